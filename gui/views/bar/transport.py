"""The first part of the bar: playback, position, level, tempo, time signature, snap."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QToolButton

from daw_bridge.bridge import Bridge
from daw_bridge.core import events
from daw_bridge.core.settings import Settings
from engine.contract.checks import bounds
from gui.bridge_signals import BridgeSignals
from gui.theme import icon
from gui.viewmodels.numbers import written
from gui.viewmodels.window_state import WindowState
from gui.views.axis.snap import Snap, snap_of, snap_values
from gui.views.bar.meter import Meter
from gui.views.bar.readout import Readout
from gui.views.clip_tempo import SIGNATURES, ClipTempo, show_signature
from gui.views.fields.number_boxes import NumberBox
from gui.views.fields.wheel import ComboBox
from gui.views.fitting.pieces import Piece
from gui.views.spin_boxes import ranged


class TransportBar(QFrame):
    """`settings_edited` carries the settings with a new tempo, time signature or snap. `pieces`: what the bar lays out."""

    settings_edited = Signal(object)

    def __init__(self, state: WindowState, signals: BridgeSignals, bridge: Bridge) -> None:
        super().__init__()
        self._state, self._bridge = state, bridge
        self.setAccessibleName(self.tr("Transport"))
        self.play = self._button(self.tr("Play or pause (Space)"))
        self.stop = self._button(self.tr("Stop and return to the start (Shift+Space)"))
        self.loop = self._button(self.tr("Loop the selected region, or the whole take (L)"))
        self.loop.setCheckable(True)
        self.loop.setChecked(True)
        self._position = Readout("888.8")
        self._position.setObjectName("position")
        self._position.setAccessibleDescription(self.tr("Bar and beat of the playhead"))
        self._time = Readout("88:88.888")
        self._time.setObjectName("dim")
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
        self.pieces = self._pieces()
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
        state.settings_changed.connect(self._on_settings_changed)
        state.daw_changed.connect(self._on_settings_changed)
        state.grid_changed.connect(self._on_settings_changed)
        state.selection_changed.connect(self._on_settings_changed)

    def show_position(self, time_s: float) -> None:
        """Show the playhead's bar, beat and time. time_s: seconds in the selected take."""
        self._position.show_text(self._state.grid.label(time_s))
        minutes, seconds = divmod(time_s, 60)
        self._time.show_text(f"{int(minutes)}:{written(seconds, '06.3f')}")

    def _on_play_clicked(self) -> None:
        if self._bridge.player.playing:
            self._bridge.pause()
        else:
            self._bridge.play()

    def _on_playback_changed(self, event: events.PlaybackChanged) -> None:
        self.play.setIcon(icon("pause" if event.playing else "play"))
        self.play.setAccessibleName(self.tr("Pause (Space)") if event.playing else self.tr("Play (Space)"))
        self.loop.setChecked(event.looping)

    def _on_settings_changed(self) -> None:
        settings = self._state.settings
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

    def _pieces(self) -> tuple[Piece, ...]:
        """What the bar shows, in this order."""
        return (
            Piece(self.play),
            Piece(self.stop),
            Piece(self.loop),
            Piece(self._position),
            Piece(self._time, self.tr("Time"), rank=3),
            Piece(self.meter, self.tr("Level"), rank=4),
            Piece(self.tempo, self.tr("Tempo"), rank=11),
            Piece(self.signature, self.tr("Time signature"), rank=11),
            Piece(self.clip_tempo, rank=10),
            Piece(self.snap, self.tr("Snap"), rank=5),
        )
