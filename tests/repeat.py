"""Run the doubtful tests many times: `python -m tests.repeat [--times 50] [--workers 4] [--list] [FILE ...]`.

A test is doubtful when a busy or unlucky machine could fail it: when it, or a fixture or helper that it uses, waits,
sleeps, looks at the clock, starts a thread or gives a program a time limit, or draws without a literal seed. The rule
reads the source; `@pytest.mark.repeat` adds a test for a reason that its code does not show.

Every repetition has draws of its own. The outcomes go to build/repeat.jsonl, a line for each round of a file, and a run
that was broken off goes on where it ended; `--fresh` starts again. Exit status 1 when any test failed.

Most of these tests wait for real time, so several workers finish sooner. On Linux, as root, each round then has a network,
shared memory, a screen and a sound card of its own: rounds side by side do not find each other's ports and servers.
"""

import argparse
import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "build" / "repeat.jsonl"
ROUND = 10  # repetitions in one process: starting it takes longer than most tests
_APART = (  # what the command of a round sees: a loopback and a network card of its own
    "mount -t tmpfs shm /dev/shm; ip link set lo up multicast on; "
    "ip link add card type veth peer name wire && ip address add 10.77.0.1/24 dev card "
    "&& ip link set wire up && ip link set card up && ip route add default dev card; "
    'exec "$@"'
)
_CLOCK = {"sleep", "monotonic", "perf_counter", "wait", "wait_for", "waitUntil", "waitSignal", "waitExposed", "settle"}
_DRAWS = {"SystemRandom", "urandom", "uuid4", "rand", "randn", "randint", "randperm", "rand_like", "randn_like"}


@dataclass
class Source:
    """What a test file defines, and which other files of ours it takes names from."""

    path: Path
    functions: dict[str, ast.FunctionDef] = field(default_factory=dict)
    tests: dict[str, ast.FunctionDef] = field(default_factory=dict)
    seen: list["Source"] = field(default_factory=list)


def reasons_in(function: ast.AST) -> set[str]:
    """Why the code of one function, by itself, may fail now and then."""
    found: set[str] = set()
    for node in ast.walk(function):
        if isinstance(node, ast.Attribute) and node.attr == "repeat":
            found.add("is marked")
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        keywords = {keyword.arg for keyword in node.keywords}
        if name in _CLOCK:
            found.add("waits")
        elif name in {"Thread", "Timer", "ThreadPoolExecutor"}:
            found.add("starts threads")
        elif name in {"run", "Popen", "communicate"} and "timeout" in keywords:
            found.add("starts programs")
        elif (name in {"default_rng", "Random"} and not node.args) or (name in _DRAWS and "generator" not in keywords):
            found.add("draws")
    return found


