"""A graphics card that is none: tensors that lie on no CPU, are computed by it all the same, and refuse what a card refuses.

So a device mistake fails on every machine: a tensor left on the CPU, a generator of the wrong device, `numpy()` of what is
on the card, shapes that the card's int8 product lacks. The card goes by torch's device "meta", which every build knows.
"""

import contextlib
from collections.abc import Iterator
from typing import Any

import torch
from torch import Tensor
from torch.overrides import TorchFunctionMode
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves, tree_map

aten = torch.ops.aten
CARD = torch.device("meta")
# what may take tensors of both devices
_CROSSING = {aten.copy_.default, aten._to_copy.default}
_UNFILLED = {aten.empty, aten.new_empty, aten.empty_like, aten.empty_strided}
_INDEXING = {aten.index.Tensor, aten.index_put_.default, aten._index_put_impl_.default}


class OnCard(Tensor):
    """A tensor on the card. held: its values, which only the card sees."""

    held: Tensor

    @staticmethod
    def __new__(cls, held: Tensor) -> "OnCard":
        return Tensor._make_wrapper_subclass(
            cls,
            held.shape,
            strides=held.stride(),
            storage_offset=held.storage_offset(),
            dtype=held.dtype,
            device=CARD,
        )

    def __init__(self, held: Tensor) -> None:
        self.held = held

    def __repr__(self) -> str:
        return f"OnCard({self.held})"

    @property
    def is_cuda(self) -> bool:
        return True

    def tolist(self) -> Any:
        return self.held.tolist()

    @classmethod
    def __torch_dispatch__(cls, function: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        return _compute(function, args, kwargs or {})


class _Mode(TorchDispatchMode):
    def __torch_dispatch__(self, function: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        kwargs = kwargs or {}
        if any(
            isinstance(each, OnCard) or (isinstance(each, torch.device) and each == CARD)
            for each in tree_leaves((args, kwargs))
        ):
            with self:  # inference mode brings some functions whole that consist of others
                parts = function.decompose(*args, **kwargs)
            if parts is not NotImplemented:
                return parts
        return _compute(function, args, kwargs)


class _Made(TorchFunctionMode):
    def __torch_function__(self, function: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        kwargs = kwargs or {}
        if function is torch.tensor and kwargs.get("device") == CARD:  # torch has a way round the dispatch for it
            return torch.tensor(*args, **{key: value for key, value in kwargs.items() if key != "device"}).to(CARD)
        if (
            function is Tensor.__getitem__ and isinstance(args[0], OnCard) and isinstance(args[1], tuple)
        ):  # and for lists
            places = tuple(torch.tensor(each) if isinstance(each, list) else each for each in args[1])
            return function(args[0], places)
        return function(*args, **kwargs)


@contextlib.contextmanager
def pretend_card() -> Iterator[torch.device]:
    """While it lasts, whatever is put on the device is on the pretended card. Yields the device."""
    before = torch.__future__.get_overwrite_module_params_on_conversion()
    torch.__future__.set_overwrite_module_params_on_conversion(True)
    try:
        with _Made(), _Mode():
            yield CARD
    finally:
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
    is_on_card = bool(cards) if asked is None else torch.device(asked) == CARD
    if function is aten._fused_sdp_choice.default and cards:
        return 0  # by plain products: the card's own kernels are not here
    if cards:
        _refuse_mixed(function, args, tensors)
    if function is aten._int_mm.default and cards:
        _refuse_shapes(*args)
    if is_on_card and any(each.device.type == "cpu" for each in generators):
        raise RuntimeError("Expected a 'cuda' device type for generator but found 'cpu'")
    if not cards and not is_on_card:
        return function(*args, **kwargs)
    inner = kwargs | ({} if asked is None else {"device": torch.device("cpu")})
    # inference mode forbids views of what a subclass makes within it, so the card computes outside
    with torch.inference_mode(False), torch.no_grad():
        out = function(*tree_map(_held, args), **tree_map(_held, inner))
        if function.overloadpacket in _UNFILLED:  # what is read before it is written shows
            out.fill_(torch.nan if out.is_floating_point() else torch.iinfo(out.dtype).min)
        if is_on_card:
            out = tree_map(lambda value: OnCard(value) if isinstance(value, Tensor) else value, out)
    if function is aten.copy_.default or _is_in_place(function):
        return args[0]
    if "out" in kwargs:
        return kwargs["out"]
    return out


def _is_of_card(value: Any) -> bool:
    return value == CARD if isinstance(value, torch.device) else isinstance(value, OnCard)


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
        raise RuntimeError(
            f"Expected all tensors to be on the same device: {function} got CPU tensors of shape {shapes}"
        )


def _refuse_shapes(rows: Tensor, columns: Tensor) -> None:
    """What `torch._int_mm` demands on CUDA."""
    if rows.shape[0] <= 16 or rows.shape[1] % 8 or columns.shape[1] % 8:
        raise RuntimeError(f"_int_mm: {tuple(rows.shape)} by {tuple(columns.shape)} is not for a card")
    if not rows.is_contiguous() or not columns.t().is_contiguous():
        raise RuntimeError("_int_mm: cuBLAS wants rows, and columns of a transposed matrix")
