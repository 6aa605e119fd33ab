"""The window's own figures: turns of its thread, memory, idle CPU, start, a large library and its search, beside an older
build.

    python -m tests.bench.window [--older CHECKOUT] [--seconds 6] [--only MEASURE] [--screen]

CHECKOUT is another working tree of this repository, for instance `git worktree add ../older da81431`. Each measure runs
in a process and a home of its own, once in each build, and the other one begins in every second measure. A turn is what
the GUI thread does between two waits for events, painting included, by the clock: other programs make it longer. Off
screen, unless --screen shows the windows. What a build cannot do is marked with a dash. The exit status is 1 if this
build misses a limit.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.older_build import HERE, run, whole_start

_PARTS = Path(__file__).with_name("window_parts")
_MEASURES = ("start", "turns", "memory", "idle", "big", "search")
_STARTS = 3
LIMITS = {"p99 ms": 16.0, "Pss MB": 300.0, "% of a core": 1.0, "waits, p99 ms": 10.0}
"""By the end of a row's title; the longest that fits counts."""


def measured(measure: str, tree: Path, seconds: float, platform: str) -> dict[str, float]:
    """The rows of one measure of one build, empty where it cannot be done there."""
    with tempfile.TemporaryDirectory(prefix="window-", ignore_cleanup_errors=True) as home:
        if measure == "start":
            starts = sorted(whole_start(tree, home)[""] for _ in range(_STARTS))
            return {"start to first painted window, ms": starts[_STARTS // 2]}
        code = (_PARTS / ("search.py" if measure == "search" else "measure.py")).read_text("utf-8")
        try:
            told = run(tree, home, "-c", code, measure, f"{seconds:g}", QT_QPA_PLATFORM=platform)
            found: dict[str, float] = json.loads(told.splitlines()[-1])
        except (RuntimeError, ValueError, IndexError, subprocess.TimeoutExpired) as error:
            print(f"{measure} in {tree}: {str(error)[-600:]}", file=sys.stderr)
            return {}
        return found


def limit_of(title: str) -> float | None:
    fitting = [end for end in LIMITS if title.endswith(end)]
    return LIMITS[max(fitting, key=len)] if fitting else None


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--older", type=Path, help="another working tree of this repository")
    parser.add_argument("--seconds", type=float, default=6.0, help="how long each activity is watched (6)")
    parser.add_argument("--only", choices=_MEASURES)
    parser.add_argument("--screen", action="store_true", help="on the display that is there")
    options = parser.parse_args(argv)
    platform = os.environ.get("QT_QPA_PLATFORM", "") if options.screen else "offscreen"
    trees = {"this": HERE} | ({"older": options.older.resolve()} if options.older else {})
    missed = []
    print(f"{'':44}{'older':>10}{'this':>10}{'ratio':>8}{'limit':>8}")
    for n, measure in enumerate((options.only,) if options.only else _MEASURES):
        order = sorted(trees, reverse=bool(n % 2))
        found = {name: measured(measure, trees[name], options.seconds, platform) for name in order}
        older = found.get("older", {})
        for title in dict.fromkeys([*found["this"], *older]):
            this, limit = found["this"].get(title), limit_of(title)
            numbers = "".join(
                f"{value:10.1f}" if value is not None else f"{'–':>10}" for value in (older.get(title), this)
            )
            ratio = f"{this / older[title]:8.2f}" if this is not None and older.get(title) else f"{'':8}"
            print(f"{title:44}{numbers}{ratio}{f'{limit:8.0f}' if limit is not None else ''}", flush=True)
            if limit is not None and this is not None and this > limit:
                missed.append(title)
        if not found["this"]:
            missed.append(measure)
    print(f"limits missed: {'; '.join(missed)}" if missed else "limits kept")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
