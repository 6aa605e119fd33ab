"""Parts of the bench: the planner's checkpoint, and how many codes a second the planner writes."""

import torch

from engine.contract.messages import Planning
from engine.loading.checkpoint import load_planner
from engine.planning.plan_rules import known_fields
from engine.planning.planner import Answer, Planner, draw
from tests.bench.gpu.capture import captured
from tests.bench.gpu.jobs import PROMPT, Setup, spread, timed, times
from tests.bench.gpu.rows import Goal, Say, row
from tests.bench.waits.large_model import PLANNER_FOLDER

_GOAL = Goal(300.0, at_least=True)
_STEPS, _BEFORE = 50, 200  # codes, tokens before them


def codes(setup: Setup, say: Say) -> None:
    """One take with guidance, as a job asks for it; without; and four takes at once."""
    device, plan = setup.device, setup.plan()
    load_s, planner = timed(device, lambda: load_planner(setup.folder, PLANNER_FOLDER, plan))
    say(row("planner loaded", load_s, "s", str(plan)))
    answer, n_codes = Answer(PROMPT, known_fields(PROMPT, setup.clip_s)), round(5 * setup.clip_s)
    for title, scale, takes, goal in (
        ("codes a second, one take with guidance", 2.0, 1, _GOAL),
        ("codes a second, one take without guidance", 1.0, 1, None),
        ("codes a second, four takes at once with guidance", 2.0, 4, None),
    ):
        planning = Planning(PLANNER_FOLDER, scale=scale)
        first, found, _ = times(
            device,
            lambda n, k=takes, p=planning: planner.write_codes(answer, PROMPT, n_codes, [n + i for i in range(k)], p),
            setup.rounds,
        )
        note = f"{n_codes} codes in s: {min(found):.3f}, {spread(first, found)}"
        say(row(title, takes * n_codes / min(found), "codes/s", note, goal))
    if device.type == "cuda":
        _graphed(setup, planner, say)


@torch.inference_mode()
def _graphed(setup: Setup, planner: Planner, say: Say) -> None:
    """One code's work replayed as a CUDA graph: what capturing it would bring at most, since the place stays the same."""
    device, model, planning = setup.device, planner.model, Planning(PLANNER_FOLDER)
    rows = [[7] * _BEFORE] * 2
    cache = model.cache(rows, 100)
    model.prefill(rows, cache)
    token = torch.full((2, 1), planner.first_code, dtype=torch.long, device=device)
    uniform = torch.full((1,), 0.5, device=device)
    audio = slice(planner.first_code, planner.first_code + planner.n_codes)

    def step() -> torch.Tensor:
        cache.filled = _BEFORE
        with_prompt, without = model.logits(model.feed(token, cache)[:, -1], audio).chunk(2)
        return draw(without + planning.scale * (with_prompt - without), uniform, planning)

    warm_s, (replay, _) = timed(device, lambda: captured(step))
    for title, call in (("eager", step), ("as a CUDA graph", replay)):
        _, found, _ = times(device, lambda _, c=call: [c() for _ in range(_STEPS)], setup.rounds)
        note = f"capturing took {warm_s:.2f} s" if call is replay else ""
        say(row(f"one code with guidance, {title}", 1000 * min(found) / _STEPS, "ms", note))
