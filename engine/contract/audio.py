"""Sound inside DAW Bridge: 48 kHz stereo float32, shape (samples, 2), and the WAV files that hold it so.

No torch here, so that the bridge may use it, and no decoder: `reading.sound_reader` reads any file, `writing.sound_writer`
writes them.
"""

from pathlib import Path

import numpy as np

from engine.contract.audio_error import AudioError as AudioError  # noqa: PLC0414  part of this module's face
from engine.contract.formats.riff import riff_chunks
from engine.contract.formats.stored_samples import StoredSamples
from engine.contract.ranges import SAMPLE_RATE as SAMPLE_RATE  # noqa: PLC0414  the same
from engine.contract.texts import text

MAX_SAMPLES = 3 * 3600 * SAMPLE_RATE  # as 32-bit floats they fit into a WAV, which holds 4 GB


def map_samples(path: Path) -> np.ndarray:
    """A 48 kHz stereo float32 WAV as a read-only memory map of shape (samples, 2). Raises AudioError.

    Its process ends when the file is lost meanwhile: the bridge and the window use `open_samples`.
    """
    try:
        return np.memmap(path, np.float32, "r", *_place(path))
    except (OSError, ValueError, StopIteration) as error:
        raise not_opened(path) from error


def open_samples(path: Path) -> StoredSamples:
    """A 48 kHz stereo float32 WAV, read by slices. Raises AudioError; a slice raises OSError when the file is lost."""
    try:
        at, (n_samples, _) = _place(path)
        if path.stat().st_size < at + 8 * n_samples:
            raise not_opened(path)
        return StoredSamples(path, at, n_samples)
    except (OSError, StopIteration) as error:
        raise not_opened(path) from error


def _place(path: Path) -> tuple[int, tuple[int, int]]:
    """The byte at which the samples begin, and their shape. Raises OSError, StopIteration."""
    at, length = next((at, length) for name, at, length in riff_chunks(path) if name == b"data")
    return at, (length // 8, 2)


def not_opened(path: Path) -> AudioError:
    """The error of a take's file that is not there, or not whole."""
    return AudioError(
        text("{file} cannot be opened", file=path.name), text("The file was moved or damaged outside DAW Bridge.")
    )


def too_long(path: Path) -> AudioError:
    """The error of a file that is longer than `MAX_SAMPLES`."""
    return AudioError(
        text("{file} is longer than {hours:.0f} hours", file=path.name, hours=MAX_SAMPLES / SAMPLE_RATE / 3600),
        text("Cut it into shorter files."),
    )
