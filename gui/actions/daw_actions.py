"""What goes to the DAW and comes from it."""

from collections.abc import Callable
from dataclasses import replace

from daw_bridge.bridge import Bridge
from gui.viewmodels.window_state import WindowState


class DawActions:
    """`Actions.daw`."""

    def __init__(self, bridge: Bridge, state: WindowState) -> None:
        self._bridge, self._state = bridge, state

    def fetch_selection(self) -> None:
        self._bridge.daw.pull_selected()

    def insert_take(self) -> None:
        """Insert the selected take on a new track of the DAW, at the take's bar."""
        take = self._state.take
        if take is not None:
            self._bridge.daw.insert_takes((take.id,))

    def insert_all(self) -> None:
        """Insert every take of the clip except the original, each on its own track."""
        takes = [take for take in self._state.takes.items if not take.is_original]
        if takes:
            self._bridge.daw.insert_takes(tuple(take.id for take in takes))

    def insert_on_track(self) -> None:
        take = self._state.take
        if take is not None:
            self._bridge.daw.insert_takes((take.id,), self._state.daw.track)

    def return_take(self) -> None:
        """Overwrite the file that the DAW opened with the selected take. No step of undo: `restore_file` restores it."""
        self._with_take(self._bridge.daw.return_take)

    def restore_file(self) -> None:
        self._with_take(self._bridge.daw.restore_file)

    def toggle_follow(self) -> None:
        settings = self._state.settings
        self._bridge.change_settings(replace(settings, follow_daw=not settings.follow_daw))

    def toggle_play_with(self) -> None:
        settings = self._state.settings
        self._bridge.change_settings(replace(settings, play_with_daw=not settings.play_with_daw))

    def _with_take(self, act: Callable[[str], object]) -> None:
        take = self._state.take
        if take is not None:
            act(take.id)
