"""Memory plans, 8 bits, running out, idling: what is kept where, and what happens when it does not fit."""

import gc
import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file

from engine import server
from engine.contract.messages import Generate, ModelChoice, Prompt, Sampling, Task
from engine.contract.wire import to_line
from engine.loading import device
from engine.loading.checkpoint import load_model
from engine.loading.device import TABLE, MemoryPlan, on_device, plan_memory, smaller_plan
from engine.models.int8 import Int8Linear
from engine.pipeline import Pipeline
from engine.progress import Monitor

CPU = torch.device("cpu")


@pytest.mark.parametrize(
    ("memory_gib", "wanted"),
    [(24, ("bfloat16", False, False)), (10, ("bfloat16", False, True)), (4, ("bfloat16", True, True))],
)
def test_the_table_decides_by_memory(
    monkeypatch: pytest.MonkeyPatch, memory_gib: float, wanted: tuple[str, bool, bool]
) -> None:
    monkeypatch.setattr(device, "pick_device", lambda _: torch.device("cuda"))
    monkeypatch.setattr(torch.cuda, "is_bf16_supported", lambda: True)
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
    moves: list[str] = []

    class Network(torch.nn.Module):
        def to(self, where: Any) -> "Network":  # type: ignore[override]
            moves.append(str(where))
            return self

    with on_device(MemoryPlan(torch.device("meta"), torch.float32, one=True), Network()):
        assert moves == ["meta"]
    assert moves == ["meta", "cpu"]
    with on_device(MemoryPlan(CPU, torch.float32), Network()):
        pass
    assert len(moves) == 2


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
