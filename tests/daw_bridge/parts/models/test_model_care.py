"""Models adopted, checked and removed by the bridge; what nobody fetched stays."""

from pathlib import Path

import pytest

from daw_bridge.core.events import ModelProgress, ModelReady, ModelsAdopted, Problem
from daw_bridge.core.models.known_model import Activity, Faults, Presence
from daw_bridge.making import manifest
from engine.contract.messages import Prompt, Sampling, TakeMade, Weighed
from tests.daw_bridge.parts.models.conftest import BIG, NAME, Begin, ModelBridge
from tests.peers.hub_server import Hub
from tests.tiny_checkpoint import write_tiny_checkpoint

TURBO = "acestep-v15-turbo"


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    return write_tiny_checkpoint(tmp_path / "old" / "checkpoints")


def fetched(desk: ModelBridge) -> None:
    desk.bridge.models.get(NAME)
    desk.until(lambda: desk.all(ModelReady))


def adopted(desk: ModelBridge, elsewhere: Path) -> None:
    desk.bridge.models.adopt(elsewhere)
    desk.until(lambda: desk.all(ModelReady), 60)


def test_a_folder_is_adopted_and_let_go_of(models_of: Begin, elsewhere: Path) -> None:
    desk = models_of()
    adopted(desk, elsewhere)
    [event] = desk.all(ModelsAdopted)
    assert TURBO in event.names
    found = desk.look(TURBO)
    assert (found.presence, found.is_adopted, found.is_ours) == (Presence.ADOPTED, True, False)
    assert found.place == str(elsewhere / TURBO)
    desk.bridge.models.remove(TURBO)
    desk.until(lambda: desk.look(TURBO).presence is Presence.AVAILABLE)
    assert (elsewhere / TURBO / "config.json").is_file()
    assert not desk.all(Problem)


def test_a_folder_without_weights_is_refused_with_a_way_out(models_of: Begin, tmp_path: Path) -> None:
    desk = models_of()
    (tmp_path / "songs").mkdir()
    desk.bridge.models.adopt(tmp_path / "songs")
    [problem] = desk.until(lambda: desk.all(Problem))
    assert "no ACE-Step" in problem.message
    assert problem.hint


def test_a_drive_that_is_away_is_seen(models_of: Begin, elsewhere: Path) -> None:
    desk = models_of()
    adopted(desk, elsewhere)
    elsewhere.rename(elsewhere.with_name("away"))
    assert desk.look(TURBO).presence is Presence.GONE


def test_a_model_is_checked(models_of: Begin, tmp_path: Path) -> None:
    desk = models_of()
    fetched(desk)
    desk.bridge.models.verify(NAME)
    desk.until(lambda: desk.progress()[-1].faults == Faults())
    assert any(event.activity is Activity.VERIFYING for event in desk.progress())
    (tmp_path / "models" / NAME / "model.safetensors").write_bytes(BIG[:-1] + b"x")
    desk.bridge.models.verify(NAME)
    [line] = desk.until(lambda: faults.lines if (faults := desk.progress()[-1].faults) else None)
    assert line == "model.safetensors: damaged"


def test_a_check_is_stopped(models_of: Begin, monkeypatch: pytest.MonkeyPatch) -> None:
    import threading

    from daw_bridge.making import weights

    reading, go = threading.Event(), threading.Event()

    def slow(path: Path, on_read: object = None) -> str:
        assert callable(on_read)
        reading.set()
        assert go.wait(10)
        on_read(1)
        return manifest.sha256_of(path)

    desk = models_of()
    fetched(desk)
    monkeypatch.setattr(weights, "sha256_of", slow)
    desk.bridge.models.verify(NAME)
    assert reading.wait(10)
    desk.bridge.models.stop_verifying(NAME)
    desk.settle()
    go.set()
    ended = desk.until(lambda: event if (event := desk.progress()[-1]).activity is Activity.NONE else None)
    assert (ended.faults, ended.problem) == (None, "")


def test_a_fetched_model_is_removed(models_of: Begin, tmp_path: Path) -> None:
    desk = models_of()
    fetched(desk)
    mine = tmp_path / "models" / NAME / "notes.txt"
    mine.write_text("mine")
    desk.bridge.models.remove(NAME)
    desk.until(lambda: desk.look().presence is Presence.AVAILABLE)
    desk.until(lambda: [path.name for path in mine.parent.iterdir()] == ["notes.txt"])
    desk.until(lambda: NAME not in manifest.manifest(tmp_path / "models"))


