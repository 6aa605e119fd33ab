"""Foreign addresses and MIDI controls become ours, keep their range, and are forgotten again."""

from pathlib import Path

import pytest

from daw_bridge.core.events import LearningChanged
from daw_bridge.daws.midi_input import control_of
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.controllers.test_osc_surface import Controller, controllers
from tests.daw_bridge.test_bridge import import_song

__all__ = ["controllers"]


def test_a_foreign_fader_is_learnt_used_and_forgotten(controllers: list[Controller], desk: RunningBridge) -> None:
    controller = controllers[0]
    controller.send("/1/fader3", 0.5)
    assert "There is no address" in str(controller.until("/bridge/error")[1])
    controller.send("/bridge/learn/arm", "/bridge/takes")
    desk.until(lambda: desk.all(LearningChanged))
    assert desk.all(LearningChanged)[0].armed == "/bridge/takes"
    controller.send("/1/fader3", 0.25)  # learning uses up the first move
    desk.until(lambda: desk.bridge.settings.learned == "/1/fader3 = /bridge/takes")
    assert desk.bridge.draft.takes == 1
    controller.send("/1/fader3", 1.0)
    controller.until("/bridge/takes", 8)
    controller.send("/1/fader3", 3)
    controller.until("/bridge/takes", 3)
    controller.send("/bridge/learn/forget", "/bridge/takes")
    desk.until(lambda: desk.bridge.settings.learned == "")
    controller.heard.clear()
    controller.send("/1/fader3", 0.5)
    assert "There is no address" in str(controller.until("/bridge/error")[1])


def test_a_midi_pad_presses_and_a_knob_turns(desk: RunningBridge, song: Path) -> None:
    import_song(desk, song)
    bridge = desk.bridge
    for target, source in (("/bridge/take/discard", "midi note 10 36"), ("/bridge/strength", "midi cc 1 21")):
        desk.controllers.learn(target)
        bridge.post(lambda source=source: desk.controllers.learning.apply(source, 1.0, is_share=True) and None)  # type: ignore[misc]
    desk.until(lambda: len(bridge.settings.learned.splitlines()) == 2)
    assert bridge.audition.take is not None
    bridge.post(lambda: desk.controllers.learning.apply("midi cc 1 21", 32 / 127, is_share=True) and None)
    desk.until(lambda: bridge.draft.strength == pytest.approx(32 / 127))
    bridge.post(lambda: desk.controllers.learning.apply("midi note 10 36", 0.0, is_share=True) and None)  # released
    desk.settle()
    assert bridge.audition.take is not None
    bridge.post(lambda: desk.controllers.learning.apply("midi note 10 36", 0.7, is_share=True) and None)
    desk.until(lambda: bridge.audition.take is None)


@pytest.mark.parametrize(
    ("message", "wanted"),
    [
        ([0xB0, 21, 127], ("midi cc 1 21", 1.0)),
        ([0xBF, 7, 0], ("midi cc 16 7", 0.0)),
        ([0x99, 36, 64], ("midi note 10 36", 64 / 127)),
        ([0x89, 36, 64], ("midi note 10 36", 0.0)),
        ([0xF8], None),
        ([0xE0, 0, 64], None),
        ([], None),
    ],
)
def test_midi_messages(message: list[int], wanted: tuple[str, float] | None) -> None:
    assert control_of(message) == wanted
