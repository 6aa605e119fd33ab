"""MIDI inputs, by the optional extra python-rtmidi. All inputs are read, also those connected later."""

import logging
import time
from collections.abc import Callable, Sequence
from typing import Any

_log = logging.getLogger(__name__)
OnMessage = Callable[[str, Sequence[int]], None]
_OWN = ("RtMidi", "DAW Bridge")


def control_of(message: Sequence[int]) -> tuple[str, float] | None:
    """Return source and value, 0 to 1, of a control change or note; None for other messages. Channels count from 1."""
    if len(message) != 3:
        return None
    kind, channel = message[0] & 0xF0, (message[0] & 0x0F) + 1
    match kind:
        case 0xB0:
            return f"midi cc {channel} {message[1]}", message[2] / 127
        case 0x90:
            return f"midi note {channel} {message[1]}", message[2] / 127
        case 0x80:
            return f"midi note {channel} {message[1]}", 0.0
    return None


class MidiInput:
    """on_message: called with an input's name and a message, on the thread of the MIDI library.

    with_clock: also receive MIDI clock, which is filtered out otherwise.
    """

    def __init__(self, on_message: OnMessage, *, with_clock: bool = False) -> None:
        self._forward, self._with_clock = on_message, with_clock
        self._open: dict[str, Any] = {}
        self._rtmidi: Any = None
        self._probe: Any = None  # lists the ports; kept open, since JACK fails when clients open and close often
        self._api = 0

    @property
    def names(self) -> list[str]:
        """Names of the open inputs."""
        return list(self._open)

    @property
    def is_jack(self) -> bool:
        """Whether JACK delivers the messages: when their moment is computed, before it is heard."""
        return self._rtmidi is not None and self._api == self._rtmidi.API_UNIX_JACK

    def start(self) -> bool:
        """Open all inputs. Returns False if the extra is not installed or there is no MIDI system."""
        try:
            import rtmidi
        except ImportError:
            return False
        self._rtmidi = rtmidi
        for api in rtmidi.get_compiled_api():
            try:
                self._probe = rtmidi.MidiIn(api, _OWN[1])
            except (rtmidi.RtMidiError, SystemError) as error:  # the system lacks this API: ALSA, JACK, …
                _log.info("no MIDI there: %s", error)
                continue
            self._api = api
            return self.refresh()
        return False

    def refresh(self) -> bool:
        """Open inputs connected since the last call and close those that are gone. Returns False if MIDI fails."""
        if self._probe is None:
            return False
        try:
            there = {name: n for n, name in enumerate(self._probe.get_ports()) if not name.startswith(_OWN)}
            for name in self._open.keys() - there.keys():
                _end(self._open.pop(name))
            for name in there.keys() - self._open.keys():
                midi_in = self._rtmidi.MidiIn(self._api, _OWN[1])
                midi_in.ignore_types(timing=not self._with_clock)
                midi_in.set_callback(self._on_message, name)
                midi_in.open_port(there[name], "DAW Bridge")
                self._open[name] = midi_in
        except (self._rtmidi.RtMidiError, SystemError) as error:
            _log.info("no MIDI: %s", error)
            self._probe = None
            return False
        return True

    def close(self) -> None:
        for midi_in in self._open.values():
            _end(midi_in)
        self._open.clear()
        if self._probe is not None:
            self._probe.delete()
            self._probe = self._rtmidi = None

    def _on_message(self, event: tuple[list[int], float], name: str) -> None:
        self._forward(name, event[0])


def _end(midi_in: Any) -> None:
    """Close an input. A pause first lets a running callback finish, or closing would deadlock with it."""
    midi_in.cancel_callback()
    time.sleep(0.02)
    midi_in.close_port()
    midi_in.delete()
