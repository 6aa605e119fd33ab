"""Number fields in which a decimal comma and a point mean the same, whatever the language."""

import math
import re
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox

from gui.views.fields.wheel import Wheeled

State = tuple[QValidator.State, str, int]

_GROUPED = re.compile(r"[+-]?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_TYPED = re.compile(r"[+-]?[\d.,]*")
_BLANKS = re.compile(r"[\s'’]+")  # what stands between groups of digits in French, Swedish and Swiss


def read_number(typed: str) -> float | None:
    """The number that a person typed, None where it is none, or none yet.

    A single comma or point is the decimal mark in every language: to read it as a mark of thousands would make 975 of
    97.5. Of two different marks the last one is decimal: 1.234,5 and 1,234.5. A mark that stands twice groups thousands.
    """
    bare = _plain(typed)
    marks = [letter for letter in bare if letter in ".,"]
    if len(marks) > 1:
        whole, mark, rest = bare.rpartition(marks[-1]) if marks[-1] != marks[0] else (bare, "", "")
        if not _GROUPED.fullmatch(whole):
            return None
        bare = whole.replace(marks[0], "") + mark + rest
    try:
        return float(bare.replace(",", "."))
    except ValueError:
        return None


def _plain(typed: str) -> str:
    """Without blanks, with one kind of minus, and an Arabic decimal mark as a comma."""
    return _BLANKS.sub("", typed).replace("−", "-").replace("٫", ",")


def _state(typed: str, low: float) -> QValidator.State:
    """Whether a text may stand in a field. Too high a number may: it becomes the highest when the field is left."""
    bare = _plain(typed)
    if not _TYPED.fullmatch(bare) or re.search(r"[.,]{2}", bare) or (bare.startswith("-") and low >= 0):
        return QValidator.State.Invalid
    number = read_number(bare)
    is_begun = number is None or (number < low and low >= 0)  # more digits may still make it fit
    return QValidator.State.Intermediate if is_begun else QValidator.State.Acceptable


class NumberBox(Wheeled, QDoubleSpinBox):
    """A number with decimals, shown in the user's language without zeros at its end; more decimals are rounded."""

    def __init__(self, **properties: Any) -> None:
        super().__init__(**properties)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel gives it no keyboard

    def validate(self, input: str, pos: int) -> State:  # noqa: A002  Qt's name
        return _judged(self, input), input, pos

    def valueFromText(self, text: str) -> float:
        number = _typed(self, text)
        rounded = round(number, self.decimals()) if self.decimals() else math.floor(number + 0.5)
        return min(max(rounded, self.minimum()), self.maximum())

    def fixup(self, str: str) -> str:  # noqa: A002  Qt's name
        return str  # Qt would take the marks out

    def textFromValue(self, val: float) -> str:
        text, point = super().textFromValue(val), self.locale().decimalPoint()
        return text.rstrip(self.locale().zeroDigit()).removesuffix(point) if point in text else text


class WholeBox(Wheeled, QSpinBox):
    """A whole number. Typed decimals round it: a point that vanished would make 95 of 9.5."""

    def __init__(self, **properties: Any) -> None:
        super().__init__(**properties)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel gives it no keyboard

    def validate(self, input: str, pos: int) -> State:  # noqa: A002  Qt's name
        return _judged(self, input), input, pos

    def valueFromText(self, text: str) -> int:
        return min(max(math.floor(_typed(self, text) + 0.5), self.minimum()), self.maximum())

    def fixup(self, str: str) -> str:  # noqa: A002  Qt's name
        return str  # Qt would take the marks out


def _judged(box: QSpinBox | QDoubleSpinBox, text: str) -> QValidator.State:
    """Whether a text may stand in a field; what it shows for its lowest value may."""
    if box.specialValueText() and text == box.specialValueText():
        return QValidator.State.Acceptable
    return _state(_bare(box, text), box.minimum())


def _typed(box: QSpinBox | QDoubleSpinBox, text: str) -> float:
    """The number that a field's text stands for; the one that it had where it stands for none."""
    if box.specialValueText() and text == box.specialValueText():
        return box.minimum()
    number = read_number(_bare(box, text))
    return box.value() if number is None else number


def _bare(box: QSpinBox | QDoubleSpinBox, text: str) -> str:
    """A field's text without its prefix and its unit."""
    return text.removeprefix(box.prefix()).removesuffix(box.suffix())
