"""Which model a hint tells to fetch, in every form in which ours do."""

import pytest

from daw_bridge.core.events import NextStep, Problem
from daw_bridge.core.offers.named_model import named_model, with_model_step
from engine.contract.catalog import SKETCH, unheard
from engine.contract.command_name import command


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (f"Fetch one: {command('models get base')}", "acestep-v15-base"),
        (f"Make music without it, or fetch it: {command('models get acestep-5Hz-lm-4B')}.", "acestep-5Hz-lm-4B"),
        (f"To fetch it: {command('models get vae')}", "vae"),
        (unheard(SKETCH.folder, "la la la"), "acestep-v15-turbo"),
        (f"Fetch it: {command('models get nonsense')}", ""),
        (f"Fetch it: {command('models get')} ", ""),
        (f"To see the names: {command('models list')}", ""),
        ("", ""),
    ],
)
def test_a_hint_names_a_model(words: str, name: str) -> None:
    assert named_model(words) == name


def test_a_problem_offers_the_model_that_it_names() -> None:
    hint = f"Fetch one: {command('models get base')}"
    for step in (NextStep.NONE, NextStep.TRY_AGAIN, NextStep.CHOOSE_MODEL):
        offered = with_model_step(Problem("No model can", hint, step=step, job_id="j"))
        assert (offered.step, offered.offer, offered.job_id) == (NextStep.SHOW_MODEL, "acestep-v15-base", "j")


def test_other_problems_stay_as_they_are() -> None:
    hint = f"Fetch one: {command('models get base')}"
    for problem in (Problem("No sound", "Choose a device."), Problem("a", hint, step=NextStep.SWITCH_MODEL, offer="x")):
        assert with_model_step(problem) == problem
