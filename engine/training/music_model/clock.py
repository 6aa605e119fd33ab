"""What time it is, laid into the silence that the built-in model begins with; and where in the bar that is.

The family's DiT knows how far apart two frames are, not where either stands, so nothing tells a small one where the next
beat falls. New music begins with `silence_latent.pt` as its source: ours is the codec's silence plus sines of many tempi,
all at their beginning in frame 0. Of these a prompt's tempo has but to choose the ones that fit.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from engine.training.music.score import Score
from engine.training.pieces.latents import FRAMES_A_SECOND

# How often what is asked for turns within a quarter note and within a bar: sixteenths are the fourth harmonic of a quarter,
# and whoever knows the first few of them has a rhythm by adding them up.
_IN_A_QUARTER, _IN_A_BAR = (1, 2, 4), (1, 2, 3)
PHASES = 2 * len((*_IN_A_QUARTER, *_IN_A_BAR))  # cosines, then sines
_QUARTERS = (60.0, 180.0)  # turns a minute, evenly spread: tempi
_BARS = (15.0, 62.0)  # the same of bars, of two to four quarters
_LONG = (1.0, 2.5, 5.0, 7.5, 10.0, 12.5)  # several bars
_SIZE = 1.0
_TEMPI, _TEMPO_RANGE, _NEAR = 72, (50.0, 210.0), 0.012


def clock(frames: int, channels: int) -> Tensor:
    """(1, frames, channels): cosines in the first half of the channels, sines in the other. Even frames turn at the rates
    of quarter notes, odd ones at those of bars, for both lie in one patch.
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
    told = torch.cat([angles.cos(), angles.sin()], -1)
    return torch.nn.functional.pad(_SIZE * told, (0, channels - 2 * half)).float()[None]


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a piece a stretch begins."""

    score: Score
    start_s: float

    def phases(self, seconds: Tensor) -> Tensor:
        """(times, PHASES) at times (times,) since the beginning of the stretch."""
        rates = torch.tensor([*_IN_A_QUARTER, *(n / self.score.bar_quarters for n in _IN_A_BAR)])
        quarters = (self.start_s + seconds) * self.score.tempo_bpm / 60
        angles = 2 * math.pi * quarters[:, None] * rates
        return torch.cat([angles.cos(), angles.sin()], -1)


class TempoHead(nn.Module):
    """Asks hidden states how fast the music is, in steps of 2 %. It only teaches."""

    def __init__(self, hidden: int) -> None:
        super().__init__()
        self.norm = nn.RMSNorm(hidden)
        self.head = nn.Linear(hidden, _TEMPI)

    def loss(self, hidden: Tensor, tempi_bpm: Sequence[float]) -> Tensor:
        """Mean cross entropy; ln 72 is what no idea costs. hidden: (batch, times, hidden)."""
        slowest, fastest = _TEMPO_RANGE
        tempi = torch.linspace(math.log(slowest), math.log(fastest), _TEMPI, device=hidden.device)
        off = (torch.tensor(tempi_bpm).to(tempi).log()[:, None] - tempi) / _NEAR
        wanted = (-off.square() / 2).softmax(-1)  # its neighbours are nearly right
        told = self.head(self.norm(hidden)).float().log_softmax(-1)
        return -(wanted[:, None] * told).sum(-1).mean()


class BeatHead(nn.Module):
    """Asks hidden states where in the bar they are. It only teaches, as the heads in `words_start` do: thrown away."""

    def __init__(self, hidden: int) -> None:
        super().__init__()
        self.norm = nn.RMSNorm(hidden)
        self.head = nn.Linear(hidden, PHASES)

    def loss(self, hidden: Tensor, places: Sequence[Place], seconds: Tensor) -> Tensor:
        """Mean square; half is what no idea costs. hidden: (batch, times, hidden) of stretches that begin at `places`,
        `seconds` (times,) later.
        """
        wanted = torch.stack([place.phases(seconds) for place in places]).to(hidden.device)
        return (self.head(self.norm(hidden)).float() - wanted).square().mean()
