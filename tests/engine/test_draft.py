"""A draft is heard after half of the steps where it costs little, and changes nothing of the take that replaces it."""

import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine import draft
from engine.contract.audio import SAMPLE_RATE, map_samples
from engine.contract.messages import Generate, ModelChoice, Prompt, Region, Sampling, SoundReady, Stage, Task
from engine.contract.writing.sound_writer import write_wav
from engine.loading.checkpoint import load_model
from engine.loading.device import plan_memory
from engine.pipeline import Pipeline
from engine.progress import JobCancelled, Monitor, Pace

CHOICE = ModelChoice("", "base", dtype="float32", device="cpu")
KNOWN: Pace = dict.fromkeys(Stage, 1e-9)
LENGTH_S, FROM_S, TO_S = 30, 18.0, 21.0


@pytest.fixture
def is_cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tiny model decodes as slowly as it samples, and takes no second."""
    monkeypatch.setattr(draft, "WORTH", 1e9)
    monkeypatch.setattr(draft, "SOONER_S", -math.inf)


@pytest.fixture(scope="module")
def pipeline(tiny_base: Path) -> Pipeline:
    return Pipeline(load_model(tiny_base, "base", plan_memory(CHOICE)))


@pytest.fixture(scope="module")
def song(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("song") / "song.wav"
    noise = np.random.default_rng(3).normal(0, 0.1, (LENGTH_S * SAMPLE_RATE, 2))
    write_wav(path, noise.astype(np.float32))
    return path


def repaint(song: Path, out: Path, **more: Any) -> Generate:
    sampling = Sampling(5, steps=4, takes=2)
    asked = {"task": Task.REPAINT, "source": str(song), "regions": (Region(FROM_S, TO_S),)} | more
    return Generate("j", prompt=Prompt("x"), sampling=sampling, model=CHOICE, out_dir=str(out), **asked)


def new_music(_: Path, out: Path) -> Generate:
    return Generate("j", Task.TEXT2MUSIC, Prompt("x"), Sampling(5, steps=4), CHOICE, str(out), 6.0)


def layer(song: Path, out: Path) -> Generate:
    return repaint(song, out, task=Task.LEGO, tracks=("drums",))


def in_two_passes(song: Path, out: Path) -> Generate:
    own = Region(25.0, 27.0, caption="something else")
    return repaint(song, out, regions=(Region(FROM_S, TO_S), own))


class Listener:
    """Takes in what is told, and what lies in the file at each draft."""

    def __init__(self) -> None:
        self.drafts: list[np.ndarray] = []
        self.told: list[SoundReady] = []

    def __call__(self, event: object) -> None:
        if isinstance(event, SoundReady):
            self.told.append(event)
            if event.is_draft and event.ready == event.n_samples:
                self.drafts.append(np.array(map_samples(Path(event.path))))


def made(pipeline: Pipeline, request: Generate, pace: Pace) -> tuple[list[np.ndarray], Listener, list[Any]]:
    Path(request.out_dir).mkdir(exist_ok=True)
    listener = Listener()
    takes = list(pipeline.generate(request, Monitor("j", listener, lambda: False, dict(pace))))
    return [np.array(map_samples(Path(take.path))) for take in takes], listener, takes


@pytest.mark.parametrize("ask", [repaint, new_music, layer, in_two_passes])
def test_the_take_is_the_same_with_and_without(
    pipeline: Pipeline,
    song: Path,
    tmp_path: Path,
    ask: Callable[[Path, Path], Generate],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(draft, "WORTH", -1.0)
    plain, silent, _ = made(pipeline, ask(song, tmp_path / "a"), KNOWN)
    monkeypatch.setattr(draft, "WORTH", 1e9)
    monkeypatch.setattr(draft, "SOONER_S", -math.inf)
    drafted, listener, takes = made(pipeline, ask(song, tmp_path / "b"), KNOWN)
    assert not any(event.is_draft for event in silent.told)
    assert {event.index for event in listener.told if event.is_draft} == {take.index for take in takes}
    for one, other in zip(plain, drafted, strict=True):
        np.testing.assert_array_equal(one, other)
    assert not list(tmp_path.glob("*/.*.part"))


@pytest.mark.usefixtures("is_cheap")
def test_a_repaint_is_heard_within_its_song(pipeline: Pipeline, song: Path, tmp_path: Path) -> None:
    takes, listener, events = made(pipeline, repaint(song, tmp_path), KNOWN)
    source, inside = map_samples(song), slice(round(FROM_S * SAMPLE_RATE), round(TO_S * SAMPLE_RATE))
    assert len(listener.drafts) == len(takes) == 2
    for heard, take in zip(listener.drafts, takes, strict=True):
        outside = np.ones(len(source), bool)
        outside[inside] = False
        np.testing.assert_array_equal(heard[outside], source[outside])
        assert np.abs(heard[inside] - source[inside]).max() > 0.01
        assert np.abs(heard[inside] - take[inside]).max() > 1e-4  # half of the steps are still to come
    assert events[0].first_sound_s is not None
    assert events[0].stage_seconds["sample"] > 0


@pytest.mark.parametrize(
    "pace",
    [
        KNOWN | {Stage.DECODE: 1.0},  # decoding would take most of the time left
        dict.fromkeys(Stage, 1e-14) | {Stage.DECODE: 1e-17},  # the take comes as soon
        {stage: rate for stage, rate in KNOWN.items() if stage is not Stage.DECODE},
        {},
    ],
    ids=["too dear", "no sooner", "pace of decoding unknown", "nothing known"],
)
def test_none_where_it_would_cost_time_or_nobody_knows(
    pipeline: Pipeline, song: Path, tmp_path: Path, pace: Pace
) -> None:
    request = repaint(song, tmp_path)
    _, listener, _ = made(pipeline, replace(request, sampling=replace(request.sampling, takes=1)), pace)
    assert not listener.told


@pytest.mark.usefixtures("is_cheap")
def test_cancelled_after_a_draft_nothing_is_left(pipeline: Pipeline, song: Path, tmp_path: Path) -> None:
    listener = Listener()
    monitor = Monitor("j", listener, lambda: bool(listener.drafts), dict(KNOWN))
    with pytest.raises(JobCancelled):
        list(pipeline.generate(repaint(song, tmp_path), monitor))
    assert not list(tmp_path.iterdir())
