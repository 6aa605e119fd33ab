"""Every kind of job on a pretended graphics card: nothing is left on the CPU, and the takes are those of the CPU."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import (
    Ask,
    AskFor,
    Generate,
    Guidance,
    ModelChoice,
    Morph,
    Planning,
    Prompt,
    Region,
    Sampling,
    Solver,
    Task,
)
from engine.contract.writing.sound_writer import write_wav
from engine.loading.adapter_changes import Base, Change, Generalised, Magnitudes, Sum, Turned
from engine.loading.adapter_turns import Blocks, Butterfly, Gain, lycoris_rotations
from engine.loading.checkpoint import load_model, load_planner
from engine.loading.device import MemoryPlan, on_device
from engine.loading.known_numbers import distances
from engine.models.int8 import Int8Linear
from engine.pipeline import Pipeline
from engine.planning.planner import ask, draw
from engine.progress import Monitor
from tests.engine.cards.pretend_card import CARD, OnCard, pretend_card

CPU = MemoryPlan(torch.device("cpu"), torch.float32)
ALL, ONE = MemoryPlan(CARD, torch.float32), MemoryPlan(CARD, torch.float32, one=True, tile=64)
WORDS = Prompt("slow dub", "[Verse]\nhellö\nmy night", "en", 120.0, "C major", "4")
GUIDED = Sampling(3, steps=3, solver=Solver.HEUN, dcw=True, guidance=Guidance(4.0))
SOURCED: dict[str, object] = {"duration_s": None, "source": "song.wav"}
JOBS: dict[str, dict[str, object]] = {
    "new music": {"timing": True, "sampling": Sampling(3, steps=3, solver=Solver.SDE, retake_variance=0.3)},
    "codes": {"codes": tuple(range(50))},
    "reference": {"reference": "song.wav", "loop": True},
    "repaint": SOURCED | {"task": Task.REPAINT, "regions": (Region(1.0, 2.0), Region(3.0, 5.0))},
    "half a repaint": SOURCED
    | {"task": Task.REPAINT, "regions": (Region(1.0, 2.0, strength=0.5), Region(3.0, 4.0, caption="x"))},
    "cover": SOURCED | {"task": Task.COVER, "sampling": Sampling(3, steps=4, strength=0.5, noise_strength=0.3)},
    "morph": SOURCED | {"task": Task.COVER_NOFSQ, "morph": Morph(Prompt("harsh noise"))},
}


def _drawn(**shapes: tuple[int, ...]) -> dict[str, torch.Tensor]:
    return {name: 0.1 * torch.randn(shape) for name, shape in shapes.items()}


def _lora() -> Sum:
    return Sum(_drawn(down=(4, 64), up=(48, 4)))


CHANGES: dict[str, Callable[[], Change]] = {
    "LoRA": _lora,
    "LoKr": lambda: Sum(_drawn(w1=(6, 8), w2=(8, 8))),
    "LoHa": lambda: Sum(_drawn(h1_a=(48, 4), h1_b=(4, 64), h2_a=(48, 4), h2_b=(4, 64))),
    "written out": lambda: Sum(_drawn(diff=(48, 64), diff_b=(48,))),
    "DoRA": lambda: Magnitudes(_lora(), torch.ones(48)),
    "DoRA by inputs": lambda: Magnitudes(_lora(), torch.ones(64), by_inputs=True),
    "OFT": lambda: Turned(before=Blocks(lycoris_rotations(torch.randn(8, 8, 8), 0.0))),
    "BOFT": lambda: Turned(after=Butterfly(lycoris_rotations(torch.randn(2, 6, 8, 8), 0.0), torch.ones(48))),
    "(IA)^3": lambda: Turned(before=Gain(torch.rand(64)), after=Gain(torch.rand(48)), with_bias=True),
    "GLoRA": lambda: Generalised(_drawn(a1=(64, 4), a2=(4, 64), b1=(48, 4), b2=(4, 64))),
}


@pytest.fixture
def card() -> Iterator[torch.device]:
    with pretend_card() as found:
        yield found


@pytest.fixture(scope="module")
def song(tmp_path_factory: pytest.TempPathFactory) -> Path:
    noise = np.random.default_rng(5).uniform(-0.3, 0.3, (4 * SAMPLE_RATE, 2)).astype(np.float32)
    path = tmp_path_factory.mktemp("song") / "song.wav"
    write_wav(path, noise)
    return path


def latents(folder: Path, plan: MemoryPlan, out: Path, song: Path, **more: object) -> torch.Tensor:
    """What a job gives, (frames, channels)."""
    fields = {"task": Task.TEXT2MUSIC, "prompt": WORDS, "sampling": Sampling(3, steps=3), "duration_s": 4.0} | more
    for name in ("source", "reference"):
        if name in fields:
            fields[name] = str(song)
    choice, file = ModelChoice(str(folder), fields.pop("variant", "turbo")), out / "latents.safetensors"  # type: ignore[arg-type]
    request = Generate("job", model=choice, out_dir=str(out), latents_path=str(file), **fields)  # type: ignore[arg-type]
    pipeline = Pipeline(load_model(folder, choice.variant, plan), lambda name: load_planner(folder, name, plan))
    list(pipeline.generate(request, Monitor("job", lambda _: None, lambda: False, {})))
    return load_file(file)["latents"]


@pytest.mark.parametrize(
    ("name", "plan"),
    [*((name, ONE) for name in JOBS), ("new music", ALL)],
    ids=[*(f"{name}, one network at a time" for name in JOBS), "new music, all kept"],
)
def test_a_take_of_the_card_is_that_of_the_cpu(
    tiny: Path, song: Path, tmp_path: Path, name: str, plan: MemoryPlan
) -> None:
    wanted = latents(tiny, CPU, tmp_path, song, **JOBS[name])
    with pretend_card():
        assert torch.allclose(latents(tiny, plan, tmp_path, song, **JOBS[name]), wanted, atol=1e-3)


def test_guidance_and_layers_of_a_base_model(tiny_base: Path, song: Path, tmp_path: Path) -> None:
    more = SOURCED | {"task": Task.LEGO, "tracks": ("drums",), "sampling": GUIDED, "variant": "base"}
    wanted = latents(tiny_base, CPU, tmp_path, song, **more)
    with pretend_card():
        assert torch.allclose(latents(tiny_base, ONE, tmp_path, song, **more), wanted, atol=1e-3)


@pytest.mark.parametrize("plan", [ALL, replace(ONE, int8=True)], ids=["all kept", "one at a time in 8 bits"])
def test_the_planner_writes_and_scores(
    card: torch.device, tiny_planner: Path, song: Path, tmp_path: Path, plan: MemoryPlan
) -> None:
    """A plan of which one field is open, so that it is short; codes, which a take follows; scores; and a piece of text."""
    wish, planning = replace(WORDS, keyscale=""), Planning("0.6B", rewrite=False, temperature=2.0)
    made = latents(tiny_planner, plan, tmp_path, song, prompt=wish, planning=planning, sampling=Sampling(3, steps=1))
    assert torch.isfinite(made).all()
    planner = load_planner(tiny_planner, "0.6B", plan)
    with torch.inference_mode(), on_device(plan, planner.model):
        request = Ask("job", AskFor.SCORE, ModelChoice(str(tiny_planner)), planning, prompt=WORDS, source=str(song))
        assert 0 <= ask(planner, request, [1, 2, 3], lambda: None).scores["reward"] <= 1
        rows = [[7, 8, 9]]
        scores = planner.text_scores(planner.model.prefill(rows, planner.model.cache(rows, 1))[:, -1], may_end=True)
        assert isinstance(draw(scores, torch.rand(1).to(card), planning), OnCard)
    assert plan.one != any(isinstance(each, OnCard) for each in planner.model.parameters())


@pytest.mark.parametrize("is_int8", [False, True])
@pytest.mark.parametrize("name", CHANGES)
def test_adapters_reach_the_card(card: torch.device, name: str, is_int8: bool) -> None:
    """Their factors stay in the machine's memory, and what is worked out from a layer's weight is so on its device."""
    with torch.inference_mode():
        layer: torch.nn.Module = torch.nn.Linear(64, 48).requires_grad_(False)
        layer = Int8Linear(layer) if is_int8 else layer
        layer.to(card)
        x = torch.randn(1, 20, 64).to(card)
        out = layer(x)
        added = CHANGES[name]().added(Base(layer, x, out))
        assert isinstance(added, OnCard)
        assert added.shape == out.shape
        assert torch.isfinite(added).all()


@pytest.mark.parametrize("plan", [ALL, ONE, replace(ONE, int8=True)], ids=["all kept", "one at a time", "in 8 bits"])
def test_sound_is_heard_and_numbers_are_known(card: torch.device, tiny: Path, song: Path, plan: MemoryPlan) -> None:
    model = load_model(tiny, "turbo", plan)
    assert len(Pipeline(model).hear(song, Monitor("job", lambda _: None, lambda: False, {}))) == 20
    assert set(distances(model, "acestep-v15-turbo")) > {"noise level 1: cosines"}
    kept = [each for part in (model.networks, model.text_encoder) for each in part.parameters()]
    assert plan.one != any(isinstance(each, OnCard) for each in kept)  # one at a time: all have left the card again


def test_the_pretended_card_refuses_what_a_card_refuses(card: torch.device) -> None:
    there, here = torch.ones(4, 4, device=card), torch.ones(4, 4)
    with pytest.raises(RuntimeError, match="same device"):
        there @ here
    with pytest.raises(RuntimeError, match="same device"):
        torch.cat([there, here])
    with pytest.raises(RuntimeError, match="generator"):
        torch.randn(3, generator=torch.Generator().manual_seed(1), device=card)
    with pytest.raises(RuntimeError, match="numpy"):
        there.numpy()
    with pytest.raises(RuntimeError, match="_int_mm"):
        torch._int_mm(*(torch.ones(16, 16, dtype=torch.int8, device=card) for _ in range(2)))
    assert (there + torch.tensor(2.0)).cpu().numpy().sum() == 48
