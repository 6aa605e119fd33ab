"""A take's file fills from the front, can be heard meanwhile, and is there whole or not at all."""

import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile

from engine.contract.audio import SAMPLE_RATE, AudioError, map_samples
from engine.contract.messages import Generate, ModelChoice, Progress, Prompt, Sampling, SoundReady, Task
from engine.contract.recipe_chunk import read_recipe
from engine.loading.checkpoint import load_model
from engine.loading.device import plan_memory
from engine.pipeline import Pipeline
from engine.progress import JobCancelled, Monitor
from engine.take_file import TakeFile

LENGTHS_S = (150, 600)


def test_it_reads_and_writes_like_an_array(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    like = np.zeros((1000, 2), np.float32)
    path = tmp_path / "take.wav"
    with TakeFile(path, 1000) as file:
        for start, end in ((0, 10), (500, 700), (650, 1000)):
            like[start:end] = rng.standard_normal((end - start, 2)).astype(np.float32)
            file[start:end] = like[start:end]
        file[20:30] = file[500:510] * 0.5
        like[20:30] = like[500:510] * 0.5
        assert len(file) == 1000
        assert np.array_equal(file[:], like)
        assert np.array_equal(map_samples(file.part), like)
        file.finish({"seed": 3})
    assert np.array_equal(soundfile.read(path, dtype="float32")[0], like)
    assert soundfile.info(path).subtype == "FLOAT"
    assert read_recipe(path) == {"seed": 3}
    assert [path.name for path in tmp_path.iterdir()] == ["take.wav"]


def test_what_is_not_finished_goes_away(tmp_path: Path) -> None:
    with TakeFile(tmp_path / "take.wav", 1000) as file:
        file[0:10] = np.ones((10, 2))
    assert not list(tmp_path.iterdir())


def test_a_folder_whose_drive_is_away_is_not_made_anew(tmp_path: Path) -> None:
    with TakeFile(tmp_path / "clip" / "take.wav", 10) as take:  # the folder of a new clip is made
        assert take.part.is_file()
    with pytest.raises(AudioError):
        TakeFile(tmp_path / "library" / "audio" / "clip" / "take.wav", 10)
    assert not (tmp_path / "library").exists()


def test_a_full_disk_is_an_error_and_not_a_crash(tmp_path: Path) -> None:
    """A limit on the size of files stands in for the full disk: the same error comes from the same call."""
    code = (
        "import resource, signal, sys, numpy as np; from pathlib import Path\n"
        "from engine.contract.audio import AudioError\nfrom engine.take_file import TakeFile\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\nfile = TakeFile(Path(sys.argv[1]), 100_000)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))\n"
        "try:\n  file[0:100_000] = np.ones((100_000, 2))\nexcept AudioError as e:\n  print(e.hint)\n"
    )
    if not hasattr(signal, "SIGXFSZ"):
        pytest.skip("this system has no limit on file sizes")
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "take.wav")], capture_output=True, text=True, check=True
    )
    assert "Free some disk space" in done.stdout


def request(tiny: Path, tmp_path: Path, length_s: float) -> Generate:
    choice = ModelChoice(str(tiny), dtype="float32", device="cpu")
    return Generate("j", Task.TEXT2MUSIC, Prompt("x"), Sampling(5), choice, str(tmp_path), length_s)


def test_a_long_song_is_heard_before_it_is_made(tiny: Path, tmp_path: Path) -> None:
    heard: list[tuple[SoundReady, np.ndarray]] = []

    def listen(event: Progress | SoundReady) -> None:
        if isinstance(event, SoundReady):
            heard.append((event, np.array(map_samples(Path(event.path)))))

    job = request(tiny, tmp_path, 40.0)
    pipeline = Pipeline(load_model(tiny, "turbo", plan_memory(job.model)))
    [take] = list(pipeline.generate(job, Monitor("j", listen, lambda: False, {})))
    made = map_samples(Path(take.path))
    assert [event.ready for event, _ in heard] == sorted({event.ready for event, _ in heard})
    assert heard[0][0].ready == 2 * SAMPLE_RATE
    assert heard[-1][0].ready == heard[0][0].n_samples == len(made) == 40 * SAMPLE_RATE
    for event, samples in heard:
        assert samples[: event.ready].any()
        assert not samples[event.ready :].any()
        gain = np.linalg.norm(made[: event.ready]) / np.linalg.norm(samples[: event.ready])  # the level comes last
        np.testing.assert_allclose(samples[: event.ready] * gain, made[: event.ready], atol=1e-5)
    assert take.first_sound_s is not None
    assert not list(tmp_path.glob(".*.part"))


def test_a_cancelled_song_leaves_no_part(tiny: Path, tmp_path: Path) -> None:
    ready: list[SoundReady] = []

    def listen(event: Progress | SoundReady) -> None:
        ready.extend([event] if isinstance(event, SoundReady) else [])

    job = request(tiny, tmp_path, 40.0)
    pipeline = Pipeline(load_model(tiny, "turbo", plan_memory(job.model)))
    with pytest.raises(JobCancelled):
        list(pipeline.generate(job, Monitor("j", listen, lambda: bool(ready), {})))
    assert not list(tmp_path.iterdir())


def test_memory_does_not_grow_with_the_song(tiny: Path, tmp_path: Path) -> None:
    """Ten minutes take no more memory to decode, level and write than two and a half: both are many tiles."""
    code = (
        "import sys; from dataclasses import replace; from pathlib import Path\n"
        "from tests.engine.test_take_file import request\n"
        "from engine.loading.checkpoint import load_model; from engine.loading.device import PeakMeter, plan_memory\n"
        "from engine.pipeline import Pipeline; from engine.progress import Monitor\n"
        "job = request(Path(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3]))\n"
        "job = replace(job, sampling=replace(job.sampling, steps=1))\n"  # what is measured comes after the sampler
        "plan = plan_memory(job.model); pipeline = Pipeline(load_model(Path(sys.argv[1]), 'turbo', plan))\n"
        "meter = PeakMeter(plan.device)\n"
        "[take] = pipeline.generate(job, Monitor('j', lambda _: None, lambda: False, {}, meter=meter))\n"
        "print(take.stage_peak_bytes['decode'], take.stage_peak_bytes['sample'])\n"
    )
    peaks: dict[float, int] = {}
    song = (LENGTHS_S[1] - LENGTHS_S[0]) * SAMPLE_RATE * 8
    for attempt in range(4):  # the allocator's leftovers come and go: of several runs, the smallest is what it takes
        for length_s in LENGTHS_S:
            done = subprocess.run(
                [sys.executable, "-c", code, str(tiny), str(tmp_path), str(length_s)],
                capture_output=True, text=True, check=True,
            )  # fmt: skip
            peaks[length_s] = min(peaks.get(length_s, 1 << 62), int(done.stdout.split()[0]))
        if attempt == 3 or peaks[LENGTHS_S[1]] - peaks[LENGTHS_S[0]] < song / 4:
            break
    assert soundfile.info(tmp_path / "j-1.wav").frames == LENGTHS_S[1] * SAMPLE_RATE
    assert peaks[LENGTHS_S[1]] - peaks[LENGTHS_S[0]] < song / 4, peaks
