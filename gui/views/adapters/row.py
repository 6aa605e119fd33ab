"""One adapter of the list: switched on or off, what it is, how strongly it acts, and where."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from daw_bridge.core.adapter_line import AdapterLine
from engine.contract.adapters.files import NAMES
from gui.look.icons import put_icon
from gui.viewmodels.adapter_reader import Unusable
from gui.viewmodels.numbers import written
from gui.views.adapters.strength import PercentBox, StrengthField
from gui.views.eliding import ElidedLabel, breakable
from gui.views.fields.form import Form
from gui.views.fields.space import by_tab_alone

if TYPE_CHECKING:
    from engine.contract.adapters.facts import AdapterFacts


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list. line: what it says; None until it was read. fault: why it says nothing.

    path: of the adapter in the list that it seems to be, while it is being read.
    """

    typed: str
    line: AdapterLine | None = None
    fault: str = ""
    path: str = ""

    @property
    def key(self) -> str:
        """What stays the same while its values are edited."""
        return self.line.path if self.line is not None else self.path or self.typed

    @property
    def name(self) -> str:
        return adapter_name(self.key)


def adapter_name(path: str) -> str:
    """What to call an adapter: its folder where all files of its kind have the same name, else its file."""
    file = Path(path)
    if file.name in NAMES and file.parent.name:
        return file.parent.name
    return file.stem if file.suffix.lower() == ".safetensors" else file.name


def _restyle(label: QLabel, name: str) -> None:
    """Give a label the look that the style sheet has for a name."""
    if label.objectName() != name:
        label.setObjectName(name)
        label.style().unpolish(label)
        label.style().polish(label)


class NameLabel(ElidedLabel):
    """A name that is clicked to switch the adapter on or off. Its end often says more than its middle."""

    clicked = Signal()

    def __init__(self) -> None:
        super().__init__(mode=Qt.TextElideMode.ElideMiddle)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()


