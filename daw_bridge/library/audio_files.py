"""Files in and out of the library: import anything as 48 kHz stereo, export takes the way DAWs like them."""

import contextlib
import functools
import math
import re
import time
import unicodedata
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from daw_bridge.core.clip import Clip, Take
from daw_bridge.core.daw_state import DawClip
from daw_bridge.core.peaks import BIN, Peaks, PeaksBuilder, peaks_of
from daw_bridge.core.recipe import Recipe
from daw_bridge.library.export_target import numbered
from daw_bridge.library.facts.file_facts import FileFacts, facts_of
from engine.contract.audio import SAMPLE_RATE, open_samples
from engine.contract.audio_error import AudioError
from engine.contract.formats.stored_samples import Samples
from engine.contract.texts import text
from engine.contract.writing.sound_writer import WavWriter, is_lossy, written_format

if TYPE_CHECKING:
    from engine.contract.reading.sound_reader import AudioReader

_SHOW_EVERY_S = 0.08
_GLIMPSES = 1500
_GLIMPSE_BUDGET_S = 0.12
_BLOCK = 10 * SAMPLE_RATE
_SAME = 2.5e-7  # two steps of 24 bits, by which a finished file may differ from its take
LEAD_IN = 64  # samples over which DAWs such as Ardour fade in what they play
OnPeaks = Callable[[Peaks], None]
IsWanted = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Imported:
    """What came out of a file: samples at 48 kHz, how many channels there were, whether the file breaks off."""

    n_samples: int
    channels: int
    ends_early: bool = False

    @property
    def left_out(self) -> int:
        """Channels that are not heard: of layouts other than mono, stereo and 5.1 the first two are kept."""
        return 0 if self.channels in {1, 2, 6} else self.channels - 2


def load_readers() -> None:
    """Load what reads sound files and what they say of themselves, so that the first import need not wait for it.

    The program leaves it out when it starts.
    """
    import daw_bridge.library.facts.known_facts  # noqa: F401


def import_file(
    source: Path, target: Path, recipe: Recipe, on_peaks: OnPeaks, is_wanted: IsWanted = lambda: True
) -> Imported:
    """Read any sound file and write it as a library WAV.

    on_peaks gets the picture as it grows and once more when it is whole. is_wanted is asked between blocks and ends the
    work. Raises AudioError; nothing half-written stays.
    """
    from engine.contract.reading.sound_reader import AudioReader

    reader = AudioReader(source)
    builder = PeaksBuilder(reader.n_samples, reader.glimpses(_GLIMPSES, BIN, _GLIMPSE_BUDGET_S))
    written = _write(target, recipe, reader.blocks(), builder, on_peaks, is_wanted)
    on_peaks(builder.peaks(open_samples(target)))
    return Imported(written, reader.channels, reader.ends_early)


def import_excerpt(
    excerpt: DawClip, target: Path, recipe: Recipe, on_peaks: OnPeaks, is_wanted: IsWanted = lambda: True
) -> Imported:
    """What a DAW plays of its clip's files, its trim and gain included, as a library WAV: one file, or one a channel.

    Raises AudioError.
    """
    from engine.contract.reading.sound_reader import AudioReader

    readers = [AudioReader(Path(file), excerpt.offset_s, excerpt.length_s) for file in excerpt.files[:2]]
    builder = PeaksBuilder(readers[0].n_samples, None)
    written = _write(target, recipe, _joined(readers, excerpt.gain), builder, on_peaks, is_wanted)
    on_peaks(builder.peaks(open_samples(target)))
    channels = len(excerpt.files) if len(excerpt.files) > 1 else readers[0].channels
    return Imported(written, channels, any(reader.ends_early for reader in readers))


def _joined(readers: Sequence["AudioReader"], gain: float) -> Iterator[np.ndarray]:
    """The first channels of two files as one stereo file, or the one file, as loud as the DAW plays it."""
    for blocks in zip(*(reader.blocks() for reader in readers), strict=False):
        length = min(len(block) for block in blocks)
        joined = blocks[0] if len(blocks) == 1 else np.stack([block[:length, 0] for block in blocks], axis=1)
        yield np.ascontiguousarray(joined * np.float32(gain))


def _write(
    target: Path,
    recipe: Recipe,
    blocks: Iterator[np.ndarray],
    builder: PeaksBuilder,
    on_peaks: OnPeaks,
    is_wanted: IsWanted,
) -> int:
    """Write the blocks and show the growing picture. Returns how many samples there were."""
    written, shown = 0, time.monotonic()
    on_peaks(builder.peaks())
    with WavWriter(target, recipe.raw) as writer:
        for block in blocks:
            if not is_wanted():
                raise AudioError(text("The import was stopped"), text("Import the file again."))
            builder.add(block)
            if time.monotonic() - shown > _SHOW_EVERY_S:
                on_peaks(builder.peaks())
                shown = time.monotonic()
            writer.write(block)
            written += len(block)
    return written


def take_peaks(path: Path) -> Peaks:
    """The picture of a take in the library; reading it also brings the file into memory for playback. Raises AudioError."""
    return peaks_of(open_samples(path))


def export_name(clip: Clip, take: Take) -> str:
    """A file name that any DAW takes: ASCII, with tempo and key where the recipe knows them, unique by the take's id."""
    facts = facts_of(clip, take)
    tempo = f"{facts.tempo_bpm:g}bpm" if facts.tempo_bpm else ""
    # the file that was made before the user set another signature may be in use in a DAW
    parts = [clip.name, take.name, tempo, clip.timesignature, facts.keyscale.replace("#", "sharp"), take.id[:6]]
    return "_".join(ascii_name(part) for part in parts if part)


