"""One DAW Bridge for each library: it holds the claim, and does what a later start of DAW Bridge asks of it.

The claim is a lock file, which the operating system frees when its process ends, however it ends. Beside it lies where
the holder listens: a port of this machine alone, and a secret that only the same user can read. Messages are a line of
JSON each.
"""

import contextlib
import hashlib
import hmac
import json
import logging
import os
import secrets
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from filelock import FileLock

from daw_bridge.core.file_lock import take_lock
from daw_bridge.core.settings import claims_folder
from engine.contract import whole_file

_log = logging.getLogger(__name__)
_HOST = "127.0.0.1"
_LONGEST = 65536
_PATIENCE_S = 5.0  # for a holder that is still opening its window


@dataclass(frozen=True, slots=True)
class Call:
    """What a later start asks for. edit: a file to open for editing in place, "" for none."""

    edit: str = ""


class Answer(StrEnum):
    """What came of a call."""

    SHOWN = "shown"  # the holder's window is in front
    NO_WINDOW = "no window"  # the call was carried out by a holder without a window


class Claim:
    """The right to use a library. `take` gets it, also for another library, and `release` gives it up."""

    def __init__(self) -> None:
        self._path: Path | None = None
        self._lock: FileLock | None = None
        self._server: socket.socket | None = None
        self._thread: threading.Thread | None = None
        self._secret = secrets.token_hex(16)
        self._act: Callable[[Call], Answer] | None = None
        self._can_answer = threading.Event()

    def take(self, folder: Path, timeout_s: float = 0.0) -> bool:
        """Claim a library, in place of the one that was claimed before. False while another process holds it."""
        path = _claim_path(folder)
        if path == self._path:
            return True
        try:
            lock = take_lock(path.with_suffix(".lock"), timeout_s)
        except TimeoutError:
            return False
        self._free()
        self._path, self._lock = path, lock
        self._listen(path)
        return True

    def answer(self, act: Callable[[Call], Answer]) -> None:
        """Have `act` carry out calls, on a thread of the claim. Those that have come already are carried out now."""
        self._act = act
        self._can_answer.set()

    def release(self) -> None:
        """Stop answering and let another process claim the library."""
        server, self._server = self._server, None
        if server is not None and self._thread is not None:
            with contextlib.suppress(OSError), socket.create_connection(server.getsockname(), 1.0):
                pass  # wakes the thread, which then finds that it has ended
            self._can_answer.set()
            self._thread.join(2 * _PATIENCE_S)
            server.close()
        self._free()

    def _free(self) -> None:
        if self._path is not None:
            with contextlib.suppress(OSError):
                self._path.unlink(missing_ok=True)
        if self._lock is not None:
            self._lock.release()
        self._path = self._lock = None

    def _listen(self, path: Path) -> None:
        """Without a port the claim still holds; a later start then gets no answer."""
        try:
            if self._server is None:
                self._server = socket.create_server((_HOST, 0))
                self._thread = threading.Thread(target=self._serve, args=(self._server,), name="claim", daemon=True)
                self._thread.start()
            path.parent.chmod(0o700)
            where = {"port": self._server.getsockname()[1], "secret": self._secret, "process": os.getpid()}
            whole_file.write_text(path, json.dumps(where), is_lasting=False)
        except OSError as error:
            _log.warning("later starts get no answer: %s", error)

    def _serve(self, server: socket.socket) -> None:
        while True:
            try:
                wire, _ = server.accept()
            except OSError:
                return
            if self._server is not server:
                wire.close()
                return
            with wire:
                try:
                    self._answer_one(wire)
                except (OSError, ValueError, RecursionError) as error:
                    _log.warning("a call was not understood: %s", error)
                except Exception:  # noqa: BLE001  an odd caller must not end the thread
                    _log.exception("a call was not carried out")

    def _answer_one(self, wire: socket.socket) -> None:
        wire.settimeout(_PATIENCE_S)
        asked = _received(wire)
        if not hmac.compare_digest(str(asked.get("secret")), self._secret):
            return
        self._can_answer.wait(_PATIENCE_S)
        if self._act is not None:
            wire.sendall(_line({"answer": self._act(Call(str(asked.get("edit") or "")))}))


def ask_holder(folder: Path, call: Call) -> Answer | None:
    """Ask the process that holds a library's claim. None when it does not answer, or is just ending."""
    give_up = time.monotonic() + _PATIENCE_S
    while True:
        try:
            where = json.loads(_claim_path(folder).read_bytes())
            with socket.create_connection((_HOST, int(where["port"])), _PATIENCE_S) as wire:
                wire.settimeout(2 * _PATIENCE_S)
                wire.sendall(_line({"secret": where["secret"], **asdict(call)}))
                return Answer(str(_received(wire).get("answer")))
        except FileNotFoundError:  # between taking the claim and saying where it listens
            if time.monotonic() > give_up or _is_free(folder):
                return None
            time.sleep(0.05)
        except (OSError, ValueError, KeyError, TypeError):
            return None


def _is_free(folder: Path) -> bool:
    try:
        lock = take_lock(_claim_path(folder).with_suffix(".lock"))
    except TimeoutError:
        return False
    if lock is not None:
        lock.release()
    return True


def _claim_path(folder: Path) -> Path:
    return claims_folder() / f"{folder_key(folder)}.json"


def folder_key(folder: Path) -> str:
    """Return a name for what is noted on a folder: 24 hexadecimal digits, the same by whatever name it is reached."""
    real = os.path.normcase(os.path.realpath(folder))
    return hashlib.sha256(real.encode("utf-8", "surrogateescape")).hexdigest()[:24]


def _line(message: dict[str, Any]) -> bytes:
    return json.dumps(message).encode() + b"\n"


def _received(wire: socket.socket) -> dict[str, Any]:
    """One line. Raises OSError, ValueError."""
    with wire.makefile("rb") as file:
        message = json.loads(file.readline(_LONGEST))
    return message if isinstance(message, dict) else {}
