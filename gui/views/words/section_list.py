"""The sections of the lyrics as a list: to go to, and to put into another order."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from daw_bridge.core.words.sections import Section, moved, sections
from gui.look.icons import put_icon
from gui.views.words.edits import go_to_line, replace_text
from gui.views.words.section_rows import SectionRows

_ROWS = 5  # that are seen at once


class SectionList(QWidget):
    """Return or a click goes to a section; a drag, Alt+Up and Alt+Down, or the two buttons, move it. `said`: a sentence."""

    said = Signal(str)

    def __init__(self, lyrics: QPlainTextEdit) -> None:
        super().__init__()
        self._lyrics = lyrics
        self._found: tuple[Section, ...] = ()
        self.list = SectionRows()
        self.list.setAccessibleName(self.tr("Sections of the lyrics"))
        self.list.setAccessibleDescription(self.tr("Return goes to a section, Alt+Up and Alt+Down move it."))
        self.list.setToolTip(self.tr("Click a section to go to it. Drag it, or press Alt+Up and Alt+Down, to move it."))
        self.list.itemClicked.connect(lambda _: self._go())
        self.list.chosen.connect(self._go)
        self.list.move_wanted.connect(self.move_section)
        self.list.dropped.connect(self._move)
        self.list.given_up.connect(lambda: self.said.emit(self.tr("The section stays where it is.")))
        self.up = self._arrow("up", self.tr("Move the section up"), -1)
        self.down = self._arrow("down", self.tr("Move the section down"), 1)
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
            self.list.end_drag()  # what was dragged may not be there any more
            self.list.fixed = int(bool(found) and not found[0].name)
            self.list.clear()
            self.list.addItems([self._text(section) for section in found])
            self.list.setCurrentRow(min(max(0, row), len(found) - 1))
            height = self.list.sizeHintForRow(0) if found else 0
            self.list.setFixedHeight(min(max(2, len(found)), _ROWS) * max(height, 1) + 2 * self.list.frameWidth() + 4)

    def move_section(self, by: int) -> None:
        """Move the chosen section by some places."""
        row = self.list.currentRow()
        self._move(row, min(max(0, row + by), len(self._found) - 1))

    def _move(self, row: int, to: int) -> None:
        """Move a section to the place of another one, as one change that the field's own undo takes back."""
        text = self._lyrics.toPlainText()
        changed = moved(text, row, to)
        if row < 0 or changed == text:
            is_fixed = 0 <= row < self.list.fixed or 0 <= to < self.list.fixed
            said = self.tr("Lines before the first mark stay in front.") if is_fixed and len(self._found) > 1 else ""
            self.said.emit(said or self.tr("The section stays where it is."))
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

    def _arrow(self, name: str, text: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName("small")
        put_icon(button, name)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.clicked.connect(lambda: self.move_section(by))
        return button
