"""Weights in the forms of diffusers, transformers and ComfyUI: each loads to what was written, or is refused by name."""

import json
import shutil
import warnings
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from daw_bridge.making import weights
from engine.loading.checkpoint import Model, load_model
from engine.loading.checkpoint_error import CheckpointError
from engine.loading.device import MemoryPlan
from tests.engine.reference import Reference
from tests.tiny_checkpoint import write_tiny_checkpoint
from tests.weight_forms import Rewrite, comfy_quant, is_layer, read_component, scaled_fp8

PLAN = MemoryPlan(torch.device("cpu"), torch.float32)
DIT, VAE, TEXT = "acestep-v15-turbo", "vae", "Qwen3-Embedding-0.6B"
PYTHON = (
    "Error",
    "Expecting",
    "expected",
    "object has no",
    "KeyError",
    "NoneType",
    "Traceback",
    "not iterable",
    "argument",
)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny_checkpoint(tmp_path_factory.mktemp("published"))


@pytest.fixture
def copy(published: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(published, tmp_path / "copy"))


@pytest.fixture(scope="module")
def original(published: Path) -> Model:
    return load_model(published, "turbo", PLAN)


def states(model: Model) -> dict[str, torch.Tensor]:
    parts = {"networks": model.networks, "vae": model.vae, "text": model.text_encoder.network}
    return {f"{part}.{key}": value for part, network in parts.items() for key, value in network.state_dict().items()}


def assert_same(ours: Model, theirs: Model, tolerance: float = 0) -> None:
    a, b = states(ours), states(theirs)
    assert a.keys() == b.keys()
    for key in a:
        torch.testing.assert_close(a[key], b[key], atol=tolerance, rtol=tolerance, msg=key)


def fails(folder: Path, message: str) -> None:
    """A load is refused in words of ours."""
    with pytest.raises(CheckpointError, match=message) as caught:
        load_model(folder, "turbo", PLAN)
    assert not [word for word in PYTHON if word in str(caught.value)], str(caught.value)
    assert caught.value.hint


# --- diffusers and transformers -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "options",
    [{"variant": "fp16"}, {"safe_serialization": False}, {"safe_serialization": False, "variant": "fp16"},
     {"variant": "fp16", "max_shard_size": "200KB"}, {"max_shard_size": "200KB", "safe_serialization": False}],
    ids=lambda options: "-".join(map(str, options.values())),
)  # fmt: skip
def test_what_diffusers_saves(published: Path, original: Model, tmp_path: Path, options: dict[str, object]) -> None:
    elsewhere = tmp_path / f"{DIT}-diffusers"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        Reference(published, DIT).pipeline().save_pretrained(elsewhere, **options)
    written = {file.name for file in elsewhere.rglob("diffusion_pytorch_model*")}
    assert "diffusion_pytorch_model.safetensors" not in written, "not the form that is meant"
    mine = tmp_path / "mine"
    assert set(weights.adopt(mine, elsewhere)) == {DIT, VAE, TEXT}
    for name in (DIT, VAE, TEXT):
        assert {fault for _, fault in weights.verify(mine, name)} == {""}
    assert_same(load_model(mine, "turbo", PLAN), original)
    for file in elsewhere.rglob("diffusion_pytorch_model*"):
        if file.suffix != ".json":
            file.write_bytes(file.read_bytes()[:-1000])
    assert any(fault for _, fault in weights.verify(mine, DIT))
    fails(mine, "is damaged")


@pytest.mark.parametrize("name", ["model.fp16.safetensors", "pytorch_model.bin", "pytorch_model.fp16.bin"])
def test_other_names_of_the_whole_file(copy: Path, original: Model, name: str) -> None:
    for component in (DIT, TEXT):
        file = copy / component / "model.safetensors"
        if name.endswith(".bin"):
            torch.save(load_file(file), file.with_name(name))
            file.unlink()
        else:
            file.rename(file.with_name(name))
    assert_same(load_model(copy, "turbo", PLAN), original)


@pytest.mark.parametrize("suffix", ["safetensors", "bin"])
def test_shards_without_an_index(tmp_path: Path, original: Model, suffix: str) -> None:
    folder = write_tiny_checkpoint(tmp_path, shards=3)
    (folder / DIT / "model.safetensors.index.json").unlink()
    if suffix == "bin":
        for file in (folder / DIT).glob("model-*.safetensors"):
            torch.save(load_file(file), file.with_name(f"pytorch_{file.stem}.bin"))
            file.unlink()
    assert_same(load_model(folder, "turbo", PLAN), original)
    next((folder / DIT).glob("*-00002-of-00003.*")).unlink()
    fails(folder, "lacks .*-00002-of-00003")


