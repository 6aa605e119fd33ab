"""An OSC client that remembers every answer, and one that measures the longest time without a pong."""

import contextlib
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pythonosc.osc_packet import OscPacket, ParseError

from tests.bench.osc_load import message

_HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back for a request. is_ok: carried out, with the id of the job that it made, or "". text: the error."""

    is_ok: bool
    job: str = ""
    text: str = ""


class Wire:
    """on_message is called with each address and its arguments, on the receiving thread."""

    def __init__(self, port: int, on_message: Callable[[str, list[Any]], None] = lambda *_: None) -> None:
        self._to, self._on_message = (_HOST, port), on_message
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 22)
        self._socket.bind((_HOST, 0))
        self._socket.settimeout(0.2)
        self._asked = 0
        self._answers: dict[str, Answer] = {}
        self._came = threading.Condition()
        self.values: dict[str, list[Any]] = {}
        self._is_open = True
        self._given_up = 0  # requests up to this one get no answer any more
        self._thread = threading.Thread(target=self._read, name="musician ear", daemon=True)
        self._thread.start()

    def send(self, path: str, *args: object) -> None:
        self.send_raw(message(path, *args))

    def send_raw(self, packet: bytes) -> None:
        with contextlib.suppress(OSError):
            self._socket.sendto(packet, self._to)

    def ask(self, path: str, *args: object, timeout_s: float = 20.0) -> Answer | None:
        """Send a request with an id and wait for its answer; None if none came."""
        with self._came:
            self._asked += 1
            number, name = self._asked, f"#{self._asked}"
        self.send(path, name, *args)

        def is_over() -> bool:
            return name in self._answers or not self._is_open or number <= self._given_up

        with self._came:
            self._came.wait_for(is_over, timeout_s)
            return self._answers.pop(name, None)

    def forget_waiting(self) -> None:
        """Whoever waits for an answer gets none: the bridge is dead."""
        with self._came:
            self._given_up = self._asked
            self._came.notify_all()

    def close(self) -> None:
        self._is_open = False
        with self._came:
            self._came.notify_all()
        self._thread.join(2)
        self._socket.close()

    def _read(self) -> None:
        while self._is_open:
            try:
                packet = self._socket.recv(65536)
            except OSError:  # nothing came, or the bridge is down
                continue
            with contextlib.suppress(ParseError):
                for timed in OscPacket(packet).messages:
                    self._take_in(timed.message.address, list(timed.message.params))

    def _take_in(self, path: str, args: list[Any]) -> None:
        if path in {"/bridge/ok", "/bridge/error"} and str(args[0]).startswith("#"):
            is_ok = path == "/bridge/ok"
            answer = Answer(is_ok, str(args[2]) if is_ok else "", "" if is_ok else str(args[1]))
            with self._came:
                self._answers[str(args[0])] = answer
                self._came.notify_all()
        self.values[path] = args
        self._on_message(path, args)


class Pulse:
    """Pings twice a second. longest_s: the longest time that a bridge which was up did not answer."""

    def __init__(self, port: int) -> None:
        self.longest_s = 0.0
        self._last: float | None = None  # None while the bridge is down
        self._wire = Wire(port, self._on_message)
        self._is_open = True
        threading.Thread(target=self._run, name="pulse", daemon=True).start()

    def begin(self) -> None:
        """The bridge is up."""
        self._last = time.monotonic()

    def pause(self) -> None:
        """The bridge is about to be killed."""
        self._note()
        self._last = None

    def close(self) -> None:
        self._is_open = False
        self._wire.close()

    def _run(self) -> None:
        while self._is_open:
            self._wire.send("/bridge/ping")
            self._note()
            time.sleep(0.5)

    def _note(self) -> None:
        if (last := self._last) is not None:
            self.longest_s = max(self.longest_s, time.monotonic() - last)

    def _on_message(self, path: str, _: list[Any]) -> None:
        if path == "/bridge/pong" and self._last is not None:
            self._note()
            self._last = time.monotonic()
