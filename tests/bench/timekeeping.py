"""How well tempo, beats and bars of a take are measured, on pieces that the measuring was not tuned on.

1. Composed pieces, 8 s of each, moved by up to 60 ms; for the bars 14 s, begun at any beat. Beside it what claiming "as
   requested" would get wrong.
2. The same pieces, asked for at other tempi than they have, by ratio.
3. Drum patterns exactly on the grid, 30 to 300 bpm, 2/4 to 12/8; the same asked for at other tempi; silence and noise.

For 2 and 3 it prints shares of "right", "unsure" and "wrong but sure". An octave (half, double) of the right tempo is right.
No outside judge takes part: the weights of public beat trackers (beat-this, for one) are not in a package registry.

    python -m tests.bench.timekeeping [--pieces 40] [--only pieces|ratios|kits]
"""

import argparse
import time
from collections import Counter

import numpy as np

from daw_bridge.core.timing import Relation, Timing
from daw_bridge.sound.conform import measure
from engine.contract.audio import SAMPLE_RATE
from engine.training.music.composer import HELD_OUT_SEEDS, compose
from engine.training.music.render import Studio
from engine.training.music.score import Score
from tests.peers.kits import kit

_LENGTH_S = 8.0
_LONG_S = 14.0
_RATIOS = (1.0, 0.95, 1.05, 0.5, 2.0, 2 / 3, 0.75, 4 / 3, 1.5, 0.8, 1.25, 0.87, 1.15)  # true to asked tempo
_TEMPI = (30, 40, 55, 75, 100, 125, 150, 175, 210, 250, 300)
_METERS = ((2, 4), (3, 4), (4, 4), (5, 4), (6, 8), (7, 8), (9, 8), (12, 8))
_LATE_MS = 15.0  # largest error of beats that counts as right


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pieces", type=int, default=40)
    parser.add_argument("--only", choices=("pieces", "ratios", "kits"))
    options = parser.parse_args()
    scores = [compose(seed, 24.0) for seed in HELD_OUT_SEEDS[: options.pieces]]
    if options.only != "kits":
        studio = Studio()
        recorded = [(score, studio.record(score).mix) for score in scores]
        if options.only != "ratios":
            pieces(recorded)
        if options.only != "pieces":
            ratios(recorded)
    if options.only in {None, "kits"}:
        kits()


def pieces(recorded: list[tuple[Score, np.ndarray]]) -> None:
    """Print how tempo, beats and bars of pieces at the asked tempo are measured."""
    chance = np.random.default_rng(1)
    errors, claimed, tempi, relations, took_s, sure = [], [], [], [], 0.0, 0
    bars: list[str] = []
    for score, mix in recorded:
        start_s = score.downbeats_s[min(2, len(score.downbeats_s) - 1)]
        start = round(start_s * SAMPLE_RATE)
        sound = mix[start : start + round(_LENGTH_S * SAMPLE_RATE)]
        late_s = chance.uniform(-0.06, 0.06)
        moved = sound[round(-late_s * SAMPLE_RATE) :]
        if late_s > 0:
            moved = np.concatenate([np.zeros((round(late_s * SAMPLE_RATE), 2), np.float32), sound])
        begin = time.perf_counter()
        timing = measure(moved, score.tempo_bpm, 0.0, signature_of(score))
        took_s += time.perf_counter() - begin
        bars.append(bar_told(score, mix, chance))
        if not timing.is_sure:
            continue
        sure += 1
        errors.append(abs(timing.beat_error_s - late_s))
        claimed.append(abs(late_s))
        tempi.append(abs(timing.tempo_bpm / score.tempo_bpm - 1))
        relations.append(timing.relation is Relation.AS_REQUESTED)
    n, error = len(recorded), np.array(errors)
    print(f"{n} pieces, {sure} with a beat that is claimed; {1000 * took_s / n:.0f} ms each. Of the claimed ones:")
    print(f"tempo within 0.5 %: {np.mean(np.array(tempi) < 0.005):.0%}; right pace: {np.mean(relations):.0%}")
    print(f"beats within 15 ms: {np.mean(error < 0.015):.0%}, median error {1000 * np.median(error):.1f} ms")
    told = {word: bars.count(word) for word in sorted(set(bars))}
    print(f"bars: {told}")
    ratio = np.median(error) / np.median(claimed)
    print(f"ratio to claiming no error (median {1000 * np.median(claimed):.1f} ms): {ratio:.3f}")


