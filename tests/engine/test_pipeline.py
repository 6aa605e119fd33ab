"""What a job does beyond the plain tasks: planner, loops, surroundings of a repaint, morphs, lyric lines, adapters."""

from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

from engine import sampler
from engine.alignment import agreement, is_sung, mean_of_sharpened, split_lines, warp
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import (
    Adapter,
    Event,
    Generate,
    LyricLine,
    MessageError,
    ModelChoice,
    Morph,
    Notice,
    Planning,
    Prompt,
    Region,
    Sampling,
    Solver,
    TakeMade,
    Task,
    as_lrc,
)
from engine.contract.reading.sound_reader import read_audio
from engine.contract.recipe_chunk import read_recipe
from engine.contract.wire import from_dict
from engine.contract.writing.sound_writer import write_wav
from engine.job_work import evaluations
from engine.kept.source_latents import SourceLatents
from engine.loading.checkpoint import Model, load_model, load_planner
from engine.loading.device import MemoryPlan
from engine.pipeline import Pipeline
from engine.progress import Monitor

PLAN = MemoryPlan(torch.device("cpu"), torch.float32)
WORDS = Prompt("slow dub", "[Verse]\nhellö\nmy night", "en", 120.0, "C major", "4")


@pytest.fixture(scope="module")
def pipeline(tiny_planner: Path) -> Pipeline:
    model: Model = load_model(tiny_planner, "turbo", PLAN)
    return Pipeline(model, lambda name: load_planner(tiny_planner, name, PLAN))


@pytest.fixture
def song(tmp_path: Path) -> Path:
    noise = np.random.default_rng(5).uniform(-0.3, 0.3, (70 * SAMPLE_RATE, 2)).astype(np.float32)
    write_wav(tmp_path / "song.wav", noise)
    return tmp_path / "song.wav"


def job(out: Path, task: Task = Task.TEXT2MUSIC, **more: object) -> Generate:
    fields = {"prompt": WORDS, "sampling": Sampling(seed=3, steps=3), "model": ModelChoice("", device="cpu")}
    if task is Task.TEXT2MUSIC:
        fields["duration_s"] = 12.0
    return Generate("job", task, out_dir=str(out), **fields | more)  # type: ignore[arg-type]


def run(pipeline: Pipeline, request: Generate) -> list[TakeMade]:
    return list(pipeline.generate(request, Monitor("job", lambda _: None, lambda: False, {})))


def test_a_planned_take_is_made_again_from_its_recipe_alone(pipeline: Pipeline, tmp_path: Path) -> None:
    planning = Planning("0.6B", temperature=2.0, top_p=1.0)
    request = job(tmp_path, prompt=Prompt("dub"), sampling=Sampling(seed=3, steps=2, takes=2), planning=planning)
    first, second = run(pipeline, request)
    assert first.recipe["codes"] != second.recipe["codes"]
    assert len(second.recipe["codes"]) == 60  # 12 s, 5 a second
    assert second.recipe["prompt"]["bpm"] is not None
    assert second.recipe["planned_by"] == "0.6B"
    extra = ("planned_by", "offset_samples", "device", "dtype", "torch", "gain_db", "flaws")
    again = from_dict(Generate, {k: v for k, v in second.recipe.items() if k not in extra})
    repeated = run(pipeline, replace(again, out_dir=str(tmp_path / "again")))[0]
    assert np.array_equal(read_audio(Path(repeated.path)), read_audio(Path(second.path)))
    without = run(pipeline, replace(request, planning=None, out_dir=str(tmp_path / "plain")))[1]
    assert not np.allclose(read_audio(Path(without.path)), read_audio(Path(second.path)))


