"""The takes of one clip as a list."""

from daw_bridge.core.clip import Take
from gui.viewmodels.items import ItemModel


class TakesModel(ItemModel[Take]):
    def text(self, item: Take) -> str:
        minutes, seconds = divmod(item.length_s, 60)
        return f"{item.name}   {int(minutes)}:{seconds:04.1f}"

    def tip(self, item: Take) -> str:
        """What it was made from, for people."""
        recipe = item.recipe
        if recipe.imported_from:
            return f"Imported from {recipe.imported_from}"
        parts = [
            recipe.task,
            recipe.prompt.caption,
            f"seed {recipe.seed}" if recipe.seed is not None else "",
            ", ".join(f"{region.start_s:.2f}–{region.end_s:.2f} s" for region in recipe.regions),
        ]
        return "\n".join(part for part in parts if part)
