"""The model in the bar: its name, where it computes, the memory it takes, and how fast it is on this machine."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QToolButton

from daw_bridge.core.events import EngineChanged, EngineUse
from daw_bridge.core.queue.jobs import EngineStatus
from gui.bridge_signals import BridgeSignals
from gui.look.colors import colors
from gui.look.icons import put_menu_icons
from gui.viewmodels.numbers import written
from gui.viewmodels.window_state import WindowState
from gui.views.bar.chip import Chip

_GB = 1e9


class ModelChip(Chip):
    """A press opens its menu. Of what is not known it says nothing.

    `models_wanted`: get or choose a model. `free_wanted`: unload it from memory. `restart_wanted`: start the engine anew.
    """

    models_wanted = Signal()
    free_wanted = Signal()
    restart_wanted = Signal()

    def __init__(self, state: WindowState, signals: BridgeSignals) -> None:
        super().__init__()
        self._state = state
        self._engine = EngineChanged(EngineStatus.OFF, self.tr("Engine off"))
        self._use = EngineUse()
        self.setObjectName("chip")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        choose = menu.addAction(self.tr("Get or choose a model…"), self.models_wanted.emit)
        free = menu.addAction(self.tr("Unload model from memory"), self.free_wanted.emit)
        restart = menu.addAction(self.tr("Restart engine"), self.restart_wanted.emit)
        put_menu_icons(menu, ((choose, "model"), (free, "bring_back"), (restart, "again")))
        self.setMenu(menu)
        signals.engine_changed.connect(self._on_engine_changed)
        signals.engine_use.connect(self._on_engine_use)
        state.settings_changed.connect(self.refresh)
        self.refresh()

    def draw_icons(self) -> None:
        self.refresh()

    def _on_engine_changed(self, event: EngineChanged) -> None:
        self._engine = event
        self.refresh()

    def _on_engine_use(self, event: EngineUse) -> None:
        self._use = event
        self.refresh()

    def refresh(self) -> None:
        """Show what is known now."""
        status, use = self._engine.status, self._use
        self.show_dot({EngineStatus.FAILED: colors().bad, EngineStatus.READY: colors().good}.get(status, colors().dim))
        words = [self._state.variant.label]
        if status in {EngineStatus.READY, EngineStatus.BUSY} and self._engine.device:
            words.append(self._device(self._engine.device))
            if use.memory_bytes:
                words.append(self._memory(use))
            if use.takes_s is not None:
                words.append(self._speed(use))
        else:
            words.append(self._engine.text)
        self.shorter = tuple(" · ".join(words[:count]) for count in range(len(words) - 1, 0, -1))
        self.setText(" · ".join(words))
        told = "\n".join(self._sentences())
        self.setToolTip(told)
        now = self.tr("Ready") if status is EngineStatus.READY else self._engine.text  # the device is among the words
        name = self.tr("Model: {words}") if now in words else self.tr("Model: {words}. {status}")
        self.setAccessibleName(name.format(words=self.text(), status=now))
        self.setAccessibleDescription("\n".join(self._sentences()[1:]))  # the first is the state, which the name says

    def _device(self, device: str) -> str:
        """A device as it is called on boxes: CPU, or GPU for the engine's `cuda` and `mps`."""
        if device.startswith("cpu"):
            return self.tr("CPU")
        return self.tr("GPU") if device.startswith(("cuda", "mps", "xpu")) else device

    def _memory(self, use: EngineUse) -> str:
        return self.tr("{number} GB").format(number=written(use.memory_bytes / _GB, ".1f"))

    def _speed(self, use: EngineUse) -> str:
        return self.tr("{music} s in {time} s").format(music=written(use.music_s, "g"), time=_about(use.takes_s or 0.0))

    def _sentences(self) -> list[str]:
        use, variant = self._use, self._state.variant
        told = [self._engine.text]
        text = self.tr("The engine makes the music in a separate process. Its model is {model}.")
        told.append(text.format(model=variant.label))
        if self._engine.device:
            told.append(self.tr("It computes on {device}.").format(device=self._device(self._engine.device)))
        if use.memory_bytes:
            told.append(self.tr("It uses {memory} of memory now.").format(memory=self._memory(use)))
        if use.takes_s is not None:
            text = self.tr("{music} s of new music take about {time} s here, as the last jobs did.")
            told.append(text.format(music=written(use.music_s, "g"), time=_about(use.takes_s)))
        return told


def _about(seconds: float) -> str:
    """Seconds as nobody knows them better: tenths below ten."""
    return written(seconds, ".1f") if seconds < 9.95 else f"{seconds:.0f}"
