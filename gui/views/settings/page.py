"""What the pages of the settings share: rows that a search finds, values shown and given back, defaults."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from daw_bridge.core.draft import Draft
from daw_bridge.core.settings import Settings
from gui.views.fields.form import Form
from gui.views.fields.wheel import ComboBox
from gui.views.settings.fields import Note
from gui.views.settings.search import holds, shown_text

_NUMBER_WIDTH = 160


@dataclass(frozen=True, slots=True)
class Row:
    """A setting. lines: the widgets that stand below each other for it. words: its name and what it is also called."""

    lines: tuple[QWidget, ...]
    words: str

    def fits(self, words: Sequence[str], title: str, *, at_start: bool) -> bool:
        return holds("\n".join((self.words, title, *map(shown_text, self.lines))), words, at_start=at_start)


class Page(QWidget):
    """One page. `changed` is emitted with each change by the user. key: its name where it is remembered. icon: its icon.

    A page that is made names its rows with `add`; `show_values` shows settings and draft, `edited` gives them back.
    """

    changed = Signal()
    key = icon = ""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self.setAccessibleName(title)
        self.rows: list[Row] = []
        self._form = Form(self)
        self._form.setContentsMargins(12, 4, 12, 4)
        self._form.setVerticalSpacing(10)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

    def show_values(self, settings: Settings, draft: Draft) -> None:
        """Show what settings and draft say."""
        raise NotImplementedError

    def edited(self, settings: Settings, draft: Draft) -> tuple[Settings, Draft]:
        """Settings and draft with what the page shows. Raises MessageError for a value that cannot be used."""
        raise NotImplementedError

    def folders(self) -> tuple[str, ...]:
        """The folders that have to be there."""
        return ()

    def row_of(self, setting: str) -> tuple[str, QWidget] | None:
        """What the page calls a setting, and its field, which has the name of the setting; None if there is none."""
        field = getattr(self, setting, None)
        if not isinstance(field, QWidget):
            return None
        for row in self.rows:
            if field in row.lines or any(line.isAncestorOf(field) for line in row.lines):
                label = self._form.labelForField(row.lines[0])
                name = label.text() if isinstance(label, QLabel) else ""
                return name or (field.text() if isinstance(field, QAbstractButton) else ""), field
        return None

    def restore_defaults(self) -> None:
        self.show_values(Settings(), Draft())
        self.changed.emit()

    def add(self, name: str, field: QWidget, *notes: Note, words: str = "") -> None:
        """Add a row. name: "" for a switch that says itself what it is. notes: texts below. words: for the search."""
        if isinstance(field, QComboBox) and not field.accessibleName():
            field.setAccessibleName(name)
        if isinstance(field, QAbstractSpinBox):
            field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            field.setMinimumWidth(_NUMBER_WIDTH)
        if name:
            self._form.add(name, field, field.focusProxy() or field)
        else:
            self._form.addRow("", field)
        for note in notes:
            self._form.addRow("", note)
        self.rows.append(Row((field, *notes), f"{name}\n{words}"))
        for each in (field, *field.findChildren(QWidget)):
            self._watch(each)

    def add_button(self, text: str, tip: str, words: str = "") -> QPushButton:
        """Add a button that opens a dialog of its own."""
        button = QPushButton(text)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._form.addRow("", button)
        self.rows.append(Row((button,), words))
        return button

    def show_found(self, words: Sequence[str], *, at_start: bool) -> int:
        """Show the rows that a search finds, all for no words; return how many they are. at_start: as in `holds`."""
        found = 0
        for row in self.rows:
            fits = row.fits(words, self.title, at_start=at_start)
            found += fits
            for line in row.lines:
                self._form.setRowVisible(line, fits)
        return found

    def first_field(self) -> QWidget | None:
        """The field of the first row that is shown."""
        fields = (row.lines[0] for row in self.rows if row.lines[0].isVisibleTo(self))
        return next((field for field in fields if field.isEnabled()), None)

    def _watch(self, field: QWidget) -> None:
        match field:
            case ComboBox():
                field.currentIndexChanged.connect(self.changed)
            case QCheckBox():
                field.toggled.connect(self.changed)
            case QSpinBox() | QDoubleSpinBox():
                field.valueChanged.connect(self.changed)
            case QLineEdit() if not isinstance(field.parentWidget(), QAbstractSpinBox):
                field.textChanged.connect(self.changed)
