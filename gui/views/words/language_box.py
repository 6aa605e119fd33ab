"""The list of languages, which is searched by typing: in their own script, in English, or by the code."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from gui.views.fields.wheel import ComboBox
from gui.views.words.language_names import english_name, language_codes, language_name

_SEARCHED = Qt.ItemDataRole.UserRole + 1
_SHOWN_AT_ONCE = 14
_ROW_LINES = 1.4  # the height of a row in lines of the font: Thai and Urdu need more than one


class LanguageBox(ComboBox):
    """The code is the data of an entry. What was typed and is no language goes when the field is left."""

    def __init__(self) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(ComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(_SHOWN_AT_ONCE)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        found = QStandardItemModel(self)
        for code in language_codes():
            name, english = self._names(code)
            self.addItem(name, code)
            shown = name if english == name else self.tr("{name} ({english})").format(name=name, english=english)
            self.setItemData(self.count() - 1, shown, Qt.ItemDataRole.ToolTipRole)
            item = QStandardItem(shown)
            item.setData(code, Qt.ItemDataRole.UserRole)
            item.setData(f"{name} {english} {code}", _SEARCHED)
            found.appendRow(item)
        self._make_rows_alike()
        self._search = _Search(found, self)
        self._search.activated[QModelIndex].connect(self._choose)  # type: ignore[index]
        self._typed = QLineEdit()
        self.setLineEdit(self._typed)
        self._typed.setCompleter(self._search)
        self._typed.editingFinished.connect(self._settle)

    def choose_code(self, code: str) -> None:
        """Show a language, "not specified" for one that is not known."""
        self.setCurrentIndex(max(0, self.findData(code)))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._make_rows_alike()
        super().changeEvent(event)

    def _make_rows_alike(self) -> None:
        """Have all rows as high as the highest script needs. Qt would measure each, which loads a font for each script."""
        view = self.view()
        if isinstance(view, QListView):
            view.setUniformItemSizes(True)  # Qt asks the first row only
            self.setItemData(0, QSize(0, round(_ROW_LINES * self.fontMetrics().height())), Qt.ItemDataRole.SizeHintRole)

    def _names(self, code: str) -> tuple[str, str]:
        if code == "unknown":
            return self.tr("Not specified"), self.tr("Not specified")
        return language_name(code), english_name(code)

    def _choose(self, index: QModelIndex) -> None:
        self.choose_code(index.data(Qt.ItemDataRole.UserRole))
        self._typed.setText(self.currentText())

    def _settle(self) -> None:
        """Take what was typed for a language, if it is the beginning or the name of only one."""
        typed = self._typed.text().strip().casefold()
        if typed and typed != self.itemText(self.currentIndex()).casefold():
            model = self._search.model()
            rows = [model.index(row, 0) for row in range(model.rowCount())]
            hits = [row for row in rows if typed in _words(row)] or [row for row in rows if _begins(row, typed)]
            if len(hits) == 1:
                self.choose_code(hits[0].data(Qt.ItemDataRole.UserRole))
        self._typed.setText(self.itemText(self.currentIndex()))


class _Search(QCompleter):
    def __init__(self, model: QStandardItemModel, parent: LanguageBox) -> None:
        super().__init__(model, parent)
        self.setCompletionRole(_SEARCHED)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(_SHOWN_AT_ONCE)

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """What the field shows for a hit: its name, not all that it is found by."""
        return str(index.data(Qt.ItemDataRole.DisplayRole) or "")


def _words(index: QModelIndex) -> list[str]:
    return str(index.data(_SEARCHED)).casefold().split()


def _begins(index: QModelIndex, typed: str) -> bool:
    return any(word.startswith(typed) for word in _words(index))
