"""Does the DiT listen? What a wrong prompt, and no prompt, cost the built-in model beside the right one.

    python -m tests.bench.sketch_listens [--model training/music/samples/0002000] [--pieces 48] [--threads 2]

At four noise levels, on ten seconds of mixes and single instruments that were never trained on: the mean square error of the
anchors (loudness and notes) in the foretold velocity, as a ratio to that of the right prompt, the same noise each time; and
beside it what is not to be known at all, the error of always saying the mean. Then whether what it foretells of nothing but
noise keeps time: how much of the bands' variance in time lies at the beat, its half and its quarter, beside a tempo 7 %
faster and the renders themselves.
"""

import argparse
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from engine.contract import catalog
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import Prompt, Task
from engine.models.vae import VAE
from engine.training.codec.codec_file import read_codec
from engine.training.music.captions import describe
from engine.training.music.composer import compose
from engine.training.music.render import Studio
from engine.training.music_model.music_stage import MusicConfig, MusicStage
from engine.training.music_model.task_examples import Example
from engine.training.music_model.trained_model import MusicModel
from engine.training.pieces.latents import FRAMES_A_SECOND, Pieces
from tests.bench.sketch_model import SketchModel

_SEEDS = range(8_000_000, 8_001_000)  # neither trained on nor among the hundred prompts
_SECONDS = 10
_LEVELS = (1.0, 0.95, 0.9, 0.75)
_BANDS = 24  # the first of the anchors, those that are not only of the side


@torch.inference_mode()
def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=catalog.SKETCH_FOLDER)
    parser.add_argument("--pieces", type=int, default=48)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    model, codec = SketchModel(args.model).model, read_codec(args.model / catalog.VAE_FOLDER)
    stage = MusicStage(MusicConfig(), Pieces(Path(), Path(), [], 0.0), codec, model.text_encoder.tokens, model.device)
    stage.model = MusicModel(model.networks, model.text_encoder)
    silence = model.silence[:, : _SECONDS * FRAMES_A_SECOND]
    items = _items(codec, silence[0], args.pieces)
    wrong = [replace(one, prompt=other.prompt) for one, other in zip(items, items[1:] + items[:1], strict=True)]
    target = torch.stack([item.target for item in items])
    noise = torch.randn(target.shape, generator=torch.Generator().manual_seed(0))
    context = torch.cat([silence, torch.ones_like(silence)], -1).expand(len(items), -1, -1)
    first = target.shape[-1] - stage.config.anchors

    def velocity(asked: list[Example], t: float, *, dropped: bool) -> Tensor:
        x_t, levels = t * noise + (1 - t) * target, torch.full((len(items),), t)
        return stage.velocity(asked, context, x_t, levels, torch.full((len(items),), dropped))

    def error(asked: list[Example], t: float, *, dropped: bool) -> float:
        return float((velocity(asked, t, dropped=dropped) - noise + target)[..., first:].square().mean())

    print(
        f"{len(items)} stretches; anchors lie {float(target[..., first:].var(dim=(0, 1)).mean()):.2f} from their mean"
    )
    for t in _LEVELS:
        right = error(items, t, dropped=False)
        others = error(wrong, t, dropped=False) / right, error(items, t, dropped=True) / right
        print(f"t {t:.2f}: right {right:.3f}, wrong {others[0]:.2f} of it, none {others[1]:.2f}", flush=True)
    foretold = noise - velocity(items, 1.0, dropped=False)
    for name, latents in (("foretold", foretold), ("renders", target)):
        bands = latents[..., first : first + _BANDS]
        shares = [
            np.mean([_at_beats(row, item, by) for row, item in zip(bands, items, strict=True)]) for by in (1, 1.07)
        ]
        spread = float(bands.std(1).mean())
        print(
            f"{name}: {shares[0]:.1%} of the variance in time at the beat, {shares[1]:.1%} beside it; spread {spread:.2f}"
        )


def _at_beats(bands: Tensor, item: Example, faster: float) -> float:
    """The share of (frames, bands) that sines of the tempo, twice and four times it, explain."""
    beats = torch.arange(len(bands)) / FRAMES_A_SECOND * float(item.prompt.bpm or 0) / 60 * faster
    angles = 2 * torch.pi * beats[:, None] * torch.tensor([1.0, 2.0, 4.0])
    sines = torch.cat([angles.cos(), angles.sin()], 1)
    sines, moving = sines - sines.mean(0), bands - bands.mean(0)
    explained = sines @ torch.linalg.lstsq(sines, moving).solution
    return float(explained.square().sum() / moving.square().sum())


def _items(codec: VAE, silence: Tensor, count: int) -> list[Example]:
    """Every other one a single instrument, whose neighbour is of another piece."""
    studio, found, rng = Studio(), list[Example](), np.random.default_rng(0)
    for seed in _SEEDS:
        score = compose(seed, _SECONDS + 2)
        role = list(dict.fromkeys(part.role for part in score.parts))[0 if seed % 4 < 2 else -1]
        only = (role,) if seed % 2 else ()
        captions = describe(score, 0.0, _SECONDS, only)
        if captions:
            recording = studio.record(score)
            track = recording.stems[role] if only else recording.mix
            wave = torch.from_numpy(np.ascontiguousarray(track[: _SECONDS * SAMPLE_RATE].T, np.float32))
            prompt = Prompt(
                str(rng.choice(captions)), "[Instrumental]", bpm=score.tempo_bpm, keyscale=score.keyscale,
                timesignature=score.timesignature,
            )  # fmt: skip
            latents = codec.encode(wave[None])[0].T
            found.append(Example(Task.TEXT2MUSIC, prompt, (), latents, silence, torch.ones_like(silence), None))
        if len(found) == count:
            break
    return found


if __name__ == "__main__":
    main()
