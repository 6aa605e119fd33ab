"""`daw-bridge serve` with a library that another DAW Bridge uses, and the settings that it saves."""

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from daw_bridge.bridge import Bridge
from daw_bridge.commands import serve
from daw_bridge.core.settings import Saved, Settings, read_settings
from daw_bridge.library.claims.claim import Claim
from daw_bridge.parts import preferences
from tests.fakes import FakeEngine


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The settings file."""
    path = tmp_path / "config" / "settings.json"
    monkeypatch.setattr(serve, "settings_path", lambda: path)
    monkeypatch.setattr(preferences, "_PAUSE_S", 0.05)
    monkeypatch.setattr(preferences, "_AGAIN_S", 0.1)
    return path


@pytest.fixture
def handlers() -> Iterator[None]:
    before = {kind: signal.getsignal(kind) for kind in (signal.SIGINT, signal.SIGTERM)}
    yield
    for kind, handler in before.items():
        signal.signal(kind, handler)


def serve_while(
    monkeypatch: pytest.MonkeyPatch, settings: Settings, stored: Saved, act: Callable[[Bridge], object]
) -> int:
    """Serve with a scripted engine until `act`, on a thread of its own, has returned."""

    def make(*args: object, **options: object) -> Bridge:
        bridge = Bridge(*args, make_engine=FakeEngine, **options)  # type: ignore[arg-type]
        start = bridge.start
        monkeypatch.setattr(bridge, "start", lambda: (start(), threading.Thread(target=run, args=(bridge,)).start()))
        return bridge

    def run(bridge: Bridge) -> None:
        try:
            act(bridge)
        finally:
            os.kill(os.getpid(), signal.SIGTERM)

    monkeypatch.setattr(serve, "Bridge", make)
    return serve.serve(settings, stored)


def until(condition: Callable[[], object]) -> None:
    end = time.monotonic() + 10
    while not condition() and time.monotonic() < end:
        time.sleep(0.01)


@pytest.mark.usefixtures("handlers")
def test_changed_settings_are_saved_and_options_of_the_command_line_are_not(
    settings: Settings, path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stored = Saved(replace(settings, library_folder="/stored", osc_port=9000))
    assert serve_while(monkeypatch, settings, stored, partial(Bridge.set_tempo, tempo_bpm=133.0)) == 0
    capsys.readouterr()
    saved = read_settings(path).settings
    assert saved == replace(stored.settings, tempo_bpm=133.0)


@pytest.mark.usefixtures("handlers")
def test_settings_that_cannot_be_written_are_reported_once(
    settings: Settings, path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path.parent.write_bytes(b"in the way of the folder")
    told: list[str] = []

    def is_reported() -> bool:
        told.append(capsys.readouterr().err)
        return "could not be saved" in "".join(told)

    def act(bridge: Bridge) -> None:
        for tempo_bpm in (100.0, 110.0, 120.5):
            bridge.set_tempo(tempo_bpm)
            time.sleep(0.15)
        until(is_reported)
        path.parent.unlink()
        until(path.exists)

    assert serve_while(monkeypatch, settings, Saved(settings), act) == 0
    told.append(capsys.readouterr().err)
    assert "".join(told).count("could not be saved") == 1
    assert read_settings(path).settings.tempo_bpm == 120.5


def test_a_library_that_is_in_use_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serve, "_PATIENCE_S", 0.1)
    claim = Claim()
    assert claim.take(tmp_path)
    assert serve.serve(Settings(library_folder=str(tmp_path)), Saved()) == 1
    claim.release()
    told = capsys.readouterr()
    assert told.out == ""
    assert str(tmp_path) in told.err
    assert "--library FOLDER" in told.err
    assert not (tmp_path / "library.db").exists()
