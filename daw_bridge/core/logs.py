"""Log files of bounded size that never raise: records that cannot be written are dropped."""

import contextlib
import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

MAX_BYTES = 1 << 20
_OLDER_FILES = 2


class BoundedLog(RotatingFileHandler):
    """A UTF-8 log file of at most 1 MiB; `.1` and `.2` beside it hold older records. It never raises.

    If the file cannot be renamed, as on Windows while another process has it open, it keeps growing.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(
            path, maxBytes=MAX_BYTES, backupCount=_OLDER_FILES, encoding="utf-8", errors="backslashreplace", delay=True
        )

    def doRollover(self) -> None:  # noqa: N802
        with contextlib.suppress(OSError):
            super().doRollover()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: ARG002, N802
        """Close the stream after an error, such as a full disk, so that the next record opens it again."""
        stream, self.stream = self.stream, None
        if stream is not None:
            with contextlib.suppress(OSError, ValueError):
                stream.close()

    def close(self) -> None:
        with contextlib.suppress(OSError):
            super().close()

    def write(self, line: str) -> None:
        """Append a line as it is, without the format of log records."""
        self.handle(logging.makeLogRecord({"msg": line}))


def log_to_file(folder: Path) -> None:
    """Log this process to `daw-bridge.log`; if the folder cannot be written, log warnings to stderr."""
    logging.raiseExceptions = False  # otherwise a failing log prints to stderr, which may be closed
    path = folder / "daw-bridge.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.open("ab").close()
    except OSError:
        logging.basicConfig(level=logging.WARNING)
    else:
        handlers: list[logging.Handler] = [BoundedLog(path)]
        logging.basicConfig(handlers=handlers, level=logging.INFO, format="%(asctime)s %(name)s %(message)s")
