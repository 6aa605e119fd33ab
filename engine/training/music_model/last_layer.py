"""Fit the DiT's last layer by least squares to its hidden states, after the clock layers have changed their size."""

import numpy as np
import torch
from torch import Tensor

from engine.training.loop.least_squares import least_squares
from engine.training.music_model.music_stage import MusicStage

_BATCHES = 14


@torch.no_grad()
def fit_last_layer(stage: MusicStage, rng: np.random.Generator) -> float:
    """Fit the layer in place. Returns the mean square of the velocities' residuals."""
    layer = stage.model.networks.decoder.proj_out
    layer_inputs: list[Tensor] = []
    hook = layer.register_forward_pre_hook(
        lambda _, inputs: layer_inputs.append(inputs[0].transpose(1, 2).flatten(0, 1))
    )
    wanted: list[Tensor] = []
    try:
        for n in range(_BATCHES):
            _, velocity = stage.predict(stage.batch(rng), n)
            wanted.append(velocity.unflatten(1, (-1, layer.kernel_size[0])).flatten(0, 1).transpose(1, 2).flatten(1))
    finally:
        hook.remove()
    hidden, velocities = torch.cat(layer_inputs).float(), torch.cat(wanted).float()
    weight = least_squares(hidden, velocities)  # without bias: the layer has one for all frames of a patch
    left = velocities - hidden @ weight
    channels, patch = layer.out_channels, layer.kernel_size[0]
    layer.weight.copy_(weight.unflatten(1, (channels, patch)))
    if layer.bias is not None:
        bias = left.mean(0).view(channels, patch).mean(1)
        layer.bias.copy_(bias)
        left = left - bias.repeat_interleave(patch)
    return float(left.square().mean())
