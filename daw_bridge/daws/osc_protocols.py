"""The OSC protocols of Ardour, REAPER, DrivenByMoss (Bitwig) and AbletonOSC (Live).

Sources of the addresses: Ardour's manual, REAPER's Default.ReaperOSC, the README files of AbletonOSC and DrivenByMoss.
"""

import math
import re

from daw_bridge.core.daw_state import Can
from daw_bridge.daws.own_osc import OscProtocol, Texts
from daw_bridge.daws.wires import UdpWire


class Ardour(OscProtocol):
    """Preferences > Control Surfaces > OSC. Its OSC has no tempo and no loop range."""

    name, port, script, greet_every_s = "Ardour (OSC)", 3819, "ardour", 2.0
    _FEEDBACK = 8 + 16 + 1024 + 8192  # heartbeat, transport, samples, select

    def greet(self, wire: UdpWire) -> None:
        wire.send("/set_surface", 0, 159, self._FEEDBACK, 0, 0, 0, 0)
        if not self.report.version:
            self.report.version = "OSC"
            wire.send("/strip/list")

    def read(self, path: str, args: Texts, wire: UdpWire) -> None:  # noqa: ARG002
        report = self.report
        match path, args:
            case "/position/samples", (samples, *_):
                report.position = _number(samples) / report.rate
            case "/transport_play", (state, *_):
                report.is_playing = _is_on(state)
            case "/select/name", (name, *_):
                report.track = name.strip()
            case (("/strip/list" | "#reply" | "/reply"), ("end_route_list", rate, *_)):
                report.rate = _number(rate, 8_000, 768_000)

    def play(self, wire: UdpWire) -> None:
        wire.send("/transport_play")

    def stop(self, wire: UdpWire) -> None:
        wire.send("/transport_stop")

    def locate(self, wire: UdpWire, position: float) -> None:
        wire.send("/locate", round(position * self.report.rate), int(self.report.is_playing))

    def leave(self, wire: UdpWire) -> None:
        wire.send("/set_surface", 0, 159, 0, 0, 0, 0, 0)


class Reaper(OscProtocol):
    """Preferences > Control/OSC/web > OSC: device port 9000, local listen port 8000, pattern Default."""

    name, port, own_port, script, greet_every_s = "REAPER (OSC)", 8000, 9000, "reaper", 3.0
    can = OscProtocol.can | {Can.TEMPO, Can.LOOP}
    _REFRESH_ALL = 41743  # the action "Control surface: refresh all surfaces"

    def greet(self, wire: UdpWire) -> None:
        wire.send("/action", self._REFRESH_ALL)

    def read(self, path: str, args: Texts, wire: UdpWire) -> None:  # noqa: ARG002
        report, (value, *_) = self.report, args or ("",)
        match path:
            case "/tempo/raw":
                report.tempo_bpm = _number(value, 10, 1000)
            case "/time":
                report.position = _number(value)
            case "/play":
                report.is_playing = _is_on(value)
            case "/stop":
                report.is_playing = report.is_playing and not _is_on(value)
            case "/repeat":
                report.is_looping = _is_on(value)
            case "/loop/start/time":
                report.loop = (_number(value), report.loop[1] if report.loop else 0.0)
            case "/loop/end/time":
                report.loop = (report.loop[0] if report.loop else 0.0, _number(value))
            case "/track/name":
                report.track = value

    def play(self, wire: UdpWire) -> None:
        wire.send("/play", 1.0)

    def stop(self, wire: UdpWire) -> None:
        wire.send("/stop", 1.0)

    def locate(self, wire: UdpWire, position: float) -> None:
        wire.send("/time", float(position))


class DrivenByMoss(OscProtocol):
    """The controller "Open Sound Control" of DrivenByMoss in Bitwig. It listens on port 8000 and replies to 9000."""

    name, port, own_port, script, greet_every_s = "Bitwig (DrivenByMoss)", 8000, 9000, "bitwig", 3.0
    can = OscProtocol.can | {Can.TEMPO, Can.SIGNATURE}
    counts_quarters = True

    def greet(self, wire: UdpWire) -> None:
        wire.send("/refresh", 1)

    def read(self, path: str, args: Texts, wire: UdpWire) -> None:  # noqa: ARG002
        report, (value, *_) = self.report, args or ("",)
        match path:
            case "/tempo/raw":
                report.tempo_bpm = _number(value, 10, 1000)
            case "/time/signature":
                upper, lower = re.findall(r"\d+", value)[:2]
                report.upper, report.lower = _signature(upper, lower)
            case "/beat/str":
                report.position = self._quarters(value)
            case "/play":
                report.is_playing = _is_on(value)
            case "/repeat":
                report.is_looping = _is_on(value)
            case "/track/selected/name":
                report.track = value

    def _quarters(self, place: str) -> float:
        """Parse "5.3.2:50", bar, beat, sixteenth and its hundredths, into quarter notes from the start."""
        bar, beat, sixteenth, hundredths = (_whole(part) for part in (*re.findall(r"\d+", place), *"000")[:4])
        beats = (bar - 1) * self.report.upper + max(0, beat - 1)
        return beats * 4 / self.report.lower + max(0, sixteenth - 1) / 4 + hundredths / 400

    def play(self, wire: UdpWire) -> None:
        wire.send("/play", 1)

    def stop(self, wire: UdpWire) -> None:
        wire.send("/stop", 1)

    def locate(self, wire: UdpWire, position: float) -> None:
        wire.send("/time", float(position))


