"""Changes to a text field that its own undo takes back."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit


def replace_text(field: QPlainTextEdit, text: str) -> None:
    """Have a field hold a text, as if only what differs had been typed. The cursor ends up behind it."""
    before = field.toPlainText()
    if text == before:
        return
    first = 0
    while first < min(len(before), len(text)) and before[first] == text[first]:
        first += 1
    last = 0
    while last < min(len(before), len(text)) - first and before[-1 - last] == text[-1 - last]:
        last += 1
    cursor = field.textCursor()
    cursor.beginEditBlock()
    cursor.setPosition(_units(before[:first]))
    cursor.setPosition(_units(before[: len(before) - last]), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text[first : len(text) - last])
    cursor.endEditBlock()
    field.setTextCursor(cursor)


def go_to_line(field: QPlainTextEdit, line: int) -> None:
    """Put the cursor at the end of a line, from 0, and show it."""
    cursor = QTextCursor(field.document().findBlockByNumber(line))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    field.setTextCursor(cursor)
    field.centerCursor()


def _units(text: str) -> int:
    """Positions in Qt's documents count UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
