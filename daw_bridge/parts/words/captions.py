"""The captions that music was made with, kept beside the library."""

import json
import logging
from functools import partial
from pathlib import Path
from typing import Any

from daw_bridge.core.clip import new_id
from daw_bridge.core.events import DeskEvent, JobChanged, LibraryOpened
from daw_bridge.core.queue.jobs import JobState
from daw_bridge.core.words.used_captions import captions_from, with_caption, without_caption
from daw_bridge.core.words.word_events import CaptionsChanged
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.history.kind import Kind
from daw_bridge.parts.history.undo import Undo
from engine.contract import whole_file
from engine.contract.texts import text

FILE = "captions.json"
_KIND = "captions"
_log = logging.getLogger(__name__)


class Captions:
    """Part of the bridge; methods run on the inbox thread. A caption counts as used when a job is queued with it."""

    def __init__(self, desk: Desk, undo: Undo) -> None:
        self._desk, self._undo = desk, undo
        self.used: tuple[str, ...] = ()
        self._path: Path | None = None  # None: nothing is kept, as no library is open
        self._seen = ""  # the job that was looked at last: its progress says nothing new
        words = lambda _: text("Remove a description from the list")  # noqa: E731
        undo.provide(_KIND, Kind(lambda _: list(self.used), self._put, words, False))
        desk.listen_inside(self._on_event)

    def remove(self, caption: str) -> None:
        """Take a caption off the list. It can be undone."""
        before = list(self.used)
        self._set(without_caption(self.used, caption))
        self._undo.note(_KIND, "", before, list(self.used), series=new_id())

    def _put(self, _: str, value: Any) -> None:
        before = list(self.used)
        self._set(captions_from(value))
        self._undo.note(_KIND, "", before, list(self.used))

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case LibraryOpened(folder):
                self._path = Path(folder) / FILE
                self._desk.work(partial(_read, self._path), self._take_in, lambda _: None)
            case JobChanged(job) if job.state is JobState.QUEUED and job.id != self._seen:
                self._seen = job.id
                captions = [job.request.prompt.caption, *(region.caption for region in job.request.regions)]
                used = self.used
                for caption in captions:
                    used = with_caption(used, caption)
                self._set(used)

    def _take_in(self, kept: tuple[str, ...]) -> None:
        """Show what the library keeps, below what was used while it was read."""
        used = kept
        for caption in reversed(self.used):
            used = with_caption(used, caption)
        self.used = used
        self._desk.emit(CaptionsChanged(used))

    def _set(self, used: tuple[str, ...]) -> None:
        if used == self.used:
            return
        self.used = used
        self._desk.emit(CaptionsChanged(used))
        if self._path is not None:
            content = json.dumps(used, indent=1, ensure_ascii=False)
            write = partial(whole_file.write_text, self._path, content, is_lasting=False)
            self._desk.work(write, None, lambda error: _log.warning("the captions are not kept: %s", error))


def _read(path: Path) -> tuple[str, ...]:
    try:
        return captions_from(json.loads(path.read_bytes()))
    except (OSError, ValueError, RecursionError):
        return ()
