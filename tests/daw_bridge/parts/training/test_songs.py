"""The songs of a folder in a running bridge: faults, words written beside them, undo, a planner that hears them."""

import json
from pathlib import Path

import numpy as np
import pytest
import soundfile

from daw_bridge.core.events import NextStep, Problem
from daw_bridge.core.training.training_events import SongHearing
from daw_bridge.parts.training import hearing
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import Answered, Ask, AskFor, Cancel, Finished, Prompt, Sampling
from tests.daw_bridge.parts.training.conftest import Begin, TrainingBridge


def answer(bridge: TrainingBridge, caption: str) -> str:
    """Play the engine's part; return the song that it was asked about."""
    ask = next(each for each in reversed(bridge.engine.asked) if isinstance(each, Ask))
    bridge.engine.on_event(Answered(ask.job_id, Prompt(caption)))
    bridge.engine.on_event(Finished(ask.job_id))
    return Path(str(ask.source)).name


def asks(bridge: TrainingBridge) -> list[Ask]:
    return [each for each in bridge.engine.asked if isinstance(each, Ask)]


def test_all_faults_are_told_at_once_and_by_song(begin: Begin, folder: Path) -> None:
    (folder / "broken.wav").write_bytes(b"RIFF")
    (folder / "two.json").write_text(json.dumps({"bpm": 4000}), "utf-8")
    (folder / "one.json").write_text(json.dumps({"bpm": 93.5, "keyscale": "D minor"}), "utf-8")
    bridge = begin()
    found = bridge.look(folder)
    assert [song.name for song in found.songs] == ["broken.wav", "one.wav", "two.wav"]
    assert len(found.faults) == 2
    assert "broken.wav" in bridge.song("broken.wav").faults[0]
    assert "two.json, line 1" in bridge.song("two.wav").faults[0]
    one = bridge.song("one.wav")
    assert (one.caption, one.bpm, one.keyscale, one.faults) == ("a low hum", 93.5, "D minor", ())
    assert one.seconds == pytest.approx(4.0)


def test_a_folder_without_songs_says_the_next_step(begin: Begin, tmp_path: Path) -> None:
    found = begin().look(tmp_path / "nowhere")
    assert "nowhere is not a folder" in found.problem
    assert found.hint


def test_words_are_written_beside_the_song_and_undone(begin: Begin, folder: Path) -> None:
    bridge = begin()
    bridge.look(folder)
    bridge.bridge.training.write_words("two.wav", "caption", " höch hum ")
    bridge.until(lambda: bridge.song("two.wav").caption == "höch hum")
    assert (folder / "two.caption.txt").read_text("utf-8") == "höch hum\n"
    bridge.bridge.training.write_words("two.wav", "lyrics", "la\nli")
    bridge.until(lambda: bridge.song("two.wav").lyrics == "la\nli")
    assert bridge.songs().undo == "two.wav"
    bridge.bridge.training.undo_words()
    bridge.bridge.training.undo_words()
    bridge.until(lambda: not bridge.songs().undo and bridge.song("two.wav").caption == "")
    assert not (folder / "two.caption.txt").exists()
    assert not (folder / "two.lyrics.txt").exists()
    bridge.bridge.training.redo_words()
    bridge.until(lambda: bridge.song("two.wav").caption == "höch hum")


def test_a_file_that_changed_meanwhile_is_not_overwritten(begin: Begin, folder: Path) -> None:
    bridge = begin()
    bridge.look(folder)
    (folder / "one.caption.txt").write_text("by another program\n", "utf-8")
    bridge.bridge.training.write_words("one.wav", "caption", "mine")
    bridge.until(lambda: any("one.caption.txt" in problem.message for problem in bridge.all(Problem)))
    bridge.until(lambda: bridge.song("one.wav").caption == "by another program")
    bridge.bridge.training.write_words("one.wav", "caption", "mine")
    bridge.until(lambda: bridge.song("one.wav").caption == "mine")


def test_an_empty_caption_hides_that_of_a_table(begin: Begin, folder: Path) -> None:
    (folder / "list.csv").write_text("file,caption\ntwo.wav,from the table\n", "utf-8")
    bridge = begin()
    bridge.look(folder)
    assert bridge.song("two.wav").caption == "from the table"
    bridge.bridge.training.write_words("two.wav", "caption", "")
    bridge.until(lambda: bridge.song("two.wav").caption == "")


