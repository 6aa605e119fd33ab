"""Files in and out of the library: import anything as 48 kHz stereo, export takes the way DAWs like them."""

import re
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from daw_bridge.core.clip import Clip, Take
from daw_bridge.core.daw_state import DawClip
from daw_bridge.core.peaks import BIN, Peaks, PeaksBuilder, peaks_of
from daw_bridge.core.recipe import Recipe
from daw_bridge.library.file_facts import facts_of
from daw_bridge.library.text_tags import vorbis_comment
from daw_bridge.library.wav_chunks import aiff_chunks, chunks
from engine.contract.audio import SAMPLE_RATE, AudioReader, WavWriter, map_samples

SUFFIXES = (".wav", ".aif", ".aiff", ".aifc", ".flac", ".mp3", ".ogg", ".oga", ".opus", ".w64", ".caf")
_SHOW_EVERY_S = 0.08
_GLIMPSES = 1500
_GLIMPSE_BUDGET_S = 0.12


@dataclass(frozen=True, slots=True)
class Imported:
    """What came out of a file: samples at 48 kHz, and how many channels there were."""

    n_samples: int
    channels: int

    @property
    def left_out(self) -> int:
        """Channels that are not heard: of layouts other than mono, stereo and 5.1 the first two are kept."""
        return 0 if self.channels in {1, 2, 6} else self.channels - 2


def import_file(source: Path, target: Path, recipe: Recipe, on_peaks: Callable[[Peaks], None]) -> Imported:
    """Read any sound file and write it as a library WAV.

    on_peaks gets the picture as it grows and once more when it is whole. Raises AudioError; nothing half-written stays.
    """
    reader = AudioReader(source)
    builder = PeaksBuilder(reader.n_samples, reader.glimpses(_GLIMPSES, BIN, _GLIMPSE_BUDGET_S))
    on_peaks(builder.peaks())
    written, shown = 0, time.monotonic()
    with WavWriter(target, recipe.raw) as writer:
        for block in reader.blocks():
            builder.add(block)
            if time.monotonic() - shown > _SHOW_EVERY_S:
                on_peaks(builder.peaks())
                shown = time.monotonic()
            writer.write(block)
            written += len(block)
    on_peaks(builder.peaks(map_samples(target)))
    return Imported(written, reader.channels)


def import_excerpt(excerpt: DawClip, target: Path, recipe: Recipe, on_peaks: Callable[[Peaks], None]) -> Imported:
    """What a DAW plays of its clip's files, its trim and gain included, as a library WAV: one file, or one a channel.

    Raises AudioError.
    """
    readers = [AudioReader(Path(file), excerpt.offset_s, excerpt.length_s) for file in excerpt.files[:2]]
    builder, written = PeaksBuilder(readers[0].n_samples, None), 0
    with WavWriter(target, recipe.raw) as writer:
        for blocks in zip(*(reader.blocks() for reader in readers), strict=False):
            length = min(len(block) for block in blocks)
            joined = blocks[0] if len(blocks) == 1 else np.stack([block[:length, 0] for block in blocks], axis=1)
            joined = np.ascontiguousarray(joined * np.float32(excerpt.gain))
            builder.add(joined)
            writer.write(joined)
            written += len(joined)
    on_peaks(builder.peaks(map_samples(target)))
    channels = len(excerpt.files) if len(excerpt.files) > 1 else readers[0].channels
    return Imported(written, channels)


def take_peaks(path: Path) -> Peaks:
    """The picture of a take in the library; reading it also brings the file into memory for playback. Raises AudioError."""
    return peaks_of(map_samples(path))


def export_name(clip: Clip, take: Take) -> str:
    """A file name that any DAW takes: ASCII, with tempo and key where the recipe knows them, unique by the take's id."""
    bpm, key = take.recipe.prompt.bpm, take.recipe.prompt.keyscale
    parts = [clip.name, take.name, f"{bpm:g}bpm" if bpm else "", key.replace("#", "sharp"), take.id[:6]]
    return "_".join(ascii_name(part) for part in parts if part)


def ascii_name(text: str) -> str:
    """Letters, digits and dashes only; accents are dropped, anything else becomes a dash."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9.]+", "-", plain).strip("-.")[:60] or "clip"


def export_take(clip: Clip, take: Take, folder: Path) -> Path:
    """The take as 48 kHz 24-bit WAV in `folder`, its recipe inside; made once, then reused. Raises AudioError."""
    path = folder / f"{export_name(clip, take)}.wav"
    if not path.is_file():
        save_take(clip, take, path)
    return path


def save_take(clip: Clip, take: Take, path: Path, lead_samples: int = 0) -> None:
    """Write a take where the user wants it: 24-bit FLAC or AIFF by that suffix, else 24-bit WAV, that says what it knows.

    lead_samples: silence before it, so that files of a hand-over begin together. Raises AudioError.
    """
    samples, facts = map_samples(Path(take.path)), facts_of(clip, take)
    make = {".aif": aiff_chunks, ".aiff": aiff_chunks, ".flac": vorbis_comment}.get(path.suffix.lower(), chunks)
    with WavWriter(path, take.recipe.raw, "PCM_24", make(facts)) as writer:
        for start in range(0, lead_samples, 10 * SAMPLE_RATE):
            writer.write(np.zeros((min(10 * SAMPLE_RATE, lead_samples - start), 2), np.float32))
        for start in range(0, len(samples), 10 * SAMPLE_RATE):
            writer.write(np.asarray(samples[start : start + 10 * SAMPLE_RATE]))
