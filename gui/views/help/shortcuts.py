"""The keys of the menu entries as the user wants them: changed, taken from each other, reset, kept."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from gui.views.help.fixed_keys import fixed_keys

_PORTABLE, _NATIVE = QKeySequence.SequenceFormat.PortableText, QKeySequence.SequenceFormat.NativeText


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the menus. name: under which its key is kept: the key that it has by default, or else its place and
    text in the language of the window. menu: the titles on the way to it. default: a key as Qt writes it, "" for none.
    """

    name: str
    menu: tuple[str, ...]
    default: str
    action: QAction

    @property
    def key(self) -> str:
        return self.action.shortcut().toString(_PORTABLE)

    @property
    def shown_key(self) -> str:
        """The key as this computer writes it; "" for none."""
        return self.action.shortcut().toString(_NATIVE)

    @property
    def text(self) -> str:
        return plain(self.action.text())

    @property
    def is_changed(self) -> bool:
        return self.key != self.default


class Shortcuts(QObject):
    """The entries of a menu bar that stay in it. `changed` is emitted after each change, for `written`."""

    changed = Signal()

    def __init__(self, bar: QMenuBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self.entries = tuple(_entries(bar))
        self._unknown: dict[str, str] = {}  # of entries of another version or language, kept

    def set_key(self, entry: Entry, key: str) -> None:
        """Give an entry a key, "" for none; the one that had it loses it."""
        key = normal(key)
        if key and (owner := self.owner(key, entry)) is not None:
            owner.action.setShortcut("")
        entry.action.setShortcut(QKeySequence(key, _PORTABLE))
        self.changed.emit()

    def reset_all(self) -> None:
        for entry in self.entries:
            entry.action.setShortcut(QKeySequence(entry.default, _PORTABLE))
        self._unknown = {}
        self.changed.emit()

    def owner(self, key: str, but: Entry | None = None) -> Entry | None:
        """The entry that has a key, other than one; None if it is free."""
        return next((each for each in self.entries if each is not but and key and each.key == normal(key)), None)

    def reason_against(self, key: str, entry: Entry | None = None) -> str:
        """Why an entry may not have a key; "" if it may."""
        key = normal(key)
        if not key:
            return self.tr("This is no key that can be used.")
        if QKeySequence(key, _PORTABLE).count() > 1:
            return self.tr("One combination of keys, please, not several after each other.")
        if key in self._reserved() and (entry is None or key != entry.default):
            users = ", ".join(dict.fromkeys(each.place for each in fixed_keys() if key in map(normal, each.keys)))
            return self.tr("{key} has a fixed meaning: {places}.").format(key=in_words(key), places=users)
        for action in self._bar.actions():
            if (letter := _mnemonic(action.text())) and key == normal(f"Alt+{letter}"):
                return self.tr("{key} opens the menu {menu}.").format(key=in_words(key), menu=plain(action.text()))
        return ""

    def _reserved(self) -> set[str]:
        """Keys of parts of the window that no entry shares by default: an entry would take them away there.

        Space is among them, though it plays: held, it scrolls the waveform, and it presses buttons.
        """
        shared = {entry.default for entry in self.entries} - {"Space"}
        return {normal(key) for each in fixed_keys() for key in each.keys if len(key) > 1} - shared

    def has_default(self, name: str) -> bool:
        """Whether an entry has the key that it has by default."""
        return any(entry.name == name and not entry.is_changed for entry in self.entries)

    # --- kept from one start to the next ----------------------------------------------------------

    def written(self) -> str:
        """The keys that differ from the defaults, as JSON by the names of their entries."""
        own = {entry.name: entry.key for entry in self.entries if entry.is_changed}
        return json.dumps(self._unknown | own, ensure_ascii=False)

    def read(self, stored: object) -> None:
        """Take over what `written` gave; anything may come. A kept key goes before a default, and before a later one."""
        try:
            found = json.loads(str(stored))
        except ValueError:
            return
        if not isinstance(found, dict):
            return
        keys = {str(name): key for name, key in found.items() if isinstance(key, str)}
        names = {entry.name: entry for entry in self.entries}
        self._unknown = {name: key for name, key in keys.items() if name not in names}
        taken: set[str] = set()
        for name, key in keys.items():
            if (entry := names.get(name)) is None or (key and (not normal(key) or normal(key) in taken)):
                continue
            self.set_key(entry, key)
            taken.add(normal(key))

    # --- in texts ---------------------------------------------------------------------------------

    def told(self, text: str) -> str:
        """A text that names default keys, such as a tooltip, with the keys that are in use now."""
        new = {form: entry.shown_key for entry in self.entries if entry.is_changed for form in _forms(entry.default)}
        if not new:
            return text
        each, combined = (
            "|".join(map(re.escape, sorted(forms, key=len, reverse=True))) or "(?!)"
            for forms in (new, [form for form in new if "+" in form[:-1]])
        )
        pattern = rf" \((?P<after>{each})\)|(?<![\w+])(?P<within>{combined})(?![\w+])"

        def now(found: re.Match[str]) -> str:
            if (key := found["after"]) is not None:
                return f" ({new[key]})" if new[key] else ""
            return new[found["within"]] or self.tr("its entry in the menu")

        return re.sub(pattern, now, text)


def normal(key: str) -> str:
    """A key in the one form in which keys are compared."""
    return QKeySequence(key, _PORTABLE).toString(_PORTABLE)


def in_words(key: str) -> str:
    """A key as this computer writes it."""
    return QKeySequence(key, _PORTABLE).toString(_NATIVE)


def plain(text: str) -> str:
    """The text of an entry without the mark of its access key; without that key where it is no letter of it: 編集(&E)."""
    return re.sub(r"&(.)", r"\1", re.sub(r"\s*\(&\w\)", "", text))


def _mnemonic(text: str) -> str:
    found = re.search(r"&([^&])", text)
    return found.group(1) if found else ""


def _forms(key: str) -> set[str]:
    return {key, in_words(key)} if key else set()


def _entries(bar: QMenuBar) -> Iterator[Entry]:
    names: set[str] = set()
    for menu, action in _walk(bar.actions(), ()):
        default = action.shortcut().toString(_PORTABLE)
        name = default or "/".join((*menu, plain(action.text())))
        if name not in names:
            names.add(name)
            yield Entry(name, menu, default, action)


def _walk(actions: list[QAction], path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], QAction]]:
    for action in actions:
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _walk(inner.actions(), (*path, plain(action.text())))
        elif not action.isSeparator():
            yield path, action
