"""Where each clip was left: its take, regions and playhead. Going back to a clip brings them back."""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from daw_bridge.core.clip import Take
from daw_bridge.core.recipe import regions_from
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import MAX_DURATION_S, Region

KEPT = 100  # clips; the one that was left longest ago is forgotten first


@dataclass(frozen=True, slots=True)
class Bookmark:
    """regions, playhead_s: in seconds from the start of the clip's original, so that they fit all takes of the clip.

    newest_id: the newest take when the clip was left, "" if that is unknown. A take that came since is what the user
    goes back for.
    """

    take_id: str = ""
    regions: tuple[Region, ...] = ()
    playhead_s: float = 0.0
    newest_id: str = ""

    @classmethod
    def of(cls, take: Take, regions: Iterable[Region], position: int, newest_id: str = "") -> "Bookmark":
        """position: of the playhead in the take, in samples."""
        start_s = take.start_samples / SAMPLE_RATE
        moved = tuple(Region(region.start_s + start_s, region.end_s + start_s) for region in regions)
        return cls(take.id, moved, (position + take.start_samples) / SAMPLE_RATE, newest_id)

    def chosen(self, takes: list[Take]) -> Take:
        """The take to select among those of the clip, oldest first."""
        if self.newest_id and takes[-1].id != self.newest_id:
            return takes[-1]
        return next((take for take in takes if take.id == self.take_id), takes[-1])

    def regions_in(self, take: Take) -> tuple[Region, ...]:
        """The regions in a take's own time, without those farther off than a take can be extended."""
        start_s = take.start_samples / SAMPLE_RATE
        moved = (Region(region.start_s - start_s, region.end_s - start_s) for region in self.regions)
        return tuple(r for r in moved if r.start_s >= -MAX_DURATION_S and r.end_s <= take.length_s + MAX_DURATION_S)

    def position_in(self, take: Take) -> int:
        """The playhead in samples of a take; 0 where the take does not reach."""
        position = round(self.playhead_s * SAMPLE_RATE) - take.start_samples
        return position if 0 <= position <= take.n_samples else 0

    def to_json(self) -> dict[str, Any]:
        regions = [{"start_s": region.start_s, "end_s": region.end_s} for region in self.regions]
        return {"take": self.take_id, "regions": regions, "playhead_s": self.playhead_s}


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
    return Bookmark(str(stored.get("take")), regions_from(stored.get("regions")), float(at_s))
