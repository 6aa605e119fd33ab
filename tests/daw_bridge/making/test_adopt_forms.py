"""`models adopt` and `models verify` on weights as ComfyUI, diffusers and people keep them: what cannot be loaded is refused
there, with the reason, and found again later."""

import argparse
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from daw_bridge.commands.models import add_models_arguments, models
from daw_bridge.core.settings import Settings
from daw_bridge.making import weights
from daw_bridge.making.load_trial import LoadTrial
from daw_bridge.making.weights import WeightsError
from engine.contract.weights.safetensors_header import read_header
from engine.contract.weights.variant_name import title_of, variant_of
from engine.loading.trial import answer
from tests.engine.reference import Reference
from tests.tiny_checkpoint import write_tiny_checkpoint
from tests.weight_forms import comfy_quant, read_component, scaled_fp8

DIT, VAE, TEXT = "acestep-v15-turbo", "vae", "Qwen3-Embedding-0.6B"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny_checkpoint(tmp_path_factory.mktemp("published"))


@pytest.fixture(scope="module")
def state(published: Path) -> dict[str, torch.Tensor]:
    return read_component(published / DIT)


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    return tmp_path / "mine"


@pytest.fixture
def run(mine: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """`daw-bridge models` on a folder of its own: status, what it printed, and its complaints.

    The loader is asked in this process: `test_load_trial.py` and `test_models.py` start the one of its own.
    """
    monkeypatch.setattr(LoadTrial, "_ask", lambda _, **question: answer(question))
    parser = argparse.ArgumentParser()
    add_models_arguments(parser)

    def call(*words: str) -> tuple[int, str, str]:
        status = models(parser.parse_args([*words, "--model", str(mine)]), Settings())
        return status, *capsys.readouterr()

    return call


def put(state: dict[str, torch.Tensor], file: Path) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    save_file({key: value.contiguous() for key, value in state.items()}, file)
    return file


# --- ComfyUI ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "folder", ["models/diffusion_models/music", "models/unet/a/b", "models/checkpoints", "diffusion_models/x"]
)
@pytest.mark.parametrize("named", [".", "models"])
def test_folders_inside_the_folders_of_comfyui(
    published: Path, state: dict[str, torch.Tensor], mine: Path, tmp_path: Path, folder: str, named: str
) -> None:
    top = tmp_path / "ComfyUI"
    file = put(state, top / folder / "acestep_v1.5_turbo.safetensors")
    put({"other.weight": torch.zeros(3)}, file.with_name("flux.safetensors"))
    put({"hidden.weight": torch.zeros(3)}, file.parent / ".cache" / "x.safetensors")
    place = top / named
    if named == "models" and not folder.startswith("models"):
        place = top
    assert weights.adopt(mine, place) == {DIT: file}


@pytest.mark.parametrize(
    ("name", "is_xl", "variant"),
    [
        ("acestep1.5.sft.safetensors", False, "sft"), ("acestep1.5.sft", False, "sft"),
        ("acestep_turbo.sft", False, "turbo"),
        ("aceStep15_XLTurbo.safetensors", True, "xl-turbo"), ("ACEStep1.5XLSFT.safetensors", True, "xl-sft"),
        ("ace_step_1.5_turbo_aio.safetensors", False, "turbo"), ("acestep_v1.5_xl_base_bf16.safetensors", True, "xl-base"),
        ("acestep-v15-turbo-shift3-Q8_0.gguf", False, "turbo-shift3"), ("acestep-v15-base-Q4_K_M.gguf", False, "base"),
        ("acestep-v15-turbo-continuous-BF16.gguf", False, "turbo-continuous"),
        ("acestep1.5xlturbo.safetensors", True, "xl-turbo"),
        ("acestep-v15-sftturbo50-Q8_0.gguf", False, "sft"), ("my_database_acestep.safetensors", False, "turbo"),
        ("model.safetensors", False, "turbo"),
    ],
)  # fmt: skip
def test_a_variant_is_told_by_its_name(name: str, is_xl: bool, variant: str) -> None:
    assert variant_of(title_of(Path(name)), is_xl=is_xl) == f"acestep-v15-{variant}"


