"""Messages as lines of JSON and back. Standard library only.

`to_line` and `from_line` are exact inverses; an unknown type or key, or a value outside its range, raises `MessageError`.
"""

import dataclasses
import json
import types
import typing
from enum import StrEnum
from typing import Any, TypeVar

from engine.contract.messages import Event, MessageError, Request, check

T = TypeVar("T")
_TYPES: dict[str, type] = {c.__name__.lower(): c for c in (*typing.get_args(Request), *typing.get_args(Event))}


def to_line(message: Request | Event) -> str:
    """One line of JSON without its newline; `type` names the class in lower case."""
    return json.dumps({"type": type(message).__name__.lower(), **dataclasses.asdict(message)}, ensure_ascii=False)


def from_line(line: str) -> Request | Event:
    """The message in one line. Raises MessageError."""
    try:
        fields = json.loads(line)
    except json.JSONDecodeError as error:
        raise MessageError(f"not JSON: {error}") from error
    if not isinstance(fields, dict) or fields.get("type") not in _TYPES:
        raise MessageError(
            f"unknown message type {fields.get('type')!r}" if isinstance(fields, dict) else "not an object"
        )
    cls = _TYPES[fields.pop("type")]
    return typing.cast(Request | Event, from_dict(cls, fields))


def from_dict(cls: type[T], fields: dict[str, Any]) -> T:
    """Build a message dataclass from plain JSON values. Raises MessageError on unknown or missing keys and bad values."""
    hints = typing.get_type_hints(cls)
    unknown = set(fields) - set(hints)
    check(not unknown, f"{cls.__name__}: unknown key {', '.join(sorted(unknown))}")
    try:
        return cls(**{key: _value(hints[key], value, key) for key, value in fields.items()})
    except TypeError as error:
        raise MessageError(f"{cls.__name__}: {error}") from error


def _value(kind: Any, value: Any, key: str) -> Any:
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        if value is None:
            return None
        return _value(next(a for a in args if a is not types.NoneType), value, key)
    if origin is tuple and isinstance(value, list | tuple):
        return tuple(_value(args[0], v, key) for v in value)
    if origin is dict and isinstance(value, dict):
        return value
    if dataclasses.is_dataclass(kind) and isinstance(value, dict):
        return from_dict(typing.cast(type, kind), value)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        check(value in set(kind), f"{key}: {value!r} is not one of {', '.join(kind)}")
        return kind(value)
    if kind is float and isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if kind is int and isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(kind, type) and isinstance(value, kind) and not (kind is int and isinstance(value, bool)):
        return value
    raise MessageError(f"{key}: {value!r} is not {getattr(kind, '__name__', kind)}")
