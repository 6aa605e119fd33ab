"""A comp swiped over three takes with the real pointer while the clip plays; what the sound card got is what is written."""

from pathlib import Path

import numpy as np
import pytest
import soundfile
from PySide6.QtWidgets import QWidget

from daw_bridge.core.clip import Take
from engine.contract.audio import SAMPLE_RATE, map_samples
from gui.views.lanes.lane import TakeLane
from tests.e2e.conftest import Studio
from tests.e2e.test_gesture import REGION, drop_in, repaint_two_bars
from tests.peers.drag import Point, click, drag, xdotool
from tests.peers.processes import Recorder, equal_length, find

pytestmark = [pytest.mark.desktop, pytest.mark.usefixtures("desktop")]
_LENGTH_S = 10
_SEAM_S = 0.1  # more than what a seam of the comp fades over


@pytest.fixture
def short_band(band: Path, tmp_path: Path) -> Path:
    """Five bars of the band."""
    samples, rate = soundfile.read(band, dtype="float32")
    path = tmp_path / "short band.wav"
    soundfile.write(path, samples[: _LENGTH_S * rate], rate, "FLOAT")
    return path


def lane_of(studio: Studio, take: Take) -> TakeLane:
    lanes = [lane for lane in studio.window.lanes.lanes if lane.isVisible() and lane.take is not None]
    return next(lane for lane in lanes if lane.take is not None and lane.take.id == take.id)


def swipe(studio: Studio, take: Take, start_s: float, end_s: float) -> None:
    """Drag over the lane of a take; it is heard as soon as the comp is told."""
    strip, axis = lane_of(studio, take).strip, studio.window.waveform.canvas.axis

    def at(time_s: float) -> Point:
        return studio.at(strip, axis.x(time_s), strip.height() / 2)

    spans = len(studio.window.state.comp.spans) if studio.window.state.comp is not None else 0
    studio.hand(lambda: drag(at(start_s), at(end_s)))
    studio.until(lambda: (comp := studio.window.state.comp) is not None and len(comp.spans) == spans + 1, 5)


def press(studio: Studio, widget: QWidget) -> None:
    studio.hand(lambda: click(studio.middle(widget)))


def parts_of(takes: list[Take], spans: list[tuple[Take, float, float]]) -> np.ndarray:
    """The comp without its seams: the first take, and the spans of the others in it."""
    made = np.array(map_samples(Path(takes[0].path)))
    for take, start_s, end_s in spans:
        start, end = round(start_s * SAMPLE_RATE), round(end_s * SAMPLE_RATE)
        made[start:end] = map_samples(Path(take.path))[start:end]
    return made


@pytest.mark.sound
@pytest.mark.usefixtures("sound_card")
def test_a_comp_swiped_while_it_plays_sounds_as_it_is_written(studio: Studio, short_band: Path, tmp_path: Path) -> None:
    window, player = studio.window, studio.bridge.player
    window.resize(1280, 940)  # room for all lanes
    drop_in(studio, short_band, tmp_path)
    repaint_two_bars(studio)
    press(studio, window.prompt.make)
    studio.until(lambda: sum(lane.isVisible() for lane in window.lanes.lanes) == 3, 5)
    takes = list(window.state.takes.items)
    source, second, third = takes

    press(studio, window.transport.play)
    studio.until(lambda: player.playing, 5)
    swipe(studio, second, REGION.start_s, 5.5)
    swipe(studio, third, 5.5, REGION.end_s)
    swipe(studio, source, 6.5, 7.0)
    assert player.playing, "a swipe stopped the clip"
    studio.until(lambda: window.state.is_comp_heard, 5)
    press(studio, window.transport.play)
    studio.until(lambda: not player.playing, 5)

    studio.hand(lambda: xdotool("key", "Escape"))
    studio.until(lambda: not window.state.selection.regions, 5)
    sound = heard_to_its_end(studio, tmp_path)

    press(studio, window.lanes.comp.header.write)
    studio.until(lambda: len(window.state.takes.items) == 4, 10)
    made = window.state.takes.items[-1]
    written = np.asarray(map_samples(Path(made.path)))
    assert len(written) == _LENGTH_S * SAMPLE_RATE
    at = find(written, sound)
    assert at >= 0, "the comp was not heard"
    assert equal_length(written, sound, at) == len(written), "what was heard is not what was written"

    wanted = parts_of(takes, [(second, 4.0, 5.5), (third, 5.5, 6.5), (third, 7.0, 8.0)])
    apart = np.flatnonzero((written != wanted).any(axis=1)) / SAMPLE_RATE
    seams = np.array([4.0, 5.5, 6.5, 7.0, 8.0])
    assert len(apart), "the takes join without a seam"
    assert np.abs(apart[:, np.newaxis] - seams).min(axis=1).max() < _SEAM_S, "changed away from the seams"
    assert set(made.recipe.raw["comp"]["takes"]) == {second.id, third.id, source.id}


def heard_to_its_end(studio: Studio, tmp_path: Path) -> np.ndarray:
    """What the sound card got of the whole comp; once more where the machine was too busy to feed the device."""
    player, transport = studio.bridge.player, studio.window.transport
    for attempt in range(4):
        before = player.underflows
        with Recorder(tmp_path / f"comp{attempt}.raw") as recorder:
            press(studio, transport.stop)
            press(studio, transport.play)
            studio.until(lambda: player.playing, 5)
            studio.bot.wait(1000 * (_LENGTH_S + 1))  # it goes round
            press(studio, transport.play)
            studio.until(lambda: not player.playing, 5)
        if player.underflows == before:
            break
    return recorder.sound
