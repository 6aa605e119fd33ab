"""Text, lyrics and timbre to the one sequence that the DiT attends to."""

import torch
from torch import Tensor, nn

from engine.models.config import ModelConfig
from engine.models.layers import EncoderStack


class LyricEncoder(EncoderStack):
    """Lyric token embeddings (1, tokens, text dim) -> (1, tokens, hidden)."""

    def forward(self, embeddings: Tensor) -> Tensor:
        return self.run_layers(self.embed_tokens(embeddings))


class TimbreEncoder(EncoderStack):
    """Reference latents (1, frames, channels) -> one timbre token (1, 1, hidden), read at position 0.

    Only the XL files prepend the learned token that position 0 then is; in the 2B files it is stored but unused.
    """

    def __init__(self, config: ModelConfig) -> None:
        super().__init__(config.encoder, config.timbre_dim, config.timbre_layers)
        self.special_token = nn.Parameter(torch.empty(1, 1, config.encoder.hidden))
        self.prepend = config.separate_encoder

    def forward(self, latents: Tensor) -> Tensor:
        x = self.embed_tokens(latents)
        if self.prepend:
            x = torch.cat([self.special_token.expand(x.shape[0], -1, -1), x], dim=1)
        return self.run_layers(x)[:, :1]


class ConditionEncoder(nn.Module):
    """Packs lyric tokens, the timbre token and text tokens, in this order."""

    def __init__(self, config: ModelConfig) -> None:
        super().__init__()
        self.text_projector = nn.Linear(config.text_dim, config.encoder.hidden, bias=False)
        self.lyric_encoder = LyricEncoder(config.encoder, config.text_dim, config.lyric_layers)
        self.timbre_encoder = TimbreEncoder(config)

    def forward(self, text: Tensor, lyrics: Tensor, timbre: Tensor) -> Tensor:
        """text (1, n, text dim), lyrics (1, m, text dim), timbre (1, 1, hidden) -> (1, m + 1 + n, hidden).

        One item is never padded, so packing is plain concatenation.
        """
        return torch.cat([self.lyric_encoder(lyrics), timbre, self.text_projector(text)], dim=1)
