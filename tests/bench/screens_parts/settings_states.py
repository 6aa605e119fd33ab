"""The states of the settings, and of what the menu Help opens."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from gui.views.help.about_dialog import AboutDialog
from gui.views.help.diagnostics import diagnostics
from gui.views.help.diagnostics_dialog import DiagnosticsDialog
from gui.views.help.drag_doctor import DragDoctor
from gui.views.help.drag_session import DragSession, Kind
from gui.views.help.installed import installed_packages
from gui.views.help.keys_dialog import KeysDialog
from gui.views.settings.dialog import SettingsDialog
from tests.bench.screens_parts.stage import Stage

PAGES = ("general", "sound", "models", "daw", "controllers")


def _dialog(stage: Stage, page: str) -> SettingsDialog:
    stage.open()
    dialog = SettingsDialog(stage.bridge.settings, stage.bridge.draft, stage.window, page)
    dialog.show()
    return dialog


def page(key: str) -> Callable[[Stage], QWidget]:
    return lambda stage: _dialog(stage, key)


def searched(stage: Stage) -> QWidget:
    dialog = _dialog(stage, "general")
    dialog.search.setText("loud")
    return dialog


def small(stage: Stage) -> QWidget:
    """As small as a laptop at 200 % leaves it."""
    dialog = _dialog(stage, "models")
    dialog.resize(640, 420)
    return dialog


def refused(stage: Stage) -> QWidget:
    dialog = _dialog(stage, "general")
    dialog.controllers.osc_open.setChecked(True)
    dialog.controllers.osc_allowed.setText("my tablet")
    dialog._accept_if_usable()
    return dialog


def keys(stage: Stage) -> QWidget:
    stage.open()
    dialog = KeysDialog(stage.window.help.shortcuts, stage.window)
    dialog.show()
    dialog.field.setKeySequence("Ctrl+G")
    return dialog


def keys_searched(stage: Stage) -> QWidget:
    stage.open()
    shortcuts = stage.window.help.shortcuts
    shortcuts.set_key(next(each for each in shortcuts.entries if each.name == "Ctrl+R"), "F5")
    dialog = KeysDialog(shortcuts, stage.window)
    dialog.show()
    dialog.search.setText("region")
    return dialog


def diagnosed(stage: Stage) -> QWidget:
    stage.open()
    dialog = DiagnosticsDialog(stage.window)
    dialog.show_text(diagnostics(stage.window.help.facts()))
    dialog.show()
    return dialog


def about(tab: int) -> Callable[[Stage], QWidget]:
    def build(stage: Stage) -> QWidget:
        stage.open()
        dialog = AboutDialog(stage.window)
        dialog.show_packages(installed_packages())
        dialog.tabs.setCurrentIndex(tab)
        dialog.show()
        return dialog

    return build


def drag_doctor(kind: Kind) -> Callable[[Stage], QWidget]:
    """With a take, and after a drag onto the field."""

    def build(stage: Stage) -> QWidget:
        stage.open()
        stage.import_song()
        window = stage.window
        doctor = DragDoctor(
            window.state, window.takes.list, window, DragSession(kind, is_elevated=kind is Kind.WINDOWS)
        )
        doctor.file_wanted.connect(stage.bridge.exports.prepare)
        doctor.refresh()
        stage.until(lambda: str(doctor.exports) in doctor.take.text())
        doctor.show()
        window.actions_.files.copy_file()
        doctor.field.paste()
        return doctor

    return build
