"""Adapters that cannot be added to the linear layers of the decoder are refused by name, without an error of Python's."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import save_file

from engine.contract.adapters.facts import adapter_fault
from engine.contract.messages import Adapter
from engine.loading.adapters import AdapterError, AdapterRack, read_adapter

Q, IN, OUT = "layers.0.self_attn.q_proj", 48, 64
FACTORS = {f"{Q}.lora_A.weight": torch.zeros(2, IN), f"{Q}.lora_B.weight": torch.zeros(OUT, 2)}


def each(stem: str, **parts: torch.Tensor) -> dict[str, torch.Tensor]:
    return {f"{stem}.{part}": value for part, value in parts.items()}


SEEN_IN_THE_FILE: dict[str, tuple[dict[str, torch.Tensor], str]] = {
    "whole numbers": (
        FACTORS | {f"{Q}.lora_A.weight": torch.zeros(2, IN, dtype=torch.int8)},
        "as I8, which no adapter is made of",
    ),
    "complex numbers": (
        FACTORS | {f"{Q}.lora_A.weight": torch.zeros(2, IN, dtype=torch.complex64)},
        "as C64, which no adapter",
    ),
    "several alphas": (FACTORS | {f"{Q}.alpha": torch.ones(4)}, r"alpha of the shape \(4,\), which is no number"),
    "infinite alpha": (FACTORS | {f"{Q}.alpha": torch.tensor(torch.inf)}, "alpha inf, which is no number"),
    "a convolution": (
        {"proj_in.1.lora_A.weight": torch.zeros(2, 4, 2), "proj_in.1.lora_B.weight": torch.zeros(8, 2, 1)},
        "changes the convolution proj_in.1",
    ),
    "LoHa of a convolution": ({f"{Q}.hada_t1": torch.zeros(2, 2, 3, 3)}, f"changes the convolution {Q}"),
    "AdaLoRA": (FACTORS | {f"{Q}.lora_E": torch.zeros(2, 1)}, "of the kind AdaLoRA"),
    "T-LoRA": ({f"{Q}.lambda_layer": torch.zeros(1, 4)}, "of the kind T-LoRA"),
    "norms of LyCORIS": ({"lycoris_layers_0_mlp_norm.w_norm": torch.zeros(IN)}, "of the kind LyCORIS norm"),
    "bias beside LoRA": (
        FACTORS | {f"{Q}.lora_B.bias": torch.zeros(OUT)},
        "lora_B.bias, which belongs to no known kind",
    ),
    "a layer saved whole": (
        FACTORS | {"condition_embedder.weight": torch.zeros(IN, IN)},
        "condition_embedder.weight, which belongs",
    ),
    "LoHa of unequal halves": (
        each(
            Q,
            hada_w1_a=torch.zeros(OUT, 2),
            hada_w1_b=torch.zeros(2, IN),
            hada_w2_a=torch.zeros(32, 2),
            hada_w2_b=torch.zeros(2, IN),
        ),
        "do not fit together",
    ),
    "BOFT of two factors": (
        each(Q, boft_R=torch.zeros(2, 6, 8, 8), boft_s=torch.ones(OUT, 1)),
        "BOFT of several factors",
    ),
    "blocks that are not square": (
        {f"{Q}.oft_blocks": torch.zeros(8, 8, 7), f"{Q}.alpha": torch.tensor(0.0)},
        "which are no rotation",
    ),
    "rescaling of another length": (
        {f"{Q}.oft_blocks": torch.zeros(8, 8, 8), f"{Q}.rescale": torch.ones(50, 1)},
        "do not fit together",
    ),
    "one layer under two names": (
        FACTORS | each(f"decoder.{Q}", lora_A=torch.zeros(2, IN), lora_B=torch.zeros(OUT, 2)),
        "twice",
    ),
}


@pytest.mark.parametrize("name", SEEN_IN_THE_FILE)
def test_seen_before_a_job_is_made(tmp_path: Path, name: str) -> None:
    """By the header alone, so the bridge says the same as the engine."""
    tensors, said = SEEN_IN_THE_FILE[name]
    file = tmp_path / "a.safetensors"
    save_file(tensors, file)
    assert re.search(said, adapter_fault(file))
    with pytest.raises(AdapterError, match=said):
        read_adapter(file)


SEEN_WITH_THE_MODEL: dict[str, tuple[dict[str, torch.Tensor], str]] = {
    "magnitudes of another length": (
        FACTORS | {f"{Q}.dora_scale": torch.ones(50, 1)},
        "50 magnitudes .* 64 outputs and 48 inputs",
    ),
    "magnitudes of peft": (FACTORS | {f"{Q}.lora_magnitude_vector": torch.ones(50)}, "50 magnitudes"),
    "rotations of another size": (each(Q, **{"oft_R.weight": torch.zeros(5, 28)}), "another size"),
    "one rotation that does not divide": (each(Q, **{"oft_R.weight": torch.zeros(1, 21)}), "another size"),
    "an odd number of angles": (each(Q, **{"oft_R.weight": torch.zeros(5, 27)}), "which are no rotation"),
    "gains of another length": ({f"{Q}.ia3_l": torch.ones(50, 1)}, "another size"),
    "a layer of the condition encoder": (
        each("encoder.layers.0.mlp.up_proj", lora_A=torch.zeros(2, 4), lora_B=torch.zeros(4, 2)),
        "another model",
    ),
}


@pytest.mark.parametrize("name", SEEN_WITH_THE_MODEL)
def test_seen_when_it_meets_the_model(tiny: Path, tmp_path: Path, name: str) -> None:
    from engine.loading.checkpoint import load_model
    from engine.loading.device import MemoryPlan

    decoder = load_model(tiny, "turbo", MemoryPlan(torch.device("cpu"), torch.float32)).networks.decoder
    tensors, said = SEEN_WITH_THE_MODEL[name]
    save_file(tensors, tmp_path / "a.safetensors")
    with pytest.raises(AdapterError, match=said):
        AdapterRack(decoder).use((Adapter(str(tmp_path / "a.safetensors")),))


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ({"peft_type": kind}, f"of type {kind}. Supported are LoRA")
        for kind in (
            "ADALORA",
            "VERA",
            "FOURIERFT",
            "HRA",
            "MISS",
            "RANDLORA",
            "SHIRA",
            "GLORA",
            "XLORA",
            "POLY",
            "LN_TUNING",
        )
    ]
    + [({"init_lora_weights": start}, f"was begun with {start}") for start in ("pissa", "olora", "corda", "loftq")]
    + [
        ({"alora_invocation_tokens": [1, 2]}, "is an activated LoRA"),
        ({"peft_type": "LOKR"}, "of type LOKR, but its tensors are those of LoRA"),
    ],
)
def test_said_in_the_config(tmp_path: Path, config: dict[str, Any], said: str) -> None:
    save_file(FACTORS, tmp_path / "adapter_model.safetensors")
    fields = {"peft_type": "LORA", "r": 2, "lora_alpha": 2} | config
    (tmp_path / "adapter_config.json").write_text(json.dumps(fields))
    for path in (tmp_path, tmp_path / "adapter_model.safetensors"):
        assert said in adapter_fault(path)
        with pytest.raises(AdapterError, match=re.escape(said)):
            read_adapter(path)


@pytest.mark.parametrize(
    "dtype", [torch.float8_e4m3fn, torch.float8_e5m2, torch.bfloat16, torch.float16, torch.float64]
)
def test_every_type_of_real_number_is_read(tmp_path: Path, dtype: torch.dtype) -> None:
    tensors = {key: (value + 0.5).to(dtype) for key, value in FACTORS.items()} | {
        f"{Q}.alpha": torch.tensor(3.0).to(dtype)
    }
    save_file(tensors, tmp_path / "a.safetensors")
    change = read_adapter(tmp_path / "a.safetensors")[Q]
    assert change.scale == 1.5
    assert torch.equal(change.delta(), torch.full((OUT, IN), 0.75))
