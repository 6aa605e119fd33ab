"""The dialog of the models: a card for each, how they compute, and the memory. It stays open beside the window."""

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from daw_bridge.bridge import Bridge
from daw_bridge.core.events import ModelsAdopted, Problem
from daw_bridge.core.models.known_model import Kind, KnownModel
from engine.contract.texts import series, without_stop
from gui.accessible.speech import announce
from gui.bridge_signals import BridgeSignals
from gui.file_exchange import files_in
from gui.viewmodels.models import Models
from gui.viewmodels.window_memory import Folders
from gui.viewmodels.window_state import WindowState
from gui.views.eliding import breakable
from gui.views.models.card import ModelCard
from gui.views.models.choices import ModelChoices
from gui.views.models.memory import MemoryMeter
from gui.views.models.questions import Questions
from gui.views.models.words import ModelWords
from gui.views.tall_rows import scrolling

_SIDE_PX = 230
_WEIGHTS = (".safetensors", ".gguf", ".bin")


class ModelsDialog(QDialog):
    """`use_wanted` carries the name of a model or planner; `adapters_wanted` asks for their list in the window. What else
    the user does goes to the bridge.
    """

    use_wanted = Signal(str)
    adapters_wanted = Signal()

    def __init__(
        self, state: WindowState, models: Models, bridge: Bridge, signals: BridgeSignals, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Models"))
        self.setAcceptDrops(True)
        self.setMinimumSize(560, 320)
        self._state, self._models, self._bridge = state, models, bridge
        self._words = ModelWords(self)
        self._questions = Questions(self, self._words)
        self._questions.give_up_wanted.connect(bridge.models.cancel)
        self._questions.remove_wanted.connect(bridge.models.remove)
        self._folders = Folders()
        self._in_front, self._is_opening, self._looking = "", False, 0
        self.cards: dict[str, ModelCard] = {}
        self._said: dict[str, tuple[object, ...]] = {}
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.folder = QLabel()
        self.folder.setObjectName("dim")
        self.folder.setWordWrap(True)
        self.empty = QLabel(self.tr("Reading the model folder…"))
        self.empty.setObjectName("dim")
        self._headings = {kind: QLabel(text) for kind, text in self._heading_texts().items()}
        self.choices = ModelChoices(state, models, bridge)
        self.memory = MemoryMeter(models, bridge, self._words)
        self.adopt_folder = QPushButton(self.tr("Adopt a folder…"))
        self.adopt_file = QPushButton(self.tr("Adopt a file…"))
        self._lay_out()
        self.choices.adapters_wanted.connect(self.adapters_wanted)
        self.adopt_folder.clicked.connect(self._choose_folder)
        self.adopt_file.clicked.connect(self._choose_file)
        models.listed.connect(self._show_list)
        models.changed.connect(self._show_progress)
        state.settings_changed.connect(self._on_settings_changed)
        state.draft_changed.connect(self._show_list)
        signals.models_adopted.connect(self._on_adopted)
        signals.problem.connect(self._on_problem)
        self._show_list()

    def open_at(self, name: str = "") -> None:
        """Show the dialog in front, with a model's card in sight and the keyboard on it."""
        self._in_front, self._is_opening = name, True
        self._bridge.models.look()
        if self.isVisible():
            self.raise_()
        self.show()
        self.activateWindow()
        self._bring_to_front()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            screen = self.screen().availableGeometry()
            self.resize(min(920, screen.width() - 40), min(720, screen.height() - 80))

    # --- the cards --------------------------------------------------------------------------------

    def _show_list(self) -> None:
        models = self._models.by_name
        for name in [name for name in self.cards if name not in models]:
            self.cards.pop(name).deleteLater()
        is_new = models.keys() > self.cards.keys()
        for model in models.values():
            card = self.cards.get(model.name)
            if card is None:
                card = self._add_card(model)
            progress = self._models.progress(model.name)
            card.show_model(model, progress, is_in_use=self._is_in_use(model))
            self._say(card)
        if is_new:
            self._order_tabs()
        self.empty.setVisible(not models)
        for heading in self._headings.values():
            heading.setVisible(bool(models))
        self.folder.setText(breakable(self.tr("Stored in {folder}").format(folder=self._models.folder)))
        self.folder.setVisible(bool(models))
        self._bring_to_front()

    def _add_card(self, model: KnownModel) -> ModelCard:
        self.cards[model.name] = card = ModelCard(model, self._words)
        card.wanted.connect(lambda wish, name=model.name: self._do(wish, name))
        column = self._columns[model.kind]
        column.addWidget(card)
        return card

    def _order_tabs(self) -> None:
        """The cards come first, from top to bottom, though they are built last."""
        kinds = list(Kind)
        cards = sorted(self.cards.values(), key=lambda card: kinds.index(card.model.kind))
        stops: list[QWidget] = [button for card in cards for button in card.stops]
        for before, after in pairwise((*stops, self.choices.planner)):
            QWidget.setTabOrder(before, after)

    def _show_progress(self, name: str) -> None:
        if (card := self.cards.get(name)) is not None:
            card.show_progress(self._models.progress(name))
            self._say(card)

    def _say(self, card: ModelCard) -> None:
        """Announce what has become of a model; how far a download is stands there for those who ask."""
        before, self._said[card.model.name] = self._said.get(card.model.name), card.news
        if before not in {None, card.news} and self.isVisible():
            announce(self, card.accessibleName())

    def _is_in_use(self, model: KnownModel) -> bool:
        if model.kind is Kind.PLANNER:
            return model.presence.is_usable and model.name == self._state.draft.planner
        return model.kind is Kind.MUSIC and model.presence.is_usable and model.name == self._state.variant.folder

    def _bring_to_front(self) -> None:
        """Once for each opening, as soon as there are cards: the model that was asked for, or the first with a button."""
        if not (self.cards and self._is_opening and self.isVisible()):
            return
        self._is_opening = False
        wanted = self.cards.get(self._in_front)
        for card in [wanted] if wanted is not None else self.cards.values():
            if any(button.isVisibleTo(card) for button in card.stops):
                QTimer.singleShot(0, card, lambda card=card: self._scroll_to(card))  # when the cards have their places
                return

    def _scroll_to(self, card: ModelCard) -> None:
        card.take_focus()
        self._scroll.ensureWidgetVisible(card, 0, 40)

    def _on_settings_changed(self) -> None:
        self._show_list()
        for card in self.cards.values():
            card.draw_icon(is_new=True)

    # --- what the user does -----------------------------------------------------------------------

    def _do(self, wish: str, name: str) -> None:
        models, model = self._bridge.models, self._models.by_name[name]
        match wish:
            case "get":
                models.get(name)
            case "pause":
                models.pause(name)
            case "use":
                self.use_wanted.emit(name)
            case "verify":
                models.verify(name)
            case "stop":
                models.stop_verifying(name)
            case "give_up":
                self._questions.ask_to_give_up(model, self._models.progress(name).done)
            case "remove":
                self._questions.ask_to_remove(model)

    # --- adopting ---------------------------------------------------------------------------------

    def _choose_folder(self) -> None:
        title = self.tr("Choose the folder that holds the weights")
        if folder := QFileDialog.getExistingDirectory(self, title, self._folders.last("adopt")):
            self._adopt(Path(folder))

    def _choose_file(self) -> None:
        patterns = " ".join(f"*{suffix}" for suffix in _WEIGHTS)
        kinds = self.tr("Weights ({patterns})").format(patterns=patterns)
        title = self.tr("Choose a file of weights")
        path, _ = QFileDialog.getOpenFileName(self, title, self._folders.last("adopt"), kinds)
        if path:
            self._adopt(Path(path))

    def _adopt(self, path: Path) -> None:
        self._folders.used("adopt", str(path))
        self._looking += 1
        self._tell(self.tr("Looking at {path}…").format(path=path))
        self._bridge.models.adopt(path)

    def _on_adopted(self, event: ModelsAdopted) -> None:
        self._looking = max(0, self._looking - 1)
        titles = (model.title for model in self._models.by_name.values() if model.name in event.names)
        names = series(titles) or series(event.names)
        self._tell("\n".join((self.tr("Adopted: {names}. Nothing was copied.").format(names=names), *event.notes)))

    def _on_problem(self, problem: Problem) -> None:
        """Why nothing was adopted: the bar that says so lies behind this dialog."""
        if self._looking and not problem.job_id and not problem.offer:
            self._looking -= 1
            text = self.tr("{problem}. {hint}").format(problem=without_stop(problem.message), hint=problem.hint)
            self._tell(text, is_bad=True)

    def _tell(self, text: str, *, is_bad: bool = False) -> None:
        self.note.setObjectName("refusal" if is_bad else "")
        self.note.style().polish(self.note)
        self.note.setText(breakable(text))
        self.note.setVisible(bool(text))
        announce(self, text, is_urgent=is_bad)

    # --- drops ------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(path.is_dir() or path.suffix.lower() in _WEIGHTS for path in files_in(event.mimeData())):
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
        for path in files_in(event.mimeData()):
            self._adopt(path)

    def _mark_drop(self, *, is_over: bool) -> None:
        self.drop.setProperty("over", is_over)
        self.drop.style().polish(self.drop)

    # --- layout -----------------------------------------------------------------------------------

    def _heading_texts(self) -> dict[Kind, str]:
        return {
            Kind.MUSIC: self.tr("Music models"),
            Kind.PLANNER: self.tr("Planners"),
            Kind.PART: self.tr("Needed by every music model"),
        }

    def _lay_out(self) -> None:
        rows = QWidget()
        list_ = QVBoxLayout(rows)
        list_.setContentsMargins(0, 0, 6, 0)
        list_.addWidget(self.empty)
        self._columns: dict[Kind, QVBoxLayout] = {}
        for kind, heading in self._headings.items():
            heading.setObjectName("heading")
            list_.addWidget(heading)
            self._columns[kind] = column = QVBoxLayout()
            column.setSpacing(8)
            list_.addLayout(column)
        list_.addStretch(1)
        self._scroll = scrolling(rows)
        self.drop = QLabel(
            self.tr("Models that you have already: drop their folder or file here, or choose it. Nothing is copied.")
        )
        self.drop.setObjectName("dropzone")
        self.drop.setWordWrap(True)
        side_rows = QWidget()
        side = QVBoxLayout(side_rows)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self.choices)
        side.addWidget(self.memory)
        for widget in (self.drop, self.adopt_folder, self.adopt_file, self.folder):
            side.addWidget(widget)
        side.addStretch(1)
        right = scrolling(side_rows)
        right.setFixedWidth(_SIDE_PX + 14)
        side_rows.setMaximumWidth(_SIDE_PX + 14)
        for button in (self.adopt_folder, self.adopt_file):
            button.setAutoDefault(False)
        both = QHBoxLayout()
        both.addWidget(self._scroll, 1)
        both.addWidget(right)
        layout = QVBoxLayout(self)
        self.note.hide()
        layout.addWidget(self.note)
        layout.addLayout(both, 1)
        self.empty.setVisible(True)
