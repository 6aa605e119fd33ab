"""Folders of songs as people have them: what is clear is read, everything else is listed at once by file and line."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from engine.contract.songs.song_folder import SongError, read_songs
from engine.contract.writing.sound_writer import write_wav


@pytest.fixture
def songs(tmp_path: Path) -> Path:
    folder = tmp_path / "songs"
    folder.mkdir()
    tone = np.sin(np.arange(4800) * 0.05)[:, None].repeat(2, 1).astype(np.float32) * 0.3
    for name in ("a", "b"):
        write_wav(folder / f"{name}.wav", tone)
    return folder


def faults(folder: Path) -> list[str]:
    with pytest.raises(SongError) as caught:
        read_songs(folder)
    return [line.strip() for line in str(caught.value).splitlines()[1:]]


def notes(folder: Path) -> list[str]:
    found: list[str] = []
    read_songs(folder, found.append)
    return found


def test_what_macos_and_hidden_folders_leave_is_passed_over(songs: Path) -> None:
    (songs / "._a.wav").write_bytes(b"\x00\x05\x16\x07")
    (songs / "._a.caption.txt").write_bytes(b"\x00\x05\x16\x07")
    (songs / "._list.csv").write_bytes(b"\x00\x05\x16\x07")
    (songs / ".trash").mkdir()
    (songs / ".trash" / "old.wav").write_bytes(b"")
    (songs / "x.wav").mkdir()
    assert [song.name for song in read_songs(songs)] == ["a.wav", "b.wav"]


def test_sub_folders_count_but_a_training_run_does_not(songs: Path) -> None:
    shutil.copytree(songs, songs / "album one")
    (songs / "album one" / "a.txt").write_text("la la")
    run = songs / "sound-training" / "samples" / "0000200"
    run.mkdir(parents=True)
    (songs / "sound-training" / "losses.csv").write_text("step\n0\n")
    shutil.copy(songs / "a.wav", run / "sample.wav")
    found = read_songs(songs)
    assert [song.name for song in found] == ["a.wav", "album one/a.wav", "album one/b.wav", "b.wav"]
    assert [song.prompt.lyrics for song in found[:2]] == ["[Instrumental]", "la la"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_every_text_may_have_any_clear_encoding(songs: Path, encoding: str) -> None:
    (songs / "a.caption.txt").write_bytes("café, piano".encode(encoding))
    (songs / "a.lrc").write_bytes("[ar:É]\n[00:01.00]déjà vu".encode(encoding))
    (songs / "b.json").write_bytes(json.dumps({"caption": "café"}, ensure_ascii=False).encode(encoding))
    a, b = read_songs(songs)
    assert (a.prompt.caption, a.prompt.lyrics, b.prompt.caption) == ("café, piano", "déjà vu", "café")


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ({"bpm": "N/A", "keyscale": "none", "timesignature": "?", "language": "Unknown"}, (None, "", "", "unknown")),
        ({"bpm": 0, "language": "EN"}, (None, "", "", "en")),
        ({"tempo": "128,5 BPM", "Key": "A minor", "time_signature": 3}, (128.5, "A minor", "3", "unknown")),
        ({"bpm": "93.5", "timesignature": "6/8"}, (93.5, "", "6", "unknown")),
        ({"bpm": None, "keyscale": None, "timesignature": "4 / 4"}, (None, "", "4", "unknown")),
    ],
)
def test_values_whose_meaning_is_clear_are_read(songs: Path, said: dict[str, object], read: tuple[object, ...]) -> None:
    (songs / "a.json").write_text(json.dumps(said))
    prompt = read_songs(songs)[0].prompt
    assert (prompt.bpm, prompt.keyscale, prompt.timesignature, prompt.language) == read


def test_a_caption_may_be_a_list(songs: Path) -> None:
    (songs / "a.json").write_text('{"caption": ["slow", "piano", 1980], "lyrics": ["la", "li"]}')
    song = read_songs(songs)[0]
    assert (song.prompt.caption, song.prompt.lyrics, song.is_described) == ("slow, piano, 1980", "la\nli", True)


def test_a_time_signature_that_no_model_knows_is_left_out_and_said(songs: Path) -> None:
    (songs / "a.json").write_text('{"caption": "x",\n "timesignature": "5/4"}')
    assert read_songs(songs)[0].prompt.timesignature == ""
    assert notes(songs) == ["a.json, line 2: models know the time signatures 2, 3, 4, 6; 5/4 is left out"]


@pytest.mark.parametrize("between", [",", ";", "\t"])
@pytest.mark.parametrize("first", ["", "sep={}\n"])
def test_a_table_may_have_any_usual_separator(songs: Path, between: str, first: str) -> None:
    rows = [
        ["File", "Caption", "Tempo"],
        ["a.wav", '"soft; slow, long\tand wide"', "90"],
        ["b", "loud", ""],
        ["", "", ""],
    ]
    lines = "\r\n".join(between.join(row) for row in rows)
    (songs / "list.csv").write_bytes((first.format(between) + lines).encode("utf-8-sig"))
    a, b = read_songs(songs)
    assert (a.prompt.caption, a.prompt.bpm, b.prompt.caption, b.prompt.bpm) == (
        "soft; slow, long\tand wide", 90.0, "loud", None,
    )  # fmt: skip


def test_a_table_names_songs_in_sub_folders(songs: Path) -> None:
    shutil.copytree(songs, songs / "two")
    (songs / "metadata.tsv").write_text("file_name\tcaption\ntwo\\a.wav\tinner\na.wav\touter\n")
    assert [song.prompt.caption for song in read_songs(songs)] == ["outer", "b", "inner", "b"]
    shutil.copytree(songs / "two", songs / "three")
    (songs / "b.wav").unlink()
    (songs / "metadata.tsv").write_text("file\tcaption\nb.wav\tx\n")
    assert faults(songs) == [
        "metadata.tsv, line 2: b.wav may be two/b.wav or three/b.wav. Write its folder before its name"
    ]


def test_rows_and_texts_without_a_song_are_said(songs: Path) -> None:
    (songs / "list.csv").write_text("file,caption\na.wav,x\nc.wav,y\n")
    (songs / "bee.caption.txt").write_text("z")
    (songs / "d.ape").write_bytes(b"x")
    assert notes(songs) == [
        "list.csv, line 3 (c.wav): there is no such song",
        "bee.caption.txt: there is no song of this name",
        "d.ape: this format cannot be read. Convert it to WAV or FLAC",
    ]


def test_all_faults_are_listed_at_once_by_file_and_line(songs: Path) -> None:
    (songs / "c.wav").write_bytes(b"")
    (songs / "sub").mkdir()
    (songs / "sub" / "d.flac").write_bytes((songs / "b.wav").read_bytes()[:60])
    (songs / "a.json").write_text('{"bpm": "120-130",\n "timesignature": "common",\n "caption": {"a": 1}}')
    (songs / "b.json").write_text('{"caption": "x",\n bpm: 3}')
    (songs / "a.lyrics.txt").write_bytes("\nтихая песня".encode("cp1251"))
    (songs / "one.csv").write_text("song,caption\na.wav,x\n")
    (songs / "two.csv").write_text('file,caption\na.wav,soft, slow\nb.wav,x\nb.wav,y\n,z\n"c.wav,q\n')
    found = faults(songs)
    for start in (
        "c.wav ", "sub/d.flac: ",
        "a.json, line 1: bpm must be from 30 to 300, got '120-130'",
        "a.json, line 2: timesignature must be one of 2, 3, 4, 6 or empty, got 'common'",
        "a.json, line 3: caption must be text",
        "b.json, line 2: this is not JSON",
        "a.lyrics.txt, line 2: the encoding is unknown",
        "one.csv: no column is named file",
        "two.csv, line 2: 3 cells under 2 columns",
        "two.csv, line 4: b.wav has a row already",
        "two.csv, line 5: the cell for the file is empty",
        "two.csv, line 6: ",
    ):  # fmt: skip
        assert [line for line in found if line.startswith(start)], (start, found)
    assert len(found) == 12


@pytest.mark.parametrize("written", ["[1, 2]", '"a"', "[" * 100_000])
def test_json_that_is_no_object_is_a_fault(songs: Path, written: str) -> None:
    (songs / "a.json").write_text(written)
    assert faults(songs)[0].startswith("a.json")
