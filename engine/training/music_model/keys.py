"""An auxiliary head for the key. Key is a small part of the flow's loss, so hidden states are trained to predict it."""

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from engine.training.music.theory import TONICS, Key

_PITCH_CLASSES = 12


def scale(keyscale: str) -> Tensor:
    """(12,): 1 for each pitch class of the scale, C first; a key and its relative are equal. keyscale: as the composer
    writes it, "F# minor". Raises ValueError for others.
    """
    tonic, mode = keyscale.split()
    members = torch.zeros(_PITCH_CLASSES)
    members[list(Key(TONICS[mode].index(tonic), mode).scale)] = 1
    return members


class KeyHead(nn.Module):
    """Predicts the scale's pitch classes from hidden states. Used in training only."""

    def __init__(self, hidden: int) -> None:
        super().__init__()
        self.norm = nn.RMSNorm(hidden)
        self.head = nn.Linear(hidden, _PITCH_CLASSES)

    def loss(self, hidden: Tensor, keyscales: Sequence[str]) -> Tensor:
        """Mean square error; 0.25 is about that of a constant. hidden: (batch, times, hidden)."""
        wanted = torch.stack([scale(keyscale) for keyscale in keyscales]).to(hidden.device)
        return (self.head(self.norm(hidden)).float() - wanted[:, None]).square().mean()
