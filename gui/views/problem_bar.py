"""The one place where problems are shown, each with what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout

from daw_bridge.core.events import NextStep, Problem
from gui.theme import icon

_BUTTONS = {
    NextStep.CHOOSE_MODEL: "Choose model folder…",
    NextStep.RESTART_ENGINE: "Start the engine",
    NextStep.CHOOSE_DEVICE: "Audio settings…",
    NextStep.TRY_AGAIN: "Try again",
    NextStep.SWITCH_MODEL: "Switch to it",
}


class ProblemBar(QFrame):
    """Shows the latest problem until it is closed or solved. `step_wanted` carries the problem whose button was pressed."""

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
        self._close.setToolTip("Close this message")
        self._close.setAccessibleName("Close this message")
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
        self._message.setText(problem.message[:1].upper() + problem.message[1:])
        self._hint.setText(problem.hint)
        self._hint.setVisible(bool(problem.hint))
        self._message.setToolTip(problem.detail[-1500:])
        self.step.setText(_BUTTONS.get(problem.step, ""))
        self.step.setVisible(problem.step is not NextStep.NONE)
        self.setAccessibleName(f"Problem: {problem.message}. {problem.hint}")
        self.show()

    def _on_step_clicked(self) -> None:
        self.hide()
        if self.problem is not None:
            self.step_wanted.emit(self.problem)
