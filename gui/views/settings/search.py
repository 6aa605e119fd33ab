"""What a search finds among settings, keys and other lists: all of its words, in any order."""

import re
import unicodedata
from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QLabel, QLineEdit, QWidget

from gui.views.fields.wheel import ComboBox


def folded(text: str) -> str:
    """The text as it is compared: without case, accents and the marks of shortcuts."""
    apart = unicodedata.normalize("NFKD", text.replace("&", "").casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def words_of(typed: str) -> tuple[str, ...]:
    """The words of a search; none while nothing is typed."""
    return tuple(folded(typed).split())


def holds(text: str, words: Sequence[str], *, at_start: bool = False) -> bool:
    """Whether a text holds each of the folded words. at_start: where a word of the text begins, not within it."""
    plain = folded(text)
    if at_start:
        return all(re.search(rf"\b{re.escape(word)}", plain) for word in words)
    return all(word in plain for word in words)


def shown_text(widget: QWidget) -> str:
    """All that a widget and those within it say: texts, choices, units and tooltips."""
    return "\n".join(text for each in (widget, *widget.findChildren(QWidget)) for text in _texts(each) if text)


def _texts(widget: QWidget) -> list[str]:
    texts = [widget.toolTip()]
    match widget:
        case ComboBox():
            texts += [widget.itemText(row) for row in range(widget.count())]
        case QAbstractButton() | QLabel():
            texts.append(widget.text())
        case QLineEdit() if not isinstance(widget.parentWidget(), QAbstractSpinBox):
            texts.append(widget.placeholderText())
        case QAbstractSpinBox():
            texts.append(widget.specialValueText())
    return texts
