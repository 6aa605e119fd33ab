"""The window as a screen reader meets it: a walk through Qt's accessible tree, and what a user can be told."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

Text, Role = QAccessible.Text, QAccessible.Role


@dataclass(frozen=True, slots=True)
class Node:
    """One thing of the tree. depth: how deep it lies."""

    depth: int
    role: QAccessible.Role
    name: str
    value: str
    description: str
    is_visible: bool
    is_enabled: bool
    is_focusable: bool
    path: str
    at: QAccessibleInterface

    def __str__(self) -> str:
        return f"{'  ' * self.depth}{self.role.name} “{self.name}” {self.value} {self.description}".rstrip()


def nodes(top: QWidget) -> list[Node]:
    """Everything in a window, in reading order."""
    return list(_walk(QAccessible.queryAccessibleInterface(top), 0, ""))


def _walk(at: QAccessibleInterface, depth: int, path: str) -> Iterator[Node]:
    state, thing = at.state(), at.object()
    name = at.text(Text.Name)
    here = f"{path}/{type(thing).__name__ if thing is not None else at.role().name}"
    yield Node(
        depth,
        at.role(),
        name,
        at.text(Text.Value),
        at.text(Text.Description),
        not state.invisible,
        not state.disabled,
        bool(state.focusable),
        f"{here} “{name}”",
        at,
    )
    for n in range(at.childCount()):
        child = at.child(n)
        if child is not None and child.isValid():
            yield from _walk(child, depth + 1, here)


def named(top: QWidget, role: QAccessible.Role, name: str) -> Node:
    """The one thing of a role whose name begins so."""
    found = [node for node in nodes(top) if node.role == role and node.name.startswith(name) and node.is_visible]
    assert len(found) == 1, [str(node) for node in found] or f"no {role.name} “{name}”"
    return found[0]


def labels(node: Node) -> list[str]:
    """The texts of the labels that name it, which screen readers say before its own name."""
    return [
        other.text(Text.Name) for other, _ in node.at.relations(QAccessible.RelationFlag.Label) if other is not None
    ]
