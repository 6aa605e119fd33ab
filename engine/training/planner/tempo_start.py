"""Where the planner begins: at weights by which it hears how fast music is.

Tempo is what comes again, and how long after. From random weights no hidden state knew more of it than a style tells: after
500 steps, with codes of stretches at all tempi and asked for it at each code, a cross entropy of 3.87 where no idea costs
4.28; with heads that look a set number of codes back, 3.91. Yet it is in the codes: what is struck in each of a code's five
frames, by its mean over the pieces, correlated with itself at 6 to 29 frames and given to a small network, tells the tempo
of 80 % of pieces that it has not met.

So that is laid into the first two layers, exactly: columns of the embeddings hold what is struck; the four heads of the
first layer fetch what was 2 to 5 codes ago; its gates multiply, for silu(x) - silu(-x) is x; a head of the second layer
takes the mean of the products over all codes so far. What to make of that is learnt, and all of it may change.
"""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from torch import Tensor

from engine.models.qwen3 import LanguageModel
from engine.planning.planner import CODES_PER_S
from engine.training.codec.anchors import BALANCES, PITCH_CLASSES
from engine.training.pieces.latents import FRAMES_A_SECOND, Pieces

_BATCHES, _WINDOWS = 400, 256  # of which what is struck in a code is learnt
_PER_CODE = FRAMES_A_SECOND // CODES_PER_S
_LAGS = (2, 3, 4, 5)  # codes, head by head
_CONSTANT, _IS_CODE = 6.0, 2.0  # how large what is the same everywhere is, and in all codes, beside what varies
_PAIRS = 8  # the fastest rotary ones, which tell one code from the next
_SHARPNESS = 1.6  # of scores, so that neighbours of the one that is meant are heard a tenth as much
_MADE = 0.2  # of what layers add at first, beside which the embeddings, and the columns above, would be lost
_VARIED = 0.3  # how much queries and keys still begin with what the text says
_PRODUCT, _MEAN = 0.5, 8.0  # sizes, so that neither is lost beside the rest


