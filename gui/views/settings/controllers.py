"""The page *Controllers*: who may play DAW Bridge by OSC, and learned controls."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit

from daw_bridge.core.draft import Draft
from daw_bridge.core.settings import Settings
from gui.views.fields.number_boxes import WholeBox
from gui.views.settings.page import Page
from gui.views.spin_boxes import ranged


class ControllersPage(Page):
    """`learning_wanted` asks for the dialog that assigns controls."""

    key, icon = "controllers", "knob"
    learning_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Controllers"))
        self.osc_port = ranged(WholeBox(prefix=self.tr("UDP ")), Settings, "osc_port", 0)
        self.osc_port.setSpecialValueText(self.tr("Any free port"))
        self.osc_port.setToolTip(self.tr("The first port to try. The window shows the port in use."))
        self.add(self.tr("OSC port"), self.osc_port, words=self.tr("Open Sound Control, UDP, network, TouchOSC"))
        self.osc_open = QCheckBox(self.tr("Accept messages from other devices, such as tablets"))
        self.osc_open.setToolTip(self.tr("Otherwise only programs on this computer can play DAW Bridge."))
        self.add("", self.osc_open, words=self.tr("OSC, network, remote, phone, iPad, firewall"))
        self.osc_allowed = QLineEdit()
        self.osc_allowed.setPlaceholderText(self.tr("All devices, or addresses such as 192.168.1.0/24"))
        self.osc_allowed.setToolTip(self.tr("The addresses of devices to accept, separated by spaces"))
        self.add(self.tr("Accept only"), self.osc_allowed, words=self.tr("OSC, IP address, network, security"))
        self.osc_advertised = QCheckBox(self.tr("Let controllers find DAW Bridge (OSCQuery)"))
        self.osc_advertised.setToolTip(self.tr("The port is announced in the network, by zeroconf and OSCQuery."))
        self.add("", self.osc_advertised, words=self.tr("zeroconf, Bonjour, mDNS, announce, discover"))
        learn = self.add_button(
            self.tr("Learn controls (MIDI, OSC)…"),
            self.tr("Choose what a knob, a pad or a foreign OSC address plays."),
            self.tr("MIDI learn, mapping, knob, pad, CC"),
        )
        learn.clicked.connect(self.learning_wanted)
        self.osc_open.toggled.connect(self.osc_allowed.setEnabled)

    def show_values(self, settings: Settings, draft: Draft) -> None:  # noqa: ARG002
        self.osc_port.setValue(settings.osc_port)
        self.osc_open.setChecked(settings.osc_open)
        self.osc_allowed.setText(settings.osc_allowed)
        self.osc_allowed.setEnabled(settings.osc_open)
        self.osc_advertised.setChecked(settings.osc_advertised)

    def edited(self, settings: Settings, draft: Draft) -> tuple[Settings, Draft]:
        settings = replace(
            settings,
            osc_port=self.osc_port.value(),
            osc_open=self.osc_open.isChecked(),
            # while no device is accepted, nobody can mend the field
            osc_allowed=(
                " ".join(self.osc_allowed.text().replace(",", " ").split())
                if self.osc_open.isChecked()
                else settings.osc_allowed
            ),
            osc_advertised=self.osc_advertised.isChecked(),
        )
        return settings, draft
