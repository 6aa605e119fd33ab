"""OSC over TCP: both framings, replies over the connection, limits, slow readers, closing."""

import random
import socket
import struct
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from pythonosc import slip
from pythonosc.osc_packet import OscPacket
from pythonosc.tcp_client import SimpleTCPClient

from daw_bridge.controllers import osc, osc_tcp
from daw_bridge.controllers.osc import OscServer
from daw_bridge.controllers.osc_frames import OscFrames
from daw_bridge.controllers.osc_guard import MAX_PACKET
from daw_bridge.controllers.osc_request import OscMisfit, OscRequest
from daw_bridge.core.events import DraftChanged, OscChanged, Problem
from tests.bench.osc_load import hostile
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.controllers.test_osc import message
from tests.daw_bridge.controllers.test_osc_surface import Controller
from tests.guards import wait_for


@pytest.fixture
def port(desk: RunningBridge) -> int:
    return desk.until(lambda: desk.all(OscChanged))[-1].port


def lengthened(packet: bytes) -> bytes:
    return struct.pack(">i", len(packet)) + packet


FRAMINGS = {"slip": slip.encode, "length": lengthened}


class Wire:
    """A TCP connection that keeps what it receives, by address."""

    def __init__(self, port: int, framed: Callable[[bytes], bytes]) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), 5)
        self.socket.settimeout(0.05)
        self._framed, self._frames = framed, OscFrames()
        self.heard: dict[str, list[object]] = {}

    def send(self, path: str, *args: object) -> None:
        self.socket.sendall(self._framed(message(path, *args)))

    def listen(self) -> bool:
        """Read once. Returns False when the connection has ended."""
        try:
            data = self.socket.recv(65536)
        except TimeoutError:
            return True
        except ConnectionResetError:
            return False
        for packet in self._frames.feed(data):
            for timed in OscPacket(packet).messages:
                self.heard[timed.message.address] = list(timed.message.params)
        return bool(data)

    def until(self, path: str) -> list[object]:
        end = time.monotonic() + 5
        while path not in self.heard and time.monotonic() < end:
            assert self.listen(), "the connection has ended"
        return self.heard[path]


@pytest.fixture(params=FRAMINGS)
def wire(port: int, request: pytest.FixtureRequest) -> Iterator[Wire]:
    wire = Wire(port, FRAMINGS[request.param])
    yield wire
    wire.socket.close()


def test_requests_replies_and_subscriptions_go_over_the_connection(desk: RunningBridge, port: int, wire: Wire) -> None:
    wire.send("/bridge/ping")
    assert wire.until("/bridge/pong")[1] == port
    wire.send("/bridge/subscribe")
    assert wire.until("/bridge/tempo") == [120.0]
    wire.heard.clear()
    wire.send("/bridge/tempo", 93.0)
    assert wire.until("/bridge/tempo") == [93.0]
    wire.send("/bridge/strength", "#4", 7.0)
    assert wire.until("/bridge/error")[0] == "#4"
    subscribers = desk.controllers.surface._audience.subscribers
    assert len(subscribers) == 1
    wire.socket.close()
    desk.until(lambda: not subscribers)


def test_a_connection_may_subscribe_a_udp_port(port: int, wire: Wire) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as receiver:
        receiver.bind(("127.0.0.1", 0))
        receiver.settimeout(5)
        wire.send("/bridge/subscribe", receiver.getsockname()[1])
        assert receiver.recv(65536).startswith(b"#bundle")


@pytest.mark.parametrize("mode", ["1.0", "1.1"])
def test_python_osc_as_client(port: int, mode: str) -> None:
    with SimpleTCPClient("127.0.0.1", port, mode=mode) as client:
        client.send_message("/bridge/ping", [])
        (reply,) = client.get_messages(1) if mode == "1.0" else [m for m in client.get_messages(1) if m.address]
        assert reply.address == "/bridge/pong"


