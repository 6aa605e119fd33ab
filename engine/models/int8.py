"""Linear layers in 8 bits: weights scaled per output, activations per token as they come, products in int32.

Ours because it measured faster: on a CPU without a compiler torchao's eager kernels took two to three times as long as
bfloat16, these half as long. Source of the scheme: LLM.int8() (Dettmers et al. 2022), without its outlier columns.
"""

from functools import cache

import torch
import torch.nn.functional as F
from torch import Tensor, nn

_MIDDLE = torch.tensor(128.5)  # zero of the unsigned activations, and half a step, so that cutting off rounds
_HAS_ONEDNN = torch.backends.mkldnn.is_available() and hasattr(torch.ops.onednn, "qlinear_pointwise")


class Int8Linear(nn.Module):
    """y = x W^T + b with W and x in int8; input and output keep their dtype."""

    def __init__(self, linear: nn.Linear) -> None:
        super().__init__()
        weight = linear.weight.detach().float()
        scale = weight.abs().amax(dim=1).clamp(min=1e-8) / 127
        self.in_features, self.out_features = linear.in_features, linear.out_features
        self.register_buffer("weight", (weight / scale[:, None]).round().to(torch.int8))
        self.register_buffer("scale", scale)
        self.register_buffer("bias", None if linear.bias is None else linear.bias.detach())
        self.register_buffer("zero_points", torch.zeros(self.out_features, dtype=torch.int64), persistent=False)
        self.packed: Tensor | None = None  # not a buffer: it is for the CPU only
        self.weight: Tensor
        self.zero_points: Tensor
        self.scale: Tensor
        self.bias: Tensor | None

    def forward(self, x: Tensor) -> Tensor:
        rows = x.reshape(-1, self.in_features)
        y = self._on_cpu(rows) if x.device.type == "cpu" and _HAS_ONEDNN else self._elsewhere(rows)
        y = y if self.bias is None else y + self.bias
        return y.to(x.dtype).view(*x.shape[:-1], self.out_features)

    def _on_cpu(self, rows: Tensor) -> Tensor:
        """Through oneDNN: its fast kernels want unsigned activations, and the weights in an order of its own."""
        if self.packed is None:
            self.packed = torch.ops.onednn.qlinear_prepack(self.weight, None)
            self.weight = self.weight.new_empty(0)  # once is enough in memory
        # a step that bfloat16 holds exactly: rounding it afterwards would be an error of the whole row
        step = (rows.abs().amax(dim=1, keepdim=True).float().clamp_(min=1e-8) / 126.5).bfloat16().float()
        small = torch.addcmul(_MIDDLE, rows.float(), 1 / step).to(torch.uint8)
        y: Tensor = torch.ops.onednn.qlinear_pointwise(
            small, 1.0, 128, self.packed, self.scale.float(), self.zero_points, None, 1.0, 0, rows.dtype, "none", [], ""
        )
        return y.mul_(step.to(rows.dtype))

    def written_out(self) -> Tensor:
        """The weight (outputs, inputs) as the layer applies it, in float32 on the CPU."""
        if self.packed is None:
            return self.weight.cpu().float() * self.scale.cpu().float()[:, None]
        # the packed order is known to the kernel alone, so the kernel is fed the unit vectors: 129 is one over its zero
        units = torch.full((self.in_features, self.in_features), 128, dtype=torch.uint8)
        units.fill_diagonal_(129)
        columns: Tensor = torch.ops.onednn.qlinear_pointwise(
            units,
            1.0,
            128,
            self.packed,
            self.scale.float(),
            self.zero_points,
            None,
            1.0,
            0,
            torch.float32,
            "none",
            [],
            "",
        )
        return columns.t()

    def _elsewhere(self, rows: Tensor) -> Tensor:
        if not has_int8_product(rows.device):
            return F.linear(rows, self.weight.to(rows.dtype)).float().mul_(self.scale)
        n = len(rows)
        if rows.is_cuda and n <= 16:  # cuBLAS wants more than 16 rows
            rows = F.pad(rows, (0, 0, 0, 17 - n))
        wide = rows.float()
        size = wide.abs().amax(dim=1, keepdim=True).clamp_(min=1e-8).div_(127)
        small = (wide / size).round_().to(torch.int8)
        return torch._int_mm(small, self.weight.t())[:n].float().mul_(size[:n]).mul_(self.scale)


@cache
def has_int8_product(device: torch.device) -> bool:
    """Whether a device multiplies 8-bit numbers: Apple's GPUs and old cards have no kernel for it."""
    ones = torch.ones(32, 32, dtype=torch.int8, device=device)
    try:
        torch._int_mm(ones, ones.t())
    except torch.OutOfMemoryError:
        raise
    except RuntimeError:
        return False
    return True


def wide_linears(network: nn.Module) -> list[tuple[nn.Module, str, nn.Linear]]:
    """The linear layers that run in 8 bits, each with its owner and its name there. Small ones stay as they are."""
    return [
        (owner, name, child)
        for owner in network.modules()
        for name, child in owner.named_children()
        if isinstance(child, nn.Linear) and child.in_features % 8 == 0 and child.out_features % 8 == 0
    ]


def to_int8(network: nn.Module) -> None:
    """Replace the wide linear layers of a network in place. Embeddings, norms and small layers stay as they are."""
    for owner, name, linear in wide_linears(network):
        setattr(owner, name, Int8Linear(linear))
