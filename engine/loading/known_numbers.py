"""First values of tensors that another implementation logged on the published weights, and how far ours lie from them.

Source: the test logs of acestep.cpp (July 2026, bfloat16). Only those that need no lost prompt: the first token of every
text is the same, one audio code is a frame by itself, and the noise level's embedding depends on nothing else.
"""

import torch
import torch.nn.functional as F
from torch import Tensor

from engine.loading.checkpoint import Model
from engine.loading.device import on_device

_CODE = 43316
_ANY_MODEL = {
    "text encoder: hidden state of '#'": (3.652379, 1.048645, 0.229843, -13.063987),
    "text encoder: embedding of '#'": (0.029175, 0.032227, -0.022339, -0.028809),
    "noise level 1: cosines": (0.562486, 0.789701, 0.439822, -0.023583),
}
_TURBO = {
    "detokenizer: code 43316": (-0.124076, 1.434873, 0.309935, -0.624868),
    "noise level 1: embedding": (0.001065, 0.026818, -0.052754, 0.063717),
    "noise level step 0: embedding": (-0.000996, -0.159317, 0.017323, 0.001036),
}


@torch.inference_mode()
def distances(model: Model, variant: str) -> dict[str, float]:
    """Name -> |ours - known| / |known| over four values. What is known only of the 2B turbo is left out for others."""
    known = _ANY_MODEL | (_TURBO if variant in {"turbo", "acestep-v15-turbo"} else {})
    ours = _first_values(model)
    return {name: _distance(ours[name], torch.tensor(values)) for name, values in known.items()}


def _distance(ours: Tensor, known: Tensor) -> float:
    return float((ours.float().cpu() - known).norm() / known.norm())


def _first_values(model: Model) -> dict[str, Tensor]:
    networks, text = model.networks, model.text_encoder
    time, time_r = networks.decoder.time_embed, networks.decoder.time_embed_r
    with on_device(model.memory, text, networks.tokenizer, networks.detokenizer, time, time_r):
        return {name: value.flatten()[:4] for name, value in _computed(model).items()}


def _computed(model: Model) -> dict[str, Tensor]:
    networks, text = model.networks, model.text_encoder
    one, zero = (torch.tensor([t], device=model.device, dtype=model.dtype) for t in (1.0, 0.0))
    vectors = networks.tokenizer.quantizer.vectors(torch.tensor([[_CODE]], device=model.device), model.dtype)
    time, time_r = networks.decoder.time_embed, networks.decoder.time_embed_r
    waves = time.waves(one)
    return {
        "text encoder: hidden state of '#'": text.hidden("# Instruction\n"),
        "text encoder: embedding of '#'": text.look_up("# Languages\n"),
        "noise level 1: cosines": waves,
        "detokenizer: code 43316": networks.detokenizer(vectors),
        "noise level 1: embedding": time.linear_2(F.silu(time.linear_1(waves))),
        "noise level step 0: embedding": time_r(zero)[0],
    }
