"""How much memory the process holds now, of the machine's and of the device's own, how much is left, and what can be
given back.
"""

import bisect
import contextlib
import ctypes
import mmap
from pathlib import Path

import psutil
import torch
from torch import Tensor

from engine.contract.messages import Weighed

_DONTNEED = 4  # MADV_DONTNEED of Linux


def weighed(device: torch.device) -> Weighed:
    """device: where the model computes."""
    held, total = _device(device)
    return Weighed(process_bytes(), machine_bytes(), str(device), held, total)


def process_bytes() -> int:
    """What this process holds of the machine's memory; 0 where the system does not tell."""
    try:
        return int(psutil.Process().memory_info().rss)
    except (OSError, psutil.Error):
        return 0


def machine_bytes() -> int:
    """All memory of the machine; 0 where the system does not tell."""
    try:
        return int(psutil.virtual_memory().total)
    except (OSError, RuntimeError, psutil.Error):
        return 0


def bytes_left(device: torch.device) -> tuple[int, int]:
    """What other programs leave of the memory that a device computes in, without swapping, and all of that memory.

    Zeros where the system does not tell.
    """
    if device.type == "cuda":
        return torch.cuda.mem_get_info(device)
    try:
        memory = psutil.virtual_memory()  # of Apple's GPU, too
    except (OSError, RuntimeError, psutil.Error):
        return 0, 0
    return int(memory.available), int(memory.total)


class MappedFiles:
    """Where in this process's memory files lie, as they are mapped when this is built. On Linux alone; elsewhere nowhere."""

    def __init__(self) -> None:
        self._starts, self._ends = list[int](), list[int]()
        with contextlib.suppress(OSError):
            for line in Path("/proc/self/maps").read_text("utf-8", "replace").splitlines():
                place, _, _, _, inode, *_ = line.split()
                if inode != "0":
                    start, end = (int(address, 16) for address in place.split("-"))
                    self._starts.append(start)
                    self._ends.append(end)

    def give_back(self, *tensors: Tensor) -> None:
        """Let the system have the memory of weights that lie in files. Whoever uses them reads them again, from the system's
        cache of files as a rule.

        Passed over are tensors that lie elsewhere, and those that are learnt or were changed: a change is private to this
        process, and would be lost.
        """
        for tensor in tensors:
            if tensor.device.type != "cpu" or not tensor.is_contiguous() or _may_have_changed(tensor):
                continue
            start = -(-tensor.data_ptr() // mmap.PAGESIZE) * mmap.PAGESIZE
            end = (tensor.data_ptr() + tensor.nbytes) // mmap.PAGESIZE * mmap.PAGESIZE
            n = bisect.bisect_right(self._starts, start) - 1
            if end > start and n >= 0 and end <= self._ends[n]:
                ctypes.CDLL(None).madvise(ctypes.c_void_p(start), ctypes.c_size_t(end - start), _DONTNEED)


def _may_have_changed(tensor: Tensor) -> bool:
    """Since it was read. What is read in inference mode is not learnt, and its changes are not counted."""
    return tensor.requires_grad or (not tensor.is_inference() and bool(tensor._version))


def _device(device: torch.device) -> tuple[int, int]:
    """What this process holds of a GPU's memory, and what the GPU has; zeros for the CPU."""
    if device.type == "cuda":
        return torch.cuda.memory_reserved(device), torch.cuda.get_device_properties(device).total_memory
    if device.type == "mps":
        return torch.mps.driver_allocated_memory(), torch.mps.recommended_max_memory()
    return 0, 0
