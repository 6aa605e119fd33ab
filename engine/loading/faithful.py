"""How close a decoder in 8 bits is to itself: its prediction, against that of its own weights layer by layer."""

import hashlib
from pathlib import Path

import torch
from torch import Tensor

from engine.loading.held_memory import MappedFiles
from engine.loading.strict import load_strictly
from engine.loading.tensors import State
from engine.models.dit import DiT, DiTLayer

_FRAMES = 50
_TOKENS = 32
_LEVELS = (1.0, 0.5)  # of noise


@torch.inference_mode()
def int8_snr_db(decoder: DiT, state: State, where: Path, dtype: torch.dtype, silence: Tensor | None) -> float:
    """Signal to noise, in dB, of the velocities that 8-bit layers predict, against the layers as stored, in `dtype`.

    decoder: with its wide layers in 8 bits. state: of the whole file, from which one layer at a time is read again, so
    that no second network is in memory. silence: (1, frames, channels), the context; zeros where a file has none. The
    worst of two noise levels.
    """
    config, draw = decoder.config, torch.Generator().manual_seed(0)
    quiet = torch.zeros(1, _FRAMES, config.latent_channels) if silence is None else silence[:, :_FRAMES]
    quiet, frames = quiet.to(dtype), quiet.shape[1]
    noise = torch.randn(quiet.shape, generator=draw).to(dtype)
    context = torch.cat([quiet, torch.ones_like(quiet)], dim=-1)
    words = torch.randn(1, _TOKENS, config.encoder.hidden, generator=draw).to(dtype)
    embedded, conditions = decoder.condition_embedder(words), decoder.condition(words)
    levels = [torch.full((1,), level, dtype=dtype) for level in _LEVELS]
    runs = [decoder.enter(t * noise + (1 - t) * quiet, context, t) for t in levels]
    states, files = [run[0] for run in runs], MappedFiles()
    for n, window in enumerate(config.decoder_windows):
        stem = f"decoder.layers.{n}."
        with torch.device("meta"):
            layer = DiTLayer(config.decoder, window)
        own = {key.removeprefix(stem): value for key, value in state.items() if key.startswith(stem)}
        load_strictly(layer, own, where, dtype)
        keys_values = layer.cross_attn.keys_values(embedded)
        states = [
            layer(h, modulation, rope, keys_values) for h, (_, _, modulation, rope) in zip(states, runs, strict=True)
        ]
        files.give_back(*layer.state_dict().values())  # it is not used again: the decoder is in 8 bits
    found = []
    for t, h, (_, embedding, _, _) in zip(levels, states, runs, strict=True):
        exact = decoder.leave(h, embedding, frames).float()
        coarse = decoder(t * noise + (1 - t) * quiet, context, t, conditions).float()
        error = (coarse - exact).square().sum().clamp(min=1e-20)
        found.append(float(10 * torch.log10(exact.square().sum() / error)))
    return min(found)


def digest_of(place: Path) -> str:
    """What stands for the weights as they are now: names, sizes and times of change of a folder's files, or of a file."""
    files = sorted(place.rglob("*")) if place.is_dir() else [place]
    found = hashlib.sha256()
    for file in files:
        if file.is_file():
            stat = file.stat()
            found.update(f"{file.name}\n{stat.st_size}\n{stat.st_mtime_ns}\n".encode())
    return found.hexdigest()[:32]
