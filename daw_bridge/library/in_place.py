"""A file replaced where it lies, in its own rate and format, whole at every moment.

Where the take is the sound that the file had, the file keeps its own samples, bit for bit, and all that is not sound
(markers, loops, place, texts) stays as the DAW wrote it.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import soundfile

from daw_bridge.core.clip import Take
from daw_bridge.library.audio_files import peak_of
from daw_bridge.library.carried import Resized, carries_more, carry_flac_blocks, renew_peaks
from daw_bridge.library.mended_sound import BITS, MendedSound
from daw_bridge.library.moved_tags import Change
from engine.contract.audio import SAMPLE_RATE, open_samples
from engine.contract.audio_error import AudioError
from engine.contract.formats.stored_samples import Samples
from engine.contract.formats.stretches import Ending
from engine.contract.reading.sound_reader import AudioReader
from engine.contract.sound_header import read_header
from engine.contract.texts import text
from engine.contract.whole_file import WholeFile

_FORMATS = {"WAV", "WAVEX", "AIFF", "FLAC", "CAF", "W64", "RF64"}
_SUBTYPES = {*BITS, "FLOAT", "DOUBLE", "ULAW", "ALAW"}  # of which one sample can be replaced and the next one kept
_GAP = SAMPLE_RATE // 20  # equal samples between two changes, of which fewer do not part them


def check_editable(path: Path) -> None:
    """Raises AudioError for a file that could not be written back as it is."""
    if not path.is_file():
        raise AudioError(
            text("{file} does not exist", file=path.name), text("Check whether the file or its drive was moved.")
        )
    header = read_header(path)
    stretch = header.stretches[0]
    # what libsndfile reads rightly with another header, or piece by piece, it would misread here, or keep a part of it
    is_put_right = header.ending is Ending.WHOLE and (bool(stretch.head) or len(header.stretches) > 1)
    if stretch.demuxer or is_put_right:
        raise AudioError(
            text(
                "{file} cannot be edited in place: DAW Bridge reads files of its format, but does not write them",
                file=path.name,
            ),
            text("Use a WAV, AIFF, CAF or FLAC file, or drop the file on the window."),
        )
    try:
        known = soundfile.info(str(path))
    except soundfile.SoundFileError as error:
        raise AudioError(
            text("{file} is not a readable sound file", file=path.name), text("Use WAV, AIFF or FLAC.")
        ) from error
    if known.format not in _FORMATS or known.channels > 2 or known.subtype not in _SUBTYPES:
        message = text(
            "{file} cannot be edited in place: its format is {format} ({subtype}) with {n} channels",
            file=path.name,
            format=known.format,
            subtype=known.subtype,
            n=known.channels,
        )
        raise AudioError(
            message,
            text("Use an uncompressed mono or stereo WAV, AIFF or CAF file, or FLAC, or drop the file on the window."),
        )
    if header.ending is not Ending.WHOLE:
        raise AudioError(
            text("{file} cannot be edited in place: it ends early, or is still being written", file=path.name),
            text("Wait until the file is complete, or drop it on the window."),
        )


def replace_sound(kept: Path, path: Path, take: Take) -> float:
    """Put a take at `path`, with the rate, channels and sample format of `kept`, which is what the file was.

    Returns by how many decibels the new parts were turned down, where samples above full scale do not fit the file.
    Raises AudioError, OSError, SoundFileError; the file at `path` is then as it was.
    """
    samples = open_samples(Path(take.path))
    peak_of(samples, take.name)  # refuses what is not sound
    spans, length = changed_spans(samples, AudioReader(kept).blocks(), take.start_samples)
    sound = MendedSound(kept, samples, spans, take.start_samples, len(samples) - length)
    header, like = read_header(kept), sound.like
    change = Change(sound.shift, like.frames, sound.n_frames, like.samplerate)
    order = sound.byte_order(header.data_at)
    has_chunks = like.format in {"WAV", "WAVEX", "AIFF", "RF64"} and not _is_rifx(kept)
    if header.kind != "FLAC" and not (order and (sound.is_in_step or has_chunks)) and carries_more(kept, like.format):
        raise AudioError(
            text("{file} can only take sound of its own length, since its markers could not be kept", file=path.name),
            text("Choose a take of this length, or save the take as a new file."),
        )
    with WholeFile(path, mode_of=kept) as part:
        if order and sound.is_in_step:
            shutil.copyfile(kept, part)
            with part.open("rb+") as file:
                for new in sound.changes:
                    file.seek(header.data_at + new.at * sound.frame_bytes)
                    file.write(sound.encoded(sound.read(new.at, len(new.frames)), order))
        elif order and has_chunks:
            with part.open("wb") as file:
                resized = Resized(kept, header.kind, header.data_at, sound.frame_bytes, change)
                file.write(resized.before)
                for block in sound.blocks():
                    file.write(sound.encoded(block, order))
                file.write(resized.after)
        else:
            with soundfile.SoundFile(
                str(part), "w", like.samplerate, like.channels, like.subtype, like.endian, like.format
            ) as file:
                for block in sound.blocks():
                    file.write(block)
            if header.kind == "FLAC":
                carry_flac_blocks(kept, part, change)
        if sound.changes or not sound.is_in_step:
            renew_peaks(part, header.kind)
        sound.verify(part, path.name)
    return sound.turned_down_db


def _is_rifx(path: Path) -> bool:
    """Whether a WAV is a big-endian one, whose chunks are not moved."""
    with path.open("rb") as file:
        return file.read(4) == b"RIFX"


def changed_spans(samples: Samples, original: Iterator[np.ndarray], start: int) -> tuple[list[tuple[int, int]], int]:
    """Where a take differs from the sound that it was made of, as spans of its samples, and the length of that sound.

    start: the take's first sample, counted in the original. What the original does not reach has changed.
    """
    spans: list[tuple[int, int]] = [(0, min(len(samples), -start))] if start < 0 else []
    at = 0
    for block in original:
        first, last = max(0, at - start), max(0, min(len(samples), at - start + len(block)))
        if first < last:
            here = block[first + start - at : last + start - at]
            spans += _runs(first + np.flatnonzero((samples[first:last] != here).any(axis=1)))
        at += len(block)
    if at - start < len(samples):
        spans.append((max(0, at - start), len(samples)))
    joined: list[tuple[int, int]] = []
    for first, last in spans:
        if joined and first - joined[-1][1] < _GAP:
            joined[-1] = joined[-1][0], last
        else:
            joined.append((first, last))
    return joined, at


def _runs(places: np.ndarray) -> list[tuple[int, int]]:
    """Ascending places as spans; those that lie less than `_GAP` apart are one."""
    if not len(places):
        return []
    breaks = np.flatnonzero(np.diff(places) >= _GAP)
    firsts, lasts = places[np.r_[0, breaks + 1]], places[np.r_[breaks, len(places) - 1]]
    return [(int(first), int(last) + 1) for first, last in zip(firsts, lasts, strict=True)]
