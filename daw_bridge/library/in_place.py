"""A file replaced where it lies, in its own rate and format, whole at every moment."""

from pathlib import Path

import numpy as np
import soundfile
import soxr

from daw_bridge.core.clip import Take
from engine.contract.audio import SAMPLE_RATE, AudioError, insert_before_data, map_samples
from engine.contract.texts import text
from engine.contract.whole_file import WholeFile

_FORMATS = {"WAV", "WAVEX", "AIFF", "FLAC", "CAF", "W64", "RF64"}


def check_editable(path: Path) -> None:
    """Raises AudioError for a file that could not be written back as it is."""
    if not path.is_file():
        raise AudioError(
            text("{file} does not exist", file=path.name), text("Check whether the file or its drive was moved.")
        )
    try:
        known = soundfile.info(str(path))
    except soundfile.SoundFileError as error:
        raise AudioError(
            text("{file} is not a readable sound file", file=path.name), text("Use WAV, AIFF or FLAC.")
        ) from error
    if known.format not in _FORMATS or known.channels > 2:
        message = text(
            "{file} cannot be edited in place: its format is {format} with {n} channels",
            file=path.name,
            format=known.format,
            n=known.channels,
        )
        raise AudioError(
            message, text("Use a mono or stereo WAV, AIFF, FLAC or CAF file, or drop the file on the window.")
        )


def write_like(model: Path, path: Path, take: Take, before_data: bytes = b"") -> None:
    """Put a take at `path`, whole at every moment, with the rate, channels and sample format of `model`.

    Raises AudioError, OSError, SoundFileError.
    """
    like = soundfile.info(str(model))
    samples = np.asarray(map_samples(Path(take.path)))
    if like.samplerate != SAMPLE_RATE:
        samples = soxr.resample(samples, SAMPLE_RATE, like.samplerate, "VHQ")
    if like.channels == 1:
        samples = samples.mean(axis=1, dtype=np.float32)
    with WholeFile(path, mode_of=model) as part:
        soundfile.write(str(part), samples, like.samplerate, like.subtype, format=like.format)
        if like.format in {"WAV", "WAVEX"}:
            insert_before_data(part, before_data)