class AdapterRow(QFrame):
    """`edited` carries the line as the user changed it; `remove_wanted` is emitted when its button is pressed."""

    edited = Signal(object)
    remove_wanted = Signal()

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self.setObjectName("adapter")
        self.entry = entry
        self.use = QCheckBox()
        self.name = NameLabel()
        self.about = ElidedLabel()
        self.about.setObjectName("dim")
        self.trouble = QLabel()
        self.trouble.setObjectName("refusal")
        self.trouble.setWordWrap(True)
        self.summary = ElidedLabel()
        self.summary.setObjectName("dim")
        self.strength = StrengthField("scale")
        self.fold = QToolButton()
        self.fold.setCheckable(True)
        self.fold.setObjectName("small")
        self.remove = QToolButton()
        self.remove.setObjectName("small")
        self.parts = {name: StrengthField(name) for name in ("attention", "cross_attention", "mlp", "others")}
        self.first, self.last = PercentBox(), PercentBox()
        self.more = QWidget()
        self._lay_out()
        self._connect()
        put_icon(self.fold, "unfold", checked="fold")
        put_icon(self.remove, "cancel")
        self._show_fold(is_open=False)
        by_tab_alone(self)
        for child in self.findChildren(QWidget):
            child.setAcceptDrops(False)  # text fields would keep a dropped file for themselves

    def show_entry(self, entry: Entry, number: int, found: "AdapterFacts | Unusable | None") -> None:
        """Show a line of the list, its number there and what is at its path."""
        self.entry = entry
        line = entry.line
        self._show_name(entry, number)
        for widget in (self.use, self.strength, self.fold, self.more):
            widget.setVisible(line is not None and (widget is not self.more or self.fold.isChecked()))
        if line is not None:
            self.use.setChecked(line.is_on)
            self.strength.show_factor(line.scale)
            for name, field in self.parts.items():
                field.show_factor(getattr(line, name))
            self._show_steps(line)
        summary = self._summary(line) if line is not None else ""
        self.summary.setText(summary)
        self.summary.setToolTip(summary)
        self.summary.setVisible(bool(summary) and not self.fold.isChecked())
        self._show_found(entry, found)

    def _show_name(self, entry: Entry, number: int) -> None:
        is_on = entry.line is None or entry.line.is_on
        _restyle(self.name, "heading" if is_on else "dim")
        tip = self.tr("{path}\nNumber {number} for OSC").format(path=entry.key, number=number)
        if tip == self.name.toolTip():
            return
        name = entry.name
        self.name.setText(name)
        self.name.setToolTip(tip)
        self.name.setAccessibleName(name)
        self.setAccessibleName(self.tr("Adapter {name}").format(name=name))
        self.use.setAccessibleName(self.tr("Use {name}").format(name=name))
        self.use.setToolTip(self.tr("Use this adapter for the next takes"))
        self.remove.setAccessibleName(self.tr("Remove {name}").format(name=name))
        self.remove.setToolTip(self.tr("Remove from the list. Ctrl+Z puts it back."))
        self.strength.describe(
            self.tr("Strength of {name}").format(name=name),
            self.tr("How strongly the adapter acts. At 100 %, as it was trained. Double-click the slider for 100 %."),
        )
        tips = {
            "attention": (
                self.tr("Attention of {name}"),
                self.tr("Layers that relate moments of the music to each other. A factor on the strength."),
            ),
            "cross_attention": (
                self.tr("Cross-attention of {name}"),
                self.tr("Layers that read description and lyrics. A factor on the strength."),
            ),
            "mlp": (
                self.tr("MLP of {name}"),
                self.tr("Layers that work on each moment alone. A factor on the strength."),
            ),
            "others": (self.tr("Other layers of {name}"), self.tr("All other layers. A factor on the strength.")),
        }
        for part, (title, tip) in tips.items():
            self.parts[part].describe(title.format(name=name), tip)
        self.first.setAccessibleName(self.tr("First step of {name}").format(name=name))
        self.last.setAccessibleName(self.tr("Last step of {name}").format(name=name))

    def _show_steps(self, line: AdapterLine) -> None:
        for box in (self.first, self.last):
            box.blockSignals(True)
        self.first.setRange(0, line.last_percent - 0.1)
        self.last.setRange(line.first_percent + 0.1, 100)
        self.first.setValue(line.first_percent)
        self.last.setValue(line.last_percent)
        for box in (self.first, self.last):
            box.blockSignals(False)

    def _show_found(self, entry: Entry, found: "AdapterFacts | Unusable | None") -> None:
        about = trouble = ""
        tip = entry.key
        is_on = entry.line is None or entry.line.is_on
        if entry.fault or isinstance(found, Unusable):
            trouble = self._trouble_text(entry, found, is_on=is_on)
        elif found is None:
            about = self.tr("Reading…")
        else:
            about = self.facts_text(found)
            tip = "\n".join((about, *found.notices, entry.key))
        self.about.setText(about)
        self.about.setToolTip(tip)
        self.about.setVisible(bool(about))
        self.trouble.setText(breakable(trouble))
        self.trouble.setToolTip(tip)
        self.trouble.setVisible(bool(trouble))
        _restyle(self.trouble, "refusal" if is_on else "dim")
        self.setAccessibleDescription(trouble or about)

    def _trouble_text(self, entry: Entry, found: "AdapterFacts | Unusable | None", *, is_on: bool) -> str:
        """Why the adapter cannot be used, and what to do."""
        if not isinstance(found, Unusable):
            return self.tr("{problem}. Remove it and add its file again.").format(problem=entry.fault)
        if not found.is_missing:
            text = self.tr("{problem}. Switch it off or add another file.") if is_on else self.tr("{problem}.")
            return text.format(problem=found.reason)
        text = self.tr(
            "Not found in {folder}. Connect its drive or put the file back. To go on without it, switch it off."
        )
        return (text if is_on else self.tr("Not found in {folder}.")).format(folder=Path(entry.key).parent)

    def facts_text(self, facts: "AdapterFacts") -> str:
        """Kind, rank, the model that it was trained on, and the program that wrote it, as far as they are known."""
        parts = [", ".join(facts.kinds)]
        if len(facts.ranks) == 1:
            parts.append(self.tr("rank {rank}").format(rank=written(facts.ranks[0], "g")))
        elif facts.ranks:
            span = self.tr("rank {low} to {high}")
            parts.append(span.format(low=written(facts.ranks[0], "g"), high=written(facts.ranks[-1], "g")))
        parts += [facts.variant, str(facts.writer)]
        return " · ".join(filter(None, parts))

    def _summary(self, line: AdapterLine) -> str:
        """What is set in the folded part; "" where all of it is as usual."""
        factors = {
            self.tr("attention {percent} %"): line.attention,
            self.tr("cross-attention {percent} %"): line.cross_attention,
            self.tr("MLP {percent} %"): line.mlp,
            self.tr("others {percent} %"): line.others,
        }
        parts = [text.format(percent=written(factor * 100, ".4g")) for text, factor in factors.items() if factor != 1]
        if (line.first_percent, line.last_percent) != (0, 100):
            steps = self.tr("steps {first} to {last} %")
            parts.append(steps.format(first=written(line.first_percent, ".4g"), last=written(line.last_percent, ".4g")))
        return " · ".join(parts)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self.use)
        top.addWidget(self.name, 1)
        top.addWidget(self.fold)
        top.addWidget(self.remove)
        steps = QWidget()
        between = QHBoxLayout(steps)
        between.setContentsMargins(0, 0, 0, 0)
        between.addWidget(self.first, 1)
        between.addWidget(QLabel(self.tr("to")))
        between.addWidget(self.last, 1)
        steps_tip = self.tr(
            "The part of a take's steps in which the adapter acts. Early steps decide on form, late ones on sound."
        )
        for box in (self.first, self.last):
            box.setToolTip(steps_tip)
        form = Form(self.more)
        form.setContentsMargins(0, 2, 0, 0)
        form.add(self.tr("Attention"), self.parts["attention"])
        form.add(self.tr("Cross-attention"), self.parts["cross_attention"])
        form.add(self.tr("MLP"), self.parts["mlp"])
        form.add(self.tr("Others"), self.parts["others"])
        form.add(self.tr("Steps"), steps)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 6, 6)
        layout.setSpacing(4)
        layout.addLayout(top)
        for widget in (self.about, self.trouble, self.strength, self.summary, self.more):
            layout.addWidget(widget)

    def _connect(self) -> None:
        self.use.clicked.connect(lambda is_on: self._edit(is_on=is_on))
        self.name.clicked.connect(self.use.click)
        self.strength.edited.connect(lambda factor: self._edit(scale=factor))
        for name, field in self.parts.items():
            field.edited.connect(lambda factor, name=name: self._edit(**{name: factor}))
        self.first.valueChanged.connect(lambda percent: self._edit(first_percent=round(percent, 1)))
        self.last.valueChanged.connect(lambda percent: self._edit(last_percent=round(percent, 1)))
        self.fold.toggled.connect(lambda is_open: self._show_fold(is_open=is_open))
        self.remove.clicked.connect(self.remove_wanted)

    def _edit(self, **changes: object) -> None:
        if self.entry.line is not None:
            self.edited.emit(replace(self.entry.line, **changes))  # type: ignore[arg-type]

    def _show_fold(self, *, is_open: bool) -> None:
        self.more.setVisible(is_open)
        self.summary.setVisible(bool(self.summary.text()) and not is_open)
        self.fold.setAccessibleName(self.tr("Strength by layers, and steps"))
        self.fold.setToolTip(self.tr("Strength of attention, cross-attention and MLP, and the steps in which it acts"))
