"""Other programs that say what happens to them, one JSON line each, and a recorder of what the sound card gets."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np

ROOT = Path(__file__).resolve().parent.parent.parent


class Peer:
    """A process that prints JSON lines; ended when the block is left."""

    def __init__(self, command: list[str], log: Path) -> None:
        self._command, self._log = command, log

    def __enter__(self) -> Self:
        with self._log.open("wb") as out:
            self.process = subprocess.Popen(self._command, stdout=out, stdin=subprocess.DEVNULL, cwd=ROOT)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.terminate()
        try:
            self.process.wait(8)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    @property
    def lines(self) -> list[dict[str, Any]]:
        text = self._log.read_text("utf-8").splitlines(keepends=True)
        return [json.loads(line) for line in text if line.endswith("\n") and line.startswith("{")]

    def wait(self, wanted: str, timeout_s: float = 15) -> dict[str, Any]:
        """The first line that has the key, or whose event is, `wanted`."""
        end = time.monotonic() + timeout_s
        while time.monotonic() < end:
            for line in self.lines:
                if wanted in line or line.get("event") == wanted:
                    return line
            assert self.process.poll() is None, f"the peer ended: {self._log.read_text()[-500:]}"
            time.sleep(0.05)
        raise AssertionError(f"no {wanted!r} from the peer; so far: {self.lines}")


def dnd_window(title: str, place: str, log: Path, *files: Path) -> Peer:
    return Peer([sys.executable, "-m", "tests.peers.dnd_window", title, place, *map(str, files)], log)


class Recorder:
    """Records the virtual sound card, bit for bit: float32 (samples, 2) in `sound` once the block is left."""

    def __init__(self, raw: Path) -> None:
        self._raw = raw
        self.sound = np.zeros((0, 2), dtype=np.float32)

    def __enter__(self) -> Self:
        with self._raw.open("wb") as out:
            self._process = subprocess.Popen(os.environ["BENCH_RECORD"], shell=True, stdout=out, start_new_session=True)
        time.sleep(0.7)  # connected before the first sample
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        time.sleep(0.4)
        os.killpg(self._process.pid, signal.SIGTERM)
        self._process.wait(5)
        samples = np.fromfile(self._raw, "<f4")
        self.sound = samples[: len(samples) // 2 * 2].reshape(-1, 2)


def find(part: np.ndarray, sound: np.ndarray, probe: int = 64) -> int:
    """Where `part` begins in `sound`, found by its first samples that are not silence; -1 if it is not there."""
    loud = int(np.flatnonzero(np.abs(part[:, 0]) > 1e-4)[0])
    piece = part[loud : loud + probe]
    for at in np.flatnonzero(sound[:, 0] == piece[0, 0]):
        if at >= loud and np.array_equal(sound[at : at + probe], piece):
            return int(at) - loud
    return -1


def equal_length(part: np.ndarray, sound: np.ndarray, at: int) -> int:
    """For how many samples `part` equals `sound` from `at` on."""
    n = min(len(part), len(sound) - at)
    bad = np.flatnonzero((part[:n] != sound[at : at + n]).any(axis=1))
    return int(bad[0]) if len(bad) else n
