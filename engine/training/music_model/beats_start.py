"""Pretrain the DiT's first layers to read the clock at the requested tempo, before flow matching starts. Excerpts begin
at frame 0, where all tempi are still together, and grow; tempi and meters are drawn at random. See LOG.md, 25
November 2026.
"""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import torch

from engine.contract.messages import Prompt
from engine.training.loop.least_squares import least_squares
from engine.training.loop.optimisers import new_optimiser
from engine.training.loop.trainer import in_half
from engine.training.music.captions import describe
from engine.training.music.score import QUARTERS_PER_BAR
from engine.training.music_model.clock import Place
from engine.training.music_model.music_stage import MusicStage
from engine.training.music_model.task_examples import LYRICS
from engine.training.pieces.latents import FRAMES_A_SECOND, Pieces

_ROWS = 36
_RATE = 1.5e-3
_TEMPI = (56, 184)
_SHORTEST, _LONGEST = 24, 250  # frames
_GROWING = 0.8  # share of the steps
_LEAST_NOISE = 0.4  # noise levels are drawn from here to 1
_INPUT_WEIGHT = 0.01  # weight of the first layer's input size: layers must not drown x_t
_ADDED_WEIGHT = 0.03  # weight of what these layers add, relative to that size


def pretrain_clock_layers(
    stage: MusicStage, rng: np.random.Generator, steps: int, report: Callable[[str], None] = print
) -> float:
    """Train the layers below the beat head, and the layers that read the prompt, in place. Returns the mean square
    error at the end; 0.5 is the error of a constant.
    """
    decoder = stage.model.networks.decoder
    channels = decoder.config.latent_channels
    mask = decoder.proj_in.weight.register_hook(
        lambda grad: torch.cat([grad[:, :-channels], 0 * grad[:, -channels:]], 1)
    )
    optimiser = new_optimiser(stage.model, _RATE, (0.9, 0.99), 0.0, with_muon=True)
    errors: list[float] = []
    for step in range(steps):
        grown = min(1.0, step / max(1.0, _GROWING * steps))
        frames = round(_SHORTEST + grown * (_LONGEST - _SHORTEST)) // 2 * 2
        prompts = [draw_prompt(stage.pieces, rng, frames / FRAMES_A_SECOND) for _ in range(_ROWS)]
        with in_half(stage.device):
            error, input_size, added_share = stage.beats_error(
                prompts, frames, _LEAST_NOISE, torch.Generator().manual_seed(step)
            )
            loss = error + _INPUT_WEIGHT * input_size + _ADDED_WEIGHT * added_share
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(stage.model.parameters(), 1.0)
        for group in optimiser.param_groups:
            group["lr"] = _RATE * min(1.0, (step + 1) / 30, 2.5 * (steps - step) / steps)
        optimiser.step()
        errors = [*errors, float(error.detach())][-20:]
        if (step + 1) % 50 == 0:
            report(
                f"beats, step {step + 1} of {steps}: error {np.mean(errors):.2f} over {frames / FRAMES_A_SECOND:.1f} s"
            )
    mask.remove()
    return float(np.mean(errors)) if errors else 0.5


@torch.no_grad()
def fit_beat_head(stage: MusicStage, rng: np.random.Generator) -> None:
    """Fit only the beat head, by least squares, to layers that read the clock already: a model's folder lacks it."""
    head, seconds = stage.model.beats, torch.arange(_LONGEST // stage.model.networks.config.patch_size)
    seconds = seconds * stage.model.networks.config.patch_size / FRAMES_A_SECOND
    prompts = [draw_prompt(stage.pieces, rng, _LONGEST / FRAMES_A_SECOND) for _ in range(2 * _ROWS)]
    head_inputs: list[torch.Tensor] = []
    hook = head.head.register_forward_pre_hook(lambda _, inputs: head_inputs.append(inputs[0]))
    try:
        stage.beats_error(prompts, _LONGEST, _LEAST_NOISE, torch.Generator().manual_seed(0))
    finally:
        hook.remove()
    wanted = torch.cat([place.phases(seconds) for _, place in prompts]).to(head_inputs[0])
    hidden = head_inputs[0].flatten(0, 1)
    weight = least_squares(torch.cat([hidden, torch.ones_like(hidden[:, :1])], 1), wanted)
    head.head.weight.copy_(weight[:-1].T)
    head.head.bias.copy_(weight[-1])


def draw_prompt(pieces: Pieces, rng: np.random.Generator, seconds: float) -> tuple[Prompt, Place]:
    """The caption of a piece, at another tempo and in another meter, and the place of its first bar line."""
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
