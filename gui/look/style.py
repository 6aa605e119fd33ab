"""The style of the window: Fusion with our icons, edges and focus rings."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QStyleOptionComplex, QStyleOptionSlider, QWidget

from gui.look.colors import colors
from gui.look.icons import SIZE, icon

_Pixmap = QStyle.StandardPixmap
_OURS = {
    _Pixmap.SP_LineEditClearButton: "cancel",
    _Pixmap.SP_ToolBarHorizontalExtensionButton: "more",
    _Pixmap.SP_MessageBoxWarning: "warning",
    _Pixmap.SP_MessageBoxCritical: "warning",
    _Pixmap.SP_MessageBoxQuestion: "unknown",
}
_SIZES = {_Pixmap.SP_MessageBoxWarning: 32, _Pixmap.SP_MessageBoxCritical: 32, _Pixmap.SP_MessageBoxQuestion: 32}


class Style(QProxyStyle):
    """Fusion with our icons, with an edge around drop-down lists and numbers, and with a ring around them and sliders that
    have the keyboard.

    Fusion draws faint lines there. A border from the style sheet would take their arrows away.
    """

    def standardIcon(
        self,
        standardIcon: QStyle.StandardPixmap,  # noqa: N803  Qt's name
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> QIcon:
        """Ours where Qt shows one by itself: in search fields and questions."""
        name = _OURS.get(standardIcon)
        return (
            icon(name, size=_SIZES.get(standardIcon, SIZE))
            if name
            else super().standardIcon(standardIcon, option, widget)
        )

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if widget is not None and isinstance(option, QStyleOptionSlider) and control is QStyle.ComplexControl.CC_Slider:
            self._draw_slider(option, painter, widget)
        else:
            super().drawComplexControl(control, option, painter, widget)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus) and control in _RINGED
        if has_focus or control in _EDGED:
            is_on = bool(option.state & QStyle.StateFlag.State_Enabled)
            width, color = (2, colors().focus) if has_focus else (1, colors().edge if is_on else colors().line)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(color), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(width / 2, width / 2, -width / 2, -width / 2), 4, 4)
            painter.restore()

    def _draw_slider(self, option: QStyleOptionSlider, painter: QPainter, widget: QWidget) -> None:
        """A groove, filled up to the handle. Those of Fusion are hardly told from the ground."""
        slider, is_on = QStyle.ComplexControl.CC_Slider, bool(option.state & QStyle.StateFlag.State_Enabled)
        groove = QRectF(self.subControlRect(slider, option, QStyle.SubControl.SC_SliderGroove, widget))
        handle = QRectF(self.subControlRect(slider, option, QStyle.SubControl.SC_SliderHandle, widget))
        shown, middle = colors(), handle.center()
        groove = QRectF(groove.left(), middle.y() - _GROOVE / 2, groove.width(), _GROOVE)
        filled = QRectF(groove)
        if option.upsideDown:
            filled.setLeft(middle.x())
        else:
            filled.setRight(middle.x())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(shown.edge if is_on else shown.line), 1))
        painter.setBrush(QColor(shown.field))
        painter.drawRoundedRect(groove, _GROOVE / 2, _GROOVE / 2)
        painter.setBrush(QColor(shown.edge if is_on else shown.line))
        painter.drawRoundedRect(filled, _GROOVE / 2, _GROOVE / 2)
        is_over = is_on and bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(QPen(QColor(shown.panel), 1))
        painter.setBrush(QColor(shown.text if is_over else shown.dim if is_on else shown.line))
        painter.drawEllipse(middle, _KNOB, _KNOB)
        painter.restore()


_GROOVE, _KNOB = 4.0, 7.0  # pixels: the height of the groove of a slider, and the radius of its handle
_EDGED = (QStyle.ComplexControl.CC_ComboBox, QStyle.ComplexControl.CC_SpinBox)
_RINGED = (*_EDGED, QStyle.ComplexControl.CC_Slider)
