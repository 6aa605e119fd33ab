"""Sound files for both sides of the process border: any file in, whole WAV files out.

Everything inside DAW Bridge is 48 kHz stereo float32, shape (samples, 2). No torch here, so that the bridge may
use it too: one reader and one writer mean that a clip heard and a clip repainted are the same samples.
"""

import json
import os
import shutil
import struct
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
import soundfile
import soxr

from engine.contract.texts import text
from engine.contract.whole_file import WholeFile

SAMPLE_RATE = 48_000
RECIPE_CHUNK = b"dawb"
_BLOCK = SAMPLE_RATE
_COMMENT_AND_PADDING = (4, 1)  # kinds of FLAC blocks
_FORMATS = {".flac": "FLAC", ".aif": "AIFF", ".aiff": "AIFF"}
_JUMPING_FORMATS = {"WAV", "WAVEX", "AIFF", "W64", "RF64", "CAF"}
# ITU-R BS.775 fold-down of L R C LFE Ls Rs to stereo, LFE left out
_FOLD_5_1 = np.array([[1, 0], [0, 1], [0.7071, 0.7071], [0, 0], [0.7071, 0], [0, 0.7071]], dtype=np.float32)


class AudioError(Exception):
    """A sound file that cannot be read or written; `hint` says what to do next."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


def to_stereo(samples: np.ndarray) -> np.ndarray:
    """(samples, channels) -> (samples, 2): mono is doubled, 5.1 folded down, of other layouts the first two are kept."""
    channels = samples.shape[1]
    if channels == 1:
        return np.repeat(samples, 2, axis=1)
    if channels == 6:
        return samples @ _FOLD_5_1
    return samples[:, :2]


class AudioReader:
    """A sound file of any rate and channel count, delivered as blocks of 48 kHz stereo float32.

    Raises AudioError at once when the file is missing, empty or not sound. `n_samples` is the length at 48 kHz
    (an estimate of the last sample when the file's rate differs). With `offset_s` and `length_s` it is that part of the
    file alone.
    """

    def __init__(self, path: Path, offset_s: float = 0.0, length_s: float | None = None) -> None:
        self.path = Path(path)
        if not self.path.is_file():
            raise AudioError(
                text("{file} does not exist", file=self.path.name),
                text("Check whether the file or its drive was moved."),
            )
        try:
            self._file = soundfile.SoundFile(str(self.path))
        except (soundfile.SoundFileError, OSError) as error:
            raise AudioError(
                text("{file} is not a readable sound file", file=self.path.name),
                text("Use WAV, AIFF, FLAC, MP3 or OGG."),
            ) from error
        self.rate: int = self._file.samplerate
        self.channels: int = self._file.channels
        self._first = round(offset_s * self.rate)
        left = self._file.frames - self._first
        self._frames = left if length_s is None else min(left, round(length_s * self.rate))
        self.n_samples = round(self._frames * SAMPLE_RATE / self.rate)
        if self._frames <= 0:
            self._file.close()
            raise AudioError(text("{file} is empty", file=self.path.name), text("Export the file again."))

    def glimpses(self, count: int, length: int, budget_s: float) -> np.ndarray | None:
        """Low and high of `count` short pieces spread evenly, (count, 2 channels, 2): a first picture of a long file.

        Only formats that jump at no cost are looked at; None for others, short files, or when it took over `budget_s`.
        """
        if self._file.format not in _JUMPING_FORMATS or self._frames < 4 * count * length:
            return None
        give_up, found = time.monotonic() + budget_s, np.zeros((count, 2, 2), dtype=np.float32)
        try:
            for n in range(count):
                self._file.seek(self._first + n * self._frames // count)
                piece = to_stereo(self._file.read(length, dtype="float32", always_2d=True))
                found[n, :, 0], found[n, :, 1] = piece.min(axis=0), piece.max(axis=0)
                if time.monotonic() > give_up:
                    return None
        except (soundfile.SoundFileError, ValueError):
            return None  # the real reading will say what is wrong
        finally:
            self._file.seek(0)
        return np.nan_to_num(found)

    def blocks(self) -> Iterator[np.ndarray]:
        """Yield (samples, 2) float32 blocks at 48 kHz. Raises AudioError if the file breaks off or holds no numbers."""
        resampler = (
            None if self.rate == SAMPLE_RATE else soxr.ResampleStream(self.rate, SAMPLE_RATE, 2, "float32", "VHQ")
        )
        left = self._frames
        with self._file as file:
            file.seek(self._first)
            while True:
                try:
                    block = file.read(min(_BLOCK, left), dtype="float32", always_2d=True)
                except soundfile.SoundFileError as error:
                    raise AudioError(
                        text("{file} is damaged", file=self.path.name), text("Export the file again.")
                    ) from error
                left -= len(block)
                last = len(block) < _BLOCK
                block = to_stereo(block)
                if not np.isfinite(block).all():
                    raise AudioError(
                        text("{file} contains values that are not sound", file=self.path.name),
                        text("Export the file again."),
                    )
                if resampler is not None:
                    block = resampler.resample_chunk(block, last=last)
                if len(block):
                    yield np.ascontiguousarray(block, dtype=np.float32)
                if last:
                    return


def read_audio(path: Path) -> np.ndarray:
    """The whole file as (samples, 2) float32 at 48 kHz. Raises AudioError."""
    return np.concatenate(list(AudioReader(path).blocks()))


class WavWriter:
    """Writes a 48 kHz stereo sound file that nobody sees before it is whole.

    Use as a context manager; leaving it by an exception removes the part file. `subtype` is libsndfile's name
    ("FLOAT", "PCM_24"). With a recipe, a WAV gets a `dawb` chunk holding it as JSON after its samples. `chunks`: whole
    chunks, in a WAV before its samples, in an AIFF after them; for a FLAC the body of its comment block.
    FLAC and AIFF by their suffix.
    """

    def __init__(
        self, path: Path, recipe: dict[str, Any] | None = None, subtype: str = "FLOAT", chunks: bytes = b""
    ) -> None:
        self.path, self._chunks = Path(path), chunks
        self.recipe = recipe
        self._whole = WholeFile(self.path)
        self._format = _FORMATS.get(self.path.suffix.lower(), "WAV")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._file = soundfile.SoundFile(str(self._whole.part), "w", SAMPLE_RATE, 2, subtype, format=self._format)
        except (soundfile.SoundFileError, OSError) as error:
            self._whole.drop()
            raise AudioError(
                text("{file} cannot be written in {folder}", file=self.path.name, folder=self.path.parent),
                text("Choose another folder."),
            ) from error

    def write(self, samples: np.ndarray) -> None:
        """Append (samples, 2) float32."""
        try:
            self._file.write(samples)
        except (soundfile.SoundFileError, OSError) as error:
            raise AudioError(
                text("{file} cannot be written: {error}", file=self.path.name, error=error),
                text("Free some disk space and try again."),
            ) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._file.close()
            if kind is None:
                self._finish()
        except (soundfile.SoundFileError, OSError) as broken:
            raise AudioError(
                text("{file} cannot be written: {error}", file=self.path.name, error=broken),
                text("Free some disk space and try again."),
            ) from broken
        finally:
            self._whole.drop()

    def _finish(self) -> None:
        part = self._whole.part
        if self._chunks and self._format == "WAV":
            insert_before_data(part, self._chunks)
        if self._chunks and self._format == "AIFF":
            append_to_form(part, self._chunks)
        if self._chunks and self._format == "FLAC":
            replace_comment(part, self._chunks)
        if self.recipe is not None and self._format == "WAV":
            append_recipe(part, self.recipe)
        self._whole.keep()


def write_wav(path: Path, samples: np.ndarray, recipe: dict[str, Any] | None = None, subtype: str = "FLOAT") -> None:
    """Write (samples, 2) as one file, seen only when whole. Raises AudioError."""
    with WavWriter(path, recipe, subtype) as writer:
        writer.write(samples)


def append_recipe(path: Path, recipe: dict[str, Any]) -> None:
    """Add the `dawb` chunk to a RIFF file that has none, and correct the file's length field."""
    payload = json.dumps(recipe, ensure_ascii=False).encode()
    with path.open("rb+") as file:
        file.seek(0, os.SEEK_END)
        if file.tell() % 2:
            file.write(b"\0")
        file.write(RECIPE_CHUNK + struct.pack("<I", len(payload)) + payload + b"\0" * (len(payload) % 2))
        length = file.tell() - 8
        file.seek(4)
        file.write(struct.pack("<I", length))


def insert_before_data(path: Path, chunks: bytes) -> None:
    """Put whole chunks in front of the samples of a RIFF file, and correct its length field."""
    place = next(at - 8 for name, at, _ in riff_chunks(path) if name == b"data")
    with WholeFile(path, mode_of=path) as wider, path.open("rb") as source, wider.open("wb") as target:
        head = bytearray(source.read(place))
        head[4:8] = struct.pack("<I", struct.unpack("<I", head[4:8])[0] + len(chunks))
        target.write(head + chunks)
        shutil.copyfileobj(source, target, 1 << 20)


def replace_comment(path: Path, comment: bytes) -> None:
    """Give a FLAC file another VORBIS_COMMENT block. Source: RFC 9639, 8."""
    with WholeFile(path, mode_of=path) as newer, path.open("rb") as source, newer.open("wb") as target:
        target.write(source.read(4))
        is_last = False
        while not is_last:
            head = source.read(4)
            is_last, kind, length = bool(head[0] & 0x80), head[0] & 0x7F, int.from_bytes(head[1:], "big")
            body = source.read(length)
            if kind not in _COMMENT_AND_PADDING:
                target.write(bytes([kind]) + head[1:] + body)
        target.write(bytes([0x80 | _COMMENT_AND_PADDING[0]]) + len(comment).to_bytes(3, "big") + comment)
        shutil.copyfileobj(source, target, 1 << 20)


def append_to_form(path: Path, chunks: bytes) -> None:
    """Put whole chunks behind all others of an AIFF file, and correct its length field."""
    with path.open("rb+") as file:
        file.seek(0, os.SEEK_END)
        if file.tell() % 2:
            file.write(b"\0")
        file.write(chunks)
        length = file.tell() - 8
        file.seek(4)
        file.write(struct.pack(">I", length))


def riff_chunks(path: Path) -> Iterator[tuple[bytes, int, int]]:
    """Yield (chunk id, offset of its content, length in bytes) of a RIFF/WAVE file; nothing for other files."""
    with path.open("rb") as file:
        head = file.read(12)
        if head[:4] != b"RIFF" or head[8:] != b"WAVE":
            return
        while len(header := file.read(8)) == 8:
            length = struct.unpack("<I", header[4:])[0]
            at = file.tell()
            yield header[:4], at, length
            file.seek(at + length + length % 2)


def read_recipe(path: Path) -> dict[str, Any] | None:
    """The recipe a file carries, or None when it carries none or it cannot be read."""
    try:
        for name, at, length in riff_chunks(path):
            if name == RECIPE_CHUNK:
                with path.open("rb") as file:
                    file.seek(at)
                    recipe = json.loads(file.read(length))
                return recipe if isinstance(recipe, dict) else None
    except (OSError, ValueError):
        return None
    return None


def map_samples(path: Path) -> np.ndarray:
    """A 48 kHz stereo float32 WAV as a read-only memory map of shape (samples, 2). Raises AudioError."""
    try:
        at, length = next((at, length) for name, at, length in riff_chunks(path) if name == b"data")
        return np.memmap(path, np.float32, "r", at, (length // 8, 2))
    except (OSError, ValueError, StopIteration) as error:
        raise AudioError(
            text("{file} cannot be opened", file=path.name), text("The file was moved or damaged outside DAW Bridge.")
        ) from error
