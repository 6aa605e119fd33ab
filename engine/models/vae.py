"""Oobleck codec: 48 kHz stereo waveform (1, 2, samples) <-> latents (1, channels, frames), 25 frames/s.

Tiled runs equal whole runs: each tile carries as much of its neighbourhood as the network can see, and drops it again.
Source: Stable Audio's Oobleck autoencoder (Evans et al. 2024) with the strides of ACE-Step 1.5.
"""

import itertools
import math
from collections.abc import Callable, Iterator
from fractions import Fraction

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.models.config import VAEConfig

OnTile = Callable[[float], None]
OnUnit = Callable[[], None]
_DILATIONS = (1, 3, 9)
_FEW = 32  # channels
_WIDE = 7  # taps
_FIRST_TILE = 50  # frames: two seconds
_PIECE = 1 << 20  # values of an activation computed at once on a CPU: two megabytes in bfloat16


def _ignore_tile(_share: float) -> None: ...


def _ignore_unit() -> None: ...


class Conv(nn.Conv1d):
    """A convolution along time over (batch, channels, 1, samples), a layout that lets channels lie side by side."""

    def forward(self, x: Tensor) -> Tensor:
        pad, stride, dilation = ((0, int(self.padding[0])), (1, self.stride[0]), (1, self.dilation[0]))
        weight, bias = self.weight.unsqueeze(2), self.bias
        is_wide = self.stride[0] > 1 or self.kernel_size[0] > _WIDE
        if self.in_channels < _FEW and is_wide and x.dtype is torch.bfloat16 and x.device.type == "cpu":
            # torch 2.13 on processors with AMX: its result in bfloat16 may be as far off as it is large
            wide = F.conv2d(x.float(), weight.float(), None if bias is None else bias.float(), stride, pad, dilation)
            return wide.to(x.dtype)
        return F.conv2d(x, weight, bias, stride, pad, dilation)


class TransposedConv(nn.ConvTranspose1d):
    """The same the other way: `stride` samples from each."""

    def forward(self, x: Tensor, output_size: list[int] | None = None) -> Tensor:  # noqa: ARG002  the base class's
        pad, stride = (0, int(self.padding[0])), (1, self.stride[0])
        return F.conv_transpose2d(x, self.weight.unsqueeze(2), self.bias, stride, pad)


