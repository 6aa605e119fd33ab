"""The drag doctor: what can keep a drag from reaching a DAW in this session, a field to practise, and other ways."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from daw_bridge.core.daw_state import Can
from daw_bridge.library.export_target import EXPORTS
from gui.viewmodels.window_state import WindowState
from gui.views.help.drag_findings import drag_findings
from gui.views.help.drag_session import DragSession, this_session
from gui.views.help.practice_field import PracticeField
from gui.views.takes_panel import TakesList
from gui.views.tall_rows import scrolling

_WIDTH, _HEIGHT = 640, 680


class DragDoctor(QDialog):
    """Stays open beside the window, so that a take can be dragged onto it. Each `_wanted` signal is a way round."""

    copy_wanted = Signal()
    reveal_wanted = Signal()
    insert_wanted = Signal()
    connect_wanted = Signal()
    file_wanted = Signal(str)  # of a take, by its id

    def __init__(
        self, state: WindowState, takes: TakesList, parent: QWidget | None = None, session: DragSession | None = None
    ) -> None:
        """session: by default the one of this process. Call `refresh` when the signals are connected."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Drag doctor"))
        self._state, self._asked = state, ""
        self.session = session or this_session()
        self.field = PracticeField()
        self.findings = QLabel("\n".join(f"• {each}" for each in drag_findings(self.session, self.exports)))
        self.findings.setWordWrap(True)
        self.take = QLabel()
        self.take.setObjectName("dim")
        self.take.setWordWrap(True)
        self._make_buttons()
        rows = QWidget()
        layout = QVBoxLayout(rows)
        layout.setContentsMargins(0, 0, 0, 0)
        for title, *parts in (
            (self.tr("This session"), self.findings),
            (self.tr("Practice"), self.take, self.field, self.paste, self.program),
            (self.tr("Ways without a drag"), self._ways()),
        ):
            layout.addWidget(_panel(title, *parts))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for button in buttons.buttons():
            button.setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.addWidget(scrolling(rows))
        outer.addWidget(buttons)
        screen = self.screen().availableGeometry()
        self.resize(min(_WIDTH, screen.width() - 40), min(_HEIGHT, screen.height() - 80))
        takes.not_taken.connect(self._on_not_taken)
        takes.not_ready.connect(self._on_not_ready)
        for changed in (state.selection_changed, state.daw_changed, state.export_ready):
            changed.connect(self.refresh)

    @property
    def exports(self) -> Path:
        """The folder that holds what is dragged."""
        return Path(self._state.settings.library_folder) / EXPORTS

    def open_beside(self) -> None:
        """Open it beside the window, from which a take is dragged, until it is closed."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.refresh()
        self.show()

    def refresh(self) -> None:
        """Show whether the file of the selected take is there, and which ways are open."""
        take = self._state.take
        path = self._state.exports.get(take.id) if take is not None else None
        if take is None:
            text = self.tr("No take is selected. Select one in the list of takes first.")
        elif path is None or not Path(path).is_file():
            text = self.tr("The file of {take} is being written.").format(take=take.name)
            if self._asked != take.id:
                self._asked = take.id
                self.file_wanted.emit(take.id)
        else:
            text = self.tr("The file of {take} is ready: {path}").format(take=take.name, path=path)
        self.take.setText(text)
        for button in (self.copy, self.reveal):
            button.setEnabled(take is not None)
        self.insert.setEnabled(take is not None and bool(self._state.daw.can & {Can.INSERT, Can.NEW_TRACK}))

    # --- what it says -----------------------------------------------------------------------------

    def _on_not_taken(self) -> None:
        self.field.tell(
            self.tr("The last drag ended nowhere: what was under the pointer took no file, or never heard of the drag.")
        )

    def _on_not_ready(self) -> None:
        self.field.tell(self.tr("The file was not ready yet. Drag again in a moment."))

    # --- ways round -------------------------------------------------------------------------------

    def _make_buttons(self) -> None:
        self.paste = self._button(self.tr("Paste here"), self.tr("Show what “Copy file” has put on the clipboard"))
        self.program = self._button(
            self.tr("Practise with another program"),
            self.tr("Open the field as a program of its own. A drag onto it takes the same way as one into a DAW."),
        )
        self.copy = self._button(
            self.tr("Copy file"), self.tr("Copy the file of the take, to paste it into the DAW or a folder (Ctrl+C)")
        )
        self.reveal = self._button(
            self.tr("Show in folder"), self.tr("Open the folder that contains the file of the take")
        )
        self.insert = self._button(
            self.tr("Insert take"),
            self.tr("Let the script in the DAW put the take on a new track, at its bar (Ctrl+I)"),
        )
        self.connect_ = self._button(self.tr("Connect a DAW…"), self.tr("Install the script that inserts takes"))
        self.folder = self._button(self.tr("Copy path"), self.tr("Copy the path of the folder with the finished files"))
        self.open_folder = self._button(self.tr("Open folder"), self.tr("Show the folder in the file manager"))
        self.paste.clicked.connect(self.field.paste)
        self.program.clicked.connect(self._start_program)
        self.copy.clicked.connect(self.copy_wanted)
        self.reveal.clicked.connect(self.reveal_wanted)
        self.insert.clicked.connect(self.insert_wanted)
        self.connect_.clicked.connect(self.connect_wanted)
        self.folder.clicked.connect(self._copy_path)
        self.open_folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.exports))))

    def _ways(self) -> QWidget:
        """A line for each way: what it does, and its buttons."""
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        ways = (
            (
                self.tr("Copy the file and paste it onto a track, or into the browser of the DAW."),
                self.copy,
                self.reveal,
            ),
            (self.tr("Let the script in your DAW insert the take at its bar."), self.insert, self.connect_),
            (
                self.tr("Add this folder to the favourites or places of your DAW's browser, once: {folder}"),
                self.folder,
                self.open_folder,
            ),
        )
        for row, (text, *buttons) in enumerate(ways):
            label = QLabel(text.format(folder=self.exports))
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(label, row, 0)
            for column, button in enumerate(buttons, 1):
                grid.addWidget(button, row, column)
        return page

    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText(str(self.exports))
        self.field.tell(self.tr("Copied {folder}.").format(folder=self.exports))

    def _start_program(self) -> None:
        settings = self._state.settings
        line = ["-m", "gui.views.help.practice_window", settings.color_scheme, settings.language]
        if not QProcess.startDetached(sys.executable, line, str(_ROOT))[0]:
            self.field.tell(self.tr("The program could not be started. Practise with the field here."))

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        return button


_ROOT = Path(__file__).parents[3]  # from where the package is found, wherever DAW Bridge was started


def _panel(title: str, *parts: QWidget) -> QFrame:
    """Parts below a heading; buttons side by side at the end."""
    panel = QFrame()
    panel.setObjectName("panel")
    heading = QLabel(title)
    heading.setObjectName("heading")
    grid = QGridLayout(panel)
    grid.addWidget(heading, 0, 0, 1, 3)
    grid.setColumnStretch(2, 1)
    column = 0
    for row, part in enumerate(parts, 1):
        if isinstance(part, QPushButton):
            grid.addWidget(part, len(parts) + 1, column)
            column += 1
        else:
            grid.addWidget(part, row, 0, 1, 3)
    return panel
