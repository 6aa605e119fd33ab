"""The main window: it builds the panels, lays them out, accepts dropped files and remembers its geometry. No logic."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.controllers import Controllers
from daw_bridge.core.draft import Draft
from daw_bridge.core.events import (
    Accepted,
    HandedOver,
    Inserted,
    LibraryProgress,
    Problem,
    Returned,
    TakeRemoved,
    TakeRestored,
    TakeSaved,
)
from gui.accessible.interfaces import install as install_interfaces
from gui.actions import Actions, Panels
from gui.bridge_signals import BridgeSignals
from gui.file_exchange import files_in
from gui.menus import Menus
from gui.theme import apply_theme
from gui.viewmodels.frame_clock import FrameClock
from gui.viewmodels.window_memory import WindowMemory
from gui.viewmodels.window_state import WindowState
from gui.views.adapters.pages import MakingPages
from gui.views.adapters.panel import AdaptersPanel
from gui.views.announcing.announcer import Announcer
from gui.views.axis.view_actions import ViewActions
from gui.views.axis.view_memory import ViewMemory
from gui.views.axis.waveform_parts import WaveformParts
from gui.views.axis.waveform_view import WaveformView
from gui.views.daw_bar import DawBar
from gui.views.history.field_undo import FieldUndo
from gui.views.history.undo_actions import UndoActions
from gui.views.jobs.panel import JobsPanel
from gui.views.lanes.lane_actions import LaneActions
from gui.views.lanes.lanes_view import LanesView
from gui.views.lanes.stage import Stage
from gui.views.library.clip_actions import ClipActions
from gui.views.library.clips_panel import ClipsPanel
from gui.views.list_scroll import ListScroll
from gui.views.lyrics.lyric_strip import LyricStrip
from gui.views.markers.actions import MarkerActions
from gui.views.markers.handle import MarkerHandle
from gui.views.markers.marker_parts import MarkerParts
from gui.views.markers.strip import MarkerStrip
from gui.views.problem_bar import ProblemBar
from gui.views.prompt_panel import PromptPanel
from gui.views.takes_panel import TakesPanel
from gui.views.transport_bar import TransportBar
from gui.views.versions.take_pages import TakePages
from gui.views.versions.versions_panel import VersionsPanel

PRODUCT = "DAW Bridge"  # a name, the same in every language


class MainWindow(QMainWindow):
    """The only window. It reads the bridge through `state` and calls it through `actions_`."""

    def __init__(self, bridge: Bridge, signals: BridgeSignals, controllers: Controllers) -> None:
        super().__init__()
        install_interfaces()
        self.setWindowTitle(PRODUCT)
        self.setAcceptDrops(True)
        self.bridge, self._signals, self.controllers = bridge, signals, controllers
        self.state = WindowState(signals, bridge.settings, bridge.draft)
        self.transport = TransportBar(self.state, signals, bridge)
        self.daw_bar = DawBar(self.state)
        self.problems = ProblemBar()
        self.clips = ClipsPanel(self.state, bridge)
        self.waveform = WaveformView(self.state)
        self.markers = MarkerHandle(self.state, bridge, lambda: bridge.player.position_s)
        self.marker_strip = MarkerStrip(self.state, self.markers, self.waveform.canvas)
        self.lyric_strip = LyricStrip(self.state, self.waveform.canvas)
        self.waveform.put_above(self.lyric_strip)
        self.marker_parts = MarkerParts(self.marker_strip, self.state, self.markers, self.waveform.canvas)
        self.waveform.put_above(self.marker_strip)
        self.lanes = LanesView(self.state, bridge, self.waveform.canvas)
        self.stage = Stage(self.waveform, self.lanes)
        self.takes = TakesPanel(self.state, bridge)
        self.versions = VersionsPanel(self.state, signals, bridge)
        self.take_pages = TakePages(self.takes, self.versions)
        self.jobs = JobsPanel(signals, bridge)
        self.adapters = AdaptersPanel(self.state)
        self.pages = MakingPages(self.adapters)
        self.prompt = PromptPanel(self.state, self.pages)
        self.spoken = WaveformParts(self.waveform.canvas, self.state, bridge.play)
        self._lay_out()
        for child in self.findChildren(QWidget):
            child.setAcceptDrops(False)  # text fields would keep a dropped file for themselves
        panels = Panels(self.transport, self.problems, self.takes, self.jobs, self.prompt, self.adapters, self.pages)
        self.actions_ = Actions(bridge, self.state, panels, self)
        self.clip_actions = ClipActions(bridge, signals, self.state, self.clips, self)
        self.undo_actions = UndoActions(signals, bridge, self)
        self.field_undo = FieldUndo(self)
        self.menus = Menus(
            self.menuBar(),
            self.actions_,
            ViewActions(self.waveform.canvas),
            self.undo_actions,
            MarkerActions(self.markers, lambda: self.lyric_strip.select_at(bridge.player.position_s)),
            LaneActions(self.lanes),
            self.clip_actions,
        )
        self.memory = WindowMemory(self)
        self._shown: tuple[float, float] | None = None
        self.frame_clock = FrameClock(self._on_frame, self)
        self._connect(signals)
        self.announcer = Announcer(self, signals, self.state, self.spoken, self.takes, self.jobs, self.problems)
        self._restore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the widget with the focus has no use for."""
        is_typing = isinstance(self.focusWidget(), QLineEdit | QPlainTextEdit | QAbstractSpinBox)
        if event.key() == Qt.Key.Key_Escape and not is_typing:
            self.waveform.canvas.select_nothing()
        else:
            super().keyPressEvent(event)

    def show_status(self, text: str) -> None:
        """Show a sentence in the status bar for six seconds."""
        self.statusBar().showMessage(text, 6000)
        self.announcer.say(text)

    # dialogs are loaded when they are opened, so that the window is there sooner

    def open_settings(self) -> None:
        from gui.views.settings_dialog import SettingsDialog

        seen = self.state.draft
        dialog = SettingsDialog(self.state.settings, seen, self)
        self._signals.output_devices_found.connect(dialog.show_devices)
        self.bridge.find_output_devices()
        if dialog.exec():
            settings, draft = dialog.edited()
            self.bridge.change_settings(settings)
            self.bridge.edit_draft(draft, seen)
        self._signals.output_devices_found.disconnect(dialog.show_devices)

    def open_daws(self) -> None:
        from gui.views.daws_dialog import DawsDialog

        def choose(ways: str) -> None:
            self.bridge.change_settings(replace(self.state.settings, other_ways=ways))

        DawsDialog(self.state.daw.name, self.state.settings.other_ways, choose, self).exec()

    def open_learning(self) -> None:
        from gui.views.learn_dialog import LearnDialog

        LearnDialog(self._signals, self.controllers, self.state.settings.learned, self).exec()

    # --- drops ------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.source() is None and files_in(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.accept()
        self.pages.is_over_adapters(self.mapToGlobal(event.position().toPoint()))  # opens the list under its tab

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        is_over_list = self.pages.is_over_adapters(self.mapToGlobal(event.position().toPoint()))
        self.actions_.take_in(files_in(event.mimeData()), is_over_adapters=is_over_list)

    # --- everything else --------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        self.memory.close()
        self.waveform.canvas.pictures.close()
        self.lanes.reader.close()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.memory.soon()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.memory.soon()

    def _lay_out(self) -> None:
        middle = QSplitter(Qt.Orientation.Vertical)
        lower = QSplitter(Qt.Orientation.Horizontal)
        lower.addWidget(self.take_pages)
        lower.addWidget(self.jobs)
        lower.setSizes([560, 460])
        middle.addWidget(self.stage)
        middle.addWidget(lower)
        middle.setSizes([460, 240])
        across = QSplitter(Qt.Orientation.Horizontal)
        across.addWidget(self.clips)
        across.addWidget(middle)
        across.addWidget(self.prompt)
        across.setStretchFactor(1, 1)
        across.setSizes([190, 900, 310])
        self._splitters = {"middle": middle, "lower": lower, "across": across, "lanes": self.stage}
        for splitter in self._splitters.values():
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(8)
        page = QWidget()
        page.setObjectName("page")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(8, 8, 8, 4)
        layout.addWidget(self.transport)
        layout.addWidget(self.daw_bar)
        layout.addWidget(self.problems)
        layout.addWidget(across, 1)
        self.setCentralWidget(page)
        self.statusBar().setSizeGripEnabled(False)
        self.resize(1400, 860)

    def _connect(self, signals: BridgeSignals) -> None:
        actions = self.actions_
        for moved in (signals.playback_changed, self.state.selection_changed, self.state.daw_changed):
            moved.connect(self._show_frames)
        self.state.grid_changed.connect(self._show_frames)
        self.waveform.canvas.seek_wanted.connect(self._show_frames)
        signals.problem.connect(self._on_problem)
        self.problems.step_wanted.connect(actions.solve)
        actions.status_message.connect(self.show_status)
        actions.settings_wanted.connect(self.open_settings)
        self.menus.settings_wanted.connect(self.open_settings)
        self.menus.daws_wanted.connect(self.open_daws)
        self.menus.learning_wanted.connect(self.open_learning)
        self.menus.quit_wanted.connect(self.close)
        self.transport.settings_edited.connect(self.bridge.change_settings)
        self.transport.clip_tempo.edited.connect(actions.edit_clip_grid)
        self.daw_bar.settings_edited.connect(self.bridge.change_settings)
        self.daw_bar.pull_wanted.connect(actions.fetch_selection)
        self.daw_bar.insert_wanted.connect(actions.insert_take)
        self.daw_bar.insert_on_track_wanted.connect(actions.insert_on_track)
        self.daw_bar.connect_wanted.connect(self.open_daws)
        self._connect_news(signals)
        self.clips.import_wanted.connect(actions.import_files)
        self.clip_actions.said.connect(self.show_status)
        self.clip_actions.recipe_wanted.connect(actions.versions.load_recipe_of)
        self.waveform.canvas.regions_edited.connect(actions.edit_regions)
        self.waveform.canvas.regions_nudged.connect(actions.edit_regions)
        self.markers.regions_wanted.connect(actions.edit_regions)
        self.markers.said.connect(self.show_status)
        self.lyric_strip.regions_wanted.connect(actions.edit_regions)
        self.lyric_strip.said.connect(self.show_status)
        self.waveform.canvas.context_edited.connect(actions.edit_context)
        self.waveform.canvas.seek_wanted.connect(self.bridge.seek)
        self.waveform.canvas.space_used.connect(actions.take_back_play)
        self.waveform.canvas.regions.said.connect(self.show_status)
        self._connect_lanes()
        self.takes.status_message.connect(self.show_status)
        self.takes.save_wanted.connect(actions.save_take)
        self.takes.copy.clicked.connect(actions.copy_file)
        self.takes.reveal.clicked.connect(actions.reveal_file)
        self.take_pages.connect_to(actions.versions)
        self.prompt.draft_edited.connect(self._on_draft_edited)
        self.adapters.draft_edited.connect(self.bridge.edit_draft)
        self.adapters.remove_wanted.connect(actions.remove_adapter)
        self.adapters.status_message.connect(self.show_status)
        self.adapters.problem.connect(self._on_problem)
        self.prompt.repaint_wanted.connect(actions.repaint)
        self.prompt.cover_wanted.connect(actions.cover)
        self.prompt.generate_wanted.connect(actions.generate)
        self.state.settings_changed.connect(self._on_settings_changed)

    def _connect_news(self, signals: BridgeSignals) -> None:
        """What the status bar says of what was done."""
        signals.library_progress.connect(self._on_library_progress)
        signals.inserted.connect(self._on_inserted)
        signals.accepted.connect(self._on_accepted)
        signals.handed_over.connect(self._on_handed_over)
        signals.returned.connect(self._on_returned)
        signals.take_removed.connect(self._on_take_removed)
        signals.take_restored.connect(self._on_take_restored)
        signals.take_saved.connect(self._on_take_saved)

    def _on_draft_edited(self, draft: Draft, seen: Draft) -> None:
        self.bridge.edit_draft(draft, seen, self.field_undo.series)

    def _connect_lanes(self) -> None:
        commands = self.lanes.commands
        commands.said.connect(self.show_status)
        commands.repaint_wanted.connect(self.actions_.repaint_take)
        commands.save_wanted.connect(self.actions_.save_take)
        commands.roll_wanted.connect(self.actions_.versions.roll_again)

    def _on_problem(self, problem: Problem) -> None:
        self.problems.show_problem(problem)

    def _on_library_progress(self, event: LibraryProgress) -> None:
        if event.done < event.total:
            text = self.tr("Reading the library: {done} of {total} takes")
            self.statusBar().showMessage(text.format(done=f"{event.done:,}", total=f"{event.total:,}"))
        else:
            self.statusBar().clearMessage()

    def _on_inserted(self, event: Inserted) -> None:
        count = len(event.take_ids)
        if event.track:
            text = self.tr("Inserted %n take(s) at {place} on track “{track}” in {daw}.", "", count)
        else:
            text = self.tr("Inserted %n take(s) at {place} on the new track(s) {track} in {daw}.", "", count)
        track = event.track or ", ".join(f"“{name}”" for name in event.new_tracks)
        self.show_status(text.format(place=event.where, track=track, daw=self.state.daw.name))

    def _on_accepted(self, event: Accepted) -> None:
        self.show_status(self.tr("Accepted the take: {path}").format(path=event.path))

    def _on_handed_over(self, event: HandedOver) -> None:
        text = self.tr("Saved %n take(s) and the tempo map in {folder}.", "", event.count)
        self.show_status(text.format(folder=event.folder))

    def _on_returned(self, event: Returned) -> None:
        if event.is_restored:
            text = self.tr("Restored the source file {file}.")
        else:
            text = self.tr("Returned the take to the source file {file}.")
        self.show_status(text.format(file=Path(event.path).name))

    def _on_take_removed(self, event: TakeRemoved) -> None:
        text = self.tr("Discarded {take}. To restore it, press Ctrl+Shift+Backspace.")
        self.show_status(text.format(take=event.take.name))

    def _on_take_restored(self, event: TakeRestored) -> None:
        self.show_status(self.tr("Restored {take}.").format(take=event.take.name))

    def _on_take_saved(self, event: TakeSaved) -> None:
        self.show_status(self.tr("Saved {file}.").format(file=Path(event.path).name))

    def _on_settings_changed(self) -> None:
        app = QApplication.instance()
        scheme = self.state.settings.color_scheme
        if isinstance(app, QApplication) and scheme != app.property("color_scheme"):
            apply_theme(app, scheme)
            self.transport.draw_icons()
            self.daw_bar.refresh()
            self.waveform.refresh()
            self.lanes.draw_icons()
            self.adapters.draw_icons()
            self.jobs.draw_icons()
            self.clips.bar.draw_icons()

    def _show_frames(self) -> None:
        """Show the position anew, in case it has moved or its bars are counted otherwise."""
        self._shown = None
        self.frame_clock.wake()

    def _on_frame(self) -> bool:
        """Update playhead, positions and meter with numbers read from the player; return whether one has moved."""
        player, before = self.bridge.player, self._shown
        self._shown = (player.position_s, self.bridge.daw_position_s)
        is_metering = self.transport.meter.set_levels(player.level())
        if self._shown != before:
            self.waveform.set_playhead(self._shown[0], is_playing=player.playing)
            self.spoken.playhead_moved(is_playing=player.playing)
            self.lanes.set_playhead(self._shown[0])
            self.transport.show_position(self._shown[0])
            self.daw_bar.show_position(self._shown[1])
        return is_metering or self._shown != before

    def _restore(self) -> None:
        """Show what was shown when the window was last open, and keep what changes from now on."""
        memory, view = self.memory, self.waveform.canvas.view
        memory.keep(
            "geometry", self.saveGeometry, lambda kept: isinstance(kept, QByteArray) and self.restoreGeometry(kept)
        )
        for name, splitter in self._splitters.items():
            memory.keep(name, splitter.saveState, partial(_restore_splitter, splitter))
            splitter.splitterMoved.connect(memory.soon)
        view.keep(memory)
        zooms = ViewMemory(self.waveform.canvas, self.state)
        memory.keep("clips/views", zooms.views.written, zooms.views.read)
        scroll = ListScroll(self.clips.list)
        memory.keep("clips/scroll", scroll.value, scroll.take_over)
        memory.keep("clips/order", self.clips.bar.order_value, self.clips.bar.sort_by)
        self.clips.bar.order_changed.connect(memory.soon)
        for name, tabs in (("page", self.pages), ("takes/page", self.take_pages.tabs)):
            memory.keep(name, tabs.currentIndex, partial(_open_page, tabs))
            tabs.currentChanged.connect(memory.soon)
        for changed in (zooms.changed, self.clips.list.verticalScrollBar().valueChanged):
            changed.connect(memory.soon)


def _open_page(tabs: QTabWidget, kept: object) -> None:
    if str(kept).isdecimal():
        tabs.setCurrentIndex(int(str(kept)))  # Qt ignores a page that does not exist


def _restore_splitter(splitter: QSplitter, kept: object) -> None:
    if isinstance(kept, QByteArray):
        splitter.restoreState(kept)
