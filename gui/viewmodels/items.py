"""A list model of frozen objects with an id: an object with a known id replaces the old one, a new one is appended."""

from collections.abc import Collection
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
ITEM_ROLE = Qt.ItemDataRole.UserRole


class HasId(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=HasId)


class ItemModel(QAbstractListModel, Generic[T]):
    """Subclasses give each item its `text` and its `tip`, the tooltip."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: list[T] = []
        self._rows: dict[str, int] = {}

    def text(self, item: T) -> str:
        raise NotImplementedError

    def tip(self, item: T) -> str:
        return self.text(item)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self.items[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self.text(item)
            case Qt.ItemDataRole.ToolTipRole:
                return self.tip(item)
            case role if role == ITEM_ROLE:
                return item
        return None

    @property
    def ids(self) -> Collection[str]:
        """The ids of all items, in no order."""
        return self._rows.keys()

    def row_of(self, item_id: str) -> int:
        """The row of an item, or -1 when the list does not contain it."""
        return self._rows.get(item_id, -1)

    def put(self, item: T) -> None:
        row = self.row_of(item.id)
        if row >= 0:
            self.items[row] = item
            self.dataChanged.emit(self.index(row), self.index(row))
        else:
            self.beginInsertRows(QModelIndex(), len(self.items), len(self.items))
            self._rows[item.id] = len(self.items)
            self.items.append(item)
            self.endInsertRows()

    def remove(self, item_id: str) -> None:
        row = self.row_of(item_id)
        if row >= 0:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self.items[row], self._rows[item_id]
            for later in range(row, len(self.items)):
                self._rows[self.items[later].id] = later
            self.endRemoveRows()

    def replace_all(self, items: list[T]) -> None:
        self.beginResetModel()
        self.items = list(items)
        self._rows = {item.id: row for row, item in enumerate(items)}
        self.endResetModel()
