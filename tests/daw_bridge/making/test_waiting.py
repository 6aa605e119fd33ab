"""The processes that compute do not spin while other programs, such as a DAW that plays, want the processors."""

import json
import queue
import sys
from pathlib import Path

import pytest

from daw_bridge.making.engine_process import EngineProcess
from engine.contract.machine import waiting_variables

NAMES = ("GOMP_SPINCOUNT", "OMP_WAIT_POLICY")
SAYS = f"import json, os; print(json.dumps([os.environ.get(name) for name in {NAMES!r}]))"


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


def test_an_engine_waits_briefly(tmp_path: Path) -> None:
    spins, policy = environment_of_engine(tmp_path)
    assert policy is None
    assert spins is not None
    assert int(spins) < 20_000


@pytest.mark.parametrize("found", [["7", None], [None, "PASSIVE"]])
def test_what_the_user_has_set_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, found: list[str | None]) -> None:
    for name, value in zip(NAMES, found, strict=True):
        if value is not None:
            monkeypatch.setenv(name, value)
    assert waiting_variables() == {}
    assert environment_of_engine(tmp_path) == found
