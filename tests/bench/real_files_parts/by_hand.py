"""Files for which no free program is at hand, or that broke on the way: put together of documented bytes.

Sources: the rules of RIFF, RF64 (EBU Tech 3306) and W64; `acid` as open readers have it; Serato's GEOB frames as the makers
of open DJ programs found them.
"""

import struct
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.bench.real_files_parts.case import Case, Kind

BY_HAND = "python3"


def cases() -> Iterator[Case]:
    """The command is empty: `make` writes the file."""
    for name, (_, more) in _MADE.items():
        yield Case(BY_HAND, name, "", **more)


def make(name: str, source: Path, target: Path) -> None:
    target.write_bytes(_MADE[name][0](source.read_bytes()))


def _pcm(wav: bytes) -> tuple[bytes, bytes]:
    """The `fmt ` chunk and the samples of a master."""
    at, form = 12, b""
    while wav[at : at + 4] != b"data":
        length = struct.unpack_from("<I", wav, at + 4)[0]
        if wav[at : at + 4] == b"fmt ":
            form = wav[at : at + 8 + length]
        at += 8 + length + length % 2
    return form, wav[at + 8 : at + 8 + struct.unpack_from("<I", wav, at + 4)[0]]


def _chunk(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


def _wav(wav: bytes, extra: bytes = b"", riff: int | None = None, data: int | None = None, tail: bytes = b"") -> bytes:
    form, samples = _pcm(wav)
    body = b"WAVE" + form + extra + b"data" + struct.pack("<I", len(samples) if data is None else data) + samples
    body += b"\0" * (len(samples) % 2) + tail
    return b"RIFF" + struct.pack("<I", len(body) if riff is None else riff) + body


def _long(wav: bytes, kind: bytes, extra: bytes = b"") -> bytes:
    form, samples = _pcm(wav)
    sizes = struct.pack("<QQQI", 0, len(samples), 0, 0)
    return kind + b"\xff\xff\xff\xffWAVE" + _chunk(b"ds64", sizes) + form + extra + b"data\xff\xff\xff\xff" + samples


def _acid(flags: int, beats: int, tempo: float, root: int = 60) -> bytes:
    return _chunk(b"acid", struct.pack("<IHHfIHHf", flags, root, 0x8000, 0.0, beats, 4, 4, tempo))


def _id3(*frames: tuple[bytes, bytes]) -> bytes:
    body = b"".join(name + struct.pack(">I", len(content)) + b"\0\0" + content for name, content in frames)
    return b"ID3\3\0\0" + bytes(len(body) >> shift & 0x7F for shift in (21, 14, 7, 0)) + body


def _serato(tempo: str) -> tuple[bytes, bytes]:
    content = b"\1\1" + tempo.encode() + b"\0-3.257\0" + b"0.000\0"
    return b"GEOB", b"\0application/octet-stream\0\0Serato Autotags\0" + content


def _aac_in_caf(wav: bytes) -> bytes:
    """As a Mac writes it: packets with a table of their sizes, and the configuration of AAC as a cookie of MPEG-4."""
    command = ["ffmpeg", "-nostdin", "-v", "error", "-i", "-", "-c:a", "aac", "-b:a", "160k", "-f", "adts", "-"]
    adts, packets, at = subprocess.run(command, input=wav, capture_output=True, check=True).stdout, list[bytes](), 0
    while at + 7 <= len(adts):
        length = (adts[at + 3] & 3) << 11 | adts[at + 4] << 3 | adts[at + 5] >> 5
        packets.append(adts[at + 7 : at + length])
        at += length

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">4sq", name, len(body)) + body

    frames = (len(wav) - 44) // 6
    table = struct.pack(">qqii", len(packets), frames, 1024, 1024 * (len(packets) - 1) - frames)
    table += b"".join(bytes([0x80 | len(packet) >> 7, len(packet) & 0x7F]) for packet in packets)
    long = b"\x80\x80\x80"  # lengths of four bytes, as Apple writes them and FFmpeg expects
    specific = b"\x05" + long + b"\x02\x11\x90"  # AAC LC, 48 kHz, stereo
    config = b"\x04" + long + bytes([13 + len(specific)]) + b"\x40\x15" + bytes(11) + specific
    cookie = b"\x03" + long + bytes([3 + len(config) + 6]) + b"\0\0\0" + config + b"\x06" + long + b"\x01\x02"
    body = chunk(b"desc", struct.pack(">d4sIIIII", 48_000, b"aac ", 0, 0, 1024, 2, 0)) + chunk(b"kuki", cookie)
    return b"caff\0\1\0\0" + body + chunk(b"pakt", table) + chunk(b"data", bytes(4) + b"".join(packets))


