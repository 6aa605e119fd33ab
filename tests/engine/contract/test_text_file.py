"""Text files that other programs wrote: every encoding whose meaning is clear is read, the others are refused by line."""

from pathlib import Path

import pytest

from engine.contract.text_file import LARGEST_BYTES, TextFileError, read_text, without_times

WORDS = "Café müde, señor\nzweite Zeile"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "cp1252"]
)
def test_an_encoding_that_is_clear_is_read(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(WORDS.encode(encoding))
    assert read_text(file) == WORDS


def test_line_ends_and_windows_quotes(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("it’s “slow”…\r\nand déjà\rvu".encode("cp1252"))
    assert read_text(file) == "it’s “slow”…\nand déjà\nvu"
    file.write_bytes(b"")
    assert read_text(file) == ""


@pytest.mark.parametrize(
    ("words", "encoding"),
    [("тихая песня", "cp1251"), ("静かな歌", "shift-jis"), ("조용한 노래", "cp949"), ("αργό τραγούδι", "cp1253")],
)
def test_an_encoding_that_is_not_clear_is_refused_by_file_and_line(tmp_path: Path, words: str, encoding: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"first line\n" + words.encode(encoding))
    with pytest.raises(TextFileError, match=r"a\.txt, line 2: the encoding is unknown\. Save the file as UTF-8"):
        read_text(file)


@pytest.mark.parametrize("content", [b"ab\ncd\x00\x00\x00\x07", b"RIFF\x01\x02\x00", b"\xff\xfea"])
def test_what_is_no_text_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    with pytest.raises(TextFileError, match=r"a\.txt, line"):
        read_text(file)


def test_a_file_far_too_large_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    with file.open("wb") as opened:
        opened.truncate(LARGEST_BYTES + 1)
    with pytest.raises(TextFileError, match="too large"):
        read_text(file)


def test_the_words_of_an_lrc_file_are_those_that_are_sung() -> None:
    lyrics = (
        "[ar: Anna]\n[ti:Rain]\n[Refrain]\n[00:12.00][01:02.5] Rain, <00:13.1>rain\n[00:20] go away\n[Verse 1: soft]"
    )
    assert without_times(lyrics) == "[Refrain]\nRain, rain\ngo away\n[Verse 1: soft]"
