"""The processes that compute wait and hold memory as suits them, unless the user has said otherwise."""

import json
import platform
import queue
import subprocess
import sys
from pathlib import Path

import pytest

from daw_bridge.making.engine_process import EngineProcess
from engine.contract.machine.process_variables import process_variables

NAMES = ("GOMP_SPINCOUNT", "OMP_WAIT_POLICY", "GLIBC_TUNABLES")
HUGE = "glibc.malloc.hugetlb=1" if sys.platform == "linux" else None
SAYS = f"import json, os; print(json.dumps([os.environ.get(name) for name in {NAMES!r}]))"
MODE = Path("/sys/kernel/mm/transparent_hugepage/enabled")
HOLDS = """
import numpy as np, re, torch
held = torch.ones(64 << 20, dtype=torch.uint8)
print(re.search(r"AnonHugePages: +(\\d+)", open("/proc/self/smaps_rollup").read())[1])
"""


def environment_of_engine(folder: Path) -> list[str | None]:
    lines: queue.SimpleQueue[str] = queue.SimpleQueue()
    process = EngineProcess(lines.put, lambda *_: None, folder / "engine.log", (sys.executable, "-c", SAYS))
    process.start()
    try:
        return list(json.loads(lines.get(timeout=30)))
    finally:
        process.stop()


@pytest.fixture(autouse=True)
def unset(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


def test_an_engine_waits_briefly_and_gets_large_pages(tmp_path: Path) -> None:
    spins, policy, tunables = environment_of_engine(tmp_path)
    assert policy is None
    assert spins is not None
    assert int(spins) < 20_000
    assert tunables == HUGE


@pytest.mark.parametrize("found", [["7", None, HUGE], [None, "PASSIVE", HUGE]])
def test_how_the_user_has_it_wait_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, found: list[str | None]
) -> None:
    for name, value in zip(NAMES[:2], found, strict=False):
        if value is not None:
            monkeypatch.setenv(name, value)
    assert not {"GOMP_SPINCOUNT", "OMP_WAIT_POLICY"} & process_variables().keys()
    assert environment_of_engine(tmp_path) == found


@pytest.mark.skipif(sys.platform != "linux", reason="a variable of GNU's C library")
def test_other_tunables_of_the_user_stay_and_the_same_one_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GLIBC_TUNABLES", "glibc.malloc.perturb=7")
    assert process_variables()["GLIBC_TUNABLES"] == f"glibc.malloc.perturb=7:{HUGE}"
    monkeypatch.setenv("GLIBC_TUNABLES", "glibc.malloc.hugetlb=0")
    assert "GLIBC_TUNABLES" not in process_variables()


@pytest.mark.skipif(
    not MODE.is_file() or "[never]" in MODE.read_text() or platform.libc_ver() < ("glibc", "2.35"),
    reason="needs GNU's C library 2.35 and a system that hands out large pages",
)
def test_tensors_lie_in_large_pages() -> None:
    done = subprocess.run(
        [sys.executable, "-c", HOLDS],
        env=process_variables(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(done.stdout) > 32 << 10  # KiB: at least half of the tensor