class AbletonOsc(OscProtocol):
    """The Remote Script AbletonOSC in Live. It listens on port 11000 and replies to 11001."""

    name, port, own_port, script = "Live (AbletonOSC)", 11000, 11001, "live"
    can = OscProtocol.can | {Can.TEMPO, Can.SIGNATURE, Can.KEY, Can.LOOP}
    counts_quarters = True
    _FOLLOWED = (
        "tempo", "signature_numerator", "signature_denominator", "is_playing", "current_song_time", "loop", "loop_start",
        "loop_length", "root_note", "scale_name",
    )  # fmt: skip
    _LISTEN_AGAIN = 10

    def __init__(self) -> None:
        super().__init__()
        self._greetings = 0
        self._loop = [0.0, 0.0]

    def greet(self, wire: UdpWire) -> None:
        wire.send("/live/test")
        if self._greetings % self._LISTEN_AGAIN == 0:
            self._listen(wire)
        self._greetings += 1

    def _listen(self, wire: UdpWire) -> None:
        wire.send("/live/application/get/version")
        for followed in self._FOLLOWED:
            wire.send(f"/live/song/start_listen/{followed}")
        wire.send("/live/view/start_listen/selected_track")

    def read(self, path: str, args: Texts, wire: UdpWire) -> None:
        if path == "/live/startup":
            self._listen(wire)
        elif path == "/live/application/get/version":
            self.report.version = ".".join(args)
        elif path == "/live/view/get/selected_track":
            track = _whole(args[0])
            wire.send("/live/song/get/track_names", track, track + 1)
        elif path == "/live/song/get/track_names":
            self.report.track = args[0]
        elif path.startswith("/live/song/get/"):
            self._read_song(path.removeprefix("/live/song/get/"), args[0])

    def _read_song(self, what: str, value: str) -> None:
        report = self.report
        match what:
            case "tempo":
                report.tempo_bpm = _number(value, 10, 1000)
            case "signature_numerator":
                report.upper, _ = _signature(value, "4")
            case "signature_denominator":
                _, report.lower = _signature("4", value)
            case "is_playing":
                report.is_playing = _is_on(value)
            case "current_song_time":
                report.position = _number(value)
            case "loop":
                report.is_looping = _is_on(value)
            case "loop_start" | "loop_length":
                self._loop[what == "loop_length"] = _number(value)
                report.loop = (self._loop[0], self._loop[0] + self._loop[1])
            case "root_note":
                report.root = _whole(value)
            case "scale_name":
                report.scale = value

    def play(self, wire: UdpWire) -> None:
        wire.send("/live/song/continue_playing")

    def stop(self, wire: UdpWire) -> None:
        wire.send("/live/song/stop_playing")

    def locate(self, wire: UdpWire, position: float) -> None:
        wire.send("/live/song/set/current_song_time", float(position))

    def leave(self, wire: UdpWire) -> None:
        for followed in self._FOLLOWED:
            wire.send(f"/live/song/stop_listen/{followed}")
        wire.send("/live/view/stop_listen/selected_track")


def _number(text: str, least: float = -1e7, most: float = 1e7) -> float:
    number = float(text)
    if not (math.isfinite(number) and least <= number <= most):
        raise ValueError(f"{text} is not a usable number")
    return number


def _whole(text: str) -> int:
    """Return a whole number, which some programs send as a float."""
    number = _number(text)
    if not number.is_integer():
        raise ValueError(f"{text} is not a whole number")
    return int(number)


def _signature(upper: str, lower: str) -> tuple[int, int]:
    over, under = _whole(upper), _whole(lower)
    if not (1 <= over <= 64 and under in {1, 2, 4, 8, 16, 32}):
        raise ValueError(f"no signature: {upper}/{lower}")
    return over, under


def _is_on(text: str) -> bool:
    """Return what a switch reports: a number, or a truth value written as a word."""
    word = text.strip().lower()
    return word == "true" or (word != "false" and _number(text) > 0.5)
