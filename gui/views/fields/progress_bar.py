"""A progress bar that is painted with everything else, and says per cent as the language writes it."""

from PySide6.QtWidgets import QProgressBar


class ProgressBar(QProgressBar):
    """Qt's paints itself within `setValue`, and all that waits to be painted with it, several times in one turn."""

    def __init__(self) -> None:
        super().__init__()
        self.setFormat(self.tr("{percent} %").format(percent="%p"))  # Qt fills in the number

    def setValue(self, value: int) -> None:
        self.setUpdatesEnabled(False)
        super().setValue(value)
        self.setUpdatesEnabled(True)