def test_xl_is_told_by_its_shapes_and_sft_is_a_suffix(
    mine: Path, tmp_path: Path, state: dict[str, torch.Tensor]
) -> None:
    xl = read_component(write_tiny_checkpoint(tmp_path / "xl", xl=True) / "acestep-v15-xl-turbo")
    folder = tmp_path / "models" / "diffusion_models"
    files = {
        "acestep-v15-xl-sft": put(xl, folder / "acestep_sft.safetensors"),
        "acestep-v15-base": put(state, folder / "acestep1.5.base.sft"),
    }
    assert weights.adopt(mine, tmp_path) == files
    assert {name: dict(weights.verify(mine, name)) for name in files} == {n: {f.name: ""} for n, f in files.items()}


def test_what_comfyui_lacks_is_named_with_the_command_that_fetches_it(
    published: Path, state: dict[str, torch.Tensor], tmp_path: Path, run: Run
) -> None:
    top = tmp_path / "ComfyUI" / "models"
    put(state, top / "diffusion_models" / "acestep_v1.5_turbo.safetensors")
    put(read_component(published / VAE), top / "vae" / "ace_1.5_vae.safetensors")
    encoder = {f"model.{key}": value for key, value in read_component(published / TEXT).items()}
    file = put(encoder, top / "text_encoders" / "qwen_0.6b_ace15.safetensors")
    status, out, err = run("adopt", str(tmp_path / "ComfyUI"))
    assert status == 0
    assert f"{DIT}: " in out
    assert "vae: " in out
    assert f"models get {TEXT}" in err
    assert "models get vae" not in err
    status, _, err = run("adopt", str(file))
    assert status == 1
    assert "is a language model without a tokenizer" in err


