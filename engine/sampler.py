"""Flow matching from noise to data: x_t = t noise + (1 - t) x0, the network predicts v = noise - x0.

Pure functions over a callable; latents stay float32, (1, frames, channels).
"""

import math
from collections.abc import Callable

import torch
from torch import Tensor

from engine.contract.messages import Morph, Solver

Velocity = Callable[[Tensor, float, int], Tensor]
AfterStep = Callable[[Tensor, float, int], Tensor]
AtHalf = Callable[[Tensor], None]


def schedule(steps: int, shift: float, timesteps: tuple[float, ...] = ()) -> list[float]:
    """Noise levels from 1 down, without the final 0: 1 - i/steps, mapped by t' = s t / (1 + (s - 1) t), in float32."""
    if timesteps:
        return list(timesteps)
    t = torch.linspace(1.0, 0.0, steps + 1, dtype=torch.float32)
    return (shift * t / (1 + (shift - 1) * t))[:-1].tolist()


def initial_noise(seed: int, frames: int, channels: int) -> tuple[Tensor, torch.Generator]:
    """Noise (1, frames, channels) and the generator to go on with: CPU, float32, so a seed is the same everywhere."""
    generator = torch.Generator("cpu").manual_seed(seed)
    return torch.randn((1, frames, channels), generator=generator, dtype=torch.float32), generator


def start_from_source(
    times: list[float], noise: Tensor, clean: Tensor, noise_strength: float
) -> tuple[Tensor, list[float]]:
    """Begin at the schedule's level nearest to 1 - noise_strength, with the source blended in. Returns x and the rest."""
    if noise_strength <= 0:
        return noise, times
    first = min(range(len(times)), key=lambda i: abs(times[i] - (1 - noise_strength)))
    t = times[first]
    return t * noise + (1 - t) * clean, times[first:]


def let_go(times: list[float], strength: float) -> list[float]:
    """The rest of a schedule whose first (1 - strength) share belongs to the source; empty at strength 0.

    Its first level lies at that share of the steps, between two levels where it falls between two steps; the levels of
    the schedule below it follow. At strength 1 it is the schedule itself.
    """
    place = round((1 - strength) * len(times), 6)
    whole = int(place)
    if whole >= len(times):
        return []
    after = times[whole + 1] if whole + 1 < len(times) else 0.0
    return [times[whole] + (place - whole) * (after - times[whole]), *times[whole + 1 :]]


def denoise(
    velocity: Velocity,
    x: Tensor,
    times: list[float],
    solver: Solver,
    generator: torch.Generator,
    after_step: AfterStep | None = None,
    dcw: bool = False,
    at_half: AtHalf | None = None,
) -> Tensor:
    """Run the schedule and return x0.

    ODE is Euler; Heun averages the slopes at both ends of a step (Euler on the last); SDE goes to the predicted x0 and
    adds fresh noise from `generator` up to the next level. after_step(x, t_next, step) may change x between steps (not
    after the last). at_half(x0) gets what x0 is expected to be after half of the steps.
    """
    for step, t in enumerate(times):
        t_next = times[step + 1] if step + 1 < len(times) else 0.0
        v, before = velocity(x, t, step), x
        if at_half is not None and step + 1 == len(times) // 2:
            at_half(x - t * v)
        if t_next == 0.0:
            x = x - t * v
        elif solver is Solver.SDE:
            fresh = torch.randn(x.shape, generator=generator, dtype=torch.float32).to(x.device)
            x = t_next * fresh + (1 - t_next) * (x - t * v)
        elif solver is Solver.HEUN:
            end = velocity(x - (t - t_next) * v, t_next, step)
            x = x - (t - t_next) * 0.5 * (v + end)
        else:
            x = x - (t - t_next) * v
        if dcw and t_next > 0.0:
            x = correct_wavelets(x, before - t * v, t)
        if after_step is not None and t_next > 0.0:
            x = after_step(x, t_next, step)
    return x


def morph(
    target: Velocity, origin: Velocity, clean: Tensor, times: list[float], how: Morph, generator: torch.Generator
) -> Tensor:
    """Flow edit: carry clean latents from what `origin` describes to what `target` does, without inverting them first.

    Between the two shares of the steps, z moves by the difference of both velocities at the same noise; then Euler
    follows the target alone. Source: FlowEdit (Kulikov et al. 2024), as in the ACE-Step 1.5 code.
    """
    first, last = int(len(times) * how.start), int(len(times) * how.end)
    z = clean

    def noised(t: float) -> Tensor:
        noise = torch.randn(clean.shape, generator=generator, dtype=torch.float32).to(clean.device)
        return (1 - t) * clean + t * noise

    for step in range(first, last):
        t, t_next = times[step], times[step + 1] if step + 1 < len(times) else 0.0
        change = torch.zeros_like(z)
        for _ in range(how.draws):
            source = noised(t)
            change += (target(z + source - clean, t, step) - origin(source, t, step)) / how.draws
        z = z + (t_next - t) * change
    if last >= len(times):
        return z
    x = z + noised(times[last]) - clean
    for step in range(last, len(times)):
        t, t_next = times[step], times[step + 1] if step + 1 < len(times) else 0.0
        x = x - (t - t_next) * target(x, t, step)
    return x


def retake_noise(noise: Tensor, other: Tensor, variance: float) -> Tensor:
    """Turn one noise towards another by an angle of variance x 90 degrees; the result is noise of the same size."""
    angle = variance * math.pi / 2
    return math.cos(angle) * noise + math.sin(angle) * other


def correct_wavelets(x: Tensor, predicted: Tensor, t: float, low: float = 0.05, high: float = 0.02) -> Tensor:
    """Push x away from the prediction it came from, in the low band early and the high band late (DCW, "double" mode).

    One Haar level in closed form: the low part of a pair of frames is its mean, the high part what deviates from it.
    """
    frames = x.shape[1]

    def bands(y: Tensor) -> tuple[Tensor, Tensor]:
        pairs = torch.nn.functional.pad(y, (0, 0, 0, frames % 2)).unflatten(1, (-1, 2))
        mean = pairs.mean(dim=2, keepdim=True).expand_as(pairs)
        return mean.flatten(1, 2)[:, :frames], (pairs - mean).flatten(1, 2)[:, :frames]

    (x_low, x_high), (y_low, y_high) = bands(x), bands(predicted)
    return x + t * low * (x_low - y_low) + (1 - t) * high * (x_high - y_high)
