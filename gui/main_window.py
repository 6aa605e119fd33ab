"""The main window: it builds the panels, lays them out, accepts dropped files and remembers its geometry. No logic."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QByteArray, QEvent, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMoveEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QTabWidget,
    QWidget,
)

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.controllers import Controllers
from daw_bridge.core.draft import Draft
from daw_bridge.core.events import Problem
from daw_bridge.core.offers.named_model import with_model_step
from gui.accessible.interfaces import install as install_interfaces
from gui.accessible.tab_order import go_to
from gui.actions import Actions, Panels
from gui.bridge_signals import BridgeSignals
from gui.connections import connect_axis, connect_first_start, connect_lanes, connect_making, connect_models
from gui.file_exchange import files_in
from gui.look.icons import draw_icons
from gui.menus import Menus
from gui.theme import apply_theme
from gui.viewmodels.frame_clock import FrameClock
from gui.viewmodels.past_problems import PastProblems
from gui.viewmodels.window_memory import WindowMemory
from gui.viewmodels.window_state import WindowState
from gui.views.adapters.pages import MakingPages
from gui.views.adapters.panel import AdaptersPanel
from gui.views.announcing.announcer import Announcer
from gui.views.announcing.news import News
from gui.views.axis.view_actions import ViewActions
from gui.views.axis.view_memory import ViewMemory
from gui.views.axis.waveform_parts import WaveformParts
from gui.views.axis.waveform_view import WaveformView
from gui.views.bar.bell import ProblemBell
from gui.views.bar.controllers_chip import ControllersChip
from gui.views.bar.daw import DawBar
from gui.views.bar.model_chip import ModelChip
from gui.views.bar.top_bar import TopBar
from gui.views.bar.transport import TransportBar
from gui.views.fields.space import by_tab_alone, is_for_a_button
from gui.views.first_start.first_start import FirstStart
from gui.views.first_start.tour import Targets, Tour
from gui.views.help.help_actions import HelpActions
from gui.views.help.help_menu import HelpMenu
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
from gui.views.making.prompt_panel import PromptPanel
from gui.views.making.word_actions import WordActions
from gui.views.markers.actions import MarkerActions
from gui.views.markers.handle import MarkerHandle
from gui.views.markers.marker_parts import MarkerParts
from gui.views.markers.strip import MarkerStrip
from gui.views.models.models_door import ModelsDoor
from gui.views.page.page import Page
from gui.views.page.screen_fit import fit_to_screen
from gui.views.problems.problem_list import OpenList
from gui.views.problems.toast import ProblemToast
from gui.views.takes_panel import TakesPanel
from gui.views.training.training_door import TrainingDoor
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
        self.past_problems = PastProblems(self)
        self.problems = ProblemToast(self.past_problems)
        model, controllers_ = ModelChip(self.state, signals), ControllersChip(signals)
        self.bar = TopBar(self.transport, self.daw_bar, model, controllers_, ProblemBell(self.past_problems))
        self.clips = ClipsPanel(self.state, bridge)
        self.waveform = WaveformView(self.state)
        self.markers = MarkerHandle(self.state, bridge, lambda: bridge.player.position_s)
        self.marker_strip = MarkerStrip(self.state, self.markers, self.waveform.canvas)
        self.lyric_strip = LyricStrip(self.state, self.waveform.canvas)
        self.marker_parts = MarkerParts(self.marker_strip, self.state, self.markers, self.waveform.canvas)
        self.waveform.put_above(self.lyric_strip, self.marker_strip)
        self.lanes = LanesView(self.state, bridge, self.waveform.canvas)
        self.stage = Stage(self.waveform, self.lanes)
        self.first_start = FirstStart(self.state, signals, bridge)
        self.stage.put_in_place(self.first_start)
        self.takes = TakesPanel(self.state, bridge)
        self.versions = VersionsPanel(self.state, signals, bridge)
        self.take_pages = TakePages(self.takes, self.versions)
        self.jobs = JobsPanel(signals, bridge)
        self.adapters = AdaptersPanel(self.state)
        self.pages = MakingPages(self.adapters)
        self.prompt = PromptPanel(self.state, self.pages)
        self.spoken = WaveformParts(self.waveform.canvas, self.state, bridge.play)
        self._lay_out()
        by_tab_alone(self)
        for child in self.findChildren(QWidget):
            child.setAcceptDrops(False)  # text fields would keep a dropped file for themselves
        panels = Panels(self.transport, self.problems, self.takes, self.jobs, self.prompt, self.adapters, self.pages)
        self.actions_ = Actions(bridge, self.state, panels, self)
        self.clip_actions = ClipActions(bridge, signals, self.state, self.clips, self)
        self.undo_actions = UndoActions(signals, bridge, self)
        self.field_undo = FieldUndo(self)
        self.help_actions = HelpActions(self)
        self.menus = Menus(
            self.menuBar(),
            self.actions_,
            ViewActions(self.waveform.canvas),
            self.undo_actions,
            MarkerActions(self.markers, lambda: self.lyric_strip.select_at(bridge.player.position_s)),
            LaneActions(self.lanes),
            self.clip_actions,
        )
        self.help = HelpMenu(self, signals, bridge, self.state, self.help_actions)
        self.memory = WindowMemory(self)
        self._shown: tuple[float, float] | None = None
        self.frame_clock = FrameClock(self._on_frame, self)
        self.models = ModelsDoor(self, bridge, signals, self.state)
        self._connect(signals)
        self.announcer = Announcer(self, signals, self.state, self.spoken, self.takes, self.jobs, self.problems)
        self._restore()

    def event(self, event: QEvent) -> bool:
        if is_for_a_button(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the widget with the focus has no use for."""
        is_typing = isinstance(self.focusWidget(), QLineEdit | QPlainTextEdit | QAbstractSpinBox)
        if event.key() == Qt.Key.Key_Escape and not is_typing:
            self.waveform.canvas.select_nothing()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  Qt's own name
        """Tab and Shift+Tab go in the order of reading, also after panels have changed their places."""
        stop = self.page.next_stop(is_forward=next)
        if stop is None:
            return super().focusNextPrevChild(next)
        go_to(stop, is_forward=next)
        return True

    def show_status(self, text: str) -> None:
        """Show a sentence in the status bar for six seconds."""
        text = self.help.shortcuts.told(text)
        self.statusBar().showMessage(text, 6000)
        self.announcer.say(text)

    # dialogs are loaded when they are opened, so that the window is there sooner

    def open_settings(self, page: str = "") -> None:
        """page: the key of the page to open; "" for the one that was open last."""
        from gui.views.settings.dialog import SettingsDialog

        dialog = SettingsDialog(self.state.settings, self.state.draft, self, page)

        def apply() -> None:
            settings, draft = dialog.edited()
            self.bridge.change_settings(settings, dialog.settings)
            self.bridge.edit_draft(draft, dialog.draft)

        dialog.apply_wanted.connect(apply)
        dialog.daw.daws_wanted.connect(self.open_daws)
        dialog.controllers.learning_wanted.connect(self.open_learning)
        self._signals.output_devices_found.connect(dialog.show_devices)
        self.bridge.find_output_devices()
        if dialog.exec():
            apply()
            if dialog.wants_drag_doctor:
                self.open_drag_doctor()
            if dialog.wants_sampler:
                self._in_front(self.prompt)
                self.prompt.show_sampler()
        self._signals.output_devices_found.disconnect(dialog.show_devices)

    def open_daws(self) -> None:
        from gui.views.daws_dialog import DawsDialog

        def choose(ways: str) -> None:
            self.bridge.change_settings(replace(self.state.settings, other_ways=ways))

        DawsDialog(self.state.daw.name, self.state.settings.other_ways, choose, self).exec()

    def open_learning(self) -> None:
        from gui.views.learn_dialog import LearnDialog

        LearnDialog(self._signals, self.controllers, self.state.settings.learned, self).exec()

    def open_drag_doctor(self) -> None:
        from gui.views.help.drag_doctor import DragDoctor

        if (there := self.findChild(DragDoctor)) is not None:
            there.raise_()
            there.activateWindow()
            return
        doctor = DragDoctor(self.state, self.takes.list, self)
        doctor.file_wanted.connect(self.bridge.prepare_export)
        doctor.copy_wanted.connect(self.actions_.copy_file)
        doctor.reveal_wanted.connect(self.actions_.reveal_file)
        doctor.insert_wanted.connect(self.actions_.insert_take)
        doctor.connect_wanted.connect(self.open_daws)
        doctor.open_beside()

    # --- drops ------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.source() is None and files_in(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.accept()
        self.prompt.reference.is_under(self.mapToGlobal(event.position().toPoint()))  # shows that it takes the file
        self.pages.is_over_adapters(self.mapToGlobal(event.position().toPoint()))  # opens the list under its tab

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.prompt.reference.show_target(is_under=False)
        self.pages.end_drag()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if self.prompt.reference.is_under(self.mapToGlobal(event.position().toPoint())):
            self.prompt.reference.show_target(is_under=False)
            self.actions_.use_as_reference(files_in(event.mimeData()))
            return
        is_over_list = self.pages.take_drop(self.mapToGlobal(event.position().toPoint()))
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
        self.page = Page(self._signals, self.bar, self.clips, self.stage, self.take_pages, self.jobs, self.prompt)
        self.words = WordActions(self.bridge, self._signals, self.state, self.prompt, self.pages)
        self.pages.currentChanged.connect(lambda _: self.page.show_panel(self.prompt))
        self._splitters = self.page.splitters
        self.problems.float_over(self.page)
        targets = Targets(
            lambda: self.waveform.canvas,
            lambda: self._in_front(self.prompt.make),
            lambda: self.lanes if self.lanes.isVisible() else self._in_front(self.takes.list),
            lambda: self._in_front(self.takes.list),
        )
        self.tour = Tour(self, self.state, self._signals, targets)
        self.setCentralWidget(self.page)
        self.statusBar().setSizeGripEnabled(False)
        self.resize(1400, 860)

    def _connect(self, signals: BridgeSignals) -> None:
        actions = self.actions_
        for moved in (signals.playback_changed, self.state.selection_changed, self.state.daw_changed):
            moved.connect(self._show_frames)
        self.state.grid_changed.connect(self._show_frames)
        self.waveform.canvas.seek_wanted.connect(self._show_frames)
        signals.problem.connect(self._on_problem)
        self._connect_bar()
        self.training = TrainingDoor(self, self.bridge, signals, self.state)
        connect_models(
            self.models,
            self.training,
            self.menus,
            actions,
            self.prompt,
            self.bar.model,
            self.first_start,
            self.show_status,
            self.pages,
        )
        self.first_start.daws_wanted.connect(self.open_daws)
        self.first_start.problem.connect(self._on_problem)
        self.tour.said.connect(self._say)
        connect_first_start(self.first_start, self.tour, self.stage, self.help_actions, actions)
        actions.status_message.connect(self.show_status)
        actions.settings_wanted.connect(self.open_settings)
        self.menus.settings_wanted.connect(self.open_settings)
        self.menus.daws_wanted.connect(self.open_daws)
        self.help.drag_doctor_wanted.connect(self.open_drag_doctor)
        self.menus.learning_wanted.connect(self.open_learning)
        self.menus.quit_wanted.connect(self.close)
        self.transport.settings_edited.connect(self.bridge.change_settings)
        self.transport.clip_tempo.edited.connect(actions.edit_clip_grid)
        self.daw_bar.settings_edited.connect(self.bridge.change_settings)
        self.daw_bar.pull_wanted.connect(actions.fetch_selection)
        self.daw_bar.insert_wanted.connect(actions.insert_take)
        self.daw_bar.insert_on_track_wanted.connect(actions.insert_on_track)
        self.daw_bar.connect_wanted.connect(self.open_daws)
        news = News(signals, self.state, self.statusBar())
        for sayer in (news, self.clip_actions, self.undo_actions):
            sayer.said.connect(self.show_status)
        self.clips.import_wanted.connect(actions.import_files)
        self.clip_actions.recipe_wanted.connect(actions.versions.load_recipe_of)
        connect_axis(self.waveform.canvas, self.markers, self.lyric_strip, actions, self.show_status)
        self.waveform.canvas.seek_wanted.connect(self.bridge.seek)
        self.waveform.canvas.space_used.connect(self._on_space_used)
        connect_lanes(self.lanes.commands, actions, self.show_status)
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
        connect_making(self.prompt, self.bridge.tasks, actions, self.words, self.menus, self.show_status)
        self.state.settings_changed.connect(self._on_settings_changed)

    def _connect_bar(self) -> None:
        """The model, the controllers and the problems."""
        bar, actions = self.bar, self.actions_
        bar.model.free_wanted.connect(actions.free_memory)
        bar.model.restart_wanted.connect(self.bridge.restart_engine)
        bar.controllers.learning_wanted.connect(self.open_learning)
        open_list = OpenList(self.past_problems, self, actions.solve)
        self.problems.step_wanted.connect(actions.solve)
        for wanted in (bar.bell.list_wanted, self.problems.list_wanted, self.help_actions.problems_wanted):
            wanted.connect(open_list)
        self.help_actions.problem_wanted.connect(self.problems.go_to)

    def _in_front(self, widget: QWidget) -> QWidget:
        """A widget of a panel that may lie behind another one, brought to the front."""
        self.page.show_panel(widget)
        return widget

    def _say(self, text: str) -> None:
        self.announcer.say(text)

    def _on_draft_edited(self, draft: Draft, seen: Draft) -> None:
        self.bridge.edit_draft(draft, seen, self.field_undo.series)

    def _on_space_used(self, playhead_s: float) -> None:
        """The bar was held to scroll. Its press has played, unless the user has given that another key."""
        if self.help.shortcuts.has_default("Space"):
            self.actions_.take_back_play(playhead_s)

    def _on_problem(self, problem: Problem) -> None:
        self.problems.show_problem(with_model_step(problem))

    def _on_settings_changed(self) -> None:
        app = QApplication.instance()
        scheme = self.state.settings.color_scheme
        if isinstance(app, QApplication) and scheme != app.property("color_scheme"):
            apply_theme(app, scheme)
            draw_icons(self)
            self.bar.draw_icons()
            self.waveform.refresh()
            self.lanes.refresh()

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
        self.help.keep(memory, self.marker_strip, self.clips.search)
        memory.keep(
            "geometry", self.saveGeometry, lambda kept: isinstance(kept, QByteArray) and self.restoreGeometry(kept)
        )
        memory.keep("tour/offered", lambda: self.tour.offered, self.tour.take_over)
        self.tour.changed.connect(memory.soon)
        fit_to_screen(self)
        self.page.keep(memory.keep)
        self.page.connect_moves(memory.soon)
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
        memory.keep("task", self.prompt.kept_tab, self.prompt.take_over_tab)
        memory.keep("task/more", lambda: self.prompt.more.is_open, self.prompt.more.take_over)
        self.prompt.arranged.connect(memory.soon)
        self.words.keep(memory)
        for changed in (zooms.changed, self.clips.list.verticalScrollBar().valueChanged):
            changed.connect(memory.soon)


def _open_page(tabs: QTabWidget, kept: object) -> None:
    if str(kept).isdecimal():
        tabs.setCurrentIndex(int(str(kept)))  # Qt ignores a page that does not exist
