"""What real OSC clients send, byte for byte, and what becomes of it. The packets were recorded from the named programs."""

import socket
import struct
import sys
import time
from collections.abc import Iterator

import pytest

from daw_bridge.controllers import osc_audience
from daw_bridge.controllers.addresses.address_table import BY_PATH
from daw_bridge.controllers.osc import OscServer
from daw_bridge.controllers.osc_guard import ANSWERS, MAX_MESSAGES, MAX_PACKET
from daw_bridge.controllers.osc_patterns import matching
from daw_bridge.controllers.osc_request import HABITS, MAX_MATCHES, OscMisfit, OscRequest, fit, requests_of
from daw_bridge.core.events import OscChanged
from daw_bridge.core.osc_packet import MAX_DEPTH, OscLetter, OscMessage, read_packet
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.controllers.test_osc_surface import Controller

ME = ("127.0.0.1", 9)
NOW = 1  # the time tag of "immediately"


def padded(text: str | bytes) -> bytes:
    raw = text if isinstance(text, bytes) else text.encode()
    return raw + bytes(4 - len(raw) % 4)


def raw(address: str | bytes, tags: str = "", data: bytes = b"") -> bytes:
    return padded(address) + padded(f",{tags}") + data


def bundle(*parts: bytes, tag: int = NOW) -> bytes:
    body = b"".join(len(part).to_bytes(4, "big") + part for part in parts)
    return b"#bundle\0" + tag.to_bytes(8, "big") + body


def tag_at(seconds: float) -> int:
    """The time tag of a moment so many seconds from now."""
    return int((time.time() + seconds + 2_208_988_800) * 2**32)


def number(value: float) -> bytes:
    return struct.pack(">f", value)


def whole(value: int) -> bytes:
    return struct.pack(">i", value)


@pytest.fixture
def controller(desk: RunningBridge) -> Iterator[Controller]:
    controller = Controller(desk.until(lambda: desk.all(OscChanged))[-1].port)
    yield controller
    controller.close()


def answer(packet: bytes) -> list[OscRequest | OscMisfit]:
    return requests_of(read_packet(packet, HABITS), ME, MAX_MESSAGES)


def args_of(packet: bytes) -> tuple[object, ...]:
    (request,) = answer(packet)
    assert isinstance(request, OscRequest), request
    return request.args


