"""The takes of one clip as a list model."""

from collections.abc import Collection

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPen, QPixmap

from daw_bridge.core.clip import Take
from engine.contract.messages import ContextRange, Region, Task
from engine.contract.texts import series
from gui.look.colors import colors
from gui.viewmodels.items import Index, ItemModel
from gui.viewmodels.lanes.take_colors import color_name, shade
from gui.viewmodels.numbers import written


class TakesModel(ItemModel[Take]):
    """The takes by name and length, with star and colour; the tooltip gives the recipe."""

    _unread: frozenset[str] = frozenset()

    def set_unread(self, take_ids: Collection[str]) -> None:
        """Mark the takes that were not selected yet since they came: bold, and named so."""
        changed, self._unread = self._unread ^ frozenset(take_ids), frozenset(take_ids)
        for row in (self.row_of(each) for each in changed):
            if row >= 0:
                self.dataChanged.emit(self.index(row), self.index(row))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if index.isValid() and self.items[index.row()].id in self._unread:
            if role == Qt.ItemDataRole.FontRole:
                font = QFont()
                font.setWeight(QFont.Weight.DemiBold)
                return font
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return self.tr("{take}, new").format(take=self._spoken(self.items[index.row()]))
        if index.isValid() and role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(self.items[index.row()])
        if index.isValid() and role == Qt.ItemDataRole.DecorationRole and (color := self.items[index.row()].color):
            return _mark(shade(color))
        return super().data(index, role)

    def text(self, item: Take) -> str:
        minutes, seconds = divmod(item.length_s, 60)
        return self.tr("{take}   {minutes}:{seconds}").format(
            take=item.name, minutes=int(minutes), seconds=written(seconds, "04.1f")
        )

    def _spoken(self, item: Take) -> str:
        text = self.text(item)
        return self.tr("{take}, starred").format(take=text) if item.has_star else text

    def tip(self, item: Take) -> str:
        """The recipe of a take: task, description, seed and regions, one per line."""
        recipe = item.recipe
        color = color_name(item.color) if item.color else ""
        if recipe.imported_from:
            return "\n".join(filter(None, [self.tr("Imported from {path}").format(path=recipe.imported_from), color]))
        spans = ", ".join(map(_span, recipe.regions))
        context = recipe.context
        lines = [
            self.task_text(recipe.task),
            recipe.prompt.caption,
            self.tr("Seed: {seed}").format(seed=recipe.seed) if recipe.seed is not None else "",
            self.tr("Regions: {spans} s").format(spans=spans) if spans else "",
            *(self._own_text(number, region) for number, region in enumerate(recipe.regions, 1)),
            self.tr("Context: {span} s").format(span=_span(context)) if context else "",
            color,
        ]
        return "\n".join(line for line in lines if line)

    def _own_text(self, number: int, region: Region) -> str:
        """What a region had of its own; "" for nothing."""
        words = " ".join((region.caption or region.lyrics).split())
        strength = (
            ""
            if region.strength is None
            else self.tr("strength {percent} %").format(percent=round(region.strength * 100))
        )
        own = series(filter(None, (words, strength)))
        return self.tr("Region {number}: {own}").format(number=number, own=own) if own else ""

    def task_text(self, task: str) -> str:
        """How a take was made. A task of a newer version is shown by its own name."""
        known = {
            Task.TEXT2MUSIC: self.tr("Generated from the description"),
            Task.REPAINT: self.tr("Repainted"),
            Task.COVER: self.tr("Cover"),
            Task.COVER_NOFSQ: self.tr("Close cover"),
            Task.LEGO: self.tr("Track added"),
            Task.EXTRACT: self.tr("Track extracted"),
            Task.COMPLETE: self.tr("Completed with a track"),
            "comp": self.tr("Made of several takes"),
        }
        return {str(key): text for key, text in known.items()}.get(task, task)


def _mark(color: str) -> QIcon:
    """A dot in the colour of a take, sharp at twice the size. On a selection it has a rim: some are hardly seen there."""
    mark, rim = QIcon(), QPen(QColor(colors().on_selection), 1.5)
    for mode, pen in ((QIcon.Mode.Normal, QPen(Qt.PenStyle.NoPen)), (QIcon.Mode.Selected, rim)):
        picture = QPixmap(24, 24)
        picture.setDevicePixelRatio(2)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(QColor(color))
        painter.drawEllipse(QPointF(6, 6), 5, 5)
        painter.end()
        mark.addPixmap(picture, mode)
    return mark


def _span(part: Region | ContextRange) -> str:
    return f"{written(part.start_s, '.2f')}–{written(part.end_s, '.2f')}"
