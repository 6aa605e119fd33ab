"""How the sound is shown and what the view does: kept from one start to the next, for this window."""

from dataclasses import dataclass, fields, replace
from enum import StrEnum
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QSettings, Signal

from gui.viewmodels.pictures.sides import Sides
from gui.viewmodels.window_memory import WindowMemory
from gui.viewmodels.window_store import window_store

_TALLEST = 64.0


class Picture(StrEnum):
    WAVEFORM = "waveform"
    SPECTROGRAM = "spectrogram"
    BOTH = "both"


class Follow(StrEnum):
    """How the view follows the playhead: not at all, page by page, or with the playhead in the middle."""

    OFF = "off"
    PAGES = "pages"
    SMOOTH = "smooth"


class EdgeSnap(StrEnum):
    """What the edges of a comp go to: what regions snap to, the nearest silence, or nothing."""

    REGIONS = "regions"
    SILENCE = "silence"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class ViewOptions:
    """height: how much taller than its lane a waveform of full scale is drawn, a power of two from 1 on.

    has_lanes: the takes lie below the waveform. has_differences: lanes show where takes depart from their parents.
    """

    picture: Picture = Picture.WAVEFORM
    sides: Sides = Sides.LEFT_RIGHT
    follow: Follow = Follow.PAGES
    has_loudness_line: bool = False
    height: float = 1.0
    has_lanes: bool = True
    has_differences: bool = False
    edge_snap: EdgeSnap = EdgeSnap.REGIONS

    def taller(self, factor: float) -> "ViewOptions":
        return replace(self, height=round(min(max(self.height * factor, 1.0), _TALLEST), 6))


class View(QObject):
    """The options of one window. `changed` comes after each change."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.options = ViewOptions()

    def set(self, **values: Any) -> None:
        self._put(replace(self.options, **values))

    def taller(self, factor: float) -> None:
        self._put(self.options.taller(factor))

    def read(self, stored: QSettings) -> None:
        """Take over what was stored; what another version stored and this one does not know stays as it is."""
        values: dict[str, Any] = {}
        for field in fields(ViewOptions):
            text, default = stored.value(f"view/{field.name}"), getattr(self.options, field.name)
            try:
                if isinstance(default, bool):
                    values[field.name] = {"true": True, "false": False}[str(text).lower()]
                elif text is not None:
                    values[field.name] = type(default)(text)
            except (KeyError, TypeError, ValueError):
                continue
        self._put(replace(self.options, **values).taller(1.0))

    def store(self, stored: QSettings) -> None:
        for field in fields(ViewOptions):
            stored.setValue(f"view/{field.name}", self._written(field.name))

    def keep(self, memory: WindowMemory) -> None:
        """Read what is stored, and have each option written soon after it changes."""
        self.read(window_store.opened())
        for field in fields(ViewOptions):
            memory.keep(f"view/{field.name}", partial(self._written, field.name), _as_read)
        self.changed.connect(memory.soon)

    def _written(self, name: str) -> str | bool | float:
        value = getattr(self.options, name)
        return value if isinstance(value, bool | float) else str(value)

    def _put(self, options: ViewOptions) -> None:
        if options != self.options:
            self.options = options
            self.changed.emit()


def _as_read(_: object) -> None:
    """All options are read at once, before."""
