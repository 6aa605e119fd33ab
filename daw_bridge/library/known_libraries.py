"""Which library folders have been open on this computer: one that is missing is waited for, not made anew and empty.

For each of them lies a file in the program's data folder, an object with `folder`, for the reader, and `is_mount`: whether
the folder itself was where a drive is mounted.
"""

import json
import logging
import os
from pathlib import Path

from daw_bridge.core.settings import known_libraries_folder
from daw_bridge.library.claims.claim import folder_key
from engine.contract import whole_file

_log = logging.getLogger(__name__)


def remember(folder: Path) -> None:
    """Note that a library is open in the folder."""
    path, noted = _path(folder), json.dumps({"folder": str(folder), "is_mount": os.path.ismount(folder)})
    try:
        if not path.is_file() or path.read_text("utf-8") != noted:
            path.parent.mkdir(parents=True, exist_ok=True)
            whole_file.write_text(path, noted)
    except (OSError, ValueError) as error:
        _log.warning("%s will not be known: %s", folder, error)


def is_known(folder: Path) -> bool:
    """Whether a library has been open in the folder."""
    return _path(folder).is_file()


def is_away(folder: Path) -> bool:
    """Whether a library that has been open is not in its place: its folder is gone, or its drive is not mounted on it.

    A folder that the user has made again there is a new library.
    """
    try:
        noted = json.loads(_path(folder).read_bytes())
    except (OSError, ValueError):
        return False
    try:
        folder.stat()
    except PermissionError:  # what comes of opening it says more
        return False
    except OSError:
        return True
    was_mount = isinstance(noted, dict) and noted.get("is_mount") is True
    return was_mount and not os.path.ismount(folder)


def _path(folder: Path) -> Path:
    return known_libraries_folder() / f"{folder_key(folder)}.json"
