"""Parts of the bench: the longest song with the card's memory capped, as on a smaller card."""

import torch

from engine.loading.device import MemoryPlan, PeakMeter, is_out_of_memory, plan_memory, smaller_plan
from tests.bench.gpu.jobs import Setup, forget, make, stages, timed
from tests.bench.gpu.rows import Goal, Lacking, Row, Say, row

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
    while plan is not None:  # as the engine does when memory has run out
        if _runs(setup, plan, gib, own, say):
            return
        forget(setup.device)
        plan = smaller_plan(plan)
    say(Row(f"{setup.longest_s:g} s in {gib:g} GiB", None, "s", "no plan fits", "runs", is_met=False))


def _runs(setup: Setup, plan: MemoryPlan, gib: float, own: int, say: Say) -> bool:
    """Whether the job runs under a plan."""
    meter = _Meter(setup.device)
    try:
        load_s, pipeline = timed(setup.device, lambda: setup.pipeline(plan))
        seconds, [take] = timed(setup.device, lambda: make(pipeline, setup.request(setup.longest_s), meter))
    except (RuntimeError, MemoryError) as error:
        if not is_out_of_memory(error):
            raise
        say(Row(f"{gib:g} GiB: memory ran out", None, "", f"{plan}: {str(error).splitlines()[0][:120]}"))
        return False
    note = f"{plan}; loaded in {load_s:.1f}; {stages(take)}"
    say(Row(f"{setup.longest_s:g} s in {gib:g} GiB", seconds, "s", note, "runs", is_met=True))
    peaks = {name: n_bytes / _GIB for name, n_bytes in take.stage_peak_bytes.items()}
    by_stage = ", ".join(f"{name} {peak:.2f}" for name, peak in peaks.items())
    say(row(f"{gib:g} GiB: peak in use", max(peaks.values()), "GiB", by_stage))
    held = (meter.held + own) / _GIB
    say(row(f"{gib:g} GiB: peak held", held, "GiB", f"CUDA's own {own / _GIB:.2f} counted in", Goal(gib)))
    return True


class _Meter(PeakMeter):
    """Also remembers the most that torch has set aside."""

    def __init__(self, device: torch.device) -> None:
        super().__init__(device)
        self.held = torch.cuda.memory_reserved()

    def read(self) -> int:
        self.held = max(self.held, torch.cuda.max_memory_reserved())
        return super().read()
