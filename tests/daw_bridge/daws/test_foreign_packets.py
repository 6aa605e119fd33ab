"""What DAWs send by OSC as programs really write it, byte for byte, and what becomes of it."""

import socket
import struct
import time
from collections.abc import Iterator

import pytest

from daw_bridge.core.daw_state import Can, DawState
from daw_bridge.core.osc_packet import MAX_DEPTH
from daw_bridge.daws.dialect import MAX_MARKS
from daw_bridge.daws.osc_protocols import AbletonOsc, Ardour, DrivenByMoss, Reaper
from daw_bridge.daws.own_osc import OscProtocol, OwnOscDaw
from daw_bridge.daws.scripted import ScriptedDaw
from daw_bridge.daws.wires import UdpWire
from engine.contract.messages import Region
from tests.daw_bridge.controllers.test_osc_clients import bundle, number, padded, raw, tag_at, whole

UNREADABLE = (
    raw("/tempo/raw", "z"),
    raw("/track/name", "b", whole(400)),
    padded("/time") + number(1),
    b"noise",
    b"#bundle\0",
)


class Sender:
    """The DAW's side of one connection: packets as bytes. `deliver` sends them, then a mark, and waits for the mark."""

    def __init__(self, daw: OwnOscDaw | ScriptedDaw, port: int) -> None:
        self.daw, self._to = daw, ("127.0.0.1", port)
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

    def deliver(self, *packets: bytes, mark: bytes, track: str = "last") -> DawState:
        for packet in (*packets, mark):
            self._socket.sendto(packet, self._to)
        end = time.monotonic() + 10
        while self.daw.state.track != track:
            assert time.monotonic() < end, self.daw.state
            self.daw.poll(time.monotonic())
            time.sleep(0.002)
        return self.daw.state

    def close(self) -> None:
        self._socket.close()
        self.daw.close()


@pytest.fixture
def program() -> Iterator[UdpWire]:
    """The port to which DAW Bridge sends."""
    wire = UdpWire()
    yield wire
    wire.close()


def connected(protocol: OscProtocol, program: UdpWire) -> Sender:
    free = UdpWire()
    protocol.port, protocol.own_port = program.port, free.port
    free.close()
    daw = OwnOscDaw(protocol)
    daw.poll(0.0)
    # Ardour has no port of its own for replies: they come back to where its greeting was sent from
    return Sender(daw, protocol.own_port or daw._wire.port)  # type: ignore[union-attr]


def live(path: str, tags: str, data: bytes = b"") -> bytes:
    return raw(f"/live/song/get/{path}", tags, data)


LIVE_TRACK = live("track_names", "s", padded("last"))
MOSS_TRACK = raw("/track/selected/name", "s", padded("last"))
REAPER_TRACK = raw("/track/name", "s", padded("last"))


def test_live_with_truth_values_arrays_and_symbols(program: UdpWire) -> None:
    sender = connected(AbletonOsc(), program)
    try:
        state = sender.deliver(
            live("tempo", "[f]", number(90)),
            bundle(
                live("signature_numerator", "f", number(3)),
                bundle(live("signature_denominator", "d", struct.pack(">d", 4))),
            ),
            live("is_playing", "T"),
            live("loop", "I"),
            live("loop_start", "i", whole(3)),
            live("loop_length", "h", struct.pack(">q", 6)),
            live("root_note", "f", number(6)),
            live("scale_name", "S", padded("Minor")),
            live("track_names", "s", padded(b"B\xe4ss")),
            mark=live("current_song_time", "f", number(6)),
            track="Bäss",
        )
        mark = state.tempo_map.marks[0]
        assert (mark.tempo_bpm, mark.numerator, mark.denominator) == (90.0, 3, 4)
        assert (state.is_playing, state.active_loop, state.keyscale) == (True, Region(2.0, 6.0), "F# minor")
        assert not sender.deliver(
            live("is_playing", "F"), live("loop", "s", padded("false")), mark=LIVE_TRACK
        ).is_playing
        assert sender.daw.state.active_loop is None
        assert sender.daw.malformed == 0
    finally:
        sender.close()


def test_reaper_with_a_bundle_in_which_one_message_cannot_be_read(program: UdpWire) -> None:
    sender = connected(Reaper(), program)
    try:
        state = sender.deliver(
            bundle(
                raw("/tempo/raw", "f", number(133.5)),
                *UNREADABLE[:3],
                bundle(raw("/time", "f", number(7.25)), raw("/repeat", "T")),
                raw("/loop/start/time", "f", number(4)),
                raw("/loop/end/time", "f", number(8)),
                raw("/play", "I"),
            ),
            mark=REAPER_TRACK,
        )
        assert state.tempo_map.marks[0].tempo_bpm == 133.5
        assert (state.is_playing, state.active_loop) == (True, Region(4.0, 8.0))
        assert sender.daw.transport.position_s == 7.25
        sender.deliver(raw("/tempo/raw", "N"), mark=raw("/track/name", "s", padded("♪")), track="♪")
        assert (sender.daw.state.tempo_map.marks[0].tempo_bpm, sender.daw.malformed) == (133.5, 1)
    finally:
        sender.close()


