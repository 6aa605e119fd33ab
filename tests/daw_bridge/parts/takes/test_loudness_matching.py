"""Takes that are switched play equally loud over the loop; the first one, comps and all files stay as they are."""

from dataclasses import replace
from pathlib import Path

import pytest

from daw_bridge.core.clip import Take
from daw_bridge.core.events import TakeAdded
from engine.contract.audio import SAMPLE_RATE, open_samples
from engine.contract.messages import Region
from engine.contract.writing.sound_writer import write_wav
from tests.daw_bridge.conftest import RunningBridge


@pytest.fixture
def takes(desk: RunningBridge, song: Path) -> list[Take]:
    """An import at full level, and a take of it that is 12 dB quieter up to 2 s and 6 dB quieter from there on."""
    desk.bridge.import_file(song)
    original = desk.until(lambda: desk.all(TakeAdded))[0].take
    library = desk.bridge.library
    assert library is not None
    samples = open_samples(Path(original.path))[:]
    samples[: 2 * SAMPLE_RATE] *= 0.25
    samples[2 * SAMPLE_RATE :] *= 0.5
    recipe = original.recipe.with_tags({"take_name": "Take 1", "parent_take": "none"})
    path = library.clip_folder(original.clip_id) / "quiet.wav"
    write_wav(path, samples, recipe.raw)
    desk.bridge.post(lambda: library.add_take(path, recipe))
    desk.settle()
    return library.takes(original.clip_id)


def gain(desk: RunningBridge) -> float:
    desk.settle()
    return desk.bridge.player._want.gain


def test_a_quieter_take_is_played_as_loud_as_the_first_one_over_the_loop(
    desk: RunningBridge, takes: list[Take]
) -> None:
    first, quiet = takes
    before = Path(quiet.path).read_bytes()
    desk.bridge.select_take(quiet.id)
    desk.bridge.set_regions((Region(2.25, 3.75),))
    desk.until(lambda: gain(desk) == pytest.approx(2.0, rel=0.01))
    desk.bridge.set_regions((Region(0.25, 1.75),))
    desk.until(lambda: gain(desk) == pytest.approx(4.0, rel=0.01))
    desk.bridge.select_take(first.id)
    assert gain(desk) == 1.0
    desk.bridge.select_take(quiet.id)
    assert gain(desk) == pytest.approx(4.0, rel=0.01), "what was measured is known at the moment of the switch"
    desk.bridge.set_looping(False)
    desk.until(lambda: 2.0 < gain(desk) < 4.0)
    assert Path(quiet.path).read_bytes() == before


def test_it_is_measured_before_a_take_is_chosen(desk: RunningBridge, takes: list[Take]) -> None:
    desk.bridge.set_regions((Region(0.25, 1.75),))
    desk.until(lambda: len(desk.bridge.loudness_matching._levels) == 2)
    desk.bridge.select_take(takes[1].id)
    assert gain(desk) == pytest.approx(4.0, rel=0.01)


def test_one_switch_turns_it_off(desk: RunningBridge, takes: list[Take]) -> None:
    desk.bridge.select_take(takes[1].id)
    desk.until(lambda: gain(desk) > 1.5)
    desk.bridge.change_settings(replace(desk.bridge.settings, match_loudness=False))
    assert gain(desk) == 1.0
    desk.bridge.change_settings(replace(desk.bridge.settings, match_loudness=True))
    assert gain(desk) > 1.5


def test_a_comp_plays_as_it_will_be_written(desk: RunningBridge, takes: list[Take]) -> None:
    desk.bridge.select_take(takes[1].id)
    desk.until(lambda: gain(desk) > 1.5)
    desk.bridge.comp.take_span(takes[1].id, 1.0, 2.0)
    assert gain(desk) == 1.0
    desk.bridge.comp.hear(False)
    assert gain(desk) > 1.5


def test_a_take_that_cannot_be_measured_plays_as_it_is(desk: RunningBridge, takes: list[Take]) -> None:
    Path(takes[1].path).unlink()
    desk.bridge.select_take(takes[1].id)
    desk.until(lambda: desk.bridge.loudness_matching._levels)
    assert gain(desk) == 1.0
