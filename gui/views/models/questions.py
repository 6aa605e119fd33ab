"""What is asked before files of a model are deleted, or before it is let go of."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from daw_bridge.core.models.known_model import KnownModel
from gui.views.eliding import breakable
from gui.views.models.words import ModelWords


class Questions(QObject):
    """The signals carry the name of a model for which the answer was yes."""

    give_up_wanted = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self, parent: QWidget, words: ModelWords) -> None:
        super().__init__(parent)
        self._parent, self._words = parent, words

    def ask_to_give_up(self, model: KnownModel, done: int) -> None:
        """done: the bytes that have come in this run."""
        text = self.tr("Give up the download of {model}?").format(model=model.title)
        size = self._words.size(max(done, model.here_bytes))
        detail = self.tr("The {size} that were downloaded will be deleted.").format(size=size)
        self._ask(text, detail, self.tr("Give up"), lambda: self.give_up_wanted.emit(model.name))

    def ask_to_remove(self, model: KnownModel) -> None:
        if model.is_adopted:
            text = self.tr("Let go of {model}?").format(model=model.title)
            detail = self.tr("It is not used any more. Its files stay in {folder}.").format(folder=model.place)
            act = self.tr("Let go")
        else:
            text = self.tr("Remove {model}?").format(model=model.title)
            size = self._words.size(model.total_bytes)
            detail = self.tr("{size} will be deleted. To use it again, you will have to get it again.").format(
                size=size
            )
            act = self.tr("Remove")
        self._ask(text, detail, act, lambda: self.remove_wanted.emit(model.name))

    def _ask(self, text: str, detail: str, act: str, do: Callable[[], object]) -> None:
        """Ask beside everything else. Return and Esc keep what is there."""
        box = QMessageBox(QMessageBox.Icon.NoIcon, self.tr("Models"), text, parent=self._parent)
        box.setInformativeText(breakable(detail))
        yes = box.addButton(act, QMessageBox.ButtonRole.AcceptRole)
        keep = box.addButton(self.tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.buttonClicked.connect(lambda button: do() if button is yes else None)
        box.open()
