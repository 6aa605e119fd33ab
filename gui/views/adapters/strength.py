"""A strength in percent: a slider for what is usual, a number for all that is possible."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from daw_bridge.core.adapter_line import AdapterLine
from engine.contract.checks import bounds
from gui.views.fields.number_boxes import NumberBox
from gui.views.fields.wheel import Slider

_USUAL_PERCENT = 200  # the right end of the slider


class PercentBox(NumberBox):
    """A number in percent."""

    def __init__(self) -> None:
        super().__init__(decimals=1, suffix=self.tr(" %"), singleStep=5)


class StrengthSlider(Slider):
    """A double click sets it to 100 %. A wheel scrolls the list around it."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(0, _USUAL_PERCENT)
        self.setSingleStep(5)
        self.setPageStep(25)
        self.setMinimumWidth(60)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)
        self.setValue(100)
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class StrengthField(QWidget):
    """`edited` carries the factor that the user has set, 1 for 100 %. field: that of AdapterLine whose range it has."""

    edited = Signal(float)

    def __init__(self, field: str) -> None:
        super().__init__()
        self._factor = 1.0
        self.slider, self.number = StrengthSlider(), PercentBox()
        low, high = bounds(AdapterLine, field)
        self.number.setRange(low * 100, high * 100)
        self.number.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.slider, 1)
        layout.addWidget(self.number)
        self.show_factor(1.0)
        self.slider.valueChanged.connect(self._on_edited)
        self.number.valueChanged.connect(self._on_edited)

    def show_factor(self, factor: float) -> None:
        """Show a factor, exactly as far as the number goes; beyond its ends the slider stays there."""
        self._factor = factor
        self.slider.blockSignals(True)
        self.slider.setValue(round(factor * 100))
        self.slider.blockSignals(False)
        if round(self.number.value() - factor * 100, 1):  # or it would select or reformat what is being typed
            self.number.blockSignals(True)
            self.number.setValue(factor * 100)
            self.number.blockSignals(False)

    def describe(self, name: str, tip: str) -> None:
        """Name both controls for a screen reader, and explain them."""
        for widget in (self.slider, self.number):
            widget.setAccessibleName(name)
            widget.setToolTip(tip)

    def _on_edited(self, percent: float) -> None:
        self.show_factor(round(percent / 100, 3))
        self.edited.emit(self._factor)
