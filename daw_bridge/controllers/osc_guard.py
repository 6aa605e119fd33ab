"""Limits on OSC input: size, depth and number of messages, their senders, and the files that they may name."""

import ipaddress
import struct
import time
from collections.abc import Sequence
from pathlib import Path

from daw_bridge.library.library import Library
from engine.contract.messages import MessageError
from engine.contract.texts import text

MAX_PACKET = 16384
MAX_MESSAGES = 64
_RATE, _BURST = 500.0, 1000.0  # messages a second from one other machine, and at once
_HOSTS = 64


class OscGuard:
    """allowed: addresses or networks ("192.168.1.0/24") of other machines; empty for all.

    This machine is always allowed, without a rate limit. refused: number of refused packets. Raises ValueError if an entry
    is no network.
    """

    def __init__(self, allowed: Sequence[str] = ()) -> None:
        self._networks = [ipaddress.ip_network(word, strict=False) for word in allowed]
        self._left: dict[str, tuple[float, float]] = {}
        self.refused = 0

    def admits(self, packet: bytes, host: str, now: float | None = None) -> bool:
        """Return whether a packet may be parsed."""
        fits = len(packet) <= MAX_PACKET and 0 < count_messages(packet) <= MAX_MESSAGES
        if fits and (
            is_here(host) or (self._is_allowed(host) and self._is_within_rate(host, count_messages(packet), now))
        ):
            return True
        self.refused += 1
        return False

    def _is_allowed(self, host: str) -> bool:
        return not self._networks or any(ipaddress.ip_address(host) in network for network in self._networks)

    def _is_within_rate(self, host: str, count: int, now: float | None) -> bool:
        """Return whether a host is within its rate limit, a token bucket."""
        now = time.monotonic() if now is None else now
        left, before = self._left.get(host, (_BURST, now))
        left = min(_BURST, left + (now - before) * _RATE)
        if host not in self._left and len(self._left) >= _HOSTS:
            self._left.pop(next(iter(self._left)))
        self._left[host] = (left - count if left >= count else left, now)
        return left >= count


def is_here(host: str) -> bool:
    return ipaddress.ip_address(host).is_loopback


def check_path(path: str, host: str, library: Library | None, *, is_written: bool = False) -> None:
    """Raises MessageError for a file that a host may not name.

    Other machines may read files of the library only, and write among its exports only.
    """
    folder = None if library is None else library.exports if is_written else library.folder
    if may_name(Path(path), host, [folder] if folder is not None else []):
        return
    if is_written:
        raise MessageError(text("Another machine may write files among the library's exports only"))
    raise MessageError(text("Another machine may name files of the library only"))


def may_name(path: Path, host: str, folders: Sequence[Path]) -> bool:
    """Return whether a host may read or write a file: this machine any file, others files in `folders`."""
    if is_here(host):
        return True
    whole = path.resolve()
    return any(whole.is_relative_to(folder.resolve()) for folder in folders)


def count_messages(packet: bytes) -> int:
    """Return the number of messages in a packet; 0 for nested bundles and for inconsistent sizes."""
    if not packet.startswith(b"#bundle"):
        return 1
    at, count = 16, 0
    while at < len(packet):
        if at + 4 > len(packet):
            return 0
        (size,) = struct.unpack_from(">i", packet, at)
        at += 4
        if size <= 0 or size % 4 or at + size > len(packet) or packet.startswith(b"#bundle", at):
            return 0
        at, count = at + size, count + 1
    return count