@pytest.mark.parametrize("codes", [True, False])
def test_a_take_of_a_batch_is_the_take_of_its_own_seed(pipeline: Pipeline, tmp_path: Path, codes: bool) -> None:
    """Words, codes and noise: take i of seed s equals the only take of seed s + i - 1, sample for sample."""
    planning = Planning("0.6B", codes=codes, temperature=2.0, top_p=1.0)
    request = job(tmp_path, prompt=Prompt("dub"), sampling=Sampling(seed=3, steps=1, takes=3), planning=planning)
    batch = run(pipeline, request)
    assert len({str(take.recipe["prompt"]) for take in batch}) > 1  # the planner's words differ from seed to seed
    for n, take in enumerate(batch):
        alone = replace(request, sampling=Sampling(seed=3 + n, steps=1, retake_seed=n), out_dir=str(tmp_path / str(n)))
        [other] = run(pipeline, alone)
        same = {key: value for key, value in other.recipe.items() if key != "out_dir"}
        assert {key: value for key, value in take.recipe.items() if key != "out_dir"} == same
        assert np.array_equal(read_audio(Path(take.path)), read_audio(Path(other.path)))


def test_codes_are_followed_as_a_cover_follows_its_source(pipeline: Pipeline, song: Path, tmp_path: Path) -> None:
    """A file heard as codes and made from them is the cover of that file, but for frames past its last code."""
    short = tmp_path / "short.wav"
    write_wav(short, read_audio(song)[: 12 * SAMPLE_RATE])
    codes = tuple(pipeline.hear(short, Monitor("j", lambda _: None, lambda: False, {})))
    assert len(codes) == 60
    made = run(pipeline, job(tmp_path / "a", codes=codes, match_level=False))[0]
    cover = run(pipeline, job(tmp_path / "b", Task.COVER, source=str(short), match_level=False))[0]
    assert np.abs(read_audio(Path(made.path)) - read_audio(Path(cover.path))).max() < 1e-4


@pytest.mark.parametrize("duration_s", [0.5, 4.0, 7.38])
def test_a_loop_has_the_asked_samples_and_no_seam(pipeline: Pipeline, tmp_path: Path, duration_s: float) -> None:
    made = run(pipeline, job(tmp_path, duration_s=duration_s, loop=True))[0]
    loop = read_audio(Path(made.path))
    assert len(loop) == round(duration_s * SAMPLE_RATE)
    steps = np.abs(np.diff(np.concatenate([loop, loop[:100]]), axis=0)).max(axis=1)
    seam = steps[len(loop) - 2 : len(loop) + 2].max()
    assert seam <= np.quantile(steps, 0.999)
    cut = read_audio(Path(run(pipeline, job(tmp_path / "cut", duration_s=duration_s))[0].path))
    assert not np.allclose(cut[:1000], loop[:1000], atol=1e-3)


def test_a_repaint_in_a_long_song_runs_on_its_surroundings(pipeline: Pipeline, song: Path, tmp_path: Path) -> None:
    """The region's song is made from some seconds on either side, as a song cut to them would be; the rest is untouched."""
    region, source = Region(40.0, 42.0), read_audio(song)
    made = run(pipeline, job(tmp_path, Task.REPAINT, source=str(song), regions=(region,)))[0]
    result = read_audio(Path(made.path))
    assert len(result) == len(source)
    span = slice(40 * SAMPLE_RATE, 42 * SAMPLE_RATE)
    assert np.array_equal(result[: span.start], source[: span.start])
    assert np.array_equal(result[span.stop :], source[span.stop :])
    assert not np.allclose(result[span], source[span])
    cut = tmp_path / "cut.wav"
    write_wav(cut, source[20 * SAMPLE_RATE : 62 * SAMPLE_RATE])
    other = run(pipeline, job(tmp_path / "2", Task.REPAINT, source=str(cut), regions=(Region(20.0, 22.0),)))[0]
    inside = read_audio(Path(other.path))[20 * SAMPLE_RATE : 22 * SAMPLE_RATE]
    # the codec sees a little beyond the cut, and silence latents differ by place inside the region
    assert np.corrcoef(inside[:, 0], result[span, 0])[0, 1] > 0.5
    whole = run(pipeline, job(tmp_path / "3", Task.REPAINT, source=str(song), regions=(region,), context_s=600.0))[0]
    assert len(read_audio(Path(whole.path))) == len(source)


