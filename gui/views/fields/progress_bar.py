"""A progress bar that is painted with everything else."""

from PySide6.QtWidgets import QProgressBar


class ProgressBar(QProgressBar):
    """Qt's paints itself within `setValue`, and all that waits to be painted with it, several times in one turn."""

    def setValue(self, value: int) -> None:
        self.setUpdatesEnabled(False)
        super().setValue(value)
        self.setUpdatesEnabled(True)
