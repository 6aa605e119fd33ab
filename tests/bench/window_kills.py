"""Window and engine are killed at random moments while a musician makes takes and chooses among them: what was lost?

    python -m tests.bench.window_kills [--kills 50] [--seed 1] [--folder FOLDER]

The program is a process of its own with its window off screen, the real engine and the built-in model, driven by OSC:
takes, comps, markers, stars, colours, names, discards, undo, regions, draft and queue. Each kill is a SIGKILL of both
processes, of the window alone or of the engine alone. After each start, everything that was confirmed has to be there;
what no answer had come to may be either. At the end the library is listed anew from its files alone. Linux only. The
exit status is 1 if anything was lost.
"""

import argparse
import contextlib
import os
import random
import signal
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

from tests.bench.chaos_parts.chooser import Chooser, KilledError
from tests.bench.chaos_parts.ledger import Ledger
from tests.bench.chaos_parts.process import BridgeProcess, is_alive, is_expected, wait_until
from tests.bench.chaos_parts.promises import Promises

_LAST_JOB_S = 45.0  # an engine without a window finishes the take that it works on
_READ_S = 0.5  # what was sent before a kill is read by then
_MODES = ("both", "both", "both", "window", "engine")
_IN_FILES = {"name", "discarded", "star", "color", "comp", "markers"}  # the rest belongs to the index or to the program


class Run:
    """One run below a folder. faults: a sentence for each thing that was lost or went wrong."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._chance = random.Random(seed)
        self.ledger, self.promises = Ledger(), Promises()
        self.bridge = BridgeProcess(folder / "bridge", folder / "library", {})
        self.chooser = Chooser(
            self.bridge.port, folder / "music", self.bridge.library, seed + 1, self.ledger, self.promises
        )
        self.kills: Counter[str] = Counter()
        self._life_s: list[float] = []

    def run(self, kills: int) -> None:
        self._start()
        self.chooser.begin()
        for n in range(kills):
            self._kill_once(n + 1)
        self.chooser.end()
        self.ledger.check_ended()
        self._list_anew()

    def close(self) -> None:
        self.bridge.end()
        self.chooser.wire.close()

    def _kill_once(self, n: int) -> None:
        """Let the musician work, and kill meanwhile; then start the program and look."""
        mode, after_s = self._chance.choice(_MODES), self._chance.uniform(0.2, 6.0)
        killed = threading.Event()
        killer = threading.Timer(after_s, self._kill, (mode, killed))
        killer.start()
        self.chooser.work(killed.is_set)
        killer.join()
        self.kills[mode] += 1
        if mode != "engine":
            time.sleep(_READ_S)
            interrupted = self.ledger.check_jobs(self.bridge.library)
            self._start()
            self._look(f"kill {n} ({mode})")
            if interrupted and not self.chooser.ask("retry", self._chance.choice(interrupted)).is_ok:
                self.ledger.lose("jobs", f"an interrupted job was not offered again after kill {n}")

    def _kill(self, mode: str, killed: threading.Event) -> None:
        engine = self.bridge.engine_pid
        if mode != "engine":
            self.chooser.is_killed.set()
        if engine is not None and mode != "window":
            with contextlib.suppress(ProcessLookupError):
                os.kill(engine, signal.SIGKILL)
        if mode != "engine":
            self.bridge.kill()
        killed.set()
        if mode != "engine":
            self.chooser.wire.forget_waiting()
            if engine is not None and not wait_until(lambda: not is_alive(engine), _LAST_JOB_S):
                self.ledger.lose("processes", f"the engine {engine} outlived its window")
                os.kill(engine, signal.SIGKILL)

    def _start(self) -> None:
        begun = time.monotonic()
        self.bridge.start()
        self.chooser.is_killed.clear()
        self.ledger.lives += 1
        self.chooser.wire.send("/bridge/subscribe")
        self.chooser.ask("refresh")
        self._life_s.append(time.monotonic() - begun)

    def _look(self, when: str) -> None:
        found = self.chooser.found()
        self.promises.check(found, when)
        self.chooser.came_back(found)
        self.ledger.check_library(self.bridge.library)

    def _list_anew(self) -> None:
        """The program ends as usual, its index is lost, and the files alone say what there was."""
        if (status := self.bridge.end()) != 0:
            self.ledger.lose("processes", f"the program ended with {status}")
        for suffix in ("", "-wal", "-shm"):
            path = self.bridge.library / "library.db"
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        for word in set(self.promises.counts) - _IN_FILES:
            self.promises.forget(word)
        self._start()
        self.promises.check(self.chooser.found(), "from the files alone")
        self.ledger.check_library(self.bridge.library, with_sound=True)

    def faults(self) -> list[str]:
        found = [f"lost: {what}" for what in self.promises.lost]
        found += [f"lost {kind}: {what}" for kind, whats in self.ledger.lost.items() for what in whats]
        found += [f"unexplained: {message}" for message in self.ledger.unexplained]
        found += [f"traceback ({n}): {line}" for line, n in self.bridge.tracebacks().items() if not is_expected(line)]
        found += [f"the program ended by itself: {code}" for code in self.bridge.died]
        return found

    def report(self) -> str:
        promised = ", ".join(f"{n} {kind}" for kind, n in sorted(self.promises.counts.items()))
        counts, starts = self.ledger.counts, sorted(self._life_s)
        lines = [
            f"{self.kills.total()} kills: " + ", ".join(f"{n} of {mode}" for mode, n in sorted(self.kills.items())),
            f"acts {self.chooser.actions.total()}: {dict(self.chooser.actions)}",
            f"confirmed: {promised}; {counts['jobs']} jobs, {len(self.ledger.takes)} takes",
            f"lost: {len(self.promises.lost) + sum(map(len, self.ledger.lost.values()))}",
            f"start to first answer: median {starts[len(starts) // 2]:.1f} s, longest {starts[-1]:.1f} s",
            "refused: " + "".join(f"\n  {n:4d} {what}" for what, n in self.chooser.refused.most_common(12)),
            *(f"FAULT {fault}" for fault in self.faults()),
        ]
        return "\n".join(lines)


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="keep everything here; by default a temporary folder")
    options = parser.parse_args(argv)
    with contextlib.ExitStack() as stack:
        folder = options.folder or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="kills-")))
        folder.mkdir(parents=True, exist_ok=True)
        run, begun = Run(folder.resolve(), options.seed), time.monotonic()
        try:
            run.run(options.kills)
        except KilledError:
            run.ledger.lose("answers", "a started program did not answer")
        finally:
            run.close()
        print(run.report())
        print(f"{time.monotonic() - begun:.0f} s, seed {options.seed}")
        return 1 if run.faults() else 0


if __name__ == "__main__":
    sys.exit(main())
