"""Whole sound files out, 48 kHz stereo, in the format of their suffix."""

import struct
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
import soundfile

from engine.contract.audio import MAX_SAMPLES, too_long
from engine.contract.audio_error import AudioError
from engine.contract.ranges import SAMPLE_RATE
from engine.contract.recipe_chunk import append_recipe
from engine.contract.texts import text
from engine.contract.whole_file import WholeFile
from engine.contract.writing.inserted_chunks import (
    append_to_form,
    insert_before_data,
    put_in_front,
    replace_comment,
    replace_ogg_comment,
)

WRITTEN_FORMATS = {
    ".wav": "WAV",
    ".aif": "AIFF",
    ".aiff": "AIFF",
    ".flac": "FLAC",
    ".mp3": "MP3",
    ".ogg": "VORBIS",
    ".opus": "OPUS",
}  # the one table of what is written
# libsndfile's names and its compression level, from 0 for the best: about 245, 256 and 210 kbit/s of music
_LOSSY = {
    "MP3": ("MP3", "MPEG_LAYER_III", 0.0),
    "VORBIS": ("OGG", "VORBIS", 0.2),
    "OPUS": ("OGG", "OPUS", 0.6),
}
_WRITTEN_AT_ONCE = 4096  # samples; libvorbis puts all that it is given on the stack


class WavWriter:
    """Writes a 48 kHz stereo sound file, in the format of its suffix, that nobody sees before it is whole.

    Use as a context manager; leaving it by an exception removes the part file. `subtype` is libsndfile's name
    ("FLOAT", "PCM_24"). With a recipe, a WAV gets a `dawb` chunk holding it as JSON after its samples. `chunks`: whole
    chunks, in a WAV before its samples, in an AIFF after them; for a FLAC, Vorbis or Opus file the body of its comments;
    for an MP3 the tag in front of it. An MP3, Vorbis or Opus file has no `subtype`.
    Raises AudioError, also for a suffix that is not in `WRITTEN_FORMATS` and for more than `MAX_SAMPLES`.
    """

    def __init__(
        self, path: Path, recipe: dict[str, Any] | None = None, subtype: str = "FLOAT", chunks: bytes = b""
    ) -> None:
        self.path, self._chunks = Path(path), chunks
        self.recipe = recipe
        self._whole = WholeFile(self.path)
        self._format, self._written = written_format(self.path), 0
        try:
            self.path.parent.mkdir(exist_ok=True)  # not its parents, which may be on a drive that is away
            self._file = _opened(self._whole.part, self._format, subtype)
        except (soundfile.SoundFileError, OSError) as error:
            self._whole.drop()
            raise AudioError(
                text("{file} cannot be written in {folder}", file=self.path.name, folder=self.path.parent),
                text("Choose another folder."),
            ) from error

    def write(self, samples: np.ndarray) -> None:
        """Append (samples, 2) float32."""
        self._written += len(samples)
        if self._written > MAX_SAMPLES:
            raise too_long(self.path)
        try:
            at_once = _WRITTEN_AT_ONCE if self._format in _LOSSY else max(1, len(samples))
            for start in range(0, len(samples), at_once):
                self._file.write(samples[start : start + at_once])
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
        except (soundfile.SoundFileError, OSError, ValueError, struct.error) as broken:
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
        if self._chunks and self._format == "MP3":
            put_in_front(part, self._chunks)
        if self._chunks and self._format in {"VORBIS", "OPUS"}:
            replace_ogg_comment(part, self._chunks)
        if self.recipe is not None and self._format == "WAV":
            append_recipe(part, self.recipe)
        self._whole.keep()


def _opened(path: Path, kind: str, subtype: str) -> soundfile.SoundFile:
    """A file to write, of a kind of `WRITTEN_FORMATS`."""
    if kind not in _LOSSY:
        return soundfile.SoundFile(str(path), "w", SAMPLE_RATE, 2, subtype, format=kind)
    form, subtype, level = _LOSSY[kind]
    mode = "VARIABLE" if kind == "MP3" else None
    return soundfile.SoundFile(
        str(path), "w", SAMPLE_RATE, 2, subtype, format=form, compression_level=level, bitrate_mode=mode
    )


def is_lossy(kind: str) -> bool:
    """Whether a format of `WRITTEN_FORMATS` keeps no samples, but what is heard of them."""
    return kind in _LOSSY


def written_suffixes() -> dict[str, str]:
    """The formats of `WRITTEN_FORMATS` that the libsndfile of this machine writes, by suffix."""
    return {
        suffix: kind
        for suffix, kind in WRITTEN_FORMATS.items()
        if kind not in _LOSSY or soundfile.check_format(*_LOSSY[kind][:2])
    }


def written_format(path: Path) -> str:
    """The format that a file name asks for, of `WRITTEN_FORMATS`. Raises AudioError for one that is not written."""
    suffixes = written_suffixes()
    known = suffixes.get(path.suffix.lower())
    if known is None:
        raise AudioError(
            text("DAW Bridge cannot write {suffix} files", suffix=path.suffix or path.name),
            text("Use a name that ends in one of these: {suffixes}", suffixes=", ".join(suffixes)),
        )
    return known


def write_wav(path: Path, samples: np.ndarray, recipe: dict[str, Any] | None = None, subtype: str = "FLOAT") -> None:
    """Write (samples, 2) as one file, seen only when whole. Raises AudioError."""
    with WavWriter(path, recipe, subtype) as writer:
        writer.write(samples)
