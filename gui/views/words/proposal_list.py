"""The list of proposed changes, each with a tick: what it says as text, and what goes and comes struck out and bold."""

from collections.abc import Sequence
from string import Template

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent, QTextDocument, QTransform
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.accessible.speech import announce
from gui.theme import colors
from gui.views.words.proposal_rows import Row

_ROLE = Qt.ItemDataRole.UserRole
_TICK, _GAP, _EDGE = 14, 8, 5
_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_STYLE = Template("s { color: $gone; } b { color: $come; font-weight: 600; } i { color: $dim; font-style: normal; }")
_BODY = Template('<div style="color: $plain; font-weight: $weight; white-space: pre-wrap;">$markup</div>')
_OWN_KEYS = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}


class Proposed(QAbstractListModel):
    """The rows, and which of them are ticked. `ticked_changed` says that others are."""

    ticked_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self._left: set[str] = set()

    def show(self, rows: Sequence[Row], *, is_new: bool) -> None:
        """is_new: another proposal, of which everything is ticked at first."""
        if is_new:
            self._left.clear()
        if list(rows) == self.rows and not is_new:
            return
        if not is_new and [row.key for row in rows] == [row.key for row in self.rows]:
            self.rows = list(rows)  # the view keeps its place while somebody types
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        else:
            self.beginResetModel()
            self.rows = list(rows)
            self.endResetModel()
        self.ticked_changed.emit()

    @property
    def possible(self) -> tuple[str, ...]:
        """The changes that can be accepted."""
        return tuple(row.key for row in self.rows if row.key and not row.why_not)

    @property
    def ticked(self) -> tuple[str, ...]:
        return tuple(key for key in self.possible if key not in self._left)

    def tick(self, key: str, *, is_ticked: bool) -> None:
        if is_ticked != (key not in self._left):
            (self._left.discard if is_ticked else self._left.add)(key)
            row = next((n for n, each in enumerate(self.rows) if each.key == key), -1)
            self.dataChanged.emit(self.index(row), self.index(row))
            self.ticked_changed.emit()

    def tick_all(self, *, is_ticked: bool) -> None:
        self._left = set() if is_ticked else set(self.possible)
        self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))
        self.ticked_changed.emit()

    def is_ticked(self, row: Row) -> bool:
        return bool(row.key) and not row.why_not and row.key not in self._left

    def said(self, row: Row) -> str:
        """A row as a screen reader says it."""
        if row.why_not:
            return self.tr("{change}. Left: {why}").format(change=row.words, why=row.why_not)
        if not row.key:
            return row.words
        state = self.tr("{change}, ticked") if self.is_ticked(row) else self.tr("{change}, not ticked")
        return state.format(change=row.words)

    # --- Qt's model ---------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.said(row)
            case Qt.ItemDataRole.ToolTipRole:
                return row.why_not or None
            case Qt.ItemDataRole.CheckStateRole if row.key:
                return Qt.CheckState.Checked if self.is_ticked(row) else Qt.CheckState.Unchecked
            case _ if role == _ROLE:
                return row
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        row = self.rows[index.row()] if 0 <= index.row() < len(self.rows) else None
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if row is not None and row.key else flags

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A screen reader ticks through this, too."""
        row = self.rows[index.row()] if index.isValid() else None
        if role != Qt.ItemDataRole.CheckStateRole or row is None or not row.key or row.why_not:
            return False
        self.tick(row.key, is_ticked=value in {Qt.CheckState.Checked, Qt.CheckState.Checked.value, True})
        return True


class ProposalList(QListView):
    """Space or a click ticks a change or takes the tick away; Return accepts what is ticked, Esc leaves all."""

    accept_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, model: Proposed) -> None:
        super().__init__()
        self._proposed = model
        self.setModel(model)
        self.setItemDelegate(_Painter(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Proposed changes"))
        self.setAccessibleDescription(self.tr("Space ticks a change, Return accepts what is ticked, Esc leaves all."))

    def toggle(self, index: QModelIndex) -> None:
        row = index.data(_ROLE)
        if isinstance(row, Row) and row.key and not row.why_not:
            self._proposed.tick(row.key, is_ticked=not self._proposed.is_ticked(row))
            announce(self, self._proposed.said(row))

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the list from the shortcuts of the window: the space bar plays elsewhere."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Space:
                self.toggle(self.currentIndex())
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.accept_wanted.emit()
            case Qt.Key.Key_Escape:
                self.leave_wanted.emit()
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self.toggle(self.indexAt(event.position().toPoint()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # other widths break the lines elsewhere


def _is_own(event: QKeyEvent) -> bool:
    return event.key() in _OWN_KEYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


class _Painter(QStyledItemDelegate):
    def __init__(self, view: ProposalList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row: Row = index.data(_ROLE)
        width = self._view.viewport().width()
        document = self._document(row, option, width, is_selected=False)
        above = _EDGE if row.is_heading and index.row() else 0
        return QSize(10, round(document.size().height()) + 2 * _EDGE + above)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row = index.data(_ROLE)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected) and self._view.hasFocus()
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_selected:
            painter.fillRect(rect, QColor(colors().selection))
        document = self._document(row, option, rect.width(), is_selected=is_selected)
        top = rect.bottom() + 1 - _EDGE - document.size().height()
        if row.key:
            box = QRectF(rect.left() + _EDGE, top + (option.fontMetrics.height() - _TICK) / 2 + 0.5, _TICK, _TICK)
            self._paint_tick(painter, box, row, is_selected=is_selected)
        painter.setTransform(QTransform.fromTranslate(rect.left() + self._indent(row), top), combine=True)
        document.drawContents(painter)
        painter.restore()

    def _indent(self, row: Row) -> int:
        return _EDGE if row.is_heading else _EDGE + _TICK + _GAP

    def _document(self, row: Row, option: QStyleOptionViewItem, width: int, *, is_selected: bool) -> QTextDocument:
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(option.font)
        scheme = colors()
        plain = scheme.on_selection if is_selected else scheme.text
        dim = scheme.on_selection if is_selected else scheme.dim
        gone, come = (plain, plain) if is_selected else (scheme.bad, scheme.good)
        if row.why_not:
            gone = come = plain = dim
        weight = 600 if row.is_heading else 400
        style = _STYLE.substitute(gone=gone, come=come, dim=dim)
        document.setDefaultStyleSheet(style)
        document.setTextWidth(max(20, width - self._indent(row) - _EDGE))
        document.setHtml(_BODY.substitute(plain=plain, weight=weight, markup=row.markup))
        return document

    def _paint_tick(self, painter: QPainter, box: QRectF, row: Row, *, is_selected: bool) -> None:
        scheme = colors()
        edge = scheme.line if row.why_not else scheme.on_selection if is_selected else scheme.edge
        is_ticked = (
            self._view.model().data(self._index_of(row), Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        )
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(scheme.selection if is_ticked else scheme.field))
        painter.drawRoundedRect(box, 3, 3)
        if is_ticked:
            painter.setPen(QPen(QColor(scheme.on_selection), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            at = box.topLeft()
            painter.drawPolyline([at + QPointF(3, 7.5), at + QPointF(6, 10.5), at + QPointF(11, 3.8)])

    def _index_of(self, row: Row) -> QModelIndex:
        model = self._view.model()
        return model.index(next(n for n in range(model.rowCount()) if model.index(n, 0).data(_ROLE) is row), 0)
