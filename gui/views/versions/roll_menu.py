"""The menu and the dialogs that ask what is to be different when a take is made again."""

from collections.abc import Iterable
from math import isfinite

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from daw_bridge.core.clip import Take
from daw_bridge.core.versions.made_again import Change
from engine.contract.catalog import Variant, find_variant
from engine.contract.messages import Task
from gui.views.fields.form import Form
from gui.views.fields.wheel import Slider


class RollMenu(QMenu):
    """`chosen` carries the take's id and a `Change`. models: those that are installed."""

    chosen = Signal(str, object)

    def __init__(self, take: Take, models: Iterable[Variant], parent: QWidget) -> None:
        super().__init__(self.tr("Roll again with"), parent)
        self._take = take
        self.setAccessibleName(self.tr("Roll {take} again with").format(take=take.name))
        heading = self.addAction(self.tr("Roll {take} again with").format(take=take.name.replace("&", "&&")))
        heading.setEnabled(False)
        self.seed = self.addAction(self.tr("Another &seed"), lambda: self._choose(Change(seed=-1)))
        self.words = self.addAction(self.tr("Other &words…"), self._ask_words)
        self.strength = self.addAction(self.tr("Another s&trength…"), self._ask_strength)
        self.strength.setEnabled(has_strength(take))
        self.models = self.addMenu(self.tr("Another &model"))
        for model in models:
            if model.folder != variant_of(take):
                entry = self.models.addAction(model.label.replace("&", "&&"))
                entry.triggered.connect(lambda _=False, name=model.folder: self._choose(Change(model=name)))
        self.models.setEnabled(not self.models.isEmpty())

    def _choose(self, change: Change) -> None:
        self.chosen.emit(self._take.id, change)

    def _ask_words(self) -> None:
        dialog = WordsDialog(self._take, self.parentWidget())
        dialog.accepted.connect(lambda: self._choose(dialog.change()))
        dialog.open()

    def _ask_strength(self) -> None:
        dialog = StrengthDialog(self._take, self.parentWidget())
        dialog.accepted.connect(lambda: self._choose(dialog.change()))
        dialog.open()


class WordsDialog(QDialog):
    """The take's description and lyrics, to be edited."""

    def __init__(self, take: Take, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Roll {take} again with other words").format(take=take.name))
        self._before = (take.recipe.prompt.caption, take.recipe.prompt.lyrics)
        self.caption, self.lyrics = QPlainTextEdit(self._before[0]), QPlainTextEdit(self._before[1])
        form = Form()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, field in ((self.tr("Description"), self.caption), (self.tr("Lyrics"), self.lyrics)):
            field.setAccessibleName(label)
            field.setTabChangesFocus(True)
            field.textChanged.connect(self._refresh)
            form.add(label, field)
        self.roll, buttons = _buttons(self, self.tr("Roll again"))
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self.resize(520, 340)
        self._refresh()

    def change(self) -> Change:
        """The words that differ."""
        caption, lyrics = self.caption.toPlainText().strip(), self.lyrics.toPlainText().strip()
        return Change(
            caption=caption if caption != self._before[0].strip() else None,
            lyrics=lyrics if lyrics != self._before[1].strip() else None,
        )

    def _refresh(self) -> None:
        self.roll.setEnabled(self.change() != Change())


class StrengthDialog(QDialog):
    """The take's strength, to be changed."""

    def __init__(self, take: Take, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Roll {take} again with another strength").format(take=take.name))
        self._before = round(strength_of(take) * 100)
        self.strength, self._text = Slider(Qt.Orientation.Horizontal), QLabel()
        self.strength.setRange(0, 100)
        self.strength.setValue(self._before)
        self.strength.setAccessibleName(self.tr("Strength"))
        self._text.setMinimumWidth(44)
        self.strength.valueChanged.connect(self._refresh)
        row = QHBoxLayout()
        row.addWidget(QLabel(self.tr("Strength")))
        row.addWidget(self.strength, 1)
        row.addWidget(self._text)
        before = QLabel(self.tr("The take was made at {percent} %.").format(percent=self._before))
        before.setObjectName("dim")
        self.roll, buttons = _buttons(self, self.tr("Roll again"))
        layout = QVBoxLayout(self)
        layout.addLayout(row)
        layout.addWidget(before)
        layout.addWidget(buttons)
        self.resize(420, self.sizeHint().height())
        self._refresh()

    def change(self) -> Change:
        return Change(strength=self.strength.value() / 100)

    def _refresh(self) -> None:
        self._text.setText(self.tr("{percent} %").format(percent=self.strength.value()))
        self.roll.setEnabled(self.strength.value() != self._before)


def has_strength(take: Take) -> bool:
    """Whether a take is one of those that are made with a strength."""
    task = take.recipe.task
    return task in set(Task) and (Task(task) is Task.REPAINT or Task(task).is_cover)


def strength_of(take: Take) -> float:
    """The strength of a take, 0 to 1; 1 if its recipe has none."""
    sampling = take.recipe.raw.get("sampling")
    value = sampling.get("strength") if isinstance(sampling, dict) else None
    return min(max(float(value), 0.0), 1.0) if isinstance(value, int | float) and isfinite(value) else 1.0


def variant_of(take: Take) -> str:
    """The folder of the model of a take; "" if its recipe has none."""
    model = take.recipe.raw.get("model")
    name = model.get("variant") if isinstance(model, dict) else None
    return find_variant(name).folder if isinstance(name, str) and name else ""


def _buttons(dialog: QDialog, text: str) -> tuple[QPushButton, QDialogButtonBox]:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    roll = buttons.addButton(text, QDialogButtonBox.ButtonRole.AcceptRole)
    roll.setObjectName("primary")
    roll.setDefault(True)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return roll, buttons
