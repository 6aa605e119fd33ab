"""Discriminators for the codec: convolutions over complex STFTs at three resolutions (EnCodec, Défossez et al. 2022),
hinge loss.
"""

import itertools

import torch
from torch import Tensor, nn
from torch.nn.functional import l1_loss, leaky_relu, relu

_WINDOWS = (2048, 1024, 512)
Judgement = tuple[list[Tensor], Tensor]  # features, scores


class STFTDiscriminator(nn.Module):
    def __init__(self, window: int, channels: int = 16) -> None:
        super().__init__()
        self.window = window
        norm = nn.utils.parametrizations.weight_norm
        widths = (4, channels, channels, 2 * channels, 2 * channels)
        self.layers = nn.ModuleList(
            norm(nn.Conv2d(n_in, n_out, (9, 3), (4 if n < 3 else 2, 1), (4, 1)))
            for n, (n_in, n_out) in enumerate(itertools.pairwise(widths))
        )
        self.out = norm(nn.Conv2d(widths[-1], 1, 3, padding=1))

    def forward(self, wave: Tensor) -> Judgement:
        """(batch, 2, samples) -> features, scores (batch, 1, bands, frames)."""
        batch, channels, n = wave.shape
        spectrum = torch.stft(
            wave.reshape(-1, n),
            self.window,
            self.window // 4,
            window=torch.hann_window(self.window, device=wave.device),
            return_complex=True,
        )
        x = torch.view_as_real(spectrum).reshape(batch, channels, *spectrum.shape[1:], 2)
        x = x.permute(0, 1, 4, 2, 3).reshape(batch, 2 * channels, *spectrum.shape[1:]) * (8 / self.window**0.5)
        features = []
        for layer in self.layers:
            x = leaky_relu(layer(x), 0.2)
            features.append(x)
        return features, self.out(x)


class Discriminators(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.judges = nn.ModuleList(STFTDiscriminator(window) for window in _WINDOWS)

    def forward(self, wave: Tensor) -> list[Judgement]:
        return [judge(wave) for judge in self.judges]


def discriminator_loss(real: list[Judgement], made: list[Judgement]) -> Tensor:
    """The discriminators' own loss: real over 1, decoded under -1."""
    terms = [relu(1 - r).mean() + relu(1 + m).mean() for (_, r), (_, m) in zip(real, made, strict=True)]
    return torch.stack(terms).mean()


def generator_loss(made: list[Judgement]) -> Tensor:
    return torch.stack([-scores.mean() for _, scores in made]).mean()


def feature_distance(made: list[Judgement], real: list[Judgement]) -> Tensor:
    """Mean L1 distance of inner features, relative to the size of the real ones."""
    terms = [
        l1_loss(a, b.detach()) / (b.detach().abs().mean() + 1e-3)
        for (ours, _), (theirs, _) in zip(made, real, strict=True)
        for a, b in zip(ours, theirs, strict=True)
    ]
    return torch.stack(terms).mean()
