"""The checkpoint of a training run on disk: the last one, and the one before it for a run that was killed or diverged."""

import pickle
from pathlib import Path
from typing import Any

import torch

from engine.contract.texts import series, text

LAST, BEFORE = "last.pt", "before.pt"  # a run may diverge shortly before a checkpoint is saved


class TrainingError(Exception):
    """The loss is no longer a finite number, or a checkpoint is damaged or does not fit."""


def load_checkpoint(folder: Path, device: torch.device, *, is_mapped: bool = False) -> dict[str, Any] | None:
    """The state of the newest whole checkpoint of a run; None without one. Raises TrainingError where all are damaged.

    is_mapped: tensors stay on disk until they are used, for a look at the rest.
    """
    damaged: list[str] = []
    for name in (LAST, BEFORE):  # a run may be killed between the two renames of its last save
        path = folder / name
        if not path.is_file():
            continue
        try:
            state = torch.load(path, map_location=device, weights_only=True, mmap=is_mapped)
            if isinstance(state, dict) and isinstance(state.get("done"), int):
                return state
        except (OSError, RuntimeError, ValueError, EOFError, LookupError, pickle.UnpicklingError):
            pass
        damaged.append(str(path))
    if damaged:
        raise TrainingError(text("{files}: this is no checkpoint, or it is damaged", files=series(damaged)))
    return None
