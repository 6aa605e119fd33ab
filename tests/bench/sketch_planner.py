"""The built-in planner in figures; called by `sketch_quality`.

Plans for the prompts' captions alone, with values forced in half of them; and what it understands of held-out renders.
"""

import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from engine.contract import catalog
from engine.contract.audio import write_wav
from engine.contract.messages import Planning, Prompt
from engine.planning import plan_rules
from engine.progress import Monitor
from tests.bench.listening import is_key
from tests.bench.sketch_model import SketchModel
from tests.bench.sketch_prompts import LENGTH_S, Wish

PLANS, HEARD = 50, 50


def report(model: SketchModel, renders: list[np.ndarray], asked: Sequence[Wish]) -> None:
    _plans(model, asked[:PLANS])
    _understanding(model, renders, asked, [n for n, wish in enumerate(asked) if wish.alone is None][:HEARD])


def _plans(model: SketchModel, asked: Sequence[Wish]) -> None:
    planning = Planning(catalog.SKETCH_PLANNER.folder)
    whole, honoured = 0, []
    for n, wish in enumerate(asked):
        forced = n % 2 == 0
        known = Prompt(wish.prompt.caption, "[Instrumental]")
        if forced:
            known = wish.prompt
        answer = model.planner.plan(known, LENGTH_S, planning, n, lambda: None)
        said = plan_rules.known_fields(answer.prompt, LENGTH_S)
        whole += all(said.get(name) for name in ("bpm", "keyscale", "timesignature", "duration"))
        if forced:
            wished = plan_rules.known_fields(wish.prompt, LENGTH_S)
            honoured.append(all(said[name] == value for name, value in wished.items()))
    print(f"{len(asked)} plans: whole {whole / len(asked):.0%}, forced values kept {np.mean(honoured):.0%}", flush=True)


def _understanding(model: SketchModel, renders: list[np.ndarray], asked: Sequence[Wish], chosen: list[int]) -> None:
    tempo, keys = [], []
    with tempfile.TemporaryDirectory() as folder:
        for n in chosen:
            path = Path(folder) / "render.wav"
            write_wav(path, renders[n])
            codes = model.pipeline.hear(path, Monitor("hear", lambda _: None, lambda: False, {}))
            said = model.planner.understand(
                codes, Planning(catalog.SKETCH_PLANNER.folder, temperature=0.0), n, lambda: None
            ).prompt
            tempo.append(said.bpm is not None and abs(said.bpm / float(asked[n].prompt.bpm or 1) - 1) < 0.03)
            keys.append(bool(said.keyscale) and is_key(said.keyscale, asked[n].prompt.keyscale))
    guess = max(
        np.mean([abs(float(asked[n].prompt.bpm or 1) / bpm - 1) < 0.03 for n in chosen]) for bpm in range(60, 181)
    )
    print(
        f"understanding of {len(chosen)} renders: tempo {np.mean(tempo):.0%}, key {np.mean(keys):.0%} "
        f"(the luckiest fixed tempo: {guess:.0%}, a key by chance: 8%)",
        flush=True,
    )
