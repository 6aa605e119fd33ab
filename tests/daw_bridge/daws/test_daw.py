"""What we know of a DAW and how we speak with its script: tempo maps, the dialect, mailboxes, following its transport."""

import math
import os
import shutil
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from daw_bridge.bridge import Bridge
from daw_bridge.core.clip import Grid, Take
from daw_bridge.core.daw_state import Can, DawClip, DawError, DawState, DawTransport, Insertion
from daw_bridge.core.events import ExportReady, Inserted, Problem, TakeAdded
from daw_bridge.core.recipe import Recipe
from daw_bridge.core.settings import Settings
from daw_bridge.core.tempo_map import TempoMap, TempoMark
from daw_bridge.daws.dialect import DialectError, from_line, read_state, read_transport, to_line
from daw_bridge.daws.wires import SLOTS, Mailbox
from daw_bridge.sound.playback import Course, DeviceClock, read_along
from engine.contract.audio import SAMPLE_RATE, map_samples
from engine.contract.messages import Prompt, Region, Sampling
from engine.contract.reading.sound_reader import read_audio
from engine.contract.writing.sound_writer import write_wav
from tests.daw_bridge.conftest import RunningBridge
from tests.fakes import FakeDaw, FakeEngine

MAP = TempoMap((TempoMark(0.0, 1, 120.0, 4, 4), TempoMark(8.0, 5, 90.0, 7, 8)))


def test_a_tempo_map_knows_its_bars() -> None:
    assert MAP.bar_at(0.0) == (1, 0.0)
    assert MAP.bar_at(7.999) == (4, 6.0)
    assert MAP.bar_at(8.0) == (5, 8.0)
    bar_s = 7 * 30 / 90
    assert MAP.bar_at(8.0 + 2 * bar_s) == (7, pytest.approx(8.0 + 2 * bar_s))
    assert MAP.time_of(3) == 4.0
    assert MAP.time_of(6) == pytest.approx(8.0 + bar_s)
    assert MAP.next_bar(4.0) == 4.0
    assert MAP.next_bar(4.5) == 6.0
    assert MAP.next_bar(8.1) == pytest.approx(8.0 + bar_s)
    assert MAP.quarters_at(8.0) == 16.0
    assert MAP.quarters_at(10.0) == pytest.approx(19.0)


def test_a_take_with_a_place_is_counted_in_the_sessions_bars() -> None:
    tags = {"session": "Song", "time_reference": str(9 * SAMPLE_RATE)}
    take = Take("t", "c", "Take 1", "", SAMPLE_RATE, 0.0, Recipe.parse({"tags": tags}))
    grid = Grid(100.0, "4", tempo_map=MAP).on(take)
    assert (grid.tempo_bpm, grid.timesignature, grid.beats_per_bar) == (90.0, "7/8", 7)
    assert grid.label(0.0) == "5.4"  # a second, three eighths, after the bar line
    assert Grid(100.0, "4", tempo_map=MAP).on(replace(take, recipe=Recipe())).label(0.0) == "1.1"


def test_the_dialect_keeps_every_sign_of_a_name() -> None:
    args = ("tab\there", "per%09cent", "line\nbreak", "ä ♪", "")
    assert from_line(to_line("/daw/clip", args)) == ("/daw/clip", args)


@pytest.mark.parametrize(
    ("path", "args"),
    [
        ("/daw/tempo", ("0", "1", "nan", "4", "4")),
        ("/daw/tempo", ("0", "1", "120", "0", "4")),
        ("/daw/loop", ("1", "x", "1")),
        ("/daw/clip", ("a", "b", "0", "-1", "2", "1", "f.wav")),
        ("/daw/clip", ("a", "b", "0", "0", "2", "1")),
        ("/daw/range", ("1", "1e300")),
    ],
)
def test_nonsense_of_a_script_is_refused(path: str, args: tuple[str, ...]) -> None:
    with pytest.raises(DialectError):
        read_state(DawState(), path, args)


