"""Playback in time with the DAW: the take starts, stops, loops and locates with its transport."""

from collections import deque
from statistics import median

from daw_bridge.core.daw_state import Can, DawState, DawTransport
from daw_bridge.core.events import DawChanged, DawMoved, DeskEvent, NextStep, Problem, SelectionChanged, SettingsChanged
from daw_bridge.parts.audition import Audition
from daw_bridge.parts.daw_session import DawSession
from daw_bridge.parts.desk import Desk
from daw_bridge.sound.playback import Course, Player
from daw_bridge.sound.sound_device import PlaybackError
from engine.contract.audio import SAMPLE_RATE

_TOLERATED_S = 0.012  # a smaller offset is not worth a cross-fade
_READINGS = 6
_DEVIATIONS = 24
_JUMPED_S = 0.08  # a larger deviation is a jump of the transport, not jitter of its clock


class Following:
    """Part of the bridge; methods run on the inbox thread.

    offset_s: median delay of the player behind the DAW in seconds, None while not following. jumps: number of corrections.
    """

    def __init__(self, desk: Desk, player: Player, audition: Audition, daw_session: DawSession) -> None:
        self._desk, self._player, self._audition, self._daw_session = desk, player, audition, daw_session
        self._take_id = ""
        self._clock = DawTransport()
        self._deviations: deque[float] = deque(maxlen=_DEVIATIONS)  # reported position minus the clock's, in seconds
        self._offsets: deque[float] = deque(maxlen=_READINGS)
        self._is_on = False
        self._layout = _layout(DawState())  # of the session when the course was set
        self.jumps = 0
        desk.listen_inside(self._on_event)

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case DawChanged(state):
                self._on_state(state)
            case DawMoved(transport):
                self._on_transport(transport)
            case SelectionChanged(selection) if selection.take_id != self._take_id:
                self._take_id = selection.take_id
                self._take_changed()
            case SettingsChanged(settings, _, before):
                if before is not None and settings.play_with_daw != before.play_with_daw:
                    self._on_transport(self._daw_session.transport)

    @property
    def offset_s(self) -> float | None:
        return median(self._offsets) if self._is_on and self._offsets else None

    @property
    def is_wanted(self) -> bool:
        """Whether playing with the DAW is switched on and the DAW reports its position or phase."""
        return self._desk.settings.play_with_daw and self._desk.daw.reports_time

    def _on_state(self, state: DawState) -> None:
        if self._is_on and not state.is_connected:
            self._end()
        elif self._is_on and _layout(state) != self._layout:
            self._set_course()

    def _on_transport(self, transport: DawTransport) -> None:
        if not self.is_wanted:
            if self._is_on:
                self._end()
            return
        if not transport.is_playing:
            if self._is_on:
                self._end()
            self._show_place(transport.position_s)
            return
        self._adjust_clock(transport)

    def _take_changed(self) -> None:
        """Continue with the newly selected take at the same position."""
        if self._is_on:
            self._set_course()
        elif self.is_wanted and self._daw_session.transport.is_playing:
            self._on_transport(self._daw_session.transport)

    def _adjust_clock(self, transport: DawTransport) -> None:
        """Correct the clock by a reported position, or restart it after a jump.

        A DAW reports the start of the block that it processes: up to one block late, or early where the sound system
        fetches several blocks at once. The clock is therefore corrected by the upper quartile of recent deviations.
        """
        position_s = self._clock.position(transport.at, self._desk.daw.active_loop)
        ahead_s = transport.position_s - position_s
        jumped = not self._is_on or abs(ahead_s) > _JUMPED_S
        if jumped:
            self._clock = transport
            self._deviations = deque([0.0], maxlen=_DEVIATIONS)
        else:
            self._deviations.append(ahead_s)
            step_s = sorted(self._deviations)[len(self._deviations) * 3 // 4]
            self._deviations = deque((deviation_s - step_s for deviation_s in self._deviations), maxlen=_DEVIATIONS)
            self._clock = DawTransport(True, position_s + step_s, transport.at, transport.speed)
        if jumped:
            self._start()
        else:
            self._correct()

    def _start(self) -> None:
        if self._course() is None:
            return
        self._offsets.clear()
        self._is_on = True
        self._set_course()

    def _correct(self) -> None:
        heard, course = self._player.heard, self._course()
        if heard is None or course is None:
            return
        position, at = heard
        self._offsets.append((course.sample_at(at) - position) / SAMPLE_RATE)
        if len(self._offsets) == _READINGS and abs(median(self._offsets)) > _TOLERATED_S:
            self.jumps += 1
            self._offsets.clear()
            self._set_course()

    def _course(self) -> Course | None:
        """Return the course in samples of the selected take; None if the take has no place in the session."""
        take, state = self._audition.take, self._desk.daw
        if take is not None and Can.POSITION not in state.can:
            return self._looped_course(take.length_s, state.tempo_map.marks[0].bar_s)
        if take is None or (place_s := take.place_s) is None:
            return None
        turn, loop = None, state.active_loop
        if loop is not None and loop.start_s <= self._clock.position_s < loop.end_s:
            turn = (round((loop.start_s - place_s) * SAMPLE_RATE), round((loop.end_s - place_s) * SAMPLE_RATE))
        return Course(round((self._clock.position_s - place_s) * SAMPLE_RATE), self._clock.at, turn)

    def _looped_course(self, length_s: float, bar_s: float) -> Course:
        """Return a course that loops the take's whole bars, for a DAW that reports only its phase within the bar.

        A position before 0 is a count-in, and silent.
        """
        turn_s = bar_s * max(1, round(length_s / bar_s - 0.4))
        position_s = self._clock.position_s
        if position_s >= 0:
            position_s %= turn_s
        return Course(round(position_s * SAMPLE_RATE), self._clock.at, (0, round(turn_s * SAMPLE_RATE)))

    def _set_course(self) -> None:
        self._layout = _layout(self._desk.daw)
        course = self._course()
        if course is None:
            self._end()
            return
        self._audition.bring_back()
        try:
            self._player.follow(course)
        except PlaybackError as error:
            self._is_on = False
            self._desk.emit(Problem(str(error), error.hint, step=NextStep.CHOOSE_DEVICE))
        self._audition.announce_playback()

    def _show_place(self, position_s: float) -> None:
        take, has_position = self._audition.take, Can.POSITION in self._desk.daw.can
        if has_position and take is not None and take.place_s is not None and not self._player.playing:
            self._audition.show_place(max(0.0, min(position_s - take.place_s, take.length_s)))

    def _end(self) -> None:
        self._is_on = False
        self._offsets.clear()
        self._player.pause()
        self._audition.apply_loop()


def _layout(state: DawState) -> tuple[object, ...]:
    """What of the state of a DAW a course depends on. A track or clip selected there changes nothing that is heard."""
    return state.loop, state.tempo_map, state.can
