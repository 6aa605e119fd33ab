"""Where each clip was left: its take, regions, context range and playhead. Going back to a clip brings them back."""

from collections import OrderedDict
from dataclasses import asdict, dataclass
from typing import Any

from daw_bridge.core.clip import Selection, Take
from daw_bridge.core.recipe import context_from, regions_from
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import MAX_DURATION_S, ContextRange, Region

KEPT = 100  # clips; the one that was left longest ago is forgotten first


@dataclass(frozen=True, slots=True)
class Bookmark:
    """regions, context, playhead_s: in seconds from the start of the clip's original, so that they fit all of its takes.

    newest_id: the newest take when the clip was left, "" if that is unknown. A take that came since is what the user
    goes back for.
    """

    take_id: str = ""
    regions: tuple[Region, ...] = ()
    context: ContextRange | None = None
    playhead_s: float = 0.0
    newest_id: str = ""

    @classmethod
    def of(cls, take: Take, selection: Selection, position: int, newest_id: str = "") -> "Bookmark":
        """selection: in the take's own time. position: of the playhead in the take, in samples."""
        start_s = take.start_samples / SAMPLE_RATE
        regions = tuple(region.moved(start_s) for region in selection.regions)
        context = selection.context.moved(start_s) if selection.context is not None else None
        return cls(take.id, regions, context, (position + take.start_samples) / SAMPLE_RATE, newest_id)

    def chosen(self, takes: list[Take]) -> Take:
        """The take to select among those of the clip, oldest first."""
        if self.newest_id and takes[-1].id != self.newest_id:
            return takes[-1]
        return next((take for take in takes if take.id == self.take_id), takes[-1])

    def regions_in(self, take: Take) -> tuple[Region, ...]:
        """The regions in a take's own time, without those farther off than a take can be extended."""
        start_s = take.start_samples / SAMPLE_RATE
        moved = (region.moved(-start_s) for region in self.regions)
        return tuple(r for r in moved if r.start_s >= -MAX_DURATION_S and r.end_s <= take.length_s + MAX_DURATION_S)

    def context_in(self, take: Take) -> ContextRange | None:
        """The context range in a take's own time."""
        return self.context.moved(-take.start_samples / SAMPLE_RATE) if self.context is not None else None

    def position_in(self, take: Take) -> int:
        """The playhead in samples of a take; 0 where the take does not reach."""
        position = round(self.playhead_s * SAMPLE_RATE) - take.start_samples
        return position if 0 <= position <= take.n_samples else 0

    def to_json(self) -> dict[str, Any]:
        regions = [asdict(region) for region in self.regions]
        context = asdict(self.context) if self.context is not None else None
        return {"take": self.take_id, "regions": regions, "context": context, "playhead_s": self.playhead_s}


class Bookmarks:
    """The bookmarks of the clips that were left last."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Bookmark] = OrderedDict()

    def of(self, clip_id: str) -> Bookmark | None:
        return self._kept.get(clip_id)

    def put(self, clip_id: str, bookmark: Bookmark) -> None:
        self._kept[clip_id] = bookmark
        self._kept.move_to_end(clip_id)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)

    def to_json(self) -> list[dict[str, Any]]:
        return [{"clip": clip_id, **bookmark.to_json()} for clip_id, bookmark in self._kept.items()]

    def read(self, stored: object) -> None:
        """Replace all by what was stored; what does not fit is left out."""
        self._kept.clear()
        for entry in stored if isinstance(stored, list) else ():
            if isinstance(entry, dict) and isinstance(clip_id := entry.get("clip"), str):
                self.put(clip_id, bookmark_from(entry))


def bookmark_from(stored: dict[str, Any]) -> Bookmark:
    """A bookmark from its JSON, with the usual values for what is missing or does not fit."""
    at_s = stored.get("playhead_s")
    if not isinstance(at_s, int | float) or isinstance(at_s, bool) or not abs(at_s) <= 2 * MAX_DURATION_S:
        at_s = 0.0
    regions, context = regions_from(stored.get("regions")), context_from(stored.get("context"))
    return Bookmark(str(stored.get("take")), regions, context, float(at_s))
