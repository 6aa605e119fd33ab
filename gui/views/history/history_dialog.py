"""The history: all steps that can be undone or done again, the newest on top. A click goes to one."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from daw_bridge.core.events import UndoChanged
from gui.look.icons import SIZE, row_icon

_DONE = Qt.ItemDataRole.UserRole


class HistoryDialog(QDialog):
    """Stays open beside the window. `step_wanted` carries how many steps are to be done, and the list's version."""

    step_wanted = Signal(int, int)
    _here: QListWidgetItem | None = None  # the step that was done last

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("History"))
        self.resize(420, 440)
        blank = QPixmap(SIZE, SIZE)
        blank.fill(Qt.GlobalColor.transparent)
        self._blank = QIcon(blank)  # all steps begin at one edge, with the mark of the current one before it
        self._version = -1
        self._hint = QLabel(self.tr("Click a step to go back to it. What comes after it is undone."))
        self._hint.setObjectName("dim")
        self._hint.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Steps, the newest first"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setUniformItemSizes(True)
        self.list.setIconSize(QSize(SIZE, SIZE))
        self.list.itemClicked.connect(self._go_to)
        self.list.itemActivated.connect(self._go_to)
        self._wanted: tuple[int, int] | None = None
        layout = QVBoxLayout(self)
        layout.addWidget(self._hint)
        layout.addWidget(self.list, 1)

    def show_steps(self, steps: UndoChanged) -> None:
        """Show the list. The step that was done last is the selected one."""
        if steps.version == self._version:
            return
        self._version, self._wanted = steps.version, None
        self._here = None
        self.list.clear()
        n_done = len(steps.done)
        for number in range(n_done + len(steps.undone), n_done, -1):
            words = steps.undone[number - n_done - 1]
            self._add(self.tr("{step} (undone)").format(step=words), number, words, is_undone=True)
        for number in range(n_done, 0, -1):
            self._add(steps.done[number - 1], number, steps.done[number - 1])
        self._add(self.tr("The beginning"), 0, self.tr("Undo everything in the list"))
        self.list.setCurrentRow(len(steps.undone))
        if (item := self.list.currentItem()) is not None:
            font = item.font()
            font.setBold(True)
            item.setFont(font)
            item.setIcon(row_icon("here"))
            self._here = item
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, self.tr("{step}, the current state").format(step=item.toolTip())
            )
            self.list.scrollToItem(item)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._here is not None:
            self._here.setIcon(row_icon("here"))

    def _add(self, text: str, number: int, tip: str, *, is_undone: bool = False) -> None:
        item = QListWidgetItem(self._blank, text)
        item.setToolTip(tip)
        item.setData(_DONE, number)
        font = item.font()
        font.setItalic(is_undone)
        item.setFont(font)
        self.list.addItem(item)

    def _go_to(self, item: QListWidgetItem) -> None:
        wanted = item.data(_DONE), self._version
        if wanted != self._wanted:  # desktops that activate with one click report it twice
            self._wanted = wanted
            self.step_wanted.emit(*wanted)
