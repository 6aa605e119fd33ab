"""What the DiT is told of a batch: its sources, and the conditions that it attends to."""

import torch
from torch import Tensor, nn

from engine.contract.messages import Task
from engine.loading.checkpoint import Networks, TextEncoder
from engine.planning.prompt import LYRIC_LIMIT, instruction, lyric_prompt, text_prompt
from engine.training.music_model.clock import BeatHead
from engine.training.music_model.codes_start import through_codes
from engine.training.music_model.items import Item
from engine.training.music_model.keys import KeyHead
from engine.training.music_model.words_start import read_all


class Player(nn.Module):
    """All that learns. beats and keys only teach."""

    def __init__(self, networks: Networks, text: TextEncoder) -> None:
        super().__init__()
        self.networks, self.text = networks, text
        self.beats = BeatHead(networks.config.decoder.hidden)
        self.keys = KeyHead(networks.config.decoder.hidden)


@torch.no_grad()
def sources(player: Player, silence: Tensor, batch: list[Item]) -> Tensor:
    """Source latents (batch, frames, channels), where it is a cover as its codes tell them. silence: (1, frames and more,
    channels).
    """
    source = torch.stack([item.source for item in batch]).to(silence.device)
    covers = [n for n, item in enumerate(batch) if item.task is Task.COVER]
    if covers:
        chosen = torch.tensor(covers, device=source.device)
        source[chosen] = _through_codes(player, silence, source[chosen])[:, : source.shape[1]].to(source)
    return source


def _through_codes(player: Player, silence: Tensor, latents: Tensor) -> Tensor:
    """(batch, frames, channels) there and back; the last window is filled with silence."""
    tokenizer, detokenizer = player.networks.tokenizer, player.networks.detokenizer
    fill = silence[:, : -latents.shape[1] % tokenizer.pool_window].expand(len(latents), -1, -1)
    return through_codes(tokenizer, detokenizer, torch.cat([latents, fill], dim=1))


def conditions(player: Player, silence: Tensor, batch: list[Item], seconds: float) -> tuple[Tensor, Tensor]:
    """Packed conditions (batch, tokens, hidden) and which of them are there (batch, tokens)."""
    text, encoder = player.text, player.networks.encoder
    texts = [text_prompt(item.prompt, instruction(item.task, item.tracks), seconds) for item in batch]
    hidden, counts = read_all(text, texts)
    lyrics = encoder.lyric_encoder(text.look_up(lyric_prompt(batch[0].prompt), LYRIC_LIMIT))
    timbre = _timbres(player, silence, batch)
    head = torch.cat([lyrics.expand(len(batch), -1, -1), timbre], dim=1)
    packed = torch.cat([head, encoder.text_projector(hidden)], dim=1)
    lengths = head.shape[1] + counts
    return packed, torch.arange(packed.shape[1], device=packed.device) < lengths[:, None]


def _timbres(player: Player, silence: Tensor, batch: list[Item]) -> Tensor:
    """(batch, 1, hidden). Silence, the usual reference, is heard once for all of its rows."""
    encoder = player.networks.encoder.timbre_encoder
    heard = [torch.as_tensor(encoder(silence[:, : player.networks.config.timbre_frames]))]
    with_reference = [n for n, item in enumerate(batch) if item.timbre is not None]
    references = [item.timbre for item in batch if item.timbre is not None]
    if references:
        heard.append(torch.as_tensor(encoder(torch.stack(references).to(silence.device))))
    places = {n: 1 + place for place, n in enumerate(with_reference)}
    return torch.cat(heard)[[places.get(n, 0) for n in range(len(batch))]]
