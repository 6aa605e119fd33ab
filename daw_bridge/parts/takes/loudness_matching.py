"""Plays the takes of a clip equally loud over the loop, so that the louder one does not seem the better one."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from daw_bridge.core.clip import Take
from daw_bridge.core.events import (
    CompHeard,
    DeskEvent,
    LibraryOpened,
    PlaybackChanged,
    SelectionChanged,
    SettingsChanged,
    TakeAdded,
)
from daw_bridge.parts.audition import Audition
from daw_bridge.parts.desk import Desk
from daw_bridge.sound.matched_loudness import Level, level_of, matching_gain
from daw_bridge.sound.playback import Player
from engine.contract.audio import SAMPLE_RATE, open_samples

_log = logging.getLogger(__name__)
_SETTLED_S = 0.2  # how long the loop stays as it is before it is measured: a region is dragged through many
_AHEAD = 9  # takes that are measured before they are selected, as many as keys choose
_AHEAD_SAMPLES = 60 * SAMPLE_RATE  # longer loops are measured only for the take that plays
_KEPT = 4096


@dataclass(frozen=True, slots=True)
class _Stretch:
    """What is measured: a take, and samples on the clip's axis."""

    take_id: str
    start: int
    end: int


class LoudnessMatching:
    """Part of the bridge; methods run on the inbox thread. Measuring runs on a worker, one stretch at a time.

    The clip's first take is the reference and plays as it is. A comp plays as it will be written.
    """

    def __init__(self, desk: Desk, player: Player, audition: Audition) -> None:
        self._desk, self._player, self._audition = desk, player, audition
        self._levels: dict[_Stretch, Level] = {}
        self._is_measuring = self._is_due = False
        audition.gain_of = self.gain_of
        desk.listen_inside(self._on_event)

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case LibraryOpened():
                self._levels.clear()  # what could not be read then may be there now
            case SettingsChanged(settings, _, before) if (
                before is None or before.match_loudness != settings.match_loudness
            ):
                self._update()
            case SelectionChanged() | PlaybackChanged() | CompHeard() | TakeAdded(_, True):
                self._update()

    def gain_of(self, take: Take) -> float:
        """The factor to play a take by; 1 until it has been measured over the loop."""
        reference = self._reference(take)
        if reference is None:
            return 1.0
        level, wanted = (self._levels.get(self._stretch(each, take)) for each in (take, reference))
        return matching_gain(level, wanted) if level is not None and wanted is not None else 1.0

    def _reference(self, take: Take) -> Take | None:
        """The take that this one is to be as loud as; None where it plays as it is."""
        if not self._desk.settings.match_loudness or self._audition.has_substitute:
            return None
        first = next(iter(self._desk.takes(take.clip_id)), None)
        return first if first is not None and first.id != take.id else None

    def _stretch(self, measured: Take, selected: Take) -> _Stretch:
        """The part of a take that sounds in the loop of the selected one."""
        start, end = self._audition.loop or (0, selected.n_samples)
        return _Stretch(measured.id, start + selected.start_samples, end + selected.start_samples)

    def _update(self) -> None:
        """Set the gain from what is known, and measure the rest in a moment."""
        if (take := self._audition.take) is not None and not self._audition.is_unfinished:
            self._player.set_gain(self.gain_of(take))
        if not self._is_due and not self._is_measuring:
            self._is_due = True
            self._desk.post_later(_SETTLED_S, self._measure_next)

    def _missing(self) -> Iterator[tuple[Take, _Stretch]]:
        """Yield what is to be measured, the most urgent first."""
        selected = self._audition.take
        if selected is None or not self._desk.settings.match_loudness or self._audition.has_substitute:
            return
        takes = self._desk.takes(selected.clip_id)
        if len(takes) < 2:
            return
        own = self._stretch(selected, selected)
        urgent = [takes[0], selected] if selected.id != takes[0].id else []
        ahead = takes[:_AHEAD] if own.end - own.start <= _AHEAD_SAMPLES else []
        for take in (*urgent, *ahead):
            if (stretch := self._stretch(take, selected)) not in self._levels:
                yield take, stretch

    def _measure_next(self) -> None:
        self._is_due = False
        found = next(self._missing(), None)
        if found is None or self._is_measuring:
            return
        (take, stretch), self._is_measuring = found, True

        def work() -> Level:
            start, end = stretch.start - take.start_samples, stretch.end - take.start_samples
            return level_of(open_samples(Path(take.path)), start, end)

        def failed(error: Exception) -> None:
            _log.warning("loudness of %s is not known: %s", take.path, error)
            done(Level(float("-inf"), 0.0))

        def done(level: Level) -> None:
            self._is_measuring = False
            while len(self._levels) >= _KEPT:
                del self._levels[next(iter(self._levels))]
            self._levels[stretch] = level
            if (now := self._audition.take) is not None and not self._audition.is_unfinished:
                self._player.set_gain(self.gain_of(now))
            self._measure_next()

        self._desk.work(work, done, failed)
