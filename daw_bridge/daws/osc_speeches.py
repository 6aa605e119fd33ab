"""What Ardour, REAPER, DrivenByMoss (Bitwig) and AbletonOSC (Live) say by OSC of their own.

Sources of the addresses: Ardour's manual, REAPER's Default.ReaperOSC, the README files of AbletonOSC and DrivenByMoss.
"""

import math
import re

from daw_bridge.core.daw_state import Can
from daw_bridge.daws.own_osc import Speech, Texts
from daw_bridge.daws.wires import UdpWire


class Ardour(Speech):
    """Preferences > Control Surfaces > OSC. Its OSC has no tempo and no loop range."""

    name, port, script, greet_every_s = "Ardour (OSC)", 3819, "ardour", 2.0
    _FEEDBACK = 8 + 16 + 1024 + 8192  # heartbeat, transport, samples, select

    def greet(self, wire: UdpWire) -> None:
        wire.send("/set_surface", 0, 159, self._FEEDBACK, 0, 0, 0, 0)
        if not self.facts.version:
            self.facts.version = "OSC"
            wire.send("/strip/list")

    def hear(self, path: str, args: Texts, wire: UdpWire) -> None:  # noqa: ARG002
        facts = self.facts
        match path, args:
            case "/position/samples", (samples, *_):
                facts.position = _number(samples) / facts.rate
            case "/transport_play", (state, *_):
                facts.is_playing = _is_on(state)
            case "/select/name", (name, *_):
                facts.track = name.strip()
            case (("/strip/list" | "#reply" | "/reply"), ("end_route_list", rate, *_)):
                facts.rate = _number(rate, 8_000, 768_000)

    def play(self, wire: UdpWire) -> None:
        wire.send("/transport_play")

    def stop(self, wire: UdpWire) -> None:
        wire.send("/transport_stop")

    def locate(self, wire: UdpWire, position: float) -> None:
        wire.send("/locate", round(position * self.facts.rate), int(self.facts.is_playing))

    def leave(self, wire: UdpWire) -> None:
        wire.send("/set_surface", 0, 159, 0, 0, 0, 0, 0)


class Reaper(Speech):
    """Preferences > Control/OSC/web > OSC: device port 9000, local listen port 8000, pattern Default."""

    name, port, own_port, script, greet_every_s = "REAPER (OSC)", 8000, 9000, "reaper", 3.0
    can = Speech.can | {Can.TEMPO, Can.LOOP}
    _TELL_ALL = 41743  # the action "Control surface: refresh all surfaces"

    def greet(self, wire: UdpWire) -> None:
        wire.send("/action", self._TELL_ALL)

    def hear(self, path: str, args: Texts, wire: UdpWire) -> None:  # noqa: ARG002
        facts, (told, *_) = self.facts, args or ("",)
        match path:
            case "/tempo/raw":
                facts.tempo_bpm = _number(told, 10, 1000)
            case "/time":
                facts.position = _number(told)
            case "/play":
                facts.is_playing = _is_on(told)
            case "/stop":
                facts.is_playing = facts.is_playing and not _is_on(told)
            case "/repeat":
                facts.is_looping = _is_on(told)
            case "/loop/start/time":
                facts.loop = (_number(told), facts.loop[1] if facts.loop else 0.0)
            case "/loop/end/time":
                facts.loop = (facts.loop[0] if facts.loop else 0.0, _number(told))
            case "/track/name":
                facts.track = told

    def play(self, wire: UdpWire) -> None:
        wire.send("/play", 1.0)

    def stop(self, wire: UdpWire) -> None:
        wire.send("/stop", 1.0)

    def locate(self, wire: UdpWire, position: float) -> None:
        wire.send("/time", float(position))


class DrivenByMoss(Speech):
    """Bitwig's controller "Open Sound Control" of DrivenByMoss: it hears on 8000 and answers to 9000."""

    name, port, own_port, script, greet_every_s = "Bitwig (DrivenByMoss)", 8000, 9000, "bitwig", 3.0
    can = Speech.can | {Can.TEMPO, Can.SIGNATURE}
    counts_quarters = True

    def greet(self, wire: UdpWire) -> None:
        wire.send("/refresh", 1)

    def hear(self, path: str, args: Texts, wire: UdpWire) -> None:  # noqa: ARG002
        facts, (told, *_) = self.facts, args or ("",)
        match path:
            case "/tempo/raw":
                facts.tempo_bpm = _number(told, 10, 1000)
            case "/time/signature":
                upper, lower = re.findall(r"\d+", told)[:2]
                facts.upper, facts.lower = _signature(upper, lower)
            case "/beat/str":
                facts.position = self._quarters(told)
            case "/play":
                facts.is_playing = _is_on(told)
            case "/repeat":
                facts.is_looping = _is_on(told)
            case "/track/selected/name":
                facts.track = told

    def _quarters(self, place: str) -> float:
        """ "5.3.2:50": bar, beat, sixteenth, hundredths of one."""
        bar, beat, sixteenth, hundredths = (int(part) for part in (*re.findall(r"\d+", place), 0, 0, 0)[:4])
        beats = (bar - 1) * self.facts.upper + max(0, beat - 1)
        return beats * 4 / self.facts.lower + max(0, sixteenth - 1) / 4 + hundredths / 400

    def play(self, wire: UdpWire) -> None:
        wire.send("/play", 1)

    def stop(self, wire: UdpWire) -> None:
        wire.send("/stop", 1)

    def locate(self, wire: UdpWire, position: float) -> None:
        wire.send("/time", float(position))


class AbletonOsc(Speech):
    """Live's Remote Script AbletonOSC: it hears on 11000 and answers to 11001."""

    name, port, own_port, script = "Live (AbletonOSC)", 11000, 11001, "live"
    can = Speech.can | {Can.TEMPO, Can.SIGNATURE, Can.KEY, Can.LOOP}
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

    def hear(self, path: str, args: Texts, wire: UdpWire) -> None:
        if path == "/live/startup":
            self._listen(wire)
        elif path == "/live/application/get/version":
            self.facts.version = ".".join(args)
        elif path == "/live/view/get/selected_track":
            track = int(args[0])
            wire.send("/live/song/get/track_names", track, track + 1)
        elif path == "/live/song/get/track_names":
            self.facts.track = args[0]
        elif path.startswith("/live/song/get/"):
            self._hear_song(path.removeprefix("/live/song/get/"), args[0])

    def _hear_song(self, what: str, told: str) -> None:
        facts = self.facts
        match what:
            case "tempo":
                facts.tempo_bpm = _number(told, 10, 1000)
            case "signature_numerator":
                facts.upper, _ = _signature(told, "4")
            case "signature_denominator":
                _, facts.lower = _signature("4", told)
            case "is_playing":
                facts.is_playing = _is_on(told)
            case "current_song_time":
                facts.position = _number(told)
            case "loop":
                facts.is_looping = _is_on(told)
            case "loop_start" | "loop_length":
                self._loop[what == "loop_length"] = _number(told)
                facts.loop = (self._loop[0], self._loop[0] + self._loop[1])
            case "root_note":
                facts.root = int(told)
            case "scale_name":
                facts.scale = told

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


def _signature(upper: str, lower: str) -> tuple[int, int]:
    if not (1 <= int(upper) <= 64 and int(lower) in {1, 2, 4, 8, 16, 32}):
        raise ValueError(f"no signature: {upper}/{lower}")
    return int(upper), int(lower)


def _is_on(text: str) -> bool:
    return text == "True" or (text != "False" and _number(text) > 0.5)
