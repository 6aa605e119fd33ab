"""Logs that stay small, and that never disturb the program: what cannot be written is left out."""

import contextlib
import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

MAX_BYTES = 1 << 20
_OLDER_FILES = 2


class BoundedLog(RotatingFileHandler):
    """A UTF-8 log file of at most 1 MiB; `.1` and `.2` beside it are older. It never raises.

    Where the file cannot be renamed, as on Windows while another process has it open, it grows on.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(
            path, maxBytes=MAX_BYTES, backupCount=_OLDER_FILES, encoding="utf-8", errors="backslashreplace", delay=True
        )

    def doRollover(self) -> None:  # noqa: N802
        with contextlib.suppress(OSError):
            super().doRollover()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: ARG002, N802
        """A full disk or a folder that is gone. With the stream closed, the next record tries again."""
        stream, self.stream = self.stream, None  # the next record opens it again
        if stream is not None:
            with contextlib.suppress(OSError, ValueError):
                stream.close()

    def close(self) -> None:
        with contextlib.suppress(OSError):
            super().close()

    def write(self, line: str) -> None:
        """Append a line that is no log record, as it is."""
        self.handle(logging.makeLogRecord({"msg": line}))


def log_to_file(folder: Path) -> None:
    """Send this process's log to `daw-bridge.log`, or warnings to stderr where the folder cannot be written."""
    logging.raiseExceptions = False  # or a failing log prints to a stderr that may be closed
    path = folder / "daw-bridge.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.open("ab").close()
    except OSError:
        logging.basicConfig(level=logging.WARNING)
    else:
        handlers: list[logging.Handler] = [BoundedLog(path)]
        logging.basicConfig(handlers=handlers, level=logging.INFO, format="%(asctime)s %(name)s %(message)s")
