"""The watched folder: imports files that appear in it, and writes accepted takes into it."""

import filecmp
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from daw_bridge.core import events
from daw_bridge.core.events import Problem
from daw_bridge.library.arrivals import Arrival, Listing, Seen, digest_of, list_folder, look_into
from daw_bridge.library.export_target import numbered
from daw_bridge.library.exports.handed_over import How
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.files import Files
from engine.contract import whole_file
from engine.contract.texts import text

ACCEPTED = "accepted"  # its own folder within: what we write is not new to us
_POLL_EVERY_S = 1.0
_STILL_S = 5.0  # how long a file rests whose format does not say its length
_PATIENCE_S = 30.0
_REMEMBERED_BYTES = 1 << 30


class WatchFolder:
    """Part of the bridge; methods run on the inbox thread, files are read on a worker.

    A file is taken once it has stopped growing for a second and is as long as its header says. The bytes of a file that is
    known are no news: not when it is touched, and not when its drive was away. While no library is open, files wait.
    """

    def __init__(self, desk: Desk, files: Files) -> None:
        self._desk, self._files = desk, files
        self._folder: Path | None = None
        self._places: set[tuple[int, int]] = set()
        self._known: dict[Path, Seen] = {}
        self._digests: dict[Path, str] = {}
        self._waiting: dict[Path, _Waiting] = {}
        self._is_gone = self._has_complained = self._is_looking = False
        self.on_written: Callable[[str, Path, str], object] = lambda *_: None  # take, its new file, the digest of that

    def start(self) -> None:
        """Start polling the folder, until the bridge closes."""
        self._poll()

    @property
    def accepted(self) -> Path | None:
        """Where accepted takes go, None when no folder is watched."""
        return self._folder / ACCEPTED if self._folder is not None and self._places and not self._is_gone else None

    def accept(self, take_id: str, then: Callable[[Path], None] | None = None, job_id: str = "") -> None:
        """Write the take's finished file, also into the watched folder.

        then: called with its path. job_id: the request that a problem names.
        """

        def done(path: Path) -> None:
            self._files.hand_over(take_id, (path,), How.ACCEPTED)
            self._desk.emit(events.Accepted(take_id, str(path)))
            if then is not None:
                then(path)

        def arrived(path: Path, digest: str) -> None:
            done(path)
            if digest:
                self.on_written(take_id, path, digest)

        def written(path: Path | None) -> None:
            folder = self.accepted
            if path is not None and folder is not None:
                self._copy(path, folder / path.name, arrived, job_id)
            elif path is not None:
                done(path)

        self._files.prepare_export(take_id, written, job_id)

    def _copy(self, path: Path, target: Path, arrived: Callable[[Path, str], None], job_id: str) -> None:
        """arrived: called with the copy and the digest of what was written, "" where the same file was there already."""

        def work() -> tuple[Path, str]:
            target.parent.mkdir(exist_ok=True)
            for free in numbered(target):  # what another program has changed there stays
                if not free.exists():
                    digest = digest_of(path)
                    whole_file.copy(path, free)
                    return free, digest
                if filecmp.cmp(path, free, shallow=False):
                    return free, ""
            return target, ""

        def failed(error: Exception) -> None:
            message = text("The take could not be written to {folder}: {error}", folder=target.parent, error=error)
            self._desk.complain(error, message, text("Its file is {file}", file=path), job_id)
            arrived(path, "")

        self._desk.work(work, lambda result: arrived(*result), failed, is_promised=True)

    def _poll(self) -> None:
        self._desk.post_later(_POLL_EVERY_S, self._poll)
        wanted = Path(self._desk.settings.watch_folder) if self._desk.settings.watch_folder else None
        if wanted != self._folder:
            self._folder, self._is_gone, self._has_complained = wanted, False, False
            self._places, self._known, self._digests, self._waiting = set(), {}, {}, {}
        if wanted is None or self._is_looking:
            return
        self._is_looking = True
        library = self._desk.library
        ours = library.folder if library is not None else None
        self._desk.work(
            lambda: list_folder(wanted, ours),
            lambda listing: self._on_listed(wanted, listing),
            lambda error: self._on_gone(wanted, error),
        )

    def _on_gone(self, folder: Path, error: Exception) -> None:
        self._is_looking = False
        if folder != self._folder:
            return
        self._is_gone = True
        if not self._has_complained:
            self._has_complained = True
            hint = text("DAW Bridge tries again every second. You can choose another folder in the settings.")
            self._desk.complain(error, text("The watched folder cannot be read: {error}", error=error), hint)

    def _on_listed(self, folder: Path, listing: Listing) -> None:
        self._is_looking = False
        if folder != self._folder:
            return
        self._is_gone = self._has_complained = False
        if listing.place not in self._places:  # what lay there before is not new, also on a drive that comes back
            self._places.add(listing.place)
            old = {path: seen for path, seen in listing.files.items() if path not in self._known}
            self._known |= old
            self._remember(list(old.items()), _REMEMBERED_BYTES)
        for path, seen in listing.files.items():
            if self._known.get(path) == seen:
                self._waiting.pop(path, None)
            elif path not in self._waiting or self._waiting[path].seen != seen:
                self._waiting[path] = _Waiting(seen, time.monotonic())
            elif seen[0] > 0 and not self._waiting[path].is_read and self._desk.library is not None:
                self._look_into(path, self._waiting[path])
        self._waiting = {path: waiting for path, waiting in self._waiting.items() if path in listing.files}

    def _remember(self, files: list[tuple[Path, Seen]], budget: int) -> None:
        """Read old files one after another while nothing else is to do, so that they are known when they are touched."""
        if not files or files[0][1][0] > budget or self._folder is None:
            return
        (path, seen), folder = files[0], self._folder

        def done(digest: str) -> None:
            if folder == self._folder:
                if self._known.get(path) == seen:
                    self._digests[path] = digest
                self._remember(files[1:], budget - seen[0])

        self._desk.work(lambda: digest_of(path), done, lambda _: self._remember(files[1:], budget))

    def _look_into(self, path: Path, waiting: "_Waiting") -> None:
        waiting.is_read = True

        def done(arrival: Arrival) -> None:
            if self._waiting.get(path) is not waiting:
                return
            still_s = time.monotonic() - waiting.since
            if self._desk.library is None:
                waiting.is_read = False  # it would be imported into nothing: once more when a library is open
            elif arrival.seen != waiting.seen or (arrival.is_whole is None and still_s < _STILL_S):
                waiting.is_read = False  # look once more
            elif arrival.is_whole is False:
                waiting.is_read = False
                if still_s > _PATIENCE_S and not waiting.is_reported:
                    waiting.is_reported = True
                    message = text("{file} in the watched folder is not complete", file=path.name)
                    hint = text("It is imported when its end arrives. To use what is there, drop it on the window.")
                    self._desk.emit(Problem(message, hint))
            else:
                self._take(path, arrival)

        def failed(_: Exception) -> None:
            waiting.is_read = False

        self._desk.work(lambda: look_into(path), done, failed)

    def _take(self, path: Path, arrival: Arrival) -> None:
        """Import a file, unless its bytes are known under its name, or under one that is gone: it was touched or renamed."""
        same = [known for known, digest in self._digests.items() if digest == arrival.digest]
        is_news = not any(known == path or not known.exists() for known in same)
        self._waiting.pop(path, None)
        self._known[path], self._digests[path] = arrival.seen, arrival.digest
        if is_news:
            self._files.import_file(path)


@dataclass(slots=True, eq=False)
class _Waiting:
    """A file that has not been taken yet, since it was last seen to change."""

    seen: Seen
    since: float
    is_read: bool = False
    is_reported: bool = False
