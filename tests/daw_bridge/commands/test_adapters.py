"""`daw-bridge adapters`: what adapters are, why one cannot be used, and what one does to the music."""

import argparse
import json
import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file

from daw_bridge.commands import adapter_try
from daw_bridge.commands.adapter_try import compare
from daw_bridge.commands.adapters import adapters
from daw_bridge.commands.command_line import build_parser
from daw_bridge.core.draft import Draft
from daw_bridge.core.settings import Settings
from engine.contract.audio import SAMPLE_RATE
from engine.contract.reading.sound_reader import read_audio

Run = Callable[..., tuple[int, str, str]]
LAYERS = ("layers.0.self_attn.q_proj", "layers.1.self_attn.q_proj", "layers.0.mlp.up_proj", "time_embed.linear_1")


def write_lora(folder: Path, size: float = 0.0, config: dict[str, object] | None = None, **more: np.ndarray) -> Path:
    """A LoRA of rank 2 as PEFT writes it, for the attention of the tiny decoder."""
    folder.mkdir(parents=True, exist_ok=True)
    draw = np.random.default_rng(3)
    tensors = {}
    for layer in LAYERS[:2]:
        tensors[f"base_model.model.{layer}.lora_A.weight"] = draw.normal(0, 1, (2, 48)).astype(np.float32)
        tensors[f"base_model.model.{layer}.lora_B.weight"] = draw.normal(0, size, (64, 2)).astype(np.float32)
    save_file(tensors | more, folder / "adapter_model.safetensors")
    said = {"peft_type": "LORA", "r": 2, "lora_alpha": 4, "base_model_name_or_path": "models/acestep-v15-base"}
    (folder / "adapter_config.json").write_text(json.dumps(said if config is None else config))
    return folder


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """The command in a folder of its own: status, what it printed, and its complaints."""
    monkeypatch.chdir(tmp_path)

    def call(*words: object, lines: str = "") -> tuple[int, str, str]:
        args = build_parser().parse_args(["adapters", *map(str, words)])
        status = adapters(args, Settings(model_folder=str(tmp_path)), Draft(adapters=lines))
        return status, *capsys.readouterr()

    return call


# --- info ---------------------------------------------------------------------------------------------


def test_what_an_adapter_is(run: Run, tmp_path: Path) -> None:
    folder = write_lora(tmp_path / "mine", **{"lora_te1_a.lora_down.weight": np.zeros((2, 3), np.float32)})
    status, out, _ = run("info", folder, lines=f"{folder}:0.5:off")
    assert status == 0
    size = (folder / "adapter_model.safetensors").stat().st_size / 1e6
    assert out.splitlines() == [
        f"file: {folder / 'adapter_model.safetensors'}, {size:.1f} MB",
        "kind: LoRA",
        "written by: PEFT",
        "trained on: acestep-v15-base",
        "rank: 2",
        "strength: 2, said in: adapter_config.json",
        "layers: 2: attention 2",
        "left out: 1 tensor of a text encoder",
        f"in the settings: off, {folder}:0.5:off",
    ]


def test_what_an_adapter_is_for_scripts(run: Run, tmp_path: Path) -> None:
    folder = write_lora(tmp_path / "mine")
    status, out, _ = run("info", "mine", "--json")
    found = json.loads(out)
    assert status == 0
    assert found["path"] == str(folder)
    assert (found["kinds"], found["ranks"], found["strengths"]) == (["LoRA"], [2], [2])
    assert (found["layers"], found["variant"]) == ({"attention": 2}, "acestep-v15-base")
    status, out, _ = run("info", "other", "--json")
    assert status == 1
    assert "does not exist" in json.loads(out)["error"]
    assert json.loads(out)["hint"]


