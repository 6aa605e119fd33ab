"""What every part of the bridge works with: the state that they share, the events, the inbox and the slow work."""

import logging
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from daw_bridge.core import events
from daw_bridge.core.clip import Clip, Grid, Take
from daw_bridge.core.daw_state import DawState
from daw_bridge.core.draft import Draft
from daw_bridge.core.events import DeskEvent, Event, Problem
from daw_bridge.core.inbox import Inbox
from daw_bridge.core.settings import Settings
from daw_bridge.core.tempo_map import TempoMap
from daw_bridge.library.library import Library
from engine.contract.audio import AudioError
from engine.contract.texts import text

_log = logging.getLogger(__name__)
T = TypeVar("T")
Listener = Callable[[Event], None]
PartListener = Callable[[DeskEvent], None]


class Desk:
    """Shared state, changed on the inbox thread only. Parts read it; the methods below change it and emit what changed.

    library is None while no library folder can be used. daw is what is known of the connected DAW.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.grid = settings.grid
        self.draft = Draft.begun(settings)
        self.library: Library | None = None
        self.daw = DawState()
        self._workers = ThreadPoolExecutor(2, "files")
        self._inbox = Inbox("bridge inbox", self._on_fault, self._on_closed)
        self.post, self.post_later = self._inbox.post, self._inbox.post_later
        self._parts: list[PartListener] = []
        self._listeners: list[Listener] = []
        self._waiting: deque[DeskEvent] = deque()
        self._is_emitting = False
        self._shut_down: Callable[[], None] = lambda: None

    # --- life -------------------------------------------------------------------------------------

    def start(self) -> None:
        """Start the inbox thread: what was posted so far is carried out now."""
        self._inbox.start()

    def close(self, shut_down: Callable[[], None]) -> None:
        """Carry out what was posted, call `shut_down` on the inbox thread, end the slow work. Returns when that is done."""
        self._shut_down = shut_down
        self._inbox.close()

    def _on_closed(self) -> None:
        self._shut_down()
        self._workers.shutdown(wait=True, cancel_futures=True)
        if self.library is not None:
            self.library.close()

    def _on_fault(self, error: Exception) -> None:
        self.emit(unexpected(error))

    # --- events -----------------------------------------------------------------------------------

    def listen(self, listener: Listener) -> None:
        """Call `listener` with every event for the outside, on the inbox thread, after all parts. Before `start`."""
        self._listeners.append(listener)

    def listen_inside(self, listener: PartListener) -> None:
        """Call a part with every event, in the order in which the parts were built."""
        self._parts.append(listener)

    def emit(self, event: DeskEvent) -> None:
        """Give an event to every part and listener. An event emitted meanwhile follows when all have had this one.

        Inbox thread only. A listener that raises keeps nothing from the others; it is reported once.
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
                listener(event)  # the outside gets no InsideEvent
            except Exception as error:  # noqa: BLE001  one listener must not silence the others
                _log.exception("a listener failed at %s", type(event).__name__)
                if not isinstance(event, Problem):  # a listener that cannot take problems gets no second one
                    self._waiting.append(unexpected(error))

    # --- slow work --------------------------------------------------------------------------------

    def work(
        self,
        job: Callable[[], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run `job` on a worker thread, then `then` with its result, or `failed` with whatever it raised, on the inbox.

        Without `failed`, the exception is shown as a problem. This is the only way to slow work.
        """

        def run() -> None:
            try:
                result = job()
            except Exception as error:  # noqa: BLE001  every exception of slow work comes back
                self.post(lambda error=error: (failed or self.complain)(error))  # type: ignore[misc]
            else:
                if then is not None:
                    self.post(lambda: then(result))

        self._workers.submit(run)

    def complain(self, error: Exception, message: str = "", hint: str = "") -> None:
        """Emit a problem for a failure. message: what failed and why, else the error's own; hint: the next step."""
        is_expected = isinstance(error, OSError | AudioError | ValueError)
        if not is_expected:
            _log.error("unexpected", exc_info=error)
        if message or is_expected:
            self.emit(Problem(message or str(error), getattr(error, "hint", "") or hint))
        else:
            self.emit(unexpected(error))

    # --- shared state -----------------------------------------------------------------------------

    def found(self, take_id: str) -> tuple[Clip, Take] | None:
        """A take and its clip; None without a library or for an unknown take."""
        take = self.library.take(take_id) if self.library is not None else None
        clip = self.library.clip(take.clip_id) if self.library is not None and take is not None else None
        return (clip, take) if clip is not None and take is not None else None

    def takes(self, clip_id: str) -> list[Take]:
        """The takes of a clip, oldest first; empty without a library."""
        return self.library.takes(clip_id) if self.library is not None and clip_id else []

    def change_settings(self, settings: Settings, *, from_daw: bool = False) -> None:
        """Make these the settings, if they differ. from_daw: they are the session's and not for the settings file."""
        before, self.settings = self.settings, settings
        if settings == before:
            return
        if settings.grid != before.grid:
            tempo_map = self.grid.tempo_map
            self.grid = Grid(settings.tempo_bpm, settings.timesignature, tempo_map=tempo_map)
            self.emit(events.GridChanged(self.grid))
        self.emit(events.SettingsChanged(settings, settings.variant_in_use(), before, from_daw=from_daw))

    def change_draft(self, draft: Draft) -> None:
        """Make this the draft, if it differs."""
        if draft != self.draft:
            self.draft = draft
            self.emit(events.DraftChanged(draft))

    def change_tempo_map(self, tempo_map: TempoMap | None) -> None:
        """Take over the DAW's bars; None while it is not followed."""
        if tempo_map != self.grid.tempo_map:
            self.grid = Grid(self.grid.tempo_bpm, self.grid.timesignature, tempo_map=tempo_map)
            self.emit(events.GridChanged(self.grid))


def unexpected(error: Exception) -> Problem:
    """The problem to show for a fault of ours."""
    return Problem(text("An unexpected error occurred: {error}", error=error), text("Nothing was lost. Try again."))
