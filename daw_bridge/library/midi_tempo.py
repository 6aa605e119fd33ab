"""A MIDI file that holds nothing but a tempo map: the one format for it that every DAW reads."""

from pathlib import Path

import mido

from daw_bridge.core.tempo_map import SAME_S, TempoMap, TempoMark
from engine.contract.keys import with_known_key
from engine.contract.whole_file import WholeFile

_TICKS = 960  # a quarter note


def write_tempo_map(path: Path, tempo_map: TempoMap, length_s: float, keyscale: str = "") -> None:
    """Write all marks, and where the music ends. Seen only when whole. Raises OSError.

    A first mark that holds for less than a bar is an upbeat: it is written as a bar of its own where a signature fits it,
    "2/4". Other upbeats keep the signature of the music, which is then repeated on the first bar line.
    """
    track = mido.MidiTrack()
    track.append(mido.MetaMessage("track_name", name="Tempo", time=0))
    if (key := _key(keyscale)) is not None:
        track.append(mido.MetaMessage("key_signature", key=key, time=0))
    at = 0
    for mark, following in zip(tempo_map.marks, [*tempo_map.marks[1:], None], strict=True):
        tick = round(tempo_map.quarters_at(mark.start_s) * _TICKS)
        upper, lower = _upbeat(mark, following) or (mark.numerator, mark.denominator)
        track.append(mido.MetaMessage("time_signature", numerator=upper, denominator=lower, time=tick - at))
        track.append(mido.MetaMessage("set_tempo", tempo=round(60e6 / mark.tempo_bpm), time=0))
        at = tick
    end = max(at, round(tempo_map.quarters_at(length_s) * _TICKS))
    track.append(mido.MetaMessage("end_of_track", time=end - at))
    with WholeFile(path) as part, part.open("wb") as file:
        mido.MidiFile(type=0, ticks_per_beat=_TICKS, tracks=[track]).save(file=file)


def read_tempo_map(path: Path) -> TempoMap | None:
    """The tempo map of a MIDI file as seconds and bars; None for a file that is none. Signatures count from bar lines."""
    try:
        file = mido.MidiFile(str(path))
    except (OSError, EOFError, ValueError):
        return None
    marks: list[TempoMark] = []
    time_s, quarters, bar, bar_at = 0.0, 0.0, 1.0, 0.0
    tempo_bpm, upper, lower = 120.0, 4, 4
    for message in mido.merge_tracks(file.tracks):
        step = message.time / file.ticks_per_beat
        quarters, time_s = quarters + step, time_s + step * 60 / tempo_bpm
        if message.type not in {"set_tempo", "time_signature"}:
            continue
        bar, bar_at = bar + (quarters - bar_at) / (4 * upper / lower), quarters
        if message.type == "set_tempo":
            tempo_bpm = 60e6 / message.tempo
        else:
            upper, lower = message.numerator, message.denominator
        mark = TempoMark(time_s, round(bar), round(tempo_bpm, 4), upper, lower)
        marks = [*(m for m in marks if m.start_s < time_s - 1e-9), mark]
    return TempoMap(tuple(marks)) if marks else None


def _upbeat(mark: TempoMark, following: TempoMark | None) -> tuple[int, int] | None:
    """Return the signature of a bar as long as the mark holds, if it holds for less than one of its own bars."""
    if following is None or following.start_s - mark.start_s > mark.bar_s - SAME_S:
        return None
    quarters = (following.start_s - mark.start_s) * mark.tempo_bpm / 60
    for lower in (4, 8, 16, 32):
        upper = round(quarters * lower / 4)
        if upper and abs(quarters - 4 * upper / lower) * 60 / mark.tempo_bpm < SAME_S:
            return upper, lower
    return None


def _key(keyscale: str) -> str | None:
    """As mido writes it: "F#m"."""
    note, _, mode = with_known_key(keyscale).partition(" ")
    key = note + ("m" if mode.startswith("min") else "")
    try:
        mido.MetaMessage("key_signature", key=key)
    except ValueError:
        return None
    return key
