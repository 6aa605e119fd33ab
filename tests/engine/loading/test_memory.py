"""Memory plans, 8 bits, running out, idling: what is kept where, and what happens when it does not fit."""

import gc
import json
import math
import weakref
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file

from engine.contract.messages import Generate, ModelChoice, Prompt, Sampling, Task
from engine.contract.wire import to_line
from engine.loading import device
from engine.loading.checkpoint import load_model
from engine.loading.device import TABLE, MemoryPlan, on_device, plan_memory, smaller_plan
from engine.models.int8 import Int8Linear, has_int8_product
from engine.pipeline import Pipeline
from engine.progress import Monitor
from engine.serving import server

CPU = torch.device("cpu")


@pytest.mark.parametrize(
    ("memory_gib", "wanted"),
    [(24, ("bfloat16", False, False)), (10, ("bfloat16", False, True)), (4, ("bfloat16", True, True))],
)
def test_the_table_decides_by_memory(
    monkeypatch: pytest.MonkeyPatch, memory_gib: float, wanted: tuple[str, bool, bool]
) -> None:
    monkeypatch.setattr(device, "pick_device", lambda _: torch.device("cuda"))
    monkeypatch.setattr(torch.cuda, "is_bf16_supported", lambda **_: True)
    plan = plan_memory(ModelChoice(""), memory_gib)
    assert (str(plan.dtype).removeprefix("torch."), plan.int8, plan.one) == wanted
    chosen = plan_memory(ModelChoice("", dtype="float16", residency="all"), memory_gib)
    assert (chosen.dtype, chosen.int8, chosen.one) == (torch.float16, False, False)


def test_every_device_has_a_row_for_any_memory() -> None:
    for kind in ("cuda", "mps", "cpu"):
        assert [row for row in TABLE if row[0] == kind][-1][1] == 0


def test_plans_shrink_to_an_end() -> None:
    plan: MemoryPlan | None = MemoryPlan(torch.device("cuda"), torch.bfloat16, tile=512)
    seen = []
    while plan is not None:
        seen.append(plan)
        plan = smaller_plan(plan)
    assert seen[-1].int8
    assert seen[-1].one
    assert seen[-1].tile == 64
    assert len(seen) == len({str(p) for p in seen}) == 5


def test_one_network_at_a_time_goes_and_comes_back() -> None:
    """Its weights are not copied back: they are the ones of before, where they were."""
    network = torch.nn.Sequential(torch.nn.Linear(16, 16), Int8Linear(torch.nn.Linear(16, 16)))
    before = {name: (value.data_ptr(), value.clone()) for name, value in network.state_dict().items()}
    meta = MemoryPlan(torch.device("meta"), torch.float32, one=True)
    with torch.inference_mode(), on_device(meta, network):
        assert all(value.is_meta for value in network.state_dict().values())
    with pytest.raises(MemoryError), on_device(meta, network):
        raise MemoryError
    after = network.state_dict()
    assert all(
        after[name].data_ptr() == place and torch.equal(after[name], old) for name, (place, old) in before.items()
    )
    with on_device(replace(meta, one=False), network):
        assert not network[0].weight.is_meta


@pytest.mark.parametrize(
    "message",
    [
        "DefaultCPUAllocator: can't allocate memory: you tried to allocate 9 bytes",
        "MPS backend out of memory (MPS allocated: 9 GB). Tried to allocate 256 bytes on shared pool",
        "CUDA error: out of memory",
        "CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`",
        "cuDNN error: CUDNN_STATUS_INTERNAL_ERROR_DEVICE_ALLOCATION_FAILED",
    ],
)
def test_memory_runs_out_under_many_names(message: str) -> None:
    assert device.is_out_of_memory(RuntimeError(message))
    assert not device.is_out_of_memory(ValueError(message))
    assert not device.is_out_of_memory(RuntimeError("CUDA error: an illegal memory access was encountered"))


