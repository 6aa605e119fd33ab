"""MIDI learn and OSC learn: assigns knobs, pads and foreign OSC addresses to addresses of DAW Bridge."""

from collections.abc import Callable
from dataclasses import replace

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.addresses.address import Address
from daw_bridge.controllers.addresses.address_table import ADDRESSES, BY_PATH
from daw_bridge.controllers.osc_request import OscMisfit, OscRequest, first_number, fitted_number
from daw_bridge.core import events
from engine.contract.messages import MessageError
from engine.contract.texts import text

_HERE = ("127.0.0.1", 0)


def learnable() -> list[Address]:
    """Return the addresses that a control can be assigned to: actions without arguments, and single numbers."""
    plain = [a for a in ADDRESSES if "" in a.signatures and not a.path.endswith(("ping", "subscribe", "refresh"))]
    return plain + [a for a in ADDRESSES if a.low is not None and any(len(kinds) == 1 for kinds in a.signatures)]


class Learning:
    """Methods run on the inbox thread.

    A source is a text: "/fader/1", "midi cc 1 21", "midi note 10 36". A target is an address. The settings hold the
    assignments, a line each: `source = target`.
    """

    def __init__(self, bridge: Bridge, carry_out: Callable[[OscRequest], None]) -> None:
        self._bridge, self._carry_out = bridge, carry_out
        self._armed = ""

    def arm(self, target: str) -> None:
        """Assign the next control that moves to `target`; "" ends learning. Raises MessageError."""
        if target and target not in {address.path for address in learnable()}:
            raise MessageError(text("The address {address} cannot be learnt", address=target))
        self._armed = target
        self._bridge.emit(events.LearningChanged(self._armed, self.learned()))

    def forget(self, target: str) -> None:
        """Remove the controls assigned to `target`."""
        self._keep({source: known for source, known in self.learned().items() if known != target})

    def learned(self) -> dict[str, str]:
        """Return the target of each source."""
        pairs = (line.rsplit(" = ", 1) for line in self._bridge.settings.learned.splitlines() if " = " in line)
        return {source: target for source, target in pairs if target in BY_PATH}

    def apply(self, source: str, value: float, *, is_share: bool) -> bool:
        """Apply the value of a moved control. is_share: 0 to 1 of the target's range, as from MIDI and faders.

        Returns False if the source is not assigned.
        """
        if self._armed:
            target, self._armed = self._armed, ""
            others = {known: old for known, old in self.learned().items() if old != target}
            self._keep(others | {source: target})
            return True
        found = self.learned().get(source)
        if found is None:
            return False
        address = BY_PATH[found]
        if address.low is None or address.high is None:
            if value > 0:
                self._carry_out(OscRequest(found, (), _HERE))
            return True
        number = address.low + value * (address.high - address.low) if is_share else value
        number = min(max(number, address.low), address.high)
        self._carry_out(OscRequest(found, (fitted_number(address, number),), _HERE))
        return True

    def apply_osc(self, misfit: OscMisfit) -> bool:
        """Apply a message at a foreign address; without a value, it counts as 1. Returns False if it is not assigned.

        Of several values, the first number counts. True and false are the ends of the target's range.
        """
        if misfit.path.startswith("/bridge/") or not misfit.path:
            return False
        moved = next((one for one in misfit.values or (1.0,) if first_number((one,)) is not None), None)
        value = first_number((moved,))
        if value is None:
            return False
        return self.apply(misfit.path, value, is_share=isinstance(moved, float | bool) and 0 <= value <= 1)

    def _keep(self, learned: dict[str, str]) -> None:
        lines = "\n".join(f"{source} = {target}" for source, target in learned.items())
        self._bridge.desk.change_settings(replace(self._bridge.settings, learned=lines))
        self._bridge.emit(events.LearningChanged(self._armed, self.learned()))
