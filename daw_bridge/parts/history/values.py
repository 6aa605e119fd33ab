"""The values that steps of undo change: read as they are, and brought back. Those of takes are in `parts/takes`."""

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from daw_bridge.core.clip import Clip
from daw_bridge.core.comp import Comp
from daw_bridge.core.draft import Draft
from daw_bridge.parts.audition import Audition
from daw_bridge.parts.clip_grids import ClipGrids
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.discarding import Discarding
from daw_bridge.parts.files import Files
from daw_bridge.parts.history.kind import Kind
from daw_bridge.parts.history.undo import Undo
from engine.contract.adapters.files import NAMES
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import ContextRange, Region
from engine.contract.texts import text

STEPS_OF_SETTINGS = ("tempo_bpm", "timesignature", "variant")
"""The settings that are steps: tempo and time signature of new music, and the model."""


@dataclass(frozen=True, slots=True)
class Values:
    """Reads and brings back what the parts of the bridge own. Methods run on the inbox thread."""

    desk: Desk
    files: Files
    audition: Audition
    discarding: Discarding
    grids: ClipGrids

    def provide(self, undo: Undo) -> None:
        """Have all of these values undone."""
        undo.provide("name", Kind(self._name, self.files.rename_clip, _rename, True))
        undo.provide("clip_grid", Kind(self._clip_grid, self._set_clip_grid, _clip_grid, True))
        for name, words in {"discarded": _discard, "restored": _restore, "imported": _import}.items():
            undo.provide(name, Kind(self._is_discarded, self._set_discarded, words, True, "discarded"))
        undo.provide("regions", Kind(self._regions, self._set_regions, lambda _: text("Select region"), False))
        undo.provide("region_values", Kind(self._regions, self._set_regions, lambda _: text("Change region"), False))
        words_of_context = lambda _: text("Change context range")  # noqa: E731
        undo.provide("context", Kind(self._context, self._set_context, words_of_context, False))
        for name, words in _DRAFT_WORDS.items():
            kind = Kind(self._draft, self._set_draft, words, False, "draft", is_partial=True, is_of_program=True)
            undo.provide(name, kind)
        for name, words in _SETTING_WORDS.items():
            kind = Kind(self._settings, self._set_settings, words, False, is_partial=True, is_of_program=True)
            undo.provide(name, kind)

    # --- clips and takes ------------------------------------------------------------------------------

    def _clip(self, clip_id: str) -> Clip | None:
        return self.desk.library.clip(clip_id) if self.desk.library is not None else None

    def _name(self, clip_id: str) -> str | None:
        return clip.name if (clip := self._clip(clip_id)) is not None else None

    def _clip_grid(self, clip_id: str) -> list[Any] | None:
        return [clip.tempo_bpm, clip.timesignature] if (clip := self._clip(clip_id)) is not None else None

    def _set_clip_grid(self, clip_id: str, value: Any) -> None:
        self.grids.set(clip_id, value[0], value[1])

    def _is_discarded(self, take_id: str) -> bool | None:
        library = self.desk.library
        return library.is_discarded(take_id) if library is not None and library.take(take_id) is not None else None

    def _set_discarded(self, take_id: str, value: Any) -> None:
        (self.discarding.discard if value else self.discarding.restore)(take_id)

    # --- regions, draft, settings ---------------------------------------------------------------------

    def _start_s(self) -> float:
        """Where the selected take begins in its clip, in whose time regions are kept: so they fit all of its takes."""
        return take.start_samples / SAMPLE_RATE if (take := self.audition.take) is not None else 0.0

    def _regions(self, clip_id: str) -> tuple[Region, ...] | None:
        selection = self.audition.selection
        return placed(selection.regions, self._start_s()) if selection.clip_id == clip_id else None

    def _set_regions(self, _clip_id: str, value: Any) -> None:
        self.audition.set_regions(placed(value, -self._start_s()))

    def _context(self, clip_id: str) -> list[float] | None:
        selection = self.audition.selection
        return context_value(selection.context, self._start_s()) if selection.clip_id == clip_id else None

    def _set_context(self, _clip_id: str, value: Any) -> None:
        self.audition.set_context(ContextRange(*value).moved(-self._start_s()) if value else None)

    def _draft(self, _: str) -> dict[str, Any]:
        return {name: getattr(self.desk.draft, name) for name in Draft.__slots__}

    def _set_draft(self, _: str, value: Any) -> None:
        self.desk.change_draft(self.desk.draft.with_(**value))

    def _settings(self, _: str) -> dict[str, Any]:
        return {name: getattr(self.desk.settings, name) for name in STEPS_OF_SETTINGS}

    def _set_settings(self, _: str, value: Any) -> None:
        self.desk.change_settings(replace(self.desk.settings, **value))


def placed(regions: tuple[Region, ...], by_s: float) -> tuple[Region, ...]:
    """The same regions, later by some seconds."""
    return tuple(
        replace(region, start_s=round(region.start_s + by_s, 9), end_s=round(region.end_s + by_s, 9))
        for region in regions
    )


def context_value(context: ContextRange | None, by_s: float) -> list[float]:
    """The edges of a context range, later by some seconds; empty without one."""
    return [round(context.start_s + by_s, 9), round(context.end_s + by_s, 9)] if context is not None else []


def comp_value(comp: Comp | None) -> dict[str, Any]:
    """A comp as a step keeps it; an empty one for none."""
    return comp.stored() if comp is not None else {}


def adapters_change(before: str, after: str) -> tuple[str, str]:
    """The kind of a change to the list of adapters, and the name of the adapter that was removed."""
    was, now = before.splitlines(), after.splitlines()
    gone = [line for line in was if line not in now]
    if len(now) == len(was) - 1 and len(gone) == 1:
        return "adapter_removed", _adapter_name(gone[0])
    return "adapters", ""


def _adapter_name(line: str) -> str:
    """What to call the adapter of a line; the line itself is not read, since that looks at the file."""
    file = Path(re.sub(r":[^/\\]*$", "", line.strip().strip("\"'")))
    if file.name in NAMES and file.parent.name:
        return file.parent.name
    return file.stem if file.suffix.lower() == ".safetensors" else file.name


def _rename(name: str) -> str:
    return text("Rename {clip}", clip=name)


def _clip_grid(name: str) -> str:
    return text("Set tempo of {clip}", clip=name)


def _discard(name: str) -> str:
    return text("Discard {take}", take=name)


def _restore(name: str) -> str:
    return text("Restore {take}", take=name)


def _import(name: str) -> str:
    return text("Import {clip}", clip=name)


_DRAFT_WORDS = {
    "draft": lambda _: text("Change the prompt"),
    "reference": lambda _: text("Change the reference"),
    "adapters": lambda _: text("Change the adapters"),
    "adapter_removed": lambda name: text("Remove adapter {name}", name=name),
}
_SETTING_WORDS = {
    "tempo_bpm": lambda _: text("Change the tempo of new music"),
    "timesignature": lambda _: text("Change the time signature of new music"),
    "variant": lambda _: text("Change the model"),
}
