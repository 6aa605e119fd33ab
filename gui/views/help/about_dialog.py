"""About DAW Bridge: version, licence, the models that it runs, and what is installed beside it with its licences."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from daw_bridge import __version__
from engine.contract.catalog import COMPONENTS, SKETCH
from engine.contract.texts import translated
from gui.views.fields.heads import plain_heads
from gui.views.fields.wheel import Tabs
from gui.views.help.installed import Package, licence_text
from gui.views.settings.search import holds, words_of
from gui.views.settings.search_field import SearchField

_WIDTH, _HEIGHT = 720, 560
_LICENCE = Path(__file__).parents[3] / "LICENSE"


class AboutDialog(QDialog):
    """The list of packages comes when it has been read: `show_packages`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About DAW Bridge"))
        self._packages: tuple[Package, ...] = ()
        self.tabs = Tabs()
        self.models = self._table([self.tr("Model"), self.tr("What it does"), self.tr("Licence")])
        self.packages = self._table([self.tr("Package"), self.tr("Version"), self.tr("Licence")])
        self.search = SearchField(self.tr("Search packages and licences"))
        self.licence, self.text = (
            self._text(self.tr("Licence of DAW Bridge")),
            self._text(self.tr("Text of the licence")),
        )
        self.licence.setPlainText(_own_licence())
        self.tabs.addTab(self._about(), "DAW Bridge")
        self.tabs.addTab(self._models(), self.tr("Models"))
        self.tabs.addTab(self._installed(), self.tr("Installed packages"))
        self.tabs.setAccessibleName(self.windowTitle())
        self.tabs.tabBar().setAccessibleName(self.windowTitle())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for button in buttons.buttons():
            button.setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(buttons)
        self.search.textChanged.connect(self._on_searched)
        self.search.list_wanted.connect(self.packages.setFocus)
        self.packages.currentCellChanged.connect(self._show_licence)
        self.resize(_WIDTH, min(_HEIGHT, self.screen().availableGeometry().height() - 80))

    def show_packages(self, packages: Sequence[Package]) -> None:
        self._packages = tuple(packages)
        unknown = self.tr("not named")
        self._fill(self.packages, [(each.name, each.version, each.licence or unknown) for each in packages])
        self.packages.selectRow(0)

    def _about(self) -> QWidget:
        page = QWidget()
        version = QLabel(self.tr("DAW Bridge {version}").format(version=__version__))
        version.setObjectName("heading")
        about = QLabel(
            self.tr(
                "Generates music inside your DAW session, on your own machine. DAW Bridge and its built-in model are under "
                "the MIT licence."
            )
        )
        about.setWordWrap(True)
        layout = QVBoxLayout(page)
        for label in (version, about):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            layout.addWidget(label)
        layout.addWidget(self.licence, 1)
        return page

    def _models(self) -> QWidget:
        page = QWidget()
        credits_ = QLabel(
            self.tr(
                "The models of ACE-Step 1.5 are by ACE Studio and StepFun. Their codec is built as Oobleck of Stable "
                "Audio, and Qwen3-Embedding by the Qwen team reads the description. Sketch was made for DAW Bridge."
            )
        )
        credits_.setWordWrap(True)
        rows = [(SKETCH.label, self.tr("small, built in"), "MIT")]
        rows += [(each.name, translated(each.what), each.licence) for each in COMPONENTS]
        self._fill(self.models, rows)
        self.models.setAccessibleName(self.tr("Models and their licences"))
        layout = QVBoxLayout(page)
        layout.addWidget(credits_)
        layout.addWidget(self.models, 1)
        return page

    def _installed(self) -> QWidget:
        page = QSplitter(Qt.Orientation.Vertical)
        self.packages.setAccessibleName(self.tr("Packages and their licences"))
        above = QWidget()
        layout = QVBoxLayout(above)
        layout.setContentsMargins(0, 9, 0, 4)
        layout.addWidget(self.search)
        layout.addWidget(self.packages, 1)
        page.addWidget(above)
        page.addWidget(self.text)
        page.setChildrenCollapsible(False)
        page.setSizes([300, 160])
        return page

    def _on_searched(self, typed: str) -> None:
        words, first = words_of(typed), -1
        for row, package in enumerate(self._packages):
            fits = holds(f"{package.name}\n{package.licence}", words)
            self.packages.setRowHidden(row, not fits)
            first = row if fits and first < 0 else first
        if first >= 0 and self.packages.isRowHidden(self.packages.currentRow()):
            self.packages.selectRow(first)

    def _show_licence(self, row: int) -> None:
        package = self._packages[row] if 0 <= row < len(self._packages) else None
        none = self.tr("This package came without the text of its licence.")
        self.text.setPlainText(licence_text(package) or none if package is not None else "")

    def _table(self, titles: list[str]) -> QTableWidget:
        table = QTableWidget(0, len(titles))
        table.setHorizontalHeaderLabels(titles)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setStretchLastSection(True)
        plain_heads(table.horizontalHeader())
        table.verticalHeader().hide()
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)  # Tab goes on to the next part of the dialog
        table.setShowGrid(False)
        return table

    def _fill(self, table: QTableWidget, rows: Sequence[Sequence[str]]) -> None:
        table.setRowCount(len(rows))
        for n, row in enumerate(rows):
            for column, text in enumerate(row):
                table.setItem(n, column, QTableWidgetItem(text))

    def _text(self, name: str) -> QPlainTextEdit:
        text = QPlainTextEdit()
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        text.setAccessibleName(name)
        return text


def _own_licence() -> str:
    """The licence file of the sources; a wheel has it among its facts."""
    from importlib.metadata import PackageNotFoundError, files

    try:
        return _LICENCE.read_text("utf-8")
    except OSError:
        pass
    try:
        found = next((file for file in files("daw-bridge") or () if file.name == "LICENSE"), None)
        return found.read_text(encoding="utf-8") if found is not None else ""
    except (OSError, PackageNotFoundError):
        return ""
