"""The form in which hints name our command: what is shown starts this environment's program."""

import os
import shlex
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from engine.contract import command_name

ROOT = Path(__file__).resolve().parents[2]
FIXED = ("daw-bridge ", "installers/start.py", "pip install ")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="programs are shell scripts here")


@pytest.fixture
def scripts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of this environment's programs, with `daw-bridge` in it, on nobody's PATH."""
    folder = tmp_path / "an environment" / "bin"
    folder.mkdir(parents=True)
    program = folder / "daw-bridge"
    program.write_text('#!/bin/sh\necho "$@"\n')
    program.chmod(0o755)
    monkeypatch.setattr(sysconfig, "get_path", lambda name, scheme="": str(tmp_path / "user" if scheme else folder))
    monkeypatch.setenv("PATH", os.defpath)
    command_name._program.cache_clear()
    yield folder
    command_name._program.cache_clear()


def test_the_name_where_it_starts_this_program(scripts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(scripts), prepend=os.pathsep)
    assert command_name.command("models get base") == "daw-bridge models get base"


def test_the_name_where_a_link_starts_it(scripts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "links").mkdir()
    (tmp_path / "links" / "daw-bridge").symlink_to(scripts / "daw-bridge")
    monkeypatch.setenv("PATH", str(tmp_path / "links"), prepend=os.pathsep)
    assert command_name.command() == "daw-bridge"


def test_the_path_where_the_name_starts_nothing_or_another(
    scripts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "daw-bridge"
    other.write_text("#!/bin/sh\nexit 1\n")
    other.chmod(0o755)
    for folder in ("/nowhere", str(tmp_path)):
        monkeypatch.setenv("PATH", folder, prepend=os.pathsep)
        command_name._program.cache_clear()
        shown = command_name.command("models list")
        assert shlex.split(shown) == [str(scripts / "daw-bridge"), "models", "list"]
        done = subprocess.run(shown, shell=True, capture_output=True, text=True, check=True)
        assert done.stdout == "models list\n"


def test_python_where_there_is_no_program(scripts: Path) -> None:
    (scripts / "daw-bridge").unlink()
    command_name._program.cache_clear()
    done = subprocess.run(
        command_name.command("--version"), shell=True, capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.startswith("0.")


def test_pip_is_this_environments() -> None:
    words = shlex.split(command_name.pip_install("python-rtmidi"))
    assert words[-2:] == ["install", "python-rtmidi"]
    assert sys.executable in words


@pytest.mark.parametrize(("module", "words"), [("gui", "DAW Bridge"), ("engine.training.adapter.adapt", "SONGS")])
def test_files_in_the_working_folder_do_not_take_the_place_of_ours(tmp_path: Path, module: str, words: str) -> None:
    for name in ("gui", "engine", "daw_bridge", "random"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('not ours')\n")
    line, environment = command_name.module_command(module)
    done = subprocess.run([*line, "--help"], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert words in done.stdout, done.stderr


def test_no_hint_names_the_command_in_one_fixed_form() -> None:
    """What a user is told to type goes through command(); docstrings and comments may name it as they like."""
    import ast

    fixed = []
    for package in ("daw_bridge", "engine", "gui"):
        for file in set((ROOT / package).rglob("*.py")) - {Path(command_name.__file__)}:
            tree = ast.parse(file.read_text("utf-8"))
            documents = {
                id(node.body[0].value)
                for node in ast.walk(tree)
                if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
                and node.body
                and isinstance(node.body[0], ast.Expr)
            }
            for node in ast.walk(tree):
                text = node.value if isinstance(node, ast.Constant) and id(node) not in documents else None
                if isinstance(text, str) and any(words in text for words in FIXED):
                    fixed.append(f"{file.relative_to(ROOT)}:{node.lineno}")
    assert fixed == []
