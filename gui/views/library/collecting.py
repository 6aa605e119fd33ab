"""How clips come into collections: by drag from the list, by the menu of the clips, by the keyboard."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from daw_bridge.bridge import Bridge
from daw_bridge.core.clip import Take
from daw_bridge.core.shelf.shelf_events import ClipsCollected
from daw_bridge.library.exports.handed_over import How
from gui.bridge_signals import BridgeSignals
from gui.look.icons import name_icon, show_menu_icons
from gui.viewmodels.window_state import WindowState
from gui.views.library.clip_drag import clip_drag, clips_data
from gui.views.library.clips_panel import ClipsPanel
from gui.views.library.collection_targets import CollectionTargets


class Collecting(QObject):
    """`said`: which clips were put where. targets: there since the first drag; menu: the one that was opened last."""

    said = Signal(str)

    def __init__(
        self, bridge: Bridge, signals: BridgeSignals, state: WindowState, panel: ClipsPanel, window: QWidget
    ) -> None:
        super().__init__(window)
        self._bridge, self._state, self._panel, self._window = bridge, state, panel, window
        self.targets: CollectionTargets | None = None
        self.menu: QMenu | None = None
        panel.list.drag_wanted.connect(self.drag)
        signals.clips_collected.connect(self._on_collected)

    # --- by drag ----------------------------------------------------------------------------------

    def drag(self, clip_ids: Sequence[str]) -> None:
        """Have clips dragged, until they are dropped: on a collection of this window, or out of it as files."""
        files = self._files(clip_ids)
        drag = clip_drag(self._panel.list, clips_data(clip_ids, [path for _, path in files]), self._named(clip_ids))
        targets = self._shown_targets()
        targets.open_beside(self._panel, clip_ids)
        copy = Qt.DropAction.CopyAction
        is_taken = drag.exec(copy, copy) is not Qt.DropAction.IgnoreAction
        targets.close_again()
        if drag.target() is not None or (not is_taken and self._is_over_window()):
            return
        for take, path in files:  # some programs take a file and say that they did not
            self._bridge.exports.hand_over(take.id, path, How.DRAGGED)
        if not files:
            self.said.emit(self.tr("The file is not ready yet. Drag again in a moment."))

    def _shown_targets(self) -> CollectionTargets:
        if self.targets is None:
            self.targets = CollectionTargets(self._state.shelf, self._window)
            self.targets.dropped.connect(self._on_dropped)
        return self.targets

    def _files(self, clip_ids: Sequence[str]) -> list[tuple[Take, Path]]:
        """A take of each clip with its finished file: the selected one, or the newest. None where one has no file yet."""
        found = []
        for clip_id in clip_ids:
            takes = sorted(self._state.takes_of(clip_id), key=lambda take: take.id == self._state.selection.take_id)
            finished = ((take, self._state.exports.get(take.id)) for take in reversed(takes))
            ready = next(((take, Path(path)) for take, path in finished if path and Path(path).is_file()), None)
            if ready is None:
                return []
            found.append(ready)
        return found

    def _is_over_window(self) -> bool:
        return self._window.frameGeometry().contains(QCursor.pos())

    def _on_dropped(self, clip_ids: tuple[str, ...], name: str) -> None:
        if name:
            self._bridge.shelf.put_all_into(clip_ids, name)
        else:
            self.put_into_new(clip_ids)

    # --- by menu ----------------------------------------------------------------------------------

    def open_menu(self) -> None:
        """Open the collections of the selected clips as a menu, below the current row of the list."""
        ids = self._panel.selected_ids()
        if not ids:
            return
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = menu = QMenu(self._window)
        menu.setAccessibleName(self.tr("Collections of {clip}").format(clip=self._named(ids)))
        self.fill(menu, ids)
        show_menu_icons(menu)
        menu.popup(self._panel.place_of_current())

    def fill(self, menu: QMenu, clip_ids: Sequence[str]) -> None:
        """The collections that there are, checked where all these clips are in them, and a new one."""
        shelf = self._state.shelf
        for name in shelf.collections:
            is_in = all(name in shelf.of(each).collections for each in clip_ids)
            put = partial(self._bridge.shelf.put_all_into, tuple(clip_ids), name, is_in=not is_in)
            action = _action(menu, name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(is_in)
            action.triggered.connect(lambda _checked=False, put=put: put())
        if shelf.collections:
            menu.addSeparator()
        new = _action(menu, self.tr("New collection…"), "add")
        new.triggered.connect(lambda _checked=False: self.put_into_new(clip_ids))

    def put_into_new(self, clip_ids: Sequence[str]) -> None:
        """Ask for a name, and put clips into the collection of that name."""
        title, label = self.tr("New collection"), self.tr("Name of the collection for {clip}")
        name, is_chosen = QInputDialog.getText(self._window, title, label.format(clip=self._named(clip_ids)))
        if is_chosen and name.strip():
            self._bridge.shelf.put_all_into(clip_ids, name)

    def _named(self, clip_ids: Sequence[str]) -> str:
        """The name of a clip, or how many there are."""
        clip = self._state.clips.named(clip_ids[0]) if len(clip_ids) == 1 else None
        return clip.name if clip is not None else self.tr("%n clip(s)", "", len(clip_ids))

    def _on_collected(self, event: ClipsCollected) -> None:
        if not event.collection:
            return  # undo says itself what it has done
        text = self.tr("Put %n clip(s) into “{collection}”. To undo that, press Ctrl+Z.", "", len(event.now))
        if not event.is_in:
            text = self.tr("Took %n clip(s) out of “{collection}”. To undo that, press Ctrl+Z.", "", len(event.now))
        self.said.emit(text.format(collection=event.collection))


def _action(menu: QMenu, text: str, icon: str = "") -> QAction:
    action = QAction(text, menu)
    name_icon(action, icon)
    menu.addAction(action)
    return action
