"""Strength by groups of layers, against sums made by hand; adapters that are on again without being read."""

import copy
import os
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from engine.contract.adapters.groups import GROUPS, group_of
from engine.contract.messages import Adapter
from engine.loading import adapters
from engine.loading.adapters import AdapterRack
from engine.models.dit import DiT

LAYERS = {
    "attention": ("layers.0.self_attn.q_proj", "layers.1.self_attn.o_proj"),
    "cross_attention": ("layers.0.cross_attn.k_proj", "layers.1.cross_attn.o_proj"),
    "mlp": ("layers.0.mlp.gate_proj", "layers.1.mlp.down_proj"),
    "others": ("time_embed.linear_1", "time_embed_r.time_proj", "condition_embedder"),
}
PARTS = {"attention": 0.25, "cross_attention": -1.5, "mlp": 0.0, "others": 2.0}


@pytest.fixture(scope="module")
def decoder(tiny: Path) -> DiT:
    from engine.loading.checkpoint import load_model
    from engine.loading.device import MemoryPlan

    return load_model(tiny, "turbo", MemoryPlan(torch.device("cpu"), torch.float32)).networks.decoder


def write(file: Path, decoder: DiT, seed: int, dora: bool = False) -> dict[str, tuple[torch.Tensor, torch.Tensor]]:
    """A LoRA of all groups, with times long past. Returns its factors (up, down) by layer."""
    random = torch.Generator().manual_seed(seed)
    made, tensors = {}, {}
    for name in (name for names in LAYERS.values() for name in names):
        layer = decoder.get_submodule(name)
        up, down = (
            torch.randn(layer.out_features, 2, generator=random),
            torch.randn(2, layer.in_features, generator=random),
        )
        made[name] = up, down
        tensors |= {f"{name}.lora_A.weight": down, f"{name}.lora_B.weight": up}
        if dora:
            tensors[f"{name}.lora_magnitude_vector"] = torch.rand(layer.out_features, generator=random) + 0.5
    save_file(tensors, file)
    return made


