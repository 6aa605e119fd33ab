"""The pages above the buttons that start a job: the prompt, which its panel adds, and the adapters."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from gui.views.adapters.panel import AdaptersPanel
from gui.views.fields.wheel import Tabs


class MakingPages(Tabs):
    """The tab of the adapters says how many are on, also while the prompt is in front."""

    def __init__(self, adapters: AdaptersPanel) -> None:
        super().__init__()
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        self.tabBar().setExpanding(False)
        self.adapters = adapters
        self._before: QWidget | None = None  # the page in front before a drag opened the list
        self.addTab(adapters, self.tr("Adapters"))
        adapters.changed.connect(self._refresh)
        self._refresh()

    def open_adapters(self) -> None:
        self.setCurrentWidget(self.adapters)

    def is_over_adapters(self, at: QPoint) -> bool:
        """Whether a place on the screen is on the list of adapters or its tab. A drag over the tab opens the list."""
        bar = self.tabBar()
        if bar.tabAt(bar.mapFromGlobal(at)) == self.indexOf(self.adapters) and self.isVisible():
            if self._before is None and (page := self.currentWidget()) is not self.adapters:
                self._before = page
            self.open_adapters()
            return True
        return self.adapters.isVisible() and self.adapters.rect().contains(self.adapters.mapFromGlobal(at))

    def take_drop(self, at: QPoint) -> bool:
        """End a drag by a drop at a place on the screen. Returns whether it is for the list of adapters."""
        is_taken = self.is_over_adapters(at)
        self.end_drag(is_taken=is_taken)
        return is_taken

    def end_drag(self, *, is_taken: bool = False) -> None:
        """Go back to the page that a drag over the tab has covered, unless the list takes what was dragged."""
        before, self._before = self._before, None
        if before is not None and not is_taken:
            self.setCurrentWidget(before)

    def _refresh(self) -> None:
        """Name the tab after the list."""
        tab, count = self.indexOf(self.adapters), self.adapters.count_on
        if self.adapters.is_in_trouble:
            text = self.tr("Adapters (!)")
            tip = self.tr("An adapter that is switched on cannot be used. No take can be made with it.")
        elif count:
            text = self.tr("Adapters ({count})").format(count=count)
            tip = self.tr("Switched on: {count}").format(count=count)
        else:
            text = self.tr("Adapters")
            tip = self.tr("LoRA, LoKr and other adapters change the sound of the model")
        self.setTabText(tab, text)
        self.setTabToolTip(tab, tip)
        bar = self.tabBar()
        if bar.property("trouble") != self.adapters.is_in_trouble:  # the style sheet colours the tab
            bar.setProperty("trouble", self.adapters.is_in_trouble)
            bar.style().unpolish(bar)
            bar.style().polish(bar)
