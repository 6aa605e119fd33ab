"""What the wheel holds; installers/check_wheel.py installs and uses one."""

import subprocess
import sys
import zipfile
from importlib import import_module
from pathlib import Path

import pytest

from daw_bridge.daws.known import KNOWN

ROOT = Path(__file__).resolve().parents[2]
BUILD = """
import sys
from setuptools.build_meta import build_wheel
print(build_wheel(sys.argv[1]))
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """Built from a copy of what git knows, so that leftovers in this folder change nothing; without the network."""
    source, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (ROOT / name).is_file():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            (source / name).symlink_to(ROOT / name)
    done = subprocess.run(
        [sys.executable, "-c", BUILD, str(out)], cwd=source, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return zipfile.ZipFile(out / done.stdout.split()[-1])


def test_it_holds_all_that_runs(wheel: zipfile.ZipFile) -> None:
    names = set(wheel.namelist())
    wanted = {
        file.relative_to(ROOT).as_posix()
        for package in ("daw_bridge", "engine", "gui")
        for file in (ROOT / package).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts and (file.suffix == ".py" or is_data(file))
    }
    assert wanted - names == set()
    assert any(name.startswith("engine/sketch/acestep-v15-sketch/") for name in names)
    for known in KNOWN:
        assert any(name.startswith(f"daw_bridge/daws/scripts/{known.script}") for name in names)


def is_data(file: Path) -> bool:
    if file.suffix == ".ts":
        return False  # the source of a catalogue; what is loaded is compiled from it
    folders = ("daw_bridge/daws/scripts", "engine/sketch", "gui/resources", "gui/translations")
    return any(file.is_relative_to(ROOT / folder) for folder in folders)


def test_it_holds_nothing_else(wheel: zipfile.ZipFile) -> None:
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"daw_bridge", "engine", "gui"}


def test_its_commands_exist(wheel: zipfile.ZipFile) -> None:
    [listed] = [name for name in wheel.namelist() if name.endswith("entry_points.txt")]
    lines = wheel.read(listed).decode().split()
    assert lines == ["[console_scripts]", "daw-bridge", "=", "daw_bridge.__main__:main"]
    module, _, function = lines[-1].partition(":")
    assert callable(getattr(import_module(module), function))
