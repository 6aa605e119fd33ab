"""A codec of a few thousand weights trained for some steps."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from engine.models.config import VAEConfig
from engine.training.codec.codec import CodecConfig, CodecStage
from engine.training.decoder.decoder_stage import DecoderStage
from engine.training.loop.trainer import TrainingConfig, train
from engine.training.pieces.recordings import Crops

TINY = VAEConfig(4, 4, (2, 2), (4, 6), 5, 2, 48_000)


CONFIG = CodecConfig(TINY, batch=2, crop_frames=200, phasors=0, anchors=1, adversarial_from=6, panned=0, compiled=False)


def stage(folder: Path) -> CodecStage:
    """On one piece of chirps and noise, in place of music."""
    return CodecStage(CONFIG, *sounds(folder), torch.device("cpu"))


def decoder_stage(folder: Path, codec: Path) -> DecoderStage:
    """The same with a fixed encoder, from step 6 on against discriminators."""
    return DecoderStage(CONFIG, codec, *sounds(folder), torch.device("cpu"))


def sounds(folder: Path) -> tuple[Crops, Tensor]:
    """To train on, and held-out crops."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "piece.npy"
    if not path.exists():
        t = np.arange(48_000 * 2) / 48_000
        chirp = np.sin(2 * np.pi * (200 + 400 * t) * t)[:, None] * [[0.5, 0.3]]
        noise = np.random.default_rng(0).standard_normal((len(t), 2)) * 0.05
        np.save(path, (np.stack([chirp, noise]) * 32767).astype(np.int16))
    crops = Crops([path])
    held_out = torch.from_numpy(crops.draw(np.random.default_rng(1), 3, 24 * 400))
    return crops, held_out


def run(folder: Path, steps: int, report: Callable[[str], None] = print) -> None:
    """Half of the steps as a codec, half as a decoder."""
    torch.set_num_threads(1)
    config = TrainingConfig(steps // 2, 2e-3, warmup_steps=4, save_every=3, sample_every=steps, log_every=1)
    train(stage(folder), config, folder / "run", report)
    codec = folder / "run" / "samples" / f"{steps // 2:07d}"
    train(decoder_stage(folder, codec), config, folder / "decoder", report)
