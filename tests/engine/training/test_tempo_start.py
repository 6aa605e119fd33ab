"""The planner begins with how alike what is struck is at each distance, which tells how fast music is."""

from pathlib import Path

import numpy as np
import pytest
import torch
from tokenizers import Tokenizer, models
from torch import Tensor

from engine.models.qwen3 import LanguageModel
from engine.training.music_model.sketch import new_qwen3
from engine.training.pieces.latents import Pieces
from engine.training.planner import tempo_start
from engine.training.planner.tempo_start import install_tempo_detector, measure_onsets
from tests.tiny_checkpoint import QWEN

WORDS, CODES, FRAMES = 40, 32, 5


def network() -> LanguageModel:
    torch.manual_seed(0)
    sizes = {**QWEN, "hidden_size": 192, "intermediate_size": 256, "head_dim": 64, "vocab_size": WORDS + CODES}
    return LanguageModel(new_qwen3(sizes | {"rope_theta": 300}), Tokenizer(models.BPE()))


@torch.no_grad()
def test_means_of_products_stand_in_the_hidden_states_after_two_layers() -> None:
    model = network()
    in_codes = torch.rand(CODES, FRAMES) ** 3
    install_tempo_detector(model, WORDS, in_codes)
    generator = torch.Generator().manual_seed(0)
    codes = torch.randint(CODES, (64, 60), generator=generator)
    for row, period in enumerate((torch.arange(64) % 5 + 2).tolist()):
        codes[row] = codes[row, torch.arange(60) % period]  # comes again after so many codes
    text = torch.randint(WORDS, (64, 20), generator=generator)
    hidden = list(model.network.states(torch.cat([text, codes + WORDS], 1)))[2]
    found = hidden[:, -1]
    standard = (in_codes - in_codes.mean()) / in_codes.std()
    frames = standard[codes].flatten(1)
    means = tempo_start.Columns(FRAMES).means
    told = []
    for distance in range(7, 29):
        wanted = (frames[:, distance:] * frames[:, :-distance]).mean(1)
        told.append(float(torch.corrcoef(torch.stack([wanted, found[:, means + distance]]))[0, 1]))
    assert min(told) > 0.5
    assert np.mean(told) > 0.85


def test_what_is_struck_is_learnt_code_by_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Codes that tell which of their frames is loud; a code that is never met gets the mean."""
    monkeypatch.setattr(tempo_start, "_BATCHES", 3)
    anchors, rng = 20, np.random.default_rng(0)
    latents = torch.zeros(3, 60, anchors + 2)
    for row in latents:
        row[rng.permutation(60)[:12], 2:5] = 1.0

    class Known(Pieces):
        def windows(self, rng: np.random.Generator, count: int, frames: int) -> Tensor:
            starts = rng.integers(60 - frames, size=count)
            return torch.stack([latents[n % 3, start : start + frames] for n, start in enumerate(starts)])

    def hear(heard: Tensor) -> Tensor:
        loud = (heard[..., 2:5].mean(-1) > 0.5).unflatten(1, (-1, FRAMES))
        return (loud * 2 ** torch.arange(FRAMES)).sum(-1)

    told = measure_onsets(hear, Known(tmp_path, tmp_path, [0], 1.0), 33, anchors, rng)
    assert told.shape == (33, FRAMES)
    assert torch.allclose(told[2], torch.tensor([0, 1.0, 0, 0, 0]))  # only the second frame is loud
    assert told[2, 1] > told[3, 1] == 0  # with the first as loud before it, it is no hit
    assert torch.allclose(told[32], told[:32][told[:32].sum(1) > 0].mean(0), atol=0.2)
