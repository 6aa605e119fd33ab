"""The built-in planner, through the bridge and the engine's own process: asked, answered, accepted and stopped."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from daw_bridge.bridge import Bridge
from daw_bridge.core.settings import Settings
from daw_bridge.core.words.proposal import AskState
from engine.contract import catalog
from engine.contract.messages import Region, Stage
from tests.daw_bridge.conftest import RunningBridge

_PATIENCE_S = 240


@pytest.fixture
def real(tmp_path: Path) -> Iterator[RunningBridge]:
    if catalog.missing_parts(tmp_path, catalog.SKETCH.folder):
        pytest.skip("the built-in model is not in this checkout")
    settings = Settings(
        library_folder=str(tmp_path / "library"),
        model_folder=str(tmp_path / "models"),
        osc_port=0,
        osc_advertised=False,
        connect_daws=False,
        device="cpu",
    )
    bridge = Bridge(settings)
    desk = RunningBridge(bridge)
    bridge.start()
    yield desk
    bridge.close()


def ended(desk: RunningBridge, ask_id: str) -> AskState:
    end = time.monotonic() + _PATIENCE_S
    while time.monotonic() < end:
        asked = desk.bridge.words.asking.asked
        if asked is not None and asked.id == ask_id and not asked.is_at_work:
            return asked.state
        time.sleep(0.02)
    raise TimeoutError


def test_it_writes_and_understands(real: RunningBridge, song: Path) -> None:
    bridge = real.bridge
    words = bridge.words
    bridge.edit_draft(bridge.draft.with_(caption="funk", keyscale="A minor", lyrics="mine"))
    assert ended(real, words.inspire()) is AskState.DONE
    asked = words.asking.asked
    assert asked is not None
    proposal = asked.proposal
    assert proposal is not None
    assert asked.planner == "Sketch planner"
    assert "keyscale" not in proposal.values, "a key that was chosen is kept"
    assert "lyrics" not in proposal.texts, "it cannot write lyrics, and takes none away"
    words.accept(asked.id, proposal.keys())
    real.until(lambda: words.asking.asked and words.asking.asked.state is AskState.ANSWERED)
    assert bridge.draft.lyrics == "mine"
    if "caption" in proposal.texts:
        assert bridge.draft.caption != "funk"
        bridge.history.undo()
        real.until(lambda: bridge.draft.caption == "funk")
    bridge.import_file(song)
    take = real.until(lambda: bridge.audition.take)
    assert take is not None
    assert ended(real, words.understand(take.id, Region(0.5, 3.5))) is AskState.DONE
    heard = words.asking.asked
    assert heard is not None
    assert heard.proposal is not None
    assert heard.proposal.texts or heard.proposal.values
    assert heard.stage is Stage.PLAN
    running = words.understand(take.id)
    real.until(lambda: words.asking.asked and words.asking.asked.state is AskState.RUNNING)
    words.cancel_asking()
    assert ended(real, running) in {AskState.CANCELLED, AskState.DONE}  # it may have been faster