@pytest.mark.parametrize("framing", FRAMINGS)
def test_frames_cut_anywhere(framing: str) -> None:
    chance = random.Random(3)
    packets = [message("/bridge/caption", "".join(chance.choices("aÀÛÜÝ♪", k=chance.randrange(40)))) for _ in range(50)]
    packets += [b"/x\xc0\xdb\xdc\xdd\0\0,\0\0\0"]
    stream = b"".join(map(FRAMINGS[framing], packets))
    for most in (1, 7, 100, len(stream)):
        frames, found, at = OscFrames(), [], 0
        while at < len(stream):
            step = chance.randint(1, most)
            found += frames.feed(stream[at : at + step])
            at += step
        assert found == packets
        assert OscFrames.framed(frames, packets[-1]) == FRAMINGS[framing](packets[-1])


@pytest.mark.parametrize("framing", FRAMINGS)
def test_an_oversized_packet_is_left_out_and_not_kept(framing: str) -> None:
    for step in (1000, 1 << 20):
        frames, found = OscFrames(), []
        stream = FRAMINGS[framing](b"/x\0\0" * (MAX_PACKET // 2)) + FRAMINGS[framing](message("/bridge/play"))
        for at in range(0, len(stream), step):
            found += frames.feed(stream[at : at + step])
            assert len(frames._held) <= 3 * MAX_PACKET
        assert [len(packet) > MAX_PACKET for packet in found] == [True, False]
        assert found[1] == message("/bridge/play")


def test_an_oversized_packet_is_answered(wire: Wire) -> None:
    wire.socket.sendall(wire._framed(message("/bridge/caption", "x" * 40_000)))
    assert "16 KiB" in str(wire.until("/bridge/error")[1])
    wire.send("/bridge/ping")
    wire.until("/bridge/pong")


@pytest.mark.parametrize("data", [b"GET / HTTP/1.1", b"\x16\x03\x01", b"\xff" * 4, lengthened(bytes(8)) + b"\xff" * 4])
def test_what_is_no_osc_is_disconnected(desk: RunningBridge, port: int, data: bytes) -> None:
    guard = desk.controllers.server.guard  # type: ignore[union-attr]
    with socket.create_connection(("127.0.0.1", port), 5) as stranger:
        stranger.sendall(data)
        assert stranger.recv(100) == b""
    assert guard.refused == 1


def test_a_slow_reader_is_disconnected_and_blocks_nobody(
    desk: RunningBridge, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(osc_tcp, "MAX_UNSENT", 20_000)
    slow = socket.socket()
    slow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    slow.connect(("127.0.0.1", port))
    slow.sendall(slip.encode(message("/bridge/subscribe")))
    subscribers = desk.controllers.surface._audience.subscribers
    desk.until(lambda: subscribers)
    other, slowest = Wire(port, slip.encode), 0.0
    slow.sendall(slip.encode(message("/bridge/lyrics", "x" * 4000)))
    end = time.monotonic() + 20
    while subscribers and time.monotonic() < end:
        begin = time.monotonic()
        other.heard.clear()
        try:
            slow.sendall(slip.encode(message("/bridge/refresh")) * 20)
        except OSError:
            break
        other.send("/bridge/ping")
        other.until("/bridge/pong")
        slowest = max(slowest, time.monotonic() - begin)
    desk.until(lambda: not subscribers)
    assert slowest < 3
    slow.close()
    other.socket.close()


def test_the_quietest_connection_makes_room(desk: RunningBridge, port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(osc_tcp, "MAX_CONNECTIONS", 3)
    wires = []
    for _ in range(4):
        wires.append(Wire(port, lengthened))
        wires[-1].send("/bridge/ping")
        wires[-1].until("/bridge/pong")
    end = time.monotonic() + 5
    while wires[0].listen():
        assert time.monotonic() < end
    for wire in wires[1:]:
        wire.heard.clear()
        wire.send("/bridge/ping")
        wire.until("/bridge/pong")
    for wire in wires:
        wire.socket.close()


def test_a_sender_that_leaves_at_once_is_still_carried_out(desk: RunningBridge, port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), 5) as quick:
        quick.sendall(b"".join(lengthened(message("/bridge/seed", n)) for n in range(1, 201)))
    desk.until(lambda: desk.bridge.draft.seed == 200)
    seeds = [event.draft.seed for event in desk.all(DraftChanged)]
    assert seeds == list(range(1, 201))


def test_hosts_that_are_not_allowed_are_not_let_in(monkeypatch: pytest.MonkeyPatch) -> None:
    server = OscServer(0, False, lambda _: None, ["10.1.2.3"])
    try:
        monkeypatch.setattr("daw_bridge.controllers.osc_guard.is_here", lambda _: False)
        with socket.create_connection(("127.0.0.1", server.port), 5) as stranger:
            assert stranger.recv(100) == b""
        assert server.guard.refused == 1
    finally:
        server.close()


def test_no_more_is_read_than_is_carried_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sender is held up instead of our memory being filled."""
    monkeypatch.setattr(osc_tcp, "MAX_UNDONE", 3)
    batches: list[list[int]] = []
    seeds: list[int] = []

    def post(requests: list[OscRequest | OscMisfit]) -> list[int]:
        seeds.extend(int(request.args[0]) for request in requests if isinstance(request, OscRequest))
        batches.append([1])
        return batches[-1]

    server = OscServer(0, False, post)
    try:
        with socket.create_connection(("127.0.0.1", server.port), 5) as flood:
            for n in range(6):
                flood.sendall(lengthened(message("/bridge/seed", n)))
                wait_for(lambda n=n: len(batches) > n, 0.3)  # type: ignore[misc]
            assert len(batches) == 3
            for batch in batches:
                batch.clear()
            assert wait_for(lambda: seeds == list(range(6)), 5)
            for batch in batches:
                batch.clear()
    finally:
        begin = time.monotonic()
        server.close()
        assert time.monotonic() - begin < 1


def test_without_tcp_udp_works_and_the_user_is_told_once(desk: RunningBridge, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.until(lambda: desk.all(OscChanged))

    def taken(*_: object) -> None:
        raise OSError(98, "Address already in use")

    monkeypatch.setattr(osc.osc_tcp, "listen", taken)
    for n in (2, 3):
        desk.bridge.change_settings(replace(desk.bridge.settings, osc_allowed=f"10.0.0.{n}"))
        desk.until(lambda n=n: len(desk.all(OscChanged)) == n)  # type: ignore[misc]
    controller = Controller(desk.all(OscChanged)[-1].port)
    controller.send("/bridge/ping")
    controller.until("/bridge/pong")
    controller.close()
    problems = [problem for problem in desk.all(Problem) if "OSC over TCP" in problem.message]
    assert len(problems) == 1
    assert problems[0].hint


def test_the_port_can_be_opened_again_at_once(port: int, desk: RunningBridge) -> None:
    with socket.create_connection(("127.0.0.1", port), 5) as left:
        left.sendall(lengthened(message("/bridge/ping")))
        left.recv(100)
        desk.bridge.close()
    again = OscServer(port, False, lambda _: None)
    try:
        assert again.tcp_error is None
        assert again.port == port
    finally:
        again.close()


def test_hostile_packets_over_tcp_lose_no_command(desk: RunningBridge, port: int) -> None:
    chance = random.Random(5)
    for n in range(60):
        with socket.create_connection(("127.0.0.1", port), 5) as stranger:
            junk = b"".join(hostile(chance) for _ in range(20))
            framed = b"".join(map(slip.encode, [hostile(chance) for _ in range(20)]))
            kinds = (junk, framed, b"\0\0" + junk, b"".join(lengthened(hostile(chance)) for _ in range(20)))
            try:
                stranger.sendall(kinds[n % 4])
            except OSError:
                continue
    wire = Wire(port, slip.encode)
    wire.send("/bridge/seed", 4321)
    desk.until(lambda: desk.bridge.draft.seed == 4321)
    wire.socket.close()
    assert not [event for event in desk.events if "unexpected" in getattr(event, "message", "")]
