"""The OSC server: parses packets into requests and sends messages, on 127.0.0.1 unless the user opens it."""

import contextlib
import logging
import select
import socket
import sys
import threading
import time
from collections.abc import Callable, Sequence, Sized

from pythonosc.osc_bundle_builder import IMMEDIATELY, BuildError, OscBundleBuilder
from pythonosc.osc_message_builder import OscMessageBuilder

from daw_bridge.controllers import osc_tcp
from daw_bridge.controllers.osc_guard import MAX_MESSAGES, OscGuard, is_here
from daw_bridge.controllers.osc_request import HABITS, Argument, OscMisfit, OscRequest, Sender, requests_of
from daw_bridge.core.osc_packet import is_bundle, read_packet
from engine.contract.plain_text import plain
from engine.contract.texts import text

_log = logging.getLogger(__name__)
PORTS_TRIED = 20
_BUNDLE = 1200  # bytes, which fit into one network packet
_RECEIVE_BUFFER = 4 << 20
_AT_ONCE = 256
_UNSENDABLE = (BuildError, OverflowError, ValueError)  # a number beyond float32
_MOST_FATES = 1000  # reports of earlier packets that may come in the way of one; so many never wait
_RECEIVE_ERRORS = 11 if sys.platform == "linux" else None  # IP_RECVERR of linux/in.h, which Python 3.11 does not name
_PAIRS_TRIED = 10
_BEYOND_I = 2**31


class OscServer:
    """Listens by UDP on a thread that only parses and posts, and by TCP on another.

    port: the free port that was found. tcp_error: why TCP is not to be had on it, or None.
    """

    def __init__(
        self,
        port: int,
        is_open: bool,
        post: Callable[[list[OscRequest | OscMisfit]], Sized | None],
        allowed: Sequence[str] = (),
        on_gone: Callable[[Sender], None] = lambda _: None,
    ) -> None:
        """Listen on the first free port from `port` on, or any free port.

        is_open: accept other machines. allowed: their addresses or networks; empty for all. post: is called on the reading
        threads; it returns what is not carried out yet, or None.
        Raises OSError if no port is free, ValueError if an entry of `allowed` is no network.
        """
        self._post, self._on_gone = post, on_gone
        self.guard = OscGuard(allowed)
        self.malformed = 0
        self.host = "0.0.0.0" if is_open else "127.0.0.1"  # noqa: S104  only when the user opened it
        self.tcp_error: Exception | None = None
        self._socket, listening = self._bind_both(port)
        self.port: int = self._socket.getsockname()[1]
        self._tcp: osc_tcp.OscTcp | None = None
        if listening is not None:
            self._tcp = osc_tcp.OscTcp(listening, self.guard, self._on_tcp, on_gone)
        self._closing = False
        self._thread = threading.Thread(target=self._read, name="osc reader", daemon=True)
        self._thread.start()

    def send(self, to: Sender, path: str, *args: Argument | None) -> None:
        """Send a message, floats as f, ints as i or beyond 32 bits as s, None as -1.0. A missing receiver is ignored."""
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
        if len(to) == 3:
            if self._tcp is not None:
                self._tcp.send(packet, to)
            return
        for _ in range(_MOST_FATES):
            try:
                self._socket.sendto(packet, to)
            except ConnectionRefusedError:
                continue  # Linux reports an earlier packet's fate here, one a call, and sends nothing
            except (OSError, OverflowError):
                pass
            return

    def close(self) -> None:
        self._closing = True
        with contextlib.suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as wake:
            wake.sendto(b"", ("127.0.0.1", self.port))
        self._thread.join(2)
        self._socket.close()
        if self._tcp is not None:
            self._tcp.close()

    def _bind_both(self, port: int) -> tuple[socket.socket, socket.socket | None]:
        """Bind UDP, and TCP at the same number; a number of the system's choice is drawn again where TCP has it not."""
        for attempt in range(1, _PAIRS_TRIED + 1):
            datagrams = self._bind(port)
            found = datagrams.getsockname()[1]
            try:
                listening = osc_tcp.listen(self.host, found)
            except OSError as error:
                self.tcp_error = error
                if port or attempt == _PAIRS_TRIED:
                    break
                datagrams.close()
            else:
                self.tcp_error = None
                return datagrams, listening
        return datagrams, None

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
            if packet:
                found += self._take_apart(packet, sender)
        return found

    def _on_tcp(self, packets: list[tuple[bytes, Sender]]) -> Sized | None:
        requests = [request for packet, sender in packets for request in self._take_apart(packet, sender)]
        return self._post(requests) if requests else None

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
        """Return the requests of a packet, and a misfit for each part that is refused or cannot be read.

        What is no OSC at all is counted and gets no answer, so that nobody can have noise sent to others.
        """
        refusal = self.guard.refusal(packet, sender[0])
        if refusal is not None:
            is_answered = refusal and self.guard.may_answer()
            return [OscMisfit("", refusal, sender, "", (None,))] if is_answered else []
        messages = read_packet(packet, HABITS)
        if any(message.fault for message in messages):
            self.malformed += 1
            messages = [
                m for m in messages if not m.fault or ((m.address or is_bundle(packet)) and self.guard.may_answer())
            ]
        return requests_of(messages, sender, MAX_MESSAGES)


def _sendable(arg: Argument) -> Argument:
    """Return an argument that i, f or s holds: programs that lack `h` refuse the whole bundle around it."""
    if isinstance(arg, int):
        return arg if -_BEYOND_I <= arg < _BEYOND_I else str(arg)
    return plain(arg) if isinstance(arg, str) else arg
