"""The dialog that assigns MIDI and OSC controls: choose a parameter, press Learn, move the control."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from daw_bridge.controllers.controllers import Controllers
from daw_bridge.controllers.learning import learnable
from daw_bridge.core import events
from engine.contract.texts import translated
from gui.bridge_signals import BridgeSignals
from gui.views.fields.heads import plain_heads


class LearnDialog(QDialog):
    """learned: the setting of that name, one `SOURCE = ADDRESS` per line."""

    def __init__(
        self, signals: BridgeSignals, controllers: Controllers, learned: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Learn controls"))
        self.resize(640, 520)
        self._controllers = controllers
        self._targets = [address.path for address in learnable()]
        self.table = QTableWidget(len(self._targets), 2)
        self.table.setHorizontalHeaderLabels([self.tr("Parameter"), self.tr("Control")])
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        plain_heads(header)
        self.table.verticalHeader().setSectionResizeMode(
            QHeaderView.ResizeMode.ResizeToContents
        )  # of two lines in some languages
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(36)  # two lines, with room around them
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setAccessibleName(self.tr("Controls"))
        for row, address in enumerate(learnable()):
            name = address.path.removeprefix("/bridge/")
            item = QTableWidgetItem(
                self.tr("{parameter} – {description}").format(parameter=name, description=translated(address.does))
            )
            item.setToolTip(address.path)
            self.table.setItem(row, 0, item)
            self.table.setItem(row, 1, QTableWidgetItem(""))
        self.instruction = QLabel(
            self.tr("Select a parameter and press Learn, then move a knob or press a pad on the controller.")
        )
        self.instruction.setWordWrap(True)
        self.learn = QPushButton(self.tr("Learn"))
        self.forget = QPushButton(self.tr("Forget"))
        close = QPushButton(self.tr("Close"))
        buttons = QHBoxLayout()
        buttons.addWidget(self.learn)
        buttons.addWidget(self.forget)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.instruction)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
        self.learn.clicked.connect(self._on_learn_clicked)
        self.forget.clicked.connect(self._on_forget_clicked)
        close.clicked.connect(self.reject)
        self.finished.connect(lambda _: controllers.learn(""))
        signals.learning_changed.connect(self._on_learning_changed)
        self.table.selectRow(0)
        self._show(dict(line.split(" = ", 1) for line in learned.splitlines() if " = " in line))

    def _chosen(self) -> str:
        return self._targets[max(0, self.table.currentRow())]

    def _on_learn_clicked(self) -> None:
        self._controllers.learn(self._chosen())

    def _on_forget_clicked(self) -> None:
        self._controllers.forget(self._chosen())

    def _on_learning_changed(self, event: events.LearningChanged) -> None:
        name = event.armed.removeprefix("/bridge/")
        if event.armed:
            text = self.tr("Move the control for “{parameter}” now.").format(parameter=name)
        else:
            text = self.tr("Select a parameter and press Learn.")
        self.instruction.setText(text)
        self._show(event.learned)

    def _show(self, learned: dict[str, str]) -> None:
        for row, target in enumerate(self._targets):
            sources = ", ".join(source for source, known in learned.items() if known == target)
            item = self.table.item(row, 1)
            if item is not None:
                item.setText(sources)
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
