"""Connect a DAW: its script installed by one button, and the one click that is left in the DAW itself."""

from collections.abc import Callable

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from daw_bridge.daws.daw_scripts import ScriptError, ScriptPlace, install_script, script_places, uninstall_script
from daw_bridge.daws.known import KNOWN, KnownDaw
from daw_bridge.daws.other_ways import OTHER_WAYS
from engine.contract.command_name import pip_install


class DawsDialog(QDialog):
    """`connected`: the name of the DAW that answers, or "". ways: the setting `other_ways`; `choose` gets it changed."""

    def __init__(self, connected: str, ways: str, choose: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Connect a DAW")
        self.setMinimumWidth(700)
        layout = QVBoxLayout(self)
        intro = QLabel(
            "A small script inside the DAW tells tempo, bars and selection, and lays takes on the right bar. Install it "
            "here, then do the one step that only you can do. Any other DAW works by dragging."
        )
        intro.setWordWrap(True)
        layout.addWidget(intro)
        self.rows = {known.name: DawRow(known, connected) for known in KNOWN}
        for row in self.rows.values():
            layout.addWidget(row)
        self.others = OtherWays(ways, choose)
        layout.addWidget(self.others)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)


class OtherWays(QFrame):
    """Switches for the ways that need no script of ours."""

    def __init__(self, ways: str, choose: Callable[[str], None]) -> None:
        super().__init__()
        self.setObjectName("panel")
        heading = QLabel("Without our script")
        heading.setObjectName("heading")
        told = QLabel("They tell tempo or place, and cannot lay or fetch clips.")
        told.setObjectName("dim")
        layout = QGridLayout(self)
        layout.addWidget(heading, 0, 0)
        layout.addWidget(told, 0, 1)
        layout.setColumnStretch(1, 1)
        self.switches: dict[str, QCheckBox] = {}
        for row, way in enumerate(OTHER_WAYS, 1):
            switch = QCheckBox(way.label)
            switch.setChecked(way.name in ways.split())
            switch.setEnabled(way.is_installed or switch.isChecked())
            setting_up = QLabel(
                way.setting_up if way.is_installed else f"It needs a package: {pip_install(way.package)}"
            )
            setting_up.setObjectName("dim")
            switch.setAccessibleDescription(setting_up.text())
            switch.toggled.connect(lambda: choose(self.chosen()))
            layout.addWidget(switch, row, 0)
            layout.addWidget(setting_up, row, 1)
            self.switches[way.name] = switch

    def chosen(self) -> str:
        return " ".join(name for name, switch in self.switches.items() if switch.isChecked())


class DawRow(QFrame):
    """One DAW."""

    def __init__(self, known: KnownDaw, connected: str) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._known = known
        self._is_connected = bool(connected) and known.label.startswith((connected, f"Ableton {connected}"))
        self.state = QLabel()
        self.state.setObjectName("dim")
        self.click = QLabel()
        self.click.setWordWrap(True)
        self.install = QPushButton("Install script")
        self.remove = QPushButton("Remove")
        self.install.setAccessibleName(f"Install the script for {known.label}")
        self.remove.setAccessibleName(f"Remove the script for {known.label}")
        name = QLabel(known.label)
        name.setObjectName("heading")
        layout = QGridLayout(self)
        layout.addWidget(name, 0, 0)
        layout.addWidget(self.state, 0, 1)
        layout.addWidget(self.install, 0, 2)
        layout.addWidget(self.remove, 0, 3)
        layout.addWidget(self.click, 1, 0, 1, 4)
        layout.setColumnStretch(1, 1)
        self.install.clicked.connect(lambda: self._do(install_script))
        self.remove.clicked.connect(lambda: self._do(uninstall_script))
        self._refresh()

    def _do(self, act: Callable[[KnownDaw], object]) -> None:
        try:
            act(self._known)
        except ScriptError as error:
            self.click.setText(f"{error}. {error.hint}")
            self.click.show()
            return
        self._refresh()

    def _refresh(self) -> None:
        places = script_places(self._known)
        is_there = any(place.is_there for place in places)
        self.state.setText(self._words(places))
        self.install.setEnabled(any(place.path is not None for place in places))
        self.install.setText("Install again" if is_there else "Install script")
        self.remove.setEnabled(is_there)
        self.click.setText(self._known.click)
        self.click.setVisible(is_there and not self._is_connected)

    def _words(self, places: list[ScriptPlace]) -> str:
        if self._is_connected:
            return "connected"
        if not any(place.path is not None for place in places):
            return "not found on this machine"
        if all(place.is_current for place in places):
            return "script installed"
        return "an older script is installed" if any(place.is_there for place in places) else "script not installed"
