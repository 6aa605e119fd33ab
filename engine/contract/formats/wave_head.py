"""What a WAV needs in front of its samples, for sound whose own header a decoder would misread."""

import struct

EXTENSIBLE = 0xFFFE  # the format tag of a WAV whose kind stands in a GUID
INTEGERS = b"\x01\x00"  # how this GUID begins


def wave_head(form: bytes, length: int) -> bytes:
    """All that a WAV needs in front of its samples; RF64 for more than 4 GB."""
    body = b"fmt " + struct.pack("<I", len(form)) + form + b"\0" * (len(form) % 2)
    if length + len(body) + 64 < 1 << 32:
        return (
            b"RIFF" + struct.pack("<I", 12 + len(body) + length) + b"WAVE" + body + b"data" + struct.pack("<I", length)
        )
    sizes = struct.pack("<QQQI", 48 + len(body) + length, length, 0, 0)
    body = b"ds64" + struct.pack("<I", len(sizes)) + sizes + body
    return b"RF64\xff\xff\xff\xffWAVE" + body + b"data\xff\xff\xff\xff"


def big_wave_head(form: bytes, length: int) -> bytes:
    """The head of a RIFX in the plain form; libsndfile knows the extensible one in RIFF alone.

    Of the GUID, SoX turns the bytes of the first number alone.
    """
    kind = max(form[24:26])
    body = b"WAVEfmt " + struct.pack(">IH", 16, kind) + form[2:16] + b"data" + struct.pack(">I", length)
    return b"RIFX" + struct.pack(">I", min(len(body) + length, 0xFFFFFFFF)) + body
