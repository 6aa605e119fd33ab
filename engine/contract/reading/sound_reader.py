"""Any sound file in, as 48 kHz stereo float32: one reader, so that a clip heard and a clip repainted are the same samples.

No torch here: the bridge reads with it, too.
"""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import soundfile
import soxr

from engine.contract.audio import MAX_SAMPLES, SAMPLE_RATE, too_long
from engine.contract.audio_error import AudioError
from engine.contract.formats.av_decoder import (
    PACKAGE,
    AvDecoder,
    DecoderAbsentError,
    DecoderError,
    SilentFileError,
    UnknownCodecError,
)
from engine.contract.formats.sndfile_decoder import SndfileDecoder
from engine.contract.formats.spliced import Spliced
from engine.contract.formats.stretches import Ending, Stretch
from engine.contract.sound_header import check_form, not_readable, read_header
from engine.contract.texts import text

_BLOCK = SAMPLE_RATE
_SHORTEST_PART_S = 0.01  # rounding of places may leave less than this
_JUMPING_KINDS = {"WAV", "AIFF", "W64", "CAF"}
# ITU-R BS.775 fold-down of L R C LFE Ls Rs to stereo, LFE left out
_FOLD_5_1 = np.array([[1, 0], [0, 1], [0.7071, 0.7071], [0, 0], [0.7071, 0], [0, 0.7071]], dtype=np.float32)


def to_stereo(samples: np.ndarray) -> np.ndarray:
    """(samples, channels) -> (samples, 2): mono is doubled, 5.1 folded down, of other layouts the first two are kept."""
    channels = samples.shape[1]
    if channels == 1:
        return np.repeat(samples, 2, axis=1)
    if channels == 6:
        return samples @ _FOLD_5_1
    return samples[:, :2]


