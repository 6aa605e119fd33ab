"""The dialog that connects a DAW: one button installs its script, a line gives the one step left in the DAW."""

from collections.abc import Callable

from PySide6.QtGui import QIcon
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
from engine.contract.texts import translated
from gui.views.tall_rows import fit_to_screen, scrolling


class DawsDialog(QDialog):
    """connected: the name of the connected DAW, or "". ways: the setting `other_ways`; `choose` receives its new value."""

    def __init__(self, connected: str, ways: str, choose: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Connect a DAW"))
        self.setMinimumWidth(480)
        rows = QWidget()
        layout = QVBoxLayout(rows)
        layout.setContentsMargins(0, 0, 0, 0)
        intro = QLabel(
            self.tr(
                "A small script in the DAW reports tempo, bars and selection, and inserts takes at the right bar. "
                "Install it here, then follow the one step shown below it. With any other DAW, drag takes onto a track."
            )
        )
        intro.setWordWrap(True)
        layout.addWidget(intro)
        self.rows = {known.name: DawRow(known, connected) for known in KNOWN}
        for row in self.rows.values():
            layout.addWidget(row)
        self.others = OtherWays(ways, choose)
        layout.addWidget(self.others)
        layout.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for button in buttons.buttons():
            button.setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.addWidget(scrolling(rows))
        outer.addWidget(buttons)
        fit_to_screen(self, rows, buttons, 780)


class OtherWays(QFrame):
    """Switches for connections that need no script."""

    def __init__(self, ways: str, choose: Callable[[str], None]) -> None:
        super().__init__()
        self.setObjectName("panel")
        heading = QLabel(self.tr("Without a script"))
        heading.setObjectName("heading")
        note = QLabel(self.tr("These report tempo or position. They cannot insert takes or fetch clips."))
        note.setObjectName("dim")
        note.setWordWrap(True)
        layout = QGridLayout(self)
        layout.addWidget(heading, 0, 0)
        layout.addWidget(note, 0, 1)
        layout.setColumnStretch(1, 1)
        self.switches: dict[str, QCheckBox] = {}
        for row, way in enumerate(OTHER_WAYS, 1):
            switch = QCheckBox(translated(way.label))
            switch.setChecked(way.name in ways.split())
            switch.setEnabled(way.is_installed or switch.isChecked())
            setting_up = QLabel(
                translated(way.setting_up)
                if way.is_installed
                else self.tr("A package is missing. To install it, type: {command}").format(
                    command=pip_install(way.package)
                )
            )
            setting_up.setObjectName("dim")
            setting_up.setWordWrap(True)
            switch.setAccessibleDescription(setting_up.text())
            switch.toggled.connect(lambda: choose(self.chosen()))
            layout.addWidget(switch, row, 0)
            layout.addWidget(setting_up, row, 1)
            self.switches[way.name] = switch

    def chosen(self) -> str:
        """The names of the switches that are on, separated by spaces."""
        return " ".join(name for name, switch in self.switches.items() if switch.isChecked())


class DawRow(QFrame):
    """One DAW: the state of its script, buttons to install and remove it, and the step left to do."""

    def __init__(self, known: KnownDaw, connected: str) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._known = known
        self._is_connected = bool(connected) and known.label.startswith((connected, f"Ableton {connected}"))
        self.state = QLabel()
        self.state.setObjectName("dim")
        self.state.setWordWrap(True)
        self.click = QLabel()
        self.click.setWordWrap(True)
        self.install = QPushButton(self.tr("Install script"))
        self.remove = QPushButton(self.tr("Remove script"))
        self.install.setAccessibleName(self.tr("Install the script for {daw}").format(daw=known.label))
        self.remove.setAccessibleName(self.tr("Remove the script for {daw}").format(daw=known.label))
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
            self.click.setText(self.tr("{problem}. {hint}").format(problem=error, hint=error.hint))
            self.click.show()
            return
        self._refresh()

    def _refresh(self) -> None:
        places = script_places(self._known)
        is_there = any(place.is_there for place in places)
        self.state.setText(self._script_status(places))
        self.install.setEnabled(any(place.path is not None for place in places))
        self.install.setText(self.tr("Reinstall script") if is_there else self.tr("Install script"))
        self.remove.setEnabled(is_there)
        self.click.setText(translated(self._known.click))
        self.click.setVisible(is_there and not self._is_connected)

    def _script_status(self, places: list[ScriptPlace]) -> str:
        if self._is_connected:
            return self.tr("Connected")
        if not any(place.path is not None for place in places):
            return self.tr("Not found on this computer")
        if all(place.is_current for place in places):
            return self.tr("Script installed")
        if any(place.is_there for place in places):
            return self.tr("Older script installed")
        return self.tr("Script not installed")
