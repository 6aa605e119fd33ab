"""Where we go another way than the reference implementation: the formulas, written out again in float64."""

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from engine import finish, sampler, tasks
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import Generate, MessageError, ModelChoice, Prompt, Region, Sampling, Solver, Task
from engine.contract.reading.sound_reader import read_audio
from engine.contract.recipe_chunk import read_recipe
from engine.contract.writing.sound_writer import write_wav
from engine.decoding import decode_span
from engine.kept.prompting import Prompting
from engine.loading.checkpoint import Model, load_model
from engine.loading.device import MemoryPlan
from engine.models.layers import windowed_attention
from engine.pipeline import Pipeline
from engine.planning import prompt
from engine.progress import Monitor

TURBO_TABLES = {
    1.0: [1, 0.875, 0.75, 0.625, 0.5, 0.375, 0.25, 0.125],
    2.0: [1, 0.933333, 0.857143, 0.769231, 0.666667, 0.545455, 0.4, 0.222222],
    3.0: [1, 0.954545, 0.9, 0.833333, 0.75, 0.642857, 0.5, 0.3],
}


@pytest.fixture(scope="module")
def model(tiny: Path) -> Model:
    return load_model(tiny, "turbo", MemoryPlan(torch.device("cpu"), torch.float32))


@pytest.fixture
def source(tmp_path: Path) -> Path:
    generator = np.random.default_rng(5)
    path = tmp_path / "source.wav"
    write_wav(path, generator.uniform(-0.3, 0.3, (12 * SAMPLE_RATE, 2)).astype(np.float32))
    return path


def job(tiny: Path, out: Path, task: Task, **more: object) -> Generate:
    sampling = more.pop("sampling", Sampling(seed=3))
    choice = ModelChoice(str(tiny), dtype="float32", device="cpu")
    words = more.pop("prompt", Prompt("test"))
    return Generate("job", task, words, sampling, choice, str(out), latents_path=str(out / "l.safetensors"), **more)


def run(model: Model, request: Generate) -> tuple[np.ndarray, torch.Tensor]:
    monitor = Monitor("job", lambda _: None, lambda: False, {})
    takes = list(Pipeline(model).generate(request, monitor))
    return read_audio(Path(takes[0].path)), load_file(str(request.latents_path))["latents"].double()


@pytest.mark.parametrize("shift", [1.0, 2.0, 3.0])
def test_schedule_is_the_published_table(shift: float) -> None:
    assert sampler.schedule(8, shift) == pytest.approx(TURBO_TABLES[shift], abs=1e-6)


def test_custom_timesteps_are_used_as_given() -> None:
    assert sampler.schedule(8, 3.0, (1.0, 0.6, 0.2)) == [1.0, 0.6, 0.2]
    with pytest.raises(MessageError, match="fall"):
        Sampling(timesteps=(0.5, 0.7))


def test_window_is_inclusive_on_both_sides() -> None:
    """Blocks give what one big masked softmax gives, with |i - j| <= window."""
    generator = torch.Generator().manual_seed(0)
    q, k, v = (torch.randn(2, 3, 45, 8, generator=generator, dtype=torch.float64) for _ in range(3))
    window = 7
    i = torch.arange(45)
    scores = (q @ k.transpose(-1, -2)) / math.sqrt(8)
    scores = scores.masked_fill((i[:, None] - i).abs() > window, -math.inf)
    assert torch.allclose(windowed_attention(q, k, v, window), scores.softmax(-1) @ v, atol=1e-12)


def test_sde_renoises_to_the_next_level() -> None:
    x, generator = sampler.initial_noise(9, 6, 4)
    twin = torch.Generator().manual_seed(9)
    noise = torch.randn((1, 6, 4), generator=twin)
    assert torch.equal(x, noise)
    times = [1.0, 0.7, 0.3]

    def velocity(x: torch.Tensor, t: float, step: int) -> torch.Tensor:
        return torch.tanh(x) * t

    ours = sampler.denoise(velocity, x, times, Solver.SDE, generator)
    expected = noise.double()
    for t, t_next in ((1.0, 0.7), (0.7, 0.3)):
        x0 = expected - t * torch.tanh(expected) * t
        expected = t_next * torch.randn((1, 6, 4), generator=twin).double() + (1 - t_next) * x0
    expected = expected - 0.3 * torch.tanh(expected) * 0.3
    assert torch.allclose(ours.double(), expected, atol=1e-6)


