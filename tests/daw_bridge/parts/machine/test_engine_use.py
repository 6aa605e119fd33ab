"""What is said of the engine's memory and speed on this machine; and that nothing is said that is not known."""

from dataclasses import replace

import pytest

from daw_bridge.core.events import EngineChanged, EngineUse
from engine.contract.messages import Freed, Generate, Task, Weighed
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.parts.conftest import Start

GB = 1_000_000_000


def uses(desk: RunningBridge) -> EngineUse:
    desk.settle()
    return desk.bridge.machine.uses.use


def test_at_first_nothing_is_known(start: Start) -> None:
    desk = start()
    assert uses(desk).takes_s is None
    assert uses(desk).memory_bytes == 0
    assert desk.all(EngineChanged)[-1].device == "cpu"


def test_the_engine_is_weighed_when_its_memory_changes(start: Start) -> None:
    """When it is ready, when a job is done, and when it has let go of the model."""
    desk = start()
    desk.until(lambda: desk.engine.weighings > 0)
    desk.engine.on_event(Weighed(2 * GB, 16 * GB, "cpu"))
    desk.until(lambda: uses(desk).memory_bytes == 2 * GB)
    count = len(desk.all(EngineUse))
    desk.engine.on_event(Weighed(2 * GB + 10_000_000, 16 * GB, "cpu"))  # not worth a word
    desk.settle()
    assert len(desk.all(EngineUse)) == count
    before = desk.engine.weighings
    bridge = desk.bridge
    bridge.tasks.generate(bridge.draft.prompt(bridge.grid), bridge.draft.sampling(bridge.desk.variant_in_use()), 8.0)
    desk.until(lambda: any(isinstance(each, Generate) for each in desk.engine.asked))
    desk.engine.make_takes()
    desk.until(lambda: desk.engine.weighings > before)
    before = desk.engine.weighings
    desk.engine.on_event(Freed())
    desk.until(lambda: desk.engine.weighings > before)


def test_of_a_gpu_its_own_memory_counts(start: Start) -> None:
    desk = start()
    desk.engine.on_event(Weighed(3 * GB, 16 * GB, "cuda", 7 * GB, 12 * GB))
    desk.until(lambda: uses(desk).memory_bytes == 7 * GB)


def test_an_engine_that_stopped_holds_nothing(start: Start) -> None:
    desk = start()
    desk.engine.on_event(Weighed(2 * GB, 16 * GB, "cpu"))
    desk.until(lambda: uses(desk).memory_bytes == 2 * GB)
    desk.engine.restarts_left = 0
    desk.engine.on_exit(desk.engine.generation, -9)
    desk.until(lambda: uses(desk).memory_bytes == 0)


def test_the_speed_is_what_the_last_jobs_took(start: Start) -> None:
    desk = start()
    bridge = desk.bridge
    variant = bridge.desk.variant_in_use()
    prompt, sampling = bridge.draft.prompt(bridge.grid), replace(bridge.draft.sampling(variant), takes=2)
    bridge.tasks.generate(prompt, sampling, variant.usual_s)
    request = desk.until(lambda: next((each for each in desk.engine.asked if isinstance(each, Generate)), None))
    assert request.task is Task.TEXT2MUSIC
    bridge.queue_times.times.learn(request, 0.0, 24.0)  # for two takes
    bridge.change_settings(replace(bridge.settings, keep_minutes=3))
    desk.until(lambda: uses(desk).takes_s is not None)
    assert uses(desk).music_s == variant.usual_s
    assert uses(desk).takes_s == pytest.approx(12.0, abs=0.1)
    bridge.edit_draft(bridge.draft.with_(steps=2 * variant.steps))
    desk.until(lambda: (uses(desk).takes_s or 0) > 15)
    bridge.change_settings(replace(bridge.settings, dtype="float32"))  # as nothing was made yet
    desk.until(lambda: uses(desk).takes_s is None)
