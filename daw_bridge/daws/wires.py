"""How messages reach our scripts inside DAWs: UDP where the script can listen, a mailbox of files where it cannot."""

import contextlib
import os
import socket
import time
from pathlib import Path

from pythonosc.osc_message_builder import BuildError, OscMessageBuilder
from pythonosc.osc_packet import OscPacket

from daw_bridge.daws.dialect import Texts, from_line, to_line
from engine.contract import whole_file

SLOTS = 4  # so many copies of us share one script
_ABANDONED_S, _TOUCH_EVERY_S = 10.0, 2.0
_MAILBOX_LIMIT = 1 << 20
_HELLO = "/bridge/hello"
Message = tuple[str, Texts]


class UdpWire:
    """OSC on 127.0.0.1, from a free port of our own, or a given one, to the other side's, if it has one.

    Raises OSError when the port is taken.
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
        """Texts, int32 and float32. What cannot be sent now is lost, as UDP loses things."""
        builder = OscMessageBuilder(path)
        for arg in args:
            builder.add_arg(arg)
        with contextlib.suppress(OSError, BuildError):
            self._socket.sendto(builder.build().dgram, self._to)

    def receive(self) -> list[Message]:
        """All that has come since the last time, every argument as text."""
        found: list[Message] = []
        while True:
            try:
                packet, sender = self._socket.recvfrom(65536)
            except ConnectionResetError:
                continue  # Windows tells of a script that is not there on the next read
            except OSError:
                return found
            if sender[0] != "127.0.0.1":
                continue
            try:
                messages = OscPacket(packet).messages
            except Exception:  # noqa: BLE001  whatever a packet does to the parser, the next one is read
                self.malformed += 1
                continue
            found += [(timed.message.address, tuple(str(p) for p in timed.message.params)) for timed in messages]

    def close(self) -> None:
        self._socket.close()


class Mailbox:
    """Two files a client in a folder: `in-N` to the script, `out-N` from it, one message a line, each put there whole
    and only while there is none; `slot-N` says that client N is alive. Lua inside DAWs has files but no sockets.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = 0  # no port: answers lie in the folder
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
        """Put what waits where the script finds it, once it has fetched what was there before."""
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
        """One of the places; one whose owner has not been heard of for a while is taken over."""
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
