"""A PulseAudio of the run's own that dies, stops answering and comes back under the same address."""

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

_SCRIPT = Path(__file__).resolve().parents[2] / "peers" / "virtual_audio.sh"
_PROGRAMS = ("pulseaudio", "pactl", "parec")


class SoundServer:
    """`environment` is what a program needs to play on it; empty where PulseAudio is not installed."""

    def __init__(self) -> None:
        self._state = Path(tempfile.mkdtemp(prefix="chaos-sound-"))
        self.environment: dict[str, str] = {}
        if not all(shutil.which(program) for program in _PROGRAMS) or not self._start():
            return
        shown = subprocess.run(
            ["bash", "-c", 'env -i bash -c ". \\"$0\\"; env -0" "$0"', str(self._state / "env")],
            capture_output=True, text=True, check=True,
        ).stdout  # fmt: skip
        pairs = (line.partition("=") for line in shown.split("\0") if "=" in line)
        self.environment = {name: value for name, _, value in pairs if name not in {"PWD", "SHLVL", "_"}}

    def is_real(self) -> bool:
        return bool(self.environment)

    def freeze(self) -> None:
        """It goes on living and answers nobody, until `start_again`."""
        self._signal(signal.SIGSTOP)

    def kill(self) -> None:
        self._signal(signal.SIGKILL)

    def start_again(self) -> bool:
        """Whether it runs afterwards, whatever happened before."""
        self._signal(signal.SIGCONT)
        return self._start()

    def close(self) -> None:
        self._signal(signal.SIGCONT)
        self._run("stop")
        shutil.rmtree(self._state, ignore_errors=True)

    def _start(self) -> bool:
        return self._run("start") == 0

    def _run(self, command: str) -> int:
        environment = os.environ | {"BENCH_AUDIO_STATE": str(self._state)}
        return subprocess.run(
            ["bash", str(_SCRIPT), command], env=environment, check=False, capture_output=True
        ).returncode

    def _signal(self, number: signal.Signals) -> None:
        with contextlib.suppress(OSError, ValueError, IndexError):
            os.kill(int((self._state / "pulseaudio.pid").read_text().split()[0]), number)
