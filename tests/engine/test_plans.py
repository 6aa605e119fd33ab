"""`auto` on a CPU: what was measured decides, a model in 8 bits is held against itself, and a finding is kept."""

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from engine.contract.catalog import SKETCH, SKETCH_PLANNER
from engine.contract.machine.figures import FILE, Machine
from engine.contract.messages import Generate, ModelChoice, Prompt, Sampling, Task
from engine.contract.wire import to_line
from engine.loading import machine as measuring
from engine.loading import plans
from engine.loading.checkpoint import load_model, read_dit, weights_place
from engine.loading.device import MemoryPlan, plan_memory
from engine.loading.faithful import int8_snr_db
from engine.loading.plans import Plans
from engine.models.int8 import to_int8
from engine.serving.server import Server

CPU = torch.device("cpu")
WIDE = {"float32": 1.0, "bfloat16": 0.4, "int8": 0.39}


def machine(seconds: dict[str, float]) -> Machine:
    """With the figures of this very machine, so that they hold."""
    return Machine(measuring.processor_name(), torch.__version__, torch.get_num_threads(), seconds)


@pytest.mark.parametrize(
    ("seconds", "best"),
    [
        ({"float32": 1.0}, "float32"),
        ({"float32": 1.0, "bfloat16": 0.95}, "float32"),  # not worth what it loses
        ({"float32": 1.0, "bfloat16": 3.6, "int8": 0.6}, "int8"),  # no bfloat16 of its own
        ({"float32": 1.0, "bfloat16": 0.33, "int8": 0.30}, "bfloat16"),
        ({"float32": 1.0, "bfloat16": 0.6, "int8": 0.4}, "int8"),
        ({"float32": 1.0, "float16": 0.1}, "float32"),  # weights that were trained in bfloat16 may overflow in it
        ({}, "float32"),
    ],
)
def test_the_fastest_precision_is_chosen_where_it_is_clearly_faster(seconds: dict[str, float], best: str) -> None:
    assert machine(seconds).precision() == best


def test_the_plan_follows_the_measured_machine_and_the_user() -> None:
    fast = machine({"float32": 1.0, "bfloat16": 2.0, "int8": 0.5})
    turbo, sketch = ModelChoice("", "turbo", device="cpu"), ModelChoice("", SKETCH.folder, device="cpu")
    assert plan_memory(turbo, machine=fast) == MemoryPlan(CPU, torch.float32, int8=True)
    assert plan_memory(sketch, machine=fast) == MemoryPlan(CPU, torch.float32)  # gains too little
    assert plan_memory(replace(turbo, dtype="bfloat16"), machine=fast) == MemoryPlan(CPU, torch.bfloat16)
    assert plan_memory(replace(turbo, dtype="int8"), machine=fast) == MemoryPlan(CPU, torch.float32, int8=True)
    assert plan_memory(turbo) == MemoryPlan(CPU, torch.float32)


def test_a_planner_is_in_8_bits_only_when_asked_and_the_built_in_one_in_float32() -> None:
    free, asked = ModelChoice("", "turbo", device="cpu"), ModelChoice("", "turbo", "int8", "cpu")
    small = MemoryPlan(CPU, torch.bfloat16, int8=True)
    assert Plans().of_planner(free, "acestep-5Hz-lm-1.7B", small) == MemoryPlan(CPU, torch.bfloat16)
    assert Plans().of_planner(free, SKETCH_PLANNER.folder, small) == MemoryPlan(CPU, torch.float32)
    assert Plans().of_planner(asked, "acestep-5Hz-lm-1.7B", small) == small


def test_it_is_measured_once_for_each_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, asked = tmp_path / "state" / FILE, []
    monkeypatch.setattr(measuring, "_seconds", lambda: (asked.append(1), dict(WIDE))[1])
    for _ in range(2):
        Plans(path).measure()
        assert asked == [1]
    assert Plans(path).dtype == "bfloat16"  # known at once, before anything is measured
    kept = Machine.read(path)
    assert kept is not None
    for other in (replace(kept, processor="another"), replace(kept, torch="1.0"), replace(kept, threads=99)):
        other.write(path)
        asked.clear()
        Plans(path).measure()
        assert asked == [1]
        assert Machine.read(path) == kept


