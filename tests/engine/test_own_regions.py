"""Regions with words, strength and seams of their own, and context ranges, with the built-in model."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from engine import finish
from engine.contract import catalog
from engine.contract.audio import SAMPLE_RATE
from engine.contract.joins.seam import fade_length, rise
from engine.contract.messages import (
    ContextRange,
    Generate,
    MessageError,
    ModelChoice,
    Progress,
    Prompt,
    Region,
    Sampling,
    Stage,
    Task,
)
from engine.contract.reading.sound_reader import read_audio
from engine.contract.recipe_chunk import read_recipe
from engine.contract.wire import from_dict, from_line, to_line
from engine.contract.writing.sound_writer import write_wav
from engine.loading.checkpoint import load_model
from engine.loading.device import MemoryPlan
from engine.passes import passes_of
from engine.pipeline import Pipeline
from engine.progress import Monitor

SKETCH = catalog.SKETCH
PAD = Prompt("ambient pad, strings", "", "en", 100.0, "", "4")
DRUMS = "drums, loud"
A, B, C = Region(2.0, 3.5), Region(6.0, 7.5), Region(9.0, 10.5)


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline(load_model(Path(), SKETCH.folder, MemoryPlan(torch.device("cpu"), torch.float32)))


@pytest.fixture(scope="module")
def song(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Fourteen seconds of tones that change each second."""
    times = np.arange(14 * SAMPLE_RATE) / SAMPLE_RATE
    tone = 0.2 * np.sin(2 * np.pi * (220 + 40 * np.floor(times)) * times)
    path = tmp_path_factory.mktemp("song") / "song.wav"
    write_wav(path, np.stack([tone, tone], 1).astype(np.float32))
    return path


def job(out: Path, source: Path, *regions: Region, strength: float = 1.0, **more: object) -> Generate:
    sampling = Sampling(7, 1, 2, SKETCH.shift, strength=strength)  # without guidance, which takes twice as long
    fields: dict = {"prompt": PAD, "sampling": sampling, "model": ModelChoice("", SKETCH.folder, device="cpu")}
    fields |= {"source": str(source), "regions": regions}
    return Generate("job", Task.REPAINT, out_dir=str(out), **fields | more)


def made(pipeline: Pipeline, request: Generate, heard: list | None = None) -> Path:
    keep = (heard if heard is not None else []).append
    [take] = list(pipeline.generate(request, Monitor("job", keep, lambda: False, {})))
    return Path(take.path)


def at(region: Region) -> slice:
    return slice(round(region.start_s * SAMPLE_RATE), round(region.end_s * SAMPLE_RATE))


def others(n_samples: int, *regions: Region) -> np.ndarray:
    """True for the samples outside all regions."""
    outside = np.ones(n_samples, bool)
    for region in regions:
        outside[at(region)] = False
    return outside


def test_own_words_are_what_one_repaint_after_the_other_makes(pipeline: Pipeline, song: Path, tmp_path: Path) -> None:
    """To the last sample, the seed of the job in each; outside all regions nothing changes."""
    own = (A, replace(B, caption=DRUMS), replace(C, strength=0.5))
    at_once = read_audio(made(pipeline, job(tmp_path / "once", song, *own)))
    first = made(pipeline, job(tmp_path / "1", song, A))
    second = made(pipeline, job(tmp_path / "2", first, B, prompt=replace(PAD, caption=DRUMS)))
    third = made(pipeline, job(tmp_path / "3", second, C, strength=0.5))
    assert np.array_equal(at_once, read_audio(third))
    source = read_audio(song)
    outside = others(len(source), A, B, C)
    assert np.array_equal(at_once[outside], source[outside])
    assert all(not np.array_equal(at_once[at(each)], source[at(each)]) for each in (A, B, C))


def test_the_recipe_of_such_a_take_makes_it_again(pipeline: Pipeline, song: Path, tmp_path: Path) -> None:
    own = (replace(A, caption=DRUMS, seam_s=0.1), replace(B, strength=0.6))
    context = ContextRange(1.0, 9.0)
    take = made(pipeline, job(tmp_path, song, *own, context=context))
    recipe = read_recipe(take)
    assert recipe is not None
    kept = ("planned_by", "offset_samples", "device", "dtype", "torch", "gain_db", "flaws")
    again = from_dict(Generate, {name: value for name, value in recipe.items() if name not in kept})
    assert (again.regions, again.context, again.prompt.caption) == (own, context, PAD.caption)
    repeated = made(pipeline, replace(again, out_dir=str(tmp_path / "again")))
    assert np.array_equal(read_audio(take), read_audio(repeated))


