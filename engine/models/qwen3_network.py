"""The Qwen3 network without a head: causal, as the text encoder and the planner use it.

Parameters have the published names. Source of the maths: the Qwen3 technical report (2025); the tests hold it against
transformers.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.models.config import LayerConfig
from engine.models.layers import MLP, Attention, RMSNorm, Rope, rope_table
from engine.models.qwen3_config import Qwen3Config

_BUCKET = 256


class KeyValueCache:
    """Keys and values of every layer in memory set aside once: (batch, kv heads, length, head dim).

    Attention sees the filled part, rounded up to a bucket, so that the cost of a token follows the length so far and
    shapes change seldom. blank (batch,): how much padding there is at the left of each row.
    """

    def __init__(self, config: Qwen3Config, blank: Tensor, length: int, like: Tensor) -> None:
        """length: tokens that it has room for at least. like: dtype and device are those of this tensor."""
        layer = config.layer
        self.length = -(-length // _BUCKET) * _BUCKET
        shape = (len(blank), layer.kv_heads, self.length, layer.head_dim)
        self.keys = [like.new_zeros(shape) for _ in range(config.n_layers)]
        self.values = [like.new_zeros(shape) for _ in range(config.n_layers)]
        self.blank, self.filled, self._new = blank, 0, 0
        self._rope = rope_table(self.length, layer.head_dim, layer.rope_theta, like)

    def begin(self, n_new: int) -> tuple[Rope, Tensor]:
        """Make room for tokens to come: cos and sin of their positions (batch, 1, new, head dim), and the mask (batch, 1,
        new, keys), true where a token sees a key.
        """
        self._new = n_new
        slots = torch.arange(self.filled, self.filled + n_new, device=self.blank.device)
        keys = torch.arange(self._seen, device=self.blank.device)
        is_seen = (keys[None, None] <= slots[None, :, None]) & (keys[None, None] >= self.blank[:, None, None])
        is_seen |= keys[None, None] == slots[None, :, None]  # padding sees itself, so that softmax stays finite
        positions = (slots[None] - self.blank[:, None]).clamp(min=0)
        cos, sin = (table[positions][:, None] for table in self._rope)
        return (cos, sin), is_seen[:, None]

    @property
    def _seen(self) -> int:
        return min(self.length, -(-(self.filled + self._new) // _BUCKET) * _BUCKET)

    def update(self, keys: Tensor, values: Tensor, layer: int) -> tuple[Tensor, Tensor]:
        """Keep those of the tokens to come. Returns all that are seen."""
        span = slice(self.filled, self.filled + self._new)
        self.keys[layer][:, :, span], self.values[layer][:, :, span] = keys, values
        return self.keys[layer][:, :, : self._seen], self.values[layer][:, :, : self._seen]

    def end(self) -> None:
        self.filled += self._new

    def repeat(self, times: int) -> None:
        """Each row `times` times over: one prefill shared by several takes."""
        self.keys = [keys.repeat_interleave(times, dim=0) for keys in self.keys]
        self.values = [values.repeat_interleave(times, dim=0) for values in self.values]
        self.blank = self.blank.repeat_interleave(times, dim=0)


@dataclass(frozen=True, slots=True)
class Past:
    """What a pass goes on from. mask: (batch, 1, groups x new, keys), true where a token sees a key."""

    cache: KeyValueCache
    mask: Tensor


class Qwen3Layer(nn.Module):
    """Pre-norm layer: attention to what came before, then MLP."""

    def __init__(self, config: LayerConfig) -> None:
        super().__init__()
        self.input_layernorm = RMSNorm(config.hidden, config.eps)
        self.self_attn = Attention(config)
        self.post_attention_layernorm = RMSNorm(config.hidden, config.eps)
        self.mlp = MLP(config)

    def forward(self, x: Tensor, rope: Rope, n: int, past: Past | None) -> Tensor:
        """x (batch, new, hidden). n: which layer of the cache this is."""
        normed = self.input_layernorm(x)
        heads = self._whole(normed, rope) if past is None else self._later(normed, rope, n, past)
        x = x + self.self_attn.o_proj(heads.transpose(1, 2).flatten(2))
        return x + self.mlp(self.post_attention_layernorm(x))

    def _whole(self, x: Tensor, rope: Rope) -> Tensor:
        """Attention within whole sequences: (batch, heads, positions, head dim)."""
        k, v = self.self_attn.keys_values(x, rope)
        return F.scaled_dot_product_attention(self.self_attn.queries(x, rope), k, v, is_causal=True)

    def _later(self, x: Tensor, rope: Rope, n: int, past: Past) -> Tensor:
        """The same of new tokens, to all that the cache has. The query heads that share a key/value head lie one after the
        other as positions of one head, so that no key is copied.
        """
        k, v = past.cache.update(*self.self_attn.grouped_keys_values(x, rope), n)
        groups = self.self_attn.groups
        q = self.self_attn.queries(x, rope).unflatten(1, (-1, groups)).flatten(2, 3)
        heads = F.scaled_dot_product_attention(q, k, v, attn_mask=past.mask)
        return heads.unflatten(2, (groups, -1)).flatten(1, 2)


class Qwen3(nn.Module):
    """Token ids to hidden states."""

    def __init__(self, config: Qwen3Config) -> None:
        super().__init__()
        self.config = config
        table = torch.empty(
            config.vocabulary, config.layer.hidden
        )  # torch's own draws values: on meta that takes a second
        self.embed_tokens = nn.Embedding.from_pretrained(table, freeze=False)
        self.layers = nn.ModuleList(Qwen3Layer(config.layer) for _ in range(config.n_layers))
        self.norm = RMSNorm(config.layer.hidden, config.layer.eps)

    def forward(self, ids: Tensor, cache: KeyValueCache | None = None) -> Tensor:
        """ids (batch, new) -> hidden states after the final norm (batch, new, hidden). cache: what came before them."""
        [last] = deque(self.states(ids, cache), maxlen=1)  # the others are let go of on the way
        normed: Tensor = self.norm(last)
        return normed

    def states(self, ids: Tensor, cache: KeyValueCache | None = None) -> Iterator[Tensor]:
        """The hidden states (batch, new, hidden) before the first layer and after each, without the final norm."""
        h, sizes, past = self.embed_tokens(ids), self.config.layer, None
        if cache is None:
            rope = rope_table(ids.shape[1], sizes.head_dim, sizes.rope_theta, h)
        else:
            rope, mask = cache.begin(ids.shape[1])
            past = Past(cache, mask.repeat(1, 1, sizes.heads // sizes.kv_heads, 1))
        yield h
        for n, layer in enumerate(self.layers):
            h = layer(h, rope, n, past)
            yield h
        if cache is not None:
            cache.end()