def test_a_stale_index_beside_other_weights(copy: Path, original: Model) -> None:
    """Whatever is whole is used, whether its name is a variant's or that of a PyTorch file."""
    index = copy / DIT / "model.safetensors.index.json"
    file = copy / DIT / "model.safetensors"
    for written in ('{"weight_map": {"a": "model-00001-of-00002.safetensors"}}', "{"):
        index.write_text(written)
        assert_same(load_model(copy, "turbo", PLAN), original)
        file.rename(file.with_name("model.fp16.safetensors"))
        assert_same(load_model(copy, "turbo", PLAN), original)
        file.with_name("model.fp16.safetensors").rename(file)
    torch.save(load_file(file), file.with_name("pytorch_model.bin"))
    file.unlink()
    assert_same(load_model(copy, "turbo", PLAN), original)


@pytest.mark.parametrize(
    "written",
    [
        "{",
        "[]",
        "{}",
        "\xff",
        '{"weight_map": []}',
        '{"weight_map": {"a": 3}}',
        '{"weight_map": {"a": "../model.safetensors"}}',
    ],
)
def test_an_index_that_is_damaged_or_odd_is_named(copy: Path, written: str) -> None:
    (copy / DIT / "model.safetensors").rename(copy / DIT / "kept")
    (copy / DIT / "model.safetensors.index.json").write_text(written, "latin-1")
    fails(copy, r"model\.safetensors\.index\.json is damaged")


def test_a_file_of_more_than_tensors_is_not_run(copy: Path, capfd: pytest.CaptureFixture[str]) -> None:
    class Trap:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return print, ("code from a pickle ran",)

    (copy / DIT / "model.safetensors").unlink()
    torch.save({"a": Trap()}, copy / DIT / "pytorch_model.bin")
    fails(copy, "it holds more than tensors: .*print")
    assert "code from a pickle" not in capfd.readouterr().out
    torch.save({"a": torch.zeros(2), "b": "a text"}, copy / DIT / "pytorch_model.bin")
    fails(copy, "it is no file of tensors")


# --- 8 bits -------------------------------------------------------------------------------------------


def rewritten(folder: Path, rewrite: Rewrite) -> Path:
    """The published folder with other tensors in the file of its DiT."""
    file = folder / DIT / "model.safetensors"
    save_file({key: value.contiguous() for key, value in rewrite(load_file(file)).items()}, file)
    return folder


@pytest.mark.parametrize("rewrite", [scaled_fp8, comfy_quant, lambda state: comfy_quant(state, "int8_tensorwise")])
def test_scaled_8_bits_are_numbers_times_scale(copy: Path, original: Model, rewrite: Rewrite) -> None:
    model = load_model(rewritten(copy, rewrite), "turbo", PLAN)
    stored = read_component(copy / DIT)
    ours, theirs = states(model), states(original)
    name = "decoder.layers.2.cross_attn.o_proj"
    scale = next(stored[key] for key in (f"{name}.scale_weight", f"{name}.weight_scale") if key in stored)
    assert torch.equal(ours[f"networks.{name}.weight"], stored[f"{name}.weight"].float() * scale)
    for key in theirs:
        exact = key.removeprefix("networks.")
        error = (ours[key] - theirs[key]).abs().max() / theirs[key].abs().max()
        assert error <= (0.04 if is_layer(exact, theirs[key]) else 0), key


@pytest.mark.parametrize("form", [scaled_fp8, comfy_quant])
@pytest.mark.parametrize("prefix", ["", "diffusion_model.", "model.diffusion_model."])
def test_scaled_single_files_of_comfyui(
    published: Path, copy: Path, tmp_path: Path, form: Rewrite, prefix: str
) -> None:
    state = form(read_component(published / DIT))
    models = tmp_path / "ComfyUI" / "models" / "diffusion_models"
    models.mkdir(parents=True)
    file = models / "acestep_v1.5_turbo_fp8.safetensors"
    save_file({f"{prefix}{key}": value.contiguous() for key, value in state.items()}, file)
    mine = tmp_path / "mine"
    assert weights.adopt(mine, tmp_path / "ComfyUI") == {DIT: file}
    assert list(weights.verify(mine, DIT)) == [(file.name, "")]
    for name in (VAE, TEXT):
        shutil.copytree(published / name, mine / name)
    theirs = load_model(rewritten(copy, form), "turbo", PLAN)
    ours = load_model(mine, "turbo", PLAN)
    assert_same(ours, theirs)
    assert ours.networks.config == theirs.networks.config


@pytest.mark.parametrize(
    ("rewrite", "message"),
    [
        (lambda state: comfy_quant(state, "nvfp4"), "quantised as nvfp4, which is not read"),
        (lambda state: comfy_quant(state, "int8_tensorwise", convrot=True), r"quantised as int8_tensorwise \(convrot\)"),
        (lambda state: state | {"decoder.norm_out.weight": torch.ones(48, dtype=torch.int8)}, "weight holds integers"),
        (lambda state: state | {"decoder.layers.0.mlp.up_proj.weight_scale": torch.ones(7)}, "a scale of an unknown kind"),
        (lambda state: state | {"decoder.norm_out.weight": torch.ones(48, dtype=torch.complex64)}, "stored as C64"),
    ],
)  # fmt: skip
def test_8_bits_that_cannot_be_undone_are_named(copy: Path, rewrite: Rewrite, message: str) -> None:
    fails(rewritten(copy, rewrite), message)


