"""The field for a reference: the sound file whose timbre new takes get, by drop, from a file, a take or a region."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
)

from engine.contract.formats.kinds import SUFFIXES
from gui.look.icons import put_icon
from gui.viewmodels.window_memory import Folders
from gui.viewmodels.window_state import WindowState
from gui.views.eliding import ElidedLabel

_TAKES_SHOWN = 20  # of the clip in the menu, the newest ones
_ARROW_PX = 56  # the arrow of the menu, and the edges


class ReferenceField(QFrame):
    """Signals: `file_wanted` carries a path, `take_wanted` the id of a take, `region_wanted` nothing: the selected region
    is meant; `removal_wanted` and `look_wanted` nothing: what could not be used may be there by now.
    """

    file_wanted = Signal(str)
    take_wanted = Signal(str)
    region_wanted = Signal()
    removal_wanted = Signal()
    look_wanted = Signal()

    def __init__(self, state: WindowState) -> None:
        super().__init__()
        self.setObjectName("reference")
        self._state, self._folders, self._text = state, Folders(), ""
        self.choose = QPushButton(self.tr("None"))
        self._about = self.tr(
            "Take the timbre of new music from a sound: drop a file here, or choose a file, a take or a region."
        )
        self.menu = QMenu(self.choose)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.choose.setMenu(self.menu)
        self.fault = ElidedLabel(self.tr("Cannot be used"))
        self.fault.setObjectName("refusal")
        self.remove = QToolButton()
        self.remove.setObjectName("small")
        put_icon(self.remove, "cancel")
        self.remove.setToolTip(self.tr("Take the timbre of nothing else. The file stays."))
        self.remove.setAccessibleName(self.tr("Remove the reference"))
        self.remove.clicked.connect(self.removal_wanted)
        self._lay_out()
        state.reference_found.connect(self._show)
        self._show()

    def is_under(self, at: QPoint) -> bool:
        """Whether a place on the screen is on the field, which then shows that it takes what is dropped."""
        is_under = self.isVisible() and self.rect().contains(self.mapFromGlobal(at))
        self.show_target(is_under=is_under)
        return is_under

    def show_target(self, *, is_under: bool) -> None:
        if self.property("under") != is_under:
            self.setProperty("under", is_under)
            self.style().unpolish(self)
            self.style().polish(self)

    def choose_file(self) -> None:
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        kinds = self.tr("Audio files ({patterns})").format(patterns=patterns)
        title, folder = self.tr("Choose a reference"), self._folders.last("reference")
        name, _ = QFileDialog.getOpenFileName(self.window(), title, folder, kinds)
        self._folders.used("reference", name)
        if name:
            self.file_wanted.emit(name)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.WindowActivate and self._state.reference.fault:
            self.look_wanted.emit()
        return super().event(event)

    def _fill_menu(self) -> None:
        """Offer what is there now."""
        self.menu.clear()
        self.menu.addAction(self.tr("File…"), self.choose_file)
        region = self.menu.addAction(self.tr("Selected region"), self.region_wanted.emit)
        region.setEnabled(self._state.take is not None and bool(self._state.selection.regions))
        if (selected := self._state.take) is not None:
            self.menu.addAction(self.tr("Selected take"), lambda: self.take_wanted.emit(selected.id))
        self.menu.addSeparator()
        for take in self._state.takes.items[-_TAKES_SHOWN:]:
            text = self.tr("{take} of {clip}").format(take=take.name, clip=self._state.clip_name)
            entry = self.menu.addAction(text.replace("&", "&&"))
            entry.triggered.connect(lambda _=False, take_id=take.id: self.take_wanted.emit(take_id))

    def _show(self) -> None:
        found = self._state.reference
        minutes, seconds = divmod(round(found.length_s), 60)
        text = self.tr("None")
        if found.path:
            text = found.name if found.fault else f"{found.name}  {minutes}:{seconds:02}"
        self._text = text
        self._fit_text()
        self.choose.setAccessibleName(self.tr("Reference: {name}").format(name=text))
        self.choose.setAccessibleDescription(found.fault)
        self.remove.setVisible(bool(found.path))
        self.choose.setToolTip(found.path or self._about)
        self.fault.setToolTip(found.fault)
        self.fault.setVisible(bool(found.fault))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_text()

    def _fit_text(self) -> None:
        """Shorten the name to the width that there is, since its end often says more than its middle."""
        room = max(40, self.choose.width() - _ARROW_PX)
        mode = Qt.TextElideMode.ElideMiddle
        self.choose.setText(self.choose.fontMetrics().elidedText(self._text, mode, room).replace("&", "&&"))

    def _lay_out(self) -> None:
        self.choose.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.choose.setMinimumWidth(90)
        row = QHBoxLayout()
        row.addWidget(self.choose, 1)
        row.addWidget(self.remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(row)
        layout.addWidget(self.fault)
