"""Three kills of window and engine, by the benchmark that does fifty."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_what_was_chosen_outlives_kills() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.window_kills", "--kills", "3", "--seed", "5"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