def test_what_a_script_tells() -> None:
    state = read_state(DawState("X"), "/daw/here", ("7.3", "1", "tempo,loop,unheard-of", "Song"))
    assert (state.is_connected, state.can, state.session) == (True, {Can.TEMPO, Can.LOOP}, "Song")
    assert read_state(state, "/daw/loop", ("2", "4", "0")).loop == Region(2.0, 4.0)
    assert read_state(state, "/daw/loop", ("2", "4", "0")).active_loop is None
    assert read_state(state, "/daw/loop", ("2", "4", "1")).active_loop == Region(2.0, 4.0)
    assert read_state(state, "/daw/loop", ()).loop is None
    assert read_state(state, "/daw/loop", ("4", "4", "1")).loop is None
    clip = read_state(state, "/daw/clip", ("a", "b", "1", "0.5", "2", "0.7", "l.wav", "r.wav")).clip
    assert clip == DawClip("a", "b", ("l.wav", "r.wav"), 1.0, 0.5, 2.0, 0.7)
    assert read_state(state, "/daw/unheard", ("of",)) is state
    assert read_transport(("1", "5", "1", "99.5"), 100.0).at == 99.5
    assert read_transport(("1", "5", "1", "4711.0"), 100.0).at == 100.0  # another machine's clock


def test_a_running_loop_is_followed_around() -> None:
    transport = DawTransport(True, 5.0, 100.0)
    assert transport.position(102.0) == 7.0
    assert transport.position(102.0, Region(4.0, 6.0)) == 5.0
    assert DawTransport(False, 5.0, 100.0).position(102.0) == 5.0


def test_mailboxes_are_shared_and_taken_over(tmp_path: Path) -> None:
    boxes = [Mailbox(tmp_path) for _ in range(SLOTS + 1)]
    for box in boxes:
        box.send("/bridge/hello", "1")
    assert sorted(path.name for path in tmp_path.glob("in-*")) == [f"in-{n}" for n in range(1, SLOTS + 1)]
    boxes[0].send("/bridge/play")
    assert (tmp_path / "in-1").read_text() == "/bridge/hello\t1\n"  # whole, until it was fetched
    (tmp_path / "in-1").unlink()
    (tmp_path / "out-1").write_text("/daw/alive\n/daw/track\tBäss%09\n")
    assert boxes[0].receive() == [("/daw/alive", ()), ("/daw/track", ("Bäss\t",))]
    assert (tmp_path / "in-1").read_text() == "/bridge/play\n"
    assert boxes[0].receive() == []
    os.utime(tmp_path / "slot-2", (0, 0))  # its owner died
    boxes[-1].flush()
    assert (tmp_path / "in-2").is_file()


def test_a_course_is_silent_outside_and_turns_in_its_loop() -> None:
    samples = np.stack([np.arange(1.0, 1001.0)] * 2, axis=1).astype(np.float32)
    out = np.full((400, 2), 9.0, np.float32)
    assert read_along(samples, Course(-100, 0.0), -100, out) == 300
    assert not out[:100].any()
    assert np.array_equal(out[100:, 0], np.arange(1.0, 301.0))
    read_along(samples, Course(900, 0.0), 900, out)
    assert np.array_equal(out[:100, 0], np.arange(901.0, 1001.0))
    assert not out[100:].any()
    loop = (950, 1100)
    assert read_along(samples, Course(950, 0.0, loop), 950, out) == 950 + 400 % 150
    assert np.array_equal(out[150:200], out[:50])
    assert Course(960, 10.0, loop).sample_at(10.0 + 150 / SAMPLE_RATE) == 960


