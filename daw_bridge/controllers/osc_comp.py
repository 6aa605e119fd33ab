"""The acts of OSC addresses for comps, and the values that tell of them. Times are in seconds of the selected take."""

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.osc_audience import OscAudience
from daw_bridge.controllers.osc_request import Acts, Argument, Arguments, Sender
from daw_bridge.core.clip import Take
from daw_bridge.parts.takes.comping import Snap
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import MessageError
from engine.contract.texts import text

_DIGITS = 6  # finer than a sample


class OscComp:
    """Methods run on the inbox thread. An act raises MessageError if it cannot be carried out."""

    def __init__(self, bridge: Bridge, audience: OscAudience) -> None:
        self._bridge, self._audience = bridge, audience

    def acts(self) -> Acts:
        """Return the act of each address."""
        comping = self._bridge.comping
        return {
            "comp/span": self._take_span,
            "comp/edge": self._move_edge,
            "comp/remove": lambda args, _: comping.remove_span(self._take().id, float(args[0])),
            "comp/base": lambda args, _: comping.set_base(self._numbered(args, 0).id),
            "comp/clear": lambda _args, _sender: comping.clear(self._take().clip_id),
            "comp/hear": lambda args, _: comping.hear(is_on=bool(args[0])),
            "comp/write": self._write,
        }

    def now(self) -> dict[str, tuple[Argument, ...]]:
        """Return the values of the comp of the selected clip."""
        comping, take = self._bridge.comping, self._bridge.audition.take
        comp = comping.comp(take.clip_id) if take is not None else None
        lines = []
        if comp is not None and take is not None:
            numbers = {each.id: n for n, each in enumerate(self._bridge.desk.takes(take.clip_id), 1)}
            lines = [f"{numbers.get(comp.base, 0)}"]
            for span in comp.spans:
                start_s, end_s = ((place - take.start_samples) / SAMPLE_RATE for place in (span.start, span.end))
                lines.append(f"{numbers.get(span.take_id, 0)} {start_s:.{_DIGITS}f} {end_s:.{_DIGITS}f}")
        return {"comp/list": ("\n".join(lines),), "comp/heard": (int(bool(comping.heard)),)}

    def _take(self) -> Take:
        if (take := self._bridge.audition.take) is None:
            raise MessageError(text("No take is selected"))
        return take

    def _numbered(self, args: Arguments, n_others: int) -> Take:
        """The take whose number comes before other arguments; the selected one without a number."""
        take = self._take()
        if len(args) == n_others:
            return take
        takes, number = self._bridge.desk.takes(take.clip_id), int(args[0])
        if not 1 <= number <= len(takes):
            raise MessageError(
                text("Take {number} does not exist. The last take is {last}", number=number, last=len(takes))
            )
        return takes[number - 1]

    def _take_span(self, args: Arguments, _: Sender) -> None:
        take = self._numbered(args, 2)
        by_s = (self._take().start_samples - take.start_samples) / SAMPLE_RATE
        start_s, end_s = (float(each) + by_s for each in args[-2:])
        self._bridge.comping.take_span(take.id, start_s, end_s)

    def _move_edge(self, args: Arguments, _: Sender) -> None:
        named = str(args[2]) if len(args) > 2 else ""
        if named not in tuple(Snap):
            names = ", ".join(each for each in Snap if each)
            raise MessageError(text("An edge snaps to one of {names}, not to {name}", names=names, name=named))
        self._bridge.comping.move_edge(self._take().id, float(args[0]), float(args[1]), Snap(named))

    def _write(self, _: Arguments, sender: Sender) -> None:
        def written(take: Take) -> None:
            self._audience.reply(sender, "/bridge/comp/written", take.path)

        self._bridge.comping.write(self._take().clip_id, written, self._audience.new_request())
