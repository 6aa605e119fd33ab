"""Reads the sources of engine and bridge: which texts that a user reads stand outside the catalogue."""

import ast
import builtins
import re
from collections.abc import Iterator

from daw_bridge.locale import update

_SHOWN = {  # calls whose arguments are read by a user: which of them. Of an error of our own, the first two are.
    "Problem": slice(2), "EngineChanged": slice(2), "Notice": slice(2), "complain": slice(2), "with_hint": slice(2),
    "_say": slice(1), "print": slice(9), "write": slice(1),
    "Failed": slice(1, 3),  # job_id, message, hint, detail
    "set_status": slice(1, 2),  # status, text
}  # fmt: skip
_KEYS = {"check": slice(1, 2), "number": slice(-1, None), "add_number": slice(5, 6)}  # calls that take a declared key
_WORDS_OF_AN_OPTION = {"help", "description", "title", "epilog"}
_LOGGED = {"DialectError"}  # an error that no user reads
_NAMES = ("--duration", "daw-bridge: ")  # the example of a command line; the name of the program
_ENGINEERS = {"debug", "info", "warning", "error", "exception", "LookupError"}  # calls of a logger; faults of ours
_SENTENCE = re.compile(r"[^\W\d_]{2,}\S? [^\W\d_]{2,}\S? [^\W\d_]{2,}")
FOR_NETWORKS = ("engine/planning/prompt.py", "engine/loading/known_numbers.py")
_NO_TEXTS = {  # what is compared, logged, typed into a terminal or raised for engineers
    ": cannot open shared object file", "Object missing required field `(\\w+)`", " has no place in a message",
    " is not a usable number", "no tempo mark: ", "uv pip install --python ",
    "libegl1 libgl1 libglib2.0-0 libxcb-cursor0 libxkbcommon-x11-0", "bpm (beats per minute)",
}  # fmt: skip
_SQL = ("SELECT ", "INSERT ", "UPDATE ", "DELETE ", "CREATE ", "EXISTS ", "ORDER BY ", "WHERE ")


def trees() -> Iterator[tuple[str, ast.Module]]:
    """Name and syntax tree of each file that may hold texts."""
    for path in update.sources():
        yield path.relative_to(update.ROOT).as_posix(), ast.parse(path.read_text("utf-8"))


def literal_texts(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and source of each text that a user reads and that is not from the catalogue."""
    for node in ast.walk(tree):
        shown: list[ast.expr] = []
        keys: list[ast.expr] = []
        match node:
            case ast.Call(args=args, keywords=keywords):
                name = _name(node)
                is_error = name.endswith("Error") and not hasattr(builtins, name) and name not in _LOGGED
                if name in _SHOWN or is_error:
                    shown = args[_SHOWN.get(name, slice(2))]
                    shown += [word.value for word in keywords if word.arg in {"message", "hint"}]
                keys = args[_KEYS[name]] if name in _KEYS else []
                keys += [word.value for word in keywords if word.arg in _WORDS_OF_AN_OPTION]
            case ast.Assign(targets=[ast.Attribute(attr=name) | ast.Name(id=name)], value=value):
                shown = [value] if name in {"hint", "message"} else []
        for value in shown + keys:
            if _is_literal(value) or (value in shown and isinstance(value, ast.Call) and _name(value) == "declared"):
                yield value.lineno, ast.unparse(value)


def _is_literal(node: ast.expr) -> bool:
    match node:
        case ast.Constant(value=str(words)):
            return any(sign.isalpha() for sign in words) and not any(name in words for name in _NAMES)
        case ast.JoinedStr(values=parts):
            return any(_is_literal(part) for part in parts)
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return _is_literal(left) or _is_literal(right)
        case ast.IfExp(body=first, orelse=second):
            return _is_literal(first) or _is_literal(second)
        case ast.BoolOp(values=parts):
            return any(_is_literal(part) for part in parts)
    return False


def sentences(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and words of each literal of three words or more that stands outside the catalogue, logs and docstrings."""
    match node:
        case ast.Expr(value=ast.Constant()):
            return
        case ast.Call() if _name(node) in {"text", "texts", "declared", "split", *_ENGINEERS}:
            return
        case ast.Constant(value=str(words)):
            is_exempt = words in _NO_TEXTS or words.strip().startswith(_SQL) or any(name in words for name in _NAMES)
            if _SENTENCE.search(words) and not is_exempt:
                yield node.lineno, words
            return
    for child in ast.iter_child_nodes(node):
        yield from sentences(child)


def texts_on_import(node: ast.AST, *, is_inside: bool = False) -> Iterator[tuple[int, str]]:
    """Line and source of each text that is translated while its file is imported."""
    if isinstance(node, ast.Call) and _name(node) in {"text", "texts"} and not is_inside:
        yield node.lineno, ast.unparse(node)
    for name, value in ast.iter_fields(node):
        is_body = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) and name == "body"
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from texts_on_import(child, is_inside=is_inside or is_body)


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
