"""The dialog that lists the last twenty problems, with the next step of each and what developers want to know."""

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from daw_bridge.core.events import NextStep, Problem
from gui.look.icons import put_icon
from gui.viewmodels.past_problems import PastProblems
from gui.views.eliding import breakable
from gui.views.problems.next_steps import StepTexts


class ProblemList(QDialog):
    """Stays beside the window while problems come. `step_wanted` carries the problem to solve."""

    step_wanted = Signal(Problem)

    def __init__(self, past: PastProblems, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Problems"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._past, self._texts = past, StepTexts(self)
        self.list = QListView()
        self.list.setModel(past)
        self.list.setAccessibleName(self.tr("Problems, the newest first"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.step = QPushButton()
        self.copy = QPushButton(self.tr("Copy"))
        put_icon(self.copy, "copy")
        self.copy.setToolTip(self.tr("Copy message, hint and details, to send them to somebody"))
        self._empty = QLabel(self.tr("Nothing went wrong since DAW Bridge was started."))
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        buttons = QHBoxLayout()
        for widget in (self.step, self.copy):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(self._empty)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.told)
        layout.addLayout(buttons)
        self.list.selectionModel().currentChanged.connect(self._show)
        past.modelReset.connect(self._show_newest)
        self.step.clicked.connect(self._on_step_clicked)
        self.copy.clicked.connect(self._copy)
        self.resize(520, 340)
        self._show_newest()

    @property
    def problem(self) -> Problem | None:
        """The one that is selected."""
        row = self.list.currentIndex().row()
        return self._past.items[row].problem if 0 <= row < len(self._past.items) else None

    def _show_newest(self) -> None:
        if self._past.items:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(self._past.index(0), flags)
        self._show()
        self._past.see_all()

    def _show(self, *_: object) -> None:
        problem = self.problem
        self._empty.setVisible(problem is None)
        self.list.setVisible(problem is not None)
        self.told.setText(breakable(problem.hint) if problem is not None else "")
        self.told.setVisible(bool(self.told.text()))
        step = problem.step if problem is not None else NextStep.NONE
        self.step.setText(self._texts.text(step))
        self.step.setVisible(step is not NextStep.NONE)
        self.copy.setEnabled(problem is not None)

    def _on_step_clicked(self) -> None:
        if (problem := self.problem) is not None:
            self.step_wanted.emit(problem)
            self.accept()

    def _copy(self) -> None:
        if (problem := self.problem) is not None:
            parts = filter(None, (problem.message, problem.hint, problem.detail))
            QGuiApplication.clipboard().setText("\n".join(parts))


class OpenList:
    """Opens one list at a time. solve: what is called with a problem to solve."""

    def __init__(self, past: PastProblems, parent: QWidget, solve: Callable[[Problem], None]) -> None:
        self._past, self._parent, self._solve = past, parent, solve

    def __call__(self) -> None:
        dialog = next(iter(self._parent.findChildren(ProblemList)), None)
        if dialog is None:
            dialog = ProblemList(self._past, self._parent)
            dialog.step_wanted.connect(self._solve)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        dialog.list.setFocus()