def test_the_device_clock_sees_through_bursts() -> None:
    clock, heard = DeviceClock(), []
    for burst in range(100):
        for n in range(3):  # three calls at once, each with what waits before it
            heard.append(clock.heard_at(512, burst * 1536 / SAMPLE_RATE, 0.1 + n * 512 / SAMPLE_RATE, ran_dry=False))
    steps = np.diff(heard) * SAMPLE_RATE
    assert np.abs(steps - 512).max() < 1e-3
    assert clock.heard_at(512, 50.0, 0.1, ran_dry=True) == pytest.approx(50.1)


@pytest.fixture
def daw() -> FakeDaw:
    daw = FakeDaw()
    daw.state = replace(
        DawState("Fake"), is_connected=True, can=frozenset(Can), session="Song", tempo_map=MAP, keyscale="D minor",
        loop=Region(4.0, 8.0), track="Bass",
    )  # fmt: skip
    return daw


@pytest.fixture
def desk(settings: Settings, daw: FakeDaw) -> RunningBridge:
    bridge = Bridge(settings, make_engine=FakeEngine, daws=[daw])
    desk = RunningBridge(bridge)
    bridge.start()
    yield desk  # type: ignore[misc]
    bridge.close()


def test_the_sessions_tempo_and_key_are_followed_until_unlocked(desk: RunningBridge, daw: FakeDaw) -> None:
    bridge = desk.bridge
    desk.until(lambda: bridge.draft.keyscale == "D minor")
    assert (bridge.settings.tempo_bpm, bridge.settings.timesignature) == (120.0, "4")
    daw.state = replace(daw.state, tempo_map=TempoMap((TempoMark(0.0, 1, 93.5, 3, 4),)))
    desk.until(lambda: bridge.settings.tempo_bpm == 93.5)
    assert bridge.settings.timesignature == "3"
    bridge.change_settings(replace(bridge.settings, follow_daw=False, tempo_bpm=77.0))
    desk.settle()
    daw.state = replace(daw.state, tempo_map=MAP)
    desk.until(lambda: bridge.daw_session.state.tempo_map == MAP)
    assert bridge.settings.tempo_bpm == 77.0
    assert bridge.grid.tempo_map is None


def test_new_music_gets_its_place_and_is_laid_there(desk: RunningBridge, daw: FakeDaw) -> None:
    desk.until(lambda: desk.bridge.daw_session.state.is_connected)
    desk.bridge.tasks.generate(Prompt("pads"), Sampling(seed=1, takes=2, steps=2), 2.0)
    desk.until(lambda: any(hasattr(request, "tags") for request in desk.engine.asked))
    desk.engine.make_takes()
    desk.until(lambda: len(desk.all(TakeAdded)) == 2)
    takes = [event.take for event in desk.all(TakeAdded)]
    assert [take.place_s for take in takes] == [4.0, 4.0]  # the loop's beginning
    desk.bridge.daw.insert_takes(tuple(take.id for take in takes))
    desk.until(lambda: bool(desk.all(Inserted)))
    assert desk.all(Inserted)[0].where == "bar 3"
    [insertions] = daw.asked
    assert [(i.start_s, i.track) for i in insertions] == [(4.0, ""), (4.0, "")]
    assert len({i.name for i in insertions}) == 2
    assert all(i.path.is_file() and i.path.name.isascii() for i in insertions)
    desk.bridge.daw.insert_takes((takes[0].id,), "Bass")
    desk.until(lambda: len(desk.all(Inserted)) == 2)
    daw.refusal = DawError("it is full", "Empty it.")
    desk.bridge.daw.insert_takes((takes[0].id,), "Bass")
    desk.until(lambda: any(p.message == "it is full" for p in desk.all(Problem)))
    daw.refusal = DawError("the second failed", "Try again.")
    desk.bridge.daw.insert_takes(tuple(take.id for take in takes))
    desk.until(lambda: any(p.message == "the second failed" for p in desk.all(Problem)))
    assert len(desk.all(Inserted)) == 2, "nothing was claimed before the last file lay there"


