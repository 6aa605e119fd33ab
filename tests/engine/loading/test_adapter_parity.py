"""Every form of adapter against the library that writes it: the output within 1 % of the adapter's own effect.

The files are made by peft and LyCORIS themselves, on the tiny random decoder, whose layers are named as published.
"""

import copy
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import torch
from diffusers.loaders import AceStepLoraLoaderMixin
from peft import BOFTConfig, IA3Config, LoHaConfig, LoKrConfig, LoraConfig, OFTConfig, PeftConfig, PeftModel
from peft.tuners.lora import BdLoraConfig
from safetensors.torch import load_file, save_file
from torch import nn

from engine.contract.adapters.facts import Writer, adapter_facts
from engine.contract.catalog import VARIANTS
from engine.contract.messages import Adapter
from engine.loading.adapters import AdapterError, AdapterRack
from engine.models.dit import DiT
from engine.models.int8 import to_int8
from engine.training.adapter.adapter_stage import PROJECTIONS, AdapterConfig, LowRank, write_adapter
from tests.engine.loading.adapter_makers import ATTENTION, EVERY, error, lycoris_file, outputs, peft_folder, randomise
from tests.engine.reference import Reference

pytestmark = pytest.mark.filterwarnings("ignore")
RIGHT = 0.01
Q, V = "layers.0.self_attn.q_proj", "layers.1.cross_attn.v_proj"


