"""Parts of the bench: the longest song with the card's memory capped, as on a smaller card."""

import time

import torch

from engine.loading.device import MemoryPlan, is_out_of_memory, plan_memory, smaller_plan
from tests.bench.gpu.jobs import Setup, forget, make, stages
from tests.bench.gpu.rows import Lacking, Row, Say, row

_GIB = 2**30


def capped(gib: float, setup: Setup, say: Say) -> None:
    """Ten minutes of music in so much memory, what CUDA itself takes counted in. Raises Lacking without a card."""
    if setup.device.type != "cuda":
        raise Lacking("needs a card")
    torch.ones(1, device="cuda")  # CUDA's own context comes with the first tensor
    free, total = torch.cuda.mem_get_info()
    own = total - free - torch.cuda.memory_reserved()
    torch.cuda.set_per_process_memory_fraction(min(1.0, max(0.0, gib * _GIB - own) / total))
    plan: MemoryPlan | None = plan_memory(setup.choice(), gib)
    while plan is not None:
        found = _attempt(setup, plan, gib, own, say)
        plan = smaller_plan(plan) if found is None else None
        forget(setup.device)
        if found is not None:
            say(found)
            return
    say(Row(f"{setup.longest_s:g} s in {gib:g} GiB", None, "s", "no plan fits", "runs", is_met=False))


def _attempt(setup: Setup, plan: MemoryPlan, gib: float, own: int, say: Say) -> Row | None:
    """The job under one plan; None where memory runs out."""
    torch.cuda.reset_peak_memory_stats()
    try:
        began = time.perf_counter()
        pipeline = setup.pipeline(plan)
        load_s = time.perf_counter() - began
        began = time.perf_counter()
        [take] = make(pipeline, setup.request(setup.longest_s))
        seconds = time.perf_counter() - began
    except (RuntimeError, MemoryError) as error:
        if not is_out_of_memory(error):
            raise
        say(row(f"{gib:g} GiB: memory ran out", None, "", f"{plan}: {str(error).splitlines()[0][:120]}"))
        return None
    peak = torch.cuda.max_memory_allocated()
    say(row(f"{gib:g} GiB: peak in use", peak / _GIB, "GiB", f"by stage, GiB: {_by_stage(take.stage_peak_bytes)}"))
    held = torch.cuda.max_memory_reserved() + own
    say(row(f"{gib:g} GiB: peak held, with CUDA's own {own / _GIB:.2f}", held / _GIB, "GiB"))
    note = f"{plan}; loaded in {load_s:.1f}; {stages(take)}"
    return Row(f"{setup.longest_s:g} s in {gib:g} GiB", seconds, "s", note, "runs", is_met=True)


def _by_stage(peaks: dict[str, int]) -> str:
    return ", ".join(f"{name} {n_bytes / _GIB:.2f}" for name, n_bytes in peaks.items())
