"""GGUF files as acestep.cpp's users have them: they load to the networks of the folders that they were made of."""

import shutil
from pathlib import Path

import gguf
import numpy as np
import pytest
import torch
from gguf import GGMLQuantizationType as Kind
from tokenizers import Tokenizer

from daw_bridge.making import weights
from engine.contract import catalog
from engine.contract.adapters.facts import adapter_fault
from engine.contract.weights.fault import UnusableError
from engine.contract.weights.gguf_file import read_gguf
from engine.loading.checkpoint import Model, load_model, load_planner
from engine.loading.checkpoint_error import CheckpointError
from engine.loading.device import MemoryPlan
from engine.loading.gguf_tokenizer import tokenizer_of
from engine.loading.tensors import gguf_state, plain
from engine.models.int8 import Int8Linear
from tests.tiny_checkpoint import write_tiny_checkpoint
from tests.weight_forms import qwen_tokenizer, write_gguf, write_qwen

CPU = torch.device("cpu")
PLAN = MemoryPlan(CPU, torch.float32)
DIT, VAE, TEXT, LM = "acestep-v15-turbo", "vae", "Qwen3-Embedding-0.6B", "acestep-5Hz-lm-0.6B"
DECODABLE = [
    kind
    for kind in Kind
    if kind.name not in {"Q8_1", "Q8_K", "Q1_0", "I8", "I16", "I32", "I64", "F64"}  # those that `gguf` cannot undo
]


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkpoints folder whose text encoder has Qwen's tokenizer."""
    folder = write_tiny_checkpoint(tmp_path_factory.mktemp("published"))
    shutil.rmtree(folder / TEXT)
    write_qwen(folder / TEXT)
    return folder


def write_set(published: Path, folder: Path, kind: Kind) -> Path:
    """A models folder of acestep.cpp."""
    folder.mkdir()
    for name in (DIT, VAE, TEXT):
        write_gguf(published / name, folder / f"{name}-{kind.name}.gguf", Kind.BF16 if name == VAE else kind)
    return folder


def states(model: Model) -> dict[str, torch.Tensor]:
    parts = {"networks": model.networks, "text": model.text_encoder.network}
    return {f"{part}.{key}": value for part, network in parts.items() for key, value in network.state_dict().items()}


@pytest.fixture(scope="module")
def original(published: Path) -> Model:
    return load_model(published, "turbo", PLAN)


def test_a_set_in_32_bits_is_the_published_model(published: Path, original: Model, tmp_path: Path) -> None:
    mine, models = tmp_path / "mine", write_set(published, tmp_path / "models", Kind.F32)
    assert set(weights.adopt(mine, models)) == {DIT, VAE, TEXT}
    assert [list(weights.verify(mine, name)) for name in (DIT, VAE, TEXT)] == [
        [(f"{name}-F32.gguf", "")] for name in (DIT, VAE, TEXT)
    ]
    model = load_model(mine, "turbo", PLAN)
    ours, theirs = states(model), states(original)
    assert ours.keys() == theirs.keys()
    assert all(torch.equal(ours[key], theirs[key]) for key in ours)
    assert torch.equal(model.silence, original.silence)
    assert model.networks.config == original.networks.config
    words = "Hello world, singing a\n\n  song 1234 — ça va? 你好 <|im_end|>"
    assert model.text_encoder.token_ids(words, 50).tolist() == original.text_encoder.token_ids(words, 50).tolist()
    for key, value in original.vae.state_dict().items():  # the codec is kept in 16 bits
        torch.testing.assert_close(model.vae.state_dict()[key], value, atol=0.05, rtol=0.05)


@pytest.mark.parametrize("int8", [False, True])
def test_a_set_in_8_bits(published: Path, original: Model, tmp_path: Path, int8: bool) -> None:
    """The weights are those that the library undoes; where the plan wants 8 bits, no layer is ever kept in more."""
    mine, models = tmp_path / "mine", write_set(published, tmp_path / "models", Kind.Q8_0)
    weights.adopt(mine, models)
    model = load_model(mine, "turbo", MemoryPlan(CPU, torch.float32, int8=int8))
    reader = gguf.GGUFReader(models / f"{DIT}-Q8_0.gguf")
    stored = {tensor.name: gguf.dequantize(tensor.data, tensor.tensor_type) for tensor in reader.tensors}
    name = "decoder.layers.1.mlp.down_proj"
    theirs = torch.from_numpy(stored[f"{name}.weight"].copy())
    layer = model.networks.get_submodule(name)
    assert isinstance(layer, Int8Linear) == int8
    ours = layer.written_out() if isinstance(layer, Int8Linear) else layer.weight
    step = theirs.abs().amax(dim=1, keepdim=True) / 127
    assert bool(((ours - theirs).abs() <= (0.51 * step if int8 else torch.zeros(()))).all())
    assert (theirs - states(original)[f"networks.{name}.weight"]).abs().max() < 0.01
    wide = [part for part in model.networks.decoder.layers.modules() if isinstance(part, torch.nn.Linear)]
    assert int8 == (not any(part.in_features % 8 == 0 and part.out_features % 8 == 0 for part in wide))


