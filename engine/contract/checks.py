"""The check that every value of the contract passes when it is built, from the declared types of its fields.

A field declares its range with `msgspec.Meta`, as the types in `engine.contract.ranges` do. `Checked` refuses a wrong type,
a number outside the range, and NaN or infinity; `bounds` gives the range to whatever else needs it: a command line, a spin
box, an OSC address.
"""

import re
import reprlib
import sys
import types
import typing
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, is_dataclass, replace
from enum import StrEnum
from typing import Any, ClassVar, TypeVar

import msgspec

from engine.contract.plain_text import plain
from engine.contract.texts import declared, translated

_HIGHEST = sys.float_info.max
_TEXT = declared("{field} must be text, got {value}")
_BUILT_IN = {str: _TEXT, bool: declared("{field} must be true or false, got {value}")}


class MessageError(ValueError):
    """A value or message that cannot be used; the text names the value and says what it may be."""


class FieldError(MessageError):
    """A value that the field `name` does not take."""

    def __init__(self, rule: "Rule", name: str, value: object) -> None:
        super().__init__(rule.fault(value))
        self.rule, self.name, self.value = rule, name, value

    def called(self, title: str) -> str:
        """The sentence with another name of the field: the one by which the user knows it."""
        return replace(self.rule, title=title, item=None).refusal(self.value)


def check(ok: bool, key: str, **values: object) -> None:
    """Raise MessageError with the text of a declared key, filled with its values, unless `ok`."""
    if not ok:
        raise MessageError(translated(key, **values))


@dataclass(frozen=True, slots=True)
class Rule:
    """What one field accepts. title: the field's name in messages, a declared key where it is not the name in the code.

    sentence: the declared key of its refusal, with the placeholders {field} and {value}. words: what fills the others.
    number: makes a number, int or float, of a text. low, high: the range of a number, None where it is open. choices: all
    values of a text field that has a fixed set. item: the rule of each element of a tuple or dictionary. shape: the class
    of a nested value.
    """

    title: str
    sentence: str
    fits: Callable[[Any], bool]
    words: dict[str, str] = field(default_factory=dict)
    number: Callable[[Any], Any] = float
    low: float | None = None
    high: float | None = None
    choices: tuple[str, ...] = ()
    item: "Rule | None" = None
    shape: type | None = None

    def fault(self, value: object) -> str:
        """Why the value is refused; "" for one that fits."""
        if self.fits(value):
            return ""
        if self.item is not None and isinstance(value, tuple | dict):
            elements = value.values() if isinstance(value, dict) else value
            bad = [element for element in elements if not self.item.fits(element)]
            if bad:
                return self.item.refusal(bad[0])
        return self.refusal(value)

    def refusal(self, value: object) -> str:
        """The sentence that refuses the value."""
        return translated(self.sentence, field=translated(self.title), value=reprlib.repr(value), **self.words)


class Checked:
    """Base of the frozen dataclasses of the contract. Building one checks each field, then `check_whole`.

    TEXTS: the fields of free text, in which what UTF-8 cannot encode becomes question marks. Paths are none of them: with
    another letter they would name another file.
    """

    __slots__ = ()
    TEXTS: ClassVar[tuple[str, ...]] = ()

    def __post_init__(self) -> None:
        self._check(rules(type(self)))

    def _check(self, names: Iterable[str]) -> None:
        found = rules(type(self))
        for name in names:
            value = getattr(self, name)
            if name in self.TEXTS and isinstance(value, str) and (clean := plain(value)) is not value:
                object.__setattr__(self, name, value := clean)
            if not found[name].fits(value):
                raise FieldError(found[name], name, value)
        self.check_whole()

    def check_whole(self) -> None:
        """Raise MessageError where fields that fit by themselves do not go together."""


C = TypeVar("C", bound=Checked)


def altered(record: C, changes: dict[str, Any]) -> C:
    """`dataclasses.replace` for a record whose other fields are not checked again: a fader sends hundreds of changes."""
    new, names = object.__new__(type(record)), rules(type(record))
    if unknown := changes.keys() - names:
        raise TypeError(f"{type(record).__name__} has no {sorted(unknown)[0]}")
    for name in names:
        object.__setattr__(new, name, changes[name] if name in changes else getattr(record, name))
    new._check(changes)
    return new


_RULES: dict[type, dict[str, Rule]] = {}  # filled when a class is first built: its types are resolved once


def rules(cls: type) -> dict[str, Rule]:
    """The rule of each field of a class, by the field's name."""
    if cls not in _RULES:
        hints = typing.get_type_hints(cls, include_extras=True)
        _RULES[cls] = {name: _rule(hint, name) for name, hint in hints.items() if name != "TEXTS"}
    return _RULES[cls]


def bounds(cls: type, name: str) -> tuple[Any, Any]:
    """The lowest and the highest value of a field, int or float as declared. Raises LookupError for an open range."""
    rule = rules(cls)[name]
    if rule.low is None or rule.high is None:
        raise LookupError(f"{cls.__name__}.{name} has no range")
    return rule.low, rule.high


def choices(cls: type, name: str) -> tuple[str, ...]:
    """All values of a text field that has a fixed set; empty for any other."""
    return rules(cls)[name].choices


def fits(cls: type, name: str, value: object) -> bool:
    """Whether a field accepts the value."""
    return rules(cls)[name].fits(value)


