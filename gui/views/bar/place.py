"""Where the DAW is: a sign that it plays or stands, and its bar and beat."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from gui.look.icons import put_picture
from gui.views.bar.readout import Readout

_SIGN = 12  # pixels


class DawPlace(QWidget):
    """What it shows is its accessible name, too."""

    def __init__(self) -> None:
        super().__init__()
        self._sign, self.bar = QLabel(), Readout("888.8")
        self._is_playing: bool | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._sign)
        layout.addWidget(self.bar)
        self.show_place("", is_playing=False)

    def show_place(self, label: str, *, is_playing: bool) -> None:
        """label: bar and beat, such as "5.1"."""
        if is_playing is not self._is_playing:
            self._is_playing = is_playing
            put_picture(self._sign, "play" if is_playing else "stop", "text" if is_playing else "dim", _SIGN)
            self._sign.setAccessibleName(self.tr("The DAW plays") if is_playing else self.tr("The DAW is stopped"))
        self.bar.show_text(label)