def _ape_behind_mp3(wav: bytes) -> bytes:
    command = ["ffmpeg", "-nostdin", "-v", "error", "-i", "-", "-c:a", "libmp3lame", "-q:a", "2", "-f", "mp3", "-"]
    mp3 = subprocess.run(command, input=wav, capture_output=True, check=True).stdout
    items = b"".join(struct.pack("<II", len(value), 0) + name + b"\0" + value for name, value in _APE)
    return mp3 + items + struct.pack("<8sIIII8x", b"APETAGEX", 2000, len(items) + 32, len(_APE), 0)


def _hours(_: bytes) -> bytes:
    """A header that promises four hours, and no sound."""
    form = struct.pack("<HHIIHH", 1, 2, 48_000, 192_000, 4, 16)
    length = 4 * 3600 * 192_000
    return (
        b"RIFF" + struct.pack("<I", length + 36) + b"WAVE" + _chunk(b"fmt ", form) + b"data" + struct.pack("<I", length)
    )


def _hours_of_flac(_: bytes) -> bytes:
    word = 48_000 << 44 | 1 << 41 | 15 << 36 | 100 * 3600 * 48_000 & (1 << 36) - 1
    return b"fLaC\x80\0\0\x22" + struct.pack(">HH", 4096, 4096) + bytes(6) + word.to_bytes(8, "big") + bytes(16)


def _aiff_of_hours(_: bytes) -> bytes:
    common = struct.pack(">HIH", 2, 4 * 3600 * 48_000, 16) + b"\x40\x0e\xbb\x80\0\0\0\0\0\0"
    body = b"AIFF" + b"COMM" + struct.pack(">I", len(common)) + common + b"SSND" + struct.pack(">III", 8, 0, 0)
    return b"FORM" + struct.pack(">I", len(body)) + body


