"""Above the list of clips: which of them are shown, in which order, the search, and how many were found."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from daw_bridge.bridge import Bridge
from daw_bridge.core.shelf.shelf import ShelfQuery, Show, Sort
from engine.contract.texts import series
from gui.accessible.labels import name_list
from gui.accessible.speech import announce
from gui.look.icons import put_icon
from gui.viewmodels.numbers import counted
from gui.viewmodels.window_state import WindowState
from gui.views.eliding import breakable
from gui.views.fields.wheel import ComboBox
from gui.views.library.search_field import SearchField

_LONGEST = 60  # characters of what was typed, where it is named


class ShelfBar(QWidget):
    """`order_changed` is emitted when the user sorts otherwise, which the window remembers."""

    order_changed = Signal()

    def __init__(self, state: WindowState, bridge: Bridge) -> None:
        super().__init__()
        self._state, self._bridge = state, bridge
        self._asked = state.shelf.query
        self._spoken = ""
        self.filter = ComboBox()
        self.filter.setMinimumContentsLength(6)
        self.filter.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.filter.setToolTip(self.tr("Which clips are listed"))
        self.order = QToolButton()
        self.order.setObjectName("small")
        put_icon(self.order, "sort")
        self.order.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._orders = self._order_menu()
        self.search = SearchField()
        self.found = QLabel()
        self.found.setObjectName("dim")
        self.found.setWordWrap(True)
        self.all = QPushButton(self.tr("Show all clips"))
        self.all.setToolTip(self.tr("Clear the search and the filter (Esc in the search)"))
        top = QHBoxLayout()
        top.addWidget(self.filter, 1)
        top.addWidget(self.order)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self.search)
        layout.addWidget(self.found)
        layout.addWidget(self.all)
        name_list(self.filter, self.tr("Shown clips"))
        self._filters: list[tuple[Show, str, str]] = []  # with the collection and the project, as the rows show them
        self._names: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
        self._fill_filter()
        self._show_order()
        self.search.searched.connect(lambda words: self._ask(replace(self._asked, words=words)))
        self.filter.activated.connect(self._on_filter)
        self.all.clicked.connect(self.show_all)
        state.shelf.listed.connect(self._on_listed)
        state.selection_changed.connect(self._show_found)
        self._show_found()

    # --- asking ---------------------------------------------------------------------------------------

    def show_all(self) -> None:
        """Clear search and filter."""
        with QSignalBlocker(self.search):
            self.search.clear()
        self._ask(ShelfQuery(sort=self._asked.sort))
        self._fill_filter()

    def sort_by(self, stored: object) -> None:
        """Sort as a window before did. stored: what may be a `Sort`."""
        if str(stored) in set(Sort):
            self._ask(replace(self._asked, sort=Sort(str(stored))))
            self._show_order()

    def order_value(self) -> str:
        """What to remember of the order."""
        return str(self._asked.sort)

    def _ask(self, query: ShelfQuery) -> None:
        if query != self._asked:
            self._asked = query
            self._bridge.shelf.show(query)

    def _on_filter(self, row: int) -> None:
        show, collection, project = self._filters[row]
        self._ask(replace(self._asked, show=show, collection=collection, project=project))

    # --- filters --------------------------------------------------------------------------------------

    def _fill_filter(self) -> None:
        """Offer the filters that there are; one that is chosen stays, even if no clip is left in it."""
        shelf, asked = self._state.shelf, self._asked
        self._names = (shelf.collections, shelf.projects)
        named = {
            (Show.ALL, "", ""): self.tr("All clips"),
            (Show.UNREAD, "", ""): self.tr("With new takes"),
            (Show.STARRED, "", ""): self.tr("Starred"),
            (Show.ARCHIVED, "", ""): self.tr("Archived"),
        }
        collections = dict.fromkeys((*shelf.collections, *filter(None, [asked.collection])))
        projects = dict.fromkeys((*shelf.projects, *filter(None, [asked.project])))
        named |= {(Show.ALL, name, ""): self.tr("Collection: {name}").format(name=name) for name in collections}
        named |= {(Show.ALL, "", name): self.tr("Project: {name}").format(name=name) for name in projects}
        self._filters = list(named)
        with QSignalBlocker(self.filter):
            self.filter.clear()
            self.filter.addItems(list(named.values()))
            self.filter.setCurrentIndex(self._filters.index((asked.show, asked.collection, asked.project)))

    # --- order ------------------------------------------------------------------------------------------

    def _order_names(self) -> dict[Sort, str]:
        return {
            Sort.NEWEST: self.tr("Newest first"),
            Sort.NAME: self.tr("By name"),
            Sort.USED: self.tr("Used last first"),
            Sort.LENGTH: self.tr("Longest first"),
            Sort.TEMPO: self.tr("By tempo"),
        }

    def _order_menu(self) -> dict[Sort, QAction]:
        menu = QMenu(self)
        group = QActionGroup(menu)
        actions = {}
        for sort, text in self._order_names().items():
            actions[sort] = action = group.addAction(text)
            action.setCheckable(True)
            action.triggered.connect(partial(self._on_order, sort))
        menu.addActions(list(actions.values()))
        menu.setAccessibleName(self.tr("Order of the clips"))
        self.order.setMenu(menu)
        return actions

    def _on_order(self, sort: Sort, _checked: bool = False) -> None:
        self.sort_by(sort)
        self.order_changed.emit()

    def _show_order(self) -> None:
        self._orders[self._asked.sort].setChecked(True)
        name = self.tr("Order: {order}").format(order=self._order_names()[self._asked.sort])
        self.order.setAccessibleName(name)
        self.order.setToolTip(name)

    # --- what was found -----------------------------------------------------------------------------------

    def _on_listed(self) -> None:
        shelf = self._state.shelf
        if self._names != (shelf.collections, shelf.projects):
            self._fill_filter()
        self._show_found()
        if shelf.query.is_filtering and self.found.text() != self._spoken:
            self._spoken = self.found.text()
            announce(self, self._spoken)

    def _show_found(self) -> None:
        """Say how many clips are shown of how many, and that the selected one is none of them."""
        shelf, clip = self._state.shelf, self._state.clip
        count = shelf.shown.rowCount()
        self.found.setVisible(shelf.query.is_filtering)
        self.all.setVisible(shelf.query.is_filtering)
        if not shelf.query.is_filtering:
            return
        lines = [self.tr("{found} of {all} clips").format(found=counted(count), all=counted(shelf.count))]
        if count == 0:
            lines = [self._nothing()]
        elif shelf.similar:
            lines.insert(0, self._similar())
        if clip is not None and shelf.shown.row_of(clip.id) < 0:
            lines.append(self.tr("“{clip}” is selected and not shown.").format(clip=clip.name))
        self.found.setText(breakable("\n".join(lines)))

    def _similar(self) -> str:
        """Say that what is shown has not the words that were typed, or not all of it."""
        shelf = self._state.shelf
        text = self.tr("No clip has “{words}”. Similar: {similar}")
        if shelf.n_exact:
            text = self.tr("First the clips with “{words}”, then those with similar words: {similar}")
        words = " ".join(shelf.query.words.split())
        return text.format(
            words=words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…", similar=series(shelf.similar)
        )

    def _nothing(self) -> str:
        query = self._state.shelf.query
        if query.words.strip():
            return self.tr("No clip has all of these words.")
        return self.tr("No clip is archived.") if query.show is Show.ARCHIVED else self.tr("There is no such clip.")
