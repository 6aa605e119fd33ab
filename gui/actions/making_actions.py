"""What makes music: each task with the words and values of its panel."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from daw_bridge.bridge import Bridge
from daw_bridge.core.clip import Take
from daw_bridge.core.events import Problem
from engine.contract.messages import MessageError, Region, Task
from gui.actions.panels import Panels
from gui.viewmodels.window_state import WindowState
from gui.views.making.task_tab import TaskTab


class MakingActions(QObject):
    """`Actions.making`. `status_message` carries a sentence for the status bar."""

    status_message = Signal(str)

    def __init__(self, bridge: Bridge, state: WindowState, panels: Panels, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._state, self._panels = bridge, state, panels

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
