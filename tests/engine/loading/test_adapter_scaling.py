"""How strongly an adapter acts: its config counts for its file as for its folder, by the rules of PEFT and diffusers."""

import json
import shutil
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
import torch
from safetensors import SafetensorError
from safetensors.torch import save_file

from engine.contract.adapters.facts import adapter_fault
from engine.contract.messages import Adapter
from engine.loading.adapters import AdapterError, AdapterRack, read_adapter

Q, V = "layers.0.self_attn.q_proj", "layers.1.cross_attn.v_proj"


def lora(ranks: dict[str, int], prefix: str = "base_model.model.") -> dict[str, torch.Tensor]:
    random, tensors = torch.Generator().manual_seed(0), {}
    for layer, rank in ranks.items():
        tensors[f"{prefix}{layer}.lora_A.weight"] = torch.randn(rank, 48, generator=random)
        tensors[f"{prefix}{layer}.lora_B.weight"] = torch.randn(64, rank, generator=random)
    return tensors


def folder_of(folder: Path, tensors: dict[str, torch.Tensor], config: dict[str, Any]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    save_file(tensors, folder / "adapter_model.safetensors")
    (folder / "adapter_config.json").write_text(json.dumps({"peft_type": "LORA"} | config, sort_keys=True))
    return folder


def scales(path: Path) -> dict[str, float]:
    return {layer: change.scale for layer, change in read_adapter(path).items()}


def test_the_file_equals_its_folder_bit_for_bit(tiny: Path, tmp_path: Path) -> None:
    from engine.loading.checkpoint import load_model
    from engine.loading.device import MemoryPlan

    decoder = load_model(tiny, "turbo", MemoryPlan(torch.device("cpu"), torch.float32)).networks.decoder
    layer = decoder.get_submodule(Q)
    folder = folder_of(tmp_path / "a", lora({Q: 8}), {"r": 8, "lora_alpha": 16})
    rack, x = AdapterRack(decoder), torch.randn(3, 48)
    rack.use((Adapter(str(folder)),))
    by_folder = layer(x)
    rack.use(())
    rack.use((Adapter(str(folder / "adapter_model.safetensors")),))
    assert torch.equal(layer(x), by_folder)
    parts = lora({Q: 8})
    delta = 2 * parts[f"base_model.model.{Q}.lora_B.weight"] @ parts[f"base_model.model.{Q}.lora_A.weight"]
    assert torch.allclose(by_folder, x @ (layer.weight + delta).T, atol=1e-3)


@pytest.mark.parametrize(
    ("config", "wanted"),
    [
        ({"r": 8, "lora_alpha": 16}, {Q: 2.0, V: 4.0}),  # V has rank 4
        ({"r": 8, "lora_alpha": 16, "use_rslora": True}, {Q: 16 / 8**0.5, V: 8.0}),
        ({"r": 8, "lora_alpha": 16, "rank_pattern": {"v_proj": 4}, "alpha_pattern": {"v_proj": 2}}, {Q: 2.0, V: 0.5}),
        ({"r": 8, "lora_alpha": 16, "alpha_pattern": {f"^{Q}": 24}}, {Q: 3.0, V: 4.0}),
        ({"r": 8, "lora_alpha": 16, "alpha_pattern": {r"layers\.\d+\.self_attn\.q_proj": 8}}, {Q: 1.0, V: 4.0}),
        ({"r": 8, "lora_alpha": 16, "alpha_pattern": {"_proj": 8}}, {Q: 2.0, V: 4.0}),  # a part of a name is no name
        ({"r": 8, "lora_alpha": 0}, {Q: 0.0, V: 0.0}),
        ({"r": 8}, {Q: 1.0, V: 1.0}),
    ],
)
def test_the_config_counts(tmp_path: Path, config: dict[str, Any], wanted: dict[str, float]) -> None:
    folder = folder_of(tmp_path / "a", lora({Q: 8, V: 4}), config)
    assert scales(folder) == scales(folder / "adapter_model.safetensors") == pytest.approx(wanted)


def test_patterns_fit_the_names_that_the_file_has(tmp_path: Path) -> None:
    names = lora({"layers.0.self_attn.to_q": 8})
    folder = folder_of(tmp_path / "a", names, {"r": 8, "lora_alpha": 8, "alpha_pattern": {"self_attn.to_q": 32}})
    assert scales(folder) == {Q: 4.0}


@pytest.mark.parametrize("is_full", [True, False])
def test_lokr_of_peft_is_divided_by_its_rank(tmp_path: Path, is_full: bool) -> None:
    stem = f"base_model.model.{Q}"
    tensors = {f"{stem}.lokr_w1": torch.ones(4, 4)}
    full = {f"{stem}.lokr_w2": torch.ones(16, 12)}
    factored = {f"{stem}.lokr_w2_a": torch.ones(16, 64), f"{stem}.lokr_w2_b": torch.ones(64, 12)}
    tensors |= full if is_full else factored
    folder = folder_of(tmp_path / "a", tensors, {"peft_type": "LOKR", "r": 64, "alpha": 8})
    assert scales(folder) == {Q: 0.125}
    folder_of(folder, tensors, {"peft_type": "LOKR", "r": 64, "alpha": 8, "alpha_pattern": {"q_proj": 32}})
    assert scales(folder) == {Q: 0.5}


@pytest.mark.parametrize("prefix", ["", "transformer."])
def test_the_header_of_diffusers_counts(tmp_path: Path, prefix: str) -> None:
    said = {"r": 8, "lora_alpha": 16, "alpha_pattern": {"to_v": 4}, "use_rslora": False}
    header = {"lora_adapter_metadata": json.dumps({f"{prefix}{key}": value for key, value in said.items()})}
    tensors = lora({"layers.0.self_attn.to_q": 8, "layers.1.cross_attn.to_v": 4}, "transformer.")
    save_file(tensors, tmp_path / "pytorch_lora_weights.safetensors", header)
    assert scales(tmp_path) == {Q: 2.0, V: 1.0}


def test_a_config_counts_for_its_own_file_only(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "a", lora({Q: 8}), {"r": 8, "lora_alpha": 16})
    renamed = (folder / "adapter_model.safetensors").rename(folder / "mine.safetensors")
    assert scales(renamed) == scales(folder) == {Q: 2.0}
    save_file(lora({Q: 8}), folder / "other.safetensors")
    assert scales(folder / "other.safetensors") == {Q: 1.0}
    with pytest.raises(AdapterError, match="several files"):
        read_adapter(folder)


def test_a_file_written_anew_is_read_anew(tiny: Path, tmp_path: Path) -> None:
    from engine.loading.checkpoint import load_model
    from engine.loading.device import MemoryPlan

    decoder = load_model(tiny, "turbo", MemoryPlan(torch.device("cpu"), torch.float32)).networks.decoder
    folder = folder_of(tmp_path / "a", lora({Q: 8}), {"r": 8, "lora_alpha": 16})
    rack, x, layer = AdapterRack(decoder), torch.randn(3, 48), decoder.get_submodule(Q)
    plain = layer(x)
    rack.use((Adapter(str(folder)),))
    first = layer(x)
    (folder / "adapter_config.json").write_text('{"peft_type": "LORA", "r": 8, "lora_alpha": 8.0}')
    rack.use((Adapter(str(folder)),))
    assert torch.allclose(layer(x) - plain, (first - plain) / 2, atol=1e-3)
    file = folder / "adapter_model.safetensors"
    new = tmp_path / "new.safetensors"
    save_file({key: torch.zeros_like(value) for key, value in lora({Q: 2}).items()}, new)
    shutil.copyfile(new, file)  # a smaller file in the place of one that is on
    layer(x)
    rack.use((Adapter(str(folder)),))
    assert torch.equal(layer(x), plain)


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ({"r": 8, "lora_alpha": "much"}, "alpha 'much', which is no number"),
        ({"r": 8, "lora_alpha": 10**400}, "which is no number"),
        ({"r": 8, "lora_alpha": 16, "alpha_pattern": {"(": 4}}, r"alpha_pattern, which cannot be read: \($"),
        ({"r": 8, "init_lora_weights": "pissa_niter_4"}, "begun with pissa_niter_4"),
        ({"peft_type": "OFT"}, "type OFT"),
        ({"peft_type": None}, "type None"),
    ],
)
def test_a_config_that_cannot_be_used_is_named(tmp_path: Path, config: dict[str, Any], said: str) -> None:
    folder = folder_of(tmp_path / "a", lora({Q: 8}), config)
    for path in (folder, folder / "adapter_model.safetensors"):
        with pytest.raises(AdapterError, match=said):
            read_adapter(path)


