"""Which models can make music is looked up off the inbox, and no wish to look is lost."""

import threading
from pathlib import Path

import pytest

from daw_bridge.core.events import ModelsFound
from daw_bridge.parts.tasks import model_survey
from engine.contract.catalog import SKETCH, Variant, find_variant
from tests.daw_bridge.parts.conftest import Start

BASE = find_variant("acestep-v15-base")


def test_a_model_that_came_after_the_folder_was_read_is_found(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    """The wish to look again comes while the look before is still on its way."""
    there, is_let_go, has_read = [SKETCH], threading.Event(), threading.Event()

    def read(_: Path) -> list[Variant]:
        found = list(there)
        has_read.set()
        assert is_let_go.wait(10)
        return found

    monkeypatch.setattr(model_survey, "usable_variants", read)
    desk = start()
    assert has_read.wait(10)
    there.append(BASE)
    desk.bridge.tasks.look_for_models()
    desk.settle()
    is_let_go.set()
    desk.until(lambda: [event.usable for event in desk.all(ModelsFound)] == [(SKETCH,), (SKETCH, BASE)])
