"""Finds clips whose notes may be newer than the index, and an index that is no more in its place.

They are where the index came back from a backup or by a service that keeps folders alike, or lost its last changes with
the power: SQLite's write-ahead log is not waited for, https://www.sqlite.org/pragma.html#pragma_synchronous.
"""

import contextlib
import os
from collections.abc import Callable
from pathlib import Path

_GRAIN_S = 2.0  # times of files on FAT are that coarse


def last_change(index: Path) -> float:
    """When an index was changed last, in seconds since 1970; infinity where there is none, which then lists all files."""
    times = []
    for path in (index, index.with_name(f"{index.name}-wal")):
        with contextlib.suppress(OSError):
            times.append(path.stat().st_mtime)
    return max(times) if index.is_file() and times else float("inf")


def identity(index: Path) -> tuple[int, int] | None:
    """What tells an index from another one in its place, as long as it is open; None where there is none."""
    try:
        found = index.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def newer_notes(audio: Path, name: str, since: float, check: Callable[[], None]) -> list[str]:
    """The clips whose notes were written after a time, or hardly before it.

    audio: the folder of the clips' folders. name: of the notes in them. check: called now and then; may raise.
    """
    found = []
    for clip in os.scandir(audio):
        check()
        with contextlib.suppress(OSError):
            if os.stat(os.path.join(clip.path, name)).st_mtime > since - _GRAIN_S:  # noqa: PTH116, PTH118  faster
                found.append(clip.name)
    return found
