"""What base models add: guidance, more solvers, every task. Parity where the reference has it, formulas elsewhere."""

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from engine import guidance, sampler
from engine.contract import catalog
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import (
    Generate,
    Guidance,
    GuidanceMode,
    MessageError,
    ModelChoice,
    Prompt,
    Region,
    Sampling,
    Solver,
    Task,
)
from engine.contract.reading.sound_reader import read_audio
from engine.contract.writing.sound_writer import write_wav
from engine.loading.checkpoint import Model, load_model
from engine.loading.device import MemoryPlan
from engine.pipeline import Pipeline
from engine.planning import prompt
from engine.progress import Monitor
from tests.engine.reference import Reference

BASE = "acestep-v15-base"
WORDS = Prompt("warm tape piano", "[verse]\nla", "en", 96, "A minor", "4")
LIMIT = 1e-3


@pytest.fixture(scope="module")
def model(tiny_base: Path) -> Model:
    return load_model(tiny_base, BASE, MemoryPlan(torch.device("cpu"), torch.float32))


@pytest.fixture(scope="module")
def reference(tiny_base: Path) -> Reference:
    return Reference(tiny_base, BASE)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    t = np.arange(10 * SAMPLE_RATE) / SAMPLE_RATE
    wave = 0.4 * np.sin(2 * np.pi * (80 + 40 * t) * t)
    path = tmp_path_factory.mktemp("source") / "sweep.wav"
    write_wav(path, np.stack([wave, wave[::-1]], axis=1).astype(np.float32))
    return path


def job(folder: Path, out: Path, task: Task, sampling: Sampling, **more: object) -> Generate:
    choice = ModelChoice(str(folder), BASE, "float32", "cpu")
    return Generate("job", task, WORDS, sampling, choice, str(out), latents_path=str(out / "l.safetensors"), **more)


def run(model: Model, request: Generate) -> tuple[np.ndarray, torch.Tensor]:
    monitor = Monitor("job", lambda _: None, lambda: False, {})
    [take] = list(Pipeline(model).generate(request, monitor))
    assert monitor.seconds
    return read_audio(Path(take.path)), load_file(str(request.latents_path))["latents"]


def reference_latents(reference: Reference, steps: int, scale: float, **more: object) -> torch.Tensor:
    return reference.pipeline()(
        prompt=WORDS.caption, lyrics=WORDS.lyrics, vocal_language="en", bpm=96, keyscale="A minor", timesignature="4",
        generator=torch.Generator("cpu").manual_seed(11), output_type="latent", num_inference_steps=steps, shift=1.0,
        guidance_scale=scale, audio_duration=10.0, **more,
    ).audios[0]  # fmt: skip


def test_guided_text2music(tiny_base: Path, model: Model, reference: Reference, tmp_path: Path) -> None:
    sampling = Sampling(11, steps=6, shift=1.0, guidance=Guidance(5.0))
    _, ours = run(model, job(tiny_base, tmp_path, Task.TEXT2MUSIC, sampling, duration_s=10.0))
    assert (ours - reference_latents(reference, 6, 5.0)).abs().max() < LIMIT
    _, plain = run(
        model, job(tiny_base, tmp_path, Task.TEXT2MUSIC, replace(sampling, guidance=Guidance()), duration_s=10.0)
    )
    assert (ours - plain).abs().max() > 0.05, "guidance changed nothing"


@pytest.mark.parametrize(
    ("task", "tracks", "theirs"),
    [
        (Task.EXTRACT, ("vocals",), {"track_name": "vocals"}),
        (Task.LEGO, ("drums",), {"track_name": "drums"}),
        (Task.COMPLETE, ("drums", "bass"), {"complete_track_classes": ["drums", "bass"]}),
        (Task.COMPLETE, (), {}),
    ],
)
def test_tasks_of_tracks(
    tiny_base: Path,
    model: Model,
    reference: Reference,
    tmp_path: Path,
    source: Path,
    task: Task,
    tracks: tuple[str, ...],
    theirs: dict[str, object],
) -> None:
    sampling = Sampling(11, steps=4, shift=1.0)
    sound, ours = run(model, job(tiny_base, tmp_path, task, sampling, source=str(source), tracks=tracks))
    audio = torch.from_numpy(read_audio(source).T.copy())
    span = {"repainting_start": 0.0, "repainting_end": 10.0} if task is Task.LEGO else {}
    expected = reference_latents(reference, 4, 1.0, task_type=str(task), src_audio=audio, **theirs, **span)
    assert (ours - expected).abs().max() < LIMIT
    decoded = model.vae.decode(ours.T[None])[0].T.numpy()
    assert np.abs(sound - decoded).max() < 1e-5, "a track keeps its own level"