def test_a_planner(tmp_path: Path) -> None:
    folder = write_qwen(tmp_path / "published" / LM, codes=64_000)
    models = tmp_path / "models"
    models.mkdir()
    write_gguf(folder, models / f"{LM}-F32.gguf")
    mine = tmp_path / "mine"
    assert set(weights.adopt(mine, models)) == {LM}
    ours, theirs = load_planner(mine, LM, PLAN), load_planner(folder.parent, LM, PLAN)
    assert (ours.first_code, ours.end, ours.n_codes) == (theirs.first_code, theirs.end, 64_000)
    text = "<|im_start|>user\nHello world<|audio_code_63999|></think>"
    assert ours.model.encode(text) == theirs.model.encode(text)
    assert ours.model.decode(ours.model.encode(text)) == text
    ids = torch.tensor([ours.model.encode(text)])
    hidden = [one.model.network(ids) for one in (ours, theirs)]
    assert torch.equal(*hidden)


@pytest.mark.parametrize("kind", DECODABLE, ids=lambda kind: kind.name)
def test_every_type_is_undone_as_the_library_does(tmp_path: Path, kind: Kind) -> None:
    block, size = gguf.GGML_QUANT_SIZES[kind]
    width = max(block, 64)
    raw = np.random.default_rng(5).integers(0, 256, (6, width // block * size), np.uint8)
    writer = gguf.GGUFWriter(tmp_path / "a.gguf", "acestep-dit")
    data = raw if kind not in {Kind.F32, Kind.F16} else raw.view({Kind.F32: np.float32, Kind.F16: np.float16}[kind])
    writer.add_tensor("x.weight", data, raw_dtype=kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    [tensor] = gguf.GGUFReader(tmp_path / "a.gguf").tensors
    with np.errstate(all="ignore"):
        theirs = np.array(gguf.dequantize(tensor.data, tensor.tensor_type))
    ours = plain(gguf_state(read_gguf(tmp_path / "a.gguf"), "x.")["weight"])
    np.testing.assert_array_equal(ours.numpy(), theirs)
    assert ours.shape == (6, width)


def test_rows_are_undone_in_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    value = np.random.default_rng(2).standard_normal((7, 64)).astype(np.float32)
    writer = gguf.GGUFWriter(tmp_path / "a.gguf", "acestep-dit")
    writer.add_tensor("x", gguf.quantize(value, Kind.Q8_0), raw_dtype=Kind.Q8_0)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    coded = gguf_state(read_gguf(tmp_path / "a.gguf"))["x"]
    whole = plain(coded)
    monkeypatch.setattr("engine.contract.weights.numbers.CHUNK", 130)
    assert torch.equal(plain(coded), whole)
    assert torch.equal(plain(coded, torch.bfloat16), whole.bfloat16())


@pytest.mark.parametrize("codes", [0, 40])
def test_the_tokenizer_is_the_one_that_transformers_builds(tmp_path: Path, codes: int) -> None:
    folder = write_qwen(tmp_path / (LM if codes else TEXT), codes=codes)
    file = write_gguf(folder, tmp_path / "a.gguf")
    theirs = qwen_tokenizer(codes=codes)
    ours = tokenizer_of(read_gguf(file), theirs.get_vocab_size(), has_codes=codes > 0)
    assert ours.get_vocab() == theirs.get_vocab() == Tokenizer.from_file(str(folder / "tokenizer.json")).get_vocab()
    for text in ("", "Hello world", "it's  a\n\n\tsong 12345!", "e\u0301 über 你好", "<think>\n\n</think>a<|im_end|>b"):
        for with_end in (True, False):
            assert (
                ours.encode(text, add_special_tokens=with_end).ids
                == theirs.encode(text, add_special_tokens=with_end).ids
            )
        ids = ours.encode(text, add_special_tokens=False).ids
        assert ours.decode(ids, skip_special_tokens=False) == theirs.decode(ids, skip_special_tokens=False)


# --- what is refused ----------------------------------------------------------------------------------


def test_a_spoiled_weight_is_named(published: Path, tmp_path: Path) -> None:
    models = write_set(published, tmp_path / "models", Kind.F32)
    file = models / f"{DIT}-F32.gguf"
    tensor = read_gguf(file).tensors["decoder.layers.1.mlp.up_proj.weight"]
    with file.open("r+b") as opened:
        opened.seek(tensor.begin + 40)
        opened.write(np.float32(np.nan).tobytes())
    weights.adopt(tmp_path / "mine", models)
    with pytest.raises(CheckpointError, match=r"decoder\.layers\.1\.mlp\.up_proj\.weight contains values"):
        load_model(tmp_path / "mine", "turbo", PLAN)


def test_a_file_cut_short_is_refused_at_adopt_and_found_by_verify(published: Path, tmp_path: Path) -> None:
    mine, models = tmp_path / "mine", write_set(published, tmp_path / "models", Kind.Q8_0)
    weights.adopt(mine, models)
    file = models / f"{TEXT}-Q8_0.gguf"
    whole = file.read_bytes()
    for left in (len(whole) - 100, 3000, 40, 3, 0):
        file.write_bytes(whole[:left])
        [(name, fault)] = weights.verify(mine, TEXT)
        assert name == file.name
        assert fault
        with pytest.raises(weights.WeightsError, match="Qwen3") as caught:
            weights.adopt(tmp_path / "other", file)
        assert f"models get {TEXT}" in caught.value.hint
        with pytest.raises(CheckpointError, match=r"Qwen3-Embedding-0.6B-Q8_0.gguf is damaged"):
            load_model(mine, "turbo", PLAN)


@pytest.mark.parametrize("architecture", ["qwen3", "flux"])
def test_a_gguf_of_another_model_is_named(published: Path, tmp_path: Path, architecture: str) -> None:
    file = write_gguf(published / TEXT, tmp_path / "model.gguf", architecture=architecture)
    for place in (file, tmp_path):
        with pytest.raises(weights.WeightsError, match=f"model.gguf is a GGUF file of {architecture}, not of ACE-Step"):
            weights.adopt(tmp_path / "mine", place)


def test_a_type_that_cannot_be_undone_is_named(tmp_path: Path) -> None:
    writer = gguf.GGUFWriter(tmp_path / "a.gguf", "acestep-dit")
    writer.add_tensor("decoder.condition_embedder.weight", np.zeros((4, 4), np.float64))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    with pytest.raises(UnusableError, match=r"decoder\.condition_embedder\.weight is stored as F64"):
        read_gguf(tmp_path / "a.gguf")
    with pytest.raises(weights.WeightsError, match="is stored as F64, which is not read"):
        weights.adopt(tmp_path / "mine", tmp_path / "a.gguf")


def test_a_folder_of_gguf_files_as_model_folder_or_adapter(published: Path, tmp_path: Path) -> None:
    models = write_set(published, tmp_path / "models", Kind.Q8_0)
    with pytest.raises(CheckpointError, match="lacks acestep-v15-turbo") as caught:
        load_model(models, "turbo", PLAN)
    assert f"models adopt {models} --model {models}" in caught.value.hint
    weights.adopt(models, models)
    assert catalog.missing_parts(models, "turbo") == []
    assert catalog.best_installed(models).folder == DIT
    assert "is a GGUF file" in adapter_fault(models / f"{DIT}-Q8_0.gguf")


def test_a_gguf_under_another_name(published: Path, tmp_path: Path) -> None:
    folder = tmp_path / "published"
    shutil.copytree(published, folder)
    write_gguf(published / DIT, folder / DIT / "model.safetensors")
    with pytest.raises(CheckpointError, match="it is a GGUF file under another name"):
        load_model(folder, "turbo", PLAN)


@pytest.mark.parametrize("kind", [Kind.F32, Kind.Q8_0])
def test_verify_finds_values_that_are_no_numbers(published: Path, tmp_path: Path, kind: Kind) -> None:
    file = write_gguf(published / TEXT, tmp_path / f"{TEXT}-{kind.name}.gguf", kind)
    mine = tmp_path / "mine"
    weights.adopt(mine, file)
    assert dict(weights.verify(mine, TEXT)) == {file.name: ""}
    tensor = read_gguf(file).tensors["layers.1.mlp.up_proj.weight"]
    with file.open("r+b") as opened:
        opened.seek(tensor.begin)
        opened.write(b"\xff\xff\xff\xff")  # in Q8_0 a block begins with its scale
    assert "layers.1.mlp.up_proj.weight contains values" in dict(weights.verify(mine, TEXT))[file.name]


def test_comfyui_gguf_keeps_the_shape_of_a_tensor_beside_it(tmp_path: Path) -> None:
    """Its converter stores what does not divide into blocks in rows of 256."""
    value = np.random.default_rng(3).standard_normal((12, 64)).astype(np.float32)
    writer = gguf.GGUFWriter(tmp_path / "a.gguf", "acestep-dit")
    writer.add_array("comfy.gguf.orig_shape.x", [12, 64])
    writer.add_tensor("x", gguf.quantize(value.reshape(3, 256), Kind.Q8_0), raw_dtype=Kind.Q8_0)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    ours = plain(gguf_state(read_gguf(tmp_path / "a.gguf"))["x"]).numpy()
    assert ours.shape == (12, 64)
    assert np.abs(ours - value).max() < 0.03


@pytest.mark.parametrize("change", ["words twice", "a merge of nothing", "too many words"])
def test_words_and_merges_that_do_not_fit_are_named(tmp_path: Path, change: str) -> None:
    file = write_gguf(write_qwen(tmp_path / TEXT), tmp_path / "a.gguf")
    read = read_gguf(file)
    vocabulary = read.config["vocab_size"]
    if change == "words twice":
        read.fields["tokenizer.ggml.tokens"][7] = read.fields["tokenizer.ggml.tokens"][8]
    elif change == "a merge of nothing":
        read.fields["tokenizer.ggml.merges"][0] = "nothing"
    else:
        vocabulary -= 1
    with pytest.raises(CheckpointError, match="its words and merges do not fit each other"):
        tokenizer_of(read, vocabulary, has_codes=False)
