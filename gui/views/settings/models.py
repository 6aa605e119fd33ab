"""The page *Models*: which model makes the music, on what, and which planner drafts it."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QCheckBox

from daw_bridge.core.draft import Draft
from daw_bridge.core.settings import Settings
from daw_bridge.making.machine_figures import precision_here, read_machine
from engine.contract.catalog import (
    PLANNERS,
    SKETCH,
    adopt_hint,
    best_installed,
    find_planner,
    find_variant,
    installed_planners,
    installed_variants,
    missing_parts,
)
from engine.contract.checks import choices
from engine.contract.machine.figures import follows_machine
from gui.views.fields.number_boxes import NumberBox
from gui.views.settings.fields import FolderRow, Note, choose, list_box, not_found
from gui.views.settings.page import Page
from gui.views.spin_boxes import ranged


class ModelsPage(Page):
    key, icon = "models", "model"

    def __init__(self) -> None:
        super().__init__(self.tr("Models"))
        self._chosen = ""
        folder = FolderRow(self.tr("Model folder"), self.tr("Choose model folder"))
        self.model_folder = folder.field
        self.model_folder.setToolTip(self.tr("The folder that holds the models of ACE-Step 1.5, a folder each"))
        self.variant, self.model_status = list_box({}), Note()
        self.add(
            self.tr("Model folder"), folder, self.model_status, words=self.tr("checkpoints, weights, ACE-Step, path")
        )
        self.add(self.tr("Model"), self.variant, words=self.tr("variant, turbo, base, SFT, XL, Sketch, checkpoint"))
        names = {"auto": self.tr("Automatic"), "int8": self.tr("int8 (smallest, fast)")}
        self.dtype = list_box({names.get(dtype, dtype): dtype for dtype in choices(Settings, "dtype")})
        self.dtype.setToolTip(self.tr("How exactly the model calculates: fewer bits take less memory"))
        self.precision_here = Note()
        words = self.tr("quantization, 8 bit, half, memory, speed")
        self.add(self.tr("Precision"), self.dtype, self.precision_here, words=words)
        self.device = list_box(
            {self.tr("Automatic"): "auto", "CPU": "cpu", "CUDA": "cuda", "Apple MPS": "mps"},
        )
        self.device.setToolTip(self.tr("The processor that the model runs on"))
        self.add(
            self.tr("Compute on"), self.device, words=self.tr("graphics card, GPU, processor, device, accelerator")
        )
        self._add_memory()
        self._add_planner()
        self.sampler = self.add_button(
            self.tr("Steps, shift, guidance, solver…"),
            self.tr("Show them under “More” in the prompt, where they are set for the next takes"),
            self.tr(
                "expert, quality, sampling, iterations, schedule, timesteps, noise, CFG, prompt strength, scale, Euler"
            ),
        )
        self.model_folder.textChanged.connect(self._on_folder_changed)
        self.variant.currentIndexChanged.connect(self._on_variant_chosen)
        for box in (self.dtype, self.device):
            box.currentIndexChanged.connect(self._show_precision)

    def _add_memory(self) -> None:
        self.residency = list_box(
            {
                self.tr("Automatic"): "auto",
                self.tr("Keep the whole model loaded"): "all",
                self.tr("Load one part at a time"): "one",
            }
        )
        self.residency.setToolTip(self.tr("One part at a time takes the least memory and more time"))
        self.add(self.tr("Memory use"), self.residency, words=self.tr("RAM, VRAM, residency"))
        minutes = NumberBox(decimals=1, suffix=self.tr(" min"))
        self.keep_minutes = ranged(minutes, Settings, "keep_minutes", 0.0)
        self.keep_minutes.setSpecialValueText(self.tr("Always"))
        self.keep_minutes.setToolTip(self.tr("How long an idle model stays in memory"))
        self.add(self.tr("Keep loaded"), self.keep_minutes, words=self.tr("unload, free memory, idle, minutes, VRAM"))
        self.load_ahead = QCheckBox(self.tr("Load the model at the start"))
        self.load_ahead.setToolTip(
            self.tr("The first take then comes sooner. It is not done where little memory would be left.")
        )
        self.add("", self.load_ahead, words=self.tr("preload, warm up, startup, memory, RAM"))

    def _add_planner(self) -> None:
        self.planner = list_box({self.tr("None"): ""} | {planner.label: planner.folder for planner in PLANNERS})
        self.planner.setToolTip(self.tr("A planner drafts new music before the model makes it. It must be installed."))
        self.add(self.tr("Planner"), self.planner, words=self.tr("language model, LM, 5 Hz, thinking"))
        self.planner_rewrites = QCheckBox(self.tr("Let the planner rewrite the description"))
        self.planner_rewrites.setToolTip(self.tr("The planner may say in more words what you describe."))
        self.add("", self.planner_rewrites, words=self.tr("caption, prompt, enhance, improve"))

    def show_values(self, settings: Settings, draft: Draft) -> None:
        self._chosen = settings.variant
        self.model_folder.setText(settings.model_folder)
        for box, value in ((self.dtype, settings.dtype), (self.device, settings.device)):
            choose(box, value)
        choose(self.residency, settings.residency)
        self.keep_minutes.setValue(settings.keep_minutes)
        self.load_ahead.setChecked(settings.load_ahead)
        choose(self.planner, draft.planner, find_planner(draft.planner).label if draft.planner else "")
        self.planner_rewrites.setChecked(draft.planner_rewrites)
        self._on_folder_changed()

    def edited(self, settings: Settings, draft: Draft) -> tuple[Settings, Draft]:
        settings = replace(
            settings,
            model_folder=self.model_folder.text().strip() or settings.model_folder,
            variant=self.variant.currentData(),
            dtype=self.dtype.currentData(),
            device=self.device.currentData(),
            residency=self.residency.currentData(),
            keep_minutes=self.keep_minutes.value(),
            load_ahead=self.load_ahead.isChecked(),
        )
        rewrites = self.planner_rewrites.isChecked()
        return settings, replace(draft, planner=self.planner.currentData(), planner_rewrites=rewrites)

    def folders(self) -> tuple[str, ...]:
        return (self.model_folder.text().strip(),)

    def _on_variant_chosen(self) -> None:
        self._chosen = self.variant.currentData()
        self._show_status()

    def _on_folder_changed(self) -> None:
        """Offer the models of the folder; the chosen one stays, also where it is not there."""
        folder = Path(self.model_folder.text().strip() or ".")
        found = installed_variants(folder)
        self.variant.blockSignals(True)
        self.variant.clear()
        self.variant.addItem(self.tr("Automatic: {model}").format(model=best_installed(folder).label), "")
        for variant in found if missing_parts(folder, SKETCH.folder) else (*found, SKETCH):
            self.variant.addItem(variant.label, variant.folder)
        choose(self.variant, self._chosen, not_found(find_variant(self._chosen).label))
        self.variant.blockSignals(False)
        self._show_planners(folder)
        self._show_status()

    def _show_planners(self, folder: Path) -> None:
        """Say which planners are there: one that is not does nothing. The built-in model has one of its own."""
        there = {planner.folder for planner in installed_planners(folder)}
        for row in range(self.planner.count()):
            if name := self.planner.itemData(row):
                label = find_planner(name).label
                text = label if name in there else self.tr("{planner} (not installed)").format(planner=label)
                self.planner.setItemText(row, text)

    def _show_status(self) -> None:
        """Show which parts of the model are missing, or that it is complete."""
        folder = Path(self.model_folder.text().strip() or ".")
        variant = self._variant()
        missing = missing_parts(folder, variant)
        self._show_precision()
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

    def _show_precision(self) -> None:
        """What "Automatic" is for the model here, where it was measured and it is the processor that computes."""
        is_asked = self.dtype.currentData() == "auto" and self.device.currentData() in {"auto", "cpu"}
        machine = read_machine() if is_asked and follows_machine(self._variant()) else None
        self.precision_here.setText("" if machine is None else precision_here(machine))
        self.precision_here.setVisible(machine is not None)

    def _variant(self) -> str:
        """The chosen model, or the one that "Automatic" stands for."""
        return self.variant.currentData() or best_installed(Path(self.model_folder.text().strip() or ".")).folder
