"""Where a take may be written: the file that a name means, never one of the library's own."""

import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from engine.contract.audio_error import AudioError
from engine.contract.texts import text
from engine.contract.writing.sound_writer import written_format

EXPORTS = "exports"  # the one folder within the library that holds finished files


def export_target(named: Path, usual_name: str, library: Path | None) -> Path:
    """The file that a user or controller names: `~` is the home folder, and a folder gets a file of `usual_name`.

    A name without a suffix becomes a WAV. library: the folder in use. Raises AudioError for a path that is not whole,
    for a format that is not written, and for the library's own files.
    """
    path = _from_home(named)
    if not path.is_absolute():
        raise AudioError(
            text("{path} is not a whole path", path=named),
            text("Name the file with its folder, from the root or from ~."),
        )
    if path.is_dir():
        path /= usual_name
    if not path.suffix:
        path = path.with_name(f"{path.name}.wav")
    written_format(path)
    refuse_library_file(path, library)
    return path


def refuse_library_file(path: Path, library: Path | None) -> None:
    """Raise AudioError for a path within the library, its exports excepted: clips and takes are never changed."""
    if library is not None and lies_within(path, library) and not lies_within(path, library / EXPORTS):
        raise AudioError(
            text("{file} lies in the library, whose files are never changed", file=path.name),
            text("Choose a folder outside the library."),
        )


def numbered(path: Path) -> Iterator[Path]:
    """The path, then the same with -2, -3, … behind its name, for a file that must not take the place of another."""
    yield path
    yield from (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in count(2))


def lies_within(path: Path, folder: Path) -> bool:
    """Whether a path, existing or not, lies in a folder, by whatever name, link or spelling it is reached."""
    whole = Path(os.path.realpath(path))  # unlike Path.resolve, it takes links that lead round in a circle
    for parent in (whole, *whole.parents):
        try:
            if parent.samefile(folder):
                return True
        except OSError:  # not there yet
            continue
    return False


def _from_home(path: Path) -> Path:
    try:
        return path.expanduser()
    except RuntimeError:  # no such user
        return path
