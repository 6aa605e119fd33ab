"""What the context around a repaint buys: two bars in the middle of 40 s, repainted by the built-in model with more and less
around them: `python -m tests.bench.sketch.context [--pieces 40] [--seconds 2 4 8 12]`. Needs librosa.

Of the new bars is measured how their harmony, their onsets and their sound agree with what lies eight seconds on either
side, and their seams; beside the bars that were there, and bars of another piece. The difference to the widest context is
given with twice its standard error: what lies within is no difference. The model takes in 30 s at most, so 13 s on a side.
"""

import argparse

import librosa
import numpy as np

from engine.contract import catalog
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import Prompt, Region, Task
from engine.training.music.captions import describe
from engine.training.music.composer import HELD_OUT_SEEDS, compose
from engine.training.music.render import Studio
from engine.training.music.score import Score
from tests.bench.sketch.edits import CLICK_DB, click_db
from tests.bench.sketch.listening import chroma, is_key, key, mel_points
from tests.bench.sketch.model import SketchModel

_LENGTH_S, _BESIDE_S, _BARS = 40.0, 8.0, 2
_HOP, _NEAR_S = 128, 0.03
_NAMES = ("harmony", "key", "onsets", "sound", "seams")
Row = tuple[float, ...]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--pieces", type=int, default=40)
    parser.add_argument("--seconds", type=float, nargs="+", default=[2.0, 4.0, 8.0, 12.0])
    args = parser.parse_args()
    studio, model = Studio(), SketchModel(guidance=catalog.SKETCH.guidance)
    scores = [compose(seed, _LENGTH_S) for seed in HELD_OUT_SEEDS[: args.pieces]]
    clips = [studio.record(score).mix[: round(_LENGTH_S * SAMPLE_RATE)] for score in scores]
    wide = max(args.seconds)
    rows: dict[str, list[Row]] = {f"{seconds:g} s": [] for seconds in sorted(args.seconds)}
    rows |= {"what was there": [], "another piece's": []}
    for n, (score, clip) in enumerate(zip(scores, clips, strict=True)):
        region = _middle(score)
        captions = describe(score, region.start_s, region.end_s, ())
        if not captions:
            continue
        prompt = Prompt(
            captions[0],
            "[Instrumental]",
            bpm=score.tempo_bpm,
            keyscale=score.keyscale,
            timesignature=score.timesignature,
        )
        for seconds in args.seconds:
            made = model.make(prompt, n, task=Task.REPAINT, source=clip, regions=(region,), context_s=seconds)
            rows[f"{seconds:g} s"].append(_measured(score, region, made))
        rows["what was there"].append(_measured(score, region, clip))
        other = clip.copy()
        low, high = _samples(region)
        strange = clips[(n + 1) % len(clips)]
        other[low:high] = strange[low:high] if len(strange) >= high else strange[: high - low]
        rows["another piece's"].append(_measured(score, region, other))
    print(
        f"{len(rows['what was there'])} pieces, {_BARS} bars in the middle of {_LENGTH_S:g} s, built-in model, 8 steps"
    )
    print(
        f"{'':18}" + "".join(f"{name:>10}" for name in _NAMES) + f"   (against {wide:g} s: ± twice the standard error)"
    )
    for title, found in rows.items():
        _print_row(title, np.array(found), np.array(rows[f"{wide:g} s"]))


def _print_row(title: str, found: np.ndarray, widest: np.ndarray) -> None:
    by = found - widest
    errors = 2 * by.std(axis=0, ddof=1) / len(by) ** 0.5
    means = "".join(f"{value:10.3f}" for value in found.mean(axis=0))
    changes = ", ".join(f"{change:+.3f} ± {error:.3f}" for change, error in zip(by.mean(axis=0), errors, strict=True))
    print(f"{title:18}{means}   {changes}", flush=True)


def _middle(score: Score) -> Region:
    """Whole bars around the middle of the piece."""
    first = int(np.argmin([abs(t - _LENGTH_S / 2) for t in score.downbeats_s]))
    return Region(score.downbeats_s[first], score.downbeats_s[first + _BARS])


def _samples(region: Region) -> tuple[int, int]:
    return round(region.start_s * SAMPLE_RATE), round(region.end_s * SAMPLE_RATE)


def _measured(score: Score, region: Region, clip: np.ndarray) -> Row:
    """In the order of `_NAMES`; more is better, but for the distance of the sound."""
    (low, high), beside = _samples(region), round(_BESIDE_S * SAMPLE_RATE)
    inside, around = clip[low:high], (clip[max(0, low - beside) : low], clip[high : high + beside])
    classes = [chroma(part).mean(1) for part in (inside, *around)]
    harmony = float(np.corrcoef(classes[0], classes[1] + classes[2])[0, 1])
    sounds = [mel_points(part) for part in (inside, *around)]
    sound = float(np.abs(sounds[0].mean(0) - np.concatenate(sounds[1:]).mean(0)).mean())
    seams = np.mean([click_db(clip, seam) < CLICK_DB for seam in (low, high)])
    return harmony, float(is_key(key(inside), score.keyscale)), _on_grid(score, region, clip), sound, float(seams)


def _on_grid(score: Score, region: Region, clip: np.ndarray) -> float:
    """How strong onsets are near the eighths of the piece, as a multiple of how strong they are on average."""
    mono = np.ascontiguousarray(clip.mean(1), dtype=np.float32)
    strength = librosa.onset.onset_strength(y=mono, sr=SAMPLE_RATE, hop_length=_HOP)
    times = np.arange(len(strength)) * _HOP / SAMPLE_RATE
    step = 30.0 / score.tempo_bpm
    off = (times - score.downbeats_s[0] + step / 2) % step - step / 2
    is_inside = (times >= region.start_s) & (times < region.end_s)
    near = strength[is_inside & (np.abs(off) < _NEAR_S)]
    return float(near.mean() / (strength[is_inside].mean() + 1e-9)) if len(near) else 0.0


if __name__ == "__main__":
    main()
