"""What an MP3 says of its length, and the ID3 tags in front of any file."""

from pathlib import Path
from typing import BinaryIO

from engine.contract.formats import mp3_frames
from engine.contract.formats.stretches import Ending, SoundHeader, Stretch

_TAG_COUNTED = 1  # frame: some programs count that of the tag itself, GStreamer and mp3splt among them
_MAX_TAGS = 8  # ID3 tags one behind the other


def after_tags(file: BinaryIO, size: int) -> int:
    """Where the file begins behind ID3 tags. Source: ID3v2.4, 3.1."""
    at = 0
    for _ in range(_MAX_TAGS):
        file.seek(at)
        tag = file.read(10)
        if len(tag) < 10 or tag[:3] != b"ID3" or any(byte & 0x80 for byte in tag[6:]):
            return at
        at += 10 + (tag[6] << 21 | tag[7] << 14 | tag[8] << 7 | tag[9]) + (10 if tag[5] & 0x10 else 0)
    return min(at, size)


def read_mp3(path: Path, file: BinaryIO, whole: Stretch) -> SoundHeader | None:
    """Return the runs of frames from `whole.at` on; None where there are none."""
    at = mp3_frames.find_first(file, whole.at, whole.end)
    if at is None:
        is_older = mp3_frames.is_older_layer(file, whole.at)
        return SoundHeader("MP3", (whole,), Ending.OPEN) if is_older else None
    runs = mp3_frames.find_runs(path, at)
    if not runs:
        return None
    is_cut = any(run.stated is not None and run.frames < run.stated - _TAG_COUNTED for run in runs)
    is_open = any(run.stated is None for run in runs)
    ending = Ending.CUT if is_cut else Ending.OPEN if is_open else Ending.WHOLE
    if len(runs) == 1 and not runs[0].head and at == whole.at:
        return SoundHeader("MP3", (whole,), ending)
    return SoundHeader("MP3", tuple(Stretch(run.head, run.at, run.end) for run in runs), ending)
