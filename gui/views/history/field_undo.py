"""Undo within text fields: what was typed since a field got the focus is undone there, all else in the one list."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

Field = QLineEdit | QPlainTextEdit


class FieldUndo(QObject):
    """Watches the text field that has the focus.

    `series` names the visit to this field: all that is typed in it meanwhile is one step, and a field whose own undo has
    brought back what it began with leaves none.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._watched: QWidget | None = None
        self._field: Field | None = None
        self._began = ""
        self._visits = 0
        self._is_past = False  # undo went on in the list: redo begins there too, not with what was typed
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @property
    def series(self) -> str:
        """ "" while no text field has the focus."""
        return f"typing {self._visits}" if self._field is not None else ""

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or now is self._watched:
            return  # another program or a menu, from which the focus comes back
        if self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched.destroyed.disconnect(self._on_destroyed)
        self._watched, self._field = now, _field_of(now)
        now.destroyed.connect(self._on_destroyed)
        if self._field is not None:
            self._visits += 1
            self._began, self._is_past = _text(self._field), False
            if isinstance(self._field, QPlainTextEdit):
                self._field.document().clearUndoRedoStacks()
            now.installEventFilter(self)

    def _on_destroyed(self) -> None:
        self._watched = self._field = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_undo, is_redo = (
                event.matches(key) for key in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            )
            if is_undo:
                self._is_past = not self._has_own(is_undo=True)
            if (is_undo and self._is_past) or (is_redo and (self._is_past or not self._has_own(is_undo=False))):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _has_own(self, *, is_undo: bool) -> bool:
        """Whether the field has typing of its own to undo, or to do again."""
        match self._field:
            case QPlainTextEdit() as field:
                return field.document().isUndoAvailable() if is_undo else field.document().isRedoAvailable()
            case QLineEdit() as field:
                return field.isUndoAvailable() and field.text() != self._began if is_undo else field.isRedoAvailable()
        return False


def _field_of(widget: QWidget) -> Field | None:
    if isinstance(widget, QAbstractSpinBox | QComboBox):
        return widget.lineEdit()
    return widget if isinstance(widget, Field) else None


def _text(field: Field) -> str:
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()
