"""Adapters as the libraries themselves make and save them, on a copy of the tiny decoder, with random weights in them."""

import copy
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import peft
import torch
from lycoris.wrapper import LycorisNetwork
from torch import Tensor, nn

from engine.contract.messages import Adapter
from engine.loading.adapters import AdapterRack
from engine.models.dit import DiT

logging.getLogger("LyCORIS").setLevel(logging.ERROR)  # it prints each module that it makes
ATTENTION = ["q_proj", "k_proj", "v_proj", "o_proj"]
EVERY = [*ATTENTION, "gate_proj", "up_proj", "down_proj", "linear_1", "linear_2", "time_proj", "condition_embedder"]
Outputs = list[Tensor]


def peft_folder(decoder: DiT, config: peft.PeftConfig, folder: Path, std: float = 0.05) -> Outputs:
    """Save the adapter that a config makes. Returns what each layer and the whole decoder give with it, by peft.

    The patterns are sorted as peft saves them: it takes the first that fits, so others would count once it is loaded.
    """
    config = copy.deepcopy(config)
    for patterns in ("rank_pattern", "alpha_pattern"):
        if given := getattr(config, patterns, None):
            setattr(config, patterns, dict(sorted(given.items())))
    model = peft.get_peft_model(copy.deepcopy(decoder), config)
    randomise(
        model, std, lambda name: any(part in name for part in ("lora_", "lokr_", "hada_", "oft_", "boft_", "ia3_"))
    )
    model.save_pretrained(folder)
    model.eval()
    return outputs(model.base_model.model, decoder)


def lycoris_file(decoder: DiT, file: Path, algo: str, names: list[str] | None = None, **options: Any) -> Outputs:
    """Save the adapter that LyCORIS makes of the linear layers whose names fit. Returns the outputs by LyCORIS."""
    dtype = options.pop("save_as", None)
    adapted = copy.deepcopy(decoder)
    preset = {
        "enable_conv": False,
        "target_module": [],
        "target_name": names or [r"layers\..*proj"],
        "name_algo_map": {},
    }
    LycorisNetwork.apply_preset(preset)
    options = {"lora_dim": 4, "alpha": 2} | options
    network = LycorisNetwork(adapted, multiplier=1.0, network_module=algo, **options)
    assert network.loras
    network.apply_to()
    randomise(network, 0.05, lambda name: "scalar" not in name)
    network.save_weights(str(file), dtype, None)
    if dtype is not None:  # what is compared is what the file holds
        for parameter in network.parameters():
            parameter.data = parameter.data.to(dtype).float()
    network.eval()
    return outputs(adapted, decoder)


def randomise(model: nn.Module, std: float, is_adapter: Callable[[str], bool]) -> None:
    """Fill an adapter's parameters: around what they are where that matters (lengths, gains), around zero elsewhere."""
    random = torch.Generator().manual_seed(3)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if not is_adapter(name):
                continue
            noise = std * torch.randn(parameter.shape, generator=random)
            around = any(part in name for part in ("magnitude", "dora_scale", "ia3_l", "boft_s", "rescale"))
            parameter.copy_(parameter * (1 + 4 * noise) if around else 4 * noise)


def outputs(adapted: nn.Module, decoder: DiT) -> Outputs:
    """Each linear layer's output for the same random input, and that of the whole decoder."""
    random = torch.Generator().manual_seed(5)
    found = []
    with torch.no_grad():
        for name, layer in decoder.named_modules():
            if hasattr(layer, "in_features"):
                x = torch.randn(2, 5, layer.in_features, generator=random)
                found.append(adapted.get_submodule(name)(x))
        width, channels = decoder.config.encoder.hidden, decoder.config.latent_channels
        packed = torch.randn(1, 7, width, generator=random)
        x_t, context = (torch.randn(1, 6, n * channels, generator=random) for n in (1, 2))
        conditions = adapted.condition(packed)
        found.append(adapted(x_t, context, torch.tensor([0.6]), conditions))
    return found


def ours(decoder: DiT, path: Path) -> Outputs:
    """The outputs with the adapter on, by our own code."""
    adapted = copy.deepcopy(decoder)
    AdapterRack(adapted).use((Adapter(str(path)),))
    return outputs(adapted, decoder)


def error(decoder: DiT, path: Path, wanted: Outputs) -> float:
    """The greatest distance to what the library gives, as a share of the adapter's own effect there."""
    base = outputs(decoder, decoder)
    distances = []
    for found, library, plain in zip(ours(decoder, path), wanted, base, strict=True):
        effect = float((library - plain).norm())
        if effect > 1e-4 * float(plain.norm()):
            distances.append(float((found - library).norm()) / effect)
        else:
            assert torch.allclose(found, plain, atol=1e-5), "a layer is changed that the library leaves as it is"
    assert distances, "the library's adapter does nothing"
    return max(distances)