def ascii_name(text: str) -> str:
    """Letters, digits and dashes only; accents are dropped, anything else becomes a dash."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9.]+", "-", plain).strip("-.")[:60] or "clip"


def lead_in(take: Take) -> int:
    """How many samples of silence may lie before a take: `LEAD_IN`, or less where it lies nearer to the session's start.

    A file cannot begin before the session, so that its music would be late.
    """
    tags = take.recipe.tags
    place = tags.time_reference + take.start_samples
    return LEAD_IN if tags.session is None and not tags.time_reference else min(LEAD_IN, max(0, place))


def export_take(clip: Clip, take: Take, folder: Path, lead_samples: int = 0) -> Path:
    """The take as 48 kHz WAV in `folder`, its recipe inside; made once, then reused. Raises AudioError.

    lead_samples: silence before it, which the file's name says. It also says which markers the file has, once the user
    changed them. A file of that name with other sound stays: it was edited in place, or by the program that uses it, and
    the take gets another name.
    """
    lead = f"_lead{lead_samples}" if lead_samples else ""
    # a file with other markers may be in use in a DAW, so it stays
    marks = f"_m{zlib.crc32(repr(clip.markers).encode()):08x}" if clip.markers is not None else ""
    usual = folder / f"{export_name(clip, take)}{marks}{lead}.wav"
    path = next(each for each in numbered(usual) if not each.exists() or holds_take(each, take, lead_samples))
    if not path.is_file():
        save_take(clip, take, path, lead_samples)
    return path


def holds_take(path: Path, take: Take, lead_samples: int = 0) -> bool:
    """Whether a finished WAV still has the sound of a take. Raises AudioError for a take that cannot be read."""
    if not path.is_file():
        return False
    state = path.stat()
    return _holds(path, (state.st_size, state.st_mtime_ns), Path(take.path), lead_samples)


@functools.lru_cache(maxsize=1024)
def _holds(path: Path, _state: tuple[int, int], take: Path, lead_samples: int) -> bool:
    """_state: what changes with the file, which is then compared again."""
    from engine.contract.reading.sound_reader import AudioReader

    samples = open_samples(take)
    at = -lead_samples
    try:
        with contextlib.closing(AudioReader(path)) as reader:
            for block in reader.blocks():
                lead, start, end = max(0, min(len(block), -at)), max(0, at), max(0, at + len(block))
                if block[:lead].any() or len(block) - lead != len(samples[start:end]):
                    return False
                if not (np.abs(block[lead:] - samples[start:end]) <= _SAME).all():
                    return False
                at += len(block)
    except AudioError:
        return False
    return at == len(samples)


def save_take(clip: Clip, take: Take, path: Path, lead_samples: int = 0, *, is_float: bool = False) -> float:
    """Write a take where the user wants it, in the format of the suffix, with all that is known of its music.

    24 bits, or 32-bit float for samples above full scale, which 24 bits cannot hold, and with is_float. FLAC has
    no float, and players clip what MP3, Vorbis and Opus files have above it: there the take is turned down to fit.
    lead_samples: silence before it, so that files of a hand-over begin together.
    Returns by how many decibels the take was turned down. Raises AudioError.
    """
    samples, facts, kind = open_samples(Path(take.path)), facts_of(clip, take, lead_samples), written_format(path)
    peak = peak_of(samples, take.name or path.name)
    is_limited = kind == "FLAC" or is_lossy(kind)
    subtype = "FLOAT" if (peak > 1 or is_float) and not is_limited else "PCM_24"
    gain = np.float32(1 / peak if peak > 1 and is_limited else 1)
    with WavWriter(path, take.recipe.raw, subtype, _told(facts, kind)) as writer:
        for start in range(0, lead_samples, _BLOCK):
            writer.write(np.zeros((min(_BLOCK, lead_samples - start), 2), np.float32))
        for start in range(0, len(samples), _BLOCK):
            writer.write(np.asarray(samples[start : start + _BLOCK]) * gain)
    return 20 * math.log10(peak) if gain != 1 else 0.0


def _told(facts: FileFacts, kind: str) -> bytes:
    """What is known of the music, as files of a kind tell it."""
    from daw_bridge.library.facts.text_tags import mp3_tag, ogg_comment, vorbis_comment
    from daw_bridge.library.facts.wav_chunks import aiff_chunks, chunks

    tags: dict[str, Callable[[FileFacts], bytes]] = {
        "AIFF": aiff_chunks,
        "FLAC": vorbis_comment,
        "MP3": mp3_tag,
        "VORBIS": ogg_comment,
        "OPUS": ogg_comment,
    }
    return tags.get(kind, chunks)(facts)


def peak_of(samples: Samples, name: str) -> float:
    """The largest amount of any sample. Raises AudioError for values that are not numbers; `name` is for its message."""
    peak = 0.0
    for start in range(0, len(samples), _BLOCK):
        block = samples[start : start + _BLOCK]
        peak = max(peak, float(block.max()), -float(block.min()))
        if not np.isfinite(block).all():
            raise AudioError(
                text("{file} contains values that are not sound", file=name),
                text("Generate the take again, or choose another one."),
            )
    return peak
