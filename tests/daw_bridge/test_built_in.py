"""The built-in model: used where nothing else is installed or chosen, and honest about what it cannot do."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from daw_bridge.core.clip import Grid
from daw_bridge.core.draft import Draft
from daw_bridge.core.settings import Settings, with_model
from engine.contract import catalog
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import Generate, MessageError, ModelChoice, Prompt, Region, Sampling, Task
from engine.contract.reading.sound_reader import read_audio
from engine.loading.checkpoint import CheckpointError, load_model
from engine.loading.device import MemoryPlan
from engine.pipeline import Pipeline
from engine.progress import Monitor
from engine.refusals import fitted
from tests.peers.processes import ROOT

SKETCH, TURBO = catalog.SKETCH.folder, "acestep-v15-turbo"


def request(folder: Path, out: Path, **changes: object) -> Generate:
    choice = ModelChoice(str(folder), SKETCH, dtype="float32", device="cpu")
    wish = Generate("j", Task.TEXT2MUSIC, Prompt("drums"), Sampling(1, steps=1), choice, str(out), 2.0)
    return replace(wish, **changes)  # type: ignore[arg-type]


def test_it_is_used_where_nothing_is_installed(built_in: Path, tiny: Path, tmp_path: Path) -> None:
    nothing = Settings(model_folder=str(tmp_path))
    assert nothing.variant_in_use() == catalog.SKETCH
    assert Draft.begun(nothing.variant_in_use()).length_s == 8.0  # longer ones lose the beat
    assert Draft.begun(Settings(model_folder=str(tiny)).variant_in_use()).length_s == 30.0
    assert Draft().planner_in_use(tmp_path, nothing.variant_in_use()) == catalog.SKETCH_PLANNER.folder
    assert Draft(planner="").planner_in_use(tmp_path, nothing.variant_in_use()) == ""
    assert Draft().sampling(nothing.variant_in_use()).guidance.scale == catalog.SKETCH.guidance
    assert Settings(model_folder=str(tiny)).variant_in_use().folder == TURBO
    assert (
        Draft().planner_in_use(tiny, Settings(model_folder=str(tiny)).variant_in_use()) != catalog.SKETCH_PLANNER.folder
    )
    chosen = Settings(model_folder=str(tmp_path), variant=TURBO)  # on a drive that is not there now
    assert chosen.variant_in_use().folder == TURBO
    assert catalog.missing_parts(tmp_path, TURBO)
    assert catalog.missing_parts(tmp_path, "sketch") == []


def test_without_it_the_usual_one_is_missed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalog, "SKETCH_FOLDER", tmp_path)
    assert Settings(model_folder=str(tmp_path)).variant_in_use().folder == TURBO


def test_the_command_line_names_it_or_a_folder(built_in: Path, tiny: Path, tmp_path: Path) -> None:
    stored = Settings(model_folder=str(tiny))
    assert with_model(stored, "sketch").variant_in_use() == catalog.SKETCH
    assert with_model(stored, "sketch").model_folder == str(tiny)
    back = with_model(replace(stored, variant=SKETCH), str(tiny))
    assert back.variant_in_use().folder == TURBO
    # a folder that was named and holds nothing is not passed over
    assert with_model(stored, str(tmp_path / "typo")).variant_in_use().folder == TURBO


def test_it_loads_from_its_own_folder_unless_there_is_another(built_in: Path, tmp_path: Path) -> None:
    assert catalog.home(tmp_path, SKETCH) == built_in
    assert catalog.home(built_in / "..", TURBO) == built_in / ".."
    load_model(tmp_path, SKETCH, MemoryPlan(torch.device("cpu"), torch.float32))
    (tmp_path / SKETCH).mkdir()
    (tmp_path / SKETCH / "config.json").write_text("{}")  # someone's own, to be tried out
    with pytest.raises(CheckpointError, match=r"lacks .*vae"):
        load_model(tmp_path, SKETCH, MemoryPlan(torch.device("cpu"), torch.float32))


def test_it_says_that_it_cannot_sing(built_in: Path, tmp_path: Path) -> None:
    assert "cannot sing" in catalog.unheard(SKETCH, "la la la")
    assert catalog.unheard(SKETCH, " [instrumental]") == catalog.unheard(SKETCH, "") == ""
    assert catalog.unheard(TURBO, "la la la") == ""
    asked = request(tmp_path, tmp_path, prompt=Prompt("drums", "la la la"))
    assert fitted(asked).prompt.lyrics == "[Instrumental]"


def test_more_than_it_can_hold_is_refused_and_repaints_hear_less(built_in: Path, tmp_path: Path) -> None:
    pipeline = Pipeline(load_model(tmp_path, SKETCH, MemoryPlan(torch.device("cpu"), torch.float32)))
    monitor = Monitor("j", lambda _: None, lambda: False, {})
    with pytest.raises(MessageError, match="up to 30 s at once, not 31"):
        list(pipeline.generate(request(tmp_path, tmp_path, duration_s=31.2), monitor))
    assert len(list(pipeline.generate(request(tmp_path, tmp_path), monitor))) == 1
    far = request(
        tmp_path, tmp_path, regions=(Region(60, 62), Region(64, 68)), task=Task.REPAINT, source="x", duration_s=None
    )
    wide = replace(far, context_s=20.0)
    assert fitted(far).context_s == 8.0
    assert fitted(wide).context_s == 11.0
    assert fitted(replace(wide, model=replace(far.model, variant=TURBO))).context_s == 20.0


def test_rounding_to_bars_does_not_ask_for_too_much() -> None:
    draft = Draft(length_s=30.0)
    assert draft.new_length_s(Grid(60.0), catalog.SKETCH.longest_s) == 28.0
    assert draft.new_length_s(Grid(60.0)) == 32.0
    assert draft.new_length_s(Grid(120.0), catalog.SKETCH.longest_s) == 30.0
    assert replace(draft, length_s=50.0).new_length_s(Grid(60.0), 30.0) > 30.0  # a wish is not cut: it is refused
    assert replace(draft, length_s=600.0).new_length_s(Grid(64.0)) <= 600.0


# --- the files that are shipped -------------------------------------------------------------------


def test_it_is_whole_and_small() -> None:
    folder = catalog.SKETCH_FOLDER
    assert catalog.missing_parts(Path("/nowhere"), SKETCH) == []
    assert sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) < 60e6


def test_the_readme_s_first_command_plays_it(tmp_path: Path) -> None:
    """In a home of its own, where nobody has installed or chosen anything."""
    out = tmp_path / "funk.wav"
    command = [
        sys.executable,
        "-m",
        "daw_bridge",
        "render",
        "--caption",
        "funk, slap bass, tight drums",
        "--bpm",
        "100",
    ]
    command += ["--lyrics", "la la la", "--duration", "4", "--seed", "1", "--json", "--out", str(out)]
    home = os.environ | {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    done = subprocess.run(command, env=home, cwd=ROOT, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr
    assert "cannot sing" in done.stderr
    samples = read_audio(out)
    assert len(samples) == 4 * SAMPLE_RATE
    assert np.abs(samples).max() > 0.05
    assert json.loads(done.stdout.splitlines()[0])["model"]["variant"] == SKETCH
