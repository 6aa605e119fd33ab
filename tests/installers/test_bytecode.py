"""The set-up compiles what is started later."""

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest


def test_bytecode_is_written_also_where_python_is_told_to_write_none(
    installers: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "sources" / "tones" / "inner"
    package.mkdir(parents=True)
    (package / "scale.py").write_text("NOTES = 12\n")
    (package / "broken.py").write_text("NOTES = (\n")
    monkeypatch.setattr(installers.environment, "ROOT", tmp_path / "sources")
    monkeypatch.setattr(installers.environment, "PYTHON", Path(sys.executable))
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    installers.environment.compile_sources("tones", "missing")
    written = [path.name for path in package.joinpath("__pycache__").iterdir()]
    assert written == [f"scale.{sys.implementation.cache_tag}.pyc"]
