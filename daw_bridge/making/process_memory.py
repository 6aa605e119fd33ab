"""The memory of another process, where the system says it in a file."""

from pathlib import Path

_PROC = Path("/proc")


def resident_bytes(pid: int, proc: Path = _PROC) -> int:
    """Return the bytes of memory that a process holds; 0 where the system does not say. proc: where it says it."""
    try:
        lines = (proc / str(pid) / "status").read_text("ascii", "replace").splitlines()
        return next(1024 * int(line.split()[1]) for line in lines if line.startswith("VmRSS:"))
    except (OSError, StopIteration, ValueError, IndexError):
        return 0
