"""Stage "decoder": the codec's decoder continues against discriminators while the encoder, and so the latents, stay
fixed. Part of the crops has noisy phasors, or latents from a trained DiT (`regenerated`): the decoder learns to rely
on the anchors.
"""

import copy
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.functional import l1_loss

from engine.models.vae import VAE
from engine.training.codec.anchors import balances
from engine.training.codec.codec import CodecConfig, CodecStage, keep_in_range
from engine.training.codec.codec_file import read_codec, take_encoder
from engine.training.codec.latent_size import ANCHOR_SIZE, WAVEFORM_SIZE
from engine.training.codec.silence import quieten_file
from engine.training.decoder.discriminators import (
    Discriminators,
    Judgement,
    discriminator_loss,
    feature_distance,
    generator_loss,
)
from engine.training.decoder.regenerated import Regenerated
from engine.training.pieces.recordings import Crops

_QUIETEST = 1e-4  # RMS of a batch
_ANCHORS_OFF = 0.2  # of their size: noise on the anchors where phasors are all noise


class DecoderStage(CodecStage):
    """See `trainer.Stage`. It begins with the codec of the folder `codec`, and takes `config.vae` from it. regenerated:
    excerpts that a DiT made again, and the folder of their recordings.
    """

    longer_windows = (8192,)  # resolves notes where phases are lost

    def __init__(
        self,
        config: CodecConfig,
        codec: Path,
        crops: Crops,
        held_out: Tensor,
        device: torch.device,
        regenerated: tuple[Regenerated, Path] | None = None,
    ) -> None:
        vae = read_codec(codec)
        self.n_regenerated = config.regenerated if regenerated else 0
        super().__init__(
            replace(config, vae=vae.config, batch=config.batch - self.n_regenerated), crops, held_out, device
        )
        self.codec, self.regenerated = codec, regenerated
        self.vae.load_state_dict(vae.state_dict())
        self.vae.encoder.requires_grad_(False)
        self._decode: Any = torch.compile(self._decoded) if config.compiled else self._decoded
        torch.manual_seed(0)
        self.discriminators = Discriminators().to(device)

    @property
    def modules(self) -> dict[str, nn.Module]:
        return {"judges": self.discriminators, "decoder": self.vae.decoder}

    def begin(self, rng: np.random.Generator) -> None:
        """The weights are those of the given codec."""

    def turns(self, step: int) -> tuple[str, ...]:
        return ("judges", "decoder") if step >= self.config.adversarial_from else ("decoder",)

    def batch(self, rng: np.random.Generator) -> Tensor:
        """Crops as before, silence among them more often: a residual hum is audible in every pause."""
        crops = super().batch(rng)
        if rng.random() < self.config.silent:
            crops[-1] = 0
        return crops

    def losses(self, module: str, batch: Tensor, step: int) -> dict[str, Tensor]:
        c = self.config
        batch = torch.cat([batch, self._draw_regenerated(step)[0]]) if self.regenerated else batch
        if module == "judges":
            with torch.no_grad():
                made, _, _ = self.round_trip(batch, step)
            return {"loss": discriminator_loss(self.discriminators(batch), self.discriminators(made))}
        keep_in_range(self.vae.decoder)
        made, _, _ = self.round_trip(batch, step)
        terms = self.reconstruction(made, batch, step)
        if step >= c.adversarial_from:
            judged, real = self.discriminators(made), self.discriminators(batch)
            tight = self._is_tight(len(batch), step)
            terms |= {
                "fooled": generator_loss(judged),
                "features": feature_distance(_only(judged, tight), _only(real, tight)),
            }
            terms["loss"] = terms["loss"] + c.adversarial * terms["fooled"] + c.features * terms["features"]
        return terms

    def reconstruction(self, made: Tensor, batch: Tensor, step: int) -> dict[str, Tensor]:
        """As in the codec's stage, but waveforms are compared only where phases are known; and balances count
        separately.
        """
        terms = super().reconstruction(made, batch, step)
        tight = self._is_tight(len(batch), step)
        before, c = terms["waveform"], self.config
        off = (made[tight] - batch[tight]).square().mean().sqrt()
        terms["waveform"] = off / (batch.square().mean().sqrt() + _QUIETEST)
        terms["leaning"] = l1_loss(balances(made, c.vae.hop), balances(batch, c.vae.hop))
        terms["loss"] = terms["loss"] + c.waveform * (terms["waveform"] - before) + c.leaning * terms["leaning"]
        return terms

    def looseness(self, count: int, step: int) -> Tensor:
        """(count, 1, 1): share of noise in each crop's phasors, 0 to 1; none in the first."""
        rng = np.random.default_rng((step, 1))
        amount = rng.uniform(0, 1, count) * (rng.random(count) < self.config.loose)
        amount[0] = 0
        return torch.from_numpy(amount.astype(np.float32)).reshape(-1, 1, 1).to(self.device)

    def _is_tight(self, count: int, step: int) -> Tensor:
        """(count,): crops whose phases are those of the sound. The regenerated ones come last and are not."""
        own = torch.arange(count, device=self.device) < count - self.n_regenerated
        return own & (self.looseness(count, step)[:, 0, 0] == 0)

    def _draw_regenerated(self, step: int) -> tuple[Tensor, Tensor]:
        """Sound, and the latents that a DiT made of it."""
        assert self.regenerated  # noqa: S101  for the type checker
        stretches, recordings = self.regenerated
        c = self.config
        drawn = stretches.draw(
            np.random.default_rng((step, 2)), recordings, self.n_regenerated, c.crop_frames, c.vae.hop
        )
        return drawn[0].to(self.device), drawn[1].to(self.device)

    def round_trip(self, batch: Tensor, step: int) -> tuple[Tensor, Tensor, Tensor]:
        with torch.no_grad():
            own = batch[: len(batch) - self.n_regenerated]
            mean, log_scale = self._encode(own).chunk(2, dim=1)
            latents = self._loosened(mean + log_scale.exp() * self._noise(len(own), step).to(self.device), step)
            if self.regenerated:
                latents = torch.cat([latents, self._draw_regenerated(step)[1]])
        return self._decode(latents), mean, log_scale

    def _loosened(self, latents: Tensor, step: int) -> Tensor:
        loose = self.looseness(len(latents), step)
        generator = torch.Generator().manual_seed(step + (1 << 40))
        noise = torch.randn(latents.shape, generator=generator).to(self.device)
        first = latents.shape[1] - self.config.anchors
        waveform = (1 - loose.square()).sqrt() * latents[:, :first] + loose * WAVEFORM_SIZE * noise[:, :first]
        anchors = latents[:, first:] + _ANCHORS_OFF * ANCHOR_SIZE * loose * noise[:, first:]
        return torch.cat([waveform, anchors], 1)

    def _decoded(self, latents: Tensor) -> Tensor:
        return torch.as_tensor(self.vae.decoder(latents))

    def write(self, folder: Path, averaged: dict[str, nn.Module]) -> VAE:
        """Write the encoder unchanged and the decoder with its biases adjusted for silence."""
        super().write(folder, averaged)
        take_encoder(self.codec, folder)
        quieten_file(folder)
        return read_codec(folder).to(self.device)

    def whole(self, averaged: dict[str, nn.Module]) -> VAE:
        """The given encoder with the averaged decoder."""
        vae = copy.deepcopy(self.vae)
        decoder: Any = averaged["decoder"]
        vae.decoder = decoder
        return vae


def _only(judged: list[Judgement], which: Tensor) -> list[Judgement]:
    return [([feature[which] for feature in features], scores[which]) for features, scores in judged]
