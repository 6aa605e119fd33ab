"""The facts of a sound file: tempo, key, place and title, independent of the file format."""

import re
from dataclasses import dataclass

from daw_bridge.core.clip import Clip, Take, clip_signature, clip_tempo
from engine.contract.plain_text import plain

MIDDLE_C = 60
_PITCHES = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
MUSICAL_TAGS = (
    "tempo_bpm",
    "timesignature",
    "keyscale",
    "time_reference",
    "session",
    "track",
)  # tags that a take inherits from its source
EDIT_TAGS = ("edit_file", "edit_id")  # inherited too, so that any take can replace the file opened for editing


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What a sound file says about its music. start_samples: start on the session's time line, at 48 kHz.

    tempo_bpm: in quarter notes per minute. created: seconds since the epoch.
    """

    n_samples: int
    title: str = ""
    comment: str = ""
    tempo_bpm: float | None = None
    timesignature: str = ""
    keyscale: str = ""
    is_loop: bool = False
    start_samples: int = 0
    created: float = 0.0


def facts_of(clip: Clip, take: Take) -> FileFacts:
    """Collect the facts of a take from its prompt, and from the tags of its imported file."""
    prompt, tags = take.recipe.prompt, take.recipe.tags
    return FileFacts(
        take.n_samples,
        plain(f"{clip.name} {take.name}".strip()),
        prompt.caption,
        clip_tempo(take, clip) or prompt.bpm,
        clip_signature(take, clip) or prompt.timesignature,
        take.own_keyscale,
        take.recipe.loop,
        max(0, tags.time_reference + take.start_samples),
        take.created,
    )


def root_note(keyscale: str) -> int | None:
    """Return the tonic of a key, such as "F# minor", as a MIDI note from middle C up; None if it is no key."""
    match = re.match(r"\s*([A-Ga-g])([#♯b♭]?)", keyscale)
    if match is None:
        return None
    shift = {"#": 1, "♯": 1, "b": -1, "♭": -1, "": 0}[match[2]]
    return MIDDLE_C + (_PITCHES[match[1].upper()] + shift) % 12
