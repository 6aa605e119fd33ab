"""Messages as lines of JSON and back, with msgspec.

`to_line` and `from_line` are exact inverses. An unknown type or key, a value of a wrong type or outside its range, and a
number that is not finite raise `MessageError`.
"""

import re
import reprlib
import typing
from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec

from engine.contract.checks import Checked, MessageError, check, rules
from engine.contract.messages import Event, Request
from engine.contract.plain_text import plain
from engine.contract.texts import declared, text

T = TypeVar("T", bound=Checked)
_TYPES: dict[str, type[Checked]] = {c.__name__.lower(): c for c in (*typing.get_args(Request), *typing.get_args(Event))}
_MISSING = re.compile(r"Object missing required field `(\w+)`")  # the error of msgspec
_STEP = re.compile(r"\.(\w+)|\[(\d+|\.\.\.)\]")  # of a path in an error: `.prompt`, `[3]`, `[...]`


def _basic(value: object) -> object:
    """A number of NumPy's, or any other subclass of a JSON type, as the plain type."""
    for kind in (float, int, str):
        if isinstance(value, kind):
            return kind(value)
    raise TypeError(f"{type(value).__name__} has no place in a message")


_ENCODER = msgspec.json.Encoder(enc_hook=_basic)


def to_line(message: Checked) -> str:
    """One line of JSON without its newline; `type` names the class in lower case. Raises MessageError."""
    try:
        fields = _ENCODER.encode(message)[1:].decode()
    except UnicodeEncodeError as error:
        why = text("{kind}: {value} is not valid Unicode", kind=type(message).__name__, value=plain(error.object))
        raise MessageError(why) from error
    except TypeError as error:
        raise MessageError(f"{type(message).__name__}: {error}") from error
    return f'{{"type":"{type(message).__name__.lower()}"{"" if fields == "}" else ","}{fields}'


def from_line(line: str) -> Request | Event:
    """The message in one line. Raises MessageError."""
    return typing.cast(Request | Event, read_line(line, _TYPES))


def read_line(line: str, types: Mapping[str, type[Checked]]) -> Checked:
    """The message in one line. types: those that it may be, by their names in lower case. Raises MessageError."""
    try:
        fields = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise MessageError(text("not JSON: {error}", error=error)) from error
    check(isinstance(fields, dict), declared("not an object"))
    kind = fields.pop("type", None)
    check(isinstance(kind, str) and kind in types, declared("unknown message type {kind!r}"), kind=kind)
    return from_dict(types[kind], fields)


def from_dict(cls: type[T], fields: dict[str, Any]) -> T:
    """Build a message from plain JSON values. Raises MessageError on unknown or missing keys and bad values."""
    _refuse_unknown(cls, fields)
    try:
        return msgspec.convert(fields, cls)
    except msgspec.ValidationError as error:
        raise MessageError(_in_words(cls, fields, error)) from error


def _refuse_unknown(cls: type, fields: object) -> None:
    """Raise MessageError for keys that a class, or one of the classes within it, does not have."""
    if not isinstance(fields, dict):
        return
    known = rules(cls)
    if unknown := fields.keys() - known.keys():
        names = ", ".join(sorted(unknown))
        raise MessageError(text("{kind}: unknown key {names}", kind=cls.__name__, names=names))
    for name, value in fields.items():
        rule = known[name]
        if rule.shape is not None:
            _refuse_unknown(rule.shape, value)
        elif rule.item is not None and rule.item.shape is not None and isinstance(value, list | tuple):
            for element in value:
                _refuse_unknown(rule.item.shape, element)


def _in_words(cls: type, fields: Any, error: msgspec.ValidationError) -> str:
    """What is wrong, by the rule of the field that the error's path leads to: its name, range and value."""
    if isinstance(error.__cause__, MessageError):
        return str(error.__cause__)
    fault, _, path = str(error).partition(" - at `$")
    rule, value, missing = None, fields, _MISSING.fullmatch(fault)
    for name, index in _STEP.findall(path):
        if name:
            rule = rules(cls)[name]
            value = value[name]
        elif rule is not None and rule.item is not None:
            rule, elements = rule.item, value
            value = elements[int(index)] if index != "..." else next(v for v in elements.values() if not rule.fits(v))
        cls = (rule.shape if rule is not None else None) or cls
    if missing is not None:
        return text("{kind}: the field {name} is missing", kind=cls.__name__, name=missing[1])
    if rule is None:
        return text("{kind} must be an object, got {value}", kind=cls.__name__, value=reprlib.repr(value))
    return rule.refusal(value)
