"""The sections of the lyrics as a list: to go to, and to put into another order."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from daw_bridge.core.words.sections import Section, moved, sections
from gui.views.eliding import ElidingDelegate
from gui.views.words.edits import go_to_line, replace_text

_ROWS = 5  # that are seen at once
_ALT = Qt.KeyboardModifier.AltModifier
_BY = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SectionList(QWidget):
    """Return or a click goes to a section; Alt+Up and Alt+Down, or the two buttons, move it. `said`: a sentence."""

    said = Signal(str)

    def __init__(self, lyrics: QPlainTextEdit) -> None:
        super().__init__()
        self._lyrics = lyrics
        self._found: tuple[Section, ...] = ()
        self.list = _List()
        self.list.setAccessibleName(self.tr("Sections of the lyrics"))
        self.list.setAccessibleDescription(self.tr("Return goes to a section, Alt+Up and Alt+Down move it."))
        self.list.itemClicked.connect(lambda _: self._go())
        self.list.chosen.connect(self._go)
        self.list.move_wanted.connect(self.move_section)
        self.up = self._arrow(Qt.ArrowType.UpArrow, self.tr("Move the section up"), -1)
        self.down = self._arrow(Qt.ArrowType.DownArrow, self.tr("Move the section down"), 1)
        buttons = QVBoxLayout()
        for button in (self.up, self.down):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        lyrics.textChanged.connect(self.refresh)
        self.refresh()

    @property
    def count(self) -> int:
        """How many sections there are, by their marks."""
        return sum(bool(section.name) for section in self._found)

    def refresh(self) -> None:
        """List the sections that there are now; the chosen row stays."""
        found = sections(self._lyrics.toPlainText())
        if found != self._found:
            row, self._found = self.list.currentRow(), found
            self.list.clear()
            self.list.addItems([self._text(section) for section in found])
            self.list.setCurrentRow(min(max(0, row), len(found) - 1))
            height = self.list.sizeHintForRow(0) if found else 0
            self.list.setFixedHeight(min(max(2, len(found)), _ROWS) * max(height, 1) + 2 * self.list.frameWidth() + 4)

    def move_section(self, by: int) -> None:
        """Move the chosen section by some places."""
        row, text = self.list.currentRow(), self._lyrics.toPlainText()
        to = min(max(0, row + by), len(self._found) - 1)
        changed = moved(text, row, to)
        if row < 0 or changed == text:
            self.said.emit(self.tr("The section stays where it is."))
            return
        name = self._found[row].name
        replace_text(self._lyrics, changed)
        self.list.setCurrentRow(to)
        said = self.tr("{section} is now section {n} of {count}.")
        self.said.emit(said.format(section=name, n=to + 1, count=len(self._found)))

    def _go(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._found):
            section = self._found[row]
            go_to_line(self._lyrics, min(section.first + bool(section.name), section.last - 1))
            self._lyrics.setFocus(Qt.FocusReason.OtherFocusReason)

    def _text(self, section: Section) -> str:
        name = section.name or self.tr("Before the first mark")
        if not section.n_sung:
            return name
        return self.tr("{name}, %n line(s)", "", section.n_sung).format(name=name)

    def _arrow(self, arrow: Qt.ArrowType, text: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName("small")
        button.setArrowType(arrow)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.clicked.connect(lambda: self.move_section(by))
        return button


class _List(QListWidget):
    chosen = Signal()
    move_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(ElidingDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.chosen.emit()
        elif _is_own(event):
            self.move_wanted.emit(_BY[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


def _is_own(event: QKeyEvent) -> bool:
    keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return keys == _ALT and Qt.Key(event.key()) in _BY
