"""The OSC server: parses packets into requests and sends messages. UDP on 127.0.0.1, unless the user opens it."""

import contextlib
import logging
import math
import select
import socket
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pythonosc.osc_bundle_builder import IMMEDIATELY, BuildError, OscBundleBuilder
from pythonosc.osc_message_builder import OscMessageBuilder
from pythonosc.osc_packet import OscPacket

from daw_bridge.controllers.osc_addresses import BY_PATH
from daw_bridge.controllers.osc_guard import OscGuard, is_here
from engine.contract.plain_text import plain
from engine.contract.texts import text

Sender = tuple[str, int]
Argument = str | float | int
Arguments = tuple[Argument, ...]
Act = Callable[[Arguments, Sender], None]
Acts = dict[str, Act]  # by address, without /bridge/
_log = logging.getLogger(__name__)
PORTS_TRIED = 20
_BUNDLE = 1200  # bytes, which fit into one network packet
_RECEIVE_BUFFER = 4 << 20
_AT_ONCE = 256
_UNSENDABLE = (BuildError, OverflowError, ValueError)  # a number beyond float32
_RECEIVE_ERRORS = 11 if sys.platform == "linux" else None  # IP_RECVERR of linux/in.h, which Python 3.11 does not name
_KNOWN_TAGS = frozenset("ifshdTFNIbtrm")


@dataclass(frozen=True, slots=True)
class OscRequest:
    """A message that matches the address table; its arguments have the types of the signature.

    id: "#id", an optional first argument, which is returned with the reply.
    """

    path: str
    args: tuple[Argument, ...]
    sender: Sender
    id: str = ""


@dataclass(frozen=True, slots=True)
class OscMisfit:
    """A well-formed message that matches no address or none of its signatures. values: its arguments, for learning."""

    path: str
    reason: str
    sender: Sender
    id: str = ""
    values: tuple[object, ...] = ()


class OscServer:
    """Listens on a thread that only parses and posts. port: the free port that was found."""

    def __init__(
        self,
        port: int,
        is_open: bool,
        post: Callable[[list[OscRequest | OscMisfit]], None],
        allowed: Sequence[str] = (),
        on_gone: Callable[[Sender], None] = lambda _: None,
    ) -> None:
        """Listen on the first free port from `port` on, or any free port.

        is_open: accept other machines. allowed: their addresses or networks; empty for all.
        Raises OSError if no port is free, ValueError if an entry of `allowed` is no network.
        """
        self._post, self._on_gone = post, on_gone
        self.guard = OscGuard(allowed)
        self.malformed = 0
        self.host = "0.0.0.0" if is_open else "127.0.0.1"  # noqa: S104  only when the user opened it
        self._socket = self._bind(port)
        self.port: int = self._socket.getsockname()[1]
        self._closing = False
        self._thread = threading.Thread(target=self._read, name="osc reader", daemon=True)
        self._thread.start()

    def send(self, to: Sender, path: str, *args: Argument | None) -> None:
        """Send a message, floats as f, ints as i, None as -1.0. A missing receiver is ignored."""
        builder = OscMessageBuilder(path)
        for arg in args:
            builder.add_arg(-1.0 if arg is None else _sendable(arg))
        with contextlib.suppress(*_UNSENDABLE):
            self._send(builder.build().dgram, to)

    def send_bundle(self, to: Sender, messages: Sequence[tuple[str, tuple[Argument, ...]]]) -> None:
        """Send messages in bundles of at most about 1200 bytes, which every network accepts."""
        bundle, size = OscBundleBuilder(IMMEDIATELY), 0
        for n, (path, args) in enumerate(messages, start=1):
            builder = OscMessageBuilder(path)
            for arg in args:
                builder.add_arg(_sendable(arg))
            with contextlib.suppress(*_UNSENDABLE):
                message = builder.build()
                bundle.add_content(message)
                size += message.size
            if size and (size > _BUNDLE or n == len(messages)):
                with contextlib.suppress(*_UNSENDABLE):
                    self._send(bundle.build().dgram, to)
                bundle, size = OscBundleBuilder(IMMEDIATELY), 0

    def _send(self, packet: bytes, to: Sender) -> None:
        for _ in range(2):
            try:
                self._socket.sendto(packet, to)
            except ConnectionRefusedError:
                continue  # Linux reports an earlier packet's fate here, and sends nothing
            except (OSError, OverflowError):
                pass
            return

    def close(self) -> None:
        self._closing = True
        with contextlib.suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as wake:
            wake.sendto(b"", ("127.0.0.1", self.port))
        self._thread.join(2)
        self._socket.close()

    def _bind(self, port: int) -> socket.socket:
        candidates = [port + n for n in range(PORTS_TRIED)] if port else []
        for candidate in [*candidates, 0]:
            listening = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _RECEIVE_BUFFER)
            try:
                listening.bind((self.host, candidate))
            except (OSError, OverflowError):
                listening.close()
                continue
            listening.setblocking(False)
            with contextlib.suppress(OSError):
                if _RECEIVE_ERRORS is not None:
                    listening.setsockopt(socket.IPPROTO_IP, _RECEIVE_ERRORS, 1)
            return listening
        raise OSError(text("No UDP port is free for OSC"))

    def _read(self) -> None:
        """Read all waiting packets, then post them together, so that a flood does not wake the inbox for each."""
        while not self._closing:
            try:
                select.select([self._socket], [], [])
                requests = self._drain()
                self._report_gone()
            except (OSError, ValueError) as error:
                if self._closing or self._socket.fileno() < 0:
                    return
                _log.info("OSC: %s", error)  # the network is down and may return
                time.sleep(0.1)
                continue
            if requests:
                self._post(requests)

    def _drain(self) -> list[OscRequest | OscMisfit]:
        found: list[OscRequest | OscMisfit] = []
        for _ in range(_AT_ONCE):
            try:
                packet, sender = self._socket.recvfrom(65536)
            except ConnectionResetError:
                continue  # on Windows, the report that an earlier message reached no receiver
            except ConnectionRefusedError:
                continue  # the same on Linux; `_report_gone` reads whose it was
            except BlockingIOError:
                break
            except OSError:
                if not found:
                    raise
                break  # what was read is not lost
            if packet and self.guard.admits(packet, sender[0]):
                found += self._take_apart(packet, sender)
        return found

    def _report_gone(self) -> None:
        """Report the receivers on this machine whose port is closed. Only Linux names them."""
        if _RECEIVE_ERRORS is None:
            return
        while True:
            try:
                *_, receiver = self._socket.recvmsg(0, 512, socket.MSG_ERRQUEUE)
            except OSError:
                return
            if receiver and is_here(receiver[0]):
                self._on_gone((receiver[0], receiver[1]))

    def _take_apart(self, packet: bytes, sender: Sender) -> list[OscRequest | OscMisfit]:
        try:
            # checked first: the parser logs every unknown tag and misreads the rest
            messages = [] if _has_unknown_tags(packet) else [timed.message for timed in OscPacket(packet).messages]
        except Exception:  # noqa: BLE001  a hostile packet must not end the reader
            messages = []
        if not messages:
            self.malformed += 1
        # time tags are ignored: requests run at once
        return [fit(message.address, list(message.params), sender) for message in messages]


