"""The engine as the window starts it, which makes music without a pause, at a nice value of its own."""

import os
import statistics
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from daw_bridge.making.engine_process import EngineProcess
from engine.contract.catalog import SKETCH
from engine.contract.messages import Cancel, Cancelled, Failed, Finished, Generate, ModelChoice, Prompt, Sampling, Task
from engine.contract.wire import from_line, to_line

LENGTH_S = 30.0
_MODEL = ModelChoice(folder="", variant=SKETCH.folder, device="cpu")
_WORDS = Prompt(caption="warm tape piano, brushed drums", lyrics="[Instrumental]", language="en", bpm=96.0)


class Making:
    """Each job is 30 s of music by the built-in model; the next begins when one is finished.

    The engine leads a session of its own, and so a group of Linux's "autogroup": the CPU is shared among groups by their
    nice values, and only then within each. own: its nice value and that of its group as it sets them itself.
    """

    def __init__(self, folder: Path) -> None:
        self._folder, self._count, self._goes_on = folder, 0, True
        self._times: list[float] = []
        self._rests, self._error = threading.Event(), ""
        command = ("setsid", sys.executable, "-m", "engine", "--state", str(folder))
        self._engine = EngineProcess(self._read, self._ended, folder / "engine.log", command)

    def __enter__(self) -> Self:
        self._engine.start()
        self._next()
        while not self._times and not self._error:  # the first job loads the model
            time.sleep(0.1)
        self.end()
        group = self._group.read_text("ascii").split() if self.has_group else ["0"]
        self.own = os.getpriority(os.PRIO_PROCESS, self._pid), int(group[-1])
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._goes_on = False
        self._engine.stop()

    @property
    def _pid(self) -> int:
        pid = self._engine.pid
        if pid is None:
            raise RuntimeError(f"the engine has ended. {self._error}")
        return pid

    @property
    def has_group(self) -> bool:
        """Whether this Linux groups by sessions."""
        return self._group.exists()

    def begin(self, nice: int, group_nice: int) -> None:
        """Make music from now on. Raises PermissionError where only root may lower a nice value."""
        for thread in self._threads():
            with suppress(ProcessLookupError):
                os.setpriority(os.PRIO_PROCESS, thread, nice)  # Linux keeps it for each thread
        if self.has_group:
            self._group.write_text(str(group_nice))
        self._goes_on, self._times = True, []
        self._rests.clear()
        self._next()

    def end(self) -> float:
        """Cancel the job that runs; seconds of music a second, the median of the whole jobs, 0 where none was finished."""
        self._goes_on = False
        self._engine.send(to_line(Cancel(f"j{self._count}")))
        if not self._rests.wait(120) or self._error:
            raise RuntimeError(f"the engine did not make its music. {self._error}")
        for file in self._folder.glob("*.wav"):
            file.unlink()
        return LENGTH_S / statistics.median(self._times) if self._times else 0.0

    def nice_values(self) -> set[int]:
        """Those of its threads."""
        found: set[int] = set()
        for thread in self._threads():
            with suppress(ProcessLookupError):
                found.add(os.getpriority(os.PRIO_PROCESS, thread))
        return found

    @property
    def _group(self) -> Path:
        return Path(f"/proc/{self._pid}/autogroup")

    def _threads(self) -> list[int]:
        return [int(task.name) for task in Path(f"/proc/{self._pid}/task").iterdir()]

    def _next(self) -> None:
        self._count, self._began = self._count + 1, time.monotonic()
        self._engine.send(
            to_line(
                Generate(
                    job_id=f"j{self._count}",
                    task=Task.TEXT2MUSIC,
                    prompt=_WORDS,
                    sampling=Sampling(seed=self._count),
                    model=_MODEL,
                    out_dir=str(self._folder),
                    duration_s=LENGTH_S,
                )
            )
        )

    def _read(self, line: str) -> None:
        event = from_line(line)
        if isinstance(event, Failed):
            self._error = f"{event.message} {event.detail}"
            self._rests.set()
        elif isinstance(event, Finished | Cancelled):
            if isinstance(event, Finished):
                self._times.append(time.monotonic() - self._began)
            if self._goes_on:
                self._next()
            else:
                self._rests.set()

    def _ended(self, generation: int, code: int) -> None:
        if generation == self._engine.generation:
            self._error = f"it ended with {code}"
            self._rests.set()
