"""A real training with the built-in model under a running bridge: checked, held, paused, gone on with, used."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from daw_bridge.core.adapter_line import parse_adapter_lines
from daw_bridge.core.events import JobChanged, Problem
from daw_bridge.core.training.plan import TrainingPlan, read_plan
from daw_bridge.core.training.training_events import TrainingState
from engine.contract.messages import Free, Generate, MessageError, Prompt, Sampling
from tests.daw_bridge.parts.training.conftest import PATIENCE_S, Begin, plan_for


def test_a_training_from_check_to_use(begin: Begin, folder: Path) -> None:
    bridge, plan = begin(), plan_for(folder, steps=24)
    training = bridge.bridge.training
    training.check(plan)
    checked = bridge.becomes(TrainingState.CHECKED)
    assert any(isinstance(each, Free) for each in bridge.engine.asked)
    assert checked.measured is not None
    assert checked.measured.step_s > 0
    assert checked.measured.seconds > 24 * checked.measured.step_s
    assert 0 < checked.measured.disk_bytes < checked.measured.free_bytes
    assert not plan.run.exists()

    training.begin()
    bridge.until(lambda: bridge.training().done > 0, PATIENCE_S)
    bridge.bridge.tasks.generate(Prompt("music"), Sampling(), 5.0)  # music goes first
    bridge.becomes(TrainingState.HELD)
    bridge.bridge.post(bridge.engine.make_takes)
    bridge.becomes(TrainingState.LEARNING)
    training.pause()
    paused = bridge.becomes(TrainingState.PAUSED)
    assert 0 < paused.done < 24
    assert [sample.step for sample in paused.samples] == [0]
    bridge.until(lambda: not bridge.bridge.training.run._process)

    bridge = begin()  # after a restart
    offered = bridge.becomes(TrainingState.PAUSED)
    assert (offered.plan, offered.done, [sample.step for sample in offered.samples]) == (plan, paused.done, [0])
    assert len(bridge.losses()) == paused.done

    caption = folder / "one.caption.txt"
    caption.write_text("something else\n", "utf-8")
    bridge.bridge.training.resume()  # of other words it would begin anew, which is asked about
    assert bridge.becomes(TrainingState.CHECKED).differing == ("caption of one.wav has changed",)
    bridge.bridge.training.give_up()
    again = bridge.becomes(TrainingState.PAUSED)
    assert (again.plan, again.done) == (plan, paused.done)
    caption.write_text("a low hum\n", "utf-8")
    bridge.bridge.training.resume()
    done = bridge.becomes(TrainingState.DONE)
    assert (done.done, [sample.step for sample in done.samples]) == (24, [0, 24])
    assert sorted(bridge.losses()) == list(range(1, 25))
    assert not (folder.parent / "settings" / "training.json").exists()
    bridge.until(lambda: bridge.bridge.draft.adapters)
    line = parse_adapter_lines(bridge.bridge.draft.adapters)[0]
    assert (line.path, line.is_on) == (str(plan.adapter), True)

    bridge.bridge.training.compare(plan)
    bridge.until(lambda: len({event.job.id for event in bridge.all(JobChanged)}) == 2)
    requests = [job.request for job in bridge.bridge.queue_run.jobs]
    assert [len(request.adapters) for request in requests] == [1, 0]
    assert replace(requests[0], job_id="a", adapters=(), tags={}) == replace(requests[1], job_id="a", tags={})
    assert requests[0].tags["clip_id"] == requests[1].tags["clip_id"]
    assert all(isinstance(request, Generate) for request in requests)
    assert not bridge.all(Problem)


def test_a_closed_program_pauses_it(begin: Begin, folder: Path) -> None:
    bridge, plan = begin(), plan_for(folder, steps=100_000)
    bridge.bridge.training.check(plan)
    bridge.becomes(TrainingState.CHECKED)
    bridge.bridge.training.begin()
    bridge.until(lambda: bridge.training().done > 0, PATIENCE_S)
    process = bridge.bridge.training.run._process
    assert process is not None
    assert process.pid is not None
    bridge = begin()
    assert process.pid is None
    assert (plan.run / "last.pt").is_file()
    assert bridge.becomes(TrainingState.PAUSED).done > 0
    bridge.bridge.training.give_up()
    bridge.becomes(TrainingState.NONE)
    assert begin().training().state is TrainingState.NONE


def test_a_song_that_has_vanished_is_named(begin: Begin, folder: Path) -> None:
    bridge = begin()
    for song in folder.glob("*.wav"):
        song.unlink()
    bridge.bridge.training.check(plan_for(folder))
    failed = bridge.becomes(TrainingState.FAILED)
    assert "contains no sound files" in failed.problem
    assert failed.hint
    assert any("contains no sound files" in problem.message for problem in bridge.all(Problem))


def test_a_process_that_is_killed_leaves_a_way_on(begin: Begin, folder: Path) -> None:
    bridge = begin()
    bridge.bridge.training.check(plan_for(folder))
    run = bridge.bridge.training.run
    process = bridge.until(lambda: run._process is not None and run._process._process)  # started on another thread
    process.kill()
    failed = bridge.becomes(TrainingState.FAILED)
    assert "its process ended" in failed.problem


@pytest.mark.parametrize("name", ["", "..", "a/b", "a:b", "x" * 200])
def test_a_name_must_do_for_a_folder(folder: Path, name: str) -> None:
    with pytest.raises(MessageError, match="name of a folder"):
        replace(plan_for(folder), name=name)


def test_a_plan_is_read_as_it_was_written(folder: Path) -> None:
    plan = plan_for(folder)
    assert read_plan(json.loads(json.dumps(plan.written()))) == plan
    with pytest.raises(MessageError):
        read_plan(plan.written() | {"options": {"steps": 0}})


def test_the_files_of_a_plan_stand_beside_each_other(tmp_path: Path) -> None:
    plan = TrainingPlan("/songs", "mine", str(tmp_path), "/models", "acestep-v15-turbo")
    assert (plan.adapter, plan.run) == (tmp_path / "mine", tmp_path / "mine-training")
