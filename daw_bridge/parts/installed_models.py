"""What the model folder holds, as it was seen a moment ago: a folder on a network takes long to search for every job."""

import time
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any, TypeVar

from daw_bridge.core.draft import Draft
from daw_bridge.core.settings import Settings
from engine.contract import catalog
from engine.contract.catalog import Variant
from engine.contract.messages import ModelChoice, Planning, Task

_SEARCH_AGAIN_S = 2.0  # a tempo fader sends hundreds of changes of the settings
_KEPT = 16
T = TypeVar("T")


class InstalledModels:
    """Used on the inbox thread. What other settings ask for is searched at once, and everything anew after a while."""

    def __init__(self) -> None:
        self._seen: dict[Hashable, tuple[float, Any]] = {}

    def variant(self, settings: Settings) -> Variant:
        """The model of the settings."""
        return self._recent((settings.model_folder, settings.variant), settings.variant_in_use)

    def planner(self, settings: Settings, draft: Draft) -> str:
        """The folder of the draft's planner; "" if it has none or it is not installed."""
        variant = self.variant(settings)
        key = (settings.model_folder, variant.folder, draft.planner)
        return self._recent(key, lambda: draft.planner_in_use(Path(settings.model_folder), variant))

    def planner_for_words(self, settings: Settings, draft: Draft) -> str:
        """The folder of the planner that writes words: the draft's, or any that is installed; "" without one."""
        variant = self.variant(settings)

        def search() -> str:
            there = catalog.installed_planners(catalog.home(Path(settings.model_folder), variant.folder))
            wanted = draft.planner and catalog.find_planner(draft.planner).folder
            names = [planner.folder for planner in there]
            return wanted if wanted in names else next(iter(names), "")

        return self._recent(("words", settings.model_folder, variant.folder, draft.planner), search)

    def choice(self, settings: Settings, variant: str = "") -> ModelChoice:
        """How the engine loads a variant by the settings; "" for the one in use."""
        s, variant = settings, variant or self.variant(settings).folder
        return ModelChoice(s.model_folder, variant, s.dtype, s.device, s.residency, s.keep_minutes * 60.0)

    def planning(self, settings: Settings, draft: Draft, task: Task) -> Planning | None:
        """The planner of the draft, as the engine is asked for it; None without one, or if the task makes no new music."""
        name = self.planner(settings, draft) if task is Task.TEXT2MUSIC else ""
        return Planning(name, catalog.find_planner(name).codes, draft.planner_rewrites) if name else None

    def missing_parts(self, folder: str, variant: str) -> list[str]:
        """What is not there of the components that a job needs; looked for anew once something is missing."""
        key = ("parts", folder, variant, "")
        if missing := self._recent(key, lambda: catalog.missing_parts(Path(folder), variant)):
            self._seen.clear()
        return missing

    def forget(self, settings: Settings, variant: Variant) -> None:
        """Search everything anew, since the folder was changed. variant: of the settings, which was looked up already."""
        self._seen.clear()
        self._seen[settings.model_folder, settings.variant] = (time.monotonic(), variant)

    def _recent(self, key: Hashable, search: Callable[[], T]) -> T:
        now = time.monotonic()
        if (seen := self._seen.get(key)) is None or now - seen[0] > _SEARCH_AGAIN_S:
            if len(self._seen) >= _KEPT:
                self._seen.clear()
            seen = self._seen[key] = (now, search())
        found: T = seen[1]
        return found
