"""Ableton's own LinkHut on one side, the bridge's connection on the other: both count the same beats."""

import time
from collections.abc import Callable, Iterator

import pytest

from tests.peers.jack import JackServer
from tests.peers.link_hut import LinkHut

link_daw = pytest.importorskip("daw_bridge.daws.link", reason="needs LinkPython-extern")
pytestmark = pytest.mark.peer
pytest.importorskip("link", reason="needs LinkPython-extern")
_SAME_BEATS = 0.05  # of which LinkHut's display, renewed every 10 ms, takes up to 0.02


@pytest.fixture
def hut() -> Iterator[LinkHut]:
    with JackServer(), LinkHut() as hut:
        yield hut


@pytest.fixture
def daw() -> Iterator[object]:
    daw = link_daw.LinkDaw(120.0)
    yield daw
    daw.close()


def until(daw: object, condition: Callable[[], object], timeout_s: float = 15) -> None:
    end = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < end, (daw.state, daw.transport)
        daw.poll(time.monotonic())
        time.sleep(0.005)


def difference(hut: LinkHut, daw: object) -> float:
    """How far ours are ahead of LinkHut's beats: the median of some readings."""
    found = []
    for _ in range(15):
        daw.poll(time.monotonic())
        shown = hut.shown()
        found.append(daw.transport.position(shown.at) * shown.tempo_bpm / 60 - shown.beats)
        time.sleep(0.02)
    return sorted(found)[len(found) // 2]


@pytest.mark.parametrize("upper", [4, 3])
def test_a_start_counts_in_to_the_same_bar_line(hut: LinkHut, daw: object, upper: int) -> None:
    if upper == 3:
        hut.press("r")
    daw.signature = (upper, 4)
    until(daw, lambda: daw.state.is_connected and hut.shown().quantum == upper)
    for pause_s in (0.3, 0.77):  # where in the bar it is pressed
        time.sleep(pause_s)
        hut.press(" ")
        until(daw, lambda: daw.state.is_playing)
        assert -upper / 2 - 0.01 <= daw.transport.position_s < 0.5, "it counts in at 120 bpm, or has just begun"
        until(daw, lambda: daw.transport.position() > 0.2)
        assert difference(hut, daw) == pytest.approx(0, abs=_SAME_BEATS)
        hut.press(" ")
        until(daw, lambda: not daw.state.is_playing)


def test_play_joins_others_that_play_already(hut: LinkHut, daw: object) -> None:
    daw._link.enabled = False
    hut.press(" ")
    time.sleep(0.5)
    daw._link.enabled = True
    until(daw, lambda: daw.state.is_connected)
    assert not daw.state.is_playing, "Link tells nobody who comes later"
    assert "join" in daw.state.note
    daw.play()
    until(daw, lambda: daw.transport.is_playing and daw.transport.position() > 0.2)
    assert daw.state.note == ""
    beats = difference(hut, daw)
    assert (beats + 2) % 4 - 2 == pytest.approx(0, abs=_SAME_BEATS)
    assert beats < -1, "LinkHut goes on where it was"
