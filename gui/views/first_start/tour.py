"""The tour: four notes beside the real widgets. Each goes on by itself when the user does what it says."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from daw_bridge.core.events import JobChanged
from engine.contract.messages import Task
from gui.bridge_signals import BridgeSignals
from gui.viewmodels.window_state import WindowState
from gui.views.first_start.callout import Callout

_LOOK_MS = 200  # between two looks at where the target is; only while the tour is on


@dataclass(frozen=True, slots=True)
class Targets:
    """The widgets that the notes stand beside, asked for when their step comes."""

    waveform: Callable[[], QWidget]
    repaint: Callable[[], QWidget]
    takes: Callable[[], QWidget]
    drag: Callable[[], QWidget]


class Tour(QObject):
    """`said` carries each note for screen readers, `clip_wanted` asks for something to show it on.

    `offered` is True once the tour was offered or taken; the window keeps it.
    """

    said = Signal(str)
    clip_wanted = Signal()
    changed = Signal()

    def __init__(self, window: QWidget, state: WindowState, signals: BridgeSignals, targets: Targets) -> None:
        super().__init__(window)
        self._window, self._state, self._targets = window, state, targets
        self.step = -1  # the number of the note, -1 while there is none
        self.offered = False
        self._is_offer = self._is_waiting = False
        self._take_before, self._regions_before = "", state.selection.regions
        self._came_from: QWidget | None = None
        self.note = Callout(window)
        self.note.next_wanted.connect(self.go_on)
        self.note.leave_wanted.connect(self.leave)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self.leave)
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self.note.follow)
        window.installEventFilter(self)
        state.selection_changed.connect(self._on_selection_changed)
        state.peaks_changed.connect(self._on_peaks_changed)
        signals.job_changed.connect(self._on_job_changed)

    @property
    def is_on(self) -> bool:
        return self.step >= 0

    def take_over(self, kept: object) -> None:
        """kept: what was stored of `offered`, as it comes from a file."""
        self.offered = str(kept).lower() == "true"

    def offer(self) -> None:
        """Offer the tour, once."""
        if self.offered or self.is_on:
            return
        self._mark_offered()
        self._is_offer = True
        title, text = self.tr("New here?"), self.tr("A tour shows the way in four steps. It is in the Help menu, too.")
        self._open(self._targets.waveform(), (title, text, ""), (self.tr("Show me around"), self.tr("Not now")))

    def start(self) -> None:
        """Begin with the first step, on a clip: without one, the window brings one first."""
        self._mark_offered()
        self._is_offer = False
        if self._state.peaks is None:
            self._is_waiting = True
            self.clip_wanted.emit()
        else:
            self._show(0)

    def go_on(self) -> None:
        """Show the next note, or end after the last one."""
        if self._is_offer:
            self.start()
        elif self.step + 1 < len(self._notes()):
            self._show(self.step + 1)
        else:
            self.leave()

    def leave(self) -> None:
        """End the tour or its offer, and give the keyboard back."""
        had_focus = self.note.isAncestorOf(QApplication.focusWidget() or self._window)
        self.step, self._is_offer, self._is_waiting = -1, False, False
        self.note.close_note()
        self._escape.setEnabled(False)
        self._look.stop()
        back = self._came_from
        if had_focus and back is not None and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() is QEvent.Type.Resize and self.note.isVisible():
            QTimer.singleShot(0, self.note.follow)  # when the layout has followed
        return False

    def _notes(self) -> tuple[tuple[str, str, Callable[[], QWidget]], ...]:
        """Heading, text and target of each step."""
        return (
            (
                self.tr("Drag over the bars to change"),
                self.tr("Drag over two bars of the waveform, or press Ctrl+Shift+Right twice. They become the region."),
                self._targets.waveform,
            ),
            (
                self.tr("Repaint them"),
                self.tr("Describe the sound and press Repaint (Ctrl+R). Everything around the region stays as it is."),
                self._targets.repaint,
            ),
            (
                self.tr("Choose among the takes"),
                self.tr("Press Space to play, and 1 to 9 to switch takes at the same place. 1 is the original."),
                self._targets.takes,
            ),
            (
                self.tr("Take it into your DAW"),
                self.tr("Drag the take onto a track of your DAW, or copy it with Ctrl+C. It knows its tempo and bars."),
                self._targets.drag,
            ),
        )

    def _show(self, step: int) -> None:
        notes = self._notes()
        title, text, target = notes[step]
        selection = self._state.selection
        self.step, self._take_before, self._regions_before = step, selection.take_id, selection.regions
        count = self.tr("{step} of {count}").format(step=step + 1, count=len(notes))
        is_last = step + 1 == len(notes)
        buttons = (self.tr("Done") if is_last else self.tr("Next"), self.tr("Leave"))
        self._open(target(), (title, text, count), buttons)

    def _open(self, target: QWidget, words: tuple[str, str, str], buttons: tuple[str, str]) -> None:
        if not self.note.isVisible():
            self._came_from = QApplication.focusWidget()
        self._escape.setEnabled(True)
        self._look.start()
        self.note.show_at(target, words, buttons)
        said = self.tr("{title}. {text} Return goes on, Escape leaves.")
        self.said.emit(said.format(title=words[0], text=words[1]))

    def _mark_offered(self) -> None:
        if not self.offered:
            self.offered = True
            self.changed.emit()

    # --- what the user does -----------------------------------------------------------------------

    def _on_selection_changed(self) -> None:
        selection = self._state.selection
        if (self.step == 0 and selection.regions and selection.regions != self._regions_before) or (
            self.step == 2 and self._take_before and selection.take_id != self._take_before
        ):
            self.go_on()

    def _on_peaks_changed(self) -> None:
        peaks = self._state.peaks
        if self._is_waiting and peaks is not None and peaks.samples is not None:
            self._is_waiting = False
            self._show(0)

    def _on_job_changed(self, event: JobChanged) -> None:
        if self.step == 1 and event.job.request.task is Task.REPAINT and not event.job.state.is_over:
            self.go_on()