def test_lego_in_a_region_is_a_layer_in_silence(tiny_base: Path, model: Model, tmp_path: Path, source: Path) -> None:
    more = {"source": str(source), "tracks": ("bass",), "regions": (Region(2, 4),)}
    sound, _ = run(model, job(tiny_base, tmp_path, Task.LEGO, Sampling(1, steps=4, shift=1.0), **more))
    assert not sound[: 2 * SAMPLE_RATE].any()
    assert not sound[4 * SAMPLE_RATE :].any()
    assert np.abs(sound[2 * SAMPLE_RATE : 4 * SAMPLE_RATE]).max() > 0.01


def test_cover_that_stays_close_uses_the_source_itself(
    tiny_base: Path, model: Model, tmp_path: Path, source: Path
) -> None:
    request = job(tiny_base, tmp_path, Task.COVER_NOFSQ, Sampling(1, steps=4, shift=1.0), source=str(source))
    _, close = run(model, request)
    _, free = run(model, replace(request, task=Task.COVER))
    assert (close - free).abs().max() > 0.01
    assert prompt.instruction(Task.COVER_NOFSQ) == prompt.instruction(Task.COVER)


@pytest.mark.parametrize("t", [0.9, 0.3])
def test_adg_is_its_formula(t: float) -> None:
    """Per frame, in plain float64 numbers."""
    generator = torch.Generator().manual_seed(2)
    v_c, v_u, x = (torch.randn((1, 7, 5), generator=generator, dtype=torch.float64) for _ in range(3))
    ours = guidance.adg(v_c, v_u, x, t, 4.0)
    for frame in range(7):
        a, b = (x - t * v_c)[0, frame].numpy(), (x - t * v_u)[0, frame].numpy()
        theta = math.acos(float(a @ b / np.linalg.norm(a) / np.linalg.norm(b)))
        turned = min(max(3.001 * theta, -3.14 / 6), 3.14 / 6)
        d = a - b
        aside = d - (d @ b) / (b @ b + 1e-8) * b
        new = math.cos(turned) * a + aside * math.sin(turned) / math.sin(theta)
        assert np.allclose(ours[0, frame].numpy(), (x[0, frame].numpy() - new) / t, atol=1e-9)


def test_guided_span_and_plain_cfg() -> None:
    guide = guidance.Guide(Guidance(3.0, GuidanceMode.CFG, 0.0, 0.5))
    assert [guide.is_on(t) for t in (1.0, 0.51, 0.5, 0.1)] == [False, False, True, True]
    v_c, v_u = torch.ones(1, 2, 2), torch.zeros(1, 2, 2)
    assert torch.equal(guide.combine(v_c, v_u, v_c, 0.4), 3 * v_c)
    assert not guidance.Guide(Guidance(1.0)).is_on(0.5)


def test_a_look_ahead_leaves_the_momentum_alone() -> None:
    generator = torch.Generator().manual_seed(0)
    pairs = [torch.randn((2, 1, 20, 4), generator=generator) for _ in range(3)]
    straight, curious = guidance.Guide(Guidance(5.0)), guidance.Guide(Guidance(5.0))
    straight.combine(*pairs[0], pairs[0][0], 1.0)
    curious.combine(*pairs[0], pairs[0][0], 1.0)
    curious.combine(*pairs[2], pairs[2][0], 0.8, remember=False)
    expected = straight.combine(*pairs[1], pairs[1][0], 0.8)
    assert torch.equal(curious.combine(*pairs[1], pairs[1][0], 0.8), expected)


