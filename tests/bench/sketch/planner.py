"""Plans for the prompts' captions alone, with values forced in half of them, and the planner's understanding of
held-out renders; called by `quality`.
"""

import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from engine.contract import catalog
from engine.contract.messages import Planning, Prompt
from engine.contract.writing.sound_writer import write_wav
from engine.planning import plan_rules
from engine.progress import Monitor
from tests.bench.sketch.listening import is_key
from tests.bench.sketch.model import SketchModel
from tests.bench.sketch.prompts import LENGTH_S, BenchPrompt

PLANS, UNDERSTOOD = 50, 50


def report(model: SketchModel, renders: list[np.ndarray], prompts: Sequence[BenchPrompt]) -> None:
    _plans(model, prompts[:PLANS])
    _understanding(model, renders, prompts, [n for n, one in enumerate(prompts) if one.alone is None][:UNDERSTOOD])


def _plans(model: SketchModel, prompts: Sequence[BenchPrompt]) -> None:
    planning = Planning(catalog.SKETCH_PLANNER.folder)
    whole, kept = 0, []
    for n, one in enumerate(prompts):
        forced = n % 2 == 0
        known = Prompt(one.prompt.caption, "[Instrumental]")
        if forced:
            known = one.prompt
        answer = model.planner.plan(known, LENGTH_S, planning, n, lambda: None)
        understood = plan_rules.known_fields(answer.prompt, LENGTH_S)
        whole += all(understood.get(name) for name in ("bpm", "keyscale", "timesignature", "duration"))
        if forced:
            requested = plan_rules.known_fields(one.prompt, LENGTH_S)
            kept.append(all(understood[name] == value for name, value in requested.items()))
    print(
        f"{len(prompts)} plans: whole {whole / len(prompts):.0%}, forced values kept {np.mean(kept):.0%}",
        flush=True,
    )


def _understanding(
    model: SketchModel, renders: list[np.ndarray], prompts: Sequence[BenchPrompt], chosen: list[int]
) -> None:
    tempo, keys = [], []
    with tempfile.TemporaryDirectory() as folder:
        for n in chosen:
            path = Path(folder) / "render.wav"
            write_wav(path, renders[n])
            codes = model.pipeline.hear(path, Monitor("hear", lambda _: None, lambda: False, {}))
            understood = model.planner.understand(
                codes, Planning(catalog.SKETCH_PLANNER.folder, temperature=0.0), n, lambda: None
            ).prompt
            tempo.append(
                understood.bpm is not None and abs(understood.bpm / float(prompts[n].prompt.bpm or 1) - 1) < 0.03
            )
            keys.append(bool(understood.keyscale) and is_key(understood.keyscale, prompts[n].prompt.keyscale))
    guess = max(
        np.mean([abs(float(prompts[n].prompt.bpm or 1) / bpm - 1) < 0.03 for n in chosen]) for bpm in range(60, 181)
    )
    print(
        f"understanding of {len(chosen)} renders: tempo {np.mean(tempo):.0%}, key {np.mean(keys):.0%} "
        f"(the luckiest fixed tempo: {guess:.0%}, a key by chance: 8%)",
        flush=True,
    )
