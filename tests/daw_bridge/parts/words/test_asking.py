"""Questions to the planner: in turn with the jobs, cancelled, failed, answered, and accepted as one step."""

import shutil
from pathlib import Path

import pytest

from daw_bridge.core.events import AskedChanged, PlannerFound, Problem, UndoChanged
from daw_bridge.core.queue.jobs import EngineStatus, JobState
from daw_bridge.core.words.proposal import Asked, AskState
from engine.contract.messages import (
    Answered,
    Ask,
    AskFor,
    Cancel,
    Failed,
    Finished,
    Generate,
    Progress,
    Prompt,
    Region,
    Sampling,
    Stage,
)
from engine.contract.reading.sound_reader import read_audio
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.parts.conftest import Start
from tests.tiny_checkpoint import write_tiny_planner


@pytest.fixture(scope="session")
def with_planner(model_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny model with a planner beside it."""
    folder = tmp_path_factory.mktemp("with a planner") / "models"
    shutil.copytree(model_folder, folder)
    write_tiny_planner(folder)
    return folder


@pytest.fixture
def asking(start: Start, with_planner: Path) -> RunningBridge:
    """A bridge with a model and a planner, which the scripted engine stands in for."""
    return start(model_folder=str(with_planner))


def asked(desk: RunningBridge) -> Asked | None:
    return desk.bridge.words.asking.asked


def question(desk: RunningBridge) -> Ask:
    return desk.until(lambda: next((each for each in desk.engine.asked if isinstance(each, Ask)), None))  # type: ignore[return-value]


def answer(desk: RunningBridge, prompt: Prompt, duration_s: float | None = 30.0) -> Asked:
    request = question(desk)
    desk.engine.on_event(Progress(request.job_id, Stage.PLAN, 0.5, 3.0))
    desk.engine.on_event(Answered(request.job_id, prompt, duration_s))
    desk.engine.on_event(Finished(request.job_id))
    return desk.until(lambda: (now := asked(desk)) and now.state is AskState.DONE and now)  # type: ignore[return-value]


def running_job(desk: RunningBridge) -> str:
    job_id = desk.bridge.tasks.generate(Prompt("funk"), Sampling(), 4.0)
    desk.until(lambda: desk.bridge.queue_run.jobs.running)
    return job_id


def test_an_idea_becomes_a_proposal(asking: RunningBridge) -> None:
    bridge = asking.bridge
    bridge.edit_draft(bridge.draft.with_(caption="funk", keyscale="Am", language="ja"))
    ask_id = bridge.words.inspire("a sad robot")
    request = question(asking)
    assert (request.ask_for, request.query, request.instrumental) == (AskFor.INSPIRE, "a sad robot", False)
    assert (request.prompt.keyscale, request.prompt.language, request.prompt.bpm) == ("A minor", "ja", None)
    assert request.planning.model == "acestep-5Hz-lm-0.6B"
    done = answer(asking, Prompt("slow funk", bpm=97.0, keyscale="A minor"))
    assert done.id == ask_id
    assert done.proposal is not None
    assert set(done.proposal.values) == {"tempo_bpm"}
    said = [event.asked for event in asking.all(AskedChanged)]
    assert [each.state for each in said] == [AskState.WAITING, AskState.RUNNING, AskState.RUNNING, AskState.DONE]
    assert (said[2].fraction, said[2].seconds_left, said[2].stage) == (0.5, 3.0, Stage.PLAN)
    asking.until(lambda: bridge.queue_run.status is EngineStatus.READY)


def test_the_caption_is_the_idea_where_there_is_no_other(asking: RunningBridge) -> None:
    asking.bridge.edit_draft(asking.bridge.draft.with_(caption="funk"))
    asking.bridge.words.inspire()
    assert question(asking).query == "funk"


def test_a_question_waits_for_the_job_that_runs_and_goes_before_the_others(asking: RunningBridge) -> None:
    first = running_job(asking)
    second = asking.bridge.tasks.generate(Prompt("soul"), Sampling(), 4.0)
    asking.bridge.words.inspire("rain")
    asking.settle()
    assert not any(isinstance(each, Ask) for each in asking.engine.asked)
    assert asked(asking).state is AskState.WAITING  # type: ignore[union-attr]
    asking.engine.make_takes()
    request = question(asking)
    jobs = asking.bridge.queue_run.jobs
    asking.until(lambda: jobs.get(first).state is JobState.DONE)  # type: ignore[union-attr]
    assert jobs.get(second).state is JobState.QUEUED  # type: ignore[union-attr]
    asking.engine.on_event(Answered(request.job_id, Prompt("rain")))
    asking.engine.on_event(Finished(request.job_id))
    asking.until(lambda: jobs.get(second).state is JobState.RUNNING)  # type: ignore[union-attr]
    asking.settle()  # it is said to run before it is sent
    kinds = [type(each) for each in asking.engine.asked]
    assert kinds == [Generate, Ask, Generate]


def test_one_question_at_a_time(asking: RunningBridge) -> None:
    asking.bridge.words.inspire("one")
    question(asking)
    second = asking.bridge.words.inspire("two")
    problem = asking.until(lambda: next((p for p in asking.all(Problem) if p.job_id == second), None))
    assert problem is not None
    assert "at work" in problem.message
    assert sum(isinstance(each, Ask) for each in asking.engine.asked) == 1


def test_it_is_cancelled_while_it_waits_and_while_it_runs(asking: RunningBridge) -> None:
    words = asking.bridge.words
    running_job(asking)
    words.inspire("rain")
    words.cancel_asking()
    asking.until(lambda: asked(asking) and asked(asking).state is AskState.CANCELLED)  # type: ignore[union-attr]
    asking.engine.make_takes()
    asking.until(lambda: asking.bridge.queue_run.status is EngineStatus.READY)
    assert not any(isinstance(each, Ask) for each in asking.engine.asked)
    words.inspire("snow")
    request = question(asking)
    words.cancel_asking()
    asking.until(lambda: Cancel(request.job_id) in asking.engine.asked)
    asking.until(lambda: asked(asking).state is AskState.CANCELLED)  # type: ignore[union-attr]
    running_job(asking)


def test_a_failure_says_why_and_the_jobs_go_on(asking: RunningBridge) -> None:
    ask_id = asking.bridge.words.inspire("rain")
    request = question(asking)
    asking.bridge.tasks.generate(Prompt("funk"), Sampling(), 4.0)
    asking.engine.on_event(Failed(request.job_id, "There is not enough memory", "Close other programs."))
    now = asking.until(lambda: (found := asked(asking)) and found.state is AskState.FAILED and found)
    assert (now.problem, now.hint) == ("There is not enough memory", "Close other programs.")  # type: ignore[union-attr]
    asking.until(lambda: asking.bridge.queue_run.jobs.running)
    problems = [each for each in asking.all(Problem) if each.job_id == ask_id]
    assert [each.message for each in problems] == ["There is not enough memory"], "said once"


def test_an_engine_that_dies_ends_the_question_and_not_the_jobs(asking: RunningBridge) -> None:
    asking.bridge.words.inspire("rain")
    question(asking)
    job_id = asking.bridge.tasks.generate(Prompt("funk"), Sampling(), 4.0)
    asking.engine.die()
    now = asking.until(lambda: (found := asked(asking)) and found.state is AskState.FAILED and found)
    assert now.problem  # type: ignore[union-attr]
    asking.until(lambda: asking.bridge.queue_run.jobs.running)
    assert asking.bridge.queue_run.jobs.running.id == job_id  # type: ignore[union-attr]


def test_a_region_is_heard_alone(asking: RunningBridge, song: Path) -> None:
    bridge = asking.bridge
    bridge.import_file(song)
    take = asking.until(lambda: bridge.audition.take)
    assert take is not None
    bridge.words.understand(take.id, Region(1.0, 2.5))
    request = question(asking)
    assert request.ask_for is AskFor.UNDERSTAND
    assert request.source is not None
    heard = Path(request.source)
    assert heard != Path(take.path)
    assert (read_audio(heard) == read_audio(song)[48_000:120_000]).all()
    assert "söng" in asked(asking).subject  # type: ignore[union-attr]
    answer(asking, Prompt("noise", bpm=90.0), 1.5)
    assert not heard.exists(), "it was needed for the question alone"


def test_a_take_is_heard_as_it_lies_there(asking: RunningBridge, song: Path) -> None:
    bridge = asking.bridge
    bridge.import_file(song)
    take = asking.until(lambda: bridge.audition.take)
    assert take is not None
    bridge.words.understand(take.id, Region(-1.0, 9.0))
    assert question(asking).source == take.path


def test_without_a_planner_the_way_out_is_named(start: Start) -> None:
    desk = start()  # the tiny model of the tests has none
    desk.until(lambda: desk.all(PlannerFound))
    assert desk.all(PlannerFound)[-1] == PlannerFound("", "acestep-5Hz-lm-1.7B")
    ask_id = desk.bridge.words.inspire("rain")
    problem = desk.until(lambda: next((p for p in desk.all(Problem) if p.job_id == ask_id), None))
    assert problem is not None
    assert problem.offer == "acestep-5Hz-lm-1.7B"
    assert "Planner 1.7B" in problem.hint
    assert asked(desk) is None


def test_there_is_nothing_to_improve(asking: RunningBridge) -> None:
    ask_id = asking.bridge.words.improve()
    asking.until(lambda: any(p.job_id == ask_id for p in asking.all(Problem)))
    assert asked(asking) is None


# --- accepting ------------------------------------------------------------------------------------------


def test_accepting_is_one_step_that_undo_takes_back(asking: RunningBridge) -> None:
    bridge = asking.bridge
    bridge.edit_draft(bridge.draft.with_(caption="funk", lyrics="one\ntwo"))
    bridge.words.improve()
    said = Prompt("slow funk", "one\ntwo stars", bpm=97.0, timesignature="3", keyscale="A minor", language="en")
    done = answer(asking, said, 24.0)
    assert done.proposal is not None
    bridge.edit_draft(bridge.draft.with_(lyrics="ONE\ntwo"))  # typed meanwhile
    bridge.words.accept(done.id, done.proposal.keys())
    asking.until(lambda: asked(asking).state is AskState.ANSWERED)  # type: ignore[union-attr]
    draft = bridge.draft
    assert (draft.caption, draft.lyrics, draft.language) == ("slow funk", "ONE\ntwo stars", "en")
    assert (draft.keyscale, draft.length_s) == ("A minor", 24.0)
    assert (bridge.settings.tempo_bpm, bridge.settings.timesignature) == (97.0, "3")
    assert asking.all(UndoChanged)[-1].undo == "Accept the planner's proposal"
    n_steps = len(asking.all(UndoChanged)[-1].done)
    bridge.history.undo()
    asking.until(lambda: bridge.draft.caption == "funk")
    asking.settle()
    assert (bridge.draft.lyrics, bridge.draft.keyscale, bridge.draft.length_s) == ("ONE\ntwo", "", 30.0)
    assert (bridge.settings.tempo_bpm, bridge.settings.timesignature) == (120.0, "4")
    assert len(asking.all(UndoChanged)[-1].done) == n_steps - 1
    bridge.history.redo()
    asking.until(lambda: bridge.settings.tempo_bpm == 97.0)
    asking.settle()
    assert bridge.draft == draft
    assert len(asking.all(UndoChanged)[-1].done) == n_steps


def test_some_are_accepted_and_an_old_proposal_is_not(asking: RunningBridge) -> None:
    bridge = asking.bridge
    bridge.words.inspire("rain")
    done = answer(asking, Prompt("rain", keyscale="A minor", bpm=97.0))
    bridge.words.accept(done.id, ("keyscale",))
    asking.until(lambda: bridge.draft.keyscale == "A minor")
    assert bridge.draft.caption == ""
    assert bridge.settings.tempo_bpm == 120.0
    bridge.words.accept(done.id, ("caption 0",))
    asking.until(lambda: any("no proposal" in p.message for p in asking.all(Problem)))
    assert bridge.draft.caption == ""


def test_all_is_left(asking: RunningBridge) -> None:
    before = asking.bridge.draft
    asking.bridge.words.inspire("rain")
    answer(asking, Prompt("rain"))
    asking.bridge.words.leave()
    asking.until(lambda: asked(asking).state is AskState.ANSWERED)  # type: ignore[union-attr]
    assert asking.bridge.draft == before
