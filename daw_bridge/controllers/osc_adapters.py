"""The acts of OSC addresses that scale and switch the adapters of the draft, and the values that tell of them."""

from collections.abc import Callable
from dataclasses import replace

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.osc_request import Act, Acts, Argument, Arguments
from daw_bridge.core.adapter_line import GROUPS, AdapterLine, parse_adapter_line
from engine.contract.checks import check
from engine.contract.messages import MessageError
from engine.contract.texts import declared

_DIGITS = 4  # finer than any fader, and free of the rounding of 32 bits
_FACTORS = ("scale", *GROUPS)


class OscAdapters:
    """Methods run on the inbox thread. An act raises MessageError if it cannot be carried out.

    A number says which line of the list is meant, from 1; without one it is the first. The other lines stay as they were
    typed. What is set is in the draft at once, without a look at any file, and so in the next job.
    """

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._parsed: dict[str, AdapterLine] = {}  # the lines of the list as it is now, as far as they were asked for

    def acts(self) -> Acts:
        """Return the act of each address."""

        def switch(args: Arguments) -> dict[str, object]:
            return {"is_on": bool(args[0])}

        def window(args: Arguments) -> dict[str, object]:
            return {"first_percent": _rounded(args[0]), "last_percent": _rounded(args[1])}

        def factor(name: str) -> Callable[[Arguments], dict[str, object]]:
            return lambda args: {name: _rounded(args[0])}

        factors = {f"adapter/{name}": self._setter(1, factor(name)) for name in _FACTORS}
        return factors | {"adapter/on": self._setter(1, switch), "adapter/steps": self._setter(2, window)}

    def now(self) -> dict[str, tuple[Argument, ...]]:
        """Return the values of the list, and those of each adapter by address and number: "adapter/scale 2"."""
        typed = self._typed()
        self._parsed = {
            each: self._parsed[each] for each in typed if each in self._parsed
        }  # the window changes them, too
        values: dict[str, tuple[Argument, ...]] = {
            "adapter/count": (len(typed),),
            "adapter/list": ("\n".join(typed),),
        }
        for number, each in enumerate(typed, 1):
            try:
                line = self._line(each)
            except MessageError:
                continue  # it is named when it is set; the list shows it
            values |= {f"adapter/{name} {number}": (number, float(getattr(line, name))) for name in _FACTORS}
            values[f"adapter/on {number}"] = (number, int(line.is_on))
            values[f"adapter/steps {number}"] = (number, float(line.first_percent), float(line.last_percent))
        return values

    def _setter(self, n_values: int, changes: Callable[[Arguments], dict[str, object]]) -> Act:
        def act(args: Arguments, _: object) -> None:
            number = int(args[0]) if len(args) > n_values else 1
            self._change(number, changes(args[-n_values:]))

        return act

    def _change(self, number: int, changes: dict[str, object]) -> None:
        typed = self._typed()
        there_are = declared("There is no adapter {number}. The list has {count}")
        check(1 <= number <= len(typed), there_are, number=number, count=len(typed))
        old = self._line(typed[number - 1])
        new = replace(old, **changes)  # type: ignore[arg-type]
        if new == old:
            return
        typed[number - 1] = new.written()
        self._parsed = {each: self._parsed[each] for each in typed if each in self._parsed} | {typed[number - 1]: new}
        self._bridge.desk.change_draft(self._bridge.draft.with_(adapters="\n".join(typed)))

    def _typed(self) -> list[str]:
        return [line for line in self._bridge.draft.adapters.splitlines() if line.strip()]

    def _line(self, typed: str) -> AdapterLine:
        """A line of the list. Reading one asks the disk which colons are the file's own; a fader must not, each time."""
        if typed not in self._parsed:
            self._parsed[typed] = parse_adapter_line(typed)
        return self._parsed[typed]


def _rounded(value: Argument) -> float:
    return round(float(value), _DIGITS)
