"""The sample editor of a DAW: opens a file, replaces it with a take and keeps its original bytes."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from daw_bridge.core import events
from daw_bridge.core.clip import Take, new_id
from daw_bridge.core.events import Problem
from daw_bridge.core.recipe import Tags
from daw_bridge.library.export_target import lies_within, refuse_library_file
from daw_bridge.library.exports.handed_over import How
from daw_bridge.library.kept_versions import KeptVersions
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.files import Files
from engine.contract.audio_error import AudioError
from engine.contract.command_name import command
from engine.contract.plain_text import plain
from engine.contract.texts import text

Act = Callable[[Take, Path, KeptVersions], float]


class ExternalEdit:
    """Part of the bridge; methods run on the inbox thread, and files are written on a worker."""

    def __init__(self, desk: Desk, files: Files) -> None:
        self._desk, self._files = desk, files

    def open(self, path: Path, job_id: str = "") -> None:
        """Copy the file into the library, then import it as a clip. job_id: the request that a problem names, as below."""
        library = self._desk.library
        if library is None:
            error = self._desk.no_library(text("There is no library to keep a copy of the file in"))
            self._desk.complain(error, job_id=job_id)
            return
        path, edit_id = path.absolute(), new_id()
        kept = KeptVersions(library.folder / "edits" / edit_id, path)
        tags = {"edit_file": str(path), "edit_id": edit_id}

        def work() -> bool:
            from daw_bridge.library.in_place import check_editable

            if plain(str(path)) != str(path):
                raise AudioError(
                    text("The name of {file} is no UTF-8", file=plain(path.name)), text("Rename the file.")
                )
            refuse_library_file(path, library.folder)
            check_editable(path)
            kept.keep()
            return lies_within(path, library.exports)

        def kept_it(*, is_export: bool) -> None:
            if is_export:  # whoever opened it points at it, however it got there
                self._files.hand_over("", (path,), How.OPENED, library)
            if self._desk.again(library) is not None:
                self._files.import_file(path, tags=tags, job_id=job_id)
            else:
                message = text("{file} was not opened: the library was closed meanwhile", file=plain(path.name))
                self._desk.emit(Problem(message, text("Open the file again."), job_id=job_id))

        def failed(error: Exception) -> None:
            self._desk.complain(error, hint=text("Check the file and its folder."), job_id=job_id)

        self._desk.work(
            work, lambda is_export: self._desk.commands.once_open(partial(kept_it, is_export=is_export)), failed
        )

    def give_back(self, take_id: str, job_id: str = "") -> None:
        """The file becomes the take; what it was stays in the library, byte for byte."""

        def act(take: Take, path: Path, kept: KeptVersions) -> float:
            from daw_bridge.library.in_place import replace_sound

            return replace_sound(kept.first, path, take)

        self._replace(take_id, act, job_id, is_return=True)

    def restore(self, take_id: str, job_id: str = "") -> None:
        """The file becomes what it was before a take replaced it, byte for byte."""

        def act(_take: Take, _path: Path, kept: KeptVersions) -> float:
            kept.restore()
            return 0.0

        self._replace(take_id, act, job_id, is_return=False)

    def _replace(self, take_id: str, act: Act, job_id: str, *, is_return: bool) -> None:
        library, found = self._desk.open_library(), self._desk.found(take_id)
        tags = found[1].recipe.tags if found is not None else Tags()
        if found is None or not tags.edit_id:
            hint = text(
                "Use DAW Bridge as the sample editor of your DAW, or open a file: {command}",
                command=command("edit FILE"),
            )
            self._desk.emit(Problem(text("This take is not of a file opened for editing"), hint, job_id=job_id))
            return
        path = Path(tags.edit_file)
        kept = KeptVersions(library.folder / "edits" / tags.edit_id, path)

        def work() -> tuple[Path | None, float]:
            newer = kept.keep_newer(is_replaced_by_take=is_return)
            turned_down_db = act(found[1], path, kept)
            kept.remember()
            return newer, turned_down_db

        def done(result: tuple[Path | None, float]) -> None:
            newer, turned_down_db = result
            self._desk.emit(events.Returned(take_id, str(path), is_restored=not is_return, job_id=job_id))
            if newer is not None:
                message = text("{file} was changed by another program since it was opened", file=path.name)
                hint = text("Its newer version was kept: {file}", file=newer)
                self._desk.emit(Problem(message, hint, job_id=job_id))
            if turned_down_db:
                message = text(
                    "The new part of {file} was turned down by {decibels:.1f} dB to fit into its format",
                    file=path.name,
                    decibels=turned_down_db,
                )
                hint = text("Use a 32-bit float file in your DAW to keep its level.")
                self._desk.emit(Problem(message, hint, job_id=job_id))

        def failed(error: Exception) -> None:
            message = text("{file} was not replaced: {error}", file=path.name, error=error)
            self._desk.complain(error, message, text("The file is unchanged."), job_id)

        self._desk.work(work, done, failed, is_promised=True)
