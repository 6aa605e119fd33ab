"""`python -m engine.loading.trial`: whether components can be loaded, by their names and shapes; nothing is computed.

One JSON object a line in, one JSON string a line out, "" where nothing is wrong. `{"place": …, "component": …}`: would
the component be refused when it is loaded? `{"file": …}`: does a file that PyTorch wrote hold a value that is no number?
"""

import json
import os
import sys
from pathlib import Path

import torch
from torch import Tensor

from engine.contract.component_files import reason
from engine.contract.texts import text
from engine.contract.weights.contents import CODEC, DIT, kind_of
from engine.contract.weights.numbers import no_number
from engine.loading.checkpoint import Networks, read_dit
from engine.loading.checkpoint_error import CheckpointError
from engine.loading.codec_weights import fold_vae, read_vae
from engine.loading.qwen3_weights import open_qwen3
from engine.loading.strict import check_fit, is_finite
from engine.loading.tensors import torch_object
from engine.models.config import ConfigError
from engine.models.vae import VAE


def load_fault(place: Path, component: str) -> str:
    """Why a component would be refused when it is loaded, as a sentence; "" where nothing is seen against it."""
    try:
        _try(place, kind_of(component))
    except (CheckpointError, ConfigError) as error:
        return str(error)
    except (ValueError, LookupError, RuntimeError, OSError) as error:  # sizes of which no network can be made
        return text("{file} cannot be used: {error}", file=place.name, error=reason(error))
    return ""


def _try(place: Path, kind: str) -> None:
    if kind == DIT:
        config, state, _ = read_dit(place)
        with torch.device("meta"):
            networks = Networks(config)
        check_fit(networks, state, place)
    elif kind == CODEC:
        codec, values = read_vae(place)
        with torch.device("meta"):
            vae = VAE(codec)
        check_fit(vae, fold_vae(values), place)
    else:
        parts = open_qwen3(place, kind)
        check_fit(parts.network, parts.state, place)
        parts.tokenizer()


def value_fault(file: Path) -> str:
    """Which tensor of a file that PyTorch wrote holds NaN or infinity, or why it cannot be read; "" where none does."""
    try:
        found = torch_object(file)
    except CheckpointError as error:
        return str(error)
    found = found.get("state_dict", found) if isinstance(found, dict) else {file.stem: found}
    for name, value in found.items():
        if isinstance(value, Tensor) and value.is_floating_point() and not is_finite(value.float()):
            return str(no_number(str(name)))
    return ""


def answer(question: dict[str, str]) -> str:
    """The fault that a question asks for; "" for none."""
    if "file" in question:
        return value_fault(Path(question["file"]))
    return load_fault(Path(question["place"]), question["component"])


def main() -> None:
    """Answer until the questions end."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
    os.dup2(2, 1)  # whatever a library prints must not come between the answers
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    for line in sys.stdin:
        answers.write(json.dumps(answer(json.loads(line))) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
