"""The panel of jobs: the queue with its pause switch and its time, and what became of the last jobs."""

import time

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from daw_bridge.bridge import Bridge
from daw_bridge.core.events import JobChanged, QueueChanged, QueueTimed
from daw_bridge.core.queue.jobs import Job, JobState
from engine.contract.messages import Stage
from gui.bridge_signals import BridgeSignals
from gui.look.icons import put_icon
from gui.views.eliding import ElidedLabel
from gui.views.jobs.job_list import JobList
from gui.views.jobs.job_row import JobRow

_TOLD = 3  # jobs that are told to those who come to the list by keys
_UPDATE_MS = 250  # progress comes more often than anybody reads it


class JobsPanel(QFrame):
    """Shows jobs in the order in which they will run, then those that ended, the newest first."""

    def __init__(self, signals: BridgeSignals, bridge: Bridge) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setMinimumWidth(230)
        self._bridge = bridge
        self._expected: dict[str, float] = {}
        self._began: dict[str, float] = {}  # since when a job runs with its model loaded, by id
        self._is_paused = False
        self._heading = QLabel(self.tr("Jobs"))
        self._heading.setObjectName("heading")
        self.summary = ElidedLabel()
        self.summary.setObjectName("dim")
        self.pause = QPushButton()
        self.pause.setCheckable(True)
        self.pause.clicked.connect(bridge.queue.pause)
        self._empty = QLabel(
            self.tr("Choose a task on the right and press its button: what is being made is listed here.")
        )
        self._empty.setObjectName("dim")
        self._empty.setWordWrap(True)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Jobs"))
        self.list = JobList(bridge, self._scroll)
        self.list.moved.connect(bridge.queue.move)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        self._scroll.setWidget(inner)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._heading, 1)
        top.addWidget(self.pause)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self.summary)
        layout.addWidget(self._scroll, 1)
        self._update = QTimer(self, interval=_UPDATE_MS, singleShot=True)
        self._update.timeout.connect(self._show_times)
        signals.job_changed.connect(self._on_job_changed)
        signals.queue_changed.connect(self._on_queue_changed)
        signals.queue_timed.connect(self._on_queue_timed)
        self._show_pause()
        self._show_times()

    @property
    def rows(self) -> dict[str, JobRow]:
        """The rows by the ids of their jobs."""
        return self.list.rows

    @property
    def active(self) -> list[Job]:
        """The jobs that wait or run."""
        return [row.job for row in self.rows.values() if not row.job.state.is_over]

    def _on_job_changed(self, event: JobChanged) -> None:
        job = event.job
        before = self.rows[job.id].job.state if job.id in self.rows else None
        self.list.put(job)
        self._empty.setVisible(not self.rows)
        if job.state is JobState.RUNNING and job.stage not in {None, Stage.LOAD}:
            self._began.setdefault(job.id, time.monotonic())
        elif job.state.is_over:
            self._began.pop(job.id, None)
        if before is not job.state:
            self._show_times()
        elif not self._update.isActive():
            self._update.start()

    def _on_queue_changed(self, event: QueueChanged) -> None:
        self._is_paused = event.is_paused
        self.list.set_waiting(event.waiting)
        self._show_pause()
        self._show_times()

    def _on_queue_timed(self, event: QueueTimed) -> None:
        self._expected = event.expected_s
        self._show_times()

    def _show_pause(self) -> None:
        paused = self._is_paused
        self.pause.setChecked(paused)
        put_icon(self.pause, "play" if paused else "pause")
        self.pause.setText(self.tr("Go on") if paused else self.tr("Pause"))
        self.pause.setToolTip(
            self.tr("Run the jobs that wait")
            if paused
            else self.tr("Let the jobs that wait go on waiting. The one that runs is not stopped.")
        )
        self.pause.setAccessibleName(self.tr("Let the queue go on") if paused else self.tr("Pause the queue"))

    def _show_times(self) -> None:
        """Show when each job will be done, and all of them."""
        running, waiting = self.list.running, self.list.waiting
        left = self._left_s(running) if running is not None else 0.0
        if running is not None:
            self.rows[running.id].show_place(0, left, None)
        total, is_all_known, done_in = left or 0.0, left is not None, left
        for place, row in enumerate(waiting, start=1):
            takes_s = self._expected.get(row.job.id)
            done_in = done_in + takes_s if done_in is not None and takes_s is not None else None
            total, is_all_known = total + (takes_s or 0.0), is_all_known and takes_s is not None
            row.show_place(place, done_in if not self._is_paused else None, takes_s)
        words = []
        if self._is_paused:
            words.append(self.tr("Paused"))
        if waiting:
            words.append(self.tr("%n waiting", "", len(waiting)))
        if total and (waiting or running is not None):
            row = next(iter(self.rows.values()))
            text = self.tr("about {time} left in all") if is_all_known else self.tr("more than {time} left in all")
            words.append(text.format(time=row.time_text(total)))
        said = " · ".join(words)
        self.summary.setText(said[:1].upper() + said[1:])
        self.summary.setVisible(bool(words))
        self.summary.setToolTip(self.summary.text())
        self.summary.setAccessibleName(self.summary.text())
        told = [row.accessibleName() for row in list(self.rows.values())[:_TOLD]] or [self._empty.text()]
        self._scroll.setAccessibleDescription("\n".join(told))

    def _left_s(self, job: Job) -> float | None:
        """The seconds that the job which runs still takes: as the engine says, or as others of its kind took.

        None while its model is loaded, of which nobody knows how long it takes.
        """
        expected = self._expected.get(job.id)
        if job.seconds_left is not None or job.stage is Stage.LOAD or expected is None:
            return job.seconds_left
        since = self._began.get(job.id)
        return max(1.0, expected - (time.monotonic() - since)) if since is not None else expected
