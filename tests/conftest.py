"""Fixtures that more than one package's tests use."""

import json
import os
import random
import shutil
import sys
import tempfile
import threading
import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests import guards

_draw_anew = np.random.default_rng
_watch = guards.Watch()
_home = tempfile.TemporaryDirectory(prefix="daw-bridge-tests-")
# programs that a test starts find the person's X screen, but not the person's home
_xauthority = Path.home() / ".Xauthority"
if _xauthority.is_file():
    os.environ.setdefault("XAUTHORITY", str(_xauthority))
os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ["LANGUAGE"] = "en"  # tests compare English texts, whatever the person's language
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SAFE_SETTINGS = {"connect_daws": False, "osc_port": 0, "osc_advertised": False}
"""What the settings file of every test says: a program that a test starts calls no DAW and claims no known port."""


def home_variables(home: Path) -> dict[str, str]:
    """The environment in which every program looks for its files below `home`."""
    variables = {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
    variables |= {f"XDG_{kind}_DIR": str(home / kind.capitalize()) for kind in ("MUSIC", "DOCUMENTS", "DESKTOP")}
    variables |= {"HOME": str(home), "USERPROFILE": str(home)}
    return variables | {name: str(home / name.lower()) for name in ("APPDATA", "LOCALAPPDATA")}


os.environ.update(home_variables(Path(_home.name)))  # for what looks for its folders while it is imported


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--times", type=int, default=1, help="run every test so often, with other draws each time")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    times = metafunc.config.getoption("times")
    if times > 1:
        metafunc.parametrize("repetition", [f"repetition{n}" for n in range(times)], indirect=True)


@pytest.fixture(autouse=True)
def repetition(request: pytest.FixtureRequest) -> str:
    """Which of the `--times` repetitions this is; it is part of the test's name, and so of its draws."""
    return str(getattr(request, "param", ""))


@pytest.fixture(scope="session", autouse=True)
def untouched() -> Iterator[None]:
    """The run leaves the folders of the person who runs it as they were."""
    before = guards.snapshot()
    _watch.start()
    yield
    _watch.stop()
    _home.cleanup()
    changed = guards.changes(before, guards.snapshot())
    assert not changed, f"the tests, or a DAW Bridge that ran meanwhile, changed {changed[:5]}"


@pytest.fixture(autouse=True)
def guarded(request: pytest.FixtureRequest) -> Iterator[guards.Watch]:
    """Fails a test that touches the home, a DAW's port, or leaves a thread behind.

    `@pytest.mark.ports(PORT, ...)` lets a test use the ports it names.
    """
    marker = request.node.get_closest_marker("ports")
    _watch.allowed_ports = frozenset(marker.args if marker is not None else ())
    threads = set(threading.enumerate())
    seen = len(_watch.refused)
    yield _watch
    left = lambda: [t for t in threading.enumerate() if t not in threads and not guards.may_stay(t)]  # noqa: E731
    guards.wait_for(lambda: not left(), 5)
    assert not left(), f"the test left threads behind: {[thread.name for thread in left()]}"
    refused, _watch.refused[seen:] = _watch.refused[seen:], []
    assert not refused, refused


@pytest.fixture(autouse=True)
def own_home(guarded: guards.Watch, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Every test, and every program it starts, has an empty home with safe settings in it."""
    import platformdirs
    from PySide6.QtCore import QSettings

    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in home_variables(home).items():
            patch.setenv(name, value)
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        for format_ in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):  # Qt looks up the home only once
            QSettings.setPath(format_, QSettings.Scope.UserScope, str(home / "qt"))
        settings = Path(platformdirs.user_config_dir(guards.APP_NAME, appauthor=False)) / "settings.json"
        settings.parent.mkdir(parents=True)
        settings.write_text(json.dumps(SAFE_SETTINGS), "utf-8")
        logs = Path(platformdirs.user_log_dir(guards.APP_NAME, appauthor=False))
        logs.mkdir(parents=True, exist_ok=True)
        (logs / "engine-machine.json").write_text(measured_before(), "utf-8")
        yield home


@cache
def measured_before() -> str:
    """The file of an engine that has measured this machine and found float32 the fastest.

    So no engine that a test starts measures anew, and every machine computes the same.
    """
    import torch

    from engine.loading.machine import processor_name

    here = {"processor": processor_name(), "torch": torch.__version__, "threads": torch.get_num_threads()}
    return json.dumps(here | {"seconds": {"float32": 0.01}, "int8_db": {}})


@pytest.fixture(autouse=True)
def no_midi_inputs(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A knob that somebody turns meanwhile changes no test: only tests marked `midi` open the machine's MIDI inputs."""
    if request.node.get_closest_marker("midi") is None:
        from daw_bridge.daws.midi_input import MidiInput

        monkeypatch.setattr(MidiInput, "start", lambda _: False)


@pytest.fixture(autouse=True)
def seeded(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Every draw of a test follows from its name, and from DAW_BRIDGE_TEST_SEED, which `tests.repeat --seeds` counts up.

    Names of clips and takes (uuid) stay random: they have to differ between processes, and no test depends on them.
    """
    seed = seed_of(request.node.nodeid)
    seed_everything(seed, monkeypatch)
    return seed


def seed_of(name: str) -> int:
    return zlib.crc32(f"{name} {os.environ.get('DAW_BRIDGE_TEST_SEED', '')}".rstrip().encode())


def seed_everything(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Seed what draws without a seed of its own: random, SystemRandom, numpy's two ways, torch where it is loaded."""
    random.seed(seed)
    np.random.seed(seed)
    sequence = np.random.SeedSequence(seed)

    def default_rng(given: Any = None) -> np.random.Generator:
        return _draw_anew(sequence.spawn(1)[0] if given is None else given)

    monkeypatch.setattr(np.random, "default_rng", default_rng)
    monkeypatch.setattr(random, "_urandom", random.Random(seed).randbytes, raising=False)  # SystemRandom draws from it
    if "torch" in sys.modules:
        sys.modules["torch"].manual_seed(seed)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[Any]:
    """A test that passes and prints fails: what it prints hides what the others say."""
    report = yield
    printed = "".join(text for name, text in report.sections if name == "Captured stdout call")
    is_paced = "training" in item.path.parts  # a run of training prints how far it is, by the clock
    if report.when == "call" and report.passed and printed and not is_paced:
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} printed:\n{printed[:2000]}"
    return report


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
