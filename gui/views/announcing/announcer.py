"""Says what happens elsewhere than where the keyboard is: takes, regions, jobs and problems, for screen readers."""

from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from daw_bridge.core.clip import Take
from daw_bridge.core.events import JobChanged, TakeAdded
from daw_bridge.core.queue.jobs import JobState
from daw_bridge.core.version_tree import Made, made
from gui.accessible.speech import announce
from gui.bridge_signals import BridgeSignals
from gui.viewmodels.window_state import WindowState
from gui.views.axis.waveform_parts import WaveformParts
from gui.views.jobs.panel import JobsPanel
from gui.views.problems.toast import ProblemToast
from gui.views.takes_panel import TakesPanel

_SELECTED_MS = 400  # by then, a new take is selected if it is going to be


class Announcer(QObject):
    """window: in whose name the sentences are said. Build it after the panels, so that they show already what it says."""

    def __init__(
        self,
        window: QWidget,
        signals: BridgeSignals,
        state: WindowState,
        waveform: WaveformParts,
        takes: TakesPanel,
        jobs: JobsPanel,
        problems: ProblemToast,
    ) -> None:
        super().__init__(window)
        self._window, self._state, self._waveform = window, state, waveform
        self._takes, self._jobs_panel, self._problems = takes, jobs, problems
        self._take_id = state.selection.take_id
        self._regions = state.selection.regions
        self._jobs: dict[str, JobState] = {}
        state.selection_changed.connect(self._on_selection_changed)
        signals.job_changed.connect(self._on_job_changed)
        signals.take_added.connect(self._on_take_added)
        problems.shown.connect(self._on_problem)

    def say(self, sentence: str) -> None:
        announce(self._window, sentence)

    def _on_selection_changed(self) -> None:
        take, regions = self._state.take, self._state.selection.regions
        if take is not None and take.id != self._take_id:
            self._take_id, self._regions = take.id, regions
            if not self._takes.list.hasFocus():  # it says its rows itself
                self.say(self.tr("{take} of {clip}").format(take=take.name, clip=self._state.clip_name))
        elif regions != self._regions:
            before, self._regions = self._regions, regions
            self.say(self._regions_text(before))

    def _regions_text(self, before: tuple[object, ...]) -> str:
        """What is new among the regions."""
        regions = self._state.selection.regions
        new = [(number, region) for number, region in enumerate(regions, 1) if region not in before]
        if new:
            return "\n".join(self._waveform.region_text(*each) for each in new)
        return self.tr("%n region(s) selected", "", len(regions)) if regions else self.tr("No region selected")

    def _on_job_changed(self, event: JobChanged) -> None:
        """Say how a job has begun and ended; its progress is there for those who ask."""
        job = event.job
        if self._jobs.get(job.id) is job.state:
            return
        self._jobs[job.id] = job.state
        if job.state is JobState.RUNNING:
            self.say(self.tr("{job} has begun").format(job=job.title))
        elif job.state.is_over:
            del self._jobs[job.id]
            if (row := self._jobs_panel.rows.get(job.id)) is not None:
                self.say(self.tr("{job}: {state}").format(job=job.title, state=row.status_text(job)))

    def _on_take_added(self, event: TakeAdded) -> None:
        """Say that a take is there that no job has made, unless it is said by being selected."""
        take = event.take
        if event.is_new and made(take) in {Made.COMP, Made.CONFORM} and take.clip_id == self._state.selection.clip_id:
            QTimer.singleShot(_SELECTED_MS, self, partial(self._say_new, take))

    def _say_new(self, take: Take) -> None:
        if take.id != self._take_id:
            self.say(self.tr("New take: {take}").format(take=take.name))

    def _on_problem(self) -> None:
        announce(self._window, self._problems.accessibleName(), is_urgent=True)
