"""Selects the clip of new music when it arrives, unless the user has chosen another clip meanwhile."""

from daw_bridge.core.events import DeskEvent, JobChanged, SelectionChanged, TakeAdded
from daw_bridge.parts.audition import Audition
from daw_bridge.parts.desk import Desk


class NewClips:
    """Part of the bridge; methods run on the inbox thread."""

    def __init__(self, desk: Desk, audition: Audition) -> None:
        self._audition = audition
        self._clip_id = audition.selection.clip_id
        self._choices = 0  # how often another clip was selected, by whomever
        self._expected: dict[str, int] = {}  # the choices so far when it was asked for, by the id of the clip to be
        desk.listen_inside(self._on_event)

    def expect(self, clip_id: str) -> None:
        """Select this clip with its first take."""
        self._expected[clip_id] = self._choices

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case SelectionChanged(selection) if selection.clip_id != self._clip_id:
                self._clip_id = selection.clip_id
                self._choices += 1
            case TakeAdded(take, True) if self._expected.pop(take.clip_id, None) == self._choices:
                self._select(take.id, take.clip_id)
            case JobChanged(job) if job.state.is_over:
                self._expected.pop(job.request.tags.get("clip_id", ""), None)

    def _select(self, take_id: str, clip_id: str) -> None:
        """A clip that is selected so is no choice of the user: what else is expected is still selected."""
        self._clip_id = clip_id
        self._audition.select_take(take_id)
