"""The watched folder: whole files only, the same bytes once, and no surprise when a drive comes back."""

import os
import shutil
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from daw_bridge.core.events import Problem, TakeAdded
from daw_bridge.library.arrivals import look_into
from daw_bridge.parts import watch_folder
from tests.daw_bridge.conftest import RunningBridge
from tests.engine.contract.encoded import clicks, encode


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch_folder, "_POLL_EVERY_S", 0.05)
    monkeypatch.setattr(watch_folder, "_STILL_S", 0.5)
    monkeypatch.setattr(watch_folder, "_PATIENCE_S", 0.6)


def make(path: Path, seed: int = 1, **options: object) -> Path:
    sound = np.random.default_rng(seed).uniform(-0.4, 0.4, (24000, 2))
    soundfile.write(path, sound, 48000, **options)
    return path


@pytest.fixture
def folder(desk: RunningBridge, tmp_path: Path) -> Path:
    folder = tmp_path / "watched"
    folder.mkdir()
    make(folder / "old.wav", seed=9)
    watch(desk, folder)
    return folder


def watch_only(desk: RunningBridge, folder: Path) -> None:
    desk.bridge.change_settings(replace(desk.bridge.settings, watch_folder=str(folder)))
    desk.until(lambda: desk.bridge.watch_folder._folder == folder)


def watch(desk: RunningBridge, folder: Path) -> None:
    watch_only(desk, folder)
    if folder.is_dir():
        desk.until(lambda: desk.bridge.watch_folder.accepted is not None)


def names(desk: RunningBridge) -> list[str]:
    return [event.take.recipe.tags.clip_name for event in desk.all(TakeAdded)]


def look_a_while(seconds: float = 0.5) -> None:
    time.sleep(seconds)


