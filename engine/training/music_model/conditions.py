"""The DiT's inputs for a batch: source latents, and the conditions that it attends to."""

import torch
from torch import Tensor

from engine.contract.messages import Task
from engine.planning.prompt import LYRIC_LIMIT, instruction, lyric_prompt, text_prompt
from engine.training.music_model.codes_start import quantized_round_trip
from engine.training.music_model.task_examples import Example
from engine.training.music_model.trained_model import MusicModel
from engine.training.music_model.words_start import encode_texts


@torch.no_grad()
def sources(model: MusicModel, silence: Tensor, batch: list[Example]) -> Tensor:
    """Source latents (batch, frames, channels); those of covers pass through their codes. silence: (1, frames and more,
    channels).
    """
    source = torch.stack([item.source for item in batch]).to(silence.device)
    covers = [n for n, item in enumerate(batch) if item.task is Task.COVER]
    if covers:
        chosen = torch.tensor(covers, device=source.device)
        source[chosen] = _codes_round_trip(model, silence, source[chosen])[:, : source.shape[1]].to(source)
    return source


def _codes_round_trip(model: MusicModel, silence: Tensor, latents: Tensor) -> Tensor:
    """(batch, frames, channels) through the codes and back; the last window is filled up with silence."""
    tokenizer, detokenizer = model.networks.tokenizer, model.networks.detokenizer
    fill = silence[:, : -latents.shape[1] % tokenizer.pool_window].expand(len(latents), -1, -1)
    return quantized_round_trip(tokenizer, detokenizer, torch.cat([latents, fill], dim=1))


def conditions(model: MusicModel, silence: Tensor, batch: list[Example], seconds: float) -> tuple[Tensor, Tensor]:
    """Packed conditions (batch, tokens, hidden), and a mask (batch, tokens) of those that exist."""
    text, encoder = model.text, model.networks.encoder
    texts = [text_prompt(item.prompt, instruction(item.task, item.tracks), seconds) for item in batch]
    hidden, counts = encode_texts(text, texts)
    lyrics = encoder.lyric_encoder(text.look_up(lyric_prompt(batch[0].prompt), LYRIC_LIMIT))
    timbre = _timbres(model, silence, batch)
    head = torch.cat([lyrics.expand(len(batch), -1, -1), timbre], dim=1)
    packed = torch.cat([head, encoder.text_projector(hidden)], dim=1)
    lengths = head.shape[1] + counts
    return packed, torch.arange(packed.shape[1], device=packed.device) < lengths[:, None]


def _timbres(model: MusicModel, silence: Tensor, batch: list[Example]) -> Tensor:
    """(batch, 1, hidden). Silence, the usual reference, is encoded once for all rows."""
    encoder = model.networks.encoder.timbre_encoder
    embeddings = [torch.as_tensor(encoder(silence[:, : model.networks.config.timbre_frames]))]
    with_reference = [n for n, item in enumerate(batch) if item.timbre is not None]
    references = [item.timbre for item in batch if item.timbre is not None]
    if references:
        embeddings.append(torch.as_tensor(encoder(torch.stack(references).to(silence.device))))
    places = {n: 1 + place for place, n in enumerate(with_reference)}
    return torch.cat(embeddings)[[places.get(n, 0) for n in range(len(batch))]]
