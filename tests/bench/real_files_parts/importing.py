"""A bridge without an engine that imports one file after another, as a musician would by dropping it."""

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from daw_bridge.bridge import Bridge
from daw_bridge.core.clip import Take
from daw_bridge.core.events import Event, Problem
from daw_bridge.core.settings import Settings
from engine.contract.audio import map_samples
from tests.fakes import FakeEngine

PATIENCE_S = 300.0  # the machine may be busy with other work


@dataclass(slots=True)
class Imported:
    """samples: (n, 2) at 48 kHz, None where nothing was imported. problems: (message, hint) of all that was said."""

    samples: np.ndarray | None = None
    tempo_bpm: float | None = None
    keyscale: str = ""
    problems: list[tuple[str, str]] = field(default_factory=list)

    @property
    def ends_early(self) -> bool:
        return any("ends early" in message for message, _ in self.problems)


class Importer:
    def __init__(self, folder: Path) -> None:
        settings = Settings(library_folder=str(folder), osc_port=0, osc_advertised=False, connect_daws=False)
        self._bridge = Bridge(settings, make_engine=FakeEngine, daws=[])
        self._exports = folder / "exports"
        self._done = threading.Event()
        self._now, self._take = Imported(), list[Take]()
        self._name = ""
        self._bridge.listen(self._hear)
        self._bridge.start()

    def close(self) -> None:
        self._bridge.close()

    def __call__(self, path: Path) -> Imported:
        self._now, self._take, self._name = Imported(), [], path.name
        self._done.clear()
        self._bridge.post(lambda: self._bridge.files.import_file(path, self._listed, job_id=path.name))
        if not self._done.wait(PATIENCE_S):
            self._now.problems.append((f"no answer in {PATIENCE_S:.0f} s", ""))
        for take in self._take:
            tags = take.recipe.tags
            self._now.samples = np.array(map_samples(Path(take.path)))
            self._now.tempo_bpm, self._now.keyscale = tags.tempo_bpm, tags.keyscale
            Path(take.path).unlink()
        return self._now

    def _hear(self, event: Event) -> None:
        if isinstance(event, Problem) and event.job_id == self._name:
            self._now.problems.append((event.message, event.hint))
            if "ends early" not in event.message and "channels, of which" not in event.message:
                self._done.set()

    def _listed(self, take: Take) -> None:
        self._take.append(take)
        self._done.set()


@contextmanager
def importing(folder: Path) -> Iterator[Importer]:
    importer = Importer(folder)
    try:
        yield importer
    finally:
        importer.close()
        shutil.rmtree(folder, ignore_errors=True)
