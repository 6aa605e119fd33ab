"""Grid, peaks, names, engine restarts: plain values."""

import errno
import sys
import threading
from pathlib import Path

import numpy as np
import pytest

from daw_bridge.core.clip import Clip, Grid, Take
from daw_bridge.core.draft import Draft
from daw_bridge.core.next_steps import next_step
from daw_bridge.core.peaks import BIN, PeaksBuilder, peaks_of
from daw_bridge.core.recipe import Recipe
from daw_bridge.core.settings import Settings
from daw_bridge.library import audio_files
from daw_bridge.library.audio_files import ascii_name, export_name, import_file
from daw_bridge.making.engine_process import EngineProcess
from engine.contract.audio import AudioError
from engine.contract.messages import Region
from engine.contract.reading.sound_reader import read_audio
from engine.contract.texts import use_languages
from engine.contract.writing.sound_writer import write_wav


@pytest.mark.parametrize(
    ("grid", "time_s", "label"),
    [
        (Grid(120, "4"), 4.0, "3.1"),
        (Grid(120, "4"), 3.999999999, "3.1"),
        (Grid(120, "3"), 4.0, "3.3"),
        (Grid(60, "6"), 3.0, "2.1"),
        (Grid(133.33, "4"), 0.0, "1.1"),
    ],
)
def test_bar_and_beat(grid: Grid, time_s: float, label: str) -> None:
    assert grid.label(time_s) == label


def test_fractional_tempo_does_not_drift() -> None:
    grid = Grid(123.456, "4")
    assert grid.snapped(grid.bar_s * 300 + 0.01, 4) == pytest.approx(300 * 4 * 60 / 123.456, abs=1e-9)
    assert grid.bars((Region(grid.bar_s * 2, grid.bar_s * 4),)) == "bars 3.1 to 5.1 (2 bars)"


def test_bar_one_stays_where_the_song_begins() -> None:
    """A take that was outpainted by 1.5 s to the left: its own zero is three beats before bar 1."""
    take = Take(
        "t", "c", "Take 1", "", 0, 0.0, Recipe.parse({"offset_samples": 24_000, "tags": {"start_samples": "-48000"}})
    )
    grid = Grid(120, "4").on(take)
    assert take.start_samples == -72_000
    assert [grid.label(t) for t in (0.0, 1.5, 3.5)] == ["0.2", "1.1", "2.1"]
    assert grid.snapped(1.6, 4) == pytest.approx(1.5)
    assert grid.bar_at(1.4) == pytest.approx(-0.5)


def test_peaks_agree_with_the_samples_at_every_zoom() -> None:
    sound = np.random.default_rng(3).uniform(-1, 1, (1_000_000, 2)).astype(np.float32)
    sound[500_000] = (0.0, 1.0)
    peaks = peaks_of(sound)
    rate = 48_000
    for start, end, width in (
        (0, len(sound), 900),
        (400_000, 600_000, 700),
        (499_000, 501_000, 500),
        (499_990, 500_010, 400),
    ):
        columns = peaks.columns(start / rate, end / rate, width)
        assert columns.shape == (width, 2, 2)
        part = sound[start:end]
        assert columns[..., 0].min(axis=0) == pytest.approx(part.min(axis=0), abs=0.02)
        assert columns[..., 1].max(axis=0) == pytest.approx(part.max(axis=0), abs=0.02)
    assert not peaks.columns(30.0, 40.0, 100).any()


