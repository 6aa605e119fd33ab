"""Our scripts for Live, REAPER and Bitwig in their own languages' interpreters, against stand-ins of their hosts."""

import importlib
import json
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from daw_bridge.core.daw_state import Can, DawMarker, Insertion
from daw_bridge.core.settings import mailbox_folder
from daw_bridge.core.tempo_map import TempoMark
from daw_bridge.daws.daw_scripts import find_daw, install_script, script_places, uninstall_script
from daw_bridge.daws.known import SCRIPTS
from daw_bridge.daws.scripted import ScriptedDaw
from daw_bridge.daws.wires import Mailbox, UdpWire
from engine.contract.messages import Region
from engine.contract.writing.sound_writer import write_wav
from tests.peers.hosts.live import Host

HOSTS = Path(__file__).resolve().parents[2] / "peers" / "hosts"


def until(daw: ScriptedDaw, condition: Callable[[], object], step: Callable[[], object] = lambda: None) -> None:
    end = time.monotonic() + 10
    while not condition():
        step()
        daw.poll(time.monotonic())
        assert time.monotonic() < end, f"it did not happen: {daw.state}"
        time.sleep(0.005)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "tab\there ä.wav"
    write_wav(path, np.zeros((48000, 2), np.float32))
    return path


def test_live(tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_script(find_daw("live"), tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    host = Host(str(file))
    script = importlib.import_module("DAWBridge")
    monkeypatch.setattr(importlib.import_module("DAWBridge.surface"), "PORT", port := _free_port())
    surface = script.create_instance(host)
    song = host.song()
    daw, second = ScriptedDaw("Live", UdpWire(port)), ScriptedDaw("Live", UdpWire(port))
    until(daw, lambda: daw.state.clip is not None, surface.update_display)
    until(second, lambda: second.state.clip is not None, surface.update_display)  # several clients at once
    state = daw.state
    assert (state.version, state.session, state.keyscale, state.track) == ("12.1.0", "Set ä", "F# minor", "Keys")
    assert state.tempo_map.marks == (TempoMark(0.0, 1, 90.0, 3, 4),)
    assert state.loop == Region(4.0, 12.0)
    assert state.is_looping
    clip = state.clip
    assert clip is not None
    assert (clip.name, clip.track, clip.files) == ("Rhodes", "Keys", (str(file),))
    assert clip.start_s == pytest.approx(8 * 60 / 90, abs=1e-6)
    assert clip.offset_s == pytest.approx(2 * 60 / 90, abs=1e-6)
    assert clip.length_s == pytest.approx(8 * 60 / 90, abs=1e-6)
    assert clip.gain == pytest.approx(10 ** (-6 / 20), abs=1e-6)
    assert state.markers == (DawMarker(0.0, None, "Intro"), DawMarker(8.0, None, "Refrain ä"))
    song.view.detail_clip.warp_markers[1].sample_time *= 1.5  # stretched: it would come out at another tempo
    until(daw, lambda: daw.state.clip is None, surface.update_display)

    daw.play()
    until(daw, lambda: daw.state.is_playing, surface.update_display)
    daw.stop()
    daw.locate(4.0)
    until(daw, lambda: daw.transport.position_s == 4.0, surface.update_display)
    assert song.current_song_time == 6.0
    daw.insert("a", [Insertion(file, "Täke 1", 4.0, 1.0)])
    daw.insert("b", [Insertion(file, "Täke 2", 8.0, 1.0, "Drums")])
    daw.insert("c", [Insertion(file, "Täke 3", 8.0, 1.0, "Synth")])
    until(daw, lambda: len(daw.done) == 3, surface.update_display)
    assert [(request, str(error or "")) for request, error in daw.done] == [
        ("a", ""), ("b", ""), ("c", "Live could not insert the take: there is no audio track Synth"),
    ]  # fmt: skip
    assert [(t.name, t.clips) for t in song.tracks if t.clips] == [
        ("Drums", [(str(file), 12.0)]), ("Täke 1", [(str(file), 6.0)]),
    ]  # fmt: skip
    surface.disconnect()
    until(daw, lambda: not daw.state.is_connected)
    for client in (daw, second):
        client.close()


def test_an_older_live_says_that_it_cannot_insert(tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_script(find_daw("live"), tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    for name in [name for name in sys.modules if name.startswith("DAWBridge")]:
        del sys.modules[name]
    host = Host(str(file), (11, 3, 2))
    script = importlib.import_module("DAWBridge")
    monkeypatch.setattr(importlib.import_module("DAWBridge.surface"), "PORT", port := _free_port())
    surface = script.create_instance(host)
    known = find_daw("live")
    daw = ScriptedDaw("Live", UdpWire(port), None, known.reasons)
    until(daw, lambda: daw.state.is_connected, surface.update_display)
    assert Can.INSERT not in daw.state.can
    assert "12.0.5" in daw.state.reason(Can.INSERT)
    surface.disconnect()
    daw.close()


def test_reaper(tmp_path: Path, file: Path) -> None:
    lua = next((path for name in ("lua5.4", "lua5.3", "lua") if (path := shutil.which(name))), None)
    if lua is None:
        pytest.skip("needs a Lua interpreter (lua5.4)")
    [script] = install_script(find_daw("reaper"), tmp_path)
    report = tmp_path / "report"
    command = [lua, str(HOSTS / "reaper.lua"), str(script), str(report), str(file)]
    host = subprocess.Popen(command, stderr=subprocess.PIPE)
    daw = ScriptedDaw("REAPER", Mailbox(mailbox_folder("reaper")))
    try:
        until(daw, lambda: daw.state.clip is not None and len(daw.state.tempo_map.marks) == 2)
        state = daw.state
        assert (state.version, state.session, state.track) == ("7.44/linux-x86_64", "Söng one", "Drums")
        first, second = state.tempo_map.marks
        assert (first.bar, first.numerator, first.denominator) == (1, 7, 8)
        assert (second.bar, second.numerator, second.denominator) == (5, 4, 4)
        assert (first.tempo_bpm, second.tempo_bpm) == (pytest.approx(140), pytest.approx(70))
        assert state.loop is not None
        assert state.loop.start_s == pytest.approx(6.0)
        assert state.range is None
        clip = state.clip
        assert clip is not None
        assert (clip.name, clip.track, clip.files) == ("Rhodes", "Keys", (str(file),))
        assert (clip.start_s, clip.offset_s, clip.length_s, clip.gain) == (6.0, 1.25, 4.0, 0.5)
        until(daw, lambda: daw.state.markers)
        assert daw.state.markers == (DawMarker(1.5, None, "Intro ä"), DawMarker(3.0, 9.0, "Verse\t1"))
        daw.play()
        until(daw, lambda: daw.state.is_playing)
        daw.stop()
        until(daw, lambda: not daw.state.is_playing)
        daw.locate(12.5)
        until(daw, lambda: daw.transport.position_s == 12.5)
        daw.insert("a", [Insertion(file, "Täke\t1", 6.0, 1.0), Insertion(file, "Täke 2", 6.0, 1.0)])
        daw.insert("b", [Insertion(file, "x", 9.5, 1.0, "Keys")])
        daw.insert("c", [Insertion(file, "x", 9.5, 1.0, "Nowhere")])
        until(daw, lambda: len(daw.done) == 4)
        assert [(request, error is None) for request, error in daw.done] == [
            ("a.0", True), ("a", True), ("b", True), ("c", False),
        ]  # fmt: skip
    finally:
        (tmp_path / "report.stop").touch()
        _, said = host.communicate(timeout=10)
    assert said == b""
    assert report.read_text("utf-8").splitlines() == [
        f"Täke\t1|6.000000|1.000000|{file}",
        f"Täke 2|6.000000|1.000000|{file}",
        f"Keys|9.500000|1.000000|{file}",
    ]
    until(daw, lambda: not daw.state.is_connected)
    daw.close()


def test_bitwig(file: Path) -> None:
    quickjs = pytest.importorskip("quickjs", reason="needs a JavaScript engine (quickjs)")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as server:
        server.bind(("127.0.0.1", 0))
        server.setblocking(False)
        engine = quickjs.Context()
        sys.path.insert(0, str(SCRIPTS / "DAWBridge"))
        osc = importlib.import_module("osc")  # the codec that the Live script brings
        sys.path.pop(0)
        engine.add_callable(
            "sendUdp",
            lambda port, path, args: (
                server.sendto(osc.encode(path, json.loads(args)), ("127.0.0.1", int(port))) and None
            ),
        )
        engine.eval((HOSTS / "bitwig.js").read_text("utf-8"))
        engine.eval((SCRIPTS / "DAWBridge.control.js").read_text("utf-8"))
        engine.eval("init()")

        def step() -> None:
            try:
                while True:
                    path, args = osc.decode(server.recv(65536))
                    engine.get("receive")(path, json.dumps(args))
            except BlockingIOError:
                engine.eval("runTasks()")

        known = find_daw("bitwig")
        daw = ScriptedDaw("Bitwig", UdpWire(server.getsockname()[1]), None, known.reasons)
        until(daw, lambda: daw.state.loop is not None, step)
        state = daw.state
        assert (state.version, state.session, state.track) == ("5.3", "Söng", "Bass")
        assert state.tempo_map.marks == (TempoMark(0.0, 1, 132.0, 4, 4),)
        assert state.loop.start_s == pytest.approx(16 * 60 / 132)
        assert Can.NEW_TRACK not in state.can
        assert "launcher" in state.reason(Can.NEW_TRACK)
        daw.play()
        until(daw, lambda: daw.state.is_playing, step)
        daw.locate(30.0)
        until(daw, lambda: daw.transport.position_s == pytest.approx(30.0), step)
        daw.insert("a", [Insertion(file, "x", 0.0, 1.0, "Bass")])
        daw.insert("b", [Insertion(file, "x", 0.0, 1.0, "Drums")])
        until(daw, lambda: len(daw.done) == 2, step)
        assert [(request, error is None) for request, error in daw.done] == [("a", True), ("b", False)]
        assert json.loads(engine.eval("JSON.stringify(state.inserted)")) == [f"1:{file}"]
        daw.close()


def test_a_script_is_installed_found_renewed_and_removed(tmp_path: Path) -> None:
    for name in ("ardour", "live", "reaper", "bitwig"):
        known, folder = find_daw(name), tmp_path / name
        [before] = script_places(known, folder)
        assert (before.is_there, before.is_current) == (False, False)
        [target] = install_script(known, folder)
        [there] = script_places(known, folder)
        assert (there.path, there.is_there, there.is_current) == (target, True, True)
        [first] = [target] if target.is_file() else [target / "surface.py"]
        assert b"@MAILBOX@" not in first.read_bytes()
        first.write_text("older")
        [older] = script_places(known, folder)
        assert (older.is_there, older.is_current) == (True, False)
        (folder / "mine.txt").write_text("the user's")
        assert uninstall_script(known, folder) == [target]
        assert sorted(path.name for path in folder.iterdir()) == ["mine.txt"]
        assert uninstall_script(known, folder) == []


def _free_port() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