@pytest.fixture
def long_ago(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Files count as written long ago. Returns the paths that are read from now on, or opened without being read whole."""
    later, real, opens, read = adapters.time.time_ns, adapters.read_whole, Path.open, []
    is_reading = False

    def count(path: Path, *rest: object) -> object:
        nonlocal is_reading
        read.append(path)
        is_reading = True
        try:
            return real(path, *rest)
        finally:
            is_reading = False

    def opened(path: Path, *rest: object, **more: object) -> object:
        if not is_reading and path.suffix == ".safetensors":
            read.append(path)
        return opens(path, *rest, **more)  # type: ignore[call-overload]

    monkeypatch.setattr("engine.loading.adapters.time.time_ns", lambda: later() + 10**10)
    monkeypatch.setattr("engine.loading.adapters.read_whole", count)
    monkeypatch.setattr(Path, "open", opened)
    return read


def outputs(decoder: DiT) -> dict[str, torch.Tensor]:
    random = torch.Generator().manual_seed(7)
    with torch.no_grad():
        return {
            name: layer(torch.randn(3, layer.in_features, generator=random))
            for name, layer in decoder.named_modules()
            if hasattr(layer, "in_features")
        }


def test_every_layer_belongs_to_one_group(decoder: DiT) -> None:
    found = {name: group_of(name) for name, layer in decoder.named_modules() if hasattr(layer, "in_features")}
    assert set(found.values()) == set(GROUPS)
    assert {name for name, group in found.items() if group == "others"} == {
        "condition_embedder",
        *(f"{e}.{part}" for e in ("time_embed", "time_embed_r") for part in ("linear_1", "linear_2", "time_proj")),
    }
    assert all(group_of(name) == group for group, names in LAYERS.items() for name in names)


def test_each_group_has_its_own_strength(decoder: DiT, tmp_path: Path) -> None:
    made = write(tmp_path / "a.safetensors", decoder, 1)
    adapted, by_hand = copy.deepcopy(decoder), copy.deepcopy(decoder)
    AdapterRack(adapted).use((Adapter(str(tmp_path / "a.safetensors"), 0.5, **PARTS),))
    for name, (up, down) in made.items():
        by_hand.get_submodule(name).weight.data += 0.5 * PARTS[group_of(name)] * (up @ down)
    plain, wanted = outputs(decoder), outputs(by_hand)
    for name, found in outputs(adapted).items():
        assert torch.allclose(found, wanted[name], atol=1e-4), name
        if name not in made or group_of(name) == "mlp":
            assert torch.equal(found, plain[name]), "a layer that nothing acts on gives the same, bit for bit"


def test_dora_at_a_part_of_its_strength_is_that_part_of_its_change(decoder: DiT, tmp_path: Path) -> None:
    write(tmp_path / "a.safetensors", decoder, 1, dora=True)
    found = []
    for adapter in (Adapter("", 1.0), Adapter("", -0.5, **PARTS)):
        adapted = copy.deepcopy(decoder)
        AdapterRack(adapted).use((Adapter(str(tmp_path / "a.safetensors"), adapter.scale, **PARTS if found else {}),))
        found.append(outputs(adapted))
    for name, plain in outputs(decoder).items():
        part = -0.5 * PARTS[group_of(name)]
        assert torch.allclose(found[1][name], plain + part * (found[0][name] - plain), atol=1e-4), name


def test_several_at_once_each_in_its_own_steps(decoder: DiT, tmp_path: Path) -> None:
    files = [tmp_path / f"{n}.safetensors" for n in range(3)]
    for n, file in enumerate(files):
        write(file, decoder, n)
    one, two, three = (Adapter(str(file), 0.3 + n, mlp=n / 2) for n, file in enumerate(files))
    adapted = copy.deepcopy(decoder)
    rack = AdapterRack(adapted)

    def alone(*adapters: Adapter) -> dict[str, torch.Tensor]:
        other = copy.deepcopy(decoder)
        AdapterRack(other).use(adapters)
        return outputs(other)

    windowed = [
        Adapter(one.path, one.scale, mlp=one.mlp, last=0.5),
        Adapter(two.path, two.scale, mlp=two.mlp, first=0.25),
        Adapter(three.path, three.scale, mlp=three.mlp, first=0.25, last=0.75),
    ]
    rack.use(tuple(windowed))
    wanted = [(one,), (one, two, three), (two, three), (two,)]
    for step in (*range(4), *reversed(range(4))):
        rack.begin_step(step, 4)
        expected = alone(*wanted[step])
        assert all(torch.equal(found, expected[name]) for name, found in outputs(adapted).items()), step
    assert rack.acting_ahead == {0}, "it changes the keys of cross-attention, which are computed ahead"
    rack.use(tuple(windowed))
    assert rack.acting_ahead is None, "until a step begins, all act"


def test_a_change_of_numbers_or_back_to_another_adapter_reads_no_file(
    decoder: DiT, tmp_path: Path, long_ago: list[Path]
) -> None:
    files = [tmp_path / f"{n}.safetensors" for n in range(2)]
    for n, file in enumerate(files):
        write(file, decoder, n)
    one, two = (Adapter(str(file)) for file in files)
    adapted = copy.deepcopy(decoder)
    rack = AdapterRack(adapted)
    rack.use((one, two))
    assert long_ago == files
    before = outputs(adapted)
    for some in ((one,), (), (two,), (Adapter(one.path, -0.5, mlp=0.0, first=0.5), two), (two, one), (one, two)):
        assert rack.use(some) == ()
    assert long_ago == files, "read once each"
    assert all(torch.equal(found, before[name]) for name, found in outputs(adapted).items())
    write(files[0], decoder, 5)
    os.utime(files[0], ns=(1, 1))
    assert rack.use((two,)) == ()
    assert rack.use((one,)) == ("0.safetensors changed. This take is made with the new one",)
    assert long_ago == [*files, files[0]]


def test_of_many_adapters_those_used_last_stay_in_memory(
    decoder: DiT, tmp_path: Path, long_ago: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [tmp_path / f"{n}.safetensors" for n in range(4)]
    for n, file in enumerate(files):
        write(file, decoder, n)
    each = adapters.read_whole(files[0]).n_bytes
    factors = write(files[0], decoder, 0).values()
    assert each == sum(up.nbytes + down.nbytes for up, down in factors)
    monkeypatch.setattr(adapters, "KEPT_BYTES", 2.5 * each)
    long_ago.clear()
    rack = AdapterRack(copy.deepcopy(decoder))
    a, b, c, d = (Adapter(str(file)) for file in files)
    for adapter in (a, b, a, c):
        rack.use((adapter,))
    assert long_ago == [files[0], files[1], files[2]]
    rack.use((a,))
    assert len(long_ago) == 3
    rack.use((b,))
    assert len(long_ago) == 4, "its last use was the longest ago"
    rack.use((a, b, c, d))
    rack.use((d, c, b, a))
    assert len(long_ago) == 6, "what is in use stays, however much it is"


def test_a_file_that_became_unreadable_leaves_on_what_was_on(
    decoder: DiT, tmp_path: Path, long_ago: list[Path]
) -> None:
    file = tmp_path / "a.safetensors"
    write(file, decoder, 1)
    rack, whole = AdapterRack(copy.deepcopy(decoder)), file.read_bytes()
    rack.use((Adapter(str(file)),))
    file.write_bytes(whole[:-4])
    with pytest.raises(adapters.AdapterError):
        rack.use((Adapter(str(file), 0.5),))
    file.write_bytes(whole)
    assert rack.use((Adapter(str(file), 0.5),)) == (), "it has its old content again"
