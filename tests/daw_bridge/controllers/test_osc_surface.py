"""A controller alone: values told and set, request ids, several listeners; OSCQuery for a program that is not ours."""

import http.client
import itertools
import json
import socket
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pythonosc.osc_packet import OscPacket

from daw_bridge.controllers.addresses.address_table import ADDRESSES
from daw_bridge.controllers.osc_audience import MAX_SUBSCRIBERS
from daw_bridge.controllers.osc_guard import MAX_MESSAGES, MAX_PACKET, OscGuard, check_path, may_name
from daw_bridge.controllers.osc_query import answer, services, tree
from daw_bridge.core.events import DraftChanged, OscChanged, TakeAdded
from daw_bridge.core.osc_packet import MAX_DEPTH, count_messages
from daw_bridge.library.errors import LibraryError
from daw_bridge.library.library import Library
from engine.contract.messages import Generate, MessageError, Region
from tests.bench.osc_load import hostile
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.controllers.test_osc import message


def is_told(value: list[object], wanted: tuple[object, ...]) -> bool:
    """Numbers as near as OSC's 32 bits tell them, everything else as it is."""
    numbers = all(isinstance(one, int | float) for one in wanted)
    return bool(value == (pytest.approx(list(wanted)) if numbers else list(wanted)))


_NUMBERED = {address.path for address in ADDRESSES if address.numbered}


class Controller:
    """Sends, and remembers the newest value of every address it hears."""

    def __init__(self, port: int) -> None:
        self._to = ("127.0.0.1", port)
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(("127.0.0.1", 0))
        self._socket.settimeout(0.02)
        self.port: int = self._socket.getsockname()[1]
        self.heard: dict[str, list[object]] = {}
        self._numbered: dict[tuple[str, object], list[object]] = {}  # the same for each adapter or region
        self.packets = 0

    def send(self, path: str, *args: object) -> None:
        self._socket.sendto(message(path, *args), self._to)

    def raw(self, packet: bytes) -> None:
        self._socket.sendto(packet, self._to)

    def until(self, path: str, *wanted: object) -> list[object]:
        end = time.monotonic() + 5
        while time.monotonic() < end:
            value = self._numbered.get((path, wanted[0])) if path in _NUMBERED and wanted else self.heard.get(path)
            if value is not None and (not wanted or is_told(value, wanted)):
                return value
            self.listen()
        raise AssertionError(f"{path} was not told as {wanted}; heard {self.heard}")

    def listen(self) -> None:
        try:
            for timed in OscPacket(self._socket.recv(65536)).messages:
                self.heard[timed.message.address] = values = list(timed.message.params)
                if timed.message.address in _NUMBERED and values:
                    self._numbered[timed.message.address, values[0]] = values
            self.packets += 1
        except TimeoutError:
            pass

    def close(self) -> None:
        self._socket.close()


@pytest.fixture
def controllers(desk: RunningBridge) -> Iterator[list[Controller]]:
    port = desk.until(lambda: desk.all(OscChanged))[-1].port
    made = [Controller(port) for _ in range(2)]
    for controller in made:
        controller.send("/bridge/subscribe")
        controller.until("/bridge/engine/state")
    yield made
    for controller in made:
        controller.close()


def test_every_value_is_told_at_once_and_in_its_types(controllers: list[Controller]) -> None:
    told = {address.path: address.reports for address in ADDRESSES if address.reports}
    controller = controllers[0]
    end = time.monotonic() + 5
    while not told.keys() <= controller.heard.keys() and time.monotonic() < end:
        controller.listen()
    kinds = {int: "i", float: "f", str: "s"}
    heard = {path: "".join(kinds[type(v)] for v in controller.heard.get(path, [])) for path in told}  # type: ignore[index]
    assert heard == told


