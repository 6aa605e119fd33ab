"""Fixtures that more than one package's tests use."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_home = tempfile.TemporaryDirectory(prefix="daw-bridge-tests-")
for _kind in ("CONFIG", "DATA", "STATE", "CACHE"):  # settings and logs of the tests are not the user's
    os.environ[f"XDG_{_kind}_HOME"] = str(Path(_home.name) / _kind.lower())


@pytest.fixture(scope="session", autouse=True)
def own_home() -> Iterator[None]:
    """Window geometry is remembered per test run only; the folder goes away at the end."""
    from PySide6.QtCore import QSettings

    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, _home.name)
    yield
    _home.cleanup()


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkpoints folder with the tiny random model."""
    from tests.tiny_checkpoint import write_tiny_checkpoint

    return write_tiny_checkpoint(tmp_path_factory.mktemp("checkpoints"))


@pytest.fixture(scope="session")
def tiny_planner(tiny: Path) -> Path:
    """The checkpoints folder of `tiny`, with a tiny random planner in it."""
    from tests.tiny_checkpoint import write_tiny_planner

    write_tiny_planner(tiny)
    return tiny


@pytest.fixture(scope="session")
def tiny_base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same as a base model: not distilled, with guidance and every task."""
    from tests.tiny_checkpoint import write_tiny_checkpoint

    return write_tiny_checkpoint(tmp_path_factory.mktemp("base-checkpoints"), base=True)


@pytest.fixture(scope="session")
def tiny_xl(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with an encoder narrower than the decoder, in three shards."""
    from tests.tiny_checkpoint import write_tiny_checkpoint

    return write_tiny_checkpoint(tmp_path_factory.mktemp("xl-checkpoints"), xl=True, shards=3)


@pytest.fixture
def built_in(tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny random model and planner in the built-in one's place."""
    from engine.contract import catalog
    from tests.tiny_checkpoint import write_tiny_planner

    folder = tmp_path / "built-in"
    shutil.copytree(tiny, folder)
    (folder / catalog.VARIANTS[0].folder).rename(folder / catalog.SKETCH.folder)
    write_tiny_planner(folder)
    for planner in catalog.installed_planners(folder):
        (folder / planner.folder).rename(folder / catalog.SKETCH_PLANNER.folder)
    monkeypatch.setattr(catalog, "SKETCH_FOLDER", folder)
    return folder
