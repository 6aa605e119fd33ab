"""Measures how fast this machine computes in each precision: a layer of the network and a convolution of the codec."""

import contextlib
import math
import platform
import sys
import time
from pathlib import Path

import torch
from torch import Tensor, nn

from engine.contract.machine.figures import INT8, Machine
from engine.models.config import LayerConfig
from engine.models.dit import DiTLayer
from engine.models.int8 import to_int8
from engine.models.layers import rope_table
from engine.models.vae import Conv, Snake

_DTYPES = {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}
_ROUNDS = 2
_TOKENS = 64
_PATCHES = 125  # ten seconds
_LAYER = LayerConfig(2048, 3072, 16, 8, 128, 1e-6, 1e6, None)  # with half of its MLP, for the memory's sake
_CHANNELS, _SAMPLES = 128, 4096


def measured(known: Machine | None = None) -> Machine:
    """The figures of this machine: those that are known, where they are its own, or new ones, in about a second."""
    here = Machine(processor_name(), torch.__version__, torch.get_num_threads())
    if known is not None and (known.processor, known.torch, known.threads) == (
        here.processor,
        here.torch,
        here.threads,
    ):
        return known
    return Machine(here.processor, here.torch, here.threads, _seconds())


def _seconds() -> dict[str, float]:
    """The shortest of some rounds, by precision; what is not in 8 bits is then in the fastest of the others."""
    plain = _rounds({name: _Work(_DTYPES[name]) for name in _DTYPES if is_native(name)})
    with contextlib.suppress(RuntimeError):  # torch may have no kernels for it here
        beside = Machine("", "", 0, plain).precision()
        plain |= _rounds({INT8: _Work(_DTYPES[beside], in_int8=True)})
    return plain


@torch.inference_mode()
def _rounds(works: "dict[str, _Work]") -> dict[str, float]:
    """All take turns, so that other programs slow none down alone."""
    best = dict.fromkeys(works, math.inf)
    for n in range(1 + _ROUNDS):  # the first one prepares the kernels
        for name, work in works.items():
            start = time.perf_counter()
            work()
            if n:
                best[name] = min(best[name], time.perf_counter() - start)
    return best


def is_native(name: str) -> bool:
    """Whether oneDNN has kernels for this precision here. Without any, torch's own take many times as long."""
    asked = {"bfloat16": "_is_mkldnn_bf16_supported", "float16": "_is_mkldnn_fp16_supported"}
    supported = getattr(torch.ops.mkldnn, asked.get(name, ""), None)
    return name == "float32" or (supported is not None and bool(supported()))


class _Work:
    """Some layers of the network and a unit of the codec, once through."""

    def __init__(self, dtype: torch.dtype, *, in_int8: bool = False) -> None:
        self._layer = DiTLayer(_LAYER, None)
        _fill(self._layer, dtype)
        if in_int8:
            to_int8(self._layer)
        self._codec = nn.Sequential(Snake(_CHANNELS), Conv(_CHANNELS, _CHANNELS, 7, padding=3))
        _fill(self._codec, dtype)
        draw = torch.Generator().manual_seed(0)
        self._h = torch.randn(1, _PATCHES, _LAYER.hidden, generator=draw).to(dtype)
        self._modulation = torch.zeros(1, 6, _LAYER.hidden, dtype=dtype)
        self._rope = rope_table(_PATCHES, _LAYER.head_dim, _LAYER.rope_theta, self._h)
        words = torch.randn(1, _TOKENS, _LAYER.hidden, generator=draw).to(dtype)
        self._words = self._layer.cross_attn.keys_values(words)
        wave = torch.randn(1, _CHANNELS, 1, _SAMPLES, generator=draw).to(dtype)
        self._wave = wave.contiguous(memory_format=torch.channels_last)

    def __call__(self) -> Tensor:
        h = self._layer(self._h, self._modulation, self._rope, self._words)
        wave: Tensor = self._codec(self._wave)
        return h.sum() + wave.sum()


def _fill(network: nn.Module, dtype: torch.dtype) -> None:
    for value in network.parameters():
        value.data = torch.full_like(value, 0.01, dtype=dtype)


def processor_name() -> str:
    """Its name, as the system tells it."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError, StopIteration):
            lines = Path("/proc/cpuinfo").read_text("utf-8", "replace").splitlines()
            return next(line for line in lines if line.startswith("model name")).partition(":")[2].strip()
    return platform.processor() or platform.machine()
