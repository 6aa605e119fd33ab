"""The page below the menus: the bar on top and the panels below it, beside each other where there is room for them."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from gui.accessible.tab_order import next_stop
from gui.bridge_signals import BridgeSignals
from gui.views.bar.top_bar import TopBar
from gui.views.fitting.fitting_row import FittingRow
from gui.views.jobs.panel import JobsPanel
from gui.views.lanes.stage import Stage
from gui.views.page.scrolled import Scrolled
from gui.views.versions.take_pages import TakePages

_SIDE, _TOP, _BOTTOM = 8, 8, 4  # pixels around everything
_GAP = 6
_HANDLE = 8
_FRAME = 24  # pixels of the frame and margins around the pages beside the takes
_TABS = 40  # pixels of their tabs
_WAVE = 290  # pixels that headers of lanes and waveform have beside all columns, above their least width
_PAGES_WIDTH = 400  # pixels of the pages of a small window, until the user moves the border
_SMALL = "small"
Keep = Callable[[str, Callable[[], object], Callable[[object], object]], None]


class Page(QWidget):
    """Wide, it has three columns: clips, then the stage above takes and jobs, then the prompt.

    Small, it has the stage, and beside it one panel at a time, as pages: prompt, takes, versions, jobs, clips. It becomes
    small by itself where the window has less room than the columns need, whatever the language makes of that.
    """

    def __init__(
        self,
        signals: BridgeSignals,
        bar: TopBar,
        clips: QWidget,
        stage: Stage,
        takes: TakePages,
        jobs: JobsPanel,
        prompt: QWidget,
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self._bar, self._clips, self._stage, self._takes, self._jobs = bar, clips, stage, takes, jobs
        self.prompt = Scrolled(prompt)
        self.is_small = False
        self._least_takes = QSize()
        self._kept: dict[str, QByteArray] = {}  # the sizes of the form that is not shown
        self._lower = QSplitter(Qt.Orientation.Horizontal)
        self._lower.addWidget(takes)
        self._lower.addWidget(jobs)
        self._lower.setSizes([560, 460])
        self._middle = QSplitter(Qt.Orientation.Vertical)
        self._middle.addWidget(stage)
        self._middle.addWidget(self._lower)
        self._middle.setSizes([460, 240])
        self._across = QSplitter(Qt.Orientation.Horizontal)
        self._across.addWidget(clips)
        self._across.addWidget(self._middle)
        self._across.addWidget(self.prompt)
        self._across.setStretchFactor(1, 1)
        self._across.setSizes([190, 900, 370])
        self.splitters = {"middle": self._middle, "lower": self._lower, "across": self._across, "lanes": stage}
        for splitter in self.splitters.values():
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(_HANDLE)
        self._sort_children()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, _TOP, _SIDE, _BOTTOM)
        layout.setSpacing(_GAP)
        layout.addWidget(bar)
        layout.addWidget(self._across, 1)
        signals.job_changed.connect(self._name_jobs)

    # --- room -------------------------------------------------------------------------------------

    def needed_size(self) -> QSize:
        """The pixels that all columns need, with a waveform in which bars can be dragged over."""
        if not self.is_small:  # else they hold the others, too
            self._least_takes = self._takes.minimumSizeHint()
        stage, takes, jobs = self._stage.whole_minimum(), self._least_takes, _least(self._jobs)
        middle = max(stage.width() + _WAVE, takes.width() + _HANDLE + jobs.width())
        width = _least(self._clips).width() + middle + self.prompt.whole_width() + 2 * _HANDLE
        down = stage.height() + _HANDLE + max(takes.height(), jobs.height())
        return self._around(QSize(width, down))

    def minimumSizeHint(self) -> QSize:
        """The size of the small page, which the wide one becomes before anything is cut."""
        stage, takes, prompt = self._stage.whole_minimum(), self._takes.minimumSizeHint(), self.prompt.tight_minimum()
        pages = [prompt, _least(self._jobs), _least(self._clips)]
        width = max(takes.width(), *(page.width() + _FRAME for page in pages))
        height = max(takes.height(), *(page.height() + _FRAME + _TABS for page in pages))
        least = self._around(QSize(stage.width() + _HANDLE + width, max(stage.height(), height)))
        return least.expandedTo(QSize(2 * _SIDE + self._bar.minimumSizeHint().width(), 0))

    def _around(self, panels: QSize) -> QSize:
        bar = self._bar.minimumSizeHint().height()
        return QSize(2 * _SIDE + panels.width(), _TOP + bar + _GAP + panels.height() + _BOTTOM)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()
        return done

    # --- what is remembered -----------------------------------------------------------------------

    def keep(self, keep: Keep) -> None:
        """Have the sizes of both forms kept from one start to the next. keep: `WindowMemory.keep`."""
        for name in (*self.splitters, _SMALL):
            keep(name, lambda name=name: self._state(name), lambda kept, name=name: self._restore(name, kept))  # type: ignore[misc]

    def connect_moves(self, slot: Callable[..., object]) -> None:
        """Have a slot called when the user moves a border."""
        for splitter in self.splitters.values():
            splitter.splitterMoved.connect(slot)

    def _state(self, name: str) -> QByteArray:
        if name in self._kept:
            return self._kept[name]
        if name == _SMALL:
            return self._middle.saveState() if self.is_small else QByteArray()
        return self.splitters[name].saveState()

    def _restore(self, name: str, kept: object) -> None:
        if not isinstance(kept, QByteArray) or kept.isEmpty():
            return
        if name in self._kept or name == _SMALL:
            self._kept[name] = kept
        else:
            self.splitters[name].restoreState(kept)

    # --- the two forms ----------------------------------------------------------------------------

    def show_panel(self, panel: QWidget) -> None:
        """Bring a panel to the front, which may be behind another one while the page is small."""
        for place in range(self._takes.tabs.count() if self.is_small else 0):
            page = self._takes.tabs.widget(place)
            if page is not None and (page is panel or page.isAncestorOf(panel)):
                self._takes.tabs.setCurrentIndex(place)

    def _arrange(self) -> None:
        """Become small or wide, as the room asks for."""
        needed = self.needed_size()
        is_small = self.width() < needed.width() or self.height() < needed.height()
        if is_small == self.is_small or not self.isVisible():
            return
        self.is_small = self.prompt.is_tight = is_small
        focus = QApplication.focusWidget()
        self._set_inner(is_inner=is_small)
        if is_small:
            self._become_small()
        else:
            self._become_wide()
        if focus is not None and focus.isVisible() and self.isAncestorOf(focus):
            focus.setFocus()

    def _become_small(self) -> None:
        small = self._kept.pop(_SMALL, None)
        self._kept = {name: self.splitters[name].saveState() for name in ("middle", "lower", "across")}
        self._takes.take_in(self.prompt, self.tr("Make"), 0)
        self._takes.take_in(self._jobs, self.tr("Jobs"))
        self._takes.take_in(self._clips, self.tr("Clips"))
        self._takes.tabs.setCurrentIndex(0)
        self._name_jobs()
        self._middle.setOrientation(Qt.Orientation.Horizontal)
        self._middle.setStretchFactor(0, 1)
        if small is None or not self._middle.restoreState(small):
            self._middle.setSizes([max(1, self.width() - _PAGES_WIDTH), _PAGES_WIDTH])

    def _set_inner(self, *, is_inner: bool) -> None:
        """A panel that is a page within a panel has no frame of its own."""
        for panel in (self.prompt.panel, self._jobs, self._clips):
            panel.setProperty("inner", is_inner)
            panel.style().unpolish(panel)
            panel.style().polish(panel)

    def _become_wide(self) -> None:
        small, wide = self._middle.saveState(), self._kept
        for panel, splitter, place in (
            (self._jobs, self._lower, 1),
            (self._clips, self._across, 0),
            (self.prompt, self._across, 2),
        ):
            self._takes.let_out(panel)
            splitter.insertWidget(place, panel)
            panel.show()
        self._sort_children()
        self._middle.setStretchFactor(0, 0)
        for name, kept in wide.items():
            self.splitters[name].restoreState(kept)
        self._kept = {_SMALL: small}

    def _sort_children(self) -> None:
        """Have screen readers meet the panels as they are read: a splitter puts what comes first last."""
        for splitter in self.splitters.values():
            for widget in reversed([splitter.widget(place) for place in range(splitter.count())]):
                if widget is not None:
                    widget.lower()

    def next_stop(self, *, is_forward: bool) -> QWidget | None:
        """Where Tab goes: through bar, clips, stage, takes, jobs and prompt, wherever these are now."""
        parts = [self._bar, self._clips, self._stage, self._takes, self._jobs, self.prompt]
        if self.is_small:
            parts = [self._bar, self._stage, self._takes]
        rows = [row.in_order() for row in self.findChildren(FittingRow)]
        return next_stop(self.window(), parts, rows, is_forward=is_forward)

    def _name_jobs(self, *_: object) -> None:
        """Name the page of the jobs by how many there are, since they may lie behind another page."""
        if (place := self._takes.tabs.indexOf(self._jobs)) >= 0:
            count = len(self._jobs.active)
            text = self.tr("Jobs ({count})").format(count=count) if count else self.tr("Jobs")
            self._takes.tabs.setTabText(place, text)


def _least(widget: QWidget) -> QSize:
    return widget.minimumSizeHint().expandedTo(widget.minimumSize())
