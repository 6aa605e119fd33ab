"""One take's latents: its noise, where it starts, what the network attends to at each step, what is put back."""

from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor

from engine import sampler
from engine.contract.messages import Generate, Guidance, Task
from engine.guidance import Guide
from engine.loading.adapters import AdapterRack
from engine.loading.checkpoint import Model
from engine.models.dit import Conditions, DiT
from engine.models.finite import refuse_not_finite
from engine.progress import Monitor
from engine.sampler import Velocity
from engine.tasks import Context


class Attended(NamedTuple):
    """What the network attends to: a prompt alone, and batched with no prompt at all where guidance needs it."""

    alone: Conditions
    both: Conditions | None


class Prompted:
    """A prompt, and what the network attends to for it, which adapters change.

    Computed once with all adapters; while only some of them act, once more for these, and kept until others do.
    """

    def __init__(self, decoder: DiT, words: Tensor) -> None:
        """words: (1, tokens, hidden) encoded, or (2, tokens, hidden) with the absence of a prompt beside them."""
        self._decoder, self._words = decoder, words
        self._with_all = self._attend()
        self._with_some: tuple[frozenset[int], Attended] | None = None

    @property
    def alone(self) -> Conditions:
        """What is attended to with all adapters and without guidance."""
        return self._with_all.alone

    @property
    def n_bytes(self) -> int:
        """What it takes of the memory."""
        kept = [self._with_all] if self._with_some is None else [self._with_all, self._with_some[1]]
        tensors = [self._words, *(each for attended in kept for pair in _whole(attended).keys_values for each in pair)]
        return sum(each.nbytes for each in tensors)

    def attended(self, acting: frozenset[int] | None) -> Attended:
        """acting: the rack's `acting_ahead`."""
        if acting is None:
            return self._with_all
        if self._with_some is None or self._with_some[0] != acting:
            self._with_some = acting, self._attend()
        return self._with_some[1]

    def _attend(self) -> Attended:
        conditions = self._decoder.condition(self._words)
        return Attended(conditions, None) if len(self._words) == 1 else Attended(conditions.first(), conditions)


def _whole(attended: Attended) -> Conditions:
    """All that is in memory: a prompt alone is a part of what it is batched in."""
    return attended.alone if attended.both is None else attended.both


@dataclass(frozen=True, slots=True)
class Followed:
    """A prompt together with the context it is followed in."""

    prompted: Prompted
    context: Tensor


@dataclass(frozen=True, slots=True)
class TakePlan:
    """What one take follows, what a cover of strength below 1 falls back to, and what a morph comes from."""

    index: int
    context: Context
    wanted: Followed
    fallback: Followed | None = None
    origin: Followed | None = None


def take_seed(seed: int, index: int) -> int:
    """The seed of take `index` (from 1) of a job."""
    return (seed + index - 1) % 2**32


def make_latents(
    model: Model,
    request: Generate,
    take: TakePlan,
    held: Tensor,
    monitor: Monitor,
    rack: AdapterRack,
    at_half: sampler.AtHalf | None = None,
) -> Tensor:
    """Run the sampler: latents (1, frames, channels) in float32. held: (1, frames, 1), where a repaint has a source.

    rack: the adapters on the decoder, of which each step lets those act whose windows it is in. at_half: as of
    `sampler.denoise`; a morph has none.

    Raises JobCancelled between steps, NotFiniteError.
    """
    sampling, context = request.sampling, take.context
    _, frames, channels = context.source.shape
    noise, generator = sampler.initial_noise(take_seed(sampling.seed, take.index), frames, channels)
    if sampling.retake_variance > 0:
        other, _ = sampler.initial_noise(take_seed(sampling.retake_seed, take.index), frames, channels)
        noise = sampler.retake_noise(noise, other, sampling.retake_variance)
    noise = noise.to(model.device)
    times = sampler.schedule(sampling.steps, sampling.shift, sampling.timesteps)
    if request.morph is not None and take.origin is not None and context.clean is not None:
        target = velocity_of(model, [take.wanted], sampling.guidance, times, monitor, rack)
        origin = velocity_of(model, [take.origin], sampling.guidance, times, monitor, rack)
        x = sampler.morph(target, origin, context.clean.float(), times, request.morph, generator)
        refuse_not_finite(x)
        return x
    x, hold = noise, None
    if request.task is Task.REPAINT and context.clean is not None and sampling.strength < 1:
        x, times, hold = _start_of_repaint(
            times, noise, context.clean.float(), held.to(noise.device), sampling.strength
        )
    if request.task.is_cover and context.clean is not None:
        x, times = sampler.start_from_source(times, noise, context.clean.float(), sampling.noise_strength)
    switch = int(len(times) * sampling.strength)
    by_step = [take.wanted if take.fallback is None or n < switch else take.fallback for n in range(len(times))]
    velocity = velocity_of(model, by_step, sampling.guidance, times, monitor, rack)
    x = sampler.denoise(velocity, x, times, sampling.solver, generator, hold, sampling.dcw, at_half)
    refuse_not_finite(x)
    return x


def _start_of_repaint(
    times: list[float], noise: Tensor, clean: Tensor, held: Tensor, strength: float
) -> tuple[Tensor, list[float], sampler.AfterStep | None]:
    """Where a repaint below full strength starts, its noise levels, and what is put back between them.

    The source, noised, stands in for the first (1 - strength) share of the steps; from there on the network is free, in
    the region and beside it. Room that outpainting adds has no source: it is made from noise over the whole schedule,
    while the rest is put back to the source at each noise level until it is let go.
    """
    rest = sampler.let_go(times, strength)
    if bool(held.all()):
        return (rest[0] * noise + (1 - rest[0]) * clean, rest, None) if rest else (clean, rest, None)
    level = rest[0] if rest else 0.0

    def put_back(x: Tensor, t_next: float, _: int) -> Tensor:
        return torch.where(held, t_next * noise + (1 - t_next) * clean, x) if t_next >= level else x

    return noise, [*(t for t in times if t > level), *rest], put_back


def velocity_of(
    model: Model,
    by_step: list[Followed],
    guidance: Guidance,
    times: list[float],
    monitor: Monitor,
    rack: AdapterRack,
) -> Velocity:
    """The guided velocity as a function of latents, noise level and step; the last entry of by_step serves from then on."""
    guide, decoder = Guide(guidance), model.networks.decoder

    def velocity(x: Tensor, t: float, step: int) -> Tensor:
        now = by_step[min(step, len(by_step) - 1)]
        rack.begin_step(step, len(times))
        alone, both = now.prompted.attended(rack.acting_ahead)
        is_guided = both is not None and guide.is_on(t)
        conditions, batch = (both, 2) if both is not None and is_guided else (alone, 1)
        level = torch.full((batch,), t, dtype=model.dtype, device=model.device)
        v = decoder(
            x.to(model.dtype).expand(batch, -1, -1), now.context.expand(batch, -1, -1), level, conditions
        ).float()
        monitor.advance(batch * step_work(model, x.shape[1]))
        refuse_not_finite(v)  # at once: the steps that follow would be lost time
        if not is_guided:
            return v
        # a look ahead (Heun's second evaluation) does not move APG's momentum
        return guide.combine(v[:1], v[1:], x, t, remember=t == times[step])

    return velocity


def step_work(model: Model, frames: int) -> float:
    """Multiply-adds of one evaluation of the network, but for attention's own."""
    return model.decoder_weights * frames / model.networks.config.patch_size
