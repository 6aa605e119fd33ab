"""Whether lyrics can be sung in the time that there is: counted in syllables, and said with the numbers."""

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum

from daw_bridge.core.words.sections import name_of, sections

USUAL_RATE = 2.5
"""Syllables a second of an easy melody: a line of eight in two bars of 4/4 at 150 bpm, or in one and a half at 110."""
FAST_RATE = 4.0
"""From here on it is patter or rap: sixteenths at 60 bpm, eighths at 120."""
MOST_RATE = 7.0
"""More than rappers keep up over whole songs."""
_PLAYED_BARS = 2.0  # the least that a section without words takes
_SECTION_BARS = 2.0  # a section that is shorter is hardly one

_VOWELS = frozenset("aeiouyæøœıаеиоуыэюяєіїөүәαεηιουωϊϋ")
_SMALL_KANA = frozenset("ぁぃぅぇぉゃゅょゎァィゥェォャュョヮ")
_SILENT_E = frozenset({"en", "unknown"})
_ROUND = re.compile(r"[（(][^)）]*[)）]")


class Fit(Enum):
    """How lyrics and length go together."""

    NOTHING = "nothing"  # nothing is sung
    SPARSE = "sparse"
    FITS = "fits"
    FAST = "fast"
    TOO_MUCH = "too much"
    SHORT_SECTIONS = "short sections"  # the words fit, but so many sections do not


@dataclass(frozen=True, slots=True)
class Singing:
    """What there is to sing. rate: syllables a second of the time that is left for singing. wanted_s: a length in which
    it is easy to sing, in whole five seconds; 0 if nothing is sung.
    """

    words: int
    syllables: int
    lines: int
    sections: int
    length_s: float
    rate: float
    wanted_s: int
    fit: Fit


def singing(lyrics: str, length_s: float, bar_s: float, language: str = "unknown") -> Singing:
    """Judge lyrics against a length in seconds. bar_s: the length of a bar, also in seconds. language: its code.

    Sections without lines are played and need time; words in round brackets are backing voices and need none.
    """
    found = sections(lyrics)
    sung = [line for line in lyrics.split("\n") if line.strip() and not name_of(line)]
    words = [word for line in sung for word in _ROUND.sub(" ", line).split() if any(map(str.isalpha, word))]
    count = sum(syllables(word, language) for word in words)
    n_words = sum(map(_words, words))
    played_s = sum(not section.n_sung for section in found) * _PLAYED_BARS * bar_s
    left_s = max(length_s - played_s, 0.25 * length_s)
    rate = count / left_s if left_s > 0 else 0.0
    wanted_s = -(-(count / USUAL_RATE + played_s) // 5) * 5 if count else 0.0
    fit = _fit(count, rate, len(found), length_s, bar_s)
    if fit is Fit.SHORT_SECTIONS:
        wanted_s = max(wanted_s, -(-(len(found) * _SECTION_BARS * 2 * bar_s) // 5) * 5)
    return Singing(n_words, count, len(sung), len(found), length_s, rate, round(wanted_s), fit)


def _fit(count: int, rate: float, n_sections: int, length_s: float, bar_s: float) -> Fit:
    if not count:
        return Fit.NOTHING
    if rate > MOST_RATE:
        return Fit.TOO_MUCH
    if n_sections > 1 and length_s / n_sections < _SECTION_BARS * bar_s:
        return Fit.SHORT_SECTIONS
    if rate > FAST_RATE:
        return Fit.FAST
    return Fit.SPARSE if rate < 0.5 else Fit.FITS


def syllables(word: str, language: str = "unknown") -> int:
    """About how many syllables a word has, in any script; at least one if it has a letter.

    Alphabets: groups of vowels. Chinese and Korean: characters. Japanese: morae. Scripts of India: letters without a
    sign that takes their vowel. Scripts that leave vowels out, and Thai: two letters to a syllable.
    """
    plain = word.lower()
    count, half, was_vowel = 0, 0.0, False
    for n, letter in enumerate(plain):
        if not letter.isalpha():
            was_vowel = was_vowel and unicodedata.combining(letter) > 0
            continue
        name = unicodedata.name(letter, "")
        if name.startswith(("CJK", "HANGUL SYLLABLE")):
            count += 1
        elif name.startswith(("HIRAGANA", "KATAKANA")) or letter == "ー":
            count += letter not in _SMALL_KANA
        elif name.startswith(("ARABIC", "HEBREW", "THAI", "SYRIAC")):
            half += 0.5
        elif name.split(" ")[0] in {"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN"}:
            is_vowel = _bare(letter) in _VOWELS
            count += is_vowel and not was_vowel
            was_vowel = is_vowel
            continue
        else:  # Devanagari, Bengali, Tamil, Telugu and others: a letter carries a vowel, unless a virama takes it
            follows = plain[n + 1 : n + 2]
            count += not (follows and unicodedata.combining(follows) == 9)
        was_vowel = False
    if count > 1 and language in _SILENT_E and re.search(r"[^aeiouyl]e$", plain):
        count -= 1  # love, fire
    count += round(half)
    return max(count, int(any(map(str.isalpha, word))))


def _words(word: str) -> int:
    """A word is one; scripts without blanks between words count a word for two characters."""
    dense = sum(unicodedata.name(letter, "").startswith(("CJK", "HIRAGANA", "KATAKANA", "THAI")) for letter in word)
    return max(1, round(dense / 2))


def _bare(letter: str) -> str:
    """A letter without its accents."""
    return unicodedata.normalize("NFD", letter)[0]
