"""The acts of OSC on the planner's words, and the values that tell of them."""

from collections.abc import Callable

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.axis.osc_markers import Act, Arguments
from daw_bridge.core.clip import new_id
from daw_bridge.core.words.proposal import AskState, Proposal
from engine.contract.messages import MessageError
from engine.contract.texts import text


class OscWords:
    """Methods run on the inbox thread. An act raises MessageError if it cannot be carried out.

    new_request: gives the id of the current request, by which its sender hears what becomes of it.
    """

    def __init__(self, bridge: Bridge, new_request: Callable[[], str]) -> None:
        self._bridge, self._new_request = bridge, new_request

    def acts(self) -> dict[str, Act]:
        """Return the act of each address."""
        words = self._bridge.words
        return {
            "words/write": lambda args, _: words.asking.inspire(self._new_id(), str(args[0]) if args else ""),
            "words/improve": lambda _args, _sender: words.asking.improve(self._new_id()),
            "words/understand": self._understand,
            "words/accept": self._accept,
            "words/leave": lambda _args, _sender: self._leave(),
        }

    def now(self) -> dict[str, Arguments]:
        """Return the state of the last question, and the changes that are proposed: a line each, name and text."""
        asked = self._bridge.words.asking.asked
        state = asked.state.value if asked is not None else ""
        is_open = asked is not None and asked.state is AskState.DONE and asked.proposal is not None
        changes = _lines(asked.proposal) if is_open and asked is not None and asked.proposal is not None else ""
        return {"words/state": (state,), "words/proposal": (changes,)}

    def _understand(self, _: Arguments, _sender: object) -> None:
        take, regions = self._bridge.audition.take, self._bridge.audition.selection.regions
        if take is None:
            raise MessageError(text("No clip is selected. Import or generate one first"))
        self._bridge.words.asking.understand(self._new_id(), take.id, regions[0] if regions else None)

    def _accept(self, args: Arguments, _: object) -> None:
        names = [name.strip() for name in str(args[0]).split(",")] if args else None
        self._bridge.words.accepting.accept("", names)

    def _leave(self) -> None:
        self._bridge.words.asking.cancel()
        self._bridge.words.accepting.leave()

    def _new_id(self) -> str:
        return self._new_request() or new_id()


def _lines(proposal: Proposal) -> str:
    found = []
    for name, each in proposal.texts.items():
        between = "\n" if each.is_lines else ""
        found += [f"{name} {n}: {between.join(change.after).strip()}" for n, change in enumerate(each.changes)]
    found += [f"{name}: {value}" for name, value in proposal.values.items()]
    return "\n".join(line.replace("\n", " / ") for line in found)
