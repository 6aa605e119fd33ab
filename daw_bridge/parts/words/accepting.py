"""Takes over what the planner proposed, as one step of undo, whatever of the draft and the settings it changes."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from daw_bridge.core.clip import new_id
from daw_bridge.core.words.proposal import SIGNATURE, TEMPO, TEXTS, AskState
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.history.kind import Kind
from daw_bridge.parts.history.undo import Undo
from daw_bridge.parts.words.asking import Asking
from engine.contract.messages import MessageError
from engine.contract.texts import text

_OF_DRAFT = (*TEXTS, "language", "keyscale", "length_s")
_OF_SETTINGS = (TEMPO, SIGNATURE)
_KIND = "proposal"


class Accepting:
    """Part of the bridge; methods run on the inbox thread."""

    def __init__(self, desk: Desk, undo: Undo, asking: Asking) -> None:
        self._desk, self._undo, self._asking = desk, undo, asking
        words = lambda _: text("Accept the planner's proposal")  # noqa: E731
        undo.provide(_KIND, Kind(self._values, self._put, words, False, is_partial=True, is_of_program=True))

    def accept(self, ask_id: str, keys: Collection[str] | None = None) -> None:
        """Make some of the proposed changes, by their names in the proposal; all of them for None. Raises MessageError.

        What was typed or set since the question was asked stays.
        """
        asked = self._asking.asked
        if asked is None or asked.proposal is None or asked.state is not AskState.DONE or ask_id not in {"", asked.id}:
            raise MessageError(text("There is no proposal to accept"))
        now = self._asking.standing()
        wanted = asked.proposal.keys() if keys is None else keys
        then = asked.proposal.taken(now, wanted)
        changed = {name: getattr(then, name) for name in _OF_DRAFT if getattr(then, name) != getattr(now, name)}
        if not now.from_daw:
            changed |= {name: getattr(then, name) for name in _OF_SETTINGS if getattr(then, name) != getattr(now, name)}
        self._put("", changed)
        self._asking.answered()

    def leave(self) -> None:
        """Let everything stand as it is."""
        self._asking.answered()

    def _values(self, _: str) -> dict[str, Any]:
        drafted = {name: getattr(self._desk.draft, name) for name in _OF_DRAFT}
        return drafted | {name: getattr(self._desk.settings, name) for name in _OF_SETTINGS}

    def _put(self, _: str, values: dict[str, Any]) -> None:
        now = self._values("")
        changed = {name: value for name, value in values.items() if value != now[name]}
        draft = self._desk.draft.with_(**{name: changed[name] for name in _OF_DRAFT if name in changed})
        settings = replace(self._desk.settings, **{name: changed[name] for name in _OF_SETTINGS if name in changed})

        def change() -> None:
            self._desk.change_draft(draft)
            self._desk.change_settings(settings)

        self._undo.silently(change)
        self._undo.note(_KIND, "", {name: now[name] for name in changed}, changed, series=new_id())
