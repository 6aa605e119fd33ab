"""Every text of the window is a key of its catalogue, and the catalogue is complete and current."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from pytestqt.qtbot import QtBot

from engine.contract.texts import LANGUAGES
from gui.translations import catalogue
from gui.translations.catalogue import FOLDER, install_translations
from gui.translations.update import ENGLISH
from tests.gui.texts import literal_texts, read_keys
from tests.translations import has_access_key, misfit

ROOT = Path(__file__).parents[2]
CATALOGUES = sorted(FOLDER.glob("*.ts"))
SOURCES = sorted({*(ROOT / "gui").rglob("*.py")} - {FOLDER / "update.py"})
Key = tuple[str, str]


def read_catalogue(path: Path) -> dict[Key, list[str]]:
    """Context and key of each text, and its values: one, or one for each plural form."""
    texts: dict[Key, list[str]] = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            value = message.find("translation")
            assert value is not None
            forms = [form.text or "" for form in value.iter("numerusform")] or [value.text or ""]
            if value.get("type") == "unfinished":
                forms = []
            texts[context.findtext("name", ""), message.findtext("source", "")] = forms
    return texts


def test_the_english_catalogue_holds_exactly_the_texts_of_the_window() -> None:
    """When this fails, run `python -m gui.translations.update`."""
    keys = {key for path in SOURCES for key in read_keys(path.read_text("utf-8"))}
    assert len(keys) > 200
    assert keys == set(read_catalogue(ENGLISH))


def test_the_english_catalogue_is_complete() -> None:
    for (context, key), forms in read_catalogue(ENGLISH).items():
        assert forms, f"{context}: {key} has no value"
        assert all(forms), f"{context}: {key} lacks a plural form"
        assert len(forms) == (2 if "%n" in key else 1), key
        assert "%n" in key or forms == [key]


def test_there_is_a_catalogue_for_each_language() -> None:
    assert {path.stem.removeprefix("daw_bridge_") for path in CATALOGUES} == set(LANGUAGES)


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_each_catalogue_is_complete_and_fits_the_texts(path: Path) -> None:
    """When texts are new, run `python -m gui.translations.update` and translate them."""
    found, english = read_catalogue(path), read_catalogue(ENGLISH)
    assert found.keys() == english.keys()
    for (context, key), forms in found.items():
        assert forms, f"{context}: {key} is not translated"
        for form in forms:
            assert misfit(english[context, key][-1], form) == "", f"{context}: {key}: {form}"


def test_french_signs_stay_with_their_words() -> None:
    """A line neither ends with « nor begins with one of » : ; ? !"""
    for (context, key), forms in read_catalogue(FOLDER / "daw_bridge_fr.ts").items():
        for form in forms:
            assert not re.search(r"« | [»:;?!]", form), f"{context}: {key}: {form}"


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_texts_call_keys_as_the_menus_do(path: Path) -> None:
    """The menus show keys in Qt's words, such as 空格 or Leertaste; an English name beside it would be another key."""
    qt, folder = QTranslator(), QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if not qt.load(QLocale(path.stem.removeprefix("daw_bridge_")), "qtbase", "_", folder):
        return  # English
    english = [key for key in ("Space", "Return", "Backspace") if qt.translate("QShortcut", key) not in {"", key}]
    for (context, key), forms in read_catalogue(path).items():
        for form in forms:
            assert not [name for name in english if re.search(rf"(?<![A-Za-z]){name}(?![A-Za-z])", form)], (
                f"{context}: {key}"
            )


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_no_two_menus_have_the_same_access_key(path: Path) -> None:
    letters = [form[form.index("&") + 1].lower() for forms in menus(path) for form in forms]
    assert len(letters) > 4
    assert len(letters) == len(set(letters)), letters


