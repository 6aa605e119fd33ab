"""How fast this machine was in earlier sessions: a small file, so that the first job of a session knows its time."""

import contextlib
import json
import math
from pathlib import Path

import torch

from engine.contract import whole_file
from engine.contract.messages import Ask, Generate, Stage
from engine.loading.device import MemoryPlan
from engine.progress import Pace

_MOST_KEPT = 50


class Paces:
    """Paces by model, device and memory plan; the planner's by planner. Without a path they last as long as the engine.

    A file that cannot be read counts as empty, and one that cannot be written is left as it is.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._kept = _read(path) if path is not None else {}

    def of(self, request: Generate | Ask, plan: MemoryPlan) -> Pace:
        """What was measured for the stages of such a job; the caller fills in what it measures, and calls `keep`."""
        pace: Pace = {}
        for key, mine in _keys(request, plan).items():
            found = self._kept.get(key, {})
            pace |= {stage: found[stage] for stage in mine if stage in found}
        return pace

    def keep(self, request: Generate | Ask, plan: MemoryPlan, pace: Pace) -> None:
        for key, mine in _keys(request, plan).items():
            measured = {stage: pace[stage] for stage in mine if stage in pace}
            if measured:
                self._kept[key] = self._kept.pop(key, {}) | measured  # the latest last
        while len(self._kept) > _MOST_KEPT:
            del self._kept[next(iter(self._kept))]
        if self._path is not None:
            with contextlib.suppress(OSError):
                self._path.parent.mkdir(parents=True, exist_ok=True)
                whole_file.write_text(self._path, json.dumps(self._kept, indent=1))


def _keys(request: Generate | Ask, plan: MemoryPlan) -> dict[str, frozenset[Stage]]:
    """Under which name the paces of which stages are kept."""
    where = f"{_name(plan.device)}, {plan}"
    planner = request.planning.model if request.planning is not None else ""
    if isinstance(request, Ask):  # of other lengths than plans, so that its guess has a pace of its own
        planner = f"{planner}, {request.ask_for}" if planner else ""
    of_planner = frozenset({Stage.PLAN})
    keys = {f"{request.model.variant} on {where}": frozenset(Stage) - of_planner}
    return keys | {f"{planner} on {where}": of_planner} if planner else keys


def _name(device: torch.device) -> str:
    """Which device it is: another card, or other threads, have another pace."""
    if device.type == "cuda":
        return torch.cuda.get_device_name(device)
    return f"{device.type} with {torch.get_num_threads()} threads"


def _read(path: Path) -> dict[str, Pace]:
    try:
        stored = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    kept: dict[str, Pace] = {}
    for key, paces in stored.items() if isinstance(stored, dict) else ():
        kept[key] = {}
        for stage, seconds in paces.items() if isinstance(paces, dict) else ():
            if stage in set(Stage) and isinstance(seconds, float) and math.isfinite(seconds) and seconds > 0:
                kept[key][Stage(stage)] = seconds
    return kept
