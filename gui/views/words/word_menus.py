"""The menus of the words: descriptions that were used, presets, and what is done with lyrics."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from daw_bridge.core.words.sections import PLAYED_SECTIONS, SUNG_SECTIONS
from daw_bridge.core.words.word_events import PresetsChanged
from gui.views.words.lyrics_field import MARK_KEYS

_SHOWN = 25  # descriptions in a menu; Alt+Up goes through all of them
_LONGEST = 60  # letters of one that are shown


class _MenuButton(QToolButton):
    """A button that opens a menu, which is filled when it is opened."""

    def __init__(self, text: str, tip: str) -> None:
        super().__init__()
        self.setObjectName("words")
        self.setText(text)
        self.setToolTip(tip)
        self.setAccessibleName(text)
        self.setAccessibleDescription(tip)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.entries = QMenu(self)
        self.entries.setToolTipsVisible(True)
        self.entries.aboutToShow.connect(self.fill)
        self.setMenu(self.entries)

    def fill(self) -> None:
        """Offer what is there now."""

    def add(self, menu: QMenu, text: str, act: Callable[[], object], tip: str = "") -> QAction:
        """An entry; text: as it is shown, "&" included."""
        action = menu.addAction(text.replace("&", "&&"))
        action.setToolTip(tip)
        action.triggered.connect(lambda _=False: act())
        return action

    def add_none(self, text: str) -> None:
        self.entries.addAction(text).setEnabled(False)


class UsedMenu(_MenuButton):
    """`chosen` and `removal_wanted` carry a description."""

    chosen = Signal(str)
    removal_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__("", "")
        self.setText(self.tr("Used before"))
        self.setAccessibleName(self.text())
        tip = self.tr("Descriptions that music was made with. In the field, Alt+Up and Alt+Down go through them.")
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)
        self.used: tuple[str, ...] = ()

    def fill(self) -> None:
        self.entries.clear()
        if not self.used:
            self.add_none(self.tr("None yet: they come here when you make music"))
            return
        for caption in self.used[:_SHOWN]:
            self.add(self.entries, _short(caption), partial(self.chosen.emit, caption), caption)
        self.entries.addSeparator()
        removal = self.entries.addMenu(self.tr("Remove from this list"))
        removal.setToolTipsVisible(True)
        for caption in self.used[:_SHOWN]:
            self.add(removal, _short(caption), partial(self.removal_wanted.emit, caption), caption)


class PresetsMenu(_MenuButton):
    """Signals carry the name of a preset, where there is one."""

    save_wanted = Signal()
    load_wanted = Signal(str)
    rename_wanted = Signal(str)
    removal_wanted = Signal(str)
    export_wanted = Signal(str)
    import_wanted = Signal()
    opened = Signal()

    def __init__(self) -> None:
        super().__init__("", "")
        self.setText(self.tr("Presets"))
        self.setAccessibleName(self.text())
        tip = self.tr("Keep words and values under a name, and bring them back. Drop the file of a preset to use it.")
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)
        self.found = PresetsChanged(())

    def fill(self) -> None:
        self.opened.emit()
        self.entries.clear()
        self.add(self.entries, self.tr("Save as preset…"), self.save_wanted.emit)
        self.entries.addSeparator()
        presets = self.found.presets
        for preset in presets:
            tip = "\n".join((str(preset.values.get("caption", "")), *preset.notes)).strip()
            self.add(self.entries, preset.name, partial(self.load_wanted.emit, preset.name), tip)
        if not presets:
            self.add_none(self.tr("No presets yet"))
        for broken in self.found.broken:
            self.add_none(self.tr("Cannot be used: {file}").format(file=broken.file))
        self.entries.addSeparator()
        acts = {
            self.tr("Rename"): self.rename_wanted,
            self.tr("Delete"): self.removal_wanted,
            self.tr("Save to a file"): self.export_wanted,
        }
        for text, signal in acts.items():
            menu = self.entries.addMenu(text)
            menu.setEnabled(bool(presets))
            for preset in presets:
                self.add(menu, self.tr("{preset}…").format(preset=preset.name), partial(signal.emit, preset.name))
        self.add(self.entries, self.tr("Open a file…"), self.import_wanted.emit)


class LyricsMenu(_MenuButton):
    """`mark_wanted` carries the kind of a section; the others, nothing."""

    mark_wanted = Signal(str)
    open_wanted = Signal()
    copy_wanted = Signal()
    save_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("", "")
        self.setText(self.tr("Lyrics"))
        self.setAccessibleName(self.tr("Menu of the lyrics"))
        self.has_times = False
        tip = self.tr("Open lyrics, or hand on those of the selected take with their times (LRC)")
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)

    def fill(self) -> None:
        self.entries.clear()
        self.add(self.entries, self.tr("Open lyrics…"), self.open_wanted.emit)
        self.entries.addSeparator()
        copy = self.add(self.entries, self.tr("Copy lines of the take as LRC"), self.copy_wanted.emit)
        save = self.add(self.entries, self.tr("Save lines of the take as LRC…"), self.save_wanted.emit)
        for entry in (copy, save):
            entry.setEnabled(self.has_times)


class MarkMenu(_MenuButton):
    """Puts marks of sections into the lyrics. `chosen` carries the kind."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__("", "")
        self.setText(self.tr("Add section"))
        self.setAccessibleName(self.text())
        tip = self.tr("Puts the mark of a section before the line of the cursor")
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)

    def fill(self) -> None:
        self.entries.clear()
        for kind in (*SUNG_SECTIONS, *PLAYED_SECTIONS):
            if kind == PLAYED_SECTIONS[0]:
                self.entries.addSeparator()
            entry = self.add(self.entries, f"[{kind}]", partial(self.chosen.emit, kind))
            if kind in MARK_KEYS:
                entry.setShortcut(f"Alt+{MARK_KEYS.index(kind) + 1}")
                entry.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # shown alone: the field takes the key


def _short(caption: str) -> str:
    line = " ".join(caption.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"