def test_changes_are_told_to_all_and_settable_values_come_back(
    controllers: list[Controller], desk: RunningBridge
) -> None:
    first, second = controllers
    for path, value, back in (
        ("/bridge/caption", "Böse Bässe", "Böse Bässe"),
        ("/bridge/strength", 0.25, 0.25),
        ("/bridge/seed", 12.0, 12),
        ("/bridge/length/seconds", 12.5, 12.5),
        ("/bridge/length/bars", 4, 4.0),
        ("/bridge/length/loop", 1, 1),
        ("/bridge/takes", 3.0, 3),
        ("/bridge/tempo", 93, 93.0),
        ("/bridge/signature", "3", "3"),
        ("/bridge/key", "F# minor", "F# minor"),
        ("/bridge/loop", 0, 0),
        ("/bridge/daw/with", 1, 1),
        ("/bridge/steps", 20, 20),
    ):
        first.send(path, value)
        assert first.until(path, back) == second.until(path, back)
    first.send("/bridge/length/bars", 4)
    desk.until(lambda: desk.bridge.draft.length_s == pytest.approx(4 * 3 * 60 / 93))
    second.heard.clear()
    second.send("/bridge/refresh")
    assert second.until("/bridge/takes", 3)
    second.send("/bridge/unsubscribe")
    desk.settle()
    second.heard.clear()
    first.send("/bridge/takes", 2)
    first.until("/bridge/takes", 2)
    second.listen()
    assert "/bridge/takes" not in second.heard


def test_a_controller_alone_runs_a_session(controllers: list[Controller], desk: RunningBridge, song: Path) -> None:
    controller = controllers[0]
    controller.send("/bridge/import", str(song))
    controller.until("/bridge/take/name", "Original")
    controller.send("/bridge/bars/select", 2, 1)
    controller.until("/bridge/region", 2.0, 4.0)
    controller.send("/bridge/bars/move", -1.0)
    controller.until("/bridge/bars/select", 1.0, 1.0)
    controller.send("/bridge/caption", "tape piano")
    controller.send("/bridge/strength", 0.5)
    controller.send("/bridge/takes", 2)
    controller.send("/bridge/roll", "#7")
    request_id, path, job_id = controller.until("/bridge/ok")
    assert (request_id, path) == ("#7", "/bridge/roll")
    assert controller.until("/bridge/state")[0] == job_id
    desk.until(lambda: desk.engine.asked and isinstance(desk.engine.asked[-1], Generate))
    asked = desk.engine.running
    assert (asked.prompt.caption, asked.sampling.strength, asked.sampling.takes) == ("tape piano", 0.5, 2)
    assert asked.regions == (Region(0.0, 2.0),)
    desk.engine.make_takes()
    controller.until("/bridge/take/count", 3)
    controller.send("/bridge/take/number", 3)
    controller.until("/bridge/take/name", desk.all(TakeAdded)[-1].take.name)
    controller.send("/bridge/take/prev")
    controller.until("/bridge/take/number", 2)
    controller.send("/bridge/take/discard")
    controller.until("/bridge/take/count", 2)
    controller.send("/bridge/take/discard")
    controller.until("/bridge/take/count", 1)
    for count in (2, 3):  # each brings back one more
        controller.send("/bridge/take/restore")
        controller.until("/bridge/take/count", count)
    controller.send("/bridge/accept")
    assert Path(str(controller.until("/bridge/accepted")[0])).is_file()
    controller.send("/bridge/clip/name", "Neuer Name")
    controller.until("/bridge/clip/name", "Neuer Name")
    controller.send("/bridge/region")
    controller.until("/bridge/region", 0.0, 0.0)
    controller.send("/bridge/length/bars", 2)
    controller.send("/bridge/roll")
    desk.until(lambda: desk.engine.running.duration_s == 4.0)
    controller.send("/bridge/set", "solver", "heun")
    controller.send("/bridge/set", "keep_minutes", 3)
    desk.until(lambda: desk.bridge.settings.keep_minutes == 3.0)
    assert desk.bridge.draft.solver == "heun"
    desk.until(lambda: desk.engine.running.match_level)
    controller.send("/bridge/set", "match_level", 0)
    desk.until(lambda: not desk.bridge.draft.match_level)


@pytest.mark.parametrize(
    ("path", "args", "words"),
    [
        ("/bridge/strength", [1.5], "from 0 to 1"),
        ("/bridge/seed", [-7], "seed"),
        ("/bridge/length/seconds", [1e6], "600"),
        ("/bridge/tempo", [3.0], "tempo"),
        ("/bridge/signature", ["5"], "one of"),
        ("/bridge/take/number", [9], "No clip"),
        ("/bridge/set", ["nothing", "x"], "no setting"),
        ("/bridge/set", ["steps", "many"], "steps"),
        ("/bridge/rework", ["lullaby"], "no task lullaby"),
        ("/bridge/retry", [], "no job"),
        ("/bridge/playing", [1], "read but not set"),
        ("/bridge/accept", [], "No take"),
        ("/bridge/daw/insert", [], "No take"),
    ],
)
def test_what_makes_no_sense_is_answered(
    controllers: list[Controller], path: str, args: list[object], words: str
) -> None:
    controllers[0].send(path, "#9", *args)
    request_id, text, _ = controllers[0].until("/bridge/error")
    assert words in str(text)
    assert request_id == "#9"