def test_what_was_there_before_is_no_ones_to_remove(models_of: Begin, tmp_path: Path, hub: Hub) -> None:
    """Weights that somebody has copied there, and files that a fetch has found there."""
    place = tmp_path / "models" / NAME
    place.mkdir(parents=True)
    (place / "model.safetensors").write_bytes(BIG)
    (place / "tokenizer.json").write_text("{}")
    (place / "config.json").write_text("{}")
    desk = models_of()
    found = desk.look()
    assert (found.presence, found.is_ours) == (Presence.INSTALLED, False)
    desk.bridge.models.remove(NAME)
    [problem] = desk.until(lambda: desk.all(Problem))
    assert "was not fetched by DAW Bridge" in problem.message
    assert len(list(place.iterdir())) == 3
    (place / "tokenizer.json").unlink()
    (place / "config.json").unlink()
    fetched(desk)
    assert not [name for name, _ in hub.ranges if name == "model.safetensors"]
    desk.bridge.models.remove(NAME)
    desk.until(lambda: not (place / "config.json").exists())
    assert (place / "model.safetensors").read_bytes() == BIG


def test_a_model_that_a_job_needs_stays(models_of: Begin, elsewhere: Path) -> None:
    desk = models_of()
    adopted(desk, elsewhere)
    job_id = desk.bridge.tasks.generate(Prompt("a"), Sampling(seed=1), 2.0)
    desk.until(lambda: desk.bridge.queue_run.jobs.running)
    for name in (TURBO, "vae"):
        desk.bridge.models.remove(name)
    first, second = desk.until(lambda: problems if len(problems := desk.all(Problem)) == 2 else None)
    assert first.message == "Turbo cannot be removed: the job Generate “a” needs it"
    assert second.message.startswith("Codec cannot be removed")
    desk.bridge.queue.cancel(job_id)
    desk.until(lambda: desk.bridge.queue_run.jobs.running is None)
    desk.bridge.models.remove(TURBO)
    desk.until(lambda: desk.look(TURBO).presence is Presence.AVAILABLE)


def test_what_was_measured_here_is_listed(models_of: Begin, elsewhere: Path) -> None:
    desk = models_of()
    adopted(desk, elsewhere)
    assert (desk.look(TURBO).seconds_for_30, desk.model(TURBO).peak_bytes) == (None, None)
    clock = [0.0]
    desk.bridge.queue_times.clock = lambda: clock[0]
    desk.bridge.tasks.generate(Prompt("a"), Sampling(seed=1, steps=8), 30.0)
    desk.until(lambda: desk.bridge.queue_run.jobs.running)
    request = desk.engine.running
    from engine.contract.messages import Finished, Progress, Stage

    desk.engine.on_event(Progress(request.job_id, Stage.SAMPLE, 0.1))
    desk.settle()
    clock[0] = 9.0
    desk.engine.on_event(TakeMade(request.job_id, 1, "/nowhere", {}, stage_peak_bytes={"sample": 5_000_000_000}))
    desk.engine.on_event(Finished(request.job_id))
    desk.until(lambda: desk.model(TURBO).seconds_for_30 == pytest.approx(9.0))
    assert desk.look(TURBO).peak_bytes == 5_000_000_000


def test_the_engine_is_weighed(models_of: Begin) -> None:
    from daw_bridge.core.events import MemoryMeasured

    desk = models_of()
    desk.until(lambda: desk.bridge.engine_life.is_ready)
    desk.settle()
    before = desk.engine.weighings
    desk.bridge.models.weigh()
    desk.until(lambda: desk.engine.weighings > before)
    desk.engine.on_event(Weighed(3_000, 16_000, "cuda", 2_000, 8_000))
    [event] = desk.until(lambda: desk.all(MemoryMeasured))
    assert event == MemoryMeasured(3_000, 16_000, "cuda", 2_000, 8_000)


def test_nothing_of_it_is_said_unasked(models_of: Begin) -> None:
    desk = models_of()
    desk.until(lambda: desk.bridge.engine_life.is_ready)
    desk.settle()
    assert not desk.all(ModelProgress)
