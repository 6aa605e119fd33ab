"""Jobs with progress, time left, cancel and try again."""

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
_STAGES = {
    Stage.LOAD: "loading the model",
    Stage.ENCODE: "listening to the source",
    Stage.PLAN: "planning the piece",
    Stage.CONDITION: "reading the prompt",
    Stage.SAMPLE: "making music",
    Stage.DECODE: "turning it into sound",
    Stage.WRITE: "writing the file",
}


def status_text(job: Job) -> str:
    """Where a job is, in a few words with the time left."""
    match job.state:
        case JobState.QUEUED:
            return "waiting"
        case JobState.RUNNING:
            stage = _STAGES[job.stage] if job.stage is not None else "starting"
            return f"{time_left(job.seconds_left)}{stage}"
        case JobState.DONE:
            count = len(job.take_ids)
            return "done" if count == 1 else f"done, {count} takes"
        case JobState.FAILED:
            return f"failed: {job.problem}"
        case JobState.CANCELLED:
            return "cancelled"


def time_left(seconds: float | None) -> str:
    """ "12 s left, ", or nothing while nobody knows."""
    if seconds is None:
        return ""
    if seconds >= 90:
        return f"about {round(seconds / 60)} min left, "
    return f"{max(1, round(seconds))} s left, "


class JobRow(QWidget):
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
        self.listen.setToolTip("Listen to what is ready, while the rest is being made")
        self.listen.setAccessibleName("Listen now")
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
        self._status.setText(status_text(job))
        self._status.setToolTip(status_text(job))
        self._bar.setValue(round(job.fraction * 1000))
        self._bar.setFormat(f"{job.fraction:.0%}")
        self._bar.setVisible(not job.state.is_over)
        self._bar.setAccessibleName(f"Progress of {job.title}")
        self.listen.setVisible(bool(job.early) and not job.state.is_over)
        can_retry = job.state in {JobState.FAILED, JobState.CANCELLED}
        self.button.setVisible(job.state is not JobState.DONE)
        self.button.setIcon(icon("again" if can_retry else "cancel"))
        self.button.setToolTip("Try again" if can_retry else "Cancel (Esc)")
        self.button.setAccessibleName("Try again" if can_retry else "Cancel")

    def _act(self, bridge: Bridge) -> None:
        if self.job.state.is_over:
            bridge.retry(self.job.id)
        else:
            bridge.cancel(self.job.id)


class JobsPanel(QFrame):
    """Newest on top."""

    def __init__(self, signals: BridgeSignals, bridge: Bridge) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setMinimumWidth(230)
        self._bridge = bridge
        self.rows: dict[str, JobRow] = {}
        heading = QLabel("Jobs")
        heading.setObjectName("heading")
        self._empty = QLabel("Select bars on the waveform and press Repaint, or describe new music and press Generate.")
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