def test_what_is_let_in() -> None:
    guard, one = OscGuard(), message("/bridge/play")
    part = len(one).to_bytes(4, "big") + one
    head = b"#bundle\0" + bytes(8)
    assert count_messages(head + part * 3) == 3
    assert guard.admits(head + part * MAX_MESSAGES, "127.0.0.1")

    def nested(depth: int) -> bytes:
        inner = head + part * 2
        for _ in range(depth):
            inner = head + len(inner).to_bytes(4, "big") + inner
        return inner

    assert count_messages(nested(MAX_DEPTH)) == 2
    assert guard.admits(nested(MAX_DEPTH), "127.0.0.1")
    inner = head + part * (MAX_MESSAGES // 2 + 1)
    many = head + (len(inner).to_bytes(4, "big") + inner) * 2
    for packet in (
        head + part * (MAX_MESSAGES + 1), many, nested(MAX_DEPTH + 1), head + part[:-3], one + bytes(MAX_PACKET), head,
    ):  # fmt: skip
        assert not guard.admits(packet, "127.0.0.1")
        assert not guard.admits(packet, "10.0.0.7", 0.0)
    assert guard.refused == 12
    guard = OscGuard()
    assert all(guard.admits(one, "127.0.0.1", 0.0) for _ in range(20_000))  # this machine is not slowed down
    let_in = sum(guard.admits(one, "10.0.0.7", 0.0) for _ in range(20_000))
    assert let_in == 1000
    assert sum(guard.admits(one, "10.0.0.7", 1.0) for _ in range(20_000)) == 500
    picky = OscGuard(["10.0.0.0/24", "192.168.1.5"])
    assert [picky.admits(one, host) for host in ("10.0.0.9", "10.0.1.9", "192.168.1.5", "127.0.0.1")] == [
        True, False, True, True,
    ]  # fmt: skip


def test_other_machines_name_files_of_the_library_only(tmp_path: Path) -> None:
    inside, outside = tmp_path / "lib" / "a.wav", tmp_path / "lib" / ".." / "b.wav"
    (tmp_path / "lib").mkdir()
    assert may_name(inside, "10.0.0.7", [tmp_path / "lib"])
    assert not may_name(outside, "10.0.0.7", [tmp_path / "lib"])
    assert may_name(outside, "127.0.0.1", [tmp_path / "lib"])
    (tmp_path / "round").symlink_to(tmp_path / "round")
    assert not may_name(tmp_path / "round" / "a.wav", "10.0.0.7", [tmp_path / "lib"])


def test_other_machines_write_among_the_exports_only(tmp_path: Path) -> None:
    library = Library(tmp_path / "lib")
    try:
        inside = [
            library.folder / "audio" / "c" / "t.wav",
            library.folder / "library.db",
            library.exports / ".." / "x.wav",
        ]
        for path in inside:
            check_path(str(path), "10.0.0.7", library)  # to read
            with pytest.raises(MessageError, match="exports only"):
                check_path(str(path), "10.0.0.7", library, is_written=True)
            check_path(str(path), "127.0.0.1", library, is_written=True)  # the save itself refuses these
        check_path(str(library.exports / "x.wav"), "10.0.0.7", library, is_written=True)
        with pytest.raises(MessageError, match="exports only"):
            check_path(str(tmp_path / "x.wav"), "10.0.0.7", library, is_written=True)
        with pytest.raises(MessageError, match="exports only"):
            check_path(str(tmp_path / "x.wav"), "10.0.0.7", None, is_written=True)
    finally:
        library.close()


def test_a_save_that_is_refused_is_answered(desk: RunningBridge, song: Path, tmp_path: Path) -> None:
    """Also to a sender that has not subscribed, and once."""
    desk.bridge.import_file(song)
    take = desk.until(lambda: desk.all(TakeAdded))[0].take
    before = Path(take.path).read_bytes()
    stranger = Controller(desk.until(lambda: desk.all(OscChanged))[-1].port)
    try:
        for path, words in (
            (take.path, "lies in the library"),
            ("x.wav", "not a whole path"),
            (str(tmp_path / "x.m4a"), "m4a"),
        ):
            stranger.heard.clear()
            stranger.send("/bridge/take/save", path)
            answer = stranger.until("/bridge/error")
            assert words in str(answer[1])
            assert answer[2]
        stranger.send("/bridge/take/save", str(tmp_path / "fine"))
        desk.until((tmp_path / "fine.wav").is_file)
    finally:
        stranger.close()
    assert Path(take.path).read_bytes() == before


def test_the_tree_of_oscquery(desk: RunningBridge, controllers: list[Controller]) -> None:
    port = desk.all(OscChanged)[-1].query_port
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)

    def get(path: str) -> object:
        connection.request("GET", path)
        response = connection.getresponse()
        body = response.read()
        assert response.status == 200, response.status
        return json.loads(body)

    info = get("/?HOST_INFO")
    assert isinstance(info, dict)
    assert (info["OSC_PORT"], info["OSC_TRANSPORT"]) == (desk.all(OscChanged)[-1].port, "UDP")
    assert "OSC_IP" not in info, "OSC is where the query was answered"
    node = get("/bridge/strength")
    assert isinstance(node, dict)
    assert (node["TYPE"], node["ACCESS"], node["RANGE"], node["VALUE"]) == ("f", 3, [{"MIN": 0.0, "MAX": 1.0}], [1.0])
    controllers[0].send("/bridge/strength", 0.5)
    controllers[0].until("/bridge/strength", 0.5)
    assert get("/bridge/strength?VALUE") == {"VALUE": [0.5]}
    assert get("/bridge/take")["CONTENTS"]["next"]["ACCESS"] == 2  # type: ignore[index]
    connection.close()
    assert answer("/bridge/nothing", {}, {})[0] == 404
    assert answer("/bridge/strength?WISH", {}, {})[0] == 400
    paths: list[str] = []

    def walk(node: dict[str, object]) -> None:
        if "TYPE" in node:
            paths.append(str(node["FULL_PATH"]))
        for child in node.get("CONTENTS", {}).values():  # type: ignore[attr-defined]
            walk(child)

    def is_plain(node: dict[str, object]) -> bool:
        """Either a value or a folder, never both."""
        children = node.get("CONTENTS", {})
        return not (children and "TYPE" in node) and all(is_plain(child) for child in children.values())  # type: ignore[attr-defined]

    walk(tree({}))
    assert is_plain(tree({}))
    assert sorted(paths) == sorted(address.path for address in ADDRESSES)


