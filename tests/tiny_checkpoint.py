"""A tiny random checkpoint in the published folder layout: seeded, a few MB, made in a second.

The keys and shapes are written out from the published tables, not taken from our modules, so that loading it strictly
checks our names too. `python tests/tiny_checkpoint.py FOLDER` makes one by hand.
"""

import json
import sys
from pathlib import Path

import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors

LATENT = 8
TEXT = 32
CONFIG = {
    "model_type": "acestep",
    "hidden_size": 48,
    "intermediate_size": 96,
    "num_hidden_layers": 4,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "head_dim": 16,
    "rms_norm_eps": 1e-6,
    "rope_theta": 1000000,
    "use_sliding_window": True,
    "sliding_window": 128,
    "in_channels": 3 * LATENT,
    "audio_acoustic_hidden_dim": LATENT,
    "patch_size": 2,
    "text_hidden_dim": TEXT,
    "timbre_hidden_dim": LATENT,
    "timbre_fix_frame": 750,
    "num_lyric_encoder_hidden_layers": 3,
    "num_timbre_encoder_hidden_layers": 2,
    "num_attention_pooler_hidden_layers": 2,
    "pool_window_size": 5,
    "fsq_dim": 48,
    "fsq_input_levels": [8, 8, 8, 5, 5, 5],
    "fsq_input_num_quantizers": 1,
    "model_version": "turbo",
    "is_turbo": True,
}
# an encoder narrower than the decoder, as in the XL files
XL = {
    "encoder_hidden_size": 32,
    "encoder_intermediate_size": 64,
    "encoder_num_attention_heads": 2,
    "encoder_num_key_value_heads": 1,
    "fsq_dim": 32,
}
VAE = {
    "encoder_hidden_size": 2 * LATENT,
    "downsampling_ratios": [2, 4, 4, 6, 10],
    "channel_multiples": [1, 1, 2, 2, 2],
    "decoder_channels": 6,
    "decoder_input_channels": LATENT,
    "audio_channels": 2,
    "sampling_rate": 48000,
}
QWEN = {
    "model_type": "qwen3",
    "vocab_size": 260,
    "hidden_size": TEXT,
    "intermediate_size": 64,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "head_dim": 16,
    "rms_norm_eps": 1e-6,
    "rope_theta": 1000000,
    "max_position_embeddings": 4096,
    "hidden_act": "silu",
    "tie_word_embeddings": True,
    "attention_bias": False,
}

Shapes = dict[str, tuple[int, ...]]


def attention(at: str, width: int, heads: int, kv: int, dim: int) -> Shapes:
    return {
        f"{at}.q_proj.weight": (heads * dim, width),
        f"{at}.k_proj.weight": (kv * dim, width),
        f"{at}.v_proj.weight": (kv * dim, width),
        f"{at}.o_proj.weight": (width, heads * dim),
        f"{at}.q_norm.weight": (dim,),
        f"{at}.k_norm.weight": (dim,),
    }


def mlp(at: str, width: int, inner: int) -> Shapes:
    return {
        f"{at}.gate_proj.weight": (inner, width),
        f"{at}.up_proj.weight": (inner, width),
        f"{at}.down_proj.weight": (width, inner),
    }


def encoder_layers(at: str, count: int, sizes: tuple[int, int, int, int, int]) -> Shapes:
    width, inner, heads, kv, dim = sizes
    shapes: Shapes = {}
    for n in range(count):
        layer = f"{at}.layers.{n}"
        shapes |= attention(f"{layer}.self_attn", width, heads, kv, dim) | mlp(f"{layer}.mlp", width, inner)
        shapes |= {f"{layer}.input_layernorm.weight": (width,), f"{layer}.post_attention_layernorm.weight": (width,)}
    return shapes


def linear(at: str, n_out: int, n_in: int) -> Shapes:
    return {f"{at}.weight": (n_out, n_in), f"{at}.bias": (n_out,)}


