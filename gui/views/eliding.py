"""Labels and list rows with long texts, which must not widen the window: shortened with …, or broken into lines."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem


class ElidedLabel(QLabel):
    """A label that shortens its text to the width that the layout gives it."""

    def __init__(self, text: str = "", mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        super().__init__(text)
        self._mode = mode
        self.setMinimumWidth(40)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        text = self.fontMetrics().elidedText(self.text(), self._mode, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


class ElidingDelegate(QStyledItemDelegate):
    """Rows that never need more width than the list has."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(10, super().sizeHint(option, index).height())


def wrap(label: QLabel) -> None:
    """Let a label in a form break into lines and be as high as they are.

    Left to itself, a form gives a label the height that its text would have in a narrow column, wherever that is more.
    """
    label.setWordWrap(True)
    policy = label.sizePolicy()
    policy.setVerticalPolicy(QSizePolicy.Policy.Ignored)
    label.setSizePolicy(policy)


def fitting(metrics: QFontMetrics, room: int, texts: Sequence[str]) -> str:
    """The first of ever shorter texts that has room, in pixels; where none has, the last one shortened with ….

    For texts that would say something else when they are cut, such as numbers.
    """
    for text in texts:
        if metrics.horizontalAdvance(text) <= room:
            return text  # `elidedText` counts parts of pixels and may cut it all the same
    return metrics.elidedText(texts[-1], Qt.TextElideMode.ElideRight, room)


# Scripts that break between any two of their characters, but not before a closing mark or a small kana: Qt knows where.
_BREAKS_ANYWHERE = "\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
_LONG_WORD = re.compile(rf"([^\s\u200b{_BREAKS_ANYWHERE}]{{20}})(?=[^\W{_BREAKS_ANYWHERE}])")


def breakable(text: str) -> str:
    """A text that a label can break into lines, however long its words are, such as the names of files: between folders,
    or else within a word.

    A word is never broken before a mark, so that no line begins with a full stop. Chinese and Japanese, which have no
    spaces, stay as they are.
    """
    return _LONG_WORD.sub("\\1\u200b", re.sub(r"(?<=[/\\])(?=[^\s/\\])", "\u200b", text))
