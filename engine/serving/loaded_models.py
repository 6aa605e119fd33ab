"""The model and the planner in memory, one of each at most."""

import gc
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import torch

from engine.contract import catalog
from engine.contract.messages import ModelChoice
from engine.loading import device, held_memory
from engine.loading.checkpoint import load_model, load_planner
from engine.loading.device import MemoryPlan
from engine.loading.plans import Plans, UnfaithfulError
from engine.pipeline import Pipeline
from engine.planning.planner import Planner

_LEFT_FREE = 0.25  # of the memory, for the DAW and its instruments, when a model is loaded that nobody waits for yet
Check = Callable[[], object]


class LoadedModels:
    """What is loaded stays until something else is asked for, or `free` is called.

    `check` is called before every tensor that is read; what it raises ends the loading, and nothing stays loaded.
    """

    def __init__(self, plans: Plans) -> None:
        self._plans = plans
        self._model: tuple[ModelChoice, MemoryPlan, Pipeline] | None = None
        self._planner: tuple[str, MemoryPlan, Planner] | None = None

    @property
    def are_there(self) -> bool:
        return self._model is not None or self._planner is not None

    @property
    def device(self) -> torch.device:
        """Where the model computes, or would."""
        return self._model[1].device if self._model is not None else device.pick_device("auto")

    def pipeline(self, choice: ModelChoice, plan: MemoryPlan, check: Check) -> Pipeline:
        """Raises CheckpointError, UnfaithfulError, and what `check` raises."""
        if self._model is None or self._model[:2] != (choice, plan):
            self._model = None  # let go of the old weights before the new ones come
            judge = self._plans.judge(choice, plan)
            model = load_model(Path(choice.folder), choice.variant, plan, check, judge)
            pipeline = Pipeline(model, lambda name: self.planner(choice, name, plan, lambda: None))
            self._model = (choice, plan, pipeline)
        return self._model[2]

    def planner(self, choice: ModelChoice, name: str, plan: MemoryPlan, check: Check) -> Planner:
        """The planner that goes with a model. Raises CheckpointError, and what `check` raises."""
        plan = self._plans.of_planner(choice, name, plan)
        key = f"{choice.folder}\n{name}"
        if self._planner is None or self._planner[:2] != (key, plan):
            self._planner = None
            self._planner = (key, plan, load_planner(Path(choice.folder), name, plan, check))
        return self._planner[2]

    def load_ahead(self, choice: ModelChoice, check: Check) -> bool:
        """Load a model that nobody waits for, unless it is there or would leave too little memory to others.

        Returns whether it has been loaded. Raises what `pipeline` raises, DeviceError.
        """
        plan = self._plans.of(choice)
        is_there = self._model is not None and self._model[:2] == (choice, plan)
        if is_there or not self._leaves_room(choice, plan):
            return False
        try:
            self.pipeline(choice, plan, check)
        except UnfaithfulError:
            self.pipeline(choice, self._plans.use_instead(choice, replace(plan, int8=False)), check)
        return True

    def free(self) -> None:
        """Let go of all weights."""
        where = self.device
        self._model = self._planner = None
        gc.collect()
        device.release_memory(where)

    def _leaves_room(self, choice: ModelChoice, plan: MemoryPlan) -> bool:
        """Whether enough memory stays free beside a model, as far as the system tells. Its files are of two bytes a number,
        as the family publishes them.
        """
        free, whole = held_memory.bytes_left(plan.device)
        size = _stored_bytes(Path(choice.folder), choice.variant) * (plan.dtype.itemsize / 2)
        return not whole or free - size >= _LEFT_FREE * whole


def _stored_bytes(folder: Path, variant: str) -> int:
    """The size of the files of a model and of what belongs to it."""
    name = catalog.find_variant(variant).folder
    home = catalog.home(folder, name)
    places = [catalog.locate(home, part) for part in (name, catalog.VAE_FOLDER, catalog.TEXT_ENCODER_FOLDER)]
    files = [file for place in places for file in (place.rglob("*") if place.is_dir() else [place])]
    return sum(file.stat().st_size for file in files if file.is_file())
