"""The entries of the menus that concern the waveform: zoom, what is shown, how the view follows, moving regions."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from gui.look.icons import name_icon
from gui.viewmodels.pictures.sides import Sides
from gui.viewmodels.view_options import Follow, Picture, View
from gui.views.axis.region_handle import STRENGTH_STEP
from gui.views.axis.waveform import WaveformCanvas


class ViewActions(QObject):
    """Builds the actions once; the menu bar shows them."""

    def __init__(self, canvas: WaveformCanvas) -> None:
        super().__init__(canvas)
        self._canvas, self._view = canvas, canvas.view
        self._shown: list[Callable[[], None]] = []
        self._view.changed.connect(self._show)

    def fill_view(self, menu: QMenu) -> None:
        canvas = self._canvas
        self._add(menu, self.tr("Zoom in"), "Ctrl+=", partial(canvas.zoom, 1.5), "zoom_in")
        self._add(menu, self.tr("Zoom out"), "Ctrl+-", partial(canvas.zoom, 1 / 1.5), "zoom_out")
        self._add(menu, self.tr("Zoom to region"), "Ctrl+E", canvas.show_region)
        self._add(menu, self.tr("Show all"), "Ctrl+0", canvas.show_all, "zoom_all")
        self._add(menu, self.tr("Taller waveform"), "", partial(self._view.taller, 2.0))
        self._add(menu, self.tr("Shorter waveform"), "", partial(self._view.taller, 0.5))
        menu.addSeparator()
        self._choices(
            menu,
            "picture",
            [
                (self.tr("Waveform"), "Ctrl+1", Picture.WAVEFORM),
                (self.tr("Spectrogram"), "Ctrl+2", Picture.SPECTROGRAM),
                (self.tr("Waveform and spectrogram"), "Ctrl+3", Picture.BOTH),
            ],
        )
        self._switch(menu, self.tr("Loudness line (LUFS, 3 s)"), "Ctrl+4", "has_loudness_line")
        menu.addSeparator()
        self._choices(
            menu,
            "sides",
            [(self.tr("Left and right"), "", Sides.LEFT_RIGHT), (self.tr("Mid and side"), "", Sides.MID_SIDE)],
        )
        menu.addSeparator()
        follow = menu.addMenu(self.tr("Follow playhead"))
        name_icon(follow.menuAction(), "follow")
        self._choices(
            follow,
            "follow",
            [
                (self.tr("Not at all"), "", Follow.OFF),
                (self.tr("Page by page"), "", Follow.PAGES),
                (self.tr("Smoothly"), "", Follow.SMOOTH),
            ],
        )

    def fill_regions(self, menu: QMenu) -> None:
        handle, canvas = self._canvas.regions, self._canvas
        self._add(menu, self.tr("Select bar at playhead"), "B", lambda: handle.select_bar(canvas.playhead_s))
        menu.addSeparator()
        self._add(menu, self.tr("Move left by a beat"), "Alt+Left", partial(handle.nudge_beats, -1))
        self._add(menu, self.tr("Move right by a beat"), "Alt+Right", partial(handle.nudge_beats, 1))
        self._add(menu, self.tr("Move left by a sample"), "Alt+Shift+Left", partial(handle.nudge_samples, -1))
        self._add(menu, self.tr("Move right by a sample"), "Alt+Shift+Right", partial(handle.nudge_samples, 1))
        menu.addSeparator()
        self._add(menu, self.tr("Move whole region, start or end"), "E", handle.next_part)
        self._add(menu, self.tr("Move next region"), "R", handle.next_region)
        menu.addSeparator()
        self._add(menu, self.tr("Own words, strength and seam…"), "", canvas.open_region)
        self._add(menu, self.tr("More strength"), "Alt+Shift+Up", partial(handle.nudge_strength, STRENGTH_STEP))
        self._add(menu, self.tr("Less strength"), "Alt+Shift+Down", partial(handle.nudge_strength, -STRENGTH_STEP))
        menu.addSeparator()
        self._add(menu, self.tr("Wider context range"), "C", canvas.widen_context)
        self._add(menu, self.tr("Narrower context range"), "Shift+C", canvas.narrow_context)
        self._add(menu, self.tr("No context range"), "", canvas.drop_context)

    def _add(self, menu: QMenu, text: str, key: str, slot: Callable[[], object], icon: str = "") -> QAction:
        action = QAction(text, self)
        action.setShortcut(key)
        action.triggered.connect(lambda _checked=False: slot())
        name_icon(action, icon)
        menu.addAction(action)
        return action

    def _choices(self, menu: QMenu, name: str, entries: Iterable[tuple[str, str, StrEnum]]) -> None:
        """Add entries of which one is chosen. name: of the option that they set."""
        group = QActionGroup(self)
        for text, key, value in entries:
            action = self._add(menu, text, key, partial(_set, self._view, name, value))
            action.setCheckable(True)
            group.addAction(action)
            self._shown.append(partial(_check, action, self._view, name, value))
        self._show()

    def _switch(self, menu: QMenu, text: str, key: str, name: str) -> None:
        action = self._add(menu, text, key, lambda: _set(self._view, name, not getattr(self._view.options, name)))
        action.setCheckable(True)
        self._shown.append(partial(_check, action, self._view, name, True))
        self._show()

    def _show(self) -> None:
        for show in self._shown:
            show()


def _set(view: View, name: str, value: object) -> None:
    view.set(**{name: value})


def _check(action: QAction, view: View, name: str, value: object) -> None:
    action.setChecked(getattr(view.options, name) == value)
