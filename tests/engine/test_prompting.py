"""Words, lyrics and timbre are encoded once: a second roll of the same words starts at the sampler, and sounds the same."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from engine.contract.audio import SAMPLE_RATE, AudioError
from engine.contract.messages import Adapter, Generate, Guidance, ModelChoice, Prompt, Region, Sampling, Stage, Task
from engine.contract.reading.sound_reader import read_audio
from engine.contract.writing.sound_writer import write_wav
from engine.kept import prompting
from engine.loading.checkpoint import Model, load_model
from engine.loading.device import MemoryPlan
from engine.pipeline import Pipeline
from engine.progress import Monitor, Pace

BASE = "acestep-v15-base"
WORDS = Prompt("slow dub", "[Verse]\nhellö", "en", 120.0, "C major", "4")


@pytest.fixture(scope="module")
def model(tiny_base: Path) -> Model:
    return load_model(tiny_base, BASE, MemoryPlan(torch.device("cpu"), torch.float32))


@pytest.fixture
def read(model: Model, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The prompts that the text encoder reads."""
    seen: list[str] = []
    hidden = model.text_encoder.hidden

    def watched(text: str, limit: int = 256) -> torch.Tensor:
        seen.append(text)
        return hidden(text, limit)

    monkeypatch.setattr(model.text_encoder, "hidden", watched)
    return seen


def noise(path: Path, seed: int, seconds: float = 3.0) -> str:
    samples = np.random.default_rng(seed).uniform(-0.3, 0.3, (round(seconds * SAMPLE_RATE), 2)).astype(np.float32)
    write_wav(path, samples)
    return str(path)


def job(out: Path, seed: int = 3, **more: object) -> Generate:
    fields = {"prompt": WORDS, "model": ModelChoice("", BASE, device="cpu"), "duration_s": 3.0}
    fields |= {"sampling": Sampling(seed, steps=2)}
    return Generate("job", Task.TEXT2MUSIC, out_dir=str(out), **fields | more)  # type: ignore[arg-type]


def made(pipeline: Pipeline, request: Generate, pace: Pace | None = None) -> np.ndarray:
    monitor = Monitor("job", lambda _: None, lambda: False, {} if pace is None else pace)
    return read_audio(Path([take.path for take in pipeline.generate(request, monitor)][-1]))


def alone(model: Model, request: Generate, out: Path) -> np.ndarray:
    """What a new pipeline makes; its adapters are taken off afterwards."""
    pipeline = Pipeline(model)
    sound = made(pipeline, replace(request, out_dir=str(out)))
    pipeline.adapters.use(())
    return sound


def test_a_second_roll_reads_nothing_and_is_what_it_would_be_alone(
    model: Model, read: list[str], tmp_path: Path
) -> None:
    pipeline, pace = Pipeline(model), Pace()
    made(pipeline, job(tmp_path / "a"), pace)
    of_condition = pace[Stage.CONDITION]
    second = made(pipeline, job(tmp_path / "b", 4), pace)
    assert len(read) == 1
    assert pace[Stage.CONDITION] == of_condition  # nothing was done, so that nothing was learnt
    assert np.array_equal(second, alone(model, job(tmp_path, 4), tmp_path / "c"))


def test_what_is_heard_otherwise_is_read_anew(model: Model, read: list[str], tmp_path: Path) -> None:
    pipeline, asked = Pipeline(model), job(tmp_path / "a")
    made(pipeline, asked)
    others = [
        replace(asked, prompt=replace(WORDS, caption="fast dub")),
        replace(asked, prompt=replace(WORDS, lyrics="[Verse]\nother words")),
        replace(asked, prompt=replace(WORDS, language="de")),
        replace(asked, prompt=replace(WORDS, bpm=90.0)),
        replace(asked, duration_s=12.0),
        replace(asked, sampling=replace(asked.sampling, guidance=Guidance(4.0))),
        replace(asked, reference=noise(tmp_path / "one.wav", 1)),
        replace(asked, reference=noise(tmp_path / "two.wav", 2)),
    ]
    for n, other in enumerate(others):
        fresh = alone(model, other, tmp_path / f"fresh {n}")
        before = len(read)
        assert np.array_equal(made(pipeline, replace(other, out_dir=str(tmp_path / f"kept {n}"))), fresh), other
        assert len(read) == before + 1, other


