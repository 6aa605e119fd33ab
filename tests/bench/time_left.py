"""How right the time left is, with the built-in model and its planner on this machine.

    python -m tests.bench.time_left [JOBS]

Runs jobs of two kinds in one engine without stored paces, and prints for each job how far every time left that it gave was
from the time that really was left, relative to that, as median and largest. The last half second counts no more. Of the
first job it prints whether any time was given. Other work on the machine shows as an error.
"""

import io
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from engine.contract import catalog
from engine.contract.messages import (
    Failed,
    Finished,
    Generate,
    Guidance,
    ModelChoice,
    Planning,
    Progress,
    Prompt,
    Region,
    Sampling,
    TakeMade,
    Task,
)
from engine.contract.reading.sound_reader import read_audio
from engine.contract.wire import from_line, to_line
from engine.serving.server import Server

_NOT_COUNTED_S = 0.5
GOAL = 0.2


class Clocked(io.StringIO):
    """Lines with the time at which each was written."""

    def __init__(self) -> None:
        super().__init__()
        self.events: list[tuple[float, object]] = []

    def write(self, text: str, /) -> int:
        self.events.append((time.monotonic(), from_line(text)))
        return len(text)


def main() -> None:
    jobs = int(sys.argv[1]) if len(sys.argv) > 1 else 6
    with tempfile.TemporaryDirectory() as name:
        song = Path(name) / "song-1.wav"
        new = [request(name, f"new-{n}", Task.TEXT2MUSIC, n, duration_s=8.0) for n in range(jobs)]
        first = request(name, "song", Task.TEXT2MUSIC, 99, duration_s=12.0)
        repaints = [
            request(name, f"repaint-{n}", Task.REPAINT, n, source=str(song), regions=(Region(4.0, 8.0),))
            for n in range(jobs)
        ]
        out = Clocked()
        Server(map(to_line, [*new, first, *repaints]), out).run()
        assert len(read_audio(song)) == 12 * 48_000
    medians_of = [report(out, job) for group in (new, repaints) for job in group]
    for kind, medians in (("new music", medians_of[:jobs]), ("repaint", medians_of[jobs:])):
        late = [median for median in medians[3:] if median is not None]
        print(f"{kind}: median error from the fourth job on {np.median(late):.0%} (goal: under {GOAL:.0%})")


def request(folder: str, job_id: str, task: Task, seed: int, **more: object) -> Generate:
    model, planner = catalog.SKETCH, catalog.SKETCH_PLANNER
    sampling = Sampling(seed, 1, model.steps, model.shift, guidance=Guidance(model.guidance))
    planning = Planning(planner.folder, planner.codes) if task is Task.TEXT2MUSIC else None
    choice = ModelChoice("", model.folder, device="cpu")
    wish = Prompt("funk, drums and bass", bpm=110.0)
    return Generate(job_id, task, wish, sampling, choice, folder, planning=planning, **more)  # type: ignore[arg-type]


def report(out: Clocked, job: Generate) -> float | None:
    """Print a line for the job. Returns the median error; None where no time was given."""
    mine = [(at, event) for at, event in out.events if getattr(event, "job_id", "") == job.job_id]
    failed = [event for _, event in mine if isinstance(event, Failed)]
    if failed:
        raise SystemExit(failed[0].message)
    end = next(at for at, event in mine if isinstance(event, Finished))
    began = mine[0][0]
    assert any(isinstance(event, TakeMade) for _, event in mine)
    told = [(at, event) for at, event in mine if isinstance(event, Progress)]
    counted = [(end - at, event.seconds_left) for at, event in told if end - at > _NOT_COUNTED_S]
    errors = [abs(given - real) / real for real, given in counted if given is not None]
    full = max((end - at for at, event in told if event.fraction >= 0.99), default=0.0)
    known = f"median {np.median(errors):5.0%}, largest {max(errors):5.0%}" if errors else "no time given"
    print(f"{job.job_id:>10}: {end - began:5.2f} s, {known}; the bar was full for the last {full:.2f} s", flush=True)
    return float(np.median(errors)) if errors else None


if __name__ == "__main__":
    main()