def test_takes_are_reproducible_alone(tiny: Path, model: Model, tmp_path: Path) -> None:
    three = job(tiny, tmp_path / "a", Task.TEXT2MUSIC, duration_s=10.0, sampling=Sampling(seed=40, takes=3))
    run(model, three)
    one, _ = run(model, job(tiny, tmp_path / "b", Task.TEXT2MUSIC, duration_s=10.0, sampling=Sampling(seed=42)))
    assert np.array_equal(one, read_audio(tmp_path / "a" / "job-3.wav"))


@torch.inference_mode()
def test_cover_strength_switches_conditions(tiny: Path, model: Model, tmp_path: Path, source: Path) -> None:
    """From step int(8 x 0.4) on: text2music instruction, silence as context. Not a blend of velocities."""
    request = job(tiny, tmp_path, Task.COVER, source=str(source), sampling=Sampling(seed=3, strength=0.4))
    _, ours = run(model, request)
    pipeline = Pipeline(model)
    monitor = Monitor("job", lambda _: None, lambda: False, {})
    canvas = tasks.lay_out(request, read_audio(source), 1920)
    clean = pipeline._encode_source(request, canvas, monitor)
    context = tasks.prepare(Task.COVER, model, canvas, clean)
    prompting, run_s = Prompting(model, pipeline.adapters), pipeline._run_s(canvas)
    cover, plain = (prompting.of(request, task, run_s, None).alone for task in (Task.COVER, Task.TEXT2MUSIC))
    silence = model.silence[:, : canvas.n_frames]
    x = torch.randn((1, canvas.n_frames, 8), generator=torch.Generator().manual_seed(3)).double()
    times = [*TURBO_TABLES[3.0], 0.0]
    for step in range(8):
        joined = context.joined if step < 3 else torch.cat([silence, torch.ones_like(silence)], -1)
        v = model.networks.decoder(x.float(), joined, torch.tensor([float(times[step])]), cover if step < 3 else plain)
        x = x - (times[step] - times[step + 1]) * v.double()
    assert (ours - x[0]).abs().max() < 1e-3


def test_cover_noise_strength_starts_at_the_nearest_level() -> None:
    noise, clean = torch.ones(1, 2, 2), torch.zeros(1, 2, 2)
    x, rest = sampler.start_from_source(TURBO_TABLES[3.0], noise, clean, 0.3)
    assert rest == [0.75, 0.642857, 0.5, 0.3]  # 0.7 lies between 0.75 and 0.643
    assert torch.equal(x, 0.75 * noise)


@pytest.mark.parametrize("strength", [1.0, 0.5])
def test_repaint_keeps_every_sample_outside(
    tiny: Path, model: Model, tmp_path: Path, source: Path, strength: float
) -> None:
    before = read_audio(source)
    regions = (Region(1.013, 2.5), Region(7.0, 8.3))
    sampling = Sampling(3, strength=strength)
    after, _ = run(model, job(tiny, tmp_path, Task.REPAINT, source=str(source), regions=regions, sampling=sampling))
    changed = np.zeros(len(before), dtype=bool)
    for region in regions:
        changed[round(region.start_s * SAMPLE_RATE) : round(region.end_s * SAMPLE_RATE)] = True
    assert len(after) == len(before)
    assert np.array_equal(before[~changed], after[~changed])
    for region in regions:  # all of the region is new but the cross-fade's first and last 20 ms
        start, end = round(region.start_s * SAMPLE_RATE) + 960, round(region.end_s * SAMPLE_RATE) - 960
        assert (before[start:end] != after[start:end]).mean() > 0.99


