"""What the tests of the parts share."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from daw_bridge.bridge import Bridge
from daw_bridge.core.events import EngineChanged
from daw_bridge.core.queue.jobs import EngineStatus
from daw_bridge.core.settings import Settings
from tests.daw_bridge.conftest import RunningBridge
from tests.fakes import FakeEngine

Start = Callable[..., RunningBridge]


@pytest.fixture
def start(settings: Settings) -> Iterator[Start]:
    """Start a bridge on the library, with changed settings where given; the one before is closed."""
    running: list[Bridge] = []

    def begin(**changes: Any) -> RunningBridge:
        for bridge in running:
            bridge.close()
        bridge = Bridge(replace(settings, **changes), make_engine=FakeEngine)
        running[:] = [bridge]
        desk = RunningBridge(bridge)
        bridge.start()
        desk.until(lambda: any(event.status is EngineStatus.READY for event in desk.all(EngineChanged)))
        return desk

    yield begin
    for bridge in running:
        bridge.close()
