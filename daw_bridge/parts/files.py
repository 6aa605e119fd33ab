"""Imports, exports and waveform pictures. Files are read and written on worker threads."""

import logging
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from daw_bridge.core import events
from daw_bridge.core.clip import Clip, Take, new_id
from daw_bridge.core.daw_state import DawClip
from daw_bridge.core.events import ClipChanged, DeskEvent, Problem, SelectionChanged, SettingsChanged, TakeAdded
from daw_bridge.core.peaks import Peaks
from daw_bridge.core.recipe import Recipe
from daw_bridge.core.settings import Settings
from daw_bridge.library import audio_files
from daw_bridge.library.errors import ChangedLibraryError
from daw_bridge.library.export_target import export_target, lies_within, numbered, refuse_library_file
from daw_bridge.library.exports.handed_over import How
from daw_bridge.library.folders import sound_files
from daw_bridge.library.library import Library, excerpt_recipe, import_recipe
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.index_writes import IndexWrites
from engine.contract.audio import SAMPLE_RATE
from engine.contract.formats.kinds import SUFFIXES
from engine.contract.plain_text import plain
from engine.contract.texts import text

_log = logging.getLogger(__name__)
_PICTURES_KEPT = 8
_PAUSE_S = 3.0  # after which a finished file is written anew with other markers: more of them may be set until then
_AT_ONCE = 200  # files of a folder: a whole sample library is dropped by mistake
_EXPORTED_AHEAD_S = 120.0  # a longer take is exported when it is dragged or copied
Then = Callable[[Take], None]


@dataclass(frozen=True, slots=True)
class _Waiting:
    """Who waits for a take's finished file: what is called with its path, and the job or request that a problem names."""

    then: Callable[[Path | None], None]
    job_id: str


