"""The sound files that a folder holds, for people who drop the folder."""

import os
import re
from pathlib import Path

from engine.contract.audio_error import AudioError
from engine.contract.formats.kinds import SUFFIXES
from engine.contract.texts import text


def sound_files(folder: Path) -> list[Path]:
    """The sound files of a folder and its subfolders as people sort them: 2 before 10, each folder's own files first.

    Hidden files and folders are left out, those of macOS ("._Take 1.wav") too. Raises AudioError if there is none, and
    OSError if the folder cannot be read.
    """
    found: list[Path] = []
    with os.scandir(folder):  # os.walk takes a folder that cannot be read for an empty one
        pass
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted((name for name in folders if not name.startswith(".")), key=_in_order)
        found += [
            Path(parent, name)
            for name in sorted(names, key=_in_order)
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES
        ]
    if not found:
        raise AudioError(
            text("{folder} holds no sound files", folder=folder.name or folder),
            text("Supported are {suffixes}.", suffixes=", ".join(SUFFIXES)),
        )
    return found


def _in_order(name: str) -> list[tuple[int, str]]:
    return [(int(part), "") if part.isdecimal() else (0, part) for part in re.split(r"(\d+)", name.casefold())]
