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
        if "imported_from" in recipe:
            return f"Imported from {recipe['imported_from']}"
        sampling, prompt = recipe.get("sampling", {}), recipe.get("prompt", {})
        parts = [
            str(recipe.get("task", "")),
            prompt.get("caption", ""),
            f"seed {sampling['seed']}" if "seed" in sampling else "",
            ", ".join(f"{r['start_s']:.2f}–{r['end_s']:.2f} s" for r in recipe.get("regions", ())),
        ]
        return "\n".join(part for part in parts if part)
