"""Models fetched by the bridge, from a server on this machine: paused within a file, broken off, and gone on with."""

import threading
import time
from pathlib import Path

import pytest

from daw_bridge.core.events import ModelProgress, ModelReady, NextStep, Problem
from daw_bridge.core.models.known_model import Activity, Presence
from daw_bridge.making import unfinished
from daw_bridge.parts.models.fetch_pace import FetchPace
from engine.contract import catalog
from tests.daw_bridge.parts.models.conftest import BIG, LM, NAME, Begin, ModelBridge
from tests.peers.hub_server import Hub
from tests.tiny_checkpoint import write_tiny_checkpoint


def spans(hub: Hub) -> list[str]:
    return [span for name, span in hub.ranges if name == "model.safetensors"]


def half_way(desk: ModelBridge) -> None:
    """Begin a fetch and wait until the server holds it in the middle."""
    desk.bridge.models.get("0.6B")
    desk.until(lambda: any(event.done >= 3_000_000 for event in desk.progress()))


def test_a_model_is_fetched_and_is_ready(models_of: Begin, tmp_path: Path) -> None:
    desk = models_of()
    assert desk.look().presence is Presence.AVAILABLE
    assert desk.model().total_bytes == 1_300_000_000
    desk.bridge.models.get("0.6B")
    [ready] = desk.until(lambda: desk.all(ModelReady))
    assert ready == ModelReady(NAME, "Planner 0.6B", is_in_use=False)
    assert (tmp_path / "models" / NAME / "model.safetensors").read_bytes() == BIG
    assert not (tmp_path / "models" / unfinished.PARTS_FOLDER).exists()
    found = desk.model()
    assert (found.presence, found.total_bytes, found.is_ours) == (Presence.INSTALLED, len(BIG) + 10, True)
    assert desk.activity() is Activity.NONE
    assert not desk.all(Problem)


def test_a_fetch_pauses_in_the_middle_of_a_file_and_goes_on_there(
    models_of: Begin, hub: Hub, held: threading.Event, tmp_path: Path
) -> None:
    desk = models_of()
    half_way(desk)
    desk.settle()  # the inbox serves on
    desk.bridge.models.pause(NAME)
    desk.until(lambda: desk.activity() is Activity.PAUSING)
    held.set()
    desk.until(lambda: desk.activity() is Activity.NONE)
    found = desk.until(lambda: found if (found := desk.look()).was_paused else None)
    assert found.presence is Presence.PARTLY
    assert 3_000_000 <= found.here_bytes < found.total_bytes == len(BIG) + 10
    assert not (tmp_path / "models" / NAME).exists()
    desk.bridge.models.get(NAME)
    desk.until(lambda: desk.all(ModelReady))
    first, second = spans(hub)
    assert first == ""
    assert int(second.removeprefix("bytes=").rstrip("-")) >= 3_000_000
    assert (tmp_path / "models" / NAME / "model.safetensors").read_bytes() == BIG


def test_a_fetch_that_the_end_broke_off_is_offered_again_and_gone_on_with(
    models_of: Begin, hub: Hub, held: threading.Event, tmp_path: Path
) -> None:
    half_way(models_of())
    threading.Timer(0.2, held.set).start()
    desk = models_of()
    [problem] = desk.until(lambda: desk.all(Problem))
    assert (problem.step, problem.offer) == (NextStep.SHOW_MODEL, NAME)
    found = desk.look()
    assert (found.presence, found.was_paused) == (Presence.PARTLY, False)
    assert found.here_bytes >= 3_000_000
    desk.bridge.models.get(NAME)
    desk.until(lambda: desk.all(ModelReady))
    assert int(spans(hub)[1].removeprefix("bytes=").rstrip("-")) >= 3_000_000
    assert (tmp_path / "models" / NAME / "model.safetensors").read_bytes() == BIG


def test_a_paused_fetch_waits_in_the_list_after_a_restart(models_of: Begin, held: threading.Event) -> None:
    desk = models_of()
    half_way(desk)
    desk.bridge.models.pause(NAME)
    held.set()
    desk.until(lambda: desk.activity() is Activity.NONE)
    desk.until(lambda: desk.look().was_paused)
    desk = models_of()
    assert desk.look().was_paused
    assert not desk.all(Problem)


