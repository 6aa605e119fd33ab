"""Where and how precisely to compute, what stays in the device's memory, and what to fall back to when it runs out."""

import contextlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from engine.contract.machine.figures import INT8, Machine, follows_machine
from engine.contract.messages import ModelChoice
from engine.contract.texts import declared, text, translated

_DTYPES = {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}
_GIB = 2**30
# CUDA and its libraries set memory aside for themselves, past torch's allocator
_OUT_OF_MEMORY = ("allocate memory", "of memory", "ALLOC_FAILED", "ALLOCATION_FAILED")


class DeviceError(Exception):
    """The device that was asked for is not in this machine."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.hint = text("Choose another device in the settings, or set it to automatic.")


@dataclass(frozen=True, slots=True)
class MemoryPlan:
    """device, dtype, int8: how the networks compute. one: only the network at work is on the device. tile: VAE frames."""

    device: torch.device
    dtype: torch.dtype
    int8: bool = False
    one: bool = False
    tile: int = 256

    def __str__(self) -> str:
        kind = "int8" if self.int8 else str(self.dtype).removeprefix("torch.")
        if self.one:
            sentence = declared("{kind} on {device}, one network at a time, {seconds:.0f} s decoded at once")
        else:
            sentence = declared("{kind} on {device}, all networks kept, {seconds:.0f} s decoded at once")
        return translated(sentence, kind=kind, device=self.device, seconds=self.tile / 25)


# device kind, GiB there must be, then: dtype, int8, one at a time, tile. The first row that fits is taken.
TABLE = (
    ("cuda", 16, "bfloat16", False, False, 512),
    ("cuda", 8, "bfloat16", False, True, 256),
    ("cuda", 5.5, "bfloat16", False, True, 128),
    ("cuda", 0, "bfloat16", True, True, 64),
    ("mps", 24, "float16", False, False, 256),
    ("mps", 0, "float16", False, True, 128),
    ("cpu", 0, "float32", False, False, 256),
)


def plan_memory(choice: ModelChoice, memory_gib: float | None = None, machine: Machine | None = None) -> MemoryPlan:
    """The table's row for a device of this memory, with what the user chose on top. Raises DeviceError.

    machine: what was measured of the CPU, which then decides its precision in place of the table.
    """
    device = pick_device(choice.device)
    have = device_gib(device) if memory_gib is None else memory_gib
    _, _, dtype, int8, one, tile = next(row for row in TABLE if row[0] == device.type and have >= row[1])
    # what a card of before 2020 only emulates is slower there than float32
    if dtype == "bfloat16" and device.type == "cuda" and not torch.cuda.is_bf16_supported(including_emulation=False):
        dtype = "float16"
    beside = "bfloat16"  # what is not in 8 bits
    if device.type == "cpu" and machine is not None and follows_machine(choice.variant):
        dtype = beside = machine.precision(with_int8=False)
        int8 = machine.precision() == INT8
    if choice.dtype == "int8":
        int8, dtype = True, dtype if device.type != "cpu" else beside
    elif choice.dtype != "auto":
        int8, dtype = False, choice.dtype
    if choice.residency != "auto":
        one = choice.residency == "one"
    return MemoryPlan(device, _DTYPES[dtype], int8, one, tile)


def smaller_plan(plan: MemoryPlan) -> MemoryPlan | None:
    """What to try after memory ran out: smaller tiles, one network at a time, 8 bits; None when nothing is left."""
    if plan.tile > 64:
        return replace(plan, tile=max(64, plan.tile // 4))
    if not plan.one and plan.device.type != "cpu":
        return replace(plan, one=True)
    if not plan.int8:
        return replace(plan, int8=True)
    return None


def is_out_of_memory(error: BaseException) -> bool:
    """Whether memory ran out. The CPU, Apple's GPU and NVIDIA's libraries raise a bare RuntimeError."""
    if isinstance(error, torch.OutOfMemoryError | MemoryError):
        return True
    return isinstance(error, RuntimeError) and any(words in str(error) for words in _OUT_OF_MEMORY)


def pick_device(name: str) -> torch.device:
    """The named device, or for "auto" the best there is: CUDA, then Apple's MPS, then the CPU. Raises DeviceError."""
    there = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    if name == "auto":
        return torch.device(next(kind for kind, found in there.items() if found))
    if not there[name.split(":", maxsplit=1)[0]]:
        raise DeviceError(text("This machine has no {device} device", device=name))
    return torch.device(name)


def device_gib(device: torch.device) -> float:
    """The device's whole memory; 0 for the CPU, whose table has one row."""
    if device.type == "cuda":
        return torch.cuda.get_device_properties(device).total_memory / _GIB
    if device.type == "mps":
        return torch.mps.recommended_max_memory() / _GIB
    return 0.0


@contextlib.contextmanager
def on_device(plan: MemoryPlan, *networks: nn.Module) -> Iterator[None]:
    """Have the networks on the device for a while; where one is kept at a time, they are as before afterwards."""
    if not plan.one:
        yield
        return
    at_rest = [each for network in networks for each in _tensors(network)]
    try:
        for network in networks:
            network.to(plan.device)
        yield
    finally:
        for table, name, value, data in at_rest:  # nothing changes weights, so nothing is copied back
            value.data = data
            table[name] = value
        release_memory(plan.device)


def _tensors(network: nn.Module) -> Iterator[tuple[dict[str, Any], str, Tensor, Tensor]]:
    """Every parameter and buffer: the table of its module, its name there, itself, and its values now."""
    for module in network.modules():
        for table in (module._parameters, module._buffers):
            for name, value in table.items():
                if value is not None:
                    yield table, name, value, value.data


def release_memory(device: torch.device) -> None:
    """Give the device's cached blocks back to the system."""
    if device.type == "cuda":
        torch.cuda.empty_cache()
    elif device.type == "mps":
        torch.mps.empty_cache()


class PeakMeter:
    """The most memory in use since `reset`: what torch holds on a GPU, else what the whole process holds."""

    def __init__(self, device: torch.device) -> None:
        self._device = device

    def reset(self) -> None:
        if self._device.type == "cuda":
            torch.cuda.reset_peak_memory_stats(self._device)
        elif sys.platform == "linux":
            with contextlib.suppress(OSError):  # 5: forget the high-water mark
                Path("/proc/self/clear_refs").write_text("5")

    def read(self) -> int:
        """Bytes. On macOS the CPU's figure is that of the whole run; on Windows there is none (0)."""
        if self._device.type == "cuda":
            return torch.cuda.max_memory_allocated(self._device)
        if self._device.type == "mps":
            return torch.mps.driver_allocated_memory()
        status = Path("/proc/self/status")
        if status.is_file():
            lines = status.read_text("ascii").splitlines()
            return 1024 * int(next(line for line in lines if line.startswith("VmHWM")).split()[1])
        try:
            import resource  # not on Windows
        except ImportError:
            return 0
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
