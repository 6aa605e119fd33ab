"""The memory that the process holds, and an engine that is asked for it: in a row, and without staying awake for it."""

import io
import json
import mmap
import threading
import time
from pathlib import Path

import pytest
import torch

from engine.contract.messages import Weigh
from engine.loading import held_memory
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
    ended = threading.Event()

    def ask() -> None:
        while not ended.wait(0.05):
            server._inbox.put(Weigh())

    asking = threading.Thread(target=ask)
    asking.start()
    began = time.monotonic()
    server._idle()
    ended.set()
    asking.join()
    assert time.monotonic() - began < 2.0
    kinds = [json.loads(line)["type"] for line in out.getvalue().splitlines()]
    assert kinds[-1] == "freed"
    assert kinds.count("weighed") >= 2
