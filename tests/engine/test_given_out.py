"""What comes out, with the built-in model: a repaint's strength and loudness, long sources, and nothing that is no music."""

import io
import itertools
import json
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from engine import finish, sampler
from engine.contract import catalog
from engine.contract.audio import SAMPLE_RATE, AudioError
from engine.contract.measures.loudness import loudness
from engine.contract.messages import (
    Adapter,
    Generate,
    Guidance,
    ModelChoice,
    Notice,
    Prompt,
    Region,
    Sampling,
    Task,
)
from engine.contract.reading.sound_reader import read_audio
from engine.contract.recipe_chunk import read_recipe
from engine.contract.wire import to_line
from engine.contract.writing.sound_writer import write_wav
from engine.loading.checkpoint import load_model
from engine.loading.device import MemoryPlan
from engine.paces import Paces
from engine.pipeline import Pipeline
from engine.progress import Monitor
from engine.serving import loaded_models, server

SKETCH = catalog.SKETCH
FUNK = Prompt("funk, drums and bass", "", "en", 100.0, "A minor", "4")
PAD = Prompt("ambient pad, strings", "", "en", 100.0, "", "4")
MIDDLE = Region(4.0, 7.0)
SPAN = slice(4 * SAMPLE_RATE, 7 * SAMPLE_RATE)


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline(load_model(Path(), SKETCH.folder, MemoryPlan(torch.device("cpu"), torch.float32)))


