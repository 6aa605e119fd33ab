"""Writes the words of a song into the files beside it, and never over what somebody else has written meanwhile."""

from dataclasses import dataclass
from pathlib import Path

from engine.contract import whole_file
from engine.contract.texts import text

FIELDS = {"caption": ".caption.txt", "lyrics": ".lyrics.txt"}


class ChangedWordsError(Exception):
    """The file was changed by somebody else since it was read."""

    def __init__(self, path: Path) -> None:
        super().__init__(text("{file} was changed by another program, so it is left as it is", file=path.name))
        self.hint = text("The folder is read again. Make your change once more.")


@dataclass(frozen=True, slots=True)
class Change:
    """before, after: the bytes of the file; None where there was or is none."""

    song: str
    path: Path
    before: bytes | None
    after: bytes | None

    def reversed(self) -> "Change":
        return Change(self.song, self.path, self.after, self.before)

    def make(self) -> None:
        """Raises ChangedWordsError where the file does not hold what it held before, OSError."""
        if read(self.path) != self.before:
            raise ChangedWordsError(self.path)
        if self.after is None:
            self.path.unlink()
        else:
            whole_file.write_bytes(self.path, self.after)


def place_of(song: Path, field: str) -> Path:
    """The file that the words of a field are written to. It is the first that a training looks for."""
    return song.with_name(song.stem + FIELDS[field])


def read(path: Path) -> bytes | None:
    """The bytes of a file, None where there is none. Raises OSError."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def as_bytes(words: str) -> bytes:
    """What a file holds for these words."""
    words = words.strip()
    return f"{words}\n".encode("utf-8", "replace") if words else b""
