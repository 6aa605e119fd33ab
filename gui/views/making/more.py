"""What is seldom changed: seed, variation and sampler, folded away until it is wanted."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from daw_bridge.core.draft import Draft
from engine.contract.catalog import MOST_DISTILLED_STEPS, Variant
from engine.contract.checks import bounds, fits
from engine.contract.messages import MAX_SEED, Guidance, Sampling, Solver
from gui.accessible.speech import announce
from gui.look.icons import put_icon
from gui.viewmodels.numbers import written
from gui.views.fields.form import Form
from gui.views.fields.number_boxes import NumberBox, WholeBox
from gui.views.fields.wheel import ComboBox
from gui.views.making.echo import Echo
from gui.views.making.task_fields import row

_CONTRACT: dict[str, tuple[type, str]] = {
    "steps": (Sampling, "steps"), "shift": (Sampling, "shift"), "guidance": (Guidance, "scale"),
}  # fmt: skip


class DefaultBox(NumberBox):
    """A number of the draft, of which 0 is the model's default: the lowest value of the box, shown in words."""

    def __init__(self, name: str, decimals: int, step: float) -> None:
        super().__init__(decimals=decimals, singleStep=step)
        low = bounds(*_CONTRACT[name])[0]
        self.setRange(low - step, bounds(Draft, name)[1])
        self.setValue(self.minimum())

    def number(self, known: float) -> float:
        """0 for the model's default. known: the number itself, while the box shows what it can of it."""
        if self.value() <= self.minimum():
            return 0
        shown = round(min(known, self.maximum()), self.decimals())
        return min(known, self.maximum()) if abs(self.value() - shown) < 1e-9 else self.value()

    def show_number(self, number: float) -> None:
        self.setValue(number or self.minimum())


