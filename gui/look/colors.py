"""Named colours of a dark and a light scheme, and which of them is shown."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colors:
    """The colours of one scheme, by their use."""

    window: str
    panel: str
    field: str
    line: str  # between things
    edge: str  # of what is pressed or filled in
    text: str
    dim: str
    accent: str  # of actions alone
    on_accent: str
    selection: str
    on_selection: str
    focus: str
    hover: str
    wave: str
    wave_region: str
    region: str
    playhead: str
    progress: str  # the done part of a bar, with text on it
    bad: str
    good: str
    loudness: str
    spectrum: tuple[str, ...]  # from quiet to loud
    takes: tuple[str, ...]  # in the order of `core.clip.COLORS`, without ""


DARK = Colors(
    window="#16181d", panel="#1d2027", field="#14161a", line="#343944", edge="#747c8d", text="#e8eaf0", dim="#9aa2b1",
    accent="#f2a53a", on_accent="#1b1408", selection="#5b739c", on_selection="#ffffff", focus="#8ec7ff", hover="#2a2f39",
    wave="#7fa8d9", wave_region="#dcc8ff", region="#b58cff", playhead="#ffffff", progress="#3d5273", bad="#ff7b6b",
    good="#63c98a",
    loudness="#8ff0c8", spectrum=("#14161a", "#1b2147", "#4a2f86", "#a8437f", "#ef7b51", "#fbd58a", "#fffbe8"),
    takes=("#ff7b6b", "#f2a53a", "#e3d04a", "#63c98a", "#6ba6ff", "#b98cff", "#9aa2b1"),
)  # fmt: skip
LIGHT = Colors(
    window="#eceef2", panel="#f8f9fb", field="#ffffff", line="#c6ccd6", edge="#747e8e", text="#1a1d23", dim="#596273",
    accent="#b35f00", on_accent="#ffffff", selection="#4a6590", on_selection="#ffffff", focus="#0b5cad", hover="#e1e5ec",
    wave="#3d6fa8", wave_region="#4d2f9a", region="#7b4fd0", playhead="#111111", progress="#b9cdea", bad="#b3261e",
    good="#1c7c45",
    loudness="#0b6b4a", spectrum=("#ffffff", "#e3ecf7", "#a9c6e8", "#5f8fcf", "#3f55a8", "#3a2170", "#1a0b33"),
    takes=("#c0392b", "#b35f00", "#857000", "#1c7c45", "#2f62b5", "#7a46c0", "#66707f"),
)  # fmt: skip

_current = DARK


def colors() -> Colors:
    """The colours of the current scheme."""
    return _current


def use(scheme: Colors) -> None:
    """Show these colours from now on. What is painted already stays until it is painted again."""
    global _current  # noqa: PLW0603  one window, one scheme
    _current = scheme
