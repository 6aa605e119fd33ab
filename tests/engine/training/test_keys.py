"""What a key is to whoever is asked for it, and that a head can learn it."""

import pytest
import torch

from engine.training.music_model.keys import KeyHead, scale
from engine.training.music_model.words_start import _KEYSCALES


def test_a_key_is_its_scale_and_its_relative_is_the_same() -> None:
    assert scale("C major").tolist() == [1, 0, 1, 0, 1, 1, 0, 1, 0, 1, 0, 1]
    assert torch.equal(scale("A minor"), scale("C major"))
    assert torch.equal(scale("Eb minor"), scale("F# major"))
    assert len({tuple(scale(key).tolist()) for key in _KEYSCALES}) == len(_KEYSCALES) // 2
    with pytest.raises(ValueError, match="not in tuple"):
        scale("H major")


def test_a_head_learns_keys() -> None:
    torch.manual_seed(0)
    keys = ["C major", "F# minor", "Bb major"]
    hidden = torch.randn(3, 1, 16).expand(-1, 5, -1)
    head = KeyHead(16)
    assert float(head.loss(hidden, keys).detach()) > 0.2  # a quarter is what no idea costs
    optimiser = torch.optim.Adam(head.parameters(), 0.05)
    for _ in range(100):
        loss = head.loss(hidden, keys)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    assert float(loss.detach()) < 0.01
