"""Files that an option or a setting names: lyrics, captions and adapters, checked before a job begins."""

import os
import threading
import time
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file

from daw_bridge.__main__ import main as daw_bridge
from daw_bridge.commands.command_line import build_parser
from daw_bridge.core.adapter_line import parse_adapter_line
from daw_bridge.core.draft import Draft
from daw_bridge.core.events import Problem
from daw_bridge.core.settings import Settings
from daw_bridge.parts import preferences
from engine.contract.adapters import facts
from tests.daw_bridge.conftest import RunningBridge


@pytest.fixture
def adapter(tmp_path: Path) -> Path:
    file = tmp_path / "sound.safetensors"
    stem = "layers.0.self_attn.q_proj"
    factors = {"lora_A": np.zeros((2, 4), np.float32), "lora_B": np.zeros((4, 2), np.float32)}
    save_file({f"{stem}.{part}.weight": value for part, value in factors.items()}, file)
    return file


def test_lyrics_and_captions_may_be_files(tmp_path: Path) -> None:
    lyrics, caption = tmp_path / "song.LRC", tmp_path / "song.txt"
    lyrics.write_bytes("[ar:Anna]\n[00:01.00]Grüße\n[00:04.20]aus Köln".encode("utf-16"))
    caption.write_bytes("müde Gitarre".encode("latin-1"))
    args = build_parser().parse_args(["render", "--lyrics", str(lyrics), "--caption", str(caption)])
    assert (args.lyrics, args.caption) == ("Grüße\naus Köln", "müde Gitarre")
    args = build_parser().parse_args(["inspire", "rain", "--lyrics", str(lyrics)])
    assert (args.text, args.lyrics) == ("rain", "Grüße\naus Köln")
    args = build_parser().parse_args(["render", "--lyrics", "[Instrumental]", "--caption", "a song\nfor x.txt"])
    assert (args.lyrics, args.caption) == ("[Instrumental]", "a song\nfor x.txt")


@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "No such file"), ("тихо".encode("cp1251"), "song.txt, line 1: the encoding is unknown")],
)
def test_lyrics_that_cannot_be_read(
    tmp_path: Path, content: bytes | None, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "song.txt"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(SystemExit):
        build_parser().parse_args(["render", "--lyrics", str(file)])
    assert "argument --lyrics: " in (answer := capsys.readouterr().err)
    assert said in answer


@pytest.mark.parametrize("value", ["-1", "nan", "inf", "wide"])
def test_a_context_that_is_no_length_is_refused(value: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        build_parser().parse_args(["render", f"--context={value}"])
    assert "argument --context: context must be" in capsys.readouterr().err


def test_an_adapter_is_named_in_every_usual_way(adapter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(adapter.parent))
    for typed in (str(adapter), f'"{adapter}"', f" '{adapter}' ", "~/sound.safetensors"):
        if os.name == "nt" and "~" in typed:
            continue
        assert parse_adapter_line(typed).path == str(adapter)
        assert (parse_adapter_line(f"{typed}:0.5").path, parse_adapter_line(f"{typed}:0.5").scale) == (
            str(adapter),
            0.5,
        )
    if os.name != "nt":
        colon = adapter.rename(adapter.with_name("take:2"))
        assert parse_adapter_line(str(colon)).path == str(colon)
        assert parse_adapter_line(f"{colon}:2").scale == 2.0


def test_adapters_that_cannot_be_used_are_named_when_they_are_set(
    desk: RunningBridge, settings: Settings, adapter: Path, tmp_path: Path
) -> None:
    (tmp_path / "x.gguf").write_bytes(b"GGUF\x03\0\0\0")
    lines = [str(adapter), "/nowhere/a.safetensors", str(tmp_path / "x.gguf"), f"{adapter}:99", ""]
    desk.bridge.edit_draft(Draft(adapters="\n".join(lines)))
    desk.until(lambda: len(desk.all(Problem)) == 3)
    assert [problem.message for problem in desk.all(Problem)] == [
        "The adapter a.safetensors does not exist",
        "x.gguf is a GGUF file. Adapters are read from .safetensors files",
        f"Adapter {adapter}:99: an adapter's scale must be from -4 to 4, got 99.0",
    ]
    desk.bridge.edit_draft(Draft(adapters=str(adapter)))
    desk.settle()
    assert len(desk.all(Problem)) == 3


def test_a_slider_names_what_is_wrong_with_adapters_once_and_reads_them_seldom(
    desk: RunningBridge, adapter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = []
    monkeypatch.setattr(
        facts, "adapter_fault", lambda path: read.append(path) or (path.name if path != adapter else "")
    )
    for percent in range(100):
        desk.bridge.edit_draft(Draft(adapters=f"/nowhere/a:0.5\n{adapter}:{percent / 100}"))
    desk.until(lambda: desk.all(Problem))
    assert len(read) < 10
    desk.bridge.edit_draft(Draft(adapters=f"/nowhere/a:0.7\n/nowhere/b\n{adapter}"))
    desk.until(lambda: len(desk.all(Problem)) > 1)
    assert [problem.message for problem in desk.all(Problem)] == ["a", "b"]


def test_adapters_on_a_slow_drive_keep_one_worker_busy_at_most(
    desk: RunningBridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, read = threading.Event(), []
    monkeypatch.setattr(preferences, "_PAUSE_S", 0.01)
    monkeypatch.setattr(facts, "adapter_fault", lambda path: read.append(path.name) or str(answers.wait(20) and ""))
    for count in range(20):
        desk.bridge.edit_draft(Draft(adapters=f"/slow/{count}"))
        time.sleep(0.01)
    desk.until(lambda: read)
    assert len(read) == 1
    answers.set()
    desk.until(lambda: read[-1] == "19")
    assert len(read) == 2


def test_render_says_what_is_wrong_before_the_engine_starts(
    model_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["render", "--model", str(model_folder), "--out", str(tmp_path / "x.wav")]
    assert daw_bridge([*words, "--adapter", str(tmp_path / "none.safetensors")]) == 1
    assert "The adapter none.safetensors does not exist. Choose an adapter" in capsys.readouterr().err
    assert daw_bridge([*words, "--lrc", str(tmp_path / "nowhere" / "x.lrc")]) == 1
    assert "There is no folder for" in capsys.readouterr().err
