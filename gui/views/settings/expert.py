"""The page *Expert*: how the model works its way to the music. The defaults are those of the model."""

from dataclasses import replace

from PySide6.QtWidgets import QAbstractSpinBox

from daw_bridge.core.draft import Draft
from daw_bridge.core.settings import Settings
from engine.contract.messages import Solver
from gui.views.fields.number_boxes import NumberBox, WholeBox
from gui.views.settings.fields import choose, list_box
from gui.views.settings.page import Page
from gui.views.spin_boxes import ranged


class ExpertPage(Page):
    key = "expert"

    def __init__(self) -> None:
        super().__init__(self.tr("Expert"))
        self.steps = ranged(WholeBox(suffix=self.tr(" steps")), Draft, "steps", 0)
        self.steps.setToolTip(
            self.tr("More steps take longer. Turbo models are made for 8, base and SFT models for 50.")
        )
        self.shift = ranged(NumberBox(decimals=1, suffix=self.tr(" ×"), singleStep=0.5), Draft, "shift", 0.0)
        self.shift.setToolTip(self.tr("How much of the steps goes to form (high) rather than to detail (low)"))
        self.guidance = ranged(NumberBox(decimals=1, suffix=self.tr(" ×"), singleStep=0.5), Draft, "guidance", 0.0)
        self.guidance.setToolTip(self.tr("How closely base and SFT models follow the description"))
        self.solver = list_box({"ODE": Solver.ODE.value, "Heun": Solver.HEUN.value, "SDE": Solver.SDE.value})
        self.solver.setToolTip(
            self.tr("ODE is the usual one. Heun is more exact in twice the time, SDE adds noise at each step.")
        )
        self._add_number(self.tr("Steps"), self.steps, self.tr("quality, speed, sampling, iterations"))
        self._add_number(self.tr("Shift"), self.shift, self.tr("schedule, timesteps, noise"))
        self._add_number(self.tr("Guidance"), self.guidance, self.tr("CFG, prompt strength, scale"))
        self.add(self.tr("Solver"), self.solver, words=self.tr("sampler, Euler, ODE, SDE"))

    def _add_number(self, name: str, box: QAbstractSpinBox, words: str) -> None:
        box.setSpecialValueText(self.tr("Model default"))
        self.add(name, box, words=words)

    def show_values(self, settings: Settings, draft: Draft) -> None:  # noqa: ARG002
        self.steps.setValue(draft.steps)
        self.shift.setValue(draft.shift)
        self.guidance.setValue(draft.guidance)
        choose(self.solver, draft.solver)

    def edited(self, settings: Settings, draft: Draft) -> tuple[Settings, Draft]:
        draft = replace(
            draft,
            steps=self.steps.value(),
            # between 0 (the model's own) and 1 there is nothing to choose
            shift=self.shift.value() if self.shift.value() >= 1 else 0.0,
            guidance=self.guidance.value() if self.guidance.value() >= 1 else 0.0,
            solver=self.solver.currentData(),
        )
        return settings, draft
