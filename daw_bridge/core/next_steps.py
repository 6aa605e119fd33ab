"""The next step after an error of the operating system, by its number: what a message says where nothing better is known."""

import errno

from engine.contract.texts import declared, translated


def _numbers(*names: str) -> frozenset[int]:
    """The numbers of these errors, of those that this operating system has."""
    return frozenset(getattr(errno, name) for name in names if hasattr(errno, name))


FULL = _numbers("ENOSPC", "EDQUOT")
READ_ONLY = _numbers("EROFS")
FORBIDDEN = _numbers("EACCES", "EPERM")
MISSING = _numbers("ENOENT", "ENOTDIR", "ENODEV", "ENXIO", "ESTALE")

_STEPS = (
    (FULL, declared("Free some space on the disk, then try again.")),
    (READ_ONLY, declared("Allow writing to this drive, or choose a folder on another one.")),
    (FORBIDDEN, declared("Allow DAW Bridge to read and write there, or choose another folder.")),
    (MISSING, declared("Check that the file is still there and that its drive is connected, then try again.")),
    (_numbers("EADDRINUSE"), declared("Close the program that uses this port, or choose another port.")),
    (_numbers("EMFILE", "ENFILE", "ENOMEM"), declared("Close programs that you do not need, then try again.")),
)
_OTHERWISE = declared("Check the drive or the network connection, then try again.")
_BY_KIND = {FileNotFoundError: errno.ENOENT, NotADirectoryError: errno.ENOTDIR, PermissionError: errno.EACCES}


def next_step(error: Exception) -> str:
    """Return what the user can do about an error: its own hint, or one by its number; "" where neither is known."""
    if hint := str(getattr(error, "hint", "")):
        return hint
    if not isinstance(error, OSError):
        return ""
    number = error.errno or next((number for kind, number in _BY_KIND.items() if isinstance(error, kind)), 0)
    return translated(next((step for numbers, step in _STEPS if number in numbers), _OTHERWISE))