def measure_onsets(
    tokenize: Callable[[Tensor], Tensor], pieces: Pieces, n_codes: int, anchors: int, rng: np.random.Generator
) -> Tensor:
    """(codes, frames): how much louder each of a code's frames is than the one before, never below 0, as a mean over the
    pieces and over the bands of the middle. hear: latents (1, frames, channels) to codes (1, n).
    """
    sums, counts = torch.zeros(n_codes, _PER_CODE), torch.zeros(n_codes)
    bands = anchors - (BALANCES + PITCH_CLASSES if anchors > BALANCES + PITCH_CLASSES else 0)
    for _ in range(_BATCHES):
        windows = pieces.windows(rng, _WINDOWS, _PER_CODE + 1)
        codes = tokenize(windows[:, 1:].flatten(0, 1)[None])[0].cpu()
        levels = windows[..., -anchors:][..., : bands - bands // 4]
        rises = levels.diff(dim=1).clamp(min=0).mean(-1)
        sums.index_add_(0, codes, rises)
        counts.index_add_(0, codes, torch.ones(len(codes)))
    known = counts > 0
    means = sums / counts.clamp(min=1)[:, None]
    means[~known] = means[known].mean(0)
    return means


@torch.no_grad()
def install_tempo_detector(model: LanguageModel, first_code: int, code_onsets: Tensor) -> None:
    """In place. struck_in_codes: (codes, frames), as `struck` tells."""
    embeddings, layers, frames = model.embeddings, list(model.network.layers), code_onsets.shape[1]
    columns = Columns(frames)
    unit = embeddings.std()
    embeddings[:, : columns.end] = 0
    embeddings[:, columns.still] = _CONSTANT * unit
    codes = embeddings[first_code:]
    codes[:, columns.onsets] = (unit * (code_onsets - code_onsets.mean()) / code_onsets.std()).to(codes)
    codes[:, columns.is_code] = _IS_CODE * unit
    size = codes.square().mean().sqrt() / unit  # what norms divide by
    for layer in layers:
        for added in (layer.self_attn.o_proj.weight, layer.mlp.down_proj.weight):
            added.mul_(_MADE)
            added[: columns.end] = 0
    _fetch(layers[0].self_attn, columns, model.network.rotary_emb.inv_freq, unit, size)
    _multiply(layers[0].mlp, columns, unit, size)
    _average(layers[1].self_attn, columns, unit, size)


class Columns:
    """Of the hidden states: the same everywhere; codes or words; what is struck; what was before, lag by lag; products by
    their distance in frames; their means.
    """

    still, is_code = 0, 1

    def __init__(self, frames: int) -> None:
        self.frames, self.distances = frames, (max(_LAGS) + 1) * frames
        self.onsets = slice(2, 2 + frames)
        self.before = self.onsets.stop
        self.products = self.before + len(_LAGS) * frames
        self.means = self.products + self.distances
        self.end = self.means + self.distances


def _fetch(attention: Any, columns: Columns, rates: Tensor, unit: Tensor, size: Tensor) -> None:
    """A head for each lag: queries and keys that are the same everywhere differ only by how far they are rotated. What
    codes hear is what was struck.
    """
    width, count = attention.head_dim, min(_PAIRS, attention.head_dim // 2)
    fast = torch.cat([torch.arange(count), torch.arange(count) + width // 2])
    for projection, norm in ((attention.q_proj, attention.q_norm), (attention.k_proj, attention.k_norm)):
        projection.weight *= _VARIED
        projection.weight[:, columns.still] = 0
        norm.weight *= math.sqrt(_SHARPNESS)
    attention.k_proj.weight.unflatten(0, (-1, width))[:, fast[:count], columns.still] = 1 / _CONSTANT
    queries, out = attention.q_proj.weight.unflatten(0, (-1, width)), attention.o_proj.weight.unflatten(1, (-1, width))
    values = attention.v_proj.weight.unflatten(0, (-1, width))
    values[:, : columns.frames] = 0
    for frame in range(columns.frames):
        values[:, frame, columns.onsets.start + frame] = size
    for head, lag in enumerate(_LAGS):
        angles = -lag * rates[:count]  # where the key of a token that far back has been turned to
        queries[head, fast, columns.still] = torch.cat([angles.cos(), angles.sin()]) / _CONSTANT
        out[:, head, : columns.frames] = 0
        for frame in range(columns.frames):
            out[columns.before + head * columns.frames + frame, head, frame] = unit


def _multiply(mlp: Any, columns: Columns, unit: Tensor, size: Tensor) -> None:
    """What is struck now by what was struck then, and by itself, added up by how far apart they are."""
    frames = columns.frames
    factors = [(columns.onsets.start + now, columns.onsets.start + now, 0) for now in range(frames)]
    for head, lag in enumerate(_LAGS):
        factors += [
            (columns.onsets.start + now, columns.before + head * frames + then, lag * frames + now - then)
            for now in range(frames)
            for then in range(frames)
        ]
    for n, (now, then, distance) in enumerate(factors):
        for neuron, sign in ((2 * n, 1.0), (2 * n + 1, -1.0)):
            mlp.gate_proj.weight[neuron] = mlp.up_proj.weight[neuron] = mlp.down_proj.weight[:, neuron] = 0
            mlp.gate_proj.weight[neuron, now] = sign * size
            mlp.up_proj.weight[neuron, then] = size
            mlp.down_proj.weight[columns.products + distance, neuron] = sign * _PRODUCT * unit


def _average(attention: Any, columns: Columns, unit: Tensor, size: Tensor) -> None:
    """The first head: over all codes so far alike, for its slowest pair hardly turns."""
    width, slowest, count = attention.head_dim, attention.head_dim // 2 - 1, columns.distances
    for projection in (attention.q_proj, attention.k_proj):
        projection.weight[:width] *= _VARIED
        projection.weight[:width, columns.still] = 0
    attention.q_proj.weight[slowest, columns.still] = 1
    attention.k_proj.weight[slowest, columns.is_code] = 1
    attention.v_proj.weight[:count] = attention.o_proj.weight[:, :count] = 0
    for n in range(count):
        attention.v_proj.weight[n, columns.products + n] = size
        attention.o_proj.weight[columns.means + n, n] = _MEAN * unit
