"""Numbers as the user's language writes them."""

from PySide6.QtCore import QLocale


def counted(number: int) -> str:
    """How many there are, with the signs between thousands that the locale has."""
    return QLocale().toString(number)


def written(number: float, spec: str) -> str:
    """A number by a format such as ".2f" or "g", with the decimal sign of the locale and no signs between thousands."""
    return format(number, spec).replace(".", QLocale().decimalPoint())
