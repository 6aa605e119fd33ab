"""Places in the text tags of a file whose sound begins elsewhere or has another length.

Sources: xiph.org's Vorbis comment and FLAC format specifications and chapter extension, the informal standards ID3v2.3.0
and ID3v2.4.0, and `TIME_REFERENCE` and `DAW_BRIDGE_SOUND` as `text_tags` writes them.
"""

import re
import struct
from dataclasses import dataclass

from daw_bridge.library.facts.own_export import NAME, OwnExport, parsed

_CHAPTER = re.compile(r"(CHAPTER\d{2,3})(NAME|URL)?", re.ASCII)
_CLOCK = re.compile(r"(\d{1,3}):(\d\d):(\d\d(?:\.\d{1,9})?)", re.ASCII)
_LOOP = ("LOOPSTART", "LOOPLENGTH", "LOOPEND")
_OF_PLACE = ("TIME_REFERENCE", NAME)
_MOST_TAGS = 4096
_ENCODINGS = {0: ("latin-1", b"\0"), 1: ("utf-16", b"\0\0"), 2: ("utf-16-be", b"\0\0"), 3: ("utf-8", b"\0")}


@dataclass(frozen=True, slots=True)
class Change:
    """shift: the frames that the new sound leaves out in front, negative where it has more. before, after: its frames.

    rate: of both, in Hz.
    """

    shift: int
    before: int
    after: int
    rate: int

    def moved(self, frame: int) -> int | None:
        """The frame in the new sound; None outside of it. Its end is a moment of it."""
        place = frame - self.shift
        return place if 0 <= place <= self.after else None


def moved_comment(body: bytes, change: Change) -> bytes:
    """The body of a VORBIS_COMMENT block with place, loop and chapters moved; those outside of the sound are left out.

    A damaged block stays as it is.
    """
    try:
        lines, at = [], 4 + int(struct.unpack_from("<I", body)[0])
        head = body[:at]
        (count,) = struct.unpack_from("<I", body, at)
        at += 4
        for _ in range(min(count, _MOST_TAGS)):
            (length,) = struct.unpack_from("<I", body, at)
            lines.append(body[at + 4 : at + 4 + length])
            at += 4 + length
        if count > _MOST_TAGS or at > len(body):
            return body
    except struct.error:
        return body
    told = {
        name.upper().decode("ascii", "replace"): value for name, _, value in (line.partition(b"=") for line in lines)
    }
    new = _moved(told, change)
    kept = []
    for line in lines:
        name = line.partition(b"=")[0]
        if (value := new.get(name.upper().decode("ascii", "replace"))) is not None:
            kept.append(line if value == line[len(name) + 1 :] else name + b"=" + value)
    return (
        head + struct.pack("<I", len(kept)) + b"".join(struct.pack("<I", len(line)) + line for line in kept) + body[at:]
    )


def _moved(told: dict[str, bytes], change: Change) -> dict[str, bytes]:
    """Names in capitals with their values; a name that is left out marks nothing of the new sound."""
    new, texts = dict(told), {name: value.decode("utf-8", "replace").strip() for name, value in told.items()}
    if (place := texts.get("TIME_REFERENCE", "")).isdecimal():
        rate = texts.get("TIME_REFERENCE_RATE", "")
        per_frame = int(rate) / change.rate if rate.isdecimal() else 1.0
        new["TIME_REFERENCE"] = str(max(0, int(place) + round(change.shift * per_frame))).encode()
    if (own := parsed(texts.get(NAME, ""))) is not None and own.has_length(change.before / change.rate):
        ratio = own.rate / change.rate
        begins = max(0, own.place + round(change.shift * ratio))
        new[NAME] = OwnExport(round(change.after * ratio), own.rate, begins).text.encode()
    numbers = [int(texts[name]) for name in _LOOP if texts.get(name, "").isdecimal()]
    if numbers and len(numbers) == sum(name in texts for name in _LOOP):
        start = int(texts.get("LOOPSTART", "0"))
        end = int(texts["LOOPEND"]) if "LOOPEND" in texts else start + int(texts.get("LOOPLENGTH", "0"))
        moved = change.moved(start), change.moved(end)
        for name, frame in zip(("LOOPSTART", "LOOPEND"), moved, strict=True):
            if name in new and frame is not None:
                new[name] = str(frame).encode()
        if None in moved:
            new = {name: value for name, value in new.items() if name not in _LOOP}
    for name, value in texts.items():
        found, clock = _CHAPTER.fullmatch(name), _CLOCK.fullmatch(value)
        if found is None or found[2] or clock is None:
            continue
        seconds = 3600 * int(clock[1]) + 60 * int(clock[2]) + float(clock[3]) - change.shift / change.rate
        if -0.0005 <= seconds <= change.after / change.rate + 0.0005:
            minutes, seconds = divmod(max(0.0, round(seconds, 3)), 60)
            new[name] = f"{int(minutes) // 60:02d}:{int(minutes) % 60:02d}:{seconds:06.3f}".encode()
        else:
            new = {key: value for key, value in new.items() if key not in {name, f"{name}NAME", f"{name}URL"}}
    return new


def moved_id3(body: bytes, change: Change) -> bytes:
    """An ID3 tag with what it says of the place moved. One that is damaged, packed or of another version stays as it is."""
    if body[:3] != b"ID3" or len(body) < 10 or body[3] not in {3, 4} or body[5]:
        return body
    version, end = body[3], 10 + _seven_bits(body[6:10])
    frames: list[tuple[bytes, bytes]] = []
    at = 10
    while at + 10 <= min(end, len(body)) and body[at]:
        size = _seven_bits(body[at + 4 : at + 8]) if version == 4 else int.from_bytes(body[at + 4 : at + 8], "big")
        frames.append((body[at : at + 10], body[at + 10 : at + 10 + size]))
        at += 10 + size
    if at > end or end > len(body):
        return body
    texts = {
        name.upper(): value for head, content in frames if head[:4] == b"TXXX" for name, value in _user_text(content)
    }
    told = {name: value.encode() for name, value in texts.items() if name.startswith(_OF_PLACE)}
    new = {name: value for name, value in _moved(told, change).items() if value != told[name]}
    if not new:
        return body
    written = b""
    for head, content in frames:
        names = {name.upper() for name, _ in _user_text(content)} if head[:4] == b"TXXX" else set()
        if name := next(iter(names & new.keys()), ""):
            text = b"\x00" + name.encode() + b"\x00" + new[name]
            length = struct.pack(">I", len(text))  # below 128, which both versions write alike
            written += head[:4] + length + head[8:] + text
        else:
            written += head + content
    written += bytes(end - at)
    return body[:6] + bytes(len(written) >> shift & 0x7F for shift in (21, 14, 7, 0)) + written + body[end:]


def _user_text(content: bytes) -> list[tuple[str, str]]:
    """Name and value of a TXXX frame, as a list of one; empty for a damaged one."""
    encoding, zero = _ENCODINGS.get(content[0] if content else 9, ("", b""))
    if not encoding:
        return []
    try:
        at = next(n for n in range(1, len(content), len(zero)) if content[n : n + len(zero)] == zero)
        name, value = content[1:at].decode(encoding), content[at + len(zero) :].decode(encoding)
    except (StopIteration, ValueError):
        return []
    return [(name, value.strip("\0"))]


def _seven_bits(number: bytes) -> int:
    return sum((byte & 0x7F) << shift for byte, shift in zip(number, (21, 14, 7, 0), strict=True))
