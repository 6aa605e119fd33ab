"""Initial weights of the codec: the best linear codec of its shape, phase included. A convolution with a kernel of
twice its stride holds an MDCT (Princen, Johnson & Bradley 1987) and a principal component analysis; the decoder
holds the transpose. The first and last latents' layers are fitted by least squares.
"""

import math

import torch
from torch import Tensor, nn
from torch.nn.functional import conv1d, pad

from engine.models.vae import VAE, Conv, DecoderBlock, EncoderBlock, Snake, TransposedConv

QUIET = -4.0  # natural logarithm of the latents' noise
_NEARLY_LINEAR = 0.03  # the trunk's snakes: inverse magnitude
_SPARE = 0.1  # gain of the random weights beside the transform
_RIDGE = 1e-3  # of the mean square of what is fitted on


@torch.no_grad()
def begin_linear(vae: VAE, waves: Tensor, free: int = 0, wanted: Tensor | None = None) -> None:
    """Overwrite the weights of `vae`, whose strides must be even. waves (count, 2, samples): where components are
    measured. free: how many of the last latents get no components. wanted (count, latents, frames): target of the
    first latents, a linear function of the waves; the latents between are components.

    Random parts come from torch's global generator. Raises ValueError for a network that is too narrow.
    """
    config = vae.config
    if config.encoder_channels < config.audio_channels or any(stride % 2 for stride in config.strides):
        raise ValueError(f"no linear start for {config}")
    for part in vae.modules():
        _begin_plainly(part)
    _straight(vae.encoder.conv1, config.audio_channels)
    _straight(vae.decoder.conv2, config.audio_channels)
    x = waves
    blocks = zip(vae.encoder.block, list(vae.decoder.block)[::-1], config.strides, strict=True)
    for down, up, stride in blocks:
        assert isinstance(down, EncoderBlock)  # noqa: S101  for the type checker
        assert isinstance(up, DecoderBlock)  # noqa: S101
        transform = _transform(x, stride, down.conv1.out_channels)
        _nearly_linear(down.snake1)
        _nearly_linear(up.snake1)
        count, n_in = transform.shape[:2]
        down.conv1.weight[:count] = 0
        down.conv1.weight[:count, :n_in] = transform
        up.conv_t1.weight[:count] = 0
        up.conv_t1.weight[:count, :n_in] = transform
        up.conv_t1.weight[count:, :n_in] = 0
        x = conv1d(x, transform, stride=stride, padding=stride // 2)
    _latents(vae, x, free)
    if wanted is not None:
        _fit(vae, x, wanted)


def _transform(x: Tensor, stride: int, widest: int) -> Tensor:
    """(components, channels, 2 x stride): an MDCT per channel, then the `widest` strongest components of the result."""
    channels = x.shape[1]
    bands = mdct_basis(stride)
    lapped = torch.zeros(channels * stride, channels, 2 * stride)
    for channel in range(channels):
        lapped[channel * stride : (channel + 1) * stride, channel] = bands
    if widest >= channels * stride:
        return lapped
    directions, _ = _components(conv1d(x, lapped, stride=stride, padding=stride // 2))
    return torch.einsum("ol,lck->ock", directions[:widest], lapped)


def _latents(vae: VAE, x: Tensor, free: int) -> None:
    """Make the strongest components latents of variance 1 without noise; the free latents begin at random."""
    latents = vae.config.latent_channels
    kept = min(latents - free, x.shape[1])
    directions, variances = _components(x)
    directions, scale = directions[:kept], variances[:kept].clamp(min=1e-8).sqrt()[:, None]
    for snake in (vae.encoder.snake1, vae.decoder.snake1):
        _nearly_linear(snake)
    into, out = vae.encoder.conv2, vae.decoder.conv1
    into.weight[:kept] = 0
    into.weight[latents:] = 0
    if into.bias is not None:
        into.bias[latents:] = QUIET
    into.weight[:kept, : x.shape[1], into.kernel_size[0] // 2] = directions / scale
    out.weight[:, :kept] *= _SPARE * scale.T[..., None] / scale.max()
    out.weight[: x.shape[1]] = 0  # the free latents do not sound before they are learnt
    out.weight[: x.shape[1], :kept, out.kernel_size[0] // 2] = (directions * scale).T


def _fit(vae: VAE, x: Tensor, wanted: Tensor) -> None:
    """Fit the first latents to `wanted`, and the decoder to recover x (count, channels, frames) from them."""
    into, out = vae.encoder.conv2, vae.decoder.conv1
    count, channels = wanted.shape[1], x.shape[1]
    into.weight[:count] = 0
    into.weight[:count, :channels] = _least_squares(x, wanted, into.kernel_size[0])
    out.weight[:, :count] = 0
    out.weight[:channels, :count] = _least_squares(wanted, x, out.kernel_size[0])


def _least_squares(x: Tensor, y: Tensor, kernel: int) -> Tensor:
    """(out, in, kernel): the convolution that best maps x (count, in, frames) to y (count, out, frames)."""
    half = kernel // 2
    seen = pad(x, (half, half)).unfold(-1, kernel, 1).permute(0, 2, 1, 3).flatten(2).flatten(0, 1).double()
    target = y.transpose(1, 2).flatten(0, 1).double()
    ridge = _RIDGE * seen.square().sum() / seen.shape[1] * torch.eye(seen.shape[1], dtype=torch.float64)
    weights = torch.linalg.solve(seen.T @ seen + ridge, seen.T @ target)
    return weights.T.unflatten(1, (x.shape[1], kernel)).float()


def _components(x: Tensor) -> tuple[Tensor, Tensor]:
    """Principal directions of (batch, channels, frames), strongest first: (channels, channels) and their variances."""
    flat = x.transpose(0, 1).flatten(1).double()
    variances, vectors = torch.linalg.eigh(flat @ flat.T / flat.shape[1])
    return vectors.flip(1).T.float(), variances.flip(0).float()


def mdct_basis(bands: int) -> Tensor:
    """(bands, 2 x bands): the sine-windowed MDCT, orthonormal with half-overlapping windows."""
    n = torch.arange(2 * bands, dtype=torch.float64)
    k = torch.arange(bands, dtype=torch.float64)[:, None]
    window = torch.sin(math.pi / (2 * bands) * (n + 0.5))
    return (math.sqrt(2 / bands) * window * torch.cos(math.pi / bands * (n + 0.5 + bands / 2) * (k + 0.5))).float()


def _begin_plainly(part: nn.Module) -> None:
    """Weights that keep the signal's size; residual units that add nothing yet."""
    if isinstance(part, Snake):
        nn.init.ones_(part.frequency)
        nn.init.ones_(part.inverse_magnitude)
    elif isinstance(part, TransposedConv):
        nn.init.normal_(part.weight, std=_SPARE / math.sqrt(2 * part.in_channels))
    elif isinstance(part, Conv):
        silent = part.kernel_size[0] == 1  # the last of a residual unit
        gain = 0 if silent else 1 if part.stride[0] == 1 else _SPARE
        nn.init.normal_(part.weight, std=gain / math.sqrt(part.in_channels * part.kernel_size[0]))
    if isinstance(part, Conv | TransposedConv) and part.bias is not None:
        nn.init.zeros_(part.bias)


def _nearly_linear(snake: Snake) -> None:
    nn.init.constant_(snake.inverse_magnitude, _NEARLY_LINEAR)


def _straight(conv: Conv, channels: int) -> None:
    """Pass the first `channels` unchanged; the others get small random weights."""
    middle = conv.kernel_size[0] // 2
    if conv.out_channels == channels:
        conv.weight.mul_(_SPARE)
    conv.weight[:channels, :channels] = 0
    for channel in range(channels):
        conv.weight[channel, :, :] = 0 if conv.out_channels > channels else conv.weight[channel]
        conv.weight[channel, channel, middle] = 1
