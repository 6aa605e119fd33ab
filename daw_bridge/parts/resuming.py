"""Selection, regions and playhead of each clip, and the half of the draft that the settings file lacks: kept beside the
library.
"""

import json
import logging
import time
from pathlib import Path
from typing import Any

from daw_bridge.core.draft import KEPT_WITH_LIBRARY, Draft
from daw_bridge.core.events import DeskEvent, DraftChanged, LibraryOpened, SelectionChanged, SettingsChanged
from daw_bridge.core.resuming.bookmarks import Bookmark, bookmark_from
from daw_bridge.parts.audition import Audition
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.retry import Retry
from engine.contract import whole_file
from engine.contract.checks import rules

FILE = "resume.json"
_PAUSE_S, _AGAIN_S, _LONGEST_S = 1.0, 5.0, 60.0
_PLAYING_S = 10.0  # how often the playhead is written while it plays
_log = logging.getLogger(__name__)


class Resuming:
    """Part of the bridge; methods run on the inbox thread. It writes after a pause, so that typing writes one file.

    The file holds an object: `clip` and `take`, the ids of the selection; `regions`, `context` and `playhead_s`, in
    seconds from the start of the clip's original, so that they fit all takes of the clip; `draft`; `left`, the same of
    the clips that were selected before.
    """

    def __init__(self, desk: Desk, audition: Audition) -> None:
        self._desk, self._audition = desk, audition
        self._path: Path | None = None  # None: nothing is kept, as no library is open
        self._has_resumed = self._is_due = False
        self._seen: tuple[str, float] = ("", 0.0)  # clip and playhead when it was last looked at
        self._seen_at = 0.0
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
            case SelectionChanged(selection):
                if selection.clip_id != self._seen[0]:
                    self._see()
                self._keep_soon()
            case DraftChanged():
                self._keep_soon()

    def look(self) -> None:
        """Notice a playhead that has moved; called about once a second, since moves of the playhead are no events."""
        if self._has_moved() and (not self._audition.is_playing or time.monotonic() - self._seen_at >= _PLAYING_S):
            self._see()
            self._keep_soon()

    def close(self) -> None:
        """Write what is not written yet, before the bridge ends."""
        self._is_due = self._is_due or (self._path is not None and self._has_moved())
        self.save()

    def _has_moved(self) -> bool:
        """Whether the playhead has moved within its clip. What another clip brings is kept with the selection."""
        return self._audition.playhead_s != self._seen[1]

    def _see(self) -> None:
        self._seen = (self._audition.selection.clip_id, self._audition.playhead_s)
        self._seen_at = time.monotonic()

    def _keep_soon(self) -> None:
        if self._path is not None and not self._is_due:
            self._is_due = True
            self._desk.post_later(_PAUSE_S, self.save)

    def _resume(self, path: Path) -> None:
        """Restore the selection, and the draft once: in a second library the user goes on with the one on the screen."""
        stored = _read(path)
        draft, untouched = self._desk.draft, Draft.begun(self._desk.settings.variant_in_use())
        if not self._has_resumed and draft.unsaved() == untouched:
            self._desk.change_draft(draft_from(stored.get("draft"), draft))
        self._has_resumed = True
        self._audition.bookmarks.read(stored.get("left"))
        if self._audition.selection.clip_id:
            return  # a file that was opened meanwhile
        take, clip = str(stored.get("take")), str(stored.get("clip"))
        found = self._desk.found(take)
        self._audition.bookmarks.put(clip, bookmark_from(stored))
        if found is not None and self._desk.library is not None and not self._desk.library.is_discarded(take):
            self._audition.select_take(take)
        else:
            self._audition.select_clip(clip)

    def save(self) -> None:
        """Write what is kept, if it changed; also before the bridge ends."""
        if not self._is_due or self._path is None:
            return
        self._is_due = False
        selection, draft = self._audition.selection, self._desk.draft
        drafted = {name: getattr(draft, name) for name in KEPT_WITH_LIBRARY}
        now = self._audition.bookmark() or Bookmark(selection.take_id, selection.regions, selection.context)
        left = [entry for entry in self._audition.bookmarks.to_json() if entry["clip"] != selection.clip_id]
        kept = {"clip": selection.clip_id, **now.to_json(), "draft": drafted, "left": left}
        try:
            whole_file.write_text(self._path, json.dumps(kept, indent=1, ensure_ascii=False), is_lasting=False)
        except OSError as error:
            self._is_due = True
            if self._retry.failed():
                _log.warning("selection and draft are not kept: %s", error)
        else:
            self._retry.succeeded()


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
