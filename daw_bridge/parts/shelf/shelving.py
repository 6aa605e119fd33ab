"""What the user does with a clip besides its music: archive, delete, collections; which takes he has not heard yet."""

import logging
import time
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from itertools import islice
from pathlib import PurePath
from typing import TypeVar

from daw_bridge.core import events
from daw_bridge.core.clip import Clip, Selection
from daw_bridge.core.events import DeskEvent, SelectionChanged, TakeAdded
from daw_bridge.core.queue.jobs import Job
from daw_bridge.core.shelf.shelf import Shelved
from daw_bridge.core.shelf.shelf_events import ClipsCollected, ClipShelved
from daw_bridge.library.errors import LibraryError
from daw_bridge.library.library import Library
from daw_bridge.parts.audition import Audition
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.index_writes import PATIENCE_S, IndexWrites
from engine.contract.messages import MessageError
from engine.contract.plain_text import plain
from engine.contract.texts import text

_log = logging.getLogger(__name__)
_USED_AFTER_S = 2.0  # a clip that was only passed on the way to another one was not used
_NOTED_S = 0.25  # several things that are noted of a clip are written together
_LONGEST_NAME = 60
_AT_ONCE = 8  # clips whose notes are written before other commands get their turn; some milliseconds
T = TypeVar("T")


