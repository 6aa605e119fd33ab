"""Hydrogen, a drum machine that leads JACK's bars and tempo, with one of its own songs."""

import os
import shutil
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest

_SONG = Path("/usr/share/hydrogen/data/demo_songs/GM_kit_demo1.h2song")  # 115 bpm, 4/4
_PREFERENCES = """<hydrogen_preferences><audio_engine><audio_driver>Jack</audio_driver><jack_driver>
<jack_transport_mode>USE_JACK_TRANSPORT</jack_transport_mode><jack_timebase_enabled>true</jack_timebase_enabled>
<jack_transport_mode_master>USE_JACK_TIME_MASTER</jack_transport_mode_master>
</jack_driver></audio_engine></hydrogen_preferences>"""
TEMPO_BPM = 115.0


class Hydrogen:
    """While the block lasts, it runs on the JACK server of this process's environment. It needs a screen."""

    def __init__(self, home: Path) -> None:
        """home: an empty folder for its preferences."""
        self._home = home

    def __enter__(self) -> Self:
        if shutil.which("hydrogen") is None or not _SONG.is_file():
            pytest.skip("needs hydrogen (installers/test.py installs it on Debian and Ubuntu)")
        preferences = self._home / ".hydrogen" / "hydrogen.conf"
        preferences.parent.mkdir(parents=True)
        preferences.write_text(_PREFERENCES, "utf-8")
        self._process = subprocess.Popen(
            ["hydrogen", "-d", "jack", "-n", "-s", str(_SONG)],
            env=os.environ | {"HOME": str(self._home)},
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()
        try:
            self._process.wait(2)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
