"""What the window knows: takes by clip, selection, grid, waveforms and exported files, all updated by events alone."""

from collections import OrderedDict

from PySide6.QtCore import QObject, Signal

from daw_bridge.core import events
from daw_bridge.core.axis.marker import Markers
from daw_bridge.core.clip import Clip, Grid, Selection, Take, clip_signature, clip_tempo
from daw_bridge.core.comp import Comp
from daw_bridge.core.daw_state import Can, DawState
from daw_bridge.core.draft import Draft
from daw_bridge.core.peaks import Peaks
from daw_bridge.core.settings import Settings
from daw_bridge.core.timing import Timing
from engine.contract.catalog import Variant, find_variant
from gui.bridge_signals import BridgeSignals
from gui.viewmodels.clips import ClipsModel
from gui.viewmodels.shelf import Shelf
from gui.viewmodels.takes import TakesModel

_WAVEFORMS_KEPT = 16


class WindowState(QObject):
    """The state that the views read. Views connect to its signals and never query the bridge."""

    selection_changed = Signal()
    peaks_changed = Signal()
    grid_changed = Signal()
    markers_changed = Signal()
    settings_changed = Signal()
    daw_changed = Signal()
    draft_changed = Signal()
    models_found = Signal()
    reference_found = Signal()
    export_ready = Signal(str)
    comp_changed = Signal()  # another comp of the selected clip, or it is heard, or the take is heard again

    def __init__(self, signals: BridgeSignals, settings: Settings, draft: Draft) -> None:
        super().__init__()
        self.clips, self.takes = ClipsModel(self), TakesModel(self)
        self.shelf = Shelf(signals, self.clips, lambda clip_id: not self.has_had_takes(clip_id), self.takes_of)
        self.shelf.shelved_changed.connect(self._show_unread)
        self.selection = Selection()
        self._grid = settings.grid
        self.settings = settings
        self.variant = find_variant(settings.variant)
        self.usable: tuple[Variant, ...] = ()  # the models that can make music now, the built-in one last
        self.reference = events.ReferenceFound()
        self.daw = DawState()
        self.draft = draft
        self.exports: dict[str, str] = {}
        self.timings: dict[str, Timing] = {}
        self.offered_tempi: dict[str, float] = {}  # measured, by clip
        self.markers: Markers = ()  # of the selected clip
        self._by_clip: dict[str, list[Take]] = {}
        self._peaks: OrderedDict[str, Peaks] = OrderedDict()
        self._comps: dict[str, Comp | None] = {}
        self._heard_comp = ""
        signals.clip_changed.connect(self._on_clip_changed)
        signals.clip_removed.connect(self._on_clip_removed)
        signals.take_added.connect(self._on_take_added)
        signals.take_timed.connect(self._on_take_timed)
        signals.take_removed.connect(self._on_take_removed)
        signals.take_changed.connect(self._on_take_changed)
        signals.comp_changed.connect(self._on_comp_changed)
        signals.comp_heard.connect(self._on_comp_heard)
        signals.tempo_offered.connect(self._on_tempo_offered)
        signals.peaks_changed.connect(self._on_peaks_changed)
        signals.selection_changed.connect(self._on_selection_changed)
        signals.markers_changed.connect(self._on_markers_changed)
        signals.grid_changed.connect(self._on_grid_changed)
        signals.settings_changed.connect(self._on_settings_changed)
        signals.models_found.connect(self._on_models_found)
        signals.reference_found.connect(self._on_reference_found)
        signals.daw_changed.connect(self._on_daw_changed)
        signals.draft_changed.connect(self._on_draft_changed)
        signals.export_ready.connect(self._on_export_ready)
        signals.returned.connect(self._on_returned)

    @property
    def peaks(self) -> Peaks | None:
        """The waveform of the selected take, or None until it is computed."""
        return self._peaks.get(self.selection.take_id)

    def peaks_of(self, take_id: str) -> Peaks | None:
        """The waveform of a take that is or was selected; of the others, None."""
        return self._peaks.get(take_id)

    @property
    def comp(self) -> Comp | None:
        """The comp of the selected clip, or None."""
        return self._comps.get(self.selection.clip_id)

    @property
    def is_comp_heard(self) -> bool:
        """Whether the comp of the selected clip is heard instead of the selected take."""
        return bool(self._heard_comp) and self._heard_comp == self.selection.clip_id

    @property
    def take(self) -> Take | None:
        """The selected take, or None until its file is complete."""
        takes = self._by_clip.get(self.selection.clip_id, ())
        return next((take for take in takes if take.id == self.selection.take_id), None)

    @property
    def grid(self) -> Grid:
        """Bars and beats, counted from the start of the selected take, at the tempo of its clip."""
        return self._grid.on(self.take, self.clip)

    @property
    def snaps_to_bars(self) -> bool:
        """Whether regions snap to whole bars, however many beats these have."""
        bars = {grid.beats_per_bar for grid in (self.grid, self._grid, self.settings.grid)}
        return self.settings.snap_beats != 1.0 and self.settings.snap_beats in bars

    @property
    def own_tempo_bpm(self) -> float | None:
        """The selected clip's own tempo, which the DAW's bars do not replace; None if it has none."""
        take = self.take
        return clip_tempo(take, self.clip) if take is not None and self.grid.map_s is None else None

    @property
    def own_timesignature(self) -> str:
        """The selected clip's own time signature, as `own_tempo_bpm`; "" if it has none."""
        take = self.take
        return clip_signature(take, self.clip) if take is not None and self.grid.map_s is None else ""

    @property
    def offered_tempo_bpm(self) -> float | None:
        """The measured tempo of the selected clip, if it has no tempo, neither its own nor from the DAW."""
        if self.own_tempo_bpm is not None or self.grid.map_s is not None:
            return None
        return self.offered_tempi.get(self.selection.clip_id)

    @property
    def clip(self) -> Clip | None:
        """The selected clip, or None."""
        row = self.clips.row_of(self.selection.clip_id)
        return self.clips.items[row] if row >= 0 else None

    @property
    def new_grid(self) -> Grid:
        """Tempo, signature and bars where new music goes: those of the followed DAW, or of the settings."""
        return self._grid

    @property
    def clip_name(self) -> str:
        """The name of the selected clip, or "" when no clip is selected."""
        return self.clip.name if self.clip is not None else ""

    def takes_of(self, clip_id: str) -> tuple[Take, ...]:
        """The takes of a clip, oldest first."""
        return tuple(self._by_clip.get(clip_id, ()))

    def has_had_takes(self, clip_id: str) -> bool:
        """Return whether a clip has a take, or had one that was discarded; False while its file is being read."""
        return clip_id in self._by_clip

    def _on_clip_changed(self, event: events.ClipChanged) -> None:
        row = self.clips.row_of(event.clip.id)
        before = self.clips.items[row] if row >= 0 else None
        self.clips.put(event.clip)
        if before is not None and before != event.clip:
            for take in self._by_clip.get(event.clip.id, ()):
                self.exports.pop(take.id, None)  # they carry the tempo and the name from before
            if event.clip.id == self.selection.clip_id:
                self.grid_changed.emit()
                self.selection_changed.emit()

    def _on_clip_removed(self, event: events.ClipRemoved) -> None:
        self.clips.remove(event.clip_id)
        self._by_clip.pop(event.clip_id, None)

    def _on_take_added(self, event: events.TakeAdded) -> None:
        takes = self._by_clip.setdefault(event.take.clip_id, [])
        before = [take.id for take in takes]
        takes[:] = sorted([*(t for t in takes if t.id != event.take.id), event.take], key=lambda t: t.created)
        if event.take.clip_id == self.selection.clip_id:
            if [take.id for take in takes] in (before, [*before, event.take.id]):
                self.takes.put(event.take)  # nearly always: the views keep the rows that they have
            else:
                self.takes.replace_all(takes)
            self.selection_changed.emit()

    def _on_take_timed(self, event: events.TakeTimed) -> None:
        self.timings[event.take_id] = event.timing
        if event.take_id == self.selection.take_id:
            self.selection_changed.emit()

    def _on_tempo_offered(self, event: events.TempoOffered) -> None:
        self.offered_tempi[event.clip_id] = event.tempo_bpm
        if event.clip_id == self.selection.clip_id:
            self.selection_changed.emit()

    def _on_take_removed(self, event: events.TakeRemoved) -> None:
        takes = self._by_clip.get(event.take.clip_id, [])
        takes[:] = [take for take in takes if take.id != event.take.id]
        if event.take.clip_id == self.selection.clip_id:
            self.takes.replace_all(takes)

    def _on_take_changed(self, event: events.TakeChanged) -> None:
        takes = self._by_clip.get(event.take.clip_id, [])
        takes[:] = [event.take if take.id == event.take.id else take for take in takes]
        if self.takes.row_of(event.take.id) >= 0:
            self.takes.put(event.take)

    def _show_unread(self, clip_id: str) -> None:
        if clip_id == self.selection.clip_id:
            self.takes.set_unread(self.shelf.of(clip_id).unread)

    def _on_comp_changed(self, event: events.CompChanged) -> None:
        self._comps[event.clip_id] = event.comp
        if event.clip_id == self.selection.clip_id:
            self.comp_changed.emit()

    def _on_comp_heard(self, event: events.CompHeard) -> None:
        self._heard_comp = event.clip_id
        self.comp_changed.emit()

    def _on_peaks_changed(self, event: events.PeaksChanged) -> None:
        self._peaks[event.take_id] = event.peaks
        self._peaks.move_to_end(event.take_id)
        while len(self._peaks) > _WAVEFORMS_KEPT:
            self._peaks.popitem(last=False)
        if event.take_id == self.selection.take_id:
            self.peaks_changed.emit()

    def _on_selection_changed(self, event: events.SelectionChanged) -> None:
        before, self.selection = self.selection, event.selection
        if before.clip_id != event.selection.clip_id:
            self.takes.replace_all(self._by_clip.get(event.selection.clip_id, []))
            self._show_unread(event.selection.clip_id)
        self.selection_changed.emit()
        if before.clip_id != event.selection.clip_id:
            self.comp_changed.emit()
        if before.take_id != event.selection.take_id:
            self.peaks_changed.emit()

    def _on_markers_changed(self, event: events.MarkersChanged) -> None:
        self.markers = event.markers
        self.markers_changed.emit()

    def _on_grid_changed(self, event: events.GridChanged) -> None:
        self._grid = event.grid
        self.grid_changed.emit()

    def _on_settings_changed(self, event: events.SettingsChanged) -> None:
        if event.settings.lead_in != self.settings.lead_in:
            self.exports.clear()  # they begin as the settings from before say
        self.settings, self.variant = event.settings, event.variant
        self.settings_changed.emit()

    def _on_models_found(self, event: events.ModelsFound) -> None:
        self.usable = event.usable
        self.models_found.emit()

    def _on_reference_found(self, event: events.ReferenceFound) -> None:
        self.reference = event
        self.reference_found.emit()

    def _on_daw_changed(self, event: events.DawChanged) -> None:
        self.daw = event.state
        self.daw_changed.emit()

    def _on_draft_changed(self, event: events.DraftChanged) -> None:
        self.draft = event.draft
        self.draft_changed.emit()

    @property
    def is_following(self) -> bool:
        """Whether tempo, time signature and bars come from the DAW."""
        return self.daw.is_connected and self.settings.follow_daw and Can.TEMPO in self.daw.can

    def _on_export_ready(self, event: events.ExportReady) -> None:
        self.exports[event.take_id] = event.path
        self.export_ready.emit(event.take_id)

    def _on_returned(self, event: events.Returned) -> None:
        """Forget a finished file that was edited in place: it has the sound of another take."""
        self.exports = {take_id: path for take_id, path in self.exports.items() if path != event.path}
