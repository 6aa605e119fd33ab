"""What the status bar says of what was done: one sentence for each event."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStatusBar

from daw_bridge.core.events import (
    Accepted,
    HandedOver,
    Inserted,
    LibraryProgress,
    Returned,
    TakeRemoved,
    TakeRestored,
    TakeSaved,
)
from engine.contract.texts import series
from gui.bridge_signals import BridgeSignals
from gui.viewmodels.numbers import counted
from gui.viewmodels.window_state import WindowState


class News(QObject):
    """`said` carries a sentence. bar: shows how much of a library is read, for as long as that takes."""

    said = Signal(str)

    def __init__(self, signals: BridgeSignals, state: WindowState, bar: QStatusBar) -> None:
        super().__init__(bar)
        self._state, self._bar = state, bar
        signals.library_progress.connect(self._on_library_progress)
        signals.inserted.connect(self._on_inserted)
        signals.accepted.connect(self._on_accepted)
        signals.handed_over.connect(self._on_handed_over)
        signals.returned.connect(self._on_returned)
        signals.take_removed.connect(self._on_take_removed)
        signals.take_restored.connect(self._on_take_restored)
        signals.take_saved.connect(self._on_take_saved)

    def _on_library_progress(self, event: LibraryProgress) -> None:
        if event.done < event.total:
            text = self.tr("Reading the library: {done} of {total} takes")
            self._bar.showMessage(text.format(done=counted(event.done), total=counted(event.total)))
        else:
            self._bar.clearMessage()

    def _on_inserted(self, event: Inserted) -> None:
        count = len(event.take_ids)
        if event.track:
            text = self.tr("Inserted %n take(s) at {place} on track “{track}” in {daw}.", "", count)
        else:
            text = self.tr("Inserted %n take(s) at {place} on the new track(s) {track} in {daw}.", "", count)
        track = event.track or series(self.tr("“{name}”").format(name=name) for name in event.new_tracks)
        self.said.emit(text.format(place=event.where, track=track, daw=self._state.daw.name))

    def _on_accepted(self, event: Accepted) -> None:
        self.said.emit(self.tr("Accepted the take: {path}").format(path=event.path))

    def _on_handed_over(self, event: HandedOver) -> None:
        text = self.tr("Saved %n take(s) and the tempo map in {folder}.", "", event.count)
        self.said.emit(text.format(folder=event.folder))

    def _on_returned(self, event: Returned) -> None:
        if event.is_restored:
            text = self.tr("Restored the source file {file}.")
        else:
            text = self.tr("Returned the take to the source file {file}.")
        self.said.emit(text.format(file=Path(event.path).name))

    def _on_take_removed(self, event: TakeRemoved) -> None:
        text = self.tr("Discarded {take}. To restore it, press Ctrl+Shift+Backspace.")
        self.said.emit(text.format(take=event.take.name))

    def _on_take_restored(self, event: TakeRestored) -> None:
        self.said.emit(self.tr("Restored {take}.").format(take=event.take.name))

    def _on_take_saved(self, event: TakeSaved) -> None:
        self.said.emit(self.tr("Saved {file}.").format(file=Path(event.path).name))
