"""Whether hidden states know the key that was asked for.

Beside all else that lowers the flow's loss the key is little: after 3,100 steps a wrong one cost 0.02 of the notes'
error, though a piece's key explains half of how loud its pitch classes are. So hidden states are asked for it.
"""

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from engine.training.music.theory import TONICS, Key

_PITCH_CLASSES = 12


def scale(keyscale: str) -> Tensor:
    """(12,): 1 for each pitch class from C up that is in the scale. A key and its relative are alike. `keyscale`: one of
    the composer's, as "F# minor". Raises ValueError for others.
    """
    tonic, mode = keyscale.split()
    members = torch.zeros(_PITCH_CLASSES)
    members[list(Key(TONICS[mode].index(tonic), mode).scale)] = 1
    return members


class KeyHead(nn.Module):
    """It only teaches, as `clock.BeatHead` does: thrown away."""

    def __init__(self, hidden: int) -> None:
        super().__init__()
        self.norm = nn.RMSNorm(hidden)
        self.head = nn.Linear(hidden, _PITCH_CLASSES)

    def loss(self, hidden: Tensor, keyscales: Sequence[str]) -> Tensor:
        """Mean square; a quarter is what no idea costs. hidden: (batch, times, hidden)."""
        wanted = torch.stack([scale(keyscale) for keyscale in keyscales]).to(hidden.device)
        return (self.head(self.norm(hidden)).float() - wanted[:, None]).square().mean()
