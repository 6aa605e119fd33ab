"""Jobs on a loaded checkpoint, through the doors that the engine uses, and how long they take."""

import gc
import math
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import Generate, ModelChoice, Prompt, Region, Sampling, TakeMade, Task
from engine.contract.writing.sound_writer import write_wav
from engine.loading.checkpoint import load_model, load_planner
from engine.loading.device import MemoryPlan, PeakMeter, plan_memory, release_memory
from engine.pipeline import Pipeline
from engine.progress import Monitor

VARIANT = "acestep-v15-turbo"
PROMPT = Prompt("warm tape piano, brushed drums, late night", "[verse]\nla la la\n" * 8, "en", 96, "A minor", "4")
TWO_BARS_S = 8 * 60 / 96


@dataclass(frozen=True, slots=True)
class Setup:
    """Where and how large. folder: of the checkpoints; work: for takes, on a drive of this machine."""

    folder: Path
    device: torch.device
    work: Path
    is_small: bool

    @property
    def song_s(self) -> float:
        return 24.0 if self.is_small else 240.0

    @property
    def clip_s(self) -> float:
        return 12.0 if self.is_small else 60.0

    @property
    def longest_s(self) -> float:
        return 30.0 if self.is_small else 600.0

    @property
    def rounds(self) -> int:
        """How often something is timed after the runs that warm up."""
        return 1 if self.is_small else 3

    def choice(self) -> ModelChoice:
        return ModelChoice(str(self.folder), VARIANT, device=self.device.type)

    def plan(self, **more: Any) -> MemoryPlan:
        """The engine's own plan for this machine, with some of it changed."""
        return replace(plan_memory(self.choice()), **more)

    def pipeline(self, plan: MemoryPlan) -> Pipeline:
        model = load_model(self.folder, VARIANT, plan)
        return Pipeline(model, lambda name: load_planner(self.folder, name, plan))

    def request(self, length_s: float, seed: int = 1, takes: int = 1, latents_path: Path | None = None) -> Generate:
        """New music."""
        return Generate(
            "job", Task.TEXT2MUSIC, PROMPT, Sampling(seed, takes), self.choice(), str(self.work), length_s,
            latents_path=None if latents_path is None else str(latents_path),
        )  # fmt: skip

    def repaint(self, song: Path, seed: int) -> Generate:
        """Two bars in the middle of a song."""
        start = self.song_s / 2 - TWO_BARS_S / 2
        regions = (Region(start, start + TWO_BARS_S),)
        return Generate(
            "job",
            Task.REPAINT,
            PROMPT,
            Sampling(seed),
            self.choice(),
            str(self.work),
            source=str(song),
            regions=regions,
        )

    def song(self) -> Path:
        """A source of `song_s`, noise, as takes are stored."""
        path = self.work / "song.wav"
        noise = np.random.default_rng(2).normal(0, 0.1, (round(self.song_s * SAMPLE_RATE), 2))
        write_wav(path, noise.astype(np.float32))
        return path


def synchronise(device: torch.device) -> None:
    """Wait until the device has done all it was given."""
    if device.type == "cuda":
        torch.cuda.synchronize(device)
    elif device.type == "mps":
        torch.mps.synchronize()


def make(pipeline: Pipeline, request: Generate, meter: PeakMeter | None = None) -> list[TakeMade]:
    return list(pipeline.generate(request, Monitor(request.job_id, lambda _: None, lambda: False, {}, meter=meter)))


def timed(device: torch.device, call: Callable[[], Any]) -> tuple[float, Any]:
    """Seconds of a call, all of the device's work included, and what it returned."""
    synchronise(device)
    began = time.perf_counter()
    result = call()
    synchronise(device)
    return time.perf_counter() - began, result


def times(device: torch.device, call: Callable[[int], Any], rounds: int) -> tuple[float, list[float], Any]:
    """Seconds of the first call, which warms up; of each of the rounds after it; and what the shortest returned.

    call: gets the number of the call, from 0.
    """
    first, result = timed(device, lambda: call(0))
    found: list[float] = []
    for n in range(1, rounds + 1):
        seconds, made = timed(device, partial(call, n))
        result = made if not found or seconds < min(found) else result
        found.append(seconds)
    return first, found, result


def spread(first: float, found: list[float]) -> str:
    """What stands beside the shortest time."""
    return f"median {statistics.median(found):.3f}, first, which warms up, {first:.3f}"


def stages(take: TakeMade) -> str:
    """What the stages of a take took."""
    return ", ".join(f"{name} {seconds:.3f}" for name, seconds in take.stage_seconds.items() if seconds >= 5e-4)


def forget(device: torch.device) -> None:
    """Give back the memory of what is no longer referred to."""
    gc.collect()
    release_memory(device)


def snr_db(exact: Tensor, other: Tensor) -> float:
    """Signal to noise of another result against the exact one; 300 where they are the same, since JSON has no infinity."""
    error = float((other.double() - exact.double()).square().sum())
    return 300.0 if error == 0 else 10 * math.log10(float(exact.double().square().sum()) / error)
