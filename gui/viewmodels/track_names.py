"""The names of the tracks that the models know."""

from PySide6.QtCore import QObject


class TrackNames(QObject):
    """The names in the user's language, in the order of the contract."""

    def all(self) -> dict[str, str]:
        """The name of each track."""
        return {
            "vocals": self.tr("Vocals"),
            "backing_vocals": self.tr("Backing vocals"),
            "drums": self.tr("Drums"),
            "bass": self.tr("Bass"),
            "guitar": self.tr("Guitar"),
            "keyboard": self.tr("Keyboard"),
            "percussion": self.tr("Percussion"),
            "strings": self.tr("Strings"),
            "synth": self.tr("Synth"),
            "fx": self.tr("Effects"),
            "brass": self.tr("Brass"),
            "woodwinds": self.tr("Woodwinds"),
        }
