"""The `daw-bridge render` command as typed, in a process of its own."""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
from safetensors.numpy import load_file

from daw_bridge.commands import render as render_command
from daw_bridge.commands.command_line import build_parser, join_regions
from daw_bridge.commands.render_arguments import build_request, planning_of
from daw_bridge.commands.window_process import has_screen
from daw_bridge.core.draft import Draft
from daw_bridge.core.recipe import Tags
from daw_bridge.core.settings import Settings
from daw_bridge.library.facts.chunk_facts import read_facts
from daw_bridge.library.facts.file_facts import FileFacts
from daw_bridge.library.facts.wav_chunks import chunks
from engine.contract import catalog
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import Region, TakeMade
from engine.contract.reading.sound_reader import read_audio
from engine.contract.recipe_chunk import read_recipe
from engine.contract.writing.inserted_chunks import insert_before_data
from engine.contract.writing.sound_writer import write_wav
from tests.peers.processes import ROOT


def command(*args: object, **environment: str) -> "subprocess.CompletedProcess[str]":
    line = [sys.executable, "-m", "daw_bridge", *map(str, args)]
    return subprocess.run(
        line, capture_output=True, text=True, timeout=120, cwd=ROOT, env={**os.environ, **environment}, check=False
    )


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "source.wav"
    write_wav(path, np.random.default_rng(0).uniform(-0.3, 0.3, (11 * SAMPLE_RATE, 2)).astype(np.float32))
    return path


def test_loudness_is_matched_unless_the_settings_or_the_option_say_no() -> None:
    line = ["render", "--caption", "x", "--out", "x.wav"]
    for options, is_on in ((line, True), ([*line, "--no-level"], False)):
        args = build_parser().parse_args(options)
        assert build_request(args, Settings(), Draft(), "o").match_level == is_on
        assert not build_request(args, Settings(), Draft(match_level=False), "o").match_level


def test_what_the_source_says_of_its_music_is_kept(tmp_path: Path) -> None:
    source = tmp_path / "loop.wav"
    soundfile.write(source, np.zeros((245_760, 2)), SAMPLE_RATE, "PCM_24")
    facts = FileFacts(245_760, tempo_bpm=93.75, timesignature="4", keyscale="F# minor", is_loop=True)
    insert_before_data(source, chunks(facts))
    line = ["render", "--task", "cover", "--source", str(source), "--out", "x.wav"]
    request = build_request(build_parser().parse_args(line), Settings(), Draft(), "o")
    prompt, tags = request.prompt, Tags.parse(request.tags)
    assert (prompt.bpm, prompt.keyscale, prompt.timesignature) == (93.75, "F# minor", "4")
    assert (tags.tempo_bpm, tags.keyscale, tags.loop_length) == (93.75, "F# minor", 245_760)
    request = build_request(build_parser().parse_args([*line, "--bpm", "120"]), Settings(), Draft(), "o")
    assert (request.prompt.bpm, request.tags["tempo_bpm"]) == (120, "120")


@pytest.mark.parametrize(
    ("options", "seconds"),
    [
        (("--bpm", "94", "--duration", "8"), 3 * 240 / 94),
        (("--bpm", "94", "--duration", "0.5"), 240 / 94),
        (("--bpm", "120", "--duration", "8"), 8),
        (("--bpm", "120", "--duration", "8", "--timesignature", "3"), 7.5),
        (("--bpm", "100", "--duration", "8", "--timesignature", "6"), 7.2),
        (("--duration", "8.1"), 8.1),
    ],
)
def test_a_loop_of_a_known_tempo_has_whole_bars(options: tuple[str, ...], seconds: float) -> None:
    args = build_parser().parse_args(["render", "--caption", "x", "--out", "x.wav", "--loop", *options])
    request = build_request(args, Settings(), Draft(), "o")
    assert request.duration_s == pytest.approx(seconds)
    assert (request.prompt.timesignature == "") == (args.bpm is None), "the planner would choose one"
    args.loop = False
    assert build_request(args, Settings(), Draft(), "o").duration_s == args.duration


