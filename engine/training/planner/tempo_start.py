"""Initial weights by which the planner detects tempo: an autocorrelation of onsets, laid into its first two layers
exactly. Embeddings hold onsets, four heads fetch those of 2 to 5 codes ago, gates multiply (silu(x) - silu(-x) = x),
a head averages.
"""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from torch import Tensor

from engine.models.layers import rotary_rates
from engine.models.qwen3 import LanguageModel
from engine.planning.planner import CODES_PER_S
from engine.training.codec.anchors import BALANCES, PITCH_CLASSES
from engine.training.pieces.latents import FRAMES_A_SECOND, Pieces

_BATCHES, _WINDOWS = 400, 256  # that onsets are measured on
_PER_CODE = FRAMES_A_SECOND // CODES_PER_S
_LAGS = (2, 3, 4, 5)  # codes, head by head
_CONSTANT, _IS_CODE = 6.0, 2.0  # sizes of the constant columns, in units of the varying ones
_PAIRS = 8  # the fastest rotary pairs, which separate one code from the next
_SHARPNESS = 1.6  # of the scores, so that most of the attention goes to one code
_MADE = 0.2  # scale of the layers' random outputs, which must not drown the columns
_VARIED = 0.3  # scale of the random part of queries and keys
_PRODUCT, _MEAN = 0.5, 8.0  # sizes beside the rest of the hidden states


def measure_onsets(
    tokenize: Callable[[Tensor], Tensor], pieces: Pieces, n_codes: int, anchors: int, rng: np.random.Generator
) -> Tensor:
    """(codes, frames): mean rise of the mid bands' level from the frame before, never below 0, for each frame of each
    code. tokenize: latents (1, frames, channels) to codes (1, n).
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
    """Set the weights in place; all of them may change in training. code_onsets: from `measure_onsets`."""
    embeddings, layers, frames = model.embeddings, list[Any](model.network.layers), code_onsets.shape[1]
    columns = Columns(frames)
    unit = embeddings.std()
    embeddings[:, : columns.end] = 0
    embeddings[:, columns.constant] = _CONSTANT * unit
    codes = embeddings[first_code:]
    codes[:, columns.onsets] = (unit * (code_onsets - code_onsets.mean()) / code_onsets.std()).to(codes)
    codes[:, columns.is_code] = _IS_CODE * unit
    size = codes.square().mean().sqrt() / unit  # what norms divide by
    for layer in layers:
        for added in (layer.self_attn.o_proj.weight, layer.mlp.down_proj.weight):
            added.mul_(_MADE)
            added[: columns.end] = 0
    sizes = model.config.layer
    rates = rotary_rates(sizes.head_dim, sizes.rope_theta, embeddings.device)
    _fetch(layers[0].self_attn, columns, rates, unit, size)
    _multiply(layers[0].mlp, columns, unit, size)
    _average(layers[1].self_attn, columns, unit, size)


class Columns:
    """Columns of the hidden states: a constant, code or word, onsets now, onsets before (lag by lag), products by their
    distance in frames, and the products' means.
    """

    constant, is_code = 0, 1

    def __init__(self, frames: int) -> None:
        self.frames, self.distances = frames, (max(_LAGS) + 1) * frames
        self.onsets = slice(2, 2 + frames)
        self.before = self.onsets.stop
        self.products = self.before + len(_LAGS) * frames
        self.means = self.products + self.distances
        self.end = self.means + self.distances


def _fetch(attention: Any, columns: Columns, rates: Tensor, unit: Tensor, size: Tensor) -> None:
    """One head per lag: constant queries and keys differ only by their rotation. Its values are the onsets."""
    width, count = attention.head_dim, min(_PAIRS, attention.head_dim // 2)
    fast = torch.cat([torch.arange(count), torch.arange(count) + width // 2])
    for projection, norm in ((attention.q_proj, attention.q_norm), (attention.k_proj, attention.k_norm)):
        projection.weight *= _VARIED
        projection.weight[:, columns.constant] = 0
        norm.weight *= math.sqrt(_SHARPNESS)
    attention.k_proj.weight.unflatten(0, (-1, width))[:, fast[:count], columns.constant] = 1 / _CONSTANT
    queries, out = attention.q_proj.weight.unflatten(0, (-1, width)), attention.o_proj.weight.unflatten(1, (-1, width))
    values = attention.v_proj.weight.unflatten(0, (-1, width))
    values[:, : columns.frames] = 0
    for frame in range(columns.frames):
        values[:, frame, columns.onsets.start + frame] = size
    for head, lag in enumerate(_LAGS):
        angles = -lag * rates[:count]  # by how much the key of a token that far back is rotated
        queries[head, fast, columns.constant] = torch.cat([angles.cos(), angles.sin()]) / _CONSTANT
        out[:, head, : columns.frames] = 0
        for frame in range(columns.frames):
            out[columns.before + head * columns.frames + frame, head, frame] = unit


def _multiply(mlp: Any, columns: Columns, unit: Tensor, size: Tensor) -> None:
    """Multiply onsets now by onsets then, and by themselves, and add the products up by their distance."""
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
    """The first head attends to all codes so far alike, for its slowest rotary pair hardly turns."""
    width, slowest, count = attention.head_dim, attention.head_dim // 2 - 1, columns.distances
    for projection in (attention.q_proj, attention.k_proj):
        projection.weight[:width] *= _VARIED
        projection.weight[:width, columns.constant] = 0
    attention.q_proj.weight[slowest, columns.constant] = 1
    attention.k_proj.weight[slowest, columns.is_code] = 1
    attention.v_proj.weight[:count] = attention.o_proj.weight[:, :count] = 0
    for n in range(count):
        attention.v_proj.weight[n, columns.products + n] = size
        attention.o_proj.weight[columns.means + n, n] = _MEAN * unit
