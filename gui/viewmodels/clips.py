"""The clips of the library as a list model with editable names."""

from PySide6.QtCore import Qt, Signal

from daw_bridge.core.clip import Clip
from gui.viewmodels.items import Index, ItemModel


class ClipsModel(ItemModel[Clip]):
    """The clips by name. `renamed` carries a clip's id and the name that the user typed."""

    renamed = Signal(str, str)

    def named(self, clip_id: str) -> Clip | None:
        """The clip of an id, None where there is none any more."""
        row = self.row_of(clip_id)
        return self.items[row] if row >= 0 else None

    def text(self, item: Clip) -> str:
        return item.name

    def tip(self, item: Clip) -> str:
        return self.tr("{clip}\nTo rename the clip, double-click it.").format(clip=item.name)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return super().data(index, Qt.ItemDataRole.DisplayRole if role == Qt.ItemDataRole.EditRole else role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Emit `renamed`; the name itself changes when the library reports the new one."""
        name = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or not name or name == self.items[index.row()].name:
            return False
        self.renamed.emit(self.items[index.row()].id, name)
        return True
