"""The language models of the family, Qwen3 networks without a head: from a folder, or from one GGUF file."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer

from engine.contract.component_files import TOKENIZER, reason
from engine.contract.texts import text
from engine.contract.weights.contents import PLANNER
from engine.contract.weights.fault import DamagedError, about
from engine.contract.weights.gguf_file import Gguf
from engine.loading.checkpoint_error import CheckpointError, contents_of
from engine.loading.gguf_tokenizer import tokenizer_of
from engine.loading.strict import load_strictly
from engine.loading.tensors import State, gguf_state, read_state
from engine.models.config import read_config
from engine.models.qwen3_config import Qwen3Config
from engine.models.qwen3_network import Qwen3


def load_qwen3(
    place: Path,
    kind: str,
    dtype: torch.dtype,
    *,
    int8: bool = False,
    on_tensor: Callable[[], object] = lambda: None,
) -> tuple[Qwen3, Tokenizer]:
    """A Qwen3 network (embeddings are tied), and its tokenizer. kind: PLANNER or TEXT_ENCODER.

    int8: its wide linear layers are kept in 8 bits. on_tensor: called before each is read; it may raise.
    Raises CheckpointError, ConfigError.
    """
    opened = open_qwen3(place, kind)
    network = opened.network
    load_strictly(network, opened.state, place, dtype, network if int8 else None, on_tensor)
    network.eval().requires_grad_(False)
    return network, opened.tokenizer()


@dataclass(frozen=True, slots=True)
class OpenedQwen3:
    """A Qwen3 network without memory, and what it is filled with. gguf: the file that it comes from, if one."""

    place: Path
    kind: str
    network: Qwen3
    state: State
    gguf: Gguf | None

    def tokenizer(self) -> Tokenizer:
        """Raises CheckpointError."""
        if self.gguf is not None:
            return tokenizer_of(self.gguf, self.network.config.vocabulary, has_codes=self.kind == PLANNER)
        return read_tokenizer(self.place)


def open_qwen3(place: Path, kind: str) -> OpenedQwen3:
    """kind: PLANNER or TEXT_ENCODER. Raises CheckpointError, ConfigError."""
    gguf = None
    if place.is_file():
        gguf, prefix = _open_gguf(place, kind)
        fields, state = gguf.config, gguf_state(gguf, prefix)
    else:
        fields, state = read_config(place), read_state(place)
    network = _build(fields, place)
    named = {name.removeprefix("model."): value for name, value in state.items()}
    named.pop("lm_head.weight", None)  # where it is written out, it is the embeddings again
    return OpenedQwen3(place, kind, network, named, gguf)


def _open_gguf(file: Path, kind: str) -> tuple[Gguf, str]:
    """The file, and what the names of the network's tensors begin with. Raises CheckpointError."""
    contents = contents_of(file, kind)
    if contents.gguf is None:
        raise CheckpointError(text("{file} is a language model without a tokenizer, so it is not used", file=file.name))
    return contents.gguf, contents.networks[kind]


def _build(fields: dict[str, Any], place: Path) -> Qwen3:
    """The network without memory. Raises ConfigError, and CheckpointError where no network can have these sizes."""
    config = Qwen3Config.from_fields(fields, place)
    try:
        with torch.device("meta"):
            return Qwen3(config)
    except (RuntimeError, OverflowError, TypeError) as error:
        raise CheckpointError(text("The config of {file} cannot be used", file=place.name)) from error


def read_tokenizer(folder: Path) -> Tokenizer:
    """The tokenizer beside the weights, or where diffusers puts it. Raises CheckpointError."""
    file = folder / TOKENIZER
    if not file.is_file():
        file = folder.parent / "tokenizer" / TOKENIZER
    if not file.is_file():
        raise CheckpointError(text("{file} is missing", file=file))
    try:
        return Tokenizer.from_file(str(file))
    except Exception as error:  # the library raises nothing more exact
        raise CheckpointError(about(file, DamagedError(reason(error)))) from error