@pytest.mark.parametrize(
    ("packet", "path", "args"),
    [
        # osc.js, node-osc, osc-js, liblo, Csound "T" and "b", Open Stage Control with on: true
        (raw("/bridge/loop", "T"), "/bridge/loop", (1,)),
        (raw("/bridge/loop", "F"), "/bridge/loop", (0,)),
        (raw("/bridge/loop", "I"), "/bridge/loop", (1,)),
        (raw("/bridge/length/loop", "T"), "/bridge/length/loop", (1,)),
        (raw("/bridge/daw/follow", "F"), "/bridge/daw/follow", (0,)),
        (raw("/bridge/strength", "T"), "/bridge/strength", (1.0,)),
        (raw("/bridge/set", "sT", padded("planner_rewrites")), "/bridge/set", ("planner_rewrites", 1.0)),
        (raw("/bridge/play", "T"), "/bridge/play", ()),
        (raw("/bridge/play", "I"), "/bridge/play", ()),
        # SuperCollider: true and false are 1 and 0, a String address lacks its slash, $[ and $] make an array
        (raw("/bridge/loop", "i", whole(1)), "/bridge/loop", (1,)),
        (raw("bridge/loop", "i", whole(0)), "/bridge/loop", (0,)),
        (raw("/bridge/region", "[if]", whole(1) + number(2.5)), "/bridge/region", (1.0, 2.5)),
        # texts: Open Stage Control and osc-js cut to one byte a letter, liblo's symbols, Pure Data's lists
        (raw("/bridge/caption", "s", padded(b"B\xe4ss")), "/bridge/caption", ("Bäss",)),
        (raw("/bridge/caption", "s", padded("Bäss ♪")), "/bridge/caption", ("Bäss ♪",)),
        (raw("/bridge/caption", "S", padded("lofi")), "/bridge/caption", ("lofi",)),
        (raw("/bridge/caption", "ss", padded("funk") + padded("bass")), "/bridge/caption", ("funk bass",)),
        # letters: liblo's c 3, Csound's c of a number
        (raw("/bridge/caption", "c", whole(ord("a"))), "/bridge/caption", ("a",)),
        (raw("/bridge/takes", "c", whole(ord("3"))), "/bridge/takes", (3,)),
        (raw("/bridge/takes", "c", whole(3)), "/bridge/takes", (3,)),
        # faders of two decimals and of 32 bits, numbers of 64 bits
        (raw("/bridge/takes", "f", number(3.99)), "/bridge/takes", (4,)),
        (raw("/bridge/takes", "f", number(2.9999998)), "/bridge/takes", (3,)),
        (raw("/bridge/loop", "f", number(0.99)), "/bridge/loop", (1,)),
        (raw("/bridge/strength", "f", number(1.0000001)), "/bridge/strength", (1.0,)),
        (raw("/bridge/strength", "f", number(-1e-7)), "/bridge/strength", (0.0,)),
        (raw("/bridge/seed", "h", struct.pack(">q", 4_000_000_000)), "/bridge/seed", (4_000_000_000,)),
        (raw("/bridge/region", "dd", struct.pack(">dd", 1.5, 2.0)), "/bridge/region", (1.5, 2.0)),
        # numbers as text: fields of web pages, and a large seed as it comes back
        (raw("/bridge/strength", "s", padded("0.25")), "/bridge/strength", (0.25,)),
        (raw("/bridge/seed", "s", padded("4000000001")), "/bridge/seed", (4_000_000_001,)),
        (raw("/bridge/repaint", "ss", padded("1") + padded(" 2.5")), "/bridge/repaint", (1.0, 2.5)),
        (raw("/bridge/strength", "sf", padded("1") + number(0.5)), "/bridge/strength", (0.5,)),
        # one argument more: preArgs of Open Stage Control, xy pads, presses with whatever comes along
        (raw("/bridge/strength", "sf", padded("page") + number(0.5)), "/bridge/strength", (0.5,)),
        (raw("/bridge/strength", "ff", number(0.5) + number(0.1)), "/bridge/strength", (0.5,)),
        (raw("/bridge/strength", "fs", number(0.5) + padded("x")), "/bridge/strength", (0.5,)),
        (raw("/bridge/play", "fff", number(1) + number(5) + number(6)), "/bridge/play", ()),
        (raw("/bridge/play", "sf", padded("page") + number(1)), "/bridge/play", ()),
        (raw("/bridge/daw/locate", "fN", number(1.5)), "/bridge/daw/locate", (1.5,)),
        # the signature: Pure Data and Open Stage Control have fractions, SuperCollider, ChucK and osc.js whole numbers
        (raw("/bridge/signature", "f", number(3)), "/bridge/signature", ("3",)),
        (raw("/bridge/signature", "i", whole(6)), "/bridge/signature", ("6",)),
        (raw("/bridge/signature", "s", padded("3")), "/bridge/signature", ("3",)),
        (raw("/bridge/signature", "s", padded("3/4")), "/bridge/signature", ("3",)),
        (raw("/bridge/signature", "s", padded("6/8")), "/bridge/signature", ("6",)),
        (raw("/bridge/signature", "s", padded("4.0")), "/bridge/signature", ("4",)),
        # a press without type tags
        (padded("/bridge/play"), "/bridge/play", ()),
    ],
)  # fmt: skip
def test_what_clients_send_is_what_they_mean(packet: bytes, path: str, args: tuple[object, ...]) -> None:
    assert args_of(packet) == args
    assert [type(value) for value in args_of(packet)] == [type(value) for value in args]
    (request,) = answer(packet)
    assert request.path == path


@pytest.mark.parametrize(
    ("packet", "words"),
    [
        (raw("/bridge/signature", "f", number(5)), "one of"),
        (raw("/bridge/signature", "s", padded("3/8")), "one of"),
        (raw("/bridge/strength", "f", number(1.001)), "from 0 to 1"),
        (raw("/bridge/takes", "f", number(8.6)), "from 1 to 8"),
        # osc-js sends 3000000000 so
        (raw("/bridge/seed", "i", whole(-1294967296)), "from -1 to 4294967295, not -1294967296"),
        (raw("/bridge/tempo", "T"), "types: ,f"),
        (raw("/bridge/strength", "N"), "types: ,f"),
        (raw("/bridge/strength", "s", padded("half")), "types: ,f"),
        (raw("/bridge/strength", "s", padded("nan")), "types: ,f"),
        (raw("/bridge/strength", "s", padded("1e-1")), "types: ,f"),
        (raw("/bridge/play", "N"), "types"),
        (raw("/bridge/play", "s", padded("x")), "types"),
        (raw("/bridge/takes", "c", whole(ord("x"))), "types: ,i"),
        (raw("/bridge/takes", "m", bytes(4)), "types: ,i"),
        (raw("/bridge/region", "fff", number(1) * 3), "types: ,ff"),
        (raw("/bridge/strength", "fff", number(1) * 3), "types: ,f"),
        (raw("/bridge/strength", "[f", number(1)), "brackets"),
        (raw("/bridge/strength", "]f[", number(1)), "brackets"),
        (raw("/bridge/take/name", "ss", padded("a") + padded("b")), "read but not set"),
        # SuperCollider's [1, 2] is a blob, its $a a tag without data
        (raw("/bridge/region", "b", whole(12) + whole(1) + b",i\0\0" + whole(2)), "types: ,ff"),
        (raw("/bridge/strength", "a"), "Arguments of type a"),
        (raw("/bridge/strength", "f", b"\0\0"), "cut off"),
        (raw("/bridge/caption", "b", whole(400)), "cut off"),
        (padded("/bridge/tempo") + number(120), "no type tags"),
        (padded("/bridge/tempo"), "types: ,f"),
        (raw("/bridge/tempo", "f" * 300, number(1) * 300), "more than 256"),
        (raw("/bridge/str[", "f", number(1)), "no address"),
    ],
)
def test_what_cannot_be_meant_is_answered(packet: bytes, words: str) -> None:
    (misfit,) = answer(packet)
    assert isinstance(misfit, OscMisfit)
    assert words in misfit.reason


