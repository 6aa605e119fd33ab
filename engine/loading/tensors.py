"""The tensors of a component, from whatever files hold them: safetensors, PyTorch files, GGUF, whole or in shards."""

import pickle
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor

from engine.contract import component_files
from engine.contract.component_files import ComponentError
from engine.contract.texts import text
from engine.contract.weights.fault import DamagedError, UnusableError, about
from engine.contract.weights.gguf_file import Gguf, GgufTensor
from engine.contract.weights.numbers import gguf_rows
from engine.contract.weights.safetensors_header import read_header
from engine.contract.weights.scales import find_scales
from engine.contract.weights.torch_file import check_torch_file
from engine.loading.checkpoint_error import CheckpointError

_TORCH_FAULTS = (RuntimeError, ValueError, EOFError, LookupError, AttributeError, TypeError, pickle.UnpicklingError)


@dataclass(frozen=True, slots=True)
class Coded:
    """A tensor in another code than it is used in. decode(dtype) undoes it, so that one at a time is whole in memory."""

    shape: torch.Size
    decode: Callable[[torch.dtype], Tensor]


State = dict[str, Tensor | Coded]


def plain(value: Tensor | Coded, dtype: torch.dtype = torch.float32) -> Tensor:
    """The tensor itself; a coded one is undone into `dtype`."""
    return value.decode(dtype) if isinstance(value, Coded) else value


def all_plain(state: Mapping[str, Tensor | Coded]) -> dict[str, Tensor]:
    """Every tensor itself, for networks that are small."""
    return {name: plain(value) for name, value in state.items()}


def weight_files(folder: Path) -> list[Path]:
    """The files that hold the weights of a component. Raises CheckpointError where one is missing."""
    try:
        files = component_files.weight_files(folder)
    except ComponentError as error:
        raise CheckpointError(f"{folder.name}: {error}") from error
    absent = [file.name for file in files if not file.is_file()]
    if absent == [component_files.WEIGHTS[0]]:
        raise CheckpointError(text("{folder} contains no safetensors file", folder=folder))
    if absent:
        raise CheckpointError(
            text("The model folder {folder} lacks {parts}", folder=folder.name, parts=", ".join(absent))
        )
    return files


def read_state(folder: Path) -> State:
    """All tensors of a component, mapped from disk where possible. Raises CheckpointError."""
    state: State = {}
    for file in weight_files(folder):
        state |= torch_state(file) if file.suffix == ".bin" else safetensors_state(file)
    return state


def safetensors_state(file: Path, prefix: str = "") -> State:
    """The tensors whose names begin with `prefix`, without it; scales are applied later. Raises CheckpointError."""
    try:
        header = read_header(file)
        scales = find_scales(header, prefix)
        with safe_open(file, "pt") as opened:
            state: State = {}
            for name in header.tensors:
                if not name.startswith(prefix) or name in scales.aside:
                    continue
                value = opened.get_tensor(name)
                if scale := scales.of.get(name):
                    value = Coded(value.shape, partial(_scaled, value, opened.get_tensor(scale)))
                state[name.removeprefix(prefix)] = value
            return state
    except UnusableError as fault:
        raise CheckpointError(about(file, fault)) from fault
    except (SafetensorError, OSError) as error:
        raise CheckpointError(about(file, DamagedError(component_files.reason(error)))) from error


def _scaled(value: Tensor, scale: Tensor, dtype: torch.dtype) -> Tensor:
    """Numbers times their scale: one for all, or one for each output."""
    factor = scale.float()
    factor = factor.reshape(-1, *[1] * (value.dim() - 1)) if factor.numel() > 1 else factor.reshape(())
    return (value.float() * factor).to(dtype)


def torch_state(file: Path) -> State:
    """The tensors of a file that PyTorch wrote. Raises CheckpointError."""
    found = torch_object(file)
    found = found.get("state_dict", found) if isinstance(found, dict) else found
    if not isinstance(found, dict) or not all(isinstance(value, Tensor) for value in found.values()):
        raise CheckpointError(about(file, DamagedError(text("it is no file of tensors"))))
    return {str(name): value for name, value in found.items()}


def torch_object(file: Path) -> object:
    """What a file that PyTorch wrote holds. Nothing in it is run. Raises CheckpointError."""
    try:
        check_torch_file(file)
        return torch.load(file, map_location="cpu", weights_only=True, mmap=True)
    except UnusableError as fault:
        raise CheckpointError(about(file, fault)) from fault
    except (OSError, *_TORCH_FAULTS) as error:
        raise CheckpointError(about(file, DamagedError(component_files.reason(error)))) from error


def gguf_state(gguf: Gguf, prefix: str = "") -> State:
    """The tensors of a GGUF file whose names begin with `prefix`, without it; each is read when it is undone."""
    return {
        name.removeprefix(prefix): Coded(torch.Size(tensor.shape), partial(_from_gguf, gguf, tensor))
        for name, tensor in gguf.tensors.items()
        if name.startswith(prefix)
    }


def _from_gguf(gguf: Gguf, tensor: GgufTensor, dtype: torch.dtype) -> Tensor:
    """Read and undo one tensor, some rows at a time, so that it is whole in `dtype` only. Raises CheckpointError."""
    out = torch.empty(tensor.rows, dtype=dtype)
    try:
        row = 0
        for values in gguf_rows(gguf, tensor):
            out[row : row + len(values)] = torch.from_numpy(values)
            row += len(values)
    except UnusableError as fault:
        raise CheckpointError(about(gguf.file, fault)) from fault
    except OSError as error:
        raise CheckpointError(about(gguf.file, DamagedError(component_files.reason(error)))) from error
    return out.reshape(tensor.shape)
