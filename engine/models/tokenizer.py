"""Latents (25 frames/s) to audio codes (5 per second) and back: pooler, finite scalar quantizer, detokenizer."""

import math

import torch
from torch import Tensor, nn

from engine.models.config import ModelConfig
from engine.models.layers import EncoderStack


class AttentionPooler(EncoderStack):
    """Windows of 5 frames (windows, 5, hidden) -> one vector each (windows, hidden)."""

    def __init__(self, config: ModelConfig) -> None:
        super().__init__(config.encoder, config.encoder.hidden, config.pooler_layers)
        self.special_token = nn.Parameter(torch.empty(1, 1, config.encoder.hidden))

    def forward(self, x: Tensor) -> Tensor:
        x = self.embed_tokens(x)
        return self.run_layers(torch.cat([self.special_token.expand(x.shape[0], -1, -1), x], dim=1))[:, 0]


class FSQ(nn.Module):
    """Finite scalar quantizer (Mentzer et al. 2023), float32 throughout, with the residual wrapper's soft clamp.

    A code is the mixed-radix number of its levels; 64,000 codes with the published levels.
    """

    def __init__(self, dim: int, levels: tuple[int, ...]) -> None:
        super().__init__()
        self.levels = levels
        self.project_in = nn.Linear(dim, len(levels))
        self.project_out = nn.Linear(len(levels), dim)

    @property
    def n_codes(self) -> int:
        return math.prod(self.levels)

    def codes(self, x: Tensor) -> Tensor:
        """(..., dim) -> codes (...), int64."""
        top = self._levels(x) - 1
        z = nn.functional.linear(x.float(), self.project_in.weight.float(), self.project_in.bias.float())
        soft = 1 + 1 / top
        z = (soft * torch.tanh(z / soft)).clamp(-1, 1)
        level = torch.floor(top * (z + 1) / 2 + 0.5).long()
        return (level * self._basis(x)).sum(dim=-1)

    def vectors(self, codes: Tensor, dtype: torch.dtype) -> Tensor:
        """Codes (...) -> (..., dim). Codes out of range are a caller's bug."""
        levels = self._levels(codes)
        level = (codes[..., None] // self._basis(codes)) % levels.long()
        value = 2 * level.float() / (levels - 1) - 1
        return nn.functional.linear(value, self.project_out.weight.float(), self.project_out.bias.float()).to(dtype)

    def _levels(self, like: Tensor) -> Tensor:
        return torch.tensor(self.levels, dtype=torch.float32, device=like.device)

    def _basis(self, like: Tensor) -> Tensor:
        basis = [math.prod(self.levels[:n]) for n in range(len(self.levels))]
        return torch.tensor(basis, dtype=torch.int64, device=like.device)


class AudioTokenizer(nn.Module):
    """Latents -> codes."""

    def __init__(self, config: ModelConfig) -> None:
        super().__init__()
        self.pool_window = config.pool_window
        self.audio_acoustic_proj = nn.Linear(config.latent_channels, config.encoder.hidden)
        self.attention_pooler = AttentionPooler(config)
        self.quantizer = FSQ(config.fsq_dim, config.fsq_levels)

    def forward(self, latents: Tensor, silence: Tensor) -> Tensor:
        """latents (1, frames, channels) -> codes (1, ceil(frames / 5)); the last window is filled with silence latents."""
        pad = -latents.shape[1] % self.pool_window
        x = torch.cat([latents, silence[:, :pad]], dim=1)
        windows = self.audio_acoustic_proj(x).unflatten(1, (-1, self.pool_window))
        return self.quantizer.codes(self.attention_pooler(windows.flatten(0, 1))).unflatten(0, windows.shape[:2])


class AudioDetokenizer(EncoderStack):
    """Quantized vectors (1, codes, hidden) -> latents (1, 5 x codes, channels); each code on its own."""

    def __init__(self, config: ModelConfig) -> None:
        super().__init__(config.encoder, config.encoder.hidden, config.pooler_layers)
        self.special_tokens = nn.Parameter(torch.empty(1, config.pool_window, config.encoder.hidden))
        self.proj_out = nn.Linear(config.encoder.hidden, config.latent_channels)

    def forward(self, vectors: Tensor) -> Tensor:
        batch, codes = vectors.shape[:2]
        x = self.embed_tokens(vectors).flatten(0, 1)[:, None] + self.special_tokens
        return self.proj_out(self.run_layers(x)).unflatten(0, (batch, codes)).flatten(1, 2)
