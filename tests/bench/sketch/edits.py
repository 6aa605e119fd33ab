"""Repaints of one bar and covers by the built-in model; called by `quality`. A click is energy above 8 kHz in 10
ms at a seam, against the loudest tenth of such windows in the second around it.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from scipy.signal import butter, sosfiltfilt

from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import Region, Task
from engine.training.music.score import Role
from tests.bench.sketch.listening import chroma_correlation, is_key, is_tempo, key, mel_difference, tempo_bpm
from tests.bench.sketch.model import SketchModel
from tests.bench.sketch.prompts import BenchPrompt

REPAINTS, COVERS = 50, 10
CHANGED = 0.25  # mean log-mel difference inside; two takes of the same prompt are about three times as far apart
STRENGTHS = (1.0, 0.6, 0.2)
CLICK_DB = 3.0
_SEAM = SAMPLE_RATE // 100


def report(model: SketchModel, renders: list[np.ndarray], prompts: Sequence[BenchPrompt]) -> None:
    bands = [n for n, one in enumerate(prompts) if one.alone is None]
    _repaints(model, renders, prompts, bands[:REPAINTS])
    _covers(model, renders, prompts, [n for n in bands if _is_tonal(prompts[n])][:COVERS])


def _repaints(model: SketchModel, renders: list[np.ndarray], prompts: Sequence[BenchPrompt], chosen: list[int]) -> None:
    identical, changed, tempo, keys = [], [], [], []
    clicks: dict[str, list[float]] = {"repainted": [], "the source itself": [], "cut hard": []}
    for n in chosen:
        one, before = prompts[n], renders[n]
        bars = [t for t in one.score.downbeats_s if t < len(before) / SAMPLE_RATE]
        at = len(bars) // 2
        if at + 1 >= len(bars):
            continue
        region = Region(bars[at], bars[at + 1])
        after = model.make(one.prompt, n, task=Task.REPAINT, source=before, regions=(region,))
        low, high = (round(t * SAMPLE_RATE) for t in (region.start_s, region.end_s))
        same = np.array_equal(before[:low], after[:low]) and np.array_equal(before[high:], after[high : len(before)])
        identical.append(same)
        changed.append(mel_difference(before[low:high], after[low:high]))
        tempo.append(is_tempo(tempo_bpm(after), tempo_bpm(before))[1])
        keys.append(is_key(key(after), key(before)))
        hard = before.copy()
        hard[low:high] = np.roll(after[low:high], SAMPLE_RATE // 20, axis=0)
        for name, clip in zip(clicks, (after, before, hard), strict=True):
            clicks[name] += [click_db(clip, seam) for seam in (low, high)]
    print(
        f"{len(identical)} bars repainted: outside identical {np.mean(identical):.0%}; inside changed by "
        f"{np.mean(changed):.2f} (over {CHANGED}: {np.mean(np.array(changed) > CHANGED):.0%}); "
        f"as before: tempo {np.mean(tempo):.0%}, key {np.mean(keys):.0%}",
        flush=True,
    )
    for name, found in clicks.items():
        print(f"seams, {name}: {np.mean(np.array(found) < CLICK_DB):.0%} no click, median {np.median(found):+.1f} dB")


def click_db(clip: np.ndarray, seam: int) -> float:
    """Energy above 8 kHz within 5 ms of a seam over the loudest tenth of the windows around it."""
    around = clip[max(0, seam - SAMPLE_RATE // 2) : seam + SAMPLE_RATE // 2].mean(1)
    high = sosfiltfilt(butter(4, 8000, "high", fs=SAMPLE_RATE, output="sos"), around) ** 2
    middle = min(seam, SAMPLE_RATE // 2)
    here = high[middle - _SEAM // 2 : middle + _SEAM // 2].mean()
    others = high[: len(high) // _SEAM * _SEAM].reshape(-1, _SEAM).mean(1)
    return float(10 * np.log10((here + 1e-12) / (np.quantile(others, 0.9) + 1e-12)))


def _covers(model: SketchModel, renders: list[np.ndarray], prompts: Sequence[BenchPrompt], chosen: list[int]) -> None:
    """Each source in the words of another piece of the same key's sort, at falling strength."""
    for strength in STRENGTHS:
        following, distance = [], []
        for place, n in enumerate(chosen):
            words = prompts[chosen[(place + 1) % len(chosen)]].prompt
            one = prompts[n].prompt
            cover = model.make(
                replace(one, caption=words.caption), n, task=Task.COVER, source=renders[n], strength=strength
            )
            following.append(chroma_correlation(cover, renders[n]))
            distance.append(mel_difference(cover, renders[n]))
        print(
            f"covers at strength {strength:g}: chroma correlation {np.mean(following):.2f}, "
            f"sound {np.mean(distance):.2f} away",
            flush=True,
        )
    others = [chroma_correlation(renders[a], renders[b]) for a, b in zip(chosen, chosen[1:] + chosen[:1], strict=True)]
    print(f"two different pieces: chroma correlation {np.mean(others):.2f}", flush=True)


def _is_tonal(one: BenchPrompt) -> bool:
    return any(part.role is not Role.DRUMS for part in one.score.parts)
