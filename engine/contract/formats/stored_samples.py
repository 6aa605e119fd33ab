"""Samples that stay in their file until they are asked for."""

import errno
import threading
import weakref
from os import strerror
from pathlib import Path
from typing import Any

import numpy as np

_FRAME_BYTES = 8  # two channels of 32-bit float


class StoredSamples:
    """The samples of a file as an array of shape (samples, 2), float32, which is read by slices.

    A memory map would do the same, but when its drive is pulled out or another program cuts the file off, the system
    ends the process that looks at the map. Reading raises an OSError instead. Any thread may read.
    """

    dtype = np.dtype(np.float32)
    ndim = 2

    def __init__(self, path: Path, at: int, n_samples: int) -> None:
        """at: byte of the first sample. Raises OSError."""
        self.path, self._at = path, at
        self.shape = (n_samples, 2)
        self._file = path.open("rb", buffering=0)
        weakref.finalize(self, self._file.close)
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return self.shape[0]

    def __getitem__(self, part: slice) -> np.ndarray:
        """Read a slice of step 1 into an array of its own.

        Raises ValueError for another step, OSError, also where the file has become shorter.
        """
        start, end, step = part.indices(len(self))
        if step != 1:
            raise ValueError(part)
        found = np.empty((max(0, end - start), 2), np.float32)
        rest = memoryview(found.data).cast("B") if len(found) else memoryview(b"")
        with self._lock:
            try:
                self._file.seek(self._at + start * _FRAME_BYTES)
                while rest:
                    count = self._file.readinto(rest)
                    if not count:
                        raise OSError(errno.EIO, strerror(errno.EIO))
                    rest = rest[count:]
            except OSError as error:
                raise OSError(error.errno, error.strerror, str(self.path)) from error
        return found

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> np.ndarray:
        """Read all. Raises OSError."""
        return self[:] if dtype is None else self[:].astype(dtype, copy=False)


Samples = np.ndarray | StoredSamples
"""Samples of shape (samples, 2), float32, in memory or in a file."""
