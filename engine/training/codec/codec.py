"""Stage "codec": the built-in model's VAE learns to reconstruct sound, by spectral, waveform and KL losses. The
networks are the engine's own; weight norm exists only in the written file. `decoder_stage` continues from here.
"""

import copy
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
import torch
from torch import Tensor, nn
from torch.nn.functional import mse_loss

from engine.contract.audio import SAMPLE_RATE
from engine.models.config import VAEConfig
from engine.models.vae import VAE, Snake
from engine.training.codec.codec_file import LEAST, read_codec, write_vae
from engine.training.codec.formula import formula
from engine.training.codec.latent_size import bring_to_size
from engine.training.codec.linear_start import QUIET, begin_linear
from engine.training.codec.phasors import phasors
from engine.training.codec.silence import silence_dbfs
from engine.training.codec.spectral_loss import relative_error, spectral_distance, two_windows
from engine.training.pieces.recordings import Crops

PHASORS, ANCHORS = 68, 40  # how many latents
SKETCH_VAE = VAEConfig(
    encoder_channels=8, decoder_channels=8, multiples=(8, 16, 32, 32), strides=(12, 8, 10, 2),
    latent_channels=PHASORS + ANCHORS, audio_channels=2, sample_rate=SAMPLE_RATE,
)  # fmt: skip
_BEGIN_CROPS, _BEGIN_FRAMES = 256, 48


@dataclass(frozen=True, slots=True)
class CodecConfig:
    """Loss weights and shares of the batch. phasors, anchors: how many of the first and last latents are held to the
    formula, with weight `anchored`. noisy: share of crops whose latents are sampled. panned: share of crops moved to
    one side.
    """

    vae: VAEConfig = field(default_factory=lambda: SKETCH_VAE)
    batch: int = 8
    crop_frames: int = 16  # 0.64 s
    convergence: float = 1.0
    magnitude: float = 1.0
    mel: float = 1.0
    waveform: float = 2.0
    kl: float = 1e-2
    phasors: int = PHASORS
    anchors: int = ANCHORS
    anchored: float = 2.0
    noisy: float = 0.33
    panned: float = 0.3
    # the decoder's stage
    leaning: float = 1.5  # weight of the error of the balances
    adversarial: float = 0.1
    features: float = 2.0
    adversarial_from: int = 2_000  # the step from which on the discriminators take part
    loose: float = 0.25  # share of crops whose phasors are partly replaced by noise
    silent: float = 0.2  # share of batches with a silent crop
    regenerated: int = 4  # crops of a batch with latents from a trained DiT, if there are any
    compiled: bool = True


