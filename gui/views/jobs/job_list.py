"""The jobs in their order, and how jobs that wait are moved in it by drag and by keys."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from daw_bridge.bridge import Bridge
from daw_bridge.core.queue.jobs import Job
from gui.views.jobs.job_row import JobRow

_ENDED_KEPT = 30
_SCROLL_MS, _SCROLL_BY = 40, 12


class JobList(QWidget):
    """Interrupted jobs first, since they ask something, then the one that runs, those that wait, and the last that ended.

    `moved` carries the id of a job that waits and its new place among them, from 0.
    """

    moved = Signal(str, int)

    def __init__(self, bridge: Bridge, scroll: QScrollArea) -> None:
        super().__init__()
        self._bridge, self._scroll = bridge, scroll
        self.rows: dict[str, JobRow] = {}
        self._waiting: list[str] = []
        self._ended: list[str] = []  # the latest first
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addStretch(1)
        self._mark = QFrame(self)
        self._mark.setObjectName("drop")
        self._mark.setFixedHeight(3)
        self._mark.hide()
        self._drag: JobRow | None = None
        self._grabbed = QPoint()
        self._is_dragging = False
        self._scrolling = QTimer(self, interval=_SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll_on)
        for key, by in (("Alt+Up", -1), ("Alt+Down", 1), ("Alt+Home", -1_000_000), ("Alt+End", 1_000_000)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._move_focused, by))

    @property
    def waiting(self) -> list[JobRow]:
        """The rows of the jobs that wait, in their order."""
        return [self.rows[job_id] for job_id in self._waiting]

    @property
    def running(self) -> Job | None:
        jobs = (row.job for row in self.rows.values())
        return next((job for job in jobs if not job.state.is_over and job.id not in self._waiting), None)

    # --- what is shown ----------------------------------------------------------------------------

    def put(self, job: Job) -> None:
        """Show a job as it is now. An interrupted one that was answered goes away."""
        row = self.rows.get(job.id)
        was_offered = row is not None and row.job.is_interrupted
        if was_offered and not job.is_interrupted:
            self._remove(job.id)
            return
        if row is None:
            row = self.rows[job.id] = self._new_row(job)
        elif row.job.state is job.state:
            row.show_job(job)
            return
        else:
            row.show_job(job)
        if row.is_waiting != (job.id in self._waiting):
            self._waiting.append(job.id) if row.is_waiting else self._waiting.remove(job.id)
        if job.state.is_over and job.id not in self._ended:
            self._ended.insert(0, job.id)
            over = [job_id for job_id in self._ended if not self.rows[job_id].job.is_interrupted]
            for job_id in over[_ENDED_KEPT:]:
                self._remove(job_id)
        self._arrange()

    def set_waiting(self, ids: tuple[str, ...]) -> None:
        """Put the jobs that wait into another order."""
        known = [job_id for job_id in ids if job_id in self._waiting]
        self._waiting = known + [job_id for job_id in self._waiting if job_id not in known]
        self._arrange()

    def _new_row(self, job: Job) -> JobRow:
        row = JobRow(job, self._bridge)
        row.move_wanted.connect(partial(self._move, row))
        row.pressed.connect(partial(self._press, row))
        row.dragged.connect(self._drag_to)
        row.released.connect(lambda _: self._drop())
        return row

    def _remove(self, job_id: str) -> None:
        row = self.rows.pop(job_id)
        for ids in (self._waiting, self._ended):
            if job_id in ids:
                ids.remove(job_id)
        if row is self._drag:
            self._end_drag()
        if row.isAncestorOf(QApplication.focusWidget() or self):
            self._scroll.setFocus()
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _arrange(self) -> None:
        offered = [job_id for job_id, row in self.rows.items() if row.job.is_interrupted]
        known = {*offered, *self._waiting, *self._ended}
        running = [job_id for job_id in self.rows if job_id not in known]
        order = [*offered, *running, *self._waiting, *(job_id for job_id in self._ended if job_id not in offered)]
        for at, job_id in enumerate(order):
            if self._layout.indexOf(self.rows[job_id]) != at:
                self._layout.insertWidget(at, self.rows[job_id])
        before: QWidget = self._scroll
        for job_id in order:  # the Tab key follows what is seen
            for widget in (self.rows[job_id], self.rows[job_id].listen, self.rows[job_id].button):
                QWidget.setTabOrder(before, widget)
                before = widget
        if self._drag is not None and not self._drag.is_waiting:
            self._end_drag()

    # --- keys -------------------------------------------------------------------------------------

    def _focused(self) -> JobRow | None:
        widget = QApplication.focusWidget()
        return next(
            (row for row in self.waiting if widget is not None and (row is widget or row.isAncestorOf(widget))), None
        )

    def _move_focused(self, by: int) -> None:
        if (row := self._focused()) is not None:
            self._move(row, by)

    def _move(self, row: JobRow, by: int) -> None:
        if not row.is_waiting:
            return
        at = self._waiting.index(row.job.id)
        to = max(0, min(at + by, len(self._waiting) - 1))
        if to != at:
            self._send(row, to)

    def _send(self, row: JobRow, place: int) -> None:
        """Show the new order at once: the bridge confirms it, and a key that is held goes on from there."""
        self._waiting.remove(row.job.id)
        self._waiting.insert(place, row.job.id)
        self._arrange()
        self.moved.emit(row.job.id, place)
        QTimer.singleShot(0, row, lambda: self._scroll.ensureWidgetVisible(row, 0, 8))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, rows = self._focused(), self.waiting
        if event.key() == Qt.Key.Key_Escape and self._drag is not None:
            self._end_drag()
        elif row is not None and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down} and not event.modifiers():
            at = rows.index(row) + (1 if event.key() == Qt.Key.Key_Down else -1)
            if 0 <= at < len(rows):
                rows[at].setFocus()
                self._scroll.ensureWidgetVisible(rows[at], 0, 8)
        elif row is not None and event.key() == Qt.Key.Key_Delete:
            self._bridge.queue.cancel(row.job.id)
        else:
            super().keyPressEvent(event)

    # --- drag -------------------------------------------------------------------------------------

    def _press(self, row: JobRow, at: QPoint) -> None:
        self._drag, self._grabbed, self._is_dragging = row, at, False

    def _drag_to(self, at: QPoint) -> None:
        if self._drag is None:
            return
        if (at - self._grabbed).manhattanLength() < QApplication.startDragDistance() and not self._is_dragging:
            return
        if not self._is_dragging:
            self._is_dragging = True
            self._drag.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._drag.setProperty("dragged", True)
            self._drag.style().polish(self._drag)
            self._scrolling.start()
        self._show_mark(self._drag.mapTo(self, at).y())

    def _show_mark(self, y: int) -> None:
        """Show between which rows the job would come."""
        rows, place = self.waiting, self._gap(y)
        top = rows[place].y() if place < len(rows) else rows[-1].geometry().bottom() + 1
        self._mark.setGeometry(0, max(0, top - 2), self.width(), 3)
        self._mark.raise_()
        self._mark.show()

    def _gap(self, y: int) -> int:
        """Between which of the jobs that wait a height is: before the first is 0."""
        return sum(row.geometry().center().y() < y for row in self.waiting)

    def _drop(self) -> None:
        row, is_dragging = self._drag, self._is_dragging
        y = self._mark.y() + 2
        self._end_drag()
        if row is not None and is_dragging and row.is_waiting:
            gap, at = self._gap(y), self._waiting.index(row.job.id)
            to = gap - 1 if gap > at else gap  # without the row itself
            if to != at:
                self._send(row, to)

    def _end_drag(self) -> None:
        if self._drag is not None:
            self._drag.setProperty("dragged", False)
            self._drag.style().polish(self._drag)
            self._drag.setCursor(Qt.CursorShape.OpenHandCursor if self._drag.is_waiting else Qt.CursorShape.ArrowCursor)
        self._drag, self._is_dragging = None, False
        self._mark.hide()
        self._scrolling.stop()

    def _scroll_on(self) -> None:
        """Scroll while the pointer is held above or below what is seen."""
        view, bar = self._scroll.viewport(), self._scroll.verticalScrollBar()
        y = view.mapFromGlobal(self.cursor().pos()).y()
        by = -_SCROLL_BY if y < _SCROLL_BY else _SCROLL_BY if y > view.height() - _SCROLL_BY else 0
        if by and self._is_dragging:
            bar.setValue(bar.value() + by)
            self._show_mark(self.mapFromGlobal(self.cursor().pos()).y())
