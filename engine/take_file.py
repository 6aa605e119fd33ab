"""A take's WAV file while it is made: of full length from the first moment, filled from the front, seen when whole.

A long song never lies in memory, and what is decoded already can be heard from the part file.
"""

import contextlib
import struct
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np

from engine.contract.audio import SAMPLE_RATE, AudioError
from engine.contract.recipe_chunk import append_recipe
from engine.contract.texts import text
from engine.contract.whole_file import WholeFile

_FRAME = 8  # bytes of one sample of both channels
_IEEE_FLOAT = 3


class TakeFile:
    """48 kHz stereo float32, read and written by slices like an array of shape (samples, 2); silence where unwritten.

    Use as a context manager: leaving it without `finish` removes the part file. Raises AudioError, also for a full disk.
    """

    def __init__(self, path: Path, n_samples: int) -> None:
        self.path, self.n_samples = path, n_samples
        self._whole = WholeFile(path)
        self.part = self._whole.part
        header = _header(n_samples)
        self._offset = len(header)
        try:
            path.parent.mkdir(exist_ok=True)  # not its parents, which may be on a drive that is away
            self._file = self.part.open("wb+")
            try:
                self._file.write(header)
                self._file.truncate(self._offset + n_samples * _FRAME)
                self._file.flush()
            except OSError:
                self._discard()
                raise
        except OSError as error:
            raise AudioError(
                text("{file} cannot be written in {folder}", file=path.name, folder=path.parent),
                text("Choose another folder."),
            ) from error

    def __len__(self) -> int:
        return self.n_samples

    def __getitem__(self, span: slice) -> np.ndarray:
        start, end, _ = span.indices(self.n_samples)
        self._file.seek(self._offset + start * _FRAME)
        return np.fromfile(self._file, np.float32, (end - start) * 2).reshape(-1, 2)

    def __setitem__(self, span: slice, samples: np.ndarray) -> None:
        start, end, _ = span.indices(self.n_samples)
        wanted = np.ascontiguousarray(np.broadcast_to(samples, (end - start, 2)), dtype="<f4")
        try:
            self._file.seek(self._offset + start * _FRAME)
            self._file.write(wanted.data)
            self._file.flush()  # whoever listens to the part file hears it
        except OSError as error:
            raise _unwritable(self.path, error) from error

    def finish(self, recipe: dict[str, Any]) -> None:
        """Add the recipe and give the file its name."""
        try:
            self._file.close()
            append_recipe(self.part, recipe)
            self._whole.keep()
        except OSError as error:
            raise _unwritable(self.path, error) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._discard()

    def _discard(self) -> None:
        with contextlib.suppress(OSError):
            self._file.close()
        self._whole.drop()


def _unwritable(path: Path, error: OSError) -> AudioError:
    message = text("{file} cannot be written: {error}", file=path.name, error=error.strerror)
    return AudioError(message, text("Free some disk space and try again."))


def _header(n_samples: int) -> bytes:
    """RIFF/WAVE with the format, fact and data chunks (Microsoft's multimedia specification, 1994, for float samples)."""
    length = n_samples * _FRAME
    form = struct.pack("<HHIIHHH", _IEEE_FLOAT, 2, SAMPLE_RATE, SAMPLE_RATE * _FRAME, _FRAME, 32, 0)
    chunks = b"fmt " + struct.pack("<I", len(form)) + form + b"fact" + struct.pack("<II", 4, n_samples)
    chunks += b"data" + struct.pack("<I", length)
    return b"RIFF" + struct.pack("<I", 4 + len(chunks) + length) + b"WAVE" + chunks
