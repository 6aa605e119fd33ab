"""Parent and kind of the selected take, which follow the selection and what is discarded."""

from pathlib import Path

from daw_bridge.core.events import TakeAdded
from engine.contract.messages import Prompt, Region, Sampling
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.controllers.test_osc_surface import Controller, controllers  # noqa: F401  a fixture


def test_parent_and_kind_of_the_selected_take_are_sent(
    controllers: list[Controller],  # noqa: F811
    desk: RunningBridge,
    song: Path,
) -> None:
    controller = controllers[0]
    desk.engine.writes_whole_recipes = True
    desk.bridge.import_file(song)
    controller.until("/bridge/take/kind", "imported")
    controller.until("/bridge/take/parent", 0)
    for number in (1, 2):  # each made of the one before, which was selected
        asked, parent = len(desk.engine.asked), desk.all(TakeAdded)[-1].take
        desk.bridge.tasks.repaint(parent.id, (Region(1.0, 2.0),), Prompt("funk"), Sampling(3))
        desk.until(lambda asked=asked: len(desk.engine.asked) > asked)
        desk.engine.make_takes()
        controller.until("/bridge/take/number", number + 1)
        controller.until("/bridge/take/kind", "repaint")
        controller.until("/bridge/take/parent", number)
    desk.bridge.discard_take(desk.all(TakeAdded)[1].take.id)
    controller.until("/bridge/take/count", 2)
    controller.until("/bridge/take/parent", 1)  # the nearest that is left, by its number now


def test_parent_and_kind_can_only_be_read(controllers: list[Controller]) -> None:  # noqa: F811
    for path, value in (("/bridge/take/parent", 2), ("/bridge/take/kind", "cover")):
        controllers[0].heard.pop("/bridge/error", None)
        controllers[0].send(path, value)
        assert "not set" in str(controllers[0].until("/bridge/error"))
