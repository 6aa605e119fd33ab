"""The page *Sound*: where takes are heard, and how loud."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox

from daw_bridge.core.draft import Draft
from daw_bridge.core.events import OutputDevicesFound
from daw_bridge.core.settings import Settings
from gui.views.settings.fields import choose, list_box, not_found
from gui.views.settings.page import Page


class SoundPage(Page):
    key, icon = "sound", "hear"

    def __init__(self) -> None:
        super().__init__(self.tr("Sound"))
        self._kept = ""
        self.audio_device = list_box({self.tr("System default"): ""})
        self.audio_device.setToolTip(self.tr("The device on which takes are heard"))
        words = self.tr("output, sound card, interface, speakers, headphones, playback")
        self.add(self.tr("Audio device"), self.audio_device, words=words)
        self.match_loudness = QCheckBox(self.tr("Play the takes of a clip equally loud"))
        self.match_loudness.setToolTip(
            self.tr(
                "Takes are compared at the loudness that the first take has over the loop. Their files are never changed."
            )
        )
        self.add("", self.match_loudness, words=self.tr("volume, level, LUFS, compare, A/B"))
        self.match_level = QCheckBox(self.tr("Match loudness"))
        self.match_level.setToolTip(
            self.tr(
                "A repaint is as loud as its surroundings, a cover as its source, and new music is always equally loud."
            )
        )
        self.add("", self.match_level, words=self.tr("volume, level, LUFS, gain, new takes, normalize"))

    def show_devices(self, found: OutputDevicesFound) -> None:
        """Offer the devices that play stereo. They come later: a sound system may take seconds to answer."""
        for name in found.names:
            if self.audio_device.findData(name) < 0:
                self.audio_device.addItem(name, name)
        if self._kept and self._kept not in found.names:
            self.audio_device.setItemText(self.audio_device.findData(self._kept), not_found(self._kept))

    def show_values(self, settings: Settings, draft: Draft) -> None:
        self._kept = settings.audio_device or self._kept
        choose(self.audio_device, settings.audio_device)
        self.match_loudness.setChecked(settings.match_loudness)
        self.match_level.setChecked(draft.match_level)

    def edited(self, settings: Settings, draft: Draft) -> tuple[Settings, Draft]:
        device, is_matched = self.audio_device.currentData(), self.match_loudness.isChecked()
        settings = replace(settings, audio_device=device, match_loudness=is_matched)
        return settings, replace(draft, match_level=self.match_level.isChecked())
