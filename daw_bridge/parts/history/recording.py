"""Notes what the user changes as steps of undo.

Steps are taken from the events, so that it does not matter whether the window, a controller or a part made the change.
"""

from daw_bridge.core.clip import Clip, Selection, Take, new_id
from daw_bridge.core.comp import Comp
from daw_bridge.core.draft import Draft
from daw_bridge.core.events import (
    ClipChanged,
    ClipRemoved,
    CompChanged,
    DeskEvent,
    DraftChanged,
    LibraryOpened,
    SelectionChanged,
    SettingsChanged,
    TakeAdded,
    TakeChanged,
    TakeRemoved,
    TakeRestored,
)
from daw_bridge.core.settings import Settings
from daw_bridge.parts.audition import Audition
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.history.undo import Undo
from daw_bridge.parts.history.values import STEPS_OF_SETTINGS, adapters_change, comp_value, context_value, placed
from engine.contract.audio import SAMPLE_RATE


class Recording:
    """Part of the bridge; methods run on the inbox thread."""

    def __init__(self, desk: Desk, undo: Undo, audition: Audition) -> None:
        self._desk, self._undo, self._audition = desk, undo, audition
        self._clips: dict[str, Clip] = {}
        self._selection = Selection()
        desk.listen_inside(self._on_event)

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case LibraryOpened():
                self._desk.post(self._settle)
            case SettingsChanged(settings, _, before, from_daw) if before is not None:
                self._take_in_settings(settings, before, from_daw=from_daw)
            case ClipChanged(clip):
                self._take_in(clip)
            case ClipRemoved(clip_id):
                self._clips.pop(clip_id, None)
            case TakeAdded(take, True) if take.recipe.imported_from:
                self._undo.note("imported", take.id, True, False, self._name_of(take))
            case TakeRemoved(take):
                self._undo.note("discarded", take.id, False, True, self._name_of(take))
            case TakeRestored(take):
                self._undo.note("restored", take.id, True, False, self._name_of(take))
            case TakeChanged(take, Take() as before):
                kind = "star" if take.has_star else "no_star"
                self._undo.note(kind, take.id, before.has_star, take.has_star, self._name_of(take))
                self._undo.note("color", take.id, before.color, take.color, self._name_of(take))
            case CompChanged(clip_id, comp, before, True):
                self._take_in_comp(clip_id, comp, before)
            case SelectionChanged(selection):
                self._select(selection)
            case DraftChanged(draft, before, from_daw) if not from_daw:
                self._take_in_draft(draft, before)

    def _settle(self) -> None:
        self._selection = self._audition.selection

    def _take_in(self, clip: Clip) -> None:
        before = self._clips.get(clip.id, clip)
        self._clips[clip.id] = clip
        self._undo.note("name", clip.id, before.name, clip.name, before.name)
        was, now = ([each.tempo_bpm, each.timesignature] for each in (before, clip))
        self._undo.note("clip_grid", clip.id, was, now, clip.name)

    def _take_in_settings(self, settings: Settings, before: Settings, *, from_daw: bool) -> None:
        if settings.library_folder != before.library_folder:
            self._clips.clear()
        for name in STEPS_OF_SETTINGS if not from_daw else ():
            was, now = ({name: getattr(each, name)} for each in (before, settings))
            self._undo.note(name, "", was, now)

    def _take_in_comp(self, clip_id: str, comp: Comp | None, before: Comp | None) -> None:
        """An edge that is dragged is one step; everything else is a step each time."""
        series, kind = new_id(), "comp"
        if comp is None:
            kind = "comp_removed"
        elif before is not None and comp.base != before.base:
            kind = "comp_base"
        elif before is not None and [e.take_id for e in comp.spans] == [e.take_id for e in before.spans]:
            series, kind = "", "comp_edge"
        elif before is not None and len(comp.spans) < len(before.spans):
            kind = "comp_span_removed"
        name = clip.name if (clip := self._clips.get(clip_id)) is not None else ""
        self._undo.note(kind, clip_id, comp_value(before), comp_value(comp), name, series)

    def _take_in_draft(self, draft: Draft, before: Draft) -> None:
        changed = [name for name in Draft.__slots__ if getattr(draft, name) != getattr(before, name)]
        was, now = ({name: getattr(each, name) for name in changed} for each in (before, draft))
        if changed == ["reference"]:  # chosen or removed, a step each time
            self._undo.note("reference", "", was, now, series=new_id())
            return
        kind, name = adapters_change(before.adapters, draft.adapters) if changed == ["adapters"] else ("draft", "")
        self._undo.note(kind, "", was, now, name)

    def _select(self, selection: Selection) -> None:
        before, self._selection = self._selection, selection
        if selection.clip_id != before.clip_id:
            for kind in ("regions", "region_values", "context"):
                self._undo.forget_kind(kind)
        elif selection.take_id == before.take_id and selection.regions != before.regions:
            start_s = take.start_samples / SAMPLE_RATE if (take := self._audition.take) is not None else 0.0
            was, now = (placed(each.regions, start_s) for each in (before, selection))
            has_moved = [(each.start_s, each.end_s) for each in was] != [(each.start_s, each.end_s) for each in now]
            self._undo.note("regions" if has_moved else "region_values", selection.clip_id, was, now)
        elif selection.take_id == before.take_id and selection.context != before.context:
            start_s = take.start_samples / SAMPLE_RATE if (take := self._audition.take) is not None else 0.0
            of, to = (context_value(each.context, start_s) for each in (before, selection))
            self._undo.note("context", selection.clip_id, of, to)

    def _name_of(self, take: Take) -> str:
        clip = self._desk.library.clip(take.clip_id) if self._desk.library is not None else None
        return f"{clip.name}, {take.name}" if clip is not None and not take.is_original else clip.name if clip else ""
