"""The version tree of the selected clip as a list model, each take after the one it was made of, with its texts."""

from PySide6.QtCore import QAbstractListModel, QDateTime, QLocale, QModelIndex, QObject, Qt

from daw_bridge.core.clip import Clip, Grid
from daw_bridge.core.events import VersionsChanged
from daw_bridge.core.version_tree import Version, VersionTree
from engine.contract.texts import series
from gui.viewmodels.items import ITEM_ROLE, Index


class VersionsModel(QAbstractListModel):
    """The texts are made when they are asked for, and kept until tree, grid or clip change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clip_id = ""
        self.tree = VersionTree()
        self._ids: list[str] = []
        self._rows: dict[str, int] = {}
        self._grid = Grid()
        self._clip: Clip | None = None
        self._words: dict[str, str] = {}

    def show(self, event: VersionsChanged) -> None:
        self.beginResetModel()
        self.clip_id, self.tree = event.clip_id, event.tree
        self._ids = list(event.tree.versions)
        self._rows = {take_id: row for row, take_id in enumerate(self._ids)}
        self._words.clear()
        self.endResetModel()

    def set_grid(self, grid: Grid, clip: Clip | None) -> None:
        """Count bars by a grid; the tempo of the clip goes first."""
        if (grid, clip) != (self._grid, self._clip):
            self._grid, self._clip = grid, clip
            self._words.clear()
            if self._ids:
                self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        version = self.tree.versions[self._ids[index.row()]]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return version.take.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.sentence(version)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(version)
            case role if role == ITEM_ROLE:
                return version
        return None

    def index_of(self, take_id: str) -> QModelIndex:
        """The index of a take; an invalid one if the tree does not hold it."""
        row = self._rows.get(take_id, -1)
        return self.index(row) if row >= 0 else QModelIndex()

    def take_id(self, index: Index) -> str:
        return self._ids[index.row()] if index.isValid() else ""

    def words(self, version: Version) -> str:
        """How a take was made, with the bars as its clip counts them."""
        take = version.take
        if take.id not in self._words:
            self._words[take.id] = version.words(self._grid.on(take, self._clip))
        return self._words[take.id]

    def sentence(self, version: Version) -> str:
        """All that the tree shows of a take: "Take 3, Repaint bars 3 to 5, from Take 1, with a star"."""
        return series([version.take.name, self.words(version), *self._relations(version), *self._marks(version)])

    def time(self, version: Version) -> str:
        """When a take was made: the time if it was today, else the day."""
        made, locale = _date(version.take.created), QLocale()
        today = QDateTime.currentDateTime().date()
        if made.date() == today:
            return locale.toString(made.time(), QLocale.FormatType.ShortFormat)
        if made.date().year() == today.year():
            return locale.toString(made.date(), self.tr("d MMM", "day and month, as QDate writes them"))
        return locale.toString(made.date(), QLocale.FormatType.ShortFormat)

    def _relations(self, version: Version) -> list[str]:
        found, versions = [], self.tree.versions
        if version.parent:
            found.append(self.tr("from {take}").format(take=versions[version.parent].take.name))
        if others := [versions[each].take.name for each in version.others if each in versions]:
            found.append(self.tr("with parts of {takes}").format(takes=series(others)))
        if version.hidden:
            found.append(self.tr("%n discarded take(s) between", "", len(version.hidden)))
        if version.is_orphan:
            found.append(self.tr("its source is not in the library"))
        return found

    def _marks(self, version: Version) -> list[str]:
        found = [self.tr("with a star")] if version.take.has_star else []
        return [*found, self.color_name(version.take.color)] if version.take.color else found

    def color_name(self, color: str) -> str:
        """The name of a colour that takes can have."""
        names = {
            "red": self.tr("red"),
            "orange": self.tr("orange"),
            "yellow": self.tr("yellow"),
            "green": self.tr("green"),
            "blue": self.tr("blue"),
            "purple": self.tr("purple"),
            "grey": self.tr("grey"),
        }
        return names.get(color, color)

    def _tip(self, version: Version) -> str:
        recipe, take = version.take.recipe, version.take
        caption = recipe.prompt.caption
        made = QLocale().toString(_date(take.created), QLocale.FormatType.ShortFormat) if take.created > 0 else ""
        lines = [
            take.name,
            series([self.words(version), *self._relations(version)]),
            series(self._marks(version)),
            caption if len(caption) <= 200 else caption[:200] + "…",
            self.tr("Seed: {seed}").format(seed=recipe.seed) if recipe.seed is not None else "",
            made,
        ]
        return "\n".join(line for line in lines if line)


def _date(created: float) -> QDateTime:
    """A time in seconds since 1970; one that no calendar has becomes the nearest that it has."""
    return QDateTime.fromSecsSinceEpoch(int(min(max(created, 0.0), 2.0**37)))
