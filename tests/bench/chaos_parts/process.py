"""The program's process as the chaos bench sees it: folders of its own, starts, kills, memory and logs."""

import contextlib
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from daw_bridge.core.draft import Draft
from daw_bridge.core.settings import Saved, Settings, save_settings
from engine.contract.catalog import SKETCH

_ROOT = Path(__file__).resolve().parents[3]
_START_S = 60.0
EXPECTED = {
    "LibraryError", "ChangedLibraryError", "AudioError", "OSError", "FileNotFoundError", "PermissionError",
    "PlaybackError", "BrokenPipeError", "FileExistsError", "NotADirectoryError", "IsADirectoryError",
}  # fmt: skip
"""Kinds of exception that a break explains: folders that are gone, locked lists, full drives, lost devices."""


class BridgeProcess:
    """One bridge at a time, below `folder`; `library` may lie on a drive of its own. sound: variables of a sound server."""

    def __init__(self, folder: Path, library: Path, sound: dict[str, str]) -> None:
        self.folder, self.library, self.home = folder, library, folder / "home"
        self.home.mkdir(parents=True)
        self.switches = {"clock_s": 0.0, "sound": "ok", "daw": "there"}
        self.starts = 0
        self.died: list[int] = []  # exit codes of deaths that nobody caused
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])
        self._process: subprocess.Popen[str] | None = None
        kinds = {f"XDG_{kind}_HOME": str(self.home / kind.lower()) for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
        self.environment = os.environ | kinds | sound | {"HOME": str(self.home), "HF_HUB_OFFLINE": "1"}
        self.environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        self._options = [] if sound else ["--stub-sound"]
        self.settings_file = self.home / "config" / "DAW Bridge" / "settings.json"
        settings = Settings(
            variant=SKETCH.folder, library_folder=str(library), osc_port=self.port, osc_advertised=False,
            connect_daws=False, audio_device=sound.get("BENCH_SD_DEVICE", ""),
        )  # fmt: skip
        save_settings(self.settings_file, Saved(settings, Draft(steps=2)))

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process is not None and self._process.poll() is None else None

    @property
    def engine_pid(self) -> int | None:
        if (pid := self.pid) is None:
            return None
        return next((child for child in children(pid) if "engine" in _command(child)), None)

    def turn(self, **switches: object) -> None:
        """Change switches of the runner."""
        self.switches |= switches  # type: ignore[arg-type]
        path = self.folder / "switches.json"
        path.with_suffix(".new").write_text(json.dumps(self.switches))
        path.with_suffix(".new").replace(path)

    def start(self) -> None:
        """Start it and wait until its OSC port is open. Raises RuntimeError if it ends before."""
        self.turn()
        self.starts += 1
        with (self.folder / "stderr.log").open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.bench.chaos_parts.runner", str(self.folder / "switches.json"), *self._options],
                stdout=subprocess.PIPE, stderr=log, text=True, cwd=_ROOT, env=self.environment,
            )  # fmt: skip
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"the bridge did not start: exit {self._process.wait()}")
        if (port := int(json.loads(line)["osc_port"])) != self.port:
            raise RuntimeError(f"the bridge took port {port} instead of {self.port}")

    def kill(self) -> None:
        """End it at once. Returns when it is gone."""
        assert self._process is not None
        if (code := self._process.poll()) is not None:
            self.died.append(code)
        self._process.kill()
        self._process.wait()

    def end(self) -> int:
        """Ask it to end; its exit status, or -9 if it had to be killed after half a minute."""
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            return self._process.wait(30.0)
        self._process.kill()
        return self._process.wait()

    def facts(self) -> tuple[float, int]:
        """Resident memory in MB, and threads."""
        text = Path(f"/proc/{self.pid}/status").read_text()
        return int(re.findall(r"VmRSS:\s+(\d+)", text)[0]) / 1024, int(re.findall(r"Threads:\s+(\d+)", text)[0])

    @property
    def window_pause_s(self) -> float:
        """The longest pause of the window's thread so far."""
        with contextlib.suppress(OSError, ValueError):
            return float((self.folder / "pause_s").read_text())
        return 0.0

    @property
    def window_pause_where(self) -> str:
        """What the window's thread was doing in its longest pause; "" if that was short."""
        with contextlib.suppress(OSError):
            return (self.folder / "pause_where").read_text("utf-8")
        return ""

    def tracebacks(self) -> Counter[str]:
        """The exceptions of all logs: how often each last line of a traceback, numbers taken out."""
        found: Counter[str] = Counter()
        for path in (self.folder / "stderr.log", *self.home.rglob("*.log"), *self.home.rglob("*.log.[12]")):
            inside, last = False, ""
            for line in [*path.read_text("utf-8", "replace").splitlines(), "end"]:
                if line.startswith("Traceback "):
                    inside = True
                elif inside and re.match(r"[A-Za-z_][\w.]*(: |$)", line):
                    last, inside = re.sub(r"\d+|/\S+", "…", line)[:160], False
                elif line.startswith("The above exception was the direct cause"):
                    last = ""  # of a chain, the last one counts
                elif last and line.strip():
                    found[last] += 1
                    last = ""
        return found


def is_expected(traceback: str) -> bool:
    """Whether the last line of a traceback names a kind that a break explains."""
    kind, _, message = traceback.partition(":")
    return kind.rpartition(".")[2] in EXPECTED or "a message that makes no sense" in message


def children(pid: int) -> list[int]:
    """The processes that a process has started, by number."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            found += [int(word) for word in task.read_text().split()]
    return found


def _command(pid: int) -> str:
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")
    return ""


def is_alive(pid: int) -> bool:
    """Whether a process runs; one that has ended and waits for its parent does not."""
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    return False


def wait_until(condition: object, timeout_s: float) -> bool:
    """Whether a function returns true within the time."""
    end = time.monotonic() + timeout_s
    while not condition():  # type: ignore[operator]
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True
