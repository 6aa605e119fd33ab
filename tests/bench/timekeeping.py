"""How well tempo, beats and bars of a take are measured: 40 composed pieces that the measuring was not tuned on, 8 s of
each, moved by up to 60 ms; for the bars 14 s, begun at any beat. Beside it what claiming "as wished" would get wrong.

    python -m tests.bench.timekeeping [--pieces 40]
"""

import argparse
import time

import numpy as np

from daw_bridge.core.timing import Relation
from daw_bridge.sound.conform import measure
from engine.contract.audio import SAMPLE_RATE
from engine.training.music.composer import HELD_OUT_SEEDS, compose
from engine.training.music.render import Studio
from engine.training.music.score import Score

_LENGTH_S = 8.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pieces", type=int, default=40)
    options = parser.parse_args()
    chance, studio = np.random.default_rng(1), Studio()
    errors, claimed, tempi, relations, took_s, sure = [], [], [], [], 0.0, 0
    bars: list[str] = []
    for seed in HELD_OUT_SEEDS[: options.pieces]:
        score = compose(seed, 24.0)
        start_s = score.downbeats_s[min(2, len(score.downbeats_s) - 1)]
        start = round(start_s * SAMPLE_RATE)
        sound = studio.record(score).mix[start : start + round(_LENGTH_S * SAMPLE_RATE)]
        late_s = chance.uniform(-0.06, 0.06)
        moved = sound[round(-late_s * SAMPLE_RATE) :]
        if late_s > 0:
            moved = np.concatenate([np.zeros((round(late_s * SAMPLE_RATE), 2), np.float32), sound])
        begin = time.perf_counter()
        timing = measure(moved, score.tempo_bpm)
        took_s += time.perf_counter() - begin
        sure += timing.is_sure
        errors.append(abs(timing.beat_error_s - late_s))
        claimed.append(abs(late_s))
        tempi.append(abs(timing.tempo_bpm / score.tempo_bpm - 1))
        relations.append(timing.relation is Relation.AS_REQUESTED)
        bars.append(bar_told(score, studio.record(score).mix, chance))
    n, error = len(errors), np.array(errors)
    print(f"{n} pieces, {sure} with a beat that is claimed; {1000 * took_s / n:.0f} ms each")
    print(f"tempo within 0.5 %: {np.mean(np.array(tempi) < 0.005):.0%}; right pace: {np.mean(relations):.0%}")
    print(f"beats within 15 ms: {np.mean(error < 0.015):.0%}, median error {1000 * np.median(error):.1f} ms")
    told = {word: bars.count(word) for word in sorted(set(bars))}
    print(f"bars: {told}")
    ratio = np.median(error) / np.median(claimed)
    print(f"ratio to claiming no error (median {1000 * np.median(claimed):.1f} ms): {ratio:.3f}")


def bar_told(score: Score, mix: np.ndarray, chance: np.random.Generator) -> str:
    """What is said of a stretch that begins on any beat of a bar, as if a bar had been wished to begin there."""
    signature = (int(score.timesignature), 8 if score.timesignature == "6" else 4)
    first = int(chance.integers(signature[0]))
    at = np.searchsorted(score.beats_s, score.downbeats_s[1] - 1e-6) + first
    start = round(score.beats_s[at] * SAMPLE_RATE)
    told = measure(mix[start : start + 14 * SAMPLE_RATE], score.tempo_bpm, 0.0, signature).bar_error_beats
    late = -first % signature[0]
    if told % signature[0] == late:
        return "off and told" if late else "as wished and left"
    if told:
        return "told wrongly"
    return "off and not told"


if __name__ == "__main__":
    main()