def test_osc_is_announced_by_each_transport_that_there_is() -> None:
    by_udp = [("_oscjson._tcp.local.", 5), ("_osc._udp.local.", 9371)]
    assert [(service.kind, service.port) for service in services(5, 9371, has_tcp=False)] == by_udp
    *others, by_tcp = services(5, 9371, has_tcp=True)
    assert [(service.kind, service.port, service.facts) for service in others] == [(*one, {}) for one in by_udp]
    assert (by_tcp.kind, by_tcp.port) == ("_osc._tcp.local.", 9371)
    assert by_tcp.facts == {"txtvers": "1", "version": "1.1", "framing": "slip"}


@pytest.mark.ports(5353)
@pytest.mark.peer
def test_a_client_that_is_not_ours_finds_and_reads_the_tree(desk: RunningBridge) -> None:
    browsing = pytest.importorskip("pythonoscquery.osc_query_browser", reason="needs python-oscquery")
    from pythonoscquery.osc_query_client import OSCQueryClient

    desk.until(lambda: desk.all(OscChanged))
    desk.bridge.change_settings(replace(desk.bridge.settings, osc_advertised=True))
    desk.until(lambda: len(desk.all(OscChanged)) == 2)
    told = desk.all(OscChanged)[-1]
    browser = browsing.OSCQueryBrowser()
    try:
        wanted = lambda: [s for s in browser.get_discovered_oscquery() if s is not None and s.port == told.query_port]  # noqa: E731
        client = OSCQueryClient(desk.until(wanted, 20)[0])
        assert client.get_host_info().osc_port == told.port
        assert client.query_node("/bridge/tempo").value == [120.0]
        lengths = {node.full_path: node.value for node in client.query_node("/bridge/length").contents}
        assert lengths == {"/bridge/length/seconds": [30.0], "/bridge/length/bars": [15.0], "/bridge/length/loop": [0]}
        for kind in ("_osc._udp.local.", "_osc._tcp.local."):
            ask = lambda kind=kind: browser.zc.get_service_info(kind, f"DAW Bridge {told.port}.{kind}", 1000)  # noqa: E731
            found = desk.until(ask, 20)
            assert found.port == told.port
            assert found.decoded_properties.get("framing") == ("slip" if "tcp" in kind else None)
    finally:
        browser.browser.cancel()
        browser.zc.close()


