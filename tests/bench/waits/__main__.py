"""How long a musician waits with the settings as they come: this build beside an older one, in one run.

    python -m tests.bench.waits CHECKOUT [--rounds 3] [--large] [--folder build/waits] [--beside 1]

CHECKOUT is another working tree of this repository, for instance `git worktree add ../older eaf7528`. Both engines run as
the window runs them, one after the other in each round; the median of the rounds is printed, and the ratio of this build
to the older one. A first job with other words loads and warms up. --large: the published 2B turbo's size with random
weights, written to the folder once, in place of the built-in model; a repaint is then one of 4 s in 240 s, of the
built-in model one of 2 s in 24 s. "best options": the older build's precision set to bfloat16. --beside: how many other
programs compute without a pause meanwhile, as a DAW does that plays.
"""

import argparse
import contextlib
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch

from engine.contract.catalog import SKETCH
from engine.contract.writing.sound_writer import write_wav
from tests.bench.older_build import HERE, render
from tests.bench.waits.large_model import write_large

_WORDS = {"caption": "warm tape piano, brushed drums", "lyrics": "[Instrumental]", "language": "en", "bpm": 96.0}
Row = dict[str, float]


class Engine:
    """The engine process of a working tree, as the window starts it: a home of its own, and defaults."""

    def __init__(self, tree: Path, home: Path, model: dict[str, str]) -> None:
        self._model, self._home, self._count = model, home, 0
        has_state = "--state" in (tree / "engine" / "__main__.py").read_text("utf-8")
        command = [sys.executable, "-m", "engine", *(["--state", str(home)] if has_state else [])]
        self._process = subprocess.Popen(
            command, cwd=tree, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )

    def make(self, **more: Any) -> tuple[float, float]:
        """Seconds until a take is whole, and until its first sound."""
        self._count += 1
        request = {"type": "generate", "job_id": f"j{self._count}", "model": self._model, "out_dir": str(self._home)}
        request |= {"prompt": _WORDS, "sampling": {"seed": self._count}} | more
        pipes = self._process.stdin, self._process.stdout
        if pipes[0] is None or pipes[1] is None:
            raise RuntimeError("the engine has no pipes")
        start = time.perf_counter()
        pipes[0].write(json.dumps(request) + "\n")
        pipes[0].flush()
        for line in pipes[1]:
            event = json.loads(line)
            if event["type"] == "takemade":
                whole, first = time.perf_counter() - start, event["first_sound_s"]
            elif event["type"] == "finished":
                return whole, whole if first is None else first
            elif event["type"] == "failed":
                raise RuntimeError(f"{event['message']} {event['detail']}")
        raise RuntimeError("the engine has ended")

    def megabytes(self) -> float:
        """What it holds now."""
        lines = Path(f"/proc/{self._process.pid}/status").read_text("ascii").splitlines()
        return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1024

    def close(self) -> None:
        if self._process.stdin is not None:
            self._process.stdin.close()
        self._process.wait(60)


def measured(tree: Path, folder: Path, song: Path, *, is_large: bool, dtype: str = "auto") -> Row:
    """The rows of one round of one build."""
    model = {"folder": str(folder), "variant": "turbo" if is_large else SKETCH.folder, "dtype": dtype, "device": "cpu"}
    length_s = 10.0 if is_large else 8.0
    region = {"start_s": 118.0, "end_s": 122.0} if is_large else {"start_s": 11.0, "end_s": 13.0}
    with tempfile.TemporaryDirectory() as home:
        engine = Engine(tree, Path(home), model)
        new: dict[str, Any] = {"task": "text2music", "duration_s": length_s}
        engine.make(**new, prompt=_WORDS | {"caption": "something else"})
        row = {f"{length_s:g} s of new music, s": engine.make(**new)[0]}
        row["second roll of the same words, s"] = engine.make(**new)[0]
        repaint = {"task": "repaint", "source": str(song), "regions": [region]}
        engine.make(**repaint)
        row["repaint, repeated, s"], row["first sound of it, s"] = engine.make(**repaint)
        row["memory of the engine, MB"] = engine.megabytes()
        engine.close()
    return row


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("checkout", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--large", action="store_true", help="the 2B turbo's size with random weights")
    parser.add_argument("--folder", type=Path, default=HERE / "build" / "waits", help="where these are written")
    parser.add_argument("--beside", type=int, default=0, help="programs that compute meanwhile")
    args = parser.parse_args()
    with contextlib.ExitStack() as others:
        for _ in range(args.beside):
            busy = subprocess.Popen([sys.executable, "-c", "while True: pass"])
            others.callback(busy.wait)
            others.callback(busy.kill)
        return compare(args)


def compare(args: argparse.Namespace) -> int:
    """Run the rounds and print the table."""
    folder = write_large(args.folder.absolute()) if args.large else Path()
    found: dict[str, list[Row]] = {"older": [], "best options": [], "this": []}
    with tempfile.TemporaryDirectory() as name:
        song = Path(name) / "song.wav"
        noise = np.random.default_rng(2).normal(0, 0.1, ((240 if args.large else 24) * 48_000, 2))
        write_wav(song, noise.astype(np.float32))
        for n in range(args.rounds):
            for side in sorted(found, reverse=bool(n % 2)):
                tree = HERE if side == "this" else args.checkout.resolve()
                dtype = "bfloat16" if side == "best options" else "auto"
                row = measured(tree, folder, song, is_large=args.large, dtype=dtype)
                if not args.large and side != "best options":
                    with tempfile.TemporaryDirectory() as home:
                        render(tree, home)  # as on every day but the first: a home where it ran before
                        row["render of 8 s, process start to file, s"] = render(tree, home)[""] / 1000
                found[side].append(row)
                print(f"round {n + 1}, {side}: {json.dumps({k: round(v, 2) for k, v in row.items()})}", flush=True)
    processor = platform.processor() or platform.machine()
    threads = f"{torch.get_num_threads()} of {os.cpu_count()} threads"
    print(f"{processor}, {threads}, torch {torch.__version__}, {args.beside} other programs computing")
    print(f"{'':44}{'older':>9}{'best opt.':>10}{'this':>9}{'/ older':>9}{'/ best':>8}")
    for title in found["this"][0]:
        older, best, this = (
            statistics.median(row[title] for row in found[side]) if title in found[side][0] else None for side in found
        )
        if older is None or this is None:
            continue
        beside = (f"{best:10.2f}", f"{this / best:8.2f}") if best is not None else (f"{'–':>10}", "")
        print(f"{title:44}{older:9.2f}{beside[0]}{this:9.2f}{this / older:9.2f}{beside[1]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
