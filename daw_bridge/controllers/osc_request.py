"""Messages to requests: matches them against the address table and makes their arguments what the addresses declare."""

import math
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from daw_bridge.controllers.addresses.address import Address
from daw_bridge.controllers.addresses.address_table import BY_PATH
from daw_bridge.controllers.osc_patterns import is_pattern, matching
from daw_bridge.core.osc_packet import OscHabits, OscLetter, OscMessage
from engine.contract.texts import text

Sender = tuple[str, int] | tuple[str, int, str]  # host and port; a third word marks a TCP connection
Argument = str | float | int
Arguments = tuple[Argument, ...]
Act = Callable[[Arguments, Sender], None]
Acts = dict[str, Act]  # by address, without /bridge/
HABITS = OscHabits(bare=("bridge/",))  # SuperCollider sends an address that is a String without its slash
MAX_AHEAD_S = 5.0
MAX_MATCHES = 16  # addresses of one pattern
_SURPLUS = 1  # arguments that a one-number value leaves out
_PATTERN_COST = 4  # requests, for one that matches fewer: matching takes time, too
_HAIR = 1e-6  # of a bound: fractions of 32 bits come out a little beyond it
_BEYOND = 1e12
_UNREADABLE = (None,)
_WRITTEN = re.compile(r"[+-]?[0-9]{1,12}([.][0-9]{1,12})?")
_SET = "/bridge/set"
_SIGNATURES = {"2/4": "2", "3/4": "3", "4/4": "4", "6/8": "6"}


@dataclass(frozen=True, slots=True)
class OscRequest:
    """A message that matches the address table; its arguments have the types of the signature.

    id: "#id", an optional first argument, which is returned with the reply. due: when to carry it out, in the seconds of
    `time.monotonic`, 0 for at once.
    """

    path: str
    args: Arguments
    sender: Sender
    id: str = ""
    due: float = 0.0


@dataclass(frozen=True, slots=True)
class OscMisfit:
    """A message that matches no address or none of its signatures. reason: "" for one that is to be ignored.

    values: its arguments, for learning; one None if they cannot be read.
    """

    path: str
    reason: str
    sender: Sender
    id: str = ""
    values: tuple[object, ...] = ()
    due: float = 0.0


def requests_of(messages: Sequence[OscMessage], sender: Sender, limit: int) -> list[OscRequest | OscMisfit]:
    """Return the requests of the messages of one packet. limit: how many requests its patterns may make together."""
    found: list[OscRequest | OscMisfit] = []
    now: tuple[float, float] | None = None
    for written in messages:
        message = (
            replace(written, address=f"/{written.address}") if written.address.startswith(HABITS.bare) else written
        )
        if message.fault:
            found.append(OscMisfit(message.address, _named(message), sender, "", _UNREADABLE))
            continue
        fitted = _fitted(message, sender, limit)
        if message.address not in BY_PATH and is_pattern(message.address):
            limit -= max(len(fitted), _PATTERN_COST)
        if message.date:
            now = now or (time.time(), time.monotonic())  # once, so that the messages of a bundle keep their order
            fitted = _dated(fitted, message.date - now[0], now[1])
        found += fitted
    return found


def _named(message: OscMessage) -> str:
    return f"{message.address[:100]}: {message.fault}" if message.address else message.fault


def _fitted(message: OscMessage, sender: Sender, limit: int) -> list[OscRequest | OscMisfit]:
    path, values = message.address, list(message.values)
    if path in BY_PATH or not is_pattern(path):
        return [fit(path, values, sender)]
    addresses = matching(path) if limit > 0 else []
    if limit <= 0 or len(addresses) > min(limit, MAX_MATCHES):
        reason = text("{address} matches too many addresses at once", address=path[:100])
        return [OscMisfit(path, reason, sender, _request_id(values), _UNREADABLE)]
    if not addresses:
        return [fit(path, values, sender)]
    return [fit(address.path, values, sender) for address in addresses]


def _dated(fitted: list[OscRequest | OscMisfit], ahead_s: float, clock_s: float) -> list[OscRequest | OscMisfit]:
    """Return the requests of a dated bundle with the time at which they are due, or why they are not carried out."""
    if ahead_s <= 0:
        return fitted
    if ahead_s > MAX_AHEAD_S:
        reason = text(
            "The bundle is dated {ahead:.1f} s ahead; at most {limit:g} s are possible",
            ahead=ahead_s,
            limit=MAX_AHEAD_S,
        )
        return [OscMisfit(one.path, reason, one.sender, one.id, _UNREADABLE) for one in fitted]
    return [replace(one, due=clock_s + ahead_s) for one in fitted]


