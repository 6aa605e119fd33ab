"""Building blocks shared by all networks of the family: norm, rotary positions, attention, MLP.

Sequences are (batch, positions, hidden); heads are (batch, heads, positions, head_dim).
Source of the maths: the Qwen3 layer as used by ACE-Step 1.5.
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.models.config import LayerConfig

Rope = tuple[Tensor, Tensor]
KeysValues = tuple[Tensor, Tensor]


class RMSNorm(nn.Module):
    """Normalise in float32, cast back, then scale by the weight."""

    def __init__(self, size: int, eps: float) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.empty(size))
        self.eps = eps

    def forward(self, x: Tensor) -> Tensor:
        if x.device.type != "cpu" or torch.is_grad_enabled():
            return F.rms_norm(x, (x.shape[-1],), None, self.eps) * self.weight
        # torch's own takes a contiguous copy and three times as long here
        length = torch.linalg.vector_norm(x, dim=-1, keepdim=True, dtype=torch.float32)
        scale = length.square_().div_(x.shape[-1]).add_(self.eps).rsqrt_()
        return (x * scale).to(x.dtype) * self.weight


def rotary_rates(head_dim: int, theta: float, device: torch.device) -> Tensor:
    """By how much each pair of dimensions turns from one position to the next, in radians: (head_dim / 2,)."""
    return theta ** -(torch.arange(0, head_dim, 2, dtype=torch.float32, device=device) / head_dim)


def rope_table(n_positions: int, head_dim: int, theta: float, like: Tensor) -> Rope:
    """cos and sin of shape (positions, head_dim) in the dtype and on the device of `like`; computed in float32."""
    rates = rotary_rates(head_dim, theta, like.device)
    angles = torch.arange(n_positions, dtype=torch.float32, device=like.device)[:, None] * rates
    angles = torch.cat([angles, angles], dim=-1)
    return angles.cos().to(like.dtype), angles.sin().to(like.dtype)


def rotate(x: Tensor, rope: Rope) -> Tensor:
    """Rotary positions in the rotate-half form: dimension i pairs with i + head_dim / 2."""
    cos, sin = rope
    first, second = x.chunk(2, dim=-1)
    return x * cos + torch.cat([-second, first], dim=-1) * sin


def windowed_attention(q: Tensor, k: Tensor, v: Tensor, window: int) -> Tensor:
    """Attention where position i sees j with |i - j| <= window, both sides, in time linear in the length.

    Queries are cut into blocks as long as the window, each of which meets three blocks of keys in one batched call.
    """
    batch, n = q.shape[0], q.shape[2]
    if n <= window + 1:
        return F.scaled_dot_product_attention(q, k, v)
    blocks = -(-n // window)
    tail = blocks * window - n

    def cut(x: Tensor, length: int) -> Tensor:
        """(batch, heads, positions, dim) -> (batch x blocks, heads, length, dim), one block every `window` positions."""
        return x.unfold(2, length, window).permute(0, 2, 1, 4, 3).flatten(0, 1)

    queries = cut(F.pad(q, (0, 0, 0, tail)), window)
    keys, values = (cut(F.pad(x, (0, 0, window, tail + window)), 3 * window) for x in (k, v))
    i = torch.arange(window, device=q.device)[:, None] + window
    j = torch.arange(3 * window, device=q.device)[None, :]
    place = j + (torch.arange(blocks, device=q.device)[:, None, None] - 1) * window
    mask = ((i - j).abs() <= window) & (place >= 0) & (place < n)
    mask[-1, window - tail :] = True  # queries that are padding: any key, so that softmax stays finite
    out = F.scaled_dot_product_attention(queries, keys, values, attn_mask=mask.repeat(batch, 1, 1)[:, None])
    return out.unflatten(0, (batch, blocks)).transpose(1, 2).flatten(2, 3)[:, :, :n]


class Attention(nn.Module):
    """Grouped-query attention with q/k norm and no biases; bidirectional.

    `keys_values` can be computed ahead and reused, as cross-attention does over all steps of a run.
    """

    def __init__(self, config: LayerConfig, window: int | None = None) -> None:
        super().__init__()
        self.head_dim, self.groups, self.window = config.head_dim, config.heads // config.kv_heads, window
        self.q_proj = nn.Linear(config.hidden, config.heads * config.head_dim, bias=False)
        self.k_proj = nn.Linear(config.hidden, config.kv_heads * config.head_dim, bias=False)
        self.v_proj = nn.Linear(config.hidden, config.kv_heads * config.head_dim, bias=False)
        self.o_proj = nn.Linear(config.heads * config.head_dim, config.hidden, bias=False)
        self.q_norm = RMSNorm(config.head_dim, config.eps)
        self.k_norm = RMSNorm(config.head_dim, config.eps)

    def keys_values(self, source: Tensor, rope: Rope | None = None) -> KeysValues:
        """(batch, positions, hidden) -> keys and values of shape (batch, query heads, positions, head_dim)."""
        k, v = self.grouped_keys_values(source, rope)
        return k.repeat_interleave(self.groups, dim=1), v.repeat_interleave(self.groups, dim=1)

    def grouped_keys_values(self, source: Tensor, rope: Rope | None = None) -> KeysValues:
        """The same of shape (batch, kv heads, positions, head_dim): each serves `groups` query heads."""
        k = self.k_norm(self._split(self.k_proj(source)))
        v = self._split(self.v_proj(source))
        return k if rope is None else rotate(k, rope), v

    def queries(self, x: Tensor, rope: Rope | None = None) -> Tensor:
        """(batch, positions, hidden) -> (batch, heads, positions, head_dim)."""
        q = self.q_norm(self._split(self.q_proj(x)))
        return q if rope is None else rotate(q, rope)

    def forward(
        self, x: Tensor, rope: Rope | None = None, keys_values: KeysValues | None = None, mask: Tensor | None = None
    ) -> Tensor:
        """mask: (batch, 1, 1, keys), true where there is one, for batches of unequal items; not where a window slides."""
        q = self.queries(x, rope)
        k, v = keys_values if keys_values is not None else self.keys_values(x, rope)
        if self.window is not None:
            out = windowed_attention(q, k, v, self.window)
        else:
            k, v = (each.expand(q.shape[0], -1, -1, -1) for each in (k, v))
            out = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        return self.o_proj(out.transpose(1, 2).flatten(2))

    def _split(self, x: Tensor) -> Tensor:
        return x.unflatten(-1, (-1, self.head_dim)).transpose(1, 2)


class MLP(nn.Module):
    """SwiGLU without biases."""

    def __init__(self, config: LayerConfig) -> None:
        super().__init__()
        self.gate_proj = nn.Linear(config.hidden, config.intermediate, bias=False)
        self.up_proj = nn.Linear(config.hidden, config.intermediate, bias=False)
        self.down_proj = nn.Linear(config.intermediate, config.hidden, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        return self.down_proj(F.silu(self.gate_proj(x)) * self.up_proj(x))


class EncoderLayer(nn.Module):
    """Pre-norm layer of the lyric, timbre, pooler and detokenizer stacks."""

    def __init__(self, config: LayerConfig, window: int | None) -> None:
        super().__init__()
        self.input_layernorm = RMSNorm(config.hidden, config.eps)
        self.self_attn = Attention(config, window)
        self.post_attention_layernorm = RMSNorm(config.hidden, config.eps)
        self.mlp = MLP(config)

    def forward(self, x: Tensor, rope: Rope) -> Tensor:
        x = x + self.self_attn(self.input_layernorm(x), rope)
        return x + self.mlp(self.post_attention_layernorm(x))


class EncoderStack(nn.Module):
    """Embedding, alternating sliding and full layers, final norm: the shape all four encoder stacks share."""

    def __init__(self, config: LayerConfig, n_inputs: int, n_layers: int) -> None:
        super().__init__()
        self.config = config
        self.embed_tokens = nn.Linear(n_inputs, config.hidden)
        self.layers = nn.ModuleList(EncoderLayer(config, config.window_of(n)) for n in range(n_layers))
        self.norm = RMSNorm(config.hidden, config.eps)

    def run_layers(self, x: Tensor) -> Tensor:
        """(batch, positions, hidden) -> the same shape, normed."""
        rope = rope_table(x.shape[1], self.config.head_dim, self.config.rope_theta, x)
        for layer in self.layers:
            x = layer(x, rope)
        return self.norm(x)
