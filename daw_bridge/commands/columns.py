"""Columns of a table in a terminal, in which Chinese and Japanese signs are two cells wide."""

import unicodedata


def cells(words: str) -> int:
    """The cells that a text takes in a terminal, by the East Asian Width of Unicode's annex 11."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in words)


def left(words: str, width: int) -> str:
    """A text at the left of a column of so many cells; it is never cut."""
    return words + " " * (width - cells(words))


def right(words: str, width: int) -> str:
    """The same at the right."""
    return " " * (width - cells(words)) + words