@pytest.fixture(scope="module")
def decoder(tiny: Path) -> DiT:
    from engine.loading.checkpoint import load_model
    from engine.loading.device import MemoryPlan

    return load_model(tiny, "turbo", MemoryPlan(torch.device("cpu"), torch.float32)).networks.decoder


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> Iterator[None]:
    """On networks this small, several threads wait for each other."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def lora(**options: Any) -> LoraConfig:
    return LoraConfig(**({"r": 4, "lora_alpha": 6, "target_modules": ATTENTION, "init_lora_weights": False} | options))


PEFT: dict[str, PeftConfig] = {
    "lora": lora(),
    "lora rslora": lora(use_rslora=True),
    "lora patterns": lora(
        rank_pattern={"v_proj": 8, r"layers\.1\.self_attn\.q_proj": 2},
        alpha_pattern={"q_proj": 3, r"^layers\.0\.self_attn\.q_proj": 9, "self_attn.v_proj": 5},
    ),
    "lora of every layer": lora(target_modules=EVERY),
    "dora": lora(use_dora=True),
    "dora rslora": lora(use_dora=True, use_rslora=True),
    "dora on biased layers": lora(use_dora=True, target_modules=["condition_embedder", "linear_1", "time_proj"]),
    "bdlora a": lora(use_bdlora=BdLoraConfig(target_modules_bd_a=["o_proj"], nblocks=2, match_strict=False)),
    "bdlora b": lora(use_bdlora=BdLoraConfig(target_modules_bd_b=["q_proj", "v_proj"], nblocks=2, match_strict=False)),
    "lokr": LoKrConfig(r=2, alpha=3, target_modules=ATTENTION, init_weights=False),
    "lokr both factored": LoKrConfig(r=2, alpha=7, target_modules=ATTENTION, init_weights=False, decompose_both=True),
    "lokr both full": LoKrConfig(r=64, alpha=8, target_modules=ATTENTION, init_weights=False),
    "lokr patterns": LoKrConfig(
        r=2, alpha=3, target_modules=ATTENTION, init_weights=False, alpha_pattern={"q_proj": 9}, rank_pattern={"v_proj": 4}
    ),
    "loha": LoHaConfig(r=3, alpha=5, target_modules=EVERY, init_weights=False),
    "loha patterns": LoHaConfig(
        r=3, alpha=5, target_modules=ATTENTION, init_weights=False, alpha_pattern={"q_proj": 9}, rank_pattern={"v_proj": 4}
    ),
    "oft": OFTConfig(r=0, oft_block_size=8, target_modules=EVERY, init_weights=False),
    "oft by number": OFTConfig(r=4, oft_block_size=0, target_modules=ATTENTION, init_weights=False),
    "oft shared": OFTConfig(r=0, oft_block_size=8, target_modules=ATTENTION, init_weights=False, block_share=True),
    "oft exact": OFTConfig(r=0, oft_block_size=8, target_modules=ATTENTION, init_weights=False, use_cayley_neumann=False),
    "oft of three terms": OFTConfig(
        r=0, oft_block_size=8, target_modules=ATTENTION, init_weights=False, num_cayley_neumann_terms=3
    ),
    "coft": OFTConfig(r=0, oft_block_size=8, target_modules=ATTENTION, init_weights=False, coft=True, eps=1e-2),
    "boft": BOFTConfig(boft_block_size=8, target_modules=EVERY, init_weights=False),
    "ia3": IA3Config(target_modules=EVERY, feedforward_modules=["down_proj", "linear_2"], init_ia3_weights=False),
}  # fmt: skip


@pytest.mark.parametrize("name", PEFT)
def test_peft(decoder: DiT, tmp_path: Path, name: str) -> None:
    wanted = peft_folder(decoder, PEFT[name], tmp_path / "a")
    assert error(decoder, tmp_path / "a", wanted) < RIGHT
    assert error(decoder, tmp_path / "a" / "adapter_model.safetensors", wanted) < RIGHT


def test_the_first_pattern_of_the_saved_file_counts(decoder: DiT, tmp_path: Path) -> None:
    """peft saves patterns in alphabetical order: loaded again, an adapter may act otherwise than when it was trained."""
    config = lora(target_modules=["q_proj"], alpha_pattern={"q_proj": 3, r"^layers\.0\.self_attn\.q_proj": 9})
    peft_folder(decoder, config, tmp_path / "a")
    written = json.loads((tmp_path / "a" / "adapter_config.json").read_text())["alpha_pattern"]
    assert list(written) == sorted(written)
    loaded = PeftModel.from_pretrained(copy.deepcopy(decoder), tmp_path / "a").eval()
    assert error(decoder, tmp_path / "a", outputs(loaded.base_model.model, decoder)) < RIGHT


LYCORIS: dict[str, tuple[str, dict[str, Any]]] = {
    "lora": ("locon", {}),
    "lora rank stabilised": ("locon", {"rs_lora": True}),
    "lora on every layer": ("locon", {"names": [".*proj", ".*linear_.*", "condition_embedder"]}),
    "lora in bfloat16": ("locon", {"save_as": torch.bfloat16}),
    "dora": ("locon", {"weight_decompose": True}),
    "dora on every layer": ("locon", {"weight_decompose": True, "names": [".*proj", ".*linear_.*", "condition_embedder"]}),
    "dora by inputs": ("locon", {"weight_decompose": True, "wd_on_out": False}),
    "dora by inputs on square layers": (
        "locon", {"weight_decompose": True, "wd_on_out": False, "names": [".*linear_2", "condition_embedder"]}
    ),
    "lokr": ("lokr", {"factor": 4}),
    "lokr both factored": ("lokr", {"lora_dim": 1, "decompose_both": True}),
    "lokr full": ("lokr", {"full_matrix": True}),
    "lokr dora": ("lokr", {"weight_decompose": True}),
    "lokr dora by inputs": ("lokr", {"weight_decompose": True, "wd_on_out": False}),
    "lokr rank stabilised": ("lokr", {"rs_lora": True, "lora_dim": 2}),
    "loha": ("loha", {}),
    "loha rank stabilised": ("loha", {"rs_lora": True}),
    "loha dora": ("loha", {"weight_decompose": True}),
    "glora": ("glora", {}),
    "glora with biases": ("glora", {"names": [".*linear_2", "condition_embedder"]}),
    "full": ("full", {}),
    "full with biases": ("full", {"names": [".*linear_2", "condition_embedder"]}),
    "ia3": ("ia3", {}),
    "ia3 on the input": ("ia3", {"train_on_input": True, "names": [".*proj", "condition_embedder"]}),
    "oft": ("diag-oft", {"lora_dim": 8}),
    "oft with biases": ("diag-oft", {"lora_dim": 4, "names": [".*linear_2", "condition_embedder"]}),
    "oft constrained": ("diag-oft", {"lora_dim": 8, "constraint": 0.01}),
    "oft rescaled": ("diag-oft", {"lora_dim": 8, "rescaled": True}),
    "boft": ("boft", {"lora_dim": 8, "names": [".*q_proj", ".*gate_proj"]}),
    "boft rescaled": ("boft", {"lora_dim": 8, "rescaled": True, "names": [".*q_proj", ".*k_proj"]}),
}  # fmt: skip


@pytest.mark.parametrize("name", LYCORIS)
def test_lycoris(decoder: DiT, tmp_path: Path, name: str) -> None:
    algo, options = LYCORIS[name]
    wanted = lycoris_file(decoder, tmp_path / "a.safetensors", algo, **options)
    assert error(decoder, tmp_path / "a.safetensors", wanted) < RIGHT


@pytest.mark.parametrize(
    "config",
    [
        lora(use_dora=True, target_modules=EVERY),
        OFTConfig(r=0, oft_block_size=8, target_modules=ATTENTION, init_weights=False),
    ],
)
def test_on_layers_in_eight_bits(decoder: DiT, tmp_path: Path, config: PeftConfig) -> None:
    """The rounding of 8 bits stays beside the adapter's effect, and no form fails there, also after the layers ran."""
    wanted = peft_folder(decoder, config, tmp_path / "a", std=0.2)
    small = copy.deepcopy(decoder)
    to_int8(small)
    plain = outputs(small, decoder)
    AdapterRack(small).use((Adapter(str(tmp_path / "a")),))
    base = outputs(decoder, decoder)
    for found, library, before, exact in zip(outputs(small, decoder)[:-1], wanted, plain, base, strict=False):
        effect = (library - exact).norm()
        if effect > 0.01 * exact.norm():
            assert ((found - before) - (library - exact)).norm() / effect < 0.1


