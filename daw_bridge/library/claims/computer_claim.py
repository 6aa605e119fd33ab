"""One computer for each library, on a network drive too, where no lock keeps two computers apart.

`in-use.json` in the library holds an object with `computer`, its name; `id`, which two computers of one name do not share;
`token`, of this claim; and `beat`, a text of eight digits that counts up every 10 s. The clocks of two computers are not
compared: a claim is dead when it has not changed for 60 s while somebody looked. The file system creates the file for one
computer alone.
"""

import contextlib
import json
import logging
import secrets
import socket
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from daw_bridge.core.settings import claims_folder

FILE = "in-use.json"
_BEAT_S, _DEAD_S = 10.0, 60.0
_ENDING_S = 2.0
_log = logging.getLogger(__name__)


class ComputerClaim:
    """Held from `take` to `release`. on_lost: called with the name of another computer that took it over, on a thread of
    the claim: this one had been asleep or cut off.
    """

    def __init__(self, on_lost: Callable[[str], None], name: str = "") -> None:
        self._on_lost = on_lost
        self._name, self._id = name or socket.gethostname(), name or _computer_id()
        self._token = secrets.token_hex(8)
        self._folder: Path | None = None
        self._seen: bytes | None = None
        self._seen_at = 0.0  # the claim of another computer, and since when it has been the same
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None

    def other(self, folder: Path) -> str:
        """Return the name of another computer that uses the library; "" for none, or one that shows no life."""
        content = _read(folder / FILE)
        held = _parsed(content)
        if content is None or held.get("token") == self._token:
            return ""
        if (held.get("computer"), held.get("id")) == (self._name, self._id):
            return ""  # of a process that ended without an end; the lock of this computer is ours
        if content != self._seen:
            self._seen, self._seen_at = content, time.monotonic()
        return "" if time.monotonic() - self._seen_at > _DEAD_S else _name_in(held)

    def take(self, folder: Path) -> str:
        """Claim a library for this computer; return the name of another that uses it, "" once it is claimed.

        A folder that cannot be written is not claimed, and stops nobody.
        """
        self.release()
        if other := self.other(folder):
            return other
        path = folder / FILE
        try:
            path.unlink(missing_ok=True)
            with path.open("xb") as file:
                file.write(self._line(0))
        except FileExistsError:  # another computer was faster
            return self.other(folder)
        except OSError as error:
            _log.warning("%s is not claimed for this computer: %s", folder, error)
            return ""
        self._folder, self._ended = folder, threading.Event()
        self._thread = threading.Thread(target=self._beat, args=(path, self._ended), name="computer claim", daemon=True)
        self._thread.start()
        return ""

    def release(self) -> None:
        """Let another computer use the library."""
        folder, self._folder = self._folder, None
        if folder is None or self._thread is None:
            return
        self._ended.set()
        self._thread.join(_ENDING_S)  # a drive that is away may keep it longer
        with contextlib.suppress(OSError):
            if _parsed(_read(folder / FILE)).get("token") == self._token:
                (folder / FILE).unlink()

    def _beat(self, path: Path, ended: threading.Event) -> None:
        beat = 0
        while not ended.wait(_BEAT_S):
            held = _parsed(_read(path))
            if held and held.get("token") != self._token:
                self._on_lost(_name_in(held))
                return
            beat += 1
            mode = "r+b" if path.is_file() else "xb"  # the new line is as long as the old: nobody reads half of it
            with contextlib.suppress(OSError), path.open(mode) as file:  # a drive that is away is claimed again later
                file.write(self._line(beat))

    def _line(self, beat: int) -> bytes:
        return json.dumps({"computer": self._name, "id": self._id, "token": self._token, "beat": f"{beat:08}"}).encode()


def _read(path: Path) -> bytes | None:
    """The content; None where there is none to be read."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def _parsed(content: bytes | None) -> dict[str, Any]:
    try:
        raw = json.loads(content or b"")
    except (ValueError, RecursionError):
        return {}
    return raw if isinstance(raw, dict) else {}


def _name_in(held: dict[str, Any]) -> str:
    return str(held.get("computer") or "?")


def _computer_id() -> str:
    """Random, and the same each time on this computer, for this user."""
    path = claims_folder() / "computer-id"
    if (known := _read(path)) and known.isalnum():
        return known.decode("ascii", "replace")
    made = secrets.token_hex(8)
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made.encode())
    return made
