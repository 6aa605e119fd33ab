"""Commands on the list of clips, from any thread."""

from collections.abc import Callable, Iterable
from pathlib import Path

from daw_bridge.core.held_commands import Command
from daw_bridge.core.queue.jobs import Job
from daw_bridge.core.shelf.shelf import ShelfQuery
from daw_bridge.core.shelf.space import Heap
from daw_bridge.parts.audition import Audition
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.files import Files
from daw_bridge.parts.history.undo import Undo
from daw_bridge.parts.index_writes import IndexWrites
from daw_bridge.parts.shelf.housekeeping import Housekeeping
from daw_bridge.parts.shelf.shelf_listing import ShelfListing
from daw_bridge.parts.shelf.shelf_values import ShelfValues
from daw_bridge.parts.shelf.shelving import Shelving


class ShelfCommands:
    """The door to the list of clips: `Bridge.shelf`. It builds the parts behind it.

    shelving: the part itself, for who is on the inbox thread. post: carries a command out on the inbox thread, once the
    library is open, and emits a problem where it is refused.
    """

    def __init__(
        self,
        desk: Desk,
        post: Callable[[Command], None],
        writes: IndexWrites,
        audition: Audition,
        files: Files,
        jobs: Iterable[Job],
        undo: Undo,
    ) -> None:
        self._desk, self._post = desk, post
        self.listing = ShelfListing(desk)
        self.shelving = Shelving(desk, writes, audition, jobs)
        self._housekeeping = Housekeeping(desk, writes, audition, files, jobs, self.shelving.show)
        ShelfValues(desk, self.shelving, undo)

    def show(self, query: ShelfQuery) -> None:
        """Search, filter and sort; `ShelfListed` says which clips are found."""
        self._desk.post_command(lambda: self.listing.show(query))

    def archive(self, clip_id: str, *, is_archived: bool = True) -> None:
        """Take a clip off the list, or put it back."""
        self._post(lambda: self.shelving.archive(clip_id, is_archived=is_archived))

    def delete(self, clip_id: str) -> None:
        """Move the files of a clip into the trash of the library; `Bridge.history.undo` brings them back."""
        self._post(lambda: self.shelving.delete(clip_id))

    def restore(self, clip_id: str) -> None:
        """Bring a deleted clip back, also one that no step of undo knows any more."""
        self._post(lambda: self.shelving.restore(clip_id))

    def put_into(self, clip_id: str, collection: str, *, is_in: bool = True) -> None:
        """Put a clip into a collection, or take it out."""
        self.put_all_into((clip_id,), collection, is_in=is_in)

    def put_all_into(self, clip_ids: Iterable[str], collection: str, *, is_in: bool = True) -> None:
        """The same for several clips at once, as one step of undo; `ClipsCollected` says which were not in it before."""
        ids = tuple(clip_ids)
        self._post(lambda: self.shelving.put_into(ids, collection, is_in=is_in))

    def mark_heard(self, clip_id: str) -> None:
        """Count all takes of a clip as heard."""
        self._post(lambda: self.shelving.mark_heard(clip_id))

    # --- the room that the library takes ------------------------------------------------------------------

    def find_space(self) -> None:
        """Emit `SpaceFound`: how much room the library takes, and what can be removed."""
        self._post(self._housekeeping.find_space)

    def tidy_up(self, heaps: Iterable[Heap]) -> None:
        """Remove for good what lies on these heaps."""
        wanted = tuple(heaps)
        self._post(lambda: self._housekeeping.tidy_up(wanted))

    def find_takes(self, folder: Path) -> None:
        """Look below a folder for the files of takes that are missing, and copy them back."""
        self._post(lambda: self._housekeeping.find_takes(Path(folder)))

    def move_library(self, target: Path) -> None:
        """Copy the library to a new or empty folder, check every file there, and use it from then on."""
        self._post(lambda: self._housekeeping.move(Path(target)))

    def cancel_move(self) -> None:
        self._desk.post_command(self._housekeeping.cancel_move)
