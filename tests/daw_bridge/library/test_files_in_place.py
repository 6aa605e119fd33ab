"""Being a DAW's sample editor, and the watched folder: nothing is lost, nothing is seen half-written."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from daw_bridge.core.events import Accepted, HandedOver, OscChanged, Problem, Returned, TakeAdded
from daw_bridge.core.tempo_map import TempoMap, TempoMark
from daw_bridge.library.in_place import check_editable
from daw_bridge.library.midi_tempo import read_tempo_map, write_tempo_map
from engine.contract.audio import AudioError
from engine.contract.messages import Prompt, Region, Sampling
from tests.daw_bridge.conftest import RunningBridge
from tests.engine.contract.encoded import clicks, encode
from tests.engine.contract.test_headers_of_programs import wave_64
from tests.peers.processes import ROOT


def make(path: Path, rate: int, channels: int, subtype: str, seconds: float = 2.0) -> np.ndarray:
    samples = np.random.default_rng(4).uniform(-0.4, 0.4, (round(rate * seconds), channels)).astype(np.float32)
    soundfile.write(str(path), samples, rate, subtype)
    return samples


@pytest.mark.parametrize(
    ("name", "rate", "channels", "subtype"),
    [
        ("region ä.wav", 48000, 2, "PCM_24"),
        ("region.wav", 44100, 1, "FLOAT"),
        ("region.aiff", 96000, 2, "PCM_16"),
        ("region.flac", 48000, 1, "PCM_24"),
    ],
)
def test_a_file_is_edited_in_place_and_restored(
    desk: RunningBridge, tmp_path: Path, name: str, rate: int, channels: int, subtype: str
) -> None:
    path = tmp_path / name
    make(path, rate, channels, subtype)
    before = path.read_bytes()
    desk.bridge.daw.edit_file(path)
    original = desk.until(lambda: desk.all(TakeAdded))[0].take
    assert path.read_bytes() == before
    desk.bridge.tasks.repaint(original.id, (Region(0.5, 1.0),), Prompt("x"), Sampling(seed=1, steps=2))
    desk.until(lambda: desk.engine.asked)
    desk.engine.make_takes()
    take = desk.until(lambda: desk.all(TakeAdded)[1:])[0].take
    desk.bridge.daw.return_take(take.id)
    desk.until(lambda: desk.all(Returned))
    told = soundfile.info(str(path))
    assert (told.samplerate, told.channels, told.subtype, told.frames) == (rate, channels, subtype, rate * 2)
    assert path.read_bytes() != before
    desk.bridge.daw.restore_file(take.id)
    desk.until(lambda: len(desk.all(Returned)) == 2)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir() if file.is_file() and file.name.startswith(".")] == []


def test_what_cannot_be_written_back_is_refused_at_once(desk: RunningBridge, tmp_path: Path) -> None:
    surround = tmp_path / "six.wav"
    make(surround, 48000, 6, "PCM_16")
    with pytest.raises(AudioError, match="6 channels"):
        check_editable(surround)
    encode(tmp_path / "a.m4a", clicks(), "aac")
    with pytest.raises(AudioError, match="does not write"):
        check_editable(tmp_path / "a.m4a")
    (tmp_path / "float.w64").write_bytes(wave_64(bytes(4 * 4800), 1, 32, 3))  # libsndfile takes it for whole numbers
    make(tmp_path / "one.flac", 48000, 2, "PCM_16")
    (tmp_path / "joined.flac").write_bytes((tmp_path / "one.flac").read_bytes() * 2)  # of which it reads the first
    (tmp_path / "whole.w64").write_bytes(wave_64(bytes(2 * 4801) + bytes(6), 1, 16, 1, 24 + 2 * 4801))
    check_editable(tmp_path / "whole.w64")
    for name in ("float.w64", "joined.flac"):
        with pytest.raises(AudioError, match="does not write"):
            check_editable(tmp_path / name)
    desk.bridge.daw.edit_file(tmp_path / "none.wav")
    desk.until(lambda: any("does not exist" in p.message for p in desk.all(Problem)))
    plain = tmp_path / "plain.wav"
    make(plain, 48000, 2, "PCM_16")
    desk.bridge.import_file(plain)
    take = desk.until(lambda: desk.all(TakeAdded))[0].take
    desk.bridge.daw.return_take(take.id)
    desk.until(lambda: any("not of a file opened for editing" in p.message for p in desk.all(Problem)))


def test_a_file_that_cannot_be_replaced_stays(desk: RunningBridge, tmp_path: Path) -> None:
    folder = tmp_path / "session"
    folder.mkdir()
    path = folder / "region.wav"
    make(path, 48000, 2, "PCM_24")
    desk.bridge.daw.edit_file(path)
    take = desk.until(lambda: desk.all(TakeAdded))[0].take
    path.unlink()
    folder.rmdir()
    folder.write_text("no folder any more")
    desk.bridge.daw.return_take(take.id)
    desk.until(lambda: any("was not replaced" in p.message for p in desk.all(Problem)))
    kept = list((tmp_path / "library" / "edits").rglob("region.wav"))
    assert len(kept) == 1


def test_the_command_hands_the_file_to_the_bridge_that_runs(desk: RunningBridge, tmp_path: Path) -> None:
    path = tmp_path / "region.wav"
    make(path, 48000, 2, "PCM_24")
    port = str(desk.until(lambda: desk.all(OscChanged))[-1].port)
    command = [sys.executable, "-m", "daw_bridge", "--osc-port", port, "edit", str(path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    take = desk.until(lambda: desk.all(TakeAdded))[0].take
    assert take.recipe.tags.edit_file == str(path)
    bad = subprocess.run(
        [*command[:-1], str(tmp_path / "no.wav")], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert bad.returncode == 1
    assert "no.wav does not exist" in bad.stderr


def test_the_watched_folder_gives_clips_and_takes_what_is_accepted(desk: RunningBridge, tmp_path: Path) -> None:
    folder = tmp_path / "watched"
    folder.mkdir()
    make(folder / "old.wav", 48000, 2, "PCM_16")
    desk.bridge.change_settings(replace(desk.bridge.settings, watch_folder=str(folder)))
    desk.until(lambda: desk.bridge.watch_folder.accepted is not None)
    whole = tmp_path / "new.wav"
    make(whole, 48000, 2, "PCM_16")
    content = whole.read_bytes()
    with (folder / "new.wav").open("wb") as growing:
        growing.write(content[: len(content) // 2])
        growing.flush()
        desk.settle()
        growing.write(content[len(content) // 2 :])
    take = desk.until(lambda: desk.all(TakeAdded), 15)[0].take
    assert take.n_samples == 96000
    assert [event.take.recipe.tags.clip_name for event in desk.all(TakeAdded)] == ["new"]
    desk.bridge.accept_take(take.id)
    [accepted] = desk.until(lambda: desk.all(Accepted))
    assert Path(accepted.path).parent == folder / "accepted"
    assert Path(accepted.path).is_file()
    desk.bridge.change_settings(replace(desk.bridge.settings, watch_folder=str(tmp_path / "nowhere")))
    desk.until(lambda: any("watched folder" in p.message for p in desk.all(Problem)))
    assert len(desk.all(TakeAdded)) == 1


def test_takes_are_handed_over_together_with_their_tempo(desk: RunningBridge, song: Path, tmp_path: Path) -> None:
    desk.bridge.set_tempo(93.5)
    desk.bridge.import_file(song)
    original = desk.until(lambda: desk.all(TakeAdded))[0].take
    desk.bridge.tasks.repaint(original.id, (Region(-1.0, 1.0),), Prompt("x"), Sampling(seed=1, steps=2))
    desk.until(lambda: desk.engine.asked)
    desk.engine.make_takes(offset_samples=48000)  # it begins a second earlier
    take = desk.until(lambda: desk.all(TakeAdded)[1:])[0].take
    assert take.start_samples == -48000
    desk.bridge.exports.save_takes((original.id, take.id), tmp_path / "stems")
    [told] = desk.until(lambda: desk.all(HandedOver))
    assert told.count == 2
    first, second, tempo = sorted((tmp_path / "stems").iterdir())
    early, _ = soundfile.read(second, dtype="float32")
    late, _ = soundfile.read(first, dtype="float32")
    assert not late[:48000].any()
    assert late[48000:].any()
    assert early[:48000].any()
    assert tempo.suffix == ".mid"
    known = read_tempo_map(tempo)
    assert known is not None
    assert (known.marks[0].tempo_bpm, known.marks[0].numerator) == (pytest.approx(93.5, abs=1e-3), 4)


def test_a_tempo_map_survives_as_midi(tmp_path: Path) -> None:
    marks = (
        TempoMark(0.0, 1, 120.0, 4, 4),
        TempoMark(8.0, 5, 93.5, 7, 8),
        TempoMark(8.0 + 7 * 30 / 93.5, 6, 60.0, 3, 4),
    )
    write_tempo_map(tmp_path / "t.mid", TempoMap(marks), 30.0, "F# minor")
    known = read_tempo_map(tmp_path / "t.mid")
    assert known is not None
    assert [(m.bar, m.numerator, m.denominator) for m in known.marks] == [(1, 4, 4), (5, 7, 8), (6, 3, 4)]
    for mark, back in zip(marks, known.marks, strict=True):
        assert back.start_s == pytest.approx(mark.start_s, abs=1e-3)
        assert back.tempo_bpm == pytest.approx(mark.tempo_bpm, abs=1e-3)
    (tmp_path / "bad.mid").write_bytes(b"MThd nonsense")
    assert read_tempo_map(tmp_path / "bad.mid") is None
