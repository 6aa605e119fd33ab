"""The songs of a folder as a table, whose captions are edited in place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from daw_bridge.core.training.training_events import SongRow
from gui.theme import colors
from gui.views.fields.heads import plain_heads
from gui.views.training.words import TrainingWords

NAME, LENGTH, CAPTION, MUSIC, STATE = range(5)
_NARROWEST, _WIDEST_SHARE = 100, 0.45  # pixels, and part of the room of names and captions, that names may take


class SongTable(QTableWidget):
    """`caption_edited` carries a song's name and its new caption; `chosen` the name of the song in the current row."""

    caption_edited = Signal(str, str)
    chosen = Signal(str)

    def __init__(self, words: TrainingWords) -> None:
        super().__init__(0, 5)
        self._words = words
        self._is_filling = self._is_fitting = self._has_own_width = False
        self.setHorizontalHeaderLabels(
            [self.tr("Song"), self.tr("Length"), self.tr("Caption"), self.tr("Key, tempo"), self.tr("State")]
        )
        self.setAccessibleName(self.tr("Songs"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMinimumHeight(110)
        self.verticalHeader().hide()
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        header = self.horizontalHeader()
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(LENGTH, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(CAPTION, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(MUSIC, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(STATE, QHeaderView.ResizeMode.ResizeToContents)
        header.sectionResized.connect(self._on_section_resized)
        plain_heads(header)
        self.itemChanged.connect(self._on_item_changed)
        self.currentCellChanged.connect(lambda *_: self._tell_chosen())

    @property
    def current(self) -> str:
        """The name of the song in the current row; "" for none."""
        item = self.item(self.currentRow(), NAME)
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    @property
    def marked(self) -> tuple[str, ...]:
        """The names of the songs in all selected rows."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        return tuple(str(item.data(Qt.ItemDataRole.UserRole)) for row in rows if (item := self.item(row, NAME)))

    def show_songs(self, songs: Sequence[SongRow], *, is_locked: bool) -> None:
        """Show the songs; the current one stays. is_locked: their words cannot be changed now."""
        before, column = self.current, max(CAPTION, self.currentColumn())
        if self.state() is QAbstractItemView.State.EditingState:
            return  # the words that are being typed are shown with the next reading
        self._is_filling = True
        self.setRowCount(len(songs))
        for row, song in enumerate(songs):
            self._show_song(row, song, is_locked=is_locked)
        at = next((row for row, song in enumerate(songs) if song.name == before), 0)
        if songs:
            self.setCurrentCell(at, column if before else CAPTION)
        self._is_filling = False
        self._fit_names()
        self._tell_chosen()

    def choose(self, name: str) -> None:
        """Bring a song into sight."""
        for row in range(self.rowCount()):
            if (item := self.item(row, NAME)) is not None and item.data(Qt.ItemDataRole.UserRole) == name:
                self.setCurrentCell(row, CAPTION)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_names()

    def _fit_names(self) -> None:
        """Show the names whole where there is room, unless the user has given them another width."""
        if self._has_own_width:
            return
        header = self.horizontalHeader()
        others = sum(max(self.sizeHintForColumn(n), header.sectionSizeHint(n)) for n in (LENGTH, MUSIC, STATE))
        most = max(_NARROWEST, round(_WIDEST_SHARE * (self.viewport().width() - others)))
        self._is_fitting = True
        header.resizeSection(NAME, min(max(_NARROWEST, self.sizeHintForColumn(NAME)), most))
        self._is_fitting = False

    def _on_section_resized(self, section: int, *_: int) -> None:
        self._has_own_width |= section == NAME and not self._is_fitting

    def _show_song(self, row: int, song: SongRow, *, is_locked: bool) -> None:
        words = self._words
        state = words.song_state(song)
        texts = {
            NAME: song.name,
            LENGTH: words.length(song.seconds),
            CAPTION: song.caption or song.proposal,
            MUSIC: words.music(song),
            STATE: state,
        }
        for column, text in texts.items():
            item = self.item(row, column)
            if item is None:
                item = QTableWidgetItem()
                self.setItem(row, column, item)
            item.setText(text)
            item.setToolTip(words.song_hint(song) if column == STATE else text)
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            can_edit = column == CAPTION and not is_locked
            item.setFlags(flags | Qt.ItemFlag.ItemIsEditable if can_edit else flags)
            item.setData(Qt.ItemDataRole.UserRole, song.name)
            font = item.font()
            font.setItalic(column == CAPTION and not song.caption and bool(song.proposal))
            item.setFont(font)
            is_bad = column == STATE and bool(song.faults)
            item.setData(Qt.ItemDataRole.ForegroundRole, QColor(colors().bad) if is_bad else None)
        caption = self.item(row, CAPTION)
        if caption is not None:
            spoken = self.tr("Caption of {song}: {caption}. {state}")
            caption.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                spoken.format(song=song.name, caption=texts[CAPTION], state=state),
            )

    def _on_item_changed(self, item: QTableWidgetItem) -> None:
        if not self._is_filling and item.column() == CAPTION:
            self.caption_edited.emit(str(item.data(Qt.ItemDataRole.UserRole)), item.text())

    def _tell_chosen(self) -> None:
        if not self._is_filling:
            self.chosen.emit(self.current)
