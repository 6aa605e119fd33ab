"""Set up everything incl. test tools and test peers, then run the whole gate, headless: `python3 installers/test.py`.

Arguments go to pytest and leave the other checks out: `python3 installers/test.py tests/engine -k parity`.
"""

from __future__ import annotations  # an older Python shall get as far as saying that it is too old

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import IO

sys.dont_write_bytecode = True

from environment import (  # noqa: E402
    PEER_PACKAGES,
    PYTHON,
    ROOT,
    SOUND_PACKAGES,
    WINDOW_PACKAGES,
    SetupError,
    compile_sources,
    prepare,
    say,
)

CHECKS = (
    ("format", ("ruff", "format", "--check", ".")),
    ("lint", ("ruff", "check", ".")),
    ("types", ("mypy",)),
    ("imports", ("lint-imports",)),
)


CHAOS = (  # five minutes of real time; then what starts programs of its own and opens no port that others want
    "tests/e2e/test_chaos.py",
    "tests/e2e/test_window_kills.py",
    "tests/e2e/by_hand",
    "tests/daw_bridge/making",
    "tests/daw_bridge/sound/test_conform.py",
)
COMPUTING = ("tests/engine",)  # minutes that no clock is watched in: they may share the machine with it
# No clock is watched in these, and no port is used that others want: they may share the machine with all the others. Most
# of their time they wait.
QUIET = (
    "tests/daw_bridge/commands",
    "tests/daw_bridge/core",
    "tests/daw_bridge/library",
    "tests/daw_bridge/parts",
    "tests/gui/accessible",
    "tests/gui/axis",
    "tests/gui/bar",
    "tests/gui/fields",
    "tests/gui/first_start",
    "tests/gui/help",
    "tests/gui/lanes",
    "tests/gui/library",
    "tests/installers",
)
QUIET_TOO = (  # they begin when computing and chaos are over
    "tests/engine/cards",
    "tests/gui/look",
    "tests/gui/making",
    "tests/gui/models",
    "tests/gui/page",
    "tests/gui/settings",
    "tests/gui/training",
    "tests/gui/versions",
    "tests/gui/words",
    "tests/gui/test_adapters.py",
    "tests/gui/test_any_setting.py",
    "tests/gui/test_translations.py",
    "tests/gui/test_undo.py",
    "tests/gui/test_window.py",
    "tests/gui/test_window_memory.py",
)


def main() -> int:
    arguments = sys.argv[1:]
    try:
        prepare((*SOUND_PACKAGES, *WINDOW_PACKAGES, *PEER_PACKAGES), for_tests=True)
    except SetupError as problem:
        print(problem)
        return 3
    compile_sources("daw_bridge", "engine", "gui", "tests")
    fetch_osc_libraries()
    if arguments:
        return pytest(*arguments).wait()
    failed = run_all()
    say(f"Failed: {', '.join(failed)}" if failed else "All checks passed.")
    return 1 if failed else 0


def run_all() -> list[str]:
    """Run the checks and all tests, at the same time where they do not disturb each other. Returns what failed."""
    others = tuple(f"--ignore={path}" for path in (*CHAOS, *COMPUTING, *QUIET, *QUIET_TOO))
    with (
        ThreadPoolExecutor(1) as beside,
        tempfile.TemporaryFile("w+") as said,
        tempfile.TemporaryFile("w+") as more_said,
    ):
        checks = [(name, beside.submit(check, command)) for name, command in CHECKS]
        quiet = pytest(*QUIET, to=said, is_alone=False, is_polite=True)
        has_passed = both_pass((*COMPUTING, *(f"--ignore={path}" for path in QUIET_TOO)), CHAOS)
        quiet_too = pytest(*QUIET_TOO, to=more_said, is_alone=False, is_polite=True)
        has_passed = pytest("tests", *others, is_alone=False).wait() == 0 and has_passed
        has_passed = end_of(quiet, said) and has_passed
        has_passed = end_of(quiet_too, more_said) and has_passed
    failed = []
    for name, checked in checks:
        is_right, output = checked.result()
        say(f"== {name}")
        print(output, end="", flush=True)
        if not is_right:
            failed.append(name)
    return failed if has_passed else [*failed, "tests"]