def test_several_ranks_and_groups(run: Run, tmp_path: Path) -> None:
    tensors = {}
    for rank, layer in enumerate(LAYERS, 2):
        tensors[f"{layer}.lora_A.weight"] = np.zeros((rank, 8), np.float32)
        tensors[f"{layer}.lora_B.weight"] = np.zeros((8, rank), np.float32)
        tensors[f"{layer}.alpha"] = np.array(4.0, np.float32)
    save_file(tensors, tmp_path / "a.safetensors")
    _, out, _ = run("info", "a.safetensors")
    for line in (
        "written by: not known",
        "trained on: the file does not say",
        "rank: 2 to 5",
        "strength: 0.8 to 2, said in: alpha in the file",
        "layers: 4: attention 2, mlp 1, others 1",
    ):
        assert line in out.splitlines()


def test_a_strength_that_nothing_says(run: Run, tmp_path: Path) -> None:
    """A copy of PEFT's file without the config beside it: the likeliest reason for an adapter that is too weak."""
    folder = write_lora(tmp_path / "mine")
    (folder / "adapter_config.json").unlink()
    lines = run("info", folder)[1].splitlines()
    assert "strength: 1, said in: nowhere" in lines
    assert any(line.startswith("strength not said: it counts as 1. If it sounds too weak") for line in lines)
    assert "strength not said" not in run("info", write_lora(tmp_path / "other"))[1]


def spoiled(folder: Path) -> Path:
    key = f"base_model.model.{LAYERS[0]}.lora_A.weight"
    return write_lora(folder, **{key: np.full((2, 48), np.nan, np.float32)})


def several(folder: Path) -> Path:
    folder.mkdir()
    for name in ("a", "b"):
        save_file({"x": np.zeros(1, np.float32)}, folder / f"{name}.safetensors")
    return folder


def gguf(folder: Path) -> Path:
    folder.mkdir()
    (folder / "a.gguf").write_bytes(b"GGUF\x03\0\0\0")
    return folder / "a.gguf"


@pytest.mark.parametrize(
    ("write", "reason", "step"),
    [
        (spoiled, "is spoiled: base_model.model", "earlier state of its training"),
        (several, "contains several files", "They are a.safetensors, b.safetensors"),
        (gguf, "is a GGUF file", "Save it as .safetensors"),
        (lambda folder: folder, "does not exist", "Check its name"),
        (lambda folder: write_lora(folder, config={"peft_type": "VERA"}), "of type VERA", "Choose another adapter"),
    ],
)
def test_why_it_cannot_be_used_and_what_to_do(
    run: Run, tmp_path: Path, write: Callable[[Path], Path], reason: str, step: str
) -> None:
    path = write(tmp_path / "mine")
    for action in ("info", "try"):
        status, out, said = run(action, path)
        assert (status, out) == (1, "")
        assert reason in said
        assert step in said


# --- list ---------------------------------------------------------------------------------------------


def test_a_line_for_each_adapter(run: Run, tmp_path: Path) -> None:
    on, off = write_lora(tmp_path / "far" / "on"), write_lora(tmp_path / "far" / "off")
    beside, here = write_lora(tmp_path / "far" / "beside"), write_lora(tmp_path / "here")
    (tmp_path / "far" / "bad.safetensors").write_bytes(b"")
    (tmp_path / "far" / ".hidden.safetensors").write_bytes(b"")
    (tmp_path / "model").mkdir()
    gone = tmp_path / "gone"
    status, out, _ = run("list", lines=f"{on}:0.5:mlp=0.2\n{off}:off\n{gone}\n{on}:loud=1\n")
    assert status == 0
    title, *rows = out.splitlines()
    assert title.split() == ["state", "kind", "rank", "strength", "trained", "on", "adapter"]
    assert [row.split() for row in rows[:2]] == [
        ["on", "LoRA", "2", "2", "acestep-v15-base", f"{on}:0.5:mlp=0.2"],
        ["off", "LoRA", "2", "2", "acestep-v15-base", f"{off}:off"],
    ]
    assert f"{gone} cannot be used: The adapter gone does not exist" in rows[2]
    assert "loud=1" in rows[3]
    found = [row.split() for row in rows[4:]]
    assert found[0] == ["-", "LoRA", "2", "2", "acestep-v15-base", str(here)]
    assert f"{tmp_path / 'far' / 'bad.safetensors'} cannot be used" in rows[5]
    assert found[2][-1] == str(beside)
    assert len(rows) == 7


