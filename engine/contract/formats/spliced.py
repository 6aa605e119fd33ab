"""A file as libsndfile should see it: a header of ours in front of a stretch of the real file."""

import io
import math
import os
import time
from pathlib import Path
from typing import Any


class Spliced(io.RawIOBase):
    """Read only and seekable: `head`, then `length` bytes of the file from `at` on.

    A reader in C cannot pass an exception on, so reading never raises: it stops short, and `fault` holds the OSError.
    It also stops short after `give_up_at`, a time of `time.monotonic`, so that a reader that goes round in circles ends.
    Raises OSError when the file cannot be opened.
    """

    def __init__(self, path: Path, head: bytes, at: int, length: int) -> None:
        super().__init__()
        self._file = Path(path).open("rb", buffering=1 << 16)  # noqa: SIM115  closed by `close`
        self._head, self._at, self._length = head, at, max(0, length)
        self._place = 0
        self.fault: OSError | None = None
        self.give_up_at = math.inf

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._place, os.SEEK_END: len(self._head) + self._length}[whence]
        self._place = max(0, base + offset)
        return self._place

    def tell(self) -> int:
        return self._place

    def readinto(self, buffer: Any) -> int:
        target, done = memoryview(buffer).cast("B"), 0
        while done < len(target):
            piece = self._piece(len(target) - done)
            if not piece:
                break
            target[done : done + len(piece)] = piece
            done += len(piece)
            self._place += len(piece)
        return done

    def _piece(self, wanted: int) -> bytes:
        """Up to `wanted` bytes from the present place, from the head or from the file."""
        if self.give_up_at < time.monotonic():
            self.fault = TimeoutError()
            return b""
        if self._place < len(self._head):
            return self._head[self._place : self._place + wanted]
        within = self._place - len(self._head)
        try:
            self._file.seek(self._at + within)
            return self._file.read(max(0, min(wanted, self._length - within)))
        except OSError as error:
            self.fault = error
            return b""

    def close(self) -> None:
        self._file.close()
        super().close()
