"""Shows the diagnostics before they leave, to be copied or saved."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication, QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from engine.contract import whole_file
from gui.accessible.speech import announce
from gui.viewmodels.window_memory import Folders

_WIDTH, _HEIGHT = 760, 600


class DiagnosticsDialog(QDialog):
    """The text comes when it has been collected; `text_wanted` asks for it when the dialog is opened."""

    text_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Diagnostics"))
        about = QLabel(
            self.tr(
                "Versions, settings and the end of the log, for whoever helps you. Names of you and your computer are "
                "replaced, and nothing leaves by itself: read it, then copy or save it."
            )
        )
        about.setWordWrap(True)
        self.view = QPlainTextEdit()
        self.view.setReadOnly(True)
        self.view.setTabChangesFocus(True)
        self.view.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.view.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.view.setAccessibleName(self.tr("Diagnostics"))
        self.view.setPlaceholderText(self.tr("Collecting…"))
        self.message = QLabel()
        self.message.setObjectName("dim")
        self.message.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.copy = self.buttons.addButton(self.tr("Copy"), role)
        self.save = self.buttons.addButton(self.tr("Save as…"), role)
        for button in self.buttons.buttons():
            button.setIcon(QIcon())
        self.copy.setToolTip(self.tr("Copy all of the text"))
        self.save.setToolTip(self.tr("Save the text as a file"))
        self.copy.setDefault(True)
        for button in (self.copy, self.save):
            button.setEnabled(False)
        layout = QVBoxLayout(self)
        layout.addWidget(about)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.message)
        layout.addWidget(self.buttons)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._save)
        self.buttons.rejected.connect(self.reject)
        self.resize(_WIDTH, min(_HEIGHT, self.screen().availableGeometry().height() - 80))

    def show_text(self, text: str) -> None:
        self.view.setPlainText(text)
        for button in (self.copy, self.save):
            button.setEnabled(True)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.view.toPlainText())
        self._say(self.tr("Copied."))

    def _save(self) -> None:
        folders = Folders()
        start = str(Path(folders.last("diagnostics")) / "daw-bridge-diagnostics.txt")
        kinds = self.tr("Text files (*.txt)")
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save diagnostics"), start, kinds)
        if not path:
            return
        folders.used("diagnostics", path)
        try:
            whole_file.write_text(Path(path), self.view.toPlainText())
        except OSError as error:
            text = self.tr("{file} could not be written: {reason}. Choose another folder.")
            self._say(text.format(file=Path(path).name, reason=error.strerror or error), is_bad=True)
        else:
            self._say(self.tr("Saved {file}.").format(file=Path(path).name))

    def _say(self, text: str, *, is_bad: bool = False) -> None:
        self.message.setObjectName("refusal" if is_bad else "dim")
        self.message.style().unpolish(self.message)
        self.message.style().polish(self.message)
        self.message.setText(text)
        announce(self, text)
