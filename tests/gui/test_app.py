"""The start of the window: its language is that of the bridge and the engine; an unexpected error is shown."""

import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from daw_bridge.core.events import Problem
from daw_bridge.parts.desk import unexpected
from engine.contract import texts
from gui import app
from gui.main_window import MainWindow


def test_bridge_and_engine_get_the_language_of_the_window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_: Path) -> None:
        raise InterruptedError

    monkeypatch.setattr(app, "install_translations", lambda _: "xx")
    monkeypatch.setattr(app, "read_settings", stop)
    try:
        with pytest.raises(InterruptedError):
            app.run([])
        assert texts.language_variables() == {"LANGUAGE": "xx"}
    finally:
        texts.use_languages(["en"])


def test_an_unexpected_error_is_shown_as_the_bridge_shows_it(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[Problem] = []
    window: Any = SimpleNamespace(problems=SimpleNamespace(show_problem=shown.append))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    app._show_unexpected_errors(cast(MainWindow, window))
    error = KeyError("oops")
    sys.excepthook(KeyError, error, None)
    assert shown == [unexpected(error)]