def menus(path: Path) -> list[list[str]]:
    """The texts of the menu bar."""
    found = read_catalogue(path).items()
    return [forms for (context, key), forms in found if context in {"Menus", "HelpMenu"} and has_access_key(key)]


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_the_compiled_catalogue_is_current(path: Path) -> None:
    """When this fails, run `python -m gui.translations.update`. In the file are the values that differ from their key."""
    compiled = QTranslator()
    assert compiled.load(str(path.with_suffix(".qm")))
    for (context, key), forms in read_catalogue(path).items():
        if "%n" in key:
            assert [compiled.translate(context, key, "", n) for n in (1, 2)][-len(forms) :] == forms
        elif len(forms) == 1 and forms != [key]:
            assert compiled.translate(context, key) == forms[0]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_text_stands_outside_the_catalogue(path: Path) -> None:
    assert literal_texts(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "code",
    [
        'label.setText("Ready")',
        'label.setText(f"Saved {name}")',
        'label.setText("Ready" if ok else other)',
        'label.setText("Saved " + name)',
        'label.setText("Saved %s" % name)',
        'label.setText("Saved {}".format(name))',
        'label.setText(name or "Nobody")',
        'QPushButton("Ready")',
        'QtWidgets.QLabel("Ready", self)',
        'QSpinBox(minimum=0, suffix="bars")',
        'form.addRow("Key", field)',
        'menu.addAction("Quit", self.close)',
        'combo.addItems(["Dark", "Light"])',
        'QMessageBox.warning(self, "Oh", "No")',
        'self.status_message.emit("Saved.")',
        'self.show_status(f"{count} takes")',
        'TEXTS = {1: "Loading the model"}',
        'def f():\n    return "not found here"',
        'self.tr("Saved ") + name',
        'self.tr(f"Saved {name}")',
        "self.tr(text)",
        'self.tr("Saved %n take(s)")',
        'QCoreApplication.translate(context, "Ready")',
    ],
)
def test_a_text_outside_the_catalogue_is_found(code: str) -> None:
    assert literal_texts(code) != []


@pytest.mark.parametrize(
    "code",
    [
        '"""A docstring of a module."""',
        'def f():\n    """A docstring."""',
        'label.setText(self.tr("Ready"))',
        'label.setText(self.tr("Saved {name}.").format(name=name))',
        'label.setText(self.tr("%n take(s)", "", n))',
        'label.setText(QCoreApplication.translate("App", "Ready"))',
        'label.setText(self.tr("Ready") if ok else "")',
        'label.setText(f"{bar}.{beat}")',
        'self.setObjectName("heading")',
        'self._add(menu, self.tr("Quit"), "Ctrl+Q", self.close)',
        'log.error("something is wrong", error)',
    ],
)
def test_a_text_in_the_catalogue_passes(code: str) -> None:
    assert literal_texts(code) == []


@pytest.fixture
def app(qtbot: QtBot) -> Iterator[QCoreApplication]:
    """Its translations are taken away afterwards."""
    app = QCoreApplication.instance()
    assert app is not None
    before = app.findChildren(QTranslator)
    yield app
    for translator in app.findChildren(QTranslator):
        if translator not in before:
            app.removeTranslator(translator)
            translator.deleteLater()


def test_plurals_in_english(app: QCoreApplication) -> None:
    install_translations(app, QLocale("en"))
    texts = [QCoreApplication.translate("JobRow", "Done: %n take(s)", "", n) for n in (1, 3)]
    assert texts == ["Done: 1 take", "Done: 3 takes"]


@pytest.mark.parametrize(("locale", "language"), [("en_GB", "en"), ("is_IS", "en"), ("de_AT", "de")])
def test_the_language_of_the_window_is_the_one_it_has_texts_in(
    app: QCoreApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, locale: str, language: str
) -> None:
    for name in ("en", "de"):
        (tmp_path / f"daw_bridge_{name}.qm").write_bytes((FOLDER / "daw_bridge_en.qm").read_bytes())
    monkeypatch.setattr(catalogue, "FOLDER", tmp_path)
    assert install_translations(app, QLocale(locale)) == language
