"""The transport bar: playback, position, level, tempo, snap, and the state of engine and OSC."""

from dataclasses import replace
from html import escape
from math import log10

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from daw_bridge.bridge import Bridge
from daw_bridge.core import events
from daw_bridge.core.jobs import EngineStatus
from daw_bridge.core.settings import Settings
from engine.contract.checks import bounds
from gui.accessible.labels import name_list
from gui.accessible.parts import Parts
from gui.bridge_signals import BridgeSignals
from gui.theme import colors, icon
from gui.viewmodels.window_state import WindowState
from gui.views.axis.snap import Snap, snap_of, snap_values
from gui.views.clip_tempo import SIGNATURES, ClipTempo, show_signature
from gui.views.fields.number_boxes import NumberBox
from gui.views.fields.wheel import ComboBox
from gui.views.spin_boxes import ranged

_ENGINE_ROOM = 220  # pixels; a longer status would widen the window


class Meter(QWidget):
    """A stereo meter from -60 to 0 dBFS; above, it is red and has a gap at its end."""

    def __init__(self) -> None:
        super().__init__()
        self._levels = (0.0, 0.0)
        self.setFixedSize(QSize(90, 22))
        self.setAccessibleName(self.tr("Output level"))
        self.parts = Parts(self, QAccessible.Role.ProgressBar, value=self.text)
        self.setToolTip(self.tr("Output level, -60 to 0 dBFS"))

    def text(self) -> str:
        """The levels in words."""
        left, right = (f"{20 * log10(level):.0f}" if level > 1e-3 else "-60" for level in self._levels)
        text = self.tr("left {left} dB, right {right} dB").format(left=left, right=right)
        return self.tr("{levels}, above full scale").format(levels=text) if max(self._levels) >= 1 else text

    def set_levels(self, levels: tuple[float, float]) -> bool:
        """Show the levels, from which the bars fall slowly; return whether the picture has changed."""
        fallen = tuple(
            max(new, old * 0.8 if old > 1e-3 else 0.0) for new, old in zip(levels, self._levels, strict=True)
        )
        if fallen == self._levels:
            return False
        self._levels = (fallen[0], fallen[1])
        self.update()
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        for n, level in enumerate(self._levels):
            share = max(0.0, 1 + 20 * log10(level) / 60) if level > 1e-3 else 0.0
            top = 2 + n * 10
            painter.fillRect(QRectF(0, top, self.width(), 8), QColor(colors().line))
            color = colors().bad if level >= 1 else colors().good
            painter.fillRect(QRectF(0, top, self.width() * min(1.0, share), 8), QColor(color))
            if level >= 1:  # seen without colours too
                painter.fillRect(QRectF(self.width() - 8, top, 3, 8), QColor(colors().panel))


