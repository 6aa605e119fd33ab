"""Build the wheel, install it into an empty environment without the sources, use it: `python3 installers/check_wheel.py`.

It takes minutes and needs the network, Xvfb and openbox, so the gate checks the wheel's list of files alone. What it
checks: the window opens and its engine is ready, a DAW's script is copied, and the built-in model makes a take.

    --folder FOLDER    keep the environment, the files made and a picture of the window there; it must be empty
"""

from __future__ import annotations

import argparse
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True

from environment import CONSTRAINTS, PYTHON, ROOT, constrained, say, torch_index  # noqa: E402

PATIENCE_S = 120.0
LEFT_OUT = shutil.ignore_patterns(".*", "__pycache__", "tests", "build", "dist", "*.egg-info", "checkpoints")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--window", nargs=3, metavar=("PROGRAM", "SCRIPT", "PICTURE"), help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.window:
        return check_window(*(Path(word) for word in args.window))
    if args.folder is not None:
        args.folder.mkdir(parents=True, exist_ok=True)
        return check(args.folder.resolve())
    with tempfile.TemporaryDirectory(prefix="daw-bridge-wheel-") as folder:
        return check(Path(folder))


def check(folder: Path) -> int:
    """Returns the exit status: 0, or 1 where something does not work."""
    wheel = build(folder)
    program = install(wheel, folder / "environment")
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir()
    home = {f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment = {**clean, **home, "HOME": str(folder), "TMPDIR": tempfile.gettempdir()}
    desktop = ROOT / "tests" / "peers" / "xvfb_desktop.sh"
    picture = folder / "window.png"
    window = [
        "bash",
        str(desktop),
        "run",
        "--",
        sys.executable,
        __file__,
        "--window",
        str(program),
        str(desktop),
        str(picture),
    ]
    sources = str(ROOT / "gui")
    take = ["render", "--caption", "funk, slap bass", "--bpm", "100", "--duration", "4", "--out", "x.wav"]
    steps = {
        "no sources": [
            str(program.with_name("python")),
            "-c",
            f"import gui; assert not gui.__file__.startswith({sources!r})",
        ],
        "a script for a DAW": [str(program), "daw", "install", "ardour", "--folder", str(elsewhere / "scripts")],
        "a take": [str(program), *take],
        "the window": window,
    }
    failed = []
    for name, command in steps.items():
        say(f"== {name}")
        if subprocess.call(command, cwd=elsewhere, env=environment) != 0:
            failed.append(name)
    made = [elsewhere / "scripts" / "daw_bridge_ardour.lua", elsewhere / "x.wav"]
    failed += [f"{path.name} is missing" for path in made if not path.is_file()]
    say(f"Failed: {', '.join(failed)}" if failed else "The wheel works.")
    return 1 if failed else 0


def build(folder: Path) -> Path:
    """The wheel, built from a copy, so that leftovers of earlier builds stay out of it."""
    say("== building")
    source = folder / "source"
    shutil.copytree(ROOT, source, ignore=LEFT_OUT)
    command = [str(PYTHON), "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(source)]
    subprocess.run(command, env=constrained(CONSTRAINTS), check=True)
    shutil.rmtree(source)
    return next(folder.glob("daw_bridge-*.whl"))


def install(wheel: Path, place: Path) -> Path:
    """Install the wheel and all it needs into a new environment; returns its `daw-bridge` program."""
    say("== installing")
    subprocess.run([str(PYTHON), "-m", "venv", str(place)], check=True)
    pip = [str(place / "bin" / "python"), "-m", "pip", "install", "--quiet", "--constraint", str(CONSTRAINTS)]
    subprocess.run([*pip, "--no-deps", "torch", *torch_index()], check=True)
    subprocess.run([*pip, str(wheel)], check=True)
    return place / "bin" / "daw-bridge"


def check_window(program: Path, desktop: Path, picture: Path) -> int:
    """On the desktop that this runs on: start the window, wait until its engine says by OSC that it is ready."""
    with (
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as ours,
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as free,
    ):
        ours.bind(("127.0.0.1", 0))
        ours.settimeout(1.0)
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        window = subprocess.Popen(
            [str(program), "--osc-port", str(port), "--library", str(picture.with_name("library"))]
        )
        try:
            is_ready = wait_until_ready(ours, port, window)
            time.sleep(2.0)  # until it is drawn
            subprocess.run(["bash", str(desktop), "shot", str(picture)], check=True)
        finally:
            window.terminate()
            status = window.wait(20)
    say(f"The window was {'ready' if is_ready else 'not ready'} and ended with {status}.")
    return 0 if is_ready and status == 0 else 1


def wait_until_ready(ours: socket.socket, port: int, window: subprocess.Popen[bytes]) -> bool:
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline and window.poll() is None:
        try:
            ours.sendto(b"/bridge/subscribe\0\0\0,\0\0\0", ("127.0.0.1", port))
            while True:
                packet = ours.recv(65536)
                if b"/bridge/engine/state" in packet and b"ready" in packet:
                    return True
        except OSError:  # nothing came, or its port is not open yet
            time.sleep(0.2)
    return False


if __name__ == "__main__":
    sys.exit(main())
