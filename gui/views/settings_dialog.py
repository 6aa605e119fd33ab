"""The settings dialog: model, engine, audio, OSC, folders and colour scheme."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from daw_bridge.core.draft import Draft
from daw_bridge.core.events import OutputDevicesFound
from daw_bridge.core.settings import Settings
from engine.contract.catalog import (
    PLANNERS,
    SKETCH,
    adopt_hint,
    best_installed,
    find_variant,
    installed_variants,
    missing_parts,
)
from engine.contract.checks import choices
from engine.contract.messages import MessageError, Solver
from gui.views.fields.number_boxes import NumberBox, WholeBox
from gui.views.spin_boxes import ranged
from gui.views.tall_rows import fit_to_screen, scrolling


class SettingsDialog(QDialog):
    """`edited()` returns settings and draft as the user left them. OK closes the dialog only when all can be used."""

    def __init__(self, settings: Settings, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumWidth(560)
        self._settings, self._draft = settings, draft
        self.refusal = QLabel()
        self.model_folder = QLineEdit(settings.model_folder)
        self.variant = QComboBox()
        self.model_status = QLabel()
        self.model_status.setObjectName("dim")
        self.model_status.setWordWrap(True)
        names = {"auto": self.tr("Automatic"), "int8": self.tr("int8 (smallest, fast)")}
        self.dtype = self._combo(
            {names.get(dtype, dtype): dtype for dtype in choices(Settings, "dtype")}, settings.dtype
        )
        self.device = self._combo(
            {self.tr("Automatic"): "auto", "CPU": "cpu", "CUDA": "cuda", "Apple MPS": "mps"}, settings.device
        )
        self.residency = self._combo(
            {
                self.tr("Automatic"): "auto",
                self.tr("Keep the whole model loaded"): "all",
                self.tr("Load one part at a time"): "one",
            },
            settings.residency,
        )
        minutes = NumberBox(decimals=1, suffix=self.tr(" min"))
        self.keep_minutes = ranged(minutes, Settings, "keep_minutes", settings.keep_minutes)
        self.keep_minutes.setSpecialValueText(self.tr("Always"))
        self.keep_minutes.setToolTip(self.tr("How long an idle model stays in memory"))
        planners = {self.tr("None"): ""} | {p.label: p.folder for p in PLANNERS}
        self.planner = self._combo(planners, draft.planner)
        self.planner.setToolTip(self.tr("A planner drafts new music before the model makes it. It must be installed."))
        self.planner_rewrites = QCheckBox(self.tr("Let the planner rewrite the description"))
        self.planner_rewrites.setChecked(draft.planner_rewrites)
        self.steps = ranged(WholeBox(), Draft, "steps", draft.steps)
        self.shift = ranged(NumberBox(decimals=1), Draft, "shift", draft.shift)
        self.guidance = ranged(NumberBox(decimals=1), Draft, "guidance", draft.guidance)
        for field in (self.steps, self.shift, self.guidance):
            field.setSpecialValueText(self.tr("Model default"))
        self.guidance.setToolTip(self.tr("How closely base and SFT models follow the description"))
        self.solver = self._combo(
            {"ODE": Solver.ODE.value, "Heun": Solver.HEUN.value, "SDE": Solver.SDE.value}, draft.solver
        )
        self.match_level = QCheckBox(self.tr("Match loudness"))
        self.match_level.setToolTip(
            self.tr(
                "A repaint is as loud as its surroundings, a cover as its source, and new music is always equally loud."
            )
        )
        self.match_level.setChecked(draft.match_level)
        self._make_outside_fields(settings)
        self.library_folder = QLineEdit(settings.library_folder)
        self.color_scheme = self._combo(
            {self.tr("System"): "system", self.tr("Dark"): "dark", self.tr("Light"): "light"}, settings.color_scheme
        )
        self._lay_out()
        self.model_folder.textChanged.connect(self._on_model_folder_changed)
        self.variant.currentIndexChanged.connect(self._show_model_status)
        self._on_model_folder_changed()

    def show_devices(self, found: OutputDevicesFound) -> None:
        """Offer the devices that play stereo. They come later: a sound system may take seconds to answer."""
        for name in found.names:
            if self.audio_device.findData(name) < 0:
                self.audio_device.addItem(name, name)
        if (kept := self._settings.audio_device) and kept not in found.names:
            self.audio_device.setItemText(self.audio_device.findData(kept), self._missing(kept))

    def _make_outside_fields(self, settings: Settings) -> None:
        """Make the fields for the audio device, OSC, the watched folder and exported takes."""
        self.audio_device = self._combo({self.tr("System default"): ""}, settings.audio_device)
        self.osc_port = ranged(WholeBox(), Settings, "osc_port", settings.osc_port)
        self.osc_port.setToolTip(self.tr("The first port to try. The window shows the port in use."))
        self.osc_open = QCheckBox(self.tr("Accept messages from other devices, such as tablets"))
        self.osc_open.setChecked(settings.osc_open)
        self.osc_allowed = QLineEdit(settings.osc_allowed)
        self.osc_allowed.setPlaceholderText(self.tr("All devices, or addresses such as 192.168.1.0/24"))
        self.osc_allowed.setToolTip(self.tr("The addresses of devices to accept, separated by spaces"))
        self.osc_allowed.setEnabled(settings.osc_open)
        self.osc_open.toggled.connect(self.osc_allowed.setEnabled)
        self.osc_advertised = QCheckBox(self.tr("Let controllers find DAW Bridge (OSCQuery)"))
        self.osc_advertised.setChecked(settings.osc_advertised)
        self.watch_folder = QLineEdit(settings.watch_folder)
        self.watch_folder.setPlaceholderText(self.tr("None"))
        self.watch_folder.setToolTip(
            self.tr("Audio files added to this folder become clips. Accepted takes go to its subfolder “accepted”.")
        )

        self.match_loudness = QCheckBox(self.tr("Play the takes of a clip equally loud"))
        self.match_loudness.setChecked(settings.match_loudness)
        self.match_loudness.setToolTip(
            self.tr(
                "Takes are compared at the loudness that the first take has over the loop. Their files are never changed."
            )
        )

        self.lead_in = QCheckBox(self.tr("Begin exported takes with 64 samples of silence"))
        self.lead_in.setChecked(settings.lead_in)
        self.lead_in.setToolTip(
            self.tr(
                "For DAWs that fade in what they play, as Ardour does: a hit at the very start of a take keeps its attack. "
                "The position in the file is earlier by as much, so that the music stays on its bar."
            )
        )

    def _missing(self, name: str) -> str:
        """The text of a choice from the settings that this computer does not have now."""
        return self.tr("{name} (not found)").format(name=name)

    def _accept_if_usable(self) -> None:
        """Close the dialog, or show which setting cannot be used and leave it open."""
        try:
            edited, _ = self.edited()
        except MessageError as error:
            why = str(error)
        else:
            missing = [
                folder for folder in (edited.model_folder, edited.watch_folder) if folder and self._is_gone(folder)
            ]
            if not missing:
                self.accept()
                return
            why = self.tr("The folder {folder} does not exist. Choose another one.").format(folder=missing[0])
        self.refusal.setText(why)
        self.refusal.show()

    def _is_gone(self, folder: str) -> bool:
        """Whether a folder that was just chosen is not there; one of before may lie on a drive that is away."""
        before = {self._settings.model_folder, self._settings.watch_folder}
        return folder not in before and not Path(folder).is_dir()

    def edited(self) -> tuple[Settings, Draft]:
        """Settings and draft with every field of the dialog applied. Raises MessageError for one that cannot be used."""
        settings = replace(
            self._settings,
            model_folder=self.model_folder.text().strip() or self._settings.model_folder,
            variant=self.variant.currentData(),
            dtype=self.dtype.currentData(),
            device=self.device.currentData(),
            residency=self.residency.currentData(),
            keep_minutes=self.keep_minutes.value(),
            audio_device=self.audio_device.currentData(),
            osc_port=self.osc_port.value(),
            osc_open=self.osc_open.isChecked(),
            osc_allowed=" ".join(self.osc_allowed.text().replace(",", " ").split()),
            osc_advertised=self.osc_advertised.isChecked(),
            watch_folder=self.watch_folder.text().strip(),
            match_loudness=self.match_loudness.isChecked(),
            lead_in=self.lead_in.isChecked(),
            library_folder=self.library_folder.text().strip() or self._settings.library_folder,
            color_scheme=self.color_scheme.currentData(),
        )
        draft = replace(
            self._draft,
            planner=self.planner.currentData(),
            planner_rewrites=self.planner_rewrites.isChecked(),
            steps=self.steps.value(),
            # between 0 (the model's own) and 1 there is nothing to choose
            shift=self.shift.value() if self.shift.value() >= 1 else 0.0,
            guidance=self.guidance.value() if self.guidance.value() >= 1 else 0.0,
            solver=self.solver.currentData(),
            match_level=self.match_level.isChecked(),
        )
        return settings, draft

    def _on_model_folder_changed(self) -> None:
        folder = Path(self.model_folder.text().strip() or ".")
        wanted = self._settings.variant if self.variant.currentData() is None else self.variant.currentData()
        found = installed_variants(folder)
        self.variant.blockSignals(True)
        self.variant.clear()
        self.variant.addItem(self.tr("Automatic: {model}").format(model=best_installed(folder).label), "")
        for variant in found if missing_parts(folder, SKETCH.folder) else (*found, SKETCH):
            self.variant.addItem(variant.label, variant.folder)
        if self.variant.findData(wanted) < 0:
            self.variant.addItem(self._missing(find_variant(wanted).label), wanted)
        self.variant.setCurrentIndex(self.variant.findData(wanted))
        self.variant.blockSignals(False)
        self._show_model_status()

    def _show_model_status(self) -> None:
        """Show which parts of the model are missing, or that it is complete."""
        folder = Path(self.model_folder.text().strip() or ".")
        variant = self.variant.currentData() or best_installed(folder).folder
        missing = missing_parts(folder, variant)
        hint = "" if installed_variants(folder) else adopt_hint(folder)
        if hint:
            self.model_status.setText(hint)
        elif missing:
            self.model_status.setText(self.tr("Not found: {parts}").format(parts=", ".join(missing)))
        elif variant == SKETCH.folder:
            text = self.tr(
                "{model} is small and fast, makes 2 to {seconds} s of music and cannot sing. "
                "For more, choose the folder with the ACE-Step 1.5 checkpoints."
            )
            self.model_status.setText(text.format(model=SKETCH.label, seconds=round(SKETCH.longest_s)))
        else:
            self.model_status.setText(self.tr("The model is complete and ready to use."))

    def _lay_out(self) -> None:
        form = QFormLayout()
        self._add_folder(form, self.tr("Model folder"), self.model_folder, self.tr("Choose model folder"))
        form.addRow("", self.model_status)
        form.addRow(self.tr("Model"), self.variant)
        form.addRow(self.tr("Precision"), self.dtype)
        form.addRow(self.tr("Compute on"), self.device)
        form.addRow(self.tr("Memory use"), self.residency)
        form.addRow(self.tr("Keep loaded"), self.keep_minutes)
        form.addRow(self.tr("Planner"), self.planner)
        form.addRow("", self.planner_rewrites)
        form.addRow(self.tr("Steps"), self.steps)
        form.addRow(self.tr("Shift"), self.shift)
        form.addRow(self.tr("Guidance"), self.guidance)
        form.addRow(self.tr("Solver"), self.solver)
        form.addRow("", self.match_level)
        form.addRow(self.tr("Audio device"), self.audio_device)
        form.addRow("", self.match_loudness)
        form.addRow(self.tr("OSC port"), self.osc_port)
        form.addRow("", self.osc_open)
        form.addRow(self.tr("Accept only"), self.osc_allowed)
        form.addRow("", self.osc_advertised)
        self._add_folder(form, self.tr("Watched folder"), self.watch_folder, self.tr("Choose watched folder"))
        form.addRow("", self.lead_in)
        self._add_folder(form, self.tr("Library folder"), self.library_folder, self.tr("Choose library folder"))
        form.addRow(self.tr("Colour scheme"), self.color_scheme)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        for button in buttons.buttons():
            button.setIcon(QIcon())
        buttons.accepted.connect(self._accept_if_usable)
        buttons.rejected.connect(self.reject)
        rows = QWidget()
        rows.setLayout(form)
        layout = QVBoxLayout(self)
        self.refusal.setObjectName("refusal")
        self.refusal.setWordWrap(True)
        self.refusal.setAccessibleDescription(self.tr("Why the settings cannot be used"))
        self.refusal.hide()
        layout.addWidget(scrolling(rows))
        layout.addWidget(self.refusal)
        layout.addWidget(buttons)
        fit_to_screen(self, rows, buttons, 600)

    def _combo(self, items: dict[str, str], current: str) -> QComboBox:
        combo = QComboBox()
        for text, value in items.items():
            combo.addItem(text, value)
        if combo.findData(current) < 0:  # such as the second of two GPUs
            combo.addItem(current, current)
        combo.setCurrentIndex(combo.findData(current))
        return combo

    def _add_folder(self, form: QFormLayout, name: str, field: QLineEdit, title: str) -> None:
        def choose() -> None:
            folder = QFileDialog.getExistingDirectory(self, title, field.text())
            if folder:
                field.setText(folder)

        field.setAccessibleName(name)
        button = QPushButton(self.tr("Choose…"))
        button.setAccessibleName(title)
        button.clicked.connect(choose)
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(field, 1)
        layout.addWidget(button)
        form.addRow(name, row)
