"""What is said of the engine's memory and speed on this machine; and that nothing is said that is not known."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from daw_bridge.core.events import EngineChanged, EngineUse
from daw_bridge.making.process_memory import resident_bytes
from engine.contract.messages import Generate, Ready, TakeMade, Task
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.parts.conftest import Start

GB = 1_000_000_000


def test_the_memory_of_a_process(tmp_path: Path) -> None:
    (tmp_path / "7").mkdir()
    (tmp_path / "7" / "status").write_text("Name:\tpython\nVmHWM:\t 900 kB\nVmRSS:\t   1234567 kB\nThreads: 4\n")
    (tmp_path / "8").mkdir()
    (tmp_path / "8" / "status").write_text("Name:\tgone\n")
    assert resident_bytes(7, tmp_path) == 1_234_567 * 1024
    assert resident_bytes(8, tmp_path) == 0
    assert resident_bytes(9, tmp_path) == 0
    if Path("/proc/self/status").exists():
        assert resident_bytes(os.getpid()) > 10_000_000


def uses(desk: RunningBridge) -> EngineUse:
    desk.settle()
    return desk.bridge.engine_uses.use


def test_at_first_nothing_is_known(start: Start) -> None:
    desk = start()
    assert uses(desk).takes_s is None
    assert uses(desk).memory_bytes == 0
    assert desk.all(EngineChanged)[-1].device == "cpu"


def test_the_memory_is_looked_at_anew(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    from daw_bridge.parts.machine import engine_use

    held = [2 * GB]
    monkeypatch.setattr(engine_use, "resident_bytes", lambda _: held[0])
    monkeypatch.setattr(engine_use, "_LOOK_S", 0.02)
    desk = start()
    desk.engine.pid = 4711
    desk.bridge.post(desk.bridge.engine_uses.look)
    desk.until(lambda: uses(desk).memory_bytes == 2 * GB)
    assert not uses(desk).is_peak
    held[0] += 10_000_000  # not worth a word
    count = len(desk.all(EngineUse))
    desk.settle()
    assert len(desk.all(EngineUse)) == count
    held[0] = 3 * GB
    desk.until(lambda: uses(desk).memory_bytes == 3 * GB)
    desk.engine.pid = None
    desk.until(lambda: uses(desk).memory_bytes == 0)


def test_of_a_gpu_the_last_take_tells(start: Start) -> None:
    desk = start()
    desk.engine.pid = os.getpid()
    desk.engine.on_event(Ready(1, "cuda", "bfloat16", 1))
    desk.engine.on_event(TakeMade("other", 1, "/x.wav", {}, stage_peak_bytes={"load": 5 * GB, "decode": 7 * GB}))
    desk.bridge.post(desk.bridge.engine_uses.look)
    desk.until(lambda: uses(desk).memory_bytes == 7 * GB)
    assert uses(desk).is_peak


def test_the_speed_is_what_the_last_jobs_took(start: Start) -> None:
    desk = start()
    bridge = desk.bridge
    variant = bridge.desk.variant_in_use()
    prompt, sampling = bridge.draft.prompt(bridge.grid), replace(bridge.draft.sampling(variant), takes=2)
    bridge.generate(prompt, sampling, variant.usual_s)
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
