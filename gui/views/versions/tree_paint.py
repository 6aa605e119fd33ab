"""Paints a version tree: takes, the lines between them, and what marks them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from daw_bridge.core.version_tree import Version, VersionTree
from gui.theme import colors
from gui.viewmodels.lanes.take_colors import shade
from gui.viewmodels.versions import VersionsModel
from gui.views.versions.kind_icons import kind_icon, star
from gui.views.versions.tree_layout import Box, Form, TreeLayout, Zoom

_ICON, _PAD, _MARK = 16, 7, 11


@dataclass(frozen=True, slots=True)
class Scene:
    """What is painted. line: the takes from the root to the selected one. has_focus: the keys go to the selected take."""

    model: VersionsModel
    layout: TreeLayout
    zoom: Zoom
    selected: str
    line: Collection[str]
    has_focus: bool
    ratio: float

    @property
    def tree(self) -> VersionTree:
        return self.model.tree

    def box(self, take_id: str) -> Box:
        return self.zoom.box(*self.layout.places[take_id])


def paint_tree(painter: QPainter, scene: Scene, part: QRectF) -> None:
    """Paint the part of a tree that is seen, in the pixels of the tree."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    first, last = (int(scene.zoom.place(0, y)[1] // 1) for y in (part.top(), part.bottom()))
    _paint_edges(painter, scene, part)
    shown = [take_id for take_id in scene.layout.between(first - 1, last + 1) if _is_seen(scene.box(take_id), part)]
    match scene.zoom.form:
        case Form.CARD | Form.NAME:
            for take_id in shown:
                _paint_card(painter, scene, scene.tree.versions[take_id])
        case Form.ICON:
            for take_id in shown:
                _paint_icon(painter, scene, scene.tree.versions[take_id])
        case Form.DOT:
            _paint_dots(painter, scene, shown)
    if scene.zoom.form in {Form.ICON, Form.DOT} and scene.selected in scene.layout.places:
        _paint_label(painter, scene, scene.tree.versions[scene.selected], part)


def _is_seen(box: Box, part: QRectF) -> bool:
    return (
        box.right >= part.left()
        and box.x <= part.right()
        and box.y <= part.bottom()
        and box.y + box.height >= part.top()
    )


# --- lines ------------------------------------------------------------------------------------------


def _paint_edges(painter: QPainter, scene: Scene, part: QRectF) -> None:
    plain, broken, marked, parts, lost = (QPainterPath() for _ in range(5))
    gaps: list[Box] = []
    for take_id, version in scene.tree.versions.items():
        box = scene.box(take_id)
        if version.is_orphan and _is_seen(box, part):
            lost.moveTo(box.x - 14, box.middle)
            lost.lineTo(box.x, box.middle)
        if version.parent:
            above = scene.box(version.parent)
            if above.right > part.right() or box.x < part.left() or (box.y < part.top() and above.middle < part.top()):
                continue
            if above.middle > part.bottom():
                continue
            path = marked if take_id in scene.line else broken if version.hidden else plain
            _add_edge(path, above, box)
            if version.hidden:
                gaps.append(box)
        for other in version.others:
            if other in scene.layout.places:
                _add_curve(parts, scene.box(other), box)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    width = 1.0 if scene.zoom.form is Form.DOT else 1.5
    dim = QColor(colors().dim)
    for path, pen in (
        (parts, QPen(QColor(colors().wave), 1.2, Qt.PenStyle.DotLine)),
        (plain, QPen(dim, width)),
        (broken, QPen(dim, width, Qt.PenStyle.DashLine)),
        (lost, QPen(dim, width, Qt.PenStyle.DotLine)),
        (marked, QPen(QColor(colors().focus), width + 1.0)),
    ):
        painter.setPen(pen)
        painter.drawPath(path)
    if scene.zoom.form is not Form.DOT:
        _paint_gaps(painter, gaps, part)


