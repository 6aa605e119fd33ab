"""What a GPU takes: all of it in one call, a table and JSON, or the bare networks alone.

    python -m tests.bench.gpu --all [--json FILE] [--budget-s 480] [--folder build/waits] [--device cuda] [--small]
    python -m tests.bench.gpu [--device cuda] [--seconds 240] [--small]

--all: every part in a process of its own with a time of its own; what fails or finds no time is named, and the others go
on. Exit status 1 if one has failed or found no time; a goal that is missed is no failure. A checkpoint of the published
size with random weights, 10 GB, is written to the folder once. Figures are the shortest of some rounds after one that warms
up. --small: tiny networks and short songs, to try the bench, also on a CPU, where what needs a card is left out.

Without --all: the networks alone with random weights, 240 s of music and the planner's inner loop.
"""

import argparse
import json
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path

from tests.bench.gpu.parts import PARTS, run_all, run_here
from tests.bench.gpu.rows import Result, table

ROOT = Path(__file__).resolve().parents[3]


def main() -> int:
    args = _arguments()
    if args.part:
        return _part(args)
    if args.all:
        return _all(args)
    import torch

    from tests.bench.gpu.networks import measure

    device = args.device or ("cuda" if torch.cuda.is_available() else "cpu")
    measure(torch.device(device), args.seconds, small=args.small)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--device", choices=["cuda", "mps", "cpu"])
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--seconds", type=float, default=240.0, help="of music, without --all")
    parser.add_argument("--budget-s", type=float, default=480.0, help="for all parts together")
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "waits", help="where the checkpoint is written")
    parser.add_argument("--json", type=Path, help="where the results go")
    parser.add_argument("--part", choices=[part.name for part in PARTS], help=argparse.SUPPRESS)
    parser.add_argument("--rows", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args()


def _part(args: argparse.Namespace) -> int:
    """One part, in the process that was started for it."""
    import torch

    from tests.bench.gpu.jobs import Setup

    torch.manual_seed(0)
    device = args.device or ("cuda" if torch.cuda.is_available() else "cpu")
    with tempfile.TemporaryDirectory() as work:
        return run_here(args.part, Setup(args.folder, torch.device(device), Path(work), args.small), args.rows)


def _all(args: argparse.Namespace) -> int:
    began = time.monotonic()
    folder = args.folder.absolute() / ("tiny" if args.small else "")
    passed = ["--folder", str(folder), *(["--device", args.device] if args.device else [])]
    passed += ["--small"] if args.small else []

    def keep(results: list[Result]) -> None:
        """After every part, so that a call that is cut short leaves its figures."""
        print(table(results[-1:]).partition("\n")[2], flush=True)
        if args.json:
            args.json.parent.mkdir(parents=True, exist_ok=True)
            whole = {"small": args.small, "seconds": time.monotonic() - began, "machine": _facts(results)}
            args.json.write_text(json.dumps(whole | {"parts": [asdict(each) for each in results]}, indent=1), "utf-8")

    with tempfile.TemporaryDirectory() as scratch:
        results = run_all(passed, args.budget_s, Path(scratch), keep)
    print(f"\n{', '.join(f'{name} {value}' for name, value in _facts(results).items())}")
    print(table(results))
    wrong = [f"{each.part} ({each.status})" for each in results if not each.is_complete]
    missed = [each.title for result in results for each in result.rows if each.is_met is False]
    print(f"\n{time.monotonic() - began:.0f} s; not complete: {', '.join(wrong) or 'none'}")
    print(f"goals missed{' (they are for the large model)' if args.small else ''}: {', '.join(missed) or 'none'}")
    return 1 if wrong else 0


def _facts(results: list[Result]) -> dict[str, str]:
    """What the figures depend on, as the first part found it."""
    return {each.title: each.note for each in results[0].rows} if results else {}


if __name__ == "__main__":
    sys.exit(main())