def fit(path: str, params: list[object], sender: Sender) -> OscRequest | OscMisfit:
    """Match a message against the address table. Ints are accepted for floats and the reverse."""
    address = BY_PATH.get(path)
    if address is None:
        return OscMisfit(path, text("There is no address {address}", address=path), sender, "", tuple(params))
    request_id = params[0] if params and isinstance(params[0], str) and params[0].startswith("#") else ""
    for id_given, left in ((request_id, params[1:]), ("", params)) if request_id else (("", params),):
        for signature in address.signatures:
            values = [_coerced(kind, value) for kind, value in zip(signature, left, strict=False)]
            if len(signature) == len(left) and None not in values:
                args = tuple(v for v in values if v is not None)
                if reason := address.refusal(args):
                    return OscMisfit(path, reason, sender, id_given)
                return OscRequest(path, args, sender, id_given)
    # a button sends its value: for an address without arguments, 0 is a release and is ignored
    if "" in address.signatures and len(params) == 1 and isinstance(params[0], int | float):
        return OscRequest(path, (), sender, request_id) if params[0] else OscMisfit(path, "", sender)
    takes = ", ".join(f",{s}" for s in address.signatures)
    if takes:
        reason = text("The arguments of {address} must have one of these types: {types}", address=path, types=takes)
    else:
        reason = text("The address {address} can be read but not set", address=path)
    return OscMisfit(path, reason, sender, request_id)


def _sendable(arg: Argument) -> Argument:
    return plain(arg) if isinstance(arg, str) else arg


def _coerced(kind: str, value: object) -> Argument | None:
    if kind == "s":
        return value if isinstance(value, str) else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    number = float(value)
    if not math.isfinite(number) or abs(number) > 1e12:
        return None
    return number if kind == "f" else int(number)


def _has_unknown_tags(packet: bytes) -> bool:
    """Return whether a message has a type tag that the parser would skip, misreading the rest."""
    if packet.startswith(b"#bundle"):
        at, bad = 16, False
        while at + 4 <= len(packet):
            size = int.from_bytes(packet[at : at + 4], "big")
            bad = bad or size <= 0 or _has_unknown_tags(packet[at + 4 : at + 4 + size])
            at += 4 + max(size, 4)
        return bad
    end = packet.find(b"\0")
    tags_at = (end // 4 + 1) * 4
    tags = packet[tags_at : packet.find(b"\0", tags_at)]
    return tags[:1] == b"," and not set(tags[1:].decode("ascii", "replace")) <= _KNOWN_TAGS
