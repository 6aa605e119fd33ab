"""What a real graphics card does: the CPU's takes, its own kernels, its memory. Skipped, with the reason, without one."""

from dataclasses import replace
from pathlib import Path

import pytest
import torch

from engine.contract.messages import Planning
from engine.contract.wire import to_line
from engine.loading.checkpoint import load_model, load_planner
from engine.loading.device import MemoryPlan, PeakMeter, is_out_of_memory, on_device, release_memory
from engine.loading.held_memory import bytes_left
from engine.models.int8 import Int8Linear
from engine.planning.planner import Answer
from engine.serving import server
from tests.engine.cards.test_on_a_card import CHANGES, CPU, JOBS, WORDS, Base, latents, song
from tests.engine.loading.test_memory import Out, job

__all__ = ["song"]  # a fixture
pytestmark = [
    pytest.mark.gpu,
    pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA GPU"),
]
CARD = torch.device("cuda")
ALL, ONE = MemoryPlan(CARD, torch.float32), MemoryPlan(CARD, torch.float32, one=True, tile=64)


def snr_db(exact: torch.Tensor, other: torch.Tensor) -> float:
    return float(10 * torch.log10(exact.pow(2).sum() / (other - exact).pow(2).sum().clamp(min=1e-20)))


@pytest.mark.parametrize("plan", [ALL, ONE], ids=["all kept", "one at a time"])
@pytest.mark.parametrize("name", JOBS)
def test_a_take_of_the_card_is_that_of_the_cpu(
    tiny: Path, song: Path, tmp_path: Path, name: str, plan: MemoryPlan
) -> None:
    wanted = latents(tiny, CPU, tmp_path, song, **JOBS[name])
    made = latents(tiny, plan, tmp_path, song, **JOBS[name])
    if name == "cover":  # its codes are steps, and a number between two of them may fall to either
        assert (made - wanted).abs().median() <= 1e-3 * wanted.abs().max()
    else:
        assert (made - wanted).abs().max() <= 1e-3 * wanted.abs().max()


def test_bfloat16_is_as_close_as_the_cpus(tiny: Path, song: Path, tmp_path: Path) -> None:
    exact = latents(tiny, CPU, tmp_path, song)
    on_cpu = latents(tiny, replace(CPU, dtype=torch.bfloat16), tmp_path, song)
    on_card = latents(tiny, replace(ALL, dtype=torch.bfloat16), tmp_path, song)
    assert snr_db(exact, on_card) > snr_db(exact, on_cpu) - 6


@pytest.mark.parametrize("one", [False, True])
def test_eight_bits_stay_close(tiny: Path, song: Path, tmp_path: Path, one: bool) -> None:
    exact = latents(tiny, CPU, tmp_path, song)
    assert snr_db(exact, latents(tiny, replace(ALL, int8=True, one=one), tmp_path, song)) > 25


@pytest.mark.parametrize("rows", [1, 8, 15, 16, 17, 18, 31, 33, 100, 1501])
def test_products_in_eight_bits_take_any_number_of_rows(rows: int) -> None:
    draw = torch.Generator().manual_seed(rows)
    linear = torch.nn.Linear(256, 72)
    x = torch.randn(rows, 256, generator=draw)
    on_cpu = Int8Linear(linear)._elsewhere(x)
    on_card = Int8Linear(linear).to(CARD)._elsewhere(x.to(CARD))
    assert on_card.shape == (rows, 72)
    assert torch.allclose(on_card.cpu(), on_cpu, atol=5e-3)  # a number on the border of two steps may fall to either


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
def test_tiles_of_the_codec_are_the_whole(tiny: Path, dtype: torch.dtype) -> None:
    vae = load_model(tiny, "turbo", replace(ALL, dtype=dtype)).vae
    z = torch.randn(1, 8, 150, generator=torch.Generator().manual_seed(1)).to(CARD, dtype)
    with torch.inference_mode():
        whole, tiled = vae.decode(z, 10_000).float(), vae.decode(z, 64).float()
    assert snr_db(whole.cpu(), tiled.cpu()) > (90 if dtype is torch.float32 else 35)


def test_the_planner_writes_the_codes_of_the_cpu(tiny_planner: Path) -> None:
    answer, planning = Answer(WORDS, {"bpm": "120"}), Planning("0.6B", temperature=2.0)
    codes = []
    for plan in (CPU, ALL):
        planner = load_planner(tiny_planner, "0.6B", plan)
        codes.append(planner.write_codes(answer, WORDS, 50, [3, 4], planning).cpu())
    # one that falls on the border of two numbers drawn otherwise changes all that follow it
    assert torch.equal(codes[0][:, :10], codes[1][:, :10])


@pytest.mark.parametrize("name", CHANGES)
def test_adapters_add_the_same(name: str) -> None:
    torch.manual_seed(0)
    with torch.inference_mode():
        layer, change, x = torch.nn.Linear(64, 48), CHANGES[name](), torch.randn(1, 20, 64)
        wanted = change.added(Base(layer, x, layer(x)))
        torch.manual_seed(0)
        layer, change = torch.nn.Linear(64, 48), CHANGES[name]()
        layer.to(CARD)
        made = change.added(Base(layer, x.to(CARD), layer(x.to(CARD))))
    assert torch.allclose(made.cpu(), wanted, atol=1e-4)


def test_one_network_at_a_time_leaves_the_card(tiny: Path) -> None:
    before = torch.cuda.memory_allocated()
    model = load_model(tiny, "turbo", ONE)
    held = torch.cuda.memory_allocated()
    with on_device(ONE, model.networks.decoder):
        assert torch.cuda.memory_allocated() > held
    assert torch.cuda.memory_allocated() == held
    assert held - before < 4_000_000  # the silence alone
    assert not model.networks.decoder.proj_in.weight.is_cuda


def test_memory_that_runs_out_is_recognised() -> None:
    free, whole = bytes_left(CARD)
    assert 0 < free <= whole
    meter = PeakMeter(CARD)
    meter.reset()
    with pytest.raises(RuntimeError) as caught:
        torch.empty(2 * whole, dtype=torch.uint8, device=CARD)
    assert is_out_of_memory(caught.value)
    torch.ones(1_000_000, device=CARD)
    assert meter.read() >= 4_000_000
    release_memory(CARD)


def test_a_job_on_the_card_and_its_weights_let_go(tiny: Path, tmp_path: Path) -> None:
    held = []
    for n in range(2):  # what CUDA's libraries set aside for themselves is there after the first
        request, out = job(tiny, tmp_path, f"j{n}"), Out()
        on_card = replace(request, model=replace(request.model, device="cuda"))
        server.Server([to_line(on_card), '{"type": "free"}'], out).run()
        held.append(torch.cuda.memory_allocated())
        [take] = out.of("takemade")
        assert take["recipe"]["device"] == "cuda"
        assert all(size > 0 for size in take["stage_peak_bytes"].values())
        assert out.of("ready")[0]["device"] == "cuda"
        assert out.of("freed")
    assert held[0] == held[1]
