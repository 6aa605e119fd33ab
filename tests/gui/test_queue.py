"""The queue in the window: order by drag and keys, pause, times, and interrupted jobs until they are answered."""

from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from daw_bridge.core.events import JobChanged, QueueTimed
from daw_bridge.core.queue.jobs import Job
from engine.contract.messages import Generate, Progress, Prompt, Sampling, SoundReady, Stage, TakeMade, Task
from engine.contract.writing.sound_writer import write_wav
from gui.main_window import MainWindow
from gui.views.jobs.job_row import JobRow
from tests.gui.test_window import engine_of, loaded, song, window

__all__ = ["loaded", "song", "window"]  # fixtures
ALT, LEFT = Qt.KeyboardModifier.AltModifier, Qt.MouseButton.LeftButton


def ask(window: MainWindow, *captions: str, takes: int = 1) -> None:
    for caption in captions:
        window.bridge.tasks.generate(Prompt(caption), Sampling(seed=5, takes=takes), 4.0)


def waiting(window: MainWindow) -> list[str]:
    return [row.job.request.prompt.caption for row in window.jobs.list.waiting]


def queued(window: MainWindow) -> list[str]:
    """The same as the bridge has it."""
    jobs = window.bridge.queue_run.jobs
    return [job.request.prompt.caption for job_id in jobs.waiting if (job := jobs.get(job_id)) is not None]


def busy(window: MainWindow, qtbot: QtBot, *captions: str) -> list[JobRow]:
    """A job that runs and some that wait; the rows of these."""
    ask(window, "runs", *captions)
    qtbot.waitUntil(lambda: waiting(window) == list(captions))
    qtbot.waitUntil(lambda: window.jobs.list.running is not None)
    QTest.qWait(20)  # the layout
    return window.jobs.list.waiting


