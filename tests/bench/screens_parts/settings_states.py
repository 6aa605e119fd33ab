"""The states of the settings, and of what the menu Help opens."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from gui.views.settings.dialog import SettingsDialog
from tests.bench.screens_parts.stage import Stage

PAGES = ("general", "sound", "models", "daw", "controllers", "expert")


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
    dialog.controllers.osc_allowed.setText("my tablet")
    dialog._accept_if_usable()
    return dialog
