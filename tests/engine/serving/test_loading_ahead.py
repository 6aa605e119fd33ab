"""A model that nobody waits for yet: loaded while there is nothing to do, given up for a job, and for others' memory."""

import io
import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from engine.contract.messages import Free, Generate, Load, ModelChoice, Prompt, Request, Sampling, Task
from engine.contract.wire import to_line
from engine.loading import held_memory
from engine.loading.checkpoint import load_model
from engine.serving.server import Server

PATIENCE_S = 60.0
GB = 10**9


class Desk:
    """An engine whose lines come from here, each when the one before has had the effect that is waited for.

    loads: the folders and precisions that were loaded. begun: set while a model is being loaded; it waits for `go_on` then.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.out, self.loads = io.StringIO(), list[str]()
        self.begun, self.go_on = threading.Event(), threading.Event()
        self.go_on.set()

        def watched(folder: Path, variant: str, plan: Any, check: Callable[[], object], judge: Any) -> Any:
            self.loads.append(str(plan.dtype).removeprefix("torch."))

            def look() -> None:
                self.begun.set()
                assert self.go_on.wait(PATIENCE_S)
                check()

            return load_model(folder, variant, plan, look, judge)

        monkeypatch.setattr("engine.serving.loaded_models.load_model", watched)

    def serve(self, lines: Iterator[Request]) -> None:
        Server((to_line(line) for line in lines), self.out).run()

    def events(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.getvalue().splitlines()]

    def wait_for(self, kind: str) -> None:
        pause = threading.Event()
        for _ in range(round(PATIENCE_S / 0.01)):
            if any(event["type"] == kind for event in self.events()):
                return
            pause.wait(0.01)
        raise AssertionError(f"no {kind}: {self.events()}")


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Desk:
    return Desk(monkeypatch)


def choice(folder: Path, dtype: str = "float32") -> ModelChoice:
    return ModelChoice(str(folder), "turbo", dtype, "cpu")


def job(folder: Path, out: Path, dtype: str = "float32") -> Generate:
    sampling = Sampling(3, steps=1)
    return Generate("j", Task.TEXT2MUSIC, Prompt("dub"), sampling, choice(folder, dtype), str(out), 3.0)


def test_the_first_job_finds_the_model_loaded(desk: Desk, tiny: Path, tmp_path: Path) -> None:
    def lines() -> Iterator[Request]:
        yield Load(choice(tiny))
        desk.wait_for("weighed")  # which says how much memory it took
        yield job(tiny, tmp_path)
        desk.wait_for("finished")

    desk.serve(lines())
    assert desk.loads == ["float32"]


def test_a_job_for_the_same_model_finishes_what_was_begun(desk: Desk, tiny: Path, tmp_path: Path) -> None:
    desk.go_on.clear()

    def lines() -> Iterator[Request]:
        yield Load(choice(tiny))
        assert desk.begun.wait(PATIENCE_S)
        yield job(tiny, tmp_path)
        desk.go_on.set()
        desk.wait_for("finished")

    desk.serve(lines())
    assert desk.loads == ["float32"]


def test_a_job_for_another_model_breaks_it_off(desk: Desk, tiny: Path, tmp_path: Path) -> None:
    desk.go_on.clear()

    def lines() -> Iterator[Request]:
        yield Load(choice(tiny))
        assert desk.begun.wait(PATIENCE_S)
        yield job(tiny, tmp_path, "bfloat16")
        desk.go_on.set()
        desk.wait_for("finished")

    desk.serve(lines())
    assert desk.loads == ["float32", "bfloat16"]
    assert "weighed" not in {event["type"] for event in desk.events()}


def test_a_job_that_came_before_is_what_counts(desk: Desk, tiny: Path, tmp_path: Path) -> None:
    def lines() -> Iterator[Request]:
        yield job(tiny, tmp_path)
        yield Load(choice(tiny, "bfloat16"))
        yield replace(job(tiny, tmp_path), job_id="k")
        desk.wait_for("finished")

    desk.serve(lines())
    assert desk.loads == ["float32"]


def test_to_free_the_memory_breaks_it_off(desk: Desk, tiny: Path) -> None:
    desk.go_on.clear()

    def lines() -> Iterator[Request]:
        yield Load(choice(tiny))
        assert desk.begun.wait(PATIENCE_S)
        yield Free()
        desk.go_on.set()
        desk.wait_for("freed")

    desk.serve(lines())
    assert [event["type"] for event in desk.events()] == ["ready", "freed"]


@pytest.mark.parametrize(("free", "expected"), [(0.24, 0), (0.30, 1)])
def test_a_quarter_of_the_memory_is_left_to_others(
    desk: Desk, tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: float, expected: int
) -> None:
    """A DAW that has to swap loses audio. A job is made all the same."""
    monkeypatch.setattr(held_memory, "bytes_left", lambda _: (int(free * GB), GB))
    before: list[int] = []

    def lines() -> Iterator[Request]:
        yield Load(choice(tiny))
        if expected:
            desk.wait_for("weighed")
        before.append(len(desk.loads))
        yield job(tiny, tmp_path)
        desk.wait_for("finished")

    desk.serve(lines())
    assert before == [expected]
    assert desk.loads == ["float32"]


def test_what_is_wrong_with_the_model_is_said_by_the_job(desk: Desk, tmp_path: Path) -> None:
    def lines() -> Iterator[Request]:
        yield Load(choice(tmp_path / "nowhere"))
        yield Load(replace(choice(tmp_path), device="cuda:77"))
        yield job(tmp_path / "nowhere", tmp_path)
        desk.wait_for("failed")

    desk.serve(lines())
    assert [event["type"] for event in desk.events() if event["type"] != "progress"] == ["ready", "failed"]


def test_the_memory_that_is_left_is_the_systems() -> None:
    import torch

    free, whole = held_memory.bytes_left(torch.device("cpu"))
    assert 0 < free < whole == held_memory.machine_bytes()
