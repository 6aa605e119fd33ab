"""How much memory the process holds now, of the machine's and of the device's own, and how much is left."""

import psutil
import torch

from engine.contract.messages import Weighed


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


def _device(device: torch.device) -> tuple[int, int]:
    """What this process holds of a GPU's memory, and what the GPU has; zeros for the CPU."""
    if device.type == "cuda":
        return torch.cuda.memory_reserved(device), torch.cuda.get_device_properties(device).total_memory
    if device.type == "mps":
        return torch.mps.driver_allocated_memory(), torch.mps.recommended_max_memory()
    return 0, 0
