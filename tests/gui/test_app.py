"""The start of the window: its language is that of the bridge and the engine; an unexpected error is shown."""

import gc
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from daw_bridge.core.events import LibraryProgress, Problem
from daw_bridge.core.settings import stored_language
from daw_bridge.parts.desk import unexpected
from engine.contract import texts
from gui import app
from gui.bridge_signals import BridgeSignals
from gui.main_window import MainWindow
from gui.window.collector import spare_what_stays


def test_bridge_and_engine_get_the_language_of_the_window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_: Path) -> None:
        raise InterruptedError

    monkeypatch.setattr(app, "install_translations", lambda *_: "xx")
    monkeypatch.setattr(app, "read_settings", stop)
    try:
        with pytest.raises(InterruptedError):
            app.run([])
        assert texts.language_variables() == {"LANGUAGE": "xx"}
    finally:
        texts.use_languages(["en"])


@pytest.mark.parametrize(("stored", "language"), [('{"language": "ja"}', "ja"), ("{}", ""), ("no JSON", "")])
def test_the_language_of_the_settings_is_used_before_the_settings_are_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, stored: str, language: str
) -> None:
    """So that what is wrong in the file is said in it."""
    path, asked = tmp_path / "settings.json", list[str]()
    path.write_text(stored, "utf-8")
    assert stored_language(path) == language
    assert path.read_text("utf-8") == stored

    def ask(language: str) -> None:
        asked.append(language)
        raise InterruptedError

    monkeypatch.setattr(app, "settings_path", lambda: path)
    monkeypatch.setattr(app, "chosen_locale", ask)
    with pytest.raises(InterruptedError):
        app.run([])
    assert asked == [language]


def test_an_unexpected_error_is_shown_as_the_bridge_shows_it(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[Problem] = []
    window: Any = SimpleNamespace(problems=SimpleNamespace(show_problem=shown.append))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    app._show_unexpected_errors(cast(MainWindow, window))
    error = KeyError("oops")
    sys.excepthook(KeyError, error, None)
    assert shown == [unexpected(error)]


def test_the_collector_looks_at_nothing_that_stays(qtbot: QtBot) -> None:
    def kept() -> int:
        return len(gc.get_objects())  # without what is spared

    many, signals = 5_000, BridgeSignals()
    try:
        gc.disable()
        start = [list[int]() for _ in range(many)]
        spare_what_stays(signals)
        assert gc.isenabled()
        assert kept() < many
        takes = [list[int]() for _ in range(many)]
        signals.library_progress.emit(LibraryProgress(many, many))
        assert kept() >= many, "the library is still being read"
        signals.library_progress.emit(LibraryProgress(0, 0))
        assert kept() < many
        assert len(start) == len(takes) == many
    finally:
        gc.enable()
        gc.unfreeze()
