"""What menu entries, buttons and keys do: each action reads the window's state and calls one method of the bridge."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from daw_bridge.bridge import Bridge
from daw_bridge.core.clip import Take, new_id
from daw_bridge.core.events import NextStep, Problem
from daw_bridge.library.audio_files import export_name
from daw_bridge.library.exports.handed_over import How
from engine.contract import catalog
from engine.contract.formats.kinds import SUFFIXES
from engine.contract.messages import ContextRange, MessageError, Region, Task
from engine.contract.writing.sound_writer import WRITTEN_FORMATS, written_suffixes
from gui.file_exchange import clipboard_data, files_in, holds_songs
from gui.viewmodels.window_memory import Folders
from gui.viewmodels.window_state import WindowState
from gui.views.adapters.pages import MakingPages
from gui.views.adapters.panel import AdaptersPanel
from gui.views.bar.transport import TransportBar
from gui.views.jobs.panel import JobsPanel
from gui.views.making.prompt_panel import PromptPanel
from gui.views.making.task_tab import TaskTab
from gui.views.problems.toast import ProblemToast
from gui.views.takes_panel import TakesPanel
from gui.views.versions.version_actions import VersionActions

_MODELS_PAGE, _SOUND_PAGE = "models", "sound"  # the keys of pages of the settings


@dataclass(frozen=True, slots=True)
class Panels:
    """The parts of the window that the actions read."""

    transport: TransportBar
    problems: ProblemToast
    takes: TakesPanel
    jobs: JobsPanel
    prompt: PromptPanel
    adapters: AdaptersPanel
    pages: MakingPages


class Actions(QObject):
    """The window builds one. What can be undone is noted by the bridge.

    Signals: `status_message` carries a sentence for the status bar; `settings_wanted` asks for a page of the settings,
    `model_wanted` for the dialog of the models with one of them in front.
    """

    status_message = Signal(str)
    settings_wanted = Signal(str)
    model_wanted = Signal(str)
    training_wanted = Signal(object)

    def __init__(self, bridge: Bridge, state: WindowState, panels: Panels, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._state, self._panels, self._parent = bridge, state, panels, parent
        self.versions = VersionActions(bridge, state, parent)
        self.versions.status_message.connect(self.status_message)
        self.versions.problem.connect(panels.problems.show_problem)
        self._folders = Folders()
        self.take_words: Callable[[list[Path]], list[Path]] = lambda files: files  # uses lyrics and presets among them
        self._was_playing = False
        self._waiting: tuple[str, How, Callable[[str], object]] | None = None
        state.export_ready.connect(self._on_export_ready)

    # --- files ------------------------------------------------------------------------------------

    def import_files(self) -> None:
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        kinds = self.tr("Audio files ({patterns})").format(patterns=patterns)
        title, folder = self.tr("Import audio files"), self._folders.last("import")
        names, _ = QFileDialog.getOpenFileNames(self._parent, title, folder, kinds)
        self._folders.used("import", names[0] if names else "")
        for name in names:
            self._bridge.import_file(Path(name))

    def take_in(self, files: list[Path], *, is_over_adapters: bool = False) -> None:
        """Import what was dropped on the window or pasted; adapters go to their list.

        Only what may be both, a folder or a file of another kind, depends on where it was dropped.
        """
        if is_over_adapters and len(files) == 1 and holds_songs(files[0]):
            self.training_wanted.emit(files[0])
            return
        files = files if is_over_adapters else self.take_words(files)
        suffixes = {".safetensors"} if not is_over_adapters else {path.suffix.lower() for path in files} - set(SUFFIXES)
        adapters = [path for path in files if path.suffix.lower() in suffixes]
        if adapters:
            self._panels.pages.open_adapters()
            self._panels.adapters.add_files(adapters)
        for file in files:
            if file not in adapters:
                self._bridge.import_file(file)

    def use_as_reference(self, files: list[Path]) -> None:
        """Give new takes the timbre of the first of some files that were dropped on the field for it."""
        if files:
            self._bridge.tasks.reference.use_file(files[0])
        if len(files) > 1:
            self.status_message.emit(self.tr("There is one reference: {file} is used.").format(file=files[0].name))

    def use_region_as_reference(self) -> None:
        take, regions = self._state.take, self._state.selection.regions
        if take is not None and regions:
            self._bridge.tasks.reference.use_region(take.id, regions[0])

    def paste_files(self) -> None:
        """Take in the files that were copied in a file manager."""
        files = files_in(QGuiApplication.clipboard().mimeData())
        if not files:
            self.status_message.emit(self.tr("The clipboard holds no files. Copy some in your file manager first."))
        self.take_in(files)

    def save_take(self, take: Take | None = None) -> None:
        """Save a take, the selected one by default."""
        take = take or self._state.take
        row = self._state.clips.row_of(take.clip_id) if take is not None else -1
        if take is None or row < 0:
            return
        name = f"{export_name(self._state.clips.items[row], take)}.wav"
        kinds = {
            self.tr("WAV files (*.wav)"): ".wav",
            self.tr("AIFF files (*.aif)"): ".aif",
            self.tr("FLAC files (*.flac)"): ".flac",
            self.tr("MP3 files (*.mp3)"): ".mp3",
            self.tr("Ogg Vorbis files (*.ogg)"): ".ogg",
            self.tr("Opus files (*.opus)"): ".opus",
        }
        kinds = {kind: suffix for kind, suffix in kinds.items() if suffix in written_suffixes()}
        name = str(Path(self._folders.last("save")) / name)
        path, kind = QFileDialog.getSaveFileName(self._parent, self.tr("Save take"), name, ";;".join(kinds))
        if not path:
            return
        self._folders.used("save", path)
        target = Path(path)
        if target.suffix.lower() not in (*WRITTEN_FORMATS, *SUFFIXES):
            target = Path(path + kinds.get(kind, ".wav"))
            if target.exists():  # the dialog has asked about another name
                hint = self.tr("Save the take again and choose this file if you want to replace it.")
                self._panels.problems.show_problem(
                    Problem(self.tr("{file} exists already").format(file=target.name), hint)
                )
                return
        self._bridge.exports.save_take(take.id, target)

    def save_all(self) -> None:
        """Save every take of the clip, as files that start together, with the tempo map: any DAW can open them."""
        takes = self._state.takes.items
        title = self.tr("Choose an empty folder")
        shown = self._folders.last("save_all")
        folder = QFileDialog.getExistingDirectory(self._parent, title, shown) if takes else ""
        if folder:
            self._folders.used("save_all", str(Path(folder).parent))  # each clip has a folder of its own there
            self._bridge.exports.save_takes(tuple(take.id for take in takes), Path(folder))

    def copy_file(self) -> None:
        self._with_finished_file(How.COPIED, self._copy)

    def reveal_file(self) -> None:
        self._with_finished_file(
            How.SHOWN, lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(path).parent)))
        )

    def accept_take(self) -> None:
        self._with_take(self._bridge.accept_take)

    def _with_finished_file(self, how: How, act: Callable[[str], object]) -> None:
        """Hand over the selected take's exported file as soon as it exists: `act` is called with its path."""
        take, path = self._state.take, self._panels.takes.finished_path()
        if take is not None and path is not None:
            self._hand_over(take.id, path, how, act)
        elif take is not None:
            self._waiting = (take.id, how, act)
            self.status_message.emit(self.tr("Preparing the file…"))
            self._bridge.exports.prepare(take.id)

    def _on_export_ready(self, take_id: str) -> None:
        if self._waiting is not None and self._waiting[0] == take_id:
            (_, how, act), self._waiting = self._waiting, None
            self._hand_over(take_id, self._state.exports[take_id], how, act)

    def _hand_over(self, take_id: str, path: str, how: How, act: Callable[[str], object]) -> None:
        self._bridge.exports.hand_over(take_id, Path(path), how)
        act(path)

    def _copy(self, path: str) -> None:
        QGuiApplication.clipboard().setMimeData(clipboard_data(Path(path)))
        self.status_message.emit(self.tr("Copied {file}.").format(file=Path(path).name))

    # --- the DAW ----------------------------------------------------------------------------------

    def fetch_selection(self) -> None:
        self._bridge.daw.pull_selected()

    def insert_take(self) -> None:
        """Insert the selected take on a new track of the DAW, at the take's bar."""
        take = self._state.take
        if take is not None:
            self._bridge.daw.insert_takes((take.id,))

    def _with_take(self, act: Callable[[str], object]) -> None:
        take = self._state.take
        if take is not None:
            act(take.id)

    def return_take(self) -> None:
        """Overwrite the file that the DAW opened with the selected take. No step of undo: `restore_file` restores it."""
        self._with_take(self._bridge.daw.return_take)

    def restore_file(self) -> None:
        self._with_take(self._bridge.daw.restore_file)

    def insert_all(self) -> None:
        """Insert every take of the clip except the original, each on its own track."""
        takes = [take for take in self._state.takes.items if not take.is_original]
        if takes:
            self._bridge.daw.insert_takes(tuple(take.id for take in takes))

    def insert_on_track(self) -> None:
        take = self._state.take
        if take is not None:
            self._bridge.daw.insert_takes((take.id,), self._state.daw.track)

    def toggle_follow(self) -> None:
        settings = self._state.settings
        self._bridge.change_settings(replace(settings, follow_daw=not settings.follow_daw))

    def toggle_play_with(self) -> None:
        settings = self._state.settings
        self._bridge.change_settings(replace(settings, play_with_daw=not settings.play_with_daw))

    # --- music ------------------------------------------------------------------------------------

    def make(self) -> None:
        """Do what the button of the prompt panel says."""
        panel, take = self._panels.prompt, self._state.take
        match panel.tab:
            case TaskTab.NEW:
                self.generate()
            case TaskTab.REPAINT:
                self.repaint()
            case TaskTab.MORPH:
                self.morph()
            case TaskTab.CONTINUE:
                self.continue_take()
            case _ if take is None:
                self.rework(panel.tab.task)  # says what is missing
            case TaskTab.COVER:
                self.rework(Task.COVER_NOFSQ if panel.draft().is_close else Task.COVER)
            case TaskTab.LAYER:
                self._add_layer(take)
            case TaskTab.EXTRACT:
                self.rework(Task.EXTRACT, panel.draft().track)
            case TaskTab.COMPLETE:
                self.rework(Task.COMPLETE, *panel.draft().tracks.split())

    def _add_layer(self, take: Take) -> None:
        panel, regions, tasks = self._panels.prompt, self._state.selection.regions, self._bridge.tasks
        self._submit(lambda: tasks.layer(take.id, panel.draft().track, panel.prompt(), panel.sampling(), regions))

    def morph(self) -> None:
        """Move the take from one description to the other. What is missing is said, and the tab asks for it."""
        panel, take, tasks = self._panels.prompt, self._state.take, self._bridge.tasks
        if self._can_begin(TaskTab.MORPH) and take is not None:
            is_close, origin = panel.draft().is_close, panel.origin()
            self._submit(lambda: tasks.morph(take.id, origin, panel.prompt(), panel.sampling(), is_close=is_close))

    def continue_take(self) -> None:
        """Go on where the take ends."""
        panel, take, region = self._panels.prompt, self._state.take, self._panels.prompt.continuation()
        if self._can_begin(TaskTab.CONTINUE) and take is not None and region is not None:
            continue_take, at_s = self._bridge.tasks.continue_take, take.length_s
            self._submit(lambda: continue_take(take.id, region, panel.prompt(at_s=at_s), panel.sampling()))

    def _can_begin(self, tab: TaskTab) -> bool:
        """Whether a task has all that it needs; else say what is missing, and open its tab, which asks for it."""
        panel = self._panels.prompt
        verdict = panel.verdict(tab)
        if not verdict.is_possible:
            panel.choose(tab, is_said=False)
            self.status_message.emit(verdict.reason)
        return verdict.is_possible

    def repaint(self) -> None:
        take, regions = self._state.take, self._state.selection.regions
        if take is None or not regions:
            self.status_message.emit(self.tr("Select a region first: drag across the waveform."))
            return
        panel = self._panels.prompt
        context = self._state.selection.context
        self._submit(lambda: self._bridge.tasks.repaint(take.id, regions, panel.prompt(), panel.sampling(), context))

    def repaint_take(self, take: Take, regions: tuple[Region, ...]) -> None:
        """Repaint regions of a take that may not be the selected one."""
        panel = self._panels.prompt
        self._submit(lambda: self._bridge.tasks.repaint(take.id, regions, panel.prompt(), panel.sampling()))

    def cover(self) -> None:
        self.rework(Task.COVER)

    def rework(self, task: Task, *tracks: str) -> None:
        """Submit a job that works on the whole of the selected take."""
        take, panel = self._state.take, self._panels.prompt
        if take is None:
            self.status_message.emit(self.tr("Import a clip first: drop an audio file on the window."))
            return
        self._submit(lambda: self._bridge.tasks.rework(task, take.id, panel.prompt(), panel.sampling(), tracks))

    def generate(self) -> None:
        panel = self._panels.prompt
        self._submit(
            lambda: self._bridge.tasks.new(
                panel.prompt(for_take=False), panel.sampling(), panel.length_s(), loop=panel.is_loop()
            )
        )

    def add_adapters(self) -> None:
        self._panels.pages.open_adapters()
        self._panels.adapters.choose_files()

    def remove_adapter(self, at: int) -> None:
        """Take an adapter out of the list; undo puts it back."""
        name = self._panels.adapters.take_out(at).name
        text = self.tr("Removed {name} from the list. To put it back, press Ctrl+Z.")
        self.status_message.emit(text.format(name=name))

    def cancel_all(self) -> None:
        for job in self._panels.jobs.active:
            self._bridge.queue.cancel(job.id)

    def free_memory(self) -> None:
        self._bridge.machine.free_memory()

    def _submit(self, submit: Callable[[], str]) -> None:
        try:
            submit()
        except MessageError as error:
            self._panels.problems.show_problem(Problem(str(error), self.tr("Change the value and try again.")))

    # --- selection --------------------------------------------------------------------------------

    def edit_regions(self, regions: tuple[Region, ...], series: str = "") -> None:
        """Select regions. Each drag is a step of its own; what one key does many times in a row is one."""
        if regions != self._state.selection.regions:
            self._bridge.set_regions(regions, series or new_id())

    def edit_context(self, context: ContextRange | None) -> None:
        """Choose what repaints attend to besides the regions; None for what is around them."""
        if context != self._state.selection.context:
            self._bridge.set_context(context, new_id())

    def edit_clip_grid(self, tempo_bpm: float | None, timesignature: str) -> None:
        """Set tempo and time signature of the selected clip; None and "" for those of its file."""
        clip = self._state.clip
        if clip is not None and (tempo_bpm, timesignature) != (clip.tempo_bpm, clip.timesignature):
            self._bridge.set_clip_grid(clip.id, tempo_bpm, timesignature)

    def discard_take(self) -> None:
        self._with_take(self._bridge.discard_take)

    def restore_take(self) -> None:
        """Bring back the take that was discarded last, also one that no step of undo brings back any more."""
        self._bridge.restore_last_take()

    def choose_take(self, number: int) -> None:
        """Select the take in a row of the list, counted from 1."""
        takes = self._state.takes.items
        if number <= len(takes):
            self._bridge.select_take(takes[number - 1].id)

    def step_take(self, by: int) -> None:
        self._bridge.step_take(by)

    def compare_takes(self) -> None:
        self._panels.takes.compare_takes()

    # --- playback ---------------------------------------------------------------------------------

    def toggle_play(self) -> None:
        self._was_playing = self._bridge.player.playing
        if self._was_playing:
            self._bridge.pause()
        else:
            self._bridge.play()

    def take_back_play(self, playhead_s: float) -> None:
        """Undo a press of Space, which was held to scroll. playhead_s: where the playhead was before."""
        was_playing = self._was_playing
        if self._bridge.player.playing != was_playing:
            self.toggle_play()
        if not was_playing:
            self._bridge.seek(playhead_s)

    def stop(self) -> None:
        self._bridge.stop()

    def toggle_loop(self) -> None:
        self._panels.transport.loop.click()

    # --- problems ---------------------------------------------------------------------------------

    def switch_model(self, variant: str) -> None:
        """Use another model for the next jobs."""
        self._bridge.change_settings(replace(self._state.settings, variant=variant))
        model = catalog.find_variant(variant).label
        self.status_message.emit(self.tr("The model is now {model}.").format(model=model))

    def solve(self, problem: Problem) -> None:
        """Take the next step that a problem offers."""
        match problem.step:
            case NextStep.CHOOSE_MODEL:
                self.settings_wanted.emit(_MODELS_PAGE)
            case NextStep.CHOOSE_DEVICE:
                self.settings_wanted.emit(_SOUND_PAGE)
            case NextStep.SWITCH_MODEL:
                self.switch_model(problem.offer)
            case NextStep.SHOW_MODEL:
                self.model_wanted.emit(problem.offer)
            case NextStep.RESTART_ENGINE:
                self._bridge.machine.restart_engine()
            case NextStep.TRY_AGAIN if problem.job_id:
                self._bridge.queue.retry(problem.job_id)
