"""Which knob does what: choose one of our controls, press Learn, move yours."""

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
from gui.bridge_signals import BridgeSignals


class LearnDialog(QDialog):
    """learned: as it stands in the settings."""

    def __init__(
        self, signals: BridgeSignals, controllers: Controllers, learned: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Learn controls")
        self.resize(640, 520)
        self._controllers = controllers
        self._targets = [address.path for address in learnable()]
        self.table = QTableWidget(len(self._targets), 2)
        self.table.setHorizontalHeaderLabels(["What it does", "Your control"])
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setAccessibleName("Controls")
        for row, address in enumerate(learnable()):
            name = address.path.removeprefix("/bridge/")
            item = QTableWidgetItem(f"{name} – {address.does}")
            item.setToolTip(address.path)
            self.table.setItem(row, 0, item)
            self.table.setItem(row, 1, QTableWidgetItem(""))
        self.said = QLabel("Choose a line, press Learn, then move a knob or press a pad of your controller.")
        self.said.setWordWrap(True)
        self.learn = QPushButton("Learn")
        self.forget = QPushButton("Forget")
        close = QPushButton("Close")
        buttons = QHBoxLayout()
        buttons.addWidget(self.learn)
        buttons.addWidget(self.forget)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.said)
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
        self.said.setText(
            f"Move the control that shall be “{name}” now." if event.armed else "Learnt. Choose another line."
        )
        self._show(event.learned)

    def _show(self, learned: dict[str, str]) -> None:
        for row, target in enumerate(self._targets):
            sources = ", ".join(source for source, known in learned.items() if known == target)
            item = self.table.item(row, 1)
            if item is not None:
                item.setText(sources)
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
