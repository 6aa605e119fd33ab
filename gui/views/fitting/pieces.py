"""Pieces of a row: each stands in its slot, or in the overflow of the row while there is no room."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget


@dataclass(frozen=True, slots=True)
class Piece:
    """caption: what it is called in the overflow, "" for what says so itself.

    rank: 0 for what is always in the row; of the others, those with the lowest leave first. Equal ones stay together.
    room: the pixels with which a piece is content that shortens itself, 0 for any other piece.
    """

    widget: QWidget
    caption: str = ""
    rank: int = 0
    room: int = 0


class Slot(QWidget):
    """The place of a piece in its row. `changed`: the piece was shown or hidden by its owner."""

    changed = Signal()

    def __init__(self, piece: Piece) -> None:
        super().__init__()
        self.piece, self.is_out, self._is_moving = piece, False, False
        self.setSizePolicy(piece.widget.sizePolicy().horizontalPolicy(), QSizePolicy.Policy.Preferred)
        self._here = _row(self)
        self.row = Row(piece)
        self._put(self._here)
        if piece.caption and not piece.widget.accessibleName():
            piece.widget.setAccessibleName(piece.caption)
        piece.widget.installEventFilter(self)

    @property
    def is_wanted(self) -> bool:
        """Whether its owner shows the piece."""
        widget = self.piece.widget
        return not (widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide))

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is in the piece, which must not move then."""
        widget, now = self.piece.widget, self.window().focusWidget()
        return now is not None and (now is widget or widget.isAncestorOf(now)) and self.window().isActiveWindow()

    def width_wanted(self) -> int:
        """The pixels that the row plans for the piece."""
        widget = self.piece.widget
        wanted = max(widget.sizeHint().width(), widget.minimumSizeHint().width(), widget.minimumWidth())
        return min(wanted, widget.maximumWidth(), self.piece.room or wanted)

    def least_width(self) -> int:
        """The fewest pixels in which the piece is whole, or shortens itself."""
        widget = self.piece.widget
        return min(max(widget.minimumSizeHint().width(), widget.minimumWidth()), widget.maximumWidth())

    def place(self, *, is_out: bool) -> None:
        """Bring the piece to its row of the overflow, or back."""
        if is_out != self.is_out:
            self.is_out = is_out
            self._put(self.row.layout_ if is_out else self._here)
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent} and not self._is_moving:
            self._show()
            self.changed.emit()
        return False

    def _put(self, layout: QBoxLayout) -> None:
        is_wanted, self._is_moving = self.is_wanted, True
        layout.addWidget(self.piece.widget, 1)
        if self.is_out and self.piece.widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Maximum:
            layout.setAlignment(
                self.piece.widget, Qt.AlignmentFlag.AlignLeft
            )  # else it stands in the middle of its row
        if is_wanted:
            self.piece.widget.show()
        else:
            self.piece.widget.hide()
        self._is_moving = False
        self._show()

    def _show(self) -> None:
        self.setVisible(self.is_wanted and not self.is_out)
        self.row.setVisible(self.is_wanted and self.is_out)


class Row(QWidget):
    """The place of a piece in the overflow, with its caption."""

    def __init__(self, piece: Piece) -> None:
        super().__init__()
        self.layout_ = _row(self)
        self.layout_.setSpacing(12)
        if piece.caption:
            label = QLabel(piece.caption)
            label.setBuddy(piece.widget)
            self.layout_.addWidget(label)
        self.hide()


def _row(widget: QWidget) -> QHBoxLayout:
    layout = QHBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    return layout
