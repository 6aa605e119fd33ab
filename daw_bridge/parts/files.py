"""Imports and exports: the slow work on a thread of its own, its results back on the inbox thread."""

import logging
import time
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Executor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from daw_bridge.core import events
from daw_bridge.core.clip import Clip, Take
from daw_bridge.core.daw_state import DawClip
from daw_bridge.core.events import Problem
from daw_bridge.core.peaks import Peaks
from daw_bridge.core.tempo_map import TempoMap, TempoMark
from daw_bridge.library import audio_files
from daw_bridge.library.library import excerpt_recipe, import_recipe, new_id
from daw_bridge.library.midi_tempo import write_tempo_map
from engine.contract.audio import AudioError

if TYPE_CHECKING:
    from daw_bridge.bridge import Bridge

_log = logging.getLogger(__name__)
_PICTURES_KEPT = 8
Then = Callable[[Take], None]
OnFailure = Callable[[AudioError], None]


class Files:
    """Part of the bridge; methods run on the inbox thread."""

    def __init__(self, bridge: "Bridge", workers: Executor) -> None:
        self._bridge, self._workers = bridge, workers
        self._exporting: dict[str, list[Callable[[Path | None], None]]] = {}  # who waits for which take's file
        self._pictures: OrderedDict[str, Peaks] = OrderedDict()

    def import_file(
        self,
        source: Path,
        then: Then | None = None,
        on_failure: OnFailure | None = None,
        tags: dict[str, str] | None = None,
    ) -> None:
        """Make a clip of a sound file and select it; `then` gets its first take. tags: more to keep with it."""
        self._import(
            Clip(new_id(), source.stem, time.time()),
            source.name,
            lambda clip: import_recipe(clip.id, source.absolute(), tags),
            partial(audio_files.import_file, source),
            then,
            on_failure,
        )

    def pull(self, excerpt: DawClip, tags: dict[str, str]) -> None:
        """Make a clip of what is selected in the DAW, and select it; tags: what is known of its place and music."""
        clip = Clip(new_id(), excerpt.name or Path(excerpt.files[0]).stem, time.time())
        self._import(
            clip,
            excerpt.name,
            lambda clip: excerpt_recipe(clip, excerpt, tags),
            partial(audio_files.import_excerpt, excerpt),
        )

    def _import(
        self,
        clip: Clip,
        name: str,
        make_recipe: Callable[[Clip], dict[str, Any]],
        read: Callable[..., audio_files.Imported],
        then: Then | None = None,
        on_failure: OnFailure | None = None,
    ) -> None:
        """read: called on a worker with the target, the recipe and what shows the growing picture."""
        library = self._bridge.library
        if library is None:
            self._bridge.emit(Problem("there is no library to import into", "Choose a library folder in the settings."))
            return
        take_id = new_id()
        target = library.clip_folder(clip.id) / f"{take_id}.wav"
        recipe = make_recipe(clip)
        self._bridge.emit(events.ClipChanged(clip))
        self._bridge.audition.expect(clip.id, take_id)

        def work() -> None:
            def show(peaks: Peaks) -> None:
                self._bridge.post(lambda: self._show(take_id, peaks))

            try:
                imported = read(target, recipe, show)
            except AudioError as error:
                self._bridge.post(partial(failed, error))
                return
            self._bridge.post(lambda: done(imported))

        def done(imported: audio_files.Imported) -> None:
            _, take = library.add_take(target, recipe, imported.n_samples)
            if imported.left_out:
                hint = "Export a stereo mix if you need the others."
                self._bridge.emit(Problem(f"{name}: the first two of {imported.channels} channels are used", hint))
            self._bridge.emit(events.TakeAdded(take))
            self._bridge.audition.arrived(take)
            if then is not None:
                then(take)

        def failed(error: AudioError) -> None:
            self._bridge.emit(events.ClipRemoved(clip.id))
            self._bridge.audition.forget(clip.id)
            self._bridge.emit(Problem(str(error), error.hint))
            if on_failure is not None:
                on_failure(error)

        self._workers.submit(work)

    def rename_clip(self, clip_id: str, name: str) -> None:
        library = self._bridge.library
        clip = library.rename_clip(clip_id, name.strip()) if library is not None and name.strip() else None
        if clip is not None:
            self._bridge.emit(events.ClipChanged(clip))

    def show_peaks(self, take: Take) -> None:
        """Make the picture of a take; this also brings its file into memory before it is played."""
        if take.id in self._pictures:
            self._show(take.id, self._pictures[take.id])
            return

        def work() -> None:
            try:
                peaks = audio_files.take_peaks(Path(take.path))
            except AudioError as error:
                _log.info("no picture of %s: %s", take.path, error)
                return
            self._bridge.post(lambda: self._show(take.id, peaks))

        self._workers.submit(work)

    def _tell(self, error: AudioError) -> None:
        problem = Problem(str(error), error.hint)
        self._bridge.post(lambda: self._bridge.emit(problem))

    def _show(self, take_id: str, peaks: Peaks) -> None:
        if peaks.samples is not None:
            self._pictures[take_id] = peaks
            while len(self._pictures) > _PICTURES_KEPT:
                self._pictures.popitem(last=False)
        self._bridge.emit(events.PeaksChanged(take_id, peaks))

    def prepare_export(self, take_id: str, then: Callable[[Path | None], None] | None = None) -> None:
        """Write the take's finished file, once; `then` gets it, on the inbox thread, or None when there is none."""
        library = self._bridge.library
        take = library.take(take_id) if library is not None else None
        clip = library.clip(take.clip_id) if library is not None and take is not None else None
        if library is None or take is None or clip is None:
            if then is not None:
                then(None)
            return
        waiting = [then] if then is not None else []
        if take_id in self._exporting:
            self._exporting[take_id] += waiting
            return
        self._exporting[take_id] = waiting
        folder = library.exports

        def work() -> None:
            try:
                path = audio_files.export_take(clip, take, folder)
            except AudioError as error:
                self._tell(error)
                self._bridge.post(lambda: done(None))
            else:
                self._bridge.post(lambda: done(path))

        def done(path: Path | None) -> None:
            if path is not None:
                self._bridge.emit(events.ExportReady(take_id, str(path)))
            for act in self._exporting.pop(take_id):
                act(path)

        self._workers.submit(work)

    def accept(self, take_id: str, then: Callable[[Path], None] | None = None) -> None:
        """The take is the one: its finished file is written, into the watched folder too; `then` gets it."""

        def written(path: Path | None) -> None:
            folder = self._bridge.watch_folder.accepted
            if path is None:
                return
            if folder is None:
                done(path)
            else:
                self.submit(partial(copy, path, folder / path.name))

        def copy(path: Path, target: Path) -> None:
            try:
                target.parent.mkdir(exist_ok=True)
                audio_files.copy_whole(path, target)
            except OSError as error:
                problem = Problem(f"the take could not be written to {target.parent}: {error}", f"It is at {path}.")
                self._bridge.post(lambda: self._bridge.emit(problem))
                target = path
            self._bridge.post(partial(done, target))

        def done(path: Path) -> None:
            self._bridge.emit(events.Accepted(take_id, str(path)))
            if then is not None:
                then(path)

        self.prepare_export(take_id, written)

    def submit(self, work: Callable[[], None]) -> None:
        """Do slow work with files on a thread that is made for it."""
        self._workers.submit(work)

    def save_all(self, take_ids: tuple[str, ...], folder: Path) -> None:
        """A hand-over of several takes: files of the same beginning, numbered and named, with the tempo map as MIDI."""
        library = self._bridge.library
        takes = [take for take_id in take_ids if library is not None and (take := library.take(take_id)) is not None]
        clip = library.clip(takes[0].clip_id) if library is not None and takes else None
        if clip is None:
            return
        grid = self._bridge.grid.on(takes[0])
        upper, lower = grid.signature
        first = min(take.start_samples for take in takes)
        tempo_map = TempoMap((TempoMark(0.0, 1, grid.tempo_bpm, upper, lower),))
        keyscale, name = self._bridge.settings.keyscale, audio_files.ascii_name(clip.name)

        def work() -> None:
            try:
                folder.mkdir(parents=True, exist_ok=True)
                for n, take in enumerate(takes, start=1):
                    path = folder / f"{n:02d}_{audio_files.export_name(clip, take)}.wav"
                    audio_files.save_take(clip, take, path, lead_samples=take.start_samples - first)
                length_s = max(take.length_s for take in takes)
                write_tempo_map(folder / f"{name}_tempo.mid", tempo_map, length_s, keyscale)
            except (AudioError, OSError) as error:
                problem = Problem(f"not everything was written: {error}", getattr(error, "hint", "Check the folder."))
                self._bridge.post(lambda: self._bridge.emit(problem))
            else:
                self._bridge.post(lambda: self._bridge.emit(events.HandedOver(str(folder), len(takes))))

        self.submit(work)

    def save_take(self, take_id: str, path: Path) -> None:
        library = self._bridge.library
        take = library.take(take_id) if library is not None else None
        clip = library.clip(take.clip_id) if library is not None and take is not None else None
        if take is None or clip is None:
            return

        def work() -> None:
            try:
                audio_files.save_take(clip, take, path)
            except AudioError as error:
                self._tell(error)

        self._workers.submit(work)
