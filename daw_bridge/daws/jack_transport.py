"""Transport and position by JACK, for Hydrogen, Ardour, Qtractor and others on Linux. Needs the extra JACK-Client.

All programs on a JACK server share one transport: each may start, stop and locate it, and its frame is the same for all.
Bars and tempo come from the program that is its timebase, if there is one; `jack_timebase` says what is believed of them.
"""

import logging
import threading
from collections.abc import Sequence
from dataclasses import replace
from time import monotonic
from typing import Any

from daw_bridge.core.daw_state import Can, DawError, DawTransport, Insertion
from daw_bridge.core.tempo_map import TempoMap
from daw_bridge.daws.daw import Daw
from daw_bridge.daws.jack_latency import heard_after_s
from daw_bridge.daws.jack_timebase import Timebase
from engine.contract.texts import declared, text, translated

_log = logging.getLogger(__name__)
_LIMITS = declared("JACK carries tempo, bars and position only. Drag the take onto its track.")
_CAN = frozenset({Can.TRANSPORT, Can.POSITION, Can.LOCATE})
_RETRY_EVERY_S = 3.0
_REPORT_EVERY_S = 0.5
_JUMPED_S = 0.02
_LEAVING_S = 3.0


class JackDaw(Daw):
    """Connected while a JACK server runs; it never starts one. Raises ImportError without the extra or JACK itself."""

    name = "JACK"
    is_second_choice = True

    def __init__(self) -> None:
        try:
            import jack
        except OSError as error:  # the package is there, JACK's library is not
            raise ImportError(str(error)) from error
        super().__init__()
        self.state = replace(self.state, reasons=tuple((can, _LIMITS) for can in Can if can not in _CAN))
        self._jack: Any = jack
        jack.set_error_function(_log.debug)
        jack.set_info_function(_log.debug)
        self._client: Any = None
        self._is_gone = threading.Event()
        self._timebase = Timebase()
        self._next_try = self._next_report = 0.0

    def poll(self, now: float) -> None:
        if self._client is not None and self._is_gone.is_set():
            self.close()
            self._lost()
        if self._client is None and now >= self._next_try:
            self._next_try = now + _RETRY_EVERY_S
            self._connect()
        if self._client is not None:
            self._read()

    def _connect(self) -> None:
        try:
            client = self._jack.Client("DAW Bridge", no_start_server=True)
        except self._jack.JackError as error:
            self.trouble = text("No JACK server runs: {error}", error=error)
            return
        self._is_gone.clear()
        client.set_shutdown_callback(lambda *_: self._is_gone.set())
        client.activate()
        self._client, self._timebase, self.trouble = client, Timebase(), ""

    def _read(self) -> None:
        state, position = self._client.transport_query()
        is_playing = state == self._jack.ROLLING
        rate = self._client.samplerate
        self._timebase.read(position, position["frame"] / rate, is_rolling=is_playing)
        mark = self._timebase.mark
        self.state = replace(
            self.state,
            is_connected=True,
            can=_CAN | ({Can.TEMPO, Can.SIGNATURE} if mark is not None else set()),
            tempo_map=TempoMap((mark,)) if mark is not None else TempoMap(),
            is_playing=is_playing,
        )
        self._report(is_playing, self._client.transport_frame / rate, monotonic())

    def _report(self, is_playing: bool, frame_s: float, now: float) -> None:
        """What is heard lies behind the frame that is computed."""
        position_s = max(0.0, frame_s - heard_after_s(self._client)) if is_playing else frame_s
        expected_s = self.transport.position(now)
        has_jumped = is_playing != self.transport.is_playing or abs(position_s - expected_s) > _JUMPED_S
        if has_jumped or (is_playing and now >= self._next_report):
            self._next_report = now + _REPORT_EVERY_S
            self.transport = DawTransport(is_playing, position_s, now)

    def insert(self, request_id: str, insertions: Sequence[Insertion]) -> None:  # noqa: ARG002  not supported
        self.done.append((request_id, DawError(text("Takes cannot be inserted by JACK"), translated(_LIMITS))))

    def play(self) -> None:
        if self._client is not None:
            self._client.transport_start()

    def stop(self) -> None:
        if self._client is not None:
            self._client.transport_stop()

    def locate(self, position_s: float) -> None:
        if self._client is not None:
            self._client.transport_frame = max(0, round(position_s * self._client.samplerate))

    def close(self) -> None:
        """Leave the server. JACK may wait for ever for one that is just ending, so it is given a moment, and then left."""
        client, self._client = self._client, None
        if client is None:
            return

        def leave() -> None:
            try:
                client.close()
            except self._jack.JackError as error:
                _log.info("JACK: %s", error)

        leaving = threading.Thread(target=leave, name="leaves JACK", daemon=True)
        leaving.start()
        leaving.join(_LEAVING_S)
        if leaving.is_alive():
            _log.warning("JACK does not let us go; it is left waiting")
