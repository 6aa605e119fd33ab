"""The drag doctor: the session it finds, the field to practise on, the ways round, and that it stays beside the window."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QProcess, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from daw_bridge.core.daw_state import Can, DawState
from gui.file_exchange import clipboard_data, drag_data
from gui.main_window import MainWindow
from gui.views.help.drag_doctor import DragDoctor
from gui.views.help.drag_findings import drag_findings
from gui.views.help.drag_session import DragSession, Kind, session_of
from gui.views.help.practice_field import PracticeField
from tests.gui.accessible.accessible_tree import Role, nodes
from tests.gui.accessible.test_accessibility import without_name
from tests.gui.test_window import loaded, song, window

__all__ = ["loaded", "song", "window"]  # fixtures
ROOT = Path(__file__).resolve().parents[3]
COPY, LEFT, NO = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def doctor(loaded: MainWindow, qtbot: QtBot) -> DragDoctor:
    loaded.help.drag_doctor_wanted.emit()
    doctor = loaded.findChild(DragDoctor)
    assert doctor is not None
    qtbot.waitExposed(doctor)
    return doctor


def drop(field: PracticeField, mime: QMimeData) -> QDropEvent:
    at = QPointF(field.rect().center())
    entered = QDragEnterEvent(at.toPoint(), COPY, mime, LEFT, NO)
    QApplication.sendEvent(field, entered)
    assert entered.isAccepted()
    assert field.property("over")
    event = QDropEvent(at, COPY, mime, LEFT, NO)
    QApplication.sendEvent(field, event)
    assert not field.property("over")
    return event


# --- the session --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("platform", "env", "kind"),
    [
        ("xcb", {}, Kind.X11),
        ("xcb", {"XDG_SESSION_TYPE": "x11"}, Kind.X11),
        ("xcb", {"XDG_SESSION_TYPE": "wayland"}, Kind.XWAYLAND),
        ("xcb", {"WAYLAND_DISPLAY": "wayland-0"}, Kind.XWAYLAND),
        ("wayland", {}, Kind.WAYLAND),
        ("wayland-egl", {"XDG_SESSION_TYPE": "wayland"}, Kind.WAYLAND),
        ("windows", {}, Kind.WINDOWS),
        ("cocoa", {}, Kind.MACOS),
        ("offscreen", {}, Kind.OTHER),
    ],
)
def test_the_session_is_told(tmp_path: Path, platform: str, env: dict[str, str], kind: Kind) -> None:
    assert session_of(platform, env, is_elevated=False, root=tmp_path) == DragSession(kind)


def test_a_sandbox_is_told(tmp_path: Path) -> None:
    assert session_of("xcb", {"FLATPAK_ID": "x"}, is_elevated=False, root=tmp_path).is_sandboxed
    assert session_of("xcb", {"SNAP": "/snap/x"}, is_elevated=False, root=tmp_path).is_sandboxed
    (tmp_path / ".flatpak-info").touch()
    assert session_of("xcb", {}, is_elevated=False, root=tmp_path).is_sandboxed


@pytest.mark.parametrize(
    ("session", "words"),
    [
        (DragSession(Kind.X11), ["X11: drags go"]),
        (DragSession(Kind.XWAYLAND), ["XWayland"]),
        (DragSession(Kind.WAYLAND), ["QT_QPA_PLATFORM=xcb"]),
        (DragSession(Kind.WINDOWS), ["A DAW that runs as administrator gets none"]),
        (DragSession(Kind.WINDOWS, is_elevated=True), ["DAW Bridge runs as administrator", "Windows: drags go"]),
        (DragSession(Kind.X11, is_elevated=True, is_sandboxed=True), ["root", "sandbox", "X11"]),
        (DragSession(Kind.MACOS), ["macOS"]),
        (DragSession(Kind.OTHER), ["not known"]),
    ],
)
def test_what_is_found_is_said_the_worst_first(tmp_path: Path, session: DragSession, words: list[str]) -> None:
    found = drag_findings(session, tmp_path)
    assert len(found) == len(words)
    assert all(word in text for word, text in zip(words, found, strict=True))
    assert "is not there" in drag_findings(session, tmp_path / "gone")[-1]


# --- practice -----------------------------------------------------------------------------------------


def test_a_drag_onto_the_field_tells_what_arrived(doctor: DragDoctor, loaded: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "is ready" in doctor.take.text())
    path = Path(loaded.state.exports[loaded.state.selection.take_id])
    assert str(path) in doctor.take.text()
    assert path.parent == doctor.exports
    event = drop(doctor.field, drag_data(path))
    assert event.dropAction() is COPY
    told = doctor.field.told.text()
    assert f"Arrived: {path}, a WAV file of {path.stat().st_size / 1e6:.2f} MB" in told
    assert "Formats: text/uri-list" in told
    assert doctor.field.accessibleDescription() == told
    assert loaded.state.clips.rowCount() == 1  # nothing was imported


def test_the_field_tells_what_is_wrong_with_a_file(doctor: DragDoctor, tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_bytes(b"x" * 20_000)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(text)), QUrl.fromLocalFile(str(tmp_path / "gone.wav"))])
    drop(doctor.field, mime)
    told = doctor.field.told.text()
    assert f"Arrived: {text}, 0.02 MB" in told
    assert f"Arrived, but it cannot be read: {tmp_path / 'gone.wav'} (No such file or directory)" in told
    words = QMimeData()
    words.setText("only words")
    drop(doctor.field, words)
    assert doctor.field.told.text() == "A drag arrived, but no file in it.\nFormats: text/plain"


def test_a_drag_that_leaves_is_forgotten(doctor: DragDoctor, tmp_path: Path) -> None:
    QApplication.sendEvent(
        doctor.field, QDragEnterEvent(doctor.field.rect().center(), COPY, drag_data(tmp_path), LEFT, NO)
    )
    QApplication.sendEvent(doctor.field, QDragLeaveEvent())
    assert not doctor.field.property("over")
    assert doctor.field.told.text() == ""


def test_it_is_practised_by_keys_too(doctor: DragDoctor, loaded: MainWindow, qtbot: QtBot) -> None:
    doctor.activateWindow()
    qtbot.waitUntil(doctor.isActiveWindow)
    qtbot.waitUntil(lambda: "is ready" in doctor.take.text())
    doctor.copy.click()
    path = Path(loaded.state.exports[loaded.state.selection.take_id])
    doctor.field.setFocus()
    qtbot.keyClick(doctor.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert f"Arrived: {path}" in doctor.field.told.text()
    QGuiApplication.clipboard().setText("words")
    doctor.paste.click()
    assert doctor.field.told.text().startswith("The clipboard holds no file.")
    QGuiApplication.clipboard().setMimeData(clipboard_data(path))
    doctor.paste.click()
    assert f"Arrived: {path}" in doctor.field.told.text()


def test_it_hears_of_drags_that_end_nowhere(doctor: DragDoctor, loaded: MainWindow) -> None:
    loaded.takes.list.not_ready.emit()
    assert "not ready yet" in doctor.field.told.text()
    loaded.takes.list.not_taken.emit()
    assert "ended nowhere" in doctor.field.told.text()


def test_another_program_is_started_to_practise(doctor: DragDoctor, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[tuple[str, list[str], str]] = []
    doctor._state.settings = replace(doctor._state.settings, language="de")

    def start(program: str, arguments: list[str], folder: str) -> tuple[bool, int]:
        started.append((program, arguments, folder))
        return len(started) == 1, 0

    monkeypatch.setattr(QProcess, "startDetached", start)
    doctor.program.click()
    assert started == [(sys.executable, ["-m", "gui.views.help.practice_window", "dark", "de"], str(ROOT))]
    assert doctor.field.told.text() == ""
    doctor.program.click()
    assert "could not be started" in doctor.field.told.text()


_SHORT_RUN = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from gui.views.help import practice_window

def shown(window):
    print(window.field.hint.text())
    QTimer.singleShot(0, QApplication.quit)

practice_window.PracticeWindow.show = shown
sys.exit(practice_window.main(["light"]))
"""