# --- names ------------------------------------------------------------------------------------------------


NAMES = {
    "as lycoris.kohya": lambda name: "lora_unet_" + name.replace(".", "_"),
    "as ComfyUI": lambda name: "lora_unet_decoder_" + name.replace(".", "_"),
    "as OneTrainer": lambda name: "lora_transformer_" + name.replace(".", "_"),
    "as ai-toolkit": lambda name: "diffusion_model.decoder." + name,
    "of a compiled base": lambda name: "base_model.model._orig_mod." + name,
    "of compiled layers": lambda name: name.replace("self_attn", "_orig_mod.self_attn"),
    "of the whole model": lambda name: "base_model.model.decoder." + name,
    "as diffusers": lambda name: "transformer." + name.replace("q_proj", "to_q").replace("o_proj", "to_out.0"),
    "of diffusers with underscores": lambda name: (
        "lora_unet_" + name.replace("q_proj", "to_q").replace("o_proj", "to_out.0").replace(".", "_")
    ),
    "bare": lambda name: name,
}


@pytest.mark.parametrize("style", NAMES)
def test_names(decoder: DiT, tmp_path: Path, style: str) -> None:
    config = lora(
        r=4,
        lora_alpha=4,
        target_modules=["q_proj", "o_proj", "down_proj", "linear_1", "time_proj", "condition_embedder"],
    )
    wanted = peft_folder(decoder, config, tmp_path / "a")
    tensors = {}
    for key, value in load_file(tmp_path / "a" / "adapter_model.safetensors").items():
        layer, _, part = key.removeprefix("base_model.model.").removesuffix(".weight").rpartition(".")
        tensors[f"{NAMES[style](layer)}.{part}.weight"] = value
    save_file(tensors, tmp_path / "named.safetensors")
    assert error(decoder, tmp_path / "named.safetensors", wanted) < RIGHT


def test_a_text_encoders_part_is_left_out_and_named(decoder: DiT, tmp_path: Path) -> None:
    wanted = lycoris_file(decoder, tmp_path / "a.safetensors", "locon")
    tensors = load_file(tmp_path / "a.safetensors")
    beside = {
        f"lora_te_layers_0_mlp_up_proj.{part}": torch.ones(4, 4) for part in ("lora_up.weight", "lora_down.weight")
    }
    save_file(tensors | beside, tmp_path / "both.safetensors")
    assert error(decoder, tmp_path / "both.safetensors", wanted) < RIGHT
    rack = AdapterRack(copy.deepcopy(decoder))
    assert rack.use((Adapter(str(tmp_path / "both.safetensors")),)) == (
        "both.safetensors also changes a text encoder. That part is left out",
    )
    save_file(beside, tmp_path / "text.safetensors")
    with pytest.raises(AdapterError, match="only the text encoder"):
        rack.use((Adapter(str(tmp_path / "text.safetensors")),))


