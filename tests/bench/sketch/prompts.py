"""The hundred fixed prompts of the built-in model's benches: captions of held-out pieces, 70 bands, then 10 each of
drums, bass and pads alone. Never tuned on.
"""

from dataclasses import dataclass
from functools import cache

from engine.contract.messages import Prompt
from engine.training.music.captions import describe
from engine.training.music.composer import HELD_OUT_SEEDS, compose
from engine.training.music.score import Role, Score

LENGTH_S = 10.0
ALONE = (Role.DRUMS, Role.BASS, Role.PAD)
_BANDS, _EACH = 70, 10


@dataclass(frozen=True, slots=True)
class BenchPrompt:
    """A prompt and the piece it describes. alone: the only instrument, or None for the band."""

    prompt: Prompt
    score: Score
    alone: Role | None = None


@cache
def bench_prompts() -> tuple[BenchPrompt, ...]:
    """All hundred; always the same."""
    scores = [compose(seed, 2 * LENGTH_S) for seed in HELD_OUT_SEEDS]
    made = [_bench_prompt(score, None) for score in scores[:_BANDS]]
    for role in ALONE:
        alone = [prompt for score in scores if (prompt := _bench_prompt(score, role)) is not None]
        made += alone[:_EACH]
    return tuple(prompt for prompt in made if prompt is not None)


def _bench_prompt(score: Score, alone: Role | None) -> BenchPrompt | None:
    captions = describe(score, 0.0, LENGTH_S, (alone,) if alone is not None else ())
    if not captions:
        return None
    prompt = Prompt(
        captions[0], "[Instrumental]", bpm=score.tempo_bpm, keyscale=score.keyscale, timesignature=score.timesignature
    )
    return BenchPrompt(prompt, score, alone)
