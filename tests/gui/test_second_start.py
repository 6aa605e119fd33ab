"""A second start of the window with the same library: it hands over to the first and ends with a word."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QMessageBox
from pytestqt.qtbot import QtBot

from daw_bridge.core.settings import claims_folder
from daw_bridge.library.claims.claim import Answer, Call, Claim
from gui import app


class Window(QMainWindow):
    def __init__(self) -> None:
        super().__init__()
        self.status = ""

    def show_status(self, text: str) -> None:
        self.status = text


class Bridge:
    """With the only command that a second start may bring."""

    def __init__(self) -> None:
        self.edited: list[Path] = []
        self.daw = self

    def edit_file(self, path: Path) -> None:
        self.edited.append(path)


@pytest.mark.qt_log_ignore("does not support raise")  # the offscreen platform
def test_the_first_window_comes_to_the_front_with_the_file(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    window, bridge, first, second = Window(), Bridge(), Claim(), Claim()
    qtbot.addWidget(window)
    window.showMinimized()
    door = app._Door(window)  # type: ignore[arg-type]
    assert app.claim_or_hand_over(first, tmp_path, None) is None
    first.answer(lambda call: app._carry_out(bridge, door, call))  # type: ignore[arg-type]
    assert app.claim_or_hand_over(second, tmp_path, tmp_path / "a.wav") == 0
    assert "open already" in capsys.readouterr().out
    assert bridge.edited == [tmp_path / "a.wav"]
    qtbot.waitUntil(lambda: not window.windowState() & Qt.WindowState.WindowMinimized)
    assert "open already" in window.status
    first.release()
    assert app.claim_or_hand_over(second, tmp_path, None) is None
    second.release()


def test_a_holder_without_a_window_is_named(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, calls, shown = Claim(), list[Call](), list[str]()
    monkeypatch.setattr(QMessageBox, "warning", lambda *args: shown.append(args[-1]))
    first.take(tmp_path)
    first.answer(lambda call: (calls.append(call), Answer.NO_WINDOW)[1])
    assert app.claim_or_hand_over(Claim(), tmp_path, None) == 1
    assert str(tmp_path) in capsys.readouterr().err
    assert "--library FOLDER" in shown[0]
    assert app.claim_or_hand_over(Claim(), tmp_path, tmp_path / "b.wav") == 0
    assert calls == [Call(), Call(str(tmp_path / "b.wav"))]
    assert "opened the file" in capsys.readouterr().out
    first.release()


def test_a_holder_that_is_just_ending_is_waited_for(qtbot: QtBot, tmp_path: Path) -> None:
    import threading

    first, second = Claim(), Claim()
    first.take(tmp_path)
    [where] = claims_folder().glob("*.json")
    where.write_text("{}")
    timer = threading.Timer(0.3, first.release)
    timer.start()
    assert app.claim_or_hand_over(second, tmp_path, None) is None
    timer.join()
    second.release()
