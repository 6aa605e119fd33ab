"""The engine's process: start, watch, restart at most three times a minute, stop."""

import contextlib
import logging
import os
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path

from daw_bridge.core.logs import BoundedLog
from engine.contract.machine.process_variables import process_variables
from engine.contract.texts import language_variables

_LONGEST_LINE = 8192  # characters read at once: a progress bar may never end its line
_log = logging.getLogger(__name__)
RESTARTS = 3
RESTART_WINDOW_S = 60.0


class EngineProcess:
    """One `python -m engine` at a time.

    on_line: called with each line that it prints. on_exit: called with the generation of the process and its exit code; a
    report with an old generation comes from a replaced process. Both run on a reader thread. log_path: receives stderr, at
    bounded size; if it cannot be written, the log is dropped and the engine keeps running. Beside it lies what the engine
    keeps of its own speed and of the machine's.
    """

    def __init__(
        self,
        on_line: Callable[[str], None],
        on_exit: Callable[[int, int], None],
        log_path: Path,
        command: tuple[str, ...] | None = None,
    ) -> None:
        self._on_line, self._on_exit = on_line, on_exit
        self._log_path = log_path
        self._command = command or (sys.executable, "-m", "engine", "--state", str(log_path.parent))
        self._process: subprocess.Popen[str] | None = None
        self._reader: threading.Thread | None = None
        self._starts: deque[float] = deque(maxlen=RESTARTS + 1)
        self.generation = 0

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process is not None and self._process.poll() is None else None

    def start(self) -> None:
        """Start a new process. Raises OSError."""
        with contextlib.suppress(OSError):
            self._log_path.parent.mkdir(parents=True, exist_ok=True)
        self.generation += 1
        self._starts.append(time.monotonic())
        self._process = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="replace",
            cwd=Path(__file__).parents[2],
            env=os.environ | process_variables() | language_variables(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._reader = threading.Thread(
            target=self._read, args=(self._process, self.generation), name="engine reader", daemon=True
        )
        self._reader.start()

    def may_restart(self) -> bool:
        """Return False if it was started more than three times within the last minute."""
        now = time.monotonic()
        return sum(now - start < RESTART_WINDOW_S for start in self._starts) <= RESTARTS

    def forgive(self) -> None:
        """Reset the restart limit, since the user asks for another try."""
        self._starts.clear()

    def send(self, line: str) -> bool:
        """Write one line. Returns False if the process has ended, which on_exit reports."""
        if self._process is None or self._process.stdin is None:
            return False
        try:
            self._process.stdin.write(line + "\n")
            self._process.stdin.flush()
        except (OSError, ValueError):
            return False
        return True

    def stop(self, patience_s: float = 3.0) -> None:
        """Close its input, wait up to `patience_s` seconds, then kill it. Its exit is reported with an old generation."""
        self.let_go(patience_s)()

    def let_go(self, patience_s: float = 3.0) -> Callable[[], None]:
        """Close its input and return at once what does the rest of `stop`, for a thread that may wait."""
        process, reader, self._process = self._process, self._reader, None
        if process is None:
            return lambda: None
        self.generation += 1
        if process.stdin is not None:
            with contextlib.suppress(OSError):
                process.stdin.close()

        def end() -> None:
            try:
                process.wait(patience_s)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            if reader is not None:
                reader.join(patience_s)

        return end

    def _read(self, process: "subprocess.Popen[str]", generation: int) -> None:
        assert process.stdout is not None  # noqa: S101  for the type checker: it was opened as a pipe
        logger = threading.Thread(target=self._keep_log, args=(process,), name="engine log", daemon=True)
        logger.start()
        for line in process.stdout:
            try:
                self._on_line(line)
            except Exception:  # noqa: BLE001  a line that nobody can use must not hide the lines after it, nor the end
                _log.exception("a line of the engine could not be used")
        code = process.wait()
        logger.join(1.0)  # so that the log holds the reason when on_exit is called
        _close_pipes(process)
        _log.info("engine %d ended with %s", process.pid, code)
        self._on_exit(generation, code)

    def _keep_log(self, process: "subprocess.Popen[str]") -> None:
        """Read stderr to its end, even if the log cannot be written: a full pipe would block the engine."""
        assert process.stderr is not None  # noqa: S101  for the type checker: it was opened as a pipe
        with process.stderr as pipe, contextlib.closing(BoundedLog(self._log_path)) as log:
            while line := pipe.readline(_LONGEST_LINE):
                log.write(line.rstrip("\n"))


def _close_pipes(process: "subprocess.Popen[str]") -> None:
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with contextlib.suppress(OSError):  # flushing fails if the process ended before reading all input
                pipe.close()
