"""The menu bar: the text and the shortcut of each action."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QToolButton

from engine.contract.messages import Task
from engine.contract.track_names import track_labels
from gui.actions.actions import Actions
from gui.look.icons import name_icon, show_menu_icons
from gui.views.axis.view_actions import ViewActions
from gui.views.history.undo_actions import UndoActions
from gui.views.lanes.lane_actions import LaneActions
from gui.views.library.clip_actions import ClipActions
from gui.views.markers.actions import MarkerActions

_REST = "qt_menubar_ext_button"  # as Qt calls the button of a menu bar that is too narrow


class Menus(QObject):
    """Fills a menu bar. Each signal asks the window for something that only the window can do."""

    settings_wanted = Signal()
    daws_wanted = Signal()
    learning_wanted = Signal()
    models_wanted = Signal()
    training_wanted = Signal()
    quit_wanted = Signal()
    write_wanted = Signal()
    improve_wanted = Signal()
    understand_wanted = Signal()

    def __init__(
        self,
        bar: QMenuBar,
        actions: Actions,
        view_actions: ViewActions,
        undo_actions: UndoActions,
        marker_actions: MarkerActions,
        lanes: LaneActions,
        clips: ClipActions,
    ) -> None:
        super().__init__(bar)
        self._undo_actions, self._clips = undo_actions, clips
        self._actions, self._view_actions = actions, view_actions
        self._fill_file(bar.addMenu(self.tr("&File")))
        self._fill_edit(bar.addMenu(self.tr("&Edit")))
        self._fill_make(bar.addMenu(self.tr("&Make")))
        lanes.fill(bar.addMenu(self.tr("&Takes")))
        self._fill_play(bar.addMenu(self.tr("&Play")))
        self._fill_daw(bar.addMenu(self.tr("&DAW")))
        marker_actions.fill(bar.addMenu(self.tr("Mar&kers")))
        view_actions.fill_view(bar.addMenu(self.tr("&View")))
        for menu in bar.findChildren(QMenu):
            show_menu_icons(menu)
        if (rest := bar.findChild(QToolButton, _REST)) is not None:
            rest.setAccessibleName(self.tr("More menus"))
            rest.setToolTip(self.tr("Show the menus that have no room"))

    def _fill_file(self, menu: QMenu) -> None:
        actions = self._actions
        self._add(menu, self.tr("Import…"), "Ctrl+O", actions.files.import_files, "import")
        self._add(menu, self.tr("Save take as…"), "Ctrl+S", actions.files.save_take, "save")
        self._add(menu, self.tr("Save all takes with tempo map…"), "Ctrl+Alt+S", actions.files.save_all)
        self._add(menu, self.tr("Copy file"), "Ctrl+C", actions.files.copy_file, "copy")
        self._add(menu, self.tr("Paste files"), "Ctrl+V", actions.files.paste_files, "paste")
        self._add(menu, self.tr("Accept take"), "Ctrl+Return", actions.accept_take, "accept")
        self._add(menu, self.tr("Show in folder"), "Ctrl+Shift+E", actions.files.reveal_file, "folder")
        menu.addSeparator()
        self._add(menu, self.tr("Space and tidying up…"), "", self._clips.open_space, "space")
        self._add(menu, self.tr("Settings…"), "Ctrl+,", self.settings_wanted.emit, "settings")
        self._add(menu, self.tr("Quit"), "Ctrl+Q", self.quit_wanted.emit, "quit")

    def _fill_edit(self, menu: QMenu) -> None:
        self._undo_actions.fill(menu)
        menu.addSeparator()
        self._add(menu, self.tr("Find clip"), "Ctrl+F", self._clips.find, "search")
        self._add(menu, self.tr("Collections of clip…"), "", self._clips.collecting.open_menu, "collection")
        self._add(menu, self.tr("Archive clip"), "", self._clips.archive, "archive")
        self._add(menu, self.tr("Delete clip"), "", self._clips.delete, "delete")
        menu.addSeparator()
        self._add(menu, self.tr("Discard take"), "Ctrl+Backspace", self._actions.discard_take)
        self._add(menu, self.tr("Restore discarded take"), "Ctrl+Shift+Backspace", self._actions.restore_take)
        self._view_actions.fill_regions(menu.addMenu(self.tr("Region")))

    def _fill_make(self, menu: QMenu) -> None:
        actions = self._actions
        self._add(menu, self.tr("Repaint region"), "Ctrl+R", actions.making.repaint, "repaint")
        self._add(menu, self.tr("Cover take"), "Ctrl+Shift+R", actions.making.cover, "cover")
        self._add(
            menu,
            self.tr("Cover take closely"),
            "Ctrl+Alt+R",
            partial(actions.making.rework, Task.COVER_NOFSQ),
            "cover_close",
        )
        self._add(
            menu, self.tr("Roll take again with one thing changed…"), "Shift+R", actions.versions.roll_again, "dice"
        )
        self._add(menu, self.tr("Load recipe of take"), "Ctrl+L", actions.versions.load_recipe, "recipe")
        self._fill_tracks(menu.addMenu(self.tr("Add a track")), Task.LEGO)
        self._fill_tracks(menu.addMenu(self.tr("Extract a track")), Task.EXTRACT)
        self._fill_tracks(menu.addMenu(self.tr("Complete with a track")), Task.COMPLETE)
        self._add(menu, self.tr("Morph take"), "", actions.making.morph, "morph")
        self._add(menu, self.tr("Continue take"), "", actions.making.continue_take, "continue")
        self._add(menu, self.tr("Generate new clip"), "Ctrl+G", actions.making.generate, "new")
        menu.addSeparator()
        self._add(menu, self.tr("Let the planner write"), "", self.write_wanted.emit)
        self._add(menu, self.tr("Improve description and lyrics"), "", self.improve_wanted.emit)
        self._add(menu, self.tr("What is this take or region?"), "", self.understand_wanted.emit)
        menu.addSeparator()
        self._add(menu, self.tr("Add adapters…"), "", actions.making.add_adapters, "add")
        self._add(menu, self.tr("Train an adapter…"), "", self.training_wanted.emit)
        self._add(menu, self.tr("Cancel all jobs"), "Ctrl+.", actions.making.cancel_all, "cancel")
        menu.addSeparator()
        self._add(menu, self.tr("Models…"), "Ctrl+Alt+M", self.models_wanted.emit, "model")
        self._add(menu, self.tr("Unload model from memory"), "", actions.making.free_memory)

    def _fill_play(self, menu: QMenu) -> None:
        actions = self._actions
        self._add(menu, self.tr("Play or pause"), "Space", actions.toggle_play, "play")
        self._add(menu, self.tr("Stop"), "Shift+Space", actions.stop, "stop")
        self._add(menu, self.tr("Loop"), "L", actions.toggle_loop, "loop")
        self._add(menu, self.tr("Next take"), "Ctrl+Down", partial(actions.step_take, 1), "down")
        self._add(menu, self.tr("Previous take"), "Ctrl+Up", partial(actions.step_take, -1), "up")
        self._add(menu, self.tr("Compare with last selected take"), "Ctrl+B", actions.compare_takes)
        self._add(menu, self.tr("Versions or list of takes"), "Ctrl+D", actions.versions.page_wanted.emit)
        for number in range(1, 10):
            text = self.tr("Take in row {number}").format(number=number)
            self._add(menu, text, str(number), partial(actions.choose_take, number))

    def _fill_daw(self, menu: QMenu) -> None:
        actions = self._actions
        self._add(menu, self.tr("Fetch selection from DAW"), "Ctrl+Shift+F", actions.daw.fetch_selection, "fetch")
        self._add(menu, self.tr("Insert take on new track"), "Ctrl+I", actions.daw.insert_take, "insert")
        self._add(menu, self.tr("Insert take on selected track"), "Ctrl+Shift+I", actions.daw.insert_on_track)
        self._add(menu, self.tr("Insert all takes on new tracks"), "Ctrl+Alt+I", actions.daw.insert_all)
        menu.addSeparator()
        self._add(menu, self.tr("Follow tempo and bars: on or off"), "Ctrl+T", actions.daw.toggle_follow, "metronome")
        self._add(menu, self.tr("Play in sync: on or off"), "Ctrl+P", actions.daw.toggle_play_with, "link")
        menu.addSeparator()
        self._add(menu, self.tr("Return take to source file"), "Ctrl+Shift+Return", actions.daw.return_take)
        self._add(menu, self.tr("Restore source file"), "", actions.daw.restore_file)
        menu.addSeparator()
        self._add(menu, self.tr("Connect a DAW…"), "", self.daws_wanted.emit, "tracks")
        self._add(menu, self.tr("Learn controls (MIDI, OSC)…"), "", self.learning_wanted.emit, "knob")

    def _fill_tracks(self, menu: QMenu, task: Task) -> None:
        """Add one entry per track. The menu offers tracks that the model cannot make, too: the job says which can."""
        for track, text in self.track_names().items():
            self._add(menu, text, "", partial(self._actions.making.rework, task, track))

    def track_names(self) -> dict[str, str]:
        """The name of each track that the engine knows."""
        return track_labels()

    def _add(self, menu: QMenu, text: str, key: str, slot: Callable[[], object], icon: str = "") -> None:
        action = QAction(text, self)
        action.setShortcut(key)
        action.triggered.connect(lambda _checked=False: slot())
        name_icon(action, icon)
        menu.addAction(action)
