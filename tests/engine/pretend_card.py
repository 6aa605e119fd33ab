"""A graphics card that is none: tensors that say they are on CUDA, are computed by the CPU, and refuse what a card refuses.

So a device mistake fails on every machine: a tensor left on the CPU, a generator of the wrong device, `numpy()` of what is
on the card, shapes that the card's int8 product lacks.
"""

import contextlib
from collections.abc import Iterator
from typing import Any

import pytest
import torch
from torch import Tensor
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_map

aten = torch.ops.aten
CARD = torch.device("cuda:0")
# what may take tensors of both devices
_CROSSING = {aten.copy_.default, aten._to_copy.default}
_INDEXING = {aten.index.Tensor, aten.index_put_.default, aten._index_put_impl_.default}


class OnCard(Tensor):
    """A tensor on the card. held: its values, which only the card sees."""

    held: Tensor

    @staticmethod
    def __new__(cls, held: Tensor) -> "OnCard":
        return Tensor._make_wrapper_subclass(  # type: ignore[attr-defined, no-any-return]
            cls,
            held.shape,
            strides=held.stride(),
            storage_offset=held.storage_offset(),
            dtype=held.dtype,
            device=CARD,
        )

    def __init__(self, held: Tensor) -> None:
        self.held = held

    def __repr__(self) -> str:  # type: ignore[override]
        return f"OnCard({self.held})"

    def tolist(self) -> Any:
        return self.held.tolist()

    @classmethod
    def __torch_dispatch__(cls, function: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        return _compute(function, args, kwargs or {})


class _Mode(TorchDispatchMode):
    def __torch_dispatch__(self, function: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        return _compute(function, args, kwargs or {})


@contextlib.contextmanager
def pretend_card() -> Iterator[torch.device]:
    """While it lasts, whatever is put on CUDA is on the pretended card. Yields its device."""
    before = torch.__future__.get_overwrite_module_params_on_conversion()
    with pytest.MonkeyPatch.context() as patch, _Mode():
        patch.setattr(torch.cuda, "_lazy_init", lambda: None)
        torch._C._ensureCUDADeviceGuardSet()
        torch._C._set_only_lift_cpu_tensors(True)
        torch.__future__.set_overwrite_module_params_on_conversion(True)
        try:
            yield CARD
        finally:
            torch._C._set_only_lift_cpu_tensors(False)
            torch.__future__.set_overwrite_module_params_on_conversion(before)


def _compute(function: Any, args: Any, kwargs: dict[str, Any]) -> Any:
    tensors: list[Tensor] = []
    generators: list[torch.Generator] = []

    def look(value: Any) -> Any:
        if isinstance(value, Tensor):
            tensors.append(value)
        elif isinstance(value, torch.Generator):
            generators.append(value)
        return value

    tree_map(look, (args, kwargs))
    cards = [each for each in tensors if isinstance(each, OnCard)]
    asked = kwargs.get("device")
    is_on_card = bool(cards) if asked is None else torch.device(asked).type == "cuda"
    if function is aten._fused_sdp_choice.default and cards:
        return 0  # by plain products: the card's own kernels are not here
    if cards:
        _refuse_mixed(function, args, tensors)
    if function is aten._int_mm.default and cards:
        _refuse_shapes(*args)
    if is_on_card and any(each.device.type == "cpu" for each in generators):
        raise RuntimeError("Expected a 'cuda' device type for generator but found 'cpu'")
    inner = kwargs | ({"device": torch.device("cpu")} if is_on_card and asked is not None else {})
    out = function(*tree_map(_held, args), **tree_map(_held, inner))
    if function is aten.copy_.default or _is_in_place(function):
        return args[0]
    if "out" in kwargs:
        return kwargs["out"]
    return tree_map(lambda value: OnCard(value) if isinstance(value, Tensor) else value, out) if is_on_card else out


def _held(value: Any) -> Any:
    return value.held if isinstance(value, OnCard) else value


def _is_in_place(function: Any) -> bool:
    name = function.overloadpacket.__name__
    return name.endswith("_") and not name.endswith("__")


def _refuse_mixed(function: Any, args: Any, tensors: list[Tensor]) -> None:
    """Raise RuntimeError where a tensor of the CPU meets one of the card. A single number may, and so may indices."""
    if function in _CROSSING:
        return
    elsewhere = [each for each in tensors if not isinstance(each, OnCard) and each.dim() > 0]
    if elsewhere and not (function in _INDEXING and isinstance(args[0], OnCard)):
        shapes = ", ".join(str(tuple(each.shape)) for each in elsewhere)
        raise RuntimeError(f"Expected all tensors to be on the same device: {function} got CPU tensors of shape {shapes}")


def _refuse_shapes(rows: Tensor, columns: Tensor) -> None:
    """What `torch._int_mm` demands on CUDA."""
    if rows.shape[0] <= 16 or rows.shape[1] % 8 or columns.shape[1] % 8:
        raise RuntimeError(f"_int_mm: {tuple(rows.shape)} by {tuple(columns.shape)} is not for a card")
    if not rows.is_contiguous() or not columns.t().is_contiguous():
        raise RuntimeError("_int_mm: cuBLAS wants rows, and columns of a transposed matrix")