@pytest.fixture(scope="module")
def song(pipeline: Pipeline, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Eleven seconds by the model itself."""
    out = tmp_path_factory.mktemp("song")
    return Path(made(pipeline, job(out, Task.TEXT2MUSIC, prompt=FUNK, duration_s=11.0))[0])


def job(out: Path, task: Task = Task.REPAINT, seed: int = 1, strength: float = 1.0, **more: object) -> Generate:
    sampling = Sampling(seed, 1, SKETCH.steps, SKETCH.shift, strength=strength, guidance=Guidance(SKETCH.guidance))
    fields: dict = {"prompt": PAD, "sampling": sampling, "model": ModelChoice("", SKETCH.folder, device="cpu")}
    if task is Task.REPAINT:
        fields["regions"] = (MIDDLE,)
    return Generate("job", task, out_dir=str(out), **fields | more)  # type: ignore[arg-type]


def made(pipeline: Pipeline, request: Generate) -> tuple[str, list[str]]:
    """The path of the one take, and the notices."""
    notices: list[str] = []

    def keep(event: object) -> None:
        if isinstance(event, Notice):
            notices.append(event.text)

    [take] = list(pipeline.generate(request, Monitor("job", keep, lambda: False, {})))
    return take.path, notices


def spectrum(samples: np.ndarray) -> np.ndarray:
    frames = np.lib.stride_tricks.sliding_window_view(samples.mean(axis=1), 2048)[::1024]
    return np.abs(np.fft.rfft(frames * np.hanning(2048)))


def likeness(a: np.ndarray, b: np.ndarray) -> tuple[float, float]:
    """Correlation of the waveforms, and the cosine between the magnitude spectrograms."""
    x, y = spectrum(a), spectrum(b)
    return float(np.corrcoef(a.ravel(), b.ravel())[0, 1]), float((x * y).sum() / np.sqrt((x * x).sum() * (y * y).sum()))


# --- strength -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", [2, 3])
def test_strength_does_what_it_says(pipeline: Pipeline, song: Path, tmp_path: Path, seed: int) -> None:
    """0 keeps; more is less like what was there, by waveform and by spectrum; 1 has little to do with it."""
    before, measured = read_audio(song), []
    for strength in (0.0, 0.25, 0.5, 0.75, 1.0):
        path, _ = made(pipeline, job(tmp_path, seed=seed, strength=strength, source=str(song)))
        after = read_audio(Path(path))
        assert np.array_equal(after[: SPAN.start], before[: SPAN.start])
        assert np.array_equal(after[SPAN.stop :], before[SPAN.stop :])
        if strength == 0:
            assert np.array_equal(after, before)
        measured.append(likeness(before[SPAN], after[SPAN]))
    for name, values in zip(("waveform", "spectrum"), zip(*measured, strict=True), strict=True):
        assert all(a > b for a, b in itertools.pairwise(values)), (name, values)
    assert measured[1][0] > 0.4
    assert measured[-1][0] < 0.2


def test_below_full_strength_the_schedule_is_entered_later() -> None:
    times = sampler.schedule(8, 3.0)
    assert sampler.let_go(times, 1.0) == times
    assert sampler.let_go(times, 0.0) == []
    assert sampler.let_go(times, 0.5) == times[4:]
    assert sampler.let_go(times, 0.9) == [pytest.approx(0.2 * times[0] + 0.8 * times[1]), *times[1:]]
    assert sampler.let_go(times, 0.05) == [pytest.approx(0.4 * times[7])]
    # ten steps and a tenth: no step of no length where 1 - 0.9 is not quite 0.1
    assert len(sampler.let_go(sampler.schedule(10, 1.0), 0.9)) == 9


@pytest.mark.parametrize("strength", [0.0, 0.5])
def test_added_room_is_new_at_any_strength(pipeline: Pipeline, song: Path, tmp_path: Path, strength: float) -> None:
    """Room that outpainting adds has nothing to keep; what of the region lies in the source still is kept."""
    before, beyond = read_audio(song), Region(9.0, 13.0)
    request = job(tmp_path, strength=strength, source=str(song), regions=(beyond,), match_level=False)
    after = read_audio(Path(made(pipeline, request)[0]))
    assert len(after) == 13 * SAMPLE_RATE
    kept, added = slice(9 * SAMPLE_RATE, 11 * SAMPLE_RATE), slice(11 * SAMPLE_RATE, 13 * SAMPLE_RATE)
    assert loudness(after[added]) > -40
    assert np.array_equal(after[: kept.start], before[: kept.start])
    assert np.array_equal(after[kept], before[kept]) == (strength == 0)
    assert likeness(after[kept], before[kept])[0] > (0.99 if strength == 0 else 0.1)


# --- loudness -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("gain_db", [0.0, -9.0])
def test_a_repaint_is_as_loud_as_its_surroundings(
    pipeline: Pipeline, song: Path, tmp_path: Path, gain_db: float
) -> None:
    before = read_audio(song) * np.float32(10 ** (gain_db / 20))
    write_wav(tmp_path / "source.wav", before)
    around = loudness(before[: SPAN.start], before[SPAN.stop :])
    path, _ = made(pipeline, job(tmp_path, seed=2, source=str(tmp_path / "source.wav")))
    after = read_audio(Path(path))
    recipe = read_recipe(Path(path))
    assert recipe is not None
    [gain] = recipe["gain_db"]
    assert abs(loudness(after[SPAN]) - around) < 0.7
    plain, _ = made(pipeline, job(tmp_path / "2", seed=2, source=str(tmp_path / "source.wav"), match_level=False))
    inside = slice(SPAN.start + 960, SPAN.stop - 960)  # within the cross-fades
    assert np.allclose(after[inside], read_audio(Path(plain))[inside] * 10 ** (gain / 20), rtol=2e-3, atol=1e-6)
    assert np.array_equal(after[: SPAN.start], before[: SPAN.start])


def test_new_music_and_covers_have_their_level(pipeline: Pipeline, song: Path, tmp_path: Path) -> None:
    whole = read_audio(song)
    peak_db = 20 * np.log10(finish.true_peak(whole))
    assert peak_db < -0.95
    assert loudness(whole) == pytest.approx(-16, abs=0.1) or peak_db == pytest.approx(-1, abs=0.05)
    quiet = whole * np.float32(0.3)
    write_wav(tmp_path / "quiet.wav", quiet)
    cover, _ = made(pipeline, job(tmp_path, Task.COVER, source=str(tmp_path / "quiet.wav")))
    assert loudness(read_audio(Path(cover))) == pytest.approx(loudness(quiet), abs=0.1)
    plain, _ = made(pipeline, job(tmp_path / "2", Task.COVER, source=str(tmp_path / "quiet.wav"), match_level=False))
    assert finish.true_peak(read_audio(Path(plain))) == pytest.approx(10 ** (-1 / 20), rel=0.01)


# --- long sources -------------------------------------------------------------------------------------


def test_a_region_of_a_long_source_is_worked_on_with_its_surroundings(
    pipeline: Pipeline, song: Path, tmp_path: Path
) -> None:
    """Eleven minutes, over the ten that a job can make: all but the region stays."""
    long = np.tile(read_audio(song), (60, 1))
    source = tmp_path / "long.wav"
    write_wav(source, long)
    region = Region(600.0, 602.0)
    after = read_audio(Path(made(pipeline, job(tmp_path, source=str(source), regions=(region,)))[0]))
    span = slice(600 * SAMPLE_RATE, 602 * SAMPLE_RATE)
    assert np.array_equal(after[: span.start], long[: span.start])
    assert np.array_equal(after[span.stop :], long[span.stop :])
    assert (after[span] != long[span]).mean() > 0.9
    with pytest.raises(AudioError, match="lasts 11:00, and 10:00 is the longest") as caught:
        made(pipeline, job(tmp_path, Task.COVER, source=str(source)))
    assert "Repaint a region" in caught.value.hint


# --- no music -----------------------------------------------------------------------------------------


def served(request: Generate, paces: Path | None = None) -> list[dict]:
    out = io.StringIO()
    server.Server([to_line(request)], out, Paces(paces)).run()
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.mark.parametrize("network", ["decoder", "vae"])
@pytest.mark.parametrize(
    ("dtype", "adapters", "hint"),
    [
        ("bfloat16", (), "Set the precision to float32"),
        ("float32", (), "another seed"),
        ("auto", (), "another seed"),  # on a CPU that is float32
        ("float32", (Adapter("a"),), "Remove the adapter"),
        ("bfloat16", (Adapter("a"),), "Remove the adapter .* float32"),
    ],
)
def test_values_that_are_no_numbers_fail_the_job_with_a_way_out(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, network: str, dtype: str, adapters: tuple, hint: str
) -> None:
    """As a range too small or an adapter too strong makes them: one value in the middle of a network's result."""
    load = loaded_models.load_model

    def spoiled(*args: object) -> object:
        model = load(*args)

        def spoil(_: object, __: object, out: torch.Tensor) -> torch.Tensor:
            out[..., 0, 0] = torch.nan
            return out

        (model.networks.decoder if network == "decoder" else model.vae.decoder).register_forward_hook(spoil)
        return model

    monkeypatch.setattr(loaded_models, "load_model", spoiled)
    monkeypatch.setattr("engine.loading.adapters.AdapterRack.use", lambda *_: ())
    request = job(tmp_path, Task.TEXT2MUSIC, duration_s=2.0, adapters=adapters)
    request = replace(
        request,
        sampling=replace(request.sampling, steps=1),
        model=ModelChoice("", SKETCH.folder, dtype=dtype, device="cpu"),
    )
    last = served(request)[-1]
    assert last["type"] == "failed", last
    assert "no numbers" in last["message"]
    assert re.search(hint, last["hint"])
    assert not list(tmp_path.glob("job*"))  # neither a take nor the part of one


def test_silence_and_a_constant_fail_the_job(
    pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from engine.flaws import FlawError

    for value, word in ((0.0, "silent"), (0.4, "constant")):

        def flat(latents: torch.Tensor, *_: object, value: float = value) -> object:
            yield 0, torch.full((1, 2, latents.shape[-1] * 1920), value)

        monkeypatch.setattr(pipeline.model.vae, "decode_tiles", flat)
        with pytest.raises(FlawError, match=word):
            made(pipeline, job(tmp_path, Task.TEXT2MUSIC, duration_s=3.0))
    assert not list(tmp_path.glob("job*"))


def test_a_usable_take_with_a_flaw_says_so(
    pipeline: Pipeline, song: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    tiles = pipeline.model.vae.decode_tiles

    def clipped(*args: object) -> object:
        for start, wave in tiles(*args):
            yield start, (8 * wave).clamp(-0.2, 0.2)

    monkeypatch.setattr(pipeline.model.vae, "decode_tiles", clipped)
    path, notices = made(pipeline, job(tmp_path, source=str(song)))
    recipe = read_recipe(Path(path))
    assert recipe is not None
    assert recipe["flaws"] == ["flattened"]
    assert notices == ["Take 1: The waves of the result are cut flat at the top"]


def test_the_first_job_of_a_later_session_knows_its_time(tmp_path: Path) -> None:
    """The first ever says nothing until all that remains was measured; the next engine knows from the file."""
    request = job(tmp_path, Task.TEXT2MUSIC, duration_s=3.0)
    first, second = (
        [event for event in served(request, tmp_path / "paces.json") if event["type"] == "progress"] for _ in range(2)
    )

    def times(events: list[dict], stage: str) -> list[float | None]:
        return [event.get("seconds_left") for event in events if event["stage"] == stage]

    assert set(times(first, "sample")) == {None}
    assert None not in times(second, "sample")
    assert all(0 < left < 60 for left in times(second, "sample"))  # type: ignore[operator]
