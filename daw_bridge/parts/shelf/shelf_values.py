"""What is done with clips besides their music as steps of undo: noted, read as it is, and brought back."""

from collections.abc import Mapping
from typing import Any

from daw_bridge.core.clip import new_id
from daw_bridge.core.events import ClipDeleted, ClipRestored, DeskEvent
from daw_bridge.core.shelf.shelf_events import ClipsCollected, ClipShelved
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.history.undo import Kind, Undo
from daw_bridge.parts.shelf.shelving import Shelving
from engine.contract.texts import text


class ShelfValues:
    """Part of the bridge; methods run on the inbox thread."""

    def __init__(self, desk: Desk, shelving: Shelving, undo: Undo) -> None:
        self._desk, self._shelving, self._undo = desk, shelving, undo
        for name, words in {"archived": _archive, "unarchived": _unarchive}.items():
            undo.provide(name, Kind(self._is_archived, self._set_archived, words, True, "archived"))
        undo.provide("deleted", Kind(self._is_deleted, self._set_deleted, _delete, True))
        undo.provide("collections", Kind(self._collections, self._set_collections, _collect, True))
        for name, words in {"collected": _collect_all, "uncollected": _remove_all}.items():
            undo.provide(name, Kind(self._all_collections, self._set_all_collections, words, True, "collected"))
        desk.listen_inside(self._on_event)

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case ClipShelved(clip_id, now, before) if before is not None:
                name = self._name(clip_id)
                kind = "archived" if now.is_archived else "unarchived"
                self._undo.note(kind, clip_id, before.is_archived, now.is_archived, name)
                if not event.is_one_of_many:
                    was, its = list(before.collections), list(now.collections)
                    self._undo.note("collections", clip_id, was, its, name, series=new_id())
            case ClipsCollected(before, now, collection, is_in) if len(now) > 1:
                kind, what = "collected" if is_in else "uncollected", " ".join(now)
                all_were, all_are = _stored(before), _stored(now)
                self._undo.note(kind, what, all_were, all_are, collection, series=new_id())
            case ClipDeleted(clip):
                self._undo.note("deleted", clip.id, False, True, clip.name)
            case ClipRestored(clip):
                self._undo.note("deleted", clip.id, True, False, clip.name)

    def _name(self, clip_id: str) -> str:
        clip = self._desk.library.clip(clip_id) if self._desk.library is not None else None
        return clip.name if clip is not None else ""

    def _is_deleted(self, clip_id: str) -> bool | None:
        return self._desk.library.is_deleted(clip_id) if self._desk.library is not None else None

    def _set_deleted(self, clip_id: str, value: Any) -> None:
        (self._shelving.delete if value else self._shelving.restore)(clip_id)

    def _is_archived(self, clip_id: str) -> bool | None:
        return self._desk.library.shelved(clip_id).is_archived if self._is_there(clip_id) else None  # type: ignore[union-attr]

    def _set_archived(self, clip_id: str, value: Any) -> None:
        self._shelving.archive(clip_id, is_archived=bool(value))

    def _collections(self, clip_id: str) -> list[str] | None:
        return list(self._desk.library.shelved(clip_id).collections) if self._is_there(clip_id) else None  # type: ignore[union-attr]

    def _set_collections(self, clip_id: str, value: Any) -> None:
        self._shelving.set_collections({clip_id: value})

    def _all_collections(self, clip_ids: str) -> dict[str, list[str]] | None:
        """Of several clips, by their ids; None if one of them is not there any more."""
        found = {clip_id: self._collections(clip_id) for clip_id in clip_ids.split()}
        there = {clip_id: names for clip_id, names in found.items() if names is not None}
        return there if len(there) == len(found) else None

    def _set_all_collections(self, _clip_ids: str, value: Any) -> None:
        self._shelving.set_collections(value)

    def _is_there(self, clip_id: str) -> bool:
        return self._is_deleted(clip_id) is False


def _archive(name: str) -> str:
    return text("Archive {clip}", clip=name)


def _unarchive(name: str) -> str:
    return text("Bring back {clip} from the archive", clip=name)


def _delete(name: str) -> str:
    return text("Delete {clip}", clip=name)


def _collect(name: str) -> str:
    return text("Change the collections of {clip}", clip=name)


def _collect_all(name: str) -> str:
    return text("Put several clips into {collection}", collection=name)


def _remove_all(name: str) -> str:
    return text("Take several clips out of {collection}", collection=name)


def _stored(names: Mapping[str, tuple[str, ...]]) -> dict[str, list[str]]:
    return {clip_id: list(its) for clip_id, its in names.items()}
