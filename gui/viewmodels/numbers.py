"""Numbers as the user's language writes them."""

from PySide6.QtCore import QLocale


def written(number: float, spec: str) -> str:
    """A number by a format such as ".2f" or "g", with the decimal sign of the locale and no signs between thousands."""
    return format(number, spec).replace(".", QLocale().decimalPoint())


def counted(number: int) -> str:
    """A number of things, with thousands apart as the language in use has them: 10,000 or 10.000."""
    return QLocale().toString(number)
