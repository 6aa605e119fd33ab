"""All that a sound file says of its music, from texts and chunks, as far as it is believed."""

from pathlib import Path

from daw_bridge.library.facts.chunk_facts import read_facts
from daw_bridge.library.facts.own_export import OwnExport
from daw_bridge.library.facts.text_tags import read_texts
from engine.contract.audio import SAMPLE_RATE
from engine.contract.audio_error import AudioError
from engine.contract.formats.flac_frames import first_sample
from engine.contract.reading.sound_reader import AudioReader

# what a cut or a stretch makes wrong; programs that keep chunks of markers and inner loops move these with the sound
_OF_TEXTS = {"tempo_bpm", "time_reference", "loop_length", "loop_span", "markers"}
_OF_CHUNKS = {"tempo_bpm", "loop_length"}


def known_facts(path: Path) -> tuple[dict[str, str], bool]:
    """The facts as tags of a take, and whether the file is an export of ours whose length was changed since.

    Of such a file, tempo, place, loop and markers are left out: its editor kept them as they were. Never raises.
    """
    (texts, own), facts = read_texts(path), read_facts(path)
    is_stated = not texts.get("tempo_bpm") or "timesignature" in texts
    if not is_stated and facts.get("timesignature") == "4":
        del facts["timesignature"]  # `acid` has to say one, so 4/4 is said where nothing is known
    is_changed = False
    if own is not None and (found := _looked_at(path, own)) is not None:
        is_changed, rate = found
        _judge_place(facts, own, rate, is_changed=is_changed)
        if "tempo_bpm" in texts:
            facts.pop("tempo_bpm", None)  # the text is exact, and that of an AIFF is reckoned from whole beats
    if is_changed:
        texts = {name: value for name, value in texts.items() if name not in _OF_TEXTS}
        facts = {name: value for name, value in facts.items() if name not in _OF_CHUNKS}
    known = texts | facts
    if "keyscale" in texts:
        known["keyscale"] = texts["keyscale"]  # of a tag that holds keys alone, unlike INFO's keywords
    return known, is_changed


def _judge_place(facts: dict[str, str], own: OwnExport, rate: float, *, is_changed: bool) -> None:
    """Judge the place of a `bext` chunk, which counts samples of the file.

    A DAW that cuts a file writes the new place there, so that another number than ours is believed. Ours, in a file of
    another length, was copied; and in one of another rate it still counts samples of the old one.
    """
    if "time_reference" not in facts or abs(int(facts["time_reference"]) * rate / SAMPLE_RATE - own.place) > 1:
        return
    if is_changed:
        del facts["time_reference"]
    else:
        facts["time_reference"] = str(round(own.place * SAMPLE_RATE / own.rate))


def _looked_at(path: Path, own: OwnExport) -> tuple[bool, float] | None:
    """Whether the sound is not all of the export, and its rate; None for a file that cannot be read."""
    try:
        reader = AudioReader(path)
        reader.close()
        # FFmpeg's copy of FLAC frames keeps the length of the file that it takes a part of
        is_part = reader.kind == "FLAC" and first_sample(path) > 0
        return is_part or not own.is_whole(reader.kind, reader.n_samples / SAMPLE_RATE), reader.rate
    except (AudioError, OSError):
        return None  # the import says what is wrong
