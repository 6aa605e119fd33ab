"""Part of the bench: the tiny model on the device against the CPU, and in bfloat16 against itself in float32."""

from dataclasses import replace
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor

from engine.contract.messages import Generate, ModelChoice, Planning, Region, Sampling, Task
from engine.contract.reading.sound_reader import read_audio
from engine.loading.checkpoint import load_model, load_planner
from engine.loading.device import MemoryPlan
from engine.pipeline import Pipeline
from engine.planning.plan_rules import known_fields
from engine.planning.planner import Answer
from engine.progress import Monitor
from tests.bench.gpu.jobs import PROMPT, Setup, make, snr_db
from tests.bench.gpu.rows import Goal, Say, row
from tests.tiny_checkpoint import write_tiny_checkpoint, write_tiny_planner

_LENGTH_S = 12.0
_EXACT, _SAME = Goal(1e-3), Goal(98.0, at_least=True)
_LESS_DB = 3.0
CPU = torch.device("cpu")


def parity(setup: Setup, say: Say) -> None:
    """New music, a repaint and a cover: latents and sound."""
    folder = setup.work / "tiny"
    write_tiny_checkpoint(folder)
    write_tiny_planner(folder)
    exact = _results(setup, folder, MemoryPlan(CPU, torch.float32))
    there = _results(setup, folder, MemoryPlan(setup.device, torch.float32))
    for name, (latents, sound) in exact.items():
        off = float((there[name][0] - latents).abs().max() / latents.abs().max())
        say(row(f"{name}, float32 on {setup.device}, latents off by", off, "of peak", "", _EXACT))
        say(row(f"{name}, float32 on {setup.device}, sound", snr_db(sound, there[name][1]), "dB"))
    one = _results(setup, folder, MemoryPlan(setup.device, torch.float32, one=True, tile=64))
    off = max(float((one[name][0] - latents).abs().max() / latents.abs().max()) for name, (latents, _) in exact.items())
    say(row("one network at a time, latents off by", off, "of peak", "", _EXACT))
    coarse = _results(setup, folder, MemoryPlan(setup.device, torch.bfloat16))
    beside = _results(setup, folder, MemoryPlan(CPU, torch.bfloat16))
    for name, (latents, _) in exact.items():
        like = snr_db(latents, beside[name][0])  # the tiny model is random, and in bfloat16 no closer on a CPU
        goal, note = Goal(round(like - _LESS_DB, 1), at_least=True), f"the CPU's bfloat16 {like:.1f} dB"
        say(row(f"{name}, bfloat16 on {setup.device}", snr_db(latents, coarse[name][0]), "dB", note, goal))
    plans = [MemoryPlan(device, torch.float32) for device in (CPU, setup.device)]
    for name, codes in (
        ("written by the planner", [_written(folder, plan) for plan in plans]),
        ("heard of a sound", [_heard(setup, folder, plan) for plan in plans]),
    ):
        same = float((codes[0] == codes[1]).double().mean())
        say(row(f"codes {name} on {setup.device}, the same", 100 * same, "%", "", _SAME))


def _results(setup: Setup, folder: Path, plan: MemoryPlan) -> dict[str, tuple[Tensor, Tensor]]:
    """Latents and sound of each kind of job."""
    pipeline = Pipeline(load_model(folder, "turbo", plan))
    choice = ModelChoice(str(folder))
    file = setup.work / "parity.safetensors"
    new = Generate(
        "new", Task.TEXT2MUSIC, PROMPT, Sampling(5), choice, str(setup.work), _LENGTH_S, latents_path=str(file)
    )
    source = setup.work / "parity-source.wav"
    jobs = {
        "new music": new,
        "repaint": replace(
            new, job_id="r", task=Task.REPAINT, duration_s=None, source=str(source), regions=(Region(3.0, 7.0),)
        ),
        "cover": replace(new, job_id="c", task=Task.COVER_NOFSQ, duration_s=None, source=str(source)),
    }
    found = {}
    for name, request in jobs.items():
        [take] = make(pipeline, request)
        if not source.is_file():  # the first result of the CPU is what all of them work on
            source.write_bytes(Path(take.path).read_bytes())
        found[name] = (load_file(file)["latents"], torch.from_numpy(read_audio(Path(take.path))))
    return found


def _heard(setup: Setup, folder: Path, plan: MemoryPlan) -> Tensor:
    """The codes of the source."""
    monitor = Monitor("heard", lambda _: None, lambda: False, {})
    return torch.tensor(Pipeline(load_model(folder, "turbo", plan)).hear(setup.work / "parity-source.wav", monitor))


def _written(folder: Path, plan: MemoryPlan) -> Tensor:
    """The codes of a plan in which everything was said."""
    planner = load_planner(folder, "acestep-5Hz-lm-0.6B", plan)
    answer = Answer(PROMPT, known_fields(PROMPT, _LENGTH_S))
    return planner.write_codes(answer, PROMPT, 60, [3], Planning("acestep-5Hz-lm-0.6B")).cpu()
