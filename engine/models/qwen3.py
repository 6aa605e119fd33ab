"""Qwen3 networks by transformers: the text encoder's, and the planner's with a key/value cache that never moves."""

from typing import Any

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import Tensor, nn

_BUCKET = 256


class KeyValueCache:
    """Keys and values of every layer in memory set aside once: (batch, kv heads, length, head dim).

    transformers' attention calls `update`; it sees the filled part, rounded up to a bucket, so that the cost of a token
    follows the length so far and shapes change seldom. `blank` counts the padding at the left of each row.
    """

    def __init__(self, config: Any, blank: Tensor, length: int, dtype: torch.dtype) -> None:
        self.length = -(-length // _BUCKET) * _BUCKET
        shape = (len(blank), config.num_key_value_heads, self.length, config.head_dim)
        self.keys = [torch.zeros(shape, dtype=dtype, device=blank.device) for _ in range(config.num_hidden_layers)]
        self.values = [torch.zeros_like(keys) for keys in self.keys]
        self.blank, self.filled, self._new = blank, 0, 0

    def begin(self, n_new: int) -> tuple[Tensor, Tensor]:
        """Make room for tokens to come: their positions (batch, new) and mask (batch, 1, new, keys), true where seen."""
        self._new = n_new
        slots = torch.arange(self.filled, self.filled + n_new, device=self.blank.device)
        keys = torch.arange(self._seen, device=self.blank.device)
        is_seen = (keys[None, None] <= slots[None, :, None]) & (keys[None, None] >= self.blank[:, None, None])
        is_seen |= keys[None, None] == slots[None, :, None]  # padding sees itself, so that softmax stays finite
        return (slots[None] - self.blank[:, None]).clamp(min=0), is_seen[:, None]

    @property
    def _seen(self) -> int:
        return min(self.length, -(-(self.filled + self._new) // _BUCKET) * _BUCKET)

    def update(self, keys: Tensor, values: Tensor, layer: int, *_: Any, **__: Any) -> tuple[Tensor, Tensor]:
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


class LanguageModel(nn.Module):
    """A Qwen3 network with tied embeddings, and its tokenizer."""

    def __init__(self, network: nn.Module, tokens: Tokenizer) -> None:
        super().__init__()
        self.network: Any = network
        self.tokens = tokens

    @property
    def config(self) -> Any:
        return self.network.config

    @property
    def embeddings(self) -> Tensor:
        """(vocabulary, hidden): the input table, which is the output head as well."""
        return self.network.embed_tokens.weight

    def encode(self, text: str) -> list[int]:
        """Token ids of a text and nothing else."""
        return self.tokens.encode(text, add_special_tokens=False).ids

    def decode(self, ids: list[int]) -> str:
        return self.tokens.decode(ids, skip_special_tokens=False)

    def cache(self, rows: list[list[int]], room: int) -> KeyValueCache:
        """An empty cache for prompts of these lengths and `room` more tokens."""
        longest = max(len(row) for row in rows)
        table = self.embeddings
        blank = torch.tensor([longest - len(row) for row in rows], device=table.device)
        return KeyValueCache(self.config, blank, longest + room, table.dtype)

    def prefill(self, rows: list[list[int]], cache: KeyValueCache) -> Tensor:
        """Feed whole prompts, padded at their left. Returns the last hidden states (batch, positions, hidden)."""
        longest = max(len(row) for row in rows)
        padded = torch.tensor([[0] * (longest - len(row)) + row for row in rows], device=self.embeddings.device)
        return self.feed(padded, cache)

    def feed(self, ids: Tensor, cache: KeyValueCache) -> Tensor:
        """ids (batch, new) -> hidden states after the final norm (batch, new, hidden)."""
        positions, mask = cache.begin(ids.shape[1])
        state = self.network(
            input_ids=ids,
            attention_mask={"full_attention": mask},
            position_ids=positions,
            past_key_values=cache,
            use_cache=True,
        ).last_hidden_state
        cache.end()
        return state

    def logits(self, hidden: Tensor, rows: Tensor | slice) -> Tensor:
        """Scores in float32 of some rows of the vocabulary only: (..., hidden) -> (..., rows)."""
        return F.linear(hidden, self.embeddings[rows]).float()
