"""The list of all keys, in which a search finds actions and keys, and in which the keys of the menus can be changed."""

from PySide6.QtGui import QIcon, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.accessible.speech import announce
from gui.look.icons import name_clear_button
from gui.views.help.key_list import KeyList
from gui.views.help.shortcuts import Entry, Shortcuts, in_words
from gui.views.settings.search import words_of
from gui.views.settings.search_field import SearchField

_WIDTH, _HEIGHT = 760, 600
_PORTABLE = QKeySequence.SequenceFormat.PortableText


class KeysDialog(QDialog):
    """Changes apply at once. Select an action, press its new keys, then *Assign*."""

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self._shortcuts = shortcuts
        self.search = SearchField(self.tr("Search actions and keys"))
        self.list = KeyList(shortcuts)
        self.name, self.message = QLabel(), QLabel()
        self.field = QKeySequenceEdit()
        self.assign = QPushButton(self.tr("Assign"))
        self.without = QPushButton(self.tr("No key"))
        self.default = QPushButton(self.tr("Default"))
        self.all_defaults = QPushButton(self.tr("Reset all keys…"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._lay_out()
        self._connect()
        self._show_entry()
        self.resize(_WIDTH, min(_HEIGHT, self.screen().availableGeometry().height() - 80))
        self.search.setFocus()

    def _on_searched(self, typed: str) -> None:
        words = words_of(typed)
        found = self.list.show_found(words)
        if words:
            self.list.choose_first()
            text = self.tr("Keys found: {count}") if found else self.tr("No action and no key is called like this.")
            self._say(text.format(count=found))
        else:
            self._show_entry()

    # --- changing a key ---------------------------------------------------------------------------

    def _show_entry(self) -> None:
        entry = self.list.entry
        self.field.clear()
        if entry is not None:
            self.name.setText(self.tr("New key for “{action}”").format(action=entry.text))
        elif self.list.is_at_fixed:
            self.name.setText(self.tr("This key cannot be changed."))
        else:
            self.name.setText(self.tr("Select an action."))
        for each in (self.field, *self.field.findChildren(QLineEdit)):  # the keyboard is in the one within
            each.setAccessibleName(self.name.text())
        self.message.clear()
        self.field.setEnabled(entry is not None)
        self.all_defaults.setEnabled(any(each.is_changed for each in self._shortcuts.entries))
        self.without.setEnabled(entry is not None and bool(entry.key))
        self.default.setEnabled(entry is not None and entry.is_changed)
        self.assign.setEnabled(False)

    def _on_typed(self) -> None:
        """Say whether the typed key is free, whose it is, or why it cannot be used."""
        entry, key = self.list.entry, self.field.keySequence().toString(_PORTABLE)
        self.assign.setEnabled(False)
        self.assign.setText(self.tr("Assign"))
        if entry is None or not key:
            self.message.clear()
        elif key == entry.key:
            self._say(self.tr("This is its key now."))
        elif reason := self._shortcuts.reason_against(key, entry):
            self._say(reason, is_bad=True)
        elif (owner := self._shortcuts.owner(key, entry)) is not None:
            self.assign.setEnabled(True)
            self.assign.setText(self.tr("Take from there"))
            text = self.tr("{key} belongs to “{action}” ({menu}), which will then have no key.")
            self._say(text.format(key=in_words(key), action=owner.text, menu=" › ".join(owner.menu)), is_bad=True)
        else:
            self.assign.setEnabled(True)
            self._say(self.tr("{key} is free.").format(key=in_words(key)))

    def _set(self, entry: Entry | None, key: str) -> None:
        if entry is None:
            return
        owner = self._shortcuts.owner(key, entry)
        self._shortcuts.set_key(entry, key)
        self.list.show_keys()
        self._show_entry()
        if not key:
            text = self.tr("“{action}” has no key now.")
        elif owner is not None:
            text = self.tr("“{action}” has {key} now, and “{other}” has none.")
        else:
            text = self.tr("“{action}” has {key} now.")
        other = owner.text if owner is not None else ""
        self._say(text.format(action=entry.text, key=in_words(key), other=other))

    def _reset_all(self) -> None:
        question = self.tr("Give all actions the keys that they have by default?")
        if QMessageBox.question(self, self.windowTitle(), question) is QMessageBox.StandardButton.Yes:
            self._shortcuts.reset_all()
            self.list.show_keys()
            self._show_entry()
            self._say(self.tr("All keys are the defaults again."))

    def _say(self, text: str, *, is_bad: bool = False) -> None:
        name = "refusal" if is_bad else "dim"
        if self.message.objectName() != name:
            self.message.setObjectName(name)
            self.message.style().unpolish(self.message)
            self.message.style().polish(self.message)
        self.message.setText(text)
        announce(self.message, text)

    # --- building ---------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_searched)
        self.search.list_wanted.connect(self.list.setFocus)
        self.search.chosen.connect(self.field.setFocus)
        self.list.currentItemChanged.connect(self._show_entry)
        self.list.itemActivated.connect(lambda *_: self.field.setFocus())
        self.field.keySequenceChanged.connect(self._on_typed)
        self.assign.clicked.connect(lambda: self._set(self.list.entry, self.field.keySequence().toString(_PORTABLE)))
        self.without.clicked.connect(lambda: self._set(self.list.entry, ""))
        self.default.clicked.connect(
            lambda: self._set(self.list.entry, self.list.entry.default if self.list.entry else "")
        )
        self.all_defaults.clicked.connect(self._reset_all)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        self.field.setMaximumSequenceLength(1)
        self.field.setClearButtonEnabled(True)
        name_clear_button(self.field, self.tr("Clear the key"))
        self.field.setToolTip(self.tr("Press the keys here. Tab goes on."))
        self.assign.setToolTip(self.tr("Give the action this key"))
        self.without.setToolTip(self.tr("Take the key away from the action"))
        self.default.setToolTip(self.tr("Give the action the key that it has by default"))
        self.name.setWordWrap(True)
        self.message.setObjectName("dim")
        self.message.setWordWrap(True)
        self.message.setMinimumHeight(2 * self.message.fontMetrics().lineSpacing())
        row, below = QHBoxLayout(), QHBoxLayout()
        row.addWidget(self.field, 1)
        for button in (self.assign, self.without, self.default):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.all_defaults.setAutoDefault(False)
        for each in self.buttons.buttons():
            each.setIcon(QIcon())
        below.addWidget(self.all_defaults)
        below.addStretch(1)
        below.addWidget(self.buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.name)
        layout.addLayout(row)
        layout.addWidget(self.message)
        layout.addLayout(below)
