"""The words that clips have, and which of them a mistyped word may mean."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_TOKEN = re.compile(r"[^\W_]+")
_SHORTEST, _LONG = 4, 8  # letters of a word with one error, and of one with two
_WIDTH = 26  # letters of a word that are compared
_LONGEST = _WIDTH - 2  # a typed word of more letters has no room for two more
_BEGUN = 6  # letters of a word that is still typed, from which on one of them may be too many
_MOST = 40  # words that one typed word may mean: the search looks for all of them


@dataclass(frozen=True, slots=True)
class Near:
    """A word like a typed one. errors: how many letters are wrong, missing, too many or swapped with their neighbour.

    is_whole: the whole word is like it, and not just its beginning.
    """

    word: str
    errors: int
    is_whole: bool


class Vocabulary:
    """Words without case and accents, as FTS5 has them in its index. It only grows: words that are gone find nothing."""

    def __init__(self, words: Iterable[str] = ()) -> None:
        self._known: set[str] = set()
        self._new: list[str] = []  # not in the tables yet
        self._words: list[str] = []
        self._letters: NDArray[np.uint16] = np.zeros((0, _WIDTH), np.uint16)  # (words, letters), 0 behind the last one
        self._sets: NDArray[np.uint64] = np.zeros(0, np.uint64)  # (words): a bit for each letter that is in it
        self._add(words)

    def add_text(self, text: str) -> None:
        """Add the words of a text."""
        self._add(_TOKEN.findall(folded(text)))

    def _add(self, words: Iterable[str]) -> None:
        new = {word for word in words if len(word) >= _SHORTEST - 1 and not _has_digit(word)} - self._known
        self._known |= new
        self._new += sorted(new)

    def has(self, typed: str) -> bool:
        """Whether a word begins with a typed one, which is given as `typed_word` gives it."""
        self._fill_tables()
        letters = _letters_of([typed])[0, : len(typed)]
        return bool((self._letters[:, : len(letters)] == letters).all(axis=1).any())

    def near(self, typed: str) -> list[Near]:
        """The words that a typed one may mean, the nearest first; none that begins with it, and none for a short one.

        typed: as `typed_word` gives it. One error counts in 4 to 7 letters, two in 8 and more.
        """
        if not _SHORTEST <= len(typed) <= _LONGEST:
            return []
        self._fill_tables()
        most = 2 if len(typed) >= _LONG else 1
        letters = _letters_of([typed])[0, : len(typed)]
        rows = self._with_letters(letters, most)
        whole, begun = _errors(letters, self._letters[rows], most)
        found = []
        for row, errors, errors_begun in zip(rows, whole.tolist(), begun.tolist(), strict=True):
            if errors_begun and min(errors, errors_begun) <= most:
                found.append(Near(self._words[row], min(errors, errors_begun), errors <= errors_begun))
        return sorted(found, key=lambda near: (near.errors, not near.is_whole, near.word))[:_MOST]

    def _fill_tables(self) -> None:
        if self._new:
            letters = _letters_of(self._new)
            self._letters = np.concatenate([self._letters, letters])
            self._sets = np.concatenate([self._sets, _sets_of(letters)])
            self._words += self._new
            self._new = []

    def _with_letters(self, letters: NDArray[np.uint16], most: int) -> NDArray[np.intp]:
        """The rows of words that lack so many of these letters at most: a thousandth of all have to be looked at."""
        lacking = np.zeros(len(self._words), np.uint8)
        for bit in np.unique(letters % 64):
            lacking += (self._sets >> np.uint64(bit)) & np.uint64(1) == 0
        return np.flatnonzero(lacking <= most)


def folded(text: str) -> str:
    """A text without case and accents."""
    apart = unicodedata.normalize("NFKD", text)
    return "".join(each for each in apart if not unicodedata.combining(each)).lower()


def typed_word(text: str) -> str:
    """What the user typed as one word without case and accents; "" for what is none that may be mistyped."""
    words = _TOKEN.findall(folded(text))
    return words[0] if len(words) == 1 and not _has_digit(words[0]) else ""


def as_written(word: str, text: str) -> str:
    """The first word of a text that begins with one of the vocabulary, as it is written there; "" for none."""
    return next((found[0] for found in _TOKEN.finditer(text) if folded(found[0]).startswith(word)), "")


def _has_digit(word: str) -> bool:
    return any(map(str.isdigit, word))  # 120 is no mistyped 121


def _letters_of(words: list[str]) -> NDArray[np.uint16]:
    """(words, letters)"""
    points = np.array(words, f"U{_WIDTH}").view(np.uint32).reshape(len(words), _WIDTH)
    return points.astype(np.uint16)


def _sets_of(letters: NDArray[np.uint16]) -> NDArray[np.uint64]:
    bits = np.where(letters > 0, np.uint64(1) << (letters % 64).astype(np.uint64), np.uint64(0))
    sets: NDArray[np.uint64] = np.bitwise_or.reduce(bits, axis=1)
    return sets


def _errors(
    typed: NDArray[np.uint16], letters: NDArray[np.uint16], most: int
) -> tuple[NDArray[np.int8], NDArray[np.int8]]:
    """How many errors lie between a typed word and each of (words, letters), and between it and the word's best beginning.

    Damerau's distance, in which no letter is moved twice ("optimal string alignment"), for all words at once: entry
    (j, word) of a row is the distance between the letters typed so far and the first j of the word.
    """
    n_typed, width = len(typed), min(len(typed) + most, _WIDTH)
    columns = np.ascontiguousarray(letters[:, :width].T)
    places = np.arange(width + 1, dtype=np.int8)[:, None]
    before, row = np.zeros((2, width + 1, len(letters)), np.int8)
    row += places
    for i, letter in enumerate(typed):
        last, before = before, row
        row = before + np.int8(1)  # a letter too many
        np.minimum(row[1:], before[:-1] + (columns != letter), out=row[1:])  # the right letter, or a wrong one
        if i:
            is_swapped = (columns[:-1] == letter) & (columns[1:] == typed[i - 1])
            np.minimum(row[2:], np.where(is_swapped, last[:-2] + np.int8(1), np.int8(99)), out=row[2:])
        row = np.minimum.accumulate(row - places, axis=0) + places  # letters that are missing
    n_letters = np.count_nonzero(letters, axis=1)
    is_seen = places <= n_letters  # behind the last letter there is no beginning of the word
    whole = np.where(n_letters <= width, row[np.minimum(n_letters, width), np.arange(len(letters))], np.int8(99))
    first = n_typed - (1 if n_typed >= _BEGUN else 0)
    begun = np.where(is_seen, row, np.int8(99))[first:].min(axis=0, initial=99)
    return whole.astype(np.int8), begun.astype(np.int8)
