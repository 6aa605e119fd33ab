"""A bridge with an empty model folder, and a server that stands in for the hub."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from daw_bridge.bridge import Bridge
from daw_bridge.core.events import ModelProgress, ModelsListed
from daw_bridge.core.models.known_model import Activity, KnownModel
from daw_bridge.core.settings import Settings
from tests.daw_bridge.conftest import RunningBridge
from tests.fakes import FakeEngine
from tests.peers.hub_server import Hub, serve_hub

LM = "ACE-Step/acestep-5Hz-lm-0.6B"
NAME = "acestep-5Hz-lm-0.6B"
BIG = np.random.default_rng(1).bytes(6_000_000)


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    import huggingface_hub
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", False)
    with serve_hub() as one:
        one.files[LM] = {"config.json": b"{}", "tokenizer.json": b'{"a": 1}', "model.safetensors": BIG}
        yield one
        if hasattr(huggingface_hub, "close_session"):  # ends the connections that its client keeps open
            huggingface_hub.close_session()


class ModelBridge(RunningBridge):
    """A running bridge that is asked about models."""

    def model(self, name: str = NAME) -> KnownModel:
        """A model as it was listed last."""
        return next(each for each in self.all(ModelsListed)[-1].models if each.name == name)

    def look(self, name: str = NAME) -> KnownModel:
        """A model as it is listed now."""
        before = len(self.all(ModelsListed))
        self.bridge.models.look()
        self.until(lambda: len(self.all(ModelsListed)) > before)
        return self.model(name)

    def progress(self, name: str = NAME) -> list[ModelProgress]:
        return [event for event in self.all(ModelProgress) if event.name == name]

    def activity(self, name: str = NAME) -> Activity:
        events = self.progress(name)
        return events[-1].activity if events else Activity.NONE


Begin = Callable[[], ModelBridge]


@pytest.fixture
def models_of(settings: Settings, tmp_path: Path, hub: Hub) -> Iterator[Begin]:
    """Start a bridge on the model folder; the one before is closed."""
    from dataclasses import replace

    running: list[Bridge] = []
    folder = tmp_path / "models"

    def begin() -> ModelBridge:
        for bridge in running:
            bridge.close()
        bridge = Bridge(replace(settings, model_folder=str(folder)), make_engine=FakeEngine)
        running[:] = [bridge]
        bridge.model_shelf.fetches.endpoint = hub.url
        desk = ModelBridge(bridge)
        bridge.start()
        return desk

    yield begin
    for bridge in running:
        bridge.close()


@pytest.fixture
def held(hub: Hub) -> Iterator[threading.Event]:
    """The big file stops half way until the event is set."""
    go = threading.Event()
    hub.hold["model.safetensors"] = (3_000_000, go)
    yield go
    go.set()
