"""The texts that a user reads, in the user's language: one gettext catalogue for the engine and the bridge.

The key of a text is its English sentence, without its full stop where it is a message or a title. Named placeholders
take the values, so that a translation can order them as its grammar needs. `daw_bridge/locale/update.py` collects them.

`text` translates at once, so it is called when the text is shown. A table that is built on import holds keys instead:
`declared` marks them for the catalogue, and `translated` gives the text when it is shown.
"""

import gettext
import logging
from collections.abc import Iterable, Sequence
from functools import reduce
from pathlib import Path

DOMAIN = "daw_bridge"
LANGUAGES = ("de", "en", "es", "fr", "ja", "zh_CN")  # those that have a catalogue
_WITH_COMMA = {"de", "es", "fr"}  # of them, those that write 97,5
FOLDER = Path(__file__).resolve().parents[2] / "daw_bridge" / "locale"
_log = logging.getLogger(__name__)


class _Catalogue:
    """The translations in use; the English source texts where there are none."""

    def __init__(self) -> None:
        self.translations: gettext.NullTranslations = gettext.NullTranslations()
        self.languages: tuple[str, ...] = ()
        self.decimal_sign = "."


_catalogue = _Catalogue()


def use_languages(languages: Sequence[str] | None = None, folder: Path = FOLDER) -> None:
    """Load the catalogue of the first of the languages that has one. None: those of LANGUAGE, LC_ALL, LC_MESSAGES, LANG.

    A missing or damaged catalogue leaves the English texts.
    """
    _catalogue.languages = tuple(languages or ())
    try:
        _catalogue.translations = gettext.translation(DOMAIN, folder, languages, fallback=True)
        language = _catalogue.translations.info().get("language", "")
        _catalogue.decimal_sign = "," if language in _WITH_COMMA else "."
    except (OSError, ValueError) as error:
        _log.warning("the catalogue cannot be read: %s", error)
        _catalogue.translations = gettext.NullTranslations()


def language_variables() -> dict[str, str]:
    """Environment variables that give a process that is started now the languages in use; empty where it finds the same."""
    return {"LANGUAGE": ":".join(_catalogue.languages)} if _catalogue.languages else {}


def text(key: str, /, **values: object) -> str:
    """The text in the user's language, each {name} filled with its value. A value that is missing leaves it unfilled."""
    return translated(key, **values)


def declared(key: str, /) -> str:
    """The key itself, marked for the catalogue: for tables that are built before the language is known."""
    return key


def translated(key: str, /, **values: object) -> str:
    """The text of a declared key, as `text` gives it. A key that the catalogue does not have is returned filled."""
    return _filled(_catalogue.translations.gettext(key) if key else "", values)


def texts(singular: str, plural: str, n: int, /, **values: object) -> str:
    """The text for a number of things, in the plural form that the language has for it; {n} is the number."""
    return _filled(_catalogue.translations.ngettext(singular, plural, n), {"n": n} | values)


def series(names: Iterable[str]) -> str:
    """Names one after the other, such as "A, B", with the comma that the language has for it."""
    return (
        reduce(lambda some, name: text("{some}, {name}", some=some, name=name), names) if (names := list(names)) else ""
    )


def either(names: Sequence[str]) -> str:
    """Names as a choice, such as "A, B or C"."""
    if len(names) < 2:
        return "".join(names)
    return text("{names} or {last}", names=series(names[:-1]), last=names[-1])


def without_stop(sentence: str) -> str:
    """A sentence that goes on, without its full stop."""
    return sentence.rstrip(".。")


def with_hint(message: str, hint: str = "") -> str:
    """A message and its hint as they stand in one line. The message gets its full stop here, the hint has its own."""
    message, hint = message.strip(), hint.strip()
    if message and message[-1] not in ".!?…:。！？：":
        message = text("{message}.", message=message)
    return text("{message} {hint}", message=message, hint=hint) if message and hint else message or hint


def sentences(parts: Iterable[str]) -> str:
    """Sentences one after the other, as the language joins them. Each but the last gets its full stop here."""
    return reduce(with_hint, parts, "")


class _Number(float):
    """A number that is written with the decimal sign of the language in use."""

    def __format__(self, spec: str) -> str:
        return super().__format__(spec).replace(".", _catalogue.decimal_sign)


def _filled(found: str, values: dict[str, object]) -> str:
    if not values:
        return found
    try:
        return found.format_map({n: _Number(value) if type(value) is float else value for n, value in values.items()})
    except (KeyError, IndexError, ValueError, TypeError, AttributeError) as error:
        _log.warning("the text %r takes other values: %r", found, error)
        return found


use_languages()
