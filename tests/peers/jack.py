"""A JACK server of its own with the dummy driver: MIDI between programs where the machine has no ALSA sequencer."""

import os
import shutil
import subprocess
import time
from types import TracebackType
from typing import Self

import pytest

# always the same: JACK keeps eight names at most, and one whose server was killed is free only for the same name again
_NAME = "daw-bridge-tests"


class JackServer:
    """While the block lasts, this process and what it starts speak to it.

    is_realtime: its threads and those of its clients are scheduled before all others, for which a person needs the right.
    own_session: as on a desktop: Linux may share the CPU among sessions first, and only then within each.
    """

    def __init__(
        self, period: int = 256, rate: int = 48_000, *, is_realtime: bool = False, own_session: bool = False
    ) -> None:
        self._period, self._rate, self._own_session = period, rate, own_session
        self._scheduling = ["-R", "-P", "70"] if is_realtime else ["-r"]
        self._before = {name: os.environ.get(name) for name in ("JACK_DEFAULT_SERVER", "JACK_NO_START_SERVER")}

    def __enter__(self) -> Self:
        if shutil.which("jackd") is None or shutil.which("jack_lsp") is None:
            pytest.skip("needs jackd2 (installers/test.py installs it on Debian and Ubuntu)")
        os.environ |= {"JACK_DEFAULT_SERVER": _NAME, "JACK_NO_START_SERVER": "1"}
        driver = ["-d", "dummy", "-r", str(self._rate), "-p", str(self._period)]
        self._process = subprocess.Popen(
            ["jackd", *self._scheduling, "-t", "10000", "-n", _NAME, *driver],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"JACK_NO_AUDIO_RESERVATION": "1"},
            start_new_session=self._own_session,
        )
        end = time.monotonic() + 15
        while not self.ports():
            assert self._process.poll() is None, "jackd has ended"
            assert time.monotonic() < end, "jackd does not answer"
            time.sleep(0.1)
        assert self._process.poll() is None, "another JACK server of the tests still runs"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()
        try:
            self._process.wait(3)
        except subprocess.TimeoutExpired:  # it waits for clients that ended without taking leave
            self._process.kill()
            self._process.wait()
        for name, value in self._before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value

    def ports(self) -> list[str]:
        return subprocess.run(["jack_lsp"], capture_output=True, text=True, check=False).stdout.split("\n")[:-1]
