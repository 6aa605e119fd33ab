"""A field onto which a take is dragged, or a file pasted, to see what would arrive in a DAW."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from gui.accessible.speech import announce
from gui.file_exchange import files_in
from gui.viewmodels.numbers import written

_HEIGHT = 150


@dataclass(frozen=True, slots=True)
class Arrival:
    """What a drag or the clipboard carried. files: those of this machine. formats: MIME types, as they were offered."""

    files: tuple[Path, ...]
    formats: tuple[str, ...]


class PracticeField(QFrame):
    """Takes drops and Ctrl+V, and tells in words what arrived: `was_told` carries them. Nothing is imported."""

    was_told = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("practice")
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Practice field"))
        self.hint, self.told = QLabel(), QLabel()
        self.hint.setObjectName("heading")
        for label in (self.hint, self.told):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(self.hint)
        layout.addWidget(self.told)
        layout.addStretch(1)
        self.show_hint(self.tr("Drag a take from the list of takes onto this field, or copy it and press Ctrl+V here."))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), max(_HEIGHT, super().sizeHint().height()))

    def show_hint(self, text: str) -> None:
        self.hint.setText(text)

    def tell(self, text: str) -> None:
        self.told.setText(text)
        self.setAccessibleDescription(text)
        announce(self, text)
        self.was_told.emit(text)

    def paste(self) -> None:
        """Tell what the clipboard holds."""
        self._arrived(QGuiApplication.clipboard().mimeData(), self.tr("The clipboard holds no file."))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._show_over(is_over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_over(is_over=False)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._show_over(is_over=False)
        self._arrived(event.mimeData(), self.tr("A drag arrived, but no file in it."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def _show_over(self, *, is_over: bool) -> None:
        self.setProperty("over", is_over)
        self.style().unpolish(self)
        self.style().polish(self)

    def _arrived(self, mime: QMimeData, none: str) -> None:
        found = Arrival(tuple(files_in(mime)), tuple(mime.formats()))
        lines = [self._file_line(path) for path in found.files] or [none]
        if found.formats:
            lines.append(self.tr("Formats: {formats}").format(formats=", ".join(found.formats)))
        self.tell("\n".join(lines))

    def _file_line(self, path: Path) -> str:
        """A file that arrived: where it is, how large, and whether it can be read."""
        try:
            with path.open("rb") as file:
                head = file.read(12)
            size_mb = path.stat().st_size / 1e6
        except OSError as error:
            text = self.tr("Arrived, but it cannot be read: {path} ({reason})")
            return text.format(path=path, reason=error.strerror or error)
        if head[:4] in {b"RIFF", b"RF64"} and head[8:] == b"WAVE":
            return self.tr("Arrived: {path}, a WAV file of {size} MB").format(path=path, size=written(size_mb, ".2f"))
        return self.tr("Arrived: {path}, {size} MB").format(path=path, size=written(size_mb, ".2f"))
