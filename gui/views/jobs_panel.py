"""The panel that lists jobs with their progress and time left."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from daw_bridge.bridge import Bridge
from daw_bridge.core.events import JobChanged
from daw_bridge.core.jobs import Job, JobState
from engine.contract.messages import Stage
from gui.bridge_signals import BridgeSignals
from gui.theme import icon
from gui.views.eliding import ElidedLabel

_ROWS_KEPT = 30


class JobRow(QWidget):
    """One job: title, progress, status, and buttons to listen to it, to cancel it and to run it again."""

    def __init__(self, job: Job, bridge: Bridge) -> None:
        super().__init__()
        self.job = job
        self._title, self._status = ElidedLabel(), ElidedLabel()
        self._status.setObjectName("dim")
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setFixedWidth(130)
        self.button, self.listen = QToolButton(), QToolButton()
        self.listen.setIcon(icon("play"))
        self.listen.setToolTip(self.tr("Listen to the finished part while the job runs"))
        self.listen.setAccessibleName(self.tr("Listen now"))
        layout = QGridLayout(self)
        layout.setContentsMargins(2, 4, 2, 6)
        layout.setVerticalSpacing(3)
        layout.setColumnStretch(0, 1)
        layout.addWidget(self._title, 0, 0)
        state = QHBoxLayout()
        state.setSpacing(6)
        state.addWidget(self._bar)
        state.addWidget(self._status, 1)
        layout.addLayout(state, 1, 0)
        layout.addWidget(self.listen, 0, 1, 2, 1)
        layout.addWidget(self.button, 0, 2, 2, 1)
        self.listen.clicked.connect(lambda: bridge.listen_early(self.job.id))
        self.button.clicked.connect(lambda: self._act(bridge))
        self.show_job(job)

    def show_job(self, job: Job) -> None:
        self.job = job
        self._title.setText(job.title)
        self._title.setToolTip(job.request.prompt.caption)
        status = self.status_text(job)
        self._status.setText(status)
        self._status.setToolTip(status)
        self._bar.setValue(round(job.fraction * 1000))
        self._bar.setFormat("%p%")  # Qt fills in the percentage
        self._bar.setVisible(not job.state.is_over)
        self._bar.setAccessibleName(self.tr("Progress of {job}").format(job=job.title))
        self.listen.setVisible(bool(job.early) and not job.state.is_over)
        can_retry = job.state in {JobState.FAILED, JobState.CANCELLED}
        self.button.setVisible(job.state is not JobState.DONE)
        self.button.setIcon(icon("again" if can_retry else "cancel"))
        self.button.setToolTip(self.tr("Run the job again") if can_retry else self.tr("Cancel the job"))
        self.button.setAccessibleName(self.tr("Try again") if can_retry else self.tr("Cancel"))

    def status_text(self, job: Job) -> str:
        """The state of a job, with the time left while it runs."""
        match job.state:
            case JobState.QUEUED:
                return self.tr("Queued")
            case JobState.RUNNING:
                return self._running_text(job)
            case JobState.DONE:
                return self.tr("Done: %n take(s)", "", len(job.take_ids))
            case JobState.FAILED:
                return self.tr("Failed: {problem}").format(problem=job.problem)
            case JobState.CANCELLED:
                return self.tr("Cancelled")

    def _running_text(self, job: Job) -> str:
        stage, seconds = self._stage_text(job.stage), job.seconds_left
        if seconds is None:
            return stage
        if seconds >= 90:
            return self.tr("About %n min left · {stage}", "", round(seconds / 60)).format(stage=stage)
        return self.tr("%n s left · {stage}", "", max(1, round(seconds))).format(stage=stage)

    def _stage_text(self, stage: Stage | None) -> str:
        match stage:
            case None:
                return self.tr("Starting")
            case Stage.LOAD:
                return self.tr("Loading the model")
            case Stage.ENCODE:
                return self.tr("Encoding the source")
            case Stage.PLAN:
                return self.tr("Planning")
            case Stage.CONDITION:
                return self.tr("Encoding the prompt")
            case Stage.SAMPLE:
                return self.tr("Generating")
            case Stage.DECODE:
                return self.tr("Decoding audio")
            case Stage.WRITE:
                return self.tr("Writing the file")

    def _act(self, bridge: Bridge) -> None:
        if self.job.state.is_over:
            bridge.retry(self.job.id)
        else:
            bridge.cancel(self.job.id)


class JobsPanel(QFrame):
    """The jobs, newest first. It keeps the last 30."""

    def __init__(self, signals: BridgeSignals, bridge: Bridge) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setMinimumWidth(230)
        self._bridge = bridge
        self.rows: dict[str, JobRow] = {}
        heading = QLabel(self.tr("Jobs"))
        heading.setObjectName("heading")
        self._empty = QLabel(
            self.tr("Select a region of the waveform and press Repaint, or describe new music and press Generate new.")
        )
        self._empty.setObjectName("dim")
        self._empty.setWordWrap(True)
        inner = QWidget()
        self._list = QVBoxLayout(inner)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._list.addWidget(self._empty)
        self._list.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.addWidget(heading)
        layout.addWidget(scroll, 1)
        signals.job_changed.connect(self._on_job_changed)

    @property
    def active(self) -> list[Job]:
        """The jobs that wait or run."""
        return [row.job for row in self.rows.values() if not row.job.state.is_over]

    def _on_job_changed(self, event: JobChanged) -> None:
        row = self.rows.get(event.job.id)
        if row is not None:
            row.show_job(event.job)
            return
        self._empty.hide()
        row = self.rows[event.job.id] = JobRow(event.job, self._bridge)
        self._list.insertWidget(0, row)
        over = [job_id for job_id, known in self.rows.items() if known.job.state.is_over]
        for job_id in over[: max(0, len(self.rows) - _ROWS_KEPT)]:
            self.rows.pop(job_id).deleteLater()
