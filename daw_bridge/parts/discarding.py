"""Takes are discarded and brought back; their files stay in the library."""

from collections.abc import Callable

from daw_bridge.core.clip import Selection, Take
from daw_bridge.core.events import ClipChanged, ClipRemoved, TakeAdded, TakeRemoved, TakeRestored
from daw_bridge.library.library import Library
from daw_bridge.parts.audition import Audition
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.index_writes import IndexWrites


class Discarding:
    """Part of the bridge; methods run on the inbox thread, and raise LibraryError while there is no library."""

    def __init__(self, desk: Desk, audition: Audition, writes: IndexWrites) -> None:
        self._desk, self._audition, self._writes = desk, audition, writes

    def discard(self, take_id: str) -> None:
        """Take it out of sight; if it was selected, the newest take that is left is."""
        self._set(take_id, self._discarded, is_discarded=True)

    def _set(self, take_id: str, then: Callable[[Take | None], None], *, is_discarded: bool) -> None:
        def change(library: Library) -> Take | None:
            if library.take(take_id) is None:
                raise self._desk.unknown_take(take_id)
            return library.set_discarded(take_id, is_discarded)

        self._writes.write(self._desk.open_library(), change, then)

    def _discarded(self, take: Take | None) -> None:
        library = self._desk.library
        if library is None or take is None:
            return
        self._desk.emit(TakeRemoved(take))
        if self._audition.selection.take_id == take.id:
            if left := library.takes(take.clip_id):
                self._audition.select_take(left[-1].id)
            else:
                self._audition.set_selection(Selection())
        if not library.takes(take.clip_id):
            self._desk.emit(ClipRemoved(take.clip_id))

    def restore_last(self) -> bool:
        """Bring back the take that was discarded last; each call brings back one more. False when none is left."""
        library = self._desk.open_library()
        if not self._writes.is_waiting and library.last_discarded() is None:
            return False

        def restored(now: Library) -> Take | None:
            take = now.last_discarded()  # also one whose discarding has waited until now
            return now.set_discarded(take.id, False) if take is not None else None

        self._writes.write(library, restored, self._restored)
        return True

    def restore(self, take_id: str) -> None:
        """Bring a discarded take back; nothing happens to one that is back already."""
        self._set(take_id, self._restored, is_discarded=False)

    def _restored(self, take: Take | None) -> None:
        library = self._desk.library
        if library is None or take is None:
            return
        if (clip := library.clip(take.clip_id)) is not None:
            self._desk.emit(ClipChanged(clip))
        self._desk.emit(TakeAdded(take))
        self._desk.emit(TakeRestored(take))
        self._audition.select_take(take.id)