def test_what_is_only_emulated_is_not_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(device, "pick_device", lambda _: torch.device("cuda"))
    monkeypatch.setattr(torch.cuda, "is_bf16_supported", lambda including_emulation=True: including_emulation)
    assert plan_memory(ModelChoice(""), 24.0).dtype is torch.float16


def test_float32_is_not_rounded_in_convolutions(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.backends.cudnn, "allow_tf32", True)
    load_model(tiny, "turbo", MemoryPlan(CPU, torch.bfloat16))
    assert torch.backends.cudnn.allow_tf32
    load_model(tiny, "turbo", MemoryPlan(CPU, torch.float32))
    assert not torch.backends.cudnn.allow_tf32


def test_a_card_without_products_in_8_bits_multiplies_what_they_stand_for(monkeypatch: pytest.MonkeyPatch) -> None:
    linear, x = torch.nn.Linear(64, 32), torch.randn(5, 64)
    small = Int8Linear(linear)
    exact = x @ small.written_out().T

    def refuse(*_: Any) -> torch.Tensor:
        raise NotImplementedError("The operator 'aten::_int_mm' is not currently implemented for the MPS device")

    monkeypatch.setattr(torch, "_int_mm", refuse)
    has_int8_product.cache_clear()
    try:
        assert torch.allclose(small._elsewhere(x), exact, atol=1e-5)
    finally:
        has_int8_product.cache_clear()


def job(tiny: Path, out: Path, job_id: str = "j", **choice: Any) -> Generate:
    model = ModelChoice(str(tiny), device="cpu", **choice)
    latents = str(out / f"{job_id}.safetensors")
    sampling = Sampling(seed=1, steps=4)
    return Generate(job_id, Task.TEXT2MUSIC, Prompt("x"), sampling, model, str(out), 10.0, latents_path=latents)


def test_eight_bits_stay_close(tiny: Path, tmp_path: Path) -> None:
    made = {}
    for name, plan in {
        "plain": MemoryPlan(CPU, torch.float32),
        "int8": MemoryPlan(CPU, torch.float32, int8=True),
    }.items():
        model = load_model(tiny, "turbo", plan)
        assert any(isinstance(m, Int8Linear) for m in model.networks.decoder.modules()) == plan.int8
        list(Pipeline(model).generate(job(tiny, tmp_path, name), Monitor("j", lambda _: None, lambda: False, {})))
        made[name] = load_file(tmp_path / f"{name}.safetensors")["latents"]
    error = (made["int8"] - made["plain"]).pow(2).sum()
    assert 10 * torch.log10(made["plain"].pow(2).sum() / error) > 25


def test_an_int8_layer_is_the_rounded_product() -> None:
    """Weights and activations are rounded to steps of 1/127 of the largest one, and nothing else is lost.

    A rounded number is off by half a step at most, so no output is off by more than half an activation's step times the
    sum of its weights' sizes. Rounding errors are spread evenly over a step and independent of each other, so their root
    mean square is step/√12 times the weights' norm: measured over 1,500 draws, 0.88 to 1.12 of that. Cutting off in place
    of rounding doubles it.
    """
    linear = torch.nn.Linear(64, 32)
    small, x = Int8Linear(linear), torch.randn(3, 5, 64)
    scale = small.scale.double()[:, None]
    weight = small.weight.double() * scale
    assert torch.equal(scale, linear.weight.abs().amax(1, keepdim=True).div(127).double())
    assert ((weight - linear.weight.double()).abs() <= scale / 2 * (1 + 1e-4)).all()
    wanted = x.double() @ weight.T + linear.bias.double()
    elsewhere = small._elsewhere(x.flatten(0, 1)).double().view(3, 5, 32) + linear.bias.double()  # as on a GPU
    for made in (elsewhere, small(x).double()):
        step = x.double().abs().amax(-1, keepdim=True) / 126.5 * (1 + 2**-8)  # the CPU's own, rounded to bfloat16
        error = made - wanted
        assert (error.abs() <= step / 2 * weight.abs().sum(1) + 1e-5).all()
        share = error / (step / math.sqrt(12) * weight.norm(dim=1))
        assert 0.75 < share.pow(2).mean().sqrt() < 1.25
    assert small.bfloat16()(x.bfloat16()).dtype == torch.bfloat16