def test_of_several_files_of_a_model_the_most_exact_is_used(
    state: dict[str, torch.Tensor], mine: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "models" / "diffusion_models"
    put(scaled_fp8(state), folder / "acestep_v1.5_turbo_fp8.safetensors")
    whole = put(state, folder / "acestep_v1.5_turbo_zzz.safetensors")
    assert weights.adopt(mine, tmp_path) == {DIT: whole}


# --- what cannot be loaded is refused at once ---------------------------------------------------------


@pytest.mark.parametrize(
    ("rewrite", "reason"),
    [
        (lambda state: comfy_quant(state, "nvfp4"), "quantised as nvfp4, which is not read"),
        (lambda state: comfy_quant(state, "int8_tensorwise", convrot=True), "convrot"),
        (lambda state: state | {"decoder.norm_out.weight": torch.ones(48, dtype=torch.int8)}, "integers (I8) without"),
        (lambda state: {k: value for k, value in state.items() if not k.startswith("detokenizer.")}, "it lacks detokenizer"),
    ],
    ids=["nvfp4", "convrot", "integers", "part"],
)  # fmt: skip
@pytest.mark.parametrize("is_named", [True, False])
def test_a_single_file_that_cannot_be_loaded(
    published: Path,
    state: dict[str, torch.Tensor],
    tmp_path: Path,
    run: Run,
    rewrite: Callable[[dict[str, torch.Tensor]], dict[str, torch.Tensor]],
    reason: str,
    is_named: bool,
) -> None:
    top = tmp_path / "ComfyUI" / "models"
    file = put(rewrite(state), top / "unet" / "acestep_v1.5_turbo.safetensors")
    if not is_named:
        put(read_component(published / VAE), top / "vae" / "ace_1.5_vae.safetensors")
    status, out, err = run("adopt", str(file if is_named else tmp_path / "ComfyUI"))
    assert status == int(is_named)
    assert DIT not in out
    assert reason in err
    assert f"{DIT} in " in err


@pytest.mark.parametrize("left", [-5000, 3000, 12, 0])
def test_a_file_cut_short(state: dict[str, torch.Tensor], tmp_path: Path, run: Run, left: int) -> None:
    file = put(state, tmp_path / "ComfyUI" / "models" / "unet" / "acestep_v1.5_turbo.safetensors")
    whole = file.read_bytes()
    assert run("adopt", str(file))[0] == 0
    assert run("verify", "turbo")[0] == 0
    file.write_bytes(whole[:left])
    status, out, _ = run("verify", "turbo")
    assert status == 1
    assert f"{file.name}: good" not in out
    status, _, err = run("adopt", str(tmp_path / "ComfyUI"))
    assert status == 1
    assert file.name in err
    assert "Traceback" not in err


def test_a_file_that_became_another_model(
    published: Path, state: dict[str, torch.Tensor], tmp_path: Path, run: Run
) -> None:
    file = put(state, tmp_path / "acestep_v1.5_turbo.safetensors")
    assert run("adopt", str(file))[0] == 0
    put(read_component(published / VAE), file)
    status, out, _ = run("verify", "turbo")
    assert status == 1
    assert "does not hold this network any more" in out


@pytest.mark.parametrize("form", ["variant", "bin", "shards"])
def test_every_form_of_a_folder_is_adopted_and_verified(published: Path, tmp_path: Path, run: Run, form: str) -> None:
    folder = Path(shutil.copytree(published, tmp_path / "old"))
    file = folder / DIT / "model.safetensors"
    if form == "variant":
        file = file.rename(file.with_name("model.fp16.safetensors"))
    elif form == "bin":
        torch.save(read_component(folder / DIT), file.with_name("pytorch_model.bin"))
        file.unlink()
        file = file.with_name("pytorch_model.bin")
    else:
        state = read_component(folder / DIT)
        file.unlink()
        for n, names in enumerate((sorted(state)[::2], sorted(state)[1::2])):
            put({name: state[name] for name in names}, folder / DIT / f"model-{n + 1:05}-of-00002.safetensors")
        file = folder / DIT / "model-00002-of-00002.safetensors"
    assert run("adopt", str(folder))[0] == 0
    assert run("verify", "turbo")[0] == 0
    kept = file.read_bytes()
    for left in (kept[:-2000], kept[:100], b""):
        file.write_bytes(left)
        status, out, _ = run("verify", "turbo")
        assert status == 1
        assert f"{file.name}: good" not in out
        fresh = argparse.Namespace(lines=[])
        assert DIT not in weights.adopt(tmp_path / "fresh", folder, fresh.lines.append)
        assert [line for line in fresh.lines if DIT in line and file.name in line]
    file.unlink()
    assert run("verify", "turbo")[0] == 1


def test_a_pytorch_file_that_would_run_something_is_refused(published: Path, mine: Path, tmp_path: Path) -> None:
    class Trap:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return print, ("code from a pickle ran",)

    folder = Path(shutil.copytree(published, tmp_path / "old"))
    (folder / DIT / "model.safetensors").unlink()
    torch.save({"a": Trap()}, folder / DIT / "pytorch_model.bin")
    lines: list[str] = []
    assert DIT not in weights.adopt(mine, folder, lines.append)
    assert [line for line in lines if "it holds more than tensors" in line]


def test_files_that_are_something_else_are_named(tmp_path: Path, mine: Path, published: Path) -> None:
    torch.save({"a": torch.zeros(2)}, tmp_path / "acestep.safetensors")
    (tmp_path / "pointer.safetensors").write_text("version https://git-lfs.github.com/spec/v1\noid sha256:0\n")
    (tmp_path / "page.safetensors").write_text("<!DOCTYPE html><html>Access denied</html>")
    torch.save({"a": torch.zeros(2)}, tmp_path / "model.ckpt")
    for name, reason in {
        "acestep.safetensors": "is a PyTorch file",
        "pointer.safetensors": "pointer of Git LFS",
        "page.safetensors": "web page",
        "model.ckpt": "is a PyTorch file",
    }.items():
        with pytest.raises(WeightsError, match=reason):
            weights.adopt(mine, tmp_path / name)
    folder = Path(shutil.copytree(published, tmp_path / "old"))
    shutil.copyfile(tmp_path / "pointer.safetensors", folder / VAE / "diffusion_pytorch_model.safetensors")
    lines: list[str] = []
    assert VAE not in weights.adopt(mine, folder, lines.append)
    assert [line for line in lines if "git lfs pull" in line]


def test_a_diffusers_folder_is_verified_whole(published: Path, tmp_path: Path, run: Run) -> None:
    """Its tokenizer stands beside the text encoder, and the silence at its top."""
    folder = tmp_path / "old"
    reference = Reference(published, DIT)
    for part in ("transformer", "condition_encoder", "audio_tokenizer", "audio_token_detokenizer"):
        getattr(reference.pipeline(), part).save_pretrained(folder / part)
    (folder / "model_index.json").write_text("{}")
    shutil.copytree(published / TEXT, folder / "text_encoder")
    (folder / "tokenizer").mkdir()
    (folder / "text_encoder" / "tokenizer.json").rename(folder / "tokenizer" / "tokenizer.json")
    shutil.copyfile(published / DIT / "silence_latent.pt", folder / "silence_latent.pt")
    assert run("adopt", str(folder))[0] == 0
    assert [run("verify", name)[0] for name in ("turbo", TEXT)] == [0, 0]
    for file, name in (
        (folder / "tokenizer" / "tokenizer.json", TEXT),
        (folder / "silence_latent.pt", "turbo"),
        (folder / "audio_tokenizer" / "diffusion_pytorch_model.safetensors", "turbo"),
        (folder / "condition_encoder" / "config.json", "turbo"),
    ):
        kept = file.read_bytes()
        file.write_bytes(kept[: len(kept) // 2])
        status, out, _ = run("verify", name)
        assert status == 1, file
        assert "Expecting" not in out
        file.write_bytes(kept)
    assert json.loads((tmp_path / "mine" / "adopted.json").read_text())["acestep-v15-turbo"] == str(folder)


@pytest.mark.parametrize(
    "dtype", [torch.float64, torch.float32, torch.float16, torch.bfloat16, torch.float8_e5m2, torch.float8_e4m3fn]
)
@pytest.mark.parametrize("value", [torch.nan, -torch.nan, torch.inf])
def test_a_value_that_is_no_number_is_found(
    state: dict[str, torch.Tensor], tmp_path: Path, run: Run, dtype: torch.dtype, value: float
) -> None:
    spoiled = state["decoder.norm_out.weight"].double()
    spoiled[:4] = torch.finfo(dtype).max  # the largest numbers are numbers
    file = put(state | {"decoder.norm_out.weight": spoiled.to(dtype)}, tmp_path / "acestep_v1.5_turbo.safetensors")
    assert run("adopt", str(file))[0] == 0
    assert run("verify", "turbo")[0] == 0
    spoiled[5] = value
    put(state | {"decoder.norm_out.weight": spoiled.to(dtype)}, file)
    status, out, _ = run("verify", "turbo")
    if dtype == torch.float8_e4m3fn and value == torch.inf:
        return  # has no infinity: what is too large becomes NaN or its largest number, by the version of torch
    assert status == 1
    assert "decoder.norm_out.weight contains values that are no numbers" in out


@pytest.mark.parametrize("length", [0x0280, 0x3C20, 0x20])
def test_a_header_whose_length_looks_like_another_format(tmp_path: Path, length: int) -> None:
    """A safetensors file begins with the length of its header: 640 has the first two bytes of an old pickle."""
    header = json.dumps({"a": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]}}).ljust(length)
    file = tmp_path / "a.safetensors"
    file.write_bytes(len(header).to_bytes(8, "little") + header.encode() + bytes(4))
    assert set(read_header(file).tensors) == {"a"}


def test_an_old_pytorch_file_is_named(tmp_path: Path, mine: Path) -> None:
    torch.save({"a": torch.zeros(2)}, tmp_path / "acestep.safetensors", _use_new_zipfile_serialization=False)
    with pytest.raises(WeightsError, match=r"is a PyTorch before 1\.6 file"):
        weights.adopt(mine, tmp_path / "acestep.safetensors")
