"""The one door of the middle: commands go in from any thread, frozen events come out to every listener.

Public methods only post; all state lives on the inbox thread, which also calls the listeners.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from daw_bridge.controllers.controllers import Controllers
from daw_bridge.core import events
from daw_bridge.core.clip import Grid, Selection
from daw_bridge.core.draft import Draft
from daw_bridge.core.events import Event, Problem
from daw_bridge.core.inbox import Inbox
from daw_bridge.core.settings import TEMPO_BPM, Settings, log_folder, save_settings, without_options
from daw_bridge.core.tempo_map import TempoMap
from daw_bridge.daws.daw import Daw
from daw_bridge.daws.known import known_daws
from daw_bridge.library.library import Library, LibraryError, new_id
from daw_bridge.making.engine_client import Engine, EngineClient, EngineEvent
from daw_bridge.parts.audition import Audition
from daw_bridge.parts.daw_session import DawSession
from daw_bridge.parts.external_edit import ExternalEdit
from daw_bridge.parts.files import Files
from daw_bridge.parts.following import Following
from daw_bridge.parts.generation import Generation
from daw_bridge.parts.timekeeping import Timekeeping
from daw_bridge.parts.watch_folder import WatchFolder
from daw_bridge.sound.playback import Player
from engine.contract.messages import Prompt, Region, Sampling, Task

Listener = Callable[[Event], None]
_TICK_S = 0.5


class Bridge:
    """Built, listened to, started, closed.

    settings_path None keeps changed settings in memory only. stored: the file's settings, where the command line laid
    others on top for this run. daws: the ways to DAWs; by default all that are known, if the settings wish.
    """

    def __init__(
        self,
        settings: Settings,
        settings_path: Path | None = None,
        make_engine: Callable[..., Engine] = EngineClient,
        player: Player | None = None,
        stored: Settings | None = None,
        daws: Sequence[Daw] | None = None,
    ) -> None:
        self.settings = self._started_with = settings
        self._stored = stored or settings
        self._settings_path = settings_path
        self._listeners: list[Listener] = []
        self._workers = ThreadPoolExecutor(2, "files")
        self._inbox = Inbox("bridge inbox", self._on_fault, self._shut_down)
        self.post, self.post_later = self._inbox.post, self._inbox.post_later
        self.grid = settings.grid
        self.library: Library | None = None
        self.player = player or Player(settings.audio_device)
        self.files = Files(self, self._workers)
        self.audition = Audition(self)
        if daws is None:
            daws = known_daws(settings)
        self.daw_session = DawSession(self, daws)
        self.following = Following(self)
        self.watch_folder = WatchFolder(self)
        self.external_edit = ExternalEdit(self)
        self.timekeeping = Timekeeping(self)
        engine = make_engine(
            lambda event: self.post(lambda: self._on_engine(event)),
            lambda generation, code: self.post(lambda: self.generation.on_engine_exit(generation, code)),
            log_folder() / "engine.log",
        )
        self.generation = Generation(self, engine)
        self.draft = Draft.begun(settings)
        self.controllers = Controllers(self)

    # --- life -------------------------------------------------------------------------------------

    def listen(self, listener: Listener) -> None:
        """Call `listener` with every event, on the inbox thread. Before `start`."""
        self._listeners.append(listener)

    def start(self) -> None:
        """Open the library, the OSC port and the engine, in the background; events tell how it went."""
        self.post(self._open)
        self._inbox.start()

    def close(self) -> None:
        """Stop playing, end the engine, close the library. Returns when all of it is done."""
        self._inbox.close()

    def emit(self, event: Event) -> None:
        """Tell every listener. Inbox thread only."""
        for listener in self._listeners:
            listener(event)

    # --- commands: clips and takes ----------------------------------------------------------------

    def import_file(self, path: Path) -> None:
        """Make a clip of a sound file and select it."""
        self.post(lambda: self.files.import_file(Path(path)))

    def rename_clip(self, clip_id: str, name: str) -> None:
        self.post(lambda: self.files.rename_clip(clip_id, name))

    def discard_take(self, take_id: str) -> None:
        """Take it out of sight; its file stays and `restore_take` brings it back."""
        self.post(lambda: self.audition.discard(take_id))

    def restore_take(self, take_id: str) -> None:
        self.post(lambda: self.audition.restore(take_id))

    def prepare_export(self, take_id: str) -> None:
        """Write the take's finished file in the background; ExportReady tells where."""
        self.post(lambda: self.files.prepare_export(take_id))

    def save_take(self, take_id: str, path: Path) -> None:
        """Write a take as 24-bit WAV or FLAC where the user wants it."""
        self.post(lambda: self.files.save_take(take_id, Path(path)))

    # --- commands: selection and playback ---------------------------------------------------------

    def select_clip(self, clip_id: str) -> None:
        self.post(lambda: self.audition.select_clip(clip_id))

    def select_take(self, take_id: str) -> None:
        """Hear another take of any clip; playing goes on at the same place."""
        self.post(lambda: self.audition.select_take(take_id))

    def step_take(self, step: int) -> None:
        """The next (1) or previous (-1) take of the selected clip."""
        self.post(lambda: self._step_take(step))

    def set_regions(self, regions: tuple[Region, ...]) -> None:
        self.post(lambda: self.audition.set_regions(regions))

    def play(self) -> None:
        self.post(self.audition.play)

    def pause(self) -> None:
        self.post(self.audition.pause)

    def stop(self) -> None:
        """Stop and go back to the start of the region, or of the take."""
        self.post(self.audition.stop)

    def seek(self, time_s: float) -> None:
        self.post(lambda: self.audition.seek(time_s))

    def set_looping(self, looping: bool) -> None:
        self.post(lambda: self.audition.set_looping(looping))

    # --- commands: generation; each returns the id of the job it will be ----------------------------

    def generate(self, prompt: Prompt, sampling: Sampling, duration_s: float, *, loop: bool = False) -> str:
        """New music as a clip of its own; as a loop, its end runs into its beginning."""
        job_id = new_id()
        self.post(lambda: self.generation.text2music(job_id, prompt, sampling, duration_s, loop=loop))
        return job_id

    def repaint(self, take_id: str, regions: tuple[Region, ...], prompt: Prompt, sampling: Sampling) -> str:
        """Make the regions of a take anew; outside them the new take equals the old one, sample for sample."""
        job_id = new_id()
        self.post(lambda: self.generation.repaint(job_id, take_id, regions, prompt, sampling))
        return job_id

    def cover(self, take_id: str, prompt: Prompt, sampling: Sampling) -> str:
        """The whole take reinterpreted."""
        return self.rework(Task.COVER, take_id, prompt, sampling)

    def rework(self, task: Task, take_id: str, prompt: Prompt, sampling: Sampling, tracks: tuple[str, ...] = ()) -> str:
        """Cover, stay close, add a layer, extract a track, or complete a take."""
        job_id = new_id()
        self.post(lambda: self.generation.rework(job_id, task, take_id, prompt, sampling, tracks))
        return job_id

    def free_memory(self) -> None:
        """The engine gives back its memory now; the next job loads the model again."""
        self.post(self.generation.free)

    def listen_early(self, job_id: str) -> None:
        """Play the take that a running job is decoding."""
        self.post(lambda: self.audition.hear_early(self.generation.jobs.get(job_id)))

    def cancel(self, job_id: str) -> None:
        self.post(lambda: self.generation.cancel(job_id))

    def retry(self, job_id: str) -> None:
        """Queue a failed or cancelled job again, with the same settings."""
        self.post(lambda: self.generation.retry(job_id))

    def restart_engine(self) -> None:
        self.post(self.generation.restart)

    def save_takes(self, take_ids: tuple[str, ...], folder: Path) -> None:
        """Write takes into a folder as files that begin together, with the tempo map as a MIDI file beside them."""
        self.post(lambda: self.files.save_all(take_ids, Path(folder)))

    def conform_take(self, take_id: str) -> None:
        """One more take, exactly on the bars: shifted by its measured error, stretched to the wished tempo."""
        self.post(lambda: self.timekeeping.conform(take_id))

    def accept_take(self, take_id: str) -> None:
        """The take is the one: its finished file is written, into the watched folder too."""
        self.post(lambda: self.files.accept(take_id))

    # --- commands: the DAW ------------------------------------------------------------------------

    @property
    def daw_position_s(self) -> float:
        """Where the DAW is on its time line, in seconds; a plain number for who draws it."""
        session = self.daw_session
        return session.transport.position(loop=session.state.turning)

    def pull_selected(self) -> None:
        """What is selected in the DAW becomes a clip, with its trim and its place."""
        self.post(self.daw_session.pull)

    def insert_takes(self, take_ids: tuple[str, ...], onto_track: str | None = None) -> None:
        """Lay takes on the DAW's time line, at their bars: each on a new track, or on the one named."""
        self.post(lambda: self.daw_session.insert(take_ids, onto_track=onto_track))

    def edit_file(self, path: Path) -> None:
        """Open a file that a DAW wants edited in place."""
        self.post(lambda: self.external_edit.open(Path(path)))

    def return_take(self, take_id: str) -> None:
        """The file that was opened for editing becomes this take; its old bytes are kept."""
        self.post(lambda: self.external_edit.give_back(take_id))

    def restore_file(self, take_id: str) -> None:
        """The file becomes what it was when it was opened, byte for byte."""
        self.post(lambda: self.external_edit.restore(take_id))

    # --- commands: session ------------------------------------------------------------------------

    def set_tempo(self, tempo_bpm: float) -> None:
        self.post(lambda: self._set_tempo(tempo_bpm))

    def edit_draft(self, draft: Draft) -> None:
        """What the next music should be."""
        self.post(lambda: self.set_draft(draft))

    def learn(self, target: str) -> None:
        """The next control that is moved, MIDI or OSC, becomes this address; "" learns no more."""
        self.post(lambda: self.controllers.learning.arm(target))

    def forget(self, target: str) -> None:
        """No control is this address any more."""
        self.post(lambda: self.controllers.learning.forget(target))

    def change_settings(self, settings: Settings) -> None:
        """Save and apply."""
        self.post(lambda: self._apply(settings))

    # --- inbox thread -------------------------------------------------------------------------------

    def _on_fault(self, error: Exception) -> None:
        self.emit(Problem(f"something unexpected went wrong: {error}", "Nothing was lost. Try it once more."))

    def _tick(self) -> None:
        self.post_later(_TICK_S, self._tick)
        self.audition.check_device()

    def _open(self) -> None:
        self.post_later(_TICK_S, self._tick)
        self._open_library()
        self.controllers.open()
        self.daw_session.start()
        self.watch_folder.start()
        self.emit(events.GridChanged(self.grid))
        self.emit(events.SettingsChanged(self.settings, self.settings.variant_in_use()))
        self.generation.check_model()
        self.generation.start_engine()

    def _open_library(self) -> None:
        try:
            self.library = Library(Path(self.settings.library_folder))
        except LibraryError as error:
            self.emit(Problem(str(error), error.hint))
            return
        if self.library.was_rebuilt:
            self.emit(Problem("the library's list was damaged", "It was made again from the files; nothing is lost."))
        for clip in self.library.clips():
            self.emit(events.ClipChanged(clip))
            for take in self.library.takes(clip.id):
                self.emit(events.TakeAdded(take))

    def _on_engine(self, event: EngineEvent) -> None:
        self.generation.on_event(event)

    def _step_take(self, step: int) -> None:
        self.audition.step_take(step)

    def _set_tempo(self, tempo_bpm: float) -> None:
        if not TEMPO_BPM[0] <= tempo_bpm <= TEMPO_BPM[1]:
            self.emit(Problem(f"tempo must be from 30 to 300, got {tempo_bpm:g}"))
            return
        self._apply(replace(self.settings, tempo_bpm=tempo_bpm))

    def _apply(self, settings: Settings) -> None:
        before, self.settings = self.settings, settings
        if settings.grid != before.grid:
            self._show_grid(replace(settings.grid, tempo_map=self.grid.tempo_map))
        if settings.audio_device != before.audio_device:
            self.audition.use_device(settings.audio_device)
        self.controllers.settings_changed(before, settings)
        if settings.library_folder != before.library_folder:
            self._change_library()
        self.emit(events.SettingsChanged(settings, settings.variant_in_use()))
        if (settings.connect_daws, settings.other_ways) != (before.connect_daws, before.other_ways):
            self.daw_session.use(known_daws(settings))
        if settings.follow_daw != before.follow_daw:
            self.daw_session.apply_context()
        if settings.play_with_daw != before.play_with_daw:
            self.following.on_transport(self.daw_session.transport)
        if self._settings_path is not None and settings != before:
            try:
                save_settings(self._settings_path, without_options(settings, self._started_with, self._stored))
            except OSError as error:
                self.emit(Problem("the settings could not be saved", str(error)))

    def set_draft(self, draft: Draft) -> None:
        """The same, on the inbox thread."""
        if draft != self.draft:
            self.draft = draft
            self.emit(events.DraftChanged(draft))

    def adopt(self, settings: Settings) -> None:
        """Settings that the DAW asks for; nothing happens when they are ours already. Inbox thread only."""
        if settings != self.settings:
            self._apply(settings)

    def set_tempo_map(self, tempo_map: TempoMap | None) -> None:
        """The DAW's bars, None when it is not followed. Inbox thread only."""
        if tempo_map != self.grid.tempo_map:
            self._show_grid(replace(self.grid, tempo_map=tempo_map))

    def _show_grid(self, grid: Grid) -> None:
        self.grid = grid
        self.emit(events.GridChanged(grid))

    def _change_library(self) -> None:
        if self.library is not None:
            self.audition.set_selection(Selection())
            for clip in self.library.clips():
                self.emit(events.ClipRemoved(clip.id))
            self.library.close()
            self.library = None
        self._open_library()

    def _shut_down(self) -> None:
        """In the reverse order of opening."""
        self.daw_session.close()
        self.player.close()
        self.generation.engine.stop()
        self.controllers.close()
        self._workers.shutdown(wait=True, cancel_futures=True)
        if self.library is not None:
            self.library.close()
