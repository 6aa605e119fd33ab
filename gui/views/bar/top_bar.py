"""The one bar on top: transport, place, tempo and meter, the DAW, the model, controllers, problems."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.views.bar.bell import ProblemBell
from gui.views.bar.controllers_chip import ControllersChip
from gui.views.bar.daw import DawBar
from gui.views.bar.model_chip import ModelChip
from gui.views.bar.transport import TransportBar
from gui.views.fitting.fitting_row import FittingRow
from gui.views.fitting.pieces import Piece

_HEIGHT = 44  # pixels
_SPACING, _MARGINS = 6, (8, 5)


class TopBar(FittingRow):
    """Lays out the parts that the window built."""

    def __init__(
        self,
        transport: TransportBar,
        daw: DawBar,
        model: ModelChip,
        controllers: ControllersChip,
        bell: ProblemBell,
    ) -> None:
        super().__init__(_SPACING, _MARGINS)
        self.setObjectName("panel")
        self.setAccessibleName(self.tr("Top bar"))
        self.transport, self.daw, self.model, self.controllers, self.bell = transport, daw, model, controllers, bell
        self.chips = QWidget()
        self.add_group(transport, transport.pieces)
        self.add_line()
        self.add_group(daw, daw.pieces)
        self.add_stretch()
        self.add_line()
        self.add_group(self.chips, (Piece(model, room=175), Piece(controllers, rank=2), Piece(bell)))
        self.finish()
        self.setMinimumHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def draw_icons(self) -> None:
        """Show dots and texts in the colours of now."""
        for part in (self.model, self.bell):
            part.draw_icons()
        self.daw.refresh()

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, _HEIGHT))

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, _HEIGHT))
