"""The dialog that trains an adapter: songs and plan, then the training itself. It stays open beside the window."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMessageBox, QStackedWidget, QVBoxLayout, QWidget

from daw_bridge.bridge import Bridge
from daw_bridge.core.training.training_events import Training, TrainingState
from gui.file_exchange import files_in
from gui.viewmodels.training import TrainingView
from gui.viewmodels.window_state import WindowState
from gui.views.tall_rows import scrolling
from gui.views.training.check_panel import CheckPanel
from gui.views.training.plan_panel import PlanPanel
from gui.views.training.run_page import RunPage
from gui.views.training.songs_page import SongsPage
from gui.views.training.words import TrainingWords

_SIDE_PX = 280
_STATE = TrainingState


class TrainingDialog(QDialog):
    """`adapters_wanted` asks for the list of adapters in the window. What else the user does goes to the bridge."""

    adapters_wanted = Signal()

    def __init__(self, state: WindowState, view: TrainingView, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Train an adapter"))
        self.setAcceptDrops(True)
        self.setMinimumSize(640, 400)
        self._view, self._bridge = view, bridge
        words = TrainingWords(self)
        self.songs = SongsPage(view, bridge, words)
        self.plan = PlanPanel(state)
        self.check = CheckPanel(words)
        self.run = RunPage(view, bridge, words)
        self._lay_out()
        self.songs.folder_chosen.connect(self.plan.use_songs)
        self.plan.changed.connect(self.refresh)
        self.check.check_wanted.connect(self._check)
        self.check.begin_wanted.connect(bridge.training.begin)
        self.check.cancel_wanted.connect(bridge.training.give_up)
        self.run.adapters_wanted.connect(self.adapters_wanted)
        self.run.give_up_wanted.connect(self._ask_to_give_up)
        self.run.next_wanted.connect(self._prepare_next)
        view.songs_changed.connect(self.refresh)
        view.changed.connect(self.refresh)
        for child in self.findChildren(QWidget):
            child.setAcceptDrops(False)  # text fields would keep a dropped folder for themselves
        if view.training.plan is not None:
            self.plan.show_plan(view.training.plan)
        self.refresh()

    def open_at(self, folder: str = "") -> None:
        """Show the dialog in front. folder: of songs that are to be trained on."""
        if folder and not self.songs.is_locked:
            if self._shows_run:
                self._bridge.training.give_up()
            self.songs.open(folder)
        if self.isVisible():
            self.raise_()
        self.show()
        self.activateWindow()
        if not self._shows_run:
            (self.songs.table if self._view.songs.songs else self.songs.choose).setFocus()

    def refresh(self) -> None:
        """Show what can be done now."""
        training = self._view.training
        self.pages.setCurrentWidget(self.run if self._shows_run else self._setup)
        is_locked = training.state.has_process
        self.plan.setEnabled(not is_locked)
        self.check.refresh(training, "" if is_locked else self._why_not())

    @property
    def _shows_run(self) -> bool:
        return shows_run(self._view.training)

    def _why_not(self) -> str:
        songs = self._view.songs
        if not songs.songs:
            return self.tr("Choose a folder of songs first.")
        if songs.faults:
            return self.tr("First fix what is named above the songs.")
        return self.plan.fault()

    def _check(self) -> None:
        self.songs.words.store()
        self.plan.keep()
        self._bridge.training.check(self.plan.plan())

    def _prepare_next(self) -> None:
        self.plan.name_anew()
        self._bridge.training.give_up()

    def _ask_to_give_up(self) -> None:
        box = QMessageBox(QMessageBox.Icon.NoIcon, self.windowTitle(), self.tr("Give up this training?"), parent=self)
        box.setInformativeText(self.tr("It is offered no longer. Checkpoints and samples stay in their folder."))
        yes = box.addButton(self.tr("Give up"), QMessageBox.ButtonRole.AcceptRole)
        keep = box.addButton(self.tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.buttonClicked.connect(lambda button: self._bridge.training.give_up() if button is yes else None)
        box.open()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            screen = self.screen().availableGeometry()
            self.resize(min(1000, screen.width() - 40), min(680, screen.height() - 80))

    # --- drops ------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self.songs.is_locked and any(path.is_dir() for path in files_in(event.mimeData())):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._mark_drop(is_over=True)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._mark_drop(is_over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._mark_drop(is_over=False)
        folder = next((path for path in files_in(event.mimeData()) if path.is_dir()), None)
        if folder is not None:
            self.open_at(str(Path(folder)))

    def _mark_drop(self, *, is_over: bool) -> None:
        self.songs.title.setProperty("over", is_over)
        self.songs.title.style().polish(self.songs.title)

    # --- layout -----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        side = QWidget()
        rows = QVBoxLayout(side)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.plan)
        rows.addStretch(1)
        scroll = scrolling(side)
        right = QVBoxLayout()
        right.addWidget(scroll, 1)
        right.addWidget(self.check)
        column = QWidget()
        column.setLayout(right)
        right.setContentsMargins(0, 0, 0, 0)
        column.setFixedWidth(_SIDE_PX)
        self._setup = QWidget()
        both = QHBoxLayout(self._setup)
        both.setContentsMargins(0, 0, 0, 0)
        both.addWidget(self.songs, 1)
        both.addWidget(column)
        self.pages = QStackedWidget()
        self.pages.addWidget(self._setup)
        self.pages.addWidget(self.run)
        layout = QVBoxLayout(self)
        layout.addWidget(self.pages)


def shows_run(training: Training) -> bool:
    """Whether there is a training to follow, not one to prepare."""
    match training.state:
        case _STATE.NONE | _STATE.CHECKED:
            return False
        case _STATE.CHECKING | _STATE.FAILED:
            return training.is_resumed or (training.done > 0 and training.measured is not None)
        case _:
            return True
