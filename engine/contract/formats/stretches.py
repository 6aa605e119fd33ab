"""Where the sound of a file lies, and whether all of it is there."""

from dataclasses import dataclass
from enum import StrEnum


class Ending(StrEnum):
    """Whether a file's sound is as long as its header says: OPEN where the header leaves it open."""

    WHOLE = "whole"
    CUT = "cut"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Sound within a file, as a decoder is to see it: `head`, then the bytes from `at` to `end`.

    is_plain: the whole file as it is. order: which channel comes at which place, None for that of WAV.
    demuxer: FFmpeg's name of the format, empty where libsndfile decodes. For FFmpeg: frames are the samples a channel, None
    where the header has no exact number; `skipped` samples in front of them are no sound.
    """

    head: bytes
    at: int
    end: int
    is_plain: bool = False
    order: tuple[int, ...] | None = None
    demuxer: str = ""
    frames: int | None = None
    skipped: int = 0


@dataclass(frozen=True, slots=True)
class SoundHeader:
    """kind: of `stretches`, which lie one after another in time.

    "WAV", "AIFF", "FLAC", "OGG", "MP3", "W64", "CAF", "AU"; "MP4", "MATROSKA", "ASF", "AVI", "WAVPACK", "AAC", "MPEG", whose
    rate and channels stand in their streams and are checked when these are opened.
    data_at: where the first sample lies, in kinds whose samples lie one after another; 0 in others.
    """

    kind: str
    stretches: tuple[Stretch, ...]
    ending: Ending
    data_at: int = 0


def ending_of(stated: int | None, there: int, frame: int) -> Ending:
    """Of samples in bytes; Pure Data counts a byte of padding that it does not write. frame: bytes of one, 0 if unknown."""
    if stated is None:
        return Ending.OPEN
    return Ending.CUT if stated // max(1, frame) > there // max(1, frame) else Ending.WHOLE
