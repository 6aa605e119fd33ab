"""What a screen reader is told about something that a widget paints itself. Values only."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible


@dataclass(frozen=True, slots=True)
class Act:
    """name: one of Qt's names, such as `QAccessibleActionInterface.pressAction()`, or a word of ours; never translated.

    text: what the user is offered. keys: the shortcut that does the same, "" for none.
    """

    name: str
    text: str
    do: Callable[[], object]
    keys: str = ""


@dataclass(frozen=True, slots=True)
class Number:
    """A value that can be read and set, with its range and the step of the keys, all in one unit."""

    value: float
    low: float
    high: float
    step: float
    set: Callable[[float], object]


@dataclass(frozen=True, slots=True)
class Described:
    """One thing. key: stays the same while the thing is the same. rect: in pixels of the widget.

    value: the number or the state in words. Two descriptions are equal if a user would notice no difference.
    """

    key: str
    role: QAccessible.Role
    name: str
    description: str = ""
    value: str = ""
    rect: QRect = QRect()  # noqa: RUF009  never changed
    acts: tuple[Act, ...] = ()
    number: Number | None = None
    is_selectable: bool = False
    is_selected: bool = False

    def said(self) -> tuple[object, ...]:
        """What the user is told; without rectangle and callbacks."""
        return self.role, self.name, self.description, self.value, self.is_selected
