"""The line in the status bar that says that a model is ready, with a button to use it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton

from daw_bridge.core.events import ModelReady
from gui.look.icons import put_icon


class ModelNews(QFrame):
    """Stays until it is answered. `use_wanted` carries the name of the model."""

    use_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.name = ""
        self.text = QLabel()
        self.use = QPushButton(self.tr("Use it now"))
        self.close_button = QToolButton()
        self.close_button.setObjectName("small")
        self.close_button.setToolTip(self.tr("Not now"))
        self.close_button.setAccessibleName(self.tr("Close this message"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 0)
        layout.setSpacing(6)
        for widget in (self.text, self.use, self.close_button):
            layout.addWidget(widget)
        self.use.clicked.connect(self._use)
        self.close_button.clicked.connect(self.hide)
        put_icon(self.close_button, "cancel")
        self.hide()

    def tell(self, ready: ModelReady) -> None:
        self.name = ready.name
        self.text.setText(self.tr("{model} is ready.").format(model=ready.title))
        self.use.setAccessibleName(self.tr("Use {model} now").format(model=ready.title))
        self.show()

    def _use(self) -> None:
        self.hide()
        self.use_wanted.emit(self.name)
