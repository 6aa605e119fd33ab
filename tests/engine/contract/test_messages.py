"""The wire: exact inverses, closed types, values checked at the edge."""

import pytest

from engine.contract.messages import (
    Failed,
    Generate,
    MessageError,
    ModelChoice,
    Progress,
    Prompt,
    Region,
    Sampling,
    Solver,
    Stage,
    TakeMade,
    Task,
)
from engine.contract.wire import from_line, to_line

GENERATE = Generate(
    "j1",
    Task.REPAINT,
    Prompt("ä ♪ 東", "la\nla", "ja", 92.5, "F# minor", "6"),
    Sampling(7, 4, 6, 2.0, Solver.SDE, 0.5, 0.25, (1.0, 0.5)),
    ModelChoice("/models", "acestep-v15-turbo", "bfloat16", "cpu"),
    "/out",
    source="/in.wav",
    regions=(Region(-1, 2.5), Region(4, 9)),
    tags={"clip_id": "c"},
)


@pytest.mark.parametrize(
    "message",
    [
        GENERATE,
        Progress("j", Stage.DECODE, 0.5, None, 2),
        TakeMade("j", 1, "/x.wav", {"a": [1, {"b": None}]}, {"load": 0.1}),
        Failed("", "m", "h", "d"),
    ],
)
def test_there_and_back(message: object) -> None:
    line = to_line(message)  # type: ignore[arg-type]
    assert "\n" not in line
    assert from_line(line) == message


@pytest.mark.parametrize(
    ("make", "text"),
    [
        (lambda: Region(3, 3), "end after it starts"),
        (lambda: Region(0, float("nan")), "finite"),
        (lambda: Sampling(takes=9), "takes"),
        (lambda: Sampling(seed=-1), "seed"),
        (lambda: Sampling(steps=0), "steps"),
        (lambda: Sampling(strength=1.5), "strength"),
        (lambda: Prompt(bpm=400), "bpm"),
        (lambda: Prompt(timesignature="5"), "timesignature"),
        (lambda: ModelChoice("x", dtype="int4"), "dtype"),
        (lambda: Generate("a/b", Task.COVER, Prompt(), Sampling(), ModelChoice("x"), "o", source="s"), "job id"),
        (lambda: Generate("a", Task.COVER, Prompt(), Sampling(), ModelChoice("x"), "o"), "needs a source"),
        (lambda: Generate("a", Task.REPAINT, Prompt(), Sampling(), ModelChoice("x"), "o", source="s"), "region"),
        (lambda: Generate("a", Task.TEXT2MUSIC, Prompt(), Sampling(), ModelChoice("x"), "o", 900.0), "600"),
    ],
)
def test_bad_values_are_refused(make: object, text: str) -> None:
    with pytest.raises(MessageError, match=text):
        make()  # type: ignore[operator]


@pytest.mark.parametrize(
    "line",
    ["", "nonsense", "[]", '{"type": "wish"}', '{"type": "cancel"}', '{"type": "cancel", "job_id": 5}'],
)
def test_bad_lines_are_refused(line: str) -> None:
    with pytest.raises(MessageError):
        from_line(line)


def test_whole_numbers_serve_as_floats() -> None:
    assert from_line('{"type": "progress", "job_id": "j", "stage": "load", "fraction": 1}') == Progress(
        "j", Stage.LOAD, 1.0
    )