def test_repaint_to_files_with_everything_told(tiny: Path, source: Path, tmp_path: Path) -> None:
    out, latents = tmp_path / "out" / "take.wav", tmp_path / "latents.safetensors"
    done = command(
        *("render", "--task", "repaint", "--source", source, "--region", "-0.5:1", "--region", "4:6", "--takes", 2),
        *("--caption", "tape", "--bpm", 92.5, "--key", "A minor", "--timesignature", 4, "--seed", 9, "--model", tiny),
        *("--variant", "turbo", "--dtype", "float32", "--out", out, "--save-latents", latents, "--json"),
    )
    assert done.returncode == 0, done.stderr
    lines: list[dict[str, Any]] = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["take"] for line in lines] == [1, 2]
    assert [line["sampling"]["seed"] for line in lines] == [9, 10]
    assert lines[0]["prompt"]["bpm"] == 92.5
    assert lines[0]["model"]["variant"] == "acestep-v15-turbo"
    assert set(lines[0]["stage_seconds"]) == {"load", "encode", "condition", "sample", "decode", "write"}
    assert [Path(line["path"]).name for line in lines] == ["take.wav", "take-2.wav"]
    before, after = read_audio(source), read_audio(out)
    shift = SAMPLE_RATE // 2
    assert len(after) == len(before) + shift
    assert np.array_equal(after[shift + 6 * SAMPLE_RATE :], before[6 * SAMPLE_RATE :])
    saved = load_file(latents)["latents"]
    assert saved.shape == (-(-len(after) // 1920), 8)
    assert (tmp_path / "latents-2.safetensors").is_file()
    assert sorted(p.name for p in out.parent.iterdir()) == ["take-2.wav", "take.wav"]


def test_a_repaint_attends_to_the_context_that_is_told(tiny: Path, source: Path, tmp_path: Path) -> None:
    done = command(
        *("render", "--task", "repaint", "--source", source, "--region", "2:3", "--context-range", "-0.5:5"),
        *("--model", tiny, "--out", tmp_path / "take.wav", "--json"),
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["context"] == {"start_s": -0.5, "end_s": 5.0}


@pytest.mark.parametrize(("name", "kind"), [("a.flac", ("FLAC", "PCM_24")), ("a.Opus", ("OGG", "OPUS"))])
def test_the_suffix_is_the_format_and_success_is_quiet(
    tiny: Path, tmp_path: Path, name: str, kind: tuple[str, str]
) -> None:
    done = command("render", "--duration", 3, "--model", tiny, "--out", tmp_path / name)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == str(tmp_path / name)
    facts = soundfile.info(tmp_path / name)
    assert (facts.format, facts.subtype, facts.frames) == (*kind, 3 * SAMPLE_RATE)


@pytest.mark.parametrize(
    ("args", "status", "words"),
    [
        (["--out", "x.wav", "--model", "/nowhere"], 1, "lacks acestep-v15-turbo"),
        (["--task", "cover", "--source", "/nowhere.wav", "--out", "x.wav"], 1, "does not exist"),
        (["--task", "repaint", "--source", "x", "--out", "x.wav"], 2, "at least one region"),
        (["--takes", "99", "--out", "x.wav"], 2, "takes must be"),
        (["--bpm", "5", "--out", "x.wav"], 2, "bpm must be"),
        (["--duration", "900", "--out", "x.wav"], 2, "600"),
        (["--region", "5:2", "--out", "x.wav"], 2, "START:END"),
        (["--context-range", "5:2", "--out", "x.wav"], 2, "START:END"),
        ([], 2, "--out"),
    ],
)
def test_mistakes_are_explained(tiny: Path, tmp_path: Path, args: list[str], status: int, words: str) -> None:
    model = [] if "--model" in args else ["--model", str(tiny)]
    done = command("render", *args, *model)
    assert done.returncode == status
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert not (ROOT / "x.wav").exists()


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["--out", "x.mp2"], "cannot write .mp2"),
        (["--out", "x.m4a"], "cannot write .m4a"),
        (["--out", "x"], "cannot write"),
        (["--out", "{folder}"], "is a folder"),
        (["--out", "{folder}/file/x.wav"], "cannot be written"),
        (["--out", "{library}/audio/c/x.wav"], "lies in the library"),
        (["--out", "{library}/exports/x.wav"], "x.wav is there already"),
        (["--out", "{folder}/x.wav", "--lrc", "{library}/audio/x.lrc"], "lies in the library"),
        (["--save-latents", "{folder}/file/x.safetensors"], "cannot be written"),
    ],
)
def test_an_output_that_cannot_be_is_noticed_before_the_run(
    tiny: Path,
    tmp_path: Path,
    args: list[str],
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "file").write_text("no folder")
    library = tmp_path / "library"
    (library / "audio").mkdir(parents=True)
    (library / "exports").mkdir()
    (library / "exports" / "x.wav").write_text("used by a DAW")

    def run(*_: object, **__: object) -> int:
        raise AssertionError("it ran")

    monkeypatch.setattr(render_command, "run_job", run)
    line = [arg.format(folder=tmp_path, library=library) for arg in args]
    parsed = build_parser().parse_args(["render", "--model", str(tiny), *line])
    assert render_command.render(parsed, Settings(library_folder=str(library)), Draft()) == 2
    assert words in capsys.readouterr().err


def test_a_source_that_was_cut_after_its_export_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "cut.wav"
    for length, is_told in ((SAMPLE_RATE, False), (2 * SAMPLE_RATE, True)):
        soundfile.write(path, np.zeros((SAMPLE_RATE, 2)), SAMPLE_RATE, "PCM_16")
        insert_before_data(path, chunks(FileFacts(length, tempo_bpm=120.0)))
        render_command._warn_of_a_changed_source(str(path))
        assert ("cut.wav was cut or stretched" in capsys.readouterr().err) is is_told


