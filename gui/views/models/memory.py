"""How much memory the engine holds, and the button that frees it."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from daw_bridge.bridge import Bridge
from gui.viewmodels.models import Models
from gui.views.fields.progress_bar import ProgressBar
from gui.views.models.words import ModelWords

_ASK_MS = 2000


class MemoryMeter(QFrame):
    """Asks while it is seen, and only then."""

    def __init__(self, models: Models, bridge: Bridge, words: ModelWords) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._models, self._bridge, self._words = models, bridge, words
        heading = QLabel(self.tr("Memory of the engine"))
        heading.setObjectName("heading")
        self.text, self.device_text = QLabel(self.tr("Not measured yet")), QLabel()
        self.bar, self.device_bar = ProgressBar(), ProgressBar()
        for bar in (self.bar, self.device_bar):
            bar.setRange(0, 1000)
            bar.setTextVisible(False)
            bar.setFixedHeight(8)
        self.free = QPushButton(self.tr("Free the memory"))
        self.free.setAutoDefault(False)
        self.free.setToolTip(
            self.tr(
                "Other programs can use it then. The next job loads the model again. A job that runs is done first."
            )
        )
        layout = QVBoxLayout(self)
        for widget in (heading, self.text, self.bar, self.device_text, self.device_bar, self.free):
            layout.addWidget(widget)
        for label in (self.text, self.device_text):
            label.setWordWrap(True)
        self._timer = QTimer(self, interval=_ASK_MS)
        self._timer.timeout.connect(bridge.models.weigh)
        self.free.clicked.connect(self._free)
        models.measured.connect(self._show)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._bridge.models.weigh()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _free(self) -> None:
        self._bridge.machine.free_memory()
        self._bridge.models.weigh()

    def _show(self) -> None:
        memory = self._models.memory
        has_device = memory is not None and memory.device_total > 0
        self.device_text.setVisible(has_device)
        self.device_bar.setVisible(has_device)
        self.bar.setVisible(memory is not None and memory.total > 0)
        if memory is None:
            return
        size = self._words.size
        if memory.total:
            text = self.tr("{held} of the {total} of this machine")
            self.text.setText(text.format(held=size(memory.held), total=size(memory.total)))
            self.bar.setValue(round(1000 * memory.held / memory.total))
        self.bar.setAccessibleName(self.tr("Memory of the engine"))
        self.bar.setAccessibleDescription(self.text.text())
        if has_device:
            text = self.tr("{held} of the {total} of the graphics card ({device})")
            held, total = size(memory.device_held), size(memory.device_total)
            self.device_text.setText(text.format(held=held, total=total, device=memory.device))
            self.device_bar.setValue(round(1000 * memory.device_held / memory.device_total))
            self.device_bar.setAccessibleName(self.tr("Memory of the graphics card"))
            self.device_bar.setAccessibleDescription(self.device_text.text())
