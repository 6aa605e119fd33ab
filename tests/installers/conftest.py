"""The set-up's own modules, imported as its scripts import each other, without touching this environment."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

INSTALLERS = Path(__file__).resolve().parents[2] / "installers"


@pytest.fixture
def installers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[SimpleNamespace]:
    """The modules environment, path_command, constraints and start, with a home and an environment in tmp_path."""
    monkeypatch.syspath_prepend(str(INSTALLERS))
    names = ("environment", "path_command", "constraints", "start")
    modules: dict[str, ModuleType] = {name: importlib.import_module(name) for name in names}
    venv = tmp_path / "a clone" / ".venv"
    python, script = venv / "bin" / "python", venv / "bin" / "daw-bridge"
    script.parent.mkdir(parents=True)
    script.write_text("#!/bin/sh\n")
    script.chmod(0o755)
    for module in modules.values():
        for name, value in {
            "VENV": venv, "PYTHON": python, "SCRIPT": script, "ASKED": venv / "command-offered",
        }.items():  # fmt: skip
            if hasattr(module, name):
                monkeypatch.setattr(module, name, value)
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    yield SimpleNamespace(**modules, home=home, venv=venv, script=script)
    for name in names:
        sys.modules.pop(name, None)
