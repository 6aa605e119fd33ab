"""Weights as other programs write them, made from a folder in the published layout with those programs' own libraries."""

import json
from collections.abc import Callable
from pathlib import Path

import gguf
import numpy as np
import torch
from gguf import GGMLQuantizationType as Kind
from safetensors.torch import load_file, save_file
from tokenizers import AddedToken, Tokenizer

from tests.tiny_checkpoint import QWEN, qwen_shapes, random_state

ARCHITECTURES = {
    "acestep-v15": "acestep-dit",
    "vae": "acestep-vae",
    "Qwen3": "acestep-text-enc",
    "acestep-5Hz": "acestep-lm",
}
WORDS = ["Hello", "Ġworld", "ing", "Ġa"]  # learnt by merges beside the 256 bytes


def read_component(folder: Path) -> dict[str, torch.Tensor]:
    """All tensors of a published folder."""
    state: dict[str, torch.Tensor] = {}
    for file in sorted(folder.glob("*.safetensors")):
        state |= load_file(file)
    return state


def write_gguf(folder: Path, to: Path, kind: Kind = Kind.F32, architecture: str = "") -> Path:
    """One component as acestep.cpp's converter packs it: published names, config, words and merges, silence.

    Tensors whose rows do not divide into blocks of `kind`, and those of one dimension, stay in 32 bits.
    """
    name = folder.name
    kept = next(value for start, value in ARCHITECTURES.items() if name.startswith(start))
    writer = gguf.GGUFWriter(to, architecture or kept)
    writer.add_name(name)
    writer.add_string("acestep.config_json", (folder / "config.json").read_text())
    prefix = "model." if kept == "acestep-lm" else ""
    for key, value in read_component(folder).items():
        add_tensor(writer, prefix + key, value.float().numpy(), kind)
    if (folder / "tokenizer.json").is_file():
        words, merges = words_and_merges(Tokenizer.from_file(str(folder / "tokenizer.json")))
        writer.add_tokenizer_model("gpt2")
        writer.add_token_list(words)
        writer.add_token_merges(merges)
    if (folder / "silence_latent.pt").is_file():
        silence = torch.load(folder / "silence_latent.pt", weights_only=True)[0]
        writer.add_tensor("silence_latent", silence.T.contiguous().numpy())
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return to


def add_tensor(writer: gguf.GGUFWriter, name: str, value: np.ndarray, kind: Kind) -> None:
    block, _ = gguf.GGML_QUANT_SIZES[kind]
    if value.ndim < 2 or value.shape[-1] % block:
        kind = Kind.F32
    writer.add_tensor(name, gguf.quantize(value, kind), raw_dtype=kind)


def words_and_merges(tokenizer: Tokenizer) -> tuple[list[str], list[str]]:
    """What the converter takes from vocab.json and merges.txt: the words without the tokens that were added."""
    model = json.loads(tokenizer.to_str())["model"]
    merges = [merge if isinstance(merge, str) else " ".join(merge) for merge in model["merges"]]
    return sorted(model["vocab"], key=model["vocab"].get), merges


def qwen_tokenizer(*, codes: int) -> Tokenizer:
    """transformers' tokenizer of Qwen on 256 bytes and a few words, with the published order of what was added.

    codes: audio codes after them; 0: the text encoder's, which ends every text by itself.
    """
    from tokenizers import pre_tokenizers, processors
    from transformers.models.qwen2.tokenization_qwen2 import Qwen2Tokenizer

    vocab = {character: n for n, character in enumerate(sorted(pre_tokenizers.ByteLevel.alphabet()))}
    merges = []
    for word in WORDS:
        for n in range(2, len(word) + 1):
            if word[:n] not in vocab:
                vocab[word[:n]] = len(vocab)
                merges.append((word[: n - 1], word[n - 1]))
    tokenizer: Tokenizer = Qwen2Tokenizer(vocab=vocab, merges=merges)._tokenizer
    tokenizer.add_special_tokens([AddedToken(token, special=True, normalized=False) for token in published_additions()])
    tokenizer.add_special_tokens([f"<|audio_code_{n}|>" for n in range(codes)])
    if not codes:
        end = ("<|endoftext|>", tokenizer.token_to_id("<|endoftext|>"))
        tokenizer.post_processor = processors.TemplateProcessing(single=f"$A {end[0]}", special_tokens=[end])
    return tokenizer


