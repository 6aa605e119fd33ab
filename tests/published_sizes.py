"""The sizes of the published networks (2B turbo, codec, text encoder, 1.7B planner), and random weights for them."""

from typing import Any

import torch

DIT = {
    "hidden_size": 2048, "intermediate_size": 6144, "num_hidden_layers": 24, "num_attention_heads": 16,
    "num_key_value_heads": 8, "head_dim": 128, "in_channels": 192, "audio_acoustic_hidden_dim": 64,
    "text_hidden_dim": 1024, "timbre_hidden_dim": 64, "num_lyric_encoder_hidden_layers": 8,
    "num_timbre_encoder_hidden_layers": 4, "num_attention_pooler_hidden_layers": 2, "pool_window_size": 5,
    "fsq_dim": 2048, "fsq_input_levels": [8, 8, 8, 5, 5, 5], "is_turbo": True,
}  # fmt: skip
VAE_SIZES: dict[str, Any] = {
    "encoder_hidden_size": 128, "downsampling_ratios": [2, 4, 4, 6, 10], "channel_multiples": [1, 2, 4, 8, 16],
    "decoder_channels": 128, "decoder_input_channels": 64, "audio_channels": 2, "sampling_rate": 48000,
}  # fmt: skip
QWEN = {
    "model_type": "qwen3", "vocab_size": 151669, "hidden_size": 1024, "intermediate_size": 3072,
    "num_hidden_layers": 28, "num_attention_heads": 16, "num_key_value_heads": 8, "head_dim": 128,
    "rms_norm_eps": 1e-6, "rope_theta": 1000000, "max_position_embeddings": 32768, "tie_word_embeddings": True,
}  # fmt: skip
PLANNER = QWEN | {
    "vocab_size": 217204, "hidden_size": 2048, "intermediate_size": 6144, "max_position_embeddings": 40960,
}  # fmt: skip


def random_state(
    shapes: dict[str, tuple[int, ...]], dtype: torch.dtype, device: torch.device | None = None
) -> dict[str, torch.Tensor]:
    """Random tensors in the machine's memory that keep a signal's size from layer to layer. device: where they are drawn."""
    generator = torch.Generator(device or "cpu").manual_seed(0)
    state = {}
    for key, shape in shapes.items():
        scale = 1 / max(1, torch.Size(shape[1:]).numel()) ** 0.5 if len(shape) > 1 else 0.02
        tensor = torch.empty(shape, dtype=dtype, device=device).uniform_(-scale, scale, generator=generator)
        state[key] = (tensor + 1 if "norm" in key or key.endswith("weight_g") else tensor).cpu()
    return state
