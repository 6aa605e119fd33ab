"""The one door of the middle: commands go in from any thread, frozen events come out to every listener.

Public methods only post; all state lives on the inbox thread, which also calls the listeners. What there are many
commands on has a door of its own here: takes as files, history, markers, tasks, queue, DAW and others.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from daw_bridge.core import events
from daw_bridge.core.clip import Grid
from daw_bridge.core.draft import Draft
from daw_bridge.core.events import Problem
from daw_bridge.core.held_commands import Command
from daw_bridge.core.settings import Saved, Settings, log_folder
from daw_bridge.daws.daw import Daw
from daw_bridge.library.audio_files import load_readers
from daw_bridge.library.claims.claim import Claim
from daw_bridge.library.library import Library
from daw_bridge.making.engine_client import Engine, EngineClient
from daw_bridge.parts.audition import Audition
from daw_bridge.parts.clip_grids import ClipGrids
from daw_bridge.parts.daw.daw_commands import DawCommands
from daw_bridge.parts.daw_session import DawSession
from daw_bridge.parts.desk import Desk, Listener
from daw_bridge.parts.discarding import Discarding
from daw_bridge.parts.engine_life import EngineLife
from daw_bridge.parts.files import Files
from daw_bridge.parts.following import Following
from daw_bridge.parts.history.history_commands import HistoryCommands
from daw_bridge.parts.history.undo import Undo
from daw_bridge.parts.history.values import Values
from daw_bridge.parts.index_writes import IndexWrites
from daw_bridge.parts.library_life import LibraryLife
from daw_bridge.parts.machine.machine_commands import MachineCommands
from daw_bridge.parts.markers.marker_commands import MarkerCommands
from daw_bridge.parts.markers.marking import Marking
from daw_bridge.parts.models.model_commands import ModelCommands
from daw_bridge.parts.models.model_shelf import ModelShelf
from daw_bridge.parts.preferences import Preferences
from daw_bridge.parts.queue.job_times import JobTimes
from daw_bridge.parts.queue.queue_commands import QueueCommands
from daw_bridge.parts.queue.queue_run import QueueRun
from daw_bridge.parts.queue.queue_times import QueueTimes
from daw_bridge.parts.queue.unfinished_jobs import UnfinishedJobs
from daw_bridge.parts.resuming import Resuming
from daw_bridge.parts.shelf.shelf_commands import ShelfCommands
from daw_bridge.parts.takes.comp_commands import CompCommands
from daw_bridge.parts.takes.comping import Comping
from daw_bridge.parts.takes.export_commands import ExportCommands
from daw_bridge.parts.takes.loudness_matching import LoudnessMatching
from daw_bridge.parts.takes.take_marks import TakeMarks
from daw_bridge.parts.takes.take_values import TakeValues
from daw_bridge.parts.takes.version_trees import VersionTrees
from daw_bridge.parts.tasks.generation import Generation
from daw_bridge.parts.tasks.task_commands import TaskCommands
from daw_bridge.parts.timekeeping import Timekeeping
from daw_bridge.parts.training.training_commands import TrainingCommands
from daw_bridge.parts.transport import Transport
from daw_bridge.parts.watch_folder import WatchFolder
from daw_bridge.parts.words.word_commands import WordCommands
from daw_bridge.sound.playback import Player
from engine.contract.messages import ContextRange, MessageError, Region
from engine.contract.texts import text

_TICK_S = 0.5
_READERS_AFTER_S = 0.5  # the window has been painted by then


class Bridge:
    """Built, listened to, started, closed.

    settings_path None keeps changed settings in memory only. stored: what the settings file holds; the draft begins with
    it, and the command line may have laid other settings on top for this run. daws: the ways to DAWs; by default all
    that are known, if the settings wish. claim: of the settings' library, if it was taken before.

    The parts are built in order, each from the desk and parts above it here, and hear events in this order.
    """

    def __init__(
        self,
        settings: Settings,
        settings_path: Path | None = None,
        make_engine: Callable[..., Engine] = EngineClient,
        player: Player | None = None,
        stored: Saved | None = None,
        daws: Sequence[Daw] | None = None,
        claim: Claim | None = None,
    ) -> None:
        stored = stored or Saved(settings)
        self.desk = desk = Desk(settings, stored.draft)
        self.post, self.post_later, self.emit = desk.post_command, desk.post_later, desk.emit
        self.player = player or Player(settings.audio_device)
        self.preferences = Preferences(desk, settings_path, stored)
        self._claim = claim or Claim()
        self.library_life = LibraryLife(desk, self._claim)
        self.index_writes = IndexWrites(desk)
        self.files = Files(desk, self.index_writes)
        self.audition = Audition(desk, self.player)
        self.discarding = Discarding(desk, self.audition, self.index_writes)
        self.take_marks = TakeMarks(desk, self.index_writes)
        self.version_trees = VersionTrees(desk, self.audition)
        self.comping = Comping(desk, self.audition, self.index_writes)
        self.exports = ExportCommands(self._post_open, self.files)
        self.comp = CompCommands(self._post_change, self.comping)
        self.loudness_matching = LoudnessMatching(desk, self.player, self.audition)
        self.resuming = Resuming(desk, self.audition)
        self.daw_session = DawSession(desk, self.files, daws)
        self.following = Following(desk, self.player, self.audition, self.daw_session)
        self.transport = Transport(desk, self.audition, self.daw_session, self.following)
        self.watch_folder = WatchFolder(desk, self.files)
        self.daw = DawCommands(self.post, self._post_open, desk, self.daw_session, self.files)
        self.timekeeping = Timekeeping(desk, self.index_writes)
        self.clip_grids = ClipGrids(desk, self.index_writes)
        self.undo_steps = Undo(desk, self.index_writes)
        Values(desk, self.files, self.audition, self.discarding, self.clip_grids).provide(self.undo_steps)
        TakeValues(desk, self.take_marks, self.comping).provide(self.undo_steps)
        self.history = HistoryCommands(self._post_change, desk, self.undo_steps, self.audition, self.watch_folder)
        self.marking = Marking(desk, self.player, self.audition, self.transport, self.index_writes, self.undo_steps)
        self.markers = MarkerCommands(self._post_change, self.marking)
        self.engine_life = EngineLife(desk, lambda *heard_by: make_engine(*heard_by, log_folder() / "engine.log"))
        self.queue_run = QueueRun(desk, self.engine_life, self.index_writes)
        self.generation = Generation(desk, self.daw_session, self.queue_run)
        self.queue = QueueCommands(self.post, self._post_change, self.queue_run, self.audition)
        self.tasks = TaskCommands(self.post, self._post_change, desk, self.audition, self.queue_run, self.generation)
        parts = (self.index_writes, self.audition, self.files, self.queue_run.jobs, self.undo_steps)
        self.shelf = ShelfCommands(desk, self._post_change, *parts)
        asked_of = (self.engine_life, self.queue_run, self.undo_steps)
        self.words = WordCommands(self.post, self._post_change, desk, *asked_of)
        self.unfinished_jobs = UnfinishedJobs(desk, self.queue_run)
        self.queue_times = QueueTimes(desk, self.queue_run, JobTimes.beside(settings_path))
        self.model_shelf = ModelShelf(desk, self.engine_life, self.queue_run, self.queue_times.times, settings_path)
        self.models = ModelCommands(self.post, self.model_shelf)
        self.machine = MachineCommands(self.post, desk, self.player, self.engine_life, self.queue_times.times)
        self.training = TrainingCommands(desk, self.engine_life, self.queue_run, self.audition, settings_path)
        self._attached: list[tuple[Callable[[], None], Callable[[], None]]] = []

    # --- what is known ----------------------------------------------------------------------------

    @property
    def settings(self) -> Settings:
        return self.desk.settings

    @property
    def grid(self) -> Grid:
        return self.desk.grid

    @property
    def draft(self) -> Draft:
        return self.desk.draft

    @property
    def library(self) -> Library | None:
        """None while no library folder can be used, or while one is being read."""
        return self.desk.library

    # --- life -------------------------------------------------------------------------------------

    def listen(self, listener: Listener) -> None:
        """Call `listener` with every event, on the inbox thread. Before `start`."""
        self.desk.listen(listener)

    def attach(self, open_: Callable[[], None], close: Callable[[], None]) -> None:
        """Have something that is built above the bridge opened after the library and closed before the parts are.

        Both run on the inbox thread. Before `start`.
        """
        self._attached.append((open_, close))

    def start(self) -> None:
        """Open the library, the DAWs and the engine, in the background; events say how it went."""
        self.post(self._open)
        self.desk.start()

    def close(self) -> None:
        """Stop playing, end the engine, close the library. Returns when all of it is done."""
        self.desk.close(self._shut_down)
        self.library_life.release()
        self._claim.release()

    def _post_open(self, command: Command) -> None:
        """Post what names a file, clip or take, or acts on the selection: it waits while a library is being read."""
        self.post(lambda: self.desk.commands.once_open(command))

    def _post_change(self, command: Command, job_id: str = "") -> None:
        """The same for what may be refused with a MessageError, which becomes a problem of a job."""
        self._post_open(lambda: self._said(command, job_id))

    # --- commands: clips and takes ----------------------------------------------------------------

    def import_file(self, path: Path) -> None:
        """Make a clip of a sound file and select it, or clips of all that a folder holds."""
        self._post_open(lambda: self.files.import_path(Path(path)))

    def rename_clip(self, clip_id: str, name: str) -> None:
        self._post_open(lambda: self.files.rename_clip(clip_id, name))

    def set_clip_grid(self, clip_id: str, tempo_bpm: float | None, timesignature: str = "") -> None:
        """Set tempo and time signature of one clip; None and "" for those of its file."""
        self._post_change(lambda: self.clip_grids.set(clip_id, tempo_bpm, timesignature))

    def discard_take(self, take_id: str) -> None:
        """Take it out of sight; its file stays and `restore_take` brings it back."""
        self._post_open(lambda: self.discarding.discard(take_id))

    def restore_take(self, take_id: str) -> None:
        self._post_open(lambda: self.discarding.restore(take_id))

    def restore_last_take(self) -> None:
        """Bring back the take that was discarded last, also before the last start."""
        self._post_open(self._restore_last)

    def set_star(self, take_id: str, has_star: bool) -> None:
        """Give a take a star, or take it away."""
        self._post_change(lambda: self.take_marks.set_star(take_id, has_star=has_star))

    def set_color(self, take_id: str, color: str) -> None:
        """Give a take one of `core.clip.COLORS`."""
        self._post_change(lambda: self.take_marks.set_color(take_id, color))

    def conform_take(self, take_id: str) -> None:
        """Make a copy of a take aligned to the bars: shifted by its measured error, stretched to the requested tempo."""
        self._post_open(lambda: self.timekeeping.conform(take_id))

    def accept_take(self, take_id: str) -> None:
        """The take is the one: its finished file is written, into the watched folder too."""
        self._post_open(lambda: self.watch_folder.accept(take_id))

    # --- commands: selection and playback ---------------------------------------------------------

    def select_clip(self, clip_id: str) -> None:
        self._post_open(lambda: self.audition.select_clip(clip_id))

    def select_take(self, take_id: str) -> None:
        """Hear another take of any clip; playing goes on at the same place."""
        self._post_open(lambda: self.audition.select_take(take_id))

    def step_take(self, step: int) -> None:
        """The next (1) or previous (-1) take of the selected clip."""
        self._post_open(lambda: self.audition.step_take(step))

    def set_regions(self, regions: tuple[Region, ...], series: str = "") -> None:
        """Select regions. Changes in a row that name the same series are undone at once."""
        change = partial(self.audition.set_regions, regions)
        self._post_open(lambda: self.undo_steps.in_series(series, change))

    def set_context(self, context: ContextRange | None, series: str = "") -> None:
        """Choose what repaints attend to besides the regions; None for what is around them. series: as of regions."""
        change = partial(self.audition.set_context, context)
        self._post_open(lambda: self.undo_steps.in_series(series, change))

    def play(self) -> None:
        self.post(self.transport.play)

    def pause(self) -> None:
        self.post(self.transport.pause)

    def stop(self) -> None:
        """Stop and go back to the start of the region, or of the take."""
        self.post(self.transport.stop)

    def seek(self, time_s: float) -> None:
        self._post_open(lambda: self.transport.seek(time_s))

    def set_looping(self, looping: bool) -> None:
        self.post(lambda: self.audition.set_looping(looping))

    # --- commands: session ------------------------------------------------------------------------

    def set_tempo(self, tempo_bpm: float) -> None:
        self.post(lambda: self._said(lambda: self.desk.change_settings(replace(self.settings, tempo_bpm=tempo_bpm))))

    def edit_draft(self, draft: Draft, seen: Draft | None = None, series: str = "") -> None:
        """Change what the next music should be.

        seen: the draft of which `draft` is an edited copy; only what differs is changed, so that a controller's change
        made meanwhile stays. Changes in a row that name the same series are undone at once.
        """

        def change() -> None:
            self.desk.change_draft(draft if seen is None else draft.rebased(seen, self.draft))

        self.post(lambda: self.undo_steps.in_series(series, change))

    def change_settings(self, settings: Settings, seen: Settings | None = None) -> None:
        """Save and apply. seen: the settings of which `settings` is an edited copy; only what differs is changed."""
        self.post(
            lambda: self.desk.change_settings(settings if seen is None else settings.rebased(seen, self.settings))
        )

    # --- inbox thread -------------------------------------------------------------------------------

    def _open(self) -> None:
        """One step that fails, of whatever kind, keeps none of the others from running."""
        for step in (self._tick, self.library_life.open):
            self.desk.attempt(step)
        self.desk.commands.obey(self._open_rest)

    def _open_rest(self) -> None:
        """What is opened when the library is open, or has taken long."""
        for step in (
            *(open_ for open_, _ in self._attached),
            self.daw_session.start,
            self.watch_folder.start,
            lambda: self.emit(events.GridChanged(self.grid)),
            lambda: self.emit(events.SettingsChanged(self.settings, self.desk.variant_in_use())),
            self.generation.check_model,
            self.engine_life.start,
            self.model_shelf.start,
            self.training.start,
            lambda: self.post_later(_READERS_AFTER_S, lambda: self.desk.work(load_readers)),
        ):
            self.desk.attempt(step)

    def _restore_last(self) -> None:
        if not self.discarding.restore_last():
            self.emit(Problem(text("There is no discarded take")))

    def _tick(self) -> None:
        self.post_later(_TICK_S, self._tick)
        self.audition.check_device()
        self.resuming.look()

    def _said(self, act: Command, job_id: str = "") -> None:
        """Carry out a command, and say why where it is refused."""
        try:
            act()
        except MessageError as error:
            self.emit(Problem(str(error), job_id=job_id))

    def _shut_down(self) -> None:
        """In the reverse order of opening."""
        closings = [close for _, close in reversed(self._attached)]
        parts = (self.training, self.model_shelf, self.daw_session, self.player, self.engine_life)
        for step in (*closings, *(part.close for part in parts), self.resuming.close, self.preferences.save):
            self.desk.attempt(step)