def test_only_what_was_not_heard_is_encoded() -> None:
    asked: list[tuple[int, int]] = []

    def encode(low: int, high: int) -> torch.Tensor:
        asked.append((low, high))
        return torch.arange(low, high, dtype=torch.float32)[None, :, None]

    kept = SourceLatents()
    for low, high in ((100, 200), (120, 180), (150, 260), (40, 110), (500, 510)):
        assert kept.get("song", low, high, encode)[0, :, 0].tolist() == list(range(low, high))
    assert asked == [(100, 200), (200, 260), (40, 100), (500, 510)]


def test_a_morph_from_the_same_words_changes_nothing(pipeline: Pipeline, song: Path, tmp_path: Path) -> None:
    short, latents = tmp_path / "short.wav", tmp_path / "l.safetensors"
    write_wav(short, read_audio(song)[: 12 * SAMPLE_RATE])
    more = {"source": str(short), "latents_path": str(latents)}
    run(pipeline, job(tmp_path, Task.COVER_NOFSQ, morph=Morph(WORDS), **more))
    same = load_file(latents)["latents"]
    run(pipeline, job(tmp_path, Task.COVER_NOFSQ, morph=Morph(Prompt("harsh noise")), **more))
    moved = load_file(latents)["latents"]
    clean = pipeline._latents._held[next(reversed(pipeline._latents._held))][1][0]
    assert torch.allclose(same, clean, atol=1e-5)
    assert not torch.allclose(moved, clean, atol=1e-3)


def test_morph_is_the_formula_in_float64() -> None:
    clean = torch.randn(1, 6, 3, generator=torch.Generator().manual_seed(1), dtype=torch.float64).float()
    times, how = [1.0, 0.8, 0.5, 0.2], Morph(Prompt(), 0.25, 0.75, 2)

    def target(x: torch.Tensor, t: float, step: int) -> torch.Tensor:
        return torch.tanh(x) * t + step

    def origin(x: torch.Tensor, t: float, step: int) -> torch.Tensor:
        return x * 0.3 - t

    made = sampler.morph(target, origin, clean, times, how, torch.Generator().manual_seed(7))
    random, c = torch.Generator().manual_seed(7), clean.double()

    def eps() -> torch.Tensor:
        return torch.randn(clean.shape, generator=random).double()

    z = c.clone()
    for i in (1, 2):
        t, after, mean = times[i], times[i + 1], torch.zeros_like(z)
        for _ in range(2):
            zs = (1 - t) * c + t * eps()
            mean += (target(z + zs - c, t, i) - origin(zs, t, i)) / 2
        z = z + (after - t) * mean
    x = z + (1 - times[3]) * c + times[3] * eps() - c
    x = x - times[3] * target(x, times[3], 3)
    assert torch.allclose(made.double(), x, atol=1e-5)


def test_lyrics_get_their_lines_in_time(pipeline: Pipeline, tmp_path: Path) -> None:
    made = run(pipeline, job(tmp_path, timing=True))[0]
    assert [line.text for line in made.timing] == ["[Verse]", "hellö", "my night"]
    assert made.timing[0].start_s == 0
    assert made.timing[-1].end_s == pytest.approx(12.0, abs=0.09)
    starts = [line.start_s for line in made.timing]
    assert starts == sorted(starts)
    assert made.alignment is not None
    assert 0 <= made.alignment <= 1
    recipe = read_recipe(Path(made.path))
    assert recipe is not None
    assert recipe["lyric_lines"] == [asdict(line) for line in made.timing]
    assert as_lrc((LyricLine("la", 61.5, 62.0), LyricLine("lo", 62.0, 63.0))) == "[01:01.50]la\n[01:02.00]lo\n"


