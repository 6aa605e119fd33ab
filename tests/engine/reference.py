"""diffusers' ACE-Step modules built from a checkpoint folder in the published layout: the reference for parity.

Test code only; the product never imports diffusers. Key names follow the renames of its own conversion script.
"""

import json
import warnings
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file

_RENAMES = (
    (".q_proj.", ".to_q."),
    (".k_proj.", ".to_k."),
    (".v_proj.", ".to_v."),
    (".o_proj.", ".to_out.0."),
    (".q_norm.", ".norm_q."),
    (".k_norm.", ".norm_k."),
    ("proj_in.1.", "proj_in_conv."),
    ("proj_out.1.", "proj_out_conv."),
)


def load_state(folder: Path, prefix: str) -> dict[str, torch.Tensor]:
    """The tensors under a prefix, with diffusers' names."""
    state: dict[str, torch.Tensor] = {}
    for file in sorted(folder.glob("*.safetensors")):
        state |= {key: value for key, value in load_file(file).items() if key.startswith(prefix)}
    return renamed(state, prefix)


def renamed(state: dict[str, torch.Tensor], prefix: str) -> dict[str, torch.Tensor]:
    """Published names to diffusers' names."""
    result = {}
    for key, value in state.items():
        name = key.removeprefix(prefix)
        for old, new in _RENAMES if prefix == "decoder." else _RENAMES[:6]:
            name = name.replace(old, new)
        result[name] = value
    return result


def _encoder_sizes(c: dict[str, Any]) -> dict[str, Any]:
    return {
        "hidden_size": c.get("encoder_hidden_size", c["hidden_size"]),
        "intermediate_size": c.get("encoder_intermediate_size", c["intermediate_size"]),
        "num_attention_heads": c.get("encoder_num_attention_heads", c["num_attention_heads"]),
        "num_key_value_heads": c.get("encoder_num_key_value_heads", c["num_key_value_heads"]),
        "head_dim": c["head_dim"],
    }


def _fill(module: torch.nn.Module, state: dict[str, torch.Tensor]) -> torch.nn.Module:
    missing, unexpected = module.load_state_dict(state, strict=False)
    assert not unexpected, unexpected
    assert all("silence_latent" in key for key in missing), missing
    return module.eval().requires_grad_(False)


class Reference:
    """transformer, condition_encoder, tokenizer, detokenizer, vae, text_encoder, and `pipeline()`."""

    def __init__(self, checkpoints: Path, variant: str) -> None:
        from diffusers import AutoencoderOobleck
        from diffusers.models.transformers.ace_step_transformer import AceStepTransformer1DModel
        from diffusers.pipelines.ace_step.modeling_ace_step import (
            AceStepAudioTokenDetokenizer,
            AceStepAudioTokenizer,
            AceStepConditionEncoder,
        )

        dit = checkpoints / variant
        c = json.loads((dit / "config.json").read_text())
        sizes = _encoder_sizes(c)
        self.transformer = _fill(
            AceStepTransformer1DModel(
                hidden_size=c["hidden_size"],
                intermediate_size=c["intermediate_size"],
                num_hidden_layers=c["num_hidden_layers"],
                num_attention_heads=c["num_attention_heads"],
                num_key_value_heads=c["num_key_value_heads"],
                head_dim=c["head_dim"],
                in_channels=c["in_channels"],
                audio_acoustic_hidden_dim=c["audio_acoustic_hidden_dim"],
                encoder_hidden_size=sizes["hidden_size"],
                is_turbo=c["is_turbo"],
            ),
            load_state(dit, "decoder."),
        )
        null = {"null_condition_emb": load_state(dit, "null_condition_emb")[""]}
        self.condition_encoder = _fill(
            AceStepConditionEncoder(
                text_hidden_dim=c["text_hidden_dim"],
                timbre_hidden_dim=c["timbre_hidden_dim"],
                num_lyric_encoder_hidden_layers=c["num_lyric_encoder_hidden_layers"],
                num_timbre_encoder_hidden_layers=c["num_timbre_encoder_hidden_layers"],
                **sizes,
            ),
            load_state(dit, "encoder.") | null,
        )
        coder = {
            "audio_acoustic_hidden_dim": c["audio_acoustic_hidden_dim"],
            "num_attention_pooler_hidden_layers": c["num_attention_pooler_hidden_layers"],
            **sizes,
        }
        fsq = {"fsq_dim": c["fsq_dim"], "fsq_input_levels": c["fsq_input_levels"]}
        self.tokenizer = _fill(AceStepAudioTokenizer(**coder, **fsq), load_state(dit, "tokenizer."))
        self.detokenizer = _fill(AceStepAudioTokenDetokenizer(**coder), load_state(dit, "detokenizer."))
        v = json.loads((checkpoints / "vae" / "config.json").read_text())
        vae = load_file(checkpoints / "vae" / "diffusion_pytorch_model.safetensors")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # its weight norm is the old one
            self.vae = AutoencoderOobleck(**v)
        self.vae = _fill(self.vae, self.vae_state(self.vae, vae))
        self.checkpoints = checkpoints
        silence = torch.load(dit / "silence_latent.pt", weights_only=True).transpose(1, 2).contiguous()
        self.condition_encoder.silence_latent = silence
        self.silence = silence

    @staticmethod
    def vae_state(vae: torch.nn.Module, state: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
        """Published weight-norm names, or torch's newer ones where that is what the module has."""
        if "encoder.conv1.weight_g" in vae.state_dict():
            return state
        names = (("weight_g", "parametrizations.weight.original0"), ("weight_v", "parametrizations.weight.original1"))
        for old, new in names:
            state = {key.replace(old, new): value for key, value in state.items()}
        return state

    def text_encoder(self) -> tuple[Any, Any]:
        """transformers' model and tokenizer, loaded its own way."""
        from transformers import PreTrainedTokenizerFast, Qwen3Config, Qwen3Model

        folder = self.checkpoints / "Qwen3-Embedding-0.6B"
        model = Qwen3Model(Qwen3Config(**json.loads((folder / "config.json").read_text())))
        model.load_state_dict(load_file(folder / "model.safetensors"))
        tokens = PreTrainedTokenizerFast(tokenizer_file=str(folder / "tokenizer.json"), pad_token="<|endoftext|>")
        return model.eval().requires_grad_(False), tokens

    def pipeline(self) -> Any:
        """AceStepPipeline on these modules; the VAE gives its posterior's mean, as we do."""
        from diffusers import FlowMatchEulerDiscreteScheduler
        from diffusers.models.autoencoders.autoencoder_oobleck import OobleckDiagonalGaussianDistribution
        from diffusers.pipelines.ace_step import AceStepPipeline

        OobleckDiagonalGaussianDistribution.sample = lambda self, generator=None: self.mode()
        text_encoder, tokens = self.text_encoder()
        pipeline = AceStepPipeline(
            vae=self.vae,
            text_encoder=text_encoder,
            tokenizer=tokens,
            transformer=self.transformer,
            condition_encoder=self.condition_encoder,
            scheduler=FlowMatchEulerDiscreteScheduler(num_train_timesteps=1, shift=1.0),
            audio_tokenizer=self.tokenizer,
            audio_token_detokenizer=self.detokenizer,
        )
        pipeline.set_progress_bar_config(disable=True)
        return pipeline
