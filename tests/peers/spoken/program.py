"""DAW Bridge as a program of its own on a real screen, with a home of its own, as a musician starts it."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from daw_bridge.parts.resuming import FILE as RESUMED

ROOT = Path(__file__).resolve().parents[3]
TITLE = "DAW Bridge"
_ENDING_S = 30
_SEED = 7


class Program:
    """`python -m gui`, or another command, in `tree`; ended when the block is left. settings: values of its file.

    models: the folder of the models; an empty one by default. The seed of the draft is the same each time: with some, a part
    of the music is silent, and the program says so.
    """

    def __init__(
        self,
        home: Path,
        *,
        tree: Path = ROOT,
        command: Sequence[str] = (sys.executable, "-m", "gui"),
        models: Path | None = None,
        **settings: Any,
    ) -> None:
        self._command, self._tree, self.library, self.log = list(command), tree, home / "library", home / "log"
        folders = {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
        told = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "LANG": "C.UTF-8", "LANGUAGE": "en", "LC_ALL": "C.UTF-8"}
        self.environment = {**os.environ, **folders, **told, "HOME": str(home), "PYTHONPATH": str(tree)}
        models = models or home / "models"
        models.mkdir(parents=True, exist_ok=True)
        self.library.mkdir(parents=True, exist_ok=True)
        values = {
            "library_folder": str(self.library),
            "model_folder": str(models),
            "osc_port": 0,
            "osc_advertised": False,
            "connect_daws": False,
            "audio_device": os.environ.get("BENCH_SD_DEVICE", ""),
        }
        (self.library / RESUMED).write_text(json.dumps({"draft": {"seed": _SEED}}), "utf-8")
        file = home / "config" / TITLE / "settings.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(values | settings), "utf-8")

    def __enter__(self) -> Self:
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                self._command, cwd=self._tree, env=self.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.terminate()
        try:
            self.process.wait(_ENDING_S)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def takes(self) -> list[Path]:
        """The files of all takes, in the order in which they were made."""
        return sorted((self.library / "audio").glob("*/*.wav"), key=lambda file: file.stat().st_mtime_ns)

    def faults(self) -> list[str]:
        """What went wrong inside, by what the program printed."""
        lines = self.log.read_text("utf-8", errors="replace").splitlines()
        # Qt tells each key to the accessibility bus first. Where that answers too late, Qt says so and goes on with the key.
        ours = [line for line in lines if not line.startswith("QSpiApplication::keyEventError")]
        return [line for line in ours if any(word in line for word in ("Traceback", "Error", "Problem"))]
