"""To whom a training speaks: to people, by lines of text, or to a program, by messages that it answers."""

import sys
import threading
from collections.abc import Callable, Iterable
from typing import Protocol

from engine.contract.adapting.messages import (
    Failed,
    Finish,
    Go,
    Hold,
    Outcome,
    Pause,
    Said,
    TrainingMessage,
    told,
)
from engine.contract.checks import MessageError
from engine.contract.texts import with_hint
from engine.contract.wire import to_line
from engine.training.loop.watch import Interrupted


class LineOut(Protocol):
    def write(self, text: str, /) -> object: ...
    def flush(self) -> object: ...


class Talk:
    """Speaks to people, who stop it with Ctrl-C."""

    def line(self, line: str) -> None:
        """Print what only people read; nothing for ""."""
        if line:
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()

    def say(self, sentence: str) -> None:
        """Say what everybody should know; nothing for ""."""
        self.line(sentence)

    def tell(self, message: TrainingMessage) -> None:
        """Tell a program how far it is. People have lines instead."""

    def fail(self, failed: Failed) -> None:
        sys.stderr.write(with_hint(failed.message, failed.hint) + "\n")

    def look(self) -> None:
        """Called between pieces of work: raises Interrupted where an end is wished for, and waits where a hold is."""

    def wait_for_go(self) -> None:
        """Wait until the training is to begin. Raises Interrupted."""


class LineTalk(Talk):
    """Speaks to the program that started it. lines: what it is told; where they end, the program has ended."""

    def __init__(self, lines: Iterable[str], out: LineOut, on_hold: Callable[[], None] = lambda: None) -> None:
        """on_hold: called when a hold begins, to give memory back."""
        self._lines, self._out, self._on_hold = lines, out, on_hold
        self._changed = threading.Condition()
        self._is_held, self._has_begun = True, False
        self._wish: Outcome | None = None
        threading.Thread(target=self._read, name="commands", daemon=True).start()

    def line(self, line: str) -> None:
        """Into the log."""
        if line:
            sys.stderr.write(f"{line}\n")

    def say(self, sentence: str) -> None:
        if sentence:
            self.tell(Said(sentence))

    def tell(self, message: TrainingMessage) -> None:
        self._out.write(to_line(message) + "\n")
        self._out.flush()

    def fail(self, failed: Failed) -> None:
        self.tell(failed)

    def look(self) -> None:
        with self._changed:
            wish, self._wish = self._wish, None
            is_held = self._is_held and self._has_begun
        if wish is not None:
            raise Interrupted(is_finished=wish is Outcome.DONE, is_closed=wish is Outcome.CLOSED)
        if is_held:
            self._on_hold()
            self._wait()
            self.look()

    def wait_for_go(self) -> None:
        self._wait()
        self._has_begun = True
        self.look()

    def _wait(self) -> None:
        with self._changed:
            self._changed.wait_for(lambda: not self._is_held or self._wish is not None)

    def _read(self) -> None:
        for line in self._lines:
            if not line.strip():
                continue
            try:
                message = told(line)
            except MessageError as error:
                sys.stderr.write(f"{error}\n")
                continue
            with self._changed:
                match message:
                    case Go():
                        self._is_held = False
                    case Hold():
                        self._is_held = True
                    case Pause():
                        self._wish, self._is_held = Outcome.PAUSED, False
                    case Finish():  # what is left to do then is not held any more
                        self._wish, self._is_held = Outcome.DONE, False
                self._changed.notify_all()
        with self._changed:
            self._wish, self._is_held = self._wish or Outcome.CLOSED, False
            self._changed.notify_all()
