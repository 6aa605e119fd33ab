"""The built-in model's codec as it is shipped, on sound that its training never had."""

import copy
from pathlib import Path

import numpy as np
import pytest
import torch

from engine.contract import catalog
from engine.contract.audio import SAMPLE_RATE
from engine.contract.reading.sound_reader import read_audio
from engine.models.vae import VAE
from engine.training.codec.codec_file import read_codec
from engine.training.codec.silence import silence_dbfs
from engine.training.codec.spectral_loss import log_mel_distance, magnitudes
from tests.peers.music import can_render, render_band

WORST = 0.9  # log-mel distance of the band; what a clip half as loud costs is 0.7 (the logarithm of two)
LEAST_APART_DB = 1.5


@pytest.fixture(scope="module")
def codec() -> VAE:
    return read_codec(catalog.SKETCH_FOLDER / catalog.VAE_FOLDER)


@pytest.fixture(scope="module")
def band(tmp_path_factory: pytest.TempPathFactory) -> torch.Tensor:
    """(1, 2, samples): four seconds."""
    if not can_render():
        pytest.skip("needs fluidsynth and a General MIDI sound font")
    path = render_band(tmp_path_factory.mktemp("band") / "band.wav", bars=3)
    return torch.from_numpy(np.ascontiguousarray(read_audio(path)[: 4 * SAMPLE_RATE].T))[None]


def through(codec: VAE, wave: torch.Tensor) -> torch.Tensor:
    with torch.inference_mode():
        return codec.decode(codec.encode(wave))


def distance(made: torch.Tensor, wanted: torch.Tensor) -> float:
    return float(log_mel_distance(magnitudes(made, 2048), magnitudes(wanted, 2048), 2048, 128))


def test_a_band_that_it_never_heard_comes_back(codec: VAE, band: torch.Tensor) -> None:
    made = through(codec, band)
    assert made.shape == band.shape
    assert distance(made, band) < WORST
    later = torch.roll(band, SAMPLE_RATE // 8, dims=-1)  # the same sound, an eighth of a second off
    assert distance(made, band) < 0.8 * distance(later, band)


def test_what_lies_on_one_side_stays_louder_there(codec: VAE, band: torch.Tensor) -> None:
    left, right = through(codec, band * torch.tensor([1.0, 0.0])[None, :, None])[0].square().mean(-1).log10() * 10
    assert float(left - right) > LEAST_APART_DB


def test_silence_stays_silent(codec: VAE) -> None:
    assert silence_dbfs(codec) < -70


def test_its_files_are_small() -> None:
    folder: Path = catalog.SKETCH_FOLDER / catalog.VAE_FOLDER
    assert sum(path.stat().st_size for path in folder.iterdir()) < 20e6


def test_in_bfloat16_it_hears_and_sounds_the_same(codec: VAE) -> None:
    """On every processor, whatever its kernels make of a few channels and wide strides."""
    times = torch.arange(2 * SAMPLE_RATE) / SAMPLE_RATE
    noise = torch.randn(1, 2, len(times), generator=torch.Generator().manual_seed(0))
    wave = 0.3 * torch.sin(2 * torch.pi * 220 * times) + 0.05 * noise
    coarse = copy.deepcopy(codec).bfloat16()
    with torch.inference_mode():
        latents = codec.encode(wave)
        assert snr_db(latents, coarse.encode(wave.bfloat16())) > 35
        assert snr_db(codec.decode(latents), coarse.decode(latents.bfloat16())) > 25


def snr_db(wanted: torch.Tensor, made: torch.Tensor) -> float:
    error = (wanted - made.float()).square().sum()
    return float(10 * torch.log10(wanted.square().sum() / error))
