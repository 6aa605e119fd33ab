"""A clock in the silence that new music starts from: sines of many tempi, all in phase at frame 0. The family's DiT
knows only relative positions, so without it a small DiT cannot tell where the next beat falls. Also places within
bars, and their heads.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from engine.training.music.score import Score
from engine.training.pieces.latents import FRAMES_A_SECOND

# Harmonics of the quarter note and of the bar that the beat head predicts; sixteenths are the fourth of a quarter.
_IN_A_QUARTER, _IN_A_BAR = (1, 2, 4), (1, 2, 3)
PHASES = 2 * len((*_IN_A_QUARTER, *_IN_A_BAR))  # cosines, then sines
_QUARTERS = (60.0, 180.0)  # turns a minute, evenly spaced
_BARS = (15.0, 62.0)  # of bars of two to four quarters
_LONG = (1.0, 2.5, 5.0, 7.5, 10.0, 12.5)  # turns a minute of several bars
_SIZE = 1.0
_TEMPI, _TEMPO_RANGE, _NEAR = 72, (50.0, 210.0), 0.012


def clock(frames: int, channels: int) -> Tensor:
    """(1, frames, channels): cosines in the first half of the channels, sines in the other. Even frames turn at the
    rates of quarter notes, odd ones at those of bars; a patch holds both.
    """
    half = channels // 2
    few = _LONG[: max(0, half - 2)]
    rates = torch.stack([
        torch.linspace(*_QUARTERS, half, dtype=torch.float64),
        torch.cat([torch.tensor(few, dtype=torch.float64), torch.linspace(*_BARS, half - len(few), dtype=torch.float64)]),
    ])  # fmt: skip
    frame = torch.arange(frames)
    minutes = (frame // 2 * 2).double() / FRAMES_A_SECOND / 60
    angles = 2 * math.pi * minutes[:, None] * rates[frame % 2]
    sines = torch.cat([angles.cos(), angles.sin()], -1)
    return torch.nn.functional.pad(_SIZE * sines, (0, channels - 2 * half)).float()[None]


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a piece an excerpt begins."""

    score: Score
    start_s: float

    def phases(self, seconds: Tensor) -> Tensor:
        """(times, PHASES) at `seconds` (times,) since the beginning of the excerpt."""
        rates = torch.tensor([*_IN_A_QUARTER, *(n / self.score.bar_quarters for n in _IN_A_BAR)])
        quarters = (self.start_s + seconds) * self.score.tempo_bpm / 60
        angles = 2 * math.pi * quarters[:, None] * rates
        return torch.cat([angles.cos(), angles.sin()], -1)


class TempoHead(nn.Module):
    """An auxiliary head that predicts the tempo, in steps of 2 %, from hidden states. Used in training only."""

    def __init__(self, hidden: int) -> None:
        super().__init__()
        self.norm = nn.RMSNorm(hidden)
        self.head = nn.Linear(hidden, _TEMPI)

    def loss(self, hidden: Tensor, tempi_bpm: Sequence[float]) -> Tensor:
        """Mean cross entropy; ln 72 is that of a uniform guess. hidden: (batch, times, hidden)."""
        slowest, fastest = _TEMPO_RANGE
        tempi = torch.linspace(math.log(slowest), math.log(fastest), _TEMPI, device=hidden.device)
        off = (torch.tensor(tempi_bpm).to(tempi).log()[:, None] - tempi) / _NEAR
        wanted = (-off.square() / 2).softmax(-1)  # neighbouring classes are nearly right
        log_shares = self.head(self.norm(hidden)).float().log_softmax(-1)
        return -(wanted[:, None] * log_shares).sum(-1).mean()


class BeatHead(nn.Module):
    """An auxiliary head that predicts the place within the bar from hidden states. Used in training only."""

    def __init__(self, hidden: int) -> None:
        super().__init__()
        self.norm = nn.RMSNorm(hidden)
        self.head = nn.Linear(hidden, PHASES)

    def loss(self, hidden: Tensor, places: Sequence[Place], seconds: Tensor) -> Tensor:
        """Mean square error; 0.5 is that of a constant. hidden (batch, times, hidden): of excerpts that begin at
        `places`, `seconds` (times,) later.
        """
        wanted = torch.stack([place.phases(seconds) for place in places]).to(hidden.device)
        return (self.head(self.norm(hidden)).float() - wanted).square().mean()
