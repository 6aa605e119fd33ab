"""A bridge that trains with the built-in model, and a folder of short songs."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from daw_bridge.bridge import Bridge
from daw_bridge.core.settings import Settings
from daw_bridge.core.training.plan import TrainingPlan
from daw_bridge.core.training.training_events import (
    SongRow,
    SongsRead,
    Training,
    TrainingChanged,
    TrainingLosses,
    TrainingState,
)
from engine.contract.catalog import SKETCH
from engine.contract.training import AdapterTraining
from engine.contract.writing.sound_writer import write_wav
from tests.daw_bridge.conftest import RunningBridge
from tests.fakes import FakeEngine

PATIENCE_S = 200  # of a busy machine


class TrainingBridge(RunningBridge):
    """A running bridge that is asked about songs and trainings."""

    def songs(self) -> SongsRead:
        return self.all(SongsRead)[-1]

    def song(self, name: str) -> SongRow:
        return next(song for song in self.songs().songs if song.name == name)

    def look(self, folder: Path) -> SongsRead:
        before = len(self.all(SongsRead))
        self.bridge.training.look(folder)
        self.until(lambda: len(self.all(SongsRead)) > before)
        return self.songs()

    def training(self) -> Training:
        found = self.all(TrainingChanged)
        return found[-1].training if found else Training()

    def becomes(self, state: TrainingState) -> Training:
        """Wait for a state; a training that fails does not get there."""

        def is_there() -> bool:
            now = self.training()
            assert now.state in {state, *TrainingState} - ({TrainingState.FAILED} - {state}), now.problem
            return now.state is state

        self.until(is_there, PATIENCE_S)
        return self.training()

    def losses(self) -> dict[int, float]:
        """The losses as a window has them."""
        found: dict[int, float] = {}
        for event in self.all(TrainingLosses):
            if event.is_whole:
                found.clear()
            found |= dict(zip(event.steps, event.losses, strict=True))
        return found


Begin = Callable[[], TrainingBridge]


@pytest.fixture(autouse=True)
def one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """The threads of a busy machine wait for each other: the process that trains has one."""
    monkeypatch.setenv("OMP_NUM_THREADS", "1")


@pytest.fixture
def begin(tmp_path: Path) -> Iterator[Begin]:
    """Start a bridge on the same folders; the one before is closed."""
    running: list[TrainingBridge] = []

    def close() -> None:
        for one in running:
            one.bridge.close()
        running.clear()

    def start() -> TrainingBridge:
        close()
        settings = Settings(
            library_folder=str(tmp_path / "library"),
            model_folder=str(tmp_path / "models"),
            device="cpu",
            osc_port=0,
            osc_advertised=False,
            connect_daws=False,
        )
        one = TrainingBridge(Bridge(settings, tmp_path / "settings" / "settings.json", make_engine=FakeEngine))
        running.append(one)
        one.bridge.start()
        one.until(lambda: one.bridge.engine_life.is_ready and one.bridge.library is not None)
        return one

    yield start
    close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two songs of four seconds, the first with a caption."""
    songs = tmp_path / "söngs"
    songs.mkdir()
    t = np.arange(48_000 * 4) / 48_000
    for n, name in enumerate(("one", "two")):
        tone = np.sin(2 * np.pi * 220 * (n + 1) * t)[:, None] * 0.4
        write_wav(songs / f"{name}.wav", np.repeat(tone, 2, 1).astype(np.float32))
    (songs / "one.caption.txt").write_text("a low hum\n", "utf-8")
    return songs


def plan_for(folder: Path, **options: int) -> TrainingPlan:
    values: dict[str, int] = {"steps": 8, "rank": 2, "sample_every": 1000} | options
    place, models = str(folder.parent), str(folder.parent / "models")
    training = AdapterTraining(alpha=4.0, seconds=2.0, device="cpu", dtype="float32", **values)
    return TrainingPlan(str(folder), "my sound", place, models, SKETCH.folder, training)