class Files:
    """Part of the bridge; methods run on the inbox thread."""

    def __init__(self, desk: Desk, writes: IndexWrites) -> None:
        self._desk, self._writes = desk, writes
        self._exporting: dict[tuple[str, int], list[_Waiting]] = {}  # who waits for a file, by take id and lead
        self._pictures: OrderedDict[str, Peaks] = OrderedDict()
        self._selected = ""
        self._clip: Clip | None = None  # of the selected take, as it was last known
        desk.listen_inside(self._on_event)

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case SelectionChanged(selection):
                self._selected = selection.take_id
                self._clip = found[0] if (found := self._desk.found(self._selected)) is not None else None
                self._work_ahead()
            case SettingsChanged(settings, _, Settings(lead_in=had_lead)) if settings.lead_in != had_lead:
                self._work_ahead()
            case ClipChanged(clip) if (found := self._desk.found(self._selected)) is not None and found[0] == clip:
                before, self._clip = self._clip, clip
                if before is not None and replace(before, markers=clip.markers) == clip:
                    self._desk.post_later(_PAUSE_S, lambda: self._work_ahead_with(clip))
                else:
                    self._work_ahead()  # the name or the tempo that its files carry is another one
            case TakeAdded(take, True) if (
                take.id == self._selected
            ):  # the take was selected while its file was being read
                self._clip = self._desk.library.clip(take.clip_id) if self._desk.library is not None else None
                self._work_ahead()

    def _work_ahead_with(self, clip: Clip) -> None:
        """Prepare the finished file with the markers of a clip, unless they have been changed again."""
        if self._clip == clip:
            self._work_ahead()

    def _work_ahead(self) -> None:
        """Prepare the selected take's picture and the file that a drag hands over."""
        if (found := self._desk.found(self._selected)) is not None:
            self._show_peaks(found[1])
            if found[1].length_s <= _EXPORTED_AHEAD_S:
                self.prepare_export(self._selected)

    def import_path(self, path: Path) -> None:
        """Import a sound file, or those that a folder holds."""
        if path.suffix.lower() in SUFFIXES:
            self.import_file(path)
            return

        def import_all(files: list[Path]) -> None:
            if len(files) > _AT_ONCE:
                message = text("{folder} holds {n} sound files", folder=path.name, n=len(files))
                hint = text("The first {n} are imported. Drop its subfolders or files for the others.", n=_AT_ONCE)
                self._desk.emit(Problem(message, hint))
            for file in files[:_AT_ONCE]:
                self.import_file(file)

        self._desk.work(lambda: sound_files(path) if path.is_dir() else [path], import_all)

    def import_file(
        self,
        source: Path,
        then: Then | None = None,
        tags: dict[str, str] | None = None,
        job_id: str = "",
    ) -> None:
        """Make a clip of a sound file and select it. then: called with its first take; tags: added to its recipe.

        job_id: the job or request that the file is for, which a problem names.
        """
        self._import(
            Clip(new_id(), plain(source.stem), time.time()),
            plain(source.name),
            lambda clip: import_recipe(clip.id, source.absolute(), tags),
            partial(audio_files.import_file, source),
            then,
            job_id,
        )

    def pull(self, excerpt: DawClip, tags: dict[str, str], job_id: str = "") -> None:
        """Make a clip of the selection in the DAW and select it. tags: its session, tempo, signature and key.

        job_id: the request that a problem names.
        """
        clip = Clip(new_id(), plain(excerpt.name or Path(excerpt.files[0]).stem), time.time())
        self._import(
            clip,
            excerpt.name,
            lambda clip: excerpt_recipe(clip, excerpt, tags),
            partial(audio_files.import_excerpt, excerpt),
            job_id=job_id,
        )

    def _import(
        self,
        clip: Clip,
        name: str,
        make_recipe: Callable[[Clip], Recipe],
        read: Callable[..., audio_files.Imported],
        then: Then | None = None,
        job_id: str = "",
    ) -> None:
        """read: called on a worker with the target, the recipe, what shows the growing picture, and is_wanted."""
        library = self._desk.library
        if library is None:
            error = self._desk.no_library(text("There is no library to import into"))
            self._desk.complain(error, job_id=job_id)
            return
        take_id = new_id()
        target = library.clip_folder(clip.id) / f"{take_id}.wav"
        self._desk.arriving |= dict.fromkeys((clip.id, take_id), name)
        self._desk.emit(events.ClipChanged(clip))
        self._desk.emit(events.ImportBegan(clip.id, take_id))

        def arrived() -> None:
            for each in (clip.id, take_id):
                self._desk.arriving.pop(each, None)

        def show(peaks: Peaks) -> None:
            self._desk.post(lambda: self._show(take_id, peaks))

        def is_wanted() -> bool:
            return not self._desk.closing.is_set()

        def work() -> tuple[Recipe, audio_files.Imported]:
            library.check_there()
            recipe = make_recipe(clip)
            return recipe, read(target, recipe, show, is_wanted)

        def done(recipe: Recipe, imported: audio_files.Imported) -> None:
            if (now := self._desk.again(library)) is None:  # it is listed when that library is opened again
                failed(ChangedLibraryError(name, library.folder))
                return
            self._writes.write(
                now,
                lambda library: library.add_take(target, recipe, imported.n_samples)[1],
                partial(listed, imported),
                failed,
            )

        def listed(imported: audio_files.Imported, take: Take) -> None:
            arrived()
            if imported.left_out:
                message = text(
                    "{file} has {n} channels, of which the first two are used", file=name, n=imported.channels
                )
                hint = text("Export a stereo mix if you need the others.")
                self._desk.emit(Problem(message, hint, job_id=job_id))
            if imported.ends_early:
                message = text("{file} ends early: it holds less sound than its header says", file=name)
                hint = text("What is there was imported. Copy or export the file again if you need the rest.")
                self._desk.emit(Problem(message, hint, job_id=job_id))
            if take.recipe.changed_since_export:
                message = text("{file} was cut or stretched after DAW Bridge exported it", file=name)
                hint = text(
                    "The place, tempo, loop and markers of before are left out. Set the tempo, or keep the measured one."
                )
                self._desk.emit(Problem(message, hint, job_id=job_id))
            self._desk.emit(events.TakeAdded(take, is_new=True))
            if then is not None:
                then(take)

        def failed(error: Exception) -> None:
            arrived()
            self._desk.emit(events.ImportFailed(clip.id))  # first, so that nothing is selected that is not there
            self._desk.emit(events.ClipRemoved(clip.id))
            # a fault in writing names the new file, which nobody knows
            message = "" if name in str(error) else text("{file} was not imported: {error}", file=name, error=error)
            self._desk.complain(error, message, text("Check the file and the free space for the library."), job_id)

        self._desk.work(work, lambda result: self._desk.commands.once_open(partial(done, *result)), failed)

    def rename_clip(self, clip_id: str, name: str) -> None:
        def rename(library: Library) -> Clip:
            if (clip := library.rename_clip(clip_id, name.strip())) is None:
                raise self._desk.unknown_clip(clip_id)
            return clip

        def renamed(clip: Clip) -> None:
            self._desk.emit(events.ClipChanged(clip))

        if name.strip():
            library = self._desk.open_library()
            self._writes.write(library, rename, renamed)

    def _show_peaks(self, take: Take) -> None:
        """Make the picture of a take. This also brings its file into the page cache before it is played."""
        if take.id in self._pictures:
            self._show(take.id, self._pictures[take.id])
            return

        self._desk.work(
            lambda: audio_files.take_peaks(Path(take.path)),
            lambda peaks: self._show(take.id, peaks),
            lambda error: _log.info("no picture of %s: %s", take.path, error),
        )

    def _show(self, take_id: str, peaks: Peaks) -> None:
        if peaks.samples is not None:
            self._pictures[take_id] = peaks
            while len(self._pictures) > _PICTURES_KEPT:
                self._pictures.popitem(last=False)
        self._desk.emit(events.PeaksChanged(take_id, peaks))

    def lead_in(self, take: Take) -> int:
        """How many samples of silence the take's finished file begins with, by the settings."""
        return audio_files.lead_in(take) if self._desk.settings.lead_in else 0

    def prepare_export(
        self,
        take_id: str,
        then: Callable[[Path | None], None] | None = None,
        job_id: str = "",
        lead_samples: int | None = None,
    ) -> None:
        """Write the take's finished file, once.

        then: called on the inbox thread with its path, or None on failure. job_id: the request that a problem names.
        lead_samples: silence before it; None for that of the settings.
        """
        library, found = self._desk.library, self._desk.found(take_id)
        if library is None or found is None:
            if library is None:
                self._desk.complain(self._desk.no_library(text("No library is open")), job_id=job_id)
            if then is not None:
                then(None)
            return
        waiting = [_Waiting(then, job_id)] if then is not None else []
        (clip, take), folder = found, library.exports
        lead = self.lead_in(take) if lead_samples is None else lead_samples
        key = take_id, lead
        if key in self._exporting:
            self._exporting[key] += waiting
            return
        self._exporting[key] = waiting

        def work() -> Path:
            library.check_there()
            return audio_files.export_take(clip, take, folder, lead)

        def done(path: Path | None) -> None:
            now = self._desk.found(take_id)
            is_current = now is not None and now[0] == clip  # else its file carries what it was before
            if path is not None and lead == self.lead_in(take) and is_current:
                self._desk.emit(events.ExportReady(take_id, str(path)))
            for each in self._exporting.pop(key):
                each.then(path)
            if path is not None and now is not None and not is_current:
                self.prepare_export(take_id, lead_samples=lead_samples)

        def failed(error: Exception) -> None:
            named = {each.job_id: None for each in self._exporting[key] if each.job_id}
            is_gone = self._desk.library is not None and self._desk.library.is_missing(take_id)  # deleted meanwhile
            for named_id in named or (("",) if not is_gone else ()):
                hint = text("Check the library folder and its free space, then try again.")
                self._desk.complain(error, hint=hint, job_id=named_id)
            done(None)

        self._desk.work(
            work,
            done,
            failed,
            is_promised=lambda: bool(self._exporting.get(key)),  # ahead of time, nobody waits for it
        )

    def hand_over(self, take_id: str, paths: Sequence[Path], how: How, library: Library | None = None) -> None:
        """Note that other programs may point at files of a take from now on. library: None for the open one."""
        if (library := library or self._desk.library) is not None:
            self._writes.write(
                library, lambda library: library.hand_over(take_id, paths, how), failed=self._desk.complain
            )

    def save_all(self, take_ids: tuple[str, ...], folder: Path) -> None:
        """Write takes to a folder: numbered WAV files that start at the same moment, and the tempo map as a MIDI file.

        By the settings, all begin with the same silence. Files that are there stay: the new ones get other names.
        """
        library = self._desk.open_library()
        found = [pair for take_id in take_ids if (pair := self._desk.found(take_id)) is not None]
        if not found:
            return
        clip, takes = found[0][0], [take for _, take in found]
        grid = self._desk.grid_of(takes[0])
        first = min(take.start_samples for take in takes) - min(self.lead_in(take) for take in takes)
        tempo_map = grid.bar_map.beginning_at((first - takes[0].start_samples) / SAMPLE_RATE)
        keyscale, name = takes[0].own_keyscale, audio_files.ascii_name(clip.name)

        def work() -> list[Path]:
            from daw_bridge.library.midi_tempo import write_tempo_map  # the MIDI library takes a while to load

            refuse_library_file(folder, library.folder)
            folder.mkdir(parents=True, exist_ok=True)
            usual = [folder / f"{n:02d}_{audio_files.export_name(clip, t)}.wav" for n, t in enumerate(takes, start=1)]
            sets = zip(*map(numbered, [*usual, folder / f"{name}_tempo.mid"]), strict=True)
            *paths, midi = next(each for each in sets if not any(path.exists() for path in each))
            for path, take in zip(paths, takes, strict=True):
                audio_files.save_take(clip, take, path, lead_samples=take.start_samples - first)
            length = max(take.start_samples - first + take.n_samples for take in takes)
            write_tempo_map(midi, tempo_map, length / SAMPLE_RATE, keyscale)
            return [*paths, midi]

        def done(paths: list[Path]) -> None:
            for path, take in zip(paths, [*takes, takes[0]], strict=True):
                self.hand_over(take.id, (path,), How.SAVED_ALL, library)
            self._desk.emit(events.HandedOver(str(folder), len(takes)))

        self._desk.work(
            work,
            done,
            lambda error: self._desk.complain(
                error,
                text("Not every file was written: {error}", error=error),
                text("Check that the folder exists and has free space."),
            ),
            is_promised=True,
        )

    def save_take(self, take_id: str, named: Path, job_id: str = "") -> None:
        """Write a take where the user wants it, in the format of the name's suffix. Emits `TakeSaved`, or a problem.

        job_id: the request that a problem names.
        """
        library, found = self._desk.open_library(), self._desk.found(take_id)
        if found is None:
            return
        clip, take = found
        lead = self.lead_in(take)

        def work() -> tuple[Path, Path, float]:
            asked = path = export_target(named, f"{audio_files.export_name(clip, take)}.wav", library.folder)
            if lies_within(path, library.exports):  # another program may use what is there
                path = next(each for each in numbered(path) if not each.exists())
            return asked, path, audio_files.save_take(clip, take, path, lead)

        def done(result: tuple[Path, Path, float]) -> None:
            asked, path, turned_down_db = result
            self.hand_over(take_id, (path,), How.SAVED, library)
            self._desk.emit(events.TakeSaved(take_id, str(path)))
            if path != asked:
                message = text("{file} is there already, and other programs may use it", file=asked.name)
                self._desk.emit(Problem(message, text("The take was saved as {file}.", file=path.name), job_id=job_id))
            if turned_down_db:
                message = text(
                    "{file} was turned down by {decibels:.1f} dB to fit into its format",
                    file=path.name,
                    decibels=turned_down_db,
                )
                hint = text("Save the take as WAV or AIFF to keep its level.")
                self._desk.emit(Problem(message, hint, job_id=job_id))

        def failed(error: Exception) -> None:
            message = text("The take was not saved: {error}", error=error)
            self._desk.complain(error, message, text("Choose another folder, or free some disk space."), job_id)

        self._desk.work(work, done, failed, is_promised=True)
