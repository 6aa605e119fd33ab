"""The window writes numbers as the language does."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from gui.translations.catalogue import chosen_locale
from gui.viewmodels.numbers import counted, written


@pytest.fixture(autouse=True)
def own_locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("language", "shown"),
    [("en", "1234.50"), ("de", "1234,50"), ("fr", "1234,50"), ("es", "1234,50"), ("ja", "1234.50")],
)
def test_the_decimal_sign_is_that_of_the_chosen_language(language: str, shown: str) -> None:
    locale = chosen_locale(language)
    assert locale is not None
    assert QLocale() == locale
    assert written(1234.5, ".2f") == shown


@pytest.mark.parametrize(
    ("language", "shown"), [("en", "10,000"), ("de", "10.000"), ("es", "10.000"), ("ja", "10,000"), ("zh_CN", "10,000")]
)
def test_thousands_are_apart_as_in_the_chosen_language(language: str, shown: str) -> None:
    chosen_locale(language)
    assert counted(10_000) == shown


def test_no_number_is_written_in_english_everywhere() -> None:
    """A comma between thousands is the decimal sign of other languages."""
    files = [
        path
        for path in (Path(__file__).parents[2] / "gui").rglob("*.py")
        if re.search(r":,[}d]", path.read_text("utf-8"))
    ]
    assert files == []


def test_no_language_is_that_of_the_system() -> None:
    before = QLocale()
    assert chosen_locale("") is None
    assert QLocale() == before
