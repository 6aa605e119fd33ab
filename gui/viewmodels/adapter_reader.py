"""Reads what adapters are, on threads of its own: their files may lie on a drive that is slow or away."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance

from daw_bridge.core.adapter_line import AdapterLine, parse_adapter_line
from engine.contract.messages import MessageError

if TYPE_CHECKING:
    from engine.contract.adapters.facts import AdapterFacts

_log = logging.getLogger(__name__)
_KEPT_LINES = 4096


@dataclass(frozen=True, slots=True)
class Unusable:
    """Why an adapter cannot be used. is_missing: nothing is at its path, as when its drive is not connected."""

    reason: str
    is_missing: bool = False


class AdapterReader(QObject):
    """Keeps what was found last. `found` carries a path, or a line of the list, of which something else is known now.

    Each path has a thread of its own, so that a drive that does not answer holds up only the adapters on it. The threads
    are daemons: the program ends without waiting for such a drive.
    """

    found = Signal(str)
    _facts_arrived = Signal(str, object)
    _line_arrived = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts: dict[str, AdapterFacts | Unusable] = {}
        self._lines: dict[str, AdapterLine | Unusable] = {}
        self._reading: set[str] = set()
        self._parsing: set[str] = set()
        self._facts_arrived.connect(self._on_facts_arrived)
        self._line_arrived.connect(self._on_line_arrived)

    def facts(self, path: str) -> "AdapterFacts | Unusable | None":
        """What is at the path; None until it was read."""
        return self._facts.get(path)

    def line(self, typed: str) -> AdapterLine | Unusable | None:
        """What a line of the list says; None until it was read, since that depends on which files there are.

        The lines read last are kept.
        """
        return self._lines.get(typed)

    def read(self, path: str) -> None:
        """Read the facts of an adapter, unless that is being done already."""
        if path not in self._reading:
            self._reading.add(path)
            _start(path, self._read_facts, self._facts_arrived)

    def parse(self, typed: str) -> None:
        """Read a line of the list, as `read` does."""
        if typed not in self._parsing:
            self._parsing.add(typed)
            _start(typed, _parse, self._line_arrived)

    def _on_facts_arrived(self, path: str, result: "AdapterFacts | Unusable") -> None:
        self._reading.discard(path)
        if result != self._facts.get(path):
            self._facts[path] = result
            self.found.emit(path)

    def _on_line_arrived(self, typed: str, result: AdapterLine | Unusable) -> None:
        self._parsing.discard(typed)
        if typed not in self._lines:
            if len(self._lines) >= _KEPT_LINES:  # each step of a controller's fader makes another line
                del self._lines[next(iter(self._lines))]
            self._lines[typed] = result
            self.found.emit(typed)

    def _read_facts(self, name: str) -> "AdapterFacts | Unusable":
        from engine.contract.adapters.facts import adapter_facts  # not while the window opens
        from engine.contract.adapters.header import AdapterFileError

        path = Path(name)
        try:
            return adapter_facts(path)
        except AdapterFileError as error:
            return Unusable(str(error), _is_missing(path))
        except Exception as error:  # noqa: BLE001  whatever it is, the list must not say for ever that it reads
            why = error.strerror if isinstance(error, OSError) and error.strerror else error
            reason = self.tr("{file} cannot be read: {error}").format(file=path.name, error=why)
            return Unusable(reason, _is_missing(path))


def _start(key: str, work: Callable[[str], object], arrived: SignalInstance) -> None:
    def run() -> None:
        result = work(key)
        try:
            arrived.emit(key, result)
        except RuntimeError:
            _log.debug("the window was closed while %s was read", key)

    threading.Thread(target=run, name="adapters", daemon=True).start()


def _parse(typed: str) -> AdapterLine | Unusable:
    try:
        return parse_adapter_line(typed)
    except (MessageError, OSError, ValueError) as error:
        return Unusable(str(error))


def _is_missing(path: Path) -> bool:
    try:
        return not path.exists()
    except OSError:
        return True
