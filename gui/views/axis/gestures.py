"""Wheel, trackpad and dragging with the middle button as changes of the time axis, in numbers, without widgets."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QNativeGestureEvent, QWheelEvent

from gui.views.axis.time_axis import TimeAxis

_NOTCH = 120  # of angleDelta, a step of a wheel with notches
_ZOOM_A_NOTCH = 1.25
_SCROLL_A_NOTCH = 0.1  # of what is visible
_ZOOM_A_PIXEL = 1.0025


def wheel_height(event: QWheelEvent) -> float | None:
    """The factor by which a turn of the wheel makes the waveform taller, with Alt or Ctrl+Shift; None without them."""
    keys = event.modifiers()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    if not (keys & Qt.KeyboardModifier.AltModifier or keys & both == both):
        return None
    delta = event.angleDelta()
    turned = delta.y() or delta.x()  # with Alt, some systems turn the wheel sideways
    return float(2.0 ** (turned / _NOTCH / 2))


class Wheel:
    """Turns of the wheel and moves of two fingers on a trackpad.

    Fingers that have begun to move one way keep to it until they are lifted: nobody moves them exactly straight.
    """

    def __init__(self) -> None:
        self._is_sideways: bool | None = None

    def moved(self, axis: TimeAxis, event: QWheelEvent) -> TimeAxis:
        """The axis after a wheel event: zoomed around the pointer, or scrolled with Shift or sideways."""
        pixels, phase = event.pixelDelta(), event.phase()
        if pixels.isNull() or phase == Qt.ScrollPhase.NoScrollPhase:  # X11's pixels are not to be relied on
            return _turned(axis, event)
        if phase == Qt.ScrollPhase.ScrollBegin:
            self._is_sideways = None
        if self._is_sideways is None:
            self._is_sideways = abs(pixels.x()) >= abs(pixels.y())
        keys = event.modifiers()
        is_zoom = keys & Qt.KeyboardModifier.ControlModifier or not (
            self._is_sideways or keys & Qt.KeyboardModifier.ShiftModifier
        )
        if phase == Qt.ScrollPhase.ScrollEnd:
            self._is_sideways = None
        if is_zoom:
            return axis.zoomed(_ZOOM_A_PIXEL ** (pixels.y() or pixels.x()), event.position().x())
        return axis.scrolled(-(pixels.x() or pixels.y()) * axis.seconds_per_pixel)


def _turned(axis: TimeAxis, event: QWheelEvent) -> TimeAxis:
    delta = event.angleDelta()
    if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or abs(delta.x()) > abs(delta.y()):
        notches = (delta.x() or delta.y()) / _NOTCH
        return axis.scrolled(-notches * _SCROLL_A_NOTCH * (axis.end_s - axis.start_s))
    return axis.zoomed(_ZOOM_A_NOTCH ** (delta.y() / _NOTCH), event.position().x())


def gesture(axis: TimeAxis, event: QNativeGestureEvent) -> TimeAxis | None:
    """The axis after two fingers pinched or moved on a trackpad; None for other gestures."""
    match event.gestureType():
        case Qt.NativeGestureType.ZoomNativeGesture:
            return axis.zoomed(max(0.1, 1 + event.value()), event.position().x())
        case Qt.NativeGestureType.PanNativeGesture:
            return axis.scrolled(-event.delta().x() * axis.seconds_per_pixel)
        case Qt.NativeGestureType.BeginNativeGesture | Qt.NativeGestureType.EndNativeGesture:
            return axis
        case _:
            return None


class Pan:
    """A drag that moves the axis under the pointer."""

    def __init__(self, axis: TimeAxis, x: float) -> None:
        self._axis, self._x = axis, x

    def moved(self, x: float) -> TimeAxis:
        return self._axis.scrolled((self._x - x) * self._axis.seconds_per_pixel)


def is_smart_zoom(event: QEvent) -> bool:
    """Whether the event is a double tap of two fingers on a trackpad."""
    return isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.SmartZoomNativeGesture
