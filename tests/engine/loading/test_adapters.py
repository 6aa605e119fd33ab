"""Adapters in every usual file format, against weights merged by the formula in float64; wrong ones are refused."""

import copy
import json
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from engine.contract.messages import Adapter
from engine.loading.adapters import AdapterError, AdapterRack, read_adapter
from engine.models.int8 import Int8Linear, to_int8

LAYERS = ("layers.0.self_attn.q_proj", "layers.1.cross_attn.v_proj")
RANK, ALPHA = 3, 6.0


@pytest.fixture
def decoder(tiny: Path) -> torch.nn.Module:
    from engine.loading.checkpoint import load_model
    from engine.loading.device import MemoryPlan

    return load_model(tiny, "turbo", MemoryPlan(torch.device("cpu"), torch.float32)).networks.decoder


def factors(decoder: torch.nn.Module, seed: int = 0) -> dict[str, dict[str, torch.Tensor]]:
    random = torch.Generator().manual_seed(seed)
    made = {}
    for name in LAYERS:
        layer = decoder.get_submodule(name)
        down = torch.randn(RANK, layer.in_features, generator=random)
        made[name] = {"down": down, "up": torch.randn(layer.out_features, RANK, generator=random)}
    return made


def peft_folder(folder: Path, made: dict, suffix: str = "") -> Path:
    folder.mkdir()
    tensors = {}
    for name, parts in made.items():
        tensors[f"base_model.model.{name}.lora_A{suffix}.weight"] = parts["down"]
        tensors[f"base_model.model.{name}.lora_B{suffix}.weight"] = parts["up"]
    save_file(tensors, folder / "adapter_model.safetensors")
    (folder / "adapter_config.json").write_text(json.dumps({"peft_type": "LORA", "r": RANK, "lora_alpha": ALPHA}))
    return folder


def comfy_file(file: Path, made: dict) -> Path:
    tensors = {}
    for name, parts in made.items():
        tensors[f"diffusion_model.{name}.lora_down.weight"] = parts["down"]
        tensors[f"diffusion_model.{name}.lora_up.weight"] = parts["up"]
        tensors[f"diffusion_model.{name}.alpha"] = torch.tensor(ALPHA)
    save_file(tensors, file)
    return file


def merged(decoder: torch.nn.Module, name: str, delta: torch.Tensor, scale: float) -> torch.Tensor:
    return decoder.get_submodule(name).weight.double() + scale * delta.double()


@pytest.mark.parametrize("kind", ["peft", "peft-default", "comfy", "diffusers names"])
def test_lora_is_the_merged_weight(decoder: torch.nn.Module, tmp_path: Path, kind: str) -> None:
    made = factors(decoder)
    match kind:
        case "comfy":
            path = comfy_file(tmp_path / "a.safetensors", made)
        case "diffusers names":
            renamed = {n.replace("q_proj", "to_q").replace("v_proj", "to_v"): parts for n, parts in made.items()}
            path = comfy_file(tmp_path / "a.safetensors", renamed)
        case _:
            path = peft_folder(tmp_path / "a", made, ".default" if kind == "peft-default" else "")
    AdapterRack(decoder).use((Adapter(str(path), 0.5),))
    for name, parts in made.items():
        layer = decoder.get_submodule(name)
        x = torch.randn(2, 5, layer.in_features)
        delta = ALPHA / RANK * parts["up"] @ parts["down"]
        wanted = x.double() @ merged(decoder, name, delta, 0.5).T
        assert torch.allclose(layer(x).double(), wanted, atol=1e-4)


