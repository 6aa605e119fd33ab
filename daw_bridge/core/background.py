"""Threads that stand back behind the one that paints and the one that plays."""

import contextlib
import ctypes
import os
import sys
import threading
from typing import Any

_NICER = 5  # than the other threads
_MOST_NICE = 19
_BELOW_NORMAL = -1  # THREAD_PRIORITY_BELOW_NORMAL of Windows
_UTILITY = 0x11  # QOS_CLASS_UTILITY of macOS


def stand_back() -> None:
    """Lower the priority of the calling thread. Where the system does not allow it, nothing changes."""
    with contextlib.suppress(OSError, AttributeError):
        if sys.platform == "linux":  # there, a thread has a nice value of its own
            thread = threading.get_native_id()
            nice = min(os.getpriority(os.PRIO_PROCESS, thread) + _NICER, _MOST_NICE)
            os.setpriority(os.PRIO_PROCESS, thread, nice)
        elif sys.platform == "darwin":
            system: Any = ctypes.CDLL(None)
            system.pthread_set_qos_class_self_np(_UTILITY, 0)
        elif os.name == "nt":
            kernel: Any = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
            kernel.SetThreadPriority(ctypes.c_void_p(kernel.GetCurrentThread()), _BELOW_NORMAL)
