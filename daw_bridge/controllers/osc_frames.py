"""The two framings of OSC over TCP: SLIP with END at both ends (OSC 1.1), and a length before each packet (OSC 1.0)."""

import struct

from pythonosc import slip

from daw_bridge.controllers.osc_guard import MAX_PACKET

_END = slip.END[0]
_LARGEST_LEFT_OUT = 1 << 24
_OVERSIZED = bytes(MAX_PACKET + 1)  # stands for a packet that is not kept, and is refused as too large


class NoOscError(Exception):
    """Bytes that are neither framing, or a length that no packet has."""


class OscFrames:
    """Cuts the bytes of one connection into packets. Its first byte shows its framing.

    A length begins with a zero, since packets are small; SLIP begins with END, or with the address itself from senders that
    put END behind it only. Holds at most about twice MAX_PACKET bytes of an unfinished packet.
    """

    def __init__(self) -> None:
        self._is_slip: bool | None = None
        self._held = b""
        self._left_out = 0  # bytes of an oversized packet still to come
        self._skips = False  # until the END of an oversized packet

    def feed(self, data: bytes) -> list[bytes]:
        """Return the packets that these bytes complete. Raises NoOscError."""
        if self._is_slip is None and data:
            if data[0] not in (0, _END, *b"/#"):
                raise NoOscError
            self._is_slip = data[0] != 0
        return self._slip(data) if self._is_slip else self._lengths(data)

    def framed(self, packet: bytes) -> bytes:
        """Return a packet in the framing of the connection."""
        return bytes(slip.encode(packet)) if self._is_slip else struct.pack(">i", len(packet)) + packet

    def _slip(self, data: bytes) -> list[bytes]:
        *whole, rest = (self._held + data).split(slip.END)
        packets = [_unescaped(frame) for frame in whole[self._skips :] if frame]
        self._skips = self._skips and not whole
        if len(rest) > 2 * MAX_PACKET and not self._skips:
            packets.append(_OVERSIZED)
            self._skips = True
        self._held = b"" if self._skips else rest
        return packets

    def _lengths(self, data: bytes) -> list[bytes]:
        packets: list[bytes] = []
        skipped = min(self._left_out, len(data))
        self._left_out -= skipped
        held, at = self._held + data[skipped:], 0
        while at + 4 <= len(held):
            (size,) = struct.unpack_from(">i", held, at)
            if not 0 <= size < _LARGEST_LEFT_OUT:
                raise NoOscError
            if size > MAX_PACKET:
                packets.append(_OVERSIZED)
                there = min(size, len(held) - at - 4)
                self._left_out = size - there
                at += 4 + there
                continue
            if at + 4 + size > len(held):
                break
            packets += [held[at + 4 : at + 4 + size]] if size else []
            at += 4 + size
        self._held = held[at:]
        return packets


def _unescaped(frame: bytes) -> bytes:
    try:
        return bytes(slip.decode(frame))
    except slip.ProtocolError:
        return frame  # which the parser or the guard then refuses
