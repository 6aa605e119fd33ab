"""Initial weights for half of the heads of the DiT's later layers: attend to the patch at a fixed distance. A steady
note turns from frame to frame, so neighbouring patches predict what noise hides; a small DiT does not find them by
itself.
"""

import math

import numpy as np
import torch
from torch import Tensor

from engine.models.dit import DiTLayer
from engine.models.layers import Attention
from engine.training.loop.least_squares import least_squares
from engine.training.music_model.music_stage import MusicStage

_DISTANCES = (1, 2, 4)  # patches, layer by layer
_CONSTANT = 6.0  # size of the constant part, in units of the varying one
_WEIGHTS = (0.3, 0.25, 0.2, 0.15, 0.1)  # of the fastest rotary pairs, which separate one patch from the next
_SHARPNESS = 1.6  # of the scores, so that most of the attention goes to one patch
_BATCHES = 6


@torch.no_grad()
def point_heads_at_neighbours(stage: MusicStage, rng: np.random.Generator) -> None:
    """Point half of the heads of all layers after the clock layers, in place. Their values are the directions of a
    regression of the velocities' residuals on both neighbours; their outputs begin at zero.
    """
    decoder = stage.model.networks.decoder
    layers = list(decoder.layers)[stage.config.beats_layer + 1 :]
    for n, layer in enumerate(layers):
        assert isinstance(layer, DiTLayer)  # noqa: S101  for the type checker
        distance = _DISTANCES[n % len(_DISTANCES)]
        given, residuals = _inputs_and_residuals(stage, layer, rng)
        rows = given.flatten(0, 1)
        steady = torch.linalg.eigh(rows.T @ rows / len(rows) - torch.outer(rows.mean(0), rows.mean(0)))[1][:, 0]
        _point(layer, steady, distance, decoder.config.decoder.rope_theta)
        before, after = given[:, : -2 * distance].flatten(0, 1), given[:, 2 * distance :].flatten(0, 1)
        weights = least_squares(torch.cat([before, after], 1), residuals[:, distance:-distance].flatten(0, 1))
        size = layer.self_attn.head_dim
        directions = torch.linalg.svd(torch.cat(weights.chunk(2), 1), full_matrices=False)[0][:, :size]
        directions -= torch.outer(steady, steady @ directions)
        layer.self_attn.v_proj.weight[:size] = directions.T


def _inputs_and_residuals(stage: MusicStage, layer: DiTLayer, rng: np.random.Generator) -> tuple[Tensor, Tensor]:
    """A layer's attention inputs (rows, patches, hidden), and what of the velocities (rows, patches, both frames') a
    patch does not explain by itself.
    """
    attention_inputs: list[Tensor] = []
    hook = layer.self_attn.register_forward_pre_hook(lambda _, inputs: attention_inputs.append(inputs[0]))
    patch = stage.model.networks.config.patch_size
    velocities: list[Tensor] = []
    frames = min(stage.config.frames)
    try:
        while len(velocities) < _BATCHES:
            batch = stage.batch(rng)
            if len(batch[0].target) != frames:
                continue
            velocities.append(stage.predict(batch, len(velocities))[1].unflatten(1, (-1, patch)).flatten(2))
    finally:
        hook.remove()
    given, wanted = torch.cat(attention_inputs).float(), torch.cat(velocities).float()
    rows = given.flatten(0, 1)
    alone = rows @ least_squares(rows, wanted.flatten(0, 1))
    return given, wanted - alone.view_as(wanted)


def _point(layer: DiTLayer, steady: Tensor, distance: int, theta: float) -> None:
    """Make the heads of the first key look `distance` patches back (even heads) or ahead (odd heads).

    steady (hidden,): the direction in which the layer's inputs vary least; the norm's shift along it is the same
    everywhere. Queries and keys that see only that differ by their rotation alone, so scores are sums of cosines of the
    distance, and the query's angles place their peak.
    """
    attention = layer.self_attn
    assert isinstance(attention, Attention)  # noqa: S101  for the type checker
    size, groups, count = attention.head_dim, attention.groups, len(_WEIGHTS)
    layer.scale_shift_table[:, 0] += _CONSTANT * steady
    for projection in (attention.q_proj, attention.k_proj, attention.v_proj):  # the other heads do not see it
        projection.weight -= torch.outer(projection.weight @ steady, steady)
    fast = torch.cat([torch.arange(count), torch.arange(count) + size // 2])
    for norm, projection in ((attention.q_norm, attention.q_proj), (attention.k_norm, attention.k_proj)):
        norm.weight[fast] *= math.sqrt(_SHARPNESS)
        projection.weight.unflatten(0, (-1, size))[:, fast] /= math.sqrt(
            _SHARPNESS
        )  # so that the other heads stay as they were
    sizes = torch.tensor(_WEIGHTS).sqrt().to(steady)
    rates = theta ** (-2 * torch.arange(count) / size).to(steady)
    key = torch.cat([sizes, steady.new_zeros(size // 2 - count)])
    attention.k_proj.weight[:size] = torch.outer(torch.cat([key, 0 * key]), steady)
    for head in range(groups):
        angles = rates * (distance if head % 2 else -distance)
        query = torch.zeros_like(attention.q_proj.weight[:size, 0])
        query[fast] = torch.cat([sizes * angles.cos(), sizes * angles.sin()])
        attention.q_proj.weight[head * size : (head + 1) * size] = torch.outer(query, steady)
    attention.o_proj.weight[:, : groups * size] = 0
