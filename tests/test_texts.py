"""The catalogue is complete, a translation is used, and no text that a user reads is written past it."""

import ast
import contextlib
import io
import logging
import struct
from pathlib import Path

import pytest

from daw_bridge.commands.command_line import build_parser
from daw_bridge.locale import update
from engine.contract import catalog, texts
from engine.contract.checks import rules
from engine.contract.choices import TRACKS
from engine.contract.messages import MessageError, Prompt
from engine.contract.texts import text, use_languages, with_hint
from engine.contract.track_names import track_label, track_labels, track_name
from tests.texts import FOR_NETWORKS, literal_texts, sentences, texts_on_import, trees
from tests.translations import misfit

_AGAIN = "run: python -m daw_bridge.locale.update"


@pytest.fixture(scope="module")
def found() -> update.Found:
    return update.collect()


def test_the_template_is_current(found):
    assert update.TEMPLATE.read_text("utf-8") == str(update.catalogue(found)), _AGAIN


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_the_catalogue_of_each_language_is_current_and_complete(found, language):
    made, path = update.catalogue(found, language), update.catalogue_path(language)
    assert path.read_text("utf-8") == str(made), _AGAIN
    assert path.with_suffix(".mo").read_bytes() == update.compiled(made), _AGAIN
    assert [each.msgid for each in made.untranslated_entries()] == []


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_each_translation_fits_its_text(found, language):
    for each in update.catalogue(found, language):
        forms = list(each.msgstr_plural.values()) if each.msgid_plural else [each.msgstr]
        for form in forms:
            assert misfit(each.msgid_plural or each.msgid, form) == "", f"{each.msgid}: {form}"


def test_there_is_a_catalogue_for_each_language():
    assert set(update.PLURAL_FORMS) == set(texts.LANGUAGES)
    assert {path.parts[-3] for path in update.HERE.glob("*/LC_MESSAGES/*.po")} == set(texts.LANGUAGES)


def test_no_text_is_written_past_the_catalogue():
    literals = [f"{name}:{line}: {words}" for name, tree in trees() for line, words in literal_texts(tree)]
    assert not literals, "\n".join(literals)


def test_no_sentence_is_written_past_the_catalogue():
    found = [
        f"{name}:{line}: {words}"
        for name, tree in trees()
        if name not in FOR_NETWORKS
        for line, words in sentences(tree)
    ]
    assert not found, "\n".join(found)


def test_no_text_is_translated_while_a_file_is_imported():
    """The language may be chosen later: tables hold declared keys."""
    frozen = [f"{name}:{line}: {words}" for name, tree in trees() for line, words in texts_on_import(tree)]
    assert not frozen, "\n".join(frozen)


@pytest.mark.parametrize(
    "source",
    [
        'raise AudioError("A file is gone")',
        'emit(Problem(text("A thing"), f"{hint} and more"))',
        'life.set_status(READY, "Ready on " + device)',
        'Failed(job, "It broke", "")',
        'error.hint = "Try again."',
        'class E(Exception):\n    hint = "Try again."',
        'hint = "Try again."\nemit(Problem(text("A thing"), hint))',
        'complain(str(error) if error else "nothing", "", 1)',
        'raise ConfigError(f"{path} is broken")',
        'return NewKindOfError(text("A thing"), "Try again.")',
        'raise argparse.ArgumentTypeError("no number")',
        'raise AudioError(declared("A file is gone"))',
        'check(a < b, f"{a} is too large")',
        'parser.add_argument("--out", help="folder to write to")',
        'add("--out", help=f"one of: {names}")',
        'commands.add_parser("list", help="list everything")',
        'argparse.ArgumentParser(description="Makes music.")',
        'parser.add_argument_group(title="More")',
        'number("--bpm", Prompt, "bpm", None, "tempo, {low} to {high}")',
        'Meta(ge=0, title="duration")',
        'sys.stderr.write(f"{n} files done")',
        'with_hint("Gone", hint)',
    ],
)
def test_the_finder_finds(source):
    assert list(literal_texts(ast.parse(source)))


