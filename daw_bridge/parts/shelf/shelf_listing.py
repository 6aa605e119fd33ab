"""Which clips the list shows: asked of the library, and again when a clip changes."""

from dataclasses import replace

from daw_bridge.core.events import (
    ClipChanged,
    ClipRemoved,
    DeskEvent,
    LibraryOpened,
    SettingsChanged,
    TakeAdded,
    TakeChanged,
    TakeRemoved,
)
from daw_bridge.core.shelf.shelf import ShelfQuery, Show
from daw_bridge.core.shelf.shelf_events import ClipShelved, ShelfListed
from daw_bridge.library.errors import LockedError
from daw_bridge.library.library import Library
from daw_bridge.library.shelf.similar_search import Found
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.index_writes import PATIENCE_S

_PAUSE_S = 0.1  # changes often come several at once
_LOCKED_S = 1.0
_AT_ONCE = 8  # clips whose words are made before other commands get their turn; some milliseconds


class ShelfListing:
    """Part of the bridge; methods run on the inbox thread. `ShelfListed` says what is shown when that may have changed.

    It says so each time: what the window adds to its list meanwhile, such as a clip that is being read, is not known here.
    That a clip was used, or that its takes were heard, changes the list with the next question alone: a clip must not move
    or vanish under the hand that chose it.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._is_due = False
        self._shown: tuple[str, ...] = ()  # since the last question
        desk.listen_inside(self._on_event)

    def show(self, query: ShelfQuery) -> None:
        """Show other clips, or in another order."""
        self._desk.shelf, self._shown = query, ()
        self._list()

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case LibraryOpened():
                self._list()
            case SettingsChanged(settings, _, before) if before and settings.library_folder != before.library_folder:
                self._desk.emit(ShelfListed(self._desk.shelf, None))
            case ClipShelved(_, now, before):
                was = before or now
                if was != replace(now, used_ms=was.used_ms) and not set(now.unread) < set(was.unread):
                    self._list_soon()
            case ClipChanged() | ClipRemoved() | TakeAdded() | TakeRemoved() | TakeChanged():
                self._list_soon()

    def _list_soon(self, pause_s: float = _PAUSE_S) -> None:
        if not self._is_due:
            self._is_due = True
            self._desk.post_later(pause_s, self._list)

    def _list(self) -> None:
        self._is_due = False
        library = self._desk.library
        if library is not None:
            self._tell_of(library)
        elif self._desk.is_opening:
            self._list_soon()

    def _tell_of(self, library: Library) -> None:
        """List what is known; where another program holds the index, words that changed meanwhile are found later."""
        query = self._desk.shelf
        try:
            library.wait_for_others(0.0)
            try:
                if not library.refresh_words(_AT_ONCE):  # thousands, after the index was lost
                    self._list_soon(0.0)
                    return
            except LockedError:
                self._list_soon(_LOCKED_S)
            finally:
                library.wait_for_others(PATIENCE_S)
            found = self._found(library, query)
            self._shown, names = found.clip_ids, (library.collections(), library.projects())
            self._desk.emit(ShelfListed(query, self._shown, *names, found.similar, found.n_exact))
        except LockedError:
            self._list_soon(_LOCKED_S)

    def _found(self, library: Library, query: ShelfQuery) -> Found:
        found = library.found(query)
        if query.show is Show.UNREAD and self._shown:  # those that were heard since stay
            stay = {*found.clip_ids, *self._shown}
            ids = tuple(each for each in library.found(replace(query, show=Show.ALL)).clip_ids if each in stay)
            return Found(ids, found.n_exact, found.similar)
        return found
