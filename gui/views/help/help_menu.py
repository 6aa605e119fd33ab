"""The menu Help: it opens its dialogs, and keeps the keys that the user has changed."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QToolTip, QWidget

from daw_bridge.bridge import Bridge
from gui.bridge_signals import BridgeSignals
from gui.look.icons import name_icon, show_menu_icons
from gui.viewmodels.window_memory import WindowMemory
from gui.viewmodels.window_state import WindowState
from gui.views.help.help_actions import HelpActions
from gui.views.help.shortcuts import Shortcuts
from gui.views.help.window_facts import Facts, WindowFacts


class NamesKeys(Protocol):
    """Something that shows texts with keys."""

    def name_keys(self, told: Callable[[str], str]) -> None:
        """Name the keys as they are now. told: gives a text that names default keys with those in use."""


class HelpMenu(QObject):
    """Build it when the other menus are filled: it is the last one, and knows the keys of all of them.

    `drag_doctor_wanted` asks the window for the dialog that needs its list of takes.
    """

    drag_doctor_wanted = Signal()
    _diagnosed = Signal(str)
    _installed = Signal(object)

    def __init__(
        self, window: QMainWindow, signals: BridgeSignals, bridge: Bridge, state: WindowState, actions: HelpActions
    ) -> None:
        super().__init__(window)
        self._window, self._bridge, self._actions = window, bridge, actions
        self._facts = WindowFacts(signals, bridge, state)
        self._fill(window.menuBar().addMenu(self.tr("&Help")))
        self.shortcuts = Shortcuts(window.menuBar())
        self._hints = KeyHints(self.shortcuts)

    def keep(self, memory: WindowMemory, *speakers: NamesKeys) -> None:
        """Use the keys that were changed before, and keep what is changed from now on. speakers: say them elsewhere than
        in tooltips.
        """
        for speaker in speakers:
            self.shortcuts.changed.connect(partial(speaker.name_keys, self.shortcuts.told))
        memory.keep("keys", self.shortcuts.written, self.shortcuts.read)
        self.shortcuts.changed.connect(memory.soon)

    def facts(self) -> Facts:
        """What the window knows, for the diagnostics."""
        return self._facts.facts()

    # dialogs are loaded when they are opened, as those of the window are

    def open_keys(self) -> None:
        from gui.views.help.keys_dialog import KeysDialog

        KeysDialog(self.shortcuts, self._window).exec()

    def open_diagnostics(self) -> None:
        from gui.views.help.diagnostics import diagnostics
        from gui.views.help.diagnostics_dialog import DiagnosticsDialog

        dialog = DiagnosticsDialog(self._window)
        self._diagnosed.connect(dialog.show_text)
        self._work(partial(diagnostics, self.facts()), self._diagnosed.emit)
        dialog.exec()
        self._diagnosed.disconnect(dialog.show_text)

    def open_about(self) -> None:
        from gui.views.help.about_dialog import AboutDialog
        from gui.views.help.installed import installed_packages

        dialog = AboutDialog(self._window)
        self._installed.connect(dialog.show_packages)
        self._work(installed_packages, self._installed.emit)
        dialog.exec()
        self._installed.disconnect(dialog.show_packages)

    def _work(self, job: Callable[[], object], then: Callable[[object], None]) -> None:
        """Have a job done on a worker thread; its result comes as a signal."""
        self._bridge.post(lambda: self._bridge.desk.work(job, then))

    def _fill(self, menu: QMenu) -> None:
        self._add(menu, self.tr("Keys…"), "F1", self.open_keys, "keys")
        self._actions.fill(menu)
        menu.addSeparator()
        self._add(menu, self.tr("Drag doctor…"), "", self.drag_doctor_wanted.emit)
        self._add(menu, self.tr("Copy diagnostics…"), "", self.open_diagnostics, "copy")
        self._add(menu, self.tr("About DAW Bridge…"), "", self.open_about)
        show_menu_icons(menu)

    def _add(self, menu: QMenu, text: str, key: str, slot: Callable[[], object], icon: str = "") -> None:
        action = QAction(text, self)
        action.setShortcut(key)
        action.triggered.connect(lambda _checked=False: slot())
        name_icon(action, icon)
        menu.addAction(action)


class KeyHints(QObject):
    """Has tooltips name the keys as they are now. It listens only while there are changed keys."""

    def __init__(self, shortcuts: Shortcuts) -> None:
        super().__init__(shortcuts)
        self._shortcuts = shortcuts
        self._is_listening = False
        shortcuts.changed.connect(self._on_changed)

    def _on_changed(self) -> None:
        wanted = any(entry.is_changed for entry in self._shortcuts.entries)
        if wanted != self._is_listening and (app := QApplication.instance()) is not None:
            self._is_listening = wanted
            (app.installEventFilter if wanted else app.removeEventFilter)(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and isinstance(watched, QWidget):
            text = watched.toolTip()
            if (told := self._shortcuts.told(text)) != text:
                QToolTip.showText(event.globalPos(), told, watched)
                return True
        return False
