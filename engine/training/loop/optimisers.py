"""The optimisers: AdamW for all weights, or Muon (Jordan et al. 2024) for the matrices inside layers and AdamW for the
rest.
"""

from collections.abc import Collection
from typing import Any

import torch
from torch import Tensor, nn

_LEAST = 64  # rows and columns; Muon gains nothing on smaller matrices


class Mixed:
    """Several optimisers behind the part of the optimiser interface that the trainer uses."""

    def __init__(self, parts: list[torch.optim.Optimizer]) -> None:
        self._parts = parts

    @property
    def param_groups(self) -> list[dict[str, Any]]:
        return [group for part in self._parts for group in part.param_groups]

    def zero_grad(self, *, set_to_none: bool = True) -> None:
        for part in self._parts:
            part.zero_grad(set_to_none=set_to_none)

    def step(self) -> None:
        for part in self._parts:
            part.step()

    def state_dict(self) -> dict[str, Any]:
        return {str(n): part.state_dict() for n, part in enumerate(self._parts)}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        """Raises KeyError for the state of other optimisers."""
        for n, part in enumerate(self._parts):
            part.load_state_dict(state[str(n)])
            for group in part.param_groups:
                if "fused" in group:
                    group["fused"] = True  # the checkpoint may come from a run without it
                group.setdefault("pace", 1.0)  # older checkpoints have no pace


def new_optimiser(
    module: nn.Module,
    rate: float,
    betas: tuple[float, float],
    decay: float,
    *,
    with_muon: bool = False,
    slow: Collection[nn.Parameter] = (),
    pace: float = 1.0,
) -> Mixed:
    """Optimise all weights that require gradients. with_muon: use Muon for matrices inside layers, with steps scaled to
    AdamW's. slow: weights that learn at `pace` times the rate; the trainer reads the pace from the parameter groups.
    """
    late = {id(value) for value in slow}
    learning = [(name, value) for name, value in module.named_parameters() if value.requires_grad]
    inner = {id(value) for name, value in learning if with_muon and _is_inner(name, value)}

    def groups(*, is_inner: bool) -> list[dict[str, Any]]:
        chosen = [value for _, value in learning if (id(value) in inner) == is_inner]
        paces = [(1.0, [v for v in chosen if id(v) not in late]), (pace, [v for v in chosen if id(v) in late])]
        return [{"params": values, "pace": one} for one, values in paces if values]

    # fused is several times faster on a CPU
    rest = torch.optim.AdamW(groups(is_inner=False), lr=rate, betas=betas, weight_decay=decay, fused=True)
    parts: list[torch.optim.Optimizer] = [rest]
    if inner:
        matched, chosen = "match_rms_adamw", groups(is_inner=True)
        parts.append(torch.optim.Muon(chosen, lr=rate, weight_decay=decay, adjust_lr_fn=matched))
    return Mixed(parts)


def _is_inner(name: str, value: Tensor) -> bool:
    return value.ndim == 2 and "layers." in name and "embed" not in name and min(value.shape) >= _LEAST
