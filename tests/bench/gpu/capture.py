"""Part of the bench: one evaluation of the network as it runs, as a CUDA graph, and with its layers compiled."""

import shutil
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

from engine.contract.audio import SAMPLE_RATE
from engine.loading.checkpoint import Model, load_model
from tests.bench.gpu.jobs import VARIANT, Setup, snr_db, timed, times
from tests.bench.gpu.rows import Lacking, Say, row

_STEPS, _TOKENS = 8, 240


def captured(call: Callable[[], Any]) -> tuple[Callable[[], None], Any]:
    """A call as a CUDA graph: how to run it again, and what it writes its result into each time."""
    aside = torch.cuda.Stream()
    aside.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(aside):  # libraries set themselves up in the first calls, which a graph must not hold
        for _ in range(3):
            call()
    torch.cuda.current_stream().wait_stream(aside)
    graph = torch.cuda.CUDAGraph()
    with torch.cuda.graph(graph):
        result = call()
    return graph.replay, result


def evaluation(model: Model, length_s: float) -> Callable[[], Tensor]:
    """One evaluation of the network for a take of this length."""
    config, draw = model.networks.config, torch.Generator().manual_seed(0)
    frames = round(length_s * SAMPLE_RATE / model.vae.config.hop)

    def drawn(*shape: int) -> Tensor:
        return torch.randn(shape, generator=draw).to(model.device, model.dtype)

    x, context = drawn(1, frames, config.latent_channels), drawn(1, frames, 2 * config.latent_channels)
    conditions = model.networks.decoder.condition(drawn(1, _TOKENS, config.encoder.hidden))
    level = torch.full((1,), 0.5, device=model.device, dtype=model.dtype)
    return lambda: model.networks.decoder(x, context, level, conditions)


@torch.inference_mode()
def graphs(setup: Setup, say: Say) -> None:
    """Eight evaluations, eager and as a graph, of short and long takes. Raises Lacking without a card."""
    if setup.device.type != "cuda":
        raise Lacking("needs a card")
    device, model = setup.device, load_model(setup.folder, VARIANT, setup.plan())
    for length_s in (10.0, setup.clip_s, setup.song_s):
        call = evaluation(model, length_s)
        exact = call()
        first, found, _ = times(device, lambda _, c=call: [c() for _ in range(_STEPS)], setup.rounds)
        say(row(f"8 evaluations of {length_s:g} s, eager", min(found), "s", f"first {first:.3f}"))
        warm_s, (replay, result) = timed(device, lambda c=call: captured(c))
        _, found, _ = times(device, lambda _, r=replay: [r() for _ in range(_STEPS)], setup.rounds)
        note = f"capturing took {warm_s:.2f} s; result {snr_db(exact, result):.1f} dB from the eager one"
        say(row(f"8 evaluations of {length_s:g} s, as a CUDA graph", min(found), "s", note))


@torch.inference_mode()
def compiled(setup: Setup, say: Say) -> None:
    """Eight evaluations with `torch.compile` on every layer. Raises Lacking without a C compiler."""
    if shutil.which("cc") is None and shutil.which("gcc") is None:
        raise Lacking("needs a C compiler")
    device, model = setup.device, load_model(setup.folder, VARIANT, setup.plan())
    backend = "eager" if device.type == "cpu" else "inductor"  # a CPU takes minutes; there the layers are traced alone
    call = evaluation(model, setup.clip_s)
    exact = call()
    _, found, _ = times(device, lambda _: [call() for _ in range(_STEPS)], setup.rounds)
    say(row(f"8 evaluations of {setup.clip_s:g} s, eager", min(found), "s"))
    for layer in model.networks.decoder.layers:  # layer by layer, so that one kind of layer is compiled once
        layer.compile(dynamic=False, backend=backend)
    warm_s, result = timed(device, call)
    _, found, _ = times(device, lambda _: [call() for _ in range(_STEPS)], setup.rounds)
    note = f"compiling took {warm_s:.1f} s; result {snr_db(exact, result):.1f} dB from the eager one"
    say(row(f"8 evaluations of {setup.clip_s:g} s, layers by {backend}", min(found), "s", note))