def ratios(recorded: list[tuple[Score, np.ndarray]]) -> None:
    """Print how pieces are judged that have another tempo than the asked one."""
    for ratio in _RATIOS:
        found: Counter[str] = Counter()
        for score, mix in recorded:
            start = round(score.downbeats_s[min(2, len(score.downbeats_s) - 1)] * SAMPLE_RATE)
            sound = mix[start : start + round(_LONG_S * SAMPLE_RATE)]
            timing = measure(sound, score.tempo_bpm / ratio, 0.0, signature_of(score))
            found[verdict(timing, score.tempo_bpm, ratio, 40.0)] += 1
        show(f"pieces, {ratio:.2f} times the asked tempo", found)


def kits() -> None:
    """Print how drum patterns are judged, in all meters and at all tempi, and silence."""
    for upper, lower in _METERS:
        found: Counter[str] = Counter()
        for tempo_bpm in _TEMPI:
            length_s = max(_LONG_S, 20 * 60 / tempo_bpm)
            for hats in (1, 2, 4):
                sound = kit(tempo_bpm, (upper, lower), length_s, hats=hats)
                found[verdict(measure(sound, tempo_bpm, 0.0, (upper, lower)), tempo_bpm, 1.0, _LATE_MS)] += 1
        show(f"kits in {upper}/{lower}, 30 to 300 bpm", found)
    for ratio in _RATIOS:
        found = Counter()
        for signature in ((3, 4), (4, 4), (6, 8), (7, 8)):
            for tempo_bpm in (60, 90, 120, 160):
                for hats in (1, 2, 4):
                    timing = measure(kit(tempo_bpm, signature, _LONG_S, hats=hats), tempo_bpm / ratio, 0.0, signature)
                    found[verdict(timing, tempo_bpm, ratio, np.inf)] += 1
        show(f"kits, {ratio:.2f} times the asked tempo", found)
    found = Counter()
    for amplitude in (0.0, 1e-4, 0.3):
        noise = np.random.default_rng(0).uniform(-amplitude, amplitude, (10 * SAMPLE_RATE, 2)).astype(np.float32)
        for tempo_bpm in _TEMPI:
            found["wrong but sure" if measure(noise, tempo_bpm).is_sure else "right"] += 1
    show("silence and noise", found)


def verdict(timing: Timing, true_bpm: float, ratio: float, late_ms: float) -> str:
    """Judge a measurement. ratio: true to asked tempo. late_ms: largest error of beats, where the tempo is the asked one."""
    if not timing.is_sure:
        return "unsure"
    off = min(abs(timing.tempo_bpm / true_bpm / octave - 1) for octave in (0.25, 0.5, 1, 2, 4))
    is_drift = abs(ratio - 1) < 0.08 or ratio in {0.5, 2.0}
    is_right = off < 0.01 and (timing.relation is Relation.OTHER) != is_drift
    if is_right and ratio == 1.0:
        is_right = abs(1000 * timing.beat_error_s) < late_ms
    return "right" if is_right else "wrong but sure"


def show(what: str, found: Counter[str]) -> None:
    shares = ", ".join(f"{word} {found[word] / found.total():.0%}" for word in ("right", "unsure", "wrong but sure"))
    print(f"{what}: {shares} of {found.total()}")


def signature_of(score: Score) -> tuple[int, int]:
    return int(score.timesignature), 8 if score.timesignature == "6" else 4


def bar_told(score: Score, mix: np.ndarray, chance: np.random.Generator) -> str:
    """What is said of a stretch that begins on any beat of a bar, as if a bar had been requested to begin there."""
    signature = signature_of(score)
    first = int(chance.integers(signature[0]))
    at = np.searchsorted(score.beats_s, score.downbeats_s[1] - 1e-6) + first
    start = round(score.beats_s[at] * SAMPLE_RATE)
    told = measure(mix[start : start + 14 * SAMPLE_RATE], score.tempo_bpm, 0.0, signature).bar_error_beats
    late = -first % signature[0]
    if told % signature[0] == late:
        return "off and told" if late else "as requested and left"
    if told:
        return "told wrongly"
    return "off and not told"


if __name__ == "__main__":
    main()