@pytest.mark.parametrize("written", [b"[1]", b"{", b"\x00\x01\x02\xff"])
def test_a_damaged_config_is_named(tmp_path: Path, written: bytes) -> None:
    folder = folder_of(tmp_path / "a", lora({Q: 8}), {})
    (folder / "adapter_config.json").write_bytes(written)
    with pytest.raises(AdapterError, match=r"a/adapter_config\.json is damaged"):
        read_adapter(folder)


def test_no_reason_is_in_the_words_of_a_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = folder_of(tmp_path / "a", lora({Q: 8}), {})
    (folder / "adapter_config.json").write_bytes(b"{\n")
    with pytest.raises(AdapterError, match="is damaged: it is no JSON, from line 2 on"):
        read_adapter(folder)
    file = folder / "adapter_model.safetensors"
    (folder / "adapter_config.json").unlink()
    for fault, reason in (
        (PermissionError(13, "Permission denied", str(file)), "Permission denied"),
        (SafetensorError("Error while deserializing header"), "its content is not what its name promises"),
    ):
        monkeypatch.setattr("engine.loading.adapter_reading.load", Mock(side_effect=fault))
        with pytest.raises(AdapterError, match=f"adapter_model.safetensors cannot be read as an adapter: {reason}$"):
            read_adapter(file)


