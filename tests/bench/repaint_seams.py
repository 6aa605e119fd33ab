"""How repaint treats real-sounding music: outside identical, seams without a click, measured on a fluidsynth band.

    python -m tests.bench.repaint_seams

A click is a step in the waveform: the largest second difference within 2 ms of a seam, as a ratio to the largest in the
source and new material on both sides. The same take cut hard (no cross-fade) stands beside it. Random tiny weights: the
new material is loud noise, the worst case for a seam.
"""

import tempfile
from pathlib import Path

import numpy as np
import torch

from engine.contract.audio import SAMPLE_RATE
from engine.contract.joins import seam
from engine.contract.messages import Generate, ModelChoice, Prompt, Region, Sampling, Task
from engine.contract.reading.sound_reader import read_audio
from engine.loading.checkpoint import load_model
from engine.loading.device import MemoryPlan
from engine.pipeline import Pipeline
from engine.progress import Monitor
from tests.peers.music import render_band
from tests.tiny_checkpoint import write_tiny_checkpoint

REGIONS = (Region(4.0, 8.0), Region(10.013, 12.5))
NEAR = SAMPLE_RATE // 500


def roughness(samples: np.ndarray, at: int) -> float:
    part = samples[at - NEAR : at + NEAR]
    return float(np.abs(np.diff(part, 2, axis=0)).max())


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        band = render_band(folder / "band.wav")
        model = load_model(
            write_tiny_checkpoint(folder / "model"), "turbo", MemoryPlan(torch.device("cpu"), torch.float32)
        )
        choice = ModelChoice(str(folder))
        request = Generate("j", Task.REPAINT, Prompt(), Sampling(4), choice, name, None, str(band), None, REGIONS)
        before, takes = read_audio(band), []
        for fade_s in (seam.MAX_FADE_S, 0.0):
            seam.MAX_FADE_S = fade_s
            [take] = list(Pipeline(model).generate(request, Monitor("j", lambda _: None, lambda: False, {})))
            takes.append(read_audio(Path(take.path)))
        after, cut = takes
    inside = np.zeros(len(before), dtype=bool)
    for region in REGIONS:
        inside[round(region.start_s * SAMPLE_RATE) : round(region.end_s * SAMPLE_RATE)] = True
    print(
        f"outside: {'identical' if np.array_equal(before[~inside], after[~inside]) else 'DIFFERENT'}, sample for sample"
    )
    print(f"inside:  {np.mean(before[inside] != after[inside]):.1%} of the samples are new")
    print(f"{'seam':>10} {'cross-faded':>12} {'cut hard':>9}   (largest step near the seam / largest step around it)")
    for region in REGIONS:
        for edge in (region.start_s, region.end_s):
            at = round(edge * SAMPLE_RATE)
            old, new = before[at - SAMPLE_RATE : at + SAMPLE_RATE], after[inside]
            around = max(np.abs(np.diff(old, 2, axis=0)).max(), np.abs(np.diff(new, 2, axis=0)).max())
            print(f"{edge:8.3f} s {roughness(after, at) / around:12.3f} {roughness(cut, at) / around:9.3f}")


if __name__ == "__main__":
    main()
