"""General MIDI parts through FluidSynth and a sound font, FluidR3 GM (Frank Wen, MIT licence): notes become 48 kHz
stereo.
"""

import os
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.contract.audio import SAMPLE_RATE
from engine.training.music.score import Part, Score

_PLACES = (
    "/usr/share/sounds/sf2/FluidR3_GM.sf2",
    "/usr/share/soundfonts/FluidR3_GM.sf2",
    "/usr/local/share/soundfonts/FluidR3_GM.sf2",
    "/opt/homebrew/share/soundfonts/FluidR3_GM.sf2",
)
_ON, _OFF = 1, 0


class SoundFontError(Exception):
    """FluidSynth or the sound font is missing."""


def find_soundfont() -> Path:
    """From DAW_BRIDGE_SOUNDFONT or the usual places. Raises SoundFontError."""
    named = os.environ.get("DAW_BRIDGE_SOUNDFONT")
    for place in (named,) if named else _PLACES:
        if Path(place).is_file():
            return Path(place)
    raise SoundFontError(
        "no General MIDI sound font found: install the package fluid-soundfont-gm, or name a file in DAW_BRIDGE_SOUNDFONT"
    )


class SoundFontPlayer:
    """FluidSynth without its own reverb and chorus, so that the mix has one room. Raises SoundFontError."""

    def __init__(self) -> None:
        path = find_soundfont()
        try:
            import fluidsynth
        except (ImportError, OSError) as error:
            raise SoundFontError(f"FluidSynth is missing (packages fluidsynth and pyfluidsynth): {error}") from error
        self._make, self._path = fluidsynth.Synth, str(path)

    def _fresh(self) -> tuple[Any, int]:
        """A new synthesizer for every part: an old one keeps traces of what it played, dither included."""
        synth = self._make(gain=0.6, samplerate=float(SAMPLE_RATE))
        synth.setting("synth.dynamic-sample-loading", 1)
        synth.setting("synth.reverb.active", 0)
        synth.setting("synth.chorus.active", 0)
        return synth, synth.sfload(self._path)

    def play(self, part: Part, score: Score, n_samples: int) -> NDArray[np.float32]:
        """(n_samples, 2), from the first downbeat."""
        synth, font = self._fresh()
        channel = 9 if part.sound.bank == "kit" else 0
        synth.program_select(channel, font, 128 if part.sound.bank == "kit" else 0, part.sound.program)
        chunks, done = [], 0
        for at, kind, pitch, velocity in sorted(_events(part, score)):
            if at >= n_samples:
                break
            if at > done:
                chunks.append(synth.get_samples(at - done))
                done = at
            if kind == _ON:
                synth.noteon(channel, pitch, velocity)
            else:
                synth.noteoff(channel, pitch)
        chunks.append(synth.get_samples(n_samples - done))
        synth.delete()
        sound = np.concatenate(chunks).reshape(-1, 2)
        return (sound / 32768).astype(np.float32)


def _events(part: Part, score: Score) -> list[tuple[int, int, int, int]]:
    events = []
    for note in part.notes:
        start = round(score.swung(note.start) * SAMPLE_RATE)
        end = max(round(score.swung(note.start + note.length) * SAMPLE_RATE), start + SAMPLE_RATE // 50)
        events += [(start, _ON, note.pitch, note.velocity), (end - 1, _OFF, note.pitch, 0)]
    return events
