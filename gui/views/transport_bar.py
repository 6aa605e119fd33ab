"""Play, position, loop, tempo, level, and how the engine is."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from daw_bridge.bridge import Bridge
from daw_bridge.core import events
from daw_bridge.core.jobs import EngineStatus
from gui.bridge_signals import BridgeSignals
from gui.theme import colors, icon
from gui.viewmodels.session import Session

SNAPS = {"No snap": 0.0, "1/4 beat": 0.25, "1/2 beat": 0.5, "Beat": 1.0, "Bar": -1.0}


class Meter(QWidget):
    """Two bars from -60 to 0 dBFS, red above."""

    def __init__(self) -> None:
        super().__init__()
        self._levels = (0.0, 0.0)
        self.setFixedSize(QSize(90, 22))
        self.setAccessibleName("Output level")
        self.setToolTip("Output level, -60 to 0 dBFS")

    def set_levels(self, levels: tuple[float, float]) -> None:
        fallen = tuple(
            max(new, old * 0.8 if old > 1e-3 else 0.0) for new, old in zip(levels, self._levels, strict=True)
        )
        if fallen != self._levels:
            self._levels = (fallen[0], fallen[1])
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        from math import log10

        painter = QPainter(self)
        for n, level in enumerate(self._levels):
            share = max(0.0, 1 + 20 * log10(level) / 60) if level > 1e-3 else 0.0
            top = 2 + n * 10
            painter.fillRect(QRectF(0, top, self.width(), 8), QColor(colors().line))
            color = colors().bad if level >= 1 else colors().good
            painter.fillRect(QRectF(0, top, self.width() * min(1.0, share), 8), QColor(color))


class TransportBar(QFrame):
    settings_edited = Signal(object)

    def __init__(self, session: Session, signals: BridgeSignals, bridge: Bridge) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._session, self._bridge = session, bridge
        self.play = self._button("Play or pause (Space)")
        self.stop = self._button("Stop and go back (Shift+Space)")
        self.loop = self._button("Loop the region, or the take (L)")
        self.loop.setCheckable(True)
        self.loop.setChecked(True)
        self._position = QLabel("1.1")
        self._position.setObjectName("position")
        self._position.setMinimumWidth(64)
        self._time = QLabel("0:00.000")
        self._time.setObjectName("dim")
        self._time.setMinimumWidth(70)
        self.tempo = QDoubleSpinBox(minimum=30, maximum=300, decimals=3, value=session.grid.tempo_bpm, suffix=" bpm")
        self.tempo.setKeyboardTracking(False)
        self.tempo.setAccessibleName("Tempo")
        self.signature = QComboBox()
        for text, value in {"2/4": "2", "3/4": "3", "4/4": "4", "6/8": "6"}.items():
            self.signature.addItem(text, value)
        self.signature.setAccessibleName("Time signature")
        self.snap = QComboBox()
        self.snap.addItems(list(SNAPS))
        self.snap.setAccessibleName("Snap")
        self.snap.setToolTip("What regions snap to; hold Alt to ignore it")
        self.meter = Meter()
        self.engine = QLabel("Engine off")
        self.engine.setObjectName("dim")
        self.osc = QLabel("")
        self.osc.setObjectName("dim")
        self._lay_out()
        self.draw_icons()
        self._on_settings_changed()
        self.play.clicked.connect(self._on_play_clicked)
        self.stop.clicked.connect(bridge.stop)
        self.loop.clicked.connect(lambda: bridge.set_looping(self.loop.isChecked()))
        self.tempo.valueChanged.connect(lambda value: self._edit(tempo_bpm=value))
        self.signature.activated.connect(lambda _: self._edit(timesignature=self.signature.currentData()))
        self.snap.activated.connect(lambda _: self._edit(snap_beats=self._snap_beats()))
        signals.playback_changed.connect(self._on_playback_changed)
        signals.engine_changed.connect(self._on_engine_changed)
        signals.osc_changed.connect(self._on_osc_changed)
        session.settings_changed.connect(self._on_settings_changed)
        session.daw_changed.connect(self._on_settings_changed)

    def show_position(self, time_s: float) -> None:
        self._position.setText(self._session.grid.label(time_s))
        minutes, seconds = divmod(time_s, 60)
        self._time.setText(f"{int(minutes)}:{seconds:06.3f}")

    def _on_play_clicked(self) -> None:
        if self._bridge.player.playing:
            self._bridge.pause()
        else:
            self._bridge.play()

    def _on_playback_changed(self, event: events.PlaybackChanged) -> None:
        self.play.setIcon(icon("pause" if event.playing else "play"))
        self.loop.setChecked(event.looping)

    def _on_engine_changed(self, event: events.EngineChanged) -> None:
        color = {EngineStatus.FAILED: colors().bad, EngineStatus.READY: colors().good}.get(event.status, colors().dim)
        self.engine.setText(f'<span style="color:{color}">●</span> {event.text}')
        self._say_model()

    def _say_model(self) -> None:
        model = self._session.variant.label
        self.engine.setToolTip(f"The engine makes the music, in a process of its own. Model: {model}")

    def _on_osc_changed(self, event: events.OscChanged) -> None:
        self.osc.setText(f"OSC {event.port}" if event.port else "OSC off")
        self.osc.setToolTip(f"Listening for OSC on {event.host}, UDP port {event.port}")

    def _on_settings_changed(self) -> None:
        settings = self._session.settings
        self._say_model()
        self.tempo.blockSignals(True)
        self.tempo.setValue(settings.tempo_bpm)
        self.tempo.blockSignals(False)
        self.signature.setCurrentIndex(self.signature.findData(settings.timesignature))
        for field, tip in ((self.tempo, "Tempo of the session; fractions count"), (self.signature, "Time signature")):
            field.setEnabled(not self._session.is_following)
            field.setToolTip(f"{tip}: as {self._session.daw.name} says" if self._session.is_following else tip)
        beats = settings.snap_beats
        is_bar = beats == self._session.grid.beats_per_bar and beats != 1.0
        name = "Bar" if is_bar else next((text for text, value in SNAPS.items() if value == beats), "Beat")
        self.snap.setCurrentText(name)

    def _snap_beats(self) -> float:
        beats = SNAPS[self.snap.currentText()]
        return float(self._session.grid.beats_per_bar) if beats < 0 else beats

    def _edit(self, **changes: object) -> None:
        self.settings_edited.emit(replace(self._session.settings, **changes))  # type: ignore[arg-type]

    def draw_icons(self) -> None:
        """In the colours of the theme, which may have changed."""
        is_playing = self._bridge.player.playing
        for button, name in ((self.play, "pause" if is_playing else "play"), (self.stop, "stop"), (self.loop, "loop")):
            button.setIcon(icon(name))

    def _button(self, tip: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        for widget in (self.play, self.stop, self.loop, self._position, self._time, self.meter):
            layout.addWidget(widget)
        layout.addSpacing(12)
        for field in (self.tempo, self.signature, self.snap):
            layout.addWidget(field)
        layout.addStretch(1)
        layout.addWidget(self.engine)
        layout.addSpacing(12)
        layout.addWidget(self.osc)