# --- diffusers ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "options", [{"lora_alpha": 8}, {"use_rslora": True}, {"use_dora": True}, {"alpha_pattern": {"q_proj": 9}}]
)
def test_diffusers_header(decoder: DiT, tmp_path: Path, options: dict[str, Any]) -> None:
    """The config that diffusers keeps in the header of pytorch_lora_weights.safetensors, for the folder and the file."""
    wanted = peft_folder(decoder, lora(**options), tmp_path / "a")
    config = json.loads((tmp_path / "a" / "adapter_config.json").read_text())
    kept = {
        f"transformer.{key}": config[key] for key in ("r", "lora_alpha", "alpha_pattern", "rank_pattern", "use_rslora")
    }
    tensors = {
        key.replace("base_model.model.", "transformer."): value
        for key, value in load_file(tmp_path / "a" / "adapter_model.safetensors").items()
    }
    folder = tmp_path / "diffusers"
    folder.mkdir()
    header = {"format": "pt", "lora_adapter_metadata": json.dumps(kept, indent=2, sort_keys=True)}
    save_file(tensors, folder / "pytorch_lora_weights.safetensors", header)
    for path in (folder, folder / "pytorch_lora_weights.safetensors"):
        assert error(decoder, path, wanted) < RIGHT


@pytest.mark.parametrize(
    "options",
    [{}, {"use_rslora": True}, {"use_dora": True}, {"alpha_pattern": {"to_q": 9}, "rank_pattern": {"to_k": 2}}],
)
def test_a_file_that_diffusers_saved(tiny: Path, decoder: DiT, tmp_path: Path, options: dict[str, Any]) -> None:
    reference = Reference(tiny, VARIANTS[0].folder).transformer
    reference.add_adapter(lora(target_modules=["to_q", "to_k", "to_out.0"], **options))
    randomise(reference, 0.05, lambda name: "lora_" in name)
    reference.save_lora_adapter(tmp_path)
    adapted = copy.deepcopy(decoder)
    AdapterRack(adapted).use((Adapter(str(tmp_path)),))
    for name, theirs in (("q_proj", "to_q"), ("k_proj", "to_k"), ("v_proj", "to_v"), ("o_proj", "to_out.0")):
        for at in ("layers.0.self_attn", "layers.2.cross_attn"):
            layer, other = adapted.get_submodule(f"{at}.{name}"), reference.get_submodule(f"{at}.{theirs}")
            x = torch.randn(3, layer.in_features)
            found, wanted, plain = layer(x), other(x), layer.forward(x)
            assert (found - wanted).norm() <= RIGHT * (wanted - plain).norm() + 1e-5


# --- what the training writes -------------------------------------------------------------------------------


def trained(decoder: DiT, folder: Path) -> nn.ModuleDict:
    """Write an adapter with random values as the training does. Returns the changes as the training has them."""
    config, changes = AdapterConfig(rank=3, alpha=7.0, variant="acestep-v15-base"), nn.ModuleDict()
    for name, layer in decoder.named_modules():
        if name.rpartition(".")[2] in PROJECTIONS and isinstance(layer, nn.Linear):
            changes[name.replace(".", "/")] = LowRank(layer, config)
    randomise(changes, 0.05, lambda _: True)
    write_adapter(folder, changes, config, "run")
    return changes.eval()


def test_peft_reads_what_the_training_writes(decoder: DiT, tmp_path: Path) -> None:
    trained(decoder, tmp_path)
    loaded = PeftModel.from_pretrained(copy.deepcopy(decoder), tmp_path).eval()
    assert error(decoder, tmp_path, outputs(loaded.base_model.model, decoder)) < RIGHT