def test_heads_that_are_sharpened_one_by_one_are_as_all_at_once() -> None:
    scores = torch.randn(7, 30, 80, generator=torch.Generator().manual_seed(3)) * 3
    p = scores.softmax(dim=2) * scores.softmax(dim=1)
    p = torch.relu(p - 2 * p.median(dim=2, keepdim=True).values)
    p = torch.relu(p - 2 * p.median(dim=1, keepdim=True).values).square()
    wanted = ((p - p.mean()) / (p.std() + 1e-9)).mean(dim=0)
    assert torch.allclose(mean_of_sharpened(scores), wanted, atol=1e-5)


def test_warping_finds_the_cheapest_path() -> None:
    random = np.random.default_rng(2)
    cost = random.normal(size=(7, 12))
    total = np.full((7, 12), np.inf)
    for i in range(7):
        for j in range(12):
            before = [total[a, b] for a, b in ((i - 1, j - 1), (i - 1, j), (i, j - 1)) if a >= 0 and b >= 0]
            total[i, j] = cost[i, j] + (min(before) if before else 0.0)
    path = warp(cost)
    assert tuple(path[0]) == (0, 0)
    assert tuple(path[-1]) == (6, 11)
    assert (np.diff(path, axis=0) >= 0).all()
    assert cost[path[:, 0], path[:, 1]].sum() == pytest.approx(total[-1, -1])


def test_a_clear_diagonal_is_followed_and_scores_high() -> None:
    tokens = ["a", "b\n", "c", "d\n"]
    scores = np.full((4, 40), -5.0)
    for n in range(4):
        scores[n, 10 * n : 10 * n + 10] = 5.0
    lines = split_lines(tokens, "".join, warp(-scores), 0.08, 3.2)
    assert [(line.text, line.start_s, line.end_s) for line in lines] == [("ab", 0.0, 1.6), ("cd", 1.6, 3.2)]
    assert agreement(scores, is_sung(tokens)) > 0.9
    assert agreement(scores[::-1], is_sung(tokens)) < 0.2
    assert is_sung(["[", "Verse", "]\n", "la"]).tolist() == [False, False, False, True]


def test_the_first_sound_lies_between_sampling_and_the_end(pipeline: Pipeline, tmp_path: Path) -> None:
    made = run(pipeline, job(tmp_path))[0]
    assert made.first_sound_s is not None
    assert made.first_sound_s > 0


@pytest.mark.parametrize(
    "bad",
    [
        {"task": Task.COVER, "source": "x", "loop": True},
        {"task": Task.REPAINT, "source": "x", "regions": (Region(0, 1),), "codes": (1,)},
        {"task": Task.REPAINT, "source": "x", "regions": (Region(0, 1),), "morph": Morph(Prompt())},
        {"task": Task.TEXT2MUSIC, "codes": (64_000,)},
    ],
)
def test_what_makes_no_sense_is_refused_at_the_edge(bad: dict, tmp_path: Path) -> None:
    with pytest.raises(MessageError):
        job(tmp_path, bad.pop("task"), **bad)


def test_the_next_take_uses_an_adapter_that_was_written_anew(pipeline: Pipeline, tmp_path: Path) -> None:
    file, layer = tmp_path / "a.safetensors", "layers.0.self_attn.q_proj"
    request = job(tmp_path, adapters=(Adapter(str(file)),), sampling=Sampling(seed=3, steps=1))
    events: list[Event] = []
    made = []
    for _ in range(2):
        factors = {"lora_A": torch.randn(2, 48), "lora_B": torch.randn(64, 2)}
        save_file({f"{layer}.{part}.weight": value for part, value in factors.items()}, file)
        [take] = pipeline.generate(request, Monitor("job", events.append, lambda: False, {}))
        made.append(read_audio(Path(take.path)))
    assert not np.array_equal(*made)
    notices = [event.text for event in events if isinstance(event, Notice)]
    assert notices.count("a.safetensors changed. This take is made with the new one") == 1


def test_heun_counts_its_double_work() -> None:
    request = job(Path(), sampling=Sampling(steps=4, solver=Solver.HEUN))
    assert evaluations(request) == 8
