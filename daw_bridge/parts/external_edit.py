"""The sample editor of a DAW: opens a file, replaces it with a take and keeps its original bytes."""

from collections.abc import Callable
from pathlib import Path

from daw_bridge.core import events
from daw_bridge.core.clip import Take
from daw_bridge.core.events import Problem
from daw_bridge.core.recipe import Tags
from daw_bridge.library.file_facts import facts_of
from daw_bridge.library.in_place import check_editable, write_like
from daw_bridge.library.library import new_id
from daw_bridge.library.wav_chunks import chunks
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.files import Files
from engine.contract import whole_file
from engine.contract.command_name import command
from engine.contract.texts import text

Act = Callable[[Take, Path, Path], None]


class ExternalEdit:
    """Part of the bridge; methods run on the inbox thread, and files are written on a worker."""

    def __init__(self, desk: Desk, files: Files) -> None:
        self._desk, self._files = desk, files

    def open(self, path: Path) -> None:
        """Copy the file into the library, then import it as a clip."""
        library = self._desk.library
        if library is None:
            hint = text("Choose a library folder in the settings.")
            self._desk.emit(Problem(text("There is no library to keep a copy of the file in"), hint))
            return
        path, edit_id = path.absolute(), new_id()
        kept = library.folder / "edits" / edit_id / path.name
        tags = {"edit_file": str(path), "edit_id": edit_id}

        def work() -> None:
            check_editable(path)
            kept.parent.mkdir(parents=True)
            whole_file.copy(path, kept, with_stat=True)

        self._desk.work(
            work,
            lambda _: self._files.import_file(path, tags=tags),
            lambda error: self._desk.complain(error, hint=text("Check the file and its folder.")),
        )

    def give_back(self, take_id: str) -> None:
        """Replace the file by the take; the library keeps the original bytes."""
        found = self._desk.found(take_id)
        own = chunks(facts_of(*found)) if found is not None else b""  # the index is asked here, not on a worker
        self._replace(take_id, lambda take, path, kept: write_like(kept, path, take, own))

    def restore(self, take_id: str) -> None:
        """Restore the file byte for byte to what it was when it was opened."""
        self._replace(take_id, lambda _take, path, kept: whole_file.copy(kept, path, with_stat=True))

    def _replace(self, take_id: str, act: Act) -> None:
        library, found = self._desk.library, self._desk.found(take_id)
        tags = found[1].recipe.tags if found is not None else Tags()
        if library is None or found is None or not tags.edit_id:
            hint = text(
                "Use DAW Bridge as the sample editor of your DAW, or open a file: {command}",
                command=command("edit FILE"),
            )
            self._desk.emit(Problem(text("This take is not of a file opened for editing"), hint))
            return
        path = Path(tags.edit_file)
        kept = library.folder / "edits" / tags.edit_id / path.name

        def failed(error: Exception) -> None:
            message = text("{file} was not replaced: {error}", file=path.name, error=error)
            self._desk.complain(error, message, text("The file is unchanged."))

        self._desk.work(
            lambda: act(found[1], path, kept),
            lambda _: self._desk.emit(events.Returned(take_id, str(path))),
            failed,
        )
