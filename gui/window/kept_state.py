"""What the window shows again at the next start: where it stood, the view and order of clips, the open tabs."""

from functools import partial

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow, QTabWidget

from gui.viewmodels.window_memory import WindowMemory
from gui.viewmodels.window_state import WindowState
from gui.views.adapters.pages import MakingPages
from gui.views.axis.view_memory import ViewMemory
from gui.views.axis.waveform import WaveformCanvas
from gui.views.first_start.tour import Tour
from gui.views.library.clips_panel import ClipsPanel
from gui.views.list_scroll import ListScroll
from gui.views.making.prompt_panel import PromptPanel
from gui.views.page.page import Page
from gui.views.page.screen_fit import fit_to_screen
from gui.views.versions.take_pages import TakePages


def keep_place(memory: WindowMemory, window: QMainWindow, page: Page, tour: Tour) -> None:
    """Where the window and its panels stand, and whether the tour was offered."""
    memory.keep(
        "geometry", window.saveGeometry, lambda kept: isinstance(kept, QByteArray) and window.restoreGeometry(kept)
    )
    memory.keep("tour/offered", lambda: tour.offered, tour.take_over)
    tour.changed.connect(memory.soon)
    fit_to_screen(window)
    page.keep(memory.keep)
    page.connect_moves(memory.soon)


def keep_clips(memory: WindowMemory, clips: ClipsPanel, canvas: WaveformCanvas, state: WindowState) -> None:
    """How the sound is shown, zoom and scroll of each clip, scroll and order of their list."""
    canvas.view.keep(memory)
    zooms = ViewMemory(canvas, state)
    memory.keep("clips/views", zooms.views.written, zooms.views.read)
    scroll = ListScroll(clips.list)
    memory.keep("clips/scroll", scroll.value, scroll.take_over)
    memory.keep("clips/order", clips.bar.order_value, clips.bar.sort_by)
    clips.bar.order_changed.connect(memory.soon)
    for changed in (zooms.changed, clips.list.verticalScrollBar().valueChanged):
        changed.connect(memory.soon)


def keep_tabs(memory: WindowMemory, pages: MakingPages, take_pages: TakePages, prompt: PromptPanel) -> None:
    """Which pages of the panels are in front, and which task is open."""
    for name, tabs in (("page", pages), ("takes/page", take_pages.tabs)):
        memory.keep(name, tabs.currentIndex, partial(_open_page, tabs))
        tabs.currentChanged.connect(memory.soon)
    memory.keep("task", prompt.kept_tab, prompt.take_over_tab)
    memory.keep("task/more", lambda: prompt.more.is_open, prompt.more.take_over)
    prompt.arranged.connect(memory.soon)


def _open_page(tabs: QTabWidget, kept: object) -> None:
    if str(kept).isdecimal():
        tabs.setCurrentIndex(int(str(kept)))  # Qt ignores a page that does not exist
