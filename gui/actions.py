"""Menu and key actions: each reads the session and calls one method of the bridge."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication, QUndoCommand, QUndoStack
from PySide6.QtWidgets import QFileDialog, QMenu, QMenuBar

from daw_bridge.core.events import NextStep, Problem
from daw_bridge.library.audio_files import SUFFIXES, export_name
from engine.contract import catalog
from engine.contract.messages import TRACKS, MessageError, Region, Task

if TYPE_CHECKING:
    from gui.main_window import MainWindow


class Step(QUndoCommand):
    """Something that can be done and taken back."""

    def __init__(self, text: str, do: Callable[[], None], undo: Callable[[], None]) -> None:
        super().__init__(text)
        self._do, self._undo = do, undo

    def redo(self) -> None:
        self._do()

    def undo(self) -> None:
        self._undo()


class Actions:
    """Built once by the window; owns the undo stack."""

    def __init__(self, window: "MainWindow") -> None:
        self._window, self._bridge, self._session = window, window.bridge, window.session
        self.undo_stack = QUndoStack(window)
        self._waiting: tuple[str, Callable[[str], object]] | None = None
        self._session.export_ready.connect(self._on_export_ready)
        self._fill_menus(window.menuBar())

    # --- files ------------------------------------------------------------------------------------

    def import_files(self) -> None:
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        names, _ = QFileDialog.getOpenFileNames(self._window, "Import sound files", "", f"Sound files ({patterns})")
        for name in names:
            self._bridge.import_file(Path(name))

    def save_take(self) -> None:
        take = self._session.take
        row = self._session.clips.row_of(take.clip_id) if take is not None else -1
        if take is None or row < 0:
            return
        name = f"{export_name(self._session.clips.items[row], take)}.wav"
        path, _ = QFileDialog.getSaveFileName(
            self._window, "Save take", name, "WAV (*.wav);;AIFF (*.aif);;FLAC (*.flac)"
        )
        if path:
            self._bridge.save_take(take.id, Path(path))
            self._window.say(f"Saved {Path(path).name}")

    def save_all(self) -> None:
        """Takes or stems as files that begin together, for any DAW."""
        takes = self._session.takes.items
        folder = QFileDialog.getExistingDirectory(self._window, "Choose an empty folder") if takes else ""
        if folder:
            self._bridge.save_takes(tuple(take.id for take in takes), Path(folder))

    def copy_file(self) -> None:
        self._with_finished_file(self._copy)

    def reveal_file(self) -> None:
        self._with_finished_file(lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(path).parent))))

    def _with_finished_file(self, act: Callable[[str], object]) -> None:
        """Act on the selected take's finished file, now or as soon as it is written."""
        take, path = self._session.take, self._window.takes.finished_path()
        if path is not None:
            act(path)
        elif take is not None:
            self._waiting = (take.id, act)
            self._window.say("Preparing the file…")
            self._bridge.prepare_export(take.id)

    def _on_export_ready(self, take_id: str) -> None:
        if self._waiting is not None and self._waiting[0] == take_id:
            (_, act), self._waiting = self._waiting, None
            act(self._session.exports[take_id])

    def _copy(self, path: str) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(path)])
        mime.setText(path)
        QGuiApplication.clipboard().setMimeData(mime)
        self._window.say(f"Copied {Path(path).name}")

    # --- the DAW ----------------------------------------------------------------------------------

    def insert_take(self) -> None:
        """On a new track of the DAW, at the take's bar."""
        take = self._session.take
        if take is not None:
            self._bridge.insert_takes((take.id,))

    def _on_take(self, act: Callable[[str], object]) -> None:
        take = self._session.take
        if take is not None:
            act(take.id)

    def return_take(self) -> None:
        """The file that the DAW had opened becomes the selected take; Ctrl+Z brings its old bytes back."""
        take, bridge = self._session.take, self._bridge
        if take is not None:
            step = Step("Return take", lambda: bridge.return_take(take.id), lambda: bridge.restore_file(take.id))
            self.undo_stack.push(step)

    def insert_all(self) -> None:
        """Every take of the clip, each on a track of its own: stems, or takes to compare in the DAW."""
        takes = [take for take in self._session.takes.items if not take.is_original]
        if takes:
            self._bridge.insert_takes(tuple(take.id for take in takes))

    def insert_on_track(self) -> None:
        take = self._session.take
        if take is not None:
            self._bridge.insert_takes((take.id,), self._session.daw.track)

    def toggle_setting(self, name: str) -> None:
        settings = self._session.settings
        self._bridge.change_settings(replace(settings, **{name: not getattr(settings, name)}))  # type: ignore[arg-type]

    # --- music ------------------------------------------------------------------------------------

    def repaint(self) -> None:
        take, regions = self._session.take, self._session.selection.regions
        if take is None or not regions:
            self._window.say("Drag over some bars of the waveform first.")
            return
        panel = self._window.prompt
        self._ask(lambda: self._bridge.repaint(take.id, regions, panel.prompt(), panel.sampling()))

    def cover(self) -> None:
        self.rework(Task.COVER)

    def rework(self, task: Task, *tracks: str) -> None:
        """Anything made from the whole of the selected take."""
        take, panel = self._session.take, self._window.prompt
        if take is None:
            self._window.say("Drop a sound file on the window first.")
            return
        self._ask(lambda: self._bridge.rework(task, take.id, panel.prompt(), panel.sampling(), tracks))

    def generate(self) -> None:
        panel = self._window.prompt
        self._ask(
            lambda: self._bridge.generate(
                panel.prompt(for_take=False), panel.sampling(), panel.length_s(), loop=panel.is_loop()
            )
        )

    def cancel_all(self) -> None:
        for job in self._window.jobs.active:
            self._bridge.cancel(job.id)

    def _ask(self, ask: Callable[[], str]) -> None:
        try:
            ask()
        except MessageError as error:
            self._window.problems.show_problem(Problem(str(error), "Change the value and try again."))

    # --- selection --------------------------------------------------------------------------------

    def edit_regions(self, regions: tuple[Region, ...]) -> None:
        before, clip_id = self._session.selection.regions, self._session.selection.clip_id
        if regions == before:
            return

        def go(to: tuple[Region, ...]) -> None:
            if self._session.selection.clip_id == clip_id:
                self._bridge.set_regions(to)

        self.undo_stack.push(Step("Select region", lambda: go(regions), lambda: go(before)))

    def discard_take(self) -> None:
        take = self._session.take
        if take is not None:
            bridge = self._bridge
            step = Step(
                f"Discard {take.name}", lambda: bridge.discard_take(take.id), lambda: bridge.restore_take(take.id)
            )
            self.undo_stack.push(step)
            self._window.say(f"{take.name} is out of sight. Ctrl+Z brings it back.")

    def choose_take(self, number: int) -> None:
        takes = self._session.takes.items
        if number <= len(takes):
            self._bridge.select_take(takes[number - 1].id)

    def toggle_play(self) -> None:
        if self._bridge.player.playing:
            self._bridge.pause()
        else:
            self._bridge.play()

    def toggle_loop(self) -> None:
        self._window.transport.loop.click()

    # --- problems ---------------------------------------------------------------------------------

    def solve(self, problem: Problem) -> None:
        """What the problem bar's button does."""
        match problem.step:
            case NextStep.CHOOSE_MODEL | NextStep.CHOOSE_DEVICE:
                self._window.open_settings()
            case NextStep.SWITCH_MODEL:
                settings = self._session.settings
                self._bridge.change_settings(replace(settings, variant=problem.offer))
                self._window.say(f"Using {catalog.find_variant(problem.offer).label} from now on.")
            case NextStep.RESTART_ENGINE:
                self._bridge.restart_engine()
            case NextStep.TRY_AGAIN if problem.job_id:
                self._bridge.retry(problem.job_id)

    # --- menus ------------------------------------------------------------------------------------

    def _fill_menus(self, bar: QMenuBar) -> None:
        window, bridge = self._window, self._bridge
        file = bar.addMenu("&File")
        self._add(file, "Import…", "Ctrl+O", self.import_files)
        self._add(file, "Save take as…", "Ctrl+S", self.save_take)
        self._add(file, "Save all takes with the tempo map…", "Ctrl+Alt+S", self.save_all)
        self._add(file, "Copy file", "Ctrl+C", self.copy_file)
        self._add(file, "Accept take", "Ctrl+Return", lambda: self._on_take(bridge.accept_take))
        self._add(file, "Show in folder", "Ctrl+Shift+E", self.reveal_file)
        file.addSeparator()
        self._add(file, "Settings…", "Ctrl+,", window.open_settings)
        self._add(file, "Quit", "Ctrl+Q", window.close)
        edit = bar.addMenu("&Edit")
        for action, key in (
            (self.undo_stack.createUndoAction(window), "Ctrl+Z"),
            (self.undo_stack.createRedoAction(window), "Ctrl+Shift+Z"),
        ):
            action.setShortcut(key)
            edit.addAction(action)
        edit.addSeparator()
        self._add(edit, "Discard take", "Ctrl+Backspace", self.discard_take)
        make = bar.addMenu("&Make")
        self._add(make, "Repaint region", "Ctrl+R", self.repaint)
        self._add(make, "Cover take", "Ctrl+Shift+R", self.cover)
        self._add(make, "Cover, staying close", "Ctrl+Alt+R", lambda: self.rework(Task.COVER_NOFSQ))
        for task, text in ((Task.LEGO, "Add a layer"), (Task.EXTRACT, "Extract"), (Task.COMPLETE, "Complete with")):
            self._fill_tracks(make.addMenu(text), task)
        self._add(make, "Generate new", "Ctrl+G", self.generate)
        self._add(make, "Cancel all jobs", "Ctrl+.", self.cancel_all)
        make.addSeparator()
        self._add(make, "Free the memory of the model now", "", bridge.free_memory)
        play = bar.addMenu("&Play")
        self._add(play, "Play or pause", "Space", self.toggle_play)
        self._add(play, "Stop", "Shift+Space", bridge.stop)
        self._add(play, "Loop", "L", self.toggle_loop)
        self._add(play, "Next take", "Ctrl+Down", lambda: bridge.step_take(1))
        self._add(play, "Previous take", "Ctrl+Up", lambda: bridge.step_take(-1))
        self._add(play, "Compare with the take before", "Ctrl+B", window.takes.compare_takes)
        for number in range(1, 10):
            self._add(play, f"Take {number}", str(number), lambda number=number: self.choose_take(number))
        daw = bar.addMenu("&DAW")
        self._add(daw, "Fetch selection", "Ctrl+Shift+F", bridge.pull_selected)
        self._add(daw, "Insert take on a new track", "Ctrl+I", self.insert_take)
        self._add(daw, "Insert take on the DAW's track", "Ctrl+Shift+I", self.insert_on_track)
        self._add(daw, "Insert all takes, a track each", "Ctrl+Alt+I", self.insert_all)
        daw.addSeparator()
        self._add(daw, "Follow its tempo and bars, or not", "Ctrl+T", lambda: self.toggle_setting("follow_daw"))
        self._add(daw, "Play with it, or alone", "Ctrl+P", lambda: self.toggle_setting("play_with_daw"))
        daw.addSeparator()
        self._add(daw, "Return take to the file it was opened from", "Ctrl+Shift+Return", self.return_take)
        self._add(daw, "Restore that file as it was", "", lambda: self._on_take(bridge.restore_file))
        daw.addSeparator()
        self._add(daw, "Connect a DAW…", "", window.open_daws)
        self._add(daw, "Learn controls (MIDI, OSC)…", "", window.open_learning)
        view = bar.addMenu("&View")
        view.addActions(window.waveform.zoom_actions())

    def _fill_tracks(self, menu: QMenu, task: Task) -> None:
        """One entry a track. Nothing is hidden for a model that cannot: asking says why and offers the one that can."""
        for track in TRACKS:
            name = track.replace("_", " ")
            self._add(menu, name[0].upper() + name[1:], "", lambda track=track: self.rework(task, track))

    def _add(self, menu: QMenu, text: str, key: str, slot: Callable[..., object]) -> None:
        action = QAction(text, self._window)
        action.setShortcut(key)
        action.triggered.connect(lambda _checked=False: slot())
        menu.addAction(action)
