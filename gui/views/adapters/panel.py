"""The list of adapters that the next takes are made with: add, switch, set their strengths, remove."""

from collections import deque
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from daw_bridge.core.adapter_line import AdapterLine
from daw_bridge.core.events import Problem
from engine.contract.messages import MessageError
from gui.look.icons import put_icon
from gui.viewmodels.adapter_reader import AdapterReader, Unusable
from gui.viewmodels.window_memory import Folders
from gui.viewmodels.window_state import WindowState
from gui.views.adapters.row import AdapterRow, Entry

_LOOK_AGAIN_MS = 3000


class AdaptersPanel(QWidget):
    """The signals: `draft_edited` carries the draft and the one of which it is an edited copy, `remove_wanted` the place
    of an adapter in the list, `changed` nothing; `count_on` and `is_in_trouble` then may be others. `training_wanted`
    asks to make one.

    What the user changes here is in the draft at once, so that it counts for the next job. The draft then comes back late:
    what was sent is not shown again, or a slider would jump back under the mouse.
    """

    draft_edited = Signal(object, object)
    remove_wanted = Signal(int)
    status_message = Signal(str)
    problem = Signal(object)
    changed = Signal()
    training_wanted = Signal()

    def __init__(self, state: WindowState, reader: AdapterReader | None = None) -> None:
        super().__init__()
        self._state = state
        self._reader = reader or AdapterReader(self)
        self._known = self._shown = ""  # as the draft last came in; as it last stood here
        self._sent: deque[str] = deque(maxlen=1024)
        self._folders = Folders()
        self.entries: list[Entry] = []
        self.rows: list[AdapterRow] = []
        self._again = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._again.timeout.connect(self._look_again)
        self._empty = QLabel(self.tr("No adapters. Drop a LoRA or LoKr file here, or a folder of songs to train one."))
        self._empty.setObjectName("dim")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.add = QPushButton(self.tr("Add…"))
        put_icon(self.add, "add")
        self.add.setToolTip(self.tr("Add LoRA, LoKr and other adapters to the list. Files can be dropped anywhere."))
        self.add.setAccessibleName(self.tr("Add adapters"))
        menu = QMenu(self.add)
        menu.addAction(self.tr("Files…"), self.choose_files)
        menu.addAction(self.tr("Folder…"), self.choose_folder)
        self.add.setMenu(menu)
        self.train = QPushButton(self.tr("Train…"))
        self.train.setToolTip(self.tr("Make an adapter of your own songs. A folder of songs can be dropped here."))
        self.train.setAccessibleName(self.tr("Train an adapter of your songs"))
        self.train.clicked.connect(lambda _checked=False: self.training_wanted.emit())
        self._lay_out()
        self._reader.found.connect(self._on_found)
        state.draft_changed.connect(self._on_draft_changed)
        self._show([])
        self._on_draft_changed()

    @property
    def count_on(self) -> int:
        """How many adapters are switched on."""
        return sum(row.entry.line is not None and row.entry.line.is_on for row in self.rows)

    @property
    def is_in_trouble(self) -> bool:
        """Whether an adapter that is switched on cannot be used, so that no take can be made."""
        return any(self._is_unusable(entry) for entry in self.entries if entry.line is None or entry.line.is_on)

    # --- what the user does -----------------------------------------------------------------------

    def choose_files(self) -> None:
        kinds = ";;".join((self.tr("Adapters (*.safetensors)"), self.tr("All files (*)")))
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Add adapters"), self._folders.last("adapters"), kinds)
        self.add_files([Path(name) for name in names])

    def choose_folder(self) -> None:
        title = self.tr("Add the folder of an adapter")
        name = QFileDialog.getExistingDirectory(self, title, self._folders.last("adapters"))
        self.add_files([Path(name)] if name else [])

    def add_files(self, paths: list[Path]) -> None:
        """Add files and folders at the end of the list. One that is there already is switched on instead."""
        entries = list(self.entries)
        for path in paths:
            self._folders.used("adapters", str(path.parent))
            at = next((i for i, entry in enumerate(entries) if entry.key == str(path)), -1)
            try:
                if at < 0:
                    entries.append(_entry(AdapterLine(str(path))))
                    self._reader.read(str(path))
                elif (line := entries[at].line) is not None:
                    entries[at] = _entry(replace(line, is_on=True))
                    self.status_message.emit(self.tr("{name} is in the list already.").format(name=entries[at].name))
            except MessageError as error:
                self.problem.emit(Problem(str(error), self.tr("Rename the file and add it again.")))
        if paths:
            self._change(entries)
            self._scroll_to(str(paths[-1]))

    def take_out(self, at: int) -> Entry:
        """Remove an adapter from the list, and return it."""
        row, focused = self.rows[at], QApplication.focusWidget()
        is_focused, is_by_key = focused is not None and row.isAncestorOf(focused), focused is row.remove
        entries = list(self.entries)
        entry = entries.pop(at)
        self._change(entries)
        if is_focused and self.rows:
            following = self.rows[min(at, len(self.rows) - 1)]
            (following.remove if is_by_key else following.strength.slider).setFocus()
        elif is_focused:
            self.add.setFocus()
        return entry

    def _on_edited(self, row: AdapterRow, line: AdapterLine) -> None:
        at = self.rows.index(row)
        entry = _entry(line)
        self.entries[at] = entry
        row.show_entry(entry, at + 1, self._reader.facts(entry.key))
        self._send()

    def _change(self, entries: list[Entry]) -> None:
        self._show(entries)
        self._send()

    def _send(self) -> None:
        typed = "\n".join(entry.typed for entry in self.entries)
        if typed != self._shown:
            self._sent.append(typed)
            draft, seen = (replace(self._state.draft, adapters=text) for text in (typed, self._shown))
            self._shown = typed
            self.draft_edited.emit(draft, seen)
        self.changed.emit()

    # --- what is shown ----------------------------------------------------------------------------

    def _on_draft_changed(self) -> None:
        """Show a list that something else has changed."""
        typed, before = self._state.draft.adapters, self._known
        self._known = typed
        if typed == before:
            return
        if typed in self._sent:
            while self._sent.popleft() != typed:
                pass
            return
        self._shown = typed
        known = {entry.typed: entry for entry in self.entries}
        self._show(
            [known.get(line.strip()) or self._read_entry(line.strip()) for line in typed.splitlines() if line.strip()]
        )
        self.changed.emit()

    def _read_entry(self, typed: str) -> Entry:
        """The entry of a line, as far as it has been read."""
        found = self._reader.line(typed)
        if found is None:
            self._reader.parse(typed)
            before = [entry.key for entry in self.entries if typed.lstrip("\"'").startswith(entry.key)]
            return Entry(typed, path=max(before, key=len, default=""))
        return Entry(typed, fault=found.reason) if isinstance(found, Unusable) else Entry(typed, found)

    def _show(self, entries: list[Entry]) -> None:
        """Make the rows fit the list. An adapter that stays keeps its row, with what is unfolded and has the focus."""
        spare = list(self.rows)
        rows = []
        for entry in entries:
            row = next((row for row in spare if row.entry.key == entry.key), None)
            if row is None:
                row = self._new_row(entry)
            else:
                spare.remove(row)
            rows.append(row)
        for row in spare:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        for at, row in enumerate(rows):
            if self._list.indexOf(row) != at:
                self._list.insertWidget(at, row)
        self.entries, self.rows = entries, rows
        for entry, row in zip(entries, rows, strict=True):
            self._show_row(entry, row)
        self._empty.setVisible(not entries)
        self._scroll.setVisible(bool(entries))

    def _new_row(self, entry: Entry) -> AdapterRow:
        row = AdapterRow(entry)
        row.edited.connect(lambda line: self._on_edited(row, line))
        row.remove_wanted.connect(lambda: self.remove_wanted.emit(self.rows.index(row)))
        return row

    def _show_row(self, entry: Entry, row: AdapterRow) -> None:
        if entry.line is None and row.entry.line is not None and not entry.fault:
            return  # the row goes on showing the values from before until the new ones were read
        found = self._reader.facts(entry.key) if entry.line is not None else None
        if found is None and entry.line is not None:
            self._reader.read(entry.key)
        row.show_entry(entry, self.rows.index(row) + 1, found)
        self._again.start() if self._has_unusable() else self._again.stop()

    def _on_found(self, key: str) -> None:
        for at, row in enumerate(self.rows):
            entry = self.entries[at]
            if entry.line is None and entry.typed == key:
                entry = self.entries[at] = self._read_entry(key)
                self._show_row(entry, row)
            elif entry.key == key:
                self._show_row(entry, row)
        self.changed.emit()

    def _is_unusable(self, entry: Entry) -> bool:
        return bool(entry.fault) or isinstance(self._reader.facts(entry.key), Unusable)

    def _has_unusable(self) -> bool:
        return any(map(self._is_unusable, self.entries))

    def _look_again(self) -> None:
        """Read again what could not be used: its drive may be back."""
        for entry in self.entries:
            if entry.line is not None and self._is_unusable(entry):
                self._reader.read(entry.key)

    def _read_all(self) -> None:
        for entry in self.entries:
            if entry.line is not None:
                self._reader.read(entry.key)

    def _scroll_to(self, key: str) -> None:
        row = next((row for row in self.rows if row.entry.key == key), None)
        if row is not None:
            QTimer.singleShot(0, row, lambda: self._scroll.ensureWidgetVisible(row))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read_all()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.WindowActivate and self.isVisible():
            self._read_all()  # files may have been changed meanwhile
        return super().event(event)

    def _lay_out(self) -> None:
        inner = QWidget()
        self._list = QVBoxLayout(inner)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(6)
        self._list.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inner)
        self._scroll.setAccessibleName(self.tr("Adapters"))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._scroll, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add, 1)
        buttons.addWidget(self.train, 1)
        layout.addLayout(buttons)


def _entry(line: AdapterLine) -> Entry:
    """Raises MessageError for a path that cannot be written in a line."""
    return Entry(line.written(), line)
