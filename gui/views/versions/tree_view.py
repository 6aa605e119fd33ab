"""The view of a version tree: it scrolls and zooms, a click or an arrow key selects a take, a double click loads it.

It is a list to Qt, so that screen readers find its takes as list items; where they lie is its own.
"""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView

from gui.theme import colors
from gui.viewmodels.versions import VersionsModel
from gui.views.versions.tree_layout import TreeLayout, Way, Zoom, fitting, lay_out, opening, walk
from gui.views.versions.tree_paint import Scene, paint_tree

_NOTCH = 120  # of angleDelta, a step of a wheel with notches
_ZOOM_A_NOTCH = 1.2
_WAYS = {
    QAbstractItemView.CursorAction.MoveLeft: Way.PARENT,
    QAbstractItemView.CursorAction.MoveRight: Way.CHILD,
    QAbstractItemView.CursorAction.MoveUp: Way.ABOVE,
    QAbstractItemView.CursorAction.MoveDown: Way.BELOW,
}
_SELECTING = (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton)
Index = QModelIndex | QPersistentModelIndex


class TreeView(QListView):
    """take_chosen: a take was selected here. load_wanted: its recipe is wanted. menu_wanted: at a place on the screen."""

    take_chosen = Signal(str)
    load_wanted = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, versions: VersionsModel) -> None:
        super().__init__()
        self.versions = versions
        self.zoom_ = Zoom()
        self.layout_ = TreeLayout()
        self.hint = ""
        self._clip_id = ""
        self._has_own_zoom = False
        self._shown_take = ""
        self._pan: QPoint | None = None
        self.setModel(versions)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Versions"))
        self.setToolTip(
            self.tr(
                "Click a take to select it, double-click it to load its recipe into the prompt. "
                "Arrow keys walk through the tree, + and - zoom, 0 shows all."
            )
        )
        self.setMinimumHeight(90)
        versions.modelReset.connect(self._on_reset)
        self.selectionModel().selectionChanged.connect(self._on_selected)
        self._on_reset()

    # --- what is shown ------------------------------------------------------------------------------

    def show_take(self, take_id: str) -> None:
        """Mark the selected take, and scroll to it if it is another than before."""
        index = self.versions.index_of(take_id)
        is_new, self._shown_take = take_id != self._shown_take, take_id
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            if is_new:
                self.scrollTo(index)
        else:
            self.selectionModel().clear()
        self.viewport().update()

    def fit(self) -> None:
        """Show the whole tree."""
        self._has_own_zoom = True
        self._set_zoom(fitting(self.layout_, self.viewport().width(), self.viewport().height()))

    def zoom(self, factor: float, at: QPoint | None = None) -> None:
        """Zoom around a place of the view; by default around the selected take, or the middle. factor: above 1 zooms in."""
        self._has_own_zoom = True
        if at is None:
            rect = self.visualRect(self.currentIndex())
            seen = self.viewport().rect()
            at = rect.center() if rect.isValid() and seen.intersects(rect) else seen.center()
        column, row = self.zoom_.place(at.x() + self.horizontalOffset(), at.y() + self.verticalOffset())
        self._set_zoom(self.zoom_.zoomed(factor))
        x, y = self.zoom_.point(column, row)
        self.horizontalScrollBar().setValue(round(x) - at.x())
        self.verticalScrollBar().setValue(round(y) - at.y())

    def _set_zoom(self, zoom: Zoom) -> None:
        self.zoom_ = zoom
        self.updateGeometries()
        self.viewport().update()

    def _on_reset(self) -> None:
        self.layout_ = lay_out(self.versions.tree)
        if self._clip_id != self.versions.clip_id:
            self._clip_id, self._has_own_zoom, self._shown_take = self.versions.clip_id, False, ""
        self._open()
        self.show_take(self._shown_take)

    def _open(self) -> None:
        if not self._has_own_zoom:
            self.zoom_ = opening(self.layout_, self.viewport().height())
        self.updateGeometries()
        self.viewport().update()

    def _on_selected(self, selected: QItemSelection, _: QItemSelection) -> None:
        """Keys, the pointer and screen readers select in the same way."""
        take_id = self.versions.take_id(selected.indexes()[0]) if selected.indexes() else ""
        if take_id and take_id != self._shown_take:
            self._shown_take = take_id
            self.take_chosen.emit(take_id)
        self.viewport().update()

    # --- painting -----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self.viewport())
        if not self.layout_.places:
            painter.setPen(QColor(colors().dim))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect().adjusted(12, 0, -12, 0), flags, self.hint)
            return
        x, y = self.horizontalOffset(), self.verticalOffset()
        painter.setTransform(QTransform.fromTranslate(-x, -y), combine=True)
        selected = self._shown_take
        scene = Scene(
            self.versions,
            self.layout_,
            self.zoom_,
            selected,
            frozenset(self.versions.tree.line(selected)),
            self.hasFocus(),
            self.devicePixelRatioF(),
        )
        paint_tree(painter, scene, QRectF(self.viewport().rect().translated(x, y)))

    # --- where takes lie, as Qt asks for it ---------------------------------------------------------

    def visualRect(self, index: Index) -> QRect:
        take_id = self.versions.take_id(index)
        if take_id not in self.layout_.places:
            return QRect()
        box = self.zoom_.box(*self.layout_.places[take_id])
        rect = QRectF(box.x, box.y, box.width, box.height).toAlignedRect()
        return rect.translated(-self.horizontalOffset(), -self.verticalOffset())

    def indexAt(self, point: QPoint) -> QModelIndex:
        x, y = point.x() + self.horizontalOffset(), point.y() + self.verticalOffset()
        return self.versions.index_of(self.zoom_.take_at(self.layout_, x, y))

    def scrollTo(self, index: Index, _hint: QAbstractItemView.ScrollHint = QListView.ScrollHint.EnsureVisible) -> None:
        rect, seen = self.visualRect(index), self.viewport().rect()
        if not rect.isValid():
            return
        for bar, start, end, size in (
            (self.horizontalScrollBar(), rect.left() - 18, rect.right() + 18, seen.width()),
            (self.verticalScrollBar(), rect.top() - 8, rect.bottom() + 8, seen.height()),
        ):
            if start < 0 or end - start > size:
                bar.setValue(bar.value() + start)
            elif end > size:
                bar.setValue(bar.value() + end - size)

    def moveCursor(
        self,
        action: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,  # noqa: ARG002
    ) -> QModelIndex:
        tree, now = self.versions.tree, self.versions.take_id(self.currentIndex())
        actions = QAbstractItemView.CursorAction
        if not tree.versions:
            return QModelIndex()
        if not now or action is actions.MoveHome:
            return self.versions.index_of(tree.roots[0])
        if action is actions.MoveEnd:
            return self.versions.index_of(max(tree.versions.values(), key=lambda each: each.take.created).take.id)
        if action in _WAYS:
            return self.versions.index_of(walk(tree, self.layout_, now, _WAYS[action]))
        if action in {actions.MovePageUp, actions.MovePageDown}:
            way = Way.ABOVE if action is actions.MovePageUp else Way.BELOW
            for _ in range(max(1, int(self.viewport().height() // self.zoom_.row) - 1)):
                now = walk(tree, self.layout_, now, way)
            return self.versions.index_of(now)
        return self.currentIndex()

    def horizontalOffset(self) -> int:
        return self.horizontalScrollBar().value()

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, _index: Index) -> bool:
        return False

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.center())
        self.selectionModel().select(index if index.isValid() else self.currentIndex(), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region += QRegion(self.visualRect(index))
        return region

    def doItemsLayout(self) -> None:
        self.updateGeometries()

    def updateGeometries(self) -> None:
        width, height = self.zoom_.whole(self.layout_) if self.layout_.places else (0.0, 0.0)
        seen = self.viewport().size()
        for bar, whole, size in (
            (self.horizontalScrollBar(), width, seen.width()),
            (self.verticalScrollBar(), height, seen.height()),
        ):
            bar.setRange(0, max(0, round(whole) - size))
            bar.setPageStep(size)
            bar.setSingleStep(24)

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._open()
        if self.currentIndex().isValid() and not self._has_own_zoom:
            self.scrollTo(self.currentIndex())

    # --- pointer and keys ---------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if event.button() is Qt.MouseButton.MiddleButton:
            self._pan = at
        elif event.button() in _SELECTING and (index := self.indexAt(at)).isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pan is not None:
            at = event.position().toPoint()
            moved, self._pan = at - self._pan, at
            self.horizontalScrollBar().setValue(self.horizontalOffset() - moved.x())
            self.verticalScrollBar().setValue(self.verticalOffset() - moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.MiddleButton:
            self._pan = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            self.load_wanted.emit(self.versions.take_id(index))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_by_key else self.indexAt(event.pos())
        if index.isValid():
            at = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()) if is_by_key else event.globalPos()
            self.menu_wanted.emit(self.versions.take_id(index), at)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_ZOOM_A_NOTCH ** ((turned.y() or turned.x()) / _NOTCH), event.position().toPoint())
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not turned.x():
            self.horizontalScrollBar().setValue(self.horizontalOffset() - turned.y() // 2)
            event.accept()
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom(max(0.1, 1 + event.value()), event.position().toPoint())
                return True
            if event.gestureType() is Qt.NativeGestureType.SmartZoomNativeGesture:
                self.fit()
                return True
        return bool(super().viewportEvent(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        match event.key():
            case keys.Key_Return | keys.Key_Enter if self.currentIndex().isValid():
                self.load_wanted.emit(self.versions.take_id(self.currentIndex()))
            case keys.Key_Plus | keys.Key_Equal:
                self.zoom(_ZOOM_A_NOTCH)
            case keys.Key_Minus:
                self.zoom(1 / _ZOOM_A_NOTCH)
            case keys.Key_0:
                self.fit()
            case _:
                super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Letters are keys of the window."""