def test_a_reference_is_encoded_once_until_its_file_changes(
    model: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipeline, encoded = Pipeline(model), []
    encode = model.vae.encode
    monkeypatch.setattr(model.vae, "encode", lambda *args, **more: (encoded.append(1), encode(*args, **more))[1])
    request = job(tmp_path / "a", reference=noise(tmp_path / "voice.wav", 1))
    first = made(pipeline, request)
    assert np.array_equal(made(pipeline, request), first)
    assert len(encoded) == 1
    noise(tmp_path / "voice.wav", 2, 4.0)
    assert not np.array_equal(made(pipeline, request), first)
    assert len(encoded) == 2


def test_a_reference_that_is_not_there_is_said_so(model: Model, tmp_path: Path) -> None:
    pipeline, gone = Pipeline(model), tmp_path / "gone.wav"
    with pytest.raises(AudioError, match=r"gone\.wav"):
        made(pipeline, job(tmp_path, reference=str(gone)))
    request = job(tmp_path, reference=noise(gone, 1))
    made(pipeline, request)
    gone.unlink()  # what was heard of it before does not stand in for it
    with pytest.raises(AudioError, match=r"gone\.wav"):
        made(pipeline, request)


def test_what_is_kept_is_bounded(
    model: Model, read: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipeline = Pipeline(model)
    first, second = job(tmp_path), job(tmp_path, prompt=replace(WORDS, caption="another"))
    made(pipeline, first)
    monkeypatch.setattr(prompting, "KEPT_BYTES", 1)
    for request in (second, second, first):
        made(pipeline, request)
    assert len(read) == 3  # the last one is kept however large it is, the one before it is not


@pytest.fixture(scope="module")
def adapter(model: Model, tmp_path_factory: pytest.TempPathFactory) -> str:
    """One that changes what a prompt becomes."""
    layer = model.networks.decoder.get_submodule("layers.1.cross_attn.k_proj")
    draw, name = torch.Generator().manual_seed(5), "layers.1.cross_attn.k_proj"
    path = tmp_path_factory.mktemp("adapter") / "a.safetensors"
    save_file(
        {
            f"{name}.lora_A.weight": torch.randn(2, int(layer.in_features), generator=draw),  # type: ignore[arg-type]
            f"{name}.lora_B.weight": torch.randn(int(layer.out_features), 2, generator=draw),  # type: ignore[arg-type]
        },
        path,
    )
    return str(path)


def test_adapters_are_heard_in_words_that_are_known(model: Model, adapter: str, tmp_path: Path) -> None:
    """Put on, in a part of the steps, and taken off again: each time what a new pipeline makes."""
    worn = ((), (Adapter(adapter),), (Adapter(adapter, last=0.5),), (Adapter(adapter, 0.5),), ())
    fresh = [alone(model, job(tmp_path, adapters=each), tmp_path / f"fresh {n}") for n, each in enumerate(worn)]
    assert not np.array_equal(fresh[1], fresh[2])
    pipeline = Pipeline(model)
    for n, each in enumerate(worn):
        assert np.array_equal(made(pipeline, job(tmp_path / str(n), adapters=each)), fresh[n]), each


def test_a_later_pass_begins_with_all_adapters(model: Model, adapter: str, tmp_path: Path) -> None:
    """A repaint whose regions have words of their own is one repaint after the other, also with an adapter that leaves."""
    source, regions = noise(tmp_path / "source.wav", 1, 6.0), (Region(1.0, 2.0), Region(4.0, 5.0, caption="drums"))
    asked = job(tmp_path, adapters=(Adapter(adapter, last=0.5),))
    request = replace(asked, task=Task.REPAINT, duration_s=None, source=source, regions=regions)
    at_once = alone(model, request, tmp_path / "once")
    first = replace(request, regions=regions[:1])
    alone(model, first, tmp_path / "first")
    drums = replace(WORDS, caption="drums")
    second = replace(first, source=str(tmp_path / "first" / "job-1.wav"), regions=(Region(4.0, 5.0),), prompt=drums)
    assert np.array_equal(at_once, alone(model, second, tmp_path / "second"))
