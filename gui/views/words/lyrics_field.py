"""The field of the lyrics: marks of sections by keys, and where the lines are sung in the selected take."""

from difflib import SequenceMatcher

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from daw_bridge.core.versions.lyric_lines import line_at
from daw_bridge.core.words.sections import next_mark, with_mark
from engine.contract.messages import LyricLine
from gui.theme import colors
from gui.views.words.edits import go_to_line, replace_text

MARK_KEYS = ("verse", "chorus", "pre-chorus", "bridge", "intro", "instrumental", "outro")
"""The sections that Alt+1 to Alt+7 put in."""

_ALT = Qt.KeyboardModifier.AltModifier
_ROOM_PX = 10


class LyricsField(QPlainTextEdit):
    """`moved_on` says that another line is sung at the playhead now, or none."""

    moved_on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[LyricLine, ...] = ()
        self._times: dict[int, LyricLine] = {}  # by line of the text, from 0
        self._sung = -1
        self._margin = _Times(self)
        self.updateRequest.connect(self._on_update)
        self.textChanged.connect(self._match)

    @property
    def times(self) -> dict[int, LyricLine]:
        """The lines of the text, from 0, that are sung in the selected take."""
        return dict(self._times)

    @property
    def sung_line(self) -> int:
        """The line of the text that is sung at the playhead, from 0; -1 if none is."""
        return self._sung

    def show_lines(self, lines: tuple[LyricLine, ...]) -> None:
        """Show where the lines of a take are sung, beside those that are in the text."""
        if lines != self._lines:
            self._lines = lines
            self._match()

    def show_playhead(self, time_s: float) -> None:
        """Mark the line that is sung at a time of the take."""
        line = line_at(self._lines, time_s)
        sung = next((n for n, each in self._times.items() if each is line), -1) if line is not None else -1
        if sung != self._sung:
            self._sung = sung
            self._show_sung()
            self.moved_on.emit()

    def insert_mark(self, kind: str) -> None:
        """Put the mark of a section before the line of the cursor, which then stands below it."""
        lyrics = self.toPlainText()
        changed, line = with_mark(lyrics, self.textCursor().blockNumber(), next_mark(lyrics, kind))
        replace_text(self, changed)
        go_to_line(self, line)

    def sizeHint(self) -> QSize:
        """No more than its least height: what is below it would be pushed out of sight in a low panel."""
        return QSize(super().sizeHint().width(), max(self.minimumHeight(), self.minimumSizeHint().height()))

    # --- keys ---------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _mark_of(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if kind := _mark_of(event):
            self.insert_mark(kind)
        else:
            super().keyPressEvent(event)

    # --- times --------------------------------------------------------------------------------------

    def _match(self) -> None:
        """Find the lines of the take in the text, which may have been changed since."""
        written = [line.strip() for line in self.toPlainText().split("\n")]
        sung = [line.text.strip() for line in self._lines]
        found: dict[int, LyricLine] = {}
        for a, b, size in SequenceMatcher(None, written, sung, autojunk=False).get_matching_blocks() if sung else ():
            found |= {a + n: self._lines[b + n] for n in range(size) if written[a + n]}
        if found != self._times:
            self._times = found
            self._sung = -1
            self._show_sung()
        width = self._margin.sizeHint().width()
        if self.viewportMargins().left() != width:
            self.setViewportMargins(width, 0, 0, 0)
            self._place_margin()
        self._margin.setVisible(bool(width))
        self._margin.update()

    def _show_sung(self) -> None:
        selections = []
        if self._sung >= 0:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = QTextCursor(self.document().findBlockByNumber(self._sung))
            selection.format.setBackground(QColor(colors().hover))
            selection.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
            selections.append(selection)
        self.setExtraSelections(selections)
        self._margin.update()

    def _on_update(self, rect: QRect, dy: int) -> None:
        if dy:
            self._margin.scroll(0, dy)
        else:
            self._margin.update(0, rect.y(), self._margin.width(), rect.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_margin()

    def _place_margin(self) -> None:
        inner = self.viewport().geometry()
        width = self._margin.sizeHint().width()
        self._margin.setGeometry(QRect(inner.left() - width, inner.top(), width, inner.height()))

    def paint_times(self, painter: QPainter) -> None:
        """Write the times beside the lines that are seen."""
        block, room = self.firstVisibleBlock(), self._margin.width() - _ROOM_PX // 2
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if box.top() > self.viewport().height():
                break
            if (line := self._times.get(block.blockNumber())) is not None:
                is_sung = block.blockNumber() == self._sung
                painter.setPen(QColor(colors().text if is_sung else colors().dim))
                height = self.fontMetrics().height()
                place = QRect(0, round(box.top()), room, height)
                painter.drawText(
                    place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, clock(line.start_s)
                )
            block = block.next()

    @property
    def margin_width(self) -> int:
        return self.fontMetrics().horizontalAdvance("00:00") + _ROOM_PX if self._times else 0


class _Times(QWidget):
    """The times on the left edge of the field."""

    def __init__(self, field: LyricsField) -> None:
        super().__init__(field)
        self._field = field

    def sizeHint(self) -> QSize:
        return QSize(self._field.margin_width, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        self._field.paint_times(painter)


def clock(time_s: float) -> str:
    """Minutes and seconds."""
    minutes, seconds = divmod(int(time_s), 60)
    return f"{minutes}:{seconds:02}"


def _mark_of(event: QKeyEvent) -> str:
    keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    place = event.key() - Qt.Key.Key_1
    return MARK_KEYS[place] if keys == _ALT and 0 <= place < len(MARK_KEYS) else ""
