"""The sign of a model's state, so that no state is told by words or colours alone."""

from PySide6.QtGui import QPixmap

from daw_bridge.core.models.known_model import Activity, Presence
from gui.look.colors import colors
from gui.look.icons import picture

SIZE = 18
_AT_WORK = {Activity.FETCHING, Activity.PAUSING, Activity.VERIFYING, Activity.REMOVING}
_NAMES = {
    "good": "state_good",
    "bad": "state_bad",
    "part": "state_part",
    "work": "state_work",
    "wait": "state_wait",
    "away": "state_away",
}


def sign_of(presence: Presence, activity: Activity, *, is_bad: bool) -> str:
    """The sign: good, part, away, work, wait, bad."""
    if activity in _AT_WORK:
        return "work"
    if activity is Activity.WAITING:
        return "wait"
    if is_bad or presence in {Presence.GONE, Presence.INCOMPLETE}:
        return "bad"
    if presence is Presence.PARTLY:
        return "part"
    return "good" if presence.is_usable else "away"


def state_icon(sign: str, ratio: float) -> QPixmap:
    """ratio: pixels of the screen for each of ours."""
    named = colors()
    ink = {"good": named.good, "bad": named.bad, "part": named.text, "work": named.text}.get(sign, named.dim)
    return picture(_NAMES[sign], ink, SIZE, ratio)