def read_sources(folder: Path = ROOT / "tests") -> list[Source]:
    sources: dict[Path, Source] = {}
    imports: dict[Path, set[Path]] = {}
    for path in sorted(folder.rglob("*.py")):
        source = sources[path] = Source(path)
        tree = ast.parse(path.read_text("utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                source.functions.setdefault(node.name, node)
        source.tests = {
            node.name: node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
        }
        names = [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module]
        imports[path] = {folder.parent / f"{name.replace('.', '/')}.py" for name in names}
        imports[path] |= {parent / "conftest.py" for parent in path.parents if parent.is_relative_to(folder)}
    for path, source in sources.items():
        source.seen = [source, *(sources[other] for other in sorted(imports[path] - {path}) if other in sources)]
    return list(sources.values())


def reasons_of(source: Source, name: str, done: set[tuple[Path, str]]) -> set[str]:
    """The same of a function and of all fixtures and helpers of the tests that it reaches."""
    if (source.path, name) in done:
        return set()
    done.add((source.path, name))
    function = source.functions[name]
    found = reasons_in(function)
    used = {node.attr for node in ast.walk(function) if isinstance(node, ast.Attribute)}
    used |= {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}
    used |= {argument.arg for argument in function.args.args}
    used |= {str(node.value) for node in ast.walk(function) if isinstance(node, ast.Constant)}  # usefixtures
    for other in source.seen:
        for one in used & other.functions.keys() - other.tests.keys():
            found |= reasons_of(other, one, done)
    return found


def doubtful(sources: list[Source]) -> dict[str, dict[str, set[str]]]:
    """File to test to reasons."""
    found: dict[str, dict[str, set[str]]] = {}
    for source in sources:
        for name in source.tests:
            if reasons := reasons_of(source, name, set()):
                found.setdefault(source.path.relative_to(ROOT).as_posix(), {})[name] = reasons
    return found


def surroundings(is_apart: bool) -> list[str]:
    """What stands before the command of a round. is_apart: no other round shall be seen from it."""
    found: list[str] = []
    if is_apart and shutil.which("unshare") and shutil.which("ip") and os.geteuid() == 0:
        found += ["unshare", "--net", "--ipc", "--mount", "sh", "-c", _APART, "sh"]
    if os.environ.get("QT_QPA_PLATFORM") != "xcb" and all(map(shutil.which, ("Xvfb", "openbox", "pulseaudio"))):
        peers = ROOT / "tests" / "peers"
        found += ["bash", str(peers / "virtual_audio.sh"), "run", "--"]
        found += ["bash", str(peers / "xvfb_desktop.sh"), "run", "--"]
    return found


def run_round(file: str, tests: list[str], first: int, count: int, before: list[str]) -> dict[str, object]:
    """One process that runs the tests of a file `count` times. before: what `surroundings` found."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--tb=short", f"--times={count}"]
        begun = time.monotonic()
        done = subprocess.run(
            [*before, *command, f"--junitxml={report}", *(f"{file}::{test}" for test in tests)],
            cwd=ROOT, capture_output=True, text=True, check=False,
            env=os.environ | {"DAW_BRIDGE_TEST_SEED": str(first)},
        )  # fmt: skip
        outcomes = list(read_report(report)) if report.is_file() else []
    line: dict[str, object] = {"file": file, "first": first, "count": count, "status": done.returncode}
    line |= {"seconds": round(time.monotonic() - begun, 1), "outcomes": outcomes}
    if done.returncode not in {0, 5}:
        line["said"] = done.stdout[-4000:] + done.stderr[-1000:]
    return line


def read_report(report: Path) -> Iterator[tuple[str, str]]:
    """Name and outcome of every repetition of every test; the number of the repetition is left out of the name."""
    for case in ElementTree.parse(report).iter("testcase"):
        name = re.sub(r"\[repetition\d+([-\]])", lambda found: "[" if found[1] == "-" else "", case.get("name", ""))
        kinds = {child.tag for child in case}
        outcome = "failed" if kinds & {"failure", "error"} else "skipped" if "skipped" in kinds else "passed"
        yield name, outcome


def load(results: Path) -> list[dict[str, object]]:
    if not results.is_file():
        return []
    return [json.loads(line) for line in results.read_text("utf-8").splitlines() if line.endswith("}")]


def summary(lines: list[dict[str, object]]) -> tuple[str, int]:
    """A table of the failures, the totals, and how many failed."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for line in lines:
        for name, outcome in line["outcomes"]:  # type: ignore[attr-defined]
            counts[str(line["file"]), name, outcome] += 1
    broken = [line for line in lines if line["status"] not in {0, 1, 5}]
    text = [
        f"{n:4} failed, {counts[file, name, 'passed']:4} passed: {file}::{name}"
        for (file, name, outcome), n in counts.items()
        if outcome == "failed"
    ]
    text += [f"pytest ended with {line['status']}: {line['file']}" for line in broken]
    totals = Counter(outcome for (_, _, outcome), n in counts.items() for _ in range(n))
    tests = len({key[:2] for key in counts})
    text.append(f"{tests} tests: {totals['passed']} passed, {totals['failed']} failed, {totals['skipped']} skipped")
    return "\n".join(text), totals["failed"] + len(broken)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.repeat", description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=50, help="how often each test runs (50)")
    parser.add_argument("--workers", type=int, default=1, help="how many rounds run side by side (1)")
    parser.add_argument("--list", action="store_true", help="name the tests and the reasons, run nothing")
    parser.add_argument("--fresh", action="store_true", help="forget earlier outcomes")
    parser.add_argument("files", nargs="*", help="these test files or folders only")
    options = parser.parse_args()
    wanted = tuple(Path(file).as_posix().rstrip("/") for file in options.files)
    chosen = {
        file: tests
        for file, tests in doubtful(read_sources()).items()
        if not wanted or any(file == one or file.startswith(f"{one}/") for one in wanted)
    }
    if options.list:
        for file, tests in chosen.items():
            for name, reasons in tests.items():
                print(f"{file}::{name}: {', '.join(sorted(reasons))}")
        print(f"{sum(map(len, chosen.values()))} tests in {len(chosen)} files")
        return 0
    if hasattr(os, "nice"):
        os.nice(15)
    RESULTS.parent.mkdir(exist_ok=True)
    if options.fresh:
        RESULTS.unlink(missing_ok=True)
    done = {(line["file"], line["first"]) for line in load(RESULTS)}
    before = surroundings(options.workers > 1)
    rounds = [(file, first) for first in range(0, options.times, ROUND) for file in chosen if (file, first) not in done]

    def run(file: str, first: int) -> dict[str, object]:
        return run_round(file, list(chosen[file]), first, min(ROUND, options.times - first), before)

    with ThreadPoolExecutor(options.workers) as workers:
        for ended in as_completed([workers.submit(run, *each) for each in rounds]):
            line = ended.result()
            with RESULTS.open("a", encoding="utf-8") as out:
                out.write(json.dumps(line) + "\n")
            print(f"{line['file']} from {line['first']}: status {line['status']}, {line['seconds']} s", flush=True)
    text, failed = summary([line for line in load(RESULTS) if line["file"] in chosen])
    print(text)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
