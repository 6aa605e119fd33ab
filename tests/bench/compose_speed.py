"""The speed of composing training music, on all cores: `python -m tests.bench.compose_speed [--pieces 24]`."""

import argparse
import os
import tempfile
import time
from pathlib import Path

from engine.training.music.composer import compose
from engine.training.pieces.recordings import record_all


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pieces", type=int, default=24)
    parser.add_argument("--seconds", type=float, default=22.0)
    args = parser.parse_args()
    sounding = sum(compose(seed, args.seconds).length_s for seed in range(args.pieces))
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        record_all(Path(folder), range(args.pieces), args.seconds)
        took = time.perf_counter() - began
    speed = f"{sounding / took:.0f} times real time, {os.cpu_count()} cores"
    print(f"{sounding:.0f} s of music with stems in {took:.1f} s: {speed}")


if __name__ == "__main__":
    main()
