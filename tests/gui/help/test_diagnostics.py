"""The diagnostics: what is in them, what is taken out, and how they leave; and the dialog about this program."""

import getpass
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PureWindowsPath

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from daw_bridge.core.daw_state import Can, DawState
from daw_bridge.core.events import EngineChanged, OscChanged
from daw_bridge.core.queue.jobs import EngineStatus
from daw_bridge.core.settings import log_folder
from gui.bridge_signals import BridgeSignals
from gui.main_window import MainWindow
from gui.views.help.about_dialog import AboutDialog
from gui.views.help.diagnostics import LOG_LINES, diagnostics, last_lines
from gui.views.help.diagnostics_dialog import DiagnosticsDialog
from gui.views.help.installed import installed_packages, licence_text, version_of
from gui.views.help.scrubbing import scrubbed
from gui.views.help.window_facts import WindowFacts
from tests.gui.test_window import window

__all__ = ["window"]  # a fixture


# --- what is taken out --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("/home/jane/Music/a.wav", "~/Music/a.wav"),
        ("/home/jane", "~"),
        ('"/home/jane"', '"~"'),
        ("file:///home/jane/x", "file://~/x"),
        ("/home/janet/x", "/home/USER/x"),  # somebody else's
        ("/Users/John Doe/x", "/Users/USER Doe/x"),
        (r"C:\Users\jane\AppData", r"C:\Users\USER\AppData"),
        ("c:/users/other/x", "c:/users/USER/x"),
        ("by Jane on studio-pc.", "by USER on COMPUTER."),
        ("janet plays", "janet plays"),
        ("token hf_abcdefghijklmnop", "token TOKEN"),
        ("write to jane.doe@example.org!", "write to MAIL!"),
        ("nothing to hide", "nothing to hide"),
    ],
)
def test_names_are_taken_out(text: str, clean: str) -> None:
    assert scrubbed(text, Path("/home/jane"), "jane", "studio-pc") == clean


def test_a_home_with_blanks_and_backslashes() -> None:
    home = PureWindowsPath(r"D:\Homes\John Doe")

    class Home(PureWindowsPath):
        def resolve(self) -> "Home":
            return self

    text = r"D:\Homes\John Doe\Music, D:/Homes/John Doe/x, file:///D:/Homes/John%20Doe/y, 'D:\\Homes\\John Doe\\z'"
    clean = scrubbed(text, Home(home), "nobody here", "no computer")  # type: ignore[arg-type]
    assert "John" not in clean
    assert clean.count("~") == 4


def test_short_and_common_names_stay_words() -> None:
    assert scrubbed("me and root", Path("/home/me"), "me", "localhost") == "me and root"
    assert scrubbed("root of localhost", Path("/root"), "root", "localhost") == "root of localhost"


# --- what is in them ----------------------------------------------------------------------------------


@pytest.fixture
def logs() -> Iterator[Path]:
    folder = log_folder()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "daw-bridge.log"
    path.write_text("\n".join(f"line {n} in {Path.home()}/Music" for n in range(1, 1001)), "utf-8")
    (folder / "engine.log").write_bytes(b"broken \xff bytes\n")
    yield path
    for each in folder.glob("*.log"):
        each.unlink()


def sections(text: str) -> dict[str, list[str]]:
    parts = [part.splitlines() for part in text.removeprefix("## ").split("\n\n## ")]
    return {lines[0]: lines[1:] for lines in parts}


