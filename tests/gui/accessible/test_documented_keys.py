"""The keys in the documentation are those of the window: none is missing, none does nothing."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from gui.main_window import MainWindow
from tests.gui.test_window import window

__all__ = ["window"]  # a fixture
ROOT = Path(__file__).resolve().parents[3]
_NAMES = {"←": "Left", "→": "Right", "↑": "Up", "↓": "Down", "−": "-"}
# keys of the waveform, the list of clips and the tree, which are no actions of a menu
VIEWS = {"Left", "Right", "Ctrl+Left", "Ctrl+Right", "Shift+Left", "Shift+Right", "Ctrl+Shift+Left"}
VIEWS |= {"Ctrl+Shift+Right", "Up", "Down", "Esc", "Home", "End", "F2", "Enter"}


def keys_of(cell: str, action: str) -> set[str]:
    """The keys of one cell of the table: "Ctrl+↑ ↓" are two, and so are "1 … 9" nine.

    A key that stands alone after another has the same modifiers. "(with Shift: …)" in the action adds the same keys with
    one more modifier.
    """
    found = set()
    for part in cell.split(", "):
        words = part.split()
        if "…" in words:
            found |= {str(n) for n in range(int(words[0]), int(words[2]) + 1)}
            continue
        modifiers = words[0].rpartition("+")[0] if len(words[0]) > 1 else ""
        for n, word in enumerate(words):
            key = _NAMES.get(tail := word.rpartition("+")[2] or word[-1], tail)
            keys = [*(word.rpartition("+")[0].split("+") if n == 0 or "+" in word else modifiers.split("+")), key]
            found.add("+".join(filter(None, keys)))
    for extra in re.findall(r"\(with (\w+):", action):
        found |= {f"{extra}+{key}" for key in found}
    return {plain(key) for key in found}


def plain(key: str) -> str:
    """One form for each combination, whatever the order of its modifiers."""
    *modifiers, last = key.split("+") if not key.endswith("++") else [*key[:-2].split("+"), "+"]
    return "+".join([*sorted(modifiers), {"Escape": "Esc"}.get(last, last)])


def documented(page: str) -> set[str]:
    text = (ROOT / page).read_text("utf-8")
    table = text[text.index("\n## Keys\n") :].split("\n## ", 2)[1]
    found: set[str] = set()
    for line in table.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")] if line.startswith("| ") else []
        for cell, action in zip(cells[::2], cells[1::2], strict=False):
            if cell and cell not in {"Key", "|"} and not cell.startswith("---"):
                found |= keys_of(cell, action)
    return found


def actions(menu: QWidget) -> Iterator[QAction]:
    """All entries of a menu bar or a menu, and of the menus in it."""
    for action in menu.actions():
        yield action
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from actions(inner)


def shortcuts(window: MainWindow) -> set[str]:
    portable = QKeySequence.SequenceFormat.PortableText
    return {
        plain(sequence.toString(portable))
        for action in actions(window.menuBar())
        for sequence in action.shortcuts()
        if not sequence.isEmpty()
    }


def test_every_key_is_documented_and_works(window: MainWindow) -> None:
    there, named = shortcuts(window), documented("docs/window.md")
    views = {plain(key) for key in VIEWS}
    assert (there | views) - named == set(), "not in docs/window.md"
    assert named - there - views == set(), "documented, but no key"


def test_the_readme_names_keys_that_work(window: MainWindow) -> None:
    assert documented("README.md") <= shortcuts(window) | {plain(key) for key in VIEWS}


@pytest.mark.parametrize(
    ("cell", "action", "keys"),
    [
        ("Ctrl+↑ ↓", "", {"Ctrl+Up", "Ctrl+Down"}),
        ("1 … 3, Ctrl+B", "", {"1", "2", "3", "Ctrl+B"}),
        ("Alt+←", "(with Shift: by a sample)", {"Alt+Left", "Alt+Shift+Left"}),
        ("Ctrl+= - 0", "", {"Ctrl+=", "Ctrl+-", "Ctrl+0"}),
        ("Ctrl+,", "", {"Ctrl+,"}),
        ("E, R", "", {"E", "R"}),
    ],
)
def test_the_table_is_read(cell: str, action: str, keys: set[str]) -> None:
    assert keys_of(cell, action) == {plain(key) for key in keys}
