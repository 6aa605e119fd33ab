"""Training examples of all tasks, drawn from pieces and laid out as `engine.tasks` lays them out."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from engine.contract.messages import Prompt, Task
from engine.training.music_model.clock import Place
from engine.training.pieces.latents import TRACK_NAMES, Pieces, Stretch

LYRICS = "[Instrumental]"
LATEST = 500  # the last frame of a song at which a repaint may begin
_SHARES = {
    Task.TEXT2MUSIC: 0.6, Task.REPAINT: 0.1, Task.COVER: 0.18, Task.COVER_NOFSQ: 0.02, Task.EXTRACT: 0.03,
    Task.LEGO: 0.04, Task.COMPLETE: 0.03,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chances:
    """stems: share of single instruments. omitted: share of prompts without tempo, key or meter."""

    stems: float = 0.35
    omitted: float = 0.15
    with_reference: float = 0.05


@dataclass(frozen=True, slots=True)
class Example:
    """One row of a batch: (frames, channels) each."""

    task: Task
    prompt: Prompt
    tracks: tuple[str, ...]
    target: Tensor
    source: Tensor
    mask: Tensor
    timbre: Tensor | None
    place: Place | None = None


def draw_example(pieces: Pieces, silence: Tensor, rng: np.random.Generator, frames: int, chances: Chances) -> Example:
    """An example of any task. silence (frames and more, channels): the source of new music."""
    task = list(_SHARES)[int(rng.choice(len(_SHARES), p=list(_SHARES.values())))]
    # a repaint begins anywhere in a song, and so does its clock
    first = int(rng.integers(LATEST)) if task is Task.REPAINT else 0
    silence = silence[first : first + frames]
    source, mask = silence, torch.ones_like(silence)
    tracks: tuple[str, ...] = ()
    anywhere = task is not Task.TEXT2MUSIC and rng.random() < 0.5  # users' sources seldom begin at a bar line
    match task:
        case Task.EXTRACT:  # one instrument out of the mix
            stretch = pieces.draw(rng, frames, stem=True, pair=True, mix_as_source=True, anywhere=anywhere)
        case Task.LEGO | Task.COMPLETE:
            stretch = pieces.draw(rng, frames, stem=task is Task.LEGO, pair=True, anywhere=anywhere)
        case _:
            stem = rng.random() < chances.stems
            stretch = pieces.draw(rng, frames, stem=stem, anywhere=anywhere)
    if stretch.source is not None:
        source, tracks = stretch.source, tuple(TRACK_NAMES[role] for role in stretch.roles)
    elif task is Task.REPAINT:
        mask = _random_mask(rng, frames)[:, None].expand_as(silence)
        source = torch.where(mask > 0, silence, stretch.track)
    elif task in {Task.COVER, Task.COVER_NOFSQ}:
        source = stretch.track
    reference = stretch.timbre if rng.random() < chances.with_reference else None
    place = Place(stretch.score, stretch.start_s) if task is Task.TEXT2MUSIC else None
    return Example(task, _prompt(rng, stretch, chances.omitted), tracks, stretch.track, source, mask, reference, place)


def _prompt(rng: np.random.Generator, stretch: Stretch, omitted: float) -> Prompt:
    score = stretch.score
    return Prompt(
        stretch.caption,
        LYRICS,
        bpm=None if rng.random() < omitted else score.tempo_bpm,
        keyscale="" if rng.random() < omitted else score.keyscale,
        timesignature="" if rng.random() < omitted else score.timesignature,
    )


def _random_mask(rng: np.random.Generator, frames: int) -> Tensor:
    """1 in one or two spans of any length and place."""
    mask = torch.zeros(frames)
    for _ in range(int(rng.integers(1, 3))):
        length = int(np.exp(rng.uniform(np.log(8), np.log(frames))))
        start = int(rng.integers(-length // 2, frames - length // 2))
        mask[max(0, start) : max(1, start + length)] = 1
    return mask
