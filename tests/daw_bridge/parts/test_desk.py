"""The desk: events in order, listeners that fail, slow work whose every exception comes back."""

import errno
import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from daw_bridge.core.daw_state import Can, DawState, DawTransport
from daw_bridge.core.draft import Draft
from daw_bridge.core.events import DawMoved, DeskEvent, DraftChanged, Event, Problem, SettingsChanged
from daw_bridge.core.settings import Saved, Settings, read_settings, save_settings
from daw_bridge.parts.daw_session import DawSession
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.files import Files
from daw_bridge.parts.index_writes import IndexWrites
from daw_bridge.parts.preferences import Preferences
from engine.contract.audio import AudioError


class Outside:
    """What a listener was given, and a wait for the inbox."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.events: list[Event] = []
        desk.listen(self.events.append)

    def settle(self) -> None:
        done = threading.Event()
        self.desk.post(done.set)
        assert done.wait(10)


@pytest.fixture
def outside(settings: Settings) -> Iterator[Outside]:
    desk = Desk(settings)
    outside = Outside(desk)
    desk.start()
    yield outside
    desk.close(lambda: None)


def test_an_event_emitted_by_a_part_follows_when_all_have_had_the_first(outside: Outside) -> None:
    desk, order = outside.desk, []

    def part(event: DeskEvent) -> None:
        if isinstance(event, DraftChanged):
            desk.emit(Problem("second"))

    desk.listen_inside(part)
    desk.listen_inside(lambda event: order.append(("part", type(event).__name__)))
    desk.listen(lambda event: order.append(("outside", type(event).__name__)))
    desk.post(lambda: desk.change_draft(desk.draft.with_(caption="x")))
    outside.settle()
    assert order == [(who, name) for name in ("DraftChanged", "Problem") for who in ("part", "outside")]


def test_what_is_for_parts_stays_inside(outside: Outside) -> None:
    inside: list[DeskEvent] = []
    outside.desk.listen_inside(inside.append)
    outside.desk.post(lambda: outside.desk.emit(DawMoved(DawTransport())))
    outside.settle()
    assert inside == [DawMoved(DawTransport())]
    assert outside.events == []


def test_a_listener_that_fails_keeps_nothing_from_the_others_and_is_reported_once(settings: Settings) -> None:
    desk = Desk(settings)

    def broken(_: Event) -> None:
        raise RuntimeError("broken listener")

    desk.listen(broken)
    outside = Outside(desk)
    desk.start()
    for caption in ("one", "two"):
        desk.post(lambda caption=caption: desk.change_draft(desk.draft.with_(caption=caption)))  # type: ignore[misc]
    outside.settle()
    desk.close(lambda: None)
    kinds = [type(event) for event in outside.events]
    assert kinds == [DraftChanged, Problem, DraftChanged, Problem]
    assert "broken listener" in str(outside.events[1])


@pytest.mark.parametrize(
    ("error", "shown"),
    [
        (AudioError("no sound in it", "Use another."), Problem("no sound in it", "Use another.")),
        (OSError("gone"), Problem("gone", "Check the drive or the network connection, then try again.")),
        (
            OSError(errno.ENOSPC, "full"),
            Problem(f"[Errno {errno.ENOSPC}] full", "Free some space on the disk, then try again."),
        ),
        (
            KeyError("oops"),
            Problem(
                "An unexpected error occurred: 'oops'",
                "Nothing was lost. Try again. If it happens again, report it with the log file.",
            ),
        ),
    ],
)
def test_every_exception_of_slow_work_is_shown(outside: Outside, error: Exception, shown: Problem) -> None:
    def work() -> None:
        raise error

    ended = threading.Event()
    outside.desk.listen(lambda _: ended.set())
    outside.desk.post(lambda: outside.desk.work(work))
    assert ended.wait(10)
    assert outside.events == [shown]


def test_slow_work_runs_elsewhere_and_ends_on_the_inbox(outside: Outside) -> None:
    threads: list[str] = []
    ended = threading.Event()

    def done(result: int) -> None:
        threads.append(threading.current_thread().name)
        assert result == 7
        ended.set()

    def work() -> int:
        threads.append(threading.current_thread().name)
        return 7

    outside.desk.work(work, done)
    assert ended.wait(10)
    assert threads[0].startswith("files")
    assert threads[1] == "bridge inbox"


def test_what_failed_slow_work_hands_over_is_the_exception_itself(outside: Outside) -> None:
    got: list[Exception] = []
    ended = threading.Event()
    error = ZeroDivisionError("x")

    def work() -> None:
        raise error

    def failed(raised: Exception) -> None:
        got.append(raised)
        ended.set()

    outside.desk.work(work, None, failed)
    assert ended.wait(10)
    assert got == [error]
    assert outside.events == []


def test_a_sessions_tempo_and_key_stay_out_of_the_settings_file(settings: Settings, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    mine = Saved(replace(settings, tempo_bpm=97.0), Draft(keyscale="A minor"))
    save_settings(path, mine)
    desk = Desk(mine.settings, mine.draft)
    preferences = Preferences(desk, path, mine)
    session = DawSession(desk, Files(desk, IndexWrites(desk)), [])
    outside = Outside(desk)
    desk.start()
    state = DawState("Fake", is_connected=True, can=frozenset({Can.TEMPO, Can.KEY}), keyscale="D major")
    desk.post(lambda: session.on_state(state))
    outside.settle()
    assert (desk.settings.tempo_bpm, desk.draft.keyscale) == (120.0, "D major")
    assert [event.from_daw for event in outside.events if isinstance(event, SettingsChanged)] == [True]
    assert [event.from_daw for event in outside.events if isinstance(event, DraftChanged)] == [True]
    desk.post(lambda: desk.change_draft(desk.draft.with_(takes=3)))
    desk.post(preferences.save)
    outside.settle()
    kept = read_settings(path)
    assert (kept.settings.tempo_bpm, kept.draft.keyscale, kept.draft.takes) == (97.0, "A minor", 3)
    desk.post(lambda: desk.change_draft(desk.draft.with_(keyscale="E minor")))  # by hand
    outside.settle()
    desk.close(preferences.save)
    assert read_settings(path).draft.keyscale == "E minor"
    assert json.loads(path.read_text("utf-8"))["tempo_bpm"] == 97.0


def test_a_fader_does_not_search_the_model_folder_at_every_step(
    outside: Outside, monkeypatch: pytest.MonkeyPatch
) -> None:
    searched, real = [], Settings.variant_in_use
    monkeypatch.setattr(Settings, "variant_in_use", lambda settings: (searched.append(1), real(settings))[1])
    desk = outside.desk
    for n in range(100):
        desk.post(lambda n=n: desk.change_settings(replace(desk.settings, tempo_bpm=60.0 + n)))
    outside.settle()
    assert len(searched) == 1
    desk.post(lambda: desk.change_settings(replace(desk.settings, model_folder="/another")))
    outside.settle()
    assert len(searched) == 2
