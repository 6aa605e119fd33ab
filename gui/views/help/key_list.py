"""The list of all actions with their keys: those of the menus by menu, then the fixed ones by the part of the window."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from gui.theme import colors
from gui.views.help.fixed_keys import fixed_keys
from gui.views.help.shortcuts import Entry, Shortcuts, in_words
from gui.views.settings.search import holds

_ENTRY = Qt.ItemDataRole.UserRole


class KeyList(QTreeWidget):
    """Two columns: action and key. A changed key is bold."""

    def __init__(self, shortcuts: Shortcuts) -> None:
        super().__init__()
        self._shortcuts = shortcuts
        self._items: dict[str, QTreeWidgetItem] = {}  # by the name of the entry
        self._groups: dict[str, tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = {}  # by title, in order
        self.setColumnCount(2)
        self.setHeaderLabels([self.tr("Action"), self.tr("Shortcut")])
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setUniformRowHeights(True)
        self.setAccessibleName(self.tr("Actions and their keys"))
        for entry in shortcuts.entries:
            item = self._items[entry.name] = self._add(" › ".join(entry.menu))
            item.setData(0, _ENTRY, entry)
        for fixed in fixed_keys():
            item = self._add(self.tr("{place} (fixed)").format(place=fixed.place))
            for column, text in enumerate((fixed.text, fixed.shown)):
                item.setText(column, text)
                item.setForeground(column, QBrush(QColor(colors().dim)))
            item.setToolTip(1, self.tr("This key belongs to a part of the window and cannot be changed."))
        self.show_keys()
        self.expandAll()
        self.choose_first()

    @property
    def entry(self) -> Entry | None:
        """The entry in the current row; None where that is a heading or a fixed key."""
        item = self.currentItem()
        found = item.data(0, _ENTRY) if item is not None else None
        return found if isinstance(found, Entry) else None

    @property
    def is_at_fixed(self) -> bool:
        """Whether a fixed key is the current row."""
        item = self.currentItem()
        return item is not None and item.parent() is not None and self.entry is None

    def show_keys(self) -> None:
        """Write what the entries and their keys are now."""
        none = self.tr("none")
        for entry in self._shortcuts.entries:
            item = self._items[entry.name]
            item.setText(0, entry.text)
            item.setText(1, entry.shown_key)
            item.setData(1, Qt.ItemDataRole.AccessibleTextRole, entry.shown_key or none)
            font = item.font(1)
            font.setBold(entry.is_changed)
            item.setFont(1, font)
            tip = self.tr("Changed. The default is {key}.").format(key=in_words(entry.default) or none)
            item.setToolTip(1, tip if entry.is_changed else "")

    def show_found(self, words: Sequence[str]) -> int:
        """Show the rows that hold all words, in action, key or heading; return how many they are."""
        found = 0
        for title, (group, items) in self._groups.items():
            fits = [holds(f"{title}\n{item.text(0)}\n{item.text(1)}", words) for item in items]
            for item, is_found in zip(items, fits, strict=True):
                item.setHidden(not is_found)
            group.setHidden(not any(fits))
            found += sum(fits)
        return found

    def choose_first(self) -> None:
        """Go to the first row that is shown, unless the current one is."""
        if (now := self.currentItem()) is not None and not now.isHidden() and now.parent() is not None:
            return
        rows = (item for _, items in self._groups.values() for item in items if not item.isHidden())
        if (first := next(rows, None)) is not None:
            self.setCurrentItem(first)

    def _add(self, title: str) -> QTreeWidgetItem:
        """Add a row to a group, which is made with the first one."""
        if title not in self._groups:
            group = QTreeWidgetItem(self, [title])
            group.setFirstColumnSpanned(True)
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            group.setData(1, Qt.ItemDataRole.AccessibleTextRole, title)  # its second cell is there for a screen reader
            font = group.font(0)
            font.setBold(True)
            group.setFont(0, font)
            self._groups[title] = group, []
        group, items = self._groups[title]
        item = QTreeWidgetItem(group)
        items.append(item)
        return item
