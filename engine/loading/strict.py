"""Puts tensors into a network that was built without memory: whatever does not fit is named, and so is what is no number."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import torch
from torch import Tensor, nn

from engine.contract.texts import declared, sentences, text, translated
from engine.loading.checkpoint_error import CheckpointError
from engine.loading.held_memory import MappedFiles
from engine.loading.tensors import Coded, State, plain
from engine.models.int8 import Int8Linear, wide_linears


def load_strictly(
    module: nn.Module,
    state: Mapping[str, Tensor | Coded],
    where: Path,
    dtype: torch.dtype,
    int8: nn.Module | None = None,
    on_tensor: Callable[[], object] = lambda: None,
) -> None:
    """Assign a state dict to a module built on the meta device; floating tensors become `dtype`.

    int8: the part of the module whose wide linear layers go into 8 bits, each as soon as it is read, so that the rest
    of the part is never in memory in `dtype`. on_tensor: called before each tensor; it may raise. Raises CheckpointError
    naming unknown and missing keys, wrong shapes, and the first tensor that holds a value that is no number, or none in
    `dtype`.
    """
    left: State = {_renamed(key): value for key, value in state.items()}
    _check_names(module, left, where)
    files = MappedFiles()
    if int8 is not None:
        _fill_int8(module, int8, left, where, dtype, on_tensor, files)
    wanted: dict[str, Tensor] = module.state_dict()
    for key in list(left):  # one by one, so that old and new are never all in memory together
        on_tensor()
        value = left.pop(key)
        wanted[key] = sound(value, key, where, dtype)
        _give_back(value, files)
    module.load_state_dict(wanted, assign=True)


def check_fit(module: nn.Module, state: Mapping[str, Tensor | Coded], where: Path) -> None:
    """Raise CheckpointError where `load_strictly` would for the names and shapes. Values are not looked at."""
    _check_names(module, {_renamed(key): value for key, value in state.items()}, where)


def _fill_int8(
    module: nn.Module,
    part: nn.Module,
    left: State,
    where: Path,
    dtype: torch.dtype,
    on_tensor: Callable[[], object],
    files: MappedFiles,
) -> None:
    """Take the weights of the part's wide linear layers out of the state and put 8-bit layers in their places."""
    inside = {id(child) for child in part.modules()}
    stems = {id(owner): stem for stem, owner in module.named_modules() if id(owner) in inside}
    for owner, name, linear in wide_linears(part):
        on_tensor()
        stem = f"{stems[id(owner)]}.{name}".removeprefix(".")
        for kind in ("weight", "bias"):
            if (key := f"{stem}.{kind}") in left:
                stored = left.pop(key)
                setattr(linear, kind, nn.Parameter(sound(stored, key, where, dtype), requires_grad=False))
                _give_back(stored, files)
        setattr(owner, name, Int8Linear(linear))


def _check_names(module: nn.Module, state: State, where: Path) -> None:
    wanted: dict[str, Tensor] = module.state_dict()
    problems = [
        *_named(declared("{n} unknown: {names}"), sorted(state.keys() - wanted.keys())),
        *_named(declared("{n} missing: {names}"), sorted(wanted.keys() - state.keys())),
        *_named(
            declared("{n} of another shape: {names}"),
            [
                text(
                    "{name} {shape} instead of {wanted}",
                    name=key,
                    shape=tuple(state[key].shape),
                    wanted=tuple(wanted[key].shape),
                )
                for key in sorted(state.keys() & wanted.keys())
                if state[key].shape != wanted[key].shape
            ],
        ),
    ]
    if problems:
        raise CheckpointError(
            text("{file} does not fit its config: {problems}", file=where.name, problems=sentences(problems))
        )


def sound(value: Tensor | Coded, key: str, where: Path, dtype: torch.dtype) -> Tensor:
    """The tensor in `dtype`. Raises CheckpointError where it holds NaN or infinity: one such weight spoils every take."""
    if isinstance(value, Tensor) and not value.is_floating_point():
        kind = str(value.dtype).removeprefix("torch.")
        message = text("{tensor} holds integers ({dtype}) without a scale", tensor=key, dtype=kind)
        raise CheckpointError(text("{file} cannot be used: {error}", file=where.name, error=message))
    kept = plain(value, dtype).to(dtype)
    if is_finite(kept):
        return kept
    if is_finite(plain(value).float()):
        name = str(dtype).removeprefix("torch.")
        raise CheckpointError(
            text("{tensor} in {file} is too large for {dtype}", tensor=key, file=where.name, dtype=name),
            text("Set the precision to float32 or bfloat16 in the settings."),
        )
    raise CheckpointError(
        text("{file} is spoiled: {tensor} contains values that are no numbers", file=where.name, tensor=key)
    )


def _give_back(stored: Tensor | Coded, files: MappedFiles) -> None:
    """All of it was read just now; where it lies in a file, it need not stay in memory until it is used."""
    if isinstance(stored, Tensor):
        files.give_back(stored)


def is_finite(value: Tensor) -> bool:
    """Whether every value is finite. The extremes carry NaN and infinity along, and need no second tensor in memory."""
    if not value.numel():
        return True
    low, high = torch.aminmax(value)
    return bool(torch.isfinite(low) & torch.isfinite(high))


def _named(sentence: str, keys: list[str]) -> Iterator[str]:
    if keys:
        yield translated(sentence, n=len(keys), names=", ".join([*keys[:5], "…"] if len(keys) > 5 else keys))


def _renamed(key: str) -> str:
    # the published decoder wraps its patch convolutions in a Sequential, with the transposes around them
    return key.replace("decoder.proj_in.1.", "decoder.proj_in.").replace("decoder.proj_out.1.", "decoder.proj_out.")
