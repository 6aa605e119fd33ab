"""DAWs without our script. The OSC programs are played by a stand-in that says what their documents say."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from daw_bridge.bridge import Bridge
from daw_bridge.core.daw_state import Can, DawState, DawTransport
from daw_bridge.core.events import TakeAdded
from daw_bridge.core.settings import Settings
from daw_bridge.core.tempo_map import TempoMap, TempoMark
from daw_bridge.daws.connections import Connections, DawListener
from daw_bridge.daws.daw import Daw
from daw_bridge.daws.osc_protocols import AbletonOsc, Ardour, DrivenByMoss, Reaper
from daw_bridge.daws.own_osc import OscProtocol, OwnOscDaw
from daw_bridge.daws.wires import UdpWire
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import Region
from tests.daw_bridge.conftest import RunningBridge
from tests.fakes import FakeDaw, FakeEngine


class Program:
    """The other side: remembers what it was asked."""

    def __init__(self, protocol: OscProtocol) -> None:
        self._ear = UdpWire()
        protocol.port = self._ear.port
        with_free_port = UdpWire()
        protocol.own_port = with_free_port.port
        with_free_port.close()
        self._mouth = UdpWire(protocol.own_port)
        self.protocol, self.daw = protocol, OwnOscDaw(protocol)
        self.asked: list[tuple[str, tuple[str, ...]]] = []

    def say(self, path: str, *args: Any) -> None:
        self._mouth.send(path, *args)

    def until(self, condition: Callable[[], object]) -> None:
        end = time.monotonic() + 5
        while not condition():
            assert time.monotonic() < end, (self.daw.state, self.asked)
            self.daw.poll(time.monotonic())
            self.asked += self._ear.receive()
            time.sleep(0.005)

    def close(self) -> None:
        self.daw.close()
        self._ear.close()
        self._mouth.close()


@pytest.fixture
def programs() -> Iterator[Callable[[OscProtocol], Program]]:
    made: list[Program] = []

    def make(protocol: OscProtocol) -> Program:
        made.append(Program(protocol))
        made[-1].until(lambda: made[-1].asked)
        return made[-1]

    yield make
    for program in made:
        program.close()


def test_live_by_ableton_osc(programs: Callable[[OscProtocol], Program]) -> None:
    live = programs(AbletonOsc())
    live.until(lambda: ("/live/song/start_listen/tempo", ()) in live.asked)
    for path, value in (
        ("tempo", 90.0), ("signature_numerator", 3), ("signature_denominator", 4), ("is_playing", True), ("loop", True),
        ("current_song_time", 6.0), ("loop_start", 3.0), ("loop_length", 6.0), ("root_note", 6), ("scale_name", "Minor"),
    ):  # fmt: skip
        live.say(f"/live/song/get/{path}", value)
    live.say("/live/application/get/version", 12, 1)
    live.say("/live/view/get/selected_track", 4)
    live.until(lambda: ("/live/song/get/track_names", ("4", "5")) in live.asked)
    live.say("/live/song/get/track_names", "Bäss")
    live.until(lambda: live.daw.state.track == "Bäss")
    state = live.daw.state
    assert (state.version, state.keyscale) == ("12.1", "F# minor")
    assert (state.tempo_map.marks[0].tempo_bpm, state.tempo_map.marks[0].numerator) == (90.0, 3)
    assert state.active_loop == Region(2.0, 6.0)
    assert live.daw.transport.is_playing
    assert live.daw.transport.position_s == pytest.approx(4.0)
    live.daw.locate(10.0)
    live.daw.stop()
    live.until(lambda: ("/live/song/stop_playing", ()) in live.asked)
    assert ("/live/song/set/current_song_time", ("15.0",)) in live.asked
    live.asked.clear()
    live.say("/live/startup")
    live.until(lambda: ("/live/song/start_listen/tempo", ()) in live.asked)
    assert "daw install live" in state.reason(Can.INSERT)


def test_reaper_by_its_osc(programs: Callable[[OscProtocol], Program]) -> None:
    reaper = programs(Reaper())
    assert reaper.asked[0] == ("/action", ("41743",))
    for path, value in (
        ("/tempo/raw", 133.5), ("/time", 7.25), ("/repeat", 1.0), ("/loop/start/time", 4.0), ("/loop/end/time", 8.0),
        ("/track/name", "Drums"), ("/play", 1.0),
    ):  # fmt: skip
        reaper.say(path, value)
    reaper.until(lambda: reaper.daw.transport.is_playing)
    state = reaper.daw.state
    assert state.tempo_map.marks[0].tempo_bpm == 133.5
    assert (state.active_loop, state.track) == (Region(4.0, 8.0), "Drums")
    assert Can.SIGNATURE not in state.can
    reaper.say("/stop", 1.0)
    reaper.until(lambda: not reaper.daw.transport.is_playing)
    reaper.daw.play()
    reaper.daw.locate(2.5)
    reaper.until(lambda: ("/time", ("2.5",)) in reaper.asked)
    assert ("/play", ("1.0",)) in reaper.asked


def test_bitwig_by_driven_by_moss(programs: Callable[[OscProtocol], Program]) -> None:
    bitwig = programs(DrivenByMoss())
    assert bitwig.asked[0] == ("/refresh", ("1",))
    bitwig.say("/time/signature", "6 / 8")
    bitwig.say("/tempo/raw", 60.0)
    bitwig.say("/beat/str", "3.4.2:50")
    bitwig.say("/track/selected/name", "Keys")
    bitwig.until(lambda: bitwig.daw.state.track == "Keys")
    mark = bitwig.daw.state.tempo_map.marks[0]
    assert (mark.tempo_bpm, mark.numerator, mark.denominator) == (60.0, 6, 8)
    quarters = 2 * 3 + 1.5 + 0.25 + 0.125
    assert bitwig.daw.transport.position_s == pytest.approx(quarters)
    bitwig.say("/time/signature", "nonsense")
    bitwig.say("/tempo/raw", float("nan"))
    bitwig.until(lambda: bitwig.daw.malformed == 2)
    assert bitwig.daw.state.tempo_map.marks[0] == mark


def test_a_taken_port_is_named_and_tried_again() -> None:
    taken, ardour = UdpWire(), UdpWire()
    protocol = Ardour()
    protocol.port, protocol.own_port = ardour.port, taken.port
    daw = OwnOscDaw(protocol)
    daw.poll(0.0)
    assert f"port {taken.port}" in daw.trouble
    taken.close()
    daw.poll(1.0)
    assert daw.trouble
    assert not ardour.receive()
    daw.poll(6.0)
    assert not daw.trouble
    assert ardour.receive()
    daw.close()
    ardour.close()


def test_a_way_with_our_script_goes_before() -> None:
    poor, rich = FakeDaw(), FakeDaw()
    poor.is_second_choice = True
    told: list[str] = []
    listener = DawListener(lambda state: told.append(state.name), lambda _: None, lambda _, __: None)
    connections = Connections([poor, rich], listener)

    def connect(daw: Daw, name: str) -> None:
        daw.state = type(daw.state)(name, is_connected=True)
        connections._report()

    connect(poor, "poor")
    connect(rich, "rich")
    connect(poor, "poor again")
    assert told == ["poor", "rich"]
    rich.state = type(rich.state)("rich")
    connections._report()
    assert told[-1] == "poor again"


@pytest.mark.peer
def test_tempo_beat_start_and_stop_by_link() -> None:
    """The other end is a Link session in a process of its own."""
    pytest.importorskip("link", reason="needs LinkPython-extern")
    from daw_bridge.daws.link import LinkDaw

    other = (
        "import link, sys, time\n"
        "l = link.Link(97.5); l.startStopSyncEnabled = True; l.enabled = True\n"
        "while True:\n"
        "    word = sys.stdin.readline().split()\n"
        "    if not word: break\n"
        "    s = l.captureSessionState(); now = l.clock().micros()\n"
        "    if word[0] == 'tempo': s.setTempo(float(word[1]), now); l.commitSessionState(s)\n"
        "    phase = s.phaseAtTime(now, 4)\n"
        "    print(s.isPlaying(), phase, time.monotonic(), flush=True)\n"
    )
    daw = LinkDaw(120.0)
    peer = subprocess.Popen([sys.executable, "-c", other], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert peer.stdin is not None
    assert peer.stdout is not None

    def until(condition: Callable[[], object]) -> None:
        end = time.monotonic() + 15
        while not condition():
            assert time.monotonic() < end, daw.state
            daw.poll(time.monotonic())
            time.sleep(0.02)

    def ask(words: str) -> list[str]:
        assert peer.stdin is not None
        assert peer.stdout is not None
        peer.stdin.write(words + "\n")
        peer.stdin.flush()
        return peer.stdout.readline().split()

    try:
        until(lambda: daw.state.is_connected)
        ask("tempo 133.25")
        until(lambda: daw.state.tempo_map.marks[0].tempo_bpm == pytest.approx(133.25, abs=0.01))
        assert Can.POSITION not in daw.state.can
        assert "Drag" in daw.state.reason(Can.INSERT)
        daw.play()
        until(lambda: ask("how")[0] == "True")
        assert daw.state.is_playing
        for _ in range(3):
            time.sleep(0.7)
            daw.poll(time.monotonic())
            _, phase, at = ask("how")
            ours = daw.transport.position(float(at)) * 133.25 / 60
            assert (ours - float(phase) + 2) % 4 - 2 == pytest.approx(0, abs=0.05)  # beats
        daw.stop()
        until(lambda: ask("how")[0] == "False")
    finally:
        peer.terminate()
        peer.communicate()
    until(lambda: not daw.state.is_connected)
    daw.close()


def test_a_take_goes_round_in_the_bar_of_a_daw_that_tells_no_place(settings: Settings, song: Path) -> None:
    daw = FakeDaw()
    daw.state = DawState(
        "Fake", is_connected=True, can=frozenset({Can.TEMPO, Can.TRANSPORT, Can.PHASE}),
        tempo_map=TempoMap((TempoMark(0.0, 1, 150.0),)),
    )  # fmt: skip
    bridge = Bridge(replace(settings, timesignature="3", play_with_daw=True), make_engine=FakeEngine, daws=[daw])
    desk = RunningBridge(bridge)
    bridge.start()
    try:
        bridge.import_file(song)  # four seconds: three bars of 1.2 s and a bit
        desk.until(lambda: desk.all(TakeAdded))
        desk.until(lambda: bridge.settings.tempo_bpm == 150.0)
        assert bridge.settings.timesignature == "3", "the DAW does not tell one"
        desk.until(lambda: bridge.audition.take is not None)
        daw.transport = DawTransport(True, 5.0, time.monotonic())
        course = desk.until(lambda: bridge.following._course() if bridge.daw_session.transport.is_playing else None)
        assert course.loop == (0, round(3.6 * SAMPLE_RATE))
        assert course.position == round(1.4 * SAMPLE_RATE)
        daw.transport = DawTransport(True, -0.5, time.monotonic())
        course = desk.until(lambda: course if (course := bridge.following._course()).position < 0 else None)
        assert (course.position, course.loop) == (-SAMPLE_RATE // 2, (0, round(3.6 * SAMPLE_RATE))), "it counts in"
        bridge.stop()
        desk.until(lambda: daw.asked == ["stop"])
    finally:
        bridge.close()


def test_a_way_that_does_not_load_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its package is there, and a library of the system that it needs is not."""
    from daw_bridge.__main__ import main
    from daw_bridge.daws import link, other_ways

    def fail(_: float) -> None:
        raise ImportError("libatomic.so.1: cannot open shared object file")

    monkeypatch.setattr(link, "LinkDaw", fail)
    assert [way.name for way in other_ways.other_ways("link ardour-osc", 120.0)] == ["Ardour (OSC)"]
    assert main(["daw", "test", "link"]) == 1


def test_a_fault_that_repeats_is_logged_once(caplog: pytest.LogCaptureFixture) -> None:
    """A DAW is polled fifty times a second; its fault must not push all else out of the log."""
    polls, faults = [], ["one", "one", "one", "other", "", "one"]

    class Odd(FakeDaw):
        def poll(self, now: float) -> None:
            polls.append(now)
            if len(polls) <= len(faults) and (fault := faults[len(polls) - 1]):
                raise ValueError(fault)

    connections = Connections([Odd()], DawListener(lambda _: None, lambda _: None, lambda _, __: None))
    connections.start()
    end = time.monotonic() + 10
    while len(polls) <= len(faults):
        assert time.monotonic() < end
        time.sleep(0.01)
    connections.close()
    assert [str(record.exc_info[1]) for record in caplog.records if record.exc_info] == ["one", "other", "one"]
