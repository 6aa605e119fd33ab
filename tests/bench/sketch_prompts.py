"""The hundred prompts that the built-in model is judged by, fixed before it was trained: words of held-out pieces.

70 whole bands, then 10 each of drums, bass and pads alone. Never tuned on.
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
class Wish:
    """A prompt and the piece it is true of. alone: the only instrument, or None for the band."""

    prompt: Prompt
    score: Score
    alone: Role | None = None


@cache
def wishes() -> tuple[Wish, ...]:
    """All hundred, always the same."""
    scores = [compose(seed, 2 * LENGTH_S) for seed in HELD_OUT_SEEDS]
    made = [_wish(score, None) for score in scores[:_BANDS]]
    for role in ALONE:
        alone = [wish for score in scores if (wish := _wish(score, role)) is not None]
        made += alone[:_EACH]
    return tuple(wish for wish in made if wish is not None)


def _wish(score: Score, alone: Role | None) -> Wish | None:
    captions = describe(score, 0.0, LENGTH_S, (alone,) if alone is not None else ())
    if not captions:
        return None
    prompt = Prompt(
        captions[0], "[Instrumental]", bpm=score.tempo_bpm, keyscale=score.keyscale, timesignature=score.timesignature
    )
    return Wish(prompt, score, alone)
