"""The composer: equal seeds, equal music; notes in their keys; stems that add up; words that are true."""

import json
import re
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
import soundfile

from engine.contract.audio import SAMPLE_RATE
from engine.training.music.captions import describe
from engine.training.music.composer import HELD_OUT_SEEDS, compose
from engine.training.music.render import Studio
from engine.training.music.score import Role, Score
from engine.training.music.soundfont import SoundFontError
from engine.training.music.styles import STYLE_NAMES
from engine.training.music.theory import TONICS, Key, chord, voicing
from engine.training.pieces import compose as command
from engine.training.pieces.recordings import Crops, record_all

SCORES = [compose(seed) for seed in range(400)]


@pytest.fixture(scope="module")
def studio() -> Studio:
    try:
        return Studio()
    except SoundFontError as missing:
        pytest.skip(str(missing))


def test_equal_seeds_give_equal_scores() -> None:
    assert [compose(seed) for seed in range(50)] == SCORES[:50]
    assert len({score.parts for score in SCORES}) == len(SCORES)


def test_the_whole_range_is_there() -> None:
    assert {score.style for score in SCORES} == set(STYLE_NAMES)
    assert {score.timesignature for score in SCORES} == {"2", "3", "4", "6"}
    assert len({score.keyscale for score in SCORES}) == 24
    tempos = [score.tempo_bpm for score in SCORES]
    assert min(tempos) >= 60
    assert max(tempos) <= 180
    assert min(tempos) < 75
    assert max(tempos) > 165
    assert any(tempo != round(tempo) for tempo in tempos)
    assert {part.role for score in SCORES for part in score.parts} == set(Role)


def test_notes_are_playable_and_inside() -> None:
    for score in SCORES:
        end = score.bars * score.bar_quarters
        assert score.length_s >= 30
        for part in score.parts:
            for note in part.notes:
                assert 0 <= note.start < end
                assert note.length > 0
                assert 20 <= note.pitch <= 108
                assert 1 <= note.velocity <= 127


def test_most_notes_lie_in_the_key() -> None:
    for score in SCORES:
        tonic, mode = score.keyscale.split()
        scale = next(Key(n, mode) for n in range(12) if Key(n, mode).name == f"{tonic} {mode}").scale
        pitches = [n.pitch % 12 for p in score.parts if p.role is not Role.DRUMS for n in p.notes]
        assert sum(p in scale for p in pitches) > 0.6 * len(pitches), (score.seed, score.style)
        assert any(re.match(rf"{TONICS['major'][scale[0]]}(?![b#])", name) for _, _, name in score.chords), score.seed


def test_styles_differ_in_rhythm() -> None:
    """Where within the bar the drums fall, and how fast, is another pattern for every style that has drums."""
    seen: dict[tuple[tuple[float, int], ...], Score] = {}
    for score in SCORES:
        drums = next((p for p in score.parts if p.role is Role.DRUMS), None)
        if drums is None or score.timesignature != "4":
            continue
        places = Counter((round(n.start % 4 * 4) / 4, n.pitch) for n in drums.notes)
        shape = tuple(place for place, count in sorted(places.items()) if count >= score.bars / 2)
        other = seen.setdefault(shape, score)
        tempos = sorted((score.tempo_bpm, other.tempo_bpm))
        assert other.style == score.style or tempos[1] > 1.3 * tempos[0] or len(shape) < 3, (score.seed, other.seed)


def test_chords_are_spelled_and_lead_smoothly() -> None:
    key = Key(9, "minor")
    assert chord("i7", key).name == "Am7"
    assert chord("bVI", key).name == "F"
    assert chord("V7", key).pitch_classes == (4, 8, 11, 2)
    first = voicing(chord("i", key), (), 60, 3)
    second = voicing(chord("bVI", key), first, 60, 3)
    assert sum(abs(a - b) for a, b in zip(first, second, strict=True)) <= 2
    with pytest.raises(ValueError, match="numeral"):
        chord("H7", key)


