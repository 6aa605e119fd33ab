"""The things that a widget paints itself, as children of the widget for screen readers.

A view builds `Parts` for its widget with a function that describes what is painted now, and calls `refresh` when that may
have changed. Nothing is described while no screen reader is there. `interfaces.install` makes Qt ask for them.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleValueChangeEvent
from PySide6.QtWidgets import QWidget

from gui.accessible import speech
from gui.accessible.described import Described


class Part(QObject):
    """Stands for one thing, for as long as it is there; Qt keeps interfaces by object."""

    def __init__(self, parts: "Parts", described: Described) -> None:
        super().__init__(parts.widget)
        self.widget, self.described, self._parts = parts.widget, described, parts

    @property
    def seen(self) -> Described:
        """The thing as it is now; one that is gone as it was last."""
        self._parts.settle()
        return self.described


class Parts(QObject):
    """Belongs to a widget. role: of the widget itself. value: what it shows, in words.

    describe: gives what is painted, in the order in which it is read.
    """

    def __init__(
        self,
        widget: QWidget,
        role: QAccessible.Role,
        describe: Callable[[], Sequence[Described]] = lambda: (),
        value: Callable[[], str] = lambda: "",
    ) -> None:
        super().__init__(widget)
        self.widget, self.role, self.value = widget, role, value
        self._describe = describe
        self._parts: dict[str, Part] = {}
        self._is_stale = True
        if QAccessible.isActive():  # Qt may have described the widget already, when it got its name
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(QAccessible.queryAccessibleInterface(widget)))

    @property
    def all(self) -> list[Part]:
        """The parts as they are now, in reading order."""
        self.settle()
        return list(self._parts.values())

    def settle(self) -> None:
        """Describe anew what may have changed."""
        if self._is_stale:
            self._update()

    def forget(self, *_: object) -> None:
        """Something has moved that nobody needs to be told: it is described anew when somebody asks."""
        self._is_stale = True

    def refresh(self, *_: object) -> None:
        """Something may have changed. Connected to signals of all kinds."""
        self._is_stale = True
        if QAccessible.isActive():
            self._update()

    def value_changed(self, key: str = "") -> None:
        """Say the new value of a part, or of the widget itself."""
        if not QAccessible.isActive():
            return
        self._is_stale = True
        if not key:
            speech.send(QAccessibleValueChangeEvent(self.widget, self.value()))
            return
        part = next((part for part in self.all if part.seen.key == key), None)
        if part is not None and part.seen.number is not None:
            speech.send(QAccessibleValueChangeEvent(part, part.seen.number.value))

    def _update(self) -> None:
        self._is_stale = False
        before, self._parts = self._parts, {}
        for seen in self._describe():
            part = before.pop(seen.key, None)
            if part is None:
                self._parts[seen.key] = part = Part(self, seen)
                _send(part, QAccessible.Event.ObjectCreated)
                continue
            was, part.described = part.described, seen
            self._parts[seen.key] = part
            if was.said() != seen.said():
                _send(part, QAccessible.Event.NameChanged)
            if was.is_selected != seen.is_selected and seen.is_selected:
                _send(part, QAccessible.Event.Selection)
        for part in before.values():
            _send(part, QAccessible.Event.ObjectDestroyed)
            part.deleteLater()


def parts_of(widget: QObject) -> Parts | None:
    return next((child for child in widget.children() if isinstance(child, Parts)), None)


def _send(part: Part, kind: QAccessible.Event) -> None:
    if QAccessible.isActive():
        speech.send(QAccessibleEvent(part, kind))