def test_the_training_its_adapter_and_diffusers_agree(tiny: Path, decoder: DiT, tmp_path: Path) -> None:
    """diffusers reads the file alone, without the config beside it, as ComfyUI does."""
    changes = trained(decoder, tmp_path)
    reference = Reference(tiny, VARIANTS[0].folder).transformer
    found = AceStepLoraLoaderMixin.lora_state_dict(tmp_path / "adapter_model.safetensors", return_lora_metadata=True)
    state, metadata = found
    AceStepLoraLoaderMixin.load_lora_into_transformer(state, reference, metadata=metadata)
    names = {"q_proj": "to_q", "k_proj": "to_k", "v_proj": "to_v", "o_proj": "to_out.0"}
    for path in (tmp_path, tmp_path / "adapter_model.safetensors"):
        adapted = copy.deepcopy(decoder)
        AdapterRack(adapted).use((Adapter(str(path)),))
        for key, change in changes.items():
            at, _, name = key.replace("/", ".").rpartition(".")
            layer, other = adapted.get_submodule(f"{at}.{name}"), reference.get_submodule(f"{at}.{names[name]}")
            x = torch.randn(3, layer.in_features)
            wanted = change(x)
            assert (layer(x) - layer.forward(x) - wanted).norm() <= RIGHT * wanted.norm()
            assert (other(x) - layer.forward(x) - wanted).norm() <= RIGHT * wanted.norm()


def test_what_the_training_writes_says_what_it_is(decoder: DiT, tmp_path: Path) -> None:
    trained(decoder, tmp_path)
    facts = adapter_facts(tmp_path)
    assert (facts.writer, facts.variant) == (Writer.DAW_BRIDGE, "acestep-v15-base")
    assert (facts.ranks, facts.strengths) == ((3,), (1.0,))


# --- any combination ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(12))
def test_random_settings(decoder: DiT, tmp_path: Path, seed: int) -> None:
    """Ranks, alphas, patterns and layers as they may meet in one file."""
    draw = random.Random(seed)
    targets = draw.sample(EVERY, draw.randint(2, 6))
    patterns = [
        draw.choice([name, f"self_attn.{name}", rf"layers\.[12]\..*{name}", f"^layers.0.self_attn.{name}"])
        for name in draw.sample(targets, 2)
    ]
    options: dict[str, Any] = {
        "r": draw.randint(1, 9),
        "target_modules": targets,
        "rank_pattern": {pattern: draw.randint(1, 12) for pattern in patterns if draw.random() < 0.7},
        "alpha_pattern": {pattern: draw.randint(1, 30) for pattern in patterns if draw.random() < 0.7},
    }
    alpha = draw.randint(1, 30)
    kind = draw.choice(["lora", "dora", "lokr", "loha"])
    if kind in {"lora", "dora"}:
        config: PeftConfig = lora(**options, lora_alpha=alpha, use_dora=kind == "dora", use_rslora=draw.random() < 0.3)
    else:
        extra = {"decompose_both": draw.random() < 0.5} if kind == "lokr" else {}
        config = (LoKrConfig if kind == "lokr" else LoHaConfig)(**options, **extra, alpha=alpha, init_weights=False)
    wanted = peft_folder(decoder, config, tmp_path / "a")
    assert error(decoder, tmp_path / "a", wanted) < RIGHT


@pytest.mark.parametrize("seed", range(8))
def test_random_settings_of_lycoris(decoder: DiT, tmp_path: Path, seed: int) -> None:
    draw = random.Random(seed)
    algo = ["locon", "lokr", "loha", "glora"][seed % 4]
    names = draw.sample([rf".*{name}$" for name in EVERY], draw.randint(2, 6))
    options: dict[str, Any] = {"lora_dim": draw.randint(1, 9), "alpha": draw.choice([0.5, 1, 7, 16]), "names": names}
    if algo != "glora":
        options |= {
            "weight_decompose": draw.random() < 0.5,
            "wd_on_out": draw.random() < 0.5,
            "rs_lora": draw.random() < 0.3,
        }
    if algo == "lokr":
        options |= {"factor": draw.choice([-1, 2, 4, 8]), "decompose_both": draw.random() < 0.5}
    wanted = lycoris_file(decoder, tmp_path / "a.safetensors", algo, **options)
    assert error(decoder, tmp_path / "a.safetensors", wanted) < RIGHT
