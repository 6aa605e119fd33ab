"""The catalogue of the window's texts, and its translations.

The key of a text is the English sentence in the code, within `self.tr(…)` or `QCoreApplication.translate(…)`.
`daw_bridge_en.ts` lists every key with its English value; `update.py` writes it. A translation is a file beside it,
`daw_bridge_de.ts`, edited with Qt Linguist. `update.py` compiles each `.ts` file into a `.qm` file, which Qt loads.
The compiled files are committed and packaged: they are small, as each leaves out the texts that equal their key, so
that neither a build nor a start from the sources needs Qt's tools. A test compares them with the `.ts` files.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

FOLDER = Path(__file__).resolve().parent
NAME = "daw_bridge"


def chosen_locale(language: str) -> QLocale | None:
    """The locale of a language that the user chose, with numbers as they are written there; None for the system's.

    Where the system has the same language, its own variant stays, as with Austria's for German.
    """
    if not language:
        return None
    system, chosen = QLocale.system(), QLocale(language)
    locale = system if system.language() == chosen.language() and system.script() == chosen.script() else chosen
    QLocale.setDefault(locale)
    return locale


def install_translations(app: QCoreApplication, locale: QLocale | None = None) -> str:
    """Load the texts for a language, by default the system's, and return the language that the window now has.

    The language is written as gettext wants it: `de` or `pt_BR`. English stands in for what a translation lacks.
    """
    locale = locale or QLocale()
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _install(app, QLocale(QLocale.Language.English), NAME, str(FOLDER))
    if locale.language() == QLocale.Language.English:
        return "en"
    language = _install(app, locale, NAME, str(FOLDER))
    if language:
        _install(app, locale, "qtbase", qt_folder)
    return language or "en"


def _install(app: QCoreApplication, locale: QLocale, name: str, folder: str) -> str:
    """Return the language of the file that was found for the locale; "" where there is none."""
    translator = QTranslator(app)
    if not translator.load(locale, name, "_", folder) or not app.installTranslator(translator):
        return ""
    return Path(translator.filePath()).stem.removeprefix(f"{name}_")
