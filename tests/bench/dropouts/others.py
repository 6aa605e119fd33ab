"""What other programs compute meanwhile: a stretch beside them says nothing of the engine."""

import os
import time
from contextlib import suppress

import psutil


class Others:
    """Counts from when it is made. Whatever the parent of this process started is no other program."""

    def __init__(self) -> None:
        self._began, self._used = time.monotonic(), _used()

    def share(self) -> float:
        """Of one core, since then."""
        return max(_used() - self._used, 0.0) / (time.monotonic() - self._began)


def _used() -> float:
    """CPU seconds of the machine less those of our processes."""
    whole, parent = psutil.cpu_times(), psutil.Process(os.getppid())
    used = sum(whole) - whole.idle - getattr(whole, "iowait", 0.0) - getattr(whole, "steal", 0.0)
    for process in (parent, *parent.children(recursive=True)):
        with suppress(psutil.Error):
            times = process.cpu_times()
            used -= times.user + times.system
    return float(used)