def test_the_finder_lets_the_rest_be():
    fine = (
        'Problem(text("A thing {name}", name="a b"), str(error), "exit 1", step=X)\nprint(f"{a}: {b}")\nhint = ""\n'
        'raise ValueError("a fault of ours")\ncheck(a, declared("a thing"))\nadd("--out", help=text("a folder"))\n'
        'number("--bpm", Prompt, "bpm", None, declared("tempo"))\nsys.stderr.write(f"daw-bridge: {note}")'
    )
    assert not list(literal_texts(ast.parse(fine)))


@pytest.mark.parametrize("source", ['words = {1: "not found in here"}', 'f(f"{n} songs were found")'])
def test_a_sentence_is_found(source):
    assert list(sentences(ast.parse(source)))


def test_what_engineers_read_is_no_sentence_of_ours():
    fine = '"""A docstring of a module."""\n_log.info("nothing is to be seen")\nf(text("one of many songs"), x="two words")'
    assert not list(sentences(ast.parse(fine)))


@pytest.mark.parametrize(
    "source", ['A = text("a")', 'A = {1: texts("a", "b", 2)}', 'class A:\n    b = text("a")', 'def f(a=text("a")): ...']
)
def test_a_text_on_import_is_found(source):
    assert list(texts_on_import(ast.parse(source)))


def test_a_text_in_a_function_is_translated_in_time():
    fine = 'A = declared("a")\nB = lambda: text("b")\nclass C:\n    def d(self):\n        return text("c")'
    assert not list(texts_on_import(ast.parse(fine)))


def test_a_declared_key_takes_the_language_when_it_is_shown(tmp_path):
    rule = rules(Prompt)["bpm"]
    _write_catalogue(
        tmp_path,
        {
            "{field} must be from {low} to {high}, got {value}": "{field} liegt zwischen {low} und {high}, nicht {value}",
            "Sketch (built in)": "Skizze (eingebaut)",
            "tempo in quarter notes per minute, {low} to {high}": "Tempo von {low} bis {high}",
        },
    )
    use_languages(["xx"], tmp_path)
    try:
        assert rule.fault(400) == "bpm liegt zwischen 30 und 300, nicht 400"
        with pytest.raises(MessageError, match="bpm liegt zwischen"):
            Prompt(bpm=400)
        assert catalog.SKETCH.label == "Skizze (eingebaut)"
        assert "Tempo von 30 bis 300" in build_parser().format_help() + _help_of("render")
    finally:
        use_languages(["en"])
    assert rule.fault(400) == "bpm must be from 30 to 300, got 400"


def test_a_process_that_is_started_gets_the_language_in_use():
    try:
        use_languages(["de_AT", "de"])
        assert texts.language_variables() == {"LANGUAGE": "de_AT:de"}
        use_languages()
        assert texts.language_variables() == {}
    finally:
        use_languages(["en"])


def test_names_as_a_choice():
    assert [texts.either(names) for names in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == [
        "",
        "A",
        "A or B",
        "A, B or C",
    ]


def test_a_translation_is_used(tmp_path):
    _write_catalogue(
        tmp_path,
        {
            "Ready on {device}": "Bereit auf {device}",
            "bars {n} beat late\0bars {n} beats late": "{n} Schlag spät\0{n} Schläge spät",
        },
    )
    use_languages(["xx"], tmp_path)
    try:
        assert text("Ready on {device}", device="cpu") == "Bereit auf cpu"
        assert texts.texts("bars {n} beat late", "bars {n} beats late", 3) == "3 Schläge spät"
        assert text("Ready") == "Ready"
    finally:
        use_languages(["en"])
    assert text("Ready on {device}", device="cpu") == "Ready on cpu"
    assert texts.texts("bars {n} beat late", "bars {n} beats late", 1) == "bars 1 beat late"


def test_a_damaged_catalogue_leaves_the_english_texts(tmp_path):
    folder = tmp_path / "xx" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "daw_bridge.mo").write_bytes(b"nonsense")
    use_languages(["xx"], tmp_path)
    assert text("Ready") == "Ready"


