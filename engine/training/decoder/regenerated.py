"""Latents as a trained DiT makes them, beside the sound that they should be, for the decoder to learn to bear them.

A small DiT's phasors are a mean of what might be: 0.2 of energy where they should have 0.45, in the loudest fifth of frames
0.37 of 0.92, and a floor of noise in every pause (17 prompts, measured by a script that is not kept). Decoded as they are,
a beat can be heard in 3 of those clips, with the true phasors in their place in 13, with the true anchors still in 2. A
decoder that has met such latents takes what is loud and what is quiet from the anchors.

Of a stretch whose sound is known, the DiT makes the phasors again from much noise on, beside the stretch's own anchors:
notes stay those of the recording, which is what the decoder is then asked for.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.contract import catalog
from engine.contract.messages import Guidance, Prompt, Solver, Task
from engine.contract.whole_file import WholeFile
from engine.guidance import Guide
from engine.loading.checkpoint import Model
from engine.sampler import denoise, schedule
from engine.training.loop.trainer import in_half
from engine.training.music_model.conditions import conditions
from engine.training.music_model.task_examples import LYRICS, Example
from engine.training.music_model.trained_model import MusicModel
from engine.training.pieces.latents import FRAMES_A_SECOND, Pieces, Stretch

_FRAMES = 250  # of a stretch, which is what the DiT learnt on
_AT_A_TIME = 8
_STEMS = 0.5  # the share of single instruments
_FROM, _TO = 2, 7  # the sampler's steps before which a stretch is brought back into noise: 0.94 to 0.63 of it


@dataclass(frozen=True, slots=True)
class Regenerated:
    """Stretches made again. seeds, tracks, firsts (n,): of which piece, which of its recordings, from which frame on;
    latents (n, frames, channels).
    """

    seeds: NDArray[np.int64]
    tracks: NDArray[np.int64]
    firsts: NDArray[np.int64]
    latents: NDArray[np.float16]

    def draw(
        self, rng: np.random.Generator, recordings: Path, count: int, frames: int, hop: int
    ) -> tuple[Tensor, Tensor]:
        """Sound (count, 2, frames x hop) and the latents (count, channels, frames) that should be heard as it."""
        waves, latents = [], []
        for n in rng.integers(len(self.seeds), size=count):
            start = int(rng.integers(self.latents.shape[1] - frames + 1))
            piece = np.load(recordings / f"{self.seeds[n]}.npy", mmap_mode="r")
            first = (int(self.firsts[n]) + start) * hop
            waves.append(piece[self.tracks[n], first : first + frames * hop].T.astype(np.float32) / 32767)
            latents.append(self.latents[n, start : start + frames].T.astype(np.float32))
        return torch.from_numpy(np.stack(waves)), torch.from_numpy(np.stack(latents))

    def write(self, path: Path) -> None:
        with WholeFile(path) as part, part.open("wb") as file:
            np.savez(file, seeds=self.seeds, tracks=self.tracks, firsts=self.firsts, latents=self.latents)

    @classmethod
    def read(cls, path: Path) -> "Regenerated":
        with np.load(path) as found:
            return cls(**{name: found[name] for name in ("seeds", "tracks", "firsts", "latents")})


@torch.inference_mode()
def regenerate(model: Model, pieces: Pieces, anchors: int, count: int, device: torch.device) -> Regenerated:
    """`count` stretches of the pieces, as the model makes them beside their own anchors (the last latents).

    Guided as usual.
    """
    rng, generator = np.random.default_rng(0), torch.Generator().manual_seed(0)
    trained = MusicModel(model.networks, model.text_encoder).to(device)
    silence = model.silence.to(device)
    stretches: list[Stretch] = []
    latents: list[NDArray[np.float16]] = []
    while len(stretches) < count:
        some = [pieces.draw(rng, _FRAMES, stem=rng.random() < _STEMS) for _ in range(_AT_A_TIME)]
        with in_half(device):
            made = _regenerate(trained, silence, some, anchors, int(rng.integers(_FROM, _TO)), generator)
        latents += list(made.float().cpu().numpy().astype(np.float16))
        stretches += some
        if len(stretches) % (25 * _AT_A_TIME) == 0:
            print(f"{len(stretches)} of {count} stretches made again", flush=True)  # noqa: T201
    return Regenerated(
        np.array([stretch.score.seed for stretch in stretches]),
        np.array([stretch.number for stretch in stretches]),
        np.array([round(stretch.start_s * FRAMES_A_SECOND) for stretch in stretches]),
        np.stack(latents),
    )


def _regenerate(
    model: MusicModel, silence: Tensor, stretches: list[Stretch], anchors: int, begin: int, generator: torch.Generator
) -> Tensor:
    """(batch, frames, channels), from the sampler's step `begin` on."""
    usual, decoder = catalog.SKETCH, model.networks.decoder
    nothing = silence[0, :_FRAMES]
    examples = [
        Example(Task.TEXT2MUSIC, _prompt(stretch), (), nothing, nothing, torch.ones_like(nothing), None)
        for stretch in stretches
    ]
    packed, seen = conditions(model, silence, examples, _FRAMES / FRAMES_A_SECOND)
    prompted = decoder.condition(packed, seen[:, None, None])
    unprompted = decoder.condition(model.networks.null_condition_emb.expand_as(packed))
    context = torch.cat([nothing, torch.ones_like(nothing)], -1).expand(len(examples), -1, -1)
    true = torch.stack([stretch.track for stretch in stretches]).to(silence.device)
    noise = torch.randn(true.shape, generator=generator).to(silence.device)
    guide, held = Guide(Guidance(usual.guidance)), true.shape[2] - anchors

    def velocity(x: Tensor, t: float, step: int) -> Tensor:  # noqa: ARG001  the sampler's shape
        level = torch.full((len(x),), t, device=x.device)
        return guide.combine(decoder(x, context, level, prompted), decoder(x, context, level, unprompted), x, t)

    def hold(x: Tensor, t: float, step: int) -> Tensor:  # noqa: ARG001  the sampler's shape
        return torch.cat([x[..., :held], (t * noise + (1 - t) * true)[..., held:]], -1)

    times = schedule(usual.steps, usual.shift)[begin:]
    x = denoise(velocity, times[0] * noise + (1 - times[0]) * true, times, Solver.ODE, generator, hold)
    return hold(x, 0.0, 0)


def _prompt(stretch: Stretch) -> Prompt:
    score = stretch.score
    return Prompt(
        stretch.caption, LYRICS, bpm=score.tempo_bpm, keyscale=score.keyscale, timesignature=score.timesignature
    )
