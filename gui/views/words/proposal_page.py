"""The page beside the prompt that shows what the planner proposes, for as long as there is something to answer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QSizePolicy, QTabWidget, QVBoxLayout, QWidget

from daw_bridge.core.words.proposal import Asked, AskState, Standing
from engine.contract.messages import AskFor
from gui.accessible.speech import announce
from gui.views.fitting.flow import FlowLayout
from gui.views.words.proposal_list import ProposalList, Proposed
from gui.views.words.proposal_rows import ProposalRows


class ProposalPage(QWidget):
    """`accepted` carries the id of the question and the names of the changes, `left` nothing: all stays as it is."""

    accepted = Signal(str, tuple)
    left = Signal()

    def __init__(self, pages: QTabWidget) -> None:
        super().__init__(pages)
        self._pages, self._texts = pages, ProposalRows(self)
        self.asked: Asked | None = None
        self.title, self.about = QLabel(), QLabel()
        self.title.setObjectName("heading")
        self.about.setObjectName("note")
        for label in (self.title, self.about):
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.all = QCheckBox(self.tr("All changes"))
        self.all.clicked.connect(self._on_all)
        self.model = Proposed()
        self.list = ProposalList(self.model)
        self.accept, self.leave = QPushButton(), QPushButton(self.tr("Leave all"))
        self.list.setMinimumHeight(60)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # the button stays in sight
        self.leave.setToolTip(self.tr("Description, lyrics and values stay as they are"))
        self.leave.setAccessibleName(self.leave.text())
        buttons = QWidget()
        row = FlowLayout(buttons, 6)
        row.addWidget(self.all)
        row.addWidget(self.accept)
        row.addWidget(self.leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.addWidget(self.title)
        layout.addWidget(self.about)
        layout.addWidget(buttons)
        layout.addWidget(self.list, 1)
        self.model.ticked_changed.connect(self._show_ticked)
        self.accept.clicked.connect(self._accept)
        self.list.accept_wanted.connect(self._accept)
        self.leave.clicked.connect(self.left)
        self.list.leave_wanted.connect(self.left)
        self.hide()

    def show_asked(self, asked: Asked, now: Standing) -> None:
        """Come to the front with a proposal, and go when it was answered."""
        proposal = asked.proposal
        if asked.state is not AskState.DONE or proposal is None or proposal.is_empty:
            self._close()
            return
        is_new = self.asked is None or self.asked.id != asked.id
        self.asked = asked
        self.refresh(now, is_new=is_new)
        if is_new:
            self._open(asked)

    def refresh(self, now: Standing, *, is_new: bool = False) -> None:
        """Show against what stands in the fields now."""
        if self.asked is not None and self.asked.proposal is not None:
            self.model.show(self._texts.rows(self.asked.proposal, now), is_new=is_new)

    def _open(self, asked: Asked) -> None:
        title = self._title(asked.ask_for)
        self.title.setText(title)
        self.about.setText(asked.subject)
        self.about.setVisible(bool(asked.subject))
        count = len(self.model.possible)
        if self._pages.indexOf(self) < 0:
            self._pages.insertTab(1, self, self.tr("Proposal"))
        tip = self.tr("What the planner proposes. Nothing is changed before you accept it.")
        self._pages.setTabToolTip(self._pages.indexOf(self), tip)
        self._pages.setCurrentWidget(self)
        first = next((n for n, row in enumerate(self.model.rows) if row.key), 0)
        self.list.setCurrentIndex(self.model.index(first))
        self.list.scrollToTop()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.tr("{title}: %n change(s) proposed", "", count).format(title=title))

    def _close(self) -> None:
        had_focus = self.isAncestorOf(self.window().focusWidget()) if self.window().focusWidget() else False
        if (place := self._pages.indexOf(self)) >= 0:
            was_shown = self._pages.currentWidget() is self
            self._pages.removeTab(place)
            self.hide()
            if was_shown:
                self._pages.setCurrentIndex(0)
            if had_focus:
                self._pages.tabBar().setFocus(Qt.FocusReason.OtherFocusReason)
        self.asked = None

    def _accept(self) -> None:
        if self.asked is not None and self.accept.isEnabled():
            self.accepted.emit(self.asked.id, self.model.ticked)

    def _on_all(self) -> None:
        self.model.tick_all(is_ticked=len(self.model.ticked) < len(self.model.possible))

    def _show_ticked(self) -> None:
        ticked, possible = len(self.model.ticked), len(self.model.possible)
        state = Qt.CheckState.PartiallyChecked if 0 < ticked < possible else Qt.CheckState.Unchecked
        self.all.setCheckState(Qt.CheckState.Checked if possible and ticked == possible else state)
        self.all.setEnabled(possible > 0)
        self.accept.setEnabled(ticked > 0)
        if ticked == possible:
            text = self.tr("Accept all")
        else:
            text = self.tr("Accept {n} of {count}").format(n=ticked, count=possible)
        self.accept.setText(text)
        self.accept.setAccessibleName(text)

    def _title(self, ask_for: AskFor) -> str:
        match ask_for:
            case AskFor.INSPIRE:
                return self.tr("The planner has written")
            case AskFor.FORMAT:
                return self.tr("The planner suggests")
            case _:
                return self.tr("The planner has heard")
