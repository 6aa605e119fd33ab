"""Folders that people drop."""

from pathlib import Path

import pytest

from daw_bridge.library.folders import sound_files
from engine.contract.audio_error import AudioError


def test_a_folder_is_what_it_holds_in_the_order_of_people(tmp_path: Path) -> None:
    names = ("Take 10.wav", "Take 2.WAV", "notes.txt", "stems/Bass.flac", "stems/.cache/x.wav", "._Take 2.wav")
    for name in (*names, "Album/cover.jpg", "Album/01.mp3"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    found = [path.relative_to(tmp_path).as_posix() for path in sound_files(tmp_path)]
    assert found == ["Take 2.WAV", "Take 10.wav", "Album/01.mp3", "stems/Bass.flac"]


def test_a_folder_without_sound_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    (folder / "a.jpg").touch()
    with pytest.raises(AudioError, match="pictures holds no sound files") as caught:
        sound_files(folder)
    assert ".wav" in caught.value.hint


def test_a_folder_that_is_away_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="none"):
        sound_files(tmp_path / "none")
