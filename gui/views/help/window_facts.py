"""What the window knows of itself and its surroundings, for the diagnostics."""

import os
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QLocale, QObject, qVersion
from PySide6.QtGui import QGuiApplication

from daw_bridge.bridge import Bridge
from daw_bridge.core.draft import Draft
from daw_bridge.core.events import EngineChanged, OscChanged
from daw_bridge.core.settings import Settings
from gui.bridge_signals import BridgeSignals
from gui.viewmodels.window_state import WindowState


@dataclass(frozen=True, slots=True)
class Facts:
    """What the window knows. lines: by heading, `name: value` each.

    Of settings and draft is told what differs from the defaults, and never what the music is.
    """

    lines: dict[str, tuple[str, ...]]
    settings: Settings
    draft: Draft


class WindowFacts(QObject):
    """Keeps what only events tell: the engine's state and the port of OSC."""

    def __init__(self, signals: BridgeSignals, bridge: Bridge, state: WindowState) -> None:
        super().__init__(state)
        self._bridge, self._state = bridge, state
        self._engine: EngineChanged | None = None
        self._osc = OscChanged("", 0)
        signals.engine_changed.connect(self._on_engine_changed)
        signals.osc_changed.connect(self._on_osc_changed)

    def facts(self) -> Facts:
        """All of it as it is now. On the GUI thread; reads no file."""
        lines = {
            "Window": tuple(self._window()),
            "Sound": tuple(self._sound()),
            "Model": tuple(self._model()),
            "DAW": tuple(self._daw()),
            "OSC": tuple(self._ports()),
        }
        return Facts(lines, self._state.settings, self._state.draft)

    def _window(self) -> Iterable[str]:
        locale = QLocale()
        yield f"qt: {qVersion()}"
        yield f"pyside: {pyside_version}"
        yield f"platform: {QGuiApplication.platformName()}"
        yield f"locale: {locale.name()}"
        yield f"decimal_mark: {locale.decimalPoint()}"
        for name in _SESSION:
            if os.environ.get(name):
                yield f"{name}: {os.environ[name]}"
        for screen in QGuiApplication.screens():
            size = screen.geometry()
            yield f"screen: {size.width()}x{size.height()} x {screen.devicePixelRatio():g}"

    def _sound(self) -> Iterable[str]:
        player = self._bridge.player
        yield f"device: {player.device or 'default'}"
        yield f"rate_hz: {player.rate:g}"  # 0 while nothing plays
        yield f"latency_ms: {player.latency_s * 1000:.0f}"
        yield f"underflows: {player.underflows}"

    def _model(self) -> Iterable[str]:
        settings = self._state.settings
        yield f"model: {self._state.variant.folder}"
        yield f"device: {settings.device}"
        yield f"precision: {settings.dtype}"
        if self._engine is not None:
            yield f"engine: {self._engine.status.value}"
            yield f"status: {self._engine.text}"

    def _daw(self) -> Iterable[str]:
        daw = self._state.daw
        yield f"connected: {daw.is_connected}"
        if daw.is_connected:
            yield f"name: {daw.name}"
            yield f"version: {daw.version}"
            yield f"can: {', '.join(sorted(can.value for can in daw.can))}"

    def _ports(self) -> Iterable[str]:
        yield f"port: {self._osc.port}"
        yield f"query_port: {self._osc.query_port}"

    def _on_engine_changed(self, event: EngineChanged) -> None:
        self._engine = event

    def _on_osc_changed(self, event: OscChanged) -> None:
        self._osc = event


_SESSION = ("XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP", "QT_QPA_PLATFORM", "QT_SCALE_FACTOR", "FLATPAK_ID", "SNAP_NAME")
