"""Tempo and time signature of the selected clip, shown while it has its own, or while a measured tempo is offered."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from daw_bridge.core.clip import signature_numbers
from daw_bridge.core.settings import Settings
from engine.contract.checks import bounds
from gui.accessible.labels import name_list
from gui.viewmodels.numbers import written
from gui.viewmodels.window_state import WindowState
from gui.views.fields.number_boxes import NumberBox
from gui.views.fields.wheel import ComboBox
from gui.views.spin_boxes import ranged

SIGNATURES = {"2/4": "2", "3/4": "3", "4/4": "4", "6/8": "6"}


def show_signature(box: QComboBox, timesignature: str) -> None:
    """Choose a signature in a list of those in SIGNATURES; another one is listed only while it is shown."""
    while box.count() > len(SIGNATURES):
        box.removeItem(len(SIGNATURES))
    if box.findData(timesignature) < 0:
        box.addItem("{}/{}".format(*signature_numbers(timesignature)), timesignature)
    box.setCurrentIndex(box.findData(timesignature))


class ClipTempo(QWidget):
    """`edited` carries the tempo, None for that of the file, and the signature, "" for that of the file."""

    edited = Signal(object, str)

    def __init__(self, state: WindowState) -> None:
        super().__init__()
        self._state = state
        box = NumberBox(decimals=3, prefix=self.tr("Clip: "), suffix=self.tr(" bpm"))
        self.tempo = ranged(box, Settings, "tempo_bpm", state.grid.tempo_bpm)
        self.tempo.setKeyboardTracking(False)
        self.tempo.setAccessibleName(self.tr("Tempo of the clip"))
        self.signature = ComboBox()
        for text, value in SIGNATURES.items():
            self.signature.addItem(text, value)
        self.signature.setToolTip(self.tr("Time signature of this clip"))
        self.reset = QPushButton(self.tr("Reset"))
        self.reset.setToolTip(
            self.tr("Use the tempo and time signature of the clip's file again, or yours where the file has none.")
        )
        self.offer = QPushButton()
        self.offer.setToolTip(self.tr("The file has no tempo. This one was measured."))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.tempo, self.signature, self.reset, self.offer):
            layout.addWidget(widget)
        name_list(self.signature, self.tr("Time signature of the clip"))
        self.tempo.valueChanged.connect(self._edit)
        self.signature.activated.connect(self._edit)
        self.reset.clicked.connect(lambda: self.edited.emit(None, ""))
        self.offer.clicked.connect(self._take_offer)
        for signal in (state.selection_changed, state.grid_changed, state.settings_changed):
            signal.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what the selected clip has, or nothing."""
        state, clip, offered, grid = self._state, self._state.clip, self._state.offered_tempo_bpm, self._state.grid
        low, high = bounds(Settings, "tempo_bpm")
        self.tempo.blockSignals(True)
        self.tempo.setRange(min(low, grid.tempo_bpm), max(high, grid.tempo_bpm))
        self.tempo.setValue(grid.tempo_bpm)
        self.tempo.blockSignals(False)
        tip = self.tr(
            "This clip has its own tempo: its bars, repaints and files use it. New music is made at {tempo} bpm."
        )
        self.tempo.setToolTip(tip.format(tempo=written(state.new_grid.tempo_bpm, "g")))
        show_signature(self.signature, grid.timesignature)
        if offered is not None:
            self.offer.setText(self.tr("Use {tempo} bpm for this clip").format(tempo=written(offered, "g")))
        has_tempo, has_signature = state.own_tempo_bpm is not None, bool(state.own_timesignature)
        self.tempo.setVisible(has_tempo)
        self.signature.setVisible(has_tempo or has_signature)
        self.reset.setVisible(clip is not None and (clip.tempo_bpm is not None or clip.timesignature != ""))
        self.offer.setVisible(offered is not None)
        self.setVisible(has_tempo or has_signature or offered is not None)

    def _take_offer(self) -> None:
        clip, offered = self._state.clip, self._state.offered_tempo_bpm
        if clip is not None and offered is not None:
            self.edited.emit(offered, clip.timesignature)

    def _edit(self) -> None:
        """Emit what the fields show; what is as in the file stays that of the file."""
        clip, grid = self._state.clip, self._state.grid
        if clip is None:
            return
        tempo, signature = self.tempo.value(), str(self.signature.currentData())
        self.edited.emit(
            clip.tempo_bpm if tempo == round(grid.tempo_bpm, 3) else tempo,
            clip.timesignature if signature == grid.timesignature else signature,
        )
