"""Names of layers as adapters write them, and the decoder's own names for them.

Training programs put the names of their wrappers in front ("base_model.model.", "diffusion_model.") and some write
underscores for dots. Since names have underscores too, the dots are found again by the names of the decoder's own layers.
"""

import re
from collections.abc import Iterable

_DOTTED = (
    "base_model.model.", "base_model.", "model.diffusion_model.", "diffusion_model.", "model.", "module.", "decoder.",
    "transformer.", "dit.",
)  # fmt: skip
_JOINED = (
    "lycoris_", "lora_unet_", "lora_transformer_", "lora_", "base_model_model_", "model_diffusion_model_",
    "diffusion_model_", "model_", "decoder_", "transformer_", "dit_",
)  # fmt: skip
_TEXT_ENCODERS = re.compile(
    r"(base_model\.model\.)?(lora_te\d*_|lycoris_te\d*_|lora_text_encoder\d*_|text_encoders?[._\d]|te\d*[._]|cond_stage_model\.)"
)
_RENAMES = (
    (".to_q", ".q_proj"), (".to_k", ".k_proj"), (".to_v", ".v_proj"), (".to_out.0", ".o_proj"),
    ("proj_in_conv", "proj_in"), ("proj_out_conv", "proj_out"), ("proj_in.1", "proj_in"), ("proj_out.1", "proj_out"),
)  # fmt: skip
_COMPILED = "_orig_mod"


def is_text_encoder(written: str) -> bool:
    """Whether a layer belongs to a text encoder, which an adapter of other programs may change beside the decoder."""
    return _TEXT_ENCODERS.match(written) is not None


class LayerNames:
    """The decoder's names for names as written. known: the decoder's layers; without them the usual ones are assumed."""

    def __init__(self, known: Iterable[str] = ()) -> None:
        names = list(known)
        self._known = {_joined(_renamed_back(name)): name for name in names} | {_joined(name): name for name in names}

    def find(self, written: str) -> str:
        """The layer's name in the decoder; the usual name where the decoder has no such layer."""
        forms = [_renamed(form) for form in unwrapped(written)]
        for form in forms:
            if name := self._known.get(_joined(form)):
                return name
        return _usual(forms[-1])


def unwrapped(written: str) -> list[str]:
    """The name as written, and without one wrapper after another."""
    name = written.replace(f"{_COMPILED}.", "").replace(f"{_COMPILED}_", "")
    forms = [name]
    while prefix := next((each for each in (_DOTTED if "." in name else _JOINED) if name.startswith(each)), ""):
        name = name.removeprefix(prefix)
        forms.append(name)
    return forms


def _renamed(name: str) -> str:
    for old, new in _RENAMES:
        name = name.replace(old, new)
    return name


def _renamed_back(name: str) -> str:
    """The name as diffusers has it, for files that write it with underscores."""
    for old, new in _RENAMES[:4]:
        name = name.replace(new, old)
    return name


def _joined(name: str) -> str:
    return name.replace(".", "_")


def _usual(name: str) -> str:
    """A name in underscores with dots where the published model has them."""
    if "." not in name:
        name = re.sub(r"layers_(\d+)_", r"layers.\1.", name)
        name = re.sub(r"(self_attn|cross_attn|mlp)_(?!norm)", r"\1.", name)
        name = re.sub(r"^(time_embed_r|time_embed)_(?!r_)", r"\1.", name)
    return _renamed(name)
