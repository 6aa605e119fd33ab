"""The diffusion transformer: noisy latents to velocity. 25 latent frames/s in, patches of 2 frames inside."""

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.models.config import LayerConfig, ModelConfig
from engine.models.layers import MLP, Attention, KeysValues, RMSNorm, Rope, rope_table


class TimeEmbedding(nn.Module):
    """A noise level in 0..1 to an embedding (1, hidden) and six modulation rows (1, 6, hidden)."""

    def __init__(self, hidden: int, n_frequencies: int = 256) -> None:
        super().__init__()
        self.n_frequencies = n_frequencies
        self.linear_1 = nn.Linear(n_frequencies, hidden)
        self.linear_2 = nn.Linear(hidden, hidden)
        self.time_proj = nn.Linear(hidden, 6 * hidden)

    def forward(self, t: Tensor) -> tuple[Tensor, Tensor]:
        """t: (batch,) in the model dtype."""
        embedding = self.linear_2(F.silu(self.linear_1(self.waves(t))))
        return embedding, self.time_proj(F.silu(embedding)).unflatten(-1, (6, -1))

    def waves(self, t: Tensor) -> Tensor:
        """(batch, 256) cosines, then sines, of 1000 t as the dtype rounds it, computed in float32."""
        half = self.n_frequencies // 2
        rates = torch.exp(-math.log(10_000) * torch.arange(half, dtype=torch.float32, device=t.device) / half)
        angles = (t * 1000).float()[:, None] * rates
        return torch.cat([angles.cos(), angles.sin()], dim=-1).to(t.dtype)


class DiTLayer(nn.Module):
    """Self-attention and MLP modulated by the noise level (AdaLN), unmodulated cross-attention between them."""

    def __init__(self, config: LayerConfig, window: int | None) -> None:
        super().__init__()
        self.self_attn_norm = RMSNorm(config.hidden, config.eps)
        self.self_attn = Attention(config, window)
        self.cross_attn_norm = RMSNorm(config.hidden, config.eps)
        self.cross_attn = Attention(config)
        self.mlp_norm = RMSNorm(config.hidden, config.eps)
        self.mlp = MLP(config)
        self.scale_shift_table = nn.Parameter(torch.empty(1, 6, config.hidden))

    def forward(
        self, h: Tensor, modulation: Tensor, rope: Rope, conditions: KeysValues, mask: Tensor | None = None
    ) -> Tensor:
        rows = (self.scale_shift_table + modulation).unbind(dim=1)
        shift1, scale1, gate1, shift2, scale2, gate2 = (row[:, None] for row in rows)
        h = h + self.self_attn(self.self_attn_norm(h) * (1 + scale1) + shift1, rope) * gate1
        h = h + self.cross_attn(self.cross_attn_norm(h), keys_values=conditions, mask=mask)
        return h + self.mlp(self.mlp_norm(h) * (1 + scale2) + shift2) * gate2


@dataclass(frozen=True, slots=True)
class Conditions:
    """All that stays the same over the steps of a run: one pair of keys and values per layer.

    Computed once and shared by every step and every take: the network never sees the text again. mask: (batch, 1, 1,
    tokens), true where there is one, for batches of unequal prompts.
    """

    keys_values: tuple[KeysValues, ...]
    mask: Tensor | None = None

    def first(self) -> "Conditions":
        """Those of the first item of a batch alone."""
        return Conditions(tuple((k[:1], v[:1]) for k, v in self.keys_values))


class DiT(nn.Module):
    """Velocity prediction `v = noise - x0` for flow matching, x_t = t noise + (1 - t) x0."""

    def __init__(self, config: ModelConfig) -> None:
        super().__init__()
        hidden = config.decoder.hidden
        self.config = config
        self.proj_in = nn.Conv1d(config.in_channels, hidden, config.patch_size, stride=config.patch_size)
        self.time_embed = TimeEmbedding(hidden)
        self.time_embed_r = TimeEmbedding(hidden)
        self.condition_embedder = nn.Linear(config.encoder.hidden, hidden)
        self.layers = nn.ModuleList(DiTLayer(config.decoder, window) for window in config.decoder_windows)
        self.norm_out = RMSNorm(hidden, config.decoder.eps)
        self.scale_shift_table = nn.Parameter(torch.empty(1, 2, hidden))
        self.proj_out = nn.ConvTranspose1d(hidden, config.latent_channels, config.patch_size, stride=config.patch_size)

    def condition(self, packed: Tensor, mask: Tensor | None = None) -> Conditions:
        """Packed condition sequence (batch, tokens, encoder hidden) -> keys and values for every layer."""
        embedded = self.condition_embedder(packed)
        layers = (layer for layer in self.layers if isinstance(layer, DiTLayer))
        return Conditions(tuple(layer.cross_attn.keys_values(embedded) for layer in layers), mask)

    def forward(self, x_t: Tensor, context: Tensor, t: Tensor, conditions: Conditions) -> Tensor:
        """x_t (batch, frames, channels), context (batch, frames, 2 x channels: source, mask), t (batch,) -> velocity."""
        h, embedding, modulation, rope = self.enter(x_t, context, t)
        for layer, keys_values in zip(self.layers, conditions.keys_values, strict=True):
            h = layer(h, modulation, rope, keys_values, conditions.mask)
        return self.leave(h, embedding, x_t.shape[1])

    def enter(self, x_t: Tensor, context: Tensor, t: Tensor) -> tuple[Tensor, Tensor, Tensor, Rope]:
        """What comes before the layers: hidden states (batch, patches, hidden), embedding and modulation of t, positions."""
        h = torch.cat([context, x_t], dim=-1).transpose(1, 2)
        h = self.proj_in(F.pad(h, (0, -x_t.shape[1] % self.config.patch_size))).transpose(1, 2).contiguous()
        embedding, modulation = self._time(t)
        layers = self.config.decoder
        return h, embedding, modulation, rope_table(h.shape[1], layers.head_dim, layers.rope_theta, h)

    def leave(self, h: Tensor, embedding: Tensor, frames: int) -> Tensor:
        """What comes after the layers: hidden states -> velocity (batch, frames, channels)."""
        shift, scale = (self.scale_shift_table + embedding[:, None]).chunk(2, dim=1)
        h = self.norm_out(h) * (1 + scale) + shift
        return self.proj_out(h.transpose(1, 2)).transpose(1, 2)[:, :frames]

    def _time(self, t: Tensor) -> tuple[Tensor, Tensor]:
        embedding, modulation = self.time_embed(t)
        # inference always passes r = t, so this one is E_r(0): constant, yet not zero
        embedding_r, modulation_r = self.time_embed_r(torch.zeros_like(t))
        return embedding + embedding_r, modulation + modulation_r