def test_a_hundred_thousand_hostile_packets_lose_no_command(desk: RunningBridge) -> None:
    """Noise, cut-off messages, nested and wrong bundles, huge ones, unknown types; a command after every five hundred."""
    import random

    port = desk.until(lambda: desk.all(OscChanged))[-1].port
    controller, chance = Controller(port), random.Random(11)
    controller.send("/bridge/ping")
    controller.until("/bridge/pong")
    seeds: list[int] = []
    unexpected: list[object] = []
    marks = []
    for n in range(200):
        if n in {40, 120}:  # from the first on, caches and buffers are as large as they get
            marks.append(held_memory())
        for _ in range(500):
            controller.raw(hostile(chance))
            if _ % 50 == 49:  # wait for what was sent: the kernel throws away what nobody fetched in time
                controller.heard.clear()
                controller.send("/bridge/ping")
                controller.until("/bridge/pong")
        controller.send("/bridge/seed", n)
        desk.until(lambda n=n: desk.bridge.draft.seed == n)  # type: ignore[misc]
        seeds += [event.draft.seed for event in desk.all(DraftChanged)]
        unexpected += [event for event in desk.events if "unexpected" in getattr(event, "message", "")]
        desk.events.clear()  # what the test keeps is no leak
    assert seeds == list(range(200))
    assert unexpected == []
    controller.heard.clear()
    controller.send("/bridge/ping")
    malformed, refused = controller.until("/bridge/pong")[2:]
    assert int(str(malformed)) > 20_000
    assert int(str(refused)) > 20_000
    marks.append(held_memory())
    assert marks[-1][0] - marks[0][0] < 80_000 / 10, "one object kept for every ten packets is a leak"
    # the allocator takes memory in steps; a leak grows in both halves
    grown = [now[1] - then[1] for then, now in itertools.pairwise(marks)]
    assert min(grown) < 40_000 * 50, "so are 50 bytes a packet"
    controller.close()


def held_memory() -> tuple[int, int]:
    """Blocks of memory that Python holds now, and bytes that the process has in memory, 0 where Linux does not say."""
    import gc
    import sys

    gc.collect()
    statm = Path("/proc/self/statm")
    resident = int(statm.read_text().split()[1]) * 4096 if statm.is_file() else 0
    return sys.getallocatedblocks(), resident


def test_a_subscriber_that_ended_leaves_and_a_new_one_always_fits(desk: RunningBridge) -> None:
    port = desk.until(lambda: desk.all(OscChanged))[-1].port
    subscribers = desk.controllers.surface._audience.subscribers
    gone = Controller(port)
    gone.send("/bridge/subscribe")
    gone.until("/bridge/tempo")
    gone.close()
    for n in range(3):  # the first packet that finds no port tells
        desk.bridge.change_settings(replace(desk.bridge.settings, tempo_bpm=90.0 + n))
        time.sleep(0.1)
    if sys.platform == "linux":
        desk.until(lambda: not subscribers)
    crowd = [Controller(port) for _ in range(MAX_SUBSCRIBERS + 1)]
    for controller in crowd:
        controller.send("/bridge/subscribe")
        controller.until("/bridge/tempo")
    assert len(subscribers) == MAX_SUBSCRIBERS
    crowd[-1].heard.clear()
    desk.bridge.change_settings(replace(desk.bridge.settings, tempo_bpm=133.0))
    crowd[-1].until("/bridge/tempo", 133.0)
    for controller in crowd:
        controller.close()