class CodecStage:
    """See `trainer.Stage`. held_out: the crops (count, 2, samples) that samples are made of."""

    longer_windows: tuple[int, ...] = ()
    slow: tuple[nn.Parameter, ...] = ()

    def __init__(self, config: CodecConfig, crops: Crops, held_out: Tensor, device: torch.device) -> None:
        self.config, self.crops, self.held_out, self.device = config, crops, held_out, device
        torch.manual_seed(0)
        self.vae = new_vae(config.vae).to(device)
        self._round_trip: Any = torch.compile(self._through) if config.compiled else self._through

    @property
    def modules(self) -> dict[str, nn.Module]:
        return {"codec": self.vae}

    def begin(self, rng: np.random.Generator) -> None:
        """Begin at the best linear codec: see `linear_start`."""
        n_samples = _BEGIN_FRAMES * self.config.vae.hop
        waves = torch.from_numpy(self.crops.draw(rng, _BEGIN_CROPS, n_samples))
        c = self.config
        wanted = phasors(waves, c.vae.hop, c.phasors) if c.phasors else None
        begin_linear(self.vae.cpu(), waves, c.anchors, wanted)
        self.vae.to(self.device)

    def turns(self, step: int) -> tuple[str, ...]:  # noqa: ARG002  always the same
        return ("codec",)

    def batch(self, rng: np.random.Generator) -> Tensor:
        """Crops (batch, 2, samples), some of them moved to one side, which the pieces never are."""
        n_samples = self.config.crop_frames * self.config.vae.hop
        crops = torch.from_numpy(self.crops.draw(rng, self.config.batch, n_samples)).to(self.device)
        for crop in crops:
            if rng.random() < self.config.panned:
                crop[rng.integers(2)] *= max(0.0, rng.uniform(-1, 1))
        return crops

    def losses(self, module: str, batch: Tensor, step: int) -> dict[str, Tensor]:  # noqa: ARG002  one module
        keep_in_range(self.vae)
        made, mean, log_scale = self.round_trip(batch, step)
        terms = self.reconstruction(made, batch, step)
        terms["kl"] = 0.5 * (mean.square() + (2 * log_scale).exp() - 2 * log_scale - 1).mean()
        c = self.config
        held = torch.cat([mean[:, : c.phasors], mean[:, c.vae.latent_channels - c.anchors :]], 1)
        terms["anchors"] = mse_loss(held, formula(batch, c.vae.hop, c.phasors, c.anchors))
        terms["loss"] = terms["loss"] + c.kl * terms["kl"] + c.anchored * terms["anchors"]
        return terms

    def round_trip(self, batch: Tensor, step: int) -> tuple[Tensor, Tensor, Tensor]:
        """The decoded waves, and the means and log scales of the latents."""
        made, mean, log_scale = self._round_trip(batch, self._noise(len(batch), step).to(self.device))
        return made, mean, log_scale

    def reconstruction(self, made: Tensor, batch: Tensor, step: int) -> dict[str, Tensor]:
        """Distances of the decoded from the original waves; "loss" is their weighted sum."""
        c = self.config
        terms = spectral_distance(made, batch, two_windows(np.random.default_rng(step), self.longer_windows))
        terms["waveform"] = relative_error(made, batch)
        loss = (
            c.convergence * terms["convergence"] + c.magnitude * terms["magnitude"] + c.mel * terms["mel"]
            + c.waveform * terms["waveform"]
        )  # fmt: skip
        return {"loss": loss} | terms

    def _noise(self, count: int, step: int) -> Tensor:
        """Noise for a share of the crops only: with noise on all, the decoder is mute above 5 kHz without it."""
        generator = torch.Generator().manual_seed(step)
        shape = (count, self.config.vae.latent_channels, self.config.crop_frames)
        is_noisy = torch.rand(count, 1, 1, generator=generator) < self.config.noisy
        return torch.randn(shape, generator=generator) * is_noisy

    def _through(self, wave: Tensor, noise: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        mean, log_scale = self._encode(wave).chunk(2, dim=1)
        log_scale = log_scale.clamp(-10, 4)
        return self.vae.decoder(mean + log_scale.exp() * noise), mean, log_scale

    def _encode(self, wave: Tensor) -> Tensor:
        return torch.as_tensor(self.vae.encoder(wave))

    def whole(self, averaged: dict[str, nn.Module]) -> VAE:
        """The codec made of the averaged modules, its latents scaled as in `latent_size`."""
        vae = copy.deepcopy(averaged["codec"])
        assert isinstance(vae, VAE)  # noqa: S101  for the type checker
        bring_to_size(vae, self.held_out, self.config.anchors)
        return vae

    def write(self, folder: Path, averaged: dict[str, nn.Module]) -> VAE:
        """Write the codec and return what is read back."""
        write_vae(self.whole(averaged), folder)
        return read_codec(folder).to(self.device)

    @torch.inference_mode()
    def sample(self, folder: Path, averaged: dict[str, nn.Module]) -> None:
        """Write pairs of WAVs, their spectrograms, and the distances over all held-out crops."""
        folder.mkdir(parents=True, exist_ok=True)
        vae = self.write(folder, averaged)
        made = torch.cat([vae.decode(vae.encode(one[None])) for one in self.held_out])
        distances = {name: float(value) for name, value in spectral_distance(made, self.held_out).items()}
        distances["silence_dbfs"] = silence_dbfs(vae)
        (folder / "distances.json").write_text(json.dumps(distances, indent=2), "utf-8")
        for n, (before, after) in enumerate(zip(self.held_out[:6], made[:6], strict=True)):
            both = torch.cat([before, after.clamp(-1, 1)], dim=-1).T.cpu().numpy()
            soundfile.write(folder / f"{n}-before-then-after.wav", both, SAMPLE_RATE)
        write_spectrograms(folder / "spectrograms.png", self.held_out[:6].cpu(), made[:6].cpu())


def new_vae(config: VAEConfig) -> VAE:
    """A VAE with torch's initial weights (seeded by the caller), snakes at one and nearly noiseless latents.

    With torch's own log scales the noise is much larger than the latents, and training diverges.
    """
    vae = VAE(config)
    last = vae.encoder.conv2
    with torch.no_grad():
        last.weight[config.latent_channels :] = 0
        if last.bias is not None:
            last.bias[config.latent_channels :] = QUIET
    for part in vae.modules():
        if isinstance(part, Snake):
            nn.init.ones_(part.frequency)
            nn.init.ones_(part.inverse_magnitude)
    return vae


@torch.no_grad()
def keep_in_range(network: nn.Module) -> None:
    for part in network.modules():
        if isinstance(part, Snake):
            part.frequency.clamp_(min=LEAST)
            part.inverse_magnitude.clamp_(min=LEAST)


def write_spectrograms(path: Path, before: Tensor, after: Tensor) -> None:
    """Draw log-mel spectrograms of (count, 2, samples) pairs, the originals in the upper row."""
    import matplotlib as mpl

    mpl.use("agg")
    from matplotlib import pyplot

    from engine.training.codec.spectral_loss import magnitudes, mel_filters

    figure, axes = pyplot.subplots(2, len(before), figsize=(3 * len(before), 6), squeeze=False)
    for row, waves in enumerate((before, after)):
        mels = (mel_filters(2048, 128) @ magnitudes(waves, 2048)[:, 2]).clamp(min=1e-5).log10() * 20
        for axis, mel in zip(axes[row], mels, strict=True):
            axis.imshow(mel.numpy(), origin="lower", aspect="auto", vmin=-90, vmax=-10)
            axis.axis("off")
    figure.tight_layout()
    figure.savefig(path, dpi=80)
    pyplot.close(figure)