_APE = ((b"BPM", b"93.75"), (b"KEY", b"F# minor"))
_ODD = _chunk(b"iXML", b"<BWFXML/>" + b" " * 460)
_NO_SOUND = {"must_be_refused": True}
_TAGGED = {"tempo_bpm": 93.75}
_Maker = Callable[[bytes], bytes]
_MADE: dict[str, tuple[_Maker, dict[str, Any]]] = {
    "length_0.wav": (lambda wav: _wav(wav, riff=0, data=0), {}),
    "length_0_riff_8.wav": (lambda wav: _wav(wav, riff=8, data=0), {}),
    "length_0_riff_36.wav": (lambda wav: _wav(wav, riff=36, data=0), {}),
    "length_0_riff_right.wav": (lambda wav: _wav(wav, data=0), {}),
    "length_ff.wav": (lambda wav: _wav(wav, riff=0xFFFFFFFF, data=0xFFFFFFFF), {}),
    "length_7f.wav": (lambda wav: _wav(wav, riff=0x7FFFFFFF, data=0x7FFFFFFF - 36), {}),
    "length_0_44k.wav": (lambda wav: _wav(wav, riff=0, data=0), {"rate": 44_100}),
    "odd_ixml.wav": (lambda wav: _wav(wav, _ODD), {}),
    "odd_ixml.rf64": (lambda wav: _long(wav, b"RF64", _ODD), {}),
    "plain.rf64": (lambda wav: _long(wav, b"RF64"), {}),
    "plain_bw64.wav": (lambda wav: _long(wav, b"BW64"), {}),
    "odd_bw64.wav": (lambda wav: _long(wav, b"BW64", _ODD), {}),
    "zeros_in_list.wav": (lambda wav: _wav(wav, _chunk(b"LIST", b"INFO" + bytes(393_000))), {}),
    "junk_first.wav": (lambda wav: _wav(wav, _chunk(b"JUNK", bytes(28))), {}),
    "pad_to_4k.wav": (lambda wav: _wav(wav, _chunk(b"FLLR", bytes(4044))), {}),
    "zeros_behind.wav": (lambda wav: _wav(wav) + bytes(4096), {}),
    "id3_behind.wav": (lambda wav: _wav(wav) + _id3((b"TBPM", b"\x0094")), {}),
    "id3_in_front.wav": (lambda wav: _id3((b"TIT2", b"\0x")) + _wav(wav), {}),
    "cut.wav": (lambda wav: _wav(wav)[:-20_001], {"ends_early": True, "longer": (-4000, 0)}),
    "acid.wav": (lambda wav: _wav(wav, _acid(4, 8, 93.75)), _TAGGED),
    "acid_behind.wav": (lambda wav: _wav(wav, tail=_acid(4, 8, 93.75)), _TAGGED),
    "acid_root.wav": (lambda wav: _wav(wav, _acid(6, 8, 93.75, 66)), _TAGGED),
    "acid_one_shot.wav": (lambda wav: _wav(wav, _acid(1, 8, 120.0)), {}),
    "acid_no_tempo.wav": (lambda wav: _wav(wav, _acid(4, 8, 0.0)), {}),
    "acid.rf64": (lambda wav: _long(wav, b"RF64", _acid(4, 8, 93.75)), _TAGGED),
    "id3_chunk.wav": (
        lambda wav: _wav(wav, tail=_chunk(b"id3 ", _id3((b"TBPM", b"\x0093.75"), (b"TKEY", b"\0F#m")))),
        {**_TAGGED, "keyscale": "F# minor"},
    ),
    "id3_capitals.wav": (
        lambda wav: _wav(wav, tail=_chunk(b"ID3 ", _id3((b"TBPM", b"\x0093.75"), (b"TKEY", b"\0F#m")))),
        {**_TAGGED, "keyscale": "F# minor"},
    ),
    "ikey.wav": (
        lambda wav: _wav(wav, _chunk(b"LIST", b"INFO" + _chunk(b"IKEY", b"F# minor\0"))),
        {"keyscale": "F# minor"},
    ),
    "serato.wav": (lambda wav: _wav(wav, tail=_chunk(b"id3 ", _id3(_serato("93.75")))), _TAGGED),
    "serato_and_tbpm.wav": (
        lambda wav: _wav(wav, tail=_chunk(b"id3 ", _id3((b"TBPM", b"\x0094"), _serato("93.75")))),
        {"tempo_bpm": 93.75},
    ),
    "aac.caf": (_aac_in_caf, {"kind": Kind.LOSSY, "needs": ("ffmpeg",)}),
    "ape.mp3": (
        _ape_behind_mp3,
        {**_TAGGED, "keyscale": "F# minor", "kind": Kind.FRAMES, "needs": ("ffmpeg",)},
    ),
    "hours_header_only.wav": (_hours, _NO_SOUND),
    "hours_header_only.flac": (_hours_of_flac, _NO_SOUND),
    "hours_header_only.aiff": (_aiff_of_hours, _NO_SOUND),
    "empty.wav": (lambda _: b"", _NO_SOUND),
    "no_frames.wav": (lambda wav: _wav(wav[:44] + b"")[:44], {**_NO_SOUND}),
    "text.wav": (lambda _: b"This is not sound at all. " * 100, _NO_SOUND),
    "page.mp3": (lambda _: b"<!DOCTYPE html><html><body>404</body></html>" * 50, _NO_SOUND),
}
