"""Widgets with parts, and the parts themselves, in Qt's accessibility interface (AT-SPI, UI Automation, NSAccessibility).

Two things about PySide 6.11 shape this file. What `interface_cast` returns goes to C++ as a pointer: an interface object or
a `VoidPtr`, since None and integers become pointers to nowhere. And Qt owns an interface as soon as it has it, until the
QObject that it stands for is destroyed, so that a reference is kept for as long.
"""

from typing import Any

import shiboken6
from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QAccessibleObject,
    QAccessibleValueInterface,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from gui.accessible.described import Act
from gui.accessible.parts import Part, Parts, parts_of

_NONE = shiboken6.VoidPtr(0)
_kept: dict[int, QAccessibleInterface] = {}
_installed: list[object] = []


def install() -> None:
    """Have Qt ask for our interfaces first. Once for the process."""
    if not _installed:
        _installed.append(_interface)
        QAccessible.installFactory(_interface)


def _interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    """The interface of an object, None for those that Qt describes well."""
    made: QAccessibleInterface
    if isinstance(thing, Part):
        made = _PartInterface(thing)
    elif isinstance(thing, QWidget) and (parts := parts_of(thing)) is not None:
        made = _WidgetInterface(thing, parts)
    else:
        return None
    key = id(made)
    _kept[key] = made
    thing.destroyed.connect(lambda _=None: _kept.pop(key, None))
    return made


class _Actions(QAccessibleActionInterface):
    def __init__(self, part: Part) -> None:
        super().__init__()
        self._part = part

    def actionNames(self) -> list[str]:
        return [act.name for act in self._part.seen.acts]

    def doAction(self, name: str) -> None:
        if (act := self._act(name)) is not None:
            act.do()

    def localizedActionName(self, name: str) -> str:
        return act.text if (act := self._act(name)) is not None else ""

    def localizedActionDescription(self, name: str) -> str:
        return self.localizedActionName(name)

    def keyBindingsForAction(self, name: str) -> list[str]:
        return [act.keys] if (act := self._act(name)) is not None and act.keys else []

    def _act(self, name: str) -> Act | None:
        return next((act for act in self._part.seen.acts if act.name == name), None)


class _Value(QAccessibleValueInterface):
    def __init__(self, part: Part) -> None:
        super().__init__()
        self._part = part

    def currentValue(self) -> float:
        return number.value if (number := self._part.seen.number) is not None else 0.0

    def minimumValue(self) -> float:
        return number.low if (number := self._part.seen.number) is not None else 0.0

    def maximumValue(self) -> float:
        return number.high if (number := self._part.seen.number) is not None else 0.0

    def minimumStepSize(self) -> float:
        return number.step if (number := self._part.seen.number) is not None else 0.0

    def setCurrentValue(self, value: Any) -> None:
        if (number := self._part.seen.number) is not None:
            number.set(min(max(float(value), number.low), number.high))


class _PartInterface(QAccessibleObject):
    def __init__(self, part: Part) -> None:
        super().__init__(part)
        self._part = part
        self._actions, self._value = _Actions(part), _Value(part)

    def text(self, t: QAccessible.Text) -> str:
        seen = self._part.seen
        texts = {
            QAccessible.Text.Name: seen.name,
            QAccessible.Text.Description: seen.description,
            QAccessible.Text.Value: seen.value,
        }
        return texts.get(t, "")

    def role(self) -> QAccessible.Role:
        return self._part.seen.role

    def state(self) -> QAccessible.State:
        state, widget, seen = QAccessible.State(), self._part.widget, self._part.seen
        state.invisible = not widget.isVisible()
        state.disabled = not widget.isEnabled()
        state.selectable, state.selected = seen.is_selectable, seen.is_selected
        state.focusable = seen.is_selectable
        state.focused = seen.is_selected and widget.hasFocus()
        return state

    def rect(self) -> QRect:
        widget = self._part.widget
        return self._part.seen.rect.translated(widget.mapToGlobal(widget.rect().topLeft()))

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._part.widget)

    def window(self) -> QWindow:
        return self.parent().window()

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: ARG002
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: ARG002
        return None

    def indexOfChild(self, arg__1: QAccessibleInterface) -> int:  # noqa: ARG002
        return -1

    def interface_cast(self, arg__1: QAccessible.InterfaceType) -> Any:
        if arg__1 == QAccessible.InterfaceType.ActionInterface and self._part.seen.acts:
            return self._actions
        if arg__1 == QAccessible.InterfaceType.ValueInterface and self._part.seen.number is not None:
            return self._value
        return _NONE


class _WidgetInterface(QAccessibleWidget):
    """A widget whose parts come after its child widgets."""

    def __init__(self, widget: QWidget, parts: Parts) -> None:
        super().__init__(widget, parts.role)
        self._parts = parts

    def text(self, t: QAccessible.Text) -> str:
        return self._parts.value() if t == QAccessible.Text.Value else super().text(t)

    def childCount(self) -> int:
        return super().childCount() + len(self._parts.all)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        n_widgets, parts = super().childCount(), self._parts.all
        if index < n_widgets:
            return super().child(index)
        at = index - n_widgets
        return QAccessible.queryAccessibleInterface(parts[at]) if at < len(parts) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        thing, parts = child.object(), self._parts.all
        return super().childCount() + parts.index(thing) if thing in parts else super().indexOfChild(child)
