"""Adapters that act in a part of a take's steps: in the others the decoder gives what it gives without them, bit for bit."""

import io
import json
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from engine.contract.messages import (
    Adapter,
    Ask,
    AskFor,
    Generate,
    Guidance,
    GuidanceMode,
    ModelChoice,
    Morph,
    Planning,
    Prompt,
    Region,
    Sampling,
    Solver,
    TakeMade,
    Task,
)
from engine.contract.ranges import SAMPLE_RATE
from engine.contract.reading.sound_reader import read_audio
from engine.contract.wire import to_line
from engine.contract.writing.sound_writer import write_wav
from engine.loading.checkpoint import load_model
from engine.loading.device import MemoryPlan
from engine.models.dit import Conditions
from engine.paces import Paces
from engine.pipeline import Pipeline
from engine.progress import Monitor
from engine.serving import server

BASE = "acestep-v15-base"
WORDS = Prompt("tape piano", "[verse]\nla", "en", 96, "A minor", "4")
LAYERS = ("layers.0.self_attn.q_proj", "layers.1.cross_attn.k_proj", "layers.0.mlp.up_proj", "condition_embedder")
Call = tuple[torch.Tensor, torch.Tensor, torch.Tensor, Conditions, torch.Tensor]
JOBS: dict[str, tuple[Task, dict[str, Any]]] = {
    "euler": (Task.TEXT2MUSIC, {"sampling": Sampling(3, steps=4)}),
    "heun": (Task.TEXT2MUSIC, {"sampling": Sampling(3, steps=4, solver=Solver.HEUN)}),
    "sde, two takes": (Task.TEXT2MUSIC, {"sampling": Sampling(3, takes=2, steps=4, solver=Solver.SDE)}),
    "guided": (
        Task.TEXT2MUSIC,
        {"sampling": Sampling(3, steps=4, solver=Solver.HEUN, guidance=Guidance(4.0, GuidanceMode.CFG, 0.0, 0.9))},
    ),
    "cover that lets go": (
        Task.COVER,
        {"sampling": Sampling(3, steps=6, strength=0.5, noise_strength=0.3, guidance=Guidance(4.0))},
    ),
    "morph": (Task.COVER_NOFSQ, {"sampling": Sampling(3, steps=4), "morph": Morph(Prompt("drums"), 0.0, 0.75)}),
    "repaint": (Task.REPAINT, {"sampling": Sampling(3, steps=6, strength=0.7), "regions": (Region(1.0, 2.0),)}),
    "outpaint": (Task.REPAINT, {"sampling": Sampling(3, steps=4, strength=0.7), "regions": (Region(1.0, 4.0),)}),
    "layer": (Task.LEGO, {"sampling": Sampling(3, steps=4), "tracks": ("drums",)}),
}


@pytest.fixture(scope="module")
def adapter(tmp_path_factory: pytest.TempPathFactory, tiny_base: Path) -> str:
    decoder = load_model(tiny_base, BASE, MemoryPlan(torch.device("cpu"), torch.float32)).networks.decoder
    random, tensors = torch.Generator().manual_seed(5), {}
    for name in LAYERS:
        layer = decoder.get_submodule(name)
        tensors[f"{name}.lora_A.weight"] = torch.randn(2, layer.in_features, generator=random)
        tensors[f"{name}.lora_B.weight"] = torch.randn(layer.out_features, 2, generator=random)
    file = tmp_path_factory.mktemp("adapter") / "a.safetensors"
    save_file(tensors, file)
    return str(file)


@pytest.fixture(scope="module")
def pipelines(tiny_base: Path) -> dict[str, Pipeline]:
    plans = {kind: MemoryPlan(torch.device("cpu"), torch.float32, kind == "int8") for kind in ("float32", "int8")}
    return {kind: Pipeline(load_model(tiny_base, BASE, plan)) for kind, plan in plans.items()}


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("source") / "noise.wav"
    write_wav(file, np.random.default_rng(5).uniform(-0.3, 0.3, (3 * SAMPLE_RATE, 2)).astype(np.float32))
    return str(file)


def job(name: str, out: Path, source: str, *adapters: Adapter) -> Generate:
    task, fields = JOBS[name]
    fields = fields | ({"duration_s": 3.0} if task is Task.TEXT2MUSIC else {"source": source})
    return Generate("job", task, WORDS, model=ModelChoice("", BASE), out_dir=str(out), adapters=adapters, **fields)


def run(pipeline: Pipeline, request: Generate) -> list[TakeMade]:
    return list(pipeline.generate(request, Monitor("job", lambda _: None, lambda: False, {})))


