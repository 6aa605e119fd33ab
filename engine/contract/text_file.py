"""Text files that other programs wrote: their encoding is recognised, and what is not text is refused by file and line.

Read are UTF-8 and UTF-16 with or without a byte order mark, and Western European text in Windows-1252, of which Latin-1
text is a part. Any other 8-bit encoding looks like one of these to a program, so it is refused instead of misread.
"""

import codecs
import re
from pathlib import Path

from engine.contract.texts import text

LARGEST_BYTES = 4 * 2**20
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark its mark begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Western European words have one or two accented letters in a row. Cyrillic, Greek or Japanese text in an 8-bit encoding
# has runs of bytes beyond ASCII, which Windows-1252 shows as runs of accented letters and signs.
_RUN = re.compile(r"[^\x00-\x7f’‘“”–—…«»°€´]{3}")
_LINE_TIMES = re.compile(r"^(?:[ \t]*\[\d+:\d+(?:[.:]\d+)?\])+[ \t]*", re.MULTILINE)
_WORD_TIMES = re.compile(r"<\d+:\d+(?:[.:]\d+)?>[ \t]*")
_LRC_TAGS = re.compile(r"^\[(?:ar|al|ti|au|by|length|offset|re|tool|ve):[^\]\n]*\][ \t]*\n?", re.MULTILINE)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


class TextFileError(ValueError):
    """A file that is not readable text; the message names the file, and the line where there is one."""


def read_text(path: Path) -> str:
    """The text of a file, without a byte order mark, with line ends as "\\n". Raises TextFileError, OSError."""
    if path.stat().st_size > LARGEST_BYTES:
        raise TextFileError(text("{file} is too large for a text file", file=path.name))
    decoded = _decode(path.read_bytes(), path.name)
    if found := _CONTROLS.search(decoded):
        line = decoded.count("\n", 0, found.start()) + 1
        raise TextFileError(text("{file}, line {line}: this is not text", file=path.name, line=line))
    return decoded.replace("\r\n", "\n").replace("\r", "\n")


def _decode(content: bytes, name: str) -> str:
    encoding = next((encoding for mark, encoding in _MARKS if content.startswith(mark)), "") or _wide(content)
    try:
        return content.decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        if not encoding and (western := _western(content)):
            return western
        line = content.count(b"\n", 0, error.start) + 1
    raise TextFileError(
        text("{file}, line {line}: the encoding is unknown. Save the file as UTF-8", file=name, line=line)
    )


def _wide(content: bytes) -> str:
    """The UTF-16 encoding of mostly Latin text without a byte order mark: every other byte is zero. "" for any other."""
    zeros = content[1::2].count(0), content[0::2].count(0)
    pairs = len(content) // 2
    if not pairs or len(content) % 2 or max(zeros) < 0.5 * pairs or min(zeros) > 0:
        return ""
    return "utf-16-le" if zeros[0] > zeros[1] else "utf-16-be"


def _western(content: bytes) -> str:
    """Windows-1252 text; "" where the bytes are hardly Western European words."""
    try:
        decoded = content.decode("cp1252")
    except UnicodeDecodeError:  # five bytes mean nothing there
        return ""
    return "" if _RUN.search(decoded) else decoded


def without_times(lyrics: str) -> str:
    """Lyrics of an LRC file as they are sung: without the times of lines and words, without tags such as [ar:…]."""
    return _WORD_TIMES.sub("", _LINE_TIMES.sub("", _LRC_TAGS.sub("", lyrics))).strip()