def test_peaks_grow_block_by_block() -> None:
    sound = np.random.default_rng(4).uniform(-1, 1, (10_000, 2)).astype(np.float32)
    builder = PeaksBuilder(len(sound))
    for start in range(0, len(sound), 777):
        builder.add(sound[start : start + 777])
    assert np.array_equal(builder.peaks().levels[0], peaks_of(sound).levels[0])
    assert len(builder.peaks().levels[0]) == -(-len(sound) // BIN)


@pytest.mark.parametrize(
    ("text", "name"),
    [("Café ♪ – Blüte", "Cafe-Blute"), ("東京", "clip"), ("../../etc", "etc"), ("a" * 200, "a" * 60), ("v1.2", "v1.2")],
)
def test_ascii_names(text: str, name: str) -> None:
    assert ascii_name(text) == name


def test_export_names_carry_tempo_and_key() -> None:
    take = Take(
        "0123456789ab", "c", "Take 2", "", 0, 0.0, Recipe.parse({"prompt": {"bpm": 92.5, "keyscale": "F# minor"}})
    )
    assert export_name(Clip("c", "My söng", 0.0), take) == "My-song_Take-2_92.5bpm_Fsharp-minor_012345"


def test_a_long_file_is_sketched_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before any block is read, the whole length is on the picture, loud where the file is loud. A machine too busy to
    look everywhere within the time that sketching may take shows no sketch, so here it has all the time.
    """
    monkeypatch.setattr(audio_files, "_GLIMPSE_BUDGET_S", 600.0)
    sound = np.random.default_rng(2).uniform(-1, 1, (48_000 * 60, 2)).astype(np.float32)
    sound *= np.repeat([0.1, 0.8], 48_000 * 30)[:, None].astype(np.float32)
    write_wav(tmp_path / "in.wav", sound)
    seen = []
    import_file(tmp_path / "in.wav", tmp_path / "out.wav", Recipe(), seen.append)
    columns = seen[0].columns(0, 60, 100)
    assert seen[0].samples is None
    assert columns[:50, :, 1].max() < 0.15
    assert columns[51:, :, 1].min() > 0.6
    assert np.abs(columns - seen[-1].columns(0, 60, 100)).max() < 0.2


def test_import_shows_the_picture_as_it_grows(tmp_path: Path) -> None:
    sound = np.random.default_rng(2).uniform(-0.5, 0.5, (48_000 * 20, 2)).astype(np.float32)
    write_wav(tmp_path / "in.wav", sound)
    seen = []
    imported = import_file(tmp_path / "in.wav", tmp_path / "lib" / "out.wav", Recipe.parse({"x": 1}), seen.append)
    assert (imported.n_samples, imported.left_out) == (len(sound), 0)
    assert np.array_equal(read_audio(tmp_path / "lib" / "out.wav"), sound)
    assert seen[-1].samples is not None
    assert seen[0].n_samples == len(sound)


def test_process_restarts_are_limited(tmp_path: Path) -> None:
    ended = threading.Event()
    lines: list[str] = []
    command = (sys.executable, "-c", "print('hello'); input()")
    process = EngineProcess(lines.append, lambda _generation, _code: ended.set(), tmp_path / "log", command)
    for n in range(4):
        ended.clear()
        process.start()
        assert process.send("x")
        assert ended.wait(20)
        assert process.may_restart() == (n < 3)
    process.forgive()
    assert process.may_restart()
    assert lines == ["hello\n"] * 4
    process.stop()


def test_a_line_of_the_engine_that_is_no_text_or_of_no_use_hides_none_after_it(tmp_path: Path) -> None:
    ended, lines = threading.Event(), list[str]()

    def take(line: str) -> None:
        lines.append(line)
        if line.startswith("bad"):
            raise RuntimeError

    code = r"import sys; sys.stdout.buffer.write(b'one\n\xff\xfe\nbad\nlast\n')"
    process = EngineProcess(
        take, lambda _generation, _code: ended.set(), tmp_path / "log", (sys.executable, "-c", code)
    )
    process.start()
    assert ended.wait(20)
    process.stop()
    assert lines == ["one\n", "\ufffd\ufffd\n", "bad\n", "last\n"]


def test_the_engine_gets_the_language_in_use(tmp_path: Path) -> None:
    ended, lines = threading.Event(), list[str]()
    command = (sys.executable, "-c", "import os; print(os.environ.get('LANGUAGE'), 'PATH' in os.environ)")
    process = EngineProcess(lines.append, lambda _generation, _code: ended.set(), tmp_path / "log", command)
    use_languages(["de_AT"])
    try:
        process.start()
        assert ended.wait(20)
    finally:
        use_languages(["en"])
        process.stop()
    assert lines == ["de_AT True\n"]


@pytest.mark.parametrize(("variant", "guidance"), [("acestep-v15-turbo", 1.0), ("acestep-v15-sft", 5.0), ("mine", 5.0)])
def test_guidance_is_for_models_that_have_none_built_in(variant: str, guidance: float) -> None:
    assert Draft(guidance=5.0).sampling(Settings(variant=variant).variant_in_use()).guidance.scale == guidance


@pytest.mark.parametrize(
    ("error", "begins"),
    [
        (OSError(errno.ENOSPC, "x"), "Free some space"),
        (OSError(errno.EROFS, "x"), "Allow writing to this drive"),
        (OSError(errno.EACCES, "x"), "Allow DAW Bridge"),
        (PermissionError("without a number"), "Allow DAW Bridge"),
        (OSError(errno.ENOENT, "x"), "Check that the file"),
        (FileNotFoundError("without a number"), "Check that the file"),
        (OSError(errno.ENODEV, "x"), "Check that the file"),
        (OSError(errno.EADDRINUSE, "x"), "Close the program"),
        (OSError(errno.EMFILE, "x"), "Close programs"),
        (OSError(errno.EIO, "x"), "Check the drive"),
        (TimeoutError("x"), "Check the drive"),
        (AudioError("x", "Its own."), "Its own."),
        (ValueError("x"), ""),
    ],
)
def test_every_error_of_the_operating_system_has_a_next_step(error: Exception, begins: str) -> None:
    assert next_step(error).startswith(begins)
    assert bool(next_step(error)) == bool(begins)


def test_a_prompt_takes_from_its_source_what_the_draft_leaves_out() -> None:
    words = {"caption": "tape piano", "lyrics": "la", "language": "ja", "bpm": 93.75, "keyscale": "F#m"}
    take = Take("t", "c", "Take 1", "", 48_000, 0.0, Recipe.parse({"task": "text2music", "prompt": words}))
    grid = Grid().on(take)
    own = Draft().prompt(grid, take)
    assert (own.caption, own.lyrics, own.language, own.bpm) == ("tape piano", "la", "ja", 93.75)
    assert own.keyscale == "F# minor"
    asked = Draft(caption="drums", language="de", keyscale="C major").prompt(grid, take)
    assert (asked.caption, asked.lyrics, asked.language) == ("drums", "[Instrumental]", "de")
    assert (asked.bpm, asked.keyscale) == (93.75, "C major")
    assert Draft(language="de").prompt(grid, take).language == "de"
