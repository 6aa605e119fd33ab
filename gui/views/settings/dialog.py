"""The settings dialog: pages with a list beside them, and a search over all of their rows."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from daw_bridge.core.draft import Draft
from daw_bridge.core.events import OutputDevicesFound
from daw_bridge.core.settings import Settings
from engine.contract.checks import FieldError
from engine.contract.messages import MessageError
from gui.accessible.speech import announce
from gui.look.icons import row_icon
from gui.viewmodels.window_store import window_store
from gui.views.settings.controllers import ControllersPage
from gui.views.settings.daw import DawPage
from gui.views.settings.general import GeneralPage
from gui.views.settings.models import ModelsPage
from gui.views.settings.page import Page
from gui.views.settings.search import words_of
from gui.views.settings.search_field import SearchField
from gui.views.settings.sound import SoundPage
from gui.views.tall_rows import scrolling

_WIDTH, _HEIGHT = 820, 560
_LEAST_WIDTH, _LEAST_HEIGHT = 560, 380
Button = QDialogButtonBox.StandardButton


class SettingsDialog(QDialog):
    """`edited()` returns settings and draft as the user left them; `settings` and `draft` are those it began with.

    OK closes the dialog, and `apply_wanted` asks to apply without closing it, only when all can be used.
    """

    apply_wanted = Signal()

    def __init__(self, settings: Settings, draft: Draft, parent: QWidget | None = None, page: str = "") -> None:
        """page: the key of the page to open; "" for the one that was open last."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.settings, self.draft = settings, draft
        self.wants_drag_doctor = self.wants_sampler = False  # the window shows them when this dialog has closed
        self.general, self.sound, self.models = GeneralPage(), SoundPage(), ModelsPage()
        self.daw, self.controllers = DawPage(), ControllersPage()
        self.pages: tuple[Page, ...] = (self.general, self.sound, self.models, self.daw, self.controllers)
        self.search = SearchField(self.tr("Search the settings"))
        self.list, self.stack = QListWidget(), QStackedWidget()
        self.heading, self.found, self.refusal = QLabel(), QLabel(), QLabel()
        self.buttons = QDialogButtonBox(Button.Ok | Button.Cancel | Button.Apply)
        self.defaults = QPushButton(self.tr("Restore defaults"))
        for shown in self.pages:
            shown.show_values(settings, draft)
            self.list.addItem(QListWidgetItem(shown.title))
            self.stack.addWidget(scrolling(shown))
        self._show_icons()
        self._lay_out()
        self._connect()
        self._restore(page)
        self._on_changed()

    def show_devices(self, found: OutputDevicesFound) -> None:
        """Offer the devices that play stereo. They come later: a sound system may take seconds to answer."""
        self.sound.show_devices(found)

    def edited(self) -> tuple[Settings, Draft]:
        """Settings and draft with every field of the dialog applied. Raises MessageError for one that cannot be used."""
        settings, draft = self.settings, self.draft
        for page in self.pages:
            settings, draft = page.edited(settings, draft)
        return settings, draft

    def open_page(self, page: Page) -> None:
        self.list.setCurrentRow(self.pages.index(page))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "list"):  # Apply may change the colours
            self._show_icons()

    def _show_icons(self) -> None:
        for row, page in enumerate(self.pages[: self.list.count()]):
            self.list.item(row).setIcon(row_icon(page.icon))

    def done(self, result: int) -> None:
        page = self.pages[self.stack.currentIndex()].key
        window_store.write({"settings/page": page, "settings/geometry": self.saveGeometry()})
        super().done(result)

    # --- pages and search -------------------------------------------------------------------------

    def _show_page(self, row: int) -> None:
        if row >= 0:
            self.stack.setCurrentIndex(row)
            title = self.pages[row].title
            self.heading.setText(title)
            self.defaults.setAccessibleName(self.tr("Restore defaults of the page {page}").format(page=title))

    def _step_page(self, by: int) -> None:
        rows = [row for row in range(len(self.pages)) if not self.list.item(row).isHidden()]
        if rows:
            at = rows.index(self.list.currentRow()) if self.list.currentRow() in rows else 0
            self.list.setCurrentRow(rows[(at + by) % len(rows)])

    def _on_searched(self, typed: str) -> None:
        """Show the rows that fit, and of the pages those that have any. Only where no word begins so, look within words."""
        words = words_of(typed)
        counts: list[int] = []
        for at_start in (True, False):
            counts = [page.show_found(words, at_start=at_start) for page in self.pages]
            if any(counts):
                break
        for row, (page, count) in enumerate(zip(self.pages, counts, strict=True)):
            item = self.list.item(row)
            item.setHidden(not count)
            item.setText(self.tr("{page} ({count})").format(page=page.title, count=count) if words else page.title)
        first = next((row for row, count in enumerate(counts) if count), -1)
        self.stack.setVisible(first >= 0)
        self.heading.setVisible(first >= 0)
        self.defaults.setEnabled(not words)  # they are those of all rows, also of those that are out of sight
        if first >= 0 and not counts[self.stack.currentIndex()]:
            self.list.setCurrentRow(first)
        text = self.tr("Settings found: {count}") if first >= 0 else self.tr("No setting is called like this.")
        self.found.setText(text.format(count=sum(counts)))
        self.found.setVisible(bool(words))
        if words:
            announce(self.search, self.found.text())

    def _go_to_field(self) -> None:
        field = self.pages[self.stack.currentIndex()].first_field()
        if field is not None and self.stack.isVisible():
            field.setFocus(Qt.FocusReason.TabFocusReason)

    # --- using them -------------------------------------------------------------------------------

    def _on_changed(self) -> None:
        try:
            is_changed = self.edited() != (self.settings, self.draft)
        except MessageError:
            is_changed = True
        self.buttons.button(Button.Apply).setEnabled(is_changed)

    def _restore_defaults(self) -> None:
        page = self.pages[self.stack.currentIndex()]
        page.restore_defaults()
        announce(self, self.tr("Defaults of the page {page} are shown. OK keeps them.").format(page=page.title))

    def _is_usable(self) -> bool:
        """Whether all fields can be used; else say which one cannot, and show its page."""
        for page in self.pages:
            try:
                page.edited(self.settings, self.draft)
            except MessageError as error:
                self._refuse_field(page, error)
                return False
            for folder in page.folders():
                if folder and self._is_gone(folder):
                    text = self.tr("The folder {folder} does not exist. Choose another one.")
                    self._refuse(page, text.format(folder=folder))
                    return False
        self.refusal.hide()
        return True

    def _refuse_field(self, page: Page, error: MessageError) -> None:
        """Say why in the words of the page, and go to the field."""
        row = page.row_of(error.name) if isinstance(error, FieldError) else None
        if row is None or not isinstance(error, FieldError):
            self._refuse(page, str(error))
            return
        name, field = row
        self._refuse(page, error.called(self.tr("“{name}”").format(name=name)))
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self, page: Page, why: str) -> None:
        self.search.clear()
        self.open_page(page)
        self.refusal.setText(why)
        self.refusal.show()
        announce(self, why, is_urgent=True)

    def _is_gone(self, folder: str) -> bool:
        """Whether a folder that was just chosen is not there; one of before may lie on a drive that is away."""
        before = {self.settings.model_folder, self.settings.watch_folder}
        return folder not in before and not Path(folder).is_dir()

    def _accept_if_usable(self) -> None:
        if self._is_usable():
            self.accept()

    def _leave_for_drag_doctor(self) -> None:
        """Close as OK does: no take can be dragged out of a window that waits for this dialog."""
        self.wants_drag_doctor = True
        self._accept_if_usable()
        self.wants_drag_doctor = self.result() == QDialog.DialogCode.Accepted

    def _leave_for_sampler(self) -> None:
        """Close as OK does: steps, shift, guidance and solver stand beside the prompt."""
        self.wants_sampler = True
        self._accept_if_usable()
        self.wants_sampler = self.result() == QDialog.DialogCode.Accepted

    def _apply_if_usable(self) -> None:
        if self._is_usable():
            self.apply_wanted.emit()
            self.settings, self.draft = self.edited()
            self._on_changed()

    # --- building ---------------------------------------------------------------------------------

    def _connect(self) -> None:
        for page in self.pages:
            page.changed.connect(self._on_changed)
        self.list.currentRowChanged.connect(self._show_page)
        self.daw.drag_doctor_wanted.connect(self._leave_for_drag_doctor)
        self.models.sampler.clicked.connect(self._leave_for_sampler)
        self.search.textChanged.connect(self._on_searched)
        self.search.chosen.connect(self._go_to_field)
        self.search.list_wanted.connect(self.list.setFocus)
        self.defaults.clicked.connect(self._restore_defaults)
        self.buttons.accepted.connect(self._accept_if_usable)
        self.buttons.rejected.connect(self.reject)
        self.buttons.button(Button.Apply).clicked.connect(self._apply_if_usable)
        for key, act in (
            (QKeySequence.StandardKey.Find, self.search.setFocus),
            ("Ctrl+PgDown", lambda: self._step_page(1)),
            ("Ctrl+PgUp", lambda: self._step_page(-1)),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _restore(self, page: str) -> None:
        """Open a page, and the dialog as large as it was, within the screen."""
        store = window_store.opened()
        wanted = page or str(store.value("settings/page"))
        row = next((row for row, each in enumerate(self.pages) if each.key == wanted), 0)
        self.list.setCurrentRow(row)
        screen = self.screen().availableGeometry()
        self.setMinimumSize(min(_LEAST_WIDTH, screen.width()), min(_LEAST_HEIGHT, screen.height()))
        kept = store.value("settings/geometry")
        if not (isinstance(kept, QByteArray) and self.restoreGeometry(kept)):
            self.resize(_WIDTH, _HEIGHT)
        self.resize(min(self.width(), screen.width() - 40), min(self.height(), screen.height() - 80))
        self.search.setFocus()

    def _lay_out(self) -> None:
        self.list.setAccessibleName(self.tr("Pages"))
        self.list.setFixedWidth(self.list.sizeHintForColumn(0) + 40)
        self.heading.setObjectName("heading")
        self.found.setObjectName("dim")
        self.found.setWordWrap(True)
        self.found.hide()
        self.refusal.setObjectName("refusal")
        self.refusal.setWordWrap(True)
        self.refusal.setAccessibleDescription(self.tr("Why the settings cannot be used"))
        self.refusal.hide()
        for button in self.buttons.buttons():
            button.setIcon(QIcon())
        self.buttons.button(Button.Apply).setText(self.tr("Apply"))
        self.defaults.setToolTip(
            self.tr("Show the defaults of this page. Nothing is changed before you press OK or Apply.")
        )
        self.defaults.setAutoDefault(False)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.list, 1)
        right.addWidget(self.heading)
        right.addWidget(self.stack, 1)
        across = QHBoxLayout()
        across.addLayout(left)
        across.addLayout(right, 1)
        below = QHBoxLayout()
        below.addWidget(self.defaults)
        below.addStretch(1)
        below.addWidget(self.buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(self.found)
        layout.addLayout(across, 1)
        layout.addWidget(self.refusal)
        layout.addLayout(below)
