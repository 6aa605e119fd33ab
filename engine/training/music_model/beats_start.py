"""Where the DiT's training begins: its first layers learn by themselves to read the clock at the tempo that is asked for.

Beside the flow they did not: after 300 steps hidden states told nothing of where in the bar they were, nor after 120 by
themselves when stretches began at any time. Near the beginning all tempi are still together. So stretches begin there and
grow from one second to ten: a tempo need only be told as well as it has to by then. Tempi and meters are drawn anew each
time, so that not only those of the pieces are known; where x_t would lie, there is noise. And they must
whisper, and leave the way of x_t into the first layer as it is: layers that added ten times of what they were given, and
noise that was turned down, left x_t unseen by all later ones, and the flow's loss stood still at 2.1.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import torch

from engine.contract.messages import Prompt
from engine.training.loop.least_squares import least_squares
from engine.training.loop.optimisers import new_optimiser
from engine.training.loop.trainer import in_half
from engine.training.music.captions import describe
from engine.training.music.score import QUARTERS_PER_BAR
from engine.training.music_model.clock import Place
from engine.training.music_model.items import LYRICS
from engine.training.pieces.latents import FRAMES_A_SECOND, Pieces

if TYPE_CHECKING:
    from engine.training.music_model.music_stage import MusicStage

_ROWS = 36
_RATE = 1.5e-3
_TEMPI = (56, 184)
_SHORTEST, _LONGEST = 24, 250  # frames
_GROWING = 0.8  # share of the steps
_LEAST_NOISE = 0.4  # noise levels from here to 1
_SMALL = 0.01  # how much the size counts of what the first layer is given
_WHISPERED = 0.03  # and of what these layers add to it, beside its size


def begin_with_beats(
    stage: "MusicStage", rng: np.random.Generator, steps: int, say: Callable[[str], None] = print
) -> float:
    """Teach the layers that are asked for beats, and what they listen to, in place. Returns the error at the end; half is
    what no idea costs.
    """
    decoder = stage.player.networks.decoder
    channels = decoder.config.latent_channels
    keep = decoder.proj_in.weight.register_hook(
        lambda grad: torch.cat([grad[:, :-channels], 0 * grad[:, -channels:]], 1)
    )
    optimiser = new_optimiser(stage.player, _RATE, (0.9, 0.99), 0.0, with_muon=True)
    told: list[float] = []
    for step in range(steps):
        grown = min(1.0, step / max(1.0, _GROWING * steps))
        frames = round(_SHORTEST + grown * (_LONGEST - _SHORTEST)) // 2 * 2
        wishes = [draw_wish(stage.pieces, rng, frames / FRAMES_A_SECOND) for _ in range(_ROWS)]
        with in_half(stage.device):
            error, given, added = stage.beats_error(wishes, frames, _LEAST_NOISE, torch.Generator().manual_seed(step))
            loss = error + _SMALL * given + _WHISPERED * added
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(stage.player.parameters(), 1.0)
        for group in optimiser.param_groups:
            group["lr"] = _RATE * min(1.0, (step + 1) / 30, 2.5 * (steps - step) / steps)
        optimiser.step()
        told = [*told, float(error.detach())][-20:]
        if (step + 1) % 50 == 0:
            say(f"beats, step {step + 1} of {steps}: error {np.mean(told):.2f} over {frames / FRAMES_A_SECOND:.1f} s")
    keep.remove()
    return float(np.mean(told)) if told else 0.5


@torch.no_grad()
def fit_head(stage: "MusicStage", rng: np.random.Generator) -> None:
    """Teach the head alone to ask layers that can read the clock already: a model's folder does not hold it."""
    head, seconds = stage.player.beats, torch.arange(_LONGEST // stage.player.networks.config.patch_size)
    seconds = seconds * stage.player.networks.config.patch_size / FRAMES_A_SECOND
    wishes = [draw_wish(stage.pieces, rng, _LONGEST / FRAMES_A_SECOND) for _ in range(2 * _ROWS)]
    heard: list[torch.Tensor] = []
    hook = head.head.register_forward_pre_hook(lambda _, inputs: heard.append(inputs[0]))
    try:
        stage.beats_error(wishes, _LONGEST, _LEAST_NOISE, torch.Generator().manual_seed(0))
    finally:
        hook.remove()
    wanted = torch.cat([place.phases(seconds) for _, place in wishes]).to(heard[0])
    hidden = heard[0].flatten(0, 1)
    weight = least_squares(torch.cat([hidden, torch.ones_like(hidden[:, :1])], 1), wanted)
    head.head.weight.copy_(weight[:-1].T)
    head.head.bias.copy_(weight[-1])


def draw_wish(pieces: Pieces, rng: np.random.Generator, seconds: float) -> tuple[Prompt, Place]:
    """The words of a piece at another tempo and in another meter, and where its stretch would begin: at a bar line."""
    score = pieces.score(int(rng.choice(pieces.seeds)))
    score = replace(
        score, tempo_bpm=float(rng.integers(*_TEMPI)), timesignature=str(rng.choice([*QUARTERS_PER_BAR, "4"]))
    )
    captions = describe(score, 0.0, seconds) or ["music"]
    prompt = Prompt(
        str(rng.choice(captions)), LYRICS, bpm=score.tempo_bpm, keyscale=score.keyscale,
        timesignature=score.timesignature,
    )  # fmt: skip
    return prompt, Place(score, 0.0)
