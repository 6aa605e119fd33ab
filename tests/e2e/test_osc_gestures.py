"""OSC languages and libraries that are not ours, a whole gesture each on one bridge: subscribe, import, select bars,
describe, repaint, choose the take, accept. Each sends the types that it sends by itself.
"""

import json
import shutil
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from engine.contract.audio import SAMPLE_RATE
from engine.contract.writing.sound_writer import write_wav
from tests.conftest import SAFE_SETTINGS, home_variables
from tests.daw_bridge.controllers.test_osc_surface import Controller
from tests.e2e import test_osc_alone as liblo
from tests.e2e.test_osc_programs import Said, is_repainted, started
from tests.peers.processes import ROOT, Peer

pytestmark = pytest.mark.peer
CLIENTS = ROOT / "tests" / "peers" / "osc_clients"
NODE = shutil.which("node", path=str(Path(sys.executable).parent)) or shutil.which("node") or ""
SEED = "4000000001"  # beyond 32 bits: a library that lacks the type of a value loses the whole bundle around it


@pytest.fixture(scope="module")
def port(tiny: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The OSC port of the bridge that all use, one after the other; it must end well."""
    folder = tmp_path_factory.mktemp("osc-gestures")
    options = ["--model", str(tiny), "--library", str(folder / "library"), "--osc-port", "0"]
    with pytest.MonkeyPatch.context() as patch:
        for name, value in home_variables(folder).items():
            patch.setenv(name, value)
        settings = folder / "config" / "DAW Bridge" / "settings.json"
        settings.parent.mkdir(parents=True)
        settings.write_text(json.dumps(SAFE_SETTINGS), "utf-8")
        with Peer([sys.executable, "-m", "daw_bridge", "serve", *options], folder / "serve.log") as serve:
            port = serve.wait("ready", 60)["osc_port"]
            controller = Controller(port)
            controller.send("/bridge/subscribe")
            controller.send("/bridge/seed", SEED)
            controller.until("/bridge/seed", SEED)
            controller.close()
            yield port
    assert serve.process.returncode == 0


@pytest.fixture
def song(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Noise under a name that no other test of this module uses."""
    path = tmp_path / f"song of {request.node.name.removeprefix('test_').replace('[', ' ').rstrip(']')}.wav"
    write_wav(path, np.random.default_rng(3).uniform(-0.4, 0.4, (6 * SAMPLE_RATE, 2)).astype(np.float32))
    return path


def free_port() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def check_gesture(command: list[str], song: Path, caption: str, request_id: str) -> None:
    """Run a program and check what it printed of the replies, and the file that it accepted."""
    log = song.with_suffix(".log")
    process = started(command, log)
    said = Said(log)
    try:
        accepted = said.wait(lambda line: "SAID accepted " in line)
        said.wait(lambda line: line.endswith(f"SAID /bridge/caption {caption} {song.stem}"))
        said.wait(lambda line: f"SAID /bridge/ok {request_id} /bridge/roll" in line)
        process.wait(20)
    finally:
        process.kill()
        process.wait()
    assert "SAID /bridge/error" not in log.read_text("utf-8", "replace")
    assert is_repainted(song, Path(accepted.split("SAID accepted ")[1]))


@pytest.mark.skipif(not shutil.which("csound"), reason="needs Csound (csound)")
def test_csound(port: int, song: Path) -> None:
    numbers = [f"--omacro:BRIDGE={port}", f"--omacro:MINE={free_port()}"]
    texts = [f"--strset1={song}", f"--strset2={song.stem}"]
    check_gesture(["csound", *numbers, *texts, str(CLIENTS / "gesture.csd")], song, "Bäss ♪", "#cs")


@pytest.mark.skipif(not shutil.which("chuck"), reason="needs ChucK (chuck)")
def test_chuck(port: int, song: Path) -> None:
    arguments = f"{CLIENTS / 'gesture.ck'}:{port}:{free_port()}:{song}:{song.stem}"
    # without a sound card it computes as fast as it can while it waits, and takes a whole core from the others
    check_gesture(["nice", "-n", "19", "chuck", "--silent", arguments], song, "Bäss ♪", "#ck")


@pytest.mark.skipif(not NODE, reason="needs Node.js (installers/test.py installs it)")
@pytest.mark.parametrize(
    ("package", "script", "caption"),
    [
        ("osc", "osc_js_typed.js udp", "Bäss ♪"),
        ("osc", "osc_js_typed.js tcp", "Bäss ♪"),
        ("osc", "osc_js.js", "Bäss ♪"),
        ("node-osc", "node_osc.js", "Bäss ♪"),
        ("osc-js", "osc_dash_js.js", "Bäss"),
    ],
    ids=["osc.js typed", "osc.js by TCP", "osc.js", "node-osc", "osc-js"],
)
def test_javascript(port: int, song: Path, watcher: Controller, package: str, script: str, caption: str) -> None:
    if not (CLIENTS / "node_modules" / package).is_dir():
        pytest.skip(f"needs {package} from npm (installers/test.py fetches it)")
    watcher.send("/bridge/length/loop", 0)
    name, *by = script.split()
    arguments = [str(port), str(song), song.stem, str(free_port()), *by]
    check_gesture([NODE, str(CLIENTS / name), *arguments], song, caption, "#js")
    watcher.until("/bridge/length/loop", 1)  # each sent `true`


@pytest.mark.skipif(not shutil.which("oscsend"), reason="needs liblo's oscsend and oscdump")
def test_liblo(port: int, song: Path, tmp_path: Path) -> None:
    controller = liblo.Controller(port, tmp_path / "osc.log")
    try:
        controller.wait(lambda line: f'/bridge/seed s "{SEED}"' in line)
        controller.send("/bridge/import", "s", str(song))
        controller.wait(lambda line: f'/bridge/clip/name s "{song.stem}"' in line)
        controller.send("/bridge/bars/select", "ii", "2", "1")
        controller.send("/bridge/caption", "s", f"Bäss ♪ {song.stem}")
        controller.send("/bridge/strength", "d", "0.5")
        controller.send("/bridge/roll", "s", "#lo")
        ok = controller.wait(lambda line: '/bridge/ok sss "#lo" "/bridge/roll"' in line)
        controller.wait(lambda line: f'"{liblo.path_in(ok)}" "done"' in line)
        controller.send("/bridge/take/number", "i", "2")
        controller.send("/bridge/accept", "T")
        accepted = controller.wait(lambda line: "/bridge/accepted s " in line)
        controller.wait(lambda line: f'/bridge/caption s "Bäss ♪ {song.stem}"' in line)
    finally:
        controller.close()
    assert is_repainted(song, Path(liblo.path_in(accepted)))
