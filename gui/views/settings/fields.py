"""Fields of settings: a list of choices that keeps a value it does not know, and a folder with its dialog."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from gui.views.eliding import wrap
from gui.views.fields.wheel import ComboBox


def list_box(items: Mapping[str, object]) -> QComboBox:
    """A list of texts, each with its value. It may be narrower than its longest text, which its list shows whole."""
    box = ComboBox()
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)
    for text, value in items.items():
        box.addItem(text, value)
    return box


def choose(box: QComboBox, value: object, text: str = "") -> None:
    """Show a value; one that the list does not know, such as the second of two GPUs, is added under `text` or itself."""
    if box.findData(value) < 0:
        box.addItem(text or str(value), value)
    box.setCurrentIndex(box.findData(value))


def not_found(name: str) -> str:
    """The text of a choice from the settings that this computer does not have now."""
    return QCoreApplication.translate("Settings", "{name} (not found)").format(name=name)


class Note(QLabel):
    """A text below a field, as tall as its lines are."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setObjectName("dim")
        wrap(self)


class FolderRow(QWidget):
    """A folder as text, `field`, and the button that opens a dialog for it. name: of the field, for screen readers."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setAccessibleName(name)
        self.field.textChanged.connect(self._show_start)
        self._title = title
        self.button = QPushButton(self.tr("Choose…"))
        self.button.setAccessibleName(title)
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._choose)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.field, 1)
        layout.addWidget(self.button)
        self.setFocusProxy(self.field)

    def _show_start(self) -> None:
        """A path without room is read from its start, unless it is being typed."""
        if not self.field.hasFocus():
            self.field.setCursorPosition(0)

    def _choose(self) -> None:
        if folder := QFileDialog.getExistingDirectory(self, self._title, self.field.text()):
            self.field.setText(folder)
