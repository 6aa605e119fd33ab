"""Transport of messages to the scripts inside DAWs: UDP if the script can open a socket, else a mailbox of files."""

import contextlib
import os
import socket
import time
from pathlib import Path

from pythonosc.osc_message_builder import BuildError, OscMessageBuilder

from daw_bridge.core.osc_packet import OscHabits, read_packet
from daw_bridge.daws.dialect import MAX_MARKS, Texts, from_line, to_line
from engine.contract import whole_file
from engine.contract.plain_text import plain

SLOTS = 4  # number of copies of DAW Bridge that can share one script
_ABANDONED_S, _TOUCH_EVERY_S = 10.0, 2.0
_MAILBOX_LIMIT = 1 << 20
_HELLO = "/bridge/hello"
_HABITS = OscHabits(bare=("#",), most_values=5 * MAX_MARKS)  # Ardour replies to "#reply"; tempo maps are long
Message = tuple[str, Texts]


class UdpWire:
    """OSC on 127.0.0.1. port: where messages go, 0 to receive only. own_port: where they arrive, 0 for any free port.

    Raises OSError if own_port is taken.
    """

    def __init__(self, port: int = 0, own_port: int = 0) -> None:
        self._to = ("127.0.0.1", port)
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        try:
            self._socket.bind(("127.0.0.1", own_port))
        except OSError:
            self._socket.close()
            raise
        self._socket.setblocking(False)
        self.port: int = self._socket.getsockname()[1]
        self.malformed = 0

    def fileno(self) -> int:
        return self._socket.fileno()

    def send(self, path: str, *args: str | float) -> None:
        """Send a message of texts, int32 and float32. A message that cannot be sent is dropped."""
        builder = OscMessageBuilder(path)
        for arg in args:
            builder.add_arg(plain(arg) if isinstance(arg, str) else arg)
        with contextlib.suppress(OSError, BuildError, OverflowError, ValueError):
            self._socket.sendto(builder.build().dgram, self._to)

    def receive(self) -> list[Message]:
        """Return all messages received since the last call, every argument as text.

        They report a state, so those of a dated bundle are returned at once; within one packet the earlier come first. A
        message that cannot be read is left out and counted.
        """
        found: list[Message] = []
        while True:
            try:
                packet, sender = self._socket.recvfrom(65536)
            except ConnectionResetError:
                continue  # on Windows, the report that an earlier message reached no script
            except OSError:
                return found
            if sender[0] != "127.0.0.1":
                continue
            messages = read_packet(packet, _HABITS)
            readable = [message for message in messages if not message.fault]
            self.malformed += len(messages) - len(readable)
            readable.sort(key=lambda message: message.date)
            found += [(message.address, tuple(_text(value) for value in message.values)) for message in readable]

    def close(self) -> None:
        self._socket.close()


def _text(value: object) -> str:
    """Return an argument as text: truth values as 1 and 0, nothing for N and for bytes."""
    if value is None or isinstance(value, bytes):
        return ""
    return str(int(value) if isinstance(value, bool) else value)


class Mailbox:
    """Two files for each client in a folder: `in-N` to the script and `out-N` from it, one message a line.

    A file is written whole and only if the last one was read. A recent `slot-N` marks client N as alive. This serves Lua
    inside DAWs, which has files but no sockets.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = 0  # replies arrive in the folder
        self._slot = 0
        self._touched = 0.0
        self._waiting: list[str] = []

    def fileno(self) -> int:
        return -1

    def send(self, path: str, *args: str) -> None:
        line = to_line(path, args)
        if path != _HELLO or line not in self._waiting:  # commands may repeat; a greeting need not
            self._waiting.append(line)
        self.flush()

    def flush(self) -> None:
        """Write the waiting messages to `in-N` if the script has read the last ones."""
        if not self._claim():
            return
        box = self.folder / f"in-{self._slot}"
        with contextlib.suppress(OSError):
            if time.time() - self._touched > _TOUCH_EVERY_S:
                self._touched = time.time()
                (self.folder / f"slot-{self._slot}").touch()
            if self._waiting and not box.exists():
                text = "\n".join(self._waiting) + "\n"
                whole_file.write_bytes(box, text.encode("utf-8", "replace"), is_lasting=False)
                self._waiting.clear()

    def receive(self) -> list[Message]:
        if not self._claim():
            return []
        self.flush()
        box = self.folder / f"out-{self._slot}"
        try:
            if box.stat().st_size > _MAILBOX_LIMIT:
                box.unlink()
                return []
            lines = box.read_text("utf-8", "replace").splitlines()
            box.unlink()
        except OSError:
            return []
        return [from_line(line) for line in lines if line]

    def close(self) -> None:
        if self._slot:
            with contextlib.suppress(OSError):
                self.flush()
                (self.folder / f"slot-{self._slot}").unlink()
            self._slot = 0

    def _claim(self) -> bool:
        """Claim a free slot, or one not touched for 10 s. Returns False if all are taken."""
        if self._slot:
            return True
        for slot in range(1, SLOTS + 1):
            mark = self.folder / f"slot-{slot}"
            try:
                if mark.exists() and time.time() - mark.stat().st_mtime > _ABANDONED_S:
                    mark.unlink()
                    (self.folder / f"in-{slot}").unlink(missing_ok=True)
                self.folder.mkdir(parents=True, exist_ok=True)
                os.close(os.open(mark, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            except OSError:
                continue
            (self.folder / f"out-{slot}").unlink(missing_ok=True)
            self._slot = slot
            return True
        return False
