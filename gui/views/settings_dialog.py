"""Preferences: model, engine, sound, OSC, library, looks."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from daw_bridge.core.settings import Settings
from daw_bridge.sound.sound_device import output_devices
from engine.contract.catalog import PLANNERS, SKETCH, best_installed, find_variant, installed_variants, missing_parts
from engine.contract.messages import DTYPES, MAX_STEPS, Solver


class SettingsDialog(QDialog):
    """`edited()` gives the settings as chosen."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Settings")
        self.setMinimumWidth(560)
        self._settings = settings
        self.model_folder = QLineEdit(settings.model_folder)
        self.variant = QComboBox()
        self._state = QLabel()
        self._state.setObjectName("dim")
        self._state.setWordWrap(True)
        names = {"auto": "Automatic", "int8": "int8 (smallest, fast)"}
        self.dtype = self._combo({names.get(dtype, dtype): dtype for dtype in DTYPES}, settings.dtype)
        self.device = self._combo(
            {"Automatic": "auto", "CPU": "cpu", "CUDA": "cuda", "Apple MPS": "mps"}, settings.device
        )
        self.residency = self._combo(
            {"Automatic": "auto", "Keep all of the model": "all", "One part at a time": "one"}, settings.residency
        )
        self.keep_minutes = QDoubleSpinBox(
            minimum=0, maximum=600, decimals=0, suffix=" min", value=settings.keep_minutes
        )
        self.keep_minutes.setSpecialValueText("for ever")
        self.keep_minutes.setToolTip("How long an idle model stays in memory")
        planners = {"None": ""} | {p.label: p.folder for p in PLANNERS}
        self.planner = self._combo(planners, settings.planner)
        self.planner.setToolTip("Plans new music before it is made, where the planner is installed")
        self.planner_rewrites = QCheckBox("It may rewrite the description")
        self.planner_rewrites.setChecked(settings.planner_rewrites)
        self.adapters = QPlainTextEdit(settings.adapters)
        self.adapters.setPlaceholderText("LoRA or LoKr: one FILE or FILE:SCALE a line")
        self.adapters.setTabChangesFocus(True)
        self.adapters.setFixedHeight(48)
        self.steps = QSpinBox(minimum=0, maximum=MAX_STEPS, value=settings.steps)
        self.shift = QDoubleSpinBox(minimum=0, maximum=5, decimals=1, value=settings.shift)
        self.guidance = QDoubleSpinBox(minimum=0, maximum=15, decimals=1, value=settings.guidance)
        for field in (self.steps, self.shift, self.guidance):
            field.setSpecialValueText("as the model likes")
        self.guidance.setToolTip("How strongly the description is followed, for base and SFT models")
        self.solver = self._combo(
            {"ODE": Solver.ODE.value, "Heun": Solver.HEUN.value, "SDE": Solver.SDE.value}, settings.solver
        )
        self._make_outside_fields(settings)
        self.library_folder = QLineEdit(settings.library_folder)
        self.color_scheme = self._combo(
            {"Like the system": "system", "Dark": "dark", "Light": "light"}, settings.color_scheme
        )
        self._lay_out()
        self.model_folder.textChanged.connect(self._on_model_folder_changed)
        self.variant.currentIndexChanged.connect(self._say_what_is_there)
        self._on_model_folder_changed()

    def _make_outside_fields(self, settings: Settings) -> None:
        """Sound card, OSC, the watched folder."""
        devices = {"System default": "", **{name: name for name in output_devices()}}
        if settings.audio_device not in devices.values():
            devices[f"{settings.audio_device} (not there)"] = settings.audio_device
        self.audio_device = self._combo(devices, settings.audio_device)
        self.osc_port = QSpinBox(minimum=0, maximum=65535, value=settings.osc_port)
        self.osc_port.setToolTip("The first port to try; the one in use is shown in the window")
        self.osc_open = QCheckBox("Let other machines in (tablets, controllers)")
        self.osc_open.setChecked(settings.osc_open)
        self.osc_allowed = QLineEdit(settings.osc_allowed)
        self.osc_allowed.setPlaceholderText("all; or addresses such as 192.168.1.0/24")
        self.osc_allowed.setToolTip("Which other machines are let in, with spaces between")
        self.osc_allowed.setEnabled(settings.osc_open)
        self.osc_open.toggled.connect(self.osc_allowed.setEnabled)
        self.osc_advertised = QCheckBox("Controllers find DAW Bridge by themselves (OSCQuery)")
        self.osc_advertised.setChecked(settings.osc_advertised)
        self.watch_folder = QLineEdit(settings.watch_folder)
        self.watch_folder.setPlaceholderText("none")
        self.watch_folder.setToolTip(
            "What appears there becomes a clip; accepted takes are written to “accepted” within"
        )

    def edited(self) -> Settings:
        return replace(
            self._settings,
            model_folder=self.model_folder.text().strip() or self._settings.model_folder,
            variant=self.variant.currentData(),
            dtype=self.dtype.currentData(),
            device=self.device.currentData(),
            residency=self.residency.currentData(),
            keep_minutes=self.keep_minutes.value(),
            planner=self.planner.currentData(),
            planner_rewrites=self.planner_rewrites.isChecked(),
            adapters=self.adapters.toPlainText().strip(),
            steps=self.steps.value(),
            # between 0 (the model's own) and 1 there is nothing to choose
            shift=self.shift.value() if self.shift.value() >= 1 else 0.0,
            guidance=self.guidance.value() if self.guidance.value() >= 1 else 0.0,
            solver=self.solver.currentData(),
            audio_device=self.audio_device.currentData(),
            osc_port=self.osc_port.value(),
            osc_open=self.osc_open.isChecked(),
            osc_allowed=" ".join(self.osc_allowed.text().replace(",", " ").split()),
            osc_advertised=self.osc_advertised.isChecked(),
            watch_folder=self.watch_folder.text().strip(),
            library_folder=self.library_folder.text().strip() or self._settings.library_folder,
            color_scheme=self.color_scheme.currentData(),
        )

    def _on_model_folder_changed(self) -> None:
        folder = Path(self.model_folder.text().strip() or ".")
        wanted = self._settings.variant if self.variant.currentData() is None else self.variant.currentData()
        found = installed_variants(folder)
        self.variant.blockSignals(True)
        self.variant.clear()
        self.variant.addItem(f"Automatic: {best_installed(folder).label}", "")
        for variant in found if missing_parts(folder, SKETCH.folder) else (*found, SKETCH):
            self.variant.addItem(variant.label, variant.folder)
        if self.variant.findData(wanted) < 0:
            self.variant.addItem(f"{find_variant(wanted).label} (not there)", wanted)
        self.variant.setCurrentIndex(self.variant.findData(wanted))
        self.variant.blockSignals(False)
        self._say_what_is_there()

    def _say_what_is_there(self) -> None:
        """Whether the model can be used, and what the built-in one is."""
        folder = Path(self.model_folder.text().strip() or ".")
        variant = self.variant.currentData() or best_installed(folder).folder
        missing = missing_parts(folder, variant)
        if missing:
            self._state.setText(f"Not found here: {', '.join(missing)}")
        elif variant == SKETCH.folder:
            self._state.setText(
                f"{SKETCH.label}: small and quick, 2 to {SKETCH.longest_s:.0f} s, cannot sing. "
                "For more, choose the folder with the ACE-Step 1.5 checkpoints."
            )
        else:
            self._state.setText("Complete: ready to use.")

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow("Model folder", self._folder_row(self.model_folder, "Choose the checkpoints folder"))
        form.addRow("", self._state)
        form.addRow("Model", self.variant)
        form.addRow("Precision", self.dtype)
        form.addRow("Compute on", self.device)
        form.addRow("Memory", self.residency)
        form.addRow("Keep loaded", self.keep_minutes)
        form.addRow("Planner", self.planner)
        form.addRow("", self.planner_rewrites)
        form.addRow("Adapters", self.adapters)
        form.addRow("Steps", self.steps)
        form.addRow("Shift", self.shift)
        form.addRow("Guidance", self.guidance)
        form.addRow("Solver", self.solver)
        form.addRow("Audio device", self.audio_device)
        form.addRow("OSC port", self.osc_port)
        form.addRow("", self.osc_open)
        form.addRow("Let in", self.osc_allowed)
        form.addRow("", self.osc_advertised)
        form.addRow("Watched folder", self._folder_row(self.watch_folder, "Choose the folder to watch"))
        form.addRow("Library folder", self._folder_row(self.library_folder, "Choose the library folder"))
        form.addRow("Colours", self.color_scheme)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        for button in buttons.buttons():
            button.setIcon(QIcon())
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        rows = QWidget()
        rows.setLayout(form)
        scroll = QScrollArea()  # the rows are taller than a small screen at 200 %
        scroll.setWidget(rows)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        layout = QVBoxLayout(self)
        layout.addWidget(scroll)
        layout.addWidget(buttons)
        wanted = rows.sizeHint().height() + buttons.sizeHint().height() + 40
        self.resize(600, min(wanted, self.screen().availableGeometry().height() - 80))

    def _combo(self, items: dict[str, str], current: str) -> QComboBox:
        combo = QComboBox()
        for text, value in items.items():
            combo.addItem(text, value)
        combo.setCurrentIndex(max(0, combo.findData(current)))
        return combo

    def _folder_row(self, field: QLineEdit, title: str) -> QWidget:
        def choose() -> None:
            folder = QFileDialog.getExistingDirectory(self, title, field.text())
            if folder:
                field.setText(folder)

        button = QPushButton("Choose…")
        button.clicked.connect(choose)
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(field, 1)
        layout.addWidget(button)
        return row
