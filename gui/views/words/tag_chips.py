"""Tags for the description, to tap: a pressed one stands in it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from daw_bridge.core.words.tags import TAGS, TagGroup, tags_in, with_tag, without_tag
from gui.accessible.speech import announce
from gui.views.fitting.flow import FlowLayout
from gui.views.words.edits import replace_text

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class Chip(QPushButton):
    """Leaves the arrow keys to the row."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore() if Qt.Key(event.key()) in _STEPS else super().keyPressEvent(event)


class TagChips(QWidget):
    """One group of tags at a time. The arrow keys go from tag to tag.

    Tags are English, as the models know them, whatever the language of the window.
    """

    group_chosen = Signal()

    def __init__(self, caption: QPlainTextEdit) -> None:
        super().__init__()
        self._caption = caption
        self.setAccessibleName(self.tr("Tags for the description"))
        self.groups: dict[TagGroup, QToolButton] = {}
        self.chips: dict[str, QPushButton] = {}
        self._of: dict[str, TagGroup] = {}
        heads, chips = QWidget(), QWidget()
        head_row, self._row = FlowLayout(heads, 0), FlowLayout(chips, 4)
        for group, name in self._names().items():
            head = QToolButton()
            head.setObjectName("group")
            head.setText(name)
            head.setCheckable(True)
            head.setAutoExclusive(True)
            head.clicked.connect(lambda _=False, group=group: self._choose(group))
            self.groups[group] = head
            head_row.addWidget(head)
            for tag in TAGS[group]:
                self._add(tag, group)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(heads)
        layout.addWidget(chips)
        caption.textChanged.connect(self._show_pressed)
        self._show(TagGroup.GENRE)
        self._show_pressed()

    @property
    def group(self) -> TagGroup:
        return next(group for group, head in self.groups.items() if head.isChecked())

    def take_over(self, kept: object) -> None:
        """Show the group that was open last; the file of the window holds texts."""
        if isinstance(kept, str) and kept in set(TagGroup):
            self._show(TagGroup(kept))

    def toggle(self, tag: str) -> None:
        """Put a tag into the description, or take it out."""
        before = self._caption.toPlainText()
        is_in = tag in tags_in(before)
        replace_text(self._caption, without_tag(before, tag) if is_in else with_tag(before, tag))
        text = self.tr("{tag} removed from the description") if is_in else self.tr("{tag} added to the description")
        announce(self, text.format(tag=tag))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = [chip for chip in self.chips.values() if chip.isVisibleTo(self)]
        by, now = _STEPS.get(Qt.Key(event.key())), self.focusWidget()
        if by is None or now not in shown:
            super().keyPressEvent(event)
            return
        shown[(shown.index(now) + by) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, group: TagGroup) -> None:
        self._show(group)
        self.group_chosen.emit()

    def _show(self, group: TagGroup) -> None:
        self.groups[group].setChecked(True)
        for tag, chip in self.chips.items():
            chip.setVisible(self._of[tag] is group)

    def _show_pressed(self) -> None:
        held = tags_in(self._caption.toPlainText())
        for tag, chip in self.chips.items():
            if chip.isChecked() != (tag in held):
                chip.setChecked(tag in held)

    def _add(self, tag: str, group: TagGroup) -> None:
        chip = Chip(tag.replace("&", "&&"))
        chip.setObjectName("tag")
        chip.setCheckable(True)
        chip.setAccessibleName(tag)
        chip.clicked.connect(lambda _=False: self._on_clicked(tag))
        self.chips[tag], self._of[tag] = chip, group
        self._row.addWidget(chip)

    def _on_clicked(self, tag: str) -> None:
        self.toggle(tag)
        self._show_pressed()  # also where the description has not changed

    def _names(self) -> dict[TagGroup, str]:
        return {
            TagGroup.GENRE: self.tr("Genre"),
            TagGroup.INSTRUMENTS: self.tr("Instruments"),
            TagGroup.MOOD: self.tr("Mood"),
            TagGroup.FEEL: self.tr("Feel"),
            TagGroup.PRODUCTION: self.tr("Production"),
        }
