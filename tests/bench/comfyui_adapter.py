"""What ComfyUI makes of an adapter that `daw-bridge train` wrote, beside what DAW Bridge makes of it.

    python -m tests.bench.comfyui_adapter CHECKOUT [--adapter FOLDER]

CHECKOUT is a source tree of ComfyUI that knows ACE-Step 1.5. Its own code finds the layers (`comfy/lora.py`) and changes
the weights (`comfy/weight_adapter`); what those import of the rest of ComfyUI is replaced by stand-ins. Without
--adapter, the training's writer writes one with random values, on a decoder of the published layer names in a small size.
Prints, for the worst layer and the whole decoder, the size of the difference over the size of the adapter's effect.
"""

import argparse
import copy
import importlib
import logging
import sys
import tempfile
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from engine.contract.adapters.files import find_adapter
from engine.contract.messages import Adapter
from engine.loading.adapters import AdapterRack
from engine.loading.checkpoint import load_model
from engine.loading.device import MemoryPlan
from engine.models.dit import DiT
from engine.training.adapter.adapter_stage import PROJECTIONS, AdapterConfig, LowRank, write_adapter
from tests.tiny_checkpoint import write_tiny_checkpoint

_PREFIX = "diffusion_model.decoder."


class _Classes(types.ModuleType):
    """A module that has a class of its own for every name, for `isinstance`."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        found = type(name, (), {})
        setattr(self, name, found)
        return found


def comfy_lora(checkout: Path) -> Any:
    """ComfyUI's module of adapters. Raises ImportError where it needs more than the stand-ins."""
    package = types.ModuleType("comfy")
    package.__path__ = [str(checkout / "comfy")]
    utils, management = types.ModuleType("comfy.utils"), types.ModuleType("comfy.model_management")
    utils.__dict__["unet_to_diffusers"] = lambda _config: {}
    management.__dict__["cast_to_device"] = lambda tensor, device, dtype, copy=False: tensor.to(
        device, dtype, copy=copy
    )
    stand_ins = (package, utils, management, _Classes("comfy.model_base"), types.ModuleType("comfy.memory_management"))
    for module in stand_ins:
        sys.modules[module.__name__] = module
        if module is not package:
            setattr(package, module.__name__.rpartition(".")[2], module)
    return importlib.import_module("comfy.lora")


def as_comfyui(lora: Any, decoder: DiT, file: Path) -> DiT:
    """The decoder with the changes that ComfyUI makes to its weights. Raises SystemExit where it finds none."""
    model = sys.modules["comfy.model_base"].ACEStep15()
    model.model_config = types.SimpleNamespace(unet_config={})
    model.state_dict = lambda: {f"{_PREFIX}{name}": value for name, value in decoder.state_dict().items()}
    patches = lora.load_lora(load_file(file), lora.model_lora_keys_unet(model, {}))
    if not patches:
        raise SystemExit("ComfyUI finds no layer of this adapter; does this version know ACE-Step 1.5?")
    changed = copy.deepcopy(decoder)
    weights = dict(changed.named_parameters())
    with torch.no_grad():
        for key, patch in patches.items():
            weight = weights[key.removeprefix(_PREFIX)]
            weight.copy_(lora.calculate_weight([(1.0, patch, 1.0, None, None)], weight.clone(), key))
    print(f"{len(patches)} layers changed")
    return changed


def write_random(decoder: DiT, folder: Path) -> Path:
    torch.manual_seed(1)
    config, changes = AdapterConfig(rank=8, alpha=16.0, variant="acestep-v15-turbo"), nn.ModuleDict()
    for name, layer in decoder.named_modules():
        if name.rpartition(".")[2] in PROJECTIONS and isinstance(layer, nn.Linear):
            change = LowRank(layer, config)
            nn.init.normal_(change.up, std=0.05)
            changes[name.replace(".", "/")] = change
    write_adapter(folder, changes, config)
    return folder


def distances(decoder: DiT, ours: DiT, theirs: DiT) -> Iterator[tuple[str, float]]:
    """Each changed layer, and the whole decoder: the difference over the effect."""
    for name, layer in decoder.named_modules():
        if isinstance(layer, nn.Linear):
            x = torch.randn(16, layer.in_features)
            plain = layer(x)
            mine, other = ours.get_submodule(name)(x), theirs.get_submodule(name)(x)
            if (effect := float((mine - plain).norm())) or (other - plain).any():
                yield name, float((mine - other).norm()) / max(effect, 1e-9)
    plain, mine, other = whole(decoder), whole(ours), whole(theirs)
    yield "the whole decoder", float((mine - other).norm() / (mine - plain).norm())


def whole(decoder: DiT) -> Tensor:
    generator = torch.Generator().manual_seed(2)

    def noise(*shape: int) -> Tensor:
        return torch.randn(*shape, generator=generator)

    config = decoder.config
    conditions = decoder.condition(noise(1, 5, decoder.condition_embedder.in_features))
    context = noise(1, 20, config.in_channels - config.latent_channels)
    return torch.as_tensor(decoder(noise(1, 20, config.latent_channels), context, torch.tensor([0.6]), conditions))


@torch.no_grad()
def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkout", type=Path)
    parser.add_argument("--adapter", type=Path, help="folder that daw-bridge train wrote")
    parser.add_argument("--model", type=Path, help="folder of the checkpoints that it was trained on")
    args = parser.parse_args()
    logging.basicConfig(level=logging.WARNING)
    with tempfile.TemporaryDirectory() as folder:
        place = args.model or write_tiny_checkpoint(Path(folder) / "model")
        decoder = load_model(place, "turbo", MemoryPlan(torch.device("cpu"), torch.float32)).networks.decoder
        adapter = args.adapter or write_random(decoder, Path(folder) / "adapter")
        theirs = as_comfyui(comfy_lora(args.checkout), decoder, find_adapter(adapter)[0])
        ours = copy.deepcopy(decoder)
        AdapterRack(ours).use((Adapter(str(adapter)),))
        found = dict(distances(decoder, ours, theirs))
    print(f"the whole decoder: {found.pop('the whole decoder'):.4%} of the effect")
    name, worst = max(found.items(), key=lambda each: each[1])
    print(f"the worst of {len(found)} layers: {worst:.4%} ({name})")


if __name__ == "__main__":
    main()