@pytest.mark.parametrize(("first_s", "lead"), [(4.0, 64), (10 / 48_000, 10), (0.0, 0)])
def test_a_lead_in_leaves_the_music_at_its_place(desk: RunningBridge, daw: FakeDaw, first_s: float, lead: int) -> None:
    desk.until(lambda: desk.bridge.daw_session.state.is_connected)
    desk.bridge.change_settings(replace(desk.bridge.settings, lead_in=True))
    daw.state = replace(daw.state, loop=Region(first_s, 8.0))
    desk.until(lambda: desk.bridge.daw_session.state.loop == Region(first_s, 8.0))
    desk.bridge.tasks.generate(Prompt("pads"), Sampling(seed=1, takes=1, steps=2), 2.0)
    desk.until(lambda: any(hasattr(request, "tags") for request in desk.engine.asked))
    desk.engine.make_takes()
    [event] = desk.until(lambda: desk.all(TakeAdded))
    desk.bridge.daw.insert_takes((event.take.id,))
    desk.until(lambda: bool(desk.all(Inserted)))
    [[insertion]] = daw.asked
    assert insertion.start_s == pytest.approx(first_s - lead / SAMPLE_RATE, abs=1e-9)
    assert insertion.length_s == pytest.approx(event.take.length_s + lead / SAMPLE_RATE)
    written, made = read_audio(insertion.path), read_audio(Path(event.take.path))
    assert not written[:lead].any()
    assert written[lead:] == pytest.approx(made, abs=1e-6)
    assert desk.bridge.library is not None
    handed_over = [(each.take_id, each.path, each.how) for each in desk.bridge.library.handed_over()]
    assert handed_over == [(event.take.id, str(insertion.path), "inserted")]
    assert desk.all(Inserted)[0].where.startswith("bar ")


def test_a_take_whose_file_cannot_be_written_is_not_laid(desk: RunningBridge, daw: FakeDaw, song: Path) -> None:
    bridge = desk.bridge
    desk.until(lambda: bridge.daw_session.state.is_connected)
    bridge.import_file(song)
    take = desk.until(lambda: desk.all(TakeAdded))[0].take
    desk.until(lambda: desk.all(ExportReady))  # of the selected take, or the folder would be made again below
    assert bridge.library is not None
    folder = bridge.library.exports
    if folder.exists():
        shutil.rmtree(folder)
    folder.write_text("no folder")
    bridge.daw.insert_takes((take.id,))
    desk.until(lambda: any("cannot be written" in p.message for p in desk.all(Problem)))
    desk.settle()
    assert not daw.asked
    folder.unlink()
    bridge.daw.insert_takes((take.id,))
    desk.until(lambda: bool(desk.all(Inserted)))


