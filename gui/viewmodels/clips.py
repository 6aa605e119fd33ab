"""The clips of the library as a list whose names can be edited."""

from PySide6.QtCore import Qt, Signal

from daw_bridge.core.clip import Clip
from gui.viewmodels.items import Index, ItemModel


class ClipsModel(ItemModel[Clip]):
    renamed = Signal(str, str)

    def text(self, item: Clip) -> str:
        return item.name

    def tip(self, item: Clip) -> str:
        return f"{item.name}\nDouble-click to rename. Drop sound files anywhere on the window to add more."

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return super().data(index, Qt.ItemDataRole.DisplayRole if role == Qt.ItemDataRole.EditRole else role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Only asks: the name changes when the library says so."""
        name = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or not name or name == self.items[index.row()].name:
            return False
        self.renamed.emit(self.items[index.row()].id, name)
        return True
