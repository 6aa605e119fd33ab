"""MIDI learn and OSC learn: any knob, pad or foreign address moved by the user becomes one of our controls."""

from collections.abc import Callable
from dataclasses import replace

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.osc import OscMisfit, OscRequest
from daw_bridge.controllers.osc_addresses import ADDRESSES, BY_PATH, Address
from daw_bridge.core import events
from engine.contract.messages import MessageError
from engine.contract.texts import text

_HERE = ("127.0.0.1", 0)


def learnable() -> list[Address]:
    """Actions that need no more than a press, and values that are one number."""
    plain = [a for a in ADDRESSES if "" in a.signatures and not a.path.endswith(("ping", "subscribe", "refresh"))]
    return plain + [a for a in ADDRESSES if a.low is not None and a.signatures]


class Learning:
    """Methods run on the inbox thread. Sources are texts: "/fader/1", "midi cc 1 21", "midi note 10 36".

    What was learnt stands in the settings, a line each: `source = target`.
    """

    def __init__(self, bridge: Bridge, carry_out: Callable[[OscRequest], None]) -> None:
        self._bridge, self._carry_out = bridge, carry_out
        self._armed = ""

    def arm(self, target: str) -> None:
        """The next control that is moved becomes `target`; "" learns no more. Raises MessageError."""
        if target and target not in {address.path for address in learnable()}:
            raise MessageError(text("The address {address} cannot be learnt", address=target))
        self._armed = target
        self._bridge.emit(events.LearningChanged(self._armed, self.learned()))

    def forget(self, target: str) -> None:
        """No control is `target` any more."""
        self._keep({source: known for source, known in self.learned().items() if known != target})

    def learned(self) -> dict[str, str]:
        """Target of each source."""
        pairs = (line.split(" = ", 1) for line in self._bridge.settings.learned.splitlines() if " = " in line)
        return {source: target for source, target in pairs if target in BY_PATH}

    def hear(self, source: str, value: float, *, is_share: bool) -> bool:
        """A control was moved; False when it means nothing to us. is_share: 0 to 1 of the way, as MIDI and faders tell."""
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
        is_whole = address.signatures[0] == "i"
        self._carry_out(OscRequest(found, (round(number) if is_whole else float(number),), _HERE))
        return True

    def hear_osc(self, misfit: OscMisfit) -> bool:
        """A message at an address that is not ours; a button may come without a value."""
        if misfit.path.startswith("/bridge/"):
            return False
        value = misfit.values[0] if misfit.values else 1.0
        if isinstance(value, bool) or not isinstance(value, int | float):
            return False
        return self.hear(misfit.path, float(value), is_share=isinstance(value, float) and 0 <= value <= 1)

    def _keep(self, learned: dict[str, str]) -> None:
        lines = "\n".join(f"{source} = {target}" for source, target in learned.items())
        self._bridge.desk.change_settings(replace(self._bridge.settings, learned=lines))
        self._bridge.emit(events.LearningChanged(self._armed, self.learned()))
