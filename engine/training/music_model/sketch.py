"""The built-in model's networks: the family's architecture at a small size, new or written as published folders."""

import json
import math
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors, trainers
from torch import Tensor, nn

from engine.contract import catalog
from engine.loading.checkpoint import Networks, TextEncoder
from engine.loading.codec_weights import made_silence
from engine.models.config import ModelConfig
from engine.models.dit import DiT, DiTLayer, TimeEmbedding
from engine.models.layers import RMSNorm
from engine.models.qwen3_config import Qwen3Config
from engine.models.qwen3_network import Qwen3
from engine.models.vae import VAE
from engine.training.codec.codec_file import write_vae
from engine.training.music_model.clock import clock

NAME = "acestep-v15-sketch"
_SILENCE_FRAMES = 3_000  # two minutes; the model makes at most 30 s
VOCABULARY_SIZE = 1500  # of the text encoder
_SPREAD = 0.02  # of a language model's first weights
FIELDS: dict[str, Any] = {
    "model_type": "acestep", "model_version": "base", "is_turbo": False,
    "hidden_size": 320, "intermediate_size": 768, "num_hidden_layers": 8, "num_attention_heads": 4,
    "encoder_hidden_size": 256, "encoder_intermediate_size": 768,
    "num_key_value_heads": 2, "head_dim": 64, "rms_norm_eps": 1e-6, "rope_theta": 1_000_000,
    "use_sliding_window": False, "in_channels": 324, "audio_acoustic_hidden_dim": 108,
    "patch_size": 2, "text_hidden_dim": 192, "timbre_hidden_dim": 108, "timbre_fix_frame": 750,
    "num_lyric_encoder_hidden_layers": 1, "num_timbre_encoder_hidden_layers": 2,
    "num_attention_pooler_hidden_layers": 1, "pool_window_size": 5, "fsq_dim": 256, "fsq_input_levels": [3] * 8,
    "fsq_input_num_quantizers": 1,
}  # fmt: skip
TEXT_FIELDS: dict[str, Any] = {
    "model_type": "qwen3", "vocab_size": VOCABULARY_SIZE, "hidden_size": 192, "intermediate_size": 512,
    "num_hidden_layers": 3, "num_attention_heads": 4, "num_key_value_heads": 2, "head_dim": 48, "rms_norm_eps": 1e-6,
    "rope_theta": 1_000_000, "max_position_embeddings": 4096, "hidden_act": "silu", "tie_word_embeddings": True,
    "attention_bias": False,
}  # fmt: skip


def new_networks(fields: dict[str, Any]) -> Networks:
    """Seeded by the caller. Every layer begins as the identity, as in adaptive layer norm zero (Peebles & Xie 2023),
    and the DiT as a whole returns the noise it is given, which is most of the target velocity.
    """
    networks = Networks(ModelConfig.from_fields(fields, Path("config.json")))
    hidden = fields["hidden_size"]
    for name, value in networks.named_parameters():
        if name.endswith("scale_shift_table"):
            nn.init.zeros_(value)
        elif name.endswith(("special_token", "special_tokens", "null_condition_emb")):
            nn.init.normal_(value, std=1 / math.sqrt(hidden))
    for part in networks.modules():
        if isinstance(part, RMSNorm):
            nn.init.ones_(part.weight)
        elif isinstance(part, nn.Linear):
            nn.init.xavier_uniform_(part.weight)
            if part.bias is not None:
                nn.init.zeros_(part.bias)
    for part in networks.modules():  # after the linear ones
        if isinstance(part, TimeEmbedding):
            nn.init.zeros_(part.time_proj.weight)
        elif isinstance(part, DiTLayer):  # its cross-attention has no gate, and untrained words would be noise
            nn.init.zeros_(part.cross_attn.o_proj.weight)
    _give_back_noise(networks.decoder)
    return networks


@torch.no_grad()
def _give_back_noise(decoder: DiT) -> None:
    """Project patches of noise in along orthogonal directions and out along the same ones."""
    config = decoder.config
    channels, hidden = config.latent_channels, config.decoder.hidden
    taken = nn.init.orthogonal_(torch.empty(hidden, channels * config.patch_size)).unflatten(1, (channels, -1))
    decoder.proj_in.weight[:, -channels:] = taken
    # the last norm scales the hidden state to 1
    decoder.proj_out.weight.copy_(taken * math.sqrt(channels * config.patch_size / hidden))
    if decoder.proj_out.bias is not None:
        nn.init.zeros_(decoder.proj_out.bias)


def new_text_encoder(fields: dict[str, Any], tokens: Tokenizer) -> TextEncoder:
    return TextEncoder(new_qwen3(fields), tokens)


def new_qwen3(fields: dict[str, Any]) -> Qwen3:
    """Seeded by the caller. Weights are drawn as the family's were before their training: normally, 0.02 wide."""
    network = Qwen3(Qwen3Config.from_fields(fields, Path("config.json")))
    for part in network.modules():
        if isinstance(part, RMSNorm):
            nn.init.ones_(part.weight)
        elif isinstance(part, nn.Linear | nn.Embedding):
            nn.init.normal_(part.weight, std=_SPREAD)
    return network


def new_pre_tokenizer() -> pre_tokenizers.PreTokenizer:
    """Digits one by one, as in the published tokenizers: an unseen tempo is still a number."""
    return pre_tokenizers.Sequence([
        pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)
    ])  # fmt: skip


def learn_vocabulary(texts: list[str], size: int = VOCABULARY_SIZE) -> Tokenizer:
    """A byte-pair vocabulary of the prompts. It ends every text with `<|endoftext|>`, as the published one does."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = new_pre_tokenizer()
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=size,
        special_tokens=["<|endoftext|>"],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    end = tokenizer.token_to_id("<|endoftext|>")
    tokenizer.post_processor = processors.TemplateProcessing(
        single="$A <|endoftext|>", special_tokens=[("<|endoftext|>", end)]
    )
    return tokenizer


def silence_of(vae: VAE) -> Tensor:
    """(1, 3000, channels): the codec's silence with a clock in it; the engine repeats it for longer songs."""
    silence = made_silence(vae)[:, :_SILENCE_FRAMES]
    return silence + clock(silence.shape[1], silence.shape[2]).to(silence)


def write_sketch(
    folder: Path, networks: Networks, text: TextEncoder, vae: VAE, fields: dict[str, Any], text_fields: dict[str, Any]
) -> None:
    """Write all component folders in the published layout, in bfloat16."""
    dit, text_folder = folder / NAME, folder / catalog.TEXT_ENCODER_FOLDER
    for part, config_fields in ((dit, fields), (text_folder, text_fields)):
        part.mkdir(parents=True, exist_ok=True)
        (part / "config.json").write_text(json.dumps(config_fields, indent=2), "utf-8")
    save_file({_published(k): _half(v) for k, v in networks.state_dict().items()}, dit / "model.safetensors")
    save_file({k: _half(v) for k, v in text.network.state_dict().items()}, text_folder / "model.safetensors")
    text.tokens.save(str(text_folder / "tokenizer.json"))
    write_vae(vae, folder / catalog.VAE_FOLDER)
    torch.save(silence_of(vae).transpose(1, 2).bfloat16().contiguous(), dit / "silence_latent.pt")


def _published(key: str) -> str:
    return key.replace("decoder.proj_in.", "decoder.proj_in.1.").replace("decoder.proj_out.", "decoder.proj_out.1.")


def _half(value: Tensor) -> Tensor:
    return value.detach().cpu().bfloat16().contiguous()
