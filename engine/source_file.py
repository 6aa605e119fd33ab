"""The source of a job: read into memory, or mapped where only stretches of a long take are worked on."""

import contextlib
from pathlib import Path

import numpy as np
import soundfile

from engine.contract.audio import MAX_SAMPLES, SAMPLE_RATE, AudioError, map_samples
from engine.contract.formats.stretches import Ending
from engine.contract.messages import MAX_DURATION_S, Generate
from engine.contract.reading.sound_reader import AudioReader
from engine.contract.sound_header import read_header
from engine.contract.texts import text

LONGEST_FILE_S = MAX_SAMPLES / SAMPLE_RATE  # what a WAV file can hold


def open_source(request: Generate) -> np.ndarray | None:
    """(samples, 2) at 48 kHz, None without a source. Raises AudioError, also for one that is too long for its task.

    Regions are worked on with their surroundings, so their source may be as long as a file can be; every other task takes
    its source as a whole.
    """
    if request.source is None:
        return None
    path = Path(request.source)
    reader = AudioReader(path)
    length_s = reader.n_samples / SAMPLE_RATE
    longest_s = LONGEST_FILE_S if request.regions else MAX_DURATION_S
    if length_s > longest_s:
        raise AudioError(
            text(
                "{file} lasts {length}, and {longest} is the longest for this",
                file=path.name,
                length=_clock(length_s),
                longest=_clock(longest_s),
            ),
            text("Cut a shorter clip from it.")
            if request.regions
            else text("Repaint a region of it, or cut a clip of up to ten minutes."),
        )
    if request.regions and _is_take(path):
        with contextlib.suppress(AudioError):  # a file that ends early is read as far as it goes
            return map_samples(path)
    return np.concatenate(list(reader.blocks()))


def _is_take(path: Path) -> bool:
    """Whether the file holds what every take holds, so that it can be mapped: 48 kHz, two channels, 32-bit float.

    One whose header states another length than is there cannot be mapped.
    """
    if read_header(path).ending is not Ending.WHOLE:
        return False
    try:
        known = soundfile.info(str(path))
    except (soundfile.SoundFileError, OSError):
        return False
    return (known.format, known.subtype, known.samplerate, known.channels) == ("WAV", "FLOAT", SAMPLE_RATE, 2)


def _clock(seconds: float) -> str:
    """Seconds as `h:mm:ss`, or `m:ss` under an hour."""
    minutes, s = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{s:02}" if hours else f"{minutes}:{s:02}"
