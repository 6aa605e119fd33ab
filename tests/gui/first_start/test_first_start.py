"""The empty stage: its three ways to begin, what it says of the model, and that it does not flash before clips come."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from daw_bridge.core.events import LibraryProgress
from daw_bridge.core.queue.jobs import JobState
from engine.contract.catalog import SKETCH
from engine.contract.messages import Failed, Generate, Progress, Stage, Task
from gui.main_window import MainWindow
from gui.views.first_start.examples import EXAMPLE_CLIP
from tests.gui.test_window import engine_of, loaded, song, window

__all__ = ["loaded", "song", "window"]  # fixtures
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def first(window: MainWindow, qtbot: QtBot) -> Iterator[MainWindow]:
    """A window with an empty library and the built-in model."""
    window.bridge.change_settings(replace(window.bridge.settings, variant=SKETCH.folder))
    qtbot.waitUntil(lambda: window.first_start.isVisible() and window.state.variant == SKETCH)
    yield window
    window.bridge.pause()


def test_the_cards_stand_where_the_waveform_will(first: MainWindow, qtbot: QtBot, song: Path) -> None:
    assert not first.waveform.isVisible()
    cards = (first.first_start.make_card, first.first_start.drop_card, first.first_start.daw_card)
    assert [card.accessibleName() for card in cards] == ["Make 8 seconds", "Drop a clip", "Connect your DAW"]
    first.bridge.import_file(song)
    qtbot.waitUntil(first.waveform.isVisible)
    assert not first.first_start.isVisible()
    assert not first.tour.note.isVisible(), "who knows the way is offered no tour"


def test_the_keyboard_goes_on_to_the_waveform(first: MainWindow, qtbot: QtBot, song: Path) -> None:
    first.first_start.examples[0].setFocus()
    first.bridge.import_file(song)
    qtbot.waitUntil(first.waveform.isVisible)
    assert first.focusWidget() is first.waveform.canvas


def test_one_click_makes_sound(first: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    start = first.first_start
    assert len(start.examples) == 3
    qtbot.mouseClick(start.examples[0], LEFT)
    qtbot.waitUntil(lambda: first.bridge.queue_run.jobs.running is not None)
    request = engine_of(first).running
    assert request.task is Task.TEXT2MUSIC
    assert request.prompt.caption == "funk, bass, drums, clavinet"
    assert (request.duration_s, request.sampling.takes) == (8.0, 1)
    qtbot.waitUntil(lambda: first.prompt.caption.toPlainText() == "funk, bass, drums, clavinet")
    assert start.progress.isVisible()
    assert not start.examples[0].isVisible()
    engine_of(first).on_event(Progress(request.job_id, Stage.SAMPLE, 0.5, 2.0))
    qtbot.waitUntil(lambda: start.progress.text() == "2 s left")
    played: list[str] = []
    monkeypatch.setattr(first.bridge, "play", lambda: played.append(first.state.clip_name))
    first.bridge.post(engine_of(first).make_takes)
    qtbot.waitUntil(lambda: first.state.take is not None and first.waveform.isVisible())
    assert first.state.clip_name.startswith("funk")
    qtbot.waitUntil(lambda: played == [first.state.clip_name])


def test_an_example_can_be_cancelled_and_made_again(first: MainWindow, qtbot: QtBot) -> None:
    start = first.first_start
    qtbot.mouseClick(start.examples[2], LEFT)
    qtbot.waitUntil(lambda: first.bridge.queue_run.jobs.running is not None)
    qtbot.mouseClick(start.cancel, LEFT)
    qtbot.waitUntil(start.examples[2].isVisible)
    assert not start.progress.isVisible()
    qtbot.mouseClick(start.examples[1], LEFT)
    qtbot.waitUntil(lambda: len([each for each in engine_of(first).asked if isinstance(each, Generate)]) == 2)
    qtbot.waitUntil(lambda: first.bridge.queue_run.jobs.running is not None)
    first.bridge.post(
        lambda: engine_of(first).on_event(Failed(engine_of(first).running.job_id, "No memory", "Close some"))
    )
    qtbot.waitUntil(first.problems.isVisible)
    qtbot.waitUntil(start.examples[1].isVisible)
    assert [job.state for job in first.bridge.queue_run.jobs] == [JobState.CANCELLED, JobState.FAILED]


def test_what_was_typed_comes_back_with_undo(first: MainWindow, qtbot: QtBot) -> None:
    first.prompt.caption.setPlainText("my own words")
    qtbot.waitUntil(lambda: first.state.draft.caption == "my own words")
    qtbot.mouseClick(first.first_start.examples[0], LEFT)
    qtbot.waitUntil(lambda: first.state.draft.caption.startswith("funk"))
    first.bridge.history.undo()
    qtbot.waitUntil(lambda: first.state.draft.caption == "my own words")


def test_the_example_clip_comes_with_the_program(first: MainWindow, qtbot: QtBot) -> None:
    before = EXAMPLE_CLIP.read_bytes()
    assert len(before) < 300_000
    qtbot.mouseClick(first.first_start.example, LEFT)
    qtbot.waitUntil(lambda: first.state.take is not None and first.state.peaks is not None)
    take = first.state.take
    assert take is not None
    assert (first.state.clip_name, take.own_tempo_bpm, take.own_keyscale) == ("Example", 120.0, "C minor")
    assert take.n_samples == 8 * 48_000
    assert first.state.grid.label(8.0) == "5.1", "four whole bars"
    assert EXAMPLE_CLIP.read_bytes() == before


def test_the_other_ways(first: MainWindow, qtbot: QtBot) -> None:
    start, asked = first.first_start, []
    for name, button in (
        ("import_wanted", start.import_), ("daws_wanted", start.connect_), ("models_wanted", start.get_model),
    ):  # fmt: skip
        signal = getattr(start, name)
        signal.disconnect()
        signal.connect(lambda name=name: asked.append(name))
        qtbot.mouseClick(button, LEFT)
    assert asked == ["import_wanted", "daws_wanted", "models_wanted"]


def test_it_says_what_the_model_can_do(first: MainWindow, qtbot: QtBot) -> None:
    start = first.first_start
    assert "up to 30 s and best up to 10 s. It cannot sing" in start.model.text()
    assert start.get_model.text() == "Get ACE-Step…"
    first.bridge.change_settings(replace(first.bridge.settings, variant="acestep-v15-turbo"))
    qtbot.waitUntil(lambda: "with and without voices, up to 10 minutes" in start.model.text())
    assert start.get_model.text() == "Models…"


def test_it_does_not_flash_while_a_library_is_read(first: MainWindow, qtbot: QtBot) -> None:
    first.bridge.emit(LibraryProgress(0, 10))
    qtbot.waitUntil(lambda: not first.first_start.isVisible())
    first.bridge.emit(LibraryProgress(10, 10))
    qtbot.waitUntil(first.first_start.isVisible)


def test_it_works_without_a_pointer_and_on_a_small_screen(first: MainWindow, qtbot: QtBot) -> None:
    first.resize(840, 500)
    qtbot.waitUntil(lambda: first.page.is_small)
    first.activateWindow()
    qtbot.waitUntil(first.isActiveWindow)
    start = first.first_start
    stops = [*start.examples, start.example, start.import_, start.connect_, start.get_model, start.tour]
    start.examples[0].setFocus()
    for stop in stops[1:]:
        first.focusNextPrevChild(True)
        assert QApplication.focusWidget() is stop
        seen = start.viewport().rect()
        assert seen.contains(stop.mapTo(start.viewport(), stop.rect().center())), "it is scrolled to"
    for stop in reversed(stops[:-1]):
        first.focusNextPrevChild(False)
        assert QApplication.focusWidget() is stop