def test_heun_is_second_order() -> None:
    """On dx/dt = x the error of a step falls with its cube, Euler's with its square."""

    def error(solver: Solver, steps: int) -> float:
        times = [1 - 0.5 * i / steps for i in range(steps)] + [0.5]
        x = torch.ones((1, 1, 1), dtype=torch.float64)
        kept: list[torch.Tensor] = []
        sampler.denoise(
            lambda x, _t, _s: x, x, times, solver, torch.Generator(), lambda x, t, s: (kept.append(x), x)[1]
        )
        return abs(float(kept[-1]) - math.exp(-0.5))

    assert error(Solver.HEUN, 8) / error(Solver.HEUN, 16) == pytest.approx(4, rel=0.15)
    assert error(Solver.ODE, 8) / error(Solver.ODE, 16) == pytest.approx(2, rel=0.15)


def test_retake_turns_the_noise_and_keeps_its_size() -> None:
    a, _ = sampler.initial_noise(1, 4000, 8)
    b, _ = sampler.initial_noise(2, 4000, 8)
    assert torch.allclose(sampler.retake_noise(a, b, 0.0), a)
    assert torch.allclose(sampler.retake_noise(a, b, 1.0), b, atol=1e-6)
    assert sampler.retake_noise(a, b, 0.3).std() == pytest.approx(1, abs=0.02)


@pytest.mark.parametrize("frames", [10, 11])
def test_wavelet_correction_is_a_haar_level(frames: int) -> None:
    """The closed form against the transform written out: low = (a + b) / sqrt 2, high = (a - b) / sqrt 2."""
    generator = torch.Generator().manual_seed(0)
    x, y = (torch.randn((1, frames, 3), generator=generator, dtype=torch.float64) for _ in range(2))
    t, s_low, s_high = 0.7, 0.05, 0.02

    def haar(z: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        z = torch.nn.functional.pad(z, (0, 0, 0, frames % 2))
        return (z[:, ::2] + z[:, 1::2]) / math.sqrt(2), (z[:, ::2] - z[:, 1::2]) / math.sqrt(2)

    (x_low, x_high), (y_low, y_high) = haar(x), haar(y)
    low, high = x_low + t * s_low * (x_low - y_low), x_high + (1 - t) * s_high * (x_high - y_high)
    back = torch.stack([(low + high) / math.sqrt(2), (low - high) / math.sqrt(2)], dim=2).flatten(1, 2)[:, :frames]
    assert torch.allclose(sampler.correct_wavelets(x, y, t), back, atol=1e-12)


def test_what_a_model_cannot_do_is_refused_by_name(tiny: Path, tmp_path: Path, source: Path) -> None:
    turbo = load_model(tiny, "turbo", MemoryPlan(torch.device("cpu"), torch.float32))
    choice = ModelChoice(str(tiny), dtype="float32", device="cpu")
    extract = Generate(
        "j", Task.EXTRACT, WORDS, Sampling(), choice, str(tmp_path), source=str(source), tracks=("bass",)
    )
    cover = replace(extract, task=Task.COVER, tracks=())
    for request, words in (
        (extract, "Turbo cannot do the task extract, but Base or XL Base can"),
        (replace(cover, sampling=Sampling(guidance=Guidance(7.0))), "built-in guidance"),
        (replace(cover, sampling=Sampling(steps=50)), "1 to 20 steps"),
    ):
        with pytest.raises(MessageError, match=words):
            list(Pipeline(turbo).generate(request, Monitor("j", lambda _: None, lambda: False, {})))
    assert catalog.refusal("base", Task.EXTRACT) == ""
    assert catalog.refusal("my-own-merge", Task.EXTRACT) == "", "what the catalog does not know is not refused"


def test_instructions() -> None:
    assert prompt.instruction(Task.EXTRACT, ("vocals",)) == "Extract the VOCALS track from the audio:"
    assert prompt.instruction(Task.EXTRACT) == "Extract the track from the audio:"
    assert (
        prompt.instruction(Task.LEGO, ("backing_vocals",))
        == "Generate the BACKING_VOCALS track based on the audio context:"
    )
    assert prompt.instruction(Task.COMPLETE, ("drums", "bass")) == "Complete the input track with DRUMS | BASS:"
    assert prompt.instruction(Task.COMPLETE) == "Complete the input track:"
    with pytest.raises(MessageError, match="unknown track"):
        Generate("j", Task.EXTRACT, WORDS, Sampling(), ModelChoice("x"), "o", source="s", tracks=("kazoo",))