class Shelving:
    """Part of the bridge; methods run on the inbox thread and raise MessageError. `ClipShelved` says what changed.

    jobs: those that there are; a clip whose files one of them needs is not deleted.
    """

    def __init__(self, desk: Desk, writes: IndexWrites, audition: Audition, jobs: Iterable[Job]) -> None:
        self._desk, self._writes, self._audition, self._jobs = desk, writes, audition, jobs
        self._selected = ("", "")
        self._noted: dict[str, None] = {}  # the clips of which the index alone knows something, in their order
        desk.listen_inside(self._on_event)

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case SelectionChanged(Selection(clip_id, take_id)) if (clip_id, take_id) != self._selected:
                was, self._selected = self._selected, (clip_id, take_id)
                if take_id:
                    self._mark((take_id,), is_unread=False)
                if clip_id and clip_id != was[0]:
                    self._desk.post_later(_USED_AFTER_S, lambda: self._use(clip_id))
            case TakeAdded(take, True) if not take.recipe.imported_from:
                if self._audition.selection.take_id != take.id:
                    self._mark((take.id,), is_unread=True)
                self._use(take.clip_id, is_selected=False)

    # --- commands -----------------------------------------------------------------------------------

    def archive(self, clip_id: str, *, is_archived: bool) -> None:
        """Take a clip off the list, or put it back."""
        self._change(clip_id, lambda library: library.set_archived(clip_id, is_archived))

    def put_into(self, clip_ids: Iterable[str], name: str, *, is_in: bool) -> None:
        """Put clips into a collection, or take them out. A collection is there as long as a clip is in it."""
        name = " ".join(plain(name).split())[:_LONGEST_NAME]
        if not name:
            raise MessageError(text("A collection needs a name"))
        known = [each for each in dict.fromkeys(clip_ids) if self._is_there(each)]
        if not known:
            raise self._desk.unknown_clip(next(iter(clip_ids), ""))

        def wanted(library: Library) -> dict[str, list[str]]:
            others = {each: [n for n in library.shelved(each).collections if n != name] for each in known}
            return {each: [*its, name] if is_in else its for each, its in others.items()}

        self._collect(wanted, name, is_in=is_in)

    def set_collections(self, wanted: Mapping[str, Iterable[str]]) -> None:
        """Put clips, by their ids, into these collections and no other."""
        for clip_id in wanted:
            self._clip(clip_id)
        self._collect(lambda _: wanted)

    def _collect(
        self, wanted: Callable[[Library], Mapping[str, Iterable[str]]], name: str = "", *, is_in: bool = True
    ) -> None:
        """name, is_in: as of `ClipsCollected`."""

        def write(library: Library) -> dict[str, tuple[Shelved, Shelved]]:
            asked = wanted(library)
            before = {each: library.shelved(each) for each in asked}
            changes = {each: names for each, names in asked.items() if {*names} != {*before[each].collections}}
            library.set_all_collections(changes)
            for clip_id in islice(changes, _AT_ONCE):
                library.write_notes(clip_id)
            self._note_soon(islice(changes, _AT_ONCE, None))
            return {each: (before[each], library.shelved(each)) for each in changes}

        def done(changes: Mapping[str, tuple[Shelved, Shelved]]) -> None:
            for clip_id, (before, now) in changes.items():
                self._desk.emit(ClipShelved(clip_id, now, before, len(changes) > 1))
            if changes:
                was, its = ({each: both[n].collections for each, both in changes.items()} for n in (0, 1))
                self._desk.emit(ClipsCollected(was, its, name, is_in))

        self._write(write, done)

    def mark_heard(self, clip_id: str) -> None:
        """Count all takes of a clip as heard."""
        if (library := self._desk.library) is not None:
            self._mark(tuple(library.unread_of(clip_id)), is_unread=False)

    def delete(self, clip_id: str) -> None:
        """Move the files of a clip into the trash. Raises MessageError while a job needs them."""
        clip = self._clip(clip_id)
        if any(_needs(job, clip_id) for job in self._jobs):
            raise MessageError(
                text("A job works on {clip}. Cancel it first, or wait until it is done.", clip=clip.name)
            )
        if self._audition.selection.clip_id == clip_id:
            self._audition.set_selection(Selection())  # so that its file is closed

        def done(clip: Clip | None) -> None:
            if clip is not None:
                self._desk.emit(events.ClipRemoved(clip.id))
                self._desk.emit(events.ClipDeleted(clip))

        self._write(lambda library: library.delete_clip(clip_id), done)

    def restore(self, clip_id: str) -> None:
        """Bring a deleted clip back. Raises MessageError where its files are not there any more."""
        if self._desk.open_library().is_deleted(clip_id) is None:
            raise MessageError(text("The files of this clip are not there any more"))

        def done(clip: Clip | None) -> None:
            if clip is not None and self._desk.library is not None:
                self.show(self._desk.library, clip)
                self._desk.emit(events.ClipRestored(clip))
                if takes := self._desk.takes(clip.id):
                    self._audition.select_take(takes[-1].id)

        self._write(lambda library: library.restore_clip(clip_id), done)

    def show(self, library: Library, clip: Clip) -> None:
        """Have a clip listed whose files are back."""
        self._desk.emit(ClipShelved(clip.id, library.shelved(clip.id)))
        self._desk.emit(events.ClipChanged(clip))
        for take in library.takes(clip.id):
            self._desk.emit(events.TakeAdded(take))
            if (timing := library.timing(take.id)) is not None:
                self._desk.emit(events.TakeTimed(take.id, timing))

    # --- writing --------------------------------------------------------------------------------------

    def _clip(self, clip_id: str) -> Clip:
        clip = self._desk.open_library().clip(clip_id)
        if clip is None or not self._is_there(clip_id):
            raise self._desk.unknown_clip(clip_id)
        return clip

    def _is_there(self, clip_id: str) -> bool:
        return self._desk.open_library().is_deleted(clip_id) is False

    def _write(self, change: Callable[[Library], T], done: Callable[[T], object]) -> None:
        self._writes.write(self._desk.open_library(), change, done, self._writes.refuse)

    def _change(self, clip_id: str, change: Callable[[Library], object]) -> None:
        self._clip(clip_id)

        def write(library: Library) -> tuple[Shelved, Shelved]:
            before = library.shelved(clip_id)
            change(library)
            return before, library.shelved(clip_id)

        self._write(write, lambda changed: self._tell(clip_id, *changed))

    def _tell(self, clip_id: str, before: Shelved, now: Shelved) -> None:
        if now != before:
            self._desk.emit(ClipShelved(clip_id, now, before))

    # --- what is noted without having been asked for: an index that is locked stops nothing ---------------

    def _mark(self, take_ids: tuple[str, ...], *, is_unread: bool) -> None:
        library = self._desk.library
        known = [take for each in take_ids if library is not None and (take := library.take(each)) is not None]
        for clip_id in dict.fromkeys(take.clip_id for take in known):
            ids = [take.id for take in known if take.clip_id == clip_id]
            self._quietly(clip_id, partial(_set_unread, ids, is_unread))

    def _use(self, clip_id: str, *, is_selected: bool = True) -> None:
        if not is_selected or self._audition.selection.clip_id == clip_id:
            now = int(time.time() * 1000)
            self._quietly(clip_id, lambda library: library.set_used(clip_id, now))

    def _quietly(self, clip_id: str, change: Callable[[Library], object]) -> None:
        library = self._desk.library
        if library is None or library.clip(clip_id) is None:
            return
        library.wait_for_others(0.0)
        try:
            before = library.shelved(clip_id)
            change(library)
            now = library.shelved(clip_id)
        except LibraryError as error:
            _log.info("not noted of %s: %s", clip_id, error)
            return
        finally:
            library.wait_for_others(PATIENCE_S)
        self._tell(clip_id, before, now)
        if now != before:
            self._note_soon((clip_id,))

    def _note_soon(self, clip_ids: Iterable[str]) -> None:
        """Have what the index alone knows of clips written beside them."""
        is_due = bool(self._noted)
        self._noted |= dict.fromkeys(clip_ids)
        if self._noted and not is_due:
            self._desk.post_later(_NOTED_S, self._write_noted)

    def _write_noted(self) -> None:
        """Write it beside the clips too, so that a lost index loses nothing. What fails waits, as all notes do."""
        noted = list(islice(self._noted, _AT_ONCE))
        if (library := self._desk.library) is None:
            self._noted.clear()
            return  # it is written when the library is opened
        for clip_id in noted:
            del self._noted[clip_id]
        library.wait_for_others(0.0)
        try:
            for clip_id in noted:
                if library.clip_folder(clip_id).is_dir():
                    library.write_notes(clip_id)
                elif not library.audio.is_dir():  # it may be back before anybody has noticed that it was away
                    library.on_unwritten(library.away())
        except LibraryError as error:
            library.on_unwritten(error)
        finally:
            library.wait_for_others(PATIENCE_S)
        if self._noted:
            self._desk.post_later(0.0, self._write_noted)


def _set_unread(take_ids: list[str], is_unread: bool, library: Library) -> None:
    library.set_unread(take_ids, is_unread)


def _needs(job: Job, clip_id: str) -> bool:
    """Whether a job that has not ended reads or makes takes of a clip."""
    source = PurePath(job.request.source or "").parent.name
    return not job.state.is_over and clip_id in (job.request.tags.get("clip_id"), source)
