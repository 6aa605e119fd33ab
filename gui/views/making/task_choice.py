"""The choice of the task: tabs that wrap into as many rows as the width needs, without icons where that saves a row."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from gui.look.icons import SIZE, put_icon, take_icon
from gui.views.making.tab_texts import TabTexts
from gui.views.making.task_tab import TaskTab

_GAP_PX, _USUAL_PX = 3, 260
_BARE_PX = 10  # of a name to the edges of its tab, both together
_ROOM_PX = _BARE_PX + SIZE + 4  # and of its icon
_ROWS_WITH_ICONS = 2  # more rows would push the fields down, for pictures that the names stand beside
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class TabButton(QPushButton):
    """Leaves the arrow keys to the choice: Qt would go by places, and in rows of unlike tabs not in their order."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore() if Qt.Key(event.key()) in _STEPS else super().keyPressEvent(event)


class TaskChoice(QWidget):
    """`chosen` carries the tab that the user chose. The arrow keys choose, as in any row of tabs."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Task"))
        self._texts = TabTexts(self)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.tabs: dict[TaskTab, QPushButton] = {}
        for tab in TaskTab:
            button = TabButton(self._texts.name(tab), self)
            button.setObjectName("task")
            put_icon(button, tab.value)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setAccessibleName(self._texts.name(tab))
            button.clicked.connect(lambda _=False, tab=tab: self.chosen.emit(tab))
            self.tabs[tab] = button
            self.show_ability(tab, "")
        self.show_tab(TaskTab.NEW)

    @property
    def tab(self) -> TaskTab:
        return next(tab for tab, button in self.tabs.items() if button.isChecked())

    def show_tab(self, tab: TaskTab) -> None:
        """Choose without telling. Tab goes to the chosen one, also where nobody has pressed it."""
        self.tabs[tab].setChecked(True)
        for each, button in self.tabs.items():
            own = QFont()  # not by the style sheet: by that, Qt would centre it as if it were plain
            own.setWeight(QFont.Weight.DemiBold if each is tab else QFont.Weight.Normal)
            button.setFont(own)
            stops = button.focusPolicy() & ~Qt.FocusPolicy.TabFocus
            button.setFocusPolicy(stops | Qt.FocusPolicy.TabFocus if each is tab else stops)

    def show_ability(self, tab: TaskTab, why_not: str) -> None:
        """Show whether the loaded model can do a task. why_not: "" if it can."""
        button, about = self.tabs[tab], self._texts.about(tab)
        button.setToolTip(f"{about}\n{why_not}".strip())
        button.setAccessibleDescription(why_not or about)
        if button.property("able") != (not why_not):
            button.setProperty("able", not why_not)
            button.style().unpolish(button)
            button.style().polish(button)

    # --- layout -----------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        names = self._names
        n_rows = len(_rows(names, width, _room(names, width)))
        return n_rows * self._row_height + (n_rows - 1) * _GAP_PX

    def sizeHint(self) -> QSize:
        return QSize(_USUAL_PX, self.heightForWidth(min(self.width(), _USUAL_PX)))  # Qt makes it no higher than this

    def minimumSizeHint(self) -> QSize:
        return QSize(max(self._names) + _BARE_PX, self._row_height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place()  # the style sheet has its say about the font only now

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys go on in the next row, and from the last tab to the first."""
        by, tabs = _STEPS.get(Qt.Key(event.key())), list(self.tabs)
        if by is None:
            super().keyPressEvent(event)
            return
        following = self.tabs[tabs[(tabs.index(self.tab) + by) % len(tabs)]]
        following.setFocus(Qt.FocusReason.TabFocusReason)
        following.click()

    @property
    def _row_height(self) -> int:
        return max(button.sizeHint().height() for button in self.tabs.values())

    @property
    def _names(self) -> tuple[int, ...]:
        """The widths of all names in pixels, bold, as the chosen one is."""
        names = []
        for button in self.tabs.values():
            font = button.font()
            font.setBold(True)
            names.append(QFontMetrics(font).horizontalAdvance(button.text()))
        return tuple(names)

    def _place(self) -> None:
        """Put the tabs into their rows: in columns where the names are short enough, else what is left is shared."""
        names, buttons, height = self._names, list(self.tabs.values()), self._row_height
        room = _room(names, self.width())
        rows = _rows(names, self.width(), room)
        equal = (self.width() - (len(rows[0]) - 1) * _GAP_PX) / len(rows[0])
        has_columns = max(names) + room <= equal
        for tab, button in self.tabs.items():
            put_icon(button, tab.value) if room == _ROOM_PX else take_icon(button)
        for n, row in enumerate(rows):
            spare, x = max(0, self.width() - _wanted(names, row, room)), 0.0
            for at in row:
                width = min(names[at] + room, self.width()) + spare / len(row)
                width = equal if has_columns else width
                buttons[at].setGeometry(round(x), n * (height + _GAP_PX), round(width), height)
                x += width + _GAP_PX
        if self.height() != self.heightForWidth(self.width()):
            self.updateGeometry()


# Below, names are widths in pixels, and a row is the places of its tabs among them.


def _room(names: tuple[int, ...], width: int) -> int:
    """What each tab has besides its name: an icon, unless the tabs need fewer rows without."""
    with_icons, bare = (len(_filled(names, width, room)) for room in (_ROOM_PX, _BARE_PX))
    return _BARE_PX if bare < with_icons and with_icons > _ROWS_WITH_ICONS else _ROOM_PX


def _rows(names: tuple[int, ...], width: int, room: int) -> list[range]:
    """The tabs in rows that fit: all of one length if possible, else as many in each as fit."""
    rows = _filled(names, width, room)
    per_row = -(-len(names) // len(rows))
    even = [range(at, min(at + per_row, len(names))) for at in range(0, len(names), per_row)]
    return even if all(_wanted(names, row, room) <= width for row in even) else rows


def _filled(names: tuple[int, ...], width: int, room: int) -> list[range]:
    rows = [range(0)]
    for at in range(len(names)):
        longer = range(rows[-1].start, at + 1)
        if rows[-1] and _wanted(names, longer, room) > width:
            longer = range(at, at + 1)
            rows.append(longer)
        rows[-1] = longer
    return rows


def _wanted(names: tuple[int, ...], row: range, room: int) -> int:
    return sum(names[at] + room for at in row) + (len(row) - 1) * _GAP_PX
