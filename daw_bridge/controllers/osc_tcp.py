"""OSC over TCP, beside UDP on the same port number, for clients that prefer it. Replies go back over the connection."""

import contextlib
import logging
import selectors
import socket
import sys
import threading
import time
from collections.abc import Callable, Sized
from dataclasses import dataclass, field

from daw_bridge.controllers.osc_frames import NoOscError, OscFrames
from daw_bridge.controllers.osc_guard import OscGuard
from daw_bridge.controllers.osc_request import Sender

_log = logging.getLogger(__name__)
MAX_CONNECTIONS = 32
MAX_UNSENT = 256 << 10  # bytes that wait for a slow reader before it is disconnected
MAX_UNDONE = 64  # batches of requests that wait to be carried out before no more is read
_AT_ONCE = 1 << 16
_Packets = Callable[[list[tuple[bytes, Sender]]], Sized | None]


@dataclass(eq=False)
class _Connection:
    socket: socket.socket
    sender: Sender
    last_read_s: float
    frames: OscFrames = field(default_factory=OscFrames)
    unsent: bytearray = field(default_factory=bytearray)
    is_lost: bool = False


def listen(host: str, port: int) -> socket.socket:
    """Return a listening socket. Raises OSError or OverflowError."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":  # there it would let two programs share the port
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen(MAX_CONNECTIONS)
        listening.setblocking(False)
    except (OSError, OverflowError):
        listening.close()
        raise
    return listening


class OscTcp:
    """Reads all connections on one thread. A connection beyond MAX_CONNECTIONS takes the place of the quietest.

    on_packets: called on the thread with what one read has brought; returns a collection that is empty when all of it is
    carried out, or None. on_gone: called on the thread with the sender of a connection that has ended.
    """

    def __init__(
        self, listening: socket.socket, guard: OscGuard, on_packets: _Packets, on_gone: Callable[[Sender], None]
    ) -> None:
        self._listening, self._guard = listening, guard
        self._on_packets, self._on_gone = on_packets, on_gone
        self._connections: dict[Sender, _Connection] = {}
        self._undone: list[Sized] = []
        self._lock = threading.Lock()  # over connections, what they have not sent, and closing them
        self._wake, self._woken = socket.socketpair()
        self._wake.setblocking(False)
        self._woken.setblocking(False)
        self._selector = selectors.DefaultSelector()
        self._selector.register(listening, selectors.EVENT_READ, None)
        self._selector.register(self._woken, selectors.EVENT_READ, None)
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="osc tcp", daemon=True)
        self._thread.start()

    def send(self, packet: bytes, to: Sender) -> None:
        """Send a packet without waiting, from any thread. A connection that is gone is ignored."""
        with self._lock:
            connection = self._connections.get(to)
            if connection is None or connection.is_lost:
                return
            was_empty = not connection.unsent
            connection.unsent += connection.frames.framed(packet)
            if was_empty:
                self._flush(connection)
            connection.is_lost = connection.is_lost or len(connection.unsent) > MAX_UNSENT
            if not connection.unsent and not connection.is_lost:
                return
        self._wake_up()

    def close(self) -> None:
        """Close the port and every connection. Waits up to 2 s."""
        self._closing = True
        self._wake_up()
        self._thread.join(2)
        self._wake.close()
        self._woken.close()

    def _wake_up(self) -> None:
        with contextlib.suppress(OSError):  # full: it wakes anyway
            self._wake.send(b"\0")

    def _run(self) -> None:
        try:
            while not self._closing:
                self._watch()
                for key, events in self._selector.select():
                    if key.fileobj is self._listening:
                        self._accept()
                    elif key.fileobj is self._woken:
                        with contextlib.suppress(OSError):
                            self._woken.recv(4096)
                    else:
                        self._serve(key.data, events)
        finally:
            for connection in list(self._connections.values()):
                self._drop(connection)
            self._selector.close()
            self._listening.close()

    def _watch(self) -> None:
        """Drop the lost connections, and wait for room where something is unsent."""
        for connection in list(self._connections.values()):
            if connection.is_lost:
                self._drop(connection)
                continue
            wanted = selectors.EVENT_READ | (selectors.EVENT_WRITE if connection.unsent else 0)
            if self._selector.get_key(connection.socket).events != wanted:
                self._selector.modify(connection.socket, wanted, connection)

    def _accept(self) -> None:
        try:
            accepted, (host, port) = self._listening.accept()
        except BlockingIOError:
            return
        except OSError as error:
            _log.info("OSC over TCP: %s", error)
            time.sleep(0.1)  # out of files, say, for a while
            return
        if not self._guard.allows(host):
            accepted.close()
            return
        accepted.setblocking(False)
        with contextlib.suppress(OSError):
            accepted.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            accepted.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        if len(self._connections) >= MAX_CONNECTIONS:
            self._drop(min(self._connections.values(), key=lambda known: known.last_read_s))
        connection = _Connection(accepted, (host, port, "tcp"), time.monotonic())
        with self._lock:
            self._connections[connection.sender] = connection
        self._selector.register(accepted, selectors.EVENT_READ, connection)

    def _serve(self, connection: _Connection, events: int) -> None:
        if self._connections.get(connection.sender) is not connection:
            return  # dropped since
        if events & selectors.EVENT_WRITE:
            with self._lock:
                self._flush(connection)
        if events & selectors.EVENT_READ:
            self._receive(connection)

    def _receive(self, connection: _Connection) -> None:
        try:
            data = connection.socket.recv(_AT_ONCE)
            packets = connection.frames.feed(data)
        except BlockingIOError:
            return
        except (OSError, NoOscError) as error:
            self._guard.refused += isinstance(error, NoOscError)
            data, packets = b"", []
        connection.last_read_s = time.monotonic()
        if packets:
            self._keep_pace(self._on_packets([(packet, connection.sender) for packet in packets]))
        if not data:
            self._drop(connection)

    def _keep_pace(self, undone: Sized | None) -> None:
        """Read no more while too much waits to be carried out; the sender then waits as well."""
        if undone is not None:
            self._undone.append(undone)
        while len(self._undone) >= MAX_UNDONE and not self._closing:
            self._undone = [batch for batch in self._undone if len(batch)]
            if len(self._undone) >= MAX_UNDONE:
                time.sleep(0.005)

    def _flush(self, connection: _Connection) -> None:
        """Send what the network takes now. The lock is held."""
        try:
            sent = connection.socket.send(connection.unsent)
        except BlockingIOError:
            return
        except OSError:
            sent = len(connection.unsent)  # the reading end finds out, after what has arrived before
        del connection.unsent[:sent]

    def _drop(self, connection: _Connection) -> None:
        with self._lock:
            self._connections.pop(connection.sender, None)
            with contextlib.suppress(KeyError, ValueError):
                self._selector.unregister(connection.socket)
            connection.socket.close()
        self._on_gone(connection.sender)
