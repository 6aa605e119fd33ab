"""The page with the version tree of the selected clip and its buttons."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QPushButton, QToolButton, QVBoxLayout, QWidget

from daw_bridge.bridge import Bridge
from daw_bridge.core.events import VersionsChanged
from gui.bridge_signals import BridgeSignals
from gui.look.icons import put_icon
from gui.viewmodels.versions import VersionsModel
from gui.viewmodels.window_state import WindowState
from gui.views.fitting.fitting_row import FittingRow
from gui.views.fitting.pieces import Piece
from gui.views.versions.tree_view import TreeView


class VersionsPanel(QWidget):
    """Each signal carries the id of a take. menu_wanted: the menu of a take is wanted at a place on the screen."""

    load_wanted = Signal(str)
    roll_wanted = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, state: WindowState, signals: BridgeSignals, bridge: Bridge) -> None:
        super().__init__()
        self._state, self._bridge = state, bridge
        self.versions = VersionsModel(self)
        self.tree = TreeView(self.versions)
        self.load = QPushButton(self.tr("Load recipe"))
        self.load.setToolTip(self.tr("Put the recipe of the take into the prompt: description, lyrics, seed… (Ctrl+L)"))
        self.roll = QPushButton(self.tr("Roll again…"))
        self.roll.setToolTip(self.tr("Make the take again with one thing changed (Shift+R)"))
        self.smaller = self._tool("zoom_out", self.tr("Zoom out of the tree (-)"), lambda: self.tree.zoom(1 / 1.4))
        self.larger = self._tool("zoom_in", self.tr("Zoom into the tree (+)"), lambda: self.tree.zoom(1.4))
        self.fit = self._tool("zoom_all", self.tr("Show the whole tree (0)"), self.tree.fit)
        put_icon(self.load, "recipe")
        put_icon(self.roll, "dice")
        for button in (self.load, self.roll):
            button.setAccessibleName(button.text())
        buttons = FittingRow(6, (0, 0))
        buttons.add_group(QWidget(), (Piece(self.load, rank=2), Piece(self.roll, rank=1)))
        buttons.add_stretch()
        buttons.add_group(QWidget(), [Piece(tool, rank=3) for tool in (self.smaller, self.larger, self.fit)])
        buttons.finish()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.addWidget(self.tree, 1)
        layout.addWidget(buttons)
        self.load.clicked.connect(lambda: self.load_wanted.emit(state.selection.take_id))
        self.roll.clicked.connect(lambda: self.roll_wanted.emit(state.selection.take_id))
        self.tree.load_wanted.connect(self.load_wanted)
        self.tree.menu_wanted.connect(self.menu_wanted)
        self.tree.take_chosen.connect(self._on_take_chosen)
        signals.versions_changed.connect(self._on_versions_changed)
        state.selection_changed.connect(self._on_selection_changed)
        state.grid_changed.connect(self._on_grid_changed)
        self._on_selection_changed()

    def menu_place(self, take_id: str) -> QPoint | None:
        """The place on the screen below a take of the tree; None where it is not seen."""
        rect = self.tree.visualRect(self.versions.index_of(take_id))
        viewport = self.tree.viewport()
        if not self.tree.isVisible() or not rect.isValid() or not viewport.rect().intersects(rect):
            return None
        return viewport.mapToGlobal(rect.bottomLeft())

    def _tool(self, name: str, tip: str, act: object) -> QToolButton:
        button = QToolButton()
        put_icon(button, name)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(act)
        return button

    def _on_take_chosen(self, take_id: str) -> None:
        if take_id != self._state.selection.take_id:
            self._bridge.select_take(take_id)
            self._bridge.exports.prepare(take_id)

    def _on_versions_changed(self, event: VersionsChanged) -> None:
        self.versions.show(event)
        self._on_selection_changed()

    def _on_selection_changed(self) -> None:
        selection = self._state.selection
        self._on_grid_changed()
        if not selection.clip_id:
            self.tree.hint = self.tr("Select a clip to see how its takes were made of each other.")
        else:
            self.tree.hint = self.tr("The takes of the clip appear here as soon as they are read.")
        self.tree.show_take(selection.take_id)
        is_known = self.versions.index_of(selection.take_id).isValid()
        self.load.setEnabled(is_known)
        self.roll.setEnabled(is_known)
        for tool in (self.smaller, self.larger, self.fit):
            tool.setEnabled(self.versions.rowCount() > 0)

    def _on_grid_changed(self) -> None:
        self.versions.set_grid(self._state.new_grid, self._state.clip)
