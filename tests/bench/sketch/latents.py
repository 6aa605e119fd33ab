"""What the codec's latents hold, on held-out pieces: `python -m tests.bench.sketch.latents CODEC [--pieces 8]
[--threads 2]`. Size, agreement with the formula, R² of linear prediction from two frames, and distances with latents
swapped or noisy, for phasors, bands and notes.
"""

import argparse
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from engine.contract.audio import SAMPLE_RATE
from engine.models.vae import VAE
from engine.training.codec.anchors import PITCH_CLASSES
from engine.training.codec.codec import CodecConfig
from engine.training.codec.codec_file import read_codec
from engine.training.codec.formula import formula
from engine.training.codec.phasors import phasors
from engine.training.codec.spectral_loss import log_mel_distance, magnitudes
from engine.training.music.composer import HELD_OUT_SEEDS, compose
from engine.training.music.render import Studio
from tests.bench.sketch.listening import chroma_correlation

_SECONDS = 10
_RIDGE = 10.0


def predictability(latents: np.ndarray) -> float:
    """R² over (pieces, channels, frames): the second half of the pieces, by what the first half teaches."""
    x = latents - latents.mean((0, 2), keepdims=True)
    before = np.concatenate([x[:, :, 1:-1], x[:, :, :-2]], 1).transpose(0, 2, 1)
    after = x[:, :, 2:].transpose(0, 2, 1)
    half = len(x) // 2
    a, b = before[:half].reshape(-1, before.shape[2]), after[:half].reshape(-1, after.shape[2])
    weights = np.linalg.solve(a.T @ a + _RIDGE * np.eye(a.shape[1]), a.T @ b)
    error = after[half:] - before[half:] @ weights
    return 1 - float((error**2).sum() / (after[half:] ** 2).sum())


@torch.inference_mode()
def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("codec", type=Path)
    parser.add_argument("--pieces", type=int, default=8)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(0)
    codec, studio = read_codec(args.codec), Studio()
    mixes = [
        studio.record(compose(seed, _SECONDS + 2)).mix[: _SECONDS * SAMPLE_RATE]
        for seed in HELD_OUT_SEEDS[-args.pieces :]
    ]
    waves = [torch.from_numpy(np.ascontiguousarray(mix.T))[None] for mix in mixes]
    latents = [codec.encode(wave) for wave in waves]
    anchors = codec.config.latent_channels - CodecConfig().anchors
    notes = codec.config.latent_channels - PITCH_CLASSES
    groups = {"phasors": slice(0, anchors), "bands": slice(anchors, notes), "notes": slice(notes, None)}
    by_formula = formula(torch.cat(waves), codec.config.hop, anchors, codec.config.latent_channels - anchors)

    def distance(change: Callable[[Tensor, Tensor], Tensor]) -> float:
        others = latents[1:] + latents[:1]
        made = [codec.decode(change(one.clone(), other)) for one, other in zip(latents, others, strict=True)]
        pairs = zip(made, waves, strict=True)
        return float(np.mean([log_mel_distance(magnitudes(m, 2048), magnitudes(w, 2048), 2048, 128) for m, w in pairs]))

    print(
        f"untouched: log-mel distance {distance(lambda one, other: one):.3f}, another piece's {distance(_another):.3f}"
    )
    for name, part in groups.items():

        def swapped(one: Tensor, other: Tensor, part: slice = part) -> Tensor:
            one[:, part] = other[:, part]
            return one

        def noisy(one: Tensor, other: Tensor, part: slice = part) -> Tensor:
            one[:, part] = 0.5**0.5 * (one[:, part] + one[:, part].std() * torch.randn_like(one[:, part]))
            return one

        seen = torch.cat([one[:, part] for one in latents]).numpy()
        print(
            f"{name:9} size {seen.std():.2f}  as the formula {_alike(seen, by_formula[:, part].numpy()):.2f}  "
            f"foretold {predictability(_even(seen)):5.2f}  "
            f"distance with another's {distance(swapped):.3f}, half noise {distance(noisy):.3f}"
        )
    hiss = 0.1 * torch.randn(args.pieces, 2, _SECONDS * SAMPLE_RATE)
    of_hiss = predictability(_even(phasors(hiss, codec.config.hop, anchors).numpy()))
    print(f"phasors of white noise foretold {of_hiss:5.2f}")
    pieces = list(zip(latents, waves, strict=True))
    for name, size in (("true", 0.0), ("noise", 1.0)):
        correlations = [_chroma_correlation(codec, _with_noise(one, anchors, size), wave) for one, wave in pieces]
        print(f"chroma's correlation with the source, phasors {name}: {np.mean(correlations):.2f}")


def _with_noise(latents: Tensor, count: int, share: float) -> Tensor:
    """With that share of the first latents replaced by noise of their size."""
    made, first = latents.clone(), latents[:, :count]
    made[:, :count] = (1 - share) ** 0.5 * first + share**0.5 * first.std() * torch.randn_like(first)
    return made


def _chroma_correlation(codec: VAE, latents: Tensor, wave: Tensor) -> float:
    made, source = (np.ascontiguousarray(sound[0].T.numpy()) for sound in (codec.decode(latents), wave))
    return chroma_correlation(made, source)


def _even(latents: np.ndarray) -> np.ndarray:
    """Every channel as large as the others."""
    return np.asarray(latents / latents.std((0, 2), keepdims=True))


def _alike(latents: np.ndarray, wanted: np.ndarray) -> float:
    """Share of each channel's variance that the wanted one explains, whatever its size; the mean of all channels."""
    pairs = zip(latents.transpose(1, 0, 2), wanted.transpose(1, 0, 2), strict=True)
    return float(np.mean([np.corrcoef(one.ravel(), other.ravel())[0, 1] ** 2 for one, other in pairs]))


def _another(one: Tensor, other: Tensor) -> Tensor:
    return other


if __name__ == "__main__":
    main()
