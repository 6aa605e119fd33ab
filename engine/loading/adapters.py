"""Adapters on top of the decoder: their changes are added as the layers run, never merged.

Weights stay as loaded, so adapters switch without reading the model again and sit on 8-bit layers as well. A layer on which
none acts gives what it gives without adapters, bit for bit.
"""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from torch import Tensor, nn
from torch.utils.hooks import RemovableHandle

from engine.contract.adapters.groups import strength_in
from engine.contract.messages import Adapter
from engine.contract.texts import text
from engine.loading.adapter_changes import Base, Change
from engine.loading.adapter_reading import AdapterError, ReadAdapter, Stamp, read_adapter, read_whole, stamp_of

__all__ = ["AdapterError", "AdapterRack", "read_adapter"]
_RECENT_NS = 2_000_000_000  # file systems may keep times of two seconds' steps
KEPT_BYTES = 2**30
"""Six LoRAs of rank 64 on the attention of the 2B decoder in float32 (176 MB each), little beside the model itself."""
_AHEAD = re.compile(r"condition_embedder|layers\.\d+\.cross_attn\.[kv]_proj")  # what `DiT.condition` runs


@dataclass(frozen=True, slots=True)
class _Kept:
    """An adapter in memory. stamp: of its files when they were read; sure: whether the stamp shows a later write."""

    stamp: Stamp
    is_sure: bool
    adapter: ReadAdapter


class _Layer(NamedTuple):
    """What one adapter, known by its number in the list, does to one layer."""

    number: int
    change: Change
    strength: float


class AdapterRack:
    """The adapters on one decoder. `use` puts on exactly those it is given and takes off all others.

    Adapters that were used before stay in memory, so that a change back to them reads nothing: those used last, up to
    KEPT_BYTES together. acting: the numbers of those that act now.
    """

    def __init__(self, decoder: nn.Module) -> None:
        self._decoder = decoder
        self._layers = [name for name, _ in decoder.named_modules() if name]
        self._handles: list[RemovableHandle] = []
        self._kept: dict[Path, _Kept] = {}  # in the order of use, the last one last
        self._on: tuple[tuple[Adapter, str], ...] = ()
        self.acting: frozenset[int] = frozenset()
        self._ahead: frozenset[int] = frozenset()

    def use(self, adapters: tuple[Adapter, ...]) -> tuple[str, ...]:
        """Returns sentences for the user on adapters that were read now: that a file changed, or what of it is left out.

        All of them act until a step begins. Raises AdapterError, and then the adapters that were on stay on. A file that
        was written anew is read anew.
        """
        notices: list[str] = []
        read = [self._read(Path(adapter.path), notices) for adapter in adapters]
        self._forget({Path(adapter.path) for adapter in adapters})
        self.acting = frozenset(range(len(adapters)))
        wanted = tuple((adapter, each.digest) for adapter, each in zip(adapters, read, strict=True))
        if wanted == self._on:
            return tuple(notices)
        layers: dict[str, list[_Layer]] = {}
        for number, (adapter, each) in enumerate(zip(adapters, read, strict=True)):
            for name, change in each.changes.items():
                if strength := strength_in(adapter, name):
                    layers.setdefault(name, []).append(_Layer(number, change, strength))
        for handle in self._handles:
            handle.remove()
        self._handles = [
            self._decoder.get_submodule(name).register_forward_hook(self._hook(each)) for name, each in layers.items()
        ]
        self._ahead = frozenset(each.number for name, all_ in layers.items() if _AHEAD.fullmatch(name) for each in all_)
        self._on = wanted
        return tuple(notices)

    @property
    def on(self) -> tuple[tuple[Adapter, str], ...]:
        """The adapters that are on, each with the digest of its content."""
        return self._on

    def let_all_act(self) -> None:
        """Let all of them act, until a step begins."""
        self.acting = frozenset(range(len(self._on)))

    def begin_step(self, step: int, n_steps: int) -> None:
        """Let those act whose windows hold this step, counted from 0, of all that the take runs."""
        self.acting = frozenset(n for n, (adapter, _) in enumerate(self._on) if adapter.acts_in(step, n_steps))

    @property
    def acting_ahead(self) -> frozenset[int] | None:
        """Those that act now, of all that change what the decoder computes ahead of the steps; None if all of them act."""
        return None if self._ahead <= self.acting else self._ahead & self.acting

    def _read(self, path: Path, notices: list[str]) -> ReadAdapter:
        """The adapter in memory, or its files where their content is another."""
        kept, stamp = self._kept.get(path), stamp_of(path)
        if kept is not None and kept.is_sure and kept.stamp == stamp:
            self._kept[path] = self._kept.pop(path)
            return kept.adapter
        written_ns = max(max(entry[1:3]) for entry in stamp)
        is_sure = time.time_ns() - written_ns > _RECENT_NS
        found = read_whole(path, self._layers)
        if kept is not None and kept.adapter.digest == found.digest:
            found = kept.adapter
        else:
            check_fit(self._decoder, found.changes, path.name)
            if kept is not None:
                notices.append(text("{file} changed. This take is made with the new one", file=path.name))
            notices += found.facts.notices
        self._kept.pop(path, None)
        self._kept[path] = _Kept(stamp, is_sure, found)
        return found

    def _forget(self, used: set[Path]) -> None:
        """Let go of the adapters whose last use is the longest ago, as far as they are too many; never of those in use."""
        size = sum(kept.adapter.n_bytes for kept in self._kept.values())
        for path in [path for path in self._kept if path not in used]:
            if size <= KEPT_BYTES:
                return
            size -= self._kept.pop(path).adapter.n_bytes

    def _hook(self, layers: list[_Layer]) -> Callable[[nn.Module, tuple[Tensor, ...], Tensor], Tensor]:
        def add(layer: nn.Module, inputs: tuple[Tensor, ...], out: Tensor) -> Tensor:
            base, result = Base(layer, inputs[0], out), out
            for number, change, strength in layers:
                if number in self.acting:
                    result = result + strength * change.added(base)
            return result

        return add


def check_fit(decoder: nn.Module, changes: dict[str, Change], name: str) -> None:
    """Raise AdapterError naming the first layers that the decoder lacks or that have another shape."""
    unknown, misfits = [], []
    for layer_name, change in sorted(changes.items()):
        try:
            layer: Any = decoder.get_submodule(layer_name)
        except AttributeError:
            unknown.append(layer_name)
            continue
        if not hasattr(layer, "in_features"):
            unknown.append(text("{name} (no linear layer)", name=layer_name))
            continue
        there = (layer.out_features, layer.in_features)
        if not change.fits(*there):
            misfits.append(text("{name} {shape} instead of {wanted}", name=layer_name, shape=change.size, wanted=there))
    if unknown:
        layers = ", ".join(unknown[:3])
        raise AdapterError(
            text("{file} is for another model: it changes {layers}, which this model lacks", file=name, layers=layers)
        )
    if misfits:
        layers = ", ".join(misfits[:3])
        raise AdapterError(text("{file} is for a model of another size: {layers}", file=name, layers=layers))
