"""The check before a training: what it takes, whether it can be done, and the button that begins it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from daw_bridge.core.training.training_events import Training, TrainingState
from engine.contract.texts import without_stop
from gui.accessible.speech import announce
from gui.views.eliding import breakable
from gui.views.fields.progress_bar import ProgressBar
from gui.views.fitting.flow import FlowLayout
from gui.views.training.words import TrainingWords


class CheckPanel(QFrame):
    """Signals: `check_wanted`, `begin_wanted` and `cancel_wanted`, the buttons."""

    check_wanted = Signal()
    begin_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, words: TrainingWords) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._words = words
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.bar = ProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        self.bar.setAccessibleName(self.tr("Progress of the check"))
        self.check = QPushButton(self.tr("Check"))
        self.check.setToolTip(
            self.tr("Load the model, encode the songs and try a few steps: then time, memory and disk are known")
        )
        self.begin = QPushButton(self.tr("Begin training"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Go back to the songs. Nothing was written."))
        for button, wanted in (
            (self.check, self.check_wanted),
            (self.begin, self.begin_wanted),
            (self.cancel, self.cancel_wanted),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(wanted)
        self.check.setObjectName("primary")
        self.begin.setObjectName("primary")
        row = FlowLayout(gap=6)  # as wide as the panel is: else the buttons, and so the text, would be cut
        row.addWidget(self.check)
        row.addWidget(self.begin)
        row.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addWidget(self.bar)
        layout.addLayout(row)

    def refresh(self, training: Training, why_not: str) -> None:
        """why_not: why there is nothing to check yet; "" where there is."""
        state, words = training.state, self._words
        is_checking, is_checked = state is TrainingState.CHECKING, state is TrainingState.CHECKED
        is_bad = False
        text = why_not or self.tr("The check estimates time, memory and disk space before anything is learnt.")
        if is_checking:
            text = words.state(training)
        elif is_checked and training.measured is not None:
            measured = training.measured
            is_full = measured.disk_bytes > measured.free_bytes
            is_bad = is_full
            lines = [words.measures(measured), words.beginning(training)]
            if is_full:
                lines.append(
                    self.tr("The disk has too little room. Choose another place, or more steps between samples.")
                )
            text = "\n".join(filter(None, lines))
        elif state is TrainingState.FAILED:
            is_bad = True
            text = self.tr("{problem}. {hint}").format(problem=without_stop(training.problem), hint=training.hint)
        self._tell(text, is_bad=is_bad)
        preparing = training.preparing
        self.bar.setVisible(is_checking)
        self.bar.setRange(0, preparing.total if preparing is not None else 0)
        self.bar.setValue(preparing.done if preparing is not None else 0)
        self.bar.setAccessibleDescription(words.state(training))
        had_focus = any(button.hasFocus() for button in (self.check, self.begin, self.cancel))
        self.check.setVisible(not (is_checking or is_checked))
        self.check.setEnabled(not why_not)
        self.begin.setVisible(is_checked)
        self.begin.setEnabled(is_checked and not is_bad)
        self.cancel.setVisible(is_checking or is_checked)
        if had_focus:  # the button that was pressed has made room for another
            order = (self.begin, self.cancel, self.check)
            next((each for each in order if each.isVisibleTo(self) and each.isEnabled()), self.check).setFocus()

    def _tell(self, text: str, *, is_bad: bool) -> None:
        name = "refusal" if is_bad else ""
        if self.text.objectName() != name:
            self.text.setObjectName(name)
            self.text.style().polish(self.text)
        if self.text.text() != breakable(text):
            self.text.setText(breakable(text))
            announce(self, text, is_urgent=is_bad)
