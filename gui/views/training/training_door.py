"""What the window has of the training: its dialog when it is asked for, and a line that says that there is one."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMainWindow, QPushButton

from daw_bridge.bridge import Bridge
from daw_bridge.core.training.training_events import TrainingState
from gui.accessible.speech import announce
from gui.bridge_signals import BridgeSignals
from gui.viewmodels.training import TrainingView
from gui.viewmodels.window_state import WindowState

_STATE = TrainingState


class TrainingLine(QFrame):
    """Stands in the status bar while there is a training, so that none runs unseen. `show_wanted` asks for its dialog."""

    show_wanted = Signal()

    def __init__(self, view: TrainingView) -> None:
        super().__init__()
        self._view = view
        self.text = QLabel()
        self.button = QPushButton(self.tr("Show"))
        self.button.setAccessibleName(self.tr("Show the training"))
        self.button.setAutoDefault(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 0)
        layout.setSpacing(6)
        layout.addWidget(self.text)
        layout.addWidget(self.button)
        self.button.clicked.connect(self.show_wanted)
        view.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        training = self._view.training
        plan = training.plan
        text = ""
        if plan is not None:
            percent = min(100, 100 * training.done // plan.options.steps)
            text = self._sentence(training.state).format(adapter=plan.name, percent=percent)
        self.text.setText(text)
        self.setVisible(bool(text))

    def _sentence(self, state: TrainingState) -> str:
        match state:
            case _STATE.LEARNING | _STATE.PAUSING:
                return self.tr("Training {adapter}: {percent} %")
            case _STATE.HELD:
                return self.tr("Training {adapter}: {percent} %, waits for the music")
            case _STATE.PAUSED:
                return self.tr("The training of {adapter} is paused at {percent} %.")
            case _STATE.CHECKING:
                return self.tr("The training of {adapter} is being checked.")
            case _STATE.CHECKED:
                return self.tr("The training of {adapter} is ready to begin.")
            case _STATE.FAILED:
                return self.tr("The training of {adapter} has stopped.")
            case _:
                return ""


class TrainingDoor(QObject):
    """`said` carries a sentence for the status bar; `adapters_wanted` asks for the list of adapters."""

    said = Signal(str)
    adapters_wanted = Signal()

    def __init__(self, window: QMainWindow, bridge: Bridge, signals: BridgeSignals, state: WindowState) -> None:
        super().__init__(window)
        self._window, self._bridge, self._state = window, bridge, state
        self.view = TrainingView(signals, self)
        self.line = TrainingLine(self.view)
        window.statusBar().addPermanentWidget(self.line)
        self.dialog: QObject | None = None
        self._before = self.view.training.state
        self.line.show_wanted.connect(self.open)
        self.view.changed.connect(self._on_changed)

    def open(self, folder: object = "") -> None:
        """Open the dialog, or bring it to the front. folder: of songs, where one was dropped."""
        from gui.views.training.dialog import TrainingDialog  # so that the window is there sooner

        if not isinstance(self.dialog, TrainingDialog):
            self.dialog = dialog = TrainingDialog(self._state, self.view, self._bridge, self._window)
            dialog.adapters_wanted.connect(self.adapters_wanted)
            dialog.adapters_wanted.connect(self._window.activateWindow)
        self.dialog.open_at(str(folder) if folder else "")

    def _on_changed(self) -> None:
        training, before = self.view.training, self._before
        self._before = training.state
        if training.state is _STATE.DONE is not before and training.plan is not None:
            text = self.tr("The adapter {adapter} is trained and switched on.").format(adapter=training.plan.name)
            self.said.emit(text)
        elif training.state is _STATE.PAUSED and before is _STATE.NONE:
            announce(self._window, self.line.text.text())