@pytest.mark.parametrize("suffix", [".wav", ".aiff", ".flac", ".ogg", ".mp3", ".w64", ".caf"])
def test_a_copy_that_stalls_is_not_taken_before_its_end(
    desk: RunningBridge, folder: Path, tmp_path: Path, suffix: str
) -> None:
    content = make(tmp_path / f"whole{suffix}").read_bytes()
    with (folder / f"render{suffix}").open("wb") as file:
        for part in (
            content[: len(content) // 3],
            content[len(content) // 3 : len(content) // 2],
            content[len(content) // 2 :],
        ):
            look_a_while()
            assert names(desk) == []
            file.write(part)
            file.flush()
    desk.until(lambda: names(desk) == ["render"])
    assert desk.all(TakeAdded)[0].take.n_samples == 24000


@pytest.mark.parametrize(
    ("name", "codec", "options"),
    [
        ("a.m4a", "aac", {}),
        ("front.m4a", "alac", {"options": {"movflags": "faststart"}}),
        ("a.mp4", "aac", {"has_video": True}),
        ("a.webm", "libopus", {}),
        ("a.wma", "wmav2", {"demuxer": "asf"}),
        ("a.wv", "wavpack", {}),
        ("a.avi", "libmp3lame", {"has_video": True}),
    ],
)
def test_files_of_the_second_decoder_are_whole_or_not(tmp_path: Path, name: str, codec: str, options: dict) -> None:
    content = encode(tmp_path / name, clicks(), codec, **options)
    assert look_into(tmp_path / name).is_whole is True
    for part in (0.02, 0.3, 0.6, 0.99):
        (tmp_path / name).write_bytes(content[: int(part * len(content))])
        assert look_into(tmp_path / name).is_whole is False


def test_a_stream_without_a_length_is_taken_when_it_rests(tmp_path: Path) -> None:
    encode(tmp_path / "a.mkv", clicks(), "libopus", options={"live": "1"})
    encode(tmp_path / "a.aac", clicks(), "aac", demuxer="adts")
    assert [look_into(tmp_path / name).is_whole for name in ("a.mkv", "a.aac")] == [None, None]


def test_an_m4a_is_taken_when_its_index_is_there(desk: RunningBridge, folder: Path, tmp_path: Path) -> None:
    content = encode(tmp_path / "whole.m4a", clicks(), "aac")
    index = content.index(b"moov") - 4
    with (folder / "render.m4a").open("wb") as file:
        for part in (content[:index], content[index:]):
            look_a_while()
            assert names(desk) == []
            file.write(part)
            file.flush()
    desk.until(lambda: names(desk) == ["render"])
    assert desk.all(TakeAdded)[0].take.n_samples == len(clicks())


def test_a_length_that_comes_last_is_waited_for(desk: RunningBridge, folder: Path, tmp_path: Path) -> None:
    content = make(tmp_path / "whole.wav", subtype="PCM_16").read_bytes()
    at = content.index(b"data") + 4
    (folder / "render.wav").write_bytes(content[:at] + bytes(4) + content[at + 4 :])
    desk.until(lambda: any("not complete" in problem.message for problem in desk.all(Problem)))
    assert names(desk) == []
    with (folder / "render.wav").open("rb+") as file:
        file.seek(at)
        file.write(content[at : at + 4])
    desk.until(lambda: names(desk) == ["render"])
    assert len(desk.all(Problem)) == 1


def test_a_format_without_a_length_is_taken_when_it_rests(tmp_path: Path) -> None:
    mp3 = make(tmp_path / "a.mp3", bitrate_mode="VARIABLE").read_bytes()
    second = next(at for at in range(100, len(mp3)) if mp3[at : at + 2] == mp3[:2])
    (tmp_path / "b.mp3").write_bytes(mp3[second:])
    assert look_into(tmp_path / "a.mp3").is_whole is True
    assert look_into(tmp_path / "b.mp3").is_whole is None
    (tmp_path / "c.mp3").write_bytes(mp3[: len(mp3) // 2])
    assert look_into(tmp_path / "c.mp3").is_whole is False


def test_touching_and_renaming_is_no_news(desk: RunningBridge, folder: Path) -> None:
    make(folder / "render.wav")
    desk.until(lambda: names(desk) == ["render"])
    desk.until(lambda: folder / "old.wav" in desk.bridge.watch_folder._digests)
    for path in (folder / "render.wav", folder / "old.wav"):
        os.utime(path, (1, 1))
        path.chmod(0o600)
    (folder / "render.wav").rename(folder / "bass.wav")
    look_a_while()
    assert names(desk) == ["render"]
    make(folder / "bass.wav", seed=2)  # of the same length, but other music
    desk.until(lambda: names(desk) == ["render", "bass"])
    make(folder / "old.wav", seed=3)
    desk.until(lambda: names(desk) == ["render", "bass", "old"])


def test_a_drive_that_comes_back_is_not_imported_whole(desk: RunningBridge, folder: Path, tmp_path: Path) -> None:
    make(folder / "render.wav")
    desk.until(lambda: names(desk) == ["render"])
    folder.rename(tmp_path / "away")
    desk.until(lambda: any("cannot be read" in problem.message for problem in desk.all(Problem)))
    assert desk.bridge.watch_folder.accepted is None
    make(tmp_path / "away" / "meanwhile.wav", seed=5)
    (tmp_path / "away").rename(folder)
    desk.until(lambda: names(desk) == ["render", "meanwhile"])
    look_a_while()
    assert names(desk) == ["render", "meanwhile"]
    assert len(desk.all(Problem)) == 1


def test_a_drive_behind_an_empty_mount_point_is_not_imported_whole(desk: RunningBridge, tmp_path: Path) -> None:
    mount = tmp_path / "mount"
    mount.mkdir()
    drive = tmp_path / "drive"
    drive.mkdir()
    for n in range(3):
        make(drive / f"{n}.wav", seed=n)
    watch(desk, mount)
    mount.rmdir()
    drive.rename(mount)
    look_a_while()
    shutil.move(mount, drive)
    mount.mkdir()
    look_a_while()
    mount.rmdir()
    drive.rename(mount)
    look_a_while()
    assert names(desk) == []
    make(mount / "new.wav", seed=7)
    desk.until(lambda: names(desk) == ["new"])


def test_a_folder_that_is_away_at_first_is_not_imported_whole(desk: RunningBridge, tmp_path: Path) -> None:
    watch(desk, tmp_path / "later")
    desk.until(lambda: any("cannot be read" in problem.message for problem in desk.all(Problem)))
    (tmp_path / "stick").mkdir()
    make(tmp_path / "stick" / "old.wav")
    (tmp_path / "stick").rename(tmp_path / "later")
    desk.until(lambda: desk.bridge.watch_folder.accepted is not None)
    look_a_while()
    assert names(desk) == []


def test_a_folder_of_the_library_is_not_watched(desk: RunningBridge, song: Path) -> None:
    """What is exported there would come back as a clip, without end."""
    library = desk.until(lambda: desk.bridge.library)
    watch_only(desk, library.exports)
    desk.until(lambda: any("lies in the library" in problem.message for problem in desk.all(Problem)))
    desk.bridge.import_file(song)
    desk.until(lambda: desk.all(TakeAdded))
    look_a_while()
    assert len(desk.all(TakeAdded)) == 1
    assert len(desk.all(Problem)) == 1