def test_outpainting_lengthens_the_clip(tiny: Path, model: Model, tmp_path: Path, source: Path) -> None:
    before = read_audio(source)
    both_ends = (Region(-1.0, 1.0), Region(12.0, 13.5))
    after, _ = run(model, job(tiny, tmp_path, Task.REPAINT, source=str(source), regions=both_ends))
    assert len(after) == round(14.5 * SAMPLE_RATE)
    recipe = read_recipe(tmp_path / "job-1.wav")
    assert recipe is not None
    assert recipe["offset_samples"] == SAMPLE_RATE
    assert np.array_equal(after[2 * SAMPLE_RATE : 13 * SAMPLE_RATE], before[SAMPLE_RATE:])
    assert np.abs(after[: SAMPLE_RATE // 2]).max() > 0
    assert np.abs(after[-SAMPLE_RATE // 2 :]).max() > 0


@torch.inference_mode()
def test_repaint_decodes_only_what_it_needs(tiny: Path, model: Model, tmp_path: Path, source: Path) -> None:
    """The spans alone, with what the codec sees around them, equal the same spans of a whole decode."""
    monitor = Monitor("job", lambda _: None, lambda: False, {})
    latents = torch.randn((1, 300, 8), generator=torch.Generator().manual_seed(1))
    whole = model.vae.decode(latents.transpose(1, 2), tile=1000)[0].T.numpy()
    part = decode_span(model, latents, (100_001, 150_003), monitor)
    assert np.abs(part - whole[100_001:150_003]).max() < 1e-5


def test_splice_is_a_cross_fade_inside_the_span() -> None:
    source, new = np.zeros((48_000, 2), np.float32), np.ones((24_000, 2), np.float32)
    finish.splice(source, (12_000, 36_000), new)
    assert not source[:12_000].any()
    assert not source[36_000:].any()
    assert (source[12_960:35_040] == 1).all()
    assert (np.diff(source[12_000:12_960, 0]) > 0).all()


def test_level_is_true_peak() -> None:
    """A sine at a quarter of the rate, sampled 45 degrees off its crests: sample peak 0.354, true peak 0.5."""
    t = np.arange(SAMPLE_RATE)
    wave = (0.5 * np.sin(2 * np.pi * t / 4 + np.pi / 4)).astype(np.float32)
    both = np.stack([wave, wave], axis=1)
    assert finish.true_peak(both) == pytest.approx(0.5, rel=0.02)
    finish.set_level(both)
    assert finish.true_peak(both) == pytest.approx(10 ** (-1 / 20), rel=0.01)
    silence = np.zeros((SAMPLE_RATE, 2), np.float32)
    finish.set_level(silence)
    assert not silence.any()


def test_short_music_runs_over_whole_bars_and_is_cut() -> None:
    choice = ModelChoice("x")
    request = Generate(
        "j", Task.TEXT2MUSIC, Prompt(bpm=100, timesignature="3"), Sampling(), choice, "o", duration_s=4.0
    )
    canvas = tasks.lay_out(request, None, 1920)
    assert canvas.n_samples == 4 * SAMPLE_RATE
    assert canvas.n_frames == math.ceil(6 * 1.8 * 25)  # six bars of 1.8 s are the first beyond ten seconds
    assert tasks.lay_out(replace(request, prompt=Prompt()), None, 1920).n_frames == 250
    assert tasks.lay_out(replace(request, duration_s=12.34), None, 1920).n_frames == math.ceil(12.34 * 25)


def test_prompt_texts() -> None:
    words = Prompt("slow", "la", "en", 92.6, "A minor", "4")
    assert prompt.text_prompt(words, prompt.instruction(Task.REPAINT), 88.9) == (
        "# Instruction\nRepaint the mask area based on the given conditions:\n\n# Caption\nslow\n\n# Metas\n"
        "- bpm: 93\n- timesignature: 4\n- keyscale: A minor\n- duration: 88 seconds\n<|endoftext|>\n"
    )
    assert "bpm: N/A\n- timesignature: N/A\n- keyscale: N/A" in prompt.text_prompt(
        Prompt(), prompt.instruction(Task.COVER), 30
    )
    assert prompt.lyric_prompt(words) == "# Languages\nen\n\n# Lyric\nla<|endoftext|>"


@pytest.mark.parametrize(
    ("regions", "spans"),
    [
        ([(1, 2), (1.5, 3)], [(48_000, 144_000)]),
        ([(5, 6), (1, 2)], [(48_000, 96_000), (240_000, 288_000)]),
        ([(1, 2), (2, 3)], [(48_000, 144_000)]),
    ],
)
def test_regions_are_merged(regions: list[tuple[float, float]], spans: list[tuple[int, int]]) -> None:
    assert list(tasks.merge_spans(tuple(Region(*r) for r in regions), 0, 480_000)) == spans
