"""The sound of a comp: one take's samples everywhere but at the joins, and the same samples however it is read."""

import random
from itertools import pairwise

import numpy as np
import pytest

from daw_bridge.core.comp import Comp, Span
from daw_bridge.sound.comp_sound import BLOCK, CompSound, Placed
from daw_bridge.sound.playback import Playhead, read_ahead
from engine.contract.audio import SAMPLE_RATE
from engine.contract.joins.seam import fade_length
from engine.finish import splice

LENGTH = 30_000


def takes() -> dict[str, Placed]:
    rng = np.random.default_rng(3)
    sounds = {name: rng.uniform(-0.5, 0.5, (LENGTH, 2)).astype(np.float32) for name in ("base", "a", "b")}
    sounds["long"] = rng.uniform(-0.5, 0.5, (LENGTH + 5000, 2)).astype(np.float32)
    return {name: Placed(-2000 if name == "long" else 0, samples) for name, samples in sounds.items()}


def test_a_span_over_the_base_sounds_as_a_repaint_of_it() -> None:
    all_takes = takes()
    wanted = np.array(all_takes["base"].samples[0:LENGTH])
    for start, end in ((5000, 15_000), (20_000, 21_000)):
        splice(wanted, (start, end), all_takes["a"].samples[start:end])
    comp = Comp("base").with_span("a", 5000, 15_000).with_span("a", 20_000, 21_000)
    assert np.array_equal(CompSound(comp, all_takes)[:], wanted)


def test_no_edge_of_the_whole_is_faded() -> None:
    all_takes = takes()
    comp = Comp("base").with_span("a", 0, LENGTH)
    assert np.array_equal(CompSound(comp, all_takes)[:], all_takes["a"].samples[0:LENGTH])


@pytest.mark.parametrize("seed", range(10))
def test_any_slices_together_are_the_whole_and_away_from_joins_one_take(seed: int) -> None:
    draw, all_takes, comp = random.Random(seed), takes(), Comp("base")
    for _ in range(12):
        start = draw.randrange(-2000, LENGTH)
        comp = comp.with_span(draw.choice(tuple(all_takes)), start, start + draw.choice((10, 900, 6000)))
    sound = CompSound(comp, all_takes)
    whole = sound[:]
    assert whole.shape == sound.shape
    assert np.array_equal(np.concatenate(list(sound.blocks())), whole)
    cuts = sorted({0, len(sound), *(draw.randrange(len(sound)) for _ in range(40))})
    read = [sound[start:end] for start, end in pairwise(cuts)]
    assert np.array_equal(np.concatenate(read), whole)
    for part in comp.parts((sound.start, sound.start + len(sound))):
        fade = fade_length(part.end - part.start) if part.take_id != "base" else 0
        start, end = part.start + fade, part.end - fade
        exact = all_takes[part.take_id].read(start, end)
        assert np.array_equal(whole[start - sound.start : end - sound.start], exact)


def test_a_join_makes_no_click() -> None:
    low, high = np.full((LENGTH, 2), -0.5, np.float32), np.full((LENGTH, 2), 0.5, np.float32)
    comp = Comp("low", (Span("high", 5000, 9000), Span("other", 9000, 12_000)))
    sound = CompSound(comp, {"low": Placed(0, low), "high": Placed(0, high), "other": Placed(0, low)})
    assert np.abs(np.diff(sound[:][:, 0])).max() < 0.003


def test_what_plays_is_what_is_written() -> None:
    sound = CompSound(Comp("base").with_span("a", 3000, 9000).with_span("long", 8000, 32_000), takes())
    played = np.zeros((2 * len(sound), 2), np.float32)
    position = 0
    for start in range(0, len(played), 512):
        piece = played[start : start + 512]
        position = read_ahead(Playhead(sound, playing=True, loop=(0, len(sound))), position, piece)
    assert np.array_equal(played, np.tile(np.concatenate(list(sound.blocks())), (2, 1)))


def test_spans_of_a_lost_take_sound_as_the_base() -> None:
    all_takes = takes()
    del all_takes["a"]
    comp = Comp("base").with_span("a", 3000, 9000)
    assert np.array_equal(CompSound(comp, all_takes)[:], all_takes["base"].samples[0:LENGTH])


def test_another_extent_is_read_with_silence_outside() -> None:
    sound = CompSound(Comp("base").with_span("a", 100, 9000), takes(), (-50, LENGTH + 10))
    assert len(sound) == LENGTH + 60
    assert not sound[:50].any()
    assert not sound[-10:].any()
    with pytest.raises(ValueError, match="slice"):
        sound[::2]


@pytest.mark.parametrize(("start", "end"), [(-50, LENGTH + 10), (4000, 9500), (3050, 3100), (8970, 40_000), (5, 5)])
def test_a_part_of_it_holds_the_same_samples_as_the_whole(start: int, end: int) -> None:
    comp, all_takes = Comp("base").with_span("a", 3000, 9000).with_span("b", 9000, 9010), takes()
    wanted = Placed(0, CompSound(comp, all_takes)[:]).read(start, end)
    assert np.array_equal(CompSound(comp, all_takes, (start, end))[:], wanted)


class Long:
    """Ten minutes of silence that notes the longest piece that was read of it."""

    longest = 0

    def __len__(self) -> int:
        return 600 * SAMPLE_RATE

    def __getitem__(self, span: slice, /) -> np.ndarray:
        self.longest = max(self.longest, span.stop - span.start)
        return np.zeros((span.stop - span.start, 2), np.float32)


def test_ten_minutes_are_read_block_by_block() -> None:
    base, other = Long(), Long()
    comp = Comp("base").with_span("other", 10, 400 * SAMPLE_RATE)
    sound = CompSound(comp, {"base": Placed(0, base), "other": Placed(0, other)})
    assert sum(len(block) for block in sound.blocks()) == 600 * SAMPLE_RATE
    assert max(base.longest, other.longest) <= BLOCK