def test_one_message_that_cannot_be_read_leaves_the_others_of_its_bundle(
    desk: RunningBridge, controller: Controller
) -> None:
    fine = raw("/bridge/seed", "i", whole(41)), raw("/bridge/takes", "i", whole(3))
    for n, bad in enumerate(
        (
            raw("/bridge/caption", "z"),
            raw("/bridge/caption", "s", b"abcd"),
            b"\xff" * 8,
            padded("/bridge/caption") + b"abcd",
        )
    ):
        controller.heard.clear()
        controller.raw(bundle(raw("/bridge/seed", "i", whole(n)), bad, *fine[1:]))
        assert controller.until("/bridge/error")[1]
        desk.until(lambda n=n: desk.bridge.draft.seed == n)  # type: ignore[misc]
    assert desk.bridge.draft.takes == 3


def test_bundles_in_bundles_are_carried_out_in_their_order(desk: RunningBridge, controller: Controller) -> None:
    first, second, third = (raw("/bridge/seed", "i", whole(n)) for n in (1, 2, 3))
    nested = bundle(first, bundle(second, bundle(third)), raw("/bridge/takes", "i", whole(2)))
    assert [message.values for message in read_packet(nested)] == [(1,), (2,), (3,), (2,)]
    controller.raw(nested)
    desk.until(lambda: (desk.bridge.draft.seed, desk.bridge.draft.takes) == (3, 2))
    deep = first
    for _ in range(MAX_DEPTH + 2):
        deep = bundle(deep)
    assert read_packet(deep)[0].fault
    for refused, words in (
        (deep, "nested"),
        (bundle(*[first] * (MAX_MESSAGES + 1)), "64 messages"),
        (first + bytes(MAX_PACKET), "16 KiB"),
        (bundle(first)[:-4], "cut off"),
    ):
        controller.heard.clear()
        controller.raw(refused)
        assert words in str(controller.until("/bridge/error")[1])
    desk.settle()
    assert desk.bridge.draft.seed == 3


def test_types_of_every_argument() -> None:
    data = whole(-2) + number(0.5) + padded("sx") + padded("S") + struct.pack(">qd", 2**40, 0.1) + whole(ord("ä"))
    blob = whole(5) + b"12345\0\0\0"
    message = read_packet(raw("/x", "ifsShdcTFNIb[tr]m", data + blob + bytes(8) + b"rgba" + b"midi"))[0]
    assert message == OscMessage(
        "/x",
        (-2, 0.5, "sx", "S", 2**40, 0.1, "ä", True, False, None, True, b"12345", bytes(8), b"rgba", b"midi"),
    )
    assert isinstance(message.values[6], OscLetter)
    assert read_packet(b"") == [OscMessage("", fault="A message is cut off")]
    assert read_packet(raw("/a\nb"))[0].fault


