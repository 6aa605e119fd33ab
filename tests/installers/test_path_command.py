"""The command on the PATH: offered once and on a terminal alone, never over another's file, and undone again."""

import io
import shutil
import sys
from collections.abc import Callable
from types import SimpleNamespace

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a link on Linux and macOS")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[[str], None]:
    """Called within a test: from there on a user types this on a terminal. What is printed goes to capsys."""

    def typing(answer: str) -> None:
        monkeypatch.setattr(sys, "stdin", Terminal(answer))
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)

    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(shutil, "which", lambda name: None)
    return typing


def test_it_is_added_and_removed(installers: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    path = installers.home / ".local" / "bin" / "daw-bridge"
    assert "PATH" in installers.path_command.add()  # nobody looks there yet
    assert path.resolve() == installers.script
    monkeypatch.setenv("PATH", str(path.parent))
    assert "PATH" not in installers.path_command.add()  # a second time does no harm
    assert shutil.which("daw-bridge") == str(path)
    installers.path_command.remove()
    assert not path.exists()
    assert installers.script.exists()
    assert "There is no" in installers.path_command.remove()


def test_another_file_is_left_alone(
    installers: SimpleNamespace, typing: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    path = installers.path_command.place()
    path.parent.mkdir(parents=True)
    path.write_text("somebody else's")
    for act in (installers.path_command.add, installers.path_command.remove):
        with pytest.raises(installers.environment.SetupError, match="something else"):
            act()
    typing("y\n")
    installers.path_command.offer()
    assert path.read_text() == "somebody else's"
    assert capsys.readouterr().out == ""


def test_a_link_of_a_folder_that_is_gone_is_replaced(installers: SimpleNamespace) -> None:
    path = installers.path_command.place()
    path.parent.mkdir(parents=True)
    path.symlink_to(installers.home / "old clone" / ".venv" / "bin" / "daw-bridge")
    installers.path_command.add()
    assert path.resolve() == installers.script


@pytest.mark.parametrize(("answer", "is_added"), [("y\n", True), ("\n", False), ("", False)])
def test_it_is_asked_once(
    installers: SimpleNamespace,
    typing: Callable[[str], None],
    capsys: pytest.CaptureFixture[str],
    answer: str,
    is_added: bool,
) -> None:
    typing(answer)
    installers.path_command.offer()
    assert installers.path_command.place().exists() == is_added
    assert "[y/N]" in capsys.readouterr().out
    installers.path_command.offer()
    assert capsys.readouterr().out == ""


def test_it_is_never_asked_in_a_pipe(
    installers: SimpleNamespace, typing: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    typing("y\n")
    monkeypatch.setattr(sys, "stdin", io.StringIO("y\n"))
    installers.path_command.offer()
    assert not installers.path_command.place().exists()
    assert not installers.path_command.ASKED.exists()


def test_options_of_the_set_up_go_no_further(
    installers: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    prepared: list[bool] = []
    monkeypatch.setattr(installers.start, "prepare", lambda packages, newest: prepared.append(newest))
    started: list[list[str]] = []
    monkeypatch.setattr(installers.start.os, "execv", lambda program, line: started.append(line))
    monkeypatch.setattr(installers.start.subprocess, "call", lambda line: 0)
    monkeypatch.setenv("PYTHONPATH", "")  # put back afterwards
    for typed, passed in {
        ("--newest", "models", "list"): ["models", "list"],
        ("render", "--caption", "--newest"): ["render", "--caption"],
        ("--help",): ["--help"],
    }.items():
        monkeypatch.setattr(sys, "argv", ["start.py", *typed])
        assert installers.start.main() == 0
        assert started[-1][3:] == passed
    assert prepared == [True, True, False]
    assert "--remove-command" in capsys.readouterr().out
