"""Locks between processes, by files that the operating system frees when a process ends: none of them goes stale."""

import contextlib
import logging
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock, Timeout

_log = logging.getLogger(__name__)


def take_lock(path: Path, timeout_s: float = 0.0) -> FileLock | None:
    """Lock a file, which is made if need be; None where the drive has no locks. Raises TimeoutError while it is held."""
    lock = FileLock(path, timeout=timeout_s, thread_local=False)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout:
        raise
    except (OSError, NotImplementedError) as error:
        _log.warning("%s cannot be locked: %s", path, error)
        return None
    return lock


@contextlib.contextmanager
def locked(path: Path, timeout_s: float) -> Iterator[None]:
    """Hold the lock for a block. Raises TimeoutError."""
    lock = take_lock(path, timeout_s)
    try:
        yield
    finally:
        if lock is not None:
            lock.release()
