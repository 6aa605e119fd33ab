"""A damaged file is read or refused, in bounded time and memory: nothing else happens.

200 damaged files here; DAW_BRIDGE_MUTATIONS=5000 reads that many, from a number on that DAW_BRIDGE_MUTATIONS_FROM names.
"""

import os
import subprocess
import sys

import pytest

from tests.peers.processes import ROOT

COUNT = int(os.environ.get("DAW_BRIDGE_MUTATIONS", "200"))
FIRST = int(os.environ.get("DAW_BRIDGE_MUTATIONS_FROM", "0"))


@pytest.mark.timeout(60 + COUNT)
@pytest.mark.parametrize("kinds", ["", "coded"])
def test_a_damaged_file_is_read_or_refused(kinds: str) -> None:
    command = [sys.executable, "-m", "tests.daw_bridge.library.mutations", str(FIRST), str(COUNT), *kinds.split()]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=30 + COUNT, check=False)
    last = [line for line in done.stderr.splitlines() if line[:1].isdigit()][-1:]
    faults = [line for line in done.stdout.splitlines() if line.startswith("{")]  # decoders print, too
    assert (done.returncode, faults) == (0, []), f"after {last}: {done.stderr[-2000:]}"
