"""Changes of the library's index. While another program holds it, they wait in their order and are tried again."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from daw_bridge.core.events import DeskEvent, LibraryOpened, Problem
from daw_bridge.library.errors import LockedError
from daw_bridge.library.library import Library
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.retry import Retry
from engine.contract.texts import text

_log = logging.getLogger(__name__)
PATIENCE_S = 0.25  # how long a command waits for another program that holds the index, and everything else with it
_LAST_S = 5.0
_AGAIN_S, _LONGEST_S = 0.5, 2.0
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Write:
    library: Library
    change: Callable[[Library], Any]
    then: Callable[[Any], object]
    failed: Callable[[Exception], object] | None


class IndexWrites:
    """Used on the inbox thread.

    What waits when its library is closed is written when the same folder is opened again, or at the end. failures: how
    many changes were refused, or have waited and then could not be written.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._waiting: list[_Write] = []
        self.failures = 0
        self._retry = Retry(desk, self._try_again, _AGAIN_S, _LONGEST_S)
        desk.listen_inside(self._on_event)
        desk.after_work.append(self._write_last)

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case LibraryOpened():
                self._try_again()

    @property
    def is_waiting(self) -> bool:
        """Whether a change of the open library has not been written yet."""
        return bool(self._ready())

    def write(
        self,
        library: Library,
        change: Callable[[Library], T],
        then: Callable[[T], object] = lambda _: None,
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Change a library, after all changes that wait; then call `then` with the result, at once or later.

        failed: called with an exception of `change` that is no lock. Without it, the exception is raised, or shown if
        the change has waited.
        """
        write = _Write(library, change, then, failed)
        if self.is_waiting or not self._is_done(write):
            self._waiting.append(write)
            if self._retry.failed():
                hint = text(
                    "Close the other program. What you changed waits, and is written as soon as that is possible."
                )
                problem = Problem(str(LockedError(library.folder)), hint)
                self._desk.post(lambda: self._desk.emit(problem))  # it is no failure of the command that is under way

    def refuse(self, error: Exception) -> None:
        """Say why a change was not written, as `failed` of `write`: whoever waits for it to be confirmed hears so, too."""
        self.failures += 1
        self._desk.complain(error)

    def after(self, library: Library | None, act: Callable[[], object]) -> None:
        """Call `act` when no change waits any more."""
        if library is None or not self.is_waiting:
            act()
        else:
            self.write(library, lambda _: None, lambda _: act())

    def _ready(self) -> list[_Write]:
        return [write for write in self._waiting if self._desk.again(write.library) is not None]

    def _is_done(self, write: _Write) -> bool:
        """Write a change, unless its library is closed or locked; return whether that is over."""
        if (library := self._desk.again(write.library)) is None:
            return False
        try:
            result = write.change(library)
        except LockedError:
            return False
        except Exception as error:
            if write.failed is None:
                raise
            write.failed(error)
        else:
            write.then(result)
        return True

    def _try_again(self) -> None:
        """Write what waits, without waiting for the other program: everything else would wait with it.

        What a change brings about may ask for another one, which then waits behind the others and is written here too.
        """
        while ready := self._ready():
            write = ready[0]
            if (library := self._desk.again(write.library)) is None:
                return  # what the change before has brought about
            library.wait_for_others(0.0)
            try:
                is_done = self._is_done(write)
            except Exception as error:  # noqa: BLE001  the changes after it are written nonetheless
                _log.exception("a change could not be written")
                self.refuse(error)
                is_done = True
            finally:
                library.wait_for_others(PATIENCE_S)
            if not is_done:
                self._retry.failed()
                return
            self._waiting.remove(write)
        wanted = Path(self._desk.settings.library_folder).absolute()
        if any(write.library.folder == wanted for write in self._waiting):
            self._retry.failed()  # it is being opened again
        else:
            self._retry.succeeded()

    def _write_last(self) -> None:
        """At the end, with more patience: nothing else waits any more. Who asked is not there any more either."""
        for write in self._ready():
            if (library := self._desk.again(write.library)) is not None:
                library.wait_for_others(_LAST_S)
                self._desk.attempt(partial(write.change, library))
        self._waiting.clear()
