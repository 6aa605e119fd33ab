"""The engine's process: start, watch, restart at most three times a minute, stop."""

import contextlib
import logging
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path

from daw_bridge.core.logs import BoundedLog

_LONGEST_LINE = 8192  # characters: a progress bar may never end its line
_log = logging.getLogger(__name__)
RESTARTS = 3
RESTART_WINDOW_S = 60.0


class EngineProcess:
    """One `python -m engine` at a time. Lines it prints and its end arrive through the two callbacks, on a reader thread.

    What it writes to stderr goes to the log at `log_path`, which is of bounded size; a log that cannot be written is left
    out, and the engine runs on. Beside it lies what the engine keeps of its own speed.
    on_exit gets the process's generation, so that a late message from a process already replaced can be told apart.
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
        paces = log_path.with_name("engine-paces.json")
        self._command = command or (sys.executable, "-m", "engine", "--paces", str(paces))
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
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._reader = threading.Thread(
            target=self._read, args=(self._process, self.generation), name="engine reader", daemon=True
        )
        self._reader.start()

    def may_restart(self) -> bool:
        """False once it was started more than three times within the last minute."""
        now = time.monotonic()
        return sum(now - start < RESTART_WINDOW_S for start in self._starts) <= RESTARTS

    def forgive(self) -> None:
        """Forget earlier starts: the user asked for another try."""
        self._starts.clear()

    def send(self, line: str) -> bool:
        """Write one line; False if the process is gone (its end is reported separately)."""
        if self._process is None or self._process.stdin is None:
            return False
        try:
            self._process.stdin.write(line + "\n")
            self._process.stdin.flush()
        except (OSError, ValueError):
            return False
        return True

    def stop(self, patience_s: float = 3.0) -> None:
        """Close its input, wait, then end it by force. Its end is not reported any more."""
        process, self._process = self._process, None
        if process is None:
            return
        self.generation += 1
        if process.stdin is not None:
            with contextlib.suppress(OSError):
                process.stdin.close()
        try:
            process.wait(patience_s)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if self._reader is not None:
            self._reader.join(patience_s)

    def _read(self, process: "subprocess.Popen[str]", generation: int) -> None:
        assert process.stdout is not None  # noqa: S101  for the type checker: it was opened as a pipe
        logger = threading.Thread(target=self._keep_log, args=(process,), name="engine log", daemon=True)
        logger.start()
        for line in process.stdout:
            self._on_line(line)
        code = process.wait()
        logger.join(1.0)  # whoever is told of the end finds its reason in the log
        _close_pipes(process)
        _log.info("engine %d ended with %s", process.pid, code)
        self._on_exit(generation, code)

    def _keep_log(self, process: "subprocess.Popen[str]") -> None:
        """Read until the pipe's end, whether the log can be written or not: a full pipe would stop the engine."""
        assert process.stderr is not None  # noqa: S101  for the type checker: it was opened as a pipe
        with process.stderr as pipe, contextlib.closing(BoundedLog(self._log_path)) as log:
            while line := pipe.readline(_LONGEST_LINE):
                log.write(line.rstrip("\n"))


def _close_pipes(process: "subprocess.Popen[str]") -> None:
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with contextlib.suppress(OSError):  # what a dead process did not read cannot be flushed
                pipe.close()
