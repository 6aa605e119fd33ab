"""Stage "decoder": the codec's encoder stays as it is, so its latents do; the decoder goes on, before judges.

What was trained on the latents stays true whenever the decoder gets better.
"""

import copy
from dataclasses import replace
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from engine.models.vae import VAE
from engine.training.codec import CodecConfig, CodecStage, keep_in_range
from engine.training.discriminators import Discriminators, feature_distance, fooled, told_apart
from engine.training.recordings import Crops


class DecoderStage(CodecStage):
    """See `trainer.Stage`. It begins with a trained codec's decoder. `config.vae` is that codec's own."""

    def __init__(self, config: CodecConfig, vae: VAE, crops: Crops, held_out: Tensor, device: torch.device) -> None:
        super().__init__(replace(config, vae=vae.config), crops, held_out, device)
        self.vae.load_state_dict(vae.state_dict())
        self.vae.encoder.requires_grad_(False)
        torch.manual_seed(0)
        self.discriminators = Discriminators().to(device)

    @property
    def players(self) -> dict[str, nn.Module]:
        return {"judges": self.discriminators, "decoder": self.vae.decoder}

    def begin(self, rng: np.random.Generator) -> None:
        """With the weights that it was given."""

    def turns(self, step: int) -> tuple[str, ...]:
        return ("judges", "decoder") if step >= self.config.adversarial_from else ("decoder",)

    def losses(self, player: str, batch: Tensor, step: int) -> dict[str, Tensor]:
        c = self.config
        if player == "judges":
            with torch.no_grad():
                made, _, _ = self.round_trip(batch, step)
            return {"loss": told_apart(self.discriminators(batch), self.discriminators(made))}
        keep_in_range(self.vae.decoder)
        made, _, _ = self.round_trip(batch, step)
        terms = self.reconstruction(made, batch, step)
        if step >= c.adversarial_from:
            judged, real = self.discriminators(made), self.discriminators(batch)
            terms |= {"fooled": fooled(judged), "features": feature_distance(judged, real)}
            terms["loss"] = terms["loss"] + c.adversarial * terms["fooled"] + c.features * terms["features"]
        return terms

    def _encode(self, wave: Tensor) -> Tensor:
        with torch.no_grad():
            return super()._encode(wave)

    def whole(self, averaged: dict[str, nn.Module]) -> VAE:
        """The encoder as it was, with the averaged decoder."""
        vae = copy.deepcopy(self.vae)
        decoder: Any = averaged["decoder"]
        vae.decoder = decoder
        return vae
