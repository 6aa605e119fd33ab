"""The room that the library takes: what can be removed, takes whose files are missing, and another place for all of it."""

from itertools import zip_longest
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from daw_bridge.bridge import Bridge
from daw_bridge.core.shelf.shelf_events import LibraryMoved, LibraryMoving, SpaceFound, TakesFound, TidiedUp
from daw_bridge.core.shelf.space import Heap, Space
from gui.accessible.speech import announce
from gui.bridge_signals import BridgeSignals
from gui.viewmodels.window_memory import Folders
from gui.views.eliding import breakable, wrap
from gui.views.fields.form import Form
from gui.views.fields.progress_bar import ProgressBar

_MARGIN = 22  # of a line below a checkbox, which begins with its text


class SpaceDialog(QDialog):
    """Stays open beside the window. It asks the bridge for sizes when it is shown, and again after each change."""

    def __init__(self, bridge: Bridge, signals: BridgeSignals, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Space and tidying up"))
        self.resize(560, 620)
        self._bridge, self._folders = bridge, Folders()
        self._space: Space | None = None
        self._is_moving = False
        self._sizes = {name: QLabel("…") for name in ("folder", "takes", "exports", "other", "free")}
        wrap(self._sizes["folder"])
        self.heaps = {heap: QCheckBox() for heap in Heap}
        self.names = QListWidget()
        self.names.setAccessibleName(self.tr("What is removed"))
        self.names.setUniformItemSizes(True)
        self.names.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.remove = self._button(self.tr("Remove…"), self.tr("Remove for good what is checked"), self._ask)
        self.restore = self._button(
            self.tr("Bring back"), self.tr("Bring the deleted clip back that is chosen in the list"), self._restore
        )
        self.missing = QLabel()
        self.missing.setWordWrap(True)
        self.look = self._button(
            self.tr("Look for them…"), self.tr("Choose a folder in which these files may be"), self._find_takes
        )
        self.move_button = self._button(
            self.tr("Move the library…"),
            self.tr("Copy the library to another folder, check every file there, and use it from then on"),
            self._move,
        )
        self.cancel = self._button(
            self.tr("Cancel the move"), self.tr("The library stays where it is"), bridge.shelf.cancel_move
        )
        self.progress = ProgressBar()
        self.progress.setAccessibleName(self.tr("Move of the library"))
        self.news = QLabel()
        self.news.setWordWrap(True)
        self._lay_out()
        self.names.currentRowChanged.connect(self._show_restore)
        for box in self.heaps.values():
            box.toggled.connect(self._show_names)
        signals.space_found.connect(self._on_space)
        signals.tidied_up.connect(self._on_tidied)
        signals.takes_found.connect(self._on_takes_found)
        signals.library_moving.connect(self._on_moving)
        signals.library_moved.connect(self._on_moved)
        signals.problem.connect(lambda problem: self._say(problem.message) if self.isVisible() else None)
        self._show_moving(0, 0)

    def refresh(self) -> None:
        """Measure anew."""
        self._sizes["folder"].setText(breakable(self._bridge.settings.library_folder))
        self._bridge.shelf.find_space()

    # --- layout ---------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        sizes = Form()
        for name, text in (
            ("folder", self.tr("Library")),
            ("takes", self.tr("Takes")),
            ("exports", self.tr("Files that other programs may use")),
            ("other", self.tr("Everything else")),
            ("free", self.tr("Free on this drive")),
        ):
            sizes.add(text, self._sizes[name])
        layout = QVBoxLayout(self)
        layout.addLayout(sizes)
        layout.addLayout(self._row(self.move_button, self.cancel, self.progress))
        layout.addLayout(self._row(self.missing, self.look))
        layout.addWidget(self._heading(self.tr("What can be removed")))
        for heap, note in (
            (Heap.EXPORTS, self.tr("They are written again when you drag, copy or save the take.")),
            (Heap.TRASH, self.tr("Undo does not bring them back after that.")),
            (Heap.LEFTOVERS, self.tr("Copies of older and damaged lists, and files that were never finished.")),
        ):
            label = QLabel(note)
            label.setObjectName("dim")
            label.setWordWrap(True)
            label.setContentsMargins(_MARGIN, 0, 0, 4)
            layout.addWidget(self.heaps[heap])
            layout.addWidget(label)
        layout.addWidget(self.names, 1)
        layout.addLayout(self._row(self.news, self.restore, self.remove))
        self._show_space()

    def _heading(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setObjectName("heading")
        return label

    def _row(self, first: QWidget, *others: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(first, 1 if isinstance(first, QLabel) else 0)
        for other in others:
            row.addWidget(other, 1 if isinstance(other, ProgressBar) else 0)
        if isinstance(first, QPushButton):
            row.addStretch(1)
        return row

    def _button(self, text: str, tip: str, act: object) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())  # type: ignore[operator]
        return button

    # --- what there is --------------------------------------------------------------------------------

    def _on_space(self, event: SpaceFound) -> None:
        first, self._space = self._space is None, event.space
        if first:
            for pile in event.space.piles:
                self.heaps[pile.heap].setChecked(pile.heap is not Heap.TRASH and pile.n_bytes > 0)
        self._show_space()

    def _show_space(self) -> None:
        space = self._space
        self.missing.setVisible(space is not None and space.missing > 0)
        self.look.setVisible(space is not None and space.missing > 0)
        titles = {
            Heap.EXPORTS: self.tr("Finished files that no program was given"),
            Heap.TRASH: self.tr("Deleted clips"),
            Heap.LEFTOVERS: self.tr("Left over from earlier versions and crashes"),
        }
        for heap, title in titles.items():
            self.heaps[heap].setText(title)
            self.heaps[heap].setEnabled(False)
        if space is not None:
            for name, n_bytes in (
                ("takes", space.takes_bytes),
                ("exports", space.handed_over_bytes),
                ("other", space.other_bytes),
                ("free", space.free_bytes),
            ):
                self._sizes[name].setText(size_text(n_bytes))
            for pile in space.piles:
                text = self.tr("{what}: {count} ({size})")
                values = {"what": titles[pile.heap], "count": len(pile.names), "size": size_text(pile.n_bytes)}
                self.heaps[pile.heap].setText(text.format(**values))
                self.heaps[pile.heap].setEnabled(bool(pile.names))
            self.missing.setText(self.tr("Takes whose files are missing: {count}").format(count=space.missing))
        self._show_names()

    def _show_names(self) -> None:
        piles = [pile for pile in self._space.piles if self._is_wanted(pile.heap)] if self._space is not None else []
        self.names.clear()
        for pile in piles:
            for name, clip_id in zip_longest(pile.names, pile.ids, fillvalue=""):
                item = QListWidgetItem(name, self.names)
                item.setData(Qt.ItemDataRole.UserRole, clip_id)
        self._show_restore()
        self.remove.setEnabled(bool(piles) and not self._is_moving)
        n_bytes = sum(pile.n_bytes for pile in piles)
        self.remove.setText(self.tr("Remove {size}…").format(size=size_text(n_bytes)) if piles else self.tr("Remove…"))

    def _is_wanted(self, heap: Heap) -> bool:
        return self.heaps[heap].isChecked() and self.heaps[heap].isEnabled()

    def _show_restore(self) -> None:
        item = self.names.currentItem()
        self.restore.setEnabled(item is not None and bool(item.data(Qt.ItemDataRole.UserRole)))

    # --- what is done ---------------------------------------------------------------------------------

    def _restore(self) -> None:
        if (item := self.names.currentItem()) is not None:
            self._bridge.shelf.restore(item.data(Qt.ItemDataRole.UserRole))
            self._say(self.tr("{clip} is back.").format(clip=item.text()))
            self.refresh()

    def _ask(self) -> None:
        """Ask with the sizes, since nothing brings back what is removed here."""
        wanted = [heap for heap in Heap if self._is_wanted(heap)]
        lines = "\n".join(self.heaps[heap].text() for heap in wanted)
        box = QMessageBox(
            QMessageBox.Icon.Question, self.tr("Remove for good?"), self.tr("Remove for good?"), parent=self
        )
        box.setInformativeText(lines)
        remove = box.addButton(self.remove.text().rstrip("…"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        if box.clickedButton() is remove:
            self._bridge.shelf.tidy_up(wanted)

    def _find_takes(self) -> None:
        title = self.tr("Where may the files of the takes be?")
        folder = QFileDialog.getExistingDirectory(self, title, self._folders.last("missing"))
        if folder:
            self._folders.used("missing", folder)
            self._say(self.tr("Looking for the files…"))
            self._bridge.shelf.find_takes(Path(folder))

    def _move(self) -> None:
        title = self.tr("Choose a new or an empty folder for the library")
        folder = QFileDialog.getExistingDirectory(self, title, self._folders.last("move"))
        if folder:
            self._folders.used("move", str(Path(folder).parent))
            self._bridge.shelf.move_library(Path(folder))

    # --- news -----------------------------------------------------------------------------------------

    def _on_tidied(self, event: TidiedUp) -> None:
        text = self.tr("Removed {size}.").format(size=size_text(event.n_bytes))
        if event.stayed:
            text = self.tr("Removed {size}. In use, and still there: {files}")
            text = text.format(size=size_text(event.n_bytes), files=", ".join(event.stayed[:5]))
        self._say(text)

    def _on_takes_found(self, event: TakesFound) -> None:
        if event.n_missing:
            text = self.tr("Found {found}. Still missing: {missing}. Choose another folder to look in.")
        else:
            text = self.tr("Found {found}. No take is missing any more.")
        self._say(text.format(found=event.n_found, missing=event.n_missing))

    def _on_moving(self, event: LibraryMoving) -> None:
        self._show_moving(event.done, event.total)

    def _show_moving(self, done: int, total: int) -> None:
        self._is_moving = done < total
        self.progress.setVisible(self._is_moving)
        self.cancel.setVisible(self._is_moving)
        self.move_button.setVisible(not self._is_moving)
        self.progress.setMaximum(1000)
        self.progress.setValue(1000 * done // max(1, total))
        self._show_names()

    def _on_moved(self, event: LibraryMoved) -> None:
        text = self.tr(
            "The library is in {folder} now, and every file was checked. The old files are still in {before}."
        )
        self._say(text.format(folder=event.folder, before=event.before))
        self._space = None
        self.refresh()

    def _say(self, text: str) -> None:
        self.news.setText(breakable(text))
        announce(self, text)


def size_text(n_bytes: int) -> str:
    """A size as people read it: 1.3 GB."""
    return QLocale().formattedDataSize(n_bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