def test_captions_name_only_what_sounds() -> None:
    for score in SCORES[:120]:
        for section in score.sections:
            bar_s = score.bar_quarters * score.quarter_s
            start, end = section.start_bar * bar_s, (section.start_bar + section.bars) * bar_s
            heard = {p.role for p in score.parts if any(start <= score.swung(n.start) < end for n in p.notes)}
            said = describe(score, start, end)
            assert bool(said) == bool(heard)
            _assert_true(score, said, heard)
    alone = describe(SCORES[0], only=(Role.DRUMS,))
    assert all(any(word in caption for word in ("only", "solo", "alone", "nothing else", "loop")) for caption in alone)
    assert len(set(alone)) > 2


def _assert_true(score: Score, captions: list[str], heard: set[Role]) -> None:
    silent = [p for p in score.parts if p.role not in heard]
    sounding = " ".join(word for p in score.parts if p.role in heard for word in p.sound.words)
    for caption in captions:
        for part in silent:
            assert not any(word in caption and word not in sounding for word in part.sound.words if len(word) > 5), (
                caption
            )
        assert "no drums" not in caption or Role.DRUMS not in heard


def test_stems_add_up_to_the_mix(studio: Studio) -> None:
    for seed in (1, 3, 11):
        recording = studio.record(compose(seed, 8))
        total = np.sum(list(recording.stems.values()), axis=0)
        assert np.abs(total - recording.mix).max() < 1e-5
        assert 0.2 < np.abs(recording.mix).max() < 0.9
        assert all(np.abs(stem).max() > 1e-3 for stem in recording.stems.values())
        again = studio.record(compose(seed, 8))
        assert np.array_equal(again.mix, recording.mix)


def test_the_first_downbeat_is_the_first_sample(studio: Studio) -> None:
    """Where drums begin the piece, they are heard within 10 ms, and each kick stays where the score has it."""
    found = 0
    for score in (compose(seed, 8) for seed in range(40)):
        drums = next((p for p in score.parts if p.role is Role.DRUMS), None)
        if drums is None or not any(n.start == 0 for n in drums.notes):
            continue
        found += 1
        stem = np.abs(studio.record(score).stems[Role.DRUMS]).max(axis=1)
        assert np.argmax(stem > 0.1 * stem.max()) < 0.03 * SAMPLE_RATE, (score.seed, score.style)
        if found == 6:
            return
    pytest.fail("too few pieces begin with drums")


def test_a_piece_can_be_heard(studio: Studio, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--seed", "5", "--seconds", "6", "--out", str(tmp_path / "piece")]) == 0
    known = json.loads((tmp_path / "piece" / "piece.json").read_text())
    score = compose(5, 6)
    assert known["bpm"] == score.tempo_bpm
    assert len(known["downbeats_s"]) == score.bars
    assert known["captions"] == describe(score)
    mix, rate = soundfile.read(tmp_path / "piece" / "mix.wav")
    assert rate == SAMPLE_RATE
    assert len(mix) / rate >= known["length_s"]
    for stem in known["stems"]:
        assert (tmp_path / "piece" / f"{stem['role']}.wav").is_file()
    assert score.style in capsys.readouterr().out


def test_recordings_are_crops_of_pieces_never_held_out(
    studio: Studio, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert len(set(HELD_OUT_SEEDS)) == 100
    with pytest.raises(ValueError, match="figures"):
        record_all(tmp_path, HELD_OUT_SEEDS[:2], 5)
    paths = record_all(tmp_path, range(2), 5, processes=1)
    assert capsys.readouterr().out == "2 of 2 pieces rendered\n"
    stamps = [path.stat().st_mtime_ns for path in paths]
    assert record_all(tmp_path, range(2), 5, processes=1) == paths
    assert [path.stat().st_mtime_ns for path in paths] == stamps
    crops = Crops(paths)
    a, b = (crops.draw(np.random.default_rng(7), 6, 4800) for _ in range(2))
    assert np.array_equal(a, b)
    assert a.shape == (6, 2, 4800)
    assert np.abs(a).max() <= 1


def test_a_missing_sound_font_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DAW_BRIDGE_SOUNDFONT", str(tmp_path / "none.sf2"))
    assert command.main(["--seed", "1", "--out", str(tmp_path)]) == 3
    assert "fluid-soundfont-gm" in capsys.readouterr().err
