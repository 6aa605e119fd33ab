"""The memory that the process holds, and an engine that is asked for it: in a row, and without staying awake for it."""

import io
import json
import mmap
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from engine.contract.messages import Weigh
from engine.loading import held_memory
from engine.loading.checkpoint import load_model
from engine.loading.device import MemoryPlan
from engine.loading.tensors import plain, safetensors_state
from engine.serving.server import Server
from tests.engine.serving.test_server import engine


@pytest.mark.skipif(not Path("/proc/self/status").is_file(), reason="needs /proc")
def test_the_figure_is_that_of_the_system() -> None:
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    resident = 1024 * int(next(line for line in lines if line.startswith("VmRSS")).split()[1])
    assert held_memory.process_bytes() == pytest.approx(resident, rel=0.1)
    before = held_memory.process_bytes()
    with mmap.mmap(-1, 200_000_000) as held:  # whatever an allocator still has of earlier tests
        held.write(b"\1" * len(held))
        assert held_memory.process_bytes() - before > 150_000_000
    assert held_memory.machine_bytes() > held_memory.process_bytes()


def mapped(folder: Path) -> dict[str, torch.Tensor]:
    """Weights of 100 MB, as a checkpoint's are read."""
    file = folder / "a.safetensors"
    draw = torch.Generator().manual_seed(0)
    save_file({name: torch.randn(5000, 5000, generator=draw).bfloat16() for name in ("x", "y")}, file)
    return {name: plain(value) for name, value in safetensors_state(file).items()}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do as they like")
@pytest.mark.parametrize("in_inference", [False, True])
def test_weights_that_lie_in_a_file_are_given_back_and_are_as_before(tmp_path: Path, in_inference: bool) -> None:
    with torch.inference_mode(in_inference):
        state = mapped(tmp_path)
        before = {name: value.sum() for name, value in state.items()}
        there = held_memory.process_bytes()
        held_memory.MappedFiles().give_back(*state.values())
        assert there - held_memory.process_bytes() > 80_000_000
        assert all(torch.equal(value.sum(), before[name]) for name, value in state.items())


def test_what_was_changed_or_lies_in_no_file_is_not_given_back(tmp_path: Path) -> None:
    state = mapped(tmp_path)
    changed, learnt = (torch.nn.Parameter(value, requires_grad=name == "y") for name, value in state.items())
    with torch.no_grad():
        changed.fill_(2.0)
        learnt.data[0] = 3.0
    own = torch.full((5000, 5000), 4.0)
    held_memory.MappedFiles().give_back(changed, learnt, own, own[:, :100], torch.zeros(0))
    assert changed.unique().tolist() == [2.0]
    assert learnt[0].unique().tolist() == [3.0]
    assert own.unique().tolist() == [4.0]


def test_loading_holds_the_weights_once(tiny: Path) -> None:
    """In another precision than they are stored in, what was read of the file goes as it is read."""
    given: list[int] = []

    class Files(held_memory.MappedFiles):
        def give_back(self, *tensors: torch.Tensor) -> None:
            super().give_back(*tensors)
            given.extend(tensor.numel() for tensor in tensors)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("engine.loading.strict.MappedFiles", Files)
        model = load_model(tiny, "turbo", MemoryPlan(torch.device("cpu"), torch.bfloat16))
    networks = (model.networks, model.text_encoder)
    assert sum(given) >= sum(value.numel() for network in networks for value in network.parameters())


def test_what_8_bits_are_held_against_does_not_stay(tiny: Path) -> None:
    """Each layer as stored is used once, and its part of the file would stay in memory beside the layer in 8 bits."""
    given: list[tuple[int, int]] = []

    class Files(held_memory.MappedFiles):
        def give_back(self, *tensors: torch.Tensor) -> None:
            super().give_back(*tensors)
            given.append((len(tensors), sum(tensor.numel() for tensor in tensors)))

    plan = MemoryPlan(torch.device("cpu"), torch.bfloat16, int8=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("engine.loading.faithful.MappedFiles", Files)
        model = load_model(tiny, "turbo", plan, on_int8=lambda _: None)
    whole = load_model(tiny, "turbo", replace(plan, int8=False)).networks.decoder.layers
    assert given == [(len(layer.state_dict()), sum(v.numel() for v in layer.state_dict().values())) for layer in whole]
    assert len(given) == len(model.networks.decoder.layers)


def test_a_processor_has_no_memory_of_its_own() -> None:
    weighed = held_memory.weighed(torch.device("cpu"))
    assert (weighed.device, weighed.device_held, weighed.device_total) == ("cpu", 0, 0)


@pytest.mark.gpu
@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA GPU")
def test_what_lies_on_a_graphics_card_is_counted() -> None:
    device = torch.device("cuda")
    before = held_memory.weighed(device)
    held = torch.ones(50_000_000, device=device)
    after = held_memory.weighed(device)
    assert after.device_held - before.device_held >= 200_000_000
    assert after.device_total > after.device_held
    del held


def test_an_engine_is_weighed() -> None:
    with engine() as running:
        running.send(type="weigh")
        weighed = running.wait("weighed")
        assert 50_000_000 < weighed["held"] < weighed["total"]


def test_to_be_weighed_keeps_no_weights_in_memory() -> None:
    """Whoever watches the meter does not keep an idle model loaded."""
    out = io.StringIO()
    server = Server([], out)
    server._keep_s = 0.3
    server._models._planner = object()  # type: ignore[assignment]
    server._inbox.put(Weigh())
    ended = threading.Event()

    def ask() -> None:
        for _ in range(200):
            server._inbox.put(Weigh())
            if ended.wait(0.05):
                break

    asking = threading.Thread(target=ask)
    asking.start()
    server._idle()
    assert asking.is_alive(), "it waited until nobody asked any more"
    ended.set()
    asking.join()
    kinds = [json.loads(line)["type"] for line in out.getvalue().splitlines()]
    assert kinds[-1] == "freed"
    assert "weighed" in kinds
