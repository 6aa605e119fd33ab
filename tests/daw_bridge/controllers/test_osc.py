"""The OSC edge: the table, tolerance for types, bundles, noise; replies to whoever asked."""

import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pythonosc.osc_bundle_builder import IMMEDIATELY, OscBundleBuilder
from pythonosc.osc_message_builder import OscMessageBuilder
from pythonosc.osc_packet import OscPacket

from daw_bridge.controllers.addresses.address_table import ADDRESSES
from daw_bridge.controllers.osc import OscServer
from daw_bridge.controllers.osc_request import OscMisfit, OscRequest, fit
from daw_bridge.core.events import OscChanged, SelectionChanged
from engine.contract.messages import Region
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.test_bridge import import_song

ME = ("127.0.0.1", 9)


def message(path: str, *args: object) -> bytes:
    builder = OscMessageBuilder(path)
    for arg in args:
        builder.add_arg(arg)
    return builder.build().dgram


@pytest.mark.parametrize(
    ("path", "args", "wanted"),
    [
        ("/bridge/region", [1, 2], (1.0, 2.0)),
        ("/bridge/region", [1.5, 2], (1.5, 2.0)),
        ("/bridge/region", [], ()),
        ("/bridge/repaint", ["a.wav", 1, 2.5], ("a.wav", 1.0, 2.5)),
        ("/bridge/subscribe", [9000.0], (9000,)),
        ("/bridge/play", [1.0], ()),
        ("/bridge/tempo", [133], (133.0,)),
    ],
)
def test_fitting_arguments(path: str, args: list[object], wanted: tuple[object, ...]) -> None:
    request = fit(path, args, ME)
    assert request == OscRequest(path, wanted, ME)
    assert [type(a) for a in request.args] == [type(a) for a in wanted]


@pytest.mark.parametrize(
    ("path", "args", "reason"),
    [
        ("/bridge/nothing", [], "no address"),
        ("/bridge/tempo", ["fast"], "types: ,f"),
        ("/bridge/region", [float("nan"), 2], "types:"),
        ("/bridge/repaint", ["a.wav"], "types: ,sff, ,ff"),
        ("/bridge/play", [0], ""),
        ("/bridge/tempo", [True], "types:"),
    ],
)
def test_misfits_say_why(path: str, args: list[object], reason: str) -> None:
    misfit = fit(path, args, ME)
    assert isinstance(misfit, OscMisfit)
    assert reason in misfit.reason


class Wire:
    def __init__(self, port: int) -> None:
        self._to = ("127.0.0.1", port)
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.socket.settimeout(5)

    def send(self, packet: bytes) -> None:
        self.socket.sendto(packet, self._to)

    def answer(self, path: str) -> list[object]:
        while True:
            heard = OscPacket(self.socket.recv(65536)).messages[0].message
            if heard.address == path:
                return list(heard.params)

    def all_until(self, path: str, count: int) -> list[tuple[str, list[object]]]:
        """Everything that was heard until `path` came so many times."""
        heard: list[tuple[str, list[object]]] = []
        while sum(address == path for address, _ in heard) < count:
            parts = OscPacket(self.socket.recv(65536)).messages
            heard += [(part.message.address, list(part.message.params)) for part in parts]
        return heard


@pytest.fixture
def wire(desk: RunningBridge) -> Iterator[Wire]:
    port = desk.until(lambda: desk.all(OscChanged))[-1].port
    wire = Wire(port)
    yield wire
    wire.socket.close()


def test_ping(desk: RunningBridge, wire: Wire) -> None:
    wire.send(message("/bridge/ping"))
    assert wire.answer("/bridge/pong") == ["0.1.0", desk.all(OscChanged)[-1].port, 0, 0]
    wire.send(b"noise")
    wire.send(message("/bridge/ping"))
    assert wire.answer("/bridge/pong")[2] == 1


def test_bundles_and_region(desk: RunningBridge, wire: Wire, song: Path) -> None:
    import_song(desk, song)
    bundle = OscBundleBuilder(IMMEDIATELY)
    for part in (message("/bridge/tempo", 90), message("/bridge/region", 1, 2.5)):
        bundle.add_content(OscMessageBuilder("/x").build() if part is None else _parsed(part))
    wire.send(bundle.build().dgram)
    desk.until(lambda: desk.all(SelectionChanged)[-1].selection.regions == (Region(1, 2.5),))
    desk.until(lambda: desk.bridge.grid.tempo_bpm == 90)


