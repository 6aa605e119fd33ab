"""The window and its settings dialog open with whatever value of a setting passes the check of the settings file."""

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.controllers import Controllers
from daw_bridge.core.draft import Draft
from daw_bridge.core.settings import Saved, Settings, file_rules, read_settings
from gui.bridge_signals import BridgeSignals
from gui.main_window import MainWindow
from gui.views.settings.dialog import SettingsDialog
from tests.fakes import FakeEngine

ODD = ("", "x", "0", "-1", "\n", "/nowhere", "x = /bridge/takes", "a:b:c", "cuda:7", 0, 1, -1, 1e300, False)
OUTSIDE = {"connect_daws", "osc_open", "osc_advertised"}  # switching these on would leave this machine


@pytest.mark.parametrize("name", [name for name in Saved().values() if name not in OUTSIDE])
def test_the_window_opens(qtbot: QtBot, tmp_path: Path, tiny: Path, name: str) -> None:
    safe = {"library_folder": str(tmp_path / "library"), "model_folder": str(tiny), "osc_port": 0}
    safe |= {"osc_advertised": False, "connect_daws": False}
    path = tmp_path / "settings.json"
    for value in [
        odd for odd in ODD if not file_rules()[name].fault(odd) and not (name.endswith("_folder") and odd == "/nowhere")
    ]:
        path.write_text(json.dumps(safe | {name: value}), "utf-8")
        loaded = read_settings(path)
        assert loaded.values()[name] == value
        bridge, signals = Bridge(loaded.settings, path, make_engine=FakeEngine, stored=loaded), BridgeSignals()
        bridge.listen(signals)
        window = MainWindow(bridge, signals, Controllers(bridge))
        qtbot.addWidget(window)
        window.show()
        bridge.start()
        window.prompt.caption.setPlainText("anything")
        qtbot.waitUntil(lambda: window.bridge.draft.caption == "anything")  # noqa: B023  called within the turn
        dialog = SettingsDialog(loaded.settings, loaded.draft, window)
        qtbot.addWidget(dialog)
        edited = Saved(*dialog.edited()).values()[name]
        assert edited in {value, str(value).strip()}
        window.close()
        bridge.close()


def test_the_dialog_stays_open_for_a_setting_that_cannot_be_used(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(library_folder=str(tmp_path), model_folder=str(tmp_path / "drive that is away"))
    dialog = SettingsDialog(settings, Draft())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.controllers.osc_open.setChecked(True)
    for field, typed, why in (
        (dialog.controllers.osc_allowed, "my tablet", "“Accept only” must be addresses or networks"),
        (dialog.general.library_folder, "Music", "“Library folder” must be a whole path"),
        (dialog.daw.watch_folder, str(tmp_path / "none"), "does not exist"),
    ):
        before = field.text()
        field.setText(typed)
        dialog._accept_if_usable()
        assert dialog.isVisible()
        assert dialog.refusal.isVisible()
        assert why in dialog.refusal.text()
        field.setText(before)
    dialog._accept_if_usable()
    assert not dialog.isVisible()
