"""Adapters that cannot be added to the linear layers of the decoder are refused by name, without an error of Python's."""

import json
import random
import re
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import save_file
from torch import nn

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


FITTING: list[dict[str, tuple[int, ...]]] = [  # for a layer of 6 inputs and 8 outputs
    {"lora_A": (2, 6), "lora_B": (8, 2)},
    {"lokr_w1": (2, 2), "lokr_w2": (4, 3)},
    {"lokr_w1": (2, 2), "lokr_w2_a": (4, 2), "lokr_w2_b": (2, 3)},
    {"lokr_w1_a": (2, 1), "lokr_w1_b": (1, 2), "lokr_w2_a": (4, 1), "lokr_w2_b": (1, 3)},
    {"hada_w1_a": (8, 2), "hada_w1_b": (2, 6), "hada_w2_a": (8, 2), "hada_w2_b": (2, 6)},
    {"oft_blocks": (2, 4, 4)},
    {"oft_blocks": (2, 2, 4, 4)},
    {"oft_R.weight": (2, 3)},
    {"boft_R": (1, 3, 2, 2), "boft_s": (8, 1)},
    {"ia3_l": (8, 1)},
    {"ia3_l": (1, 6)},
    {"weight": (8,), "on_input": ()},
    {"a1.weight": (6, 2), "a2.weight": (2, 6), "b1.weight": (8, 2), "b2.weight": (2, 6)},
    {"diff": (8, 6)},
]
BESIDE = {"alpha": (), "dora_scale": (8, 1), "lora_magnitude_vector": (8,), "rescale": (8, 1), "diff_b": (8,)}


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


def test_whatever_is_in_a_file_it_is_refused_in_words_or_it_runs(tmp_path: Path) -> None:
    """Parts of all kinds in shapes of which one often does not fit: no error of Python's or torch's comes through."""
    decoder = nn.ModuleDict({"q_proj": nn.Linear(6, 8)})
    draw, ran, refused = random.Random(1), 0, 0
    for trial in range(400):
        shapes = dict(draw.choice(FITTING)) | {
            part: BESIDE[part] for part in draw.sample([*BESIDE], draw.choice([0, 0, 1, 2]))
        }
        if draw.random() < 0.5:
            part = draw.choice([*shapes])
            shape = [draw.choice([0, 1, 3, 5, size]) for size in shapes[part]]
            shapes[part] = tuple(shape[: draw.randint(0, len(shape))] if draw.random() < 0.3 else shape)
        file = tmp_path / f"{trial}.safetensors"
        save_file({f"q_proj.{part}": torch.rand(shape) for part, shape in shapes.items()}, file)
        rack = AdapterRack(decoder)
        try:
            rack.use((Adapter(str(file)),))
        except AdapterError:
            refused += 1
            continue
        assert decoder["q_proj"](torch.rand(3, 6)).shape == (3, 8), shapes
        rack.use(())
        ran += 1
    assert ran > 100
    assert refused > 50