def test_the_text_says_what_helps(window: MainWindow, logs: Path) -> None:
    settings = replace(
        window.state.settings, osc_allowed="192.168.1.7", learned="CC 1 7 = /bridge/strength", osc_open=True
    )
    window.state.settings = settings
    window.state.daw = DawState(
        "Ardour", "8.6", "Secret song", is_connected=True, can=frozenset({Can.TEMPO, Can.INSERT})
    )
    signals = BridgeSignals()  # of its own: the bridge may still be sending what it does at its start
    known = WindowFacts(signals, window.bridge, window.state)
    signals(EngineChanged(EngineStatus.READY, "Ready on cpu"))
    signals(OscChanged("127.0.0.1", 9371, 8080))
    text = diagnostics(known.facts())
    found = sections(text)
    assert set(found) == {
        "DAW Bridge", "Window", "Sound", "Model", "DAW", "OSC", "Folders", "Changed", "daw-bridge.log", "engine.log",
    }  # fmt: skip
    assert "version: 0.1.0" in found["DAW Bridge"]
    assert f"numpy: {version_of('numpy')}" in found["DAW Bridge"]
    assert f"platform: {QGuiApplication.platformName()}" in found["Window"]
    assert {"device: default", "rate_hz: 0"} <= set(found["Sound"])
    assert {"engine: ready", "status: Ready on cpu"} <= set(found["Model"])
    assert {"name: Ardour", "version: 8.6", "can: insert, tempo"} <= set(found["DAW"])
    assert found["OSC"] == ["port: 9371", "query_port: 8080"]
    assert {"osc_open: True", "osc_allowed: set", "learned: set"} <= set(found["Changed"])
    assert found["daw-bridge.log"] == [f"line {n} in ~/Music" for n in range(801, 1001)]
    assert found["engine.log"] == ["broken \ufffd bytes"]
    for private in ("Secret song", "192.168.1.7", str(Path.home()), "/bridge/strength"):
        assert private not in text
    user = getpass.getuser()
    assert user == "root" or user not in text


def test_only_the_end_of_a_log_is_read(logs: Path, tmp_path: Path) -> None:
    assert len(last_lines(logs)) == LOG_LINES
    assert last_lines(logs, 1) == [f"line 1000 in {Path.home()}/Music"]
    assert last_lines(tmp_path / "none.log") == []


def test_the_dialog_collects_copies_and_saves(
    window: MainWindow, qtbot: QtBot, logs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def exec_(dialog: DiagnosticsDialog) -> bool:
        qtbot.addWidget(dialog)
        dialog.show()
        assert not dialog.copy.isEnabled()
        qtbot.waitUntil(dialog.copy.isEnabled)
        seen.append(dialog.view.toPlainText())
        dialog.copy.click()
        assert dialog.message.text() == "Copied."
        path = tmp_path / "d.txt"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
        dialog.save.click()
        assert dialog.message.text() == "Saved d.txt."
        assert path.read_text("utf-8") == seen[0]
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "d.txt"), ""))
        dialog.save.click()
        assert dialog.message.objectName() == "refusal"
        assert "d.txt could not be written" in dialog.message.text()
        return False

    monkeypatch.setattr(DiagnosticsDialog, "exec", exec_)
    window.help.open_diagnostics()
    assert QGuiApplication.clipboard().text() == seen[0]
    assert "line 1000 in ~/Music" in seen[0]


# --- about --------------------------------------------------------------------------------------------


def test_licences_are_read_from_what_is_installed() -> None:
    found = {package.name: package for package in installed_packages()}
    assert found["numpy"].version == version_of("numpy")
    assert "BSD" in found["numpy"].licence
    assert "LGPL" in found["PySide6_Essentials"].licence
    assert "MIT" in found["pytest"].licence
    assert "Permission is hereby granted" in licence_text(found["pytest"])
    assert "daw-bridge" not in found
    named = [package for package in found.values() if package.licence]
    assert len(named) > 0.9 * len(found)
    assert version_of("no such package") == ""


def test_about_shows_version_licence_models_and_packages(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def exec_(dialog: AboutDialog) -> bool:
        qtbot.addWidget(dialog)
        dialog.show()
        assert "MIT License" in dialog.licence.toPlainText()
        models = [dialog.models.item(row, 0).text() for row in range(dialog.models.rowCount())]
        assert models[0] == "Sketch (built in)"
        assert {"acestep-v15-turbo", "Qwen3-Embedding-0.6B"} <= set(models)
        qtbot.waitUntil(lambda: dialog.packages.rowCount() > 10, timeout=30_000)
        dialog.search.setText("numpy bsd")
        shown = [row for row in range(dialog.packages.rowCount()) if not dialog.packages.isRowHidden(row)]
        assert [dialog.packages.item(row, 0).text() for row in shown] == ["numpy"]
        assert "NumPy Developers" in dialog.text.toPlainText()
        dialog.search.setText("PySide6_Ess")
        assert "without the text" in dialog.text.toPlainText()
        return False

    monkeypatch.setattr(AboutDialog, "exec", exec_)
    window.help.open_about()
