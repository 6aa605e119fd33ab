"""Weights as diffusers and ComfyUI lay them out load to the same networks as the published folders."""

import shutil
import warnings
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from daw_bridge.making import weights
from engine.contract import catalog
from engine.loading.checkpoint import Model, load_model
from engine.loading.codec_weights import made_silence
from engine.loading.device import MemoryPlan
from tests.engine.reference import Reference
from tests.tiny_checkpoint import write_tiny_checkpoint

PLAN = MemoryPlan(torch.device("cpu"), torch.float32)


def assert_same(ours: Model, theirs: Model) -> None:
    for part in ("networks", "vae"):
        a, b = getattr(ours, part).state_dict(), getattr(theirs, part).state_dict()
        assert a.keys() == b.keys()
        assert all(torch.equal(a[key], b[key]) for key in a)
    assert ours.networks.config == theirs.networks.config
    assert ours.text_encoder.token_ids("a song", 50).tolist() == theirs.text_encoder.token_ids("a song", 50).tolist()
    assert torch.equal(ours.text_encoder.hidden("a song"), theirs.text_encoder.hidden("a song"))


@pytest.mark.parametrize("xl", [False, True])
def test_what_diffusers_saves_is_adopted(tmp_path: Path, xl: bool) -> None:
    published = write_tiny_checkpoint(tmp_path / "published", xl=xl)
    name = "acestep-v15-xl-turbo" if xl else "acestep-v15-turbo"
    elsewhere = tmp_path / f"{name}-diffusers"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        Reference(published, name).pipeline().save_pretrained(elsewhere)
    mine = tmp_path / "mine"
    found = weights.adopt(mine, elsewhere)
    assert set(found) == {name, catalog.VAE_FOLDER, catalog.TEXT_ENCODER_FOLDER}
    assert [variant.folder for variant in catalog.installed_variants(mine)] == [name]
    ours, theirs = load_model(mine, name, PLAN), load_model(published, name, PLAN)
    assert_same(ours, theirs)
    assert torch.equal(ours.silence, theirs.silence)
    assert not list(mine.rglob("*.safetensors"))


def test_diffusers_weights_without_audio_tokenizer_are_not_taken(tmp_path: Path) -> None:
    published = write_tiny_checkpoint(tmp_path / "published")
    elsewhere = tmp_path / "acestep-v15-turbo-diffusers"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        Reference(published, "acestep-v15-turbo").pipeline().save_pretrained(elsewhere)
    shutil.rmtree(elsewhere / "audio_tokenizer")
    with pytest.raises(weights.WeightsError, match="audio tokenizer"):
        weights.adopt(tmp_path / "mine", elsewhere)


def as_stable_audio(state: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """The codec's keys with that program's numbered layers: written from its model's list of layers, not from ours."""
    unit = {"snake1": 0, "conv1": 1, "snake2": 2, "conv2": 3}
    block = {
        "encoder": {"res_unit1": 0, "res_unit2": 1, "res_unit3": 2, "snake1": 3, "conv1": 4},
        "decoder": {"snake1": 0, "conv_t1": 1, "res_unit1": 2, "res_unit2": 3, "res_unit3": 4},
    }
    renamed = {}
    for key, value in state.items():
        half, *path, kind = key.split(".")
        if path[0] == "block":
            steps = [int(path[1]) + 1, block[half][path[2]], *(unit[name] for name in path[3:])]
        else:
            steps = [{"conv1": 0, "snake1": 6, "conv2": 7}[path[0]]]
        flat = value.flatten() if kind in {"alpha", "beta"} else value
        renamed[".".join([half, *(f"layers.{n}" for n in steps), kind])] = flat
    return renamed


@pytest.mark.parametrize("is_one_file", [True, False])
def test_comfyui_files_are_adopted(tmp_path: Path, is_one_file: bool) -> None:
    published = write_tiny_checkpoint(tmp_path / "published")
    dit = load_file(published / "acestep-v15-turbo" / "model.safetensors")
    vae = as_stable_audio(load_file(published / "vae" / "diffusion_pytorch_model.safetensors"))
    models = tmp_path / "ComfyUI" / "models"
    for folder in ("checkpoints", "diffusion_models", "vae"):
        (models / folder).mkdir(parents=True)
    if is_one_file:
        both = {f"model.diffusion_model.{k}": v for k, v in dit.items()} | {f"vae.{k}": v for k, v in vae.items()}
        save_file(both, models / "checkpoints" / "ace_step_1.5_turbo_aio.safetensors")
    else:
        save_file(dit, models / "diffusion_models" / "acestep_v1.5_turbo.safetensors")
        save_file(vae, models / "vae" / "ace_1.5_vae.safetensors")
    save_file({"other.weight": torch.zeros(2)}, models / "checkpoints" / "another_model.safetensors")
    mine = tmp_path / "mine"
    assert set(weights.adopt(mine, tmp_path / "ComfyUI")) == {"acestep-v15-turbo", catalog.VAE_FOLDER}
    shutil.copytree(published / catalog.TEXT_ENCODER_FOLDER, mine / catalog.TEXT_ENCODER_FOLDER)
    ours, theirs = load_model(mine, "turbo", PLAN), load_model(published, "turbo", PLAN)
    assert_same(ours, theirs)
    assert ours.silence.shape == theirs.silence.shape


def test_made_silence_is_what_the_codec_hears_in_silence(tiny: Path) -> None:
    vae = load_model(tiny, "turbo", PLAN).vae
    made = made_silence(vae)
    frames = 4 * vae.reach
    heard = vae.encode(torch.zeros(1, 2, frames * vae.config.hop)).transpose(1, 2)
    assert made.shape == (1, 15_000, vae.config.latent_channels)
    torch.testing.assert_close(made[:, : frames // 2], heard[:, : frames // 2], atol=1e-5, rtol=1e-5)
    torch.testing.assert_close(made[:, -frames // 2 :], heard[:, -frames // 2 :], atol=1e-5, rtol=1e-5)
