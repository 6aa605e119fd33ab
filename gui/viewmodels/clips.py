"""The clips of the library as a list."""

from daw_bridge.clip import Clip
from gui.viewmodels.items import ItemModel


class ClipsModel(ItemModel[Clip]):
    def text(self, item: Clip) -> str:
        return item.name

    def tip(self, item: Clip) -> str:
        return f"{item.name}\nDrop sound files anywhere on the window to add more"
