"""The fields of each task: what it asks for besides words, seed and takes."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSlider,
    QWidget,
)

from daw_bridge.core.draft import Draft
from engine.contract.catalog import Variant
from engine.contract.checks import bounds
from engine.contract.track_names import track_labels
from gui.viewmodels.numbers import written
from gui.views.fields.number_boxes import NumberBox
from gui.views.fields.wheel import ComboBox, Slider
from gui.views.making.task_tab import TaskTab
from gui.views.making.track_boxes import TrackBoxes
from gui.views.spin_boxes import ranged


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the form, shown on some tabs. text: its label; "" for none."""

    text: str
    field: QWidget
    tabs: frozenset[TaskTab]


class TaskFields(QObject):
    """`edited` says that a value is another one. The panel puts the rows into its form, so that all labels line up."""

    edited = Signal()

    def __init__(self, draft: Draft, parent: QObject) -> None:
        super().__init__(parent)
        self._make_new(draft)
        self._make_strength()
        self._make_tracks()
        self._make_continue()
        self.from_caption = QPlainTextEdit()
        self.from_caption.setTabChangesFocus(True)
        self.from_caption.setAccessibleName(self.tr("Description of the take as it is"))
        self.from_caption.setPlaceholderText(self.tr("The take as it is. Empty: its own description."))
        self.from_caption.setFixedHeight(self.from_caption.fontMetrics().lineSpacing() * 2 + 22)
        self.rows = self._rows()
        self.show_draft(draft)
        for changed in (
            self.strength.valueChanged, self.duration.valueChanged, self.whole_bars.toggled, self.loop.toggled,
            self.is_close.toggled, self.track.currentIndexChanged, self.tracks.changed, self.from_caption.textChanged,
            self.added.valueChanged, self.unit.currentIndexChanged,
        ):  # fmt: skip
            changed.connect(self.edited)

    def _rows(self) -> tuple[Row, ...]:
        """All rows, in the order of the form."""
        new, strength = frozenset({TaskTab.NEW}), frozenset({TaskTab.REPAINT, TaskTab.COVER})
        return (
            Row(self.tr("Length"), row(self.duration, self.limit), new),
            Row("", row(self.whole_bars, self.loop), new),
            Row(self.tr("Strength"), row(self.strength, self._strength_text), strength),
            Row("", self.is_close, frozenset({TaskTab.COVER, TaskTab.MORPH})),
            Row(self.tr("Track"), self.track, frozenset({TaskTab.LAYER, TaskTab.EXTRACT})),
            Row(self.tr("Tracks"), self.tracks, frozenset({TaskTab.COMPLETE})),
            Row(self.tr("From"), self.from_caption, frozenset({TaskTab.MORPH})),
            Row(self.tr("By"), row(self.added, self.unit), frozenset({TaskTab.CONTINUE})),
        )

    def taken_in(self, draft: Draft) -> Draft:
        """The draft with the values of the fields."""
        return replace(
            draft,
            strength=self.strength.value() / 100,
            length_s=_kept(self.duration, draft.length_s),
            whole_bars=self.whole_bars.isChecked(),
            loop=self.loop.isChecked(),
            is_close=self.is_close.isChecked(),
            track=self.track.currentData(),
            tracks=self.tracks.tracks(),
            from_caption=self.from_caption.toPlainText().strip(),
            added=_kept(self.added, draft.added),
            adds_bars=self.unit.currentData(),
        )

    def show_draft(self, draft: Draft) -> None:
        self.strength.setValue(round(draft.strength * 100))
        self.whole_bars.setChecked(draft.whole_bars)
        self.loop.setChecked(draft.loop)
        self.is_close.setChecked(draft.is_close)
        self.track.setCurrentIndex(self.track.findData(draft.track))
        self.tracks.show_tracks(draft.tracks)
        if self.from_caption.toPlainText().strip() != draft.from_caption:
            self.from_caption.setPlainText(draft.from_caption)
        self.unit.setCurrentIndex(self.unit.findData(draft.adds_bars))
        self._show_lengths(draft)

    def _show_lengths(self, draft: Draft) -> None:
        self.duration.setValue(draft.length_s)
        self.added.setValue(draft.added)

    def limited(self, draft: Draft) -> Draft:
        """The draft with lengths that the model can make. The draft itself keeps them for the next model."""
        length_s, added = min(draft.length_s, self.duration.maximum()), min(draft.added, self.added.maximum())
        return replace(draft, length_s=length_s, added=added)

    def show_limits(self, draft: Draft, variant: Variant, bar_s: float) -> None:
        """Keep the fields within what a model makes at once. bar_s: length of a bar where the take ends."""
        longest_s = min(variant.longest_s, bounds(Draft, "length_s")[1])
        self.duration.setMaximum(longest_s)
        limit = self.tr("up to {seconds} s").format(seconds=written(longest_s, "g"))
        self.limit.setText(limit)
        tip = self.tr("Length of new music. {model} makes up to {seconds} s at once.")
        self.duration.setToolTip(tip.format(model=variant.label, seconds=written(longest_s, "g")))
        self.duration.setAccessibleDescription(limit)
        most = max(1, int(longest_s / bar_s)) if self.unit.currentData() else longest_s
        self.added.setMaximum(most)
        tip = self.tr("How far the take goes on. {model} makes up to {seconds} s at once.")
        self.added.setToolTip(tip.format(model=variant.label, seconds=written(longest_s, "g")))
        self._show_lengths(draft)

    def _make_new(self, draft: Draft) -> None:
        self.duration = ranged(NumberBox(decimals=1, suffix=self.tr(" s")), Draft, "length_s", draft.length_s)
        self.duration.setAccessibleName(self.tr("Length of new music"))
        self.limit = QLabel()
        self.limit.setObjectName("dim")
        self.whole_bars = QCheckBox(self.tr("Whole bars"))
        self.whole_bars.setToolTip(self.tr("Round the length to whole bars at the current tempo."))
        self.loop = QCheckBox(self.tr("Loop"))
        self.loop.setToolTip(self.tr("Make new music that loops: its end leads back to its start."))

    def _make_strength(self) -> None:
        self.strength = Slider(Qt.Orientation.Horizontal)
        self.strength.setRange(0, 100)
        self.strength.setAccessibleName(self.tr("Strength"))
        self.strength.setToolTip(
            self.tr("Repaint: how much the region changes. Cover: for how many steps the model follows the source.")
        )
        self._strength_text = QLabel()
        self._strength_text.setMinimumWidth(44)
        self.strength.valueChanged.connect(self._show_strength)
        self._show_strength(self.strength.value())
        self.is_close = QCheckBox(self.tr("Stay close to the take"))
        self.is_close.setToolTip(self.tr("Follow the sound of the take itself, not only its melody and harmony."))

    def _make_tracks(self) -> None:
        self.track = ComboBox()
        for track, name in track_labels().items():
            self.track.addItem(name, track)
        self.track.setToolTip(self.tr("The track to add or to extract"))
        self.track.setAccessibleName(self.tr("Track"))
        self.tracks = TrackBoxes()

    def _make_continue(self) -> None:
        self.added = ranged(NumberBox(decimals=1), Draft, "added", 4.0)
        self.added.setAccessibleName(self.tr("How far the take goes on"))
        self.unit = ComboBox()
        self.unit.addItem(self.tr("bars"), True)
        self.unit.addItem(self.tr("seconds"), False)
        self.unit.setAccessibleName(self.tr("Unit of what is added"))
        self.unit.setToolTip(self.tr("Whole bars end on a bar line."))

    def _show_strength(self, percent: int) -> None:
        self._strength_text.setText(self.tr("{percent} %").format(percent=percent))


def _kept(box: QDoubleSpinBox, value: float) -> float:
    """The value itself while the box shows what it can of it, else what the box shows."""
    shown = min(max(round(value, box.decimals()), box.minimum()), box.maximum())
    return value if abs(box.value() - shown) < 1e-9 else box.value()


def row(*widgets: QWidget) -> QWidget:
    """Fields side by side; those that can use room get it."""
    found = QWidget()
    layout = QHBoxLayout(found)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget, 1 if isinstance(widget, QSlider | QPushButton | QDoubleSpinBox) else 0)
    return found