def above_zero_from(kind: Any) -> msgspec.Meta:
    """The Meta of a number that is either 0, "as the model likes", or within the range of `kind`."""
    (meta,) = (part for part in typing.get_args(kind)[1:] if isinstance(part, msgspec.Meta))
    return msgspec.Meta(ge=0, le=meta.le, title=meta.title, extra={"unless_zero": meta.ge})


# --- from a declared type to its rule ---------------------------------------------------------------


def _rule(hint: Any, title: str) -> Rule:
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Annotated:
        return _declared(args[0], args[1], title)
    if origin in (typing.Union, types.UnionType):
        (inner,) = (_rule(kind, title) for kind in args if kind is not types.NoneType)
        accepts = inner.fits
        return _with_fits(inner, lambda value: value is None or accepts(value))
    if origin is tuple:
        item = _rule(args[0], title)
        return Rule(title, declared("{field} must be a tuple, got {value}"), _all_fit(tuple, item), item=item)
    if origin is dict:
        item, sentence = _rule(args[1], title), declared("{field} must be a dictionary with text keys, got {value}")
        return Rule(title, sentence, _mapping_fits(item), item=item)
    if hint in (int, float):
        return _number(hint, msgspec.Meta(), title)
    if hint is Any:
        return Rule(title, declared("{field} must be free of NaN and infinity, got {value}"), _is_finite)
    if issubclass(hint, StrEnum):
        return _one_of(tuple(hint), title, lambda value: isinstance(value, hint))
    shape: type | None = hint if is_dataclass(hint) else None  # type: ignore[assignment]
    sentence = _BUILT_IN.get(hint, declared("{field} must be a {kind}, got {value}"))
    return Rule(title, sentence, lambda value: isinstance(value, hint), {"kind": hint.__name__}, shape=shape)


def _declared(kind: type, meta: msgspec.Meta, title: str) -> Rule:
    title = meta.title or title
    if kind in (int, float):
        return _number(kind, meta, title)
    extra = meta.extra or {}
    if names := extra.get("one_of"):
        return _one_of(names, title, lambda value: isinstance(value, str) and value in names, meta.description or "")
    matches = extra.get("accepts", re.compile(meta.pattern or "").search)
    return Rule(title, meta.description or _TEXT, lambda value: isinstance(value, str) and bool(matches(value)))


def _one_of(names: tuple[str, ...], title: str, accepts: Callable[[Any], bool], sentence: str = "") -> Rule:
    if "" in names:
        choice = declared("{field} must be one of {choices} or empty, got {value}")
    else:
        choice = declared("{field} must be one of {choices}, got {value}")
    return Rule(title, sentence or choice, accepts, {"choices": ", ".join(filter(None, names))}, choices=names)


def _number(kind: type, meta: msgspec.Meta, title: str) -> Rule:
    low = meta.ge if meta.ge is not None else meta.gt
    kinds = (int,) if kind is int else (int, float)
    least, most = -_HIGHEST if low is None else low, _HIGHEST if meta.le is None else meta.le
    extra = meta.extra or {}
    above, from_ = meta.gt, extra.get("unless_zero")

    def accepts(value: Any) -> bool:
        return (
            isinstance(value, kinds)
            and not isinstance(value, bool)
            and least <= value <= most  # False for NaN
            and (above is None or value > above)
            and (from_ is None or value == 0 or value >= from_)
        )

    words = {
        "low": _plain(low if from_ is None else from_),
        "high": f"{_plain(meta.le)} {extra.get('unit', '')}".strip(),
    }
    return Rule(title, _range_sentence(kind, meta, from_), accepts, words, kind, low, meta.le)


def _range_sentence(kind: type, meta: msgspec.Meta, from_: float | None) -> str:
    if meta.gt is not None:
        return declared("{field} must be above {low} and at most {high}, got {value}")
    if from_ is not None:
        return declared("{field} must be 0 or from {low} to {high}, got {value}")
    if meta.le is not None:
        return declared("{field} must be from {low} to {high}, got {value}")
    if meta.ge is None:
        any_whole = declared("{field} must be a whole number, got {value}")
        return any_whole if kind is int else declared("{field} must be a finite number, got {value}")
    whole = declared("{field} must be a whole number, at least {low}, got {value}")
    return whole if kind is int else declared("{field} must be a finite number, at least {low}, got {value}")


def _plain(number: float | None) -> str:
    if number is None:
        return ""
    return str(number) if isinstance(number, int) else f"{number:g}"


def _with_fits(rule: Rule, accepts: Callable[[Any], bool]) -> Rule:
    return replace(rule, fits=accepts)


def _all_fit(kind: type, item: Rule) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, kind) and all(map(item.fits, value))  # type: ignore[call-overload]


def _mapping_fits(item: Rule) -> Callable[[Any], bool]:
    def accepts(value: Any) -> bool:
        return isinstance(value, dict) and all(isinstance(key, str) and item.fits(it) for key, it in value.items())

    return accepts


def _is_finite(value: Any) -> bool:
    """Whether free-form JSON values hold no NaN and no infinity."""
    if isinstance(value, float):
        return -_HIGHEST <= value <= _HIGHEST
    if isinstance(value, dict):
        return all(map(_is_finite, value.values()))
    return not isinstance(value, list | tuple) or all(map(_is_finite, value))
