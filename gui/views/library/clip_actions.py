"""What is done with a clip of the list, and the menu that offers it."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from daw_bridge.bridge import Bridge
from daw_bridge.core.clip import Take
from daw_bridge.core.events import ClipDeleted, ClipRestored
from daw_bridge.core.shelf.shelf_events import ClipShelved, LibraryMoved
from daw_bridge.core.versions.made_again import task_of
from engine.contract.messages import MessageError
from gui.bridge_signals import BridgeSignals
from gui.look.icons import name_icon, show_menu_icons
from gui.viewmodels.window_state import WindowState
from gui.views.library.clips_panel import ClipsPanel
from gui.views.library.collecting import Collecting


class ClipActions(QObject):
    """Actions that get no clip apply to the selected one. recipe_wanted: a take's recipe is to be loaded."""

    said = Signal(str)
    recipe_wanted = Signal(object)

    def __init__(
        self, bridge: Bridge, signals: BridgeSignals, state: WindowState, panel: ClipsPanel, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._bridge, self._state, self._panel, self._parent = bridge, state, panel, parent
        self._signals = signals
        self.collecting = Collecting(bridge, signals, state, panel, parent)
        self.collecting.said.connect(self.said)
        self.space: QDialog | None = None
        self.menu: QMenu | None = None  # the one that was opened last
        panel.list.menu_wanted.connect(self.open_menu)
        panel.list.delete_wanted.connect(lambda: self.delete(panel.list.selected_ids()))
        signals.clip_deleted.connect(self._on_deleted)
        signals.clip_restored.connect(self._on_restored)
        signals.clip_shelved.connect(self._on_shelved)
        signals.library_moved.connect(self._on_moved)

    def find(self) -> None:
        """Search clips."""
        self._panel.search.begin()

    def archive(self, clip_ids: Sequence[str] = (), *, is_archived: bool = True) -> None:
        """Take clips off the list, or put them back."""
        clip_ids = clip_ids or self._panel.selected_ids()
        self._panel.select_beside(clip_ids)
        for clip_id in clip_ids:
            self._bridge.shelf.archive(clip_id, is_archived=is_archived)

    def delete(self, clip_ids: Sequence[str] = ()) -> None:
        """Delete clips; undo brings them back, one after the other."""
        for clip_id in clip_ids or self._panel.selected_ids():
            self._bridge.shelf.delete(clip_id)

    def open_space(self) -> None:
        """Open the dialog of the room that the library takes, or bring it to the front."""
        from gui.views.library.space_dialog import SpaceDialog  # so that the window is there sooner

        dialog = self.space
        if not isinstance(dialog, SpaceDialog):
            self.space = dialog = SpaceDialog(self._bridge, self._signals, self._parent)
        dialog.refresh()
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def open_menu(self, clip_id: str, at: QPoint) -> None:
        """Open the menu of a clip at a place on the screen."""
        clip = self._state.clips.named(clip_id)
        if clip is None:
            return
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = menu = QMenu(self._parent)
        ids = self._panel.ids_with(clip_id)
        if len(ids) == 1:
            menu.setAccessibleName(self.tr("Menu of {clip}").format(clip=clip.name))
            self._fill_for_one(menu, clip_id)
        else:
            menu.setAccessibleName(self.tr("Menu of %n clip(s)", "", len(ids)))
        self._fill_for_all(menu, ids)
        menu.setToolTipsVisible(True)
        show_menu_icons(menu)
        menu.popup(at)

    def _fill_for_one(self, menu: QMenu, clip_id: str) -> None:
        made = self._made_take(clip_id)
        self._add(menu, self.tr("Rename"), partial(self._panel.rename, clip_id), "edit").setShortcut("F2")
        use = self._add(menu, self.tr("Use these settings"), lambda: self.recipe_wanted.emit(made), "recipe")
        use.setEnabled(made is not None)
        use.setToolTip(self.tr("Load the recipe of the newest take into the prompt"))
        self._add(menu, self.tr("Show in folder"), partial(self._reveal, clip_id), "folder")
        menu.addSeparator()

    def _fill_for_all(self, menu: QMenu, ids: Sequence[str]) -> None:
        """What is done with several clips at once, too."""
        shelved = [self._state.shelf.of(each) for each in ids]
        if any(each.unread for each in shelved):
            self._add(menu, self.tr("Mark takes as heard"), partial(self._mark_heard, ids), "accept")
        collections = menu.addMenu(self.tr("Collections"))
        name_icon(collections.menuAction(), "collection")
        self.collecting.fill(collections, ids)
        is_archived = all(each.is_archived for each in shelved)
        text = self.tr("Bring back from the archive") if is_archived else self.tr("Archive")
        act = partial(self.archive, ids, is_archived=not is_archived)
        self._add(menu, text, act, "bring_back" if is_archived else "archive")
        self._add(menu, self.tr("Delete"), partial(self.delete, ids), "delete").setShortcut("Del")

    def _mark_heard(self, ids: Sequence[str]) -> None:
        for clip_id in ids:
            self._bridge.shelf.mark_heard(clip_id)

    def _reveal(self, clip_id: str) -> None:
        if takes := self._state.takes_of(clip_id):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(takes[-1].path).parent)))

    def _made_take(self, clip_id: str) -> Take | None:
        """The newest take that a model made."""
        return next((take for take in reversed(self._state.takes_of(clip_id)) if _is_made(take)), None)

    def _add(self, menu: QMenu, text: str, slot: Callable[[], object], icon: str = "") -> QAction:
        action = QAction(text, menu)
        name_icon(action, icon)
        action.triggered.connect(lambda _checked=False: slot())
        menu.addAction(action)
        return action

    def _on_deleted(self, event: ClipDeleted) -> None:
        self.said.emit(self.tr("Deleted {clip}. To bring it back, press Ctrl+Z.").format(clip=event.clip.name))

    def _on_restored(self, event: ClipRestored) -> None:
        self.said.emit(self.tr("{clip} is back.").format(clip=event.clip.name))

    def _on_moved(self, event: LibraryMoved) -> None:
        self.said.emit(self.tr("The library is in {folder} now.").format(folder=event.folder))

    def _on_shelved(self, event: ClipShelved) -> None:
        clip = self._state.clips.named(event.clip_id)
        if clip is None or event.before is None or event.before.is_archived == event.shelved.is_archived:
            return
        text = self.tr("{clip} is back on the list.")
        if event.shelved.is_archived:
            text = self.tr("Archived {clip}. The filter above the list shows what is archived.")
        self.said.emit(text.format(clip=clip.name))


def _is_made(take: Take) -> bool:
    try:
        task_of(take.recipe)
    except MessageError:
        return False
    return True