@pytest.mark.parametrize("is_factored", [True, False])
def test_lokr_is_the_kronecker_product(decoder: torch.nn.Module, tmp_path: Path, is_factored: bool) -> None:
    layer = decoder.get_submodule(LAYERS[0])
    w1 = torch.randn(4, 4)
    rows, columns = layer.out_features // 4, layer.in_features // 4
    a, b = torch.randn(rows, 2), torch.randn(2, columns)
    stem = "lycoris_layers_0_self_attn_q_proj"
    tensors = {f"{stem}.lokr_w1": w1, f"{stem}.alpha": torch.tensor(4.0)}
    tensors |= {f"{stem}.lokr_w2_a": a, f"{stem}.lokr_w2_b": b} if is_factored else {f"{stem}.lokr_w2": a @ b}
    file = tmp_path / "lokr_weights.safetensors"
    save_file(tensors, file, {"lokr_config": json.dumps({"linear_dim": 2})})
    AdapterRack(decoder).use((Adapter(str(file)),))
    x = torch.randn(7, layer.in_features)
    wanted = x.double() @ merged(decoder, LAYERS[0], 4.0 / 2 * torch.kron(w1, a @ b), 1.0).T
    assert torch.allclose(layer(x).double(), wanted, atol=1e-3)


def test_dora_rescales_each_output(decoder: torch.nn.Module, tmp_path: Path) -> None:
    made = factors(decoder)
    layer, parts = decoder.get_submodule(LAYERS[0]), made[LAYERS[0]]
    magnitude = torch.rand(layer.out_features) + 0.5
    tensors = {f"{LAYERS[0]}.lora_A.weight": parts["down"], f"{LAYERS[0]}.lora_B.weight": parts["up"]}
    save_file(tensors | {f"{LAYERS[0]}.lora_magnitude_vector": magnitude}, tmp_path / "d.safetensors")
    AdapterRack(decoder).use((Adapter(str(tmp_path / "d.safetensors"), 0.7),))
    base = layer.weight.double()
    whole = base + (parts["up"] @ parts["down"]).double()
    turned = whole * (magnitude.double() / whole.norm(dim=1))[:, None]
    x = torch.randn(3, layer.in_features)
    assert torch.allclose(layer(x).double(), x.double() @ (base + 0.7 * (turned - base)).T, atol=5e-2)


@pytest.mark.parametrize("is_packed", [False, True])
def test_dora_on_eight_bit_layers(decoder: torch.nn.Module, tmp_path: Path, is_packed: bool) -> None:
    """Also after the layer ran, when its weight lies in the order of the kernel alone."""
    made = factors(decoder)
    small, parts = copy.deepcopy(decoder), made[LAYERS[0]]
    to_int8(small)
    layer = small.get_submodule(LAYERS[0])
    x = torch.randn(3, 48)
    if is_packed:
        layer(x)
    tensors = {f"{LAYERS[0]}.lora_A.weight": parts["down"], f"{LAYERS[0]}.lora_B.weight": parts["up"]}
    tensors[f"{LAYERS[0]}.lora_magnitude_vector"] = torch.rand(layer.out_features) + 0.5
    save_file(tensors, tmp_path / "d.safetensors")
    for each in (small, decoder):
        AdapterRack(each).use((Adapter(str(tmp_path / "d.safetensors"), 0.7),))
    wanted = decoder.get_submodule(LAYERS[0])(x)
    assert (layer(x) - wanted).norm() / wanted.norm() < 0.02


def test_a_packed_layer_writes_out_its_weight_exactly() -> None:
    linear = torch.nn.Linear(40, 24)
    layer = Int8Linear(linear)
    before = layer.written_out()
    assert (before - linear.weight).abs().max() < 0.01
    layer(torch.randn(2, 40))
    assert torch.equal(layer.written_out(), before)


@pytest.mark.parametrize("value", [torch.nan, torch.inf])
def test_a_spoiled_adapter_is_refused_and_the_tensor_named(
    decoder: torch.nn.Module, tmp_path: Path, value: float
) -> None:
    made = factors(decoder)
    made[LAYERS[1]]["up"][2, 1] = value
    rack = AdapterRack(decoder)
    with pytest.raises(
        AdapterError, match=rf"{LAYERS[1]}.lora_up.weight contains values that are no numbers"
    ) as caught:
        rack.use((Adapter(str(comfy_file(tmp_path / "a.safetensors", made))),))
    assert "Choose an adapter" in caught.value.hint


