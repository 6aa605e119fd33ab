"""The events about the words of the prompt; `core.events` has them among all others."""

from dataclasses import dataclass

from daw_bridge.core.words.preset import BrokenPreset, Preset
from daw_bridge.core.words.proposal import Asked


@dataclass(frozen=True, slots=True)
class AskedChanged:
    """What becomes of the last question to the planner."""

    asked: Asked


@dataclass(frozen=True, slots=True)
class PlannerFound:
    """Which planner writes words with the model in use. label: "" if none is installed; offer: the one to get then."""

    label: str = ""
    offer: str = ""


@dataclass(frozen=True, slots=True)
class CaptionsChanged:
    """The captions that music was made with, the newest first."""

    captions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PresetsChanged:
    """All presets by their names, and the files that are none."""

    presets: tuple[Preset, ...]
    broken: tuple[BrokenPreset, ...] = ()


@dataclass(frozen=True, slots=True)
class LyricsOpened:
    """Lyrics of a file were put into the draft. n_lines: those that are sung."""

    file: str
    n_lines: int


@dataclass(frozen=True, slots=True)
class WordsSaved:
    """A file with words was written where the user wants it."""

    file: str
