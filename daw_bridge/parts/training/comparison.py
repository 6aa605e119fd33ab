"""Makes the same music with an adapter and without it, so that it is heard what the adapter does."""

import time

from daw_bridge.core.clip import new_id
from daw_bridge.core.events import Problem
from daw_bridge.core.training.plan import TrainingPlan
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.queue.queue_run import QueueRun
from engine.contract import catalog
from engine.contract.messages import Adapter, Generate, Guidance, MessageError, Prompt, Sampling, Task
from engine.contract.texts import text

_SEED = 1
_LONGEST_S = 30.0


class Comparison:
    """Part of the bridge; methods run on the inbox thread."""

    def __init__(self, desk: Desk, queue_run: QueueRun) -> None:
        self._desk, self._queue_run = desk, queue_run

    def make(self, plan: TrainingPlan, caption: str) -> None:
        """Queue two jobs with the same prompt and seed, whose takes stand in one new clip."""
        library = self._desk.library
        if library is None:
            error = self._desk.no_library(text("There is no library for the result"))
            self._desk.emit(Problem(str(error), error.hint))
            return
        variant, clip_id = catalog.find_variant(plan.variant), new_id()
        name = text("{adapter}: with and without", adapter=plan.name)
        tags = {"clip_id": clip_id, "clip_name": name, "created": str(time.time())}
        duration_s = min(variant.usual_s, _LONGEST_S)
        titles = {
            (Adapter(str(plan.adapter)),): text("With {adapter}", adapter=plan.name),
            (): text("Without {adapter}", adapter=plan.name),
        }
        model = self._desk.models.choice(self._desk.settings, variant.folder)
        try:
            for adapters, title in titles.items():
                request = Generate(
                    new_id(), Task.TEXT2MUSIC, Prompt(caption, "[Instrumental]"),
                    Sampling(_SEED, steps=variant.steps, shift=variant.shift, guidance=Guidance(variant.guidance)),
                    model, str(library.clip_folder(clip_id)), duration_s,
                    tags=tags, adapters=adapters,
                )  # fmt: skip
                self._queue_run.add_again(request, title)
        except MessageError as error:
            self._desk.emit(Problem(str(error)))
