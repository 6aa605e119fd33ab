"""Which precision and memory a model gets: what the table says, what this machine is fast in, what it was found to need."""

import contextlib
import math
import traceback
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import torch

from engine.contract.catalog import SKETCH_PLANNER
from engine.contract.machine.figures import FAITHFUL_DB, Machine
from engine.contract.messages import ModelChoice
from engine.loading import device
from engine.loading.checkpoint import weights_place
from engine.loading.device import MemoryPlan
from engine.loading.faithful import digest_of
from engine.loading.machine import measured


class UnfaithfulError(Exception):
    """In 8 bits, which nobody asked for, the model would not be itself."""


class Plans:
    """The plans of an engine. A choice that was found to need another plan keeps it until the engine ends.

    path: where the figures of the machine are kept; without one, none are measured.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._machine = Machine.read(path) if path is not None else None
        self._is_measured = path is None
        self._replaced: dict[ModelChoice, MemoryPlan] = {}

    @property
    def dtype(self) -> str:
        """The precision of a published model, as far as is known yet."""
        return str(device.plan_memory(ModelChoice(""), machine=self._machine).dtype).removeprefix("torch.")

    def measure(self) -> None:
        """Measure what the CPU computes fastest in, once for each processor, torch and number of threads."""
        if self._is_measured or device.pick_device("auto").type != "cpu":
            return
        self._is_measured, known = True, self._machine
        try:
            self._machine = measured(known)
        except (RuntimeError, MemoryError):  # of a kernel that this processor lacks: the table's precision serves
            self._machine = None
            traceback.print_exc()
        if self._machine is not known:
            self._keep()

    def of(self, choice: ModelChoice) -> MemoryPlan:
        """Raises DeviceError."""
        if choice in self._replaced:
            return self._replaced[choice]
        self.measure()
        plan = device.plan_memory(choice, machine=self._machine)
        if self._is_ours(choice, plan) and plan.int8 and self._known_db(choice) < FAITHFUL_DB:
            return replace(plan, int8=False)
        return plan

    def use_instead(self, choice: ModelChoice, plan: MemoryPlan) -> MemoryPlan:
        """Have a choice use another plan from now on. Returns the plan."""
        self._replaced[choice] = plan
        return plan

    def of_planner(self, choice: ModelChoice, name: str, plan: MemoryPlan) -> MemoryPlan:
        """A planner's, beside a model with this plan: in 8 bits only where that was asked for or memory wants it.

        What it writes is drawn at random, so that there is no prediction to hold it against. The built-in one was trained
        in float32 and is small: it stays in it.
        """
        if not self._is_ours(choice, plan):
            return plan
        return replace(plan, int8=False, dtype=torch.float32 if name == SKETCH_PLANNER.folder else plan.dtype)

    def judge(self, choice: ModelChoice, plan: MemoryPlan) -> Callable[[float], None] | None:
        """Learns how close a model in 8 bits is to itself, in dB; None where that is known, or no choice of this machine's.

        Raises UnfaithfulError for one that is too far.
        """
        machine = self._machine
        is_new = plan.int8 and self._is_ours(choice, plan) and not math.isfinite(self._known_db(choice))
        if machine is None or not is_new:
            return None

        def judge(snr_db: float) -> None:
            machine.int8_db[_digest(choice)] = round(snr_db, 1)
            self._keep()
            if snr_db < FAITHFUL_DB:
                raise UnfaithfulError

        return judge

    def _is_ours(self, choice: ModelChoice, plan: MemoryPlan) -> bool:
        """Whether the precision is left to what was measured of the CPU."""
        return choice.dtype == "auto" and choice not in self._replaced and plan.device.type == "cpu"

    def _known_db(self, choice: ModelChoice) -> float:
        return self._machine.int8_db.get(_digest(choice), math.inf) if self._machine is not None else math.inf

    def _keep(self) -> None:
        if self._machine is not None and self._path is not None:
            with contextlib.suppress(OSError):  # then it is measured again at the next start
                self._machine.write(self._path)


def _digest(choice: ModelChoice) -> str:
    return digest_of(weights_place(Path(choice.folder), choice.variant))
