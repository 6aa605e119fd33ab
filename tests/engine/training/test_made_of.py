"""A training folder that holds another training: what differs is named, nothing is lost, and only the same goes on."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors import safe_open

from daw_bridge.__main__ import main as daw_bridge
from engine.contract.messages import Prompt
from engine.contract.songs.song_folder import Song, read_songs
from engine.contract.training import AdapterTraining
from engine.contract.writing.sound_writer import write_wav
from engine.training.adapter import adapter_stage
from engine.training.adapter.adapt import main
from engine.training.adapter.made_of import beginning, record_of
from tests.tiny_checkpoint import write_tiny_checkpoint


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny_checkpoint(tmp_path_factory.mktemp("model"))


@pytest.fixture(autouse=True)
def short_samples(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adapter_stage, "_SAMPLE_S", 1)


@pytest.fixture
def songs(tmp_path: Path) -> Path:
    folder = tmp_path / "songs"
    folder.mkdir()
    t = np.arange(24_000)
    for n, name in enumerate(("a", "b")):
        tone = np.sin(t * 0.02 * (n + 1))[:, None].repeat(2, 1) * 0.4
        write_wav(folder / f"{name}.wav", tone.astype(np.float32))
    return folder


@pytest.fixture
def learn(model: Path, songs: Path, tmp_path: Path) -> Callable[..., int]:
    """Train for two steps, with more options; returns the exit status."""

    def run(*more: str, folder: Path = songs, steps: int = 2) -> int:
        words = [str(folder), "--model", str(model), "--out", str(tmp_path / "sound"), "--device", "cpu"]
        words += ["--dtype", "float32", "--steps", str(steps), "--rank", "2", "--alpha", "4", *more]
        return main(words)

    return run


def weights(folder: Path) -> bytes:
    return (folder / "adapter_model.safetensors").read_bytes()


def sizes(folder: Path) -> float:
    """How far the factors of an adapter's outputs are from zero."""
    with safe_open(folder / "adapter_model.safetensors", "pt") as opened:
        return sum(float(opened.get_tensor(key).norm()) for key in opened.keys() if "lora_B" in key)  # noqa: SIM118