def dit_shapes(c: dict) -> Shapes:
    h, i, heads, kv, dim = (
        c[k] for k in ("hidden_size", "intermediate_size", "num_attention_heads", "num_key_value_heads", "head_dim")
    )
    he = c.get("encoder_hidden_size", h)
    sizes = (
        he,
        c.get("encoder_intermediate_size", i),
        c.get("encoder_num_attention_heads", heads),
        c.get("encoder_num_key_value_heads", kv),
        dim,
    )
    channels, levels = c["audio_acoustic_hidden_dim"], len(c["fsq_input_levels"])
    shapes: Shapes = {"decoder.proj_in.1.weight": (h, c["in_channels"], 2), "decoder.proj_in.1.bias": (h,)}
    shapes |= {"decoder.proj_out.1.weight": (h, channels, 2), "decoder.proj_out.1.bias": (channels,)}
    for embed in ("decoder.time_embed", "decoder.time_embed_r"):
        shapes |= linear(f"{embed}.linear_1", h, 256) | linear(f"{embed}.linear_2", h, h)
        shapes |= linear(f"{embed}.time_proj", 6 * h, h)
    shapes |= linear("decoder.condition_embedder", h, he)
    shapes |= {"decoder.norm_out.weight": (h,), "decoder.scale_shift_table": (1, 2, h)}
    for n in range(c["num_hidden_layers"]):
        layer = f"decoder.layers.{n}"
        shapes |= attention(f"{layer}.self_attn", h, heads, kv, dim) | attention(
            f"{layer}.cross_attn", h, heads, kv, dim
        )
        shapes |= mlp(f"{layer}.mlp", h, i) | {f"{layer}.scale_shift_table": (1, 6, h)}
        shapes |= {f"{layer}.{norm}.weight": (h,) for norm in ("self_attn_norm", "cross_attn_norm", "mlp_norm")}
    shapes |= {"encoder.text_projector.weight": (he, c["text_hidden_dim"]), "null_condition_emb": (1, 1, he)}
    stacks = {
        "encoder.lyric_encoder": (c["text_hidden_dim"], c["num_lyric_encoder_hidden_layers"]),
        "encoder.timbre_encoder": (c["timbre_hidden_dim"], c["num_timbre_encoder_hidden_layers"]),
        "tokenizer.attention_pooler": (he, c["num_attention_pooler_hidden_layers"]),
        "detokenizer": (he, c["num_attention_pooler_hidden_layers"]),
    }
    for at, (n_in, count) in stacks.items():
        shapes |= linear(f"{at}.embed_tokens", he, n_in) | {f"{at}.norm.weight": (he,)}
        shapes |= encoder_layers(at, count, sizes)
    shapes |= {
        "encoder.timbre_encoder.special_token": (1, 1, he),
        "tokenizer.attention_pooler.special_token": (1, 1, he),
    }
    shapes |= {"detokenizer.special_tokens": (1, c["pool_window_size"], he)} | linear(
        "detokenizer.proj_out", channels, he
    )
    shapes |= linear("tokenizer.audio_acoustic_proj", he, channels)
    shapes |= linear("tokenizer.quantizer.project_in", levels, c["fsq_dim"])
    return shapes | linear("tokenizer.quantizer.project_out", c["fsq_dim"], levels)


def conv(at: str, n_out: int, n_in: int, kernel: int, *, transposed: bool = False, bias: bool = True) -> Shapes:
    shape = (n_in, n_out, kernel) if transposed else (n_out, n_in, kernel)
    shapes: Shapes = {f"{at}.weight_v": shape, f"{at}.weight_g": (shape[0], 1, 1)}
    return shapes | ({f"{at}.bias": (n_out,)} if bias else {})


def snake(at: str, channels: int) -> Shapes:
    return {f"{at}.alpha": (1, channels, 1), f"{at}.beta": (1, channels, 1)}


def residual_units(at: str, channels: int) -> Shapes:
    shapes: Shapes = {}
    for n in (1, 2, 3):
        unit = f"{at}.res_unit{n}"
        shapes |= snake(f"{unit}.snake1", channels) | conv(f"{unit}.conv1", channels, channels, 7)
        shapes |= snake(f"{unit}.snake2", channels) | conv(f"{unit}.conv2", channels, channels, 1)
    return shapes


def vae_shapes(c: dict) -> Shapes:
    strides = c["downsampling_ratios"]
    widths = [c["encoder_hidden_size"] * m for m in (1, *c["channel_multiples"])]
    shapes = conv("encoder.conv1", widths[0], 2, 7)
    for i, stride in enumerate(strides):
        block = f"encoder.block.{i}"
        shapes |= residual_units(block, widths[i]) | snake(f"{block}.snake1", widths[i])
        shapes |= conv(f"{block}.conv1", widths[i + 1], widths[i], 2 * stride)
    shapes |= snake("encoder.snake1", widths[-1]) | conv("encoder.conv2", c["encoder_hidden_size"], widths[-1], 3)
    widths = [c["decoder_channels"] * m for m in (1, *c["channel_multiples"])][::-1]
    shapes |= conv("decoder.conv1", widths[0], c["decoder_input_channels"], 7)
    for i, stride in enumerate(reversed(strides)):
        block = f"decoder.block.{i}"
        shapes |= snake(f"{block}.snake1", widths[i]) | residual_units(block, widths[i + 1])
        shapes |= conv(f"{block}.conv_t1", widths[i + 1], widths[i], 2 * stride, transposed=True)
    return shapes | snake("decoder.snake1", widths[-1]) | conv("decoder.conv2", 2, widths[-1], 7, bias=False)


