"""What is known of an OSC address: path, argument types, range, unit and description; and the usual kinds of them."""

from dataclasses import dataclass

from engine.contract.checks import bounds
from engine.contract.messages import Region
from engine.contract.texts import text


@dataclass(frozen=True, slots=True)
class Address:
    """One address. signatures: the argument lists it accepts (i int, f float, s string). does: its description.

    reports: the types of its value, which is sent when it changes; "" for an action. low, high: range of its number.
    numbered: its longest list of arguments begins with a place in a list; the range is of all others.
    No address is the parent of another, since a node of OSCQuery has either a value or contents.
    """

    path: str
    signatures: tuple[str, ...]
    does: str
    reports: str = ""
    low: float | None = None
    high: float | None = None
    unit: str = ""
    choices: tuple[str, ...] = ()
    numbered: bool = False

    def refusal(self, args: tuple[str | float | int, ...]) -> str:
        """Return why a value is outside the range or choices of the address; "" if it is allowed."""
        if self.choices and args[0] not in self.choices:
            choices = ", ".join(self.choices)
            return text(
                "{address} must be one of {choices}, not {value}", address=self.path, choices=choices, value=args[0]
            )
        if self.low is None or self.high is None:
            return ""
        values = args[len(args) == len(self.signatures[0]) :] if self.numbered else args[:1]
        for value in values:
            if isinstance(value, int | float) and not self.low <= value <= self.high:
                return text(
                    "{address} must be from {low} to {high}, not {value}",
                    address=self.path,
                    low=_written(self.low),
                    high=_written(self.high),
                    value=_written(value),
                )
        return ""


def _written(number: float) -> str:
    """Return a number with all digits before its point."""
    return f"{number:.0f}" if float(number).is_integer() else f"{number:g}"


def of_region(path: str, does: str, name: str) -> Address:
    """A number of one of the selected regions, in the range of its field."""
    low, high = bounds(Region, name)
    return Address(f"/bridge/regions/{path}", ("if", "f"), does, low=low, high=high, numbered=True)


def action(path: str, does: str, *signatures: str) -> Address:
    """An address that does something and has no value. signatures: its bare form alone if left out."""
    return Address(f"/bridge/{path}", signatures or ("",), does)


def value(
    path: str,
    kind: str,
    does: str,
    low: float | None = None,
    high: float | None = None,
    unit: str = "",
    choices: tuple[str, ...] = (),
) -> Address:
    """A value that may be set. kind: `i`, `f` or `s`."""
    return Address(f"/bridge/{path}", (kind,), does, kind, low, high, unit, choices)


def read_only(path: str, kind: str, does: str, unit: str = "", choices: tuple[str, ...] = ()) -> Address:
    """A value that is sent when it changes, and cannot be set."""
    return Address(f"/bridge/{path}", (), does, kind, unit=unit, choices=choices)


def of_adapter(
    path: str, does: str, low: float, high: float, unit: str = "", signatures: tuple[str, ...] = ("if", "f")
) -> Address:
    """A number of one of the adapters of the draft, after its place in the list."""
    return Address(f"/bridge/adapter/{path}", signatures, does, low=low, high=high, unit=unit, numbered=True)
