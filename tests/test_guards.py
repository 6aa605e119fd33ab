"""The tests' own guards: what a test draws, touches and leaves behind."""

import os
import random
import socket
import subprocess
import sys
import threading
import zlib
from pathlib import Path

import numpy as np
import pytest
import torch
from platformdirs import user_config_dir, user_data_dir, user_log_dir, user_music_dir

from daw_bridge.core.settings import load_settings, settings_path
from daw_bridge.daws.known import known_daws
from tests import guards
from tests.conftest import seed_everything, seed_of


def drawn() -> list[float]:
    generator, other = np.random.default_rng(), np.random.default_rng()
    return [
        random.random(), random.SystemRandom().random(), np.random.rand(), generator.random(), other.random(),
        torch.rand(1).item(),
    ]  # fmt: skip


def test_draws_follow_from_the_name_of_the_test(
    seeded: int, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_this_test = drawn()
    seed_everything(seeded, monkeypatch)
    assert drawn() == of_this_test
    seed_everything(seeded + 1, monkeypatch)
    assert not set(drawn()) & set(of_this_test)
    monkeypatch.delenv("DAW_BRIDGE_TEST_SEED", raising=False)
    assert seed_of(request.node.nodeid) == zlib.crc32(request.node.nodeid.encode())
    assert seed_of("a") != seed_of("b")
    monkeypatch.setenv("DAW_BRIDGE_TEST_SEED", "7")
    assert seed_of("a") == zlib.crc32(b"a 7")


@pytest.mark.parametrize("folder", [user_config_dir, user_data_dir, user_log_dir, user_music_dir])
def test_every_folder_of_ours_lies_in_the_tests_home(own_home: Path, folder: object) -> None:
    assert callable(folder)
    assert Path(folder()).is_relative_to(own_home)
    name = getattr(folder, "__name__", "")
    program = f"import platformdirs; print(platformdirs.{name}())"
    child = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert Path(child.stdout.strip()).is_relative_to(own_home)
    assert Path.home() == own_home


def test_what_starts_in_a_test_calls_no_daw() -> None:
    settings = load_settings(settings_path())
    assert (settings.osc_port, settings.osc_advertised) == (0, False)
    assert known_daws(settings) == []


def test_the_home_of_the_person_cannot_be_written(guarded: guards.Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Path(os.sep) / "home-of-nobody"
    monkeypatch.setattr(guards, "is_the_persons", lambda path: path.startswith(str(folder)))
    for act in (
        lambda: (folder / "a").write_text("x"),
        lambda: (folder / "b").mkdir(parents=True),
        (folder / "c").unlink,
        lambda: (folder / "d").rename(folder / "e"),
        lambda: os.open(folder / "f", os.O_CREAT | os.O_WRONLY),
    ):
        with pytest.raises(PermissionError, match="person who runs the tests"):
            act()
    with pytest.raises(FileNotFoundError):
        (folder / "g").read_text()
    assert len(guarded.refused) == 5
    guarded.refused.clear()


def test_what_counts_as_the_home_of_the_person(tmp_path: Path) -> None:
    home = str(Path("/home/someone").absolute())
    assert guards.is_the_persons(f"{home}/.config/DAW Bridge/settings.json", home)
    assert not guards.is_the_persons(f"{home}/lib/__pycache__/a.pyc", home)
    assert not guards.is_the_persons("/home/someone-else/a", home)
    assert not guards.is_the_persons(str(tmp_path / "a"), str(tmp_path.parent))
    assert not guards.is_the_persons(str(guards.ROOT / "build" / "a"), str(guards.ROOT.parent))


@pytest.mark.parametrize("port", [3819, 9371, 9381, 9390, 11001])
def test_ports_of_daws_cannot_be_used(guarded: guards.Watch, port: int) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as wire:
        with pytest.raises(PermissionError, match="belongs to"):
            wire.bind(("127.0.0.1", port))
        with pytest.raises(PermissionError, match="belongs to"):
            wire.sendto(b"x", ("127.0.0.1", port))
        wire.bind(("127.0.0.1", 0))
    assert len(guarded.refused) == 2
    guarded.refused.clear()


@pytest.mark.ports(11001)
def test_a_marked_test_may_use_the_ports_it_names(guarded: guards.Watch) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as wire:
        wire.sendto(b"", ("127.0.0.1", 11001))
    assert not guarded.refused


def test_changes_of_a_folder_are_found(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a")
    (tmp_path / "gone").write_text("b")
    before = guards.snapshot((tmp_path,))
    assert guards.changes(before, guards.snapshot((tmp_path,))) == []
    (tmp_path / "gone").unlink()
    (tmp_path / "new").write_text("c")
    os.utime(tmp_path / "kept", (1, 1))
    found = guards.changes(before, guards.snapshot((tmp_path,)))
    assert {Path(path).name for path in found} >= {"kept", "gone", "new"}


def test_threads_that_may_stay_are_named() -> None:
    assert not guards.may_stay(threading.Thread(name="inbox"))
    assert guards.may_stay(threading.Thread(name="sound device"))


FAULTS = """
import socket, threading, time
import pytest

def test_prints():
    print("hello")

def test_says_nothing():
    pass

def test_leaves_a_thread():
    threading.Thread(target=time.sleep, args=(30,), name="left over", daemon=True).start()

def test_binds_a_port_of_a_daw_and_hides_it():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as wire:
        try:
            wire.bind(("127.0.0.1", 3819))
        except OSError:
            pass
"""


def test_a_test_that_breaks_a_rule_fails(tmp_path: Path) -> None:
    """Each rule of conftest.py, in a run of pytest of its own beside the real conftest.py."""
    file = tmp_path / "test_faults.py"
    file.write_text(FAULTS)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "tests.conftest", "-rA", str(file)]
    options = ["--rootdir", str(tmp_path), "-c", os.devnull]
    run = subprocess.run(
        [*command, *options], cwd=guards.ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    said = {
        (line.split()[0], line.rpartition("::")[2].split()[0])
        for line in run.stdout.splitlines()
        if line.startswith(("PASSED", "FAILED", "ERROR"))
    }
    assert {verdict for verdict, name in said if name == "test_says_nothing"} == {"PASSED"}
    assert ("FAILED", "test_prints") in said
    assert ("ERROR", "test_leaves_a_thread") in said
    assert ("ERROR", "test_binds_a_port_of_a_daw_and_hides_it") in said
    for reason in ("printed:", "left threads behind: ['left over']", "bind 3819: the port belongs to Ardour"):
        assert reason in run.stdout