def test_the_file_is_what_its_name_says(
    tiny: Path, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`~` is the home folder, a relative path counts from where the command was typed, folders on the way are made."""
    source.write_bytes(source.read_bytes()[:2_000_000])
    done = command(
        *("render", "--task", "repaint", "--source", source, "--region", "1:2", "--model", tiny),
        *("--out", "~/new/a.aif"),
        HOME=str(tmp_path), USERPROFILE=str(tmp_path), XDG_DATA_HOME=str(tmp_path), XDG_STATE_HOME=str(tmp_path),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "source.wav ends early" in done.stderr
    assert soundfile.info(tmp_path / "new" / "a.aif").format == "AIFF"
    parsed = argparse.Namespace(out="b.wav", save_latents=None, lrc=None)
    monkeypatch.chdir(tmp_path)
    render_command.check_outputs(parsed, tmp_path / "library")
    assert parsed.out == str(tmp_path / "b.wav")


@pytest.mark.parametrize("suffix", ["wav", "aif"])
@pytest.mark.parametrize(
    ("option", "is_set", "place", "lead"),
    [
        ([], False, 960_000, 0),
        ([], True, 960_000, 64),
        (["--lead-in"], False, 960_000, 64),
        (["--no-lead-in"], True, 960_000, 0),
        (["--lead-in"], False, 10, 10),
    ],
)
def test_a_lead_in_moves_place_and_markers_with_the_sound(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tiny: Path,
    option: list[str],
    is_set: bool,
    place: int,
    lead: int,
    suffix: str,
) -> None:
    sound = np.random.default_rng(0).uniform(-0.5, 0.5, (SAMPLE_RATE, 2)).astype(np.float32)
    tags = {"time_reference": str(place), "markers": json.dumps([[100, "hit", 0]])}
    made, recipe = tmp_path / "made.wav", {"tags": tags}
    write_wav(made, sound, recipe)

    def run(_request: object, on_result: Callable[[TakeMade], None], **_: object) -> int:
        on_result(TakeMade("job", 1, str(made), recipe))
        return 0

    monkeypatch.setattr(render_command, "run_job", run)
    out = tmp_path / "new" / f"a.{suffix}"
    args = build_parser().parse_args(["render", "--model", str(tiny), "--out", str(out), *option])
    out.parent.mkdir()
    settings = Settings(library_folder=str(tmp_path / "library"), lead_in=is_set)
    assert render_command.render(args, settings, Draft()) == 0
    assert capsys.readouterr().out == f"{out}\n"
    written = read_audio(out)
    assert not written[:lead].any()
    assert written[lead:] == pytest.approx(sound, abs=0 if suffix == "wav" else 2e-7)
    assert soundfile.info(out).subtype == ("FLOAT" if suffix == "wav" else "PCM_24")
    facts = read_facts(out)
    assert json.loads(facts["markers"]) == [[100 + lead, "hit", 0]]
    if suffix == "wav":
        assert (facts["time_reference"], read_recipe(out)) == (str(place - lead), recipe)


def test_no_screen_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    if sys.platform != "linux":
        pytest.skip("macOS and Windows always have a screen")
    done = command(DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert done.returncode == 2
    assert "daw-bridge render --caption" in done.stderr or "-m daw_bridge render --caption" in done.stderr
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert not has_screen()


def test_negative_region_starts() -> None:
    words = ["render", "--region", "-1:2.5", "--region", "3:4", "--out", "x"]
    assert build_parser().parse_args(join_regions(words)).region == [Region(-1, 2.5), Region(3, 4)]


def test_only_the_built_in_planner_takes_part_unasked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalog, "SKETCH_FOLDER", tmp_path)

    def planner(task: str, wanted: str = "") -> str | None:
        options = {"task": task, "planner": wanted, "rewrite": False, "planner_scale": 2.0, "negative": ""}
        planning = planning_of(argparse.Namespace(**options), tmp_path)
        assert planning is None or planning.codes == (planning.model != catalog.SKETCH_PLANNER.folder)
        return planning.model if planning else None

    assert planner("text2music") is None  # there is none yet
    folder = tmp_path / catalog.SKETCH_PLANNER.folder
    folder.mkdir()
    (folder / "config.json").write_text("{}")
    assert planner("text2music") == catalog.SKETCH_PLANNER.folder
    assert planner("text2music", "off") is None
    assert planner("text2music", "0.6B") == "acestep-5Hz-lm-0.6B"
    assert planner("cover") is None
    monkeypatch.setattr(catalog, "SKETCH_FOLDER", tmp_path / "elsewhere")
    assert planner("text2music") is None
