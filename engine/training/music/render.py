"""A score becomes sound: every stem is played, then mixed."""

from dataclasses import dataclass
from random import Random

import numpy as np
from numpy.typing import NDArray

from engine.contract.audio import SAMPLE_RATE
from engine.training.music.composer import style_of
from engine.training.music.mixing import mix
from engine.training.music.score import Part, Role, Score
from engine.training.music.soundfont import SoundFontPlayer
from engine.training.music.synthesis import play_machine, play_synth

TAIL_S = 2.0  # notes and room ring on after the last bar

Wave = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Recording:
    """`mix` and each stem: (samples, 2) at 48 kHz, bar 1 at sample 0. The stems add up to the mix."""

    score: Score
    mix: Wave
    stems: dict[Role, Wave]


class Studio:
    """Keeps the sound font loaded between pieces. Raises SoundFontError when FluidSynth or its font is missing."""

    def __init__(self) -> None:
        self._soundfont = SoundFontPlayer()

    def record(self, score: Score) -> Recording:
        n_samples = round((score.length_s + TAIL_S) * SAMPLE_RATE)
        raw = {part.role: self._play(part, score, n_samples) for part in score.parts}
        stems, whole = mix(raw, score, style_of(score), Random(score.seed ^ 0x5EED))  # noqa: S311
        return Recording(score, whole, stems)

    def _play(self, part: Part, score: Score, n_samples: int) -> Wave:
        if part.sound.bank == "synth":
            return play_synth(part, score, n_samples)
        if part.sound.bank == "machine":
            return play_machine(part, score, n_samples)
        return self._soundfont.play(part, score, n_samples)
