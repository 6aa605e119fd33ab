"""The second line of a lane: the colour of its take, how it was made, where it differs from its parent."""

from PySide6.QtCore import QObject

from daw_bridge.core.clip import Take
from gui.viewmodels.lanes.difference import Difference
from gui.viewmodels.lanes.take_colors import color_name
from gui.viewmodels.numbers import written
from gui.viewmodels.window_state import WindowState

_NAMED = 3  # spans that are written out


class LaneNotes(QObject):
    """Builds the lines. Times are those of the take."""

    def __init__(self, state: WindowState, parent: QObject) -> None:
        super().__init__(parent)
        self._state = state

    def line(self, take: Take) -> str:
        made = "" if take.recipe.imported_from else self._state.takes.task_text(take.recipe.task)
        return " · ".join(filter(None, [color_name(take.color) if take.color else "", made]))

    def short_difference(self, found: Difference | None) -> str:
        """The same, as short as the header of a lane is."""
        if found is None:
            return self.tr("Comparing…")
        spans = found.spans_s
        if not spans:
            return self.tr("No difference")
        more = "…" if len(spans) > 1 else ""
        return self.tr("New: {start}–{end} s{more}").format(
            start=written(spans[0][0], ".1f"), end=written(spans[0][1], ".1f"), more=more
        )

    def difference(self, found: Difference | None, other: Take) -> str:
        if found is None:
            return self.tr("Comparing with {take}…").format(take=other.name)
        spans = found.spans_s
        if not spans:
            return self.tr("The same as {take}").format(take=other.name)
        shown = ", ".join(f"{written(start, '.1f')}–{written(end, '.1f')}" for start, end in spans[:_NAMED])
        if len(spans) > _NAMED:
            return self.tr("Differs at {spans} s and elsewhere from {take}").format(spans=shown, take=other.name)
        return self.tr("Differs at {spans} s from {take}").format(spans=shown, take=other.name)

    def comp(self, names: list[str], chosen: str) -> str:
        """What the lane of the comp is called. names: of the takes of its spans."""
        if not names:
            return self.tr("Comp, empty")
        if chosen:
            return self.tr("Comp, %n span(s), chosen: {span}", "", len(names)).format(span=chosen)
        return self.tr("Comp, %n span(s): {takes}", "", len(names)).format(takes=", ".join(names[:20]))

    def span(self, name: str, start_s: float, end_s: float) -> str:
        return self.tr("{take}, {start} to {end} s").format(
            take=name, start=written(start_s, ".2f"), end=written(end_s, ".2f")
        )
