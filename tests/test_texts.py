"""The catalogue is complete, a translation is used, and no text that a user reads is written past it."""

import ast
import logging
import struct
from collections.abc import Iterator

import pytest

from daw_bridge.locale import update
from engine.contract import texts
from engine.contract.texts import text, use_languages, with_hint

# files whose texts are still literals, by the start of their path
NOT_YET = (
    "engine/contract/checks.py",  # what a field may be, in words made from its declared range
    "engine/contract/choices.py",
    "engine/contract/messages.py",
    "engine/contract/wire.py",
)
_SHOWN = {  # calls whose arguments are read by a user: how many of them, from the first
    "Problem": 2, "EngineChanged": 2, "Notice": 2, "complain": 2, "_say": 1, "print": 9,
    "AudioError": 2, "CheckpointError": 2, "DeviceError": 2, "AdapterError": 2, "MessageError": 1, "DawError": 2,
    "LibraryError": 2, "PlaybackError": 2, "ScriptError": 2, "WeightsError": 2, "ArgumentTypeError": 1,
}  # fmt: skip
_FAILED = slice(1, 3)  # Failed(job_id, message, hint, detail)
_STATUS = slice(1, 2)  # set_status(status, text)


def test_the_catalogue_is_current_and_complete():
    found = update.collect()
    again = "run: python -m daw_bridge.locale.update"
    assert update.TEMPLATE.read_text("utf-8") == update.catalogue(found), again
    assert update.ENGLISH.read_text("utf-8") == update.catalogue(found, "en"), again
    assert not [entry for entry in update.catalogue(found, "en").split("\n\n")[1:] if 'msgstr ""\n' in entry]


def test_no_text_is_written_past_the_catalogue():
    literals = [
        f"{name}:{line}: {words}"
        for path in update.sources()
        if not (name := path.relative_to(update.ROOT).as_posix()).startswith(NOT_YET)
        for line, words in _literals(ast.parse(path.read_text("utf-8")))
    ]
    assert not literals, "\n".join(literals)


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
    ],
)
def test_the_finder_finds(source):
    assert list(_literals(ast.parse(source)))


def test_the_finder_lets_the_rest_be():
    fine = 'Problem(text("A thing {name}", name="a b"), str(error), "exit 1", step=X)\nprint(f"{a}: {b}")\nhint = ""'
    assert not list(_literals(ast.parse(fine)))


def test_a_translation_is_used(tmp_path):
    words = {
        "": "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n",
        "Ready on {device}": "Bereit auf {device}",
        "bars {n} beat late\0bars {n} beats late": "{n} Schlag spät\0{n} Schläge spät",
    }
    folder = tmp_path / "xx" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "daw_bridge.mo").write_bytes(_mo(words))
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


def _literals(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and source of each text that a user reads and that is not from the catalogue."""
    for node in ast.walk(tree):
        shown: list[ast.expr] = []
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=args, keywords=keywords):
                if name == "Failed":
                    shown = args[_FAILED]
                elif name == "set_status":
                    shown = args[_STATUS]
                elif name in _SHOWN:
                    shown = args[: _SHOWN[name]]
                if shown:
                    shown += [word.value for word in keywords if word.arg in {"message", "hint"}]
                shown += [word.value for word in keywords if name == "complain" and word.arg == "hint"]
            case ast.Assign(targets=[ast.Attribute(attr=name) | ast.Name(id=name)], value=value):
                shown = [value] if name in {"hint", "message"} else []
        for value in shown:
            if _is_literal(value):
                yield value.lineno, ast.unparse(value)


def _is_literal(node: ast.expr) -> bool:
    match node:
        case ast.Constant(value=str(words)):
            return any(sign.isalpha() for sign in words) and "--duration" not in words  # the example of a command line
        case ast.JoinedStr(values=parts):
            return any(_is_literal(part) for part in parts)
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return _is_literal(left) or _is_literal(right)
        case ast.IfExp(body=first, orelse=second):
            return _is_literal(first) or _is_literal(second)
        case ast.BoolOp(values=parts):
            return any(_is_literal(part) for part in parts)
    return False


def _mo(words: dict[str, str]) -> bytes:
    """A catalogue as GNU gettext compiles it: a header, a table of keys, a table of texts, then both."""
    keys = sorted(words)
    strings = [key.encode() for key in keys] + [words[key].encode() for key in keys]
    at, table, data = 28 + 16 * len(keys), b"", b""
    for string in strings:
        table += struct.pack("<II", len(string), at + len(data))
        data += string + b"\0"
    return struct.pack("<7I", 0x950412DE, 0, len(keys), 28, 28 + 8 * len(keys), 0, 0) + table + data