def fit(path: str, params: list[object], sender: Sender) -> OscRequest | OscMisfit:
    """Match a message against the address table.

    Fractions are rounded for whole numbers. A one-number value leaves out one argument more, a press all but its first
    number. A press with 0 is a release.
    """
    address = BY_PATH.get(path)
    if address is None:
        reason = text("There is no address {address}", address=path[:100])
        return OscMisfit(path, reason, sender, _request_id(params), tuple(params))
    request_id = _request_id(params)
    without_id = params[1:] if request_id else params
    for id_given, left in ((request_id, without_id), ("", params)) if request_id else (("", params),):
        for signature in address.signatures:
            args = _exactly(address, signature, left)
            if args is not None:
                return _request(address, args, sender, id_given)
    if address.signatures == ("",) or ("" in address.signatures and len(without_id) == 1):
        value = first_number(without_id)
        if value is not None:  # a button sends its value: 0 is a release and is ignored
            return OscRequest(path, (), sender, request_id) if value else OscMisfit(path, "", sender)
    args = _roughly(address, without_id)
    if args is not None:
        return _request(address, args, sender, request_id)
    takes = ", ".join(f",{s}" for s in address.signatures)
    if takes:
        reason = text("The arguments of {address} must have one of these types: {types}", address=path, types=takes)
    else:
        reason = text("The address {address} can be read but not set", address=path)
    return OscMisfit(path, reason, sender, request_id)


def first_number(values: Sequence[object]) -> float | None:
    """Return the first number among the arguments; true and false are 1 and 0. None if there is none."""
    return next((number for value in values if (number := _number(value, is_truth=True)) is not None), None)


def fitted_number(address: Address, value: float) -> Argument:
    """Return a number as the one-number address takes it: a whole one, or a fraction that is not a hair out of range."""
    if address.signatures[0] == "i":
        return round(value)
    if address.low is not None and address.high is not None:
        inside = min(max(value, address.low), address.high)
        value = inside if abs(value - inside) <= _HAIR * max(1.0, abs(inside)) else value
    return float(value)


def signature_of(value: object) -> str:
    """Return a time signature as settings hold it, of 3, 3.0, "3" or "3/4"; what is none comes back as a text."""
    written = f"{value:g}" if isinstance(value, int | float) else str(value).strip()
    return _SIGNATURES.get(written.replace(" ", ""), written.removesuffix(".0"))


def _request(address: Address, args: Arguments, sender: Sender, request_id: str) -> OscRequest | OscMisfit:
    if reason := address.refusal(args):
        return OscMisfit(address.path, reason, sender, request_id)
    return OscRequest(address.path, args, sender, request_id)


def _request_id(params: Sequence[object]) -> str:
    return str(params[0]) if params and isinstance(params[0], str) and params[0].startswith("#") else ""


def _exactly(address: Address, signature: str, values: Sequence[object]) -> Arguments | None:
    if len(signature) != len(values):
        return None
    args = [_coerced(address, kind, _unquoted(kind, value)) for kind, value in zip(signature, values, strict=True)]
    return None if None in args else tuple(arg for arg in args if arg is not None)


def _unquoted(kind: str, value: object) -> object:
    """Return the number of a text, where one is meant: web pages send what is typed into a field as text."""
    is_number = kind in "if" and isinstance(value, str) and _WRITTEN.fullmatch(value.strip())
    return float(str(value)) if is_number else value


def _roughly(address: Address, values: Sequence[object]) -> Arguments | None:
    """Return the one argument of a value among others; words that Pure Data sent apart are one text."""
    if address.signatures in (("i",), ("f",)) and len(values) == 1 + _SURPLUS:
        numbers = (_coerced(address, address.signatures[0], value) for value in values)
        return next(((number,) for number in numbers if number is not None), None)
    if (
        address.signatures == ("s",) == (address.reports,)
        and len(values) > 1
        and all(isinstance(value, str) for value in values)
    ):
        return (" ".join(map(str, values)),)
    return None


def _coerced(address: Address, kind: str, value: object) -> Argument | None:
    if address.choices and isinstance(value, str | int | float):
        return signature_of(value)
    if kind == "s":
        return str(value) if isinstance(value, str) else None
    number = _number(value, is_truth=(address.low, address.high) == (0, 1) or address.path == _SET)
    if number is None:
        return None
    if address.signatures in (("i",), ("f",)):
        return fitted_number(address, number)
    return number if kind == "f" else round(number)


def _number(value: object, *, is_truth: bool) -> float | None:
    if isinstance(value, OscLetter):
        return float(value) if value in "0123456789" else None
    if not isinstance(value, int | float) or (isinstance(value, bool) and not is_truth):
        return None
    number = float(value)
    return number if math.isfinite(number) and abs(number) <= _BEYOND else None