@pytest.mark.parametrize(
    ("pattern", "matched"),
    [
        ("/bridge/{loop,takes}", "loop takes"),
        ("/bridge/s*d", "seed"),
        ("/bridge/t????", "takes tempo"),
        ("/bridge/take/[np]*", "take/next take/prev take/number"),
        ("/bridge/take/[!a-o]*", "take/prev take/discard take/restore take/save take/star take/conform"),
        ("/*/loop", "loop"),
        ("/bridge/*/loop", "length/loop"),
        ("/bridge/{daw,edit}/*/*", ""),
        ("/bridge/lo{o,op}", "loop"),
        ("/bridge/{,p}ing", "ping"),
        ("/bridge/[l-]oop", "loop"),
        ("/bridge/" + "*a" * 100 + "*", ""),
        ("/bridge/" + "{a,aa}" * 40, ""),
        ("/bridge/play*", "play"),  # `playing` can only be read
    ],
)
def test_address_patterns(pattern: str, matched: str) -> None:
    begin = time.process_time()
    found = {address.path.removeprefix("/bridge/") for address in matching(pattern)}
    assert time.process_time() - begin < 1
    if "[!a-o]" in pattern:
        assert found == {"take/prev", "take/restore", "take/save", "take/star"}
    else:
        assert found == set(matched.split())


def test_a_pattern_sets_what_it_matches_and_is_bounded(desk: RunningBridge, controller: Controller) -> None:
    controller.raw(raw("/bridge/{seed,takes}", "i", whole(5)))
    desk.until(lambda: (desk.bridge.draft.seed, desk.bridge.draft.takes) == (5, 5))
    controller.heard.clear()
    controller.raw(raw("/bridge/*", "i", whole(1)))
    assert "too many" in str(controller.until("/bridge/error")[1])
    assert len(matching("/bridge/*")) > MAX_MATCHES
    takes = raw("/bridge/take/*")
    requests = answer(bundle(*[takes] * MAX_MESSAGES))
    assert sum(isinstance(request, OscRequest) for request in requests) <= MAX_MESSAGES
    assert any("too many" in request.reason for request in requests if isinstance(request, OscMisfit))
    slow = [raw(f"/bridge/{'*{,a}' * 20}") for _ in range(MAX_MESSAGES)]
    begin = time.process_time()
    assert all(isinstance(request, OscMisfit) for request in answer(bundle(*slow)))
    assert time.process_time() - begin < 1
    paths = [request.path for request in answer(raw("/bridge/{roll,generate,r*l}"))]
    assert sorted(paths) == ["/bridge/generate", "/bridge/roll"], "each job once"


def test_settings_take_truth_values_and_their_words(desk: RunningBridge, controller: Controller) -> None:
    bridge = desk.bridge
    for tags, data, wanted in (
        ("sF", b"", False), ("sT", b"", True), ("ss", padded("off"), False), ("ss", padded("True"), True),
        ("ss", padded("0"), False), ("sf", number(1), True),
    ):  # fmt: skip
        controller.raw(raw("/bridge/set", tags, padded("match_level") + data))
        desk.until(lambda wanted=wanted: bridge.draft.match_level is wanted)  # type: ignore[misc]
    for data, wanted in ((padded("3/4"), "3"), (padded("6"), "6")):
        controller.raw(raw("/bridge/set", "ss", padded("timesignature") + data))
        desk.until(lambda wanted=wanted: bridge.settings.timesignature == wanted)  # type: ignore[misc]
    controller.raw(raw("/bridge/set", "sf", padded("timesignature") + number(2)))
    desk.until(lambda: bridge.settings.timesignature == "2")
    controller.raw(raw("/bridge/set", "sf", padded("steps") + number(19.99)))
    desk.until(lambda: bridge.draft.steps == 20)


def test_foreign_controls_are_learnt_as_they_come(desk: RunningBridge, controller: Controller) -> None:
    """Toggles with true and false, faders with a text before their number, letters."""
    controller.raw(raw("/bridge/learn/arm", "s", padded("/bridge/length/loop")))
    controller.raw(raw("/1/toggle1", "T"))
    desk.until(lambda: desk.bridge.settings.learned)
    controller.raw(raw("/1/toggle1", "T"))
    desk.until(lambda: desk.bridge.draft.loop)
    controller.raw(raw("/1/toggle1", "F"))
    desk.until(lambda: not desk.bridge.draft.loop)
    controller.raw(raw("/bridge/learn/arm", "s", padded("/bridge/takes")))
    for unreadable in (
        raw("/1/odd", "z"),
        raw("/1/odd", "N"),
        raw("/1/odd", "s", padded("x")),
        b"#bundle\0" + bytes(12),
    ):
        controller.raw(unreadable)
    controller.raw(raw("/1/fader = 1", "sf", padded("page") + number(0.2)))
    desk.until(lambda: "/1/fader = 1 = /bridge/takes" in desk.bridge.settings.learned)
    for tags, data, takes in (("sf", padded("page") + number(1), 8), ("i", whole(3), 3), ("f", number(3.99), 4)):
        controller.raw(raw("/1/fader = 1", tags, data))
        desk.until(lambda takes=takes: desk.bridge.draft.takes == takes)  # type: ignore[misc]


