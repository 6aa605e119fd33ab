"""Strict loading: whatever does not fit is named."""

import json
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from engine.loading.checkpoint import CheckpointError, load_model
from engine.loading.device import MemoryPlan
from tests.tiny_checkpoint import write_tiny_checkpoint

CPU = torch.device("cpu")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return write_tiny_checkpoint(tmp_path / "checkpoints")


def change(folder: Path, **tensors: torch.Tensor | None) -> None:
    path = folder / "acestep-v15-turbo" / "model.safetensors"
    state = load_file(path)
    for key, value in tensors.items():
        if value is None:
            del state[key]
        else:
            state[key] = value
    save_file(state, path)


def fails(folder: Path, text: str) -> None:
    with pytest.raises(CheckpointError, match=text) as caught:
        load_model(folder, "turbo", MemoryPlan(CPU, torch.float32))
    assert caught.value.hint


def test_missing_key_is_named(copy: Path) -> None:
    change(copy, **{"encoder.text_projector.weight": None})
    fails(copy, r"1 missing: encoder\.text_projector\.weight")


def test_unknown_key_is_named(copy: Path) -> None:
    change(copy, **{"decoder.extra.weight": torch.zeros(1)})
    fails(copy, r"1 unknown: decoder\.extra\.weight")


def test_wrong_shape_is_named(copy: Path) -> None:
    change(copy, **{"decoder.norm_out.weight": torch.zeros(7)})
    fails(copy, r"decoder\.norm_out\.weight \(7,\) instead of \(48,\)")


def test_missing_component_is_named(copy: Path) -> None:
    (copy / "vae" / "config.json").unlink()
    fails(copy, "lacks vae")


def test_missing_shard_is_named(tmp_path: Path) -> None:
    folder = write_tiny_checkpoint(tmp_path, xl=True, shards=3)
    (folder / "acestep-v15-xl-turbo" / "model-00002-of-00003.safetensors").unlink()
    with pytest.raises(CheckpointError, match="model-00002-of-00003"):
        load_model(folder, "xl-turbo", MemoryPlan(CPU, torch.float32))


def test_truncated_file_is_told(copy: Path) -> None:
    path = copy / "acestep-v15-turbo" / "model.safetensors"
    path.write_bytes(path.read_bytes()[:5000])
    fails(copy, "damaged")


def test_no_code_runs_from_the_silence_file(copy: Path) -> None:
    import pickle

    class Trap:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return print, ("code from a pickle ran",)

    (copy / "acestep-v15-turbo" / "silence_latent.pt").write_bytes(pickle.dumps(Trap()))
    fails(copy, "silence_latent")


def test_missing_config_field_is_named(copy: Path) -> None:
    path = copy / "acestep-v15-turbo" / "config.json"
    fields = json.loads(path.read_text())
    del fields["hidden_size"]
    path.write_text(json.dumps(fields))
    fails(copy, "hidden_size")


def test_bfloat16_and_shards_load(tiny_xl: Path) -> None:
    model = load_model(tiny_xl, "xl-turbo", MemoryPlan(CPU, torch.bfloat16))
    assert {p.dtype for p in model.networks.parameters()} == {torch.bfloat16}
    assert model.networks.config.separate_encoder


@pytest.mark.parametrize("value", [torch.nan, -torch.inf])
def test_a_spoiled_weight_is_named(copy: Path, value: float) -> None:
    """One weight that is no number spoils every take; the load says which one it is."""
    weight = load_file(copy / "acestep-v15-turbo" / "model.safetensors")["decoder.layers.1.mlp.up_proj.weight"]
    weight[3, 2] = value
    change(copy, **{"decoder.layers.1.mlp.up_proj.weight": weight})
    fails(copy, r"acestep-v15-turbo is spoiled: decoder\.layers\.1\.mlp\.up_proj\.weight contains values")


@pytest.mark.parametrize("part", ["vae", "Qwen3-Embedding-0.6B"])
def test_a_spoiled_weight_of_any_part_is_named(copy: Path, part: str) -> None:
    [path] = (copy / part).glob("*.safetensors")
    state = load_file(path)
    key = max(state, key=lambda name: state[name].numel())
    state[key].view(-1)[0] = torch.nan
    save_file(state, path)
    fails(copy, f"{part} is spoiled: .*contains values")


def test_a_spoiled_silence_is_named(copy: Path) -> None:
    path = copy / "acestep-v15-turbo" / "silence_latent.pt"
    silence = torch.load(path)
    silence[0, 0, 7] = torch.nan
    torch.save(silence, path)
    fails(copy, "silence_latent contains values")


def test_a_weight_too_large_for_float16_leads_to_another_precision(copy: Path) -> None:
    weight = load_file(copy / "acestep-v15-turbo" / "model.safetensors")["decoder.norm_out.weight"]
    weight[0] = 1e5
    change(copy, **{"decoder.norm_out.weight": weight})
    with pytest.raises(CheckpointError, match="too large for float16") as caught:
        load_model(copy, "turbo", MemoryPlan(CPU, torch.float16))
    assert "float32" in caught.value.hint
