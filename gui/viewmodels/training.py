"""The songs and the training as the bridge told them last, with the whole curve of the losses."""

from PySide6.QtCore import QObject, Signal

from daw_bridge.core.training.training_events import (
    SongHearing,
    SongRow,
    SongsRead,
    SongsReading,
    Training,
    TrainingChanged,
    TrainingLosses,
)
from gui.bridge_signals import BridgeSignals

_POINTS = 4000  # of the curve


class TrainingView(QObject):
    """`songs_changed`, `reading` and `hearing` are about the songs, `changed` and `losses_changed` about the training."""

    songs_changed = Signal()
    reading = Signal(SongsReading)
    hearing_changed = Signal()
    changed = Signal()
    losses_changed = Signal()

    def __init__(self, signals: BridgeSignals, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.songs = SongsRead("")
        self.hearing = SongHearing()
        self.training = Training()
        self.steps: list[int] = []
        self.losses: list[float] = []
        signals.songs_read.connect(self._on_songs)
        signals.songs_reading.connect(self.reading)
        signals.song_hearing.connect(self._on_hearing)
        signals.training_changed.connect(self._on_training)
        signals.training_losses.connect(self._on_losses)

    def song(self, name: str) -> SongRow | None:
        return next((song for song in self.songs.songs if song.name == name), None)

    def _on_songs(self, event: SongsRead) -> None:
        self.songs = event
        self.songs_changed.emit()

    def _on_hearing(self, event: SongHearing) -> None:
        self.hearing = event
        self.hearing_changed.emit()

    def _on_training(self, event: TrainingChanged) -> None:
        self.training = event.training
        self.changed.emit()

    def _on_losses(self, event: TrainingLosses) -> None:
        if event.is_whole:
            self.steps.clear()
            self.losses.clear()
        self.steps += event.steps
        self.losses += event.losses
        while len(self.losses) > _POINTS:
            self._thin()
        self.losses_changed.emit()

    def _thin(self) -> None:
        """Keep the mean of each two losses: a curve has no more pixels than that."""
        pairs = range(0, len(self.losses) - 1, 2)
        odd = len(self.losses) % 2
        self.losses = [(self.losses[n] + self.losses[n + 1]) / 2 for n in pairs] + self.losses[len(self.losses) - odd :]
        self.steps = [self.steps[n + 1] for n in pairs] + self.steps[len(self.steps) - odd :]
