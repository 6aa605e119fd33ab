"""The planner's words by OSC: asked, accepted in part, left, and refused with a reason."""

from pathlib import Path

import pytest

from engine.contract import catalog
from engine.contract.messages import Answered, Ask, AskFor, Finished, Prompt
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.controllers.test_osc_surface import Controller, controllers  # noqa: F401  a fixture


@pytest.fixture
def planner(monkeypatch: pytest.MonkeyPatch) -> None:
    """A planner is there; the scripted engine stands in for it."""
    planners = [catalog.find_planner("1.7B")]
    monkeypatch.setattr(catalog, "installed_planners", lambda _: planners)


def answer(desk: RunningBridge, prompt: Prompt, number: int = 1) -> Ask:
    """Answer the question of a number, from 1."""

    def questions() -> list[Ask]:
        return [each for each in desk.engine.asked if isinstance(each, Ask)]

    desk.until(lambda: len(questions()) == number)
    request = questions()[-1]
    desk.engine.on_event(Answered(request.job_id, prompt))
    desk.engine.on_event(Finished(request.job_id))
    return request


@pytest.mark.usefixtures("planner")
def test_words_are_asked_for_and_accepted(controllers: list[Controller], desk: RunningBridge) -> None:  # noqa: F811
    controller = controllers[0]
    controller.send("/bridge/caption", "funk")
    controller.send("/bridge/words/write", "a sad robot")
    controller.until("/bridge/words/state", "running")
    request = answer(desk, Prompt("slow funk", "[verse]\none", bpm=97.0, keyscale="A minor"))
    assert (request.ask_for, request.query) == (AskFor.INSPIRE, "a sad robot")
    controller.until("/bridge/words/state", "done")
    listed = "caption 0: slow\nlyrics 0: [verse]\nlyrics 1: one\nkeyscale: A minor\ntempo_bpm: 97.0"
    controller.until("/bridge/words/proposal", listed)
    controller.send("/bridge/words/accept", "caption 0, keyscale")
    controller.until("/bridge/caption", "slow funk")
    controller.until("/bridge/key", "A minor")
    controller.until("/bridge/words/proposal", "")
    assert desk.bridge.draft.lyrics == ""
    controller.send("/bridge/undo")
    controller.until("/bridge/caption", "funk")


@pytest.mark.usefixtures("planner")
def test_all_is_accepted_or_left(controllers: list[Controller], desk: RunningBridge) -> None:  # noqa: F811
    controller = controllers[0]
    controller.send("/bridge/lyrics", "one")
    controller.send("/bridge/words/improve")
    answer(desk, Prompt("", "one\ntwo"))
    controller.until("/bridge/words/state", "done")
    controller.send("/bridge/words/accept")
    controller.until("/bridge/lyrics", "one\ntwo")
    controller.send("/bridge/words/improve")
    answer(desk, Prompt("", "three"), 2)
    controller.until("/bridge/words/state", "done")
    controller.send("/bridge/words/leave")
    controller.until("/bridge/words/state", "answered")
    assert desk.bridge.draft.lyrics == "one\ntwo"


def test_what_cannot_be_asked_is_refused(controllers: list[Controller], desk: RunningBridge, song: Path) -> None:  # noqa: F811
    controller = controllers[0]
    for path, why in (("understand", "No clip"), ("improve", "nothing to improve"), ("accept", "no proposal")):
        controller.heard.pop("/bridge/error", None)
        controller.send(f"/bridge/words/{path}")
        assert why in str(controller.until("/bridge/error"))
    desk.bridge.import_file(song)
    desk.until(lambda: desk.bridge.audition.take)
    controller.heard.pop("/bridge/error", None)
    controller.send("/bridge/words/understand")
    assert "No planner" in str(controller.until("/bridge/error"))


@pytest.mark.usefixtures("planner")
def test_the_selection_is_understood_and_a_question_stopped(
    controllers: list[Controller],  # noqa: F811
    desk: RunningBridge,
    song: Path,
) -> None:
    controller = controllers[0]
    desk.bridge.import_file(song)
    take = desk.until(lambda: desk.bridge.audition.take)
    assert take is not None
    controller.send("/bridge/words/understand")
    request = answer(desk, Prompt("noise"))
    assert (request.ask_for, request.source) == (AskFor.UNDERSTAND, take.path)
    controller.until("/bridge/words/state", "done")
    controller.send("/bridge/caption", "funk")
    controller.send("/bridge/words/write")
    controller.until("/bridge/words/state", "running")
    controller.send("/bridge/words/leave")
    controller.until("/bridge/words/state", "cancelled")
    questions = [each for each in desk.engine.asked if isinstance(each, Ask)]
    assert (questions[-1].ask_for, questions[-1].query) == (AskFor.INSPIRE, "funk")
