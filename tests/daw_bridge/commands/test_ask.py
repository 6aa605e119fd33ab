"""`inspire`, `understand` and `render --planner`, as a user runs them, on the tiny planner."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from engine.contract import catalog
from engine.contract.audio import SAMPLE_RATE
from engine.contract.writing.sound_writer import write_wav
from engine.planning.plan_rules import KEYSCALES
from tests.peers.processes import ROOT


def run(*words: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "daw_bridge", *words]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=120, check=False)


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    noise = np.random.default_rng(1).uniform(-0.2, 0.2, (4 * SAMPLE_RATE, 2)).astype(np.float32)
    write_wav(tmp_path / "s.wav", noise)
    return tmp_path / "s.wav"


def test_inspire_honours_what_is_said(tiny_planner: Path) -> None:
    words = ("inspire", "a sad robot", "--bpm", "97", "--language", "ja", "--seed", "4", "--model", str(tiny_planner))
    done = run(*words, "--json")
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["prompt"]["bpm"] == 97
    assert answer["prompt"]["language"] == "ja"
    assert answer["prompt"]["keyscale"] in KEYSCALES
    assert answer["prompt"]["caption"]
    assert 10 <= answer["duration_s"] <= 600
    assert json.loads(run(*words, "--json").stdout)["prompt"] == answer["prompt"]  # the same seed
    plain = run(*words)
    assert "bpm: 97" in plain.stdout


def test_the_built_in_planner_prints_no_lyrics_that_it_cannot_write() -> None:
    if catalog.missing_parts(Path(), catalog.SKETCH.folder):
        pytest.skip("the built-in model is not in this checkout")
    words = ("inspire", "warm funk", "--planner", catalog.SKETCH_PLANNER.folder, "--device", "cpu", "--seed", "4")
    done = run(*words)
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("\n\n[Instrumental]\n")
    assert "language" not in done.stdout
    done = run(*words, "--lyrics", "mine alone")
    assert done.stdout.endswith("\n\nmine alone\n")


def test_understand_hears_codes_and_scores(tiny_planner: Path, sound: Path) -> None:
    heard = run("understand", str(sound), "--json", "--seed", "1", "--model", str(tiny_planner))
    assert heard.returncode == 0, heard.stderr
    answer = json.loads(heard.stdout)
    assert len(answer["codes"]) == 20  # 4 s, 5 a second
    assert 30 <= answer["prompt"]["bpm"] <= 300
    scored = run("understand", str(sound), "--caption", "noise", "--json", "--model", str(tiny_planner))
    assert set(json.loads(scored.stdout)["scores"]) == {"caption", "reward"}


def test_render_with_the_planner_tells_its_plan(tiny_planner: Path, tmp_path: Path) -> None:
    out, lrc = tmp_path / "o.wav", tmp_path / "o.lrc"
    words = ["--planner", "on", "--duration", "10", "--steps", "2", "--lyrics", "one\ntwo", "--lrc", str(lrc)]
    done = run("render", *words, "--out", str(out), "--json", "--seed", "3", "--model", str(tiny_planner))
    assert done.returncode == 0, done.stderr
    line = json.loads(done.stdout)
    assert len(line["codes"]) == 50
    assert line["planned_by"] == "acestep-5Hz-lm-0.6B"
    assert line["prompt"]["keyscale"] in KEYSCALES
    assert "plan" in line["stage_seconds"]
    assert all(size > 10**6 for size in line["stage_peak_bytes"].values())
    assert line["first_sound_s"] > 0
    assert [text["text"] for text in line["timing"]] == ["one", "two"]
    assert lrc.read_text().startswith("[00:00.00]one\n")


@pytest.mark.parametrize(
    ("words", "status", "text"),
    [
        (["inspire", "x", "--bpm", "999"], 2, "bpm must be from 30 to 300"),
        (["inspire", "x", "--planner", "4B"], 1, "models get"),
        (["understand", "/nowhere.wav"], 1, "does not exist"),
        (["render", "--adapter", "/nowhere.safetensors:0.5", "--duration", "1", "--out", "x.wav"], 1, "does not exist"),
    ],
)
def test_what_cannot_be_is_said_plainly(tiny_planner: Path, words: list[str], status: int, text: str) -> None:
    done = run(*words, "--model", str(tiny_planner))
    assert done.returncode == status
    assert text in done.stderr
    assert "Traceback" not in done.stderr