def test_a_machine_that_cannot_be_measured_computes_as_the_table_says(
    tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken() -> dict[str, float]:
        raise RuntimeError("no such kernel")

    monkeypatch.setattr(measuring, "_seconds", broken)
    path = tmp_path / "state" / FILE
    assert made_in(served(job(tiny, tmp_path), path)) == "float32"
    assert "no such kernel" in capsys.readouterr().err
    assert not path.exists()


def test_a_graphics_card_is_none_of_its_business(path: Path) -> None:
    choice, on_card = ModelChoice("", "turbo"), MemoryPlan(torch.device("cuda"), torch.bfloat16, int8=True)
    assert Plans(path).judge(choice, on_card) is None
    assert Plans(path).of_planner(choice, SKETCH_PLANNER.folder, on_card) == on_card


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff",
        b"[]",
        b"{}",
        b'{"processor": 1, "torch": "2", "threads": 2, "seconds": {}, "int8_db": {}}',
        b'{"processor": "p", "torch": "2", "threads": 2, "seconds": {"float32": "fast"}, "int8_db": {}}',
        b'{"processor": "p", "torch": "2", "threads": 2, "seconds": {"float32": NaN}, "int8_db": {}}',
        b'{"processor": "p", "torch": "2", "threads": 2, "seconds": {"bfloat16": 3.0}, "int8_db": {}}',
        b'{"processor": "p", "torch": "2", "threads": true, "seconds": {}, "int8_db": []}',
    ],
)
def test_a_file_that_is_none_is_as_if_it_were_not_there(content: bytes, tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(content)
    assert Machine.read(tmp_path / FILE) is None


def test_this_machine_is_measured() -> None:
    found = measuring.measured()
    assert {"float32"} <= found.seconds.keys() <= {"float32", "bfloat16", "float16", "int8"}
    assert all(0 < seconds < 10 for seconds in found.seconds.values())
    assert ("bfloat16" in found.seconds) == measuring.is_native("bfloat16")
    assert measuring.measured(found) is found


def test_what_8_bits_cost_is_held_against_the_stored_weights(tiny: Path) -> None:
    _, state, silence = read_dit(weights_place(tiny, "turbo"))
    decoder = load_model(tiny, "turbo", MemoryPlan(CPU, torch.float32)).networks.decoder
    assert int8_snr_db(decoder, state, tiny, torch.float32, silence) > 100  # not in 8 bits: itself
    to_int8(decoder.layers)
    found = int8_snr_db(decoder, state, tiny, torch.float32, silence)
    assert 10 < found < 80
    for layer in decoder.layers:
        layer.mlp.down_proj.scale.mul_(1.5)  # type: ignore[union-attr,operator]
    assert int8_snr_db(decoder, state, tiny, torch.float32, silence) < min(found, 15)


def job(folder: Path, out: Path, dtype: str = "auto") -> Generate:
    choice = ModelChoice(str(folder), "turbo", dtype, "cpu")
    return Generate("j", Task.TEXT2MUSIC, Prompt("dub"), Sampling(3, steps=1), choice, str(out), 3.0)


def served(request: Generate, path: Path) -> list[dict]:
    out = io.StringIO()
    Server([to_line(request)], out, machine_path=path).run()
    return [json.loads(line) for line in out.getvalue().splitlines()]


def made_in(events: list[dict]) -> str:
    [take] = [event for event in events if event["type"] == "takemade"]
    return str(take["recipe"]["dtype"])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Of a machine that is fastest in 8 bits."""
    file = tmp_path / "state" / FILE
    machine({"float32": 1.0, "int8": 0.5}).write(file)
    return file


def test_a_model_that_is_itself_in_8_bits_runs_in_them(tiny: Path, path: Path, tmp_path: Path) -> None:
    assert made_in(served(job(tiny, tmp_path), path)) == "int8"
    kept = Machine.read(path)
    assert kept is not None
    [snr_db] = kept.int8_db.values()
    assert snr_db > 30
    assert made_in(served(job(tiny, tmp_path), path)) == "int8"


def test_one_that_is_not_runs_as_it_was_stored(
    tiny: Path, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Within the job that finds it, and from the first in the next session; whoever asks for 8 bits gets them."""
    monkeypatch.setattr(plans, "FAITHFUL_DB", 1000.0)
    loads = []
    monkeypatch.setattr(
        "engine.serving.loaded_models.load_model", lambda *args: (loads.append(args[2]), load_model(*args))[1]
    )
    assert made_in(served(job(tiny, tmp_path), path)) == "float32"
    assert [plan.int8 for plan in loads] == [True, False]
    loads.clear()
    assert made_in(served(job(tiny, tmp_path), path)) == "float32"
    assert [plan.int8 for plan in loads] == [False]
    assert made_in(served(job(tiny, tmp_path, "int8"), path)) == "int8"
