"""One model as a card: what it is and can do, its state, its progress, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from daw_bridge.core.events import ModelProgress
from daw_bridge.core.models.known_model import Activity, Kind, KnownModel, Presence
from gui.views.eliding import breakable
from gui.views.fields.progress_bar import ProgressBar
from gui.views.models.state_icon import SIZE, sign_of, state_icon
from gui.views.models.words import ModelWords

_BUSY = {Activity.WAITING, Activity.FETCHING, Activity.PAUSING, Activity.VERIFYING, Activity.REMOVING}
_CAN_VERIFY = {Presence.INSTALLED, Presence.ADOPTED, Presence.INCOMPLETE}


class ModelCard(QFrame):
    """`wanted` carries what the user asks for: get, pause, give_up, use, verify, stop, remove."""

    wanted = Signal(str)

    def __init__(self, model: KnownModel, words: ModelWords) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.model, self._words = model, words
        self._progress = ModelProgress(model.name, Activity.NONE)
        self._is_in_use = False
        self._sign = ""
        self._title, self._state, self._used = QLabel(), QLabel(), QLabel(self.tr("In use"))
        self._icon, self._ability, self._facts, self._needs = (QLabel() for _ in range(4))
        self._measured, self._fault = QLabel(), QLabel()
        self._title.setObjectName("heading")
        self._used.setObjectName("used")
        self._facts.setObjectName("dim")
        self._needs.setObjectName("dim")
        self._measured.setObjectName("dim")
        self._fault.setObjectName("refusal")
        self._icon.setFixedSize(SIZE, SIZE)
        self._state.setWordWrap(True)
        for label in (self._ability, self._facts, self._needs, self._measured, self._fault):
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._fault.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bar = ProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        self.buttons = {name: QPushButton() for name in ("get", "pause", "use", "stop", "verify", "give_up", "remove")}
        self._lay_out()
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _=False, name=name: self.wanted.emit(name))
        self.show_model(model, self._progress, is_in_use=False)

    def show_model(self, model: KnownModel, progress: ModelProgress, *, is_in_use: bool) -> None:
        """Show all of a model."""
        self.model, self._progress, self._is_in_use = model, progress, is_in_use
        words = self._words
        self._title.setText(model.title)
        self._title.setToolTip(model.name)
        self._ability.setText(words.ability(model))
        self._facts.setText(words.facts(model))
        self._facts.setToolTip(model.place)
        for label, text in ((self._needs, words.needs(model)), (self._measured, words.measured(model))):
            label.setText(text)
            label.setVisible(bool(text))
        self._used.setVisible(is_in_use)
        self.show_progress(progress)

    def show_progress(self, progress: ModelProgress) -> None:
        """Show what is being done with the model."""
        self._progress = progress
        state, fault = self._words.state(self.model, progress), self._words.fault(progress)
        good = progress.faults is not None and not progress.faults.lines
        state = self.tr("{state}. All files are good").format(state=state) if good else state
        self._state.setText(breakable(state))
        self._fault.setText(breakable(fault))
        self._fault.setVisible(bool(fault))
        self.bar.setVisible(self._has_bar())
        self.bar.setRange(0, 1000 if self._total() else 0)  # 0: it moves, since nobody knows how far it is
        self.bar.setValue(round(1000 * self._done() / max(1, self._total())))
        self.bar.setAccessibleName(self.tr("Progress of {model}").format(model=self.model.title))
        self.bar.setAccessibleDescription(state)
        spoken = self.tr("{state}. {problem}").format(state=state, problem=fault) if fault else state
        self.setAccessibleName(self.tr("{model}: {state}").format(model=self.model.title, state=spoken))
        self._show_buttons(state)
        self.draw_icon()

    def draw_icon(self, *, is_new: bool = False) -> None:
        """is_new: the colours are others."""
        sign = sign_of(self.model.presence, self._progress.activity, is_bad=bool(self._fault.text()))
        if sign != self._sign or is_new:
            self._sign = sign
            self._icon.setPixmap(state_icon(sign, self.devicePixelRatioF()))

    def take_focus(self) -> None:
        """Give the keyboard to what is most likely wanted."""
        first = next((button for button in self.stops if button.isVisibleTo(self)), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def news(self) -> tuple[object, ...]:
        """What is worth saying when it is another: not the bytes."""
        progress = self._progress
        presence = self.model.presence if progress.activity is Activity.NONE else None
        return presence, progress.activity, progress.problem, progress.faults

    @property
    def stops(self) -> list[QPushButton]:
        """The buttons, as they stand from left to right."""
        return list(self.buttons.values())

    # --- parts ------------------------------------------------------------------------------------

    def _has_bar(self) -> bool:
        is_moving = self._progress.activity in {Activity.FETCHING, Activity.VERIFYING, Activity.PAUSING}
        return is_moving or (self.model.presence is Presence.PARTLY and self._progress.activity is Activity.NONE)

    def _total(self) -> int:
        return self._progress.total if self._progress.activity in _BUSY else self.model.total_bytes

    def _done(self) -> int:
        return self._progress.done if self._progress.activity in _BUSY else self.model.here_bytes

    def _offered(self) -> dict[str, tuple[str, str]]:
        """The buttons that make sense now: their text, and their name for who does not see the card."""
        model, activity, title = self.model, self._progress.activity, self.model.title
        if activity in {Activity.FETCHING, Activity.WAITING, Activity.PAUSING} and not model.presence.is_usable:
            found = {
                "pause": (self.tr("Pause"), self.tr("Pause the download of {model}")),
                "give_up": (self.tr("Give up…"), self.tr("Give up the download of {model}")),
            }
        elif activity is Activity.VERIFYING:
            found = {"stop": (self.tr("Stop checking"), self.tr("Stop checking {model}"))}
        elif activity in _BUSY:
            found = {}
        else:
            found = self._offered_at_rest()
        return {name: (text, spoken.format(model=title)) for name, (text, spoken) in found.items()}

    def _offered_at_rest(self) -> dict[str, tuple[str, str]]:
        model = self.model
        size = self._words.size(model.total_bytes)
        found: dict[str, tuple[str, str]] = {}
        if model.presence is Presence.PARTLY:
            found["get"] = self.tr("Resume"), self.tr("Resume the download of {model}")
            found["give_up"] = self.tr("Give up…"), self.tr("Give up the download of {model}")
        elif model.can_fetch and model.presence in {Presence.AVAILABLE, Presence.INCOMPLETE, Presence.GONE}:
            found["get"] = self.tr("Get ({size})").format(size=size), self.tr("Get {model}")
        if model.presence.is_usable and not self._is_in_use and model.kind is not Kind.PART:
            found["use"] = self.tr("Use"), self.tr("Use {model}")
        if model.presence in _CAN_VERIFY:
            found["verify"] = self.tr("Verify"), self.tr("Verify {model}")
        if model.is_ours and model.presence is not Presence.PARTLY:
            found["remove"] = self.tr("Remove…"), self.tr("Remove {model}")
        elif model.is_adopted:
            found["remove"] = self.tr("Let go…"), self.tr("Let go of {model}")
        return found

    def _show_buttons(self, state: str) -> None:
        offered = self._offered()
        focused = next((name for name, button in self.buttons.items() if button.hasFocus()), "")
        for name, button in self.buttons.items():
            if name in offered:
                text, spoken = offered[name]
                button.setText(text)
                button.setAccessibleName(spoken)
                button.setAccessibleDescription(state)
                button.setToolTip(self._tip(name))
            button.setVisible(name in offered)
        self._row.setVisible(bool(offered))
        if focused and focused not in offered:
            self.take_focus()  # the button that was pressed has made room for another

    def _tip(self, name: str) -> str:
        match name:
            case "get":
                return self.tr("Download it from huggingface.co into the model folder. Music goes on meanwhile.")
            case "pause":
                return self.tr("Stop and keep what is here. Resume goes on there, also after a restart.")
            case "give_up":
                return self.tr("Stop and delete what was downloaded")
            case "use":
                return self.tr("Use it from the next job on")
            case "verify":
                return self.tr("Compare its files with their published checksums, or look whether they are whole")
            case "remove" if self.model.is_adopted:
                return self.tr("Do not use it any more. Its files stay where they are.")
            case "remove":
                return self.tr("Delete its files from the model folder")
            case _:
                return ""

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._icon)
        head.addWidget(self._title)
        head.addWidget(self._used)
        head.addWidget(self._state, 1)
        self._state.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._row = QWidget()
        acts = QHBoxLayout(self._row)
        acts.setContentsMargins(0, 4, 0, 0)
        acts.setSpacing(6)
        for name in ("get", "pause", "use", "stop"):
            acts.addWidget(self.buttons[name])
        acts.addStretch(1)
        for name in ("verify", "give_up", "remove"):
            acts.addWidget(self.buttons[name])
        for button in self.buttons.values():
            button.setIcon(QIcon())
            button.setAutoDefault(False)
        layout = QGridLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setVerticalSpacing(4)
        layout.addLayout(head, 0, 0)
        layout.addWidget(self.bar, 1, 0)
        labels = (self._ability, self._facts, self._needs, self._measured, self._fault)
        for line, label in enumerate(labels, start=2):
            layout.addWidget(label, line, 0)
        layout.addWidget(self._row, 2 + len(labels), 0)
