"""Chunks, blocks and tags that are put into a sound file that libsndfile has written."""

import os
import shutil
import struct
from pathlib import Path

from engine.contract.formats.ogg_comment import CommentSizeError, NoOggError, head_with_comment
from engine.contract.formats.riff import riff_chunks
from engine.contract.texts import text
from engine.contract.whole_file import WholeFile

_COMMENT_AND_PADDING = (4, 1)  # kinds of FLAC blocks


def insert_before_data(path: Path, chunks: bytes) -> None:
    """Put whole chunks in front of the samples of a RIFF file, and correct its length field."""
    place = next(at - 8 for name, at, _ in riff_chunks(path) if name == b"data")
    with WholeFile(path, mode_of=path) as wider, path.open("rb") as source, wider.open("wb") as target:
        head = bytearray(source.read(place))
        head[4:8] = struct.pack("<I", struct.unpack("<I", head[4:8])[0] + len(chunks))
        target.write(head + chunks)
        shutil.copyfileobj(source, target, 1 << 20)


def replace_comment(path: Path, comment: bytes) -> None:
    """Give a FLAC file another VORBIS_COMMENT block. Source: RFC 9639, 8."""
    with WholeFile(path, mode_of=path) as newer, path.open("rb") as source, newer.open("wb") as target:
        target.write(source.read(4))
        is_last = False
        while not is_last:
            head = source.read(4)
            is_last, kind, length = bool(head[0] & 0x80), head[0] & 0x7F, int.from_bytes(head[1:], "big")
            body = source.read(length)
            if kind not in _COMMENT_AND_PADDING:
                target.write(bytes([kind]) + head[1:] + body)
        target.write(bytes([0x80 | _COMMENT_AND_PADDING[0]]) + len(comment).to_bytes(3, "big") + comment)
        shutil.copyfileobj(source, target, 1 << 20)


def replace_ogg_comment(path: Path, comment: bytes) -> None:
    """Give a Vorbis or Opus file another comment header. Raises ValueError for another file, and for what does not fit."""
    with WholeFile(path, mode_of=path) as newer, path.open("rb") as source, newer.open("wb") as target:
        try:
            head, end = head_with_comment(source, comment)
        except CommentSizeError as error:
            raise ValueError(text("the comments do not fit")) from error
        except NoOggError as error:
            raise ValueError(text("it is no Vorbis or Opus file")) from error
        target.write(head)
        source.seek(end)
        shutil.copyfileobj(source, target, 1 << 20)


def put_in_front(path: Path, tag: bytes) -> None:
    """Put a tag in front of an MP3 file."""
    with WholeFile(path, mode_of=path) as newer, path.open("rb") as source, newer.open("wb") as target:
        target.write(tag)
        shutil.copyfileobj(source, target, 1 << 20)


def append_to_form(path: Path, chunks: bytes) -> None:
    """Put whole chunks behind all others of an AIFF file, and correct its length field."""
    with path.open("rb+") as file:
        file.seek(0, os.SEEK_END)
        if file.tell() % 2:
            file.write(b"\0")
        file.write(chunks)
        length = file.tell() - 8
        file.seek(4)
        file.write(struct.pack(">I", length))
