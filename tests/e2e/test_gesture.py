"""The musician's gesture on real parts: a file dropped in, bars repainted, the take heard, the take dragged out."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from daw_bridge.core.clip import Take
from engine.contract.audio import SAMPLE_RATE, map_samples
from engine.contract.messages import Region
from engine.contract.recipe_chunk import read_recipe
from tests.e2e.conftest import Studio
from tests.peers import ardour
from tests.peers.drag import click, drag, point_in
from tests.peers.processes import Recorder, dnd_window, equal_length, find

pytestmark = [pytest.mark.desktop, pytest.mark.usefixtures("desktop")]
REGION = Region(4.0, 8.0)


def drop_in(studio: Studio, file: Path, tmp_path: Path) -> Take:
    """Drag a file from another process's window onto the middle of ours."""
    with dnd_window("SOURCE", "1370,60", tmp_path / "source.log", file) as source:
        source.wait("ready")
        studio.hand(lambda: drag(point_in("SOURCE", 0.5, 0.5), studio.middle(studio.window)))
        studio.until(lambda: studio.window.state.take is not None)
        studio.until(lambda: getattr(studio.window.state.peaks, "samples", None) is not None)
        assert source.wait("drag_end")["action"] == "CopyAction"
    take = studio.window.state.take
    assert take is not None
    return take


def repaint_two_bars(studio: Studio) -> Take:
    """Drag over bars 3 and 4 of the waveform, press Repaint, wait for the new take."""
    canvas, panel = studio.window.waveform.canvas, studio.window.prompt
    x = [canvas.axis.x(time_s) for time_s in (REGION.start_s, REGION.end_s)]
    start, end = studio.at(canvas, x[0] + 2, 150), studio.at(canvas, x[1] - 2, 150)
    studio.hand(lambda: drag(start, end))
    studio.until(lambda: studio.window.state.selection.regions == (REGION,), 5)
    before = len(studio.window.state.takes.items)
    studio.hand(lambda: click(studio.middle(panel.make)))
    studio.until(lambda: bool(studio.window.jobs.rows), 5)
    fractions: set[float] = set()

    def is_done() -> bool:
        fractions.update(row.job.fraction for row in studio.window.jobs.rows.values())
        return len(studio.window.state.takes.items) == before + 1

    studio.until(is_done)
    assert len(fractions) > 3, "no progress was seen"
    studio.until(lambda: studio.window.state.take is studio.window.state.takes.items[-1], 5)
    take = studio.window.state.take
    assert take is not None
    return take


def hear(studio: Studio, tmp_path: Path, seconds: float) -> np.ndarray:
    """What the sound card got between two presses of Play.

    Listened to again when the device says that this machine was too busy to feed it: such a gap is the machine's.
    """
    player = studio.bridge.player
    for attempt in range(4):
        before = player.underflows
        with Recorder(tmp_path / f"heard{attempt}.raw") as recorder:
            studio.hand(lambda: click(studio.middle(studio.window.transport.stop)))
            studio.hand(lambda: click(studio.middle(studio.window.transport.play)))
            studio.until(lambda: player.playing, 5)
            studio.bot.wait(round(1000 * seconds))
            studio.hand(lambda: click(studio.middle(studio.window.transport.play)))
            studio.until(lambda: not player.playing, 5)
        if player.underflows == before:
            break
    return recorder.sound


@pytest.mark.sound
@pytest.mark.usefixtures("sound_card")
def test_drop_repaint_hear_and_drag_out(studio: Studio, band: Path, tmp_path: Path) -> None:
    original = drop_in(studio, band, tmp_path)
    take = repaint_two_bars(studio)
    before, after = map_samples(Path(original.path)), map_samples(Path(take.path))
    start, end = (round(t * SAMPLE_RATE) for t in (REGION.start_s, REGION.end_s))
    assert np.array_equal(before[:start], after[:start])
    assert np.array_equal(before[end:], after[end:])
    assert not np.array_equal(before[start:end], after[start:end])

    loop = np.asarray(after[start:end])
    twice = np.concatenate([loop, loop])
    sound = hear(studio, tmp_path, REGION.length_s * 1.5)
    at = find(twice, sound)
    assert at >= 0, "the take was not heard"
    assert equal_length(twice, sound, at) > 1.2 * len(loop), "the loop was not gap-free"

    window = studio.window
    studio.until(lambda: window.takes.finished_path() is not None, 10)
    row = window.takes.list.visualRect(window.state.takes.index(1)).center()
    with dnd_window("TARGET", "1370,60", tmp_path / "target.log") as target:
        target.wait("ready")
        studio.hand(
            lambda: drag(studio.at(window.takes.list.viewport(), row.x(), row.y()), point_in("TARGET", 0.5, 0.5))
        )
        drop = target.wait("drop")
    assert drop["offered"] == "CopyAction"
    [file] = drop["files"]
    facts = soundfile.info(file)
    assert (facts.samplerate, facts.channels, facts.subtype) == (48000, 2, "PCM_24")
    dropped, _ = soundfile.read(file, dtype="float32")
    assert np.abs(dropped - np.clip(after, -1, 1 - 2**-23)).max() <= 2**-23
    assert file.isascii()
    recipe = read_recipe(Path(file))
    assert recipe is not None
    assert recipe["task"] == "repaint"


@pytest.mark.peer
def test_take_dragged_into_ardour(studio: Studio, band: Path, tmp_path: Path) -> None:
    if ardour.installed_lua() is None:
        pytest.skip("needs Ardour")
    take = drop_in(studio, band, tmp_path)
    window = studio.window
    window.resize(1000, 420)
    window.page.show_panel(window.takes.list)  # so small, it shows one panel at a time
    studio.until(lambda: window.takes.finished_path() is not None, 10)
    folder = tmp_path / "ardour"
    folder.mkdir()
    session = ardour.Ardour(folder, tracks=3)
    studio.hand(session.__enter__)
    try:
        window.raise_()
        window.activateWindow()
        studio.bot.wait(500)
        row = window.takes.list.visualRect(window.state.takes.index(0)).center()
        lane_of_track_2 = 261 + 68 * 2 + 34
        start = studio.at(window.takes.list.viewport(), row.x(), row.y())
        studio.hand(lambda: drag(start, point_in(session.title, 1200, lane_of_track_2)))
        landed: list[dict[str, object]] = []

        def look() -> bool:
            studio.hand(lambda: landed.extend(session.regions()))
            return bool(landed)

        studio.until(look, 20)
    finally:
        studio.hand(lambda: session.__exit__(None, None, None))
    assert landed[0]["track"] == "Track 2"
    assert landed[0]["length"] == take.n_samples
    assert "interchange" in str(landed[0]["source"]), "copied into the session, not linked"
