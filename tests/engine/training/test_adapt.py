"""An adapter is learnt from two songs on a tiny random model, goes on after a stop, and `render` takes it."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest

from daw_bridge.__main__ import main as daw_bridge
from engine.contract.reading.sound_reader import read_audio
from engine.contract.songs.song_folder import SongError, read_songs
from engine.contract.writing.sound_writer import write_wav
from engine.loading.adapters import read_adapter
from engine.training.adapter.adapt import main
from tests.tiny_checkpoint import write_tiny_checkpoint


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny_checkpoint(tmp_path_factory.mktemp("model"))


@pytest.fixture
def songs(tmp_path: Path) -> Path:
    folder = tmp_path / "söngs"
    folder.mkdir()
    t = np.arange(48_000 * 3) / 48_000
    for n, name in enumerate(("one", "two_tone")):
        write_wav(folder / f"{name}.wav", np.repeat(np.sin(300 * (n + 1) * t)[:, None] * 0.4, 2, 1).astype(np.float32))
    (folder / "one.caption.txt").write_text("a low hum\n")
    (folder / "one.json").write_text(json.dumps({"bpm": 93.5, "keyscale": "D minor", "timesignature": "3/4"}))
    return folder


def test_what_stands_beside_songs_is_read(songs: Path) -> None:
    one, two = read_songs(songs)
    assert (one.prompt.caption, one.prompt.bpm, one.prompt.keyscale, one.prompt.timesignature) == (
        "a low hum", 93.5, "D minor", "3",
    )  # fmt: skip
    assert (two.prompt.caption, two.is_described, two.prompt.lyrics) == ("two tone", False, "[Instrumental]")
    (songs / "list.csv").write_text("File,Caption,BPM,Key\ntwo_tone.wav,a high hum,120,C major\n")
    assert read_songs(songs)[1].prompt.keyscale == "C major"
    (songs / "one.json").write_text('{"bpm": 4000}')
    with pytest.raises(SongError, match="one"):
        read_songs(songs)
    (songs / "none").mkdir()
    with pytest.raises(SongError, match="no sound files"):
        read_songs(songs / "none")


def test_an_adapter_is_learnt_and_taken(
    model: Path, songs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "adapter"
    words = [str(songs), "--model", str(model), "--out", str(out), "--rank", "4", "--alpha", "8", "--device", "cpu"]
    words += ["--learning-rate", "3e-3", "--dtype", "float32", "--sample-every", "40"]
    assert main([*words, "--steps", "40"]) == 0
    assert main([*words, "--steps", "80"]) == 0  # goes on
    with (tmp_path / "adapter-training" / "losses.csv").open(newline="") as file:
        losses = [float(row["adapter loss"]) for row in csv.DictReader(file)]
    assert len(losses) == 80
    assert sum(losses[-20:]) < 0.95 * sum(losses[:20])
    assert (tmp_path / "adapter-training" / "samples" / "0000080" / "sample.wav").is_file()
    changes = read_adapter(out)
    assert any(change.delta().abs().max() > 1e-4 for change in changes.values())
    assert "render --adapter" in capsys.readouterr().out
    made = [tmp_path / "with.wav", tmp_path / "without.wav"]
    render = [
        "render",
        "--model",
        str(model),
        "--task",
        "text2music",
        "--caption",
        "hum",
        "--seed",
        "3",
        "--duration",
        "1",
    ]
    assert daw_bridge([*render, "--adapter", str(out), "--out", str(made[0])]) == 0
    assert daw_bridge([*render, "--out", str(made[1])]) == 0
    assert capsys.readouterr().out.split() == [str(path) for path in made]
    first, second = (read_audio(path) for path in made)
    assert not np.array_equal(first, second)


def test_the_command_hands_on_and_says_what_is_wrong(model: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    words = ["train", str(tmp_path / "empty"), "--model", str(model), "--out", str(tmp_path / "a")]
    assert daw_bridge(words) == 1


def test_a_fault_of_the_disk_is_in_the_words_of_the_system(
    model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / ("a" * 300)
    assert main([str(folder), "--model", str(model), "--out", str(tmp_path / "mine")]) == 1
    said = capsys.readouterr().err
    assert f"{folder} cannot be used: " in said
    assert "Errno" not in said
