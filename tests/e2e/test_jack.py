"""JACK's transport with a real server: alone, beside JACK's own tool, and with Hydrogen or Ardour as its timebase."""

import os
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from daw_bridge.core.daw_state import Can
from daw_bridge.daws.daw import Daw
from engine.contract.audio import SAMPLE_RATE
from tests.peers.ardour import SET_TEMPO, Ardour, installed_lua
from tests.peers.hydrogen import TEMPO_BPM, Hydrogen
from tests.peers.jack import JackServer

pytest.importorskip("jack", reason="needs JACK-Client and the library of JACK", exc_type=(ImportError, OSError))
pytestmark = pytest.mark.peer


@pytest.fixture
def daw() -> Iterator[Daw]:
    from daw_bridge.daws.jack_transport import JackDaw

    daw = JackDaw()
    yield daw
    daw.close()


def until(daw: Daw, condition: Callable[[], object], timeout_s: float = 15) -> None:
    end = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < end, (daw.state, daw.transport, daw.trouble)
        daw.poll(time.monotonic())
        time.sleep(0.01)


def tool(commands: str) -> str:
    return subprocess.run(
        ["jack_transport"], input=commands, capture_output=True, text=True, timeout=20, check=False
    ).stdout


def test_start_stop_and_place_both_ways(daw: Daw) -> None:
    daw.poll(time.monotonic())
    assert daw.trouble
    assert not daw.state.is_connected
    with JackServer(1024, rate=44_100):
        until(daw, lambda: daw.state.is_connected)
        assert daw.trouble == ""
        assert daw.state.can == {Can.TRANSPORT, Can.POSITION, Can.LOCATE}
        daw.locate(12.5)
        until(daw, lambda: daw.transport.position_s == pytest.approx(12.5, abs=1e-4))
        daw.play()
        until(daw, lambda: daw.transport.is_playing and daw.transport.position() > 12.7)
        tool("stop\nlocate 44100\nquit\n")
        until(daw, lambda: not daw.transport.is_playing and daw.transport.position_s == pytest.approx(1.0, abs=1e-4))
        tool("play\nquit\n")
        until(daw, lambda: daw.transport.is_playing)
        daw.stop()
        until(daw, lambda: not daw.state.is_playing)
    until(daw, lambda: not daw.state.is_connected)


def test_bars_of_hydrogen(daw: Daw, tmp_path: Path) -> None:
    with JackServer(1024), Hydrogen(tmp_path):
        until(daw, lambda: Can.TEMPO in daw.state.can, 30)
        daw.locate(0.0)
        until(daw, lambda: daw.transport.position_s == 0)
        daw.play()
        until(daw, lambda: daw.transport.is_playing)
        until(daw, lambda: daw.transport.position() > 3)
        tempo_map, bar_s = daw.state.tempo_map, 240 / TEMPO_BPM
        assert tempo_map.marks[0].tempo_bpm == TEMPO_BPM
        for bar in (1, 2, 5):
            assert tempo_map.time_of(bar) == pytest.approx((bar - 1) * bar_s, abs=0.03)
        daw.stop()
        daw.locate(4 * bar_s)
        until(daw, lambda: not daw.state.is_playing and daw.state.tempo_map.bar_at(4 * bar_s + 0.01)[0] == 5)


@pytest.mark.desktop
def test_bars_of_ardour(daw: Daw, tmp_path: Path) -> None:
    """It counts bars at 104 bpm while it tells 120 for ever; either of the two may start and locate."""
    if installed_lua() is None or not os.environ.get("DISPLAY"):
        pytest.skip("needs Ardour and an X screen (installers/test.py starts one on Debian and Ubuntu)")
    with JackServer(1024), Ardour(tmp_path, tracks=1, backend="jack", shares_transport=True) as ardour:
        ardour.lua(SET_TEMPO % (104, 104))
        until(daw, lambda: Can.TEMPO in daw.state.can)
        for play in (daw.play, lambda: ardour.send("/transport_play")):
            daw.locate(0.0)
            until(daw, lambda: daw.transport.position_s == 0)
            play()
            until(daw, lambda: daw.transport.is_playing and daw.transport.position() > 3)
            assert daw.state.tempo_map.marks[0].tempo_bpm == pytest.approx(104, abs=0.2)
            for bar in (1, 2, 5):
                assert daw.state.tempo_map.time_of(bar) == pytest.approx((bar - 1) * 240 / 104, abs=0.06)
            before = time.monotonic()
            theirs_s = int(ardour.lua("print (Session:transport_sample ())")[0]) / SAMPLE_RATE
            # it answered at some moment in between, and is heard two periods later than it says
            assert daw.transport.position(before) < theirs_s < daw.transport.position() + 0.1
            ardour.send("/transport_stop")
            until(daw, lambda: not daw.transport.is_playing)


def test_a_server_that_never_lets_go_holds_nobody_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """As libjack does now and then, when its server ends at the same time."""
    from daw_bridge.daws import jack_transport

    class Client:
        def close(self) -> None:
            never.wait()

    never, daw = threading.Event(), jack_transport.JackDaw()
    monkeypatch.setattr(jack_transport, "_LEAVING_S", 0.05)
    daw._client = Client()
    daw.close()
    assert daw._client is None
    never.set()