def test_that_program_runs() -> None:
    run = subprocess.run(
        [sys.executable, "-c", _SHORT_RUN], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert run.returncode == 0, run.stderr
    assert "onto this field" in run.stdout


# --- ways round, and the window beside it --------------------------------------------------------------


def test_the_ways_are_open_as_far_as_they_lead(doctor: DragDoctor, loaded: MainWindow, qtbot: QtBot) -> None:
    assert doctor.copy.isEnabled()
    assert doctor.reveal.isEnabled()
    assert not doctor.insert.isEnabled()
    loaded.state.daw = DawState("Ardour", is_connected=True, can=frozenset({Can.NEW_TRACK}))
    loaded.state.daw_changed.emit()
    assert doctor.insert.isEnabled()
    wanted: list[str] = []
    doctor.insert_wanted.connect(lambda: wanted.append("insert"))
    doctor.insert.click()
    assert wanted == ["insert"]
    doctor.folder.click()
    assert QGuiApplication.clipboard().text() == str(doctor.exports)
    assert doctor.exports.is_dir()


def test_it_stays_beside_the_window_and_is_there_once(
    doctor: DragDoctor, loaded: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not doctor.isModal()
    raised: list[DragDoctor] = []
    monkeypatch.setattr(DragDoctor, "raise_", lambda there: raised.append(there))  # noqa: PLW0108  it has to be bound
    loaded.dialogs.open_drag_doctor()
    assert raised == [doctor]
    assert loaded.findChildren(DragDoctor) == [doctor]
    doctor.close()
    qtbot.waitUntil(lambda: loaded.findChild(DragDoctor) is None)
    loaded.takes.list.not_taken.emit()  # nobody listens any more


def test_without_a_take_it_asks_for_one(window: MainWindow, qtbot: QtBot) -> None:
    window.dialogs.open_drag_doctor()
    doctor = window.findChild(DragDoctor)
    assert doctor is not None
    assert "No take is selected" in doctor.take.text()
    assert not doctor.copy.isEnabled()
    assert without_name(doctor) == []
    assert [node.path for node in nodes(doctor) if node.role is Role.NoRole] == []
