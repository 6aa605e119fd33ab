"""The same gesture by OSC alone, spoken by programs that are not ours: liblo's oscsend and oscdump."""

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from engine.contract.audio import SAMPLE_RATE, map_samples
from engine.contract.reading.sound_reader import read_audio
from tests.guards import wait_for
from tests.peers.processes import Peer, Recorder, equal_length, find

pytestmark = [
    pytest.mark.peer,
    pytest.mark.skipif(not shutil.which("oscsend"), reason="needs liblo's oscsend and oscdump"),
]


class Controller:
    """oscsend to talk, oscdump to listen, on a port it has subscribed."""

    def __init__(self, bridge_port: int, log: Path) -> None:
        self.bridge_port, self._log = bridge_port, log
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        with log.open("wb") as out:
            self._dump = subprocess.Popen(["oscdump", "-L", str(self.port)], stdout=out)
        time.sleep(0.3)
        self.send("/bridge/subscribe", "i", str(self.port))

    def send(self, path: str, types: str = "", *args: str) -> None:
        subprocess.run(["oscsend", "localhost", str(self.bridge_port), path, types, *args], check=True, timeout=10)

    def wait(self, wanted: Callable[[str], bool], timeout_s: float = 60) -> str:
        end = time.monotonic() + timeout_s
        while time.monotonic() < end:
            for line in self._log.read_text("utf-8", "replace").splitlines():
                if wanted(line):
                    return line
            time.sleep(0.05)
        raise AssertionError(self._log.read_text("utf-8", "replace")[-1500:])

    def close(self) -> None:
        self._dump.terminate()
        self._dump.wait()


def path_in(line: str) -> str:
    return line.split('"')[-2]


def heard_whole(controller: Controller, region: np.ndarray, tmp_path: Path) -> bool:
    """Whether the sound card got the region sample for sample; a machine too busy to feed it gets three chances."""
    for attempt in range(3):
        with Recorder(tmp_path / f"heard{attempt}.raw") as recorder:
            controller.send("/bridge/play")
            time.sleep(2.6)
            controller.send("/bridge/stop")
        at = find(region, recorder.sound)
        if at >= 0 and equal_length(region, recorder.sound, at) == len(region):
            return True
    return False


@pytest.fixture
def controller(tiny: Path, tmp_path: Path) -> Iterator[Controller]:
    """A controller on a bridge of its own, which must end well."""
    options = ["--model", str(tiny), "--library", str(tmp_path / "library"), "--osc-port", "0"]
    with Peer([sys.executable, "-m", "daw_bridge", "serve", *options], tmp_path / "serve.log") as serve:
        controller = Controller(serve.wait("ready", 40)["osc_port"], tmp_path / "osc.log")
        yield controller
        controller.close()
    assert serve.process.returncode == 0


@pytest.mark.sound
@pytest.mark.usefixtures("sound_card")
def test_repaint_hear_and_find_the_take(controller: Controller, band: Path, tmp_path: Path) -> None:
    controller.send("/bridge/set", "si", "match_loudness", "0")  # what is heard is compared with the file
    # ints where floats are meant, as controllers send them
    controller.send("/bridge/repaint", "sii", str(band), "4", "8")
    done = controller.wait(lambda line: "/bridge/state" in line and '"done"' in line)
    assert "/bridge/progress" in (tmp_path / "osc.log").read_text()
    source, take = read_audio(band), map_samples(Path(path_in(done)))
    start, end = 4 * SAMPLE_RATE, 8 * SAMPLE_RATE
    assert np.array_equal(source[:start], take[:start])
    assert np.array_equal(source[end:], take[end:])
    assert not np.array_equal(source[start:end], take[start:end])

    controller.send("/bridge/region", "ff", "4", "6")
    assert heard_whole(controller, np.asarray(take[start : 6 * SAMPLE_RATE]), tmp_path)

    controller.send("/bridge/take/prev")
    controller.send("/bridge/repaint", "ff", "1", "2.5")
    second = controller.wait(lambda line: '"done"' in line and line.split('"')[1] != done.split('"')[1])
    again = map_samples(Path(path_in(second)))
    assert np.array_equal(source[start:], again[start:]), "it was made from the original, not from the first take"

    controller.send("/bridge/repaint", "sff", str(tmp_path / "nothing.wav"), "1", "2")
    controller.wait(lambda line: "/bridge/error" in line and "nothing.wav does not exist" in line)


def test_cancel_and_malformed_packets(controller: Controller, tmp_path: Path) -> None:
    scrambled = np.random.default_rng(0).bytes(200)
    packets = (b"", b"\0", b"nonsense", b"#bundle\0short", scrambled, b"/bridge/play\0\0\0\0,zz\0")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as noise:
        for packet in packets:
            noise.sendto(packet, ("127.0.0.1", controller.bridge_port))
    controller.send("/bridge/generate", "sf", "a long piece", "300")
    controller.wait(lambda line: '"running"' in line)
    controller.send("/bridge/cancel")
    controller.wait(lambda line: '"cancelled"' in line)
    controller.send("/bridge/generate", "sf", "a short piece", "10")
    controller.wait(lambda line: '"done"' in line)
    # The finished file is written just after "done": its part file goes then, and nothing of the cancelled job is left.
    assert wait_for(lambda: not list((tmp_path / "library").rglob("*.part")), 15)