@pytest.mark.parametrize("value", ["much", float("nan"), float("inf"), 10**400, [5]])
def test_a_setting_of_a_rotation_that_is_no_number_is_named(tmp_path: Path, value: object) -> None:
    for name in ("eps", "num_cayley_neumann_terms"):
        settings = {"peft_type": "OFT", "coft": True, "use_cayley_neumann": True, name: value}
        folder = folder_of(tmp_path / name, {f"{Q}.oft_R.weight": torch.zeros(6, 28)}, settings)
        with pytest.raises(AdapterError, match=f"says {name} .*, which is no number"):
            read_adapter(folder)


def test_what_is_no_adapter_is_refused_before_its_weights_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "model.safetensors"
    save_file({"decoder.layers.0.self_attn.q_proj.weight": torch.zeros(64, 48)}, file)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("read gigabytes of a model into memory"))
    with pytest.raises(AdapterError, match="belongs to no known kind of adapter"):
        read_adapter(file)


def test_a_config_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "a", lora({Q: 8}), {})
    (folder / "adapter_config.json").write_text('{"peft_type": "LORA", "r": 8, "lora_alpha": 4}', "utf-8-sig")
    assert scales(folder) == {Q: 0.5}


def test_tensors_that_do_not_go_together_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.safetensors"
    down, up = torch.zeros(4, 48), torch.zeros(64, 3)
    save_file({f"{Q}.lora_A.weight": down, f"{Q}.lora_B.weight": up}, file)
    with pytest.raises(AdapterError, match=r"do not fit together: \(64, 3\), \(4, 48\)"):
        read_adapter(file)
    save_file({f"{Q}.lora_A.weight": down, f"{Q}.lora_B.weight": torch.zeros(64, 4), f"{Q}.alpha": torch.ones(4)}, file)
    with pytest.raises(AdapterError, match="which is no number"):
        read_adapter(file)


def test_what_is_no_adapter_is_said_without_reading_it(tmp_path: Path) -> None:
    (tmp_path / "a.gguf").write_bytes(b"GGUF\x03\0\0\0" + bytes(100))
    (tmp_path / "a.pt").write_bytes(b"PK\x03\x04" + bytes(100))
    (tmp_path / "a.safetensors").write_bytes(b"")
    (tmp_path / "empty").mkdir()
    folder_of(tmp_path / "good", lora({Q: 8}), {})
    for name, said in {
        "a.gguf": "a.gguf is a GGUF file", "a.pt": "a.pt is a PyTorch file", "a.safetensors": "no safetensors file",
        "empty": "empty contains no adapter_model.safetensors", "nothing": "nothing does not exist",
    }.items():  # fmt: skip
        assert said in adapter_fault(tmp_path / name)
        with pytest.raises(AdapterError, match=said):
            read_adapter(tmp_path / name)
    assert adapter_fault(tmp_path / "good") == adapter_fault(tmp_path / "good" / "adapter_model.safetensors") == ""