def test_another_training_begins_anew_and_keeps_the_earlier_one(
    learn: Callable[..., int], songs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "sound"
    assert learn() == 0
    first, checkpoint = weights(out), (tmp_path / "sound-training" / "last.pt").read_bytes()
    config = (out / "adapter_config.json").read_bytes()
    assert "different" not in capsys.readouterr().out
    others = tmp_path / "others"
    shutil.copytree(songs, others)
    (others / "a.wav").unlink()
    (others / "b.caption.txt").write_text("bells")
    assert learn("--alpha", "512", folder=others) == 0
    said = capsys.readouterr().out
    for sentence in (
        f"The training in {tmp_path / 'sound-training'} is a different one:",
        "alpha is 512.0, not 4.0",
        "the song a.wav is missing",
        "caption of b.wav has changed",
        f"The earlier one is kept in {tmp_path / 'sound-training-1'}",
        f"The adapter that was in {out} is kept in {tmp_path / 'sound-1'}",
    ):
        assert sentence in said
    assert (tmp_path / "sound-training-1" / "last.pt").read_bytes() == checkpoint
    assert weights(tmp_path / "sound-1") == first != weights(out)
    assert (tmp_path / "sound-1" / "adapter_config.json").read_bytes() == config
    assert sizes(out) > 10 * sizes(tmp_path / "sound-1")  # alpha 512 after alpha 4
    assert learn("--rank", "3", folder=others) == 0  # another size, in the same way
    assert "the rank is 3, not 2" in capsys.readouterr().out
    assert (tmp_path / "sound-training-2").is_dir()
    with safe_open(out / "adapter_model.safetensors", "pt") as opened:
        assert {opened.get_tensor(key).shape[0] for key in opened.keys() if "lora_A" in key} == {3}  # noqa: SIM118


def test_the_same_training_goes_on_and_says_where(
    learn: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert learn() == 0
    assert learn(steps=3) == 0
    assert "Continuing at step 2" in capsys.readouterr().out
    three = weights(tmp_path / "sound")
    assert learn(steps=1) == 0
    said = capsys.readouterr().out
    assert "3 steps are done already, more than the 1 asked for. The adapter of step 3 is written" in said
    assert weights(tmp_path / "sound") == three
    assert not list(tmp_path.glob("sound-1*")) + list(tmp_path.glob("sound-training-*"))


@pytest.mark.parametrize("damage", ["cut", "older"])
def test_a_checkpoint_that_says_nothing_is_kept(
    learn: Callable[..., int], tmp_path: Path, damage: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert learn() == 0
    last = tmp_path / "sound-training" / "last.pt"
    if damage == "cut":
        last.write_bytes(last.read_bytes()[:-100])
    else:
        state = torch.load(last, weights_only=True)
        del state["made_of"]
        torch.save(state, last)
    assert learn() == 0
    assert f"kept in {tmp_path / 'sound-training-1'}" in capsys.readouterr().out


def test_an_adapter_of_another_origin_is_kept(learn: Callable[..., int], tmp_path: Path) -> None:
    out = tmp_path / "sound"
    out.mkdir()
    (out / "adapter_model.safetensors").write_bytes(b"somebody's")
    (out / "notes.txt").write_text("mine")
    assert learn() == 0
    assert weights(tmp_path / "sound-1") == b"somebody's"
    assert (out / "notes.txt").read_text() == "mine"


def test_whatever_differs_is_named(model: Path, songs: Path, tmp_path: Path) -> None:
    found, usual = read_songs(songs), AdapterTraining()

    def record(songs: list[Song] = found, variant: str = "acestep-v15-turbo", **options: float) -> dict[str, object]:
        return record_of(songs, replace(usual, **options), model, variant, "")  # type: ignore[arg-type]

    run = tmp_path / "run"
    run.mkdir()
    torch.save({"done": 5, "made_of": record()}, run / "last.pt")
    assert beginning(run, record()).differing == ()
    assert beginning(run, record(steps=5000, batch=2, learning_rate=0.1)).differing == ()
    assert beginning(run, record(seconds=30.0)).differing == ("the longest excerpt is 30.0, not 60.0",)
    other = record() | {"variant": "acestep-v15-sft"}
    assert beginning(run, other).differing == ("the base model is acestep-v15-sft, not acestep-v15-turbo",)
    sounds = [replace(found[0], digest="x"), replace(found[1], prompt=Prompt("b", "[Instrumental]", bpm=90.0))]
    assert beginning(run, record(sounds)).differing == ("sound of a.wav has changed", "bpm of b.wav has changed")
    file = model / "vae" / "diffusion_pytorch_model.safetensors"
    whole = file.read_bytes()
    try:
        file.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
        assert beginning(run, record()).differing == ("the weights of vae are different",)
    finally:
        file.write_bytes(whole)


@pytest.mark.parametrize(
    "words", [["--rank", "0"], ["--batch", "0"], ["--seconds", "0"], ["--seconds", "nan"], ["--steps", "0"],
              ["--alpha", "0"], ["--learning-rate", "inf"], ["--sample-every", "0"], ["--dtype", "int8"], ["--rank", "x"]],
)  # fmt: skip
def test_options_out_of_range_are_refused(songs: Path, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        daw_bridge(["train", str(songs), "--out", "x", *words])
    assert ended.value.code == 2
    assert words[0] in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--rank", "0"], "rank must be from 1 to 1024, got 0"),
        (["--device", "toaster"], "device must be auto, cpu, cuda or mps"),
        (["--variant", "nothing"], "lacks nothing"),
        (["--planner", "nothing"], "nothing is not in"),
    ],
)
def test_faults_are_said_before_the_model_is_loaded(
    learn: Callable[..., int], words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert learn(*words) == 1
    answer = capsys.readouterr()
    assert said in answer.err
    assert "Traceback" not in answer.err
    assert "loading" not in answer.out


def test_a_file_where_the_adapter_should_go(learn: Callable[..., int], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "y-training").write_text("")
    for out in (tmp_path / "file", tmp_path / "y", Path("/")):
        assert learn("--out", str(out)) == 1
    assert (tmp_path / "file").read_text() == ""


def test_a_song_shorter_than_a_frame(learn: Callable[..., int], songs: Path) -> None:
    write_wav(songs / "c.wav", np.full((5, 2), 0.1, np.float32))
    (songs / "a.wav").unlink()
    (songs / "b.wav").unlink()
    assert learn() == 0
