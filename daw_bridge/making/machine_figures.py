"""What the engine measured of this machine, in words: how precisely models compute when that is left to it."""

from daw_bridge.core.settings import log_folder
from engine.contract.machine.figures import FILE, Machine
from engine.contract.texts import text


def read_machine() -> Machine | None:
    """None where the engine has measured nothing: it never ran on this CPU, or there is a graphics card."""
    return Machine.read(log_folder() / FILE)


def precision_here(machine: Machine) -> str:
    """What *Automatic* is for the published models, and why."""
    best, seconds = machine.precision(), machine.seconds
    if best == "float32":
        return text("Automatic is float32 on this machine: nothing that is close enough is faster")
    ratio = seconds["float32"] / seconds[best]
    return text(
        "Automatic is {precision} on this machine, {ratio:.1f} times as fast as float32", precision=best, ratio=ratio
    )