class More(QWidget):
    """Signals: `edited` says that seed or variation is another one, which stay with the library. `saved_edited` carries
    the draft with a changed value of those that the settings file keeps, and the draft of which it is an edited copy.
    `unfolded` says that it was opened or closed.
    """

    edited = Signal()
    saved_edited = Signal(object, object)
    unfolded = Signal()

    def __init__(self, draft: Draft, beside: Form) -> None:
        super().__init__()
        self._draft, self._beside = draft, beside
        self.fold = QToolButton()
        self.fold.setObjectName("fold")
        self.fold.setCheckable(True)
        self.fold.setText(self.tr("More"))
        put_icon(self.fold, "unfold", checked="fold")
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.setToolTip(self.tr("Seed, variation, steps, shift, guidance and solver"))
        self._make_seed()
        self._make_sampler()
        self.box = QWidget()
        self._lay_out()
        self.fold.toggled.connect(self._on_fold_toggled)
        self._show_fold()
        self.show_draft(draft)
        self.show_saved(draft)
        for changed in (self.seed.textChanged, self.variance.valueChanged, self.retake_seed.textChanged):
            changed.connect(self.edited)

    # --- what stays with the library ----------------------------------------------------------------

    def taken_in(self, draft: Draft) -> Draft:
        """The draft with seed and variation of the fields."""
        return replace(
            draft,
            seed=_seed(self.seed),
            variance=self.variance.value() / 100,
            retake_seed=_seed(self.retake_seed),
        )

    def show_draft(self, draft: Draft) -> None:
        _show_seed(self.seed, draft.seed)
        _show_seed(self.retake_seed, draft.retake_seed)
        self.variance.setValue(round(draft.variance * 100))

    # --- what the settings file keeps ---------------------------------------------------------------

    def saved(self, draft: Draft) -> Draft:
        """The draft with the sampler's values of the fields, as far as the model can use them."""
        values = {name: self._number(name) for name in self._boxes} | {"solver": self.solver.currentData()}
        return draft.with_(**{name: value for name, value in values.items() if fits(Draft, name, value)})

    def show_saved(self, draft: Draft) -> None:
        """Show what something else than these fields has changed."""
        self._draft = draft
        for name, box in self._boxes.items():
            if self._echoes[name].is_news(number := getattr(draft, name)):
                _quietly(box, partial(box.show_number, number))
        if self._echoes["solver"].is_news(draft.solver):
            _quietly(self.solver, lambda: self.solver.setCurrentIndex(self.solver.findData(draft.solver)))

    def show_model(self, variant: Variant) -> None:
        """Show what is usual for a model, and what it takes."""
        usual = {"steps": variant.steps, "shift": variant.shift, "guidance": variant.guidance}
        for name, box in self._boxes.items():
            box.setSpecialValueText(self.tr("Model's default: {value}").format(value=written(usual[name], "g")))
        most = MOST_DISTILLED_STEPS if variant.is_distilled else bounds(Draft, "steps")[1]
        _quietly(self.steps, lambda: self.steps.setMaximum(most))
        _quietly(self.steps, lambda: self.steps.show_number(self._draft.steps))
        self.guidance.setEnabled(not variant.is_distilled)
        tip = self.tr("How closely the model follows the description. More than the default sounds harder.")
        if variant.is_distilled:
            tip = self.tr("{model} has its guidance built in.").format(model=variant.label)
        self.guidance.setToolTip(tip)
        tip = self.tr("Denoising steps: more take longer. {model} takes up to {most}.")
        self.steps.setToolTip(tip.format(model=variant.label, most=most))

    def _number(self, name: str) -> float:
        number = self._boxes[name].number(getattr(self._draft, name))
        return round(number) if name == "steps" else float(number)

    def _on_saved_edited(self, name: str, value: object) -> None:
        if fits(Draft, name, value):
            seen, self._draft = self._draft, self._draft.with_(**{name: value})
            self._echoes[name].sent(value)
            self.saved_edited.emit(self._draft, seen)

    # --- layout -----------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        return self.fold.isChecked()

    def take_over(self, kept: object) -> None:
        """Open it if it was left open; the file of the window holds texts."""
        self.fold.setChecked(kept is True or kept == "true")

    def _on_fold_toggled(self) -> None:
        self._show_fold()
        self.unfolded.emit()

    def _show_fold(self) -> None:
        is_open = self.fold.isChecked()
        self.box.setVisible(is_open)
        state = self.tr("More, unfolded") if is_open else self.tr("More, folded")
        self.fold.setAccessibleName(state)
        if self.fold.hasFocus():
            announce(self.fold, state)

    def _make_seed(self) -> None:
        self.seed, self.retake_seed = QLineEdit(), QLineEdit()
        for field in (self.seed, self.retake_seed):
            field.setPlaceholderText(self.tr("Random"))
        self.seed.setToolTip(self.tr("The same seed makes the same take again. Leave empty for a new seed each time."))
        self.seed.setAccessibleName(self.tr("Seed"))
        self.variance = WholeBox()
        self.variance.setRange(0, 100)
        self.variance.setSuffix(self.tr(" %"))
        self.variance.setSpecialValueText(self.tr("None"))
        self.variance.setAccessibleName(self.tr("Variation"))
        self.variance.setToolTip(self.tr("How far takes depart from what the seed alone would make."))
        self.retake_seed.setAccessibleName(self.tr("Seed of the variation"))
        self.retake_seed.setToolTip(self.tr("The same seed makes the same variation again."))

    def _make_sampler(self) -> None:
        self.steps = DefaultBox("steps", 0, 1)
        self.shift = DefaultBox("shift", 1, 0.1)
        self.guidance = DefaultBox("guidance", 1, 0.5)
        self.steps.setAccessibleName(self.tr("Steps"))
        self.shift.setAccessibleName(self.tr("Shift"))
        self.guidance.setAccessibleName(self.tr("Guidance"))
        self.shift.setToolTip(
            self.tr("How long the early, noisy part of the schedule lasts, in which the form is decided.")
        )
        self.solver = ComboBox()
        for text, solver in {"ODE": Solver.ODE, "Heun": Solver.HEUN, "SDE": Solver.SDE}.items():
            self.solver.addItem(text, solver.value)
        self.solver.setToolTip(
            self.tr("How a step is computed. Heun takes twice as long; SDE adds new noise at each step.")
        )
        self._boxes = {"steps": self.steps, "shift": self.shift, "guidance": self.guidance}
        self._echoes = {name: Echo(None) for name in (*self._boxes, "solver")}
        for name, box in self._boxes.items():
            box.valueChanged.connect(lambda _, name=name: self._on_saved_edited(name, self._number(name)))
        self.solver.currentIndexChanged.connect(lambda _: self._on_saved_edited("solver", self.solver.currentData()))

    def _lay_out(self) -> None:
        form = Form(self.box, self._beside)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.add(self.tr("Seed"), self.seed)
        form.add(self.tr("Variation"), row(self.variance, self.retake_seed))
        form.add(self.tr("Steps"), self.steps)
        form.add(self.tr("Shift"), self.shift)
        form.add(self.tr("Guidance"), self.guidance)
        form.add(self.tr("Solver"), self.solver)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.box)


def _seed(field: QLineEdit) -> int:
    """The seed that was typed; -1 for none."""
    typed = field.text().strip()
    return min(int(typed), MAX_SEED) if typed.isdecimal() else -1


def _show_seed(field: QLineEdit, seed: int) -> None:
    if _seed(field) != seed:
        field.setText("" if seed < 0 else str(seed))


def _quietly(field: QWidget, show: Callable[[], object]) -> None:
    """Show a value without sending it."""
    field.blockSignals(True)
    show()
    field.blockSignals(False)
