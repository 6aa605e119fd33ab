"""The models as the bridge listed them, and what is being done with each."""

from PySide6.QtCore import QObject, Signal

from daw_bridge.core import events
from daw_bridge.core.models.known_model import Activity, KnownModel
from gui.bridge_signals import BridgeSignals


class Models(QObject):
    """`listed`: another list is there. `changed`: what is done with the model of this name. `measured`: the memory."""

    listed = Signal()
    changed = Signal(str)
    measured = Signal()

    def __init__(self, signals: BridgeSignals, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.by_name: dict[str, KnownModel] = {}
        self.folder = ""
        self.memory: events.MemoryMeasured | None = None
        self._progress: dict[str, events.ModelProgress] = {}
        signals.models_listed.connect(self._on_listed)
        signals.model_progress.connect(self._on_progress)
        signals.memory_measured.connect(self._on_measured)

    def progress(self, name: str) -> events.ModelProgress:
        """What is being done with a model. After its end, how that went stays until something else is done with it."""
        return self._progress.get(name, events.ModelProgress(name, Activity.NONE))

    def _on_listed(self, event: events.ModelsListed) -> None:
        self.by_name = {model.name: model for model in event.models}
        self.folder = event.folder
        self.listed.emit()

    def _on_progress(self, event: events.ModelProgress) -> None:
        self._progress[event.name] = event
        self.changed.emit(event.name)

    def _on_measured(self, event: events.MemoryMeasured) -> None:
        self.memory = event
        self.measured.emit()