def published_additions() -> list[str]:
    """The tokens 151643 to 151668 of Qwen3, as its published tokenizer_config.json numbers them."""
    vision = ["vision_start", "vision_end", "vision_pad", "image_pad", "video_pad"]
    bars = [
        "endoftext",
        "im_start",
        "im_end",
        "object_ref_start",
        "object_ref_end",
        "box_start",
        "box_end",
        "quad_start",
    ]
    fim = ["fim_prefix", "fim_middle", "fim_suffix", "fim_pad", "repo_name", "file_sep"]
    return [
        *(f"<|{name}|>" for name in (*bars, "quad_end", *vision)),
        "<tool_call>", "</tool_call>", *(f"<|{name}|>" for name in fim),
        "<tool_response>", "</tool_response>", "<think>", "</think>",
    ]  # fmt: skip


def write_qwen(folder: Path, *, codes: int = 0, seed: int = 3) -> Path:
    """A text encoder or planner of tiny size whose tokenizer is Qwen's, in the published layout."""
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer = qwen_tokenizer(codes=codes)
    config = QWEN | {"vocab_size": tokenizer.get_vocab_size(), "max_position_embeddings": 40960}
    (folder / "config.json").write_text(json.dumps(config))
    save_file(random_state(qwen_shapes(config), torch.Generator().manual_seed(seed)), folder / "model.safetensors")
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    return folder


# --- 8 bits as ComfyUI stores them ------------------------------------------------------------------


Rewrite = Callable[[dict[str, torch.Tensor]], dict[str, torch.Tensor]]


def scaled_fp8(state: dict[str, torch.Tensor], prefix: str = "") -> dict[str, torch.Tensor]:
    """The older form: `LAYER.scale_weight` beside the weight, and a tensor `scaled_fp8`."""
    made = {f"{prefix}scaled_fp8": torch.zeros(2, dtype=torch.float8_e4m3fn)}
    for name, value in state.items():
        if is_layer(name, value):
            scale = value.abs().max() / 448
            made[f"{prefix}{name}"] = (value / scale).to(torch.float8_e4m3fn)
            made[f"{prefix}{name.removesuffix('weight')}scale_weight"] = scale.reshape(1)
            made[f"{prefix}{name.removesuffix('weight')}scale_input"] = torch.ones(1)
        else:
            made[f"{prefix}{name}"] = value
    return made


def comfy_quant(
    state: dict[str, torch.Tensor], form: str = "float8_e4m3fn", prefix: str = "", **more: object
) -> dict[str, torch.Tensor]:
    """The newer form: `LAYER.weight_scale` beside the weight, and the format as JSON in `LAYER.comfy_quant`."""
    dtype, most = (torch.int8, 127) if form.startswith("int8") else (torch.float8_e4m3fn, 448)
    made = {}
    for name, value in state.items():
        if is_layer(name, value):
            stem = f"{prefix}{name.removesuffix('weight')}"
            scale = value.abs().amax(dim=1, keepdim=True) / most if dtype == torch.int8 else value.abs().max() / most
            numbers = value / scale
            made[f"{stem}weight"] = (numbers.round() if dtype == torch.int8 else numbers).to(dtype)
            made[f"{stem}weight_scale"] = scale
            noted = json.dumps({"format": form, **more}).encode()
            made[f"{stem}comfy_quant"] = torch.tensor(list(noted), dtype=torch.uint8)
        else:
            made[f"{prefix}{name}"] = value
    return made


def is_layer(name: str, value: torch.Tensor) -> bool:
    """Whether it is the weight of one of the decoder's layers, which is what is stored in 8 bits."""
    return name.startswith("decoder.layers") and name.endswith("_proj.weight") and value.dim() == 2
