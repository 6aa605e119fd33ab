"""The languages of lyrics by their names in their own script."""

from PySide6.QtCore import QLocale

from engine.contract import ranges

_OFTEN = ("unknown", "en", "es", "fr", "de", "it", "pt", "ru", "zh", "ja", "ko")
# where Qt names a country with the language, another form of it, or, in some of its versions, nothing
_OWN = {
    "en": "English", "es": "Español", "ht": "Kreyòl", "la": "Latina", "no": "Norsk", "sa": "संस्कृतम्",
    "tl": "Tagalog", "yue": "粵語", "zh": "中文",
}  # fmt: skip
_ENGLISH = {"bn": "Bengali", "no": "Norwegian", "tl": "Tagalog", "yue": "Cantonese"}


def language_name(code: str) -> str:
    """The name of a language in its own script, with a capital where the script has one; the code of an unknown one."""
    name = _OWN.get(code) or QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:] if name else code


def english_name(code: str) -> str:
    return _ENGLISH.get(code) or QLocale.languageToString(QLocale(code).language())


def language_codes() -> tuple[str, ...]:
    """All languages, "unknown" first: those that are sung most, then the others by their names."""
    others = sorted((code for code in ranges.LANGUAGES if code not in _OFTEN), key=language_name)
    return (*_OFTEN, *others)
