"""How the built-in model sounds, in figures: a hundred fixed prompts, beside what they are true of and beside noise.

    pip install librosa
    python -m tests.bench.sketch_quality --model checkpoints/sketch [--wishes 100] [--threads 2]

Without --model: the held-out renders themselves, what the codec makes of them (--codec FOLDER), renders shuffled in time and
white noise: the best and the worst that the figures can be.
"""

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import torch

from engine.audio import SAMPLE_RATE, read_audio
from engine.checkpoint import load_model
from engine.device import plan_memory
from engine.messages import Generate, ModelChoice, Sampling, Task
from engine.models.vae import VAE
from engine.pipeline import Pipeline
from engine.progress import Monitor
from engine.training.codec import read_codec
from engine.training.music.composer import compose
from engine.training.music.render import Recording, Studio
from engine.training.music.score import Role
from engine.training.sketch import NAME
from tests.bench.listening import Tell, frechet, is_key, is_tempo, key, shuffled, tempo_bpm, timbre
from tests.bench.sketch_prompts import ALONE, LENGTH_S, Wish, wishes

_KNOWN_SEEDS = range(60)  # of the training's: what drums, bass and pads sound like
_SAMPLES = round(LENGTH_S * SAMPLE_RATE)
Make = Callable[[int, Wish], np.ndarray]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--codec", type=Path)
    parser.add_argument("--wishes", type=int, default=100)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    asked = wishes()[:: max(1, 100 // args.wishes)][: args.wishes]
    studio = Studio()
    renders = [_cut(_track(studio.record(wish.score), wish.alone)) for wish in asked]
    tell = Tell(_known(studio))
    print(
        f"{len(asked)} wishes of {LENGTH_S:g} s; distance to the renders, tempo within 3 % (but for octaves), key or its"
    )
    print("relative, instrument told")
    for name, make in _makers(args, renders):
        clips = [make(n, wish) for n, wish in enumerate(asked)]
        _say(name, clips, renders, asked, tell)


def _makers(args: argparse.Namespace, renders: list[np.ndarray]) -> Iterator[tuple[str, Make]]:
    rng = np.random.default_rng(0)
    yield "renders", lambda n, _: renders[n]
    if args.codec is not None:
        codec = read_codec(args.codec)
        yield "through codec", lambda n, _: _through(codec, renders[n])
    yield "shuffled", lambda n, _: shuffled(renders[n])
    yield "white noise", lambda *_: rng.uniform(-0.3, 0.3, (_SAMPLES, 2)).astype(np.float32)
    if args.model is not None:
        yield "model", _Model(args.model).make


class _Model:
    """The model by the ordinary loader, eight steps."""

    def __init__(self, folder: Path) -> None:
        self._choice = ModelChoice(str(folder), NAME, dtype="float32", device="cpu")
        began = time.perf_counter()
        self._pipeline = Pipeline(load_model(folder, NAME, plan_memory(self._choice)))
        print(f"loaded in {time.perf_counter() - began:.1f} s")

    def make(self, n: int, wish: Wish) -> np.ndarray:
        with tempfile.TemporaryDirectory() as out:
            request = Generate(
                "wish", Task.TEXT2MUSIC, wish.prompt, Sampling(seed=n), self._choice, out, duration_s=LENGTH_S
            )
            [made] = self._pipeline.generate(request, Monitor("wish", lambda _: None, lambda: False, {}))
            return np.asarray(read_audio(Path(made.path)))


def _say(name: str, clips: list[np.ndarray], renders: list[np.ndarray], asked: tuple[Wish, ...], tell: Tell) -> None:
    rhythmic = [n for n, wish in enumerate(asked) if wish.alone is not Role.PAD]
    tonal = [n for n, wish in enumerate(asked) if wish.alone is not Role.DRUMS]
    alone = [n for n, wish in enumerate(asked) if wish.alone is not None]
    tempi = [is_tempo(tempo_bpm(clips[n]), float(asked[n].prompt.bpm or 0)) for n in rhythmic]
    keys = [is_key(key(clips[n]), asked[n].prompt.keyscale) for n in tonal]
    told = [tell.name(clips[n]) == str(asked[n].alone) for n in alone]
    exact, loose = (np.mean([pair[side] for pair in tempi]) for side in (0, 1))
    told_share = f"{np.mean(told):5.0%}" if told else "    –"
    print(
        f"{name:14} distance {frechet(clips, renders):8.2f}  tempo {exact:5.0%} ({loose:.0%})  key {np.mean(keys):5.0%}  "
        f"instrument {told_share}",
        flush=True,
    )


def _known(studio: Studio) -> dict[str, list[np.ndarray]]:
    found: dict[str, list[np.ndarray]] = {str(role): [] for role in ALONE}
    for seed in _KNOWN_SEEDS:
        if all(len(rows) >= 12 for rows in found.values()):
            break
        recording = studio.record(compose(seed, LENGTH_S))
        for role in ALONE:
            stem = recording.stems.get(role)
            if stem is not None and np.abs(stem[:_SAMPLES]).max() > 0.01 and len(found[str(role)]) < 12:
                found[str(role)].append(timbre(_cut(stem)))
    return found


def _track(recording: Recording, alone: Role | None) -> np.ndarray:
    return recording.mix if alone is None else recording.stems[alone]


def _cut(wave: np.ndarray) -> np.ndarray:
    return np.ascontiguousarray(wave[:_SAMPLES], dtype=np.float32)


@torch.inference_mode()
def _through(codec: VAE, clip: np.ndarray) -> np.ndarray:
    wave = torch.from_numpy(clip.T.copy())[None]
    return np.asarray(codec.decode(codec.encode(wave))[0].T)


if __name__ == "__main__":
    main()