def both_pass(tests: Sequence[str], beside: Sequence[str]) -> bool:
    """Run two sets of tests at the same time and print what each said."""
    with tempfile.TemporaryFile("w+") as said:
        second = pytest(*beside, to=said, is_alone=False)
        has_passed = pytest(*tests, is_alone=False).wait() == 0
        return end_of(second, said) and has_passed


def end_of(tests: subprocess.Popen[bytes], said: IO[str]) -> bool:
    """Wait for a set of tests and print what it said; return whether it has passed."""
    has_passed = tests.wait() == 0
    said.seek(0)
    print(said.read(), flush=True)
    return has_passed


def pytest(
    *arguments: str, to: IO[str] | None = None, is_alone: bool = True, is_polite: bool = False
) -> subprocess.Popen[bytes]:
    """Start pytest on a desktop of its own. to: a file for what it prints. is_polite: it takes time that is left.

    Unless it is alone, it computes with half of the processors, and idle threads of OpenMP sleep: active ones, the
    default, take the time of the programs beside them. Large tensors get large pages, as in the engine.
    """
    nice = ["nice", "-n", "19"] if is_polite and shutil.which("nice") else []
    command = [*nice, *desktop(), str(PYTHON), "-m", "pytest", *arguments]
    shared = {"OMP_WAIT_POLICY": "PASSIVE", "OMP_NUM_THREADS": str(max(1, (os.cpu_count() or 2) // 2))}
    variables = {"GLIBC_TUNABLES": "glibc.malloc.hugetlb=1"} | os.environ | ({} if is_alone else shared)
    return subprocess.Popen(command, cwd=ROOT, stdout=to, stderr=to, env=variables)


def fetch_osc_libraries() -> None:
    """Fetch the OSC libraries for JavaScript at their pinned versions, where npm is; else their tests skip and say so.

    The lock file leaves out the serial port of osc.js, which is optional and would have to be built.
    """
    npm = shutil.which("npm", path=str(PYTHON.parent)) or shutil.which("npm")
    folder = ROOT / "tests" / "peers" / "osc_clients"
    wanted, present = folder / "package-lock.json", folder / "node_modules" / ".package-lock.json"
    if npm is None or (present.is_file() and present.stat().st_mtime >= wanted.stat().st_mtime):
        return
    options = ["--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund", "--prefer-offline"]
    command = [npm, "ci", *options, "--fetch-retries=1", "--fetch-timeout=15000"]
    known = os.environ | {"NODE_USE_SYSTEM_CA": "1"}  # certificates of the system, as pip takes them
    try:
        has_passed = subprocess.call(command, cwd=folder, env=known, timeout=90) == 0
    except subprocess.TimeoutExpired:
        has_passed = False
    if not has_passed:
        say("The OSC libraries for JavaScript could not be fetched; their tests will be skipped.")


def check(command: tuple[str, ...]) -> tuple[bool, str]:
    """Run a check. Returns whether it found nothing, and what it printed."""
    program = shutil.which(command[0], path=str(PYTHON.parent))
    if program is None:
        return False, f"{command[0]} is not installed\n"
    done = subprocess.run(
        [program, *command[1:]], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    return done.returncode == 0, done.stdout


def desktop() -> list[str]:
    """A screen and a sound card of our own, where the programs for them are; elsewhere such tests skip and say so."""
    if sys.platform != "linux" or not all(shutil.which(name) for name in ("Xvfb", "openbox", "pulseaudio")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        return []
    peers = ROOT / "tests" / "peers"
    return [
        "bash", str(peers / "virtual_audio.sh"), "run", "--", "bash", str(peers / "xvfb_desktop.sh"), "run", "--",
    ]  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