def test_integers_in_a_pytorch_file_are_named(copy: Path) -> None:
    file = copy / DIT / "model.safetensors"
    state = load_file(file) | {"decoder.norm_out.weight": torch.ones(48, dtype=torch.int8)}
    torch.save(state, file.with_name("pytorch_model.bin"))
    file.unlink()
    fails(copy, r"decoder\.norm_out\.weight holds integers \(int8\) without a scale")


@pytest.mark.parametrize("dtype", [torch.float8_e4m3fn, torch.float8_e5m2])
def test_a_spoiled_weight_in_8_bits_is_named(copy: Path, dtype: torch.dtype) -> None:
    def spoil(state: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
        weight = state["decoder.norm_out.weight"].clone()
        weight[3] = torch.nan
        return state | {"decoder.norm_out.weight": weight.to(dtype)}

    fails(rewritten(copy, spoil), r"spoiled: decoder\.norm_out\.weight contains values")


def test_a_spoiled_scale_is_named(copy: Path) -> None:
    def spoil(state: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
        return scaled_fp8(state) | {"decoder.layers.0.mlp.up_proj.scale_weight": torch.tensor([torch.inf])}

    fails(rewritten(copy, spoil), r"spoiled: decoder\.layers\.0\.mlp\.up_proj\.weight contains values")


def test_layers_in_8_bits_are_those_of_the_whole_model(published: Path) -> None:
    """Each layer goes into 8 bits as it is read; the result is that of turning a loaded model into 8 bits."""
    from engine.models.int8 import Int8Linear, to_int8

    plan = MemoryPlan(torch.device("cpu"), torch.bfloat16)
    theirs = load_model(published, "turbo", plan).networks
    to_int8(theirs.decoder.layers)
    ours = load_model(published, "turbo", MemoryPlan(plan.device, plan.dtype, int8=True))
    a, b = ours.networks.state_dict(), theirs.state_dict()
    assert a.keys() == b.keys()
    assert all(torch.equal(a[key], b[key]) for key in a)
    assert any(isinstance(module, Int8Linear) for module in ours.networks.decoder.layers.modules())
    assert ours.decoder_weights == sum(
        p.numel() for p in load_model(published, "turbo", plan).networks.decoder.parameters()
    )


# --- configs and tokenizers ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("component", "field", "value"),
    [
        (DIT, "hidden_size", "wide"), (DIT, "hidden_size", -3), (DIT, "num_hidden_layers", None), (DIT, "fsq_dim", 1.5),
        (DIT, "fsq_input_levels", 5), (DIT, "layer_types", 5), (DIT, "rope_theta", "x"), (VAE, "downsampling_ratios", 3),
        (VAE, "decoder_channels", "x"),
        (TEXT, "hidden_size", "wide"), (TEXT, "num_attention_heads", 0), (TEXT, "hidden_act", "nothing"),
    ],
)  # fmt: skip
def test_a_field_of_the_wrong_kind_is_refused_in_our_words(
    copy: Path, component: str, field: str, value: object
) -> None:
    file = copy / component / "config.json"
    file.write_text(json.dumps(json.loads(file.read_text()) | {field: value}))
    fails(copy, component)


@pytest.mark.parametrize("written", ["", "{", "[]", "\xff", '{"model": 3}'])
@pytest.mark.parametrize("name", ["tokenizer.json", "config.json"])
def test_json_that_is_damaged_is_refused_in_our_words(copy: Path, name: str, written: str) -> None:
    (copy / TEXT / name).write_text(written, "latin-1")
    fails(copy, TEXT)


@pytest.mark.parametrize("left", [0, 7, 5000])
@pytest.mark.parametrize(
    "name", [f"{DIT}/model.safetensors", f"{DIT}/silence_latent.pt", f"{VAE}/diffusion_pytorch_model.safetensors"]
)
def test_what_is_cut_short_is_refused_in_our_words(copy: Path, name: str, left: int) -> None:
    (copy / name).write_bytes((copy / name).read_bytes()[:left])
    fails(copy, Path(name).name)


def test_a_training_knows_its_base_model_in_every_form(copy: Path) -> None:
    """What an adapter is trained on is recorded, so that a run does not go on upon other weights."""
    from engine.contract.training import AdapterTraining
    from engine.training.adapter.made_of import record_of

    file = copy / DIT / "model.safetensors"
    state = load_file(file)
    file.unlink()
    prints = set()
    for factor in (1, 2):
        torch.save({key: factor * value for key, value in state.items()}, file.with_name("pytorch_model.bin"))
        prints.add(record_of([], AdapterTraining(), copy, DIT, "")["weights"][DIT])
    assert len(prints) == 2
