"""The main window: it builds the panels, lays them out and brings them together. No logic."""

from PySide6.QtCore import QEvent, Qt
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
    QWidget,
)

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.controllers import Controllers
from daw_bridge.core.draft import Draft
from daw_bridge.core.events import Problem
from daw_bridge.core.offers.named_model import with_model_step
from gui.accessible.interfaces import install as install_interfaces
from gui.accessible.tab_order import go_to
from gui.actions.actions import Actions
from gui.actions.panels import Panels
from gui.bridge_signals import BridgeSignals
from gui.connections import (
    connect_adapters,
    connect_axis,
    connect_bar,
    connect_dialogs,
    connect_first_start,
    connect_lanes,
    connect_making,
    connect_models,
    connect_problems,
    connect_takes,
)
from gui.look.icons import draw_icons
from gui.menus import Menus
from gui.theme import apply_theme
from gui.viewmodels.past_problems import PastProblems
from gui.viewmodels.window_memory import WindowMemory
from gui.viewmodels.window_state import WindowState
from gui.views.adapters.pages import MakingPages
from gui.views.adapters.panel import AdaptersPanel
from gui.views.announcing.announcer import Announcer
from gui.views.announcing.news import News
from gui.views.axis.view_actions import ViewActions
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
from gui.views.lyrics.lyric_strip import LyricStrip
from gui.views.making.prompt_panel import PromptPanel
from gui.views.making.word_actions import WordActions
from gui.views.markers.actions import MarkerActions
from gui.views.markers.handle import MarkerHandle
from gui.views.markers.marker_parts import MarkerParts
from gui.views.markers.strip import MarkerStrip
from gui.views.models.models_door import ModelsDoor
from gui.views.page.page import Page
from gui.views.problems.problem_list import OpenList
from gui.views.problems.toast import ProblemToast
from gui.views.takes_panel import TakesPanel
from gui.views.training.training_door import TrainingDoor
from gui.views.versions.take_pages import TakePages
from gui.views.versions.versions_panel import VersionsPanel
from gui.window.dialogs import Dialogs
from gui.window.drops import Drops
from gui.window.kept_state import keep_clips, keep_place, keep_tabs
from gui.window.positions import Positions

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
        self._drops = Drops(self, panels, self.actions_)
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
        self.positions = Positions(bridge, self.transport, self.daw_bar, self.waveform, self.spoken, self.lanes, self)
        self.dialogs = Dialogs(self, bridge, signals, controllers, self.state, panels, self.actions_, self.page)
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

    # --- drops ------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._drops.enter(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._drops.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drops.leave()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._drops.drop(event)

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
        self.problems.float_over(self.page, self.stage)
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
        actions, say, canvas = self.actions_, self.show_status, self.waveform.canvas
        self.positions.follow(signals, self.state)
        self.training = TrainingDoor(self, self.bridge, signals, self.state)
        model = self.bar.model
        connect_models(
            self.models, self.training, self.menus, actions, self.prompt, model, self.first_start, say, self.pages
        )
        open_list = OpenList(self.past_problems, self, actions.solve)
        connect_problems(self.problems, self.bar.bell, self.help_actions, open_list, actions)
        for speaker in (signals, self.first_start, self.adapters):
            speaker.problem.connect(self._on_problem)
        self.tour.said.connect(self._say)
        connect_first_start(self.first_start, self.tour, self.stage, self.help_actions, actions)
        connect_dialogs(
            self.dialogs, self.menus, self.help, self.first_start, self.daw_bar, self.bar.controllers, actions
        )
        self.menus.quit_wanted.connect(self.close)
        connect_bar(self.transport, self.daw_bar, model, self.bridge, actions)
        news = News(signals, self.state, self.statusBar())
        for sayer in (news, self.clip_actions, self.undo_actions):
            sayer.said.connect(say)
        connect_takes(self.clips, self.clip_actions, self.takes, self.take_pages, actions, say)
        connect_axis(canvas, self.markers, self.lyric_strip, actions, say)
        canvas.seek_wanted.connect(self.bridge.seek)
        canvas.space_used.connect(self._on_space_used)
        connect_lanes(self.lanes.commands, actions, say)
        actions.status_message.connect(say)
        self.prompt.draft_edited.connect(self._on_draft_edited)
        connect_adapters(self.adapters, self.bridge, actions, say)
        connect_making(self.prompt, self.bridge.tasks, actions, self.words, self.menus, say)
        self.state.settings_changed.connect(self._on_settings_changed)

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

    def _restore(self) -> None:
        """Show what was shown when the window was last open, and keep what changes from now on."""
        memory = self.memory
        self.help.keep(memory, self.marker_strip)
        keep_place(memory, self, self.page, self.tour)
        keep_clips(memory, self.clips, self.waveform.canvas, self.state)
        keep_tabs(memory, self.pages, self.take_pages, self.prompt)
        self.words.keep(memory)
