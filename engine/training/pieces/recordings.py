"""A folder of rendered pieces, read as random crops. One `.npy` per piece, int16 (tracks, samples, 2) at 48 kHz: the
mix, then its stems in the order of the JSON file beside it.
"""

import json
import os
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.contract import whole_file
from engine.training.music.captions import describe
from engine.training.music.composer import HELD_OUT_SEEDS, compose
from engine.training.music.render import Recording, Studio
from engine.training.music.score import Score

_studio: list[Studio] = []  # one per worker process: the sound font stays loaded


def particulars(recording: Recording) -> dict[str, Any]:
    """The contents of a piece's JSON file. Times in seconds from the first sample."""
    score = recording.score
    return {
        "seed": score.seed,
        "style": score.style,
        "bpm": score.tempo_bpm,
        "timesignature": score.timesignature,
        "keyscale": score.keyscale,
        "bars": score.bars,
        "length_s": score.length_s,
        "beats_s": [round(t, 6) for t in score.beats_s],
        "downbeats_s": [round(t, 6) for t in score.downbeats_s],
        "chords": [{"start_s": round(start * score.quarter_s, 6), "name": name} for start, _, name in score.chords],
        "sections": [_section(score, n) for n in range(len(score.sections))],
        "stems": [{"role": role.value, "sound": _sound_of(score, role)} for role in recording.stems],
        "captions": describe(score),
    }


def _section(score: Score, n: int) -> dict[str, Any]:
    section = score.sections[n]
    bar_s = score.bar_quarters * score.quarter_s
    return {
        "name": section.name,
        "start_s": round(section.start_bar * bar_s, 6),
        "bars": section.bars,
        "roles": [role.value for role in section.roles],
        "captions": describe(score, section.start_bar * bar_s, (section.start_bar + section.bars) * bar_s),
    }


def _sound_of(score: Score, role: str) -> str:
    return next(part.sound.words[0] for part in score.parts if part.role == role)


def record_all(folder: Path, seeds: Iterable[int], length_s: float, processes: int | None = None) -> list[Path]:
    """Render what the folder lacks, on all cores. Returns the `.npy` files in seed order.

    Raises ValueError for a held-out seed, SoundFontError, OSError.
    """
    wanted = list(seeds)
    if held := set(wanted) & set(HELD_OUT_SEEDS):
        raise ValueError(f"seeds kept for figures must not be trained on: {sorted(held)[:3]}…")
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{seed}.npy" for seed in wanted]
    missing = [(path, seed, length_s) for path, seed in zip(paths, wanted, strict=True) if not path.exists()]
    if missing:
        whole_file.remove_abandoned(folder)
        with ProcessPoolExecutor(processes or os.cpu_count()) as pool:
            for n, _ in enumerate(pool.map(_record, missing, chunksize=1), 1):
                if n % 50 == 0 or n == len(missing):
                    print(f"{n} of {len(missing)} pieces rendered", flush=True)  # noqa: T201
    return paths


def _record(task: tuple[Path, int, float]) -> None:
    path, seed, length_s = task
    if not _studio:
        _studio.append(Studio())
    recording = _studio[0].record(compose(seed, length_s))
    tracks = np.stack([recording.mix, *recording.stems.values()])
    whole_file.write_text(path.with_suffix(".json"), json.dumps(particulars(recording)))
    with whole_file.WholeFile(path) as part, part.open("wb") as file:
        np.save(file, (tracks * 32767).round().astype(np.int16))


class Crops:
    """Random crops of a folder's pieces; equal generators give equal crops."""

    def __init__(self, paths: list[Path]) -> None:
        self._pieces = [np.load(path, mmap_mode="r") for path in paths]

    def draw(self, rng: np.random.Generator, count: int, n_samples: int) -> NDArray[np.float32]:
        """(count, 2, n_samples): half mixes, half stems, rarely silence, at various levels."""
        out = np.zeros((count, 2, n_samples), np.float32)
        for n in range(count):
            if rng.random() < 0.01:
                continue
            piece = self._pieces[rng.integers(len(self._pieces))]
            track = 0 if rng.random() < 0.5 else rng.integers(piece.shape[0])
            start = rng.integers(piece.shape[1] - n_samples)
            crop = piece[track, start : start + n_samples].T.astype(np.float32) / 32767
            if rng.random() < 0.5:
                crop = crop[::-1]  # swap the sides
            out[n] = crop * np.float32(10 ** (rng.uniform(-9, 1) / 20))
        return out.clip(-1, 1)
