"""APEv2 tags behind the sound of an MP3, as foobar2000, MusicBee and mp3gain write them. Source: the APEv2 specification."""

import struct
from pathlib import Path

_FOOTER = struct.Struct("<8sIIII8x")  # signature, version, length of items and footer, number of items, flags
_ID3V1 = 128  # bytes of the older tag that may follow
_LONGEST, _MOST_ITEMS = 1 << 20, 256
_KIND_BITS = 0b110  # of an item's flags: 0 for text


def read_ape_tags(path: Path) -> dict[str, list[str]]:
    """Texts by names in lower case; empty without a tag. Raises OSError."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        for end in (size, size - _ID3V1):
            if end < _FOOTER.size:
                continue
            file.seek(end - _FOOTER.size)
            signature, _, length, count, _ = _FOOTER.unpack(file.read(_FOOTER.size))
            if signature == b"APETAGEX" and _FOOTER.size <= length <= min(end, _LONGEST):
                file.seek(end - length)
                return _items(file.read(length - _FOOTER.size), min(count, _MOST_ITEMS))
    return {}


def _items(body: bytes, count: int) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    at = 0
    for _ in range(count):
        if at + 8 > len(body):
            break
        length, flags = struct.unpack_from("<II", body, at)
        name, _, rest = body[at + 8 :].partition(b"\0")
        if not flags & _KIND_BITS:
            found[name.decode("ascii", "replace").lower()] = rest[:length].decode("utf-8", "replace").split("\0")
        at += 8 + len(name) + 1 + length
    return found
