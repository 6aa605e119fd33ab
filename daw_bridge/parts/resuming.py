"""The selection with its regions, and the half of the draft that the settings file lacks: kept beside the library."""

import json
import logging
from dataclasses import asdict
from pathlib import Path
from typing import Any

from daw_bridge.core.clip import Take
from daw_bridge.core.draft import KEPT_WITH_LIBRARY, Draft
from daw_bridge.core.events import DeskEvent, DraftChanged, LibraryOpened, SelectionChanged, SettingsChanged
from daw_bridge.core.recipe import context_from, regions_from
from daw_bridge.parts.audition import Audition
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.retry import Retry
from engine.contract import whole_file
from engine.contract.audio import SAMPLE_RATE
from engine.contract.checks import rules
from engine.contract.messages import MAX_DURATION_S, Region

FILE = "resume.json"
_PAUSE_S, _AGAIN_S, _LONGEST_S = 1.0, 5.0, 60.0
_log = logging.getLogger(__name__)


class Resuming:
    """Part of the bridge; methods run on the inbox thread. It writes after a pause, so that typing writes one file.

    The file holds an object: `clip` and `take`, the ids of the selection; `regions` and `context`, in seconds from the
    start of the clip's original, so that they fit all takes of the clip; `draft`.
    """

    def __init__(self, desk: Desk, audition: Audition) -> None:
        self._desk, self._audition = desk, audition
        self._path: Path | None = None  # None: nothing is kept, as no library is open
        self._has_resumed = self._is_due = False
        self._retry = Retry(desk, self.save, _AGAIN_S, _LONGEST_S)
        desk.listen_inside(self._on_event)

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case LibraryOpened(folder):
                self._path = Path(folder) / FILE
                self._resume(self._path)
            case SettingsChanged(settings, _, before) if before and settings.library_folder != before.library_folder:
                self.save()
                self._path = None  # what is now taken from the screen is no wish of the user
            case SelectionChanged() | DraftChanged() if self._path is not None and not self._is_due:
                self._is_due = True
                self._desk.post_later(_PAUSE_S, self.save)

    def _resume(self, path: Path) -> None:
        """Restore the selection, and the draft once: in a second library the user goes on with the one on the screen."""
        stored = _read(path)
        draft, untouched = self._desk.draft, Draft.begun(self._desk.settings.variant_in_use())
        if not self._has_resumed and draft.unsaved() == untouched:
            self._desk.change_draft(draft_from(stored.get("draft"), draft))
        self._has_resumed = True
        if self._audition.selection.clip_id:
            return  # a file that was opened meanwhile
        take, clip = str(stored.get("take")), str(stored.get("clip"))
        found = self._desk.found(take)
        if found is not None and self._desk.library is not None and not self._desk.library.is_discarded(take):
            self._audition.select_take(take)
        else:
            self._audition.select_clip(clip)
        selected = self._audition.take
        if selected is not None and selected.clip_id == clip:
            self._audition.set_regions(_in_take(regions_from(stored.get("regions")), selected))
            if (context := context_from(stored.get("context"))) is not None:
                self._audition.set_context(context.moved(-selected.start_samples / SAMPLE_RATE))

    def save(self) -> None:
        """Write what is kept, if it changed; also before the bridge ends."""
        if not self._is_due or self._path is None:
            return
        self._is_due = False
        selection, draft = self._audition.selection, self._desk.draft
        drafted = {name: getattr(draft, name) for name in KEPT_WITH_LIBRARY}
        start_s = take.start_samples / SAMPLE_RATE if (take := self._audition.take) is not None else 0.0
        regions = [asdict(region.moved(start_s)) for region in selection.regions]
        context = asdict(selection.context.moved(start_s)) if selection.context is not None else None
        kept = {"clip": selection.clip_id, "take": selection.take_id, "regions": regions, "context": context}
        kept |= {"draft": drafted}
        try:
            whole_file.write_text(self._path, json.dumps(kept, indent=1, ensure_ascii=False), is_lasting=False)
        except OSError as error:
            self._is_due = True
            if self._retry.failed():
                _log.warning("selection and draft are not kept: %s", error)
        else:
            self._retry.succeeded()


def _in_take(regions: tuple[Region, ...], take: Take) -> tuple[Region, ...]:
    """Move regions of a clip into a take's own time, without those farther off than a take can be extended."""
    start_s = take.start_samples / SAMPLE_RATE
    moved = (region.moved(-start_s) for region in regions)
    return tuple(r for r in moved if r.start_s >= -MAX_DURATION_S and r.end_s <= take.length_s + MAX_DURATION_S)


def draft_from(stored: object, begun: Draft) -> Draft:
    """A draft from its JSON, with the values of `begun` for what is missing or does not fit."""
    known, values = rules(Draft), stored if isinstance(stored, dict) else {}
    fitting: dict[str, Any] = {}
    for name in KEPT_WITH_LIBRARY:
        if name in values and not known[name].fault(values[name]):
            fitting[name] = known[name].number(values[name]) if type(values[name]) is int else values[name]
    return begun.with_(**fitting)


def _read(path: Path) -> dict[str, Any]:
    try:
        raw = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return raw if isinstance(raw, dict) else {}