class TransportBar(QFrame):
    """`settings_edited` carries the settings with a new tempo, time signature or snap."""

    settings_edited = Signal(object)

    def __init__(self, state: WindowState, signals: BridgeSignals, bridge: Bridge) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._state, self._bridge = state, bridge
        self.setAccessibleName(self.tr("Transport"))
        self.play = self._button(self.tr("Play or pause (Space)"))
        self.stop = self._button(self.tr("Stop and return to the start (Shift+Space)"))
        self.loop = self._button(self.tr("Loop the selected region, or the whole take (L)"))
        self.loop.setCheckable(True)
        self.loop.setChecked(True)
        self._position = QLabel()
        self._position.setObjectName("position")
        self._position.setMinimumWidth(64)
        self._position.setAccessibleDescription(self.tr("Bar and beat of the playhead"))
        self._time = QLabel()
        self._time.setObjectName("dim")
        self._time.setMinimumWidth(70)
        self._time.setAccessibleDescription(self.tr("Time of the playhead"))
        box = NumberBox(decimals=3, suffix=self.tr(" bpm"))
        self.tempo = ranged(box, Settings, "tempo_bpm", state.new_grid.tempo_bpm)
        self.tempo.setKeyboardTracking(False)
        self.tempo.setAccessibleName(self.tr("Tempo"))
        self.signature = ComboBox()
        for text, value in SIGNATURES.items():
            self.signature.addItem(text, value)
        self.clip_tempo = ClipTempo(state)
        self.snap = ComboBox()
        for text, snap in {
            self.tr("No snap"): Snap.OFF,
            self.tr("Zero crossing"): Snap.ZERO,
            self.tr("1/4 beat"): Snap.QUARTER,
            self.tr("1/3 beat"): Snap.THIRD,
            self.tr("1/2 beat"): Snap.HALF,
            self.tr("Beat"): Snap.BEAT,
            self.tr("Bar"): Snap.BAR,
        }.items():
            self.snap.addItem(text, snap)
        self.snap.setToolTip(self.tr("What regions snap to. Hold Shift to drag without snapping."))
        self.meter = Meter()
        self.engine = QLabel(self.tr("Engine off"))
        self.engine.setObjectName("dim")
        self._status = ""  # of the engine, where the label shortens it
        self.osc = QLabel("")
        self.osc.setObjectName("dim")
        self._lay_out()
        self.draw_icons()
        self.show_position(0.0)
        self._on_settings_changed()
        self.play.clicked.connect(self._on_play_clicked)
        self.stop.clicked.connect(bridge.stop)
        self.loop.clicked.connect(lambda: bridge.set_looping(self.loop.isChecked()))
        self.tempo.valueChanged.connect(lambda value: self._edit(tempo_bpm=value))
        self.signature.activated.connect(lambda _: self._edit(timesignature=self.signature.currentData()))
        self.snap.activated.connect(self._on_snap_chosen)
        signals.playback_changed.connect(self._on_playback_changed)
        signals.engine_changed.connect(self._on_engine_changed)
        signals.osc_changed.connect(self._on_osc_changed)
        state.settings_changed.connect(self._on_settings_changed)
        state.daw_changed.connect(self._on_settings_changed)
        state.grid_changed.connect(self._on_settings_changed)
        state.selection_changed.connect(self._on_settings_changed)

    def show_position(self, time_s: float) -> None:
        """Show the playhead's bar, beat and time. time_s: seconds in the selected take."""
        self._position.setText(self._state.grid.label(time_s))
        minutes, seconds = divmod(time_s, 60)
        self._time.setText(f"{int(minutes)}:{seconds:06.3f}")

    def _on_play_clicked(self) -> None:
        if self._bridge.player.playing:
            self._bridge.pause()
        else:
            self._bridge.play()

    def _on_playback_changed(self, event: events.PlaybackChanged) -> None:
        self.play.setIcon(icon("pause" if event.playing else "play"))
        self.play.setAccessibleName(self.tr("Pause (Space)") if event.playing else self.tr("Play (Space)"))
        self.loop.setChecked(event.looping)

    def _on_engine_changed(self, event: events.EngineChanged) -> None:
        color = {EngineStatus.FAILED: colors().bad, EngineStatus.READY: colors().good}.get(event.status, colors().dim)
        shown = self.fontMetrics().elidedText(event.text, Qt.TextElideMode.ElideRight, _ENGINE_ROOM)
        self.engine.setText(f'<span style="color:{color}">●</span> {escape(shown)}')
        self.engine.setAccessibleName(event.text)
        self._status = event.text if shown != event.text else ""
        self._show_model()

    def _show_model(self) -> None:
        text = self.tr("The engine makes the music in a separate process. Its model is {model}.")
        told = text.format(model=self._state.variant.label)
        self.engine.setToolTip(f"{self._status}\n{told}" if self._status else told)

    def _on_osc_changed(self, event: events.OscChanged) -> None:
        if event.port:
            self.osc.setText(self.tr("OSC {port}").format(port=event.port))
            tip = self.tr("DAW Bridge receives OSC at {host}, UDP port {port}.")
            self.osc.setToolTip(tip.format(host=event.host, port=event.port))
        else:
            self.osc.setText(self.tr("OSC off"))
            self.osc.setToolTip(self.tr("DAW Bridge does not receive OSC."))

    def _on_settings_changed(self) -> None:
        settings = self._state.settings
        self._show_model()
        self.tempo.blockSignals(True)
        grid = self._state.new_grid if self._state.is_following else settings.grid
        low, high = bounds(Settings, "tempo_bpm")
        self.tempo.setRange(min(low, grid.tempo_bpm), max(high, grid.tempo_bpm))
        self.tempo.setValue(grid.tempo_bpm)
        self.tempo.blockSignals(False)
        show_signature(self.signature, grid.timesignature)
        for field in (self.tempo, self.signature):
            field.setEnabled(not self._state.is_following)
        if self._state.is_following:
            daw = self._state.daw.name
            self.tempo.setToolTip(self.tr("The tempo follows {daw}.").format(daw=daw))
            self.signature.setToolTip(self.tr("The time signature follows {daw}.").format(daw=daw))
        else:
            self.tempo.setToolTip(self.tr("Tempo of new music in beats per minute, with up to three decimals"))
            self.signature.setToolTip(self.tr("Time signature of new music"))
        self.snap.setCurrentIndex(self.snap.findData(snap_of(settings, is_bar=self._state.snaps_to_bars)))

    def _on_snap_chosen(self) -> None:
        self._edit(**snap_values(Snap(self.snap.currentData()), self._state.new_grid.beats_per_bar))

    def _edit(self, **changes: object) -> None:
        self.settings_edited.emit(replace(self._state.settings, **changes))  # type: ignore[arg-type]

    def draw_icons(self) -> None:
        """Draw the icons of the buttons again, after a change of the colour scheme."""
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
        for field in (self.tempo, self.signature, self.clip_tempo, self.snap):
            layout.addWidget(field)
        layout.addStretch(1)
        name_list(self.signature, self.tr("Time signature"))
        name_list(self.snap, self.tr("Snap"))
        layout.addWidget(self.engine)
        layout.addSpacing(12)
        layout.addWidget(self.osc)
