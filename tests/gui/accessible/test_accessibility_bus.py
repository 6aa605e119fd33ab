"""The window on the real accessibility bus of Linux, read and used from another process."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from engine.contract.audio import SAMPLE_RATE
from engine.contract.writing.sound_writer import write_wav

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
_SYSTEM_PYTHON = "/usr/bin/python3"


def can_read() -> bool:
    """Whether there is a bus to read from, a screen to show the window on, and a Python that knows D-Bus."""
    if not (
        shutil.which("Xvfb")
        and shutil.which("openbox")
        and Path("/usr/share/dbus-1/services/org.a11y.Bus.service").is_file()
    ):
        return False
    return subprocess.run([_SYSTEM_PYTHON, "-c", "import dbus"], capture_output=True, check=False).returncode == 0


@pytest.mark.peer
@pytest.mark.skipif(not sys.platform.startswith("linux") or not can_read(), reason="needs at-spi2-core, Xvfb and dbus")
def test_another_process_reads_and_uses_the_waveform(tmp_path: Path) -> None:
    song = tmp_path / "song.wav"
    write_wav(song, np.full((10 * SAMPLE_RATE, 2), 0.25, np.float32))
    window = f"{sys.executable} -m tests.gui.accessible.spoken_window {tmp_path / 'library'} {song}"
    reader = f"timeout 150 {_SYSTEM_PYTHON} {HERE / 'atspi_reader.py'}"
    read = f"{window} & W=$!; {reader}; R=$?; [ $R = 0 ] || kill $W; wait $W && exit $R"
    desktop = [str(ROOT / "tests/peers/xvfb_desktop.sh"), "run", "--", "bash", "-c", read]
    variables = os.environ | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    done = subprocess.run(desktop, cwd=ROOT, env=variables, capture_output=True, text=True, timeout=200, check=False)
    assert done.returncode == 0, done.stdout + done.stderr[-3000:]
    assert done.stdout.splitlines() == [
        "playhead slider 10.0",
        "moved 2.5",
        "Region 1, bars 2 to 3, 0:02.0 to 0:04.0",
        "peak -12.0 dB",
        "Press, play, words, remove, Increase, Decrease",
        "left 1",
    ]
    for fault in ("Traceback", "Segmentation", "Problem creating"):
        assert fault not in done.stderr, done.stderr[-3000:]
