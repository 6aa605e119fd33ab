"""The three buttons that ask the planner, how far it is, and why it cannot."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from daw_bridge.core.words.proposal import Asked, AskState
from daw_bridge.core.words.word_events import PlannerFound
from engine.contract.catalog import find_planner
from engine.contract.messages import AskFor, Stage
from gui.look.icons import put_icon
from gui.views.fields.progress_bar import ProgressBar
from gui.views.fitting.flow import FlowLayout


class AskBar(QWidget):
    """Signals ask for what the buttons say; `get_wanted` carries the planner to get, `again_wanted` what failed."""

    write_wanted = Signal()
    improve_wanted = Signal()
    understand_wanted = Signal()
    cancel_wanted = Signal()
    again_wanted = Signal(object)
    get_wanted = Signal(str)
    said = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._asked: Asked | None = None
        self._planner = PlannerFound()
        self._has_words = self._has_take = self._has_region = False
        self.write = QPushButton(self.tr("Let it write"))
        self.improve = QPushButton(self.tr("Improve"))
        self.understand = QPushButton(self.tr("What is this?"))
        self.buttons = QWidget()
        row = FlowLayout(self.buttons)
        wanted = (self.write_wanted, self.improve_wanted, self.understand_wanted)
        for button, signal in zip((self.write, self.improve, self.understand), wanted, strict=True):
            button.setObjectName("small")
            button.setAccessibleName(button.text())
            button.clicked.connect(signal)
            row.addWidget(button)
        self._make_work()
        self._make_reason()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (self.buttons, self.work, self.reason_row):
            layout.addWidget(part)
        self._refresh()

    # --- what is shown ------------------------------------------------------------------------------

    def show_planner(self, found: PlannerFound) -> None:
        self._planner = found
        self._refresh()

    def show_words(self, has_words: bool) -> None:
        """has_words: whether there is a description or lyrics to improve."""
        if has_words != self._has_words:
            self._has_words = has_words
            self._refresh()

    def show_selection(self, has_take: bool, has_region: bool) -> None:
        """What there is to be understood."""
        if (has_take, has_region) != (self._has_take, self._has_region):
            self._has_take, self._has_region = has_take, has_region
            self._refresh()

    def show_asked(self, asked: Asked) -> None:
        before, self._asked = self._asked, asked
        is_news = before is None or (before.id, before.state) != (asked.id, asked.state)
        self._refresh()
        if is_news and asked.state is AskState.CANCELLED:
            self.said.emit(self.tr("The planner was stopped. Nothing has changed."))
        elif is_news and asked.state is AskState.DONE and asked.proposal is not None and asked.proposal.is_empty:
            self.said.emit(self.tr("The planner has nothing to change."))

    # --- inside -------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        asked = self._asked
        is_at_work = asked is not None and asked.is_at_work
        has_planner = bool(self._planner.label) or not self._planner.offer
        self.buttons.setVisible(not is_at_work)
        self.write.setEnabled(has_planner)
        self.improve.setEnabled(has_planner and self._has_words)
        self.understand.setEnabled(has_planner and self._has_take)
        for button, tip in zip((self.write, self.improve, self.understand), self._tips(), strict=True):
            button.setToolTip(tip)
            button.setAccessibleDescription(tip)
        self.work.setVisible(is_at_work)
        if asked is not None and is_at_work:
            self._show_work(asked)
        self._show_reason(has_planner)

    def _tips(self) -> tuple[str, str, str]:
        write = self.tr(
            "The planner makes description, lyrics and values of your description, which may be a short idea such as "
            "“a sad robot in the rain”. You choose what of it you accept."
        )
        improve = self.tr("The planner writes description and lyrics in more detail. You choose what you accept.")
        if not self._has_words:
            improve = self.tr("Write a description or lyrics first.")
        understand = self.tr("The planner describes the selected take. You choose what you accept.")
        if self._has_region:
            understand = self.tr("The planner describes the selected region. You choose what you accept.")
        if not self._has_take:
            understand = self.tr("Select a take first: the planner describes it.")
        return write, improve, understand

    def _show_work(self, asked: Asked) -> None:
        text = self._stage_text(asked)
        self.bar.setRange(0, 100 if asked.fraction > 0 else 0)  # without a share: busy
        self.bar.setValue(round(asked.fraction * 100))
        self.doing.setText(text)
        self.bar.setAccessibleName(self._title(asked.ask_for))
        self.bar.setAccessibleDescription(text)
        self.doing.setToolTip(asked.subject)

    def _title(self, ask_for: AskFor) -> str:
        match ask_for:
            case AskFor.INSPIRE:
                return self.tr("Let it write")
            case AskFor.FORMAT:
                return self.tr("Improve")
            case _:
                return self.tr("What is this?")

    def _stage_text(self, asked: Asked) -> str:
        if asked.state is AskState.WAITING:
            return self.tr("Waits for the job that runs, or for the engine")
        match asked.stage:
            case Stage.ENCODE:
                doing = self.tr("Listens")
            case Stage.PLAN:
                doing = self.tr("{planner} writes").format(planner=asked.planner)
            case _:
                doing = self.tr("Loads {planner}").format(planner=asked.planner)
        if asked.seconds_left is None or asked.seconds_left < 1:  # of the length of an answer, the end is a guess
            return doing
        seconds = max(1, round(asked.seconds_left))
        return self.tr("{doing}, %n second(s) left", "", seconds).format(doing=doing)

    def _show_reason(self, has_planner: bool) -> None:
        asked = self._asked
        has_failed = asked is not None and asked.state is AskState.FAILED
        self.reason_row.setVisible(not has_planner or has_failed)
        if not has_planner:
            self.reason.setText(self.tr("No planner is installed. A planner writes and understands words."))
            self.way.setText(self.tr("Get {planner}…").format(planner=find_planner(self._planner.offer).label))
        elif asked is not None and has_failed:
            self.reason.setText("\n".join(filter(None, (asked.problem, asked.hint))))
            self.way.setText(self.tr("Try again"))
        self.way.setAccessibleName(self.way.text())
        self.way.setAccessibleDescription(self.reason.text())

    def _take_way(self) -> None:
        if self._planner.offer and not self._planner.label:
            self.get_wanted.emit(self._planner.offer)
        elif self._asked is not None:
            self.again_wanted.emit(self._asked.ask_for)

    def _make_work(self) -> None:
        self.work, self.bar, self.doing, self.cancel = QWidget(), ProgressBar(), QLabel(), QToolButton()
        self.bar.setTextVisible(False)
        self.bar.setMinimumWidth(40)
        self.doing.setObjectName("note")
        self.doing.setWordWrap(True)
        self.cancel.setObjectName("small")
        put_icon(self.cancel, "cancel")
        self.cancel.setToolTip(self.tr("Stop the planner. Nothing changes."))
        self.cancel.setAccessibleName(self.tr("Stop the planner"))
        self.cancel.clicked.connect(self.cancel_wanted)
        row = QHBoxLayout()
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        layout = QVBoxLayout(self.work)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(row)
        layout.addWidget(self.doing)

    def _make_reason(self) -> None:
        self.reason_row, self.reason, self.way = QWidget(), QLabel(), QPushButton()
        self.reason.setObjectName("note")
        self.reason.setWordWrap(True)
        self.reason.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.way.setObjectName("small")
        self.way.clicked.connect(self._take_way)
        layout = QVBoxLayout(self.reason_row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.reason)
        layout.addWidget(self.way, 0, Qt.AlignmentFlag.AlignLeft)
