"""Forms whose labels stand on the line of their fields, in one column with those of a form beside them."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFormLayout, QLabel, QLayout, QWidget

_LINE_PX = 36  # a field that is taller has several lines, and its label stands beside the first one


class Column(list["RowLabel"]):
    """The labels of one form, or of two that are beside each other: Qt itself makes those of one form equally wide."""

    is_shared = False


class RowLabel(QLabel):
    """As tall as its field, where that has one line, and as wide as the widest of a shared column.

    Qt gives a label 7/4 of its own height, from the top of the row, which is a little above the text of the field.
    """

    def __init__(self, text: str, field: QWidget | QLayout, column: Column) -> None:
        super().__init__(text)
        self._field, self._column = field, column
        column.append(self)

    def sizeHint(self) -> QSize:
        own, line = super().sizeHint(), self._field.sizeHint().height()
        width = own.width()
        if self._column.is_shared:
            width = max(QLabel.sizeHint(each).width() for each in self._column)
        return QSize(width, max(own.height(), line) if line <= _LINE_PX else own.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Form(QFormLayout):
    """A form of fields with labels. beside: a form whose fields begin where those of this one do."""

    def __init__(self, parent: QWidget | None = None, beside: "Form | None" = None) -> None:
        super().__init__()
        self.column: Column = beside.column if beside is not None else Column()
        self.column.is_shared = beside is not None
        if parent is not None:
            parent.setLayout(self)

    def add(self, text: str, field: QWidget | QLayout, buddy: QWidget | None = None) -> None:
        """Add a row at the end. text: "" for a field that says itself what it is. buddy: what the key in the text focuses,
        by default the field.
        """
        if not text:
            self.addRow("", field)
            return
        label = RowLabel(text, field, self.column)
        if (named := buddy or (field if isinstance(field, QWidget) else None)) is not None:
            label.setBuddy(named)
        self.addRow(label, field)
