"""Where and how precisely to compute."""

import torch

from engine.messages import ModelChoice

_DTYPES = {"float32": torch.float32, "bfloat16": torch.bfloat16}


class DeviceError(Exception):
    """The device that was asked for is not in this machine."""

    hint = "Choose another device in the settings, or leave it on automatic."


def pick_device(name: str) -> torch.device:
    """The named device, or for "auto" the best there is: CUDA, then Apple's MPS, then the CPU. Raises DeviceError."""
    there = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    if name == "auto":
        return torch.device(next(kind for kind, found in there.items() if found))
    if not there[name.split(":", maxsplit=1)[0]]:
        raise DeviceError(f"this machine has no {name} device")
    return torch.device(name)


def pick_dtype(name: str, device: torch.device) -> torch.dtype:
    """The named dtype, or for "auto" bfloat16 on a GPU and float32 on the CPU."""
    if name == "auto":
        name = "float32" if device.type == "cpu" else "bfloat16"
    return _DTYPES[name]


def pick(choice: ModelChoice) -> tuple[torch.device, torch.dtype]:
    """Device and dtype for a model choice. Raises DeviceError."""
    device = pick_device(choice.device)
    return device, pick_dtype(choice.dtype, device)
