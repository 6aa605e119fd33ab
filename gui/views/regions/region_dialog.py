"""The dialog of one region: words, strength and seam of its own."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from engine.contract.checks import bounds
from engine.contract.messages import Region
from gui.views.fields.form import Form
from gui.views.fields.number_boxes import WholeBox
from gui.views.fields.wheel import Slider

_LONGEST = 28  # letters of the common description that are shown


class RegionDialog(QDialog):
    """Edits a region. `edited` carries it before and after, once the user agrees."""

    edited = Signal(object, object)

    def __init__(self, region: Region, span: str, caption: str, strength: float, parent: QWidget | None = None) -> None:
        """span: where the region lies, in words. caption, strength: what applies where the region has none of its own."""
        super().__init__(parent)
        self._region = region
        self.setWindowTitle(self.tr("Region {span}").format(span=span))
        self.setMinimumWidth(420)
        self.caption = self._text(region.caption, self.tr("Description of this region"), 3)
        common = caption if len(caption) <= _LONGEST else caption[:_LONGEST].rstrip() + "…"
        self.caption.setPlaceholderText(
            self.tr("As for all regions: {caption}").format(caption=common) if common else self.tr("As for all regions")
        )
        self.lyrics = self._text(region.lyrics, self.tr("Lyrics of this region"), 4)
        self.lyrics.setPlaceholderText(self.tr("As for all regions"))
        self.has_strength = QCheckBox(self.tr("Its own"))
        self.has_strength.setAccessibleName(self.tr("This region has a strength of its own"))
        self.has_strength.setChecked(region.strength is not None)
        self.strength = Slider(Qt.Orientation.Horizontal)
        self.strength.setRange(0, 100)
        self.strength.setPageStep(10)
        self.strength.setValue(round((strength if region.strength is None else region.strength) * 100))
        self.strength.setAccessibleName(self.tr("Strength of this region in percent"))
        self.strength.setToolTip(self.tr("How far the region changes: 0 keeps it, 100 % makes it new"))
        self._shown = QLabel()
        self._shown.setMinimumWidth(48)
        self.seam = self._seam_box(region)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.plain = buttons.addButton(self.tr("Same as all"), QDialogButtonBox.ButtonRole.ResetRole)
        self.plain.setToolTip(self.tr("Take words and strength of its own from this region"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.plain.clicked.connect(self._reset)
        row = QHBoxLayout()
        row.addWidget(self.has_strength)
        row.addWidget(self.strength, 1)
        row.addWidget(self._shown)
        form = Form()
        form.add(self.tr("&Description"), self.caption)
        form.add(self.tr("&Lyrics"), self.lyrics)
        form.add(self.tr("&Strength"), row, self.has_strength)
        form.add(self.tr("S&eam"), self.seam)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self.has_strength.toggled.connect(self._show_strength)
        self.strength.valueChanged.connect(self._show_strength)
        self._show_strength()
        self.caption.setFocus()

    def region(self) -> Region:
        """The region as the dialog shows it."""
        seam_ms = self.seam.value()
        return replace(
            self._region,
            caption=self.caption.toPlainText().strip(),
            lyrics=self.lyrics.toPlainText().strip(),
            strength=self.strength.value() / 100 if self.has_strength.isChecked() else None,
            seam_s=self._region.seam_s if seam_ms == round(self._region.seam_s * 1000) else seam_ms / 1000,
        )

    def accept(self) -> None:
        self.edited.emit(self._region, self.region())
        super().accept()

    def _reset(self) -> None:
        self.caption.clear()
        self.lyrics.clear()
        self.has_strength.setChecked(False)

    def _show_strength(self) -> None:
        self.strength.setEnabled(self.has_strength.isChecked())
        self._shown.setText(self.tr("{percent} %").format(percent=self.strength.value()))

    def _text(self, text: str, name: str, lines: int) -> QPlainTextEdit:
        box = QPlainTextEdit(text)
        box.setTabChangesFocus(True)
        box.setAccessibleName(name)
        box.setFixedHeight(box.fontMetrics().lineSpacing() * lines + 18)
        return box

    def _seam_box(self, region: Region) -> WholeBox:
        box = WholeBox()
        low, high = bounds(Region, "seam_s")
        box.setRange(round(low * 1000), round(high * 1000))
        box.setSingleStep(5)
        box.setSuffix(self.tr(" ms"))
        box.setValue(round(region.seam_s * 1000))
        box.setAccessibleName(self.tr("Seam of this region in milliseconds"))
        box.setToolTip(
            self.tr("How long the new music fades into what is kept, inside the region; at most a quarter of it")
        )
        return box
