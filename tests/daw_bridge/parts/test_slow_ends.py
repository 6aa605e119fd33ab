"""An engine, a DAW or a sound system that takes seconds to end or to answer keeps no command waiting."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from daw_bridge.bridge import Bridge
from daw_bridge.core.events import EngineChanged, OutputDevicesFound, SettingsChanged
from daw_bridge.core.queue.jobs import EngineStatus, JobState
from daw_bridge.core.settings import Settings
from daw_bridge.parts import daw_session
from engine.contract.messages import Prompt, Ready, Sampling
from tests.daw_bridge.conftest import RunningBridge
from tests.fakes import FakeDaw, FakeEngine


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """What is slow ends when this is set."""
    gate = threading.Event()
    yield gate
    gate.set()


def test_a_restart_of_the_engine(desk: RunningBridge, gate: threading.Event, monkeypatch: pytest.MonkeyPatch) -> None:
    bridge, engine = desk.bridge, desk.engine

    def let_go() -> Callable[[], None]:
        engine.generation += 1
        return lambda: bool(gate.wait(30)) and None

    monkeypatch.setattr(engine, "let_go", let_go)
    job_id = bridge.tasks.generate(Prompt("x"), Sampling(), 4.0)
    desk.until(lambda: engine.asked)
    for _ in range(3):
        bridge.machine.restart_engine()
    desk.settle()
    job = bridge.queue_run.jobs.get(job_id)
    assert job is not None
    assert job.state is JobState.FAILED
    assert bridge.queue_run.status is EngineStatus.STARTING
    engine.on_event(Ready(1, "cpu", "float32", 1))  # said by the process that is ending
    later = bridge.tasks.generate(Prompt("y"), Sampling(), 4.0)
    desk.settle()
    assert (engine.starts, len(engine.asked)) == (1, 1), "nothing is asked of it any more"
    gate.set()
    desk.until(lambda: len(engine.asked) == 2)
    assert engine.running.job_id == later
    desk.settle()
    assert engine.starts == 2
    assert [event.status for event in desk.all(EngineChanged)][-1] is EngineStatus.BUSY


def test_other_ways_to_reach_a_daw(settings: Settings, gate: threading.Event, monkeypatch: pytest.MonkeyPatch) -> None:
    slow, quick = FakeDaw(), FakeDaw()
    monkeypatch.setattr(slow, "close", lambda: gate.wait(30))
    monkeypatch.setattr(daw_session, "known_daws", lambda _: [quick])
    polled = threading.Event()
    monkeypatch.setattr(quick, "poll", lambda now: polled.set())
    running = RunningBridge(Bridge(settings, make_engine=FakeEngine, daws=[slow]))
    running.bridge.start()
    running.bridge.change_settings(replace(settings, other_ways="link"))
    running.until(lambda: running.all(SettingsChanged))
    running.settle()
    assert not polled.wait(0.3), "two ways would take each other's ports"
    gate.set()
    assert polled.wait(10)
    running.bridge.close()


def test_a_list_of_sound_devices(desk: RunningBridge, gate: threading.Event, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk.bridge.player, "output_devices", lambda: ["USB"] if gate.wait(30) else [])
    desk.bridge.machine.find_output_devices()
    desk.settle()
    assert not desk.all(OutputDevicesFound)
    gate.set()
    desk.until(lambda: desk.all(OutputDevicesFound) == [OutputDevicesFound(("USB",))])