def test_what_is_given_up_leaves_nothing_of_itself(models_of: Begin, held: threading.Event, tmp_path: Path) -> None:
    desk = models_of()
    mine = tmp_path / "models" / NAME / "notes.txt"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    half_way(desk)
    desk.bridge.models.cancel(NAME)
    held.set()
    desk.until(lambda: desk.activity() is Activity.NONE)
    desk.until(lambda: desk.look().presence is Presence.AVAILABLE)
    desk.until(lambda: not (tmp_path / "models" / unfinished.PARTS_FOLDER).exists())
    assert [path.name for path in (tmp_path / "models").rglob("*") if path.is_file()] == ["notes.txt"]


def test_a_paused_fetch_is_given_up(models_of: Begin, held: threading.Event, tmp_path: Path) -> None:
    desk = models_of()
    half_way(desk)
    desk.bridge.models.pause(NAME)
    held.set()
    desk.until(lambda: desk.look().was_paused)
    desk.bridge.models.cancel(NAME)
    desk.until(lambda: desk.look().presence is Presence.AVAILABLE)
    desk.until(lambda: not (tmp_path / "models" / unfinished.PARTS_FOLDER).exists())


def test_models_come_one_after_the_other(models_of: Begin, hub: Hub, held: threading.Event) -> None:
    other = "acestep-5Hz-lm-4B"
    hub.files[f"ACE-Step/{other}"] = {"config.json": b"{}", "tokenizer.json": b"{}", "model.safetensors": b"x" * 1000}
    desk = models_of()
    half_way(desk)
    desk.bridge.models.get("4B")
    desk.until(lambda: desk.activity(other) is Activity.WAITING)
    held.set()
    desk.until(lambda: len(desk.all(ModelReady)) == 2)
    assert [event.name for event in desk.all(ModelReady)] == [NAME, other]


def test_one_that_waits_is_paused_at_once(models_of: Begin, hub: Hub, held: threading.Event) -> None:
    desk = models_of()
    half_way(desk)
    desk.bridge.models.get("4B")
    desk.until(lambda: desk.activity("acestep-5Hz-lm-4B") is Activity.WAITING)
    desk.bridge.models.pause("acestep-5Hz-lm-4B")
    desk.until(lambda: desk.activity("acestep-5Hz-lm-4B") is Activity.NONE)
    assert desk.activity() is Activity.FETCHING
    held.set()
    desk.until(lambda: desk.all(ModelReady))
    assert [event.name for event in desk.all(ModelReady)] == [NAME]


def test_a_pause_that_is_taken_back_ends_nothing(models_of: Begin, held: threading.Event) -> None:
    desk = models_of()
    half_way(desk)
    desk.bridge.models.pause(NAME)
    desk.bridge.models.get(NAME)
    held.set()
    desk.until(lambda: desk.all(ModelReady))
    assert not desk.all(Problem)


def test_progress_comes_four_times_a_second_at_most(models_of: Begin, held: threading.Event) -> None:
    desk = models_of()
    half_way(desk)
    before, began = len(desk.progress()), time.monotonic()
    desk.until(lambda: len(desk.progress()) >= before + 4)
    assert time.monotonic() - began > 0.7
    held.set()
    desk.until(lambda: desk.all(ModelReady))


def test_a_hub_that_is_away_is_named_with_the_next_step(models_of: Begin) -> None:
    desk = models_of()
    desk.bridge.model_shelf.fetches.endpoint = "http://127.0.0.1:9"
    desk.bridge.models.get(NAME)
    [problem] = desk.until(lambda: desk.all(Problem))
    assert "cannot be reached" in problem.message
    assert problem.hint.startswith("Check the connection")
    assert (problem.step, problem.offer) == (NextStep.SHOW_MODEL, NAME)
    ended = desk.until(lambda: event if (event := desk.progress()[-1]).activity is Activity.NONE else None)
    assert "cannot be reached" in ended.problem
    assert desk.look().presence is Presence.AVAILABLE


