"""This build beside an older one: start, window, render, import and OSC, in turns in one run.

    python -m tests.bench.older_build CHECKOUT [--rounds 5]

CHECKOUT is another working tree of this repository, for instance `git worktree add ../older eaf7528`. Both run under this
interpreter, one after the other in each round, and the order changes from round to round, so that a busy moment of the
machine meets both. The median of the rounds is printed for each, and the ratio of this build to the older one. Every
process has a home of its own.
"""

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]

# Ends the program as soon as the window has been painted.
_WINDOW = """
import os
from PySide6.QtWidgets import QApplication, QMainWindow
from gui.app import run
from gui.main_window import MainWindow
def show(self):
    QMainWindow.show(self)
    QApplication.processEvents()
    os._exit(0)
MainWindow.show = show
run([])
"""


# The same for a whole `daw-bridge`, which goes through two processes: the module is changed as soon as it is imported.
_AT_START = """
import sys
if sys.orig_argv[-1:] == ["gui"] or "gui" in sys.orig_argv:
    import importlib.abc, importlib.util, os
    class Finder(importlib.abc.MetaPathFinder):
        def find_spec(self, name, path, target=None):
            if name != "gui.main_window":
                return None
            sys.meta_path.remove(self)
            spec = importlib.util.find_spec(name)
            execute = spec.loader.exec_module
            def exec_module(module):
                execute(module)
                from PySide6.QtWidgets import QApplication, QMainWindow
                def show(self):
                    QMainWindow.show(self)
                    QApplication.processEvents()
                    os._exit(0)
                module.MainWindow.show = show
            spec.loader.exec_module = exec_module
            return spec
    sys.meta_path.insert(0, Finder())
"""


def run(tree: Path, home: str, *args: str, **more: str) -> str:
    """The standard output of Python in a tree; RuntimeError with its errors where it fails. more: environment variables."""
    places = {f"XDG_{kind}_HOME": f"{home}/{kind}" for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
    environment = {**os.environ, **places, "HOME": home, "QT_QPA_PLATFORM": "offscreen", **more}
    environment |= {"PYTHONDONTWRITEBYTECODE": ""}  # no start but the first compiles what it imports, as with a user
    done = subprocess.run(
        [sys.executable, *args], cwd=tree, env=environment, capture_output=True, text=True, timeout=900, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{tree}: {' '.join(args)[:80]}: {done.stderr[-2000:]}")
    return done.stdout


def timed(tree: Path, home: str, *args: str) -> dict[str, float]:
    """Milliseconds that a command takes, under the name ''."""
    start = time.perf_counter()
    run(tree, home, *args)
    return {"": (time.perf_counter() - start) * 1e3}


def whole_start(tree: Path, home: str) -> dict[str, float]:
    """From `daw-bridge` until its window has been painted."""
    (Path(home) / "sitecustomize.py").write_text(_AT_START, "utf-8")
    start = time.perf_counter()
    run(tree, home, "-m", "daw_bridge", PYTHONPATH=home)
    return {"": (time.perf_counter() - start) * 1e3}


def render(tree: Path, home: str) -> dict[str, float]:
    """Eight seconds of the built-in model, process start and file included."""
    args = ("-m", "daw_bridge", "render", "--caption", "slow piano in C minor", "--duration", "8", "--seed", "1")
    return timed(tree, home, *args, "--out", f"{home}/out.wav")


def imports(tree: Path, home: str) -> dict[str, float]:
    """Ten minutes of WAV and FLAC into the window: first and whole picture."""
    values = {}
    for line in run(tree, home, "-m", "tests.bench.import_to_picture").splitlines()[1:]:
        label, *numbers = re.split(r"\s{2,}", line.strip())
        _, first, whole, _ = (float(number.split()[0]) for number in numbers)
        values[f"{label}, first picture"], values[f"{label}, whole"] = first, whole
    return values


def osc(tree: Path, home: str) -> dict[str, float]:
    """Packet to accepted job while 10,000 other messages a second are read."""
    found = re.search(
        r"median ([\d.]+) ms, p99 ([\d.]+) ms", run(tree, home, "-m", "tests.bench.osc_load", "--seconds", "3")
    )
    if not found:
        raise RuntimeError(f"{tree}: osc_load printed no latency")
    return {"median": float(found[1]), "p99": float(found[2])}


MEASURES: dict[str, Callable[[Path, str], dict[str, float]]] = {
    "daw-bridge --version": lambda tree, home: timed(tree, home, "-m", "daw_bridge", "--version"),
    "daw-bridge, window painted": whole_start,
    "window alone": lambda tree, home: timed(tree, home, "-c", _WINDOW),
    "render of 8 s": render,
    "import of 10 min": imports,
    "OSC packet to job": osc,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("checkout", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", choices=list(MEASURES), help="one measure")
    args = parser.parse_args()
    trees = {"older": args.checkout.resolve(), "this": HERE}
    print(f"{'':44}{'older':>10}{'this':>10}   ratio")
    for title, measure in MEASURES.items():
        if args.only and title != args.only:
            continue
        values: dict[str, dict[str, list[float]]] = {"older": {}, "this": {}}
        for round_ in range(args.rounds):
            for name in sorted(trees, reverse=bool(round_ % 2)):
                with tempfile.TemporaryDirectory() as home:
                    for part, value in measure(trees[name], home).items():
                        values[name].setdefault(part, []).append(value)
        for part, numbers in values["this"].items():
            older, this = statistics.median(values["older"][part]), statistics.median(numbers)
            label = f"{title}: {part}" if part else title
            print(f"{label:44}{older:7.1f} ms{this:7.1f} ms{this / older:8.2f}", flush=True)


if __name__ == "__main__":
    main()
