"""What menu entries, buttons and keys do: each action reads the window's state and calls one method of the bridge."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from daw_bridge.bridge import Bridge
from daw_bridge.core.clip import new_id
from daw_bridge.core.events import NextStep, Problem
from engine.contract import catalog
from engine.contract.messages import ContextRange, Region
from gui.actions.daw_actions import DawActions
from gui.actions.file_actions import FileActions
from gui.actions.making_actions import MakingActions
from gui.actions.panels import Panels
from gui.viewmodels.window_state import WindowState
from gui.views.versions.version_actions import VersionActions

_MODELS_PAGE, _SOUND_PAGE = "models", "sound"  # the keys of pages of the settings


class Actions(QObject):
    """The window builds one. What can be undone is noted by the bridge.

    files, making, daw, versions: the actions on these. Signals: `status_message` carries a sentence for the status bar, of
    these actions as well; `settings_wanted` asks for a page of the settings, `model_wanted` for the dialog of the models
    with one of them in front.
    """

    status_message = Signal(str)
    settings_wanted = Signal(str)
    model_wanted = Signal(str)

    def __init__(self, bridge: Bridge, state: WindowState, panels: Panels, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._state, self._panels = bridge, state, panels
        self.files = FileActions(bridge, state, panels, parent)
        self.making = MakingActions(bridge, state, panels, parent)
        self.daw = DawActions(bridge, state)
        self.versions = VersionActions(bridge, state, parent)
        for actions in (self.files, self.making, self.versions):
            actions.status_message.connect(self.status_message)
        self.versions.problem.connect(panels.problems.show_problem)
        self._was_playing = False

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

    def accept_take(self) -> None:
        self._with_take(self._bridge.accept_take)

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

    def _with_take(self, act: Callable[[str], object]) -> None:
        take = self._state.take
        if take is not None:
            act(take.id)

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
