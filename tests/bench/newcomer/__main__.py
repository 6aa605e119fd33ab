"""A newcomer's clock: from a fresh clone to the window, the first sound, the first repaint and the first take in Ardour.

    bash tests/peers/virtual_audio.sh run -- bash tests/peers/xvfb_desktop.sh run -- \\
        .venv/bin/python -m tests.bench.newcomer [--environment .venv]

The repository is cloned, set up and started by `python3 installers/start.py` in a home of its own, and used with a real
pointer on a real X screen, as a newcomer uses it: what is seen there is found as a screen reader finds it. The first sound
is the first one that the virtual sound card gets. Ardour starts with an empty session, and its own start is not counted.
The set-up downloads all packages; --environment takes a finished environment for it and leaves its row out. Clicks are
presses and drags of the pointer. The figures of before stand beside those of now. The exit status is 1 if a step of the
newcomer does not come to its end.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from tests.peers import ardour
from tests.peers.drag import click, point_in, xdotool
from tests.peers.processes import Recorder
from tests.peers.spoken.listener import Listener, can_listen
from tests.peers.spoken.musician import Musician
from tests.peers.spoken.program import ROOT, TITLE, Program

_AUDIBLE = 0.01
_FRAME_BYTES = 8
_INSTALLING_S, _PATIENCE_S = 1800.0, 180.0
BEFORE = {
    "clone to window, with all packages": (121.0, 0),
    "window, second start": (1.4, 0),
    "first sound": (15.3, 3),
    "first repaint": (18.9, 2),
    "take dragged into Ardour": (2.0, 1),
    "Ardour connected": (None, 10),
    "take inserted at its bar": (0.6, 1),
}
"""Seconds and clicks of the window before this one, tried by hand on 2026-11-27 on a machine with two cores that had other
work (load 1 to 4); first sound: a typed prompt, *Generate new*, and Space when it was there."""
_TRACK_2 = 261 + 68 * 2 + 34  # pixels from the top of Ardour's window


@dataclass
class Clock:
    """The rows of the table, printed as they come."""

    missed: list[str] = field(default_factory=list)

    def head(self) -> None:
        print(f"{'':38}{'seconds':>9}{'clicks':>8}{'keys':>6}{'before, s':>12}{'clicks':>8}")

    def row(self, title: str, seconds: float, clicks: int = 0, keys: int = 0) -> None:
        before_s, before_clicks = BEFORE.get(title, (None, None))
        older = f"{before_s:12.1f}" if before_s is not None else f"{'–':>12}"
        older += f"{before_clicks:8}" if before_clicks is not None else f"{'–':>8}"
        print(f"{title:38}{seconds:9.1f}{clicks:8}{keys:6}{older}", flush=True)

    def step(self, title: str, me: Musician, act: Callable[[], float | None]) -> None:
        """Time a step. act: gives when it came to its end by `time.monotonic`, or None for now."""
        begun, clicks, presses = time.monotonic(), me.clicks, me.presses
        try:
            end = act()
        except AssertionError as error:
            print(f"{title:38}{'did not come to its end':>24}: {str(error)[:300]}", flush=True)
            self.missed.append(title)
            return
        self.row(title, (end or time.monotonic()) - begun, me.clicks - clicks, me.presses - presses)


class Heard:
    """The sound card, listened to while it is recorded."""

    def __init__(self, raw: Path) -> None:
        self._raw = raw

    def first_sound(self) -> float:
        """When something was heard first, by `time.monotonic`."""
        end, at = time.monotonic() + _PATIENCE_S, 0
        while time.monotonic() < end:
            whole = self._raw.stat().st_size // _FRAME_BYTES * _FRAME_BYTES
            if whole > at:
                part = np.fromfile(self._raw, "<f4", (whole - at) // 4, offset=at)
                at = whole
                if np.abs(part).max() > _AUDIBLE:
                    return time.monotonic()
            time.sleep(0.01)
        raise AssertionError("nothing was heard")


def in_front(size: tuple[int, int] = (1400, 860)) -> None:
    """Put the window into the corner of the screen, above all others."""
    window = xdotool("search", "--onlyvisible", "--name", f"^{TITLE}$").split()[-1]
    xdotool("windowactivate", "--sync", window)
    xdotool("windowmove", "--sync", window, 0, 0)
    xdotool("windowsize", window, *size)


def make_music(me: Musician, clock: Clock, folder: Path) -> None:
    """From the empty window to a repainted clip."""
    raw = folder / "heard.raw"

    def first_sound() -> float:
        me.click("Funk", "push button")
        return Heard(raw).first_sound()

    with Recorder(raw):
        clock.step("first sound", me, first_sound)

    def first_repaint() -> float:
        wave = me.listener.find("Waveform", "list")
        me.drag(wave.at(0.3, 0.6), wave.at(0.6, 0.6))
        since = len(me.listener.heard)
        me.click("Repaint bars", "push button")
        return me.listener.hear("Done: 1 take", since, _PATIENCE_S).at_s

    clock.step("first repaint", me, first_repaint)


def connect_ardour(me: Musician, clock: Clock, daw: ardour.Ardour, program: Program) -> None:
    """A take dragged onto a track; then the script, and a take inserted at its bar."""

    def install() -> None:
        since = len(me.listener.heard)
        me.click("Connect a DAW", "push button")
        me.listener.hear("window Connect a DAW", since)
        me.click("Install the script for Ardour", "push button")
        me.click("Close", "push button")

    def n_regions(wanted: int) -> None:
        me.until(lambda: len(daw.regions()) >= wanted, _PATIENCE_S)

    def drag_in() -> None:
        me.drag(me.listener.find("Take", "list item").at(0.2, 0.5), point_in(daw.title, 1200, _TRACK_2))
        n_regions(1)

    def switch_on() -> None:
        before = me.presses
        daw.switch_script_on()
        me.presses = before + 15  # those of Ardour's menu and dialogs
        me.listener.find("Insert take", "push button", timeout_s=_PATIENCE_S)

    def insert() -> None:
        me.click("Insert take", "push button")
        n_regions(2)

    clock.step("script installed", me, install)
    with daw:
        in_front((1100, 420))  # so small that the tracks are seen below it, it shows one panel at a time
        click(me.listener.find("Takes", "page tab").middle)
        me.until(lambda: list((program.library / "exports").glob("*.wav")))
        clock.step("take dragged into Ardour", me, drag_in)
        in_front()
        clock.step("Ardour connected", me, switch_on)
        in_front()
        clock.step("take inserted at its bar", me, insert)


def clone(folder: Path) -> Path:
    """A fresh clone, as a newcomer gets one."""
    target = folder / "daw-bridge"
    subprocess.run(["git", "-c", "advice.detachedHead=false", "clone", "--quiet", str(ROOT), str(target)], check=True)
    return target


def started(program: Program, listener: Listener, patience_s: float) -> float:
    """Seconds until a program that was just started shows its window."""
    begun, since = time.monotonic(), len(listener.heard)
    with program:
        shown = listener.hear("Play (Space)", since, patience_s).at_s
    return shown - begun


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--environment", type=Path, help="a finished environment in place of the set-up")
    options = parser.parse_args(argv)
    missing = [] if can_listen() else ["at-spi2-core with the system's Python, dbus and gi"]
    missing += [] if os.environ.get("QT_QPA_PLATFORM") == "xcb" else ["an X screen (tests/peers/xvfb_desktop.sh)"]
    missing += [] if "BENCH_RECORD" in os.environ else ["the virtual sound card (tests/peers/virtual_audio.sh)"]
    if missing:
        print(f"This needs {'; '.join(missing)}.", file=sys.stderr)
        return 2
    clock = Clock()
    with tempfile.TemporaryDirectory(prefix="newcomer-", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        (folder / "ardour").mkdir()
        daw = ardour.Ardour(folder / "ardour", tracks=3) if ardour.installed_lua() else None
        home = daw.folder / "home" if daw is not None else folder / "home"
        tree = clone(folder)
        command = (str(Path(sys.base_prefix) / "bin" / "python3"), "installers/start.py")  # that of the system
        program = Program(home, tree=tree, command=command, connect_daws=True)
        clock.head()
        with Listener(folder / "listener.log") as listener:
            if options.environment is None:
                clock.row("clone to window, with all packages", started(program, listener, _INSTALLING_S))
            else:
                (tree / ".venv").symlink_to(options.environment.resolve())
                started(program, listener, _PATIENCE_S)  # its files are read for the first time
            me, begun = Musician(listener), time.monotonic()
            since = len(listener.heard)
            with program:
                clock.row("window, second start", listener.hear("Play (Space)", since, _PATIENCE_S).at_s - begun)
                in_front()
                make_music(me, clock, folder)
                if daw is None:
                    print("Ardour is not installed: the steps in it are left out.")
                else:
                    connect_ardour(me, clock, daw, program)
    print(f"missed: {'; '.join(clock.missed)}" if clock.missed else "every step came to its end")
    return 1 if clock.missed else 0


if __name__ == "__main__":
    sys.exit(main())
