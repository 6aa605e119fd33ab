"""The parts of the window that actions read."""

from dataclasses import dataclass

from gui.views.adapters.pages import MakingPages
from gui.views.adapters.panel import AdaptersPanel
from gui.views.bar.transport import TransportBar
from gui.views.jobs.panel import JobsPanel
from gui.views.making.prompt_panel import PromptPanel
from gui.views.problems.toast import ProblemToast
from gui.views.takes_panel import TakesPanel


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
