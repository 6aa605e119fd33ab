"""The version tree of the selected clip, sent out whenever it has changed."""

from daw_bridge.core import events
from daw_bridge.core.events import DeskEvent, LibraryOpened, SelectionChanged, TakeAdded, TakeChanged, TakeRemoved
from daw_bridge.core.version_tree import Version, VersionTree, version_tree
from daw_bridge.parts.audition import Audition
from daw_bridge.parts.desk import Desk


class VersionTrees:
    """Part of the bridge; methods run on the inbox thread.

    tree: of the clip that was selected when `VersionsChanged` was last emitted. Takes that come together cost one tree,
    and those of other clips none.
    """

    def __init__(self, desk: Desk, audition: Audition) -> None:
        self._desk, self._audition = desk, audition
        self.tree = VersionTree()
        self._clip_id = ""
        self._is_due = False
        desk.listen_inside(self._on_event)

    def version(self, take_id: str) -> Version | None:
        """A take of the selected clip in its tree; None for others."""
        return self.tree.versions.get(take_id)

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case SelectionChanged(selection) if selection.clip_id != self._clip_id:
                self._schedule()
            case TakeAdded(take, _) | TakeRemoved(take) | TakeChanged(take):
                if take.clip_id == self._audition.selection.clip_id:
                    self._schedule()
            case LibraryOpened():
                self._schedule()

    def _schedule(self) -> None:
        if not self._is_due:
            self._is_due = True
            self._desk.post(self._send)

    def _send(self) -> None:
        self._is_due = False
        library, clip_id = self._desk.library, self._audition.selection.clip_id
        tree = version_tree(*library.versions(clip_id)) if library is not None and clip_id else VersionTree()
        if (clip_id, tree) != (self._clip_id, self.tree):
            self._clip_id, self.tree = clip_id, tree
            self._desk.emit(events.VersionsChanged(clip_id, tree))