def test_dated_bundles_count_at_once_and_in_the_order_of_their_dates(program: UdpWire) -> None:
    sender = connected(Reaper(), program)
    try:
        late = bundle(raw("/tempo/raw", "f", number(140)), tag=tag_at(2))
        early = bundle(raw("/tempo/raw", "f", number(90)), raw("/play", "f", number(1)), tag=tag_at(1))
        state = sender.deliver(bundle(late, early, tag=0), mark=REAPER_TRACK)
        assert (state.tempo_map.marks[0].tempo_bpm, state.is_playing) == (140.0, True)
    finally:
        sender.close()


def test_ardour_replies_without_a_slash_and_in_letters(program: UdpWire) -> None:
    sender = connected(Ardour(), program)
    try:
        state = sender.deliver(
            raw("#reply", "sTi", padded("end_route_list") + whole(1)),
            raw("#reply", "sh", padded("end_route_list") + struct.pack(">q", 44_100)),
            raw("/position/samples", "s", padded("88200")),
            raw("/transport_play", "c", whole(ord("1"))),
            mark=raw("/select/name", "s", padded(b"Stra\xdfe")),
            track="Straße",
        )
        assert (state.is_playing, sender.daw.transport.position_s) == (True, 2.0)
    finally:
        sender.close()


def test_bitwig_with_a_place_that_is_no_place(program: UdpWire) -> None:
    sender = connected(DrivenByMoss(), program)
    try:
        state = sender.deliver(
            raw("/time/signature", "S", padded("6 / 8")),
            raw("/tempo/raw", "i", whole(60)),
            raw("/beat/str", "s", padded("3.4.2:50")),
            raw("/beat/str", "s", padded("9" * 400 + ".1.1")),
            raw("/play", "T"),
            mark=MOSS_TRACK,
        )
        assert (state.tempo_map.marks[0].numerator, state.is_playing) == (6, True)
        assert sender.daw.transport.position_s == pytest.approx(2 * 3 + 1.5 + 0.25 + 0.125)
        assert sender.daw.malformed == 1
    finally:
        sender.close()


@pytest.mark.parametrize("bad", UNREADABLE)
def test_a_packet_that_cannot_be_read_is_counted_and_the_next_one_read(program: UdpWire, bad: bytes) -> None:
    sender = connected(Reaper(), program)
    try:
        sender.deliver(bad, mark=REAPER_TRACK)
        assert sender.daw._wire is not None  # type: ignore[union-attr]
        assert sender.daw._wire.malformed == 1  # type: ignore[union-attr]
    finally:
        sender.close()


def test_a_bundle_nested_too_deep_keeps_what_stands_before_it(program: UdpWire) -> None:
    deep = raw("/tempo/raw", "f", number(60))
    for _ in range(MAX_DEPTH + 2):
        deep = bundle(deep)
    sender = connected(Reaper(), program)
    try:
        state = sender.deliver(bundle(raw("/tempo/raw", "f", number(150)), deep), mark=REAPER_TRACK)
        assert state.tempo_map.marks[0].tempo_bpm == 150.0
    finally:
        sender.close()


def test_a_script_sends_the_longest_tempo_map_and_names_in_latin_1(program: UdpWire) -> None:
    back = UdpWire()
    sender = Sender(ScriptedDaw("Live", UdpWire(program.port), back), back.port)
    marks = b"".join(padded(text) for n in range(MAX_MARKS) for text in (str(2 * n), str(1 + n), "120", "4", "4"))
    try:
        state = sender.deliver(
            raw("/daw/here", "ssss", padded("12") + padded("1") + padded("tempo") + padded("My song")),
            bundle(raw("/daw/key", "z"), raw("/daw/tempo", "s" * 5 * MAX_MARKS, marks)),
            raw("/daw/transport", "Tfss", number(1.5) + padded("") + padded("")),
            mark=raw("/daw/track", "s", padded(b"B\xe4ss")),
            track="Bäss",
        )
        assert state.can == {Can.TEMPO}
        assert (len(state.tempo_map.marks), state.is_playing) == (MAX_MARKS, True)
        assert sender.daw.transport.position_s == 1.5
    finally:
        sender.close()
