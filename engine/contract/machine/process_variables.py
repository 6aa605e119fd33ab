"""What the environment of a process that computes says to the libraries below torch: they read it when they are loaded."""

import os
import sys

_SPINS = "6000"  # a quarter of a millisecond; by default it is 300,000, more than ten
_TUNABLES = "GLIBC_TUNABLES"
_HUGE_PAGES = "glibc.malloc.hugetlb"


def process_variables() -> dict[str, str]:
    """The variables to add to the environment of the process; none that the user's environment sets.

    GNU's OpenMP has a thread that is done spin for milliseconds by default. Beside programs that compute as well, such as
    a DAW that plays, the threads that still have work do not get the processors meanwhile: takes take longer, and the DAW
    has less of the machine (`python -m tests.bench.waits CHECKOUT --beside 1`).

    GNU's C library gives the pages of large tensors back to the system and gets new ones for the next, 4 KiB at a time.
    With this tunable it asks for pages of 2 MiB where the system leaves that to programs (`madvise`, the default of most
    distributions), `python -m tests.bench.pages`. It knows it from version 2.35 on, and older ones pass over it:
    https://sourceware.org/glibc/manual/latest/html_node/Memory-Allocation-Tunables.html
    """
    found: dict[str, str] = {}
    if not {"OMP_WAIT_POLICY", "GOMP_SPINCOUNT"} & os.environ.keys():
        found["GOMP_SPINCOUNT"] = _SPINS
    if sys.platform == "linux" and _HUGE_PAGES not in (tunables := os.environ.get(_TUNABLES, "")):
        found[_TUNABLES] = ":".join(filter(None, (tunables, f"{_HUGE_PAGES}=1")))
    return found