def test_every_one_number_address_rounds_clamps_by_a_hair_and_refuses_the_rest() -> None:
    for address in BY_PATH.values():
        if address.signatures not in (("i",), ("f",)) or address.low is None or address.high is None:
            continue
        fitted = fit(
            address.path, [address.high * (1 + 4e-8) if address.signatures == ("f",) else address.high + 0.4], ME
        )
        assert isinstance(fitted, OscRequest), address.path
        assert fitted.args == (pytest.approx(address.high),)
        assert address.low <= fitted.args[0] <= address.high  # type: ignore[operator]
        assert isinstance(fit(address.path, [address.high * 1.1 + 1], ME), OscMisfit)


def test_values_come_in_types_that_every_program_reads(desk: RunningBridge, controller: Controller) -> None:
    """node-osc and ChucK lack the 64-bit type, and node-osc then loses all values of the bundle."""
    controller.send("/bridge/subscribe")
    for seed in (2**31 - 1, 2**31, 2**32 - 1):
        controller.send("/bridge/seed", str(seed))
        desk.until(lambda seed=seed: desk.bridge.draft.seed == seed)  # type: ignore[misc]
        controller.until("/bridge/seed", seed if seed < 2**31 else str(seed))


def test_a_program_that_sends_from_other_ports_than_it_listens_on_gets_its_replies(
    desk: RunningBridge, controller: Controller
) -> None:
    """Csound's OSCsend, ChucK's OscOut, node-osc's Client and oscsend, each with a receiver of its own."""
    port = desk.until(lambda: desk.all(OscChanged))[-1].port
    receiver, other, own = (Controller(port) for _ in range(3))
    try:
        controller.send("/bridge/subscribe", receiver.port)
        receiver.until("/bridge/engine/state")
        own.send("/bridge/subscribe")
        own.until("/bridge/engine/state")
        other.send("/bridge/ping")
        assert receiver.until("/bridge/pong") == other.until("/bridge/pong")
        other.send("/bridge/take/restore", "#r")
        assert receiver.until("/bridge/error")[0] == "#r"
        other.send("/bridge/seed", "#s", 5)
        assert receiver.until("/bridge/ok") == other.until("/bridge/ok") == ["#s", "/bridge/seed", ""]
        receiver.heard.clear()
        other.send("/bridge/refresh")
        receiver.until("/bridge/caption")
        own.send("/bridge/ping")
        own.until("/bridge/pong")
        controller.send("/bridge/unsubscribe", receiver.port)
        receiver.heard.clear()
        other.heard.clear()
        other.send("/bridge/ping")
        other.until("/bridge/pong")
        receiver.listen()
        assert "/bridge/pong" not in receiver.heard
        own.listen()
        assert "/bridge/ok" not in own.heard, "it listens where it sends from"
    finally:
        for opened in (receiver, other, own):
            opened.close()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux names the port that is closed")
def test_a_program_that_opens_its_port_after_subscribing_it_gets_all_values(
    desk: RunningBridge, controller: Controller, monkeypatch: pytest.MonkeyPatch
) -> None:
    """ChucK's OscIn listens a moment later than its OscOut sends."""
    subscribers = desk.controllers.surface._audience.subscribers
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    controller.send("/bridge/subscribe", port)
    desk.until(lambda: ("127.0.0.1", port) in subscribers)
    time.sleep(0.1)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as late:
        late.bind(("127.0.0.1", port))
        late.settimeout(5)
        assert b"/bridge/caption" in late.recv(65536)
    monkeypatch.setattr(osc_audience, "_OPENING_S", 0.0)
    controller.send("/bridge/refresh")
    desk.until(lambda: not subscribers)


def test_a_flood_of_what_cannot_be_read_is_counted_and_makes_no_flood_of_answers() -> None:
    found: list[OscRequest | OscMisfit] = []
    server = OscServer(0, False, found.extend)
    try:
        odd = (
            raw("/bridge/caption", "z"),
            bundle(raw("/x", "z"), b"abcd"),
            bytes(MAX_PACKET + 1),
            bundle(b"abcd")[:-4],
        )
        for n in range(1000):
            server._take_apart(odd[n % 4], ME)
        answers = [answer for n in range(1000) for answer in server._take_apart(odd[n % 4], ME)]
        assert len(answers) <= 2 * ANSWERS
        assert server.malformed + server.guard.refused == 2000
        assert server._take_apart(raw("/bridge/stop"), ME) == [OscRequest("/bridge/stop", (), ME)]
    finally:
        server.close()
