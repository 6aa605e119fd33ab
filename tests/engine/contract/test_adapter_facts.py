"""What an adapter is, found by its header and its config without loading it."""

import json
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file

from engine.contract.adapters.facts import Writer, adapter_facts
from engine.contract.adapters.header import AdapterFileError
from engine.contract.adapters.names import LayerNames
from engine.contract.adapters.said import Place

LAYERS = ("layers.0.self_attn.q_proj", "layers.1.cross_attn.v_proj")


def lora(prefix: str = "base_model.model.", ranks: tuple[int, int] = (4, 8)) -> dict[str, np.ndarray]:
    tensors = {}
    for layer, rank in zip(LAYERS, ranks, strict=True):
        tensors[f"{prefix}{layer}.lora_A.weight"] = np.zeros((rank, 48), np.float32)
        tensors[f"{prefix}{layer}.lora_B.weight"] = np.zeros((64, rank), np.float32)
    return tensors


def test_a_folder_of_peft(tmp_path: Path) -> None:
    save_file(lora(), tmp_path / "adapter_model.safetensors")
    config = {"peft_type": "LORA", "r": 4, "lora_alpha": 8, "base_model_name_or_path": "ACE-Step/acestep-v15-base"}
    (tmp_path / "adapter_config.json").write_text(json.dumps(config))
    facts = adapter_facts(tmp_path)
    assert facts.kinds == ("LoRA",)
    assert (facts.writer, facts.variant) == (Writer.PEFT, "acestep-v15-base")
    assert (facts.ranks, facts.strengths, facts.places) == ((4, 8), (1.0, 2.0), (Place.CONFIG,))
    assert tuple(layer.name for layer in facts.layers) == LAYERS
    assert facts.size == (tmp_path / "adapter_model.safetensors").stat().st_size


@pytest.mark.parametrize(
    ("header", "prefix", "writer"),
    [
        ({"lora_adapter_metadata": "{}"}, "transformer.", Writer.DIFFUSERS),
        ({"software": '{"name": "ai-toolkit"}'}, "diffusion_model.decoder.", Writer.AI_TOOLKIT),
        ({"ss_network_dim": "4"}, "diffusion_model.", Writer.KOHYA),
        ({"made_of": "songs"}, "base_model.model.", Writer.DAW_BRIDGE),
        ({"lokr_config": "{}"}, "", Writer.SIDE_STEP),
        ({}, "", Writer.UNKNOWN),
    ],
)
def test_the_writer(tmp_path: Path, header: dict[str, str], prefix: str, writer: Writer) -> None:
    save_file(lora(prefix), tmp_path / "a.safetensors", header)
    facts = adapter_facts(tmp_path / "a.safetensors")
    assert facts.writer is writer
    assert tuple(layer.name for layer in facts.layers) == LAYERS
    assert (facts.strengths, facts.places) == ((1.0,), (Place.NOWHERE,))


def test_where_the_strength_is_said(tmp_path: Path) -> None:
    tensors = lora("", (4, 4)) | {f"{LAYERS[0]}.alpha": np.array(2.0, np.float32)}
    tensors[f"{LAYERS[0]}.dora_scale"] = np.ones((64, 1), np.float32)
    save_file(tensors, tmp_path / "a.safetensors", {"lora_adapter_metadata": '{"transformer.lora_alpha": 12}'})
    facts = adapter_facts(tmp_path / "a.safetensors")
    assert facts.kinds == ("LoRA", "LoRA + DoRA")
    assert facts.strengths == (0.5, 3.0)
    assert facts.places == (Place.TENSOR, Place.HEADER)


@pytest.mark.parametrize(
    "layer",
    [
        "layers.11.self_attn.q_proj",
        "layers.3.mlp.down_proj",
        "time_embed.linear_1",
        "time_embed_r.time_proj",
        "condition_embedder",
    ],
)
def test_names_in_underscores(layer: str) -> None:
    joined = layer.replace(".", "_")
    for names in (LayerNames(), LayerNames([layer, "layers.1.self_attn.q_proj", "time_embed.r"])):
        for prefix in ("lycoris_", "lora_unet_", "lora_unet_decoder_", "lora_transformer_"):
            assert names.find(prefix + joined) == layer


@pytest.mark.parametrize(
    "written",
    [
        b"", b"\x08", b"\xff" * 8, b"\x02\0\0\0\0\0\0\0[]", b"\x02\0\0\0\0\0\0\0{}"[:9],
        b"\x0e\0\0\0\0\0\0\0" + b'{"a":{"b":1}} ', b"\x0a\0\0\0\0\0\0\0" + b'{"a": [1]}',
    ],
)  # fmt: skip
def test_a_damaged_header_is_no_adapter(tmp_path: Path, written: bytes) -> None:
    (tmp_path / "a.safetensors").write_bytes(written)
    with pytest.raises(AdapterFileError, match="no safetensors file, or it is damaged"):
        adapter_facts(tmp_path / "a.safetensors")