def test_a_planner_hears_songs_after_the_music_and_proposes(begin: Begin, folder: Path) -> None:
    bridge = begin()
    bridge.look(folder)
    bridge.bridge.tasks.generate(Prompt("music"), Sampling(), 5.0)
    bridge.until(lambda: bridge.bridge.queue_run.jobs.running)
    bridge.bridge.training.hear(("two.wav", "one.wav"))
    bridge.until(lambda: bridge.all(SongHearing) and bridge.all(SongHearing)[-1].is_waiting)
    assert not asks(bridge)
    bridge.bridge.post(bridge.engine.make_takes)
    bridge.until(lambda: len(asks(bridge)) == 1)
    assert asks(bridge)[0].ask_for is AskFor.UNDERSTAND
    assert answer(bridge, "a hum, higher") == "two.wav"
    bridge.until(lambda: bridge.song("two.wav").proposal == "a hum, higher")
    assert not (folder / "two.caption.txt").exists()
    bridge.until(lambda: len(asks(bridge)) == 2)
    bridge.bridge.training.stop_hearing()
    bridge.until(lambda: not bridge.all(SongHearing)[-1].song)
    assert any(isinstance(each, Cancel) for each in bridge.engine.asked)
    bridge.bridge.training.take_proposals(("two.wav",))
    bridge.until(lambda: bridge.song("two.wav").caption == "a hum, higher")
    assert bridge.song("two.wav").proposal == ""
    assert not bridge.all(Problem)


def test_music_that_begins_meanwhile_goes_first(begin: Begin, folder: Path) -> None:
    bridge = begin()
    bridge.look(folder)
    bridge.bridge.training.hear(("two.wav",))
    bridge.until(lambda: len(asks(bridge)) == 1)
    bridge.bridge.tasks.generate(Prompt("music"), Sampling(), 5.0)
    bridge.until(lambda: any(isinstance(each, Cancel) for each in bridge.engine.asked))
    bridge.bridge.post(bridge.engine.make_takes)
    bridge.until(lambda: len(asks(bridge)) == 2)
    answer(bridge, "again")
    bridge.until(lambda: bridge.song("two.wav").proposal == "again")


def test_without_a_planner_the_way_to_one_is_shown(begin: Begin, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hearing, "_planner", lambda *_: "")
    bridge = begin()
    bridge.look(folder)
    bridge.bridge.training.hear(("two.wav",))
    bridge.until(lambda: bridge.all(Problem))
    assert bridge.all(Problem)[-1].step is NextStep.SHOW_MODEL


def test_an_engine_that_dies_ends_the_question(begin: Begin, folder: Path) -> None:
    bridge = begin()
    bridge.look(folder)
    bridge.bridge.training.hear(("two.wav",))
    bridge.until(lambda: len(asks(bridge)) == 1)
    bridge.engine.die()
    bridge.until(lambda: any("two.wav was not heard" in problem.message for problem in bridge.all(Problem)))


def test_a_sample_is_heard_and_the_take_comes_back(begin: Begin, folder: Path) -> None:
    bridge = begin()
    player = bridge.bridge.player
    bridge.bridge.import_file(folder / "one.wav")
    bridge.until(lambda: len(player._want.samples) == 4 * SAMPLE_RATE)
    tone = np.full((4800, 2), 0.25, np.float32)
    soundfile.write(folder / "short.flac", tone, 48_000)  # as samples and songs are: not of the form of takes
    bridge.bridge.training.play_sample(folder / "short.flac")
    bridge.until(lambda: len(player._want.samples) == 4800)
    assert np.allclose(player._want.samples[:4800], tone, atol=1e-4)
    bridge.bridge.training.stop_sample()
    bridge.until(lambda: len(player._want.samples) == 4 * SAMPLE_RATE)
    assert not player.playing
    bridge.bridge.training.play_sample(folder / "short.flac")
    bridge.until(lambda: len(player._want.samples) == 4800)
    bridge.bridge.play()  # plays the take, not the sample
    bridge.until(lambda: len(player._want.samples) == 4 * SAMPLE_RATE)
    bridge.bridge.training.play_sample(folder / "gone.wav")
    bridge.until(lambda: any("gone.wav" in problem.message for problem in bridge.all(Problem)))