def _parsed(packet: bytes) -> object:
    from pythonosc.osc_message import OscMessage

    return OscMessage(packet)


def test_the_asker_hears_progress_state_and_path(desk: RunningBridge, wire: Wire, song: Path) -> None:
    import_song(desk, song)
    wire.send(message("/bridge/cover", "jazz"))
    job_id, state, _ = wire.answer("/bridge/state")
    assert state == "queued"
    desk.until(lambda: desk.engine.asked)
    desk.engine.make_takes()
    assert wire.answer("/bridge/progress")[:3] == [job_id, "sample", 0.5]
    while (told := wire.answer("/bridge/state"))[1] != "done":
        pass
    assert Path(str(told[2])).is_file()


def test_errors_go_to_the_asker(desk: RunningBridge, wire: Wire) -> None:
    for packet, words in (
        (message("/bridge/cover", "x"), "No clip is selected"),
        (message("/bridge/wish"), "no address"),
        (message("/bridge/tempo", 1000.0), "tempo"),
        (message("/bridge/region", 5, 2), "end after it starts"),
        (message("/bridge/repaint", "/nowhere.wav", 1, 2), "does not exist"),
        (message("/bridge/generate", "too long", 9999), "600"),
    ):
        wire.send(packet)
        assert words in str(wire.answer("/bridge/error")[1])


def test_noise_is_counted_and_ignored() -> None:
    """A message that has an address is answered, too, when its arguments cannot be read."""
    heard: list[object] = []
    server = OscServer(0, False, heard.extend)
    wire = Wire(server.port)
    noise = (b"\0", b"abc", b"/x\0\0,c\0\0\0\0a", b"#bundle\0", b"/bridge/play\0\0\0\0,zzz\0\0\0\0", b"\xff" * 64)
    for packet in noise:
        wire.send(packet)
    wire.send(message("/bridge/stop"))
    end = time.monotonic() + 5
    while not any(isinstance(request, OscRequest) for request in heard) and time.monotonic() < end:
        time.sleep(0.01)
    answered = [request for request in heard if isinstance(request, OscMisfit)]  # those that have an address
    assert [request.path for request in answered] == ["/x", "/bridge/play"]
    assert all(request.reason for request in answered)
    assert [request.path for request in heard if isinstance(request, OscRequest)] == ["/bridge/stop"]
    assert server.malformed + server.guard.refused == len(noise)
    wire.socket.close()
    server.close()


def test_a_taken_port_is_stepped_over() -> None:
    first = OscServer(0, False, lambda _: None)
    second = OscServer(first.port, False, lambda _: None)
    assert second.port != first.port
    assert first.host == "127.0.0.1"
    first.close()
    second.close()


def test_every_address_is_answered(desk: RunningBridge, wire: Wire) -> None:
    """With values that may or may not fit: whoever gives a request an id hears `ok` or `error` with it, and never of an
    unexpected error. What each address does is in test_osc_effects.py.
    """
    samples = {"i": 5, "f": 2.0, "s": "text"}
    requests = [(address.path, signature) for address in ADDRESSES for signature in address.signatures]
    for n, (path, signature) in enumerate(requests):
        wire.send(message(path, f"#{n}", *(samples[kind] for kind in signature)))
    desk.settle()
    wire.send(message("/bridge/ping"))
    answers = wire.all_until("/bridge/pong", 2)
    answered = {args[0] for path, args in answers if path in {"/bridge/ok", "/bridge/error"}}
    assert [request for n, request in enumerate(requests) if f"#{n}" not in answered] == []
    desk.settle()
    unexpected = [event for event in desk.events if "unexpected" in getattr(event, "message", "")]
    assert unexpected == []


def test_receivers_that_are_gone_take_no_reply_from_others() -> None:
    """Linux reports closed ports to whoever sends next, and then sends nothing; another thread reads some of the reports."""
    server = OscServer(0, False, lambda _: None)
    gone = []
    for _ in range(4):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as closed:
            closed.bind(("127.0.0.1", 0))
            gone.append(closed.getsockname())
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as live:
            live.bind(("127.0.0.1", 0))
            live.settimeout(5)
            for n in range(5000):
                for receiver in gone:
                    server.send(receiver, "/bridge/pong", n)
                server.send(live.getsockname(), "/bridge/pong", n)
                assert OscPacket(live.recv(65536)).messages[0].message.params == [n]
    finally:
        server.close()
