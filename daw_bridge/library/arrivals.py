"""Files as they arrive in a folder: what lies there, which of them are whole, and whether their bytes are new."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from daw_bridge.library.export_target import lies_within
from engine.contract.audio_error import AudioError
from engine.contract.formats.kinds import SUFFIXES
from engine.contract.formats.stretches import Ending
from engine.contract.texts import text

Seen = tuple[int, int]  # size in bytes and time of change in ns
# which programs also write without a length
_UNSURE_KINDS = {"MP3", "FLAC", "AAC", "MATROSKA", "MP4", "ASF", "WAVPACK", "MPEG"}


@dataclass(frozen=True, slots=True)
class Listing:
    """A folder at one moment. place: which folder it is, whatever drive is mounted under its name."""

    place: tuple[int, int]
    files: dict[Path, Seen]


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file that was looked into. is_whole: None where its format does not say. digest: of all its bytes."""

    seen: Seen
    is_whole: bool | None
    digest: str


def list_folder(folder: Path, library: Path | None) -> Listing:
    """The sound files in a folder, hidden ones left out. Raises OSError, and AudioError for a folder of the library.

    There, every export would become a clip, which is exported when it is selected.
    """
    if library is not None and lies_within(folder, library):
        raise AudioError(text("it lies in the library"), text("Choose a folder outside the library in the settings."))
    stat, files = folder.stat(), {}
    for entry in folder.iterdir():
        if entry.suffix.lower() in SUFFIXES and not entry.name.startswith(".") and entry.is_file():
            files[entry] = _seen(entry)
    return Listing((stat.st_dev, stat.st_ino), files)


def look_into(path: Path) -> Arrival:
    """Read a whole file, which no reader has asked for yet. Raises OSError."""
    try:
        from engine.contract.sound_header import read_header

        header = read_header(path)
        is_whole = header.ending is Ending.WHOLE
        is_unsure = header.ending is Ending.OPEN and header.kind in _UNSURE_KINDS
    except AudioError:  # its header is not there yet
        is_whole, is_unsure = False, False
    seen = _seen(path)
    return Arrival(seen, None if is_unsure else is_whole, digest_of(path) if is_whole or is_unsure else "")


def digest_of(path: Path) -> str:
    """Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _seen(path: Path) -> Seen:
    stat = path.stat()
    return stat.st_size, stat.st_mtime_ns
