"""Oobleck codec: 48 kHz stereo waveform (1, 2, samples) <-> latents (1, channels, frames), 25 frames/s.

Tiled runs equal whole runs: each tile carries as much of its neighbourhood as the network can see, and drops it again.
Source: Stable Audio's Oobleck autoencoder (Evans et al. 2024) with the strides of ACE-Step 1.5.
"""

import math
from collections.abc import Callable, Iterator

import torch
from torch import Tensor, nn

from engine.models.config import VAEConfig

OnTile = Callable[[float], None]
OnUnit = Callable[[], None]
_DILATIONS = (1, 3, 9)


def _ignore_tile(_share: float) -> None: ...


def _ignore_unit() -> None: ...


class Snake(nn.Module):
    """`x + sin(a x)^2 / b` per channel; a and 1/b are folded from their stored logarithms when loading."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.frequency = nn.Parameter(torch.empty(1, channels, 1))
        self.inverse_magnitude = nn.Parameter(torch.empty(1, channels, 1))

    def forward(self, x: Tensor) -> Tensor:
        wave = (x * self.frequency).sin_().square_()
        return torch.addcmul(x, wave, self.inverse_magnitude)


class ResidualUnit(nn.Module):
    def __init__(self, channels: int, dilation: int) -> None:
        super().__init__()
        self.snake1 = Snake(channels)
        self.conv1 = nn.Conv1d(channels, channels, 7, dilation=dilation, padding=3 * dilation)
        self.snake2 = Snake(channels)
        self.conv2 = nn.Conv1d(channels, channels, 1)

    def forward(self, x: Tensor) -> Tensor:
        return self.conv2(self.snake2(self.conv1(self.snake1(x)))).add_(x)


class EncoderBlock(nn.Module):
    def __init__(self, n_in: int, n_out: int, stride: int) -> None:
        super().__init__()
        self.res_unit1, self.res_unit2, self.res_unit3 = (ResidualUnit(n_in, d) for d in _DILATIONS)
        self.snake1 = Snake(n_in)
        self.conv1 = nn.Conv1d(n_in, n_out, 2 * stride, stride, padding=math.ceil(stride / 2))

    def forward(self, x: Tensor, on_unit: OnUnit) -> Tensor:
        for unit in (self.res_unit1, self.res_unit2, self.res_unit3):
            on_unit()
            x = unit(x)
        return self.conv1(self.snake1(x))


class DecoderBlock(nn.Module):
    def __init__(self, n_in: int, n_out: int, stride: int) -> None:
        super().__init__()
        self.snake1 = Snake(n_in)
        self.conv_t1 = nn.ConvTranspose1d(n_in, n_out, 2 * stride, stride, padding=math.ceil(stride / 2))
        self.res_unit1, self.res_unit2, self.res_unit3 = (ResidualUnit(n_out, d) for d in _DILATIONS)

    def forward(self, x: Tensor, on_unit: OnUnit) -> Tensor:
        x = self.conv_t1(self.snake1(x))
        for unit in (self.res_unit1, self.res_unit2, self.res_unit3):
            on_unit()
            x = unit(x)
        return x


class Encoder(nn.Module):
    def __init__(self, config: VAEConfig) -> None:
        super().__init__()
        widths = [config.encoder_channels * m for m in (1, *config.multiples)]
        self.conv1 = nn.Conv1d(config.audio_channels, widths[0], 7, padding=3)
        self.block = nn.ModuleList(map(EncoderBlock, widths[:-1], widths[1:], config.strides))
        self.snake1 = Snake(widths[-1])
        self.conv2 = nn.Conv1d(widths[-1], 2 * config.latent_channels, 3, padding=1)

    def forward(self, x: Tensor, on_unit: OnUnit) -> Tensor:
        x = self.conv1(x)
        for block in self.block:
            x = block(x, on_unit)
        return self.conv2(self.snake1(x))


class Decoder(nn.Module):
    def __init__(self, config: VAEConfig) -> None:
        super().__init__()
        widths = [config.decoder_channels * m for m in (1, *config.multiples)][::-1]
        self.conv1 = nn.Conv1d(config.latent_channels, widths[0], 7, padding=3)
        self.block = nn.ModuleList(map(DecoderBlock, widths[:-1], widths[1:], config.strides[::-1]))
        self.snake1 = Snake(widths[-1])
        self.conv2 = nn.Conv1d(widths[-1], config.audio_channels, 7, padding=3, bias=False)

    def forward(self, x: Tensor, on_unit: OnUnit) -> Tensor:
        x = self.conv1(x)
        for block in self.block:
            x = block(x, on_unit)
        return self.conv2(self.snake1(x))


class VAE(nn.Module):
    """Both halves, whole or in tiles.

    `on_tile(share)` is called after each tile with the share of the work it was, `on_unit()` several times within one:
    a tile of the full-size codec takes seconds on a CPU, and a cancel should not wait for it.
    """

    def __init__(self, config: VAEConfig) -> None:
        super().__init__()
        self.config = config
        self.encoder = Encoder(config)
        self.decoder = Decoder(config)
        self.reach = reach_frames(config)

    def encode(
        self, waveform: Tensor, tile: int = 256, on_tile: OnTile = _ignore_tile, on_unit: OnUnit = _ignore_unit
    ) -> Tensor:
        """(1, 2, samples; a whole number of hops) -> the posterior's mean (1, channels, frames); `tile` in frames."""
        hop = self.config.hop
        frames = waveform.shape[-1] // hop
        parts = []
        for start, end, lo, hi in tiles(frames, tile, self.reach):
            moments = self.encoder(waveform[..., lo * hop : hi * hop], on_unit)
            parts.append(moments[:, : self.config.latent_channels, start - lo : end - lo])
            on_tile((end - start) / frames)
        return torch.cat(parts, dim=-1)

    def decode(
        self, latents: Tensor, tile: int = 256, on_tile: OnTile = _ignore_tile, on_unit: OnUnit = _ignore_unit
    ) -> Tensor:
        """(1, channels, frames) -> (1, 2, frames x hop); `tile` in frames."""
        hop = self.config.hop
        frames = latents.shape[-1]
        parts = []
        for start, end, lo, hi in tiles(frames, tile, self.reach):
            wave = self.decoder(latents[..., lo:hi], on_unit)
            parts.append(wave[..., (start - lo) * hop : (end - lo) * hop])
            on_tile((end - start) / frames)
        return torch.cat(parts, dim=-1)


def tiles(frames: int, tile: int, reach: int) -> Iterator[tuple[int, int, int, int]]:
    """Yield (start, end, low, high): the frames a tile is for, and the wider span it must see."""
    if frames <= tile + 2 * reach:
        yield 0, frames, 0, frames
        return
    for start in range(0, frames, tile):
        end = min(start + tile, frames)
        yield start, end, max(0, start - reach), min(frames, end + reach)


def reach_frames(config: VAEConfig) -> int:
    """How many latent frames to each side can touch an output, for the wider-seeing of encoder and decoder.

    Summed from the kernels, in samples of the rate each layer runs at: half a kernel per convolution.
    """
    unit = sum(3 * d for d in _DILATIONS)
    rate, seen = 1.0, 3.0  # samples per step at this depth; the outermost convolution sees 3
    for stride in config.strides:
        seen += unit * rate + 1.5 * stride * rate
        rate *= stride
    return math.ceil((seen + 3 * rate) / rate) + 1
