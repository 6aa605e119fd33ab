"""A running bridge with a scripted engine, and the fixtures of its tests."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import numpy as np
import pytest

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.controllers import Controllers
from daw_bridge.core.events import Event
from daw_bridge.core.settings import Settings
from engine.contract.audio import SAMPLE_RATE
from engine.contract.writing.sound_writer import write_wav
from tests.fakes import FakeEngine
from tests.tiny_checkpoint import write_tiny_checkpoint

T = TypeVar("T")


class RunningBridge:
    """A bridge with its controllers and engine. Records all events and waits for conditions."""

    def __init__(self, bridge: Bridge) -> None:
        self.bridge, self.controllers = bridge, Controllers(bridge)
        self.events: list[Event] = []
        bridge.listen(self.events.append)

    @property
    def engine(self) -> FakeEngine:
        engine = self.bridge.queue_run.engine
        assert isinstance(engine, FakeEngine)
        return engine

    def until(self, condition: Callable[[], T], timeout_s: float = 10) -> T:
        end = time.monotonic() + timeout_s
        while not (result := condition()):
            assert time.monotonic() < end, f"it did not happen; so far {self.events[-4:]}"
            time.sleep(0.005)
        return result

    def all(self, kind: type[T]) -> list[T]:
        return [event for event in self.events if isinstance(event, kind)]

    def settle(self) -> None:
        """Wait until the inbox has run all commands posted so far."""
        self.between_commands(lambda: None)

    def between_commands(self, read: Callable[[], T]) -> T:
        """What a function gives on the inbox thread, which is then in the middle of no command."""
        found: list[T] = []
        done = threading.Event()
        self.bridge.post(lambda: (found.append(read()), done.set()))
        assert done.wait(10)
        return found[0]


@pytest.fixture
def song(tmp_path: Path) -> Path:
    path = tmp_path / "söng.wav"
    samples = np.random.default_rng(1).uniform(-0.5, 0.5, (4 * SAMPLE_RATE, 2)).astype(np.float32)
    write_wav(path, samples)
    return path


@pytest.fixture(scope="session")
def model_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny_checkpoint(tmp_path_factory.mktemp("model"))


@pytest.fixture
def settings(tmp_path: Path, model_folder: Path) -> Settings:
    return Settings(
        library_folder=str(tmp_path / "library"),
        model_folder=str(model_folder),
        osc_port=0,
        osc_advertised=False,
        connect_daws=False,
    )


@pytest.fixture
def desk(settings: Settings) -> Iterator[RunningBridge]:
    bridge = Bridge(settings, make_engine=FakeEngine)
    desk = RunningBridge(bridge)
    bridge.start()
    yield desk
    bridge.close()
