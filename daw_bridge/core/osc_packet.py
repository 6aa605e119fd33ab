"""Parses OSC packets as real programs send them. A message that cannot be read does not lose the others of its bundle.

Formats: OSC 1.0 for packets, bundles and time tags (opensoundcontrol.stanford.edu/spec-1_0.html), OSC 1.1 for the types
T, F, N and I.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from engine.contract.texts import text

MAX_DEPTH = 8  # bundles within bundles
_BUNDLE, _HEAD = b"#bundle\0", 16
_TO_1970_S = 2_208_988_800  # time tags count from 1900
_SIZE = struct.Struct(">i")
_NUMBERS = {"i": _SIZE, "f": struct.Struct(">f"), "h": struct.Struct(">q"), "d": struct.Struct(">d")}
_CONSTANTS = {"T": True, "F": False, "N": None, "I": True}  # I is a press
_BRACKETS = str.maketrans("", "", "[]")
_OPAQUE = {"t": 8, "r": 4, "m": 4}  # bytes of a time tag, a colour and a MIDI message, which no address takes


class OscLetter(str):
    """An argument of type `c`. A digit also counts as its number."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class OscMessage:
    """One message. values: numbers, texts, truth values, None, and bytes for what no address takes; arrays are flat.

    address: as it is written. date: seconds since 1970 at which it is due, 0 for at once. fault: why it cannot be read;
    the address is then what is known of it, or "".
    """

    address: str
    values: tuple[object, ...] = ()
    date: float = 0.0
    fault: str = ""


class _UnreadableError(Exception):
    """The text says why a message cannot be read."""


@dataclass(frozen=True, slots=True)
class OscHabits:
    """What certain senders do. bare: how addresses begin that they write without a slash. most_values: of one message."""

    bare: tuple[str, ...] = ()
    most_values: int = 256


_USUAL = OscHabits()


def read_packet(packet: bytes, habits: OscHabits = _USUAL) -> list[OscMessage]:
    """Return all messages of a packet, those of nested bundles too, in their order. Never raises."""
    return list(_messages(packet, habits, 0.0, 0))


def count_messages(packet: bytes, depth: int = 0) -> int:
    """Return the number of messages in a packet; 0 for inconsistent sizes and for bundles nested too deep."""
    if not packet.startswith(_BUNDLE):
        return 1
    count, parts = 0, list(_parts(packet))
    for part in parts:
        within = count_messages(part, depth + 1) if part is not None and depth <= MAX_DEPTH else 0
        if within == 0:
            return 0
        count += within
    return count


def is_bundle(packet: bytes) -> bool:
    return packet.startswith(_BUNDLE) and len(packet) >= _HEAD


def _parts(bundle: bytes) -> Iterator[bytes | None]:
    """Yield the elements of a bundle, and None last where a size is wrong."""
    at = _HEAD
    while at < len(bundle):
        size = int.from_bytes(bundle[at : at + 4], "big", signed=True)
        at += 4
        if size <= 0 or size % 4 or at + size > len(bundle):
            yield None
            return
        yield bundle[at : at + size]
        at += size


def _messages(packet: bytes, habits: OscHabits, date: float, depth: int) -> Iterator[OscMessage]:
    """Yield the messages of a packet. date: that of the bundle around it; an inner bundle is due no earlier."""
    if not packet.startswith(_BUNDLE):
        yield _message(packet, habits, date)
        return
    if len(packet) < _HEAD:
        yield OscMessage("", fault=_cut_bundle())
        return
    tag = int.from_bytes(packet[8:_HEAD], "big")
    date = max(date, tag / 2**32 - _TO_1970_S)  # the tag of "immediately" is 1, long ago
    for part in _parts(packet):
        if part is None or depth > MAX_DEPTH:
            yield OscMessage("", fault=_cut_bundle())
            return
        yield from _messages(part, habits, date, depth + 1)


def _cut_bundle() -> str:
    return text("The bundle is cut off, or nested too deep")


def _message(data: bytes, habits: OscHabits, date: float) -> OscMessage:
    address = ""
    try:
        raw, at = _string(data, 0)
        written = _decoded(raw)
        if not written.startswith(("/", *habits.bare)) or not written.isprintable():
            raise _UnreadableError(text("A message has no address"))
        address = written
        return OscMessage(address, tuple(_values(data, at, habits.most_values)), date)
    except struct.error:
        return OscMessage(address, (), date, text("A message is cut off"))
    except _UnreadableError as error:
        return OscMessage(address, (), date, str(error))


def _values(data: bytes, at: int, most: int) -> Iterator[object]:
    if at >= len(data):
        return  # some senders leave out the type tags of a message without arguments
    tags, at = _tags(data, at, most)
    for tag in tags:
        if tag in _NUMBERS:
            yield _NUMBERS[tag].unpack_from(data, at)[0]
            at += _NUMBERS[tag].size
        elif tag in "sS":
            raw, at = _string(data, at)
            yield _decoded(raw)
        elif tag in _CONSTANTS:
            yield _CONSTANTS[tag]
        elif tag == "c":
            yield _letter(_SIZE.unpack_from(data, at)[0])
            at += 4
        elif tag == "b" or tag in _OPAQUE:
            raw, at = _opaque(data, at, _OPAQUE.get(tag))
            yield raw
        else:
            raise _UnreadableError(text("Arguments of type {tag} cannot be read", tag=tag))


def _tags(data: bytes, at: int, most: int) -> tuple[str, int]:
    """Return the type tags without the brackets of arrays, and the place of the first argument."""
    raw, at = _string(data, at)
    if not raw.startswith(b","):
        raise _UnreadableError(text("A message with arguments has no type tags"))
    if len(raw) - 1 > most:
        raise _UnreadableError(text("A message has more than {count} arguments", count=most))
    tags = raw[1:].decode("latin-1")
    depth = 0
    for tag in tags:
        depth += (tag == "[") - (tag == "]")
        if depth < 0:
            break
    if depth:
        raise _UnreadableError(text("The brackets of an array do not match"))
    return tags.translate(_BRACKETS), at


def _opaque(data: bytes, at: int, size: int | None) -> tuple[bytes, int]:
    """Return bytes, and the place behind them. size: None for a blob, which begins with its own."""
    if size is None:
        size, at = _SIZE.unpack_from(data, at)[0], at + 4
    if not 0 <= size <= len(data) - at:
        raise _UnreadableError(text("A message is cut off"))
    return data[at : at + size], at + (size + 3) // 4 * 4


def _string(data: bytes, at: int) -> tuple[bytes, int]:
    """Return a string without its zeros, and the place behind them."""
    end = data.find(b"\0", at)
    after = at + (end - at) // 4 * 4 + 4
    if end < 0 or after > len(data):
        raise _UnreadableError(text("A message is cut off"))
    return data[at:end], after


def _decoded(raw: bytes) -> str:
    """Return a text that is UTF-8, or else Latin-1, to which osc-js and Open Stage Control cut theirs."""
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _letter(code: int) -> object:
    """Return the letter of a `c`; the code itself where it is none, since Csound sends small numbers so."""
    return OscLetter(chr(code)) if 32 <= code < 0xD800 and chr(code).isprintable() else code