def qwen_shapes(c: dict) -> Shapes:
    sizes = (
        c["hidden_size"],
        c["intermediate_size"],
        c["num_attention_heads"],
        c["num_key_value_heads"],
        c["head_dim"],
    )
    layers = encoder_layers("x", c["num_hidden_layers"], sizes)
    # published without the leading "model."
    stem = {key.removeprefix("x."): shape for key, shape in layers.items()}
    return stem | {"embed_tokens.weight": (c["vocab_size"], c["hidden_size"]), "norm.weight": (c["hidden_size"],)}


def random_state(shapes: Shapes, generator: torch.Generator) -> dict[str, torch.Tensor]:
    """Random tensors that keep a signal's size from layer to layer."""
    state = {}
    for key in sorted(shapes):
        shape = shapes[key]
        x = torch.randn(shape, generator=generator)
        if "norm" in key:
            x = 1 + 0.1 * x
        elif key.endswith(("bias", "alpha", "beta", "scale_shift_table")):
            x = 0.1 * x
        elif key.endswith("weight_g"):
            x = (0.2 if "res_unit" in key else 0.7) * (
                1 + 0.1 * x
            )  # tame, as trained codecs are: no chaos in the digits
        elif key.endswith("weight") and "embed_tokens" not in key:
            x = x / max(1, x[0].numel()) ** 0.5
        state[key] = x
    return state


def byte_tokenizer() -> Tokenizer:
    """One token a byte, `<|endoftext|>` appended to every text, as the published tokenizer does."""
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    vocab = {character: n for n, character in enumerate(alphabet)}
    tokenizer = Tokenizer(models.BPE(vocab=vocab, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens(["<|endoftext|>"])
    end = tokenizer.token_to_id("<|endoftext|>")
    tokenizer.post_processor = processors.TemplateProcessing(
        single="$A <|endoftext|>", special_tokens=[("<|endoftext|>", end)]
    )
    return tokenizer


def planner_tokenizer() -> Tokenizer:
    """One token a byte, then the family's special tokens and its 64,000 audio codes, none of them appended by itself."""
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    tokenizer = Tokenizer(models.BPE(vocab={character: n for n, character in enumerate(alphabet)}, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens(["<|endoftext|>", "<|im_start|>", "<|im_end|>", "<think>", "</think>"])
    tokenizer.add_special_tokens([f"<|audio_code_{n}|>" for n in range(64_000)])
    return tokenizer


def write_tiny_planner(folder: Path, name: str = "acestep-5Hz-lm-0.6B", seed: int = 0) -> Path:
    """Write a tiny random planner beside the other components of a checkpoints folder and return its own."""
    planner, tokenizer = folder / name, planner_tokenizer()
    planner.mkdir(parents=True, exist_ok=True)
    config = QWEN | {"vocab_size": tokenizer.get_vocab_size(), "max_position_embeddings": 40960}
    (planner / "config.json").write_text(json.dumps(config))
    generator = torch.Generator().manual_seed(seed)
    save_file(random_state(qwen_shapes(config), generator), planner / "model.safetensors")
    tokenizer.save(str(planner / "tokenizer.json"), pretty=False)
    return planner


def write_tiny_checkpoint(
    folder: Path, *, xl: bool = False, base: bool = False, shards: int = 1, seed: int = 0
) -> Path:
    """Write the three component folders under `folder` and return it."""
    generator = torch.Generator().manual_seed(seed)
    config = CONFIG | (XL if xl else {}) | ({"is_turbo": False, "model_version": "base"} if base else {})
    name = f"acestep-v15-{'xl-' if xl else ''}{'base' if base else 'turbo'}"
    dit, vae, text = (folder / part for part in (name, "vae", "Qwen3-Embedding-0.6B"))
    for part, fields in ((dit, config), (vae, VAE), (text, QWEN)):
        part.mkdir(parents=True, exist_ok=True)
        (part / "config.json").write_text(json.dumps(fields))
    state = random_state(dit_shapes(config), generator)
    if shards == 1:
        save_file(state, dit / "model.safetensors")
    else:
        keys, index = sorted(state), {}
        for n in range(shards):
            shard = f"model-{n + 1:05}-of-{shards:05}.safetensors"
            save_file({key: state[key] for key in keys[n::shards]}, dit / shard)
            index |= dict.fromkeys(keys[n::shards], shard)
        (dit / "model.safetensors.index.json").write_text(json.dumps({"weight_map": index}))
    torch.save(0.5 * torch.randn(1, LATENT, 15000, generator=generator), dit / "silence_latent.pt")
    save_file(random_state(vae_shapes(VAE), generator), vae / "diffusion_pytorch_model.safetensors")
    save_file(random_state(qwen_shapes(QWEN), generator), text / "model.safetensors")
    byte_tokenizer().save(str(text / "tokenizer.json"))
    return folder


if __name__ == "__main__":
    print(write_tiny_checkpoint(Path(sys.argv[1])))