def test_regions_with_the_same_words_share_a_pass_and_rooms_come_outwards(song: Path, tmp_path: Path) -> None:
    same = job(tmp_path, song, replace(B, caption=PAD.caption), replace(A, strength=1.0), C)
    assert [each.regions for each in passes_of(same)] == [(A, B, C)]
    far, near = Region(-4.0, -2.0, "far"), Region(-2.0, 0.0, "near")
    late = job(tmp_path, song, far, near, replace(C, caption=DRUMS), Region(13.0, 15.0))
    assert [each.regions[0].start_s for each in passes_of(late)] == [9.0, 13.0, -2.0, -4.0]


def test_new_room_on_both_sides_in_passes_leaves_the_source_as_it_is(
    pipeline: Pipeline, song: Path, tmp_path: Path
) -> None:
    before, after = Region(-2.0, 0.5), Region(13.5, 15.0, DRUMS)
    take = read_audio(made(pipeline, job(tmp_path, song, before, after)))
    source = read_audio(song)
    assert len(take) == 17 * SAMPLE_RATE
    kept = slice(round(2.5 * SAMPLE_RATE), round(15.5 * SAMPLE_RATE))
    assert np.array_equal(take[kept], source[SAMPLE_RATE // 2 : round(13.5 * SAMPLE_RATE)])
    assert np.abs(take[: 2 * SAMPLE_RATE]).max() > 0
    assert np.abs(take[16 * SAMPLE_RATE :]).max() > 0


def test_progress_covers_all_passes(pipeline: Pipeline, song: Path, tmp_path: Path) -> None:
    seen: list = []
    own = (A, replace(B, caption=DRUMS), replace(C, caption="strings"))
    request = job(tmp_path, song, *own)
    made(pipeline, request)  # the paces are known from here on
    list(pipeline.generate(request, Monitor("job", seen.append, lambda: False, dict.fromkeys(Stage, 1e-09))))
    steps = [each for each in seen if isinstance(each, Progress)]
    fractions = [each.fraction for each in steps]
    assert fractions == sorted(fractions)
    assert [each.fraction for each in steps if each.fraction == 1.0] == [1.0]  # only the end is the end
    decoded = [n for n, each in enumerate(steps) if each.stage is Stage.DECODE]
    first_end = next(n for n in decoded if steps[n + 1].stage is not Stage.DECODE)
    assert steps[first_end].fraction < 0.6  # of three passes, one is done
    assert steps[first_end].seconds_left


@pytest.mark.parametrize(("region", "strength"), [(B, 1.0), (Region(12.0, 13.5), 0.5)], ids=["within", "apart"])
def test_sound_outside_the_context_has_no_influence(
    pipeline: Pipeline, song: Path, tmp_path: Path, region: Region, strength: float
) -> None:
    context = ContextRange(3.0, 9.0)
    source = read_audio(song)
    other = source.copy()
    outside = others(len(source), Region(3.0, 9.0), region)
    other[outside] = np.random.default_rng(1).uniform(-0.9, 0.9, (int(outside.sum()), 2)).astype(np.float32)
    write_wav(tmp_path / "other.wav", other)
    takes = [
        read_audio(made(pipeline, job(tmp_path / name, path, region, context=context, strength=strength)))
        for name, path in (("a", song), ("b", tmp_path / "other.wav"))
    ]
    assert np.array_equal(takes[0][at(region)], takes[1][at(region)])
    assert not np.array_equal(takes[0][at(region)], source[at(region)])
    for take, its_source in zip(takes, (source, other), strict=True):
        assert np.array_equal(take[others(len(take), region)], its_source[others(len(take), region)])


def test_sound_inside_the_context_has_influence(pipeline: Pipeline, song: Path, tmp_path: Path) -> None:
    source = read_audio(song)
    source[4 * SAMPLE_RATE : 5 * SAMPLE_RATE] *= -0.5
    write_wav(tmp_path / "other.wav", source)
    context = ContextRange(3.0, 9.0)
    one, two = (
        read_audio(made(pipeline, job(tmp_path / name, path, B, context=context)))
        for name, path in (("a", song), ("b", tmp_path / "other.wav"))
    )
    assert not np.array_equal(one[at(B)], two[at(B)])


def test_less_is_encoded_and_denoised_with_a_short_context(pipeline: Pipeline, tmp_path: Path) -> None:
    noise = np.random.default_rng(3).uniform(-0.2, 0.2, (40 * SAMPLE_RATE, 2)).astype(np.float32)
    write_wav(tmp_path / "long.wav", noise)
    lengths = []
    region = Region(20.0, 22.0)
    for name, context in (("wide", None), ("short", ContextRange(16.0, 26.0))):
        latents = tmp_path / f"{name}.safetensors"
        request = job(tmp_path / name, tmp_path / "long.wav", region, context=context, latents_path=str(latents))
        request = replace(request, context_s=20.0)
        made(pipeline, request)
        lengths.append(latents.stat().st_size)
    assert lengths[1] < lengths[0] / 2


def test_each_edge_has_the_seam_of_its_region(pipeline: Pipeline, song: Path, tmp_path: Path) -> None:
    """The repaint of a hard edge is blended over as long as was asked for, and not elsewhere."""
    hard, soft = (
        read_audio(made(pipeline, job(tmp_path / f"{seam_s}", song, replace(A, seam_s=seam_s))))
        for seam_s in (0.0, 0.3)
    )
    source, span = read_audio(song), at(A)
    fade = fade_length(span.stop - span.start, 0.3)
    assert fade == round(0.3 * SAMPLE_RATE)
    first = slice(span.start, span.start + fade)
    wanted = rise(fade) * hard[first] + (1 - rise(fade)) * source[first]
    assert np.allclose(soft[first], wanted, atol=1e-6)
    middle = slice(span.start + fade, span.stop - fade)
    assert np.array_equal(soft[middle], hard[middle])


def test_a_seam_of_nothing_and_one_longer_than_the_span() -> None:
    for seam_s, fade in ((0.0, 0), (2.0, 250)):
        sound = np.zeros((1000, 2), np.float32)
        finish.splice(sound, (0, 1000), np.ones((1000, 2), np.float32), seams_s=(seam_s, seam_s))
        assert (sound < 1).any(axis=1).sum() == 2 * fade


@pytest.mark.parametrize(
    "bad",
    [
        {"strength": 1.1}, {"strength": float("nan")}, {"strength": "1"}, {"strength": True}, {"seam_s": -0.1},
        {"seam_s": 2.1}, {"seam_s": None}, {"caption": None}, {"lyrics": 3}, {"words": "x"}, {"end_s": 2.0},
    ],
)  # fmt: skip
def test_odd_values_of_a_region_are_refused_at_the_door(bad: dict, song: Path, tmp_path: Path) -> None:
    line = to_line(job(tmp_path, song, A))
    good = '"start_s":2.0,"end_s":3.5,"caption":"","lyrics":"","strength":null,"seam_s":0.02'
    assert good in line
    fields = {"start_s": 2.0, "end_s": 3.5} | bad
    with pytest.raises(MessageError):
        from_dict(Region, fields)
    assert from_line(line) == job(tmp_path, song, A)


def test_what_does_not_go_together_is_refused(pipeline: Pipeline, song: Path, tmp_path: Path) -> None:
    base = job(tmp_path, song, A)
    with pytest.raises(MessageError, match="lego takes no words or strength of a region"):
        replace(base, task=Task.LEGO, regions=(replace(A, caption="x"),))
    with pytest.raises(MessageError, match="a context range needs regions"):
        replace(base, task=Task.COVER, regions=(), context=ContextRange(0.0, 1.0))
    with pytest.raises(MessageError, match="must end after it starts"):
        ContextRange(2.0, 2.0)
    with pytest.raises(MessageError, match="outside the source"):
        made(pipeline, replace(base, context=ContextRange(20.0, 30.0)))
    long = replace(base, context=ContextRange(0.0, 14.0))
    assert made(pipeline, long)


def test_a_context_longer_than_the_model_knows_is_refused_by_name(pipeline: Pipeline, tmp_path: Path) -> None:
    length_s = int(SKETCH.longest_s) + 20
    write_wav(tmp_path / "long.wav", np.full((length_s * SAMPLE_RATE, 2), 0.01, np.float32))
    request = job(tmp_path, tmp_path / "long.wav", A, context=ContextRange(0.0, length_s))
    with pytest.raises(MessageError, match="choose a shorter context"):
        made(pipeline, request)
