"""How much memory the process holds now, of the machine's and of the device's own."""

import ctypes
import os
import subprocess
from pathlib import Path
from typing import Any

import torch

from engine.contract.messages import Weighed

_STATM = Path("/proc/self/statm")  # of Linux


def weighed(device: torch.device) -> Weighed:
    """device: where the model computes."""
    held, total = _device(device)
    return Weighed(process_bytes(), machine_bytes(), str(device), held, total)


def process_bytes() -> int:
    """What this process holds of the machine's memory; 0 where the system does not tell."""
    try:
        if os.name == "nt":
            return _windows_process()
        if _STATM.is_file():
            return int(_STATM.read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
        found = subprocess.run(["ps", "-o", "rss=", "-p", str(os.getpid())], capture_output=True, check=True, timeout=2)
        return 1024 * int(found.stdout)
    except (OSError, ValueError, IndexError, subprocess.SubprocessError):
        return 0


def machine_bytes() -> int:
    """All memory of the machine; 0 where the system does not tell."""
    try:
        if os.name == "nt":
            return _windows_machine()
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (OSError, ValueError):
        return 0


def _device(device: torch.device) -> tuple[int, int]:
    """What this process holds of a GPU's memory, and what the GPU has; zeros for the CPU."""
    if device.type == "cuda":
        return torch.cuda.memory_reserved(device), torch.cuda.get_device_properties(device).total_memory
    if device.type == "mps":
        return torch.mps.driver_allocated_memory(), torch.mps.recommended_max_memory()
    return 0, 0


class _MemoryCounters(ctypes.Structure):
    """PROCESS_MEMORY_COUNTERS."""

    _fields_ = (
        ("size", ctypes.c_uint32),
        ("faults", ctypes.c_uint32),
        *((name, ctypes.c_size_t) for name in ("peak", "held", "a", "b", "c", "d", "paged", "peak_paged")),
    )


class _MemoryStatus(ctypes.Structure):
    """MEMORYSTATUSEX."""

    _fields_ = (
        ("size", ctypes.c_uint32),
        ("load", ctypes.c_uint32),
        *((name, ctypes.c_uint64) for name in ("total", "free", "a", "b", "c", "d", "e")),
    )


def _windows_process() -> int:
    kernel: Any = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    counters = _MemoryCounters(size=ctypes.sizeof(_MemoryCounters))
    is_told = kernel.K32GetProcessMemoryInfo(
        ctypes.c_void_p(kernel.GetCurrentProcess()), ctypes.byref(counters), counters.size
    )
    return int(counters.held) if is_told else 0


def _windows_machine() -> int:
    kernel: Any = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    status = _MemoryStatus(size=ctypes.sizeof(_MemoryStatus))
    return int(status.total) if kernel.GlobalMemoryStatusEx(ctypes.byref(status)) else 0
