"""Weights whose names or shapes do not fit their config are refused when they are adopted, as the engine refuses them."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import gguf
import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

from daw_bridge.making import load_trial, weights
from daw_bridge.making.load_trial import LoadTrial
from daw_bridge.making.weights import WeightsError
from engine.loading.checkpoint import load_model
from engine.loading.checkpoint_error import CheckpointError
from engine.loading.device import MemoryPlan
from engine.loading.trial import load_fault, value_fault
from tests.tiny_checkpoint import write_tiny_checkpoint
from tests.weight_forms import write_gguf, write_qwen

DIT, VAE, TEXT = "acestep-v15-turbo", "vae", "Qwen3-Embedding-0.6B"
PLAN = MemoryPlan(torch.device("cpu"), torch.float32)
State = dict[str, torch.Tensor]


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny_checkpoint(tmp_path_factory.mktemp("published"))


@pytest.fixture
def copy(published: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(published, tmp_path / "copy"))


def rewrite(folder: Path, change: Callable[[State], object]) -> None:
    (file,) = folder.glob("*.safetensors")
    state = load_file(file)
    change(state)
    save_file({key: value.contiguous() for key, value in state.items()}, file)


def configure(folder: Path, **fields: object) -> None:
    file = folder / "config.json"
    file.write_text(json.dumps(json.loads(file.read_text()) | fields))


Q, ALPHA = "decoder.layers.1.self_attn.q_proj.weight", "decoder.block.0.snake1.alpha"
CASES: dict[str, tuple[str, Callable[[Path], object], str]] = {
    "a tensor too few": (DIT, lambda folder: rewrite(folder, lambda state: state.pop(Q)), f"1 missing: {Q}"),
    "a tensor too many": (
        DIT,
        lambda folder: rewrite(folder, lambda state: state.update(extra=torch.zeros(1))),
        "1 unknown: extra",
    ),
    "another shape": (
        DIT,
        lambda folder: rewrite(folder, lambda state: state.update({Q: state[Q][:-1]})),
        f"1 of another shape: {Q}",
    ),
    "a config of another size": (DIT, lambda folder: configure(folder, num_hidden_layers=3), "unknown"),
    "a size of null": (DIT, lambda folder: configure(folder, intermediate_size=None), "field intermediate_size"),
    "a size of several numbers": (DIT, lambda folder: configure(folder, hidden_size=[64]), "field hidden_size"),
    "a list that is none": (VAE, lambda folder: configure(folder, channel_multiples=2), "field channel_multiples"),
    "heads that do not divide": (DIT, lambda folder: configure(folder, num_attention_heads=3), ""),
    "a silence of other channels": (
        DIT,
        lambda folder: torch.save(torch.zeros(1, 5, 100), folder / "silence_latent.pt"),
        "silence_latent.pt must contain",
    ),
    "a codec of other strides": (VAE, lambda folder: configure(folder, downsampling_ratios=[2, 2]), ""),
    "a codec with a part too few": (VAE, lambda folder: rewrite(folder, lambda state: state.pop(ALPHA)), "1 missing"),
    "a text encoder of another width": (TEXT, lambda folder: configure(folder, intermediate_size=7), "another shape"),
    "a text encoder with more layers": (TEXT, lambda folder: configure(folder, num_hidden_layers=9), "missing"),
    "a tokenizer that is none": (TEXT, lambda folder: (folder / "tokenizer.json").write_text("{}"), "tokenizer.json"),
}


@pytest.mark.parametrize("name", CASES)
def test_what_a_load_would_refuse(copy: Path, name: str) -> None:
    component, spoil, said = CASES[name]
    assert load_fault(copy / component, component) == ""
    spoil(copy / component)
    fault = load_fault(copy / component, component)
    assert fault
    assert said in fault
    with pytest.raises(CheckpointError) as caught:
        load_model(copy, "turbo", PLAN)
    assert str(caught.value) == fault
    assert not any(word in fault for word in ("argument", "NoneType", "Error", "not iterable"))


@pytest.mark.parametrize("component", [DIT, VAE, TEXT])
def test_a_gguf_that_fits(published: Path, tmp_path: Path, component: str) -> None:
    folder = write_qwen(tmp_path / TEXT) if component == TEXT else published / component
    file = write_gguf(folder, tmp_path / f"{component}-F32.gguf")
    assert load_fault(file, component) == ""


def test_adopt_asks_and_takes_what_fits(copy: Path, tmp_path: Path) -> None:
    models = tmp_path / "models"
    (models / "small").mkdir(parents=True)
    rewrite(copy / DIT, lambda state: state.update({Q: torch.cat([state[Q]] * 40)}))  # the larger file comes first
    large = write_gguf(copy / DIT, models / f"{DIT}-F32.gguf")
    mine, lines = tmp_path / "mine", []
    with LoadTrial() as trial:
        with pytest.raises(WeightsError, match=rf"is not used: {DIT}-F32.gguf does not fit its config: 1 of another"):
            weights.adopt(mine, large, lines.append, trial)
        with pytest.raises(WeightsError, match="does not fit its config"):
            weights.adopt(mine, copy / DIT, lines.append, trial)
        rewrite(copy / DIT, lambda state: state.update({Q: state[Q][: len(state[Q]) // 40]}))
        small = write_gguf(copy / DIT, models / "small" / f"{DIT}-F32.gguf")
        assert weights.adopt(mine, models, lines.append, trial) == {DIT: small}
        assert list(weights.verify(mine, DIT, trial)) == [(small.name, "")]
        shutil.copy(large, small)
        ((_, _), (_, fault)) = weights.verify(mine, DIT, trial)
        assert "does not fit its config" in fault


@pytest.mark.parametrize("value", [torch.nan, torch.inf])
def test_verify_looks_at_the_values_of_files_of_pytorch(copy: Path, tmp_path: Path, value: float) -> None:
    folder, file = copy / DIT, copy / DIT / "pytorch_model.bin"
    state = load_file(folder / "model.safetensors")
    (folder / "model.safetensors").unlink()
    torch.save({key: tensor.half() for key, tensor in state.items()}, file)
    mine = tmp_path / "mine"
    with LoadTrial() as trial:
        assert weights.adopt(mine, folder, trial=trial) == {DIT: folder}
        assert {fault for _, fault in weights.verify(mine, DIT, trial)} == {""}
        state[Q][0, 0] = value
        torch.save(state, file)
        assert f"{Q} contains values" in dict(weights.verify(mine, DIT, trial))[file.name]
    torch.save(torch.full((1, 8, 100), value), folder / "silence_latent.pt")
    assert "silence_latent contains values" in value_fault(folder / "silence_latent.pt")


def test_where_the_engine_cannot_answer_nothing_is_held_against_a_file(
    copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(load_trial, "module_command", lambda _: (["false"], {}))
    with LoadTrial() as trial:
        assert weights.adopt(tmp_path / "mine", copy / VAE, trial=trial) == {VAE: copy / VAE}
    monkeypatch.setattr(load_trial, "module_command", lambda _: ([str(tmp_path / "none")], {}))
    with LoadTrial() as trial:
        assert trial.value_fault(copy / DIT / "silence_latent.pt") == ""


def test_names_of_llama_cpp_are_named(tmp_path: Path) -> None:
    file = tmp_path / "acestep-5Hz-lm-0.6B-Q8_0.gguf"
    writer = gguf.GGUFWriter(file, "qwen3")
    for name in ("token_embd.weight", "blk.0.attn_q.weight", "output_norm.weight"):
        writer.add_tensor(name, np.zeros((4, 4), np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    for place in (file, tmp_path):
        with pytest.raises(WeightsError, match=r"has the tensor names of llama\.cpp"):
            weights.adopt(tmp_path / "mine", place)
