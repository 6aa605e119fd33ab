"""Which clips the list shows, as the bridge found them, and what the user did with them besides their music."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, QTimer, Signal

from daw_bridge.core.clip import Clip, Take, clip_tempo
from daw_bridge.core.events import ClipRemoved
from daw_bridge.core.shelf.shelf import ShelfQuery, Shelved, Sort
from daw_bridge.core.shelf.shelf_events import ClipShelved, ShelfListed
from gui.bridge_signals import BridgeSignals
from gui.viewmodels.clips import ClipsModel
from gui.viewmodels.items import ITEM_ROLE, Index
from gui.viewmodels.numbers import written

UNREAD_ROLE = ITEM_ROLE + 1  # how many takes of a clip were not heard yet
DETAIL_ROLE = ITEM_ROLE + 2  # what the clips are sorted by, where the name does not say it: length or tempo
_FEW = 50  # rows that are inserted or removed one by one; more of them are laid out anew


class Shelf(QObject):
    """Updated by events alone. `listed` is emitted after `shown` has changed, or the names of the filters have.

    similar, n_exact: as of the last `ShelfListed`.
    """

    listed = Signal()
    shelved_changed = Signal(str)

    def __init__(
        self,
        signals: BridgeSignals,
        clips: ClipsModel,
        is_being_read: Callable[[str], bool],
        takes_of: Callable[[str], Sequence[Take]],
    ) -> None:
        """is_being_read: whether a clip has no take yet. takes_of: the takes of a clip, oldest first."""
        super().__init__(clips)
        self.takes_of = takes_of
        self.query = ShelfQuery()
        self.collections: tuple[str, ...] = ()
        self.projects: tuple[str, ...] = ()
        self.similar: tuple[str, ...] = ()
        self.n_exact = 0
        self._shelved: dict[str, Shelved] = {}
        self._is_being_read = is_being_read
        self.shown = ShownClips(clips, self)
        signals.shelf_listed.connect(self._on_listed)
        signals.clip_shelved.connect(self._on_shelved)
        signals.clip_removed.connect(self._on_removed)

    def of(self, clip_id: str) -> Shelved:
        return self._shelved.get(clip_id, Shelved())

    @property
    def count(self) -> int:
        """How many clips there are besides archived ones."""
        return len(self.shown.clips.items) - sum(each.is_archived for each in self._shelved.values())

    def _on_listed(self, event: ShelfListed) -> None:
        self.query, self.collections, self.projects = event.query, event.collections, event.projects
        self.similar, self.n_exact = event.similar, event.n_exact
        self.shown.take_over(event.clip_ids, None if event.query.is_filtering else self._is_being_read)
        self.listed.emit()

    def _on_shelved(self, event: ClipShelved) -> None:
        if event.shelved == replace(Shelved(), used_ms=event.shelved.used_ms):
            self._shelved.pop(event.clip_id, None)
        else:
            self._shelved[event.clip_id] = event.shelved
        self.shown.refresh(event.clip_id)
        self.shelved_changed.emit(event.clip_id)

    def _on_removed(self, event: ClipRemoved) -> None:
        self._shelved.pop(event.clip_id, None)


class ShownClips(QAbstractListModel):
    """Rows of `clips` in the order of the last listing. What comes between two listings stands on top.

    is_listing: rows change since other clips are shown, and nothing was chosen or removed.
    """

    def __init__(self, clips: ClipsModel, shelf: Shelf) -> None:
        super().__init__(shelf)
        self.clips, self._shelf = clips, shelf
        self.is_listing = False
        self._ids: list[str] = []
        self._rows: dict[str, int] | None = {}  # None: to be counted again
        self._has_listing = False
        self._arrived: dict[str, None] = {}
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._take_arrived)
        clips.dataChanged.connect(self._on_data_changed)
        clips.rowsInserted.connect(self._on_inserted)
        clips.rowsAboutToBeRemoved.connect(self._on_removing)
        clips.modelReset.connect(lambda: self.take_over(tuple(clip.id for clip in clips.items), None))

    def row_of(self, clip_id: str) -> int:
        """The row of a clip, -1 where it is not shown."""
        if self._rows is None:
            self._rows = {each: row for row, each in enumerate(self._ids)}
        return self._rows.get(clip_id, -1)

    def clip_at(self, row: int) -> Clip | None:
        return self.clips.items[self.clips.row_of(self._ids[row])] if 0 <= row < len(self._ids) else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        shelved = self._shelf.of(self._ids[index.row()])
        if role == UNREAD_ROLE:
            return len(shelved.unread)
        if role == DETAIL_ROLE:
            return self._detail(index.row())
        value = self.clips.data(self._source(index), role)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            detail = self._detail(index.row())
            return ", ".join((str(value), *filter(None, [detail]), *self._said(shelved)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((str(value), *self._said(shelved)))
        return value

    def _detail(self, row: int) -> str:
        sort, clip = self._shelf.query.sort, self.clip_at(row)
        if sort not in {Sort.LENGTH, Sort.TEMPO} or clip is None or not (takes := self._shelf.takes_of(clip.id)):
            return ""
        if sort is Sort.LENGTH:
            minutes, seconds = divmod(round(takes[-1].length_s), 60)
            return f"{minutes}:{seconds:02d}"
        tempo_bpm = clip_tempo(takes[-1], clip)
        return self.tr("{tempo} bpm").format(tempo=written(tempo_bpm, "g")) if tempo_bpm is not None else ""

    def _said(self, shelved: Shelved) -> list[str]:
        said = [self.tr("new takes: {count}").format(count=len(shelved.unread))] if shelved.unread else []
        said += [self.tr("archived")] if shelved.is_archived else []
        return said + (
            [self.tr("in {collections}").format(collections=", ".join(shelved.collections))]
            if shelved.collections
            else []
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return self.clips.flags(self._source(index)) | Qt.ItemFlag.ItemIsDragEnabled

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        return self.clips.setData(self._source(index), value, role)

    def _source(self, index: Index) -> QModelIndex:
        return self.clips.index(self.clips.row_of(self._ids[index.row()]))

    # --- what is shown --------------------------------------------------------------------------------

    def take_over(self, clip_ids: tuple[str, ...] | None, is_being_read: Callable[[str], bool] | None) -> None:
        """Show these clips in this order. None: no library is open, and what comes is shown as it comes.

        is_being_read: which of the clips that are shown stay on top, though they are not listed; None for none.
        """
        self._has_listing = clip_ids is not None
        there_now = [*dict.fromkeys((*self._arrived, *self._ids))]
        self._arrived.clear()
        known = self.clips.ids
        found = [each for each in clip_ids or () if each in known]
        if is_being_read is not None:
            there = set(found)
            found[:0] = [each for each in there_now if each not in there and is_being_read(each)]
        if found != self._ids:
            self.is_listing = True
            try:
                self._show(found)
            finally:
                self.is_listing = False

    def _show(self, ids: list[str]) -> None:
        if abs(len(ids) - len(self._ids)) > _FEW:
            self._lay_out(ids)
            return
        before, after = set(self._ids), set(ids)
        stay = [each for each in self._ids if each in after]
        is_small = len(before - after) + len(after - before) <= _FEW and stay == [
            each for each in ids if each in before
        ]
        if not is_small:
            self._lay_out(ids)
            return
        for clip_id in before - after:
            self._remove(self.row_of(clip_id))
        for row, clip_id in enumerate(ids):
            if clip_id not in before:
                self._insert(row, clip_id)

    def _lay_out(self, ids: list[str]) -> None:
        self.beginResetModel()
        self._ids, self._rows = ids, None
        self.endResetModel()

    def refresh(self, clip_id: str) -> None:
        """Show the marks of a clip anew."""
        if (row := self.row_of(clip_id)) >= 0:
            self.dataChanged.emit(self.index(row), self.index(row))

    def _insert(self, row: int, clip_id: str) -> None:
        self.beginInsertRows(QModelIndex(), row, row)
        self._rows = None
        self._ids.insert(row, clip_id)
        self.endInsertRows()

    def _remove(self, row: int) -> None:
        self.beginRemoveRows(QModelIndex(), row, row)
        if row == len(self._ids) - 1 and self._rows is not None:
            del self._rows[self._ids[row]]
        else:
            self._rows = None
        del self._ids[row]
        self.endRemoveRows()

    def _on_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        if self._shelf.query.is_filtering:
            return  # the next listing says whether they are found
        for clip in self.clips.items[first : last + 1]:
            if self.row_of(clip.id) >= 0 or self._shelf.of(clip.id).is_archived:
                continue
            if self._has_listing:
                self._insert(0, clip.id)
            else:
                self._arrived[clip.id] = None  # thousands come one by one when a library is read
                self._soon.start()

    def _take_arrived(self) -> None:
        """Show what has arrived below what is there: the bridge reads a library in the order of the list."""
        ids, first = [each for each in self._arrived if self.row_of(each) < 0], len(self._ids)
        self._arrived.clear()
        if ids:
            self.beginInsertRows(QModelIndex(), first, first + len(ids) - 1)
            if self._rows is not None:
                self._rows.update({each: row for row, each in enumerate(ids, first)})
            self._ids += ids
            self.endInsertRows()

    def _on_removing(self, _parent: QModelIndex, first: int, last: int) -> None:
        for clip in self.clips.items[first : last + 1]:
            self._arrived.pop(clip.id, None)
            if (row := self.row_of(clip.id)) >= 0:
                self._remove(row)

    def _on_data_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        for row in range(first.row(), last.row() + 1):
            self.refresh(self.clips.items[row].id)
