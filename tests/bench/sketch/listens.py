"""What a wrong prompt and no prompt cost the DiT, by noise level, as ratios to the right prompt's error of the anchors;
and whether its prediction from pure noise moves with the beat: `python -m tests.bench.sketch.listens [--model
FOLDER] [--pieces 48]`.
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
from tests.bench.sketch.model import SketchModel

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
    excerpts = _examples(codec, silence[0], args.pieces)
    wrong = [
        replace(one, prompt=other.prompt) for one, other in zip(excerpts, excerpts[1:] + excerpts[:1], strict=True)
    ]
    target = torch.stack([example.target for example in excerpts])
    noise = torch.randn(target.shape, generator=torch.Generator().manual_seed(0))
    context = torch.cat([silence, torch.ones_like(silence)], -1).expand(len(excerpts), -1, -1)
    first = target.shape[-1] - stage.config.anchors

    def velocity(examples: list[Example], t: float, *, dropped: bool) -> Tensor:
        x_t, levels = t * noise + (1 - t) * target, torch.full((len(excerpts),), t)
        return stage.velocity(examples, context, x_t, levels, torch.full((len(excerpts),), dropped))

    def error(examples: list[Example], t: float, *, dropped: bool) -> float:
        return float((velocity(examples, t, dropped=dropped) - noise + target)[..., first:].square().mean())

    print(
        f"{len(excerpts)} excerpts; anchors lie {float(target[..., first:].var(dim=(0, 1)).mean()):.2f} from their mean"
    )
    for t in _LEVELS:
        right = error(excerpts, t, dropped=False)
        others = error(wrong, t, dropped=False) / right, error(excerpts, t, dropped=True) / right
        print(f"t {t:.2f}: right {right:.3f}, wrong {others[0]:.2f} of it, none {others[1]:.2f}", flush=True)
    predicted = noise - velocity(excerpts, 1.0, dropped=False)
    for name, latents in (("predicted", predicted), ("renders", target)):
        bands = latents[..., first : first + _BANDS]
        shares = [
            np.mean([_at_beats(row, example, by) for row, example in zip(bands, excerpts, strict=True)])
            for by in (1, 1.07)
        ]
        spread = float(bands.std(1).mean())
        print(
            f"{name}: {shares[0]:.1%} of the variance in time at the beat, {shares[1]:.1%} beside it; spread {spread:.2f}"
        )


def _at_beats(bands: Tensor, example: Example, faster: float) -> float:
    """The share of (frames, bands) that sines of the tempo, twice and four times it, explain."""
    beats = torch.arange(len(bands)) / FRAMES_A_SECOND * float(example.prompt.bpm or 0) / 60 * faster
    angles = 2 * torch.pi * beats[:, None] * torch.tensor([1.0, 2.0, 4.0])
    sines = torch.cat([angles.cos(), angles.sin()], 1)
    sines, moving = sines - sines.mean(0), bands - bands.mean(0)
    explained = sines @ torch.linalg.lstsq(sines, moving).solution
    return float(explained.square().sum() / moving.square().sum())


def _examples(codec: VAE, silence: Tensor, count: int) -> list[Example]:
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
