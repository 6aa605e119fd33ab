"""Limits on OSC input: size, depth and number of messages, their senders, and the files that they may name."""

import ipaddress
import os
import threading
import time
from collections.abc import Sequence
from pathlib import Path

from daw_bridge.core.osc_packet import MAX_DEPTH, count_messages, is_bundle
from daw_bridge.library.library import Library
from engine.contract.messages import MessageError
from engine.contract.texts import text

MAX_PACKET = 16384
MAX_MESSAGES = 64
_RATE, _BURST = 500.0, 1000.0  # messages a second from one other machine, and at once
_HOSTS = 64
ANSWERS = 50  # a second to packets and messages that cannot be used


class OscGuard:
    """allowed: addresses or networks ("192.168.1.0/24") of other machines; empty for all.

    This machine is always allowed, without a rate limit. refused: number of refused packets. Raises ValueError if an entry
    is no network.
    """

    def __init__(self, allowed: Sequence[str] = ()) -> None:
        self._networks = [ipaddress.ip_network(word, strict=False) for word in allowed]
        self._left: dict[str, tuple[float, float]] = {}
        self._lock = threading.Lock()
        self._answers, self._since = 0, 0.0
        self.refused = 0

    def admits(self, packet: bytes, host: str, now: float | None = None) -> bool:
        """Return whether a packet may be parsed."""
        return self.refusal(packet, host, now) is None

    def refusal(self, packet: bytes, host: str, now: float | None = None) -> str | None:
        """Return why a packet may not be parsed, "" if its sender gets no answer; None if it may."""
        reason = self._refusal(packet, host, now)
        self.refused += reason is not None
        return reason

    def allows(self, host: str) -> bool:
        """Return whether a host may connect."""
        if is_here(host) or self._is_allowed(host):
            return True
        self.refused += 1
        return False

    def may_answer(self) -> bool:
        """Return whether one more error may be sent for what cannot be used. A flood of it must not make another one."""
        now = time.monotonic()
        if now - self._since >= 1:
            self._answers, self._since = 0, now
        self._answers += 1
        return self._answers <= ANSWERS

    def _refusal(self, packet: bytes, host: str, now: float | None) -> str | None:
        count = count_messages(packet) if len(packet) <= MAX_PACKET else 1
        if not is_here(host) and not (self._is_allowed(host) and self._is_within_rate(host, max(count, 1), now)):
            return ""
        if len(packet) > MAX_PACKET:
            return text("A packet can hold {size} KiB at most", size=MAX_PACKET // 1024)
        if count > MAX_MESSAGES:
            return text("A packet can hold {count} messages at most", count=MAX_MESSAGES)
        if count == 0:
            cut = text("The bundle is empty, cut off or nested more than {depth} deep", depth=MAX_DEPTH)
            return cut if is_bundle(packet) else ""
        return None

    def _is_allowed(self, host: str) -> bool:
        return not self._networks or any(ipaddress.ip_address(host) in network for network in self._networks)

    def _is_within_rate(self, host: str, count: int, now: float | None) -> bool:
        """Return whether a host is within its rate limit, a token bucket."""
        now = time.monotonic() if now is None else now
        with self._lock:  # several threads read
            return self._take(host, count, now)

    def _take(self, host: str, count: int, now: float) -> bool:
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
    whole = Path(os.path.realpath(path))  # unlike Path.resolve, it takes links that lead round in a circle
    return any(whole.is_relative_to(os.path.realpath(folder)) for folder in folders)