def test_folders_that_are_named(run: Run, tmp_path: Path) -> None:
    write_lora(tmp_path / "here")
    there = write_lora(tmp_path / "far" / "there")
    for folder in (there.parent, there):
        status, out, _ = run("list", folder, "--json")
        (found,) = json.loads(out)["adapters"]
        assert (status, found["path"], found["state"], found["ranks"]) == (0, str(there), "", [2])
    status, _, said = run("list", tmp_path / "none")
    assert status == 1
    assert "does not exist" in said
    (tmp_path / "empty").mkdir()
    status, out, _ = run("list", tmp_path / "empty")
    assert (status, out) == (0, "There are no adapters in the settings or in the folders looked at\n")


def test_links_that_go_round_are_named_and_stop_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "round.safetensors").symlink_to("round.safetensors")
    folder = write_lora(tmp_path / "mine")
    status, out, _ = run("list", lines=f"{tmp_path / 'round.safetensors'}\n{folder}")
    assert status == 0
    assert out.count("round.safetensors does not exist") == 1
    assert out.count(str(folder)) == 1
    assert "in the settings" not in run("info", folder, lines=str(tmp_path / "round.safetensors"))[1]


def test_why_a_folder_cannot_be_looked_into(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = write_lora(tmp_path / "mine") / "adapter_model.safetensors"
    assert "does not exist" in run("list", tmp_path / "nothing")[2]
    assert f"{file} is not a folder" in run("list", file)[2]
    status, _, complaint = run("list", "a" * 300)
    assert (status, "Traceback" in complaint) == (1, False)
    shut = tmp_path / "shut"
    shut.mkdir()
    stat = Path.stat

    def refusing(path: Path, **options: bool) -> os.stat_result:
        if path.parent == shut:
            raise PermissionError(13, "Permission denied", str(path))
        return stat(path, **options)

    monkeypatch.setattr(Path, "stat", refusing)  # as where a folder may be listed and not entered
    (shut / "a.safetensors").touch()
    assert run("list", tmp_path)[0] == 0
    status, out, _ = run("list", shut)
    assert (status, "There are no adapters" in out) == (0, True)


def test_files_of_a_model_are_no_adapters(run: Run, tmp_path: Path) -> None:
    save_file({"x": np.zeros(1, np.float32)}, tmp_path / "model.safetensors")
    (tmp_path / "config.json").write_text("{}")
    assert "There are no adapters" in run("list", tmp_path)[1]


# --- try ----------------------------------------------------------------------------------------------


def test_the_same_music_without_and_with_it(
    run: Run, tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_lora(tmp_path / "mine", 0.05)
    options = ("--model", tiny, "--seconds", 1, "--steps", 2, "--device", "cpu")
    status, out, said = run("try", folder, *options)
    assert (status, said) == (0, "daw-bridge: The adapter was trained on acestep-v15-base, not on acestep-v15-turbo. "
                                 "Name it with --variant where it is installed.\n")  # fmt: skip
    without, with_ = tmp_path / "mine-without.wav", tmp_path / "mine-with.wav"
    first, second, change, level = out.splitlines()
    assert (first, second) == (str(without), str(with_))
    sounds = [read_audio(without), read_audio(with_)]
    assert len(sounds[0]) == len(sounds[1]) == SAMPLE_RATE
    decibels = 10 * np.log10(np.square(sounds[1] - sounds[0]).mean() / np.square(sounds[0]).mean())
    assert float(change.split()[1]) == pytest.approx(decibels, abs=0.1)
    assert "dB without" in level
    monkeypatch.chdir(tmp_path / "mine")
    status, out, said = run("try", folder, *options, "--scale", 0, "--out", tmp_path / "x.wav")
    assert status == 1
    assert out.split() == [str(tmp_path / "x-without.wav"), str(tmp_path / "x-with.wav")]
    assert "The adapter changes nothing" in said
    assert read_audio(tmp_path / "x-without.wav").tobytes() == sounds[0].tobytes()


def test_an_adapter_for_another_size_is_refused_at_once(run: Run, tiny: Path, tmp_path: Path) -> None:
    large = {
        f"{LAYERS[2]}.lora_A.weight": np.ones((2, 9), np.float32),
        f"{LAYERS[2]}.lora_B.weight": np.ones((9, 2), np.float32),
    }
    folder = write_lora(tmp_path / "mine", 0.05, **large)
    status, out, said = run("try", folder, "--model", tiny, "--seconds", 1, "--steps", 1, "--device", "cpu")
    assert (status, out) == (1, "")
    assert "is for a model of another size" in said
    assert not list(tmp_path.glob("*.wav"))


def test_a_model_that_is_not_there_is_said_first(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adapter_try, "run_jobs", lambda *_, **__: pytest.fail("an engine was started"))
    folder = write_lora(tmp_path / "mine", 0.05)
    status, _, said = run("try", folder, "--model", tmp_path / "none", "--variant", "acestep-v15-base")
    assert status == 1
    assert "lacks" in said
    (tmp_path / "file").write_bytes(b"")
    status, _, said = run("try", folder, "--out", tmp_path / "file" / "x.wav")
    assert status == 1
    assert "cannot be written" in said
    with pytest.raises(SystemExit):
        run("try", folder, "--scale", "99")


NOISE = np.random.default_rng(1).normal(0, 0.1, (SAMPLE_RATE, 2)).astype(np.float32)


@pytest.mark.parametrize(
    ("with_", "fault"),
    [
        (NOISE, "changes nothing"),
        (NOISE * 0, "silent"),
        (np.where(np.arange(SAMPLE_RATE)[:, None] == 9, np.nan, NOISE), "no numbers"),
        (np.where(np.arange(SAMPLE_RATE)[:, None] == 9, np.inf, NOISE), "no numbers"),
        (NOISE * 10, "clipped"),
        (NOISE * 1.01, ""),
        (NOISE[::-1], ""),
    ],
    ids=["same", "silent", "nan", "inf", "clipped", "near", "other"],
)
def test_what_cannot_be_used(with_: np.ndarray, fault: str) -> None:
    found = compare(NOISE, with_.astype(np.float32))
    assert fault in found.fault
    assert bool(found.fault) == bool(fault)


def test_how_much_it_changes() -> None:
    assert compare(NOISE, NOISE * np.float32(1.1)).changed_db == pytest.approx(-20, abs=0.01)
    assert compare(NOISE, -NOISE).changed_db == pytest.approx(6.02, abs=0.01)
    assert compare(NOISE * 0, NOISE * 0).fault  # a model that is silent by itself shows nothing
    assert not compare(NOISE * 0, NOISE).fault
    assert compare(NOISE, NOISE * np.float32(0.9), ("flattened",)).fault


def test_the_options_are_those_of_the_command() -> None:
    args = build_parser().parse_args(["--model", "here", "adapters", "try", "a"])
    assert isinstance(args, argparse.Namespace)
    assert args.model == "here"


def test_the_advice_suits_an_adapter_that_changes_nothing_as_well(capsys: pytest.CaptureFixture[str]) -> None:
    music = np.full((100, 2), 0.1, np.float32)
    assert adapter_try._report(compare(music, music), "mine") == 1
    complaint = capsys.readouterr().err
    assert "changes nothing" in complaint
    assert "Try another --scale" in complaint
