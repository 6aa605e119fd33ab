"""Parts of the bench: songs, takes and repaints on the large model; the same in 8 bits."""

from safetensors.torch import load_file

from engine.contract.messages import Stage, TakeMade
from engine.pipeline import Pipeline
from tests.bench.gpu.jobs import Setup, forget, make, snr_db, spread, stages, timed, times
from tests.bench.gpu.rows import Goal, Say, row

_SONG_GOAL, _CLIP_GOAL, _REPAINT_GOAL, _TAKES_GOAL = Goal(0.6), Goal(0.3), Goal(0.25), Goal(2.0)
_SHORT_S = 10.0


def songs(setup: Setup, say: Say) -> None:
    """A song, a clip, four takes against one, two bars repainted: whole jobs, from the request to the file."""
    device = setup.device
    seconds, pipeline = timed(device, lambda: setup.pipeline(setup.plan()))
    say(row("model loaded", seconds, "s", str(setup.plan())))
    for length_s, goal in ((setup.song_s, _SONG_GOAL), (setup.clip_s, _CLIP_GOAL)):
        first, found, [take] = times(
            device, lambda n, s=length_s: make(pipeline, setup.request(s, n + 1)), setup.rounds
        )
        say(row(f"{length_s:g} s, request to file", min(found), "s", spread(first, found), goal))
        say(row(f"{length_s:g} s, conditions to sound", _sounding(take), "s", stages(take), goal))
    _repaint(setup, pipeline, say)
    for length_s in (setup.clip_s, _SHORT_S):
        _takes(setup, pipeline, length_s, say)


def _sounding(take: TakeMade) -> float:
    return take.stage_seconds[Stage.SAMPLE] + take.stage_seconds[Stage.DECODE]


def _repaint(setup: Setup, pipeline: Pipeline, say: Say) -> None:
    song = setup.song()
    first, found, [take] = times(setup.device, lambda n: make(pipeline, setup.repaint(song, n + 1)), setup.rounds + 1)
    title = f"2 bars in {setup.song_s:g} s, warm, request to file"
    say(row(title, min(found), "s", f"{spread(first, found)}; {stages(take)}", _REPAINT_GOAL))


def _takes(setup: Setup, pipeline: Pipeline, length_s: float, say: Say) -> None:
    best = {}
    for takes in (1, 4):
        _, found, _ = times(
            setup.device,
            lambda n, k=takes: make(pipeline, setup.request(length_s, 10 * n, k)),
            setup.rounds,
        )
        best[takes] = min(found)
    note = f"4 takes {best[4]:.3f} s, one {best[1]:.3f} s"
    say(row(f"4 takes of {length_s:g} s against one", best[4] / best[1], "times", note, _TAKES_GOAL))


def in_int8(setup: Setup, say: Say) -> None:
    """The model in 8 bits beside itself: how long, and how close its latents are."""
    latents, device = [], setup.device
    for is_int8 in (False, True):
        plan = setup.plan(int8=is_int8)
        file = setup.work / f"latents-{is_int8}.safetensors"
        load_s, pipeline = timed(device, lambda p=plan: setup.pipeline(p))
        request = setup.request(setup.clip_s, latents_path=file)
        first, found, [take] = times(device, lambda _, p=pipeline, r=request: make(p, r), setup.rounds)
        title = (
            f"{setup.clip_s:g} s in {'int8' if is_int8 else str(plan.dtype).removeprefix('torch.')}, request to file"
        )
        say(row(title, min(found), "s", f"{spread(first, found)}; loaded in {load_s:.1f}; {stages(take)}"))
        latents.append(load_file(file)["latents"])
        del pipeline
        forget(device)
    say(row("latents in int8 against the model itself", snr_db(*latents), "dB", "the same seed, 8 steps"))
