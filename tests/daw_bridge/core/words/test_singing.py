"""Whether words fit into a length: syllables in many scripts, and the verdict with its numbers."""

import pytest

from daw_bridge.core.words.singing import Fit, singing, syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("love", 1),
        ("fire", 1),
        ("river", 2),
        ("yesterday", 3),
        ("the", 1),
        ("rhythm", 1),
        ("Straßen", 2),
        ("évidemment", 4),
        ("любовь", 2),
        ("καλημέρα", 4),
        ("東京", 2),
        ("とうきょう", 4),
        ("사랑해요", 4),
        ("नमस्ते", 3),
        ("مرحبا", 2),
        ("’", 0),
        ("42", 0),
    ],
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_silent_letter_is_english() -> None:
    assert (syllables("love", "en"), syllables("Liebe", "de")) == (1, 2)


VERSE = "[verse]\n" + "walking down the river side\n" * 4  # 7 syllables each


def test_the_numbers_are_those_of_the_words() -> None:
    found = singing(VERSE, 14.0, 2.0)
    assert (found.words, found.syllables, found.lines, found.sections) == (20, 28, 4, 1)
    assert found.rate == pytest.approx(2.0)
    assert found.fit is Fit.FITS
    assert found.wanted_s == 15  # 28 at 2.5 a second


@pytest.mark.parametrize(
    ("length_s", "fit"), [(3.0, Fit.TOO_MUCH), (5.0, Fit.FAST), (12.0, Fit.FITS), (120.0, Fit.SPARSE)]
)
def test_the_length_decides(length_s: float, fit: Fit) -> None:
    assert singing(VERSE, length_s, 2.0).fit is fit


def test_what_is_played_takes_time_and_echoes_take_none() -> None:
    alone = singing(VERSE, 14.0, 2.0)
    assert singing(f"[intro]\n\n{VERSE}", 14.0, 2.0).rate > alone.rate
    assert singing(VERSE.replace("side", "side (oh yes)"), 14.0, 2.0).syllables == alone.syllables


def test_many_sections_are_too_many() -> None:
    lyrics = "\n".join(f"[verse {n}]\nla la" for n in range(10))
    found = singing(lyrics, 30.0, 2.0)
    assert found.fit is Fit.SHORT_SECTIONS
    assert found.wanted_s >= 40


def test_nothing_is_sung() -> None:
    for lyrics in ("", "[Instrumental]", "[intro]\n\n[drop]"):
        assert singing(lyrics, 30.0, 2.0).fit is Fit.NOTHING
