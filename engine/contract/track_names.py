"""The names of the tracks that the models know, as a user reads them."""

from engine.contract.texts import declared, translated

_NAMES = {
    "vocals": declared("vocals"),
    "backing_vocals": declared("backing vocals"),
    "drums": declared("drums"),
    "bass": declared("bass"),
    "guitar": declared("guitar"),
    "keyboard": declared("keyboard"),
    "percussion": declared("percussion"),
    "strings": declared("strings"),
    "synth": declared("synth"),
    "fx": declared("effects"),
    "brass": declared("brass"),
    "woodwinds": declared("woodwinds"),
}


def track_name(track: str) -> str:
    """The name of a track as it stands within a sentence. A track that is not known is named as it is."""
    return translated(_NAMES[track]) if track in _NAMES else track.replace("_", " ")


def track_label(track: str) -> str:
    """The name of a track as it stands by itself."""
    name = track_name(track)
    return name[:1].upper() + name[1:]


def track_labels() -> dict[str, str]:
    """The label of each track that the models know, in their order."""
    return {track: track_label(track) for track in _NAMES}
