"""The bar that shows a problem with its next step. No other part of the window shows problems."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout

from daw_bridge.core.events import NextStep, Problem
from gui.theme import icon


class ProblemBar(QFrame):
    """Shows the latest problem until the user closes or solves it. `step_wanted` carries the problem to solve."""

    step_wanted = Signal(Problem)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("problem")
        self.problem: Problem | None = None
        self._message, self._hint = QLabel(), QLabel()
        self._message.setObjectName("heading")
        for label in (self._message, self._hint):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.step = QPushButton()
        self._close = QToolButton()
        self._close.setIcon(icon("cancel"))
        self._close.setToolTip(self.tr("Close this message"))
        self._close.setAccessibleName(self.tr("Close this message"))
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addWidget(self._message)
        text.addWidget(self._hint)
        layout = QHBoxLayout(self)
        layout.addLayout(text, 1)
        layout.addWidget(self.step)
        layout.addWidget(self._close)
        self.step.clicked.connect(self._on_step_clicked)
        self._close.clicked.connect(self.hide)
        self.hide()

    def show_problem(self, problem: Problem) -> None:
        self.problem = problem
        self._message.setText(problem.message)
        self._hint.setText(problem.hint)
        self._hint.setVisible(bool(problem.hint))
        self._message.setToolTip(problem.detail[-1500:])
        self.step.setText(self._step_text(problem.step))
        self.step.setVisible(problem.step is not NextStep.NONE)
        name = self.tr("Problem: {problem}. {hint}").format(problem=problem.message, hint=problem.hint)
        self.setAccessibleName(name)
        self.show()

    def _step_text(self, step: NextStep) -> str:
        match step:
            case NextStep.CHOOSE_MODEL:
                return self.tr("Choose model folder…")
            case NextStep.RESTART_ENGINE:
                return self.tr("Restart engine")
            case NextStep.CHOOSE_DEVICE:
                return self.tr("Audio settings…")
            case NextStep.TRY_AGAIN:
                return self.tr("Try again")
            case NextStep.SWITCH_MODEL:
                return self.tr("Switch model")
            case NextStep.SHOW_MODEL:
                return self.tr("Show the model…")
            case NextStep.NONE:
                return ""

    def _on_step_clicked(self) -> None:
        self.hide()
        if self.problem is not None:
            self.step_wanted.emit(self.problem)
