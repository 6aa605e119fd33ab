"""The last twenty problems of this run, the newest first, as a model for views."""

import time
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt, QTime, Signal

from daw_bridge.core.events import Problem

KEPT = 20
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Past:
    """at: when it came, the newest time of `count` equal ones; seconds since 1970."""

    problem: Problem
    at: float
    count: int = 1


class PastProblems(QAbstractListModel):
    """`changed`: another one came, or they were seen. A problem that comes again at once is counted, not repeated."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: list[Past] = []
        self.unseen = 0

    def add(self, problem: Problem) -> None:
        self.beginResetModel()
        if self.items and self.items[0].problem == problem:
            self.items[0] = Past(problem, time.time(), self.items[0].count + 1)
        else:
            self.items = [Past(problem, time.time()), *self.items][:KEPT]
        self.endResetModel()
        self.unseen = min(self.unseen + 1, KEPT)
        self.changed.emit()

    def see_all(self) -> None:
        """The user has looked at them."""
        if self.unseen:
            self.unseen = 0
            self.changed.emit()

    def text(self, row: int) -> str:
        """When a problem came, and what it says."""
        past = self.items[row]
        seconds = round(past.at) + time.localtime(past.at).tm_gmtoff
        shown = QLocale().toString(QTime(0, 0).addSecs(seconds % 86_400), QLocale.FormatType.ShortFormat)
        if past.count > 1:
            text = self.tr("{time}  {problem} ({count} times)")
        else:
            text = self.tr("{time}  {problem}")
        return text.format(time=shown, problem=past.problem.message, count=past.count)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.items):
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self.text(index.row())
            case Qt.ItemDataRole.ToolTipRole:
                return self.items[index.row()].problem.hint
        return None