class AudioReader:
    """A sound file of any rate and channel count, or the sound of a video, as blocks of 48 kHz stereo float32.

    Raises AudioError at once when the file is missing, empty, too long or not sound. `n_samples` is the length at 48 kHz
    (an estimate of the last sample when the file's rate differs, and of the end where a compressed file does not state
    its length exactly: the blocks go on to the end of what is there). `ends_early`: less is there than the file says; whole
    only after the last block. With `offset_s` and `length_s` it is that part of the file alone.
    """

    def __init__(self, path: Path, offset_s: float = 0.0, length_s: float | None = None) -> None:
        self.path = Path(path)
        if not self.path.is_file():
            raise AudioError(
                text("{file} does not exist", file=self.path.name),
                text("Check whether the file or its drive was moved."),
            )
        header = read_header(self.path)
        self.kind = header.kind
        self._links = [_Link(self.path, stretch) for stretch in header.stretches]
        self.rate, self.channels = self._links[0].rate, max(link.channels for link in self._links)
        reaches_end = self._take_part(offset_s, length_s)
        self.ends_early = header.ending is Ending.CUT and reaches_end
        self.n_samples = round(sum(link.left / link.rate for link in self._links) * SAMPLE_RATE)
        if not 0 < self.n_samples <= MAX_SAMPLES:
            self.close()
            if self.n_samples > MAX_SAMPLES:
                raise too_long(self.path)
            raise _empty(self.path)

    def _take_part(self, offset_s: float, length_s: float | None) -> bool:
        """Set what is left to read of every link. Returns whether the part reaches past the end of what is there."""
        to_skip, wanted = max(0.0, offset_s), float("inf") if length_s is None else max(0.0, length_s)
        for link in self._links:
            link.first = min(link.frames, round(to_skip * link.rate))
            link.left = link.frames - link.first
            if wanted * link.rate < link.left:
                link.left, link.is_estimate = round(wanted * link.rate), False
            to_skip = max(0.0, to_skip - link.frames / link.rate)
            wanted = max(0.0, wanted - link.left / link.rate)
        return wanted > _SHORTEST_PART_S

    @property
    def tags(self) -> dict[str, str]:
        """Text tags by name in lower case; only those of files that libsndfile does not read."""
        return self._links[0].tags

    def close(self) -> None:
        """Close the file; reading all blocks does it, too."""
        for link in self._links:
            link.close()

    def glimpses(self, count: int, length: int, budget_s: float) -> np.ndarray | None:
        """Low and high of `count` short pieces spread evenly, (count, 2 channels, 2): a first picture of a long file.

        Only formats that jump at no cost are looked at; None for others, short files, or when it took over `budget_s`.
        """
        link = self._links[0]
        if self.kind not in _JUMPING_KINDS or not link.can_jump or link.left < 4 * count * length:
            return None
        give_up, found = time.monotonic() + budget_s, np.zeros((count, 2, 2), dtype=np.float32)
        try:
            for n in range(count):
                piece = link.read_at(link.first + n * link.left // count, length)
                found[n, :, 0], found[n, :, 1] = piece.min(axis=0), piece.max(axis=0)
                if time.monotonic() > give_up:
                    return None
        except (AudioError, ValueError):
            return None  # the real reading will say what is wrong
        return np.nan_to_num(found)

    def blocks(self) -> Iterator[np.ndarray]:
        """Yield (samples, 2) float32 blocks at 48 kHz. Raises AudioError if the file breaks off or holds no numbers."""
        count = 0
        try:
            for link in self._links:
                for block in link.blocks():
                    count += len(block)
                    if count > MAX_SAMPLES:  # an estimate may be too low
                        raise too_long(self.path)
                    yield block
                self.ends_early |= link.is_broken or link.missing > link.rate // 4
            if not count:
                raise _empty(self.path)
        finally:
            self.close()


class _Link:
    """One stretch of sound, opened. `first` and `left`: frames to skip, and to read; `left` may be an estimate."""

    def __init__(self, path: Path, stretch: Stretch) -> None:
        self._path, self._order = path, stretch.order
        self._file: AvDecoder | SndfileDecoder
        self._source: Spliced | None = None
        try:
            if stretch.demuxer or not stretch.is_plain:
                self._source = Spliced(path, stretch.head, stretch.at, stretch.end - stretch.at)
            if stretch.demuxer and self._source is not None:
                self._file = AvDecoder(self._source, stretch.demuxer, stretch.frames, stretch.skipped)
            else:
                name = str(path) if os.name == "nt" else os.fsencode(path)  # a name may be no UTF-8
                self._file = SndfileDecoder(self._source or name)
            check_form(path, self._file.rate, self._file.channels)
        except AudioError:
            self.close()
            raise
        except (soundfile.SoundFileError, DecoderError, OSError, ValueError, TypeError) as error:
            if self._source is not None:
                self._source.close()
            raise _not_opened(path, error) from error
        self.rate, self.channels = self._file.rate, self._file.channels
        self.frames: int = max(0, self._file.frames)
        self.first, self.left, self.missing = 0, self.frames, 0
        self.is_estimate = not self._file.is_exact
        self.can_jump = not stretch.demuxer

    def close(self) -> None:
        self._file.close()
        if self._source is not None:
            self._source.close()

    @property
    def is_broken(self) -> bool:
        """Whether the stream was found to break off, so far."""
        return self._file.is_broken

    @property
    def tags(self) -> dict[str, str]:
        return self._file.tags if isinstance(self._file, AvDecoder) else {}

    def read_at(self, first: int, length: int) -> np.ndarray:
        """(samples, 2) at the file's rate. Raises AudioError."""
        self._seek(first)
        return to_stereo(self._read(length))

    def blocks(self) -> Iterator[np.ndarray]:
        """The part that is left, at 48 kHz; `missing` counts the frames that the file lacks."""
        resampler = (
            None if self.rate == SAMPLE_RATE else soxr.ResampleStream(self.rate, SAMPLE_RATE, 2, "float32", "VHQ")
        )
        size = max(1, min(_BLOCK, 8 * _BLOCK // self.channels))
        self._seek(self.first)
        is_over = not self.left
        while not is_over or resampler is not None:
            wanted = size if self.is_estimate else min(size, self.left)
            block = np.zeros((0, self.channels), np.float32) if is_over else self._read(wanted)
            self.left = max(0, self.left - len(block))
            is_over = is_over or len(block) < wanted or not (self.left or self.is_estimate)
            if is_over and self.left:
                self.missing, self.left = 0 if self.is_estimate else self.left, 0
            block = to_stereo(block if self._order is None else block[:, self._order])
            if not np.isfinite(block).all():
                raise AudioError(
                    text("{file} contains values that are not sound", file=self._path.name),
                    text("Export the file again."),
                )
            if resampler is not None:
                block = resampler.resample_chunk(block, last=is_over)
                resampler = None if is_over else resampler
            if len(block):
                yield np.ascontiguousarray(block, dtype=np.float32)

    def _seek(self, frame: int) -> None:
        try:
            if frame != self._file.tell():
                self._file.seek(frame)
        except (soundfile.SoundFileError, DecoderError, ValueError) as error:
            raise self._damaged() from error

    def _read(self, frames: int) -> np.ndarray:
        try:
            block = self._file.read(frames)
        except (soundfile.SoundFileError, DecoderError, ValueError) as error:
            raise self._damaged() from error
        if self._source is not None and self._source.fault is not None:
            raise self._damaged() from self._source.fault
        return block

    def _damaged(self) -> AudioError:
        return AudioError(text("{file} is damaged", file=self._path.name), text("Export the file again."))


def _not_opened(path: Path, error: Exception) -> AudioError:
    """What to say when a decoder does not open a file."""
    if isinstance(error, SilentFileError):
        return AudioError(text("{file} has no sound", file=path.name), text("Choose a file with a sound track."))
    if isinstance(error, UnknownCodecError):
        return AudioError(
            text("{file} holds sound of a kind that is not read: {kind}", file=path.name, kind=error),
            text("Export it as WAV, AIFF or FLAC."),
        )
    if isinstance(error, DecoderAbsentError):
        return AudioError(
            text("{file} cannot be read: the package {package} is missing or broken", file=path.name, package=PACKAGE),
            text("Run the set-up again, or convert the file to WAV, AIFF or FLAC."),
        )
    return not_readable(path)


def _empty(path: Path) -> AudioError:
    return AudioError(text("{file} is empty", file=path.name), text("Export the file again."))


def read_audio(path: Path) -> np.ndarray:
    """The whole file as (samples, 2) float32 at 48 kHz. Raises AudioError."""
    return np.concatenate(list(AudioReader(path).blocks()))
