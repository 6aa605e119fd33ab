"""Check boxes for several tracks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from engine.contract.messages import TRACKS
from engine.contract.track_names import track_labels

_COLUMNS = 2


class TrackBoxes(QWidget):
    """`changed` says that other tracks are chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        names, layout = track_labels(), QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(2)
        self.boxes: dict[str, QCheckBox] = {}
        for n, track in enumerate(TRACKS):
            box = QCheckBox(names[track])
            box.setToolTip(self.tr("Tracks that the take lacks. Without any, the model chooses."))
            box.toggled.connect(self.changed)
            layout.addWidget(box, n // _COLUMNS, n % _COLUMNS)
            self.boxes[track] = box

    def tracks(self) -> str:
        """The names of those that are chosen, with spaces between."""
        return " ".join(track for track, box in self.boxes.items() if box.isChecked())

    def show_tracks(self, tracks: str) -> None:
        for track, box in self.boxes.items():
            box.setChecked(track in tracks.split())
