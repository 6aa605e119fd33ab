"""The facts of a sound file: tempo, key, place and title, independent of the file format."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from daw_bridge.core.axis.marker import Marker, listed, stored_markers, within
from daw_bridge.core.clip import Clip, Take, clip_signature, clip_tempo, is_signature, signature_numbers
from engine.contract.plain_text import plain
from engine.contract.ranges import SAMPLE_RATE

MIDDLE_C = 60
_PITCHES = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
MUSICAL_TAGS = (
    "tempo_bpm",
    "timesignature",
    "keyscale",
    "time_reference",
    "session",
    "track",
    "loop_length",
    "loop_span",
    "markers",
)  # tags that a take inherits from its source
EDIT_TAGS = ("edit_file", "edit_id")  # inherited too, so that any take can replace the file opened for editing


_SAME_LENGTH = 2  # samples by which resampling may change the length of a loop


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What a sound file says about its music. start_samples: start on the session's time line, at 48 kHz.

    tempo_bpm: in quarter notes per minute. created: seconds since the epoch. is_loop: all of it is one. loop_span: first
    sample, and the one behind the last, of a loop within it.
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
    markers: tuple[Marker, ...] = ()
    loop_span: tuple[int, int] | None = None

    @property
    def loop(self) -> tuple[int, int] | None:
        """First sample of the loop, and the one behind its last; None without a loop."""
        return (0, self.n_samples) if self.is_loop else self.loop_span

    @property
    def meter(self) -> tuple[int, int]:
        """Upper and lower number of the time signature; 4/4 if it is not known."""
        return signature_numbers(self.timesignature) if is_signature(self.timesignature) else (4, 4)

    @property
    def beats(self) -> int:
        """The number of beats, counted by the lower number of the signature; 0 without a tempo."""
        return round(self.n_samples / SAMPLE_RATE * (self.tempo_bpm or 0.0) / 60 * self.meter[1] / 4)


def facts_of(clip: Clip, take: Take, lead_samples: int = 0) -> FileFacts:
    """Collect the facts of a take from its prompt, and from the tags of its imported file.

    lead_samples: silence before it, in the file that is to be written. A loop then is one within the file.
    """
    prompt, tags = take.recipe.prompt, take.recipe.tags
    length, moved = take.n_samples + lead_samples, lead_samples - take.start_samples
    markers = markers_of(tags.markers) if clip.markers is None else clip.markers
    is_whole_loop = is_loop(clip, take)
    loop_span = (lead_samples, length) if is_whole_loop else _moved_span(tags.loop_span, moved, length)
    return FileFacts(
        length,
        plain(f"{clip.name} {take.name}".strip()),
        prompt.caption,
        clip_tempo(take, clip) or prompt.bpm,
        clip_signature(take, clip) or _signature_of_prompt(take),
        take.own_keyscale,
        not lead_samples and is_whole_loop,
        max(0, tags.time_reference - moved),
        take.created,
        tuple(within(markers, moved, length)),
        loop_span,
    )


def is_loop(clip: Clip, take: Take) -> bool:
    """Whether a take is a loop as a whole: as the file says of which it was made, or made as one of whole bars."""
    if take.recipe.tags.loop_length:
        return abs(take.n_samples - take.recipe.tags.loop_length) <= _SAME_LENGTH
    tempo_bpm = clip_tempo(take, clip) or take.recipe.prompt.bpm
    if not take.recipe.loop or tempo_bpm is None:
        return take.recipe.loop
    upper, lower = signature_numbers(clip_signature(take, clip) or _signature_of_prompt(take) or "4")
    bar = 240 / tempo_bpm / lower * upper * SAMPLE_RATE
    return take.n_samples > 1 and abs(take.n_samples - round(take.n_samples / bar) * bar) <= 1


def _signature_of_prompt(take: Take) -> str:
    """The time signature that a take was asked for, for one whose clip has none; "" for what is none."""
    asked = take.recipe.prompt.timesignature
    return asked if is_signature(asked) else ""


def _moved_span(told: str, moved: int, length: int) -> tuple[int, int] | None:
    numbers = re.fullmatch(r"(\d{1,12}) (\d{1,12})", told)
    if numbers is None:
        return None
    start, end = (int(number) + moved for number in numbers.groups())
    return (start, end) if 0 <= start < end <= length else None


def markers_tag(markers: Sequence[Marker]) -> str:
    """Return markers as the text of a tag; "" without any. The first 256 are kept."""
    told = listed(markers)
    return json.dumps(told, ensure_ascii=False) if told else ""


def markers_of(told: str) -> list[Marker]:
    """Return the markers of a tag; what is none is left out."""
    try:
        found = json.loads(told or "[]")
    except (ValueError, RecursionError):
        return []
    return [each for each in stored_markers(found) or () if each.at >= 0]


def root_note(keyscale: str) -> int | None:
    """Return the tonic of a key, such as "F# minor", as a MIDI note from middle C up; None if it is no key."""
    match = re.match(r"\s*([A-Ga-g])([#♯b♭]?)", keyscale)
    if match is None:
        return None
    shift = {"#": 1, "♯": 1, "b": -1, "♭": -1, "": 0}[match[2]]
    return MIDDLE_C + (_PITCHES[match[1].upper()] + shift) % 12
