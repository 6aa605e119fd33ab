"""A comp: heard while it is made, written to the last sample as it played, kept, and clear about takes that are lost."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from daw_bridge.core.clip import Take
from daw_bridge.core.comp import Comp, Span, stored_comp
from daw_bridge.core.events import CompChanged, CompHeard, Problem, TakeAdded, TakeChanged
from daw_bridge.parts.takes.comping import Snap
from daw_bridge.sound.playback import Playhead, read_ahead
from engine.contract.audio import SAMPLE_RATE, open_samples
from engine.contract.writing.sound_writer import write_wav
from tests.daw_bridge.conftest import RunningBridge

S = SAMPLE_RATE
Start = Callable[..., RunningBridge]


def with_takes(desk: RunningBridge, song: Path) -> list[Take]:
    """An imported clip and three more takes of it, the last of which begins one second earlier."""
    desk.bridge.import_file(song)
    original = desk.until(lambda: desk.all(TakeAdded))[0].take
    library = desk.bridge.library
    assert library is not None
    for n in (1, 2, 3):
        recipe = original.recipe.with_tags(
            {"take_name": f"Take {n}", "parent_take": "none"}, offset_samples=S * (n == 3)
        )
        samples = np.random.default_rng(n).uniform(-0.3, 0.3, ((4 + (n == 3)) * S, 2)).astype(np.float32)
        path = library.clip_folder(original.clip_id) / f"t{n}.wav"
        write_wav(path, samples, recipe.raw)
        desk.bridge.post(lambda path=path, recipe=recipe: library.add_take(path, recipe))  # type: ignore[misc]
    desk.settle()
    return library.takes(original.clip_id)


@pytest.fixture
def takes(desk: RunningBridge, song: Path) -> list[Take]:
    return with_takes(desk, song)


def comp_of(desk: RunningBridge) -> Comp | None:
    desk.settle()
    return desk.all(CompChanged)[-1].comp


def played(desk: RunningBridge) -> np.ndarray:
    """What the player plays from the start of its loop to its end, as the sound device asks for it."""
    want = desk.bridge.player._want
    assert want.loop is not None
    out = np.zeros((want.loop[1] - want.loop[0], 2), np.float32)
    position = want.loop[0]
    for start in range(0, len(out), 480):
        piece = out[start : start + 480]
        position = read_ahead(Playhead(want.samples, playing=True, loop=want.loop), position, piece)
    return out


def written(desk: RunningBridge, clip_id: str) -> Take:
    before = len(desk.all(TakeAdded))
    desk.bridge.comp.write(clip_id)
    return desk.until(lambda: desk.all(TakeAdded)[before:])[0].take


def test_spans_are_heard_at_once_and_written_to_the_last_sample_as_they_played(
    desk: RunningBridge, takes: list[Take]
) -> None:
    base, one, two, _ = takes
    desk.bridge.comp.take_span(one.id, 0.5, 2.0)
    desk.bridge.comp.take_span(two.id, 1.5, 3.0)
    wanted = Comp(base.id, (Span(one.id, S // 2, 3 * S // 2), Span(two.id, 3 * S // 2, 3 * S)))
    assert comp_of(desk) == wanted
    assert desk.all(CompHeard)[-1].clip_id == base.clip_id
    heard = played(desk)
    assert len(heard) == base.n_samples
    take = written(desk, base.clip_id)
    assert np.array_equal(np.asarray(open_samples(Path(take.path))), heard)
    for source, start, end in ((base, 0, 0.5), (one, 0.52, 1.5), (two, 1.52, 2.98), (base, 3, 4)):
        span = slice(round(start * S), round(end * S))
        assert np.array_equal(heard[span], open_samples(Path(source.path))[span])
    assert take.name == "Comp"
    assert take.recipe.task == "comp"
    assert take.recipe.tags.parent_take == base.id
    assert stored_comp(take.recipe.raw["comp"]) == wanted
    assert take.recipe.raw["comp"]["takes"] == {base.id: "Original", one.id: "Take 1", two.id: "Take 2"}
    desk.until(lambda: desk.bridge.audition.selection.take_id == take.id)
    desk.settle()
    assert desk.all(CompHeard)[-1].clip_id == "", "the new take is selected and heard"
    assert np.array_equal(played(desk), heard)


def test_times_are_those_of_the_take_and_the_written_take_keeps_its_place(
    desk: RunningBridge, takes: list[Take]
) -> None:
    base, _, _, early = takes
    assert early.start_samples == -S
    desk.bridge.comp.take_span(early.id, 0.0, 2.0)
    comp = comp_of(desk)
    assert comp == Comp(base.id, (Span(early.id, -S, S),))
    take = written(desk, base.clip_id)
    assert (take.start_samples, take.n_samples) == (-S, 5 * S)
    samples = np.asarray(open_samples(Path(take.path)))
    assert np.array_equal(samples[: round(1.98 * S)], open_samples(Path(early.path))[: round(1.98 * S)])
    assert np.array_equal(samples[2 * S :], open_samples(Path(base.path))[S:])


def test_another_take_ends_it_and_it_can_be_heard_again(desk: RunningBridge, takes: list[Take]) -> None:
    base, one, two, _ = takes
    desk.bridge.comp.hear(True)
    desk.until(lambda: "no comp yet" in str(desk.all(Problem)))
    desk.bridge.comp.take_span(one.id, 1.0, 2.0)
    desk.bridge.seek(1.25)
    desk.settle()
    desk.bridge.select_take(two.id)
    desk.settle()
    assert desk.all(CompHeard)[-1].clip_id == ""
    assert desk.bridge.player.position == round(1.25 * S)
    assert np.array_equal(played(desk), open_samples(Path(two.path))[:])
    desk.bridge.comp.hear(True)
    desk.settle()
    assert np.array_equal(
        played(desk)[round(1.02 * S) : round(1.98 * S)], open_samples(Path(one.path))[round(1.02 * S) : round(1.98 * S)]
    )
    assert desk.bridge.player.position == round(1.25 * S)
    desk.bridge.comp.put(base.clip_id, None)
    desk.settle()
    assert desk.all(CompHeard)[-1].clip_id == ""
    assert np.array_equal(played(desk), open_samples(Path(two.path))[:])


def test_a_comp_is_changed_after_a_restart(start: Start, song: Path) -> None:
    desk = start()
    base, one, two, _ = with_takes(desk, song)
    desk.bridge.comp.take_span(one.id, 1.0, 2.0)
    desk.bridge.comp.set_base(two.id)
    desk.settle()
    desk = start()
    desk.bridge.select_take(base.id)
    assert comp_of(desk) == Comp(two.id, (Span(one.id, S, 2 * S),))
    desk.bridge.comp.move_edge(base.id, 1.9, 2.5)
    desk.bridge.comp.take_span(base.id, 1.25, 1.5)
    wanted = Comp(
        two.id,
        (Span(one.id, S, 5 * S // 4), Span(base.id, 5 * S // 4, 3 * S // 2), Span(one.id, 3 * S // 2, 5 * S // 2)),
    )
    assert comp_of(desk) == wanted
    desk.bridge.comp.remove_span(base.id, 1.1)
    assert comp_of(desk) == Comp(two.id, wanted.spans[1:])


@pytest.mark.parametrize("snap", [Snap.BEAT, Snap.ZERO, Snap.SILENCE])
def test_an_edge_snaps(desk: RunningBridge, takes: list[Take], snap: Snap) -> None:
    base, one, _, _ = takes
    for take in (base, one):
        samples = np.full((4 * S, 2), 0.3, np.float32)
        samples[round(1.7 * S) - 200 :] *= -1
        samples[round(1.5 * S) : round(1.5 * S) + 480] = 0 if take is base else 0.3
        samples[round(1.6 * S) : round(1.6 * S) + 480] = 0
        write_wav(Path(take.path), samples, take.recipe.raw)
    desk.bridge.comp.take_span(one.id, 1.0, 3.0)
    to_s = {Snap.BEAT: 1.6, Snap.ZERO: 1.7, Snap.SILENCE: 1.5}[snap]
    desk.bridge.comp.move_edge(base.id, 1.0, to_s, snap)
    comp = comp_of(desk)
    wanted = {Snap.BEAT: 3 * S // 2, Snap.ZERO: round(1.7 * S) - 200, Snap.SILENCE: round(1.6 * S) + 240}[snap]
    assert comp is not None
    assert comp.spans[0].start == wanted, "a place that is loud in either take is no silence"


def test_takes_whose_files_are_lost_are_named_and_nothing_is_written(desk: RunningBridge, takes: list[Take]) -> None:
    base, one, two, _ = takes
    desk.bridge.comp.take_span(one.id, 0.5, 2.0)
    desk.bridge.comp.take_span(two.id, 2.0, 3.0)
    desk.settle()
    Path(one.path).rename(Path(one.path).with_suffix(".away"))
    desk.bridge.comp.write(base.clip_id)
    desk.settle()
    problem = desk.all(Problem)[-1]
    assert problem.message == "The comp uses takes whose files are missing: Take 1"
    assert problem.hint.startswith("Nothing was written.")
    desk.bridge.comp.hear(True)
    desk.settle()
    assert "base of the comp is heard" in desk.all(Problem)[-1].hint
    assert np.array_equal(played(desk)[: 2 * S], open_samples(Path(base.path))[: 2 * S])
    Path(one.path).with_suffix(".away").rename(one.path)
    assert written(desk, base.clip_id).n_samples == base.n_samples


def test_a_lost_base_is_told(desk: RunningBridge, takes: list[Take]) -> None:
    base, one, _, _ = takes
    desk.bridge.select_take(one.id)
    desk.settle()
    Path(base.path).unlink()
    desk.bridge.comp.take_span(one.id, 0.5, 2.0)
    desk.settle()
    assert "lost the take that it is built on" in desk.all(Problem)[-1].message
    desk.bridge.comp.set_base(one.id)
    desk.settle()
    assert np.array_equal(played(desk), open_samples(Path(one.path))[:])


def test_a_discarded_take_stays_in_the_comp_and_that_is_told(desk: RunningBridge, takes: list[Take]) -> None:
    base, one, _, _ = takes
    desk.bridge.comp.take_span(one.id, 0.5, 2.0)
    desk.settle()
    before = played(desk)
    desk.bridge.discard_take(one.id)
    desk.settle()
    assert "still uses Take 1, which was discarded" in desk.all(Problem)[-1].message
    assert np.array_equal(played(desk), before)
    take = written(desk, base.clip_id)
    assert np.array_equal(np.asarray(open_samples(Path(take.path))), before)


@pytest.mark.parametrize(("start_s", "end_s"), [(2.0, 2.0), (5.0, 6.0), (-3.0, -1.0)])
def test_an_empty_span_is_refused(desk: RunningBridge, takes: list[Take], start_s: float, end_s: float) -> None:
    desk.bridge.comp.take_span(takes[1].id, start_s, end_s)
    desk.settle()
    assert "empty, or outside the take" in desk.all(Problem)[-1].message
    assert comp_of(desk) is None


def test_stars_and_colours_are_told(desk: RunningBridge, takes: list[Take]) -> None:
    desk.bridge.set_star(takes[1].id, True)
    desk.bridge.set_color(takes[1].id, "green")
    desk.settle()
    assert [(each.take.has_star, each.take.color) for each in desk.all(TakeChanged)] == [(True, ""), (True, "green")]
    desk.bridge.set_color(takes[1].id, "invisible")
    desk.settle()
    assert "no colour invisible" in desk.all(Problem)[-1].message


def test_an_edge_goes_no_further_than_the_sound_of_its_take(desk: RunningBridge, takes: list[Take]) -> None:
    *_, two, early = takes
    desk.bridge.comp.set_base(early.id)  # from -1 s to 4 s
    desk.bridge.comp.take_span(two.id, 1.0, 2.0)
    desk.bridge.comp.move_edge(two.id, 1.0, -0.5)
    desk.bridge.comp.move_edge(two.id, 2.0, 9.0)
    assert comp_of(desk) == Comp(early.id, (Span(two.id, 0, 4 * S),))


@pytest.mark.parametrize("time_s", [float("nan"), float("inf"), -1e300])
def test_a_time_that_is_none_is_refused(desk: RunningBridge, takes: list[Take], time_s: float) -> None:
    one = takes[1].id
    desk.bridge.comp.take_span(one, 1.0, 2.0)
    before = comp_of(desk)
    desk.bridge.comp.take_span(one, 1.0, time_s)
    desk.bridge.comp.move_edge(one, time_s, 1.5)
    desk.bridge.comp.move_edge(one, 1.5, time_s, Snap.BEAT)
    desk.bridge.comp.remove_span(one, time_s)
    assert comp_of(desk) == before
    assert ["There is no time" in each.message for each in desk.all(Problem)] == [True] * 4
