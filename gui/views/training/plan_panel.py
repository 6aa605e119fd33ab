"""What is to be trained: name and place of the adapter, the model, the few numbers that matter, the rest under More."""

import json
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QLineEdit, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from daw_bridge.core.training.plan import TrainingPlan
from engine.contract.catalog import SKETCH
from engine.contract.checks import MessageError, bounds
from engine.contract.training import AdapterTraining
from gui.look.icons import put_icon
from gui.viewmodels.numbers import written
from gui.viewmodels.window_state import WindowState
from gui.viewmodels.window_store import window_store
from gui.views.fields.form import Form
from gui.views.fields.number_boxes import NumberBox, WholeBox
from gui.views.fields.wheel import ComboBox
from gui.views.settings.fields import FolderRow, choose

_KEPT = "training/options"
_PLACE = "training/place"
_WHOLE = ("steps", "rank", "sample_every", "batch")
_SKETCH_EXCERPT_S = 10.0  # what the built-in model learnt on
_ALPHA_BY_RANK = 2.0


class PlanPanel(QFrame):
    """`changed`: something else is to be trained."""

    changed = Signal()

    def __init__(self, state: WindowState) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._state = state
        self._usual = AdapterTraining()
        self._songs = ""
        self._named = ""  # as the folder of the songs named it
        self._has_variant = False
        self.name = QLineEdit()
        self.name.setMaxLength(100)
        self.place = FolderRow(self.tr("Place of the adapter"), self.tr("Choose where the adapter goes"))
        self.model = ComboBox()
        self.model.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.model.setMinimumContentsLength(8)
        self.numbers: dict[str, WholeBox | NumberBox] = {name: self._number(name) for name in self._tips()}
        self.fold = QToolButton()
        self.more = QWidget()
        self._lay_out()
        self._take_over()
        self._alpha_for = self.numbers["rank"].value()
        self.show_models()
        self.name.textChanged.connect(self.changed)
        self.place.field.textChanged.connect(self.changed)
        self.model.activated.connect(self._on_model)
        self.numbers["rank"].valueChanged.connect(self._on_rank)
        for box in self.numbers.values():
            box.valueChanged.connect(self.changed)
        state.models_found.connect(self.show_models)
        state.settings_changed.connect(self.show_models)

    def use_songs(self, folder: str) -> None:
        """Name the adapter after a folder of songs, unless the user has named it."""
        self._songs = folder
        if self.name.text() in {"", self._named}:
            self._named = Path(folder).name
            self.name.setText(self._named)
        if not self.place.field.text():
            self.place.field.setText(str(Path(folder).parent))
        self.changed.emit()

    def name_anew(self) -> None:
        """Have the next folder of songs name its adapter."""
        self._named = self.name.text()

    def plan(self) -> TrainingPlan:
        """What the fields say. Raises MessageError."""
        settings = self._state.settings
        dtype = "auto" if settings.dtype == "int8" else settings.dtype
        options = AdapterTraining(
            **{name: box.value() for name, box in self.numbers.items()},  # type: ignore[arg-type]
            device=settings.device,
            dtype=dtype,
        )
        variant = str(self.model.currentData() or self._state.variant.folder)
        place = self.place.field.text().strip()
        return TrainingPlan(self._songs, self.name.text().strip(), place, settings.model_folder, variant, options)

    def fault(self) -> str:
        """Why the fields make no plan; "" where they do."""
        try:
            self.plan()
        except MessageError as error:
            return str(error)
        return ""

    def keep(self) -> None:
        """Remember the numbers for the next training."""
        kept = {name: box.value() for name, box in self.numbers.items()}
        window_store.write({_KEPT: json.dumps(kept), _PLACE: self.place.field.text()})

    def show_plan(self, plan: TrainingPlan) -> None:
        """Show a training that was left."""
        self._songs, self._named = plan.songs, ""
        self.name.setText(plan.name)
        self.place.field.setText(plan.place)
        self._has_variant = True
        choose(self.model, plan.variant)
        for name, box in self.numbers.items():
            box.setValue(getattr(plan.options, name))

    def show_models(self) -> None:
        """Offer the models that are there; until the user chooses, the one that makes music."""
        wanted = self.model.currentData() if self._has_variant else self._state.variant.folder
        usable = self._state.usable or (self._state.variant,)
        self.model.clear()
        for variant in usable:
            self.model.addItem(variant.label, variant.folder)
        self.model.setCurrentIndex(max(0, self.model.findData(wanted)))
        self._fit_excerpt()

    def _on_model(self) -> None:
        self._has_variant = True
        self._fit_excerpt()
        self.changed.emit()

    def _fit_excerpt(self) -> None:
        """The usual excerpt of the model, while the user has not chosen another."""
        box = self.numbers["seconds"]
        if box.value() in {_SKETCH_EXCERPT_S, self._usual.seconds}:
            is_sketch = self.model.currentData() == SKETCH.folder
            _show(box, _SKETCH_EXCERPT_S if is_sketch else self._usual.seconds)

    def _on_rank(self, rank: float) -> None:
        """Alpha follows the rank, unless it was set otherwise."""
        alpha = self.numbers["alpha"]
        if alpha.value() == _ALPHA_BY_RANK * self._alpha_for:
            _show(alpha, min(alpha.maximum(), _ALPHA_BY_RANK * rank))
        self._alpha_for = rank

    # --- fields -----------------------------------------------------------------------------------

    def _tips(self) -> dict[str, tuple[str, str, str]]:
        """By the name of each number: its label, its unit and what it does."""
        return {
            "steps": (
                self.tr("Steps"),
                "",
                self.tr("How long it learns. Listen to the samples: if they copy your songs, take fewer."),
            ),
            "rank": (self.tr("Rank"), "", self.tr("How much the adapter can learn. More takes more memory and disk.")),
            "sample_every": (
                self.tr("Steps between samples"),
                "",
                self.tr("After so many steps a sample of ten seconds and the adapter so far are written."),
            ),
            "seconds": (
                self.tr("Longest excerpt"),
                self.tr(" s"),
                self.tr("How much of a song is heard in one step. Less takes less memory."),
            ),
            "batch": (self.tr("Excerpts per step"), "", self.tr("More make each step steadier and slower.")),
            "alpha": (
                self.tr("Alpha"),
                "",
                self.tr("The adapter acts at alpha / rank. It follows the rank until you change it."),
            ),
            "learning_rate": (
                self.tr("Learning rate"),
                "",
                self.tr("How far each step goes. Lower it if the loss runs away."),
            ),
        }

    def _number(self, name: str) -> WholeBox | NumberBox:
        label, unit, tip = self._tips()[name]
        low, high = bounds(AdapterTraining, name)
        box: WholeBox | NumberBox
        if name in _WHOLE:
            box = WholeBox()
            box.setSingleStep(100 if name in {"steps", "sample_every"} else 1)
        else:
            box = NumberBox(decimals=6 if name == "learning_rate" else 1)
            box.setSingleStep(1e-5 if name == "learning_rate" else 1)
            low = max(low, 1e-6 if name == "learning_rate" else 0.1)
        box.setRange(low, high)
        box.setSuffix(unit)
        box.setValue(getattr(self._usual, name))
        box.setAccessibleName(label)
        tip = self.tr("{tip} From {low} to {high}, usually {usual}.").format(
            tip=tip,
            low=written(low, ".10g"),
            high=written(high, ".10g"),
            usual=written(getattr(self._usual, name), "g"),
        )
        box.setToolTip(tip)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return box

    def _take_over(self) -> None:
        """Show the numbers of the last training, as far as they are numbers."""
        stored = window_store.opened()
        try:
            kept = json.loads(str(stored.value(_KEPT)))
            replace(self._usual, **{name: kept[name] for name in self.numbers})
        except (ValueError, TypeError, KeyError, RecursionError):
            return
        for name, box in self.numbers.items():
            box.setValue(kept[name])
        place = stored.value(_PLACE)
        if isinstance(place, str) and Path(place).is_dir():
            self.place.field.setText(place)

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("The adapter"))
        heading.setObjectName("heading")
        form, more = Form(), Form(self.more)
        for each in (form, more):
            each.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
            each.setContentsMargins(0, 0, 0, 0)
        for field, label in ((self.name, self.tr("Name")), (self.model, self.tr("Model"))):
            field.setAccessibleName(label)
        self.name.setToolTip(self.tr("The adapter is a folder of this name"))
        self.model.setToolTip(self.tr("The model that the adapter changes. It works with models of the same size."))
        form.add(self.tr("Name"), self.name)
        form.add(self.tr("Place"), self.place)
        form.add(self.tr("Model"), self.model)
        for name, box in self.numbers.items():
            (form if name in {"steps", "rank"} else more).add(self._tips()[name][0], box)
        self.fold.setObjectName("fold")
        self.fold.setCheckable(True)
        self.fold.setText(self.tr("More"))
        self.fold.setToolTip(self.tr("Samples, excerpts, alpha and learning rate"))
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        put_icon(self.fold, "unfold", checked="fold")
        self.fold.toggled.connect(self._on_fold)
        self.more.hide()
        layout = QVBoxLayout(self)
        layout.addWidget(heading)
        layout.addLayout(form)
        layout.addWidget(self.fold)
        layout.addWidget(self.more)

    def _on_fold(self, is_open: bool) -> None:
        self.more.setVisible(is_open)


def _show(box: WholeBox | NumberBox, number: float) -> None:
    if isinstance(box, WholeBox):
        box.setValue(round(number))
    else:
        box.setValue(number)
