"""Two DAW Bridges at once: one for each library, and settings that neither takes from the other."""

import contextlib
import json
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from daw_bridge.bridge import Bridge
from daw_bridge.core.events import Problem
from daw_bridge.core.settings import Saved, Settings, claims_folder, load_settings, read_settings, save_settings
from daw_bridge.library.claims.claim import Answer, Call, Claim, ask_holder
from tests.daw_bridge.conftest import RunningBridge
from tests.fakes import FakeEngine

HOLD = (
    "import sys; from pathlib import Path; from daw_bridge.library.claims.claim import *; claim = Claim();"
    "print(claim.take(Path(sys.argv[1])), flush=True);"
    "claim.answer(lambda call: (print(call.edit, flush=True), Answer.SHOWN)[1]); sys.stdin.read(); claim.release()"
)


@pytest.fixture
def claim() -> Iterator[Claim]:
    claim = Claim()
    yield claim
    claim.release()


def test_the_second_hands_over_to_the_first(claim: Claim, tmp_path: Path) -> None:
    line = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "True\n"
        assert not claim.take(tmp_path)
        assert not claim.take(tmp_path / "x" / "..")  # by another name
        assert claim.take(tmp_path / "other")
        assert ask_holder(tmp_path, Call("/söng.wav")) is Answer.SHOWN
        assert first.stdout.readline() == "/söng.wav\n"
        first.communicate("")
    assert ask_holder(tmp_path, Call()) is None
    assert claim.take(tmp_path)


def test_a_killed_process_leaves_no_claim(claim: Claim, tmp_path: Path) -> None:
    line = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "True\n"
        first.kill()
        first.communicate()
    assert list(claims_folder().glob("*.json"))  # where it listened still lies there
    assert ask_holder(tmp_path, Call()) is None
    assert claim.take(tmp_path)


def test_a_wish_waits_for_a_window_that_is_still_opening(claim: Claim, tmp_path: Path) -> None:
    assert claim.take(tmp_path)
    timer = threading.Timer(0.3, lambda: claim.answer(lambda _: Answer.NO_WINDOW))
    timer.start()
    assert ask_holder(tmp_path, Call()) is Answer.NO_WINDOW
    timer.join()


@pytest.mark.parametrize("sent", [b"", b"\n", b"[]\n", b"{}\n", b'{"secret": 1}\n', b"\xff" * 100_000, b"[" * 60_000])
def test_what_comes_from_others_is_passed_over(claim: Claim, tmp_path: Path, sent: bytes) -> None:
    done = list[Call]()
    claim.take(tmp_path)
    claim.answer(lambda call: (done.append(call), Answer.SHOWN)[1])
    [told] = claims_folder().glob("*.json")
    assert claims_folder().stat().st_mode & 0o077 == 0
    with socket.create_connection(("127.0.0.1", json.loads(told.read_bytes())["port"]), 5) as wire:
        answer = b""
        with contextlib.suppress(OSError):  # it may be closed with more still to be sent or read
            wire.sendall(sent)
            wire.shutdown(socket.SHUT_WR)
            answer = wire.recv(100)
        assert answer == b""
    assert done == []
    assert ask_holder(tmp_path, Call("x")) is Answer.SHOWN
    assert done == [Call("x")]


def test_the_claim_follows_the_library(desk: RunningBridge, settings: Settings, claim: Claim, tmp_path: Path) -> None:
    desk.until(lambda: desk.bridge.library)
    first, other, held = Path(settings.library_folder), tmp_path / "other", tmp_path / "held"
    assert not claim.take(first)
    assert claim.take(held)
    desk.bridge.change_settings(replace(settings, library_folder=str(held)))
    desk.until(lambda: any("Another DAW Bridge uses" in problem.message for problem in desk.all(Problem)))
    assert desk.bridge.library is None
    desk.bridge.change_settings(replace(settings, library_folder=str(other)))
    desk.until(lambda: desk.bridge.library)
    assert claim.take(first)
    desk.bridge.close()
    assert claim.take(other)


def test_the_claim_is_there_until_the_library_is_closed(settings: Settings, claim: Claim) -> None:
    folder = Path(settings.library_folder)
    bridge = Bridge(settings, make_engine=FakeEngine)
    desk = RunningBridge(bridge)
    bridge.start()
    desk.until(lambda: bridge.library)
    assert not claim.take(folder)
    bridge.close()
    assert claim.take(folder)


def test_two_processes_keep_each_others_settings(tmp_path: Path) -> None:
    path, begun = tmp_path / "settings.json", Saved()
    save_settings(path, begun.with_(takes=2))
    seen = read_settings(path)
    first, second = seen.with_(tempo_bpm=97.0, watch_folder="/watched"), seen.with_(keyscale="A minor", takes=1)
    save_settings(path, first, seen)
    save_settings(path, second, seen)
    assert read_settings(path).values() == first.with_(keyscale="A minor", takes=1).values()
    save_settings(path, first.with_(tempo_bpm=120.0), first)  # back to the default
    assert read_settings(path).values() == begun.with_(watch_folder="/watched", keyscale="A minor").values()


def test_many_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    path, begun = tmp_path / "settings.json", Saved()
    changes = [
        {"takes": 3}, {"tempo_bpm": 99.0}, {"keyscale": "C major"}, {"osc_port": 9000}, {"watch_folder": "/w"},
        {"steps": 12}, {"follow_daw": False}, {"learned": "a = b"},
    ]  # fmt: skip
    with ThreadPoolExecutor(len(changes)) as pool:
        list(pool.map(lambda change: save_settings(path, begun.with_(**change), begun), changes))
    merged = begun
    for change in changes:
        merged = merged.with_(**change)
    assert read_settings(path).values() == merged.values()


def test_a_settings_file_that_others_damaged_is_put_aside_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    for content in ("{broken", "[]"):
        path.write_text(content)
        saved = Saved().with_(takes=2)
        save_settings(path, saved, saved)
        assert read_settings(path).draft.takes == 2
    assert (tmp_path / "settings.broken").read_text() == "{broken"
    assert (tmp_path / "settings.broken-2").read_text() == "[]"


def test_a_fader_writes_one_file(settings: Settings, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    bridge = Bridge(settings, path, make_engine=FakeEngine)
    desk = RunningBridge(bridge)
    bridge.start()
    for n in range(200):
        bridge.set_tempo(60 + n / 10)
    desk.settle()
    assert not path.exists()
    desk.until(path.exists)
    bridge.set_tempo(133.0)
    bridge.close()
    assert load_settings(path).tempo_bpm == 133.0
