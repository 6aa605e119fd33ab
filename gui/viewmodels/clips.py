"""The clips of the library as a list."""

from daw_bridge.clip import Clip
from gui.viewmodels.items import ItemModel


class ClipsModel(ItemModel[Clip]):
    def text(self, item: Clip) -> str:
        return item.name
