"""How models compute: the planner, the precision and the device, as they are in the settings and in the draft."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QLabel, QPushButton, QVBoxLayout

from daw_bridge.bridge import Bridge
from daw_bridge.core.adapter_line import parse_adapter_line
from daw_bridge.core.settings import Settings
from engine.contract.catalog import PLANNERS
from engine.contract.checks import choices
from engine.contract.messages import MessageError
from gui.viewmodels.models import Models
from gui.viewmodels.window_state import WindowState
from gui.views.fields.wheel import ComboBox


class ModelChoices(QFrame):
    """What is chosen here holds from the next job on. `adapters_wanted` asks for the list of adapters in the window."""

    adapters_wanted = Signal()

    def __init__(self, state: WindowState, models: Models, bridge: Bridge) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._state, self._models, self._bridge = state, models, bridge
        heading = QLabel(self.tr("How they compute"))
        heading.setObjectName("heading")
        self.planner, self.dtype, self.device = ComboBox(), ComboBox(), ComboBox()
        self.planner.setToolTip(self.tr("A planner drafts new music before the model makes it. It must be installed."))
        self.dtype.setToolTip(self.tr("How exactly numbers are kept: fewer bits take less memory."))
        self.device.setToolTip(self.tr("Automatic takes the graphics card, if there is one."))
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        rows = {self.tr("Planner"): self.planner, self.tr("Precision"): self.dtype, self.tr("Compute on"): self.device}
        for name, box in rows.items():
            box.setAccessibleName(name)
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            box.installEventFilter(self)
            box.setMinimumContentsLength(8)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            form.addRow(name, box)
        layout = QVBoxLayout(self)
        layout.addWidget(heading)
        layout.addLayout(form)
        self.adapters = QPushButton()
        self.adapters.setAutoDefault(False)
        self.adapters.setToolTip(self.tr("Adapters change what a model makes. Their list is beside the prompt."))
        layout.addWidget(self.adapters)
        self.adapters.clicked.connect(self.adapters_wanted)
        self.refresh()
        self.planner.activated.connect(self._choose_planner)
        self.dtype.activated.connect(lambda: self._choose(lambda s: replace(s, dtype=self.dtype.currentData())))
        self.device.activated.connect(lambda: self._choose(lambda s: replace(s, device=self.device.currentData())))
        state.settings_changed.connect(self.refresh)
        state.draft_changed.connect(self.refresh)
        models.listed.connect(self.refresh)

    def refresh(self) -> None:
        """Show what is chosen now, by whomever."""
        settings, planner = self._state.settings, self._state.draft.planner
        self._fill(self.planner, {"": self.tr("None")} | {each.folder: self._planner(each.folder) for each in PLANNERS})
        self._show(self.planner, planner)
        names = {"auto": self.tr("Automatic"), "int8": self.tr("int8 (smallest, fast)")}
        self._fill(self.dtype, {dtype: names.get(dtype, dtype) for dtype in choices(Settings, "dtype")})
        self._show(self.dtype, settings.dtype)
        self._fill(self.device, {"auto": self.tr("Automatic"), "cpu": "CPU", "cuda": "CUDA", "mps": "Apple MPS"})
        self._show(self.device, settings.device)
        on = sum(_is_on(line) for line in self._state.draft.adapters.splitlines())
        self.adapters.setText(self.tr("%n adapter(s) on…", "", on) if on else self.tr("Adapters…"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel changes no field that has not got the keyboard; it scrolls what is around it."""
        is_wheel = event.type() is QEvent.Type.Wheel and isinstance(watched, QComboBox) and not watched.hasFocus()
        if is_wheel:
            event.ignore()
        return is_wheel

    def _planner(self, name: str) -> str:
        label = next(planner.label for planner in PLANNERS if planner.folder == name)
        model = self._models.by_name.get(name)
        if model is None or model.presence.is_usable:
            return label
        return self.tr("{planner} (not installed)").format(planner=label)

    def _fill(self, box: QComboBox, entries: dict[str, str]) -> None:
        if [box.itemText(n) for n in range(box.count())] == list(entries.values()):
            return
        box.clear()
        for value, text in entries.items():
            box.addItem(text, value)

    def _show(self, box: QComboBox, value: str) -> None:
        if box.findData(value) < 0:  # such as the second of two GPUs
            box.addItem(value, value)
        box.setCurrentIndex(box.findData(value))

    def _choose_planner(self) -> None:
        seen = self._state.draft
        self._bridge.edit_draft(replace(seen, planner=self.planner.currentData()), seen)

    def _choose(self, change: Callable[[Settings], Settings]) -> None:
        settings = change(self._state.settings)
        if settings != self._state.settings:
            self._bridge.change_settings(settings)


def _is_on(line: str) -> bool:
    """Whether a line of the list of adapters names one that is on."""
    try:
        return bool(line.strip()) and parse_adapter_line(line).is_on
    except MessageError:
        return False