def test_several_at_once_and_off_again(decoder: torch.nn.Module, tmp_path: Path) -> None:
    layer = decoder.get_submodule(LAYERS[0])
    x = torch.randn(3, layer.in_features)
    plain = layer(x)
    one = Adapter(str(comfy_file(tmp_path / "1.safetensors", factors(decoder, 1))), 1.0)
    two = Adapter(str(comfy_file(tmp_path / "2.safetensors", factors(decoder, 2))), -0.5)
    rack = AdapterRack(decoder)
    rack.use((one,))
    with_one = layer(x)
    rack.use((two,))
    with_two = layer(x)
    rack.use((one, two))
    assert torch.allclose(layer(x), with_one + with_two - plain, atol=1e-4)
    rack.use(())
    assert torch.equal(layer(x), plain)


def test_on_eight_bit_layers(decoder: torch.nn.Module, tmp_path: Path) -> None:
    small = copy.deepcopy(decoder)
    to_int8(small)
    adapter = Adapter(str(comfy_file(tmp_path / "a.safetensors", factors(decoder))))
    x = torch.randn(3, 48)
    before = small.get_submodule(LAYERS[0])(x)
    AdapterRack(small).use((adapter,))
    AdapterRack(decoder).use((adapter,))
    wanted = decoder.get_submodule(LAYERS[0])(x)
    assert not torch.allclose(before, wanted, atol=1.0)
    assert (small.get_submodule(LAYERS[0])(x) - wanted).norm() / wanted.norm() < 0.02


def test_wrong_ones_are_refused_by_name_and_shape(decoder: torch.nn.Module, tmp_path: Path) -> None:
    rack = AdapterRack(decoder)
    good = Adapter(str(comfy_file(tmp_path / "good.safetensors", factors(decoder))))
    rack.use((good,))
    x = torch.randn(2, 48)
    with_good = decoder.get_submodule(LAYERS[0])(x)

    def refused(tensors: dict[str, torch.Tensor], text: str) -> None:
        save_file(tensors, tmp_path / "bad.safetensors")
        with pytest.raises(AdapterError, match=text):
            rack.use((good, Adapter(str(tmp_path / "bad.safetensors"))))
        (tmp_path / "bad.safetensors").unlink()

    a, b = torch.zeros(2, 48), torch.zeros(64, 2)
    q = LAYERS[0]
    refused({"layers.77.self_attn.q_proj.lora_A.weight": a, "layers.77.self_attn.q_proj.lora_B.weight": b}, "layers.77")
    refused({f"{q}.lora_A.weight": torch.zeros(2, 50), f"{q}.lora_B.weight": b}, r"another size.*\(64, 50\)")
    refused({f"{q}.lora_A.weight": a}, "incomplete")
    refused({f"{q}.hada_w1_a": a}, "incompletely: it contains only hada_w1_a")
    refused({f"{q}.vera_lambda_b": torch.zeros(64)}, "vera_lambda_b, so it is of the kind VeRA")
    refused({f"{q}.sound": a}, f"{q}.sound, which belongs to no known kind")
    (tmp_path / "bad.safetensors").write_bytes(b"no safetensors at all")
    with pytest.raises(AdapterError, match="cannot be read"):
        rack.use((Adapter(str(tmp_path / "bad.safetensors")),))
    with pytest.raises(AdapterError, match="does not exist"):
        rack.use((Adapter(str(tmp_path / "nowhere")),))
    folder = peft_folder(tmp_path / "other", factors(decoder))
    (folder / "adapter_config.json").write_text('{"peft_type": "IA3"}')
    with pytest.raises(AdapterError, match="IA3"):
        read_adapter(folder)
    assert torch.equal(decoder.get_submodule(LAYERS[0])(x), with_good)