def _add_edge(path: QPainterPath, above: Box, below: Box) -> None:
    """Add a line from a take to one that was made of it, around one corner."""
    start, end = QPointF(above.right, above.middle), QPointF(below.x, below.middle)
    path.moveTo(start)
    if above.middle != below.middle:
        turn = above.right + min(14.0, (below.x - above.right) / 2)
        bend = min(6.0, (end.x() - turn) / 2, abs(end.y() - start.y()) / 2)
        path.lineTo(turn, start.y())
        path.lineTo(turn, end.y() - bend)
        path.quadTo(QPointF(turn, end.y()), QPointF(turn + bend, end.y()))
    path.lineTo(end)


def _add_curve(path: QPainterPath, source: Box, comp: Box) -> None:
    """Add a curve from a take to a comp with a part of it; from the left of one that does not lie before the comp."""
    end = QPointF(comp.x, comp.middle + 3)
    if source.right < comp.x:
        start = QPointF(source.right, source.middle + 3)
        reach = max(16.0, abs(end.x() - start.x()) / 2)
        turn = start + QPointF(reach, 0)
    else:
        start, reach = QPointF(source.x, source.middle - 3), 18.0
        turn = QPointF(min(source.x, comp.x) - reach, start.y())
    path.moveTo(start)
    path.cubicTo(turn, end - QPointF(reach, 0), end)


def _paint_gaps(painter: QPainter, boxes: Iterable[Box], part: QRectF) -> None:
    """Paint two strokes across each line on which discarded takes lie."""
    painter.setPen(QPen(QColor(colors().text), 1.5))
    for box in boxes:
        if _is_seen(box, part):
            for x in (box.x - 11, box.x - 7):
                painter.drawLine(QPointF(x - 1.5, box.middle + 4.5), QPointF(x + 1.5, box.middle - 4.5))


# --- takes ------------------------------------------------------------------------------------------


def _paint_card(painter: QPainter, scene: Scene, version: Version) -> None:
    """Paint icon, name, star, colour and time, and in a second line how the take was made."""
    theme, take = colors(), version.take
    is_selected, is_card = take.id == scene.selected, scene.zoom.form is Form.CARD
    box = scene.box(take.id)
    rect = QRectF(box.x, box.y, box.width, box.height)
    ink = theme.on_selection if is_selected else theme.text
    painter.setPen(QPen(QColor(theme.focus if take.id in scene.line else theme.edge), 1.0))
    painter.setBrush(QColor(theme.selection if is_selected else theme.panel))
    painter.drawRoundedRect(rect, 5, 5)
    if is_selected and scene.has_focus:
        paint_focus(painter, rect)
    font = QFont(painter.font())
    font.setBold(is_card)
    metrics, small = QFontMetricsF(font), painter.font()
    top = box.y + 4 if is_card else box.y
    height = metrics.height() if is_card else box.height
    painter.drawPixmap(
        QPointF(box.x + _PAD, top + (height - _ICON) / 2), kind_icon(version.made, ink, _ICON, scene.ratio)
    )
    left, right = box.x + _PAD + _ICON + 6, box.right - _PAD
    if is_card and (time := scene.model.time(version)):
        wide = QFontMetricsF(small).horizontalAdvance(time)
        painter.setPen(QColor(ink if is_selected else theme.dim))
        painter.drawText(QRectF(right - wide, top, wide + 1, height), Qt.AlignmentFlag.AlignVCenter, time)
        right -= wide + 6
    right = _paint_marks(painter, version, right, top + height / 2, is_selected=is_selected)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    name = metrics.elidedText(take.name, Qt.TextElideMode.ElideMiddle, right - left)
    painter.drawText(QRectF(left, top, right - left, height), Qt.AlignmentFlag.AlignVCenter, name)
    painter.setFont(small)
    if is_card:
        metrics = QFontMetricsF(small)
        words = metrics.elidedText(
            scene.model.words(version), Qt.TextElideMode.ElideRight, box.right - _PAD - box.x - _PAD
        )
        painter.setPen(QColor(ink if is_selected else theme.dim))
        below = QRectF(box.x + _PAD, box.y + box.height - 4 - metrics.height(), box.width - 2 * _PAD, metrics.height())
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, words)


