"""In which sampling steps an adapter acts."""

import json
import random
from dataclasses import asdict

import pytest

from engine.contract.checks import MessageError
from engine.contract.messages import Adapter, Generate, ModelChoice, Prompt, Sampling, Task
from engine.contract.wire import from_dict


def steps(first: float, last: float, n_steps: int) -> list[int]:
    adapter = Adapter("a", first=first, last=last)
    return [step for step in range(n_steps) if adapter.acts_in(step, n_steps)]


def test_a_step_is_within_from_the_first_share_up_to_the_last() -> None:
    assert steps(0, 1, 8) == [*range(8)]
    assert steps(0, 0.5, 8) == [0, 1, 2, 3]
    assert steps(0.5, 1, 5) == [3, 4]
    assert steps(0.25, 0.75, 8) == [2, 3, 4, 5]
    assert steps(0.07, 1, 100)[0] == 7, "0.07 times 100 is a little over 7 in binary fractions"
    assert steps(0, 0.29, 100)[-1] == 28


def test_windows_that_follow_one_another_share_no_step_and_leave_none_out() -> None:
    dice = random.Random(1)
    for _ in range(300):
        n_steps, cut = dice.randrange(1, 200), round(dice.uniform(0.0, 1.0), 3)
        low, high = round(cut * n_steps, 6), n_steps
        if low > 0 and -(-low // 1) < high:
            assert steps(0, cut, n_steps) + steps(cut, 1, n_steps) == [*range(n_steps)]


def test_no_window_is_empty() -> None:
    dice = random.Random(2)
    for _ in range(1000):
        first, last = sorted((dice.random(), dice.random()))
        assert first == last or steps(first, last, dice.randrange(1, 60))
    assert steps(0.3, 0.35, 8) == [2]
    assert steps(1 - 1e-12, 1, 8) == [7]
    assert steps(0, 1e-12, 8) == [0]


@pytest.mark.parametrize(("first", "last"), [(0.5, 0.5), (0.6, 0.4), (-0.1, 1), (0, 1.1), (0, float("nan"))])
def test_windows_that_are_none_are_refused(first: float, last: float) -> None:
    with pytest.raises(MessageError, match="must"):
        Adapter("a", first=first, last=last)


def test_a_job_of_an_older_version_is_read_as_it_was_meant() -> None:
    """Jobs that a quit interrupted, and recipes, name path and scale alone."""
    model, sampling = ModelChoice("m"), Sampling()
    job = Generate("j", Task.TEXT2MUSIC, Prompt(), sampling, model, "out", 10.0, adapters=(Adapter("a", 0.5),))
    values = json.loads(json.dumps(asdict(job)))
    values["adapters"] = [{"path": "a", "scale": 0.5}]
    assert from_dict(Generate, values) == job