def test_a_line_that_breaks_keeps_what_came(models_of: Begin, hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    from daw_bridge.making import http_file

    monkeypatch.setattr(http_file, "_TRIES", 1)
    hub.break_off["model.safetensors"] = 2_000_000
    served = hub.files[LM].pop("model.safetensors")
    hub.files[LM]["model.safetensors"] = served
    desk = models_of()
    desk.bridge.models.get(NAME)
    desk.until(lambda: desk.all(ModelReady) or desk.all(Problem))
    assert desk.all(ModelReady), "a part that grew is gone on with at once"
    assert [bool(span) for span in spans(hub)] == [False, True]


def test_more_than_the_disk_holds_is_refused_before_it_begins(models_of: Begin, hub: Hub) -> None:
    hub.lie["model.safetensors"] = 10**16
    desk = models_of()
    desk.bridge.models.get(NAME)
    [problem] = desk.until(lambda: desk.all(Problem))
    assert "are free" in problem.message
    assert problem.hint.startswith("Free some disk space")
    assert not hub.ranges


def test_a_disk_that_fills_up_meanwhile_keeps_what_came(
    models_of: Begin, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    import errno

    from daw_bridge.making import fetching

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", "model.safetensors")

    monkeypatch.setattr(fetching, "fetch_file", full)
    desk = models_of()
    desk.bridge.models.get(NAME)
    [problem] = desk.until(lambda: desk.all(Problem))
    assert problem.hint == "Free some space on the disk, then try again."
    assert desk.look().presence is Presence.PARTLY


def test_damaged_bytes_are_no_model(models_of: Begin, hub: Hub) -> None:
    hub.corrupt["model.safetensors"] = 9
    desk = models_of()
    desk.bridge.models.get(NAME)
    [problem] = desk.until(lambda: desk.all(Problem))
    assert "arrived damaged twice" in problem.message
    assert not desk.look().presence.is_usable


def test_a_music_model_comes_with_what_it_needs_and_is_used(models_of: Begin, hub: Hub, tmp_path: Path) -> None:
    source = write_tiny_checkpoint(tmp_path / "published")
    hub.files["ACE-Step/Ace-Step1.5"] = {
        path.relative_to(source).as_posix(): path.read_bytes() for path in source.rglob("*") if path.is_file()
    }
    desk = models_of()
    before = desk.look("acestep-v15-turbo")
    assert before.total_bytes == pytest.approx(6.34e9)
    desk.bridge.models.get("turbo")
    [ready] = desk.until(lambda: desk.all(ModelReady))
    assert (ready.name, ready.is_in_use) == ("acestep-v15-turbo", True)
    assert catalog.missing_parts(tmp_path / "models", "turbo") == []
    assert desk.bridge.desk.variant_in_use().folder == "acestep-v15-turbo"
    assert [event.name for event in desk.all(ModelProgress) if event.total] != []


def test_two_programs_do_not_write_into_one_part(models_of: Begin, held: threading.Event, tmp_path: Path) -> None:
    from daw_bridge.making.fetching import fetch
    from daw_bridge.making.manifest import WeightsError

    desk = models_of()
    half_way(desk)
    component = catalog.find_component(NAME)
    assert component is not None
    with pytest.raises(WeightsError, match="Another DAW Bridge is downloading"):  # as the command beside the window
        fetch(component, tmp_path / "models")
    held.set()
    desk.until(lambda: desk.all(ModelReady))
    assert (tmp_path / "models" / NAME / "model.safetensors").read_bytes() == BIG


def test_the_time_left_follows_the_last_seconds() -> None:
    pace = FetchPace()
    assert pace.seconds_left(100) is None
    for second in range(5):
        pace.see(float(second), second * 1000)
    assert pace.rate == pytest.approx(1000)
    assert pace.seconds_left(10_000) == pytest.approx(6.0)
    for second in range(5, 25):
        pace.see(float(second), 4000)  # the line is dead
    assert pace.rate == 0.0
    assert pace.seconds_left(10_000) is None
    pace.see(26.0, 0)  # a damaged file begins anew
    assert pace.rate == 0.0