class Snake(nn.Module):
    """`x + sin(a x)^2 / b` per channel; a and 1/b are folded from their stored logarithms when loading."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.frequency = nn.Parameter(torch.empty(1, channels, 1))
        self.inverse_magnitude = nn.Parameter(torch.empty(1, channels, 1))

    def forward(self, x: Tensor) -> Tensor:
        wave = (x * self.frequency.unsqueeze(-1)).sin_().square_()
        return torch.addcmul(x, wave, self.inverse_magnitude.unsqueeze(-1))


class ResidualUnit(nn.Module):
    def __init__(self, channels: int, dilation: int) -> None:
        super().__init__()
        self.snake1 = Snake(channels)
        self.conv1 = Conv(channels, channels, 7, dilation=dilation, padding=3 * dilation)
        self.snake2 = Snake(channels)
        self.conv2 = Conv(channels, channels, 1)

    def forward(self, x: Tensor) -> Tensor:
        return self.conv2(self.snake2(self.conv1(self.snake1(x)))).add_(x)


class EncoderBlock(nn.Module):
    def __init__(self, n_in: int, n_out: int, stride: int) -> None:
        super().__init__()
        self.res_unit1, self.res_unit2, self.res_unit3 = (ResidualUnit(n_in, d) for d in _DILATIONS)
        self.snake1 = Snake(n_in)
        self.conv1 = Conv(n_in, n_out, 2 * stride, stride, padding=math.ceil(stride / 2))

    def forward(self, x: Tensor, on_unit: OnUnit) -> Tensor:
        for unit in (self.res_unit1, self.res_unit2, self.res_unit3):
            on_unit()
            x = unit(x)
        return self.conv1(self.snake1(x))


class DecoderBlock(nn.Module):
    def __init__(self, n_in: int, n_out: int, stride: int) -> None:
        super().__init__()
        self.snake1 = Snake(n_in)
        self.conv_t1 = TransposedConv(n_in, n_out, 2 * stride, stride, padding=math.ceil(stride / 2))
        self.res_unit1, self.res_unit2, self.res_unit3 = (ResidualUnit(n_out, d) for d in _DILATIONS)

    def forward(self, x: Tensor, on_unit: OnUnit) -> Tensor:
        x = self.conv_t1(self.snake1(x))
        for unit in (self.res_unit1, self.res_unit2, self.res_unit3):
            on_unit()
            x = unit(x)
        return x


class Encoder(nn.Module):
    """(batch, 2, samples) -> moments (batch, 2 x latent channels, frames)."""

    def __init__(self, config: VAEConfig) -> None:
        super().__init__()
        self.strides = config.strides
        widths = [config.encoder_channels * m for m in (1, *config.multiples)]
        self.conv1 = Conv(config.audio_channels, widths[0], 7, padding=3)
        self.block = nn.ModuleList(map(EncoderBlock, widths[:-1], widths[1:], config.strides))
        self.snake1 = Snake(widths[-1])
        self.conv2 = Conv(widths[-1], 2 * config.latent_channels, 3, padding=1)

    def forward(self, x: Tensor, on_unit: OnUnit = _ignore_unit) -> Tensor:
        x = self.conv1(_channels_last(x))
        for block, stride in zip(self.block, self.strides, strict=True):
            x = in_pieces(block, x, on_unit, Fraction(1, stride))
        return self.conv2(self.snake1(x)).squeeze(2)


class Decoder(nn.Module):
    """(batch, latent channels, frames) -> (batch, 2, samples)."""

    def __init__(self, config: VAEConfig) -> None:
        super().__init__()
        self.strides = config.strides[::-1]
        widths = [config.decoder_channels * m for m in (1, *config.multiples)][::-1]
        self.conv1 = Conv(config.latent_channels, widths[0], 7, padding=3)
        self.block = nn.ModuleList(map(DecoderBlock, widths[:-1], widths[1:], config.strides[::-1]))
        self.snake1 = Snake(widths[-1])
        self.conv2 = Conv(widths[-1], config.audio_channels, 7, padding=3, bias=False)

    def forward(self, x: Tensor, on_unit: OnUnit = _ignore_unit) -> Tensor:
        x = self.conv1(_channels_last(x))
        for block, stride in zip(self.block, self.strides, strict=True):
            x = in_pieces(block, x, on_unit, Fraction(stride))
        return self.conv2(self.snake1(x)).squeeze(2)


def _channels_last(x: Tensor) -> Tensor:
    """(batch, channels, samples) -> (batch, channels, 1, samples), channels side by side in memory where that is faster."""
    wide = x.unsqueeze(2)
    return wide if x.device.type == "mps" else wide.contiguous(memory_format=torch.channels_last)


def in_pieces(block: nn.Module, x: Tensor, on_unit: OnUnit, ratio: Fraction) -> Tensor:
    """`block(x)` piece by piece, so that on a CPU all that a block computes stays in the cache. The result is the same.

    x: (batch, channels, 1, samples); the block gives `ratio` samples for each. A piece carries as many neighbours as the
    block can see: 39 samples at the rate of its residual units and a kernel of two strides.
    """
    n = x.shape[-1]
    stride = max(ratio.numerator, ratio.denominator)
    piece = max(_PIECE // x.shape[1], 256) // stride * stride or stride
    if x.device.type != "cpu" or torch.is_grad_enabled() or n <= 2 * piece:
        return block(x, on_unit)
    beside = math.ceil(sum(3 * d for d in _DILATIONS) / stride) * stride + 2 * stride
    out: Tensor | None = None
    for start in range(0, n, piece):
        end = min(start + piece, n)
        low = max(0, start - beside)
        made = block(x[..., low : min(n, end + beside)], on_unit)
        if out is None:
            shape = (x.shape[0], made.shape[1], 1, int(n * ratio))
            out = torch.empty(shape, dtype=x.dtype).contiguous(memory_format=torch.channels_last)
        first = int((start - low) * ratio)
        out[..., int(start * ratio) : int(end * ratio)] = made[
            ..., first : first + int(end * ratio) - int(start * ratio)
        ]
    assert out is not None  # noqa: S101  for the type checker: n is not 0
    return out


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

    def lay_out(self) -> None:
        """Put the weights in memory as the convolutions want them; once, after loading."""
        for module in self.modules():
            if isinstance(module, Conv | TransposedConv) and module.weight.device.type != "mps":
                weight = module.weight.data.permute(0, 2, 1).contiguous().permute(0, 2, 1)
                module.weight.data = weight

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

    def decode(self, latents: Tensor, tile: int = 256) -> Tensor:
        """(1, channels, frames) -> (1, 2, frames x hop); `tile` in frames."""
        return torch.cat([wave for _, wave in self.decode_tiles(latents, tile)], dim=-1)

    def decode_tiles(
        self, latents: Tensor, tile: int = 256, on_unit: OnUnit = _ignore_unit
    ) -> Iterator[tuple[int, Tensor]]:
        """Yield (first frame, its tile of the waveform (1, 2, samples)) in order. Long ones begin with a short tile."""
        hop = self.config.hop
        for start, end, lo, hi in tiles(latents.shape[-1], tile, self.reach):
            wave = self.decoder(latents[..., lo:hi], on_unit)
            yield start, wave[..., (start - lo) * hop : (end - lo) * hop]


def tiles(frames: int, tile: int, reach: int) -> Iterator[tuple[int, int, int, int]]:
    """Yield (start, end, low, high): the frames a tile is for, and the wider span it must see.

    What does not fit into one begins with a short one, so that its first seconds can be heard soon.
    """
    if frames <= tile + 2 * reach:
        yield 0, frames, 0, frames
        return
    starts = [0, *range(min(_FIRST_TILE, tile), frames, tile)]
    for start, end in itertools.pairwise([*starts, frames]):
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


def macs_per_frame(half: nn.Module) -> float:
    """Multiply-adds of a VAE half for one latent frame: every kernel times how often it is applied in a frame."""
    total, rate = 0.0, 1.0
    convolutions = [m for m in half.modules() if isinstance(m, nn.Conv1d | nn.ConvTranspose1d)]
    if any(isinstance(m, nn.ConvTranspose1d) for m in convolutions):
        for conv in convolutions:
            total += conv.weight.numel() * rate
            rate *= conv.stride[0]
        return total
    for conv in reversed(convolutions):
        total += conv.weight.numel() * rate
        rate *= conv.stride[0]
    return total
