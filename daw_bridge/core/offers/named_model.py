"""Which model a problem tells the user to fetch, so that the window can offer it with one click."""

from dataclasses import replace

from daw_bridge.core.events import NextStep, Problem
from engine.contract import catalog
from engine.contract.command_name import command

_REPLACED = {NextStep.NONE, NextStep.TRY_AGAIN, NextStep.CHOOSE_MODEL}  # what is of no use without the model


def named_model(words: str) -> str:
    """The full name of the model that a text tells to fetch by the command; "" where it names none.

    The command is never translated, so this holds in every language.
    """
    begin = command("models get ")
    if begin not in words:
        return ""
    named = words.partition(begin)[2].split(maxsplit=1)[0] if words.partition(begin)[2].strip() else ""
    component = catalog.find_component(named.rstrip(".,;)"))
    return component.name if component is not None else ""


def with_model_step(problem: Problem) -> Problem:
    """The problem with the step that shows the model which it tells to fetch; unchanged where it names none."""
    name = named_model(problem.hint) or named_model(problem.message)
    if not name or problem.step not in _REPLACED:
        return problem
    return replace(problem, step=NextStep.SHOW_MODEL, offer=name)
