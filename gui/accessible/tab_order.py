"""Where Tab goes next in a window whose widgets change their places: Qt's own order puts what has moved at the end."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def next_stop(
    window: QWidget, parts: Sequence[QWidget], rows: Sequence[Sequence[QWidget]], *, is_forward: bool
) -> QWidget | None:
    """Return the widget that Tab or Shift+Tab goes to; None where there is none.

    parts: of the window, in the order of reading; what is in none of them comes last. rows: widgets that stand beside
    each other, in their order.
    """
    stops = _in_order(_stops(window), parts, rows)
    now: QWidget | None = window.focusWidget()
    while now is not None and now not in stops:
        now = now.parentWidget()
    if not stops:
        return None
    if now is None:
        return stops[0] if is_forward else stops[-1]
    return stops[(stops.index(now) + (1 if is_forward else -1)) % len(stops)]


def go_to(stop: QWidget, *, is_forward: bool) -> None:
    """Give a widget the keyboard, and scroll to it."""
    stop.setFocus(Qt.FocusReason.TabFocusReason if is_forward else Qt.FocusReason.BacktabFocusReason)
    around = stop.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(stop)
        around = around.parentWidget()


def _stops(window: QWidget) -> list[QWidget]:
    """What Tab may go to, in Qt's order."""
    found: list[QWidget] = []
    now = window.nextInFocusChain()
    while now is not None and now is not window:
        is_stop = now.focusPolicy() & Qt.FocusPolicy.TabFocus and now.focusProxy() is None
        if is_stop and now.isEnabled() and now.isVisible() and now.window() is window:
            found.append(now)
        now = now.nextInFocusChain()
    return found


def _in_order(stops: list[QWidget], parts: Sequence[QWidget], rows: Sequence[Sequence[QWidget]]) -> list[QWidget]:
    def part_of(stop: QWidget) -> int:
        return next((n for n, part in enumerate(parts) if part is stop or part.isAncestorOf(stop)), len(parts))

    ordered = sorted(stops, key=part_of)
    for row in rows:
        ranks = {
            stop: n for stop in ordered for n, piece in enumerate(row) if piece is stop or piece.isAncestorOf(stop)
        }
        places = [place for place, stop in enumerate(ordered) if stop in ranks]
        for place, stop in zip(places, sorted(ranks, key=lambda stop: ranks[stop]), strict=True):
            ordered[place] = stop
    return ordered