class Out:
    def __init__(self) -> None:
        self.events: list[dict[str, Any]] = []

    def write(self, text: str) -> None:
        self.events.append(json.loads(text))

    def flush(self) -> None: ...

    def of(self, kind: str) -> list[dict[str, Any]]:
        return [event for event in self.events if event["type"] == kind]


def test_out_of_memory_tries_smaller_plans_and_says_so(
    tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plans: list[MemoryPlan] = []
    real = Pipeline.generate

    def short_of_memory(self: Pipeline, request: Generate, monitor: Monitor) -> Iterator[Any]:
        plans.append(self.model.memory)
        if len(plans) <= 2:
            raise torch.OutOfMemoryError("no more")
        yield from real(self, request, monitor)

    monkeypatch.setattr(Pipeline, "generate", short_of_memory)
    out = Out()
    server.Server([to_line(job(tiny, tmp_path)), to_line(job(tiny, tmp_path, "next"))], out).run()
    assert [plan.tile for plan in plans] == [256, 64, 64, 64]
    assert [plan.int8 for plan in plans] == [False, False, True, True]  # the next job begins where this one ended
    assert len(out.of("notice")) == 2
    assert "tries again with" in out.of("notice")[0]["text"]
    assert [event["job_id"] for event in out.of("finished")] == ["j", "next"]
    assert all(size > 0 for size in out.of("takemade")[0]["stage_peak_bytes"].values())


def test_what_needed_too_much_is_gone_before_the_next_try(
    tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where it refers to itself, as a decoder with adapters does: its weights would stay beside the next ones."""
    tried: list[weakref.ref[Pipeline]] = []
    gone: list[bool] = []
    real = Pipeline.generate

    def short_of_memory(self: Pipeline, request: Generate, monitor: Monitor) -> Iterator[Any]:
        self.__dict__["itself"] = self
        tried.append(weakref.ref(self))
        gone.append(tried[0]() is None)
        if len(tried) == 1:
            raise torch.OutOfMemoryError("no more")
        yield from real(self, request, monitor)

    monkeypatch.setattr(Pipeline, "generate", short_of_memory)
    gc.disable()
    try:
        server.Server([to_line(job(tiny, tmp_path))], Out()).run()
    finally:
        gc.enable()
    assert gone == [False, True]


def test_memory_that_never_suffices_fails_with_a_hint(
    tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: Any) -> Iterator[Any]:
        raise RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate 9 bytes")

    monkeypatch.setattr(Pipeline, "generate", never)
    out = Out()
    server.Server([to_line(job(tiny, tmp_path))], out).run()
    assert out.of("failed")[0]["message"] == "There is not enough memory for this job"
    assert "shorter" in out.of("failed")[0]["hint"]


def test_weights_are_let_go_on_request_and_after_idling(tiny: Path, tmp_path: Path) -> None:
    import threading

    asked = threading.Event()

    def lines() -> Iterator[str]:
        yield to_line(job(tiny, tmp_path, "a"))
        yield '{"type": "free"}'
        asked.wait(60)
        yield to_line(job(tiny, tmp_path, "b", keep_s=0.2))
        idle.wait(60)

    idle = threading.Event()

    class Watching(Out):
        def write(self, text: str) -> None:
            super().write(text)
            freed = len(self.of("freed"))
            if freed == 1:
                asked.set()
            if freed == 2:
                idle.set()

    out = Watching()
    server.Server(lines(), out).run()
    kinds = [event["type"] for event in out.events if event["type"] in {"finished", "freed"}]
    assert kinds == ["finished", "freed", "finished", "freed"]
    gc.collect()
