"""Our Qwen3 network against transformers' on the same weights, whole and going on from a cache; configs of both ages."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import torch
from tokenizers import Tokenizer, models
from torch import Tensor

from engine.models.config import ConfigError
from engine.models.qwen3 import LanguageModel
from engine.models.qwen3_config import Qwen3Config
from engine.models.qwen3_network import Qwen3
from tests.tiny_checkpoint import QWEN, qwen_shapes, random_state

SIZES: dict[str, Any] = QWEN | {"num_attention_heads": 6, "num_key_value_heads": 2, "num_hidden_layers": 3}
TOLERANCE = 1e-5


def state(fields: dict[str, Any]) -> dict[str, Tensor]:
    return random_state(qwen_shapes(fields), torch.Generator().manual_seed(1))


def ours(fields: dict[str, Any] = SIZES) -> LanguageModel:
    network = Qwen3(Qwen3Config.from_fields(fields, Path("config.json")))
    network.load_state_dict(state(SIZES))
    return LanguageModel(network.eval().requires_grad_(False), Tokenizer(models.BPE()))


@pytest.fixture(scope="module")
def theirs() -> Any:
    from transformers import Qwen3Config, Qwen3Model

    network = Qwen3Model(Qwen3Config(**SIZES))
    network.load_state_dict(state(SIZES))
    return network.eval().requires_grad_(False)


def ids(batch: int, length: int) -> Tensor:
    return torch.randint(SIZES["vocab_size"], (batch, length), generator=torch.Generator().manual_seed(length))


@torch.inference_mode()
def test_whole_sequences(theirs: Any) -> None:
    model, given = ours(), ids(2, 300)
    wanted = theirs(input_ids=given, output_hidden_states=True)
    assert torch.allclose(model.network(given), wanted.last_hidden_state, atol=TOLERANCE)
    for mine, other in zip(list(model.network.states(given))[:-1], wanted.hidden_states, strict=False):
        assert torch.allclose(mine, other, atol=TOLERANCE)


@torch.inference_mode()
def test_going_on_from_a_cache_across_a_bucket(theirs: Any) -> None:
    """Rows of different lengths, padded at their left, then one token at a time and several at once."""
    model, rows = ours(), [ids(1, 250)[0].tolist(), ids(1, 31)[0].tolist()]
    more = ids(2, 12)
    cache = model.cache(rows, 12)
    got = [model.prefill(rows, cache)[:, -1:]]
    got += [model.feed(more[:, n : n + 1], cache) for n in range(8)]
    got.append(model.feed(more[:, 8:], cache))
    for n, row in enumerate(rows):
        whole = torch.tensor([row + more[n].tolist()])
        wanted = theirs(input_ids=whole).last_hidden_state[0, len(row) - 1 :]
        assert torch.allclose(torch.cat(got, 1)[n], wanted, atol=TOLERANCE)


@torch.inference_mode()
def test_a_prefill_repeated_for_several_takes() -> None:
    model, row = ours(), ids(1, 40)[0].tolist()
    several, alone = model.cache([row], 4), model.cache([row], 4)
    model.prefill([row], several)
    model.prefill([row], alone)
    several.repeat(3)
    more = ids(1, 1)
    assert torch.allclose(model.feed(more.repeat(3, 1), several)[2], model.feed(more, alone)[0], atol=TOLERANCE)


def test_a_gradient_reaches_every_weight() -> None:
    model = ours()
    model.requires_grad_(True)
    model.network(ids(1, 20)).square().sum().backward()
    assert all(value.grad is not None and value.grad.abs().sum() > 0 for value in model.parameters())


@pytest.mark.parametrize(
    "change",
    [
        {"rope_theta": None, "rope_parameters": {"rope_theta": 1_000_000, "rope_type": "default"}},
        {"rope_scaling": None, "sliding_window": None, "use_sliding_window": False, "max_window_layers": 28},
        {"layer_types": ["full_attention"] * 3, "attention_dropout": 0.0, "initializer_range": 0.02},
    ],
    ids=["newer", "published", "written out"],
)
def test_configs_that_say_the_same(change: dict[str, Any]) -> None:
    given = ids(1, 50)
    assert torch.equal(ours(SIZES | change).network(given), ours().network(given))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("vocab_size", None), ("vocab_size", 2.5), ("hidden_size", 0), ("hidden_size", "64"), ("head_dim", 15),
        ("num_hidden_layers", 10**9), ("num_key_value_heads", 4), ("num_key_value_heads", -2), ("rope_theta", 0),
        ("rope_theta", "x"), ("rms_norm_eps", -1.0), ("rms_norm_eps", []), ("rope_parameters", [1]),
        ("rope_parameters", {"rope_type": "yarn", "factor": 4.0}), ("rope_scaling", {"type": "linear", "factor": 2.0}),
        ("attention_bias", True), ("hidden_act", "gelu"), ("use_sliding_window", True),
        ("layer_types", ["sliding_attention"] * 3), ("layer_types", 3), ("max_position_embeddings", 0),
    ],
)  # fmt: skip
def test_a_config_of_another_network_is_refused_by_field(field: str, value: object) -> None:
    with pytest.raises(ConfigError, match=rf"{field}|rope_type"):
        Qwen3Config.from_fields(SIZES | {field: value}, Path("config.json"))


def test_no_engine_waits_for_transformers(tiny: Path) -> None:
    """Importing it takes two seconds, and memory that a laptop has a use for."""
    code = (
        "import sys, torch; from pathlib import Path; from engine.serving.server import Server\n"
        "from engine.loading.checkpoint import load_model; from engine.loading.device import MemoryPlan\n"
        "load_model(Path(sys.argv[1]), 'acestep-v15-turbo', MemoryPlan(torch.device('cpu'), torch.float32))\n"
        "sys.exit('transformers' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code, str(tiny)], check=False, timeout=120).returncode == 0
