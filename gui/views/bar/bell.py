"""The button of the bar that opens the list of problems; it is there once there was one."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon

from gui.look.colors import colors
from gui.look.icons import SIZE, picture
from gui.viewmodels.past_problems import PastProblems
from gui.views.bar.chip import Chip


class ProblemBell(Chip):
    """Says how many problems nobody has looked at yet. `list_wanted`: the user pressed it."""

    list_wanted = Signal()

    def __init__(self, past: PastProblems) -> None:
        super().__init__()
        self._past = past
        self.setIconSize(QSize(SIZE, SIZE))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setToolTip(self.tr("Show the last problems (Shift+F8)"))
        self.clicked.connect(self.list_wanted)
        past.changed.connect(self.draw_icons)
        self.draw_icons()

    def draw_icons(self) -> None:
        """Show the count, and the bell in the colours of now."""
        unseen = self._past.unseen
        self.setVisible(bool(self._past.items))
        color = colors().bad if unseen else colors().dim
        self.setIcon(QIcon(picture("bell", color, SIZE, self.devicePixelRatioF())))
        self.setText(str(unseen) if unseen else "")
        self.setAccessibleName(
            self.tr("Problems: %n new", "", unseen) if unseen else self.tr("Problems: none that is new")
        )