def test_a_selected_clip_of_two_files_is_fetched_with_trim_and_gain(
    desk: RunningBridge, daw: FakeDaw, tmp_path: Path
) -> None:
    noise = np.random.default_rng(2).uniform(-0.5, 0.5, (3 * SAMPLE_RATE, 2)).astype(np.float32)
    for channel, name in enumerate(("left.wav", "right.wav")):
        write_wav(tmp_path / name, np.repeat(noise[:, channel : channel + 1], 2, axis=1))
    files = (str(tmp_path / "left.wav"), str(tmp_path / "right.wav"))
    desk.until(lambda: desk.bridge.daw_session.state.is_connected)
    desk.bridge.daw.pull_selected()
    desk.until(lambda: any("Nothing is selected" in p.message for p in desk.all(Problem)))
    daw.state = replace(daw.state, clip=DawClip("Kéys", "Track", files, 10.0, 0.5, 2.0, 0.5))
    desk.until(lambda: desk.bridge.daw_session.state.clip is not None)
    desk.bridge.daw.pull_selected()
    desk.until(lambda: bool(desk.all(TakeAdded)))
    take = desk.all(TakeAdded)[0].take
    wanted = noise[SAMPLE_RATE // 2 : SAMPLE_RATE * 5 // 2] * np.float32(0.5)
    assert np.array_equal(map_samples(Path(take.path)), wanted)
    assert take.place_s == 10.0
    assert take.recipe.tags.tempo_bpm == 90
    daw.state = replace(daw.state, clip=DawClip("gone", "Track", (str(tmp_path / "no.wav"),), 0.0, 0.0, 1.0))
    desk.until(lambda: desk.bridge.daw_session.state.clip == daw.state.clip)
    desk.bridge.daw.pull_selected()
    desk.until(lambda: any("no.wav does not exist" in p.message for p in desk.all(Problem)))


def test_what_a_daw_cannot_do_is_said_with_the_next_best_way(desk: RunningBridge, daw: FakeDaw, song: Path) -> None:
    daw.state = replace(
        daw.state, can=frozenset({Can.TEMPO}), reasons=((Can.NEW_TRACK, "Not in this version. Drag it."),)
    )
    desk.until(lambda: desk.bridge.daw_session.state.is_connected)
    desk.bridge.import_file(song)
    desk.until(lambda: bool(desk.all(TakeAdded)))
    desk.bridge.daw.insert_takes((desk.all(TakeAdded)[0].take.id,))
    desk.until(lambda: any(p.hint == "Not in this version. Drag it." for p in desk.all(Problem)))
    assert daw.asked == []
    daw.state = DawState("Fake")
    desk.until(lambda: not desk.bridge.daw_session.state.is_connected)
    desk.bridge.daw.insert_takes((desk.all(TakeAdded)[0].take.id,))
    desk.until(lambda: any("No DAW is connected" in p.hint for p in desk.all(Problem)))


def test_our_transport_is_the_daws_while_takes_play_with_it(desk: RunningBridge, daw: FakeDaw, song: Path) -> None:
    desk.until(lambda: desk.bridge.daw_session.state.is_connected)
    daw.state = replace(daw.state, clip=DawClip("x", "Track", (str(song),), 10.0, 0.0, 2.0))
    desk.until(lambda: desk.bridge.daw_session.state.clip is not None)
    desk.bridge.daw.pull_selected()
    desk.until(lambda: desk.bridge.audition.take is not None and desk.all(TakeAdded))
    assert read_audio(Path(desk.all(TakeAdded)[0].take.path)).shape == (2 * SAMPLE_RATE, 2)
    desk.bridge.change_settings(replace(desk.bridge.settings, play_with_daw=True))
    desk.bridge.seek(1.5)
    desk.bridge.play()
    desk.until(lambda: daw.asked == [11.5, "play"])
    desk.bridge.stop()
    desk.until(lambda: daw.asked[-1] == "stop")
    desk.bridge.change_settings(replace(desk.bridge.settings, play_with_daw=False))
    desk.bridge.seek(0.5)
    desk.settle()
    assert daw.asked == [11.5, "play", "stop"]


def test_only_what_moves_the_music_sets_the_course_anew(
    desk: RunningBridge, daw: FakeDaw, song: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    courses: list[Course] = []
    monkeypatch.setattr(desk.bridge.player, "follow", courses.append)
    desk.until(lambda: desk.bridge.daw_session.state.is_connected)
    daw.state = replace(daw.state, clip=DawClip("x", "Track", (str(song),), 4.0, 0.0, 2.0))
    desk.until(lambda: desk.bridge.daw_session.state.clip is not None)
    desk.bridge.daw.pull_selected()
    desk.until(lambda: desk.bridge.audition.take is not None)
    desk.bridge.change_settings(replace(desk.bridge.settings, play_with_daw=True))
    daw.play()
    desk.until(lambda: courses)
    for track in ("Drums", "Keys", "Voice"):
        before = len(courses)
        daw.state = replace(daw.state, track=track)
        desk.until(lambda track=track: desk.bridge.daw_session.state.track == track)
        desk.settle()
        assert len(courses) == before
    daw.state = replace(daw.state, loop=Region(2.0, 6.0))
    desk.until(lambda: len(courses) > before)


def test_a_command_that_fails_ends_no_connection(desk: RunningBridge, daw: FakeDaw, song: Path) -> None:
    desk.until(lambda: desk.bridge.daw_session.state.is_connected)

    def fails(_: object) -> None:
        raise RuntimeError("a fault in a connection")

    desk.bridge.daw_session._connections.ask(fails)
    desk.until(lambda: any("a fault in a connection" in p.message for p in desk.all(Problem)))
    daw.insert = lambda *_: fails(None)  # type: ignore[method-assign]
    desk.bridge.import_file(song)
    take = desk.until(lambda: desk.all(TakeAdded))[0].take
    desk.bridge.daw.insert_takes((take.id,))
    desk.until(lambda: any("could not be reached" in p.message + p.hint for p in desk.all(Problem)))
    daw.state = replace(daw.state, track="still read")
    desk.until(lambda: desk.bridge.daw_session.state.track == "still read")


def test_the_time_signature_of_the_settings_reaches_a_way_that_reports_none(desk: RunningBridge, daw: FakeDaw) -> None:
    desk.until(lambda: daw.signature == (4, 4))
    desk.bridge.change_settings(replace(desk.bridge.desk.settings, timesignature="3"))
    desk.until(lambda: daw.signature == (3, 4))


def test_a_path_that_is_no_unicode_is_refused_and_ends_no_connection(desk: RunningBridge, daw: FakeDaw) -> None:
    desk.until(lambda: desk.bridge.daw_session.state.is_connected)
    done: list[tuple[str, DawError | None]] = []
    connections = desk.bridge.daw_session._connections
    connections._listener = replace(connections._listener, on_done=lambda *result: done.append(result))
    connections.insert("r", [Insertion(Path("/music/\udcff.wav"), "take", 0.0, 1.0)])
    desk.until(lambda: done)
    [(request_id, error)] = done
    assert (request_id, daw.asked) == ("r", [])
    assert "not valid Unicode" in str(error)
    daw.state = replace(daw.state, track="still read")
    desk.until(lambda: desk.bridge.daw_session.state.track == "still read")


def test_the_mailbox_repeats_commands_but_no_greeting(tmp_path: Path) -> None:
    box = Mailbox(tmp_path)
    box.send("/bridge/hello", "0", "1")
    (tmp_path / "in-1").write_text("not fetched yet")
    for position in ("0", "5", "0"):
        box.send("/bridge/locate", position)
    for _ in range(3):
        box.send("/bridge/hello", "0", "1")
    (tmp_path / "in-1").unlink()
    box.flush()
    found = [from_line(line) for line in (tmp_path / "in-1").read_text("utf-8").splitlines()]
    assert [args[0] for path, args in found if path.endswith("locate")] == ["0", "5", "0"]
    assert sum(path.endswith("hello") for path, _ in found) == 1
    box.close()


@pytest.mark.parametrize("position_s", [math.nan, math.inf, -1e9, 1e300])
def test_a_daw_that_reports_nonsense_moves_nothing(desk: RunningBridge, daw: FakeDaw, position_s: float) -> None:
    desk.until(lambda: desk.bridge.daw_session.state.is_connected)
    daw.transport = DawTransport(is_playing=True, position_s=position_s, at=time.monotonic())
    mark = TempoMark(position_s if math.isfinite(position_s) else 0.0, 1, math.nan)
    daw.state = replace(daw.state, tempo_map=TempoMap((mark,)))
    time.sleep(0.2)
    desk.settle()
    assert math.isfinite(desk.bridge.daw.position_s)
    assert desk.bridge.daw_session.state.tempo_map == MAP
    assert desk.bridge.settings.tempo_bpm == 120.0
    daw.transport = DawTransport(is_playing=False, position_s=7.0)
    desk.until(lambda: desk.bridge.daw.position_s == 7.0)
    assert not [p for p in desk.all(Problem) if "unexpected" in p.message]