@pytest.mark.parametrize("values", [{"other": 1}, {"device": None, "other": 1}])
def test_a_wrong_value_never_raises(values, caplog):
    with caplog.at_level(logging.WARNING):
        assert text("Ready in {device:g} s", **values) == "Ready in {device:g} s"
    assert "takes other values" in caplog.text


def test_a_message_and_its_hint_have_one_full_stop_each():
    assert with_hint("A thing broke", "Try again.") == "A thing broke. Try again."
    assert with_hint("A thing broke.", "Try again.") == "A thing broke. Try again."
    assert with_hint("A thing broke") == "A thing broke."
    assert with_hint("A thing broke", "Fetch it: daw-bridge models get x").endswith("get x")


def _help_of(command: str) -> str:
    """What `daw-bridge COMMAND --help` prints."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), pytest.raises(SystemExit):
        build_parser().parse_args([command, "--help"])
    return " ".join(printed.getvalue().split())


def _write_catalogue(folder: Path, words: dict[str, str]) -> None:
    """The compiled catalogue of a language "xx"."""
    header = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"
    place = folder / "xx" / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "daw_bridge.mo").write_bytes(_mo({"": header} | words))


def _mo(words: dict[str, str]) -> bytes:
    """A catalogue as GNU gettext compiles it: a header, a table of keys, a table of texts, then both."""
    keys = sorted(words)
    strings = [key.encode() for key in keys] + [words[key].encode() for key in keys]
    at, table, data = 28 + 16 * len(keys), b"", b""
    for string in strings:
        table += struct.pack("<II", len(string), at + len(data))
        data += string + b"\0"
    return struct.pack("<7I", 0x950412DE, 0, len(keys), 28, 28 + 8 * len(keys), 0, 0) + table + data


@pytest.fixture
def language():
    """Uses a language until the test ends."""
    yield lambda language: use_languages([language])
    use_languages(["en"])


@pytest.mark.parametrize(("of", "written"), [("en", "97.5"), ("de", "97,5"), ("fr", "97,5"), ("ja", "97.5")])
def test_numbers_have_the_decimal_sign_of_the_language(language, of, written):
    language(of)
    assert written in text("{tempo:.1f} bpm", tempo=97.5)
    assert "1000" in text("{tempo:.1f} bpm", tempo=1000.0)  # nothing between the thousands


@pytest.mark.parametrize(
    ("of", "line"),
    [("en", "Nothing there. Do this."), ("de", "Nothing there. Do this."), ("ja", "Nothing there。Do this.")],
)
def test_message_and_hint_are_joined_as_the_language_does(language, of, line):
    language(of)
    assert with_hint("Nothing there", "Do this.") == line
    assert with_hint("没有了。", "再试一次。") == ("没有了。再试一次。" if of == "ja" else "没有了。 再试一次。")
    assert with_hint("", "Do this.") == "Do this."


def test_series_have_the_comma_of_the_language(language):
    assert texts.series(["a", "b", "c"]) == "a, b, c"
    assert texts.series([]) == ""
    language("zh_CN")
    assert texts.series(["a", "b", "c"]) == "a、b、c"


def test_sentences_are_joined_as_the_language_does(language):
    assert texts.sentences(["A is away", "B is damaged", "See C."]) == "A is away. B is damaged. See C."
    assert texts.sentences(["A is away"]) == "A is away"
    assert texts.sentences([]) == ""
    language("ja")
    assert texts.sentences(["Aがありません", "Bが破損しています"]) == "Aがありません。Bが破損しています"


def test_tracks_are_named_in_the_language(language):
    assert (track_name("backing_vocals"), track_label("fx"), track_name("x_y")) == ("backing vocals", "Effects", "x y")
    assert list(track_labels()) == list(TRACKS)
    language("de")
    assert track_label("drums") == track_name("drums")
