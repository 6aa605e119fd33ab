"""The acts of OSC addresses for the archive and the collections, and the values that tell of them."""

from collections.abc import Callable

from daw_bridge.bridge import Bridge

Arguments = tuple[str | float | int, ...]
Act = Callable[[Arguments, object], None]  # the sender of a request makes no difference here


class OscShelf:
    """Methods run on the inbox thread, on the selected clip. An act raises MessageError if it cannot be carried out."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge

    def acts(self) -> dict[str, Act]:
        """Return the act of each address."""
        shelving = self._bridge.shelf.shelving
        return {
            "clip/collect": lambda args, _: shelving.put_into((self._clip_id,), str(args[0]), is_in=True),
            "clip/uncollect": lambda args, _: shelving.put_into((self._clip_id,), str(args[0]), is_in=False),
            "clip/delete": lambda _args, _sender: shelving.delete(self._clip_id),
        }

    def now(self) -> dict[str, Arguments]:
        """Return the values of the selected clip."""
        library = self._bridge.library
        if library is None or not self._clip_id:
            return {"clip/archived": (0,), "clip/collections": ("",)}
        shelved = library.shelved(self._clip_id)
        return {"clip/archived": (int(shelved.is_archived),), "clip/collections": ("\n".join(shelved.collections),)}

    def archive(self, *, is_archived: bool) -> None:
        """Take the clip off the list, or put it back."""
        self._bridge.shelf.shelving.archive(self._clip_id, is_archived=is_archived)

    @property
    def _clip_id(self) -> str:
        return self._bridge.audition.selection.clip_id