def _paint_marks(painter: QPainter, version: Version, right: float, middle: float, *, is_selected: bool) -> float:
    """Paint star and colour at the right, as lanes and lists have them; return where the free space ends."""
    painter.setPen(Qt.PenStyle.NoPen)
    if version.take.has_star:
        painter.setBrush(QColor(colors().on_selection if is_selected else shade("yellow")))
        star(painter, right - _MARK, middle - _MARK / 2, _MARK)
        right -= _MARK + 5
    if version.take.color:
        painter.setPen(QPen(QColor(colors().on_selection if is_selected else colors().text), 1.0))
        painter.setBrush(QColor(shade(version.take.color)))
        painter.drawEllipse(QRectF(right - 9.5, middle - 5, 10, 10))
        right -= 15
    return right


def _paint_icon(painter: QPainter, scene: Scene, version: Version) -> None:
    theme, take, box = colors(), version.take, scene.box(version.take.id)
    is_selected = take.id == scene.selected
    rect = QRectF(box.x - 1, box.y - 1, box.width + 2, box.height + 2)
    painter.setPen(QPen(QColor(theme.focus if take.id in scene.line else theme.edge), 1.0))
    painter.setBrush(QColor(theme.selection if is_selected else theme.panel))
    painter.drawRoundedRect(rect, 3, 3)
    if take.color:
        painter.fillRect(QRectF(box.x, box.y + box.height - 1.5, box.width, 2.5), QColor(shade(take.color)))
    size = max(6, round(box.width - 2))
    ink = theme.on_selection if is_selected else theme.text
    painter.drawPixmap(QPointF(box.x + 1, box.y + 1), kind_icon(version.made, ink, size, scene.ratio))
    if take.has_star:
        painter.setPen(QPen(QColor(theme.panel), 1.0))
        painter.setBrush(QColor(theme.text))
        star(painter, box.right - 4, box.y - 4, 8)
    if is_selected and scene.has_focus:
        paint_focus(painter, rect)


def _paint_dots(painter: QPainter, scene: Scene, shown: Iterable[str]) -> None:
    theme = colors()
    plain, marked = QColor(theme.dim), QColor(theme.focus)
    for take_id in shown:
        box = scene.box(take_id)
        painter.fillRect(QRectF(box.x, box.y, box.width, box.height), marked if take_id in scene.line else plain)
        take = scene.tree.versions[take_id].take
        if take.has_star:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.text))
            star(painter, box.x - 1, box.middle - 4, 8)


def _paint_label(painter: QPainter, scene: Scene, version: Version, part: QRectF) -> None:
    """Paint name and way of the selected take beside it, where takes are too small for texts."""
    theme, box = colors(), scene.box(version.take.id)
    metrics = QFontMetricsF(painter.font())
    text = f"{version.take.name} · {scene.model.words(version)}"
    text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(60.0, min(240.0, part.width() - 20)))
    width, height = metrics.horizontalAdvance(text) + 12, metrics.height() + 4
    x = min(max(box.right + 8, part.left() + 2), part.right() - width - 2)
    y = min(max(box.middle - height / 2, part.top() + 2), part.bottom() - height - 2)
    rect = QRectF(x, y, width, height)
    if box.x < rect.right() and box.right > rect.left():  # no room at its right: below or above it
        rect.moveTop(box.y + box.height + 6 if box.y + box.height + 6 + height < part.bottom() else box.y - 6 - height)
    painter.setPen(QPen(QColor(theme.focus), 1.0))
    painter.setBrush(QColor(theme.panel))
    painter.drawRoundedRect(rect, 4, 4)
    painter.setPen(QColor(theme.text))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    if scene.zoom.form is Form.DOT:
        painter.setBrush(QColor(theme.focus))
        painter.setPen(QPen(QColor(theme.text), 1.0))
        painter.drawEllipse(QPointF(box.x + box.width / 2, box.middle), 4.0, 4.0)
        if scene.has_focus:
            paint_focus(painter, QRectF(box.x + box.width / 2 - 4, box.middle - 4, 8, 8))


def paint_focus(painter: QPainter, rect: QRectF) -> None:
    """Paint a ring around what has the focus."""
    painter.setPen(QPen(QColor(colors().text), 1.5))
    brush = painter.brush()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(-2.5, -2.5, 2.5, 2.5), 6, 6)
    painter.setBrush(brush)
