"""A musician works by OSC while everything below breaks at random: what was promised, and what of it was lost.

    python -m tests.bench.chaos [--minutes 60] [--seed 1]
    python -m tests.bench.chaos --kills 1000 [--folder FOLDER]

The program is a process of its own with its window, the real engine, the built-in model and a sound server. With
--kills it does nothing but kill engine and program during short work; with --folder it counts on from where an earlier
run in that folder was stopped. Linux only. The exit status is 1 if anything was lost or an error was not explained.
"""

import argparse
import contextlib
import json
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.chaos_parts.breakers import Breakers
from tests.bench.chaos_parts.ledger import Ledger
from tests.bench.chaos_parts.musician import Musician
from tests.bench.chaos_parts.process import BridgeProcess, is_expected, wait_until
from tests.bench.chaos_parts.sound_server import SoundServer
from tests.bench.chaos_parts.wire import Pulse

_MEMORY_FACTOR, _MEMORY_MB = 1.3, 20.0
_LONG_LIFE = 60  # breaks in one life of the bridge, after which its memory is judged
_KILLS = 0.75  # the share of a run in which the bridge is killed; what is left is one life
_DRIVE_MB = 3000
_SETTLE_S = 120.0
_WINDOW_PAUSE_S = 5.0  # two cores, an engine and what breaks beside it; tests/e2e/test_robust.py has the real limit


