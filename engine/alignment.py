"""When each line of the lyrics is sung, read from the decoder's own cross-attention; and how well words and music agree.

One pass of the network over a nearly clean take shows which lyric token each moment attends to; dynamic time warping
makes that a path. Source of heads and formulas: the ACE-Step 1.5 time-stamp and scoring code.
"""

from collections.abc import Callable
from typing import Any, TypeVar

import numpy as np
import torch
from torch import Tensor

from engine import sampler
from engine.contract.messages import Generate, LyricLine
from engine.denoising import TakePlan
from engine.loading.adapters import AdapterRack
from engine.loading.checkpoint import Model
from engine.models.dit import DiTLayer
from engine.models.layers import Attention
from engine.planning import prompt

Token = TypeVar("Token")
_SEED = 42
_SEEN = 0.1
_CENTROID_FLOOR = 0.01
_MOST_BACKWARDS = 9  # patches


def align_lyrics(
    model: Model, request: Generate, plan: TakePlan, latents: Tensor, duration_s: float, rack: AdapterRack
) -> dict[str, Any]:
    """`timing` (lines with their seconds) and `alignment` (0..1) of one take, as `TakeMade` has them."""
    ids, first = lyric_tokens(model, request)
    decode = model.text_encoder.decode
    tokens = [decode([n]) for n in ids]
    if not tokens:
        return {}
    attention = attend(model, request, plan, latents, rack, slice(first, first + len(tokens)))
    seconds_per_patch = model.networks.config.patch_size * model.vae.config.hop / 48_000
    path = warp(-mean_of_sharpened(attention).numpy())
    lines = split_lines(ids, decode, path, seconds_per_patch, duration_s)
    return {"timing": lines, "alignment": agreement(attention.mean(dim=0).numpy(), is_sung(tokens))}


def lyric_tokens(model: Model, request: Generate) -> tuple[list[int], int]:
    """The lyrics' own tokens, and the row of the first: what comes before it is the prompt's heading."""
    encoder = model.text_encoder
    heading = prompt.lyric_prompt(request.prompt).partition(request.prompt.lyrics)[0]
    first = len(encoder.encode(heading))
    ids = encoder.token_ids(prompt.lyric_prompt(request.prompt), prompt.LYRIC_LIMIT)[0].tolist()
    end = encoder.tokens.token_to_id("<|endoftext|>")
    stop = ids.index(end) if end in ids else len(ids)
    return ids[first:stop], first


def attend(
    model: Model, request: Generate, plan: TakePlan, latents: Tensor, rack: AdapterRack, tokens: slice
) -> Tensor:
    """Cross-attention of the alignment heads to tokens of the condition: (heads, tokens, patches), float32 on the CPU.

    Those adapters act whose windows hold the last step.
    """
    heads = model.networks.config.alignment_heads
    seen: list[Tensor] = []
    handles = []
    steps = len(request.sampling.timesteps) or request.sampling.steps
    rack.begin_step(steps - 1, steps)
    conditions = plan.wanted.prompted.attended(rack.acting_ahead).alone
    for number, chosen in heads.items():
        layer = model.networks.decoder.layers[number]
        if isinstance(layer, DiTLayer):
            keys = conditions.keys_values[number][0][:, :, tokens]
            handles.append(layer.cross_attn.register_forward_pre_hook(_watch(chosen, keys, seen)))
    t = 1 / steps
    noise, _ = sampler.initial_noise(_SEED, latents.shape[1], latents.shape[2])
    x = (t * noise.to(latents) + (1 - t) * latents).to(model.dtype)
    level = torch.full((1,), t, dtype=model.dtype, device=model.device)
    try:
        model.networks.decoder(x, plan.wanted.context, level, conditions)
    finally:
        for handle in handles:
            handle.remove()
    return torch.cat(seen).float().cpu()


def _watch(heads: tuple[int, ...], keys: Tensor, seen: list[Tensor]) -> Any:
    def look(attention: Attention, inputs: tuple[Tensor, ...]) -> None:
        q = attention.queries(inputs[0])[0, list(heads)].float()
        scores = q @ keys[0, list(heads)].float().transpose(1, 2) / attention.head_dim**0.5
        seen.append(scores.transpose(1, 2))  # (heads, tokens, patches)

    return look


