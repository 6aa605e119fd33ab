"""Where the audio tokenizer's training begins, and ends: it learns by itself, before all else, what five frames are like.

Left to learn beside the DiT, with a fifth of its loss, codes told next to nothing after 4,000 steps: the chroma of what was
made from them had a correlation of 0.1 with what they were made of. By itself it takes minutes, and then codes stay what
they are, so a planner can learn them while the DiT goes on.
"""

from collections.abc import Callable

import numpy as np
import torch
from torch import Tensor

from engine.models.tokenizer import AudioDetokenizer, AudioTokenizer
from engine.training.anchors import PITCH_CLASSES
from engine.training.latents import Pieces

_WINDOWS = 256  # a step
_PHASORS, _NOTES = (
    0.05,
    2.0,
)  # what they count beside the bands: twelve bits cannot hold phases, and should hold harmony
_HITS = 15.0  # what changes within a window counts that much more: there the beats are


def begin_with_codes(
    tokenizer: AudioTokenizer,
    detokenizer: AudioDetokenizer,
    pieces: Pieces,
    anchors: int,
    rng: np.random.Generator,
    steps: int,
    say: Callable[[str], None] = print,
) -> float:
    """Teach both in place. anchors: how many latents, the last ones. Returns the share of those that codes tell (R²)."""
    weights = tokenizer.audio_acoustic_proj.weight
    optimiser = torch.optim.AdamW(
        [*tokenizer.parameters(), *detokenizer.parameters()], lr=2e-3, betas=(0.9, 0.99), fused=True
    )
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 2e-3, max(2, steps), pct_start=0.1)
    counts = torch.ones(weights.shape[1], device=weights.device)
    counts[:-anchors] = _PHASORS
    if anchors > PITCH_CLASSES:
        counts[-PITCH_CLASSES:] = _NOTES
    told: list[tuple[float, float]] = []
    tokenizer.requires_grad_(True)
    for step in range(steps):
        windows = pieces.windows(rng, _WINDOWS, tokenizer.pool_window).to(weights)
        error = through_codes(tokenizer, detokenizer, windows) - windows
        off, within = error.square(), (error - error.mean(1, keepdim=True)).square()
        loss = (off * counts).mean() + _HITS * (within * counts).mean()
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_([*tokenizer.parameters(), *detokenizer.parameters()], 1.0)
        optimiser.step()
        schedule.step()
        spread = windows[..., -anchors:] - windows[..., -anchors:].mean((0, 1))
        told = [*told, (float(off[..., -anchors:].detach().mean()), float(spread.square().mean()))][-20:]
        if (step + 1) % 50 == 0:
            say(f"codes, step {step + 1} of {steps}: {_share(told):.0%} of the anchors told")
    tokenizer.requires_grad_(False)
    return _share(told)


def through_codes(tokenizer: AudioTokenizer, detokenizer: AudioDetokenizer, latents: Tensor) -> Tensor:
    """(batch, frames, channels), whole windows, there and back, with gradients past the rounding (straight through, van
    den Oord et al. 2017).
    """
    windows = tokenizer.audio_acoustic_proj(latents).unflatten(1, (-1, tokenizer.pool_window))
    pooled = tokenizer.attention_pooler(windows.flatten(0, 1)).unflatten(0, windows.shape[:2])
    quantizer = tokenizer.quantizer
    top = torch.tensor(quantizer.levels, dtype=torch.float32, device=latents.device) - 1
    soft = 1 + 1 / top
    z = (soft * torch.tanh(quantizer.project_in(pooled) / soft)).clamp(-1, 1)
    rounded = 2 * torch.floor(top * (z + 1) / 2 + 0.5) / top - 1
    return torch.as_tensor(detokenizer(quantizer.project_out(z + (rounded - z).detach())))


def _share(told: list[tuple[float, float]]) -> float:
    return 1 - sum(off for off, _ in told) / max(1e-9, sum(spread for _, spread in told))
