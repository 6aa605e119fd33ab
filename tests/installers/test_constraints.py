"""The tested versions: all that is needed is pinned, and the set-up holds to them, or says that it cannot."""

import tomllib
from pathlib import Path
from types import SimpleNamespace

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]


def pins() -> dict[str, Version]:
    lines = (ROOT / "installers" / "constraints.txt").read_text("utf-8").splitlines()
    requirements = [Requirement(line) for line in lines if line and not line.startswith("#")]
    found = {}
    for requirement in requirements:
        [pin] = requirement.specifier
        assert pin.operator == "=="
        assert not requirement.extras
        assert canonicalize_name(requirement.name) == requirement.name
        found[requirement.name] = Version(pin.version)
    assert len(found) == len(requirements), "a package is pinned twice"
    return found


def needed() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = [*project["dependencies"], *(line for lines in project["optional-dependencies"].values() for line in lines)]
    return [requirement for requirement in map(Requirement, lines) if requirement.name != "daw-bridge"]


def test_every_direct_dependency_is_pinned_to_a_version_that_is_allowed() -> None:
    pinned = pins()
    for requirement in needed():
        assert pinned[canonicalize_name(requirement.name)] in requirement.specifier, requirement
    assert all(version.local is None for version in pinned.values())
    assert pinned["pyside6-essentials"] != Version("6.12.0")


def test_the_writer_finds_what_the_file_holds(installers: SimpleNamespace) -> None:
    """The versions here may be others than the tested ones; the names are the same."""
    versions, absent = installers.constraints.tested_versions()
    assert set(versions) == set(pins())
    assert "+" not in "".join(versions.values())
    assert not absent & set(versions)


def test_the_stamp_changes_with_the_file(
    installers: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = installers.environment
    before = environment.stamp(for_tests=False)
    assert environment.stamp(for_tests=False) == before
    other = tmp_path / "constraints.txt"
    other.write_bytes(environment.CONSTRAINTS.read_bytes() + b"colorama==0.4.6\n")
    monkeypatch.setattr(environment, "CONSTRAINTS", other)
    assert environment.stamp(for_tests=False) != before


class Pip:
    """Stands in for running programs: notes each command; those that `fails` picks fail."""

    def __init__(self, installers: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
        self.commands: list[list[str]] = []
        self.fails = lambda command: False
        self.said: list[str] = []
        monkeypatch.setattr(installers.environment, "say", self.said.append)
        monkeypatch.setattr(installers.environment, "succeeds", self._run)
        monkeypatch.setattr(installers.environment, "torch_index", list)
        monkeypatch.setattr(installers.environment, "works", lambda python: True)
        monkeypatch.setattr(installers.environment, "install_system_packages", lambda packages: None)
        monkeypatch.setattr(installers.environment, "compile_sources", lambda *packages: None)

    def _run(self, command: list[str], environment: dict[str, str] | None = None) -> bool:
        self.commands.append(command)
        return not self.fails(command)


@pytest.fixture
def pip(installers: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> Pip:
    installers.environment.PYTHON.touch()
    return Pip(installers, monkeypatch)


def test_a_set_up_installs_the_tested_versions_once(installers: SimpleNamespace, pip: Pip) -> None:
    installers.environment.prepare(())
    assert [command[-1] for command in pip.commands] == [str(installers.environment.CONSTRAINTS)] * 2
    assert "torch" in pip.commands[0]
    assert "--no-deps" in pip.commands[0]
    installers.environment.prepare(())
    assert len(pip.commands) == 2


def test_the_newest_are_installed_when_asked_for_and_stay(installers: SimpleNamespace, pip: Pip) -> None:
    installers.environment.prepare(())
    pip.commands.clear()
    installers.environment.prepare((), newest=True)
    assert len(pip.commands) == 2
    assert all("--upgrade" in command and "--constraint" not in command for command in pip.commands)
    installers.environment.prepare(())
    assert len(pip.commands) == 2


def test_without_a_tested_version_the_newest_take_its_place(installers: SimpleNamespace, pip: Pip) -> None:
    pip.fails = lambda command: "--constraint" in command and "torch" not in command
    installers.environment.prepare(())
    assert [("--constraint" in command) for command in pip.commands] == [True, True, False]
    assert any("The tested versions cannot be installed here" in line for line in pip.said)
    installers.environment.prepare(())
    assert len(pip.commands) == 3


def test_another_torch_leaves_the_other_tested_versions(installers: SimpleNamespace, pip: Pip) -> None:
    pip.fails = lambda command: "--constraint" in command and "torch" in command
    installers.environment.prepare(())
    kept = Path(pip.commands[-1][-1]).read_text("utf-8")
    assert "\ntorch==" not in kept
    assert "\nnumpy==" in kept


def test_a_failure_of_both_says_what_was_tried(installers: SimpleNamespace, pip: Pip) -> None:
    pip.fails = lambda command: True
    with pytest.raises(installers.environment.SetupError, match=r"constraints\.txt.*--newest"):
        installers.environment.prepare(())
    assert installers.environment.installed_stamp() == ""
