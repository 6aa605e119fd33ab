"""The empty stage: three ways to begin, what the model can do, and the tour."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from daw_bridge.bridge import Bridge
from daw_bridge.core.events import JobChanged, LibraryProgress, Problem
from daw_bridge.core.queue.jobs import Job, JobState
from engine.contract.messages import MessageError
from gui.bridge_signals import BridgeSignals
from gui.viewmodels.numbers import written
from gui.viewmodels.window_state import WindowState
from gui.views.fields.progress_bar import ProgressBar
from gui.views.first_start.card import Card
from gui.views.first_start.examples import EXAMPLE_CLIP, LENGTH_S, Example, Examples

_SIDE_BY_SIDE = 600  # pixels from which the cards stand beside each other
_WIDEST = 900


class FirstStart(QScrollArea):
    """Shown while there is no clip. `shown_changed`: it appeared or went away.

    `left`: it went away since one of its own ways was taken. The `_wanted` signals ask the window for what only it can do.
    """

    shown_changed = Signal()
    left = Signal()
    import_wanted = Signal()
    daws_wanted = Signal()
    models_wanted = Signal()
    tour_wanted = Signal()
    problem = Signal(Problem)

    def __init__(self, state: WindowState, signals: BridgeSignals, bridge: Bridge) -> None:
        super().__init__()
        self._state, self._bridge = state, bridge
        self._is_open = self._is_reading = self._is_used = False
        self._job_id = ""
        self.is_wanted = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Ways to begin"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.examples: list[QPushButton] = []
        self._make_cards()
        self._make_lines()
        self._lay_out()
        self._show_job(None)
        self._show_model()
        signals.settings_changed.connect(self._on_settings_changed)
        signals.library_progress.connect(self._on_library_progress)
        signals.job_changed.connect(self._on_job_changed)
        state.settings_changed.connect(self._show_model)
        for changed in (state.clips.rowsInserted, state.clips.rowsRemoved, state.clips.modelReset):
            changed.connect(self._refresh)
        state.selection_changed.connect(self._refresh)

    # --- what it does -----------------------------------------------------------------------------

    def make(self, example: Example) -> None:
        """Have the example made as new music; it is played as soon as it is there."""
        state, variant = self._state, self._state.settings.variant_in_use()
        try:
            draft = state.draft.with_(caption=example.caption, lyrics="", length_s=LENGTH_S, seed=-1, loop=False)
            sampling = replace(draft.sampling(variant), takes=1)
            length_s = draft.new_length_s(state.new_grid, variant.longest_s)
            prompt = draft.prompt(state.new_grid)
            self._bridge.edit_draft(draft, state.draft)
            self._job_id = self._bridge.generate(prompt, sampling, length_s)
        except MessageError as error:
            self.problem.emit(Problem(str(error), self.tr("Change the value and try again.")))
            return
        self._show_making(0.0, self.tr("Starting"))
        self._is_used = True

    def open_example(self) -> None:
        """Import the clip that comes with the program."""
        self._bridge.import_file(EXAMPLE_CLIP)
        self._is_used = True

    # --- what it shows ----------------------------------------------------------------------------

    def _make_cards(self) -> None:
        self.make_card = Card(
            self.tr("Make 8 seconds"), self.tr("One click makes new music on this machine and plays it."), "new"
        )
        for example in Examples(self).all():
            button = self.make_card.button(
                example.name, self.tr("Make 8 seconds of: {caption}").format(caption=example.caption)
            )
            button.clicked.connect(partial(self._on_example_clicked, example))
            self.examples.append(button)
        self.progress = ProgressBar()
        self.progress.setAccessibleName(self.tr("Progress of the example"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(lambda: self._bridge.cancel(self._job_id))
        self.make_card.add(self.progress)
        self.make_card.add(self.cancel)
        self.drop_card = Card(
            self.tr("Drop a clip"),
            self.tr("Drop a sound file or a video anywhere on this window: WAV, AIFF, FLAC, MP3, OGG, M4A and others."),
            "import",
        )
        self.example = self.drop_card.button(
            self.tr("Open the example clip"), self.tr("Four bars of synthesizers, to try everything with")
        )
        self.example.clicked.connect(self.open_example)
        self.import_ = self.drop_card.button(self.tr("Import…"), self.tr("Import audio files (Ctrl+O)"))
        self.import_.clicked.connect(self.import_wanted)
        self.daw_card = Card(
            self.tr("Connect your DAW"),
            self.tr("Tempo and bars come from your session, and takes go to their bar on its tracks."),
            "tracks",
        )
        self.connect_ = self.daw_card.button(
            self.tr("Connect a DAW…"), self.tr("Ardour, Ableton Live, REAPER, Bitwig, and others by other ways")
        )
        self.connect_.clicked.connect(self.daws_wanted)

    def _make_lines(self) -> None:
        self.model = QLabel()
        self.model.setWordWrap(True)
        self.get_model = QPushButton(self.tr("Get ACE-Step…"))
        self.get_model.setToolTip(self.tr("Choose or fetch a large model, for finished sound and voices"))
        self.get_model.clicked.connect(self.models_wanted)
        self.tour = QPushButton(self.tr("Show me around"))
        self.tour.setToolTip(self.tr("Four steps beside the real buttons. You can leave at any time with Esc."))
        self.tour.clicked.connect(self.tour_wanted)

    def _lay_out(self) -> None:
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(12)
        for card in (self.make_card, self.drop_card, self.daw_card):
            self._cards.addWidget(card, 1)
        self._line = line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        line.setSpacing(12)
        line.addWidget(self.model, 1)
        line.addWidget(self.get_model)
        line.addWidget(self.tour)
        inner = QWidget()
        inner.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(16)
        column.addStretch(1)
        column.addLayout(self._cards)
        column.addLayout(line)
        column.addStretch(2)
        outer = QWidget()
        middle = QHBoxLayout(outer)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addWidget(inner, 1000)
        middle.addStretch(1)
        self.setWidget(outer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = event.size().width() >= _SIDE_BY_SIDE
        for row in (self._cards, self._line):
            row.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)

    def _show_model(self) -> None:
        """Say which model is in use, what it can do and what it cannot."""
        variant = self._state.variant
        if variant.sings:
            text = self.tr("{model} makes music with and without voices, up to {minutes} minutes.")
            self.model.setText(text.format(model=variant.label, minutes=written(variant.longest_s / 60, "g")))
            self.get_model.setText(self.tr("Models…"))
        else:
            text = self.tr(
                "{model} makes instrumental music, up to {longest} s and best up to 10 s. It cannot sing, and it "
                "sounds hazy beside the large models."
            )
            self.model.setText(text.format(model=variant.label, longest=written(variant.longest_s, "g")))
            self.get_model.setText(self.tr("Get ACE-Step…"))

    def _show_job(self, job: Job | None) -> None:
        if job is None or job.state.is_over:
            for widget in (self.progress, self.cancel):
                widget.hide()
            for button in self.examples:
                button.show()
        elif job.seconds_left is not None:
            left = self.tr("%n s left", "", max(1, round(job.seconds_left)))
            self._show_making(job.fraction, left)
        else:
            self._show_making(job.fraction, self.tr("Making…"))

    def _show_making(self, fraction: float, words: str) -> None:
        had_focus = any(button.hasFocus() for button in self.examples)
        for button in self.examples:
            button.hide()
        self.progress.setValue(round(100 * fraction))
        self.progress.setFormat(words)
        self.progress.show()
        self.cancel.show()
        if had_focus:
            self.cancel.setFocus()

    def _refresh(self, *_: object) -> None:
        has_nothing = not self._state.clips.items and not self._state.selection.take_id
        is_wanted = self._is_open and not self._is_reading and has_nothing
        if is_wanted != self.is_wanted:
            self.is_wanted = is_wanted
            self.shown_changed.emit()
            if not is_wanted and self._is_used:
                self._is_used = False
                self.left.emit()

    # --- events -----------------------------------------------------------------------------------

    def _on_example_clicked(self, example: Example, _checked: bool = False) -> None:
        self.make(example)

    def _on_settings_changed(self, *_: object) -> None:
        """The first settings come when the library is open, so the cards do not flash before its clips."""
        self._is_open = True
        self._refresh()

    def _on_library_progress(self, event: LibraryProgress) -> None:
        self._is_reading = event.done < event.total
        self._refresh()

    def _on_job_changed(self, event: JobChanged) -> None:
        job = event.job
        if job.id != self._job_id:
            return
        self._show_job(job)
        if job.state is JobState.DONE and job.take_ids:
            self._bridge.select_take(job.take_ids[0])
            self._bridge.play()
        if job.state.is_over:
            self._job_id = ""
