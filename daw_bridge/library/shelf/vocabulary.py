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
_KINDS = 64  # letters are told apart by the last bits of their code points, as far as most words need it
_FAR = np.int8(99)


@dataclass(frozen=True, slots=True)
class Near:
    """A word like a typed one. errors: how many letters are wrong, missing, too many or swapped with their neighbour.

    is_whole: it is the whole word, and not just the beginning of some.
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
        self._letters: NDArray[np.uint16] = np.zeros((_WIDTH, 0), np.uint16)  # (letters, words), 0 behind the last one
        self._lacks: NDArray[np.uint8] = np.zeros(
            (_KINDS, 0), np.uint8
        )  # (kinds of letters, words): 1 where none is in it
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
        rows = np.arange(len(self._words))
        for column, letter in zip(self._letters, _letters_of([typed])[: len(typed), 0], strict=False):
            rows = rows[column[rows] == letter]
        return bool(len(rows))

    def near(self, typed: str, *, is_whole: bool = False) -> list[Near]:
        """What a typed word may mean, the nearest first; no word that begins with it, and none for a short one.

        typed: as `typed_word` gives it. One error counts in 4 to 7 letters, two in 8 and more. is_whole: whole words alone.
        """
        if not _SHORTEST <= len(typed) <= _LONGEST:
            return []
        self._fill_tables()
        most = 2 if len(typed) >= _LONG else 1
        letters = _letters_of([typed])[: len(typed), 0]
        rows = self._candidates(letters, most)
        whole, begun, ends = _errors(letters, self._letters[:, rows], most)
        errors = whole if is_whole else np.minimum(whole, begun)
        found = set()
        for n in np.flatnonzero((errors <= most) & (begun > 0)).tolist():
            word = self._words[rows[n]]
            is_all = is_whole or bool(whole[n] <= begun[n])
            found.add(Near(word if is_all else word[: ends[n]], int(errors[n]), is_all))
        return sorted(found, key=lambda near: (near.errors, not near.is_whole, near.word))[:_MOST]

    def _fill_tables(self) -> None:
        if self._new:
            letters = _letters_of(self._new)
            self._letters = np.concatenate([self._letters, letters], axis=1)
            self._lacks = np.concatenate([self._lacks, _lacks_of(letters)], axis=1)
            self._words += self._new
            self._new = []

    def _candidates(self, letters: NDArray[np.uint16], most: int) -> NDArray[np.intp]:
        """The rows of the words that may be near: few letters are in one of the two alone. The others are most of all."""
        kinds = np.unique(letters % _KINDS)
        rows = np.flatnonzero(self._lacks[kinds].sum(axis=0, dtype=np.uint8) <= most)
        is_typed = np.zeros(_KINDS, bool)
        is_typed[kinds] = True
        first = self._letters[: len(letters) - most, rows]  # what a word or its beginning has at least
        return rows[(~is_typed[first % _KINDS]).sum(axis=0) <= most]


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
    """(letters, words)"""
    points = np.array(words, f"U{_WIDTH}").view(np.uint32).reshape(len(words), _WIDTH)
    return np.ascontiguousarray(points.T.astype(np.uint16))


def _lacks_of(letters: NDArray[np.uint16]) -> NDArray[np.uint8]:
    lacks = np.ones((_KINDS, letters.shape[1]), np.uint8)
    places, words = np.nonzero(letters)
    lacks[letters[places, words] % _KINDS, words] = 0
    return lacks


def _errors(
    typed: NDArray[np.uint16], letters: NDArray[np.uint16], most: int
) -> tuple[NDArray[np.int8], NDArray[np.int8], NDArray[np.intp]]:
    """How many errors lie between a typed word and each of (letters, words); between it and the word's best beginning; and
    how many letters this beginning has.

    Damerau's distance, in which no letter is moved twice ("optimal string alignment"), for all words at once: entry
    (j, word) of a row is the distance between the letters typed so far and the first j of the word.
    """
    n_typed, width = len(typed), min(len(typed) + most, _WIDTH)
    columns = letters[:width]
    places = np.arange(width + 1, dtype=np.int8)[:, None]
    before = row = np.repeat(places, letters.shape[1], axis=1)
    for i, letter in enumerate(typed):
        last, before = before, row
        row = before + np.int8(1)  # a letter too many
        np.minimum(row[1:], before[:-1] + (columns != letter), out=row[1:])  # the right letter, or a wrong one
        if i:
            is_swapped = (columns[:-1] == letter) & (columns[1:] == typed[i - 1])
            np.minimum(row[2:], np.where(is_swapped, last[:-2] + np.int8(1), _FAR), out=row[2:])
        row = np.minimum.accumulate(row - places, axis=0) + places  # letters that are missing
    n_letters = np.count_nonzero(letters, axis=0)
    whole = np.where(n_letters <= width, row[np.minimum(n_letters, width), np.arange(len(n_letters))], _FAR)
    first = n_typed - (1 if n_typed >= _BEGUN else 0)
    beginnings = np.where(places <= n_letters, row, _FAR)[first:]
    return whole, beginnings.min(axis=0), first + beginnings.argmin(axis=0)
