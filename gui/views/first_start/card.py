"""A card of the first start: a heading with an icon, a sentence, and buttons."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.look.icons import put_picture

_NARROWEST, _SIGN = 150, 20  # pixels


class Card(QFrame):
    """Everything stands at its top, and the buttons are as wide as it is."""

    def __init__(self, title: str, text: str, icon: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setMinimumWidth(_NARROWEST)
        self.setAccessibleName(title)
        heading = QLabel(title)
        heading.setObjectName("title")
        heading.setWordWrap(True)
        sign = QLabel()
        put_picture(sign, icon, "text", _SIGN)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(heading, 1)
        self._text = QLabel(text)
        self._text.setObjectName("dim")
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 14, 16, 16)
        self._layout.setSpacing(8)
        self._layout.addLayout(head)
        self._layout.addWidget(self._text, 1)

    def add(self, widget: QWidget) -> None:
        self._layout.addWidget(widget)

    def button(self, text: str, tip: str) -> QPushButton:
        """Add a button."""
        button = QPushButton(text)
        button.setToolTip(tip)
        button.setAccessibleDescription(tip)
        self.add(button)
        return button
