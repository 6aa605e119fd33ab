"""A training while it runs and when it has ended: how far it is, the curve, the samples, and what can be done."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from daw_bridge.bridge import Bridge
from daw_bridge.core.training.training_events import Sample, TrainingState
from engine.contract.texts import without_stop
from gui.accessible.speech import announce
from gui.viewmodels.training import TrainingView
from gui.views.eliding import ElidedLabel, breakable
from gui.views.fields.progress_bar import ProgressBar
from gui.views.training.loss_curve import LossCurve
from gui.views.training.words import TrainingWords

_STATE = TrainingState


class RunPage(QWidget):
    """Signals: `adapters_wanted` asks for the list of adapters, `give_up_wanted` to forget this training, `next_wanted`
    for another one.
    """

    adapters_wanted = Signal()
    give_up_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, view: TrainingView, bridge: Bridge, words: TrainingWords) -> None:
        super().__init__()
        self._view, self._bridge, self._words = view, bridge, words
        self._said = ""
        self._samples: tuple[Sample, ...] = ()
        self.title = ElidedLabel()
        self.title.setObjectName("title")
        self.state, self.steps, self.notes = QLabel(), QLabel(), QLabel()
        self.steps.setObjectName("dim")
        self.notes.setObjectName("dim")
        for label in (self.state, self.notes):
            label.setWordWrap(True)
        self.bar = ProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(10)
        self.curve = LossCurve()
        self.samples = QListWidget()
        self.samples.setAccessibleName(self.tr("Samples"))
        self.samples.setToolTip(self.tr("Ten seconds of what the model makes of the first song's caption"))
        training = bridge.training
        self.buttons = {
            "pause": self._button(
                self.tr("Pause"),
                self.tr("Stop computing and free the memory. Everything is kept, also after a restart."),
                training.pause,
            ),
            "resume": self._button(self.tr("Go on"), self.tr("Go on where it was left"), training.resume),
            "finish": self._button(
                self.tr("Finish now"), self.tr("End here: the adapter is what was learnt so far"), training.finish
            ),
            "compare": self._button(
                self.tr("Hear it with and without"),
                self.tr("Make the same music with the adapter and without it: two takes of a new clip"),
                self._compare,
            ),
            "adapters": self._button(
                self.tr("Show its slider"),
                self.tr("Show the list of adapters, in which it is switched on"),
                self.adapters_wanted.emit,
            ),
            "next": self._button(
                self.tr("Train another…"), self.tr("Choose songs for another adapter"), self.next_wanted.emit
            ),
            "give_up": self._button(
                self.tr("Give up…"),
                self.tr("Offer this training no longer. Its folder stays as it is."),
                self.give_up_wanted.emit,
            ),
        }
        self.play = self._button(self.tr("Play"), self.tr("Play the chosen sample"), self._play)
        self.stop = self._button(self.tr("Stop"), self.tr("Stop the sample"), training.stop_sample)
        self._lay_out()
        self.samples.itemActivated.connect(lambda _: self._play())
        view.changed.connect(self.refresh)
        view.losses_changed.connect(self._show_losses)
        self.refresh()

    def refresh(self) -> None:
        """Show the training as it is now."""
        training, words = self._view.training, self._words
        plan = training.plan
        self.title.setText(plan.name if plan is not None else "")
        self.title.setToolTip(str(plan.adapter) if plan is not None else "")
        state, steps = words.state(training), words.steps(training)
        if training.state is _STATE.FAILED:
            state = self.tr("{problem}. {hint}").format(problem=without_stop(training.problem), hint=training.hint)
        name = "refusal" if training.state is _STATE.FAILED else ""
        if self.state.objectName() != name:
            self.state.setObjectName(name)
            self.state.style().polish(self.state)
        self.state.setText(breakable(state))
        self.steps.setText(steps)
        self.notes.setText(breakable("\n".join(training.notes)))
        self.notes.setVisible(bool(training.notes))
        is_preparing = training.state is _STATE.CHECKING
        self.bar.setRange(0, 0 if is_preparing else (plan.options.steps if plan is not None else 1))
        self.bar.setValue(training.done)
        name = plan.name if plan is not None else ""
        self.bar.setAccessibleName(self.tr("Progress of the training of {adapter}").format(adapter=name))
        self.bar.setAccessibleDescription(self.tr("{steps}. {state}").format(steps=steps, state=state))
        self._show_samples(training.samples)
        self._show_buttons()
        self._say(training.state, state)

    def _show_buttons(self) -> None:
        state, done = self._view.training.state, self._view.training.done
        offered = {
            _STATE.CHECKING: ("pause",),
            _STATE.LEARNING: ("pause", "finish"),
            _STATE.HELD: ("pause", "finish"),
            _STATE.PAUSED: ("resume", "give_up"),
            _STATE.FAILED: ("resume", "give_up"),
            _STATE.DONE: ("compare", "adapters", "next"),
        }.get(state, ())
        had_focus = any(button.hasFocus() for button in self.buttons.values())
        for name, button in self.buttons.items():
            button.setVisible(name in offered)
        self.buttons["finish"].setEnabled(done > 0)
        if had_focus and offered and not any(button.hasFocus() for button in self.buttons.values()):
            self.buttons[offered[0]].setFocus()

    def _show_losses(self) -> None:
        plan = self._view.training.plan
        total = plan.options.steps if plan is not None else 1
        self.curve.show_losses(self._view.steps, self._view.losses, max(total, self._view.training.done))

    def _show_samples(self, samples: tuple[Sample, ...]) -> None:
        """The newest sample comes first; the chosen one stays."""
        if samples == self._samples and self.samples.count() == len(samples):
            return
        item = self.samples.currentItem()
        chosen = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        is_news = len(samples) > len(self._samples) and bool(self._samples)
        self._samples = samples
        self.samples.clear()
        for sample in reversed(samples):
            row = QListWidgetItem(self._words.sample(sample.step), self.samples)
            row.setData(Qt.ItemDataRole.UserRole, sample.path)
            if sample.path == chosen:
                self.samples.setCurrentItem(row)
        if self.samples.currentItem() is None and samples:
            self.samples.setCurrentRow(0)
        self.play.setEnabled(bool(samples))
        self.stop.setEnabled(bool(samples))
        if is_news and self.isVisible():
            announce(self, self.tr("A sample is there: {name}").format(name=self._words.sample(samples[-1].step)))

    def _play(self) -> None:
        if (item := self.samples.currentItem()) is not None:
            self._bridge.training.play_sample(Path(item.data(Qt.ItemDataRole.UserRole)))

    def _compare(self) -> None:
        if (plan := self._view.training.plan) is not None:
            self._bridge.training.compare(plan)
            text = self.tr("Two takes are made of the same prompt and seed: with {adapter} and without it.")
            self.state.setText(breakable(text.format(adapter=plan.name)))
            announce(self, self.state.text())

    def _say(self, state: TrainingState, sentence: str) -> None:
        """Announce another state; how far it is stands there for those who ask."""
        if state != self._said:
            before, self._said = self._said, state
            if before and self.isVisible():
                announce(self, sentence, is_urgent=state is _STATE.FAILED)

    def _button(self, text: str, tip: str, act: object) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())  # type: ignore[operator]
        return button

    def _lay_out(self) -> None:
        for name in ("pause", "resume", "compare"):
            self.buttons[name].setObjectName("primary")
        acts, play = QHBoxLayout(), QHBoxLayout()
        for button in self.buttons.values():
            acts.addWidget(button)
        acts.addStretch(1)
        play.addWidget(self.play)
        play.addWidget(self.stop)
        play.addStretch(1)
        heading = QLabel(self.tr("Samples"))
        heading.setObjectName("heading")
        heading.setBuddy(self.samples)
        right = QVBoxLayout()
        right.addWidget(heading)
        right.addWidget(self.samples, 1)
        right.addLayout(play)
        both = QHBoxLayout()
        left = QVBoxLayout()
        loss = QLabel(self.tr("Loss"))
        loss.setObjectName("heading")
        left.addWidget(loss)
        left.addWidget(self.curve, 1)
        both.addLayout(left, 2)
        both.addLayout(right, 1)
        line = QHBoxLayout()
        line.addWidget(self.state, 1)
        line.addWidget(self.steps, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.title)
        layout.addLayout(line)
        layout.addWidget(self.bar)
        layout.addWidget(self.notes)
        layout.addLayout(both, 1)
        layout.addLayout(acts)