def test_without_subscribers_no_value_is_computed(desk: RunningBridge, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.until(lambda: desk.all(OscChanged))
    values, computed = desk.controllers.surface.values, []
    now = values.now
    monkeypatch.setattr(values, "now", lambda: computed.append(1) or now())
    desk.bridge.change_settings(replace(desk.bridge.settings, tempo_bpm=91.0))
    time.sleep(0.2)
    desk.settle()
    assert not computed
    assert values.current()["tempo"] == (91.0,)


def test_whoever_waits_for_an_answer_gets_one_when_the_index_is_held(
    desk: RunningBridge, controllers: list[Controller], song: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.bridge.import_file(song)
    desk.until(lambda: desk.bridge.audition.take is not None)

    def held(*_: object) -> None:
        raise LibraryError("The list of clips is in use by another program", "Close it.")

    monkeypatch.setattr(desk.bridge.library, "rename_clip", held)
    controllers[0].send("/bridge/clip/name", "#7", "Bridge part")
    until = time.monotonic() + 5
    while controllers[0].heard.get("/bridge/error", [""])[0] != "#7":
        assert time.monotonic() < until
        controllers[0].listen()
    assert controllers[0].heard["/bridge/error"][2] == "Close it."


def test_a_job_that_cannot_begin_without_a_library_ends_with_an_error(
    desk: RunningBridge, controllers: list[Controller], song: Path
) -> None:
    def close_library() -> None:
        desk.bridge.desk.library = None

    desk.bridge.post(close_library)
    for request in (("/bridge/generate", "#1", "pads"), ("/bridge/cover", "#2", str(song), "pads")):
        controllers[0].heard.clear()
        controllers[0].send(*request)
        until = time.monotonic() + 5
        while not controllers[0].heard.get("/bridge/error", [""])[0]:  # by the id of the job
            assert time.monotonic() < until
            controllers[0].listen()
        assert "There is no library" in str(controllers[0].heard["/bridge/error"][1])


@pytest.mark.parametrize("is_subscribed", [True, False])
@pytest.mark.parametrize(
    "request_",
    [
        ("/bridge/import", "#1", "{missing}"),
        ("/bridge/cover", "#1", "{missing}", "pads"),
        ("/bridge/repaint", "#1", "{missing}", 0.0, 1.0),
        ("/bridge/take/save", "#1", "{nowhere}"),
        ("/bridge/clip/name", "#1", "held"),
        ("/bridge/strength", "#1", 7.0),
        ("/bridge/generate", "#1", "pads", 0.0001),
    ],
)
def test_a_sender_gets_each_error_once_also_when_it_subscribes(
    desk: RunningBridge,
    controllers: list[Controller],
    song: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request_: tuple[object, ...],
    is_subscribed: bool,
) -> None:
    def held(*_: object) -> None:
        raise LibraryError("The list of clips is in use by another program", "Close it.")

    desk.bridge.import_file(song)
    desk.until(lambda: desk.bridge.audition.take is not None)
    monkeypatch.setattr(desk.bridge.library, "rename_clip", held)
    (tmp_path / "file").touch()
    names = {"missing": str(tmp_path / "missing.wav"), "nowhere": str(tmp_path / "file" / "x.wav")}
    sender, other = controllers
    if not is_subscribed:
        sender.send("/bridge/unsubscribe")
    path, *args = request_
    errors: dict[Controller, list[object]] = {sender: [], other: []}
    sender.send(str(path), *(arg.format(**names) if isinstance(arg, str) else arg for arg in args))
    until = time.monotonic() + 5
    while not all(errors.values()) and time.monotonic() < until:
        for controller in controllers:
            controller.listen()
            if (error := controller.heard.pop("/bridge/error", None)) is not None:
                errors[controller].append(error)
    desk.bridge.post(lambda: None)
    end = time.monotonic() + 0.5
    while time.monotonic() < end:
        for controller in controllers:
            controller.listen()
            if (error := controller.heard.pop("/bridge/error", None)) is not None:
                errors[controller].append(error)
    assert [len(found) for found in errors.values()] == [1, 1]


def test_a_key_is_taken_as_people_write_it(desk: RunningBridge, controllers: list[Controller]) -> None:
    for path, written, key in (("key", "Am", "A minor"), ("key", "B♭ major", "Bb major"), ("set", "f#m", "F# minor")):
        controllers[0].send(f"/bridge/{path}", *(["keyscale"] if path == "set" else []), written)
        controllers[1].until("/bridge/key", key)
        assert desk.bridge.draft.keyscale == key
    controllers[0].send("/bridge/key", "#1", "loud")
    assert "like F# minor" in str(controllers[0].until("/bridge/error")[1])
    assert desk.bridge.draft.keyscale == "F# minor"
