"""The built-in model through the ordinary loader, for the benches: requests in, (samples, 2) out."""

import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from engine.contract import catalog
from engine.contract.messages import Generate, Guidance, ModelChoice, Planning, Prompt, Sampling, Task
from engine.contract.reading.sound_reader import read_audio
from engine.contract.writing.sound_writer import write_wav
from engine.loading.checkpoint import load_model, load_planner
from engine.loading.device import plan_memory
from engine.loading.plans import Plans
from engine.pipeline import Pipeline
from engine.planning.planner import Planner
from engine.progress import Monitor

NAME = catalog.SKETCH.folder


class SketchModel:
    """Eight steps on the CPU. folder: None for the built-in model."""

    def __init__(
        self, folder: Path | None = None, guidance: float = catalog.SKETCH.guidance, dtype: str = "float32"
    ) -> None:
        self.folder = folder or catalog.SKETCH_FOLDER
        self.guidance = Guidance(guidance)
        self._choice = ModelChoice(str(self.folder), NAME, dtype=dtype, device="cpu")
        self._memory = plan_memory(self._choice)
        began = time.perf_counter()
        self.model = load_model(self.folder, NAME, self._memory)
        self.loaded_s = time.perf_counter() - began
        self._planner: Planner | None = None
        self.pipeline = Pipeline(self.model, lambda _: self.planner)

    @property
    def planner(self) -> Planner:
        if self._planner is None:
            memory = Plans().of_planner(
                replace(self._choice, dtype="auto"), catalog.SKETCH_PLANNER.folder, self._memory
            )
            self._planner = load_planner(self.folder, catalog.SKETCH_PLANNER.folder, memory)
        return self._planner

    def make(
        self,
        prompt: Prompt,
        seed: int,
        duration_s: float | None = None,
        task: Task = Task.TEXT2MUSIC,
        source: np.ndarray | None = None,
        *,
        strength: float = 1.0,
        planned: bool = False,
        **options: Any,
    ) -> np.ndarray:
        with tempfile.TemporaryDirectory() as out:
            path = None
            if source is not None:
                path = str(Path(out) / "source.wav")
                write_wav(Path(path), source)
            sampling = replace(Sampling(seed=seed), strength=strength, guidance=self.guidance)
            sampling = replace(sampling, steps=catalog.SKETCH.steps, shift=catalog.SKETCH.shift)
            planning = Planning(catalog.SKETCH_PLANNER.folder) if planned else None
            request = Generate(
                "wish", task, prompt, sampling, self._choice, out, duration_s, path, planning=planning, **options
            )
            [made] = self.pipeline.generate(request, Monitor("wish", lambda _: None, lambda: False, {}))
            return np.asarray(read_audio(Path(made.path)))
