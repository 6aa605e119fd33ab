"""Every network and every task against diffusers on the same tiny weights: float32, CPU."""

from pathlib import Path

import numpy as np
import pytest
import torch

from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import Generate, ModelChoice, Prompt, Region, Sampling, Task
from engine.contract.writing.sound_writer import write_wav
from engine.loading.checkpoint import Model, load_model
from engine.loading.device import MemoryPlan
from engine.pipeline import Pipeline
from engine.progress import Monitor
from tests.engine.reference import Reference

TURBO = "acestep-v15-turbo"
MODULE_TOLERANCE = 1e-4
LATENT_TOLERANCE = 1e-3
PROMPT = Prompt("warm tape piano, slow", "[verse]\nla la\nlight on the water", "en", 96, "A minor", "4")


@pytest.fixture(scope="module")
def model(tiny: Path) -> Model:
    return load_model(tiny, TURBO, MemoryPlan(torch.device("cpu"), torch.float32))


@pytest.fixture(scope="module")
def reference(tiny: Path) -> Reference:
    return Reference(tiny, TURBO)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve seconds of stereo sweeps: real waveforms, seeded."""
    t = np.arange(12 * SAMPLE_RATE) / SAMPLE_RATE
    wave = 0.4 * np.sin(2 * np.pi * (80 + 40 * t) * t)
    path = tmp_path_factory.mktemp("source") / "sweep.wav"
    write_wav(path, np.stack([wave, 0.8 * wave * np.cos(3 * t)], axis=1).astype(np.float32))
    return path


def random(*shape: int, seed: int = 0) -> torch.Tensor:
    return torch.randn(shape, generator=torch.Generator().manual_seed(seed))


def gap(ours: torch.Tensor, theirs: torch.Tensor) -> float:
    assert ours.shape == theirs.shape
    return float((ours - theirs).abs().max())


@pytest.mark.parametrize("frames", [100, 251, 700])
@torch.inference_mode()
def test_dit(model: Model, reference: Reference, frames: int) -> None:
    """Short, odd, and longer than the sliding window."""
    c = model.networks.config
    x, context = random(1, frames, c.latent_channels), random(1, frames, 2 * c.latent_channels, seed=1)
    packed, t = random(1, 37, c.encoder.hidden, seed=2), torch.tensor([0.642857])
    ours = model.networks.decoder(x, context, t, model.networks.decoder.condition(packed))
    theirs = reference.transformer(
        hidden_states=x, timestep=t, timestep_r=t, encoder_hidden_states=packed, context_latents=context
    )
    assert gap(ours, theirs[0]) < MODULE_TOLERANCE


@torch.inference_mode()
def test_condition_encoder(model: Model, reference: Reference) -> None:
    c = model.networks.config
    text, lyrics = random(1, 21, c.text_dim), random(1, 300, c.text_dim, seed=1)
    timbre = random(1, 750, c.timbre_dim, seed=2)
    encoder = model.networks.encoder
    ours = encoder(text, lyrics, encoder.timbre_encoder(timbre))
    theirs, _ = reference.condition_encoder(
        text, torch.ones(1, 21), lyrics, torch.ones(1, 300), timbre, torch.zeros(1, dtype=torch.long)
    )
    assert gap(ours, theirs) < MODULE_TOLERANCE


@torch.inference_mode()
def test_xl_encoder_prepends_its_learned_token(tiny_xl: Path) -> None:
    """The official XL code reads the timbre at the learned token; diffusers does not, so the formula is the reference."""
    model = load_model(tiny_xl, "xl-turbo", MemoryPlan(torch.device("cpu"), torch.float32))
    encoder = model.networks.encoder.timbre_encoder
    latents = random(1, 60, model.networks.config.timbre_dim)
    embedded = torch.cat([encoder.special_token, encoder.embed_tokens(latents)], dim=1)
    assert gap(encoder(latents), encoder.run_layers(embedded)[:, :1]) == 0
    without = encoder.run_layers(encoder.embed_tokens(latents))[:, :1]
    assert gap(encoder(latents), without) > 1e-3


@torch.inference_mode()
def test_xl_dit(tiny_xl: Path) -> None:
    model = load_model(tiny_xl, "xl-turbo", MemoryPlan(torch.device("cpu"), torch.float32))
    reference = Reference(tiny_xl, "acestep-v15-xl-turbo")
    c = model.networks.config
    x, context = random(1, 90, c.latent_channels), random(1, 90, 2 * c.latent_channels, seed=1)
    packed, t = random(1, 15, c.encoder.hidden, seed=2), torch.tensor([0.3])
    ours = model.networks.decoder(x, context, t, model.networks.decoder.condition(packed))
    theirs = reference.transformer(
        hidden_states=x, timestep=t, timestep_r=t, encoder_hidden_states=packed, context_latents=context
    )
    assert gap(ours, theirs[0]) < MODULE_TOLERANCE


@torch.inference_mode()
def test_codes_and_detokenizer(model: Model, reference: Reference) -> None:
    latents = 2 * random(1, 103, model.networks.config.latent_channels)
    codes = model.networks.tokenizer(latents, model.silence)
    theirs, indices = reference.tokenizer.tokenize(latents, reference.silence)
    assert torch.equal(codes, indices.squeeze(-1))
    assert len(codes.unique()) > 10
    vectors = model.networks.tokenizer.quantizer.vectors(codes, torch.float32)
    assert gap(vectors, theirs) < MODULE_TOLERANCE
    assert gap(model.networks.detokenizer(vectors), reference.detokenizer(theirs)) < MODULE_TOLERANCE


def test_known_codes(model: Model) -> None:
    """Levels of published codes, from the C++ port's fixtures."""
    fsq = model.networks.tokenizer.quantizer
    basis = torch.tensor([1, 8, 64, 512, 2560, 12800])
    for code, levels in {43316: [4, 6, 4, 4, 1, 3], 18426: [2, 7, 7, 0, 2, 1], 35847: [7, 0, 0, 0, 4, 2]}.items():
        assert ((torch.tensor(code) // basis) % torch.tensor(fsq.levels)).tolist() == levels
    assert fsq.n_codes == 64000


@torch.inference_mode()
def test_vae(model: Model, reference: Reference) -> None:
    waveform = 0.3 * random(1, 2, 1920 * 40)
    assert gap(model.vae.encode(waveform), reference.vae.encode(waveform).latent_dist.mode()) < MODULE_TOLERANCE
    latents = random(1, model.vae.config.latent_channels, 50)
    assert gap(model.vae.decode(latents), reference.vae.decode(latents).sample) < MODULE_TOLERANCE


@torch.inference_mode()
def test_tiles_equal_the_whole(model: Model) -> None:
    latents = random(1, model.vae.config.latent_channels, 150)
    assert gap(model.vae.decode(latents, tile=32), model.vae.decode(latents, tile=1000)) < 1e-5
    waveform = 0.3 * random(1, 2, 1920 * 150)
    assert gap(model.vae.encode(waveform, tile=32), model.vae.encode(waveform, tile=1000)) < 1e-5


@torch.inference_mode()
def test_text_encoder(model: Model, reference: Reference) -> None:
    theirs, tokens = reference.text_encoder()
    text = "# Instruction\nFill ä ♪:\n<|endoftext|>\n" * 30
    ids = tokens(text, truncation=True, max_length=256, return_tensors="pt").input_ids
    assert torch.equal(model.text_encoder.token_ids(text, 256), ids)
    assert gap(model.text_encoder.hidden(text), theirs(input_ids=ids).last_hidden_state) < MODULE_TOLERANCE


def run(model: Model, request: Generate) -> torch.Tensor:
    from safetensors.torch import load_file

    monitor = Monitor(request.job_id, lambda _: None, lambda: False, {})
    list(Pipeline(model).generate(request, monitor))
    return load_file(str(request.latents_path))["latents"]


def request(tiny: Path, out: Path, task: Task, **more: object) -> Generate:
    sampling = more.pop("sampling", Sampling(seed=11))
    model = ModelChoice(str(tiny), dtype="float32", device="cpu")
    return Generate("job", task, PROMPT, sampling, model, str(out), latents_path=str(out / "x.safetensors"), **more)


def reference_latents(reference: Reference, seed: int = 11, **more: object) -> torch.Tensor:
    return reference.pipeline()(
        prompt=PROMPT.caption,
        lyrics=PROMPT.lyrics,
        vocal_language="en",
        bpm=96,
        keyscale="A minor",
        timesignature="4",
        generator=torch.Generator("cpu").manual_seed(seed),
        output_type="latent",
        guidance_scale=1.0,
        **more,
    ).audios[0]


@pytest.mark.parametrize("shift", [1.0, 2.0, 3.0])
def test_text2music(tiny: Path, model: Model, reference: Reference, tmp_path: Path, shift: float) -> None:
    ours = run(model, request(tiny, tmp_path, Task.TEXT2MUSIC, duration_s=12.0, sampling=Sampling(11, shift=shift)))
    theirs = reference_latents(reference, audio_duration=12.0, shift=shift)
    assert gap(ours, theirs) < LATENT_TOLERANCE


@pytest.mark.parametrize("with_reference", [False, True])
def test_cover(
    tiny: Path, model: Model, reference: Reference, tmp_path: Path, source: Path, with_reference: bool
) -> None:
    from engine.contract.reading.sound_reader import read_audio

    audio = torch.from_numpy(read_audio(source).T.copy())
    more = {"reference_audio": audio} if with_reference else {}
    ours = run(
        model,
        request(tiny, tmp_path, Task.COVER, source=str(source), reference=str(source) if with_reference else None),
    )
    theirs = reference_latents(reference, task_type="cover", src_audio=audio, audio_duration=12.0, **more)
    assert gap(ours, theirs) < LATENT_TOLERANCE


def test_repaint(tiny: Path, model: Model, reference: Reference, tmp_path: Path, source: Path) -> None:
    from engine.contract.reading.sound_reader import read_audio

    audio = torch.from_numpy(read_audio(source).T.copy())
    ours = run(model, request(tiny, tmp_path, Task.REPAINT, source=str(source), regions=(Region(2.0, 6.0),)))
    theirs = reference_latents(
        reference, task_type="repaint", src_audio=audio, audio_duration=12.0, repainting_start=2.0, repainting_end=6.0
    )
    assert gap(ours, theirs) < LATENT_TOLERANCE


@torch.inference_mode()
def test_bfloat16_stays_near_float32(tiny: Path, model: Model) -> None:
    coarse = load_model(tiny, TURBO, MemoryPlan(torch.device("cpu"), torch.bfloat16))
    c = model.networks.config
    x, context = random(1, 200, c.latent_channels), random(1, 200, 2 * c.latent_channels, seed=1)
    packed, t = random(1, 37, c.encoder.hidden, seed=2), torch.tensor([0.5])
    fine = model.networks.decoder(x, context, t, model.networks.decoder.condition(packed))
    half = [v.bfloat16() for v in (x, context, packed, t)]
    rough = coarse.networks.decoder(half[0], half[1], half[3], coarse.networks.decoder.condition(half[2])).float()
    assert torch.nn.functional.cosine_similarity(fine.flatten(), rough.flatten(), dim=0) > 0.999