def watched(pipeline: Pipeline, request: Generate) -> list[Call]:
    """What goes into each evaluation of the decoder, and what comes out."""
    calls: list[Call] = []
    hook = pipeline.model.networks.decoder.register_forward_hook(lambda _, args, out: calls.append((*args, out)))
    try:
        run(pipeline, request)
    finally:
        hook.remove()
    return calls


def same(one: Conditions, other: Conditions) -> bool:
    pairs = zip(one.keys_values, other.keys_values, strict=True)
    return all(torch.equal(a, b) for first, second in pairs for a, b in zip(first, second, strict=True))


def steps_of(calls: list[Call], name: str) -> list[int]:
    """The step of each evaluation: Heun takes two for all but the last, a morph's first part one of each description."""
    solver, n = JOBS[name][1]["sampling"].solver, 0
    steps: list[int] = []
    takes = JOBS[name][1]["sampling"].takes
    per_take = len(calls) // takes
    if name == "morph":
        return [0, 0, 1, 1, 2, 2, 3]
    for _ in range(takes):
        n = (per_take + 1) // 2 if solver is Solver.HEUN else per_take
        one = [step for step in range(n) for _ in range(2 if solver is Solver.HEUN and step < n - 1 else 1)]
        steps += one
    return steps


@pytest.mark.parametrize(
    ("name", "kind"), [*((name, "float32") for name in JOBS), ("euler", "int8"), ("guided", "int8")]
)
@torch.inference_mode()
def test_outside_its_window_an_adapter_is_not_there_and_inside_it_is_all_there(
    pipelines: dict[str, Pipeline], adapter: str, source: str, tmp_path: Path, name: str, kind: str
) -> None:
    pipeline = pipelines[kind]
    decoder = pipeline.model.networks.decoder
    without = watched(pipeline, job(name, tmp_path, source))
    whole = watched(pipeline, job(name, tmp_path, source, Adapter(adapter)))
    part = watched(pipeline, job(name, tmp_path, source, Adapter(adapter, first=0.25, last=0.75)))
    steps = steps_of(part, name)
    n_steps = max(steps) + 1
    acts = [0.25 * n_steps <= step < 0.75 * n_steps for step in steps]
    assert len(steps) == len(part) == len(without) == len(whole)
    assert True in acts
    assert False in acts
    for use, calls, wanted in (((), without, False), ((Adapter(adapter),), whole, True)):
        pipeline.adapters.use(use)
        for (x, context, level, conditions, out), like, is_on in zip(part, calls, acts, strict=True):
            if is_on is wanted:
                assert same(conditions, like[3]), "keys and values are computed ahead of the steps"
                assert torch.equal(out, decoder(x, context, level, conditions))
    assert torch.equal(part[0][-1], without[0][-1])
    assert not torch.equal(part[-1][0], without[-1][0]), "it acted"


def test_a_window_of_all_steps_is_no_window_and_the_recipe_keeps_it(
    pipelines: dict[str, Pipeline], adapter: str, source: str, tmp_path: Path
) -> None:
    used = Adapter(adapter, 0.5, mlp=0.0, first=0.5)
    takes, sounds = [], []
    for n, each in enumerate((Adapter(adapter), Adapter(adapter, first=0.0, last=1.0), used)):
        takes += run(pipelines["float32"], job("euler", tmp_path / str(n), source, each))
        sounds.append(read_audio(Path(takes[n].path)))
    assert np.array_equal(sounds[0], sounds[1])
    assert not np.array_equal(sounds[0], sounds[2])
    assert takes[2].recipe["adapters"] == (asdict(used),)


def test_numbers_are_those_of_the_model_alone(tiny: Path, tmp_path: Path) -> None:
    """Also after a take with an adapter that changes what is measured."""
    layer = "time_embed.linear_1"
    factors = {"lora_A": torch.ones(2, 256), "lora_B": torch.ones(48, 2)}
    save_file({f"{layer}.{part}.weight": value for part, value in factors.items()}, tmp_path / "time.safetensors")
    choice = ModelChoice(str(tiny), dtype="float32", device="cpu")
    take = Generate("take", Task.TEXT2MUSIC, WORDS, Sampling(steps=1), choice, str(tmp_path), 1.0)
    take = replace(take, adapters=(Adapter(str(tmp_path / "time.safetensors")),))
    numbers = [Ask(name, AskFor.NUMBERS, choice, Planning("")) for name in ("before", "after")]
    out = io.StringIO()
    server.Server([to_line(each) for each in (numbers[0], take, numbers[1])], out, Paces(tmp_path / "paces.json")).run()
    events = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [event["type"] for event in events].count("takemade") == 1, events[-1]
    before, after = (event["scores"] for event in events if event["type"] == "answered")
    assert before == after
