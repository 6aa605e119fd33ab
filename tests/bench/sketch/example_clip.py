"""Makes the example clip that comes with the program: `python -m tests.bench.sketch.example_clip FILE [--list]`.

Four bars by the composer, played by the synthesizer and the drum machine of this project alone, without a sound font: a
mono FLAC of 32 kHz, of whose 16 bits the lowest four are empty, that carries its tempo and key, small enough for the
package. --list prints the pieces to choose from.
"""

import argparse
import struct
import sys
from pathlib import Path
from random import Random

import numpy as np
import soundfile
import soxr

from engine.contract.audio import SAMPLE_RATE
from engine.contract.writing.inserted_chunks import replace_comment
from engine.training.music.composer import compose, style_of
from engine.training.music.mixing import mix
from engine.training.music.score import Score
from engine.training.music.synthesis import play_machine, play_synth

RATE = 32_000
BARS = 4
SEED = 861
_PLAYERS = {"synth": play_synth, "machine": play_machine}
_FADE = 160  # samples at the end
_PEAK = 0.9
_LEVELS = 2048  # on either side of zero: the four bits that FLAC does not store


def pieces(count: int) -> list[Score]:
    """Those of the first seeds that need no sound font: four parts at least, in four-four, a whole moderate tempo."""
    scores = (compose(seed, 8.0) for seed in range(count))
    return [
        score
        for score in scores
        if {part.sound.bank for part in score.parts} <= set(_PLAYERS)
        and len(score.parts) >= 4
        and score.timesignature == "4"
        and 96 <= score.tempo_bpm <= 124
        and score.tempo_bpm == int(score.tempo_bpm)
    ]


def played(score: Score) -> np.ndarray:
    """(n,) samples at RATE: the first bars, cut on the bar line."""
    n_samples = round(score.length_s * SAMPLE_RATE)
    stems = {part.role: _PLAYERS[part.sound.bank](part, score, n_samples) for part in score.parts}
    _, whole = mix(stems, score, style_of(score), Random(score.seed))
    bars = round(BARS * score.bar_quarters * score.quarter_s * SAMPLE_RATE)
    mono = soxr.resample(whole[:bars].mean(axis=1), SAMPLE_RATE, RATE).astype(np.float32)
    mono[-_FADE:] *= np.linspace(1, 0, _FADE, dtype=np.float32)
    return np.asarray(np.round(mono * (_PEAK * _LEVELS / np.abs(mono).max())) / _LEVELS)


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--list", action="store_true", help="print the pieces to choose from instead")
    options = parser.parse_args(argv)
    if options.list:
        for score in pieces(4000):
            print(score.seed, score.style, score.tempo_bpm, score.keyscale, [part.role.value for part in score.parts])
        return 0
    score = compose(options.seed, 8.0)
    soundfile.write(options.file, played(score), RATE, subtype="PCM_16", compression_level=1.0)
    told = {
        "TITLE": options.file.stem,
        "BPM": f"{score.tempo_bpm:g}",
        "TEMPO": f"{score.tempo_bpm:g}",
        "TIME_SIGNATURE": score.timesignature,
        "KEYSCALE": score.keyscale,
    }
    lines = [f"{name}={value}".encode() for name, value in told.items()]
    maker = b"DAW Bridge"
    counted = b"".join(struct.pack("<I", len(line)) + line for line in lines)
    comment = struct.pack("<I", len(maker)) + maker + struct.pack("<I", len(lines)) + counted
    replace_comment(options.file, comment)
    print(score, options.file.stat().st_size, "bytes", sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
