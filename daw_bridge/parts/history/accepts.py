"""Undo of accepted takes: the file that was written for others goes into the library, and comes back with redo."""

from pathlib import Path
from typing import Any

from daw_bridge.core import events
from daw_bridge.core.clip import new_id
from daw_bridge.library.arrivals import digest_of
from daw_bridge.library.exports.handed_over import How
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.history.undo import Kind, Undo
from daw_bridge.parts.watch_folder import WatchFolder
from engine.contract import whole_file
from engine.contract.audio_error import AudioError
from engine.contract.messages import MessageError
from engine.contract.plain_text import plain
from engine.contract.texts import text

_FOLDER = "undone"  # of the library: files that undo has taken back


class Accepts:
    """Part of the bridge; methods run on the inbox thread, and files are moved on a worker.

    Only what an accept has written into the watched folder is taken back, and only while it holds the very bytes that
    were written. A file that was there before, or that was handed over in another way too, stays.
    """

    def __init__(self, desk: Desk, watch_folder: WatchFolder, undo: Undo) -> None:
        self._desk, self._undo = desk, undo
        undo.provide("accepted", Kind(lambda _: None, self._put, _words, True, is_checked_later=True))
        watch_folder.on_written = self._note

    def _note(self, take_id: str, path: Path, digest: str) -> None:
        found = self._desk.found(take_id)
        name = f"{found[0].name}, {found[1].name}" if found is not None else path.stem
        self._undo.note("accepted", take_id, [plain(str(path)), digest, False], [plain(str(path)), digest, True], name)

    def _put(self, take_id: str, value: Any) -> None:
        """Take the file back, or write it again. Raises MessageError where other programs may use it."""
        name, digest, is_there = value
        path, library = Path(name), self._desk.library
        if library is None:
            raise MessageError(text("the library is not open"))
        others = {each.how for each in library.handed_over() if each.path == name} - {How.ACCEPTED}
        if others and not is_there:
            raise MessageError(text("other programs may use {file}", file=path.name))
        kept = library.folder / _FOLDER / digest[:16] / path.name

        def done(_: None) -> None:
            if is_there:
                self._desk.emit(events.Accepted(take_id, str(path)))

        def failed(error: Exception) -> None:
            self._undo.refuse("accepted", take_id, [name, digest, True], str(error), is_undone=not is_there)

        def work() -> None:
            library.check_there()
            (_write_again if is_there else _take_back)(path, kept, digest)

        self._desk.work(work, done, failed, is_promised=True)


def _take_back(path: Path, kept: Path, digest: str) -> None:
    """Move a file into the library if it has this digest. Raises OSError, AudioError."""
    if not path.is_file():
        raise AudioError(text("{file} is not there any more", file=path.name))
    if digest_of(path) != digest:
        raise AudioError(text("{file} was changed meanwhile", file=path.name))
    whole_file.make_folder(kept.parent, kept.parents[2])  # the library's
    # under another name nobody changes it any more; what somebody has changed up to now goes back
    aside = path.with_name(f".{new_id()}{path.suffix}")
    whole_file.move(path, aside)
    if digest_of(aside) != digest:
        whole_file.move(aside, whole_file.free_name(path))
        raise AudioError(text("{file} was changed meanwhile", file=path.name))
    try:
        whole_file.move(aside, kept)
    except OSError:
        whole_file.move(aside, whole_file.free_name(path))
        raise


def _write_again(path: Path, kept: Path, digest: str) -> None:
    """Write a file that was taken back, unless another one is there. Raises OSError, AudioError."""
    if path.exists():
        if path.is_file() and digest_of(path) == digest:
            return
        raise AudioError(text("another {file} is there now", file=path.name))
    if not kept.is_file() or digest_of(kept) != digest:
        raise AudioError(text("{file} is not there any more", file=kept.name))
    path.parent.mkdir(exist_ok=True)
    whole_file.copy(kept, path, with_stat=True)


def _words(name: str) -> str:
    return text("Accept {take}", take=name)
