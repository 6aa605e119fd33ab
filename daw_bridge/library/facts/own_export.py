"""What DAW Bridge writes into its exports so that a file that was cut or stretched since is told from one that was not.

Editors such as Audacity keep texts that they do not know, whatever they do to the sound. The text `DAW_BRIDGE_SOUND` holds
the number of samples, their rate in Hz, and the place in the session in such samples.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from daw_bridge.library.facts.file_facts import FileFacts
from engine.contract.audio import SAMPLE_RATE

NAME = "DAW_BRIDGE_SOUND"
_VALUE = re.compile(r"(\d{1,12}) (\d{4,6}) (\d{1,14})", re.ASCII)
_EXACT_KINDS = {"WAV", "AIFF", "FLAC", "W64", "CAF", "AU"}
_ROUNDING_S = 0.002  # to other rates, and back
_PADDING_S = 0.1  # what encoders of lossy formats add where the file does not say so, at low rates, twice
_UNSTATED_KINDS = {"AAC", "MPEG"}  # their length is guessed from the bit rate


@dataclass(frozen=True, slots=True)
class OwnExport:
    """An export as it was written. place: in the session, in samples of `rate`."""

    n_samples: int
    rate: int
    place: int

    @property
    def text(self) -> str:
        return f"{self.n_samples} {self.rate} {self.place}"

    def has_length(self, seconds: float, within_s: float = _ROUNDING_S) -> bool:
        """Whether sound of this length can be all of it, and no more."""
        return abs(seconds - self.n_samples / self.rate) <= within_s

    def is_whole(self, kind: str, seconds: float) -> bool:
        """Whether a file of this kind, as its reader names it, and of this length can still be all of it, and no more."""
        return kind in _UNSTATED_KINDS or self.has_length(seconds, _ROUNDING_S if kind in _EXACT_KINDS else _PADDING_S)


def own_text(facts: FileFacts) -> dict[str, str]:
    """The text, by its name, of a file that is written."""
    return {NAME: OwnExport(facts.n_samples, SAMPLE_RATE, facts.start_samples).text}


def own_export(told: Mapping[str, list[str]]) -> OwnExport | None:
    """What the texts of a file, by names in lower case, say of our export; None for others, and for older exports."""
    return next((found for value in told.get(NAME.lower(), ()) if (found := parsed(value)) is not None), None)


def parsed(value: str) -> OwnExport | None:
    """What such a text says; None for what is none."""
    numbers = _VALUE.fullmatch(value.strip())
    return None if numbers is None or not int(numbers[2]) else OwnExport(*map(int, numbers.groups()))
