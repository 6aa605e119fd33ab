"""Adapter files that another program writes, shortens or takes away while they are on."""

import os
import shutil
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file
from torch import nn

from engine.contract.messages import Adapter
from engine.loading.adapters import AdapterError, AdapterRack

Q = "layers.0.self_attn.q_proj"
CHANGED = ("a.safetensors changed. This take is made with the new one",)


@pytest.fixture
def decoder() -> nn.Module:
    linear = nn.ModuleDict({"q_proj": nn.Linear(6, 6, bias=False)})
    return nn.ModuleDict({"layers": nn.ModuleList([nn.ModuleDict({"self_attn": linear})])})


def write(file: Path, value: float, rank: int = 2) -> Adapter:
    save_file({f"{Q}.lora_A.weight": torch.ones(rank, 6), f"{Q}.lora_B.weight": torch.full((6, rank), value)}, file)
    return Adapter(str(file))


def effect(decoder: nn.Module) -> float:
    layer, x = decoder.get_submodule(Q), torch.ones(1, 6)
    return float((layer(x) - layer.forward(x)).detach().mean())


def test_the_new_content_counts_and_is_said(decoder: nn.Module, tmp_path: Path) -> None:
    file, rack = tmp_path / "a.safetensors", AdapterRack(decoder)
    assert rack.use((write(file, 1.0),)) == ()
    assert effect(decoder) == pytest.approx(12, abs=1e-4)
    assert rack.use((write(file, 2.0),)) == CHANGED
    assert effect(decoder) == pytest.approx(24, abs=1e-4)
    assert rack.use((Adapter(str(file)),)) == ()


def test_the_same_time_and_size_hide_nothing(decoder: nn.Module, tmp_path: Path) -> None:
    file, rack = tmp_path / "a.safetensors", AdapterRack(decoder)
    rack.use((write(file, 1.0),))
    before = file.stat()
    write(file, 3.0)
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert rack.use((Adapter(str(file)),)) == CHANGED
    assert effect(decoder) == pytest.approx(36, abs=1e-4)


def test_a_file_that_was_only_touched_is_not_said_to_have_changed(decoder: nn.Module, tmp_path: Path) -> None:
    file, rack = tmp_path / "a.safetensors", AdapterRack(decoder)
    rack.use((write(file, 1.0),))
    write(file, 1.0)
    os.utime(file)
    assert rack.use((Adapter(str(file)),)) == ()


def test_an_old_file_is_not_read_again(decoder: nn.Module, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, rack = tmp_path / "a.safetensors", AdapterRack(decoder)
    adapter = write(file, 1.0)
    monkeypatch.setattr("engine.loading.adapters.time.time_ns", lambda: file.stat().st_ctime_ns + 10**10)
    rack.use((adapter,))
    monkeypatch.setattr("engine.loading.adapters.read_whole", lambda *_: pytest.fail("the file was read again"))
    assert rack.use((Adapter(str(file), 0.5),)) == ()
    assert effect(decoder) == pytest.approx(6, abs=1e-4)


def test_what_is_on_stays_whole_while_its_file_is_shortened_and_taken_away(decoder: nn.Module, tmp_path: Path) -> None:
    file, rack = tmp_path / "a.safetensors", AdapterRack(decoder)
    adapter = write(file, 1.0, rank=200)
    rack.use((adapter,))
    shutil.copyfile(write(tmp_path / "small.safetensors", 9.0).path, file)
    assert effect(decoder) == pytest.approx(1200, rel=1e-4)
    whole = file.read_bytes()
    file.write_bytes(whole[:-20])
    with pytest.raises(AdapterError, match=rf"it ends after {len(whole) - 20} of {len(whole)} bytes"):
        rack.use((adapter,))
    file.unlink()
    with pytest.raises(AdapterError, match="does not exist"):
        rack.use((adapter,))
    assert effect(decoder) == pytest.approx(1200, rel=1e-4)
