"""Pretrain the audio tokenizer and detokenizer alone, then freeze them. Trained beside the DiT, codes carried almost
nothing; and frozen codes let the planner train while the DiT continues.
"""

from collections.abc import Callable

import numpy as np
import torch
from torch import Tensor, nn

from engine.models.tokenizer import AudioDetokenizer, AudioTokenizer
from engine.training.codec.anchors import BALANCES, PITCH_CLASSES
from engine.training.loop.optimisers import new_optimiser
from engine.training.pieces.latents import Pieces

_WINDOWS = 256  # a step
_RATE = 2e-3
# Loss weights of a window's mean and of the changes within it. A code's 13 bits cannot hold phases; they should hold harmony
# and onsets. Onsets are a small share of the variance, hence their large weight.
_BANDS, _SIDES, _BALANCES, _NOTES, _PHASORS = (0.2, 50.0), (0.06, 10.0), (0.05, 0.0), (2.5, 0.3), (0.02, 0.0)


def pretrain_tokenizer(
    tokenizer: AudioTokenizer,
    detokenizer: AudioDetokenizer,
    pieces: Pieces,
    anchors: int,
    rng: np.random.Generator,
    steps: int,
    report: Callable[[str], None] = print,
) -> float:
    """Train both in place. anchors: how many of the last latents. Returns the share of their variance that codes
    explain.
    """
    both = nn.ModuleList([tokenizer, detokenizer])
    both.requires_grad_(True)
    optimiser = new_optimiser(both, _RATE, (0.9, 0.99), 0.0, with_muon=True)
    weights = tokenizer.audio_acoustic_proj.weight
    of_means, of_changes = (part.to(weights) for part in _loss_weights(weights.shape[1], anchors))
    squares: list[tuple[float, float]] = []
    for step in range(steps):
        windows = pieces.windows(rng, _WINDOWS, tokenizer.pool_window).to(weights)
        error = quantized_round_trip(tokenizer, detokenizer, windows) - windows
        mean = error.mean(1, keepdim=True)
        loss = (mean.square() * of_means).mean() + ((error - mean).square() * of_changes).mean()
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(both.parameters(), 1.0)
        for group in optimiser.param_groups:
            group["lr"] = _RATE * min(1.0, (step + 1) / 30, 2 * (steps - step) / steps)
        optimiser.step()
        off, spread = error[..., -anchors:].detach(), windows[..., -anchors:] - windows[..., -anchors:].mean((0, 1))
        squares = [*squares, (float(off.square().mean()), float(spread.square().mean()))][-20:]
        if (step + 1) % 50 == 0:
            report(f"codes, step {step + 1} of {steps}: {_share(squares):.0%} of the anchors' variance explained")
    both.requires_grad_(False)
    return _share(squares)


def _loss_weights(channels: int, anchors: int) -> tuple[Tensor, Tensor]:
    """(channels,) each: weights of a window's mean and of its changes."""
    bands = anchors - (BALANCES + PITCH_CLASSES if anchors > BALANCES + PITCH_CLASSES else 0)
    sides = bands // 4
    parts = [(channels - anchors, _PHASORS), (bands - sides, _BANDS), (sides, _SIDES)]
    if bands < anchors:
        parts += [(BALANCES, _BALANCES), (PITCH_CLASSES, _NOTES)]
    means, changes = ([count[place] for n, count in parts for _ in range(n)] for place in (0, 1))
    return torch.tensor(means), torch.tensor(changes)


def quantized_round_trip(tokenizer: AudioTokenizer, detokenizer: AudioDetokenizer, latents: Tensor) -> Tensor:
    """(batch, frames, channels), whole windows, through the codes and back; gradients pass straight through the
    rounding (van den Oord et al. 2017).
    """
    windows = tokenizer.audio_acoustic_proj(latents).unflatten(1, (-1, tokenizer.pool_window))
    pooled = tokenizer.attention_pooler(windows.flatten(0, 1)).unflatten(0, windows.shape[:2])
    quantizer = tokenizer.quantizer
    top = torch.tensor(quantizer.levels, dtype=torch.float32, device=latents.device) - 1
    soft = 1 + 1 / top
    z = (soft * torch.tanh(quantizer.project_in(pooled) / soft)).clamp(-1, 1)
    rounded = 2 * torch.floor(top * (z + 1) / 2 + 0.5) / top - 1
    return torch.as_tensor(detokenizer(quantizer.project_out(z + (rounded - z).detach())))


@torch.no_grad()
def latents_of_codes(tokenizer: AudioTokenizer, detokenizer: AudioDetokenizer) -> Tensor:
    """(codes, frames, channels): the latents that each code stands for by itself."""
    codes = torch.arange(tokenizer.quantizer.n_codes, device=tokenizer.audio_acoustic_proj.weight.device)
    vectors = tokenizer.quantizer.vectors(codes[None], tokenizer.audio_acoustic_proj.weight.dtype)
    return torch.as_tensor(detokenizer(vectors))[0].unflatten(0, (-1, tokenizer.pool_window))


def _share(squares: list[tuple[float, float]]) -> float:
    return 1 - sum(off for off, _ in squares) / max(1e-9, sum(spread for _, spread in squares))
