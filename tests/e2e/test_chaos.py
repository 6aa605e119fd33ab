"""Minutes of work while everything below breaks, by the benchmark that does so for an hour."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MINUTES = float(os.environ.get("DAW_BRIDGE_CHAOS_MINUTES", "5"))
ENDING_S = 400.0  # jobs end, and all that was promised is looked at


@pytest.mark.peer
@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
@pytest.mark.timeout(MINUTES * 60 + ENDING_S + 20)
def test_nothing_that_was_promised_is_lost(built_in: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.chaos", "--minutes", str(MINUTES), "--seed", "1"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=MINUTES * 60 + ENDING_S,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
