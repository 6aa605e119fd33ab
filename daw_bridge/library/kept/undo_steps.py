"""The steps of a library that can be undone, in its index. They are lost with the index; nothing else depends on them."""

from daw_bridge.core.versions.steps import KEPT, Step
from daw_bridge.library.index import Index


def add_step(index: Index, step: Step) -> int:
    """Keep a step, in place of all that were undone; return its row. Raises LibraryError, as all below."""
    with index.changing():
        index.ask("DELETE FROM undo_steps WHERE is_undone")
        index.ask("INSERT INTO undo_steps (step, is_undone) VALUES (?, 0)", (step.stored(),))
        row = int(index.ask("SELECT last_insert_rowid()")[0][0])
        index.ask("DELETE FROM undo_steps WHERE n <= ?", (row - KEPT,))
    return row


def change_step(index: Index, step: Step) -> None:
    """Replace a step that went on."""
    index.ask("UPDATE undo_steps SET step = ? WHERE n = ?", (step.stored(), step.row))


def set_undone(index: Index, row: int, is_undone: bool) -> None:
    index.ask("UPDATE undo_steps SET is_undone = ? WHERE n = ?", (int(is_undone), row))


def forget_step(index: Index, row: int) -> None:
    index.ask("DELETE FROM undo_steps WHERE n = ?", (row,))


def forget_undone(index: Index) -> None:
    index.ask("DELETE FROM undo_steps WHERE is_undone")


def kept_steps(index: Index) -> tuple[list[Step], list[Step]]:
    """The steps that were done, and those that were undone, each in the order in which they were done."""
    rows = index.ask("SELECT n, step, is_undone FROM undo_steps ORDER BY n")
    found = [(step, is_undone) for n, stored, is_undone in rows if (step := Step.read(stored, n)) is not None]
    return [step for step, is_undone in found if not is_undone], [step for step, is_undone in found if is_undone]
