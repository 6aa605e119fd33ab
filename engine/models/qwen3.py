"""A language model of the family: a Qwen3 network, its tokenizer, and the products with its tied output head."""

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import Tensor, nn

from engine.models.qwen3_config import Qwen3Config
from engine.models.qwen3_network import KeyValueCache, Qwen3


class LanguageModel(nn.Module):
    """A Qwen3 network with tied embeddings, and its tokenizer."""

    def __init__(self, network: Qwen3, tokens: Tokenizer) -> None:
        super().__init__()
        self.network = network
        self.tokens = tokens

    @property
    def config(self) -> Qwen3Config:
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
        return KeyValueCache(self.config, blank, longest + room, table)

    def prefill(self, rows: list[list[int]], cache: KeyValueCache) -> Tensor:
        """Feed whole prompts, padded at their left. Returns the last hidden states (batch, positions, hidden)."""
        longest = max(len(row) for row in rows)
        padded = torch.tensor([[0] * (longest - len(row)) + row for row in rows], device=self.embeddings.device)
        return self.feed(padded, cache)

    def feed(self, ids: Tensor, cache: KeyValueCache) -> Tensor:
        """ids (batch, new) -> hidden states after the final norm (batch, new, hidden)."""
        state: Tensor = self.network(ids, cache)
        return state

    def logits(self, hidden: Tensor, rows: Tensor | slice) -> Tensor:
        """Scores in float32 of some rows of the vocabulary only: (..., hidden) -> (..., rows)."""
        return F.linear(hidden, self.embeddings[rows]).float()