@dataclass
class Run:
    """One run. lines: the report; faults: why it failed, empty if nothing was lost."""

    seed: int
    folder: Path
    mount: Path | None
    ledger: Ledger = field(default_factory=Ledger)
    memory_mb: dict[int, list[float]] = field(default_factory=dict)  # RSS after each break, by life of the bridge
    threads: int = 0

    def __post_init__(self) -> None:
        library = (self.mount or self.folder) / "library"
        self.sound = SoundServer()
        self.bridge = BridgeProcess(self.folder / "bridge", library, self.sound.environment)
        self.pulse = Pulse(self.bridge.port)
        self.musician = Musician(self.bridge.port, self.folder / "music", library, self.seed, self.ledger)
        self.breakers = Breakers(self.bridge, self.musician, self.ledger, self.pulse, self.seed, self.mount, self.sound)
        self.begun = time.monotonic()

    def work(self, seconds: float, pause_s: float = 3.0) -> None:
        """Musician and breakers, until the time is over."""
        self.breakers.start()
        self.musician.start()
        end, chance = self.begun + seconds, threading.Event()
        while (now := time.monotonic()) < end:
            chance.wait(min(self.breakers.draw_pause(pause_s), end - now))
            self.breakers.spares_bridge = now > self.begun + _KILLS * seconds
            self.breakers.break_one()
            with contextlib.suppress(OSError, IndexError):
                self._note_memory()
        self.finish()

    def kill(self, kills: int, done: int, path: Path) -> None:
        """Nothing but kills: one in three of the bridge. path: where the number of kills and losses is kept."""
        self.breakers.start()
        self.musician.start()
        for n in range(done, kills):
            time.sleep(self.breakers.draw_pause(3.0))  # a short job takes about as long
            if n % 3:
                self.breakers.counts["engine killed"] += 1
                self.breakers.engine_killed()
            else:
                self.breakers.counts["bridge killed"] += 1
                self.breakers.kill_and_start()
            path.write_text(json.dumps({"kills": n + 1, "lost": self.ledger.lost}))
        self.finish()

    def finish(self) -> None:
        """Everything is in order again: jobs end, the bridge ends and starts once more, and all is looked at."""
        self.musician.end()
        self.bridge.turn(sound="ok", daw="there", clock_s=0.0)
        self.breakers.wake_engine()
        wait_until(lambda: not self.ledger.open_jobs, _SETTLE_S)
        self.ledger.check_ended()
        with contextlib.suppress(OSError, IndexError):
            self._note_memory()
        self.pulse.pause()
        if (status := self.bridge.end()) != 0:
            self.ledger.lose("processes", f"the bridge ended with {status}")
        self.bridge.start()
        self.breakers.wait_for_answer()
        self.ledger.check_library(self.bridge.library, with_sound=True)

    def _note_memory(self) -> None:
        memory, self.threads = self.bridge.facts()
        self.memory_mb.setdefault(self.bridge.starts, []).append(memory)

    def close(self) -> None:
        self.bridge.end()
        self.musician.wire.close()
        self.breakers.close()
        self.pulse.close()
        self.sound.close()

    # --- the report -----------------------------------------------------------------------------------

    def growth(self) -> tuple[float, float, bool | None]:
        """Memory in MB of the longest life, early and at its end, and whether that is flat; None for a short life."""
        longest = max(self.memory_mb.values(), key=len, default=[0.0])
        first, last = longest[len(longest) // 5], longest[-1]
        is_flat = last <= first * _MEMORY_FACTOR + _MEMORY_MB
        return first, last, is_flat if len(longest) >= _LONG_LIFE else None

    def faults(self) -> list[str]:
        """What was lost, and what nobody can explain."""
        ledger = self.ledger
        found = [f"lost {kind}: {what}" for kind, whats in ledger.lost.items() for what in whats]
        found += [f"unexplained: {message}" for message in ledger.unexplained]
        found += [f"unanswered: {n} of {path}" for path, n in self.musician.unanswered.items()]
        found += [f"traceback ({n}): {line}" for line, n in self.bridge.tracebacks().items() if not is_expected(line)]
        found += [f"the bridge ended by itself: {code}" for code in self.bridge.died]
        if self.growth()[2] is False:
            found.append("memory grows")
        if self.pulse.longest_s > 15.0:
            found.append(f"{self.pulse.longest_s:.1f} s without a pong")
        if self.bridge.window_pause_s > _WINDOW_PAUSE_S:
            paused = f"the window's thread paused for {self.bridge.window_pause_s:.1f} s"
            found.append(f"{paused}\n{self.bridge.window_pause_where}".rstrip())
        return found

    def report(self) -> str:
        ledger, breakers = self.ledger, self.breakers
        minutes = (time.monotonic() - self.begun) / 60
        words = [f"{n} {name}" for name, n in sorted(breakers.counts.items())]
        promised = ", ".join(
            f"{kind} {ledger.counts[kind]} (lost {len(ledger.lost.get(kind, []))})"
            for kind in ("jobs", "takes", "edits", "settings", "imports", "saved files")
        )
        first, last, is_flat = self.growth()
        explained = {line: n for line, n in self.bridge.tracebacks().items() if is_expected(line)}
        lines = [
            f"{minutes:.1f} minutes, seed {self.seed}, library on {'a small drive' if self.mount else 'this drive'},"
            f" sound by {'PulseAudio' if self.sound.is_real() else 'a stub'}",
            f"actions {self.musician.actions.total()}: {dict(self.musician.actions)}",
            f"breaks {breakers.counts.total()}: {', '.join(words)}",
            f"kills: engine {breakers.counts['engine killed']}, bridge {breakers.counts['bridge killed']}",
            f"promised: {promised}; jobs done {ledger.counts['done']}, edits of another selection than asked "
            f"{ledger.counts['of another selection']}, restorings that brought back nothing "
            f"{ledger.counts['restored nothing']}",
            f"longest without a pong {self.pulse.longest_s:.1f} s, longest pause of the window"
            f" {self.bridge.window_pause_s:.2f} s; memory of the longest life"
            f" {first:.0f} MB at 20 %, {last:.0f} MB at its end"
            f" ({'too short to judge' if is_flat is None else 'flat' if is_flat else 'NOT FLAT'}); threads {self.threads}",
            f"explained tracebacks: {sum(explained.values())} of {len(explained)} kinds",
            "messages: " + "".join(f"\n  {n:4d} {message}" for message, n in ledger.errors.most_common(25)),
            *(f"FAULT {fault}" for fault in self.faults()),
        ]
        return "\n".join(lines)


@contextlib.contextmanager
def small_drive(folder: Path) -> Iterator[Path | None]:
    """A drive in memory that can be filled up; None where mounting is not permitted."""
    folder.mkdir(parents=True, exist_ok=True)
    mount, umount = shutil.which("mount"), shutil.which("umount")
    if not mount or not umount:
        yield None
        return
    command = [mount, "-t", "tmpfs", "-o", f"size={_DRIVE_MB}m", "chaos", str(folder)]
    if subprocess.run(command, check=False, capture_output=True).returncode:
        yield None
        return
    try:
        yield folder
    finally:
        subprocess.run([umount, "-l", str(folder)], check=False, capture_output=True)


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--folder", type=Path, help="keep everything here; by default a temporary folder")
    options = parser.parse_args(argv)
    with contextlib.ExitStack() as stack:
        base = (
            options.folder.resolve()
            if options.folder
            else Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="chaos-")))
        )
        base.mkdir(parents=True, exist_ok=True)
        if options.kills:
            return _kills(base, options.kills, options.seed)
        mount = stack.enter_context(small_drive(base / "drive"))
        run = Run(options.seed, base, mount)
        try:
            run.work(options.minutes * 60)
            print(run.report())
            return 1 if run.faults() else 0
        finally:
            run.close()


def _kills(base: Path, kills: int, seed: int) -> int:
    """Each run has a folder of its own below `base`, where a file says how many kills there have been."""
    path = base / "kills.json"
    before = json.loads(path.read_text()) if path.is_file() else {"kills": 0, "lost": {}}
    done = int(before["kills"])
    run = Run(seed + done, base / f"from-{done}", None)
    run.ledger.lost |= before["lost"]
    try:
        run.kill(kills, done, path)
        seconds = time.monotonic() - run.begun
        print(run.report())
        print(f"{kills} kills, {kills - done} in this run: {seconds / max(1, kills - done):.2f} s each")
        return 1 if run.faults() else 0
    finally:
        run.close()


if __name__ == "__main__":
    sys.exit(main())
