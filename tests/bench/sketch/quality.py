"""The built-in model on a hundred fixed prompts, beside renders, the codec, shuffled renders and white noise (the best
and the worst possible figures): `python -m tests.bench.sketch.quality [--model FOLDER] [--prompts 100] [--planner]
[--edits] [--dtype float32] [--threads 2]`. Needs librosa.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import torch

from engine.contract import catalog
from engine.contract.audio import SAMPLE_RATE
from engine.contract.checks import choices
from engine.contract.messages import ModelChoice
from engine.models.vae import VAE
from engine.training.codec.codec_file import read_codec
from engine.training.music.composer import compose
from engine.training.music.render import Recording, Studio
from engine.training.music.score import Role
from tests.bench.sketch import edits, planner
from tests.bench.sketch.listening import (
    InstrumentClassifier,
    frechet,
    is_key,
    is_tempo,
    key,
    mel_difference,
    shuffled,
    starts_late_s,
    tempo_bpm,
    timbre,
)
from tests.bench.sketch.model import SketchModel
from tests.bench.sketch.prompts import ALONE, LENGTH_S, BenchPrompt, bench_prompts

_KNOWN_SEEDS = range(60)  # of the training's: what drums, bass and pads sound like
_SAMPLES = round(LENGTH_S * SAMPLE_RATE)
_ON_TIME_S = 0.030
_PAIRS = 20  # prompts that are made twice
_OTHER_SEED = 1000
Make = Callable[[int, BenchPrompt], np.ndarray]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, help="a checkpoints folder in place of the built-in one")
    parser.add_argument("--prompts", type=int, default=100)
    parser.add_argument("--guidance", type=float, default=None)
    parser.add_argument("--planner", action="store_true")
    parser.add_argument("--edits", action="store_true")
    parser.add_argument("--model-only", action="store_true", help="leave out the rows that do not depend on the model")
    parser.add_argument("--dtype", choices=choices(ModelChoice, "dtype"), default="float32")
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    prompts = bench_prompts()[:: max(1, 100 // args.prompts)][: args.prompts]
    studio = Studio()
    renders = [_cut(_track(studio.record(one.score), one.alone)) for one in prompts]
    classifier = InstrumentClassifier(_known(studio))
    guidance = catalog.SKETCH.guidance if args.guidance is None else args.guidance
    model = SketchModel(args.model, guidance, args.dtype)
    print(f"{args.dtype}, loaded in {model.loaded_s:.1f} s; {len(prompts)} prompts, {LENGTH_S:g} s each")
    for name, make in _makers(args, model, renders):
        _print_row(name, [make(n, one) for n, one in enumerate(prompts)], renders, prompts, classifier)
    _print_pairs(model, prompts)
    if args.edits:
        edits.report(model, renders, prompts)
    if args.planner:
        planner.report(model, renders, prompts)


def _makers(args: argparse.Namespace, model: SketchModel, renders: list[np.ndarray]) -> Iterator[tuple[str, Make]]:
    rng = np.random.default_rng(0)
    if not args.model_only:
        yield "renders", lambda n, _: renders[n]
        codec = read_codec(model.folder / "vae")
        yield "through codec", lambda n, _: _through(codec, renders[n])
        yield "shuffled", lambda n, _: shuffled(renders[n])
        yield "white noise", lambda *_: rng.uniform(-0.3, 0.3, (_SAMPLES, 2)).astype(np.float32)
    yield "model", lambda n, one: model.make(one.prompt, n, LENGTH_S)
    if args.planner:
        yield "with planner", lambda n, one: model.make(one.prompt, n, LENGTH_S, planned=True)


def _print_row(
    name: str,
    clips: list[np.ndarray],
    renders: list[np.ndarray],
    prompts: Sequence[BenchPrompt],
    classifier: InstrumentClassifier,
) -> None:
    rhythmic = [n for n, one in enumerate(prompts) if one.alone is not Role.PAD]
    tonal = [n for n, one in enumerate(prompts) if one.alone is not Role.DRUMS]
    alone = [n for n, one in enumerate(prompts) if one.alone is not None]
    tempi = [is_tempo(tempo_bpm(clips[n]), float(prompts[n].prompt.bpm or 0)) for n in rhythmic]
    keys = [is_key(key(clips[n]), prompts[n].prompt.keyscale) for n in tonal]
    instruments = [classifier.classify(clips[n]) == str(prompts[n].alone) for n in alone]
    late = [starts_late_s(clips[n], float(prompts[n].prompt.bpm or 0)) for n in rhythmic]
    on_time = [abs(seconds) <= _ON_TIME_S for seconds in late if seconds is not None]
    exact, loose = (np.mean([pair[side] for pair in tempi]) for side in (0, 1))
    print(
        f"{name:14} distance {frechet(clips, renders):7.2f}  tempo {exact:4.0%} ({loose:.0%} but for octaves)  "
        f"starts on the beat {_share(on_time)} of {len(on_time):2}  key {_share(keys)}  instrument {_share(instruments)}",
        flush=True,
    )


def _print_pairs(model: SketchModel, prompts: Sequence[BenchPrompt]) -> None:
    """The distance of two seeds of a prompt, relative to that of two prompts: 0 would be collapse."""
    chosen = prompts[:: max(1, len(prompts) // _PAIRS)][:_PAIRS]
    one, other = (
        [model.make(one.prompt, seed + n, LENGTH_S) for n, one in enumerate(chosen)] for seed in (0, _OTHER_SEED)
    )
    same = np.mean([mel_difference(a, b) for a, b in zip(one, other, strict=True)])
    apart = np.mean([mel_difference(a, b) for a, b in zip(one, one[1:] + one[:1], strict=True)])
    print(
        f"two seeds of a prompt: log-mel {same:.2f} apart, two prompts {apart:.2f}: ratio {same / apart:.2f}",
        flush=True,
    )


def _share(flags: Sequence[bool]) -> str:
    return f"{np.mean(flags):4.0%}" if flags else "   –"


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
