"""OSC programs that are not ours: a whole gesture by SuperCollider's language, and by Pure Data with the patch that we ship;
and the types, framings and dates that they and liblo send.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import numpy as np
import pytest

from daw_bridge.daws.known import SCRIPTS
from engine.contract.audio import SAMPLE_RATE
from engine.contract.reading.sound_reader import read_audio
from engine.contract.writing.sound_writer import write_wav
from tests.daw_bridge.controllers.test_osc_surface import Controller
from tests.peers.processes import Peer

pytestmark = pytest.mark.peer
REGION_S = (2.0, 4.0)  # bar 2 at 120 bpm
_SCLANG = """(
var bridge = NetAddr("127.0.0.1", %d), step = 0, port;
var say = { |text| ("SAID" + text).postln };
port = NetAddr.langPort;
OSCdef(\\name, { |msg| if((msg[1] == \\Original) and: { step == 0 }) {
  step = 1; bridge.sendMsg("/bridge/bars/select", 2, 1); bridge.sendMsg("/bridge/caption", "Bäss ♪");
  bridge.sendMsg("/bridge/strength", 0.5); bridge.sendMsg("/bridge/roll", "#sc") } }, "/bridge/take/name");
OSCdef(\\ok, { |msg| say.("ok" + msg[1] + msg[2]) }, "/bridge/ok");
OSCdef(\\caption, { |msg| say.("caption" + msg[1]) }, "/bridge/caption");
OSCdef(\\state, { |msg| if(msg[2] == \\done) {
  step = 2; bridge.sendMsg("/bridge/take/number", 2); bridge.sendMsg("/bridge/accept") } }, "/bridge/state");
OSCdef(\\accepted, { |msg| say.("accepted" + msg[1]); 0.exit }, "/bridge/accepted");
bridge.sendMsg("/bridge/subscribe", port);
bridge.sendMsg("/bridge/import", "%s");
)"""
# the shipped patch within one that takes names and values from a socket, and hands back what was heard
_PD = """#N canvas 0 0 600 400 10;
#X obj 10 10 netreceive %d;
#X obj 10 40 route db-port db-import db-caption db-bars-select db-strength db-roll db-take-next db-accept db-subscribe;
#X obj 10 70 s db-port;
#X obj 60 70 s db-import;
#X obj 110 70 s db-caption;
#X obj 160 70 s db-bars-select;
#X obj 210 70 s db-strength;
#X obj 260 70 s db-roll;
#X obj 310 70 s db-take-next;
#X obj 360 70 s db-accept;
#X obj 410 70 s db-subscribe;
#X connect 0 0 1 0;
#X connect 1 0 2 0;
#X connect 1 1 3 0;
#X connect 1 2 4 0;
#X connect 1 3 5 0;
#X connect 1 4 6 0;
#X connect 1 5 7 0;
#X connect 1 6 8 0;
#X connect 1 7 9 0;
#X connect 1 8 10 0;
"""
# true, an array, a String address without slash, a letter that comes without data, and bundles: nested, dated, too far ahead
_SCLANG_TYPES = """(
var bridge = NetAddr("127.0.0.1", %d), due;
OSCdef(\\seed, { |msg| if(msg[1] == 9) {
  ("SAID late" + (Date.getDate.rawSeconds - due)).postln; 0.exit } }, "/bridge/seed");
OSCdef(\\error, { |msg| ("SAID error" + msg[2]).postln }, "/bridge/error");
bridge.sendMsg("/bridge/subscribe", NetAddr.langPort);
bridge.sendMsg("/bridge/length/loop", true);
bridge.sendMsg("/bridge/signature", 3);
bridge.sendMsg("bridge/takes".asString, 3.99);
bridge.sendMsg("/bridge/strength", $[, 0.25, $]);
bridge.sendMsg("/bridge/caption", $a);
bridge.sendBundle(nil, ["/bridge/steps", 21], ["/bridge/guidance", "x"], ["/bridge/{caption,lyrics}", "Bäss"]);
bridge.sendBundle(9, ["/bridge/seed", 8]);
due = Date.getDate.rawSeconds + 1;
bridge.sendBundle(1, ["/bridge/seed", 9]);
)"""
_PD_SIGNATURE = """#N canvas 0 0 600 400 10;
#X obj 10 10 netreceive %d;
#X obj 10 40 route connect value words;
#X msg 10 70 connect 127.0.0.1 \\$1;
#X obj 110 70 oscformat bridge signature;
#X obj 110 100 list prepend send;
#X obj 210 70 oscformat bridge caption;
#X obj 110 130 list trim;
#X obj 10 160 netsend -u -b;
#X obj 210 40 list;
#X connect 0 0 1 0;
#X connect 1 0 2 0;
#X connect 1 1 3 0;
#X connect 1 2 8 0;
#X connect 8 0 5 0;
#X connect 2 0 7 0;
#X connect 3 0 4 0;
#X connect 5 0 4 0;
#X connect 4 0 6 0;
#X connect 6 0 7 0;
"""


@pytest.fixture
def song(tmp_path: Path) -> Path:
    path = tmp_path / "song.wav"
    write_wav(path, np.random.default_rng(3).uniform(-0.4, 0.4, (6 * SAMPLE_RATE, 2)).astype(np.float32))
    return path


@pytest.fixture
def port(tiny: Path, tmp_path: Path) -> Iterator[int]:
    """The OSC port of a bridge without a window, which must end well."""
    options = ["--model", str(tiny), "--library", str(tmp_path / "library"), "--osc-port", "0"]
    with Peer([sys.executable, "-m", "daw_bridge", "serve", *options], tmp_path / "serve.log") as serve:
        yield serve.wait("ready", 60)["osc_port"]
    assert serve.process.returncode == 0


def is_repainted(song: Path, take: Path) -> bool:
    """New inside the region, the same outside; 24 bits."""
    before, after = read_audio(song), read_audio(take)
    start, end = (round(t * SAMPLE_RATE) for t in REGION_S)
    outside = np.abs(np.delete(before - after, np.s_[start:end], axis=0)).max()
    return bool(outside <= 2**-23 and np.abs(before - after)[start:end].max() > 0.01)


class Said:
    """What a program prints, line by line, in a file."""

    def __init__(self, log: Path) -> None:
        self._log = log

    def wait(self, wanted: Callable[[str], bool], timeout_s: float = 60) -> str:
        end = time.monotonic() + timeout_s
        while time.monotonic() < end:
            for line in self._log.read_text("utf-8", "replace").splitlines():
                if wanted(line):
                    return line
            time.sleep(0.05)
        raise AssertionError(self._log.read_text("utf-8", "replace")[-1500:])


def started(command: list[str], log: Path, **environment: str) -> subprocess.Popen[bytes]:
    out: IO[bytes]
    with log.open("wb") as out:
        return subprocess.Popen(
            command,
            stdout=out,
            stderr=out,
            stdin=subprocess.DEVNULL,
            env={**os.environ, "HOME": str(log.parent), **environment},
        )


@pytest.mark.skipif(not shutil.which("sclang"), reason="needs SuperCollider's language (supercollider-language)")
def test_supercollider_runs_a_session(port: int, song: Path, tmp_path: Path) -> None:
    code = tmp_path / "gesture.scd"
    code.write_text(_SCLANG % (port, song), "utf-8")
    # built with Qt WebEngine: it wants a platform, and as root no sandbox
    options = {"QT_QPA_PLATFORM": "offscreen", "QTWEBENGINE_DISABLE_SANDBOX": "1"}
    log = tmp_path / "sclang.log"
    process = started(["sclang", "-D", str(code)], log, **options)
    try:
        said = Said(log)
        accepted = said.wait(lambda line: line.startswith("SAID accepted"))
        assert said.wait(lambda line: line.startswith("SAID ok")) == "SAID ok #sc /bridge/roll"
        assert said.wait(lambda line: line == "SAID caption Bäss ♪")
        process.wait(20)
    finally:
        process.kill()
        process.wait()
    assert is_repainted(song, Path(accepted.removeprefix("SAID accepted ")))


@pytest.mark.skipif(not shutil.which("sclang"), reason="needs SuperCollider's language (supercollider-language)")
def test_supercollider_sends_what_it_means(port: int, watcher: Controller, tmp_path: Path) -> None:
    code = tmp_path / "types.scd"
    code.write_text(_SCLANG_TYPES % port, "utf-8")
    log = tmp_path / "sclang.log"
    process = started(["sclang", "-D", str(code)], log, QT_QPA_PLATFORM="offscreen", QTWEBENGINE_DISABLE_SANDBOX="1")
    try:
        said = Said(log)
        late = said.wait(lambda line: line.startswith("SAID late"))
        process.wait(20)
    finally:
        process.kill()
        process.wait()
    assert 0 <= float(late.removeprefix("SAID late ")) < 0.5
    for path, value in (
        ("length/loop", 1), ("signature", "3"), ("takes", 4), ("strength", 0.25), ("steps", 21), ("caption", "Bäss"),
        ("lyrics", "Bäss"), ("seed", 9),
    ):  # fmt: skip
        watcher.until(f"/bridge/{path}", value)
    errors = [line for line in log.read_text("utf-8", "replace").splitlines() if line.startswith("SAID error")]
    assert len(errors) == 3
    for words in ("Arguments of type a", "guidance", "s ahead"):
        assert any(words in error for error in errors), words


@pytest.mark.skipif(not shutil.which("oscsend"), reason="needs liblo's oscsend and oscdump")
@pytest.mark.parametrize("by", ["localhost", "osc.tcp"])
def test_liblo_sends_every_type_by_udp_and_by_tcp(port: int, watcher: Controller, by: str) -> None:
    to = ["localhost", str(port)] if by == "localhost" else [f"osc.tcp://localhost:{port}"]
    for path, types, args, told in (
        ("length/loop", "T", (), 1), ("length/loop", "F", (), 0), ("length/loop", "I", (), 1),
        ("caption", "S", ("lofi",), "lofi"), ("caption", "c", ("x",), "x"), ("takes", "c", ("3",), 3),
        ("seed", "h", ("4000000",), 4000000), ("strength", "d", ("0.5",), 0.5), ("takes", "f", ("4.99",), 5),
        ("strength", "sf", ("page", "0.25"), 0.25), ("signature", "f", ("6",), "6"), ("s?ed", "i", ("7",), None),
    ):  # fmt: skip
        subprocess.run(["oscsend", *to, f"/bridge/{path}", types, *args], check=True, timeout=10)
        if told is not None:
            watcher.until(f"/bridge/{path}", told)
    watcher.until("/bridge/seed", 7)
    for types, args in (("N", ()), ("m", ("01020304",))):
        watcher.heard.pop("/bridge/error", None)
        subprocess.run(["oscsend", *to, "/bridge/strength", types, *args], check=True, timeout=10)
        assert "types: ,f" in str(watcher.until("/bridge/error")[1])


@pytest.mark.skipif(not shutil.which("pd"), reason="needs Pure Data (puredata-core)")
def test_pure_data_sets_the_signature_and_a_text_of_words(port: int, watcher: Controller, tmp_path: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        control = probe.getsockname()[1]
    patch, log = tmp_path / "signature.pd", tmp_path / "pd.log"
    patch.write_text(_PD_SIGNATURE % control)
    process = started(["pd", "-nogui", "-stderr", "-noprefs", "-noaudio", "-nomidi", "-open", str(patch)], log)
    try:
        with connected(control) as pd:
            pd.sendall(f"connect {port};\nvalue 3;\nwords funk bass;\n".encode())
            watcher.until("/bridge/signature", "3")
            watcher.until("/bridge/caption", "funk bass")
    finally:
        process.kill()
        process.wait()


@pytest.mark.skipif(not shutil.which("pd"), reason="needs Pure Data (puredata-core)")
def test_pure_data_runs_a_session_with_our_patch(port: int, song: Path, tmp_path: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        control = probe.getsockname()[1]
    outer = tmp_path / "outer.pd"
    outer.write_text(_PD % control)
    log = tmp_path / "pd.log"
    patches = ["-open", str(SCRIPTS / "daw_bridge.pd"), "-open", str(outer)]
    process = started(["pd", "-nogui", "-stderr", "-noprefs", "-noaudio", "-nomidi", *patches], log)
    try:
        said = Said(log)
        pd = connected(control)
        tell = lambda *words: pd.sendall((" ".join(words) + ";\n").encode())  # noqa: E731
        tell("db-port", str(port))
        tell("db-subscribe", "bang")
        said.wait(lambda line: line.startswith("bridge: bridge engine state"))
        tell("db-import", "symbol", str(song))
        said.wait(lambda line: line == "bridge: bridge take name Original")
        tell("db-bars-select", "2", "1")
        tell("db-caption", "symbol", "Bäss")
        tell("db-strength", "0.5")
        said.wait(lambda line: line == "bridge: bridge bars select 2 1")
        tell("db-roll", "bang")
        said.wait(lambda line: line.startswith("bridge: bridge state") and " done " in line)
        tell("db-accept", "bang")
        accepted = said.wait(lambda line: line.startswith("bridge: bridge accepted"))
        said.wait(lambda line: line == "bridge: bridge caption Bäss")
        pd.close()
    finally:
        process.kill()
        process.wait()
    assert is_repainted(song, Path(accepted.removeprefix("bridge: bridge accepted ").replace("\\", "")))


def connected(port: int) -> socket.socket:
    end = time.monotonic() + 20
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), 2)
        except OSError:
            assert time.monotonic() < end, "Pure Data did not come up"
            time.sleep(0.1)