def mean_of_sharpened(scores: Tensor) -> Tensor:
    """Raw scores (heads, tokens, patches) -> weights (tokens, patches) where each token and each moment stand out.

    They are z-scored over all heads, then averaged, one head after the other: of ten minutes sung, one takes 60 MB.
    """
    total = torch.zeros(scores.shape[1:])
    sums, squares = 0.0, 0.0
    for head in scores:
        p = _sharpened(head)
        total += p
        sums += float(p.sum(dtype=torch.float64))
        squares += float(p.square().sum(dtype=torch.float64))
    n = scores.numel()
    mean = sums / n
    deviation = max(0.0, (squares - n * mean * mean) / max(1, n - 1)) ** 0.5
    return (total / len(scores) - mean) / (deviation + 1e-9)


def _sharpened(scores: Tensor) -> Tensor:
    """The same of one head, (tokens, patches), before the z-score."""
    p = scores.softmax(dim=1) * scores.softmax(dim=0)
    p = torch.relu(p - 2 * p.median(dim=1, keepdim=True).values)
    p = torch.relu(p - 2 * p.median(dim=0, keepdim=True).values)
    return p.square()


def warp(cost: np.ndarray) -> np.ndarray:
    """Dynamic time warping over cost (tokens, patches): the path as rows (token, patch), from corner to corner.

    Moves: both on, next token, next patch; of equal sums the patch moves.
    """
    rows, columns = cost.shape
    total = np.full((rows + 1, columns + 1), np.inf)
    total[0, 0] = 0.0
    came = np.zeros((rows + 1, columns + 1), dtype=np.int8)
    # along anti-diagonals, so that each is one array operation: a song has thousands of patches
    for diagonal in range(2, rows + columns + 1):
        i = np.arange(max(1, diagonal - columns), min(rows, diagonal - 1) + 1)
        j = diagonal - i
        options = np.stack([total[i, j - 1], total[i - 1, j - 1], total[i - 1, j]])
        best = options.argmin(axis=0)
        total[i, j] = cost[i - 1, j - 1] + options[best, np.arange(len(i))]
        came[i, j] = best
    i, j = rows, columns
    path = []
    while i > 0 and j > 0:
        path.append((i - 1, j - 1))
        step = came[i, j]
        i, j = (i, j - 1) if step == 0 else (i - 1, j - 1) if step == 1 else (i - 1, j)
    return np.array(path[::-1])


def split_lines(
    tokens: list[Token], read: Callable[[list[Token]], str], path: np.ndarray, patch_s: float, duration_s: float
) -> tuple[LyricLine, ...]:
    """Lines of the lyrics with the span of the patches their tokens were given; section tags stay.

    read: a line's tokens as text; letters may be spread over several tokens, so never one by one.
    """
    lines: list[LyricLine] = []
    begin = 0
    for n, token in enumerate(tokens):
        if "\n" not in read([token]) and n + 1 < len(tokens):
            continue
        text = read(tokens[begin : n + 1]).strip()
        patches = path[(path[:, 0] >= begin) & (path[:, 0] <= n), 1]
        if text and len(patches):
            start, end = patches.min() * patch_s, (patches.max() + 1) * patch_s
            lines.append(LyricLine(text, round(float(start), 3), round(min(float(end), duration_s), 3)))
        begin = n + 1
    return tuple(lines)


def is_sung(tokens: list[str]) -> np.ndarray:
    """Which tokens are words: those inside [brackets] are tags."""
    sung, inside = [], False
    for token in tokens:
        inside = inside or "[" in token
        sung.append(not inside and bool(token.strip()))
        inside = inside and "]" not in token
    return np.array(sung)


def agreement(scores: np.ndarray, sung: np.ndarray) -> float:
    """coverage^2 x monotonicity^2 x confidence, 0..1, of mean scores (tokens, patches)."""
    p = np.exp(scores - scores.max(axis=0, keepdims=True))
    p /= p.sum(axis=0, keepdims=True)
    energy = (p - p.min()) / (p.max() - p.min() + 1e-9)
    energy = energy[sung] if sung.any() else energy
    coverage = float((energy.max(axis=1) > _SEEN).mean())
    weights = np.where(energy > _CENTROID_FLOOR, energy, 0.0)
    heard = weights.sum(axis=1) > 0
    centroids = (weights[heard] * np.arange(energy.shape[1])).sum(axis=1) / weights[heard].sum(axis=1)
    steps = np.diff(centroids)
    monotonicity = float((steps >= -_MOST_BACKWARDS).mean()) if len(steps) else 1.0
    path = warp(-np.square(energy))
    confidence = float(energy[path[:, 0], path[:, 1]].mean())
    return round(float(np.clip(coverage**2 * monotonicity**2 * confidence, 0.0, 1.0)), 4)
