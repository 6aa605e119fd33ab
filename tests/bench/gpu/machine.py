"""Parts of the bench that need no model: which machine it is, the tests marked `gpu`, and writing the checkpoint."""

import os
import platform
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import torch

from engine.loading.device import device_gib
from tests.bench.gpu.jobs import Setup, timed
from tests.bench.gpu.rows import Lacking, Row, Say, row
from tests.bench.waits.large_model import PLANNER_FOLDER, write_large, write_large_planner
from tests.tiny_checkpoint import write_tiny_checkpoint, write_tiny_planner

ROOT = Path(__file__).resolve().parents[3]


def facts(device: torch.device) -> dict[str, str]:
    """What a figure depends on."""
    found = {
        "device": str(device),
        "torch": torch.__version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        "processor cores": str(os.cpu_count()),
        "threads": str(torch.get_num_threads()),
    }
    if device.type == "cuda":
        capability = ".".join(map(str, torch.cuda.get_device_capability()))
        found |= {
            "card": torch.cuda.get_device_name(),
            "memory": f"{device_gib(device):.1f} GiB",
            "capability": capability,
            "driver": _driver(),
            "CUDA": str(torch.version.cuda),
            "cuDNN": str(torch.backends.cudnn.version()),
        }
    return found


def _driver() -> str:
    tool = shutil.which("nvidia-smi")
    if tool is None:
        return "unknown: no nvidia-smi"
    asked = [tool, "--query-gpu=driver_version", "--format=csv,noheader"]
    answer = subprocess.run(asked, capture_output=True, text=True, timeout=20, check=False)
    return answer.stdout.strip().splitlines()[0] if answer.stdout.strip() else answer.stderr.strip()[:80]


def machine(setup: Setup, say: Say) -> None:
    """The facts as rows, and the dtype that the engine chooses here."""
    for name, value in facts(setup.device).items():
        say(Row(name, None, "", value))
    say(Row("the engine's plan", None, "", str(setup.plan())))


def checkpoint(setup: Setup, say: Say) -> None:
    """Write the model that is measured, where it is not there yet."""
    drawn_on = setup.device if setup.device.type == "cuda" else None
    if setup.is_small:
        seconds, place = timed(setup.device, lambda: write_tiny_checkpoint(setup.folder))
    else:
        seconds, place = timed(setup.device, lambda: write_large(setup.folder, drawn_on))
    say(row("model written, or there already", seconds, "s", _size(place)))


def planner_checkpoint(setup: Setup, say: Say) -> None:
    """The same of the planner."""
    drawn_on = setup.device if setup.device.type == "cuda" else None
    if setup.is_small:
        seconds, place = timed(setup.device, lambda: write_tiny_planner(setup.folder, PLANNER_FOLDER))
    else:
        seconds, place = timed(setup.device, lambda: write_large_planner(setup.folder, drawn_on))
    say(row("planner written, or there already", seconds, "s", _size(place)))


def _size(place: Path) -> str:
    return f"{sum(file.stat().st_size for file in place.rglob('*') if file.is_file()) / 1e9:.2f} GB"


def gpu_tests(setup: Setup, say: Say) -> None:
    """The tests marked `gpu`, of the files that hold one. Raises Lacking without a card, RuntimeError where one fails."""
    if setup.device.type == "cpu":
        raise Lacking("needs a card")
    files = [str(file) for file in sorted((ROOT / "tests").rglob("test_*.py")) if "mark.gpu" in file.read_text("utf-8")]
    report = setup.work / "tests.xml"
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-m",
        "gpu",
        "-p",
        "no:cacheprovider",
        f"--junitxml={report}",
        *files,
    ]
    ended = subprocess.run(command, cwd=ROOT, check=False)
    cases = list(ET.parse(report).getroot().iter("testcase"))
    outcomes = [
        next((kind for kind in ("failure", "error", "skipped") if case.find(kind) is not None), "") for case in cases
    ]
    wrong = [str(case.get("name")) for case, kind in zip(cases, outcomes, strict=True) if kind in {"failure", "error"}]
    skipped = outcomes.count("skipped")
    say(Row("tests passed", float(outcomes.count("")), "", f"{skipped} skipped, {len(wrong)} failed", "all", not wrong))
    if ended.returncode or not cases:
        raise RuntimeError(f"pytest ended with {ended.returncode}: {', '.join(wrong) or 'no test ran'}")
