"""The page *DAW*: connections, and the files that go to and fro."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from daw_bridge.core.draft import Draft
from daw_bridge.core.settings import Settings
from gui.views.settings.fields import FolderRow
from gui.views.settings.page import Page


class DawPage(Page):
    """`daws_wanted` and `drag_doctor_wanted` ask for these dialogs."""

    key, icon = "daw", "tracks"
    daws_wanted = Signal()
    drag_doctor_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("DAW"))
        self.connect_daws = self._switch(
            self.tr("Look for DAWs and connect to them"),
            self.tr("DAW Bridge answers the script in your DAW. Without it, files go by drag, copy and folders only."),
            self.tr("connection, host, Ardour, Live, REAPER, Bitwig, script"),
        )
        self.follow_daw = self._switch(
            self.tr("Follow tempo and bars"),
            self.tr("Take tempo, time signature, key, loop and bar position from the DAW."),
            self.tr("sync, tempo, BPM, key, grid"),
        )
        self.play_with_daw = self._switch(
            self.tr("Play in sync"),
            self.tr("Play, stop, loop and locate the take together with the DAW."),
            self.tr("transport, start, stop, locate"),
        )
        folder = FolderRow(self.tr("Watched folder"), self.tr("Choose watched folder"))
        self.watch_folder = folder.field
        self.watch_folder.setPlaceholderText(self.tr("None"))
        self.watch_folder.setToolTip(
            self.tr("Audio files added to this folder become clips. Accepted takes go to its subfolder “accepted”.")
        )
        words = self.tr("import, export, bounce, render, hot folder, path")
        self.add(self.tr("Watched folder"), folder, words=words)
        self.lead_in = self._switch(
            self.tr("Begin exported takes with 64 samples of silence"),
            self.tr(
                "For DAWs that fade in what they play, as Ardour does: a hit at the very start of a take keeps its attack. "
                "The position in the file is earlier by as much, so that the music stays on its bar."
            ),
            self.tr("lead-in, attack, transient, first hit, fade, click"),
        )
        ways = self.add_button(
            self.tr("Connect a DAW…"),
            self.tr("Connect Ardour, Ableton Live, REAPER or Bitwig, to insert takes at their bar and to fetch clips."),
            self.tr("install script, Link, MIDI clock, JACK"),
        )
        ways.clicked.connect(self.daws_wanted)
        doctor = self.add_button(
            self.tr("Drag doctor…"),
            self.tr("See what keeps a drag from reaching your DAW, and other ways. It closes the settings as OK does."),
            self.tr("drag and drop, Wayland, administrator, export, copy file"),
        )
        doctor.clicked.connect(self.drag_doctor_wanted)

    def show_values(self, settings: Settings, draft: Draft) -> None:  # noqa: ARG002
        self.connect_daws.setChecked(settings.connect_daws)
        self.follow_daw.setChecked(settings.follow_daw)
        self.play_with_daw.setChecked(settings.play_with_daw)
        self.watch_folder.setText(settings.watch_folder)
        self.lead_in.setChecked(settings.lead_in)

    def edited(self, settings: Settings, draft: Draft) -> tuple[Settings, Draft]:
        settings = replace(
            settings,
            connect_daws=self.connect_daws.isChecked(),
            follow_daw=self.follow_daw.isChecked(),
            play_with_daw=self.play_with_daw.isChecked(),
            watch_folder=self.watch_folder.text().strip(),
            lead_in=self.lead_in.isChecked(),
        )
        return settings, draft

    def folders(self) -> tuple[str, ...]:
        return (self.watch_folder.text().strip(),)

    def _switch(self, text: str, tip: str, words: str) -> QCheckBox:
        box = QCheckBox(text)
        box.setToolTip(tip)
        self.add("", box, words=words)
        return box
