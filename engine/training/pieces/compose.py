"""Write a piece with its stems: `python -m engine.training.pieces.compose --seed N --out FOLDER`."""

import argparse
import json
import sys
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

from engine.contract.audio import SAMPLE_RATE
from engine.training.music.composer import compose
from engine.training.music.render import Studio
from engine.training.music.soundfont import SoundFontError
from engine.training.pieces.recordings import particulars


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m engine.training.pieces.compose", description=__doc__)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True, help="folder for mix.wav, one WAV per stem and piece.json")
    parser.add_argument("--seconds", type=float, default=30.0, help="at least this long (default %(default)s)")
    args = parser.parse_args(arguments)
    try:
        recording = Studio().record(compose(args.seed, args.seconds))
        args.out.mkdir(parents=True, exist_ok=True)
        _write(args.out / "mix.wav", recording.mix)
        for role, wave in recording.stems.items():
            _write(args.out / f"{role.value}.wav", wave)
        known = particulars(recording)
        (args.out / "piece.json").write_text(json.dumps(known, indent=2), "utf-8")
    except (SoundFontError, OSError) as problem:
        sys.stderr.write(f"{problem}\n")
        return 3
    score = recording.score
    sys.stdout.write(
        f"{score.style}, {score.tempo_bpm:g} bpm, {score.keyscale}, {score.bars} bars: {known['captions'][0]}\n"
    )
    return 0


def _write(path: Path, wave: NDArray[np.float32]) -> None:
    soundfile.write(path, wave, SAMPLE_RATE, subtype="FLOAT")


if __name__ == "__main__":
    sys.exit(main())
