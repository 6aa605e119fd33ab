"""The colours of takes: their names, and the colour in which a take without one is drawn."""

from PySide6.QtCore import QCoreApplication

from daw_bridge.core.clip import COLORS, Take
from gui.theme import colors

_OWN = ("blue", "green", "purple", "yellow", "red")  # of takes to which the user gave none, in turn


def drawn_color(take: Take, row: int) -> str:
    """The name of the colour of a take's lane; the source is grey, unless the user gave it another one."""
    return take.color or ("grey" if row <= 0 else _OWN[(row - 1) % len(_OWN)])


def shade(color: str) -> str:
    """A colour of the scheme, as #rrggbb."""
    return colors().takes[COLORS.index(color) - 1] if color in COLORS[1:] else colors().dim


def color_name(color: str) -> str:
    """The colour's name, to be read; "" has none."""
    translate = QCoreApplication.translate
    return {
        "": translate("TakeColors", "No colour"),
        "red": translate("TakeColors", "Red"),
        "orange": translate("TakeColors", "Orange"),
        "yellow": translate("TakeColors", "Yellow"),
        "green": translate("TakeColors", "Green"),
        "blue": translate("TakeColors", "Blue"),
        "purple": translate("TakeColors", "Purple"),
        "grey": translate("TakeColors", "Grey"),
    }.get(color, color)
