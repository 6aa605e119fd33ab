"""The desk: the state that all parts of the bridge share, their events, the inbox and the worker threads."""

import logging
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from typing import TypeVar

from daw_bridge.core import events, held_commands
from daw_bridge.core.clip import Clip, Grid, Take, written_signature
from daw_bridge.core.daw_state import DawState
from daw_bridge.core.draft import Draft
from daw_bridge.core.events import DeskEvent, Event, Problem
from daw_bridge.core.held_commands import Command, HeldCommands
from daw_bridge.core.inbox import Inbox
from daw_bridge.core.next_steps import next_step
from daw_bridge.core.settings import Settings
from daw_bridge.core.shelf.shelf import ShelfQuery
from daw_bridge.core.tempo_map import TempoMap, TempoMark
from daw_bridge.library.library import Library, LibraryError
from daw_bridge.parts.installed_models import InstalledModels
from engine.contract.audio import AudioError
from engine.contract.catalog import Variant
from engine.contract.messages import MessageError
from engine.contract.texts import text

_log = logging.getLogger(__name__)
T = TypeVar("T")
Listener = Callable[[Event], None]
PartListener = Callable[[DeskEvent], None]


class Desk:
    """Shared state, changed on the inbox thread only. Parts read it; the methods below change it and emit what changed.

    library: None while no library folder can be used, or while one is being read; `is_opening` says which. daw: the last
    known state of the connected DAW.
    """

    def __init__(self, settings: Settings, saved: Draft | None = None) -> None:
        """saved: the draft of the settings file, whose saved half the draft begins with."""
        self.settings = settings
        self.grid = settings.grid
        self._tempo_map: TempoMap | None = None
        self._tempo_mark: TempoMark | None = None
        self.draft = Draft.begun(settings.variant_in_use(), saved)
        self.library: Library | None = None
        self.daw = DawState()
        self.arriving: dict[str, str] = {}  # names of files under way into the library, by the ids of clip and take
        self.shelf = ShelfQuery()  # what the list of clips shows
        self.models = InstalledModels()
        self._workers = ThreadPoolExecutor(2, "files")
        self._inbox = Inbox("bridge inbox", self.fault, self._on_closed)
        self.post, self.post_later = self._inbox.post, self._inbox.post_later
        self.commands = HeldCommands(self.post_later, self.attempt)  # those from outside
        self._parts: list[PartListener] = []
        self._listeners: list[Listener] = []
        self._waiting: deque[DeskEvent] = deque()
        self._is_emitting = False
        self._shut_down: Callable[[], None] = lambda: None
        self._working, self._is_ending = 0, False  # pieces of slow work whose results have not been taken in
        self._counting = threading.Lock()
        self.after_work: list[Callable[[], None]] = []  # called at the end, when no slow work is left
        self.closing = threading.Event()  # read by slow work that nobody waits for any more

    # --- life -------------------------------------------------------------------------------------

    def start(self) -> None:
        """Start the inbox thread, which first runs the commands posted so far."""
        self._inbox.start()

    def close(self, shut_down: Callable[[], None]) -> None:
        """Carry out what was posted, call `shut_down` on the inbox thread, end the slow work. Returns when that is done.

        Slow work that was promised to the user is done first, with all that follows from it, such as the copy of a file
        that is still to be written; other work does not begin any more.
        """
        if self._inbox.is_running:
            is_done = threading.Event()
            self.post_command(is_done.set)
            is_done.wait(held_commands.HELD_S)
        self.closing.set()
        self._shut_down = shut_down
        self.post(self._end)
        self._inbox.join()

    def _end(self) -> None:
        """End the inbox, or leave that to the last piece of slow work."""
        self._is_ending = True
        if not self._working:
            self._inbox.end()

    def _on_closed(self) -> None:
        self.commands.release()
        self._shut_down()
        self._workers.shutdown(wait=True)
        for step in self.after_work:
            self.attempt(step)
        if self.library is not None:
            self.library.close()

    def fault(self, error: Exception, job_id: str = "") -> None:
        """Emit one problem for an exception that a command did not expect. job_id: the job or request that failed."""
        if isinstance(error, LibraryError | MessageError):  # a full disk, a clip that is gone: no fault of ours
            self.complain(error, job_id=job_id)
        else:
            self.emit(replace(unexpected(error), job_id=job_id))

    # --- commands from outside ----------------------------------------------------------------------

    def post_command(self, command: Command) -> None:
        """Run what a user, a controller or another program wants on the inbox thread, after all that came before."""
        self.post(lambda: self.commands.obey(command))

    @property
    def is_opening(self) -> bool:
        return self.commands.is_opening

    def no_library(self, message: str) -> LibraryError:
        """Return the error of what needs a library while there is none. message: what cannot be done."""
        if self.is_opening:
            return LibraryError(text("The library is still being read"), text("Try again when its clips are listed."))
        return LibraryError(message, text("Choose a library folder in the settings."))

    def open_library(self, message: str = "") -> Library:
        """Return the library, for a change of what it holds. Raises LibraryError while there is none.

        What a user changes then would be lost, although its clips may still be in sight. message: what cannot be done.
        """
        if self.library is None:
            raise self.no_library(message or text("No library is open"))
        return self.library

    def unknown_clip(self, clip_id: str) -> MessageError:
        """Return the error of a change of a clip that the library does not know, as one that is still imported."""
        return self._unknown(clip_id, text("No clip is selected"))

    def unknown_take(self, take_id: str) -> MessageError:
        """Return the error of a change of a take that the library does not know, as one that is still imported."""
        return self._unknown(take_id, text("No take is selected"))

    def _unknown(self, what_id: str, otherwise: str) -> MessageError:
        if (file := self.arriving.get(what_id)) is not None:
            return MessageError(text("{file} is still being imported. Try again when it is there.", file=file))
        return MessageError(otherwise)

    # --- events -----------------------------------------------------------------------------------

    def listen(self, listener: Listener) -> None:
        """Register a listener for every outside event. It is called on the inbox thread, after all parts.

        Call this before `start`.
        """
        self._listeners.append(listener)

    def listen_inside(self, listener: PartListener) -> None:
        """Register a part for every event, inside events included. Parts are called in the order they registered."""
        self._parts.append(listener)

    def emit(self, event: DeskEvent) -> None:
        """Deliver an event to every part and listener. An event emitted during delivery is delivered after this one.

        Inbox thread only. If a listener raises, the others still get the event, and one problem is emitted.
        """
        self._waiting.append(event)
        if self._is_emitting:
            return
        self._is_emitting = True
        try:
            while self._waiting:
                self._deliver(self._waiting.popleft())
        finally:
            self._is_emitting = False

    def _deliver(self, event: DeskEvent) -> None:
        outside = () if isinstance(event, events.InsideEvent) else self._listeners
        for listener in (*self._parts, *outside):
            try:
                listener(event)  # listeners get no InsideEvent
            except Exception as error:  # noqa: BLE001  one listener must not silence the others
                _log.exception("a listener failed at %s", type(event).__name__)
                if not isinstance(event, Problem):  # or a listener that fails at problems would loop
                    self._waiting.append(unexpected(error))

    # --- slow work --------------------------------------------------------------------------------

    def work(
        self,
        job: Callable[[], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        *,
        is_promised: bool | Callable[[], bool] = False,
    ) -> None:
        """Run `job` on a worker thread; then call `then` with its result, or `failed` with its exception, on the inbox.

        Without `failed`, the exception is shown as a problem. is_promised: a file that the user asked for; it is written
        even if the program is closed meanwhile, and its `then` may promise more. A function is asked when the work would
        begin. This is the only way to slow work.
        """

        def is_wanted() -> bool:
            return not self.closing.is_set() or (is_promised() if callable(is_promised) else is_promised)

        def again() -> None:
            if is_wanted():  # promised after a worker has passed it over
                self.work(job, then, failed, is_promised=is_promised)

        def run() -> None:
            if not is_wanted():
                self._work_ended(again)
                return
            try:
                result = job()
            except Exception as error:  # noqa: BLE001  every exception is reported on the inbox
                self._work_ended(partial(failed or self.complain, error))
            else:
                self._work_ended(lambda: then(result) if then is not None else None)

        with self._counting:
            self._working += 1
        self._workers.submit(run)

    def _work_ended(self, act: Callable[[], None]) -> None:
        """Have the inbox take in what slow work has brought."""

        def take_in() -> None:
            try:
                act()
            finally:
                with self._counting:
                    self._working -= 1
                if self._is_ending and not self._working:
                    self._inbox.end()

        self.post(take_in)

    def complain(self, error: Exception, message: str = "", hint: str = "", job_id: str = "") -> None:
        """Emit a problem for an exception. message: replaces the text of the exception; hint: the next step."""
        is_expected = isinstance(error, OSError | AudioError | LibraryError | ValueError)
        if not is_expected:
            _log.error("unexpected", exc_info=error)
        if message or is_expected:
            self.emit(
                Problem(message or str(error), getattr(error, "hint", "") or hint or next_step(error), job_id=job_id)
            )
        else:
            self.emit(replace(unexpected(error), job_id=job_id))

    def attempt(self, step: Callable[[], object]) -> None:
        """Run one of several steps; an exception is shown as a problem, and the next steps still run."""
        try:
            step()
        except Exception as error:  # noqa: BLE001  what fails must not take the others with it
            _log.exception("a step failed")
            self.fault(error)

    # --- shared state -----------------------------------------------------------------------------

    def found(self, take_id: str) -> tuple[Clip, Take] | None:
        """Return a take's clip and the take; None if there is no library or the take is unknown."""
        take = self.library.take(take_id) if self.library is not None else None
        clip = self.library.clip(take.clip_id) if self.library is not None and take is not None else None
        return (clip, take) if clip is not None and take is not None else None

    def grid_of(self, take: Take | None) -> Grid:
        """Return the grid in a take's own time, with the tempo and signature of its clip."""
        clip = self.library.clip(take.clip_id) if self.library is not None and take is not None else None
        return self.grid.on(take, clip)

    def again(self, library: Library) -> Library | None:
        """Return the open library if it has the same folder as `library`, which may have been opened again since."""
        return self.library if self.library is not None and self.library.folder == library.folder else None

    def takes(self, clip_id: str) -> list[Take]:
        """Return the takes of a clip, oldest first; an empty list if there is no library."""
        return self.library.takes(clip_id) if self.library is not None and clip_id else []

    def change_settings(self, settings: Settings, *, from_daw: bool = False) -> None:
        """Replace the settings and emit what changed. from_daw: values of the DAW's session, which are not saved."""
        before, self.settings = self.settings, settings
        if settings == before:
            return
        self._update_grid()
        self.emit(events.SettingsChanged(settings, self.variant_in_use(), before, from_daw=from_daw))

    def variant_in_use(self) -> Variant:
        """The model of the settings."""
        return self.models.variant(self.settings)

    def change_draft(self, draft: Draft, *, from_daw: bool = False) -> None:
        """Replace the draft and emit DraftChanged if it differs. from_daw: values of the DAW's session, not saved."""
        before, self.draft = self.draft, draft
        if draft != before:
            self.emit(events.DraftChanged(draft, before, from_daw=from_daw))

    def follow_tempo_map(self, tempo_map: TempoMap | None, place_s: float = 0.0) -> None:
        """Take the grid from the followed DAW, with tempo and signature of the place where new music goes, in seconds of
        its time line. tempo_map: None while no DAW is followed; then the grid comes from the settings.
        """
        self._tempo_map, self._tempo_mark = tempo_map, tempo_map.at(place_s) if tempo_map is not None else None
        self._update_grid()

    def _update_grid(self) -> None:
        grid, mark = self.settings.grid, self._tempo_mark
        if mark is not None:
            grid = Grid(mark.tempo_bpm, written_signature(mark), tempo_map=self._tempo_map)
        if grid != self.grid:
            self.grid = grid
            self.emit(events.GridChanged(grid))


def unexpected(error: BaseException) -> Problem:
    """Return the problem to show for a bug in the program."""
    return Problem(
        text("An unexpected error occurred: {error}", error=error),
        text("Nothing was lost. Try again. If it happens again, report it with the log file."),
    )
