"""A home of its own for a program that is run by hand: no setting of the person is read, and nothing is left there."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def own_home() -> Iterator[Path]:
    """While it lasts, settings, data, state and cache of this process and its children lie in the folder that it gives."""
    before = dict(os.environ)
    with tempfile.TemporaryDirectory(prefix="daw-bridge-", ignore_cleanup_errors=True) as place:
        os.environ.update({f"XDG_{kind}_HOME": f"{place}/{kind}" for kind in ("CONFIG", "DATA", "STATE", "CACHE")})
        os.environ.update({"HOME": place, "APPDATA": place, "LOCALAPPDATA": place})
        try:
            yield Path(place)
        finally:
            os.environ.clear()
            os.environ.update(before)
