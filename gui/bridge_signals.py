"""The bridge's events as Qt signals: the only listener of the window."""

import sys
import time
from collections import deque

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal

from daw_bridge.core import events
from daw_bridge.core.shelf.shelf_events import (
    ClipsCollected,
    ClipShelved,
    LibraryMoved,
    LibraryMoving,
    ShelfListed,
    SpaceFound,
    TakesFound,
    TidiedUp,
)
from daw_bridge.core.training.training_events import (
    SongHearing,
    SongsRead,
    SongsReading,
    TrainingChanged,
    TrainingLosses,
)

_AT_ONCE_S = 0.008  # half a frame of the screen
_SWITCH_S = 0.0005  # how long the GUI thread may wait for Python code of another thread; by default 5 ms each time


class BridgeSignals(QObject):
    """One signal for each class of event. The bridge calls it on the inbox thread; the signals come on the GUI thread."""

    clip_changed = Signal(events.ClipChanged)
    clip_removed = Signal(events.ClipRemoved)
    clip_deleted = Signal(events.ClipDeleted)
    clip_restored = Signal(events.ClipRestored)
    clip_shelved = Signal(ClipShelved)
    clips_collected = Signal(ClipsCollected)
    shelf_listed = Signal(ShelfListed)
    space_found = Signal(SpaceFound)
    tidied_up = Signal(TidiedUp)
    takes_found = Signal(TakesFound)
    library_moving = Signal(LibraryMoving)
    library_moved = Signal(LibraryMoved)
    library_progress = Signal(events.LibraryProgress)
    take_added = Signal(events.TakeAdded)
    take_removed = Signal(events.TakeRemoved)
    take_restored = Signal(events.TakeRestored)
    take_changed = Signal(events.TakeChanged)
    versions_changed = Signal(events.VersionsChanged)
    comp_changed = Signal(events.CompChanged)
    comp_heard = Signal(events.CompHeard)
    markers_changed = Signal(events.MarkersChanged)
    take_timed = Signal(events.TakeTimed)
    tempo_offered = Signal(events.TempoOffered)
    peaks_changed = Signal(events.PeaksChanged)
    export_ready = Signal(events.ExportReady)
    take_saved = Signal(events.TakeSaved)
    job_changed = Signal(events.JobChanged)
    queue_changed = Signal(events.QueueChanged)
    queue_timed = Signal(events.QueueTimed)
    engine_changed = Signal(events.EngineChanged)
    engine_use = Signal(events.EngineUse)
    selection_changed = Signal(events.SelectionChanged)
    grid_changed = Signal(events.GridChanged)
    playback_changed = Signal(events.PlaybackChanged)
    osc_changed = Signal(events.OscChanged)
    daw_changed = Signal(events.DawChanged)
    inserted = Signal(events.Inserted)
    accepted = Signal(events.Accepted)
    returned = Signal(events.Returned)
    handed_over = Signal(events.HandedOver)
    output_devices_found = Signal(events.OutputDevicesFound)
    learning_changed = Signal(events.LearningChanged)
    draft_changed = Signal(events.DraftChanged)
    settings_changed = Signal(events.SettingsChanged)
    models_found = Signal(events.ModelsFound)
    reference_found = Signal(events.ReferenceFound)
    undo_changed = Signal(events.UndoChanged)
    models_listed = Signal(events.ModelsListed)
    model_progress = Signal(events.ModelProgress)
    model_ready = Signal(events.ModelReady)
    models_adopted = Signal(events.ModelsAdopted)
    memory_measured = Signal(events.MemoryMeasured)
    asked_changed = Signal(events.AskedChanged)
    planner_found = Signal(events.PlannerFound)
    captions_changed = Signal(events.CaptionsChanged)
    presets_changed = Signal(events.PresetsChanged)
    lyrics_opened = Signal(events.LyricsOpened)
    words_saved = Signal(events.WordsSaved)
    songs_read = Signal(SongsRead)
    songs_reading = Signal(SongsReading)
    song_hearing = Signal(SongHearing)
    training_changed = Signal(TrainingChanged)
    training_losses = Signal(TrainingLosses)
    problem = Signal(events.Problem)
    _arrived = Signal()

    def __init__(self) -> None:
        super().__init__()
        sys.setswitchinterval(_SWITCH_S)  # of the whole process: its other threads are those of the bridge
        self._waiting = deque[events.Event]()
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._again = QTimer(self, interval=0, singleShot=True)
        self._again.timeout.connect(self._deliver)
        self._signals = {
            events.ClipChanged: self.clip_changed,
            events.ClipRemoved: self.clip_removed,
            events.ClipDeleted: self.clip_deleted,
            events.ClipRestored: self.clip_restored,
            ClipShelved: self.clip_shelved,
            ClipsCollected: self.clips_collected,
            ShelfListed: self.shelf_listed,
            SpaceFound: self.space_found,
            TidiedUp: self.tidied_up,
            TakesFound: self.takes_found,
            LibraryMoving: self.library_moving,
            LibraryMoved: self.library_moved,
            events.LibraryProgress: self.library_progress,
            events.TakeAdded: self.take_added,
            events.TakeRemoved: self.take_removed,
            events.TakeRestored: self.take_restored,
            events.TakeChanged: self.take_changed,
            events.VersionsChanged: self.versions_changed,
            events.CompChanged: self.comp_changed,
            events.CompHeard: self.comp_heard,
            events.MarkersChanged: self.markers_changed,
            events.TakeTimed: self.take_timed,
            events.TempoOffered: self.tempo_offered,
            events.PeaksChanged: self.peaks_changed,
            events.ExportReady: self.export_ready,
            events.TakeSaved: self.take_saved,
            events.JobChanged: self.job_changed,
            events.QueueChanged: self.queue_changed,
            events.QueueTimed: self.queue_timed,
            events.EngineChanged: self.engine_changed,
            events.EngineUse: self.engine_use,
            events.SelectionChanged: self.selection_changed,
            events.GridChanged: self.grid_changed,
            events.PlaybackChanged: self.playback_changed,
            events.OscChanged: self.osc_changed,
            events.DawChanged: self.daw_changed,
            events.Inserted: self.inserted,
            events.Accepted: self.accepted,
            events.Returned: self.returned,
            events.HandedOver: self.handed_over,
            events.OutputDevicesFound: self.output_devices_found,
            events.LearningChanged: self.learning_changed,
            events.DraftChanged: self.draft_changed,
            events.SettingsChanged: self.settings_changed,
            events.ModelsFound: self.models_found,
            events.ReferenceFound: self.reference_found,
            events.UndoChanged: self.undo_changed,
            events.ModelsListed: self.models_listed,
            events.ModelProgress: self.model_progress,
            events.ModelReady: self.model_ready,
            events.ModelsAdopted: self.models_adopted,
            events.MemoryMeasured: self.memory_measured,
            events.AskedChanged: self.asked_changed,
            events.PlannerFound: self.planner_found,
            events.CaptionsChanged: self.captions_changed,
            events.PresetsChanged: self.presets_changed,
            events.LyricsOpened: self.lyrics_opened,
            events.WordsSaved: self.words_saved,
            SongsRead: self.songs_read,
            SongsReading: self.songs_reading,
            SongHearing: self.song_hearing,
            TrainingChanged: self.training_changed,
            TrainingLosses: self.training_losses,
            events.Problem: self.problem,
        }

    def __call__(self, event: events.Event) -> None:
        """Emit the event's signal on the GUI thread, after those of the events before it."""
        if not self._waiting and QThread.currentThread() is self.thread():
            self._signals[type(event)].emit(event)
            return
        self._waiting.append(event)
        if len(self._waiting) == 1:
            self._arrived.emit()

    def _deliver(self) -> None:
        """Emit what has arrived, some milliseconds at a time: thousands of clips arrive when a library is opened."""
        end = time.perf_counter() + _AT_ONCE_S
        self._again.start()  # also for a dialog that a slot opens, which has an event loop of its own
        while self._waiting and time.perf_counter() < end:
            event = self._waiting.popleft()
            self._signals[type(event)].emit(event)
        if not self._waiting:
            self._again.stop()
