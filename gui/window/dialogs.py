"""The dialogs that belong to no panel. Each is loaded when it is opened, so that the window is there sooner."""

from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.controllers import Controllers
from gui.actions.actions import Actions
from gui.actions.panels import Panels
from gui.bridge_signals import BridgeSignals
from gui.viewmodels.window_state import WindowState
from gui.views.page.page import Page


class Dialogs(QObject):
    """The window builds one. window: the parent of each dialog; page: brings a panel to the front that a dialog names."""

    def __init__(
        self,
        window: QWidget,
        bridge: Bridge,
        signals: BridgeSignals,
        controllers: Controllers,
        state: WindowState,
        panels: Panels,
        actions: Actions,
        page: Page,
    ) -> None:
        super().__init__(window)
        self._window, self._bridge, self._signals, self._controllers = window, bridge, signals, controllers
        self._state, self._panels, self._actions, self._page = state, panels, actions, page

    def open_settings(self, page: str = "") -> None:
        """page: the key of the page to open; "" for the one that was open last."""
        from gui.views.settings.dialog import SettingsDialog

        dialog = SettingsDialog(self._state.settings, self._state.draft, self._window, page)

        def apply() -> None:
            settings, draft = dialog.edited()
            self._bridge.change_settings(settings, dialog.settings)
            self._bridge.edit_draft(draft, dialog.draft)

        dialog.apply_wanted.connect(apply)
        dialog.daw.daws_wanted.connect(self.open_daws)
        dialog.controllers.learning_wanted.connect(self.open_learning)
        self._signals.output_devices_found.connect(dialog.show_devices)
        self._bridge.machine.find_output_devices()
        if dialog.exec():
            apply()
            if dialog.wants_drag_doctor:
                self.open_drag_doctor()
            if dialog.wants_sampler:
                self._page.show_panel(self._panels.prompt)
                self._panels.prompt.show_sampler()
        self._signals.output_devices_found.disconnect(dialog.show_devices)

    def open_daws(self) -> None:
        from gui.views.daws_dialog import DawsDialog

        def choose(ways: str) -> None:
            self._bridge.change_settings(replace(self._state.settings, other_ways=ways))

        DawsDialog(self._state.daw.name, self._state.settings.other_ways, choose, self._window).exec()

    def open_learning(self) -> None:
        from gui.views.learn_dialog import LearnDialog

        LearnDialog(self._signals, self._controllers, self._state.settings.learned, self._window).exec()

    def open_drag_doctor(self) -> None:
        """Open the dialog, or bring it to the front: it stays beside the window."""
        from gui.views.help.drag_doctor import DragDoctor

        if (there := self._window.findChild(DragDoctor)) is not None:
            there.raise_()
            there.activateWindow()
            return
        doctor = DragDoctor(self._state, self._panels.takes.list, self._window)
        doctor.file_wanted.connect(self._bridge.exports.prepare)
        doctor.copy_wanted.connect(self._actions.files.copy_file)
        doctor.reveal_wanted.connect(self._actions.files.reveal_file)
        doctor.insert_wanted.connect(self._actions.daw.insert_take)
        doctor.connect_wanted.connect(self.open_daws)
        doctor.open_beside()
