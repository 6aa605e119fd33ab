"""Two clips of different tempo, each repainted by bars by the real engine, saved, and read by others: each has its own."""

import shutil
import struct
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
import soundfile

from daw_bridge.bridge import Bridge
from daw_bridge.core.clip import Take
from daw_bridge.core.draft import Draft
from daw_bridge.core.events import JobChanged, OscChanged, Problem, TakeSaved
from daw_bridge.core.queue.jobs import JobState
from daw_bridge.core.settings import Saved, Settings
from engine.contract.audio import SAMPLE_RATE
from engine.contract.reading.sound_reader import read_audio
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.controllers.test_osc_surface import Controller
from tests.daw_bridge.parts.test_clip_grids import imported, loop_file

_LOOP_INFO = struct.Struct("=hhiifi24x")  # libsndfile's SF_LOOP_INFO: signature, mode, beats, bpm, root note
_GET_LOOP_INFO = 0x10E0
BEATS = 8
_PATIENCE_S = 120  # the machine may be busy


@pytest.fixture
def studio(settings: Settings) -> Iterator[RunningBridge]:
    """A bridge with the real engine, in a process of its own, and a tiny model."""
    studio = RunningBridge(Bridge(settings, stored=Saved(settings, Draft(steps=1)), daws=[]))
    studio.bridge.start()
    yield studio
    studio.bridge.close()


@pytest.fixture
def controller(studio: RunningBridge) -> Iterator[Controller]:
    controller = Controller(studio.until(lambda: studio.all(OscChanged))[-1].port)
    yield controller
    controller.close()


def repainted(studio: RunningBridge, controller: Controller, take: Take) -> Take:
    """A take of the second bar of an imported one, asked for by OSC."""
    before = {take.id for take in studio.bridge.desk.takes(take.clip_id)}
    controller.send("/bridge/bars/select", 2.0, 1.0)
    studio.until(lambda: studio.bridge.audition.selection.regions)
    controller.send("/bridge/repaint")
    over = {JobState.DONE, JobState.FAILED}
    jobs = studio.until(lambda: [e for e in studio.all(JobChanged) if e.job.state in over], _PATIENCE_S)
    assert jobs[-1].job.state is JobState.DONE, studio.all(Problem)
    return studio.until(
        lambda: next((t for t in studio.bridge.desk.takes(take.clip_id) if t.id not in before), None), _PATIENCE_S
    )


def saved(studio: RunningBridge, take: Take, folder: Path, suffixes: Sequence[str]) -> dict[str, Path]:
    """The take saved in each format."""
    files = {suffix: folder / f"{take.id}.{suffix}" for suffix in suffixes}
    studio.events.clear()
    for path in files.values():
        studio.bridge.exports.save_take(take.id, path)
    studio.until(lambda: len(studio.all(TakeSaved)) >= len(files), _PATIENCE_S)
    assert {Path(event.path) for event in studio.all(TakeSaved)} == set(files.values())
    return files


def loop_info(path: Path) -> tuple[int, int, int, float, int] | None:
    """Signature, beats, tempo and root note as libsndfile reads them."""
    place = soundfile._ffi.new("char[]", _LOOP_INFO.size)
    with soundfile.SoundFile(path) as file:
        if not soundfile._snd.sf_command(file._file, _GET_LOOP_INFO, place, _LOOP_INFO.size):
            return None
    upper, lower, _, beats, bpm, root = _LOOP_INFO.unpack(bytes(soundfile._ffi.buffer(place, _LOOP_INFO.size)))
    return upper, lower, beats, bpm, root


def test_each_clip_keeps_and_carries_its_own_tempo(
    studio: RunningBridge, controller: Controller, tmp_path: Path
) -> None:
    for tempo in (93.75, 120.0):
        source = loop_file(tmp_path, tempo, "F# minor", beats=BEATS)
        take = imported(studio, source)
        new = repainted(studio, controller, take)
        samples, bar = read_audio(source), round(240 / tempo * SAMPLE_RATE)
        played = read_audio(Path(new.path))
        assert np.array_equal(played[:bar], samples[:bar])
        assert np.array_equal(played[2 * bar :], samples[2 * bar :])
        assert not np.allclose(played[bar : 2 * bar], samples[bar : 2 * bar], atol=0.01)
        files = saved(studio, new, tmp_path, ("wav", "aif", "flac"))
        studio.events.clear()
        for suffix in ("wav", "aif"):
            upper, lower, beats, bpm, root = loop_info(files[suffix]) or (0, 0, 0, 0.0, 0)
            assert (upper, lower, beats, root % 12) == (4, 4, BEATS, 6), suffix
            assert bpm == pytest.approx(tempo, abs=0.001), suffix
        assert b"TEMPO=%g" % tempo in files["flac"].read_bytes()
        if shutil.which("mediainfo"):
            for suffix, path in files.items():
                told = subprocess.run(["mediainfo", path], capture_output=True, text=True, check=True).stdout
                lines = [line.split(":", 1) for line in told.splitlines() if ":" in line]
                assert f"{tempo:g}" in {value.strip() for name, value in lines if name.strip() in {"TEMPO", "BPM"}}, (
                    suffix
                )
    assert studio.bridge.grid.tempo_bpm == 120, "the tempo of new music is as it was"
