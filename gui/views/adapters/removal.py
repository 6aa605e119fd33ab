"""Removing an adapter from the list as an undoable step."""

from PySide6.QtGui import QUndoCommand

from gui.views.adapters.panel import AdaptersPanel


class Removal(QUndoCommand):
    """Takes out one adapter. at: its place in the list. Undo puts it back there, with the values that it had last."""

    def __init__(self, text: str, panel: AdaptersPanel, at: int) -> None:
        super().__init__(text)
        self._panel, self._at, self._entry = panel, at, panel.entries[at]
        self._is_out = False

    def redo(self) -> None:
        place = self._panel.place_of(self._entry, self._at)
        self._is_out = place >= 0  # something else may have removed it meanwhile
        if self._is_out:
            self._at, self._entry = place, self._panel.take_out(place)

    def undo(self) -> None:
        if self._is_out:
            self._panel.put_back(self._at, self._entry)
