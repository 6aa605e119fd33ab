"""Says beside the button why a task cannot be done, and offers the way out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from gui.views.making.verdict import FINE, Verdict, Way


class Notice(QFrame):
    """`way_wanted` carries the verdict whose way out the user takes."""

    way_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.verdict = FINE
        self.reason, self.hint = QLabel(), QLabel()
        self.hint.setObjectName("dim")
        for label in (self.reason, self.hint):
            label.setWordWrap(True)
        self.way = QPushButton()
        self.way.clicked.connect(lambda: self.way_wanted.emit(self.verdict))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(4)
        for widget in (self.reason, self.hint, self.way):
            layout.addWidget(widget)
        self.show_verdict(FINE)

    def show_verdict(self, verdict: Verdict) -> None:
        self.verdict = verdict
        self.reason.setText(verdict.reason)
        self.hint.setText(verdict.hint)
        self.hint.setVisible(bool(verdict.hint))
        text = self._way_text(verdict)
        self.way.setText(text)
        self.way.setAccessibleName(text)
        self.way.setAccessibleDescription(verdict.words)
        self.way.setVisible(verdict.way is not Way.NONE)
        self.setVisible(bool(verdict.reason))

    def _way_text(self, verdict: Verdict) -> str:
        match verdict.way:
            case Way.SWITCH if verdict.offer is not None:
                return self.tr("Switch to {model}").format(model=verdict.offer.label)
            case Way.GET_MODELS:
                return self.tr("Get models…")
            case Way.WITHOUT_REFERENCE:
                return self.tr("Go on without reference")
            case Way.NEW:
                return self.tr("Make new music")
            case Way.REPAINT:
                return self.tr("Repaint a region")
            case _:
                return ""
