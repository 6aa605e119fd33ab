"""The parts of the bench in their order, the most valuable figures first, and how each runs in a process of its own."""

import importlib
import subprocess
import sys
import time
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bench.gpu.rows import Lacking, Result, RowFile

ROOT = Path(__file__).resolve().parents[3]
_LEFT_OUT = 3  # exit status of a part that this machine cannot run
_LEAST_S = 8.0  # in less no part comes to a figure
_LOG_CHARS = 6000


@dataclass(frozen=True, slots=True)
class Part:
    """One process. function: `module:name` within this package; budget_s: the longest it may take; after: which part has to
    be done before; more: arguments of the function before `setup`.
    """

    name: str
    function: str
    budget_s: float
    after: str = ""
    more: tuple[float, ...] = ()


# Songs, codes and the smallest card say most. What writes a checkpoint comes right before what first needs it.
PARTS = (
    Part("machine", "machine:machine", 45),
    Part("parity", "parity:parity", 75),
    Part("model on disk", "machine:checkpoint", 90),
    Part("songs", "songs:songs", 90, "model on disk"),
    Part("planner on disk", "machine:planner_checkpoint", 60),
    Part("planner", "codes:codes", 75, "planner on disk"),
    Part("4 GiB", "memory:capped", 60, "model on disk", (4.0,)),
    Part("cold start", "cold:cold", 60, "model on disk"),
    Part("GPU tests", "machine:gpu_tests", 90),
    Part("int8", "songs:in_int8", 60, "model on disk"),
    Part("CUDA graphs", "capture:graphs", 60, "model on disk"),
    Part("6 GiB", "memory:capped", 45, "model on disk", (6.0,)),
    Part("8 GiB", "memory:capped", 45, "model on disk", (8.0,)),
    Part("16 GiB", "memory:capped", 45, "model on disk", (16.0,)),
    Part("torch.compile", "capture:compiled", 120, "model on disk"),
)


def run_all(passed: list[str], budget_s: float, scratch: Path, each: Any) -> list[Result]:
    """Run every part for which there is time. passed: arguments for each process; each: gets the results so far."""
    ends = time.monotonic() + budget_s
    results: list[Result] = []
    for part in PARTS:
        left_s = ends - time.monotonic()
        before = next((result for result in results if result.part == part.after), None)
        if before is not None and before.status != "done":
            results.append(Result(part.name, "not run", reason=f"needs {part.after}: {before.status}"))
        elif left_s < _LEAST_S:
            results.append(
                Result(part.name, "no time left", reason=f"{max(left_s, 0):.0f} s of {budget_s:g} s were left")
            )
        else:
            results.append(_run(part, passed, min(part.budget_s, left_s), scratch))
        each(results)
    return results


def _run(part: Part, passed: list[str], seconds: float, scratch: Path) -> Result:
    """One part in its process, which is ended after some seconds."""
    stem = part.name.replace(" ", "-")
    rows, log = scratch / f"{stem}.jsonl", scratch / f"{stem}.log"
    command = [sys.executable, "-m", "tests.bench.gpu", "--part", part.name, "--rows", str(rows), *passed]
    began = time.monotonic()
    with log.open("wb") as out:
        process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT)
        try:
            code: int | None = process.wait(seconds)
        except subprocess.TimeoutExpired:
            code = None
            process.kill()
            process.wait()
    took, said = time.monotonic() - began, log.read_text("utf-8", "replace")[-_LOG_CHARS:]
    found = tuple(RowFile(rows).read())
    if code is None:
        return Result(part.name, "out of time", took, f"ended after its {seconds:.0f} s", found, said)
    last = next((line.strip() for line in reversed(said.splitlines()) if line.strip()), f"exit status {code}")
    if code == _LEFT_OUT:
        return Result(part.name, "left out", took, last, found)
    if code:
        return Result(part.name, "failed", took, last[:300], found, said)
    return Result(part.name, "done", took, "", found)


def run_here(name: str, setup: Any, rows: Path) -> int:
    """Run a part in this process, its rows to a file. Returns the exit status."""
    part, file = next(each for each in PARTS if each.name == name), RowFile(rows)
    module, _, function = part.function.partition(":")
    try:
        call = getattr(importlib.import_module(f"tests.bench.gpu.{module}"), function)
        call(*part.more, setup, file.add)
    except Lacking as lacking:
        print(lacking)
        return _LEFT_OUT
    except Exception as error:  # noqa: BLE001  the part's last line says what went wrong
        traceback.print_exc()
        print(f"{type(error).__name__}: {' '.join(str(error).split())}")
        return 1
    return 0
