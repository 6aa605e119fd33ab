"""Guidance for models that are not distilled: predictions with and without the prompt, combined.

v_c, v_u, x: (1, frames, channels) float32. Sources: APG (Sadat et al. 2024), ADG as in the ACE-Step 1.5 code.
"""

import torch
from torch import Tensor

from engine.contract.messages import Guidance, GuidanceMode

_MOMENTUM = -0.75
_THRESHOLD = 2.5
_LARGEST_ANGLE = 3.14 / 6


class Guide:
    """Combines the two predictions of a run's steps; APG remembers its direction from step to step."""

    def __init__(self, guidance: Guidance) -> None:
        self.guidance = guidance
        self._direction: Tensor | None = None

    def is_on(self, t: float) -> bool:
        """Whether noise level t is guided."""
        g = self.guidance
        return g.scale > 1.0 and g.start <= t <= g.end

    def combine(self, v_c: Tensor, v_u: Tensor, x: Tensor, t: float, *, remember: bool = True) -> Tensor:
        """The guided velocity. remember=False leaves APG's momentum alone, for a look ahead within a step."""
        scale = self.guidance.scale
        match self.guidance.mode:
            case GuidanceMode.CFG:
                return v_u + scale * (v_c - v_u)
            case GuidanceMode.ADG:
                return adg(v_c, v_u, x, t, scale)
            case GuidanceMode.APG:
                direction = v_c - v_u
                if self._direction is not None:
                    direction = direction + _MOMENTUM * self._direction
                if remember:
                    self._direction = direction
                return apg(v_c, direction, scale)


def apg(v_c: Tensor, direction: Tensor, scale: float) -> Tensor:
    """Only what is at right angles to the prediction is amplified; norms along time, each channel on its own."""
    norm = direction.norm(dim=1, keepdim=True)
    direction = direction * torch.clamp(_THRESHOLD / norm, max=1.0)
    unit = torch.nn.functional.normalize(_double(v_c), dim=1)
    d = _double(direction)
    orthogonal = d - (d * unit).sum(dim=1, keepdim=True) * unit
    return v_c + (scale - 1) * orthogonal.to(v_c.dtype)


def adg(v_c: Tensor, v_u: Tensor, x: Tensor, t: float, scale: float) -> Tensor:
    """Turn the clean prediction away from the unprompted one by a bounded angle, frame by frame."""
    weight = max(scale - 1, 0.0) + 1e-3
    a, b = x - t * v_c, x - t * v_u
    a64, b64 = _double(a), _double(b)
    cosine = (a64 * b64).sum(-1, keepdim=True) / (a64.norm(dim=-1, keepdim=True) * b64.norm(dim=-1, keepdim=True))
    angle = torch.acos(cosine.clamp(-1 + 1e-6, 1 - 1e-6))
    turned = (weight * angle).clamp(-_LARGEST_ANGLE, _LARGEST_ANGLE)
    difference = a - b
    along = (difference * b).sum(-1, keepdim=True) / (b.square().sum(-1, keepdim=True) + 1e-8)
    aside = difference - along * b
    stretch = torch.where(angle.sin() > 1e-3, turned.sin() / angle.sin(), torch.full_like(angle, weight))
    new = turned.cos().to(a.dtype) * a + aside * stretch.to(a.dtype)
    return (x - new) / t


def _double(x: Tensor) -> Tensor:
    return x if x.device.type == "mps" else x.double()  # Apple's GPUs have no float64
