"""The model of the settings is loaded before the first job asks for it: once for each choice."""

from dataclasses import replace
from typing import Any

from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.parts.conftest import Start


def change(desk: RunningBridge, **values: Any) -> None:
    desk.bridge.change_settings(replace(desk.bridge.settings, **values))
    desk.until(lambda: all(getattr(desk.bridge.settings, name) == value for name, value in values.items()))
    desk.settle()


def test_as_soon_as_the_engine_is_ready_and_when_another_model_is_chosen(start: Start) -> None:
    desk = start()
    desk.settle()
    assert desk.engine.loads == [desk.bridge.desk.models.choice(desk.bridge.settings)]
    change(desk, tempo_bpm=133.0)
    assert len(desk.engine.loads) == 1
    change(desk, dtype="bfloat16")
    assert [choice.dtype for choice in desk.engine.loads] == ["auto", "bfloat16"]


def test_not_where_the_user_does_not_wish_it(start: Start) -> None:
    desk = start(load_ahead=False)
    desk.settle()
    assert desk.engine.loads == []
    change(desk, load_ahead=True)
    assert len(desk.engine.loads) == 1


def test_what_is_not_installed_is_not_asked_for(start: Start) -> None:
    desk = start(variant="acestep-v15-xl-base")
    desk.settle()
    assert desk.engine.loads == []


def test_an_engine_that_ended_is_not_made_to_try_again(start: Start) -> None:
    """If loading ended it, it would end again and again, though nobody has asked for music."""
    desk = start()
    desk.settle()
    desk.engine.die()
    desk.until(lambda: desk.engine.starts == 2)
    desk.settle()
    assert len(desk.engine.loads) == 1
    desk.bridge.machine.restart_engine()  # the user says that it shall
    desk.until(lambda: desk.engine.starts == 3)
    desk.until(lambda: len(desk.engine.loads) == 2)
