"""The toast: what went wrong last, with its next step, laid over the page, so that nothing moves away from the pointer.

What was shown stays in the list of the last twenty problems.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from daw_bridge.core.events import NextStep, Problem
from gui.look.icons import put_icon
from gui.viewmodels.past_problems import PastProblems
from gui.views.eliding import breakable
from gui.views.problems.next_steps import StepTexts

_WIDEST, _SIDE, _ABOVE = 620, 12, 10  # pixels
_WORDS = 260  # pixels that its words need beside the button
_TALLEST = 0.5  # of the page; a column that makes it taller is too narrow for the message
_SEEN_MS = (
    20_000  # a problem without a next step leaves by itself; no one is read while the pointer or keyboard is on it
)


class ProblemToast(QFrame):
    """Shows the latest problem. `shown`: another one is there, with its words as accessible name.

    `step_wanted` carries the problem to solve; `list_wanted`: show the ones before.

    past: where all problems are kept.
    """

    shown = Signal()
    step_wanted = Signal(Problem)
    list_wanted = Signal()

    def __init__(self, past: PastProblems) -> None:
        super().__init__()
        self.setObjectName("problem")
        self.problem: Problem | None = None
        self._past, self._texts = past, StepTexts(self)
        self._page: QWidget | None = None
        self._column: QWidget | None = None
        self._came_from: QWidget | None = None
        self._message, self._hint = QLabel(), QLabel()
        self._message.setObjectName("heading")
        for label in (self._message, self._hint):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.step = QPushButton()
        self.step.setToolTip(self.tr("Take the next step (F8 goes here)"))
        self.close_button = QToolButton()
        self.close_button.setToolTip(self.tr("Close this message (Esc). It stays in the list of problems."))
        self.close_button.setAccessibleName(self.tr("Close this message"))
        self._words = text = QVBoxLayout()
        text.setSpacing(2)
        text.addWidget(self._message)
        text.addWidget(self._hint)
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 10, 10, 10)
        layout.setSpacing(10)
        layout.addLayout(text, 1)
        layout.addWidget(self.step, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._leave = QTimer(self, singleShot=True, interval=_SEEN_MS)
        self._leave.timeout.connect(self._on_seen)
        self.step.clicked.connect(self._on_step_clicked)
        self.close_button.clicked.connect(self.close_toast)
        put_icon(self.close_button, "cancel")
        self.hide()

    def float_over(self, page: QWidget, column: QWidget) -> None:
        """Lie over a page from now on, above its lower edge, within the left and right edges of one of its widgets.

        column: that widget. What stands beside it, such as the button of a task, stays free.
        """
        self._page, self._column = page, column
        self.setParent(page)
        for each in (page, column):
            each.installEventFilter(self)
        self.hide()

    def show_problem(self, problem: Problem) -> None:
        self._past.add(problem)
        self.problem = problem
        self._message.setText(breakable(problem.message))
        self._hint.setText(breakable(problem.hint))
        self._hint.setVisible(bool(problem.hint))
        self._message.setToolTip(problem.detail[-1500:])
        self.step.setText(self._texts.text(problem.step))
        self.step.setVisible(problem.step is not NextStep.NONE)
        self.setAccessibleName(self._spoken(problem))
        self._leave.stop()
        if problem.step is NextStep.NONE:
            self._leave.start()
        self._words.invalidate()  # Qt 6.11 leaves a layout within a layout the height of the text before
        self.show()
        self._place()
        self.raise_()
        self.shown.emit()

    def go_to(self) -> None:
        """Give the keyboard to the button of the toast, or show the list where there is no toast."""
        if not self.isVisible():
            self.list_wanted.emit()
            return
        self._came_from = QApplication.focusWidget()
        button = self.step if self.step.isVisible() else self.close_button
        button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_toast(self) -> None:
        """Close the message and give the keyboard back to where it was."""
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self)
        self.hide()
        if had_focus and self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_toast()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_moved = event.type() in (QEvent.Type.Resize, QEvent.Type.Move)
        if is_moved and watched in (self._page, self._column) and self.isVisible():
            self._place()
        return False

    def _spoken(self, problem: Problem) -> str:
        if problem.step is NextStep.NONE:
            text = self.tr("Problem: {problem}. {hint}")
        else:
            text = self.tr("Problem: {problem}. {hint} F8 goes to the button “{step}”.")
        return text.format(problem=problem.message, hint=problem.hint, step=self.step.text())

    def _place(self) -> None:
        """In the middle of its column, above the lower edge of the page, as wide as its text needs."""
        if self._page is None or self._column is None:
            return
        page, column = self._page.rect(), self._column
        span = QRect(column.mapTo(self._page, QPoint()), column.size()) if column.isVisible() else page
        self._fit_step(span.width())
        if self._height(span.width()) > _TALLEST * page.height():
            span = page
            self._fit_step(span.width())
        width = min(_WIDEST, span.width() - 2 * _SIDE)
        height = min(self._height(span.width()), page.height() - 2 * _ABOVE)
        left = span.left() + (span.width() - width) // 2
        self.setGeometry(left, page.height() - height - _ABOVE, width, height)

    def _fit_step(self, span: int) -> None:
        """The button stands beside the words, or below them, where it would leave them a narrow column."""
        buttons = self.step.sizeHint().width() + self.close_button.sizeHint().width() + 3 * self._row.spacing()
        is_below = not self.step.isHidden() and min(_WIDEST, span - 2 * _SIDE) - buttons < _WORDS
        if is_below is (self._words.indexOf(self.step) >= 0):
            return
        if is_below:
            self._row.removeWidget(self.step)
            self._words.addWidget(self.step, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self._words.removeWidget(self.step)
            self._row.insertWidget(1, self.step, 0, Qt.AlignmentFlag.AlignVCenter)

    def _height(self, span: int) -> int:
        """The pixels that the message takes in a span of so many."""
        layout, width = self.layout(), min(_WIDEST, span - 2 * _SIDE)
        if layout is None or width < self.minimumSizeHint().width():
            return 1 << 20
        return max(layout.totalHeightForWidth(width), self.minimumSizeHint().height())

    def _on_seen(self) -> None:
        focus = QApplication.focusWidget()
        if self.underMouse() or (focus is not None and self.isAncestorOf(focus)):
            self._leave.start()
        else:
            self.hide()

    def _on_step_clicked(self) -> None:
        self.close_toast()
        if self.problem is not None:
            self.step_wanted.emit(self.problem)
