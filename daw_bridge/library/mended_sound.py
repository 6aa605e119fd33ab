"""The sound of a file with some of its parts replaced: all other samples are the file's own, bit for bit."""

import io
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile
import soxr

from engine.contract.audio import SAMPLE_RATE
from engine.contract.audio_error import AudioError
from engine.contract.formats.stored_samples import Samples
from engine.contract.texts import text

BITS = {"PCM_S8": 8, "PCM_U8": 8, "PCM_16": 16, "PCM_24": 24, "PCM_32": 32}
_BYTES = {"FLOAT": 4, "DOUBLE": 8, "ULAW": 1, "ALAW": 1} | {name: bits // 8 for name, bits in BITS.items()}
_BLOCK = 10 * SAMPLE_RATE
_CONTEXT = SAMPLE_RATE // 10  # samples around a change that the resampler needs
_SEAM_S = 0.005  # cross-fade within a change, where it does not meet the file's own samples exactly
_COMPARED = 4096


@dataclass(frozen=True, slots=True)
class Change:
    """New frames from frame `at` on, float32 (frames, channels). fades_in, fades_out: it meets kept sound there."""

    at: int
    frames: np.ndarray
    fades_in: bool
    fades_out: bool

    @property
    def end(self) -> int:
        return self.at + len(self.frames)


class MendedSound:
    """Frames are counted in the new sound; `shift` frames of the file lie before its first one, or are missing there.

    samples: the take, (samples, 2) at 48 kHz. spans: its parts that are new. start: the take's first sample, counted in
    the file's sound at 48 kHz; longer_by: samples that it has more. Raises SoundFileError for a file that is not sound.
    """

    def __init__(
        self, kept: Path, samples: Samples, spans: Sequence[tuple[int, int]], start: int, longer_by: int
    ) -> None:
        self._kept, self.like = kept, soundfile.info(str(kept))
        rate = self.like.samplerate
        self.frame_bytes = _BYTES.get(self.like.subtype, 0) * self.like.channels
        self.shift = round(start * rate / SAMPLE_RATE)
        self.n_frames = self.like.frames + round(longer_by * rate / SAMPLE_RATE)
        self.is_in_step = not self.shift and self.n_frames == self.like.frames
        self._dtype = {"FLOAT": "float32", "DOUBLE": "float64", "ULAW": "int16", "ALAW": "int16"}.get(
            self.like.subtype, "int32"
        )
        changes = [self._change(samples, span) for span in spans]
        self.changes = [change for change in changes if len(change.frames)]
        peak = max((float(np.abs(change.frames).max()) for change in self.changes), default=0.0)
        is_limited = self.like.subtype not in {"FLOAT", "DOUBLE"}
        self._gain = 1 / peak if is_limited and peak > 1 else 1.0
        self.turned_down_db = max(0.0, -20 * math.log10(self._gain))

    def _change(self, samples: Samples, span: tuple[int, int]) -> Change:
        rate, (first, last) = self.like.samplerate, span
        at, end = first * rate // SAMPLE_RATE, min(self.n_frames, -(-last * rate // SAMPLE_RATE))
        if last == len(samples):
            end = self.n_frames
        step = SAMPLE_RATE // math.gcd(SAMPLE_RATE, rate)  # samples after which both rates meet
        begin = max(0, first - _CONTEXT) // step * step
        piece = np.asarray(samples[begin : last + _CONTEXT])
        if self.like.channels == 1:
            piece = piece.mean(axis=1, dtype=np.float32)[:, None]
        if rate != SAMPLE_RATE:
            piece = soxr.resample(piece, SAMPLE_RATE, rate, "VHQ")
        skipped = at - begin * rate // SAMPLE_RATE
        frames = piece[skipped : skipped + end - at]
        frames = np.pad(frames, ((0, max(0, end - at - len(frames))), (0, 0)))  # a frame that rounding left out
        return Change(at, frames, at > 0, end < self.n_frames)

    def read(self, at: int, count: int) -> np.ndarray:
        """Frames as the file stores them: integers, or floats where it has floats."""
        with soundfile.SoundFile(str(self._kept)) as file:
            return self._read(file, at, count)

    def blocks(self) -> Iterator[np.ndarray]:
        """All frames, in order."""
        with soundfile.SoundFile(str(self._kept)) as file:
            for at in range(0, self.n_frames, _BLOCK):
                yield self._read(file, at, min(_BLOCK, self.n_frames - at))

    def _read(self, file: soundfile.SoundFile, at: int, count: int) -> np.ndarray:
        frames = self._own(file, at, count)
        for change in self.changes:
            first, last = max(at, change.at), min(at + count, change.end)
            if first >= last:
                continue
            here = slice(first - at, last - at)
            new = change.frames[first - change.at : last - change.at].astype(np.float64) * self._gain
            share = self._share(change, first, last)
            if share is not None:
                new = new * share + self._as_float(frames[here]) * (1 - share)
            frames[here] = self._as_stored(new)
        return frames

    def _own(self, file: soundfile.SoundFile, at: int, count: int) -> np.ndarray:
        """The file's own frames at a place of the new sound; silence where it has none."""
        frames = np.zeros((count, self.like.channels), self._dtype)
        first, last = max(0, at + self.shift), min(self.like.frames, at + self.shift + count)
        if first < last:
            file.seek(first)
            place = first - self.shift - at
            frames[place : place + last - first] = file.read(last - first, dtype=self._dtype, always_2d=True)
        return frames

    def _share(self, change: Change, first: int, last: int) -> np.ndarray | None:
        """How much of the new sound is heard at each frame; None for all of it."""
        if self.like.samplerate == SAMPLE_RATE and self._gain == 1:
            return None  # it meets the file's own samples exactly
        seam = max(1, min(round(_SEAM_S * self.like.samplerate), len(change.frames) // 4))
        place = np.arange(first - change.at, last - change.at, dtype=np.float64) + 0.5
        share = np.ones(len(place))
        if change.fades_in:
            share = np.minimum(share, place / seam)
        if change.fades_out:
            share = np.minimum(share, (len(change.frames) - place) / seam)
        return share.clip(0, 1)[:, None]

    def _full_scale(self) -> float:
        return 2.0**15 if self._dtype == "int16" else 2.0**31

    def _as_float(self, frames: np.ndarray) -> np.ndarray:
        return frames / self._full_scale() if self._dtype.startswith("int") else frames.astype(np.float64)

    def _as_stored(self, new: np.ndarray) -> np.ndarray:
        if not self._dtype.startswith("int"):
            return new.astype(self._dtype)
        bits = BITS.get(self.like.subtype, 16)
        steps = 2.0 ** (bits - 1)
        whole = np.rint(new * steps).clip(-steps, steps - 1).astype(np.int64)
        return (whole << ((16 if self._dtype == "int16" else 32) - bits)).astype(self._dtype)

    # --- bytes --------------------------------------------------------------------------------------

    def byte_order(self, data_at: int) -> str:
        """ "LITTLE" or "BIG", found by reading the file's bytes at `data_at` both ways; "" where neither is its sound."""
        if not data_at or not self.frame_bytes:
            return ""
        last = max(0, self.like.frames - _COMPARED)
        with soundfile.SoundFile(str(self._kept)) as file, self._kept.open("rb") as raw:
            for order in ("LITTLE", "BIG"):
                if all(self._agrees(file, raw, data_at, at, order) for at in (0, last // 2, last)):
                    return order
        return ""

    def _agrees(self, file: soundfile.SoundFile, raw: io.BufferedReader, data_at: int, at: int, order: str) -> bool:
        raw.seek(data_at + at * self.frame_bytes)
        content = io.BytesIO(raw.read(_COMPARED * self.frame_bytes))
        like = self.like
        form = {"samplerate": like.samplerate, "channels": like.channels, "subtype": like.subtype, "endian": order}
        found, _ = soundfile.read(content, dtype=self._dtype, always_2d=True, format="RAW", **form)
        file.seek(at)
        wanted = file.read(_COMPARED, dtype=self._dtype, always_2d=True)
        return np.array_equal(found[: len(wanted)], wanted)

    def encoded(self, frames: np.ndarray, order: str) -> bytes:
        """Frames as bytes of the file."""
        content = io.BytesIO()
        soundfile.write(content, frames, self.like.samplerate, self.like.subtype, order, "RAW")
        return content.getvalue()

    def verify(self, path: Path, name: str) -> None:
        """Raises AudioError if a file does not hold exactly this sound."""
        with soundfile.SoundFile(str(path)) as file:
            is_right = file.frames == self.n_frames
            for block in self.blocks() if is_right else ():
                found = file.read(len(block), dtype=self._dtype, always_2d=True)
                is_right = is_right and (self._is_lossy or np.array_equal(found, block))
        if not is_right:
            raise AudioError(
                text("{file} could not be written exactly", file=name),
                text("The file is unchanged. Save the take as a new file."),
            )

    @property
    def _is_lossy(self) -> bool:
        """A-law and µ-law store fewer values than are read from them."""
        return self.like.subtype in {"ULAW", "ALAW"}
