"""`daw-bridge models` as a user runs it, against a local server that breaks off, lies and serves corrupt bytes."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file

from daw_bridge.core.settings import log_folder
from daw_bridge.making import fetching, weights
from daw_bridge.making.weights import WeightsError
from engine.contract import catalog
from engine.contract.machine.figures import FILE, Machine
from tests.peers.hub_server import Hub, serve_hub
from tests.peers.processes import ROOT
from tests.tiny_checkpoint import write_tiny_checkpoint

LM = "ACE-Step/acestep-5Hz-lm-0.6B"
BIG = np.random.default_rng(1).bytes(24_000_000)  # the client keeps what it has in pieces of 10 MB


@pytest.fixture
def hub() -> Iterator[Hub]:
    import huggingface_hub

    with serve_hub() as one:
        one.files[LM] = {
            "config.json": b"{}",
            "tokenizer.json": b'{"a": 1}',
            "model.safetensors": BIG,
            "README.md": b"not needed",
            "modeling.py": b"never fetched",
        }
        yield one
        if hasattr(huggingface_hub, "close_session"):  # ends the connections that its client keeps open
            huggingface_hub.close_session()


def run(*words: str, hub: Hub | None = None) -> "subprocess.CompletedProcess[str]":
    env = os.environ | {"HF_HUB_OFFLINE": "0", "HF_HUB_DOWNLOAD_TIMEOUT": "5"}
    more = ["--endpoint", hub.url] if hub is not None else []
    command = [sys.executable, "-m", "daw_bridge", "models", *words, *more]
    return subprocess.run(command, capture_output=True, text=True, env=env, cwd=ROOT, timeout=120, check=False)


def test_fetch_verify_remove(hub: Hub, tmp_path: Path) -> None:
    done = run("get", "0.6B", "--model", str(tmp_path), hub=hub)
    assert done.returncode == 0, done.stderr
    place = tmp_path / "acestep-5Hz-lm-0.6B"
    assert (place / "model.safetensors").read_bytes() == BIG
    assert not (place / "modeling.py").exists()
    verified = run("verify", "0.6B", "--model", str(tmp_path))
    assert verified.returncode == 0
    assert "model.safetensors: good" in verified.stdout
    (place / "model.safetensors").write_bytes(BIG[:-1] + b"x")
    damaged = run("verify", "0.6B", "--model", str(tmp_path))
    assert damaged.returncode == 1
    assert "model.safetensors: damaged" in damaged.stdout
    listed = json.loads(run("list", "--json", "--model", str(tmp_path)).stdout)["models"]
    assert {row["name"]: row["state"] for row in listed}["acestep-5Hz-lm-0.6B"] == "installed"
    assert run("remove", "0.6B", "--model", str(tmp_path)).returncode == 0
    assert not place.exists()
    assert run("remove", "0.6B", "--model", str(tmp_path)).returncode == 1


def test_a_broken_line_is_resumed_and_nothing_is_fetched_twice(hub: Hub, tmp_path: Path) -> None:
    hub.break_off["model.safetensors"] = 15_000_000
    done = run("get", "0.6B", "--model", str(tmp_path), hub=hub)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "acestep-5Hz-lm-0.6B" / "model.safetensors").read_bytes() == BIG
    asked = [span for name, span in hub.ranges if name == "model.safetensors"]
    assert len(asked) == 2
    assert int(asked[1].removeprefix("bytes=").rstrip("-")) > 0
    hub.ranges.clear()
    assert run("get", "0.6B", "--model", str(tmp_path), hub=hub).returncode == 0
    assert not hub.ranges


def test_corrupt_bytes_are_fetched_again_once(hub: Hub, tmp_path: Path) -> None:
    hub.corrupt["model.safetensors"] = 1
    done = run("get", "0.6B", "--model", str(tmp_path), hub=hub)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "acestep-5Hz-lm-0.6B" / "model.safetensors").read_bytes() == BIG


def test_corrupt_bytes_twice_fail_and_leave_nothing_wrong(hub: Hub, tmp_path: Path) -> None:
    hub.corrupt["model.safetensors"] = 9
    done = run("get", "0.6B", "--model", str(tmp_path), hub=hub)
    assert done.returncode == 1
    assert "arrived damaged twice" in done.stderr
    assert not (tmp_path / "acestep-5Hz-lm-0.6B" / "model.safetensors").exists()


def test_a_lie_about_the_size_is_seen(hub: Hub, tmp_path: Path) -> None:
    hub.lie["model.safetensors"] = 2_000_000
    done = run("get", "0.6B", "--model", str(tmp_path), hub=hub)
    assert done.returncode == 1
    assert not (tmp_path / "acestep-5Hz-lm-0.6B" / "model.safetensors").exists()


def test_more_than_the_disk_holds_is_refused_before_it_begins(hub: Hub, tmp_path: Path) -> None:
    hub.lie["model.safetensors"] = 10**16
    done = run("get", "0.6B", "--model", str(tmp_path), hub=hub)
    assert done.returncode == 1
    assert "are free" in done.stderr
    assert not hub.ranges


def test_no_server_and_no_such_model_are_said_plainly(tmp_path: Path) -> None:
    dead = Hub()
    dead.url = "http://127.0.0.1:9"
    done = run("get", "0.6B", "--model", str(tmp_path), hub=dead)
    assert done.returncode == 1
    assert "cannot be reached" in done.stderr
    assert "Traceback" not in done.stderr
    assert run("get", "nonsense", "--model", str(tmp_path)).returncode == 2


def test_a_cancelled_fetch_keeps_what_it_has(hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import threading

    from huggingface_hub import constants

    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", False)
    cancelled = threading.Event()
    component = catalog.find_component("0.6B")
    assert component is not None
    with pytest.raises(fetching.FetchCancelled):
        fetching.fetch(component, tmp_path, lambda *_: cancelled.set(), cancelled, hub.url)
    fetching.fetch(component, tmp_path, endpoint=hub.url)
    assert (tmp_path / component.name / "model.safetensors").read_bytes() == BIG


def test_numbers_tell_other_weights_from_the_published_ones(tmp_path: Path) -> None:
    folder = write_tiny_checkpoint(tmp_path)
    done = run("verify", "turbo", "--numbers", "--model", str(folder))
    assert done.returncode == 1
    assert "does not give the known numbers" in done.stderr
    lines = [line for line in done.stdout.splitlines() if "off," in line]
    assert len(lines) == 6
    right = [line for line in lines if line.endswith("good")]  # a formula: it needs no weights
    assert right == ["noise level 1: cosines: 0.07% off, good"]


def test_adopting_copies_nothing_and_renders(tmp_path: Path) -> None:
    elsewhere = write_tiny_checkpoint(tmp_path / "old" / "checkpoints")
    folder = tmp_path / "mine"
    adopted = run("adopt", str(elsewhere), "--model", str(folder))
    assert adopted.returncode == 0, adopted.stderr
    assert catalog.missing_parts(folder, "turbo") == []
    assert [v.folder for v in catalog.installed_variants(folder)] == ["acestep-v15-turbo"]
    assert sum(p.stat().st_size for p in folder.rglob("*")) < 5000
    out = tmp_path / "out.wav"
    words = ["render", "--model", str(folder), "--duration", "1", "--steps", "1", "--out", str(out)]
    done = subprocess.run([sys.executable, "-m", "daw_bridge", *words], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert out.is_file()
    assert run("verify", "vae", "--model", str(folder)).returncode == 0
    assert run("remove", "vae", "--model", str(folder)).returncode == 0
    assert (elsewhere / "vae" / "config.json").is_file()


def test_the_hub_cache_is_adopted(tmp_path: Path) -> None:
    main = tmp_path / "models--ACE-Step--Ace-Step1.5" / "snapshots" / "abc"
    write_tiny_checkpoint(main)
    lm = tmp_path / "models--ACE-Step--acestep-5Hz-lm-4B" / "snapshots" / "def"
    lm.mkdir(parents=True)
    (lm / "config.json").write_text("{}")
    save_file({"a": np.zeros(3, np.float32)}, lm / "model.safetensors")
    found = weights.adopt(tmp_path / "mine", tmp_path)
    assert set(found) == {"acestep-v15-turbo", "vae", "Qwen3-Embedding-0.6B", "acestep-5Hz-lm-4B"}
    assert found["acestep-5Hz-lm-4B"] == lm


def test_an_empty_folder_and_a_cut_file_are_named(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="no ACE-Step"):
        weights.adopt(tmp_path / "mine", tmp_path)
    elsewhere = write_tiny_checkpoint(tmp_path / "old")
    weights.adopt(tmp_path / "mine", elsewhere)
    file = elsewhere / "vae" / "diffusion_pytorch_model.safetensors"
    file.write_bytes(file.read_bytes()[:-10])
    assert dict(weights.verify(tmp_path / "mine", "vae")) == {file.name: "truncated", "config.json": ""}


def test_the_machine_is_told_as_it_was_measured(tmp_path: Path) -> None:
    (log_folder() / FILE).unlink()
    assert "Nothing has been measured" in run("list", "--machine", "--model", str(tmp_path)).stdout
    assert json.loads(run("list", "--machine", "--json", "--model", str(tmp_path)).stdout)["machine"] is None
    seconds = {"float32": 0.05, "bfloat16": 0.049, "int8": 0.02}
    Machine("A processor", "2.13.0", 6, seconds).write(log_folder() / FILE)
    lines = run("list", "--machine", "--model", str(tmp_path)).stdout.splitlines()[-3:]
    assert lines == [
        "A processor, 6 threads, torch 2.13.0",
        "float32 50.0 ms, bfloat16 49.0 ms, int8 20.0 ms",
        "Automatic is int8 on this machine, 2.5 times as fast as float32",
    ]
    told = json.loads(run("list", "--machine", "--json", "--model", str(tmp_path)).stdout)["machine"]
    assert told["seconds"] == seconds
    assert told["precision"] == "int8"