def drag(qtbot: QtBot, row: JobRow, to: JobRow, *, is_below: bool, end: bool = True) -> None:
    start = QPoint(row.width() // 2, row.height() // 2)
    target = row.mapFrom(
        row.window(), to.mapTo(to.window(), QPoint(row.width() // 2, to.height() * 9 // 10 if is_below else 2))
    )
    qtbot.mousePress(row, LEFT, pos=start)
    for share in (0.3, 0.7, 1.0):
        qtbot.mouseMove(row, start + (target - start) * share)
        row.dragged.emit(start + (target - start) * share)  # offscreen, no button is held during a move
    if end:
        qtbot.mouseRelease(row, LEFT, pos=target)


def test_jobs_are_listed_as_they_will_run(window: MainWindow, qtbot: QtBot) -> None:
    busy(window, qtbot, "a", "b", "c")
    qtbot.waitUntil(
        lambda: [row.y() for row in window.jobs.list.waiting] == sorted(r.y() for r in window.jobs.list.waiting)
    )
    running = window.jobs.list.running
    assert running is not None
    assert window.jobs.rows[running.id].y() < window.jobs.list.waiting[0].y()
    engine_of(window).make_takes()
    qtbot.waitUntil(lambda: waiting(window) == ["b", "c"])
    done = window.jobs.rows[running.id]
    qtbot.waitUntil(lambda: done.y() > window.jobs.list.waiting[-1].y())


def test_a_drag_moves_a_job(window: MainWindow, qtbot: QtBot) -> None:
    a, b, c = busy(window, qtbot, "a", "b", "c")
    drag(qtbot, c, a, is_below=False)
    qtbot.waitUntil(lambda: queued(window) == ["c", "a", "b"])
    assert waiting(window) == ["c", "a", "b"]
    QTest.qWait(20)
    drag(qtbot, c, a, is_below=True)
    qtbot.waitUntil(lambda: queued(window) == ["a", "c", "b"])
    QTest.qWait(20)
    drag(qtbot, a, b, is_below=True)
    qtbot.waitUntil(lambda: queued(window) == ["c", "b", "a"] == waiting(window))


def test_escape_ends_a_drag(window: MainWindow, qtbot: QtBot) -> None:
    a, _, c = busy(window, qtbot, "a", "b", "c")
    drag(qtbot, c, a, is_below=False, end=False)
    assert window.jobs.list._mark.isVisible()
    qtbot.keyClick(c, Qt.Key.Key_Escape)
    assert not window.jobs.list._mark.isVisible()
    qtbot.mouseRelease(c, LEFT)
    QTest.qWait(20)
    assert queued(window) == waiting(window) == ["a", "b", "c"]


def test_a_job_that_begins_during_its_drag_is_let_go(window: MainWindow, qtbot: QtBot) -> None:
    a, _, c = busy(window, qtbot, "a", "b", "c")
    drag(qtbot, a, c, is_below=True, end=False)
    engine_of(window).make_takes()
    qtbot.waitUntil(lambda: waiting(window) == ["b", "c"])
    assert not window.jobs.list._mark.isVisible()
    qtbot.mouseRelease(a, LEFT)
    assert queued(window) == ["b", "c"]


def test_keys_move_a_job_and_the_focus(window: MainWindow, qtbot: QtBot) -> None:
    a, _, c = busy(window, qtbot, "a", "b", "c")
    window.activateWindow()
    qtbot.waitActive(window)
    c.setFocus()
    handle = window.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_Up, ALT)
    QTest.keyClick(handle, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: queued(window) == ["c", "a", "b"] == waiting(window))
    assert c.hasFocus()
    QTest.keyClick(handle, Qt.Key.Key_Down, ALT)
    qtbot.waitUntil(lambda: queued(window) == ["a", "c", "b"])
    QTest.keyClick(handle, Qt.Key.Key_End, ALT)
    qtbot.waitUntil(lambda: queued(window) == ["a", "b", "c"])
    QTest.keyClick(handle, Qt.Key.Key_Home, ALT)
    qtbot.waitUntil(lambda: queued(window) == ["c", "a", "b"])
    QTest.keyClick(handle, Qt.Key.Key_Down)
    assert a.hasFocus()
    QTest.keyClick(handle, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: queued(window) == ["c", "b"] == waiting(window))


def test_a_menu_moves_a_job(window: MainWindow, qtbot: QtBot) -> None:
    *_, c = busy(window, qtbot, "a", "b", "c")
    next_one, up, down, *_ = c.menu().actions()
    next_one.trigger()
    qtbot.waitUntil(lambda: queued(window) == ["c", "a", "b"])
    down.trigger()
    qtbot.waitUntil(lambda: queued(window) == ["a", "c", "b"])
    up.trigger()
    qtbot.waitUntil(lambda: queued(window) == ["c", "a", "b"])


def test_a_controllers_order_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    busy(window, qtbot, "a", "b", "c")
    window.bridge.queue.move(window.bridge.queue_run.jobs.waiting[2], 0)
    qtbot.waitUntil(lambda: waiting(window) == ["c", "a", "b"])


def test_the_queue_is_paused_and_goes_on(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.jobs
    busy(window, qtbot, "a")
    assert panel.pause.text() == "Pause"
    qtbot.mouseClick(panel.pause, LEFT)
    qtbot.waitUntil(lambda: window.bridge.queue_run.is_paused)
    qtbot.waitUntil(lambda: panel.pause.text() == "Go on")
    assert panel.summary.text().startswith("Paused · ")
    engine_of(window).make_takes()
    qtbot.waitUntil(lambda: panel.list.running is None)
    assert waiting(window) == ["a"]
    qtbot.mouseClick(panel.pause, LEFT)
    qtbot.waitUntil(lambda: not waiting(window))
    assert panel.pause.text() == "Pause"
    window.bridge.queue.pause(True)  # by a controller
    qtbot.waitUntil(panel.pause.isChecked)


def test_times_of_the_queue(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.jobs
    a, b = busy(window, qtbot, "a", "b")
    assert a.status_text(a.job) == "Next in line"
    assert "left" not in panel.summary.text()
    running = engine_of(window).running.job_id
    engine_of(window).on_event(Progress(running, Stage.SAMPLE, 0.5, 30.0))
    qtbot.waitUntil(lambda: "more than 30 s left in all" in panel.summary.text())
    window._signals(QueueTimed({running: 60.0, a.job.id: 40.0}))
    qtbot.waitUntil(lambda: a.status_text(a.job) == "Next in line · done in about 70 s")
    assert "more than 70 s left in all" in panel.summary.text()
    assert b.status_text(b.job) == "Number 2"
    window._signals(QueueTimed({running: 60.0, a.job.id: 40.0, b.job.id: 200.0}))
    qtbot.waitUntil(lambda: b.status_text(b.job) == "Number 2 · done in about 4 min")
    assert "about 4 min left in all" in panel.summary.text()
    window.bridge.queue.pause(True)
    qtbot.waitUntil(lambda: b.status_text(b.job) == "Number 2 · takes about 3 min")


def test_a_job_that_begins_shows_what_others_of_its_kind_took(window: MainWindow, qtbot: QtBot) -> None:
    (a,) = busy(window, qtbot, "a")
    running = window.jobs.list.running
    assert running is not None
    row = window.jobs.rows[running.id]
    window._signals(QueueTimed({running.id: 60.0, a.job.id: 40.0}))
    qtbot.waitUntil(lambda: row.status_text(row.job) == "60 s left · Starting")
    assert "about 2 min left in all" in window.jobs.summary.text()
    window._signals(JobChanged(replace(running, stage=Stage.LOAD)))  # nobody knows how long
    qtbot.waitUntil(lambda: row.status_text(row.job) == "Loading the model")
    assert "more than 40 s left in all" in window.jobs.summary.text()
    window._signals(JobChanged(replace(running, stage=Stage.SAMPLE, seconds_left=20.0)))
    qtbot.waitUntil(lambda: row.status_text(row.job) == "20 s left · Generating")
    qtbot.waitUntil(lambda: "about 60 s left in all" in window.jobs.summary.text())


def test_takes_of_one_job_show_up_one_by_one(loaded: MainWindow, qtbot: QtBot) -> None:
    loaded.prompt.takes.setValue(3)
    loaded.actions_.making.cover()
    qtbot.waitUntil(lambda: loaded.jobs.list.running is not None)
    engine = engine_of(loaded)
    (row,), request = loaded.jobs.rows.values(), engine.running
    for n in (1, 2, 3):
        qtbot.waitUntil(lambda n=n: row.status_text(row.job).startswith(f"Take {n} of 3 · "))
        path = Path(request.out_dir) / f"{request.job_id}-{n}.wav"
        recipe = {"prompt": {"caption": ""}, "tags": request.tags, "offset_samples": 0}
        write_wav(path, np.zeros((48_000, 2), np.float32), recipe)
        engine.on_event(TakeMade(request.job_id, n, str(path), recipe))
        qtbot.waitUntil(lambda n=n: loaded.state.takes.rowCount() == 1 + n)
        assert len(loaded.jobs.active) == 1


def interrupted(window: MainWindow, qtbot: QtBot) -> JobRow:
    folder = window.bridge.library
    assert folder is not None
    request = Generate(
        "gone", Task.TEXT2MUSIC, Prompt("funk"), Sampling(seed=5), window.bridge.desk.models.choice(window.bridge.settings),
        str(folder.clip_folder("c")), 4.0, tags={"clip_id": "c"},
    )  # fmt: skip
    window.bridge.post(lambda: window.bridge.queue_run.list_interrupted(request, "Generate “funk”"))
    qtbot.waitUntil(lambda: "gone" in window.jobs.rows)
    return window.jobs.rows["gone"]


def test_what_can_be_heard_is_a_draft_or_the_beginning_of_the_take(window: MainWindow, qtbot: QtBot) -> None:
    ask(window, "runs")
    qtbot.waitUntil(lambda: window.jobs.list.running is not None)
    [row], engine = window.jobs.findChildren(JobRow), engine_of(window)
    job_id = engine.running.job_id
    assert not row.listen.isVisible()
    engine.on_event(SoundReady(job_id, 1, "/a.wav", 480, 480, is_draft=True))
    qtbot.waitUntil(row.listen.isVisible)
    assert "draft" in row.listen.toolTip()
    assert "draft" in row.listen.accessibleName()
    engine.on_event(SoundReady(job_id, 1, "/a.wav", 240, 480))
    qtbot.waitUntil(lambda: "draft" not in row.listen.toolTip() + row.listen.accessibleName())
    assert row.listen.isVisible()


def test_an_interrupted_job_asks_until_it_is_dismissed(loaded: MainWindow, qtbot: QtBot) -> None:
    row = interrupted(loaded, qtbot)
    busy(loaded, qtbot, "a")
    assert row.status_text(row.job) == "Interrupted. Run it again?"
    assert row.y() == min(each.y() for each in loaded.jobs.rows.values())
    assert row.dismiss.isVisibleTo(loaded)
    qtbot.mouseClick(row.dismiss, LEFT)
    qtbot.waitUntil(lambda: "gone" not in loaded.jobs.rows)


def test_an_interrupted_job_is_run_again(loaded: MainWindow, qtbot: QtBot) -> None:
    row = interrupted(loaded, qtbot)
    assert row.button.accessibleName() == f"Try {row.job.title} again"
    assert row.dismiss.accessibleName() == f"Dismiss {row.job.title}"
    qtbot.mouseClick(row.button, LEFT)
    qtbot.waitUntil(lambda: "gone" not in loaded.jobs.rows)
    qtbot.waitUntil(lambda: [each.job.title for each in loaded.jobs.rows.values()] == ["Generate “funk”"])


def test_only_jobs_that_wait_take_the_focus_and_all_say_what_they_are(window: MainWindow, qtbot: QtBot) -> None:
    a, _ = busy(window, qtbot, "a", "b")
    running = window.jobs.list.running
    assert running is not None
    assert window.jobs.rows[running.id].focusPolicy() is Qt.FocusPolicy.NoFocus
    assert a.focusPolicy() is Qt.FocusPolicy.StrongFocus
    assert a.accessibleName() == "Generate “a”, Next in line"
    assert "Alt+Up" in a.accessibleDescription()


def test_fifty_jobs_with_long_texts(window: MainWindow, qtbot: QtBot) -> None:
    window.bridge.queue.pause(True)
    ask(window, *(f"{n} " + "a very long description of new music " * 20 for n in range(50)))
    qtbot.waitUntil(lambda: len(waiting(window)) == 50)
    QTest.qWait(50)
    assert window.jobs.list.waiting[-1].accessibleName().endswith("Number 50")
    assert window.width() == 1400
    first = window.jobs.list.waiting[0]
    first.setFocus()
    window.jobs.list._move(first, 1_000_000)
    qtbot.waitUntil(lambda: queued(window)[-1].startswith("0 "))
    qtbot.waitUntil(lambda: window.jobs._scroll.verticalScrollBar().value() > 0)
    window.actions_.making.cancel_all()
    qtbot.waitUntil(lambda: not waiting(window))
    qtbot.waitUntil(lambda: len(window.jobs.rows) == 30)


def test_progress_rebuilds_nothing(window: MainWindow, qtbot: QtBot) -> None:
    """A row is arranged anew when its state changes, not with each of many reports."""
    busy(window, qtbot, "a")
    running = window.jobs.list.running
    assert running is not None
    calls: list[Job] = []
    window.jobs.list._arrange = lambda: calls.append(running)  # type: ignore[method-assign]
    for n in range(20):
        window._signals(JobChanged(replace(running, stage=Stage.SAMPLE, fraction=n / 20)))
    assert calls == []
    assert window.jobs.rows[running.id]._bar.value() == 950
