"""Things going wrong in the middle: a killed engine, a lost sound card; and the window never holding its breath."""

import os
import signal
import time
from collections.abc import Collection
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QTimer

from daw_bridge.core.events import Event, JobChanged
from daw_bridge.core.queue.jobs import EngineStatus, Job, JobState
from engine.contract.audio import SAMPLE_RATE, map_samples
from engine.contract.messages import Region, Stage, Task
from tests.e2e.conftest import Studio

KILLS = 10
LONGEST_WORK_S = 0.05
LONGEST_PAUSE_S = 1.0  # a job takes longer: it would show if the thread waited for one


def import_band(studio: Studio, band: Path) -> None:
    studio.bridge.import_file(band)
    studio.until(lambda: studio.window.state.take is not None)


def job_with(studio: Studio, state: JobState, known: set[str]) -> Job | None:
    rows = studio.window.jobs.rows
    return next((row.job for job_id, row in rows.items() if row.job.state is state and job_id not in known), None)


class Killer:
    """Kills the engine in the middle of a job. It hears each change, since loading takes milliseconds."""

    def __init__(self, studio: Studio) -> None:
        self._engine = studio.bridge.queue_run.engine
        self._stages: Collection[Stage] = ()
        self.kills = 0
        studio.bridge.listen(self._on_event)

    def wait_for(self, stages: Collection[Stage]) -> None:
        """Kill it once, as soon as a job is in one of these stages."""
        self._stages = stages

    def _on_event(self, event: Event) -> None:
        if not isinstance(event, JobChanged) or event.job.state is not JobState.RUNNING:
            return
        if event.job.stage in self._stages and (pid := self._engine.pid) is not None:
            self._stages = ()
            os.kill(pid, signal.SIGKILL)
            self.kills += 1


def test_engine_killed_ten_times(studio: Studio, band: Path) -> None:
    import_band(studio, band)
    first = studio.window.state.take
    assert first is not None
    original = np.array(map_samples(Path(first.path)))
    bridge, window = studio.bridge, studio.window
    killer = Killer(studio)
    for n in range(KILLS):
        known = set(window.jobs.rows)
        window.problems.hide()
        bridge.queue_run.engine.forgive()  # more than three deaths a minute would, rightly, stop the restarts
        killer.wait_for([Stage.ENCODE] if n % 2 else list(Stage))  # listening to the source, and loading
        bridge.tasks.rework(Task.COVER, first.id, window.prompt.prompt(), window.prompt.sampling())
        studio.until(lambda n=n: killer.kills == n + 1)
        studio.until(lambda known=known: job_with(studio, JobState.FAILED, known) is not None, 10)
        studio.until(window.problems.isVisible, 5)
        studio.until(lambda: bridge.queue_run.status is EngineStatus.READY)
    known = set(window.jobs.rows)
    bridge.tasks.repaint(first.id, (Region(4, 8),), window.prompt.prompt(), window.prompt.sampling())
    studio.until(lambda: job_with(studio, JobState.DONE, known) is not None)
    assert np.array_equal(original, map_samples(Path(first.path)))
    assert len(window.state.takes.items) == 2
    assert bridge.library is not None
    folder = bridge.library.folder
    studio.until(lambda: not list(folder.rglob("*.part")), 10)  # but for a finished file being written just now


def test_a_fourth_death_within_a_minute_ends_the_restarts(studio: Studio) -> None:
    bridge, window = studio.bridge, studio.window
    for death in range(4):
        pid = bridge.queue_run.engine.pid
        assert pid is not None
        os.kill(pid, signal.SIGKILL)
        if death < 3:  # without the new process's number "ready" may still be what was said of the dead one
            studio.until(lambda pid=pid: bridge.queue_run.engine.pid not in (None, pid), 10)
        wanted = EngineStatus.READY if death < 3 else EngineStatus.FAILED
        studio.until(lambda wanted=wanted: bridge.queue_run.status is wanted)
    studio.until(window.problems.step.isVisible, 5)  # the bar itself still shows the deaths before
    window.problems.step.click()
    studio.until(lambda: bridge.queue_run.status is EngineStatus.READY)


def test_window_never_blocks_while_generating(studio: Studio, band: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A timer of 5 ms measures how long the GUI thread computes, and is away, before it comes back.

    On a busy machine it is also away because others have the processor: `tests.bench.window_pauses` shows the difference.
    """
    import_band(studio, band)
    studio.bot.wait(500)
    beats: list[tuple[float, float]] = []
    timer = QTimer(interval=5)
    timer.timeout.connect(lambda: beats.append((time.perf_counter(), time.thread_time())))
    timer.start()
    window, take = studio.window, studio.window.state.take
    assert take is not None
    window.bridge.set_regions((Region(4, 8),))
    window.prompt.takes.setValue(4)
    studio.bot.wait(100)
    window.actions_.making.repaint()
    studio.until(lambda: len(window.state.takes.items) == 5)
    studio.bot.wait(300)
    timer.stop()
    away_s, computing_s = np.diff(beats, axis=0).max(axis=0)
    with capsys.disabled():
        print(f"\nGUI thread while generating: at most {computing_s * 1e3:.1f} ms of work, {away_s * 1e3:.1f} ms away")
    assert computing_s < LONGEST_WORK_S
    assert away_s < LONGEST_PAUSE_S


@pytest.mark.sound
@pytest.mark.usefixtures("sound_card")
def test_sound_card_lost_while_playing(studio: Studio, band: Path) -> None:
    """The sound server stops answering; the place is kept, the window says so, playing works again afterwards."""
    pid = int((Path(os.environ["BENCH_AUDIO_STATE"]) / "pulseaudio.pid").read_text().split()[0])
    import_band(studio, band)
    window, bridge = studio.window, studio.bridge
    bridge.play()
    studio.until(lambda: bridge.player.playing and bridge.player.position > 24_000, 10)
    os.kill(pid, signal.SIGSTOP)
    try:
        studio.until(window.problems.isVisible, 15)
        place = bridge.player.position
        assert place > 0
    finally:
        os.kill(pid, signal.SIGCONT)
    studio.until(lambda: not bridge.player.playing, 10)
    bridge.play()
    studio.until(lambda: bridge.player.playing and bridge.player.position > place + 4800, 20)


@pytest.mark.sound
@pytest.mark.usefixtures("sound_card")
def test_a_long_piece_is_heard_while_it_is_made(studio: Studio, band: Path) -> None:
    """The play button beside the job plays what is ready; the finished take goes on at the same place."""
    import_band(studio, band)
    window, bridge = studio.window, studio.bridge
    known = set(window.jobs.rows)
    job_id = bridge.tasks.generate(window.prompt.prompt(), window.prompt.sampling(), 240.0)
    studio.until(lambda: job_id in window.jobs.rows and window.jobs.rows[job_id].listen.isVisible())
    window.jobs.rows[job_id].listen.click()
    studio.until(lambda: bridge.player.playing and bridge.player.position > SAMPLE_RATE // 4, 10)
    assert job_with(studio, JobState.RUNNING, known) is not None, "it was over before it was heard"
    studio.until(lambda: job_with(studio, JobState.DONE, known) is not None)
    studio.until(lambda: bool(window.state.take and window.state.take.recipe.job_id == job_id), 5)
    place = bridge.player.position
    assert place > SAMPLE_RATE // 4
    assert not window.jobs.rows[job_id].listen.isVisible()
    studio.until(lambda: bridge.player.playing and bridge.player.position > place + SAMPLE_RATE // 4, 10)
    bridge.pause()
