"""What a training will take, measured before it begins: some steps that change nothing, and a sample."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import numpy as np
import torch

from engine.contract.adapting.messages import Measured
from engine.loading.device import PeakMeter
from engine.loading.held_memory import machine_bytes, weighed
from engine.training.adapter.adapter_stage import AdapterStage
from engine.training.adapter.followed import seconds_for
from engine.training.loop.trainer import TrainingConfig

_STEPS = 3  # the first one is slower than all after it, and does not count
_STATES = 4  # copies of what is learnt in a checkpoint: itself, its average, two moments
_CHECKPOINTS = 3  # the last, the one before, and the one being written
_SAMPLE_BYTES = 2_000_000
_NUMBER_BYTES = 4


def rehearse(
    stage: AdapterStage, config: TrainingConfig, done: int, folder: Path, look: Callable[[], None]
) -> tuple[Measured, np.ndarray]:
    """The measures, and what the model makes of the first song's prompt so far, (samples, 2) float32.

    folder: of the run. look: called between pieces of work; what it raises ends them. torch's errors pass.
    """
    meter = PeakMeter(stage.device)
    meter.reset()
    seconds = []
    for n in range(_STEPS):
        look()
        began = time.monotonic()
        losses = stage.losses("adapter", stage.batch(np.random.default_rng((config.seed, done + n))), done + n)
        losses["loss"].backward()
        float(losses["loss"].detach())  # waits for a GPU
        stage.changes.zero_grad(set_to_none=True)
        seconds.append(time.monotonic() - began)
    step_s, began = median(seconds[1:]), time.monotonic()
    wave = stage.hear()
    sample_s = time.monotonic() - began
    n_numbers = sum(change.numel() for change in stage.changes.parameters())
    moments = (_STATES - 1) * n_numbers * _NUMBER_BYTES
    held = weighed(stage.device)
    samples = config.steps // config.sample_every - done // config.sample_every + 2
    needed = n_numbers * _NUMBER_BYTES * (_CHECKPOINTS * _STATES + samples) + samples * _SAMPLE_BYTES
    measured = Measured(
        step_s,
        sample_s,
        seconds_for(config, done, step_s, sample_s),
        meter.read() + moments,
        held.device_total or machine_bytes(),
        needed,
        free_bytes(folder),
        _name(stage.device),
    )
    return measured, wave


def free_bytes(folder: Path) -> int:
    """What is free where a folder is, or will be."""
    there = next(place for place in (folder, *folder.parents) if place.exists())
    return shutil.disk_usage(there).free


def _name(device: torch.device) -> str:
    return torch.cuda.get_device_name(device) if device.type == "cuda" else str(device)
