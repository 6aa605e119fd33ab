"""The window writes numbers as the language does."""

from collections.abc import Iterator

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
    ("language", "shown"), [("en", "12,345"), ("de", "12.345"), ("fr", "12\u202f345"), ("ja", "12,345")]
)
def test_thousands_are_told_apart_as_the_chosen_language_does(language: str, shown: str) -> None:
    QLocale.setDefault(QLocale(language))
    assert counted(12_345) == shown
    assert counted(345) == "345"


def test_no_language_is_that_of_the_system() -> None:
    before = QLocale()
    assert chosen_locale("") is None
    assert QLocale() == before
