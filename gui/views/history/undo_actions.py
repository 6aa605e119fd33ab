"""The menu entries for undo, redo and the history, with the words of the next step."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from daw_bridge.bridge import Bridge
from daw_bridge.core.events import UndoChanged
from gui.bridge_signals import BridgeSignals
from gui.look.icons import name_icon
from gui.views.history.history_dialog import HistoryDialog

_LONGEST = 60  # characters of a step in the menu


class UndoActions(QObject):
    """Knows the list of steps, and calls the bridge. `undo`, `redo`, `history`: the actions.

    `said`: what was undone or done again.
    """

    said = Signal(str)

    def __init__(self, signals: BridgeSignals, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._window = bridge, window
        self._steps = UndoChanged("", "")
        self._dialog: HistoryDialog | None = None
        self._asked = ""  # "undo" or "redo", until it is done
        self.undo = self._action("Ctrl+Z", self._undo, "undo")
        self.redo = self._action("Ctrl+Shift+Z", self._redo, "redo")
        self.history = self._action("Ctrl+Alt+Z", self.open_history, "history")
        self.history.setText(self.tr("History…"))
        signals.undo_changed.connect(self._on_undo_changed)
        self._show()

    def fill(self, menu: QMenu) -> None:
        menu.addActions([self.undo, self.redo, self.history])

    def open_history(self) -> None:
        """Show the list of steps beside the window, or bring it to the front."""
        if self._dialog is None:
            self._dialog = HistoryDialog(self._window)
            self._dialog.step_wanted.connect(self._bridge.history.undo_to)
        self._dialog.show_steps(self._steps)
        if self._dialog.isVisible():
            self._dialog.raise_()
            self._dialog.activateWindow()
        self._dialog.show()

    def _undo(self) -> None:
        self._asked = "undo"
        self._bridge.history.undo()

    def _redo(self) -> None:
        self._asked = "redo"
        self._bridge.history.redo()

    def _action(self, key: str, slot: Callable[[], object], icon: str) -> QAction:
        action = QAction(self)
        name_icon(action, icon)
        action.setShortcut(key)
        action.triggered.connect(lambda _checked=False: slot())
        return action

    def _on_undo_changed(self, steps: UndoChanged) -> None:
        before, self._steps = self._steps, steps
        self._show()
        self._tell(before, steps)
        if self._dialog is not None and self._dialog.isVisible():
            self._dialog.show_steps(steps)

    def _tell(self, before: UndoChanged, steps: UndoChanged) -> None:
        """Say that what was asked for is done: a step is on the other side. It may have come after the key was pressed."""
        if self._asked == "undo" and len(steps.undone) > len(before.undone):
            self.said.emit(self.tr("Undone: {step}").format(step=steps.redo))
        elif self._asked == "redo" and len(steps.undone) < len(before.undone) and steps.undo == before.redo:
            self.said.emit(self.tr("Done again: {step}").format(step=steps.undo))
        else:
            return
        self._asked = ""

    def _show(self) -> None:
        undo, redo = (_in_menu(words) for words in (self._steps.undo, self._steps.redo))
        self.undo.setText(self.tr("Undo {step}").format(step=undo) if undo else self.tr("Undo"))
        self.redo.setText(self.tr("Redo {step}").format(step=redo) if redo else self.tr("Redo"))
        self.undo.setEnabled(bool(undo))
        self.redo.setEnabled(bool(redo))


def _in_menu(words: str) -> str:
    """The words of a step as a menu shows them: not endlessly long, and & is no mnemonic."""
    short = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
    return short.replace("&", "&&")
