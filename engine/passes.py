"""The passes of a repaint whose regions have words or a strength of their own: each works on the result of the one before.

Every pass uses the seeds of the job, so it makes what a job of its own would. Outside all regions no sample is touched.
"""

from collections.abc import Sequence
from dataclasses import replace

from engine import tasks
from engine.contract.messages import Generate, Prompt, Region
from engine.tasks import Canvas


def passes_of(request: Generate) -> tuple[Generate, ...]:
    """One request for each group of regions that have the same words and strength, in the order in which they run.

    The order is that of time, but for groups that begin before the source: they come last, the nearest first, so that each
    continues what is there. A request without such regions is its only pass.
    """
    if not any(region.has_own for region in request.regions):
        return (request,)
    groups: dict[tuple[Prompt, float], list[Region]] = {}
    for region in sorted(request.regions, key=lambda region: region.start_s):
        caption, lyrics = region.caption or request.prompt.caption, region.lyrics or request.prompt.lyrics
        strength = request.sampling.strength if region.strength is None else region.strength
        groups.setdefault((replace(request.prompt, caption=caption, lyrics=lyrics), strength), []).append(region)
    found = [
        replace(
            request,
            prompt=prompt,
            sampling=replace(request.sampling, strength=strength),
            regions=tuple(region.without_own() for region in regions),
        )
        for (prompt, strength), regions in groups.items()
    ]
    return tuple(sorted(found, key=lambda each: (max(0.0, -each.regions[0].start_s), each.regions[0].start_s)))


def canvases_of(passes: Sequence[Generate], whole: Canvas, hop: int) -> list[Canvas]:
    """The canvas of each pass. whole: that of the job. To a pass, what earlier ones have added belongs to the source."""
    if len(passes) == 1:
        return [whole]
    found: list[Canvas] = []
    kept = whole.kept
    for each in passes:
        canvas = tasks.with_regions(replace(whole, kept=kept, spans=()), each, hop)
        found.append(canvas)
        for low, high in canvas.added():
            if low <= kept[1] and high >= kept[0]:
                kept = min(low, kept[0]), max(high, kept[1])
    return found
