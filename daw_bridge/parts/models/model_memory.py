"""The most memory that each model has taken on this machine, as the engine measured it while it made takes."""

import contextlib
import json
from pathlib import Path
from typing import Any

from engine.contract import whole_file

_KEPT = 60


class ModelMemory:
    """Bytes by model, device and precision. path: where they are kept; without one they last as long as this.

    A file that cannot be read counts as empty, and one that cannot be written is left as it is.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._peaks = _read(path) if path is not None else {}

    def learn(self, variant: str, device: str, dtype: str, peak_bytes: int) -> bool:
        """Take in what a take needed. Returns whether it is more than was known."""
        key = _key(variant, device, dtype)
        if peak_bytes <= self._peaks.get(key, 0):
            return False
        self._peaks.pop(key, None)
        self._peaks[key] = peak_bytes
        while len(self._peaks) > _KEPT:
            del self._peaks[next(iter(self._peaks))]
        if self._path is not None:
            with contextlib.suppress(OSError):
                whole_file.write_text(self._path, json.dumps(self._peaks, indent=1), is_lasting=False)
        return True

    def peak(self, variant: str, device: str, dtype: str) -> int | None:
        """The most bytes that were in use at once; None for what was never made here."""
        return self._peaks.get(_key(variant, device, dtype))


def _key(variant: str, device: str, dtype: str) -> str:
    return ", ".join((variant, device, dtype))


def _read(path: Path) -> dict[str, int]:
    try:
        stored: Any = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    found = stored.items() if isinstance(stored, dict) else ()
    return {key: value for key, value in found if isinstance(value, int) and not isinstance(value, bool) and value > 0}
