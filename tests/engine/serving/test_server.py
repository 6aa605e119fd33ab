"""The process itself: lines in, lines out."""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.contract.audio import SAMPLE_RATE
from engine.contract.recipe_chunk import read_recipe
from engine.contract.writing.sound_writer import write_wav
from tests.peers.processes import ROOT


class Engine:
    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process
        self.events: list[dict[str, Any]] = []
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        self.events.extend(json.loads(line) for line in self.process.stdout)

    def send(self, **fields: Any) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(fields) + "\n")
        self.process.stdin.flush()

    def wait(self, kind: str, job_id: str | None = None, timeout_s: float = 60) -> dict[str, Any]:
        end = time.monotonic() + timeout_s
        while time.monotonic() < end:
            for event in list(self.events):
                if event["type"] == kind and (job_id is None or event["job_id"] == job_id):
                    return event
            time.sleep(0.01)
        raise AssertionError(f"no {kind}; so far {self.events[-5:]}")


@contextmanager
def engine(*options: str) -> Iterator[Engine]:
    command = [sys.executable, "-m", "engine", *options]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT
    ) as process:
        running = Engine(process)
        running.wait("ready")
        try:
            yield running
        finally:
            assert process.stdin is not None
            process.stdin.close()
            process.wait(30)
            running._thread.join(5)


def generate(tiny: Path, out: Path, job_id: str, **more: Any) -> dict[str, Any]:
    fields = {
        "type": "generate",
        "job_id": job_id,
        "task": "text2music",
        "prompt": {"caption": "x"},
        "sampling": {"seed": 1},
        "model": {"folder": str(tiny)},
        "out_dir": str(out),
        "duration_s": 10,
    }
    return fields | more


@pytest.fixture(scope="module")
def running() -> Iterator[Engine]:
    with engine() as one:
        yield one


def test_progress_and_whole_files(running: Engine, tiny: Path, tmp_path: Path) -> None:
    running.send(**generate(tiny, tmp_path, "a", sampling={"seed": 1, "takes": 2}))
    running.wait("finished", "a")
    takes = [e for e in running.events if e["type"] == "takemade" and e["job_id"] == "a"]
    assert [take["index"] for take in takes] == [1, 2]
    assert {p.name for p in tmp_path.iterdir()} == {"a-1.wav", "a-2.wav"}
    recipe = read_recipe(tmp_path / "a-2.wav")
    assert recipe is not None
    assert recipe["sampling"]["seed"] == 2
    progress = [e for e in running.events if e["type"] == "progress" and e["job_id"] == "a"]
    fractions = [e["fraction"] for e in progress]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    assert {e["stage"] for e in progress} >= {"load", "sample", "decode", "write"}
    assert progress[-1]["seconds_left"] is not None


def test_cancel_within_a_step(running: Engine, tiny: Path, tmp_path: Path) -> None:
    running.send(**generate(tiny, tmp_path, "long", duration_s=600))
    running.wait("progress", "long")
    while not any(e["type"] == "progress" and e["job_id"] == "long" and e["stage"] == "sample" for e in running.events):
        time.sleep(0.01)
    before = len(running.events)
    running.send(type="cancel", job_id="long")
    running.wait("cancelled", "long")
    later = [e for e in running.events[before:] if e["type"] == "progress"]
    assert len(later) <= 2, "it went on for more than a step"
    assert list(tmp_path.iterdir()) == []


def test_cancel_before_it_starts(running: Engine, tiny: Path, tmp_path: Path) -> None:
    running.send(**generate(tiny, tmp_path, "first", duration_s=30))
    running.send(**generate(tiny, tmp_path, "second"))
    running.send(type="cancel", job_id="second")
    running.wait("finished", "first")
    running.wait("cancelled", "second")
    assert not (tmp_path / "second-1.wav").exists()


@pytest.mark.parametrize(
    ("name", "change", "message", "hint"),
    [
        ("nofile", {"task": "cover", "duration_s": None, "source": "/nowhere/x.wav"}, "x.wav does not exist", "moved"),
        ("nomodel", {"model": {"folder": "/nowhere"}}, "lacks acestep-v15-turbo", "model"),
        ("nodevice", {"device": "cuda"}, "no cuda", "device"),
        ("nospace", {"out_dir": "/dev/null/x"}, "cannot be written", "folder"),
    ],
)
def test_failures_have_cause_and_hint(
    running: Engine, tiny: Path, tmp_path: Path, name: str, change: dict[str, Any], message: str, hint: str
) -> None:
    import torch

    if name == "nodevice":
        if torch.cuda.is_available():
            pytest.skip("this machine has CUDA")
        change = {"model": {"folder": str(tiny), "device": "cuda"}}
    running.send(**generate(tiny, tmp_path, name, **change))
    failed = running.wait("failed", name)
    assert message in failed["message"]
    assert hint in failed["hint"]
    assert "Traceback" in failed["detail"]


def test_region_outside_the_source(running: Engine, tiny: Path, tmp_path: Path) -> None:
    source = tmp_path / "s.wav"
    write_wav(source, np.zeros((SAMPLE_RATE * 12, 2), np.float32))
    region = {"start_s": 50, "end_s": 60}
    running.send(
        **generate(tiny, tmp_path, "far", task="repaint", duration_s=None, source=str(source), regions=[region])
    )
    assert "outside" in running.wait("failed", "far")["message"]


def test_nonsense_is_answered_and_survived(running: Engine, tiny: Path, tmp_path: Path) -> None:
    assert running.process.stdin is not None
    running.process.stdin.write("not json\n\n[1]\n")
    running.send(type="generate", job_id="x", surprise=1)
    running.send(type="ready", pid=1, device="", dtype="", threads=1)
    running.send(**generate(tiny, tmp_path, "after"))
    running.wait("finished", "after")
    details = [e["detail"] for e in running.events if e["type"] == "failed" and e["job_id"] == ""]
    assert any("not JSON" in d for d in details)
    assert any("surprise" in d for d in details)


def test_end_of_input_finishes_the_work(tiny: Path, tmp_path: Path) -> None:
    with engine() as one:
        one.send(**generate(tiny, tmp_path, "last"))
    assert one.process.returncode == 0
    assert (tmp_path / "last-1.wav").is_file()


def test_the_first_start_measures_the_machine_and_the_next_one_knows(tiny: Path, tmp_path: Path) -> None:
    """An idle engine does so by itself, before anybody asks for music."""
    path, contents = tmp_path / "state" / "engine-machine.json", []
    for n in range(2):
        with engine("--state", str(path.parent)) as running:
            end = time.monotonic() + 60
            while not path.is_file() and time.monotonic() < end:
                time.sleep(0.01)
            contents.append(path.read_bytes())
            running.send(**generate(tiny, tmp_path, f"job{n}"))
            made = running.wait("takemade")
            assert made["recipe"]["dtype"] in {"float32", "bfloat16", "int8"}
        assert (path.parent / "engine-paces.json").is_file()
    figures = json.loads(contents[0])
    assert figures["seconds"]["float32"] > 0
    assert json.loads(contents[1])["seconds"] == figures["seconds"]
