"""What is known of a sound file's music, whatever the file's format."""

import re
from dataclasses import dataclass

from daw_bridge.core.clip import Clip, Take

MIDDLE_C = 60
_PITCHES = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
MUSICAL_TAGS = (
    "tempo_bpm",
    "timesignature",
    "keyscale",
    "time_reference",
    "session",
    "track",
)  # what takes inherit from their clip's file
EDIT_TAGS = ("edit_file", "edit_id")  # what takes inherit, so that any of them can be returned to the DAW's file


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a sound file's music. start_samples: its place on the session's time line, from zero o'clock."""

    n_samples: int
    title: str = ""
    comment: str = ""
    tempo_bpm: float | None = None
    timesignature: str = ""
    keyscale: str = ""
    is_loop: bool = False
    start_samples: int = 0
    created: float = 0.0


def facts_of(clip: Clip, take: Take) -> Facts:
    """From a take's recipe, and from what its clip's file told when it was imported."""
    prompt, tags = take.recipe.prompt, take.recipe.tags
    return Facts(
        take.n_samples,
        f"{clip.name} {take.name}".strip(),
        prompt.caption,
        prompt.bpm or tags.tempo_bpm,
        prompt.timesignature or tags.timesignature,
        prompt.keyscale or tags.keyscale,
        take.recipe.loop,
        max(0, tags.time_reference + take.start_samples),
        take.created,
    )


def root_note(keyscale: str) -> int | None:
    """The tonic of "F# minor" as a MIDI note from middle C up; None for what is no key."""
    match = re.match(r"\s*([A-Ga-g])([#♯b♭]?)", keyscale)
    if match is None:
        return None
    shift = {"#": 1, "♯": 1, "b": -1, "♭": -1, "": 0}[match[2]]
    return MIDDLE_C + (_PITCHES[match[1].upper()] + shift) % 12
