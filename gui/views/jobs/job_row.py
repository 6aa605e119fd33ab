"""One job in the list: what it is, how far it is, and what can be done with it."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QMenu, QToolButton

from daw_bridge.bridge import Bridge
from daw_bridge.core.queue.jobs import Job, JobState
from engine.contract.messages import Stage
from gui.look.icons import put_icon, put_menu_icons, put_picture
from gui.views.eliding import ElidedLabel
from gui.views.fields.progress_bar import ProgressBar


class JobRow(QFrame):
    """Title, progress, status, and buttons to listen to a job, to cancel it and to run it again.

    A job that waits is moved by a drag, by keys and by its menu. The signals: `move_wanted` carries by how many places;
    `pressed`, `dragged` and `released` the position of the pointer in the row.
    """

    move_wanted = Signal(int)
    pressed = Signal(QPoint)
    dragged = Signal(QPoint)
    released = Signal(QPoint)

    def __init__(self, job: Job, bridge: Bridge) -> None:
        super().__init__()
        self.setObjectName("job")
        self.job, self._bridge = job, bridge
        self._place = 0
        self._in_s: float | None = None
        self._takes_s: float | None = None
        self._grip = QLabel()
        self._title, self._status = ElidedLabel(), ElidedLabel()
        self._status.setObjectName("dim")
        self._bar = ProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setMinimumWidth(60)
        self._bar.setMaximumWidth(130)
        self.button, self.listen, self.dismiss = QToolButton(), QToolButton(), QToolButton()
        put_icon(self.listen, "play")
        put_icon(self.dismiss, "cancel")
        put_picture(self._grip, "grip", "dim")
        self.dismiss.setToolTip(self.tr("Do not offer this job again"))
        layout = QGridLayout(self)
        layout.setContentsMargins(4, 4, 2, 6)
        layout.setVerticalSpacing(3)
        layout.setColumnStretch(1, 1)
        layout.addWidget(self._grip, 0, 0, 2, 1)
        layout.addWidget(self._title, 0, 1)
        state = QHBoxLayout()
        state.setSpacing(6)
        state.addWidget(self._bar, 1)
        state.addWidget(self._status, 2)
        layout.addLayout(state, 1, 1)
        for column, button in enumerate((self.listen, self.button, self.dismiss), start=2):
            layout.addWidget(button, 0, column, 2, 1)
        self.listen.clicked.connect(lambda: bridge.queue.listen_early(self.job.id))
        self.button.clicked.connect(self._act)
        self.dismiss.clicked.connect(lambda: bridge.queue.dismiss(self.job.id))
        self._show_state()
        self._show_listen()
        self.show_job(job)

    @property
    def is_waiting(self) -> bool:
        return self.job.state is JobState.QUEUED

    def show_job(self, job: Job) -> None:
        is_new_state, is_new_sound = job.state is not self.job.state, job.is_draft is not self.job.is_draft
        self.job = job
        self._title.setText(job.title)
        self._title.setToolTip(job.request.prompt.caption)
        self._bar.setValue(round(job.fraction * 1000))
        self.listen.setVisible(bool(job.early) and not job.state.is_over)
        if is_new_sound:
            self._show_listen()
        if is_new_state:
            self._show_state()
        self._show_status()

    def _show_state(self) -> None:
        """Show what can be done in the state of the job. Progress, which comes often, changes nothing of it."""
        job = self.job
        self._bar.setVisible(job.state is JobState.RUNNING)
        self._bar.setAccessibleName(self.tr("Progress of {job}").format(job=job.title))
        can_retry = job.state in {JobState.FAILED, JobState.CANCELLED}
        self.button.setVisible(job.state is not JobState.DONE)
        self.button.setToolTip(self.tr("Run the job again") if can_retry else self.tr("Cancel the job"))
        acts = {
            self.button: self.tr("Try {job} again") if can_retry else self.tr("Cancel {job}"),
            self.dismiss: self.tr("Dismiss {job}"),
        }
        for button, name in acts.items():
            button.setAccessibleName(name.format(job=job.title))
        self.dismiss.setVisible(job.is_interrupted)
        self._grip.setVisible(self.is_waiting)
        # a row that is only read is no stop of the Tab key
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self.is_waiting else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor if self.is_waiting else Qt.CursorShape.ArrowCursor)
        put_icon(self.button, "again" if job.state.is_over else "cancel")

    def _show_listen(self) -> None:
        """What there is to hear already: a draft of it all, or the first part of the take itself."""
        if self.job.is_draft:
            tip, name = self.tr("Listen to a draft: half of the work is done"), self.tr("Listen to a draft of {job}")
        else:
            tip, name = self.tr("Listen to the finished part while the job runs"), self.tr("Listen to {job} now")
        self.listen.setToolTip(tip)
        self.listen.setAccessibleName(name.format(job=self.job.title))

    def show_place(self, place: int, in_s: float | None, takes_s: float | None) -> None:
        """Show where a job is in the queue. place: 1 for the next one, 0 for the one that runs. in_s: when it will be
        done, in seconds from now; takes_s: how long it runs; None where that is not known.
        """
        if (place, in_s, takes_s) != (self._place, self._in_s, self._takes_s):
            self._place, self._in_s, self._takes_s = place, in_s, takes_s
            self._show_status()

    def _show_status(self) -> None:
        status = self.status_text(self.job)
        if status != self._status.text():
            self._status.setText(status)
            self._status.setToolTip(self.job.problem if self.job.is_interrupted else status)
        self.setAccessibleName(self.tr("{job}, {status}").format(job=self.job.title, status=status))
        if self.is_waiting:
            keys = self.tr("Drag it, or press Alt+Up and Alt+Down, to move it in the queue.")
            self.setToolTip(keys)
            self.setAccessibleDescription(keys)
        else:
            self.setToolTip("")
            self.setAccessibleDescription("")

    # --- words ------------------------------------------------------------------------------------

    def status_text(self, job: Job) -> str:
        """The state of a job, with the time left while it runs."""
        match job.state:
            case JobState.QUEUED:
                return self._waiting_text()
            case JobState.RUNNING:
                return self._running_text(job)
            case JobState.DONE:
                return self.tr("Done: %n take(s)", "", len(job.take_ids))
            case JobState.FAILED if job.is_interrupted:
                return self.tr("Interrupted. Run it again?")
            case JobState.FAILED:
                return self.tr("Failed: {problem}").format(problem=job.problem)
            case JobState.CANCELLED:
                return self.tr("Cancelled")

    def _waiting_text(self) -> str:
        if not self._place:
            return self.tr("Queued")
        place = self.tr("Next in line") if self._place == 1 else self.tr("Number {n}").format(n=self._place)
        if self._in_s is not None:
            return self.tr("{place} · done in about {time}").format(place=place, time=self.time_text(self._in_s))
        if self._takes_s is not None:
            return self.tr("{place} · takes about {time}").format(place=place, time=self.time_text(self._takes_s))
        return place

    def time_text(self, seconds: float) -> str:
        """A time that is not known to the second."""
        if seconds >= 5400:
            return self.tr("%n h", "", round(seconds / 3600))
        if seconds >= 90:
            return self.tr("%n min", "", round(seconds / 60))
        return self.tr("%n s", "", max(1, round(seconds)))

    def _running_text(self, job: Job) -> str:
        stage, takes = self._stage_text(job.stage), job.request.sampling.takes
        seconds = job.seconds_left if job.seconds_left is not None or self._place else self._in_s
        if takes > 1:
            number = min(len(job.take_ids) + 1, takes)
            stage = self.tr("Take {number} of {takes} · {stage}").format(number=number, takes=takes, stage=stage)
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

    # --- what the user does -----------------------------------------------------------------------

    def _act(self) -> None:
        if self.job.state.is_over:
            self._bridge.queue.retry(self.job.id)
        else:
            self._bridge.queue.cancel(self.job.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.is_waiting:
            self.menu().popup(event.globalPos())

    def menu(self) -> QMenu:
        """What can be done with a job that waits."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        first = menu.addAction(self.tr("Make it the next one"), lambda: self.move_wanted.emit(-self._place))
        up = menu.addAction(self.tr("Move up"), lambda: self.move_wanted.emit(-1))
        down = menu.addAction(self.tr("Move down"), lambda: self.move_wanted.emit(1))
        menu.addSeparator()
        cancel = menu.addAction(self.tr("Cancel the job"), self._act)
        put_menu_icons(menu, ((first, "first"), (up, "up"), (down, "down"), (cancel, "cancel")))
        return menu

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.is_waiting and event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit(event.position().toPoint())
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.released.emit(event.position().toPoint())
