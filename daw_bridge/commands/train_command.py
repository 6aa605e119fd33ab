"""`daw-bridge train`: an adapter from a folder of the user's songs, made by the engine in a process of its own."""

import argparse
import subprocess
from pathlib import Path

from daw_bridge.core.settings import Settings
from engine.contract.command_name import module_command


def add_train_arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "songs",
        type=Path,
        metavar="FOLDER",
        help="folder of sound files, with NAME.caption.txt or NAME.json beside each",
    )
    add("--out", type=Path, required=True, metavar="ADAPTER", help="folder to write the adapter to")
    add("--model", metavar="FOLDER", default=argparse.SUPPRESS, help="folder of the ACE-Step 1.5 checkpoints")
    add("--variant", help="model by its folder name (the settings')")
    add("--planner", default="", help="planner that describes songs without a caption (their file names)")
    add("--steps", type=int, default=1000, help="number of training steps (%(default)s)")
    add("--rank", type=int, default=64, help="rank of the adapter: how much it can learn (%(default)s)")
    add("--alpha", type=float, default=128.0, help="scale of the adapter: how strongly it acts (%(default)s)")
    add("--learning-rate", type=float, default=1e-4, help="learning rate (%(default)s)")
    add("--seconds", type=float, default=60.0, help="longest stretch of a song in one example (%(default)s)")
    add("--batch", type=int, default=1, help="examples in one step (%(default)s)")
    add("--sample-every", type=int, default=200, metavar="STEPS", help="steps between two sound samples (%(default)s)")
    add("--device", help="device: auto, cpu, cuda or mps (the settings')")
    add("--dtype", help="number format: auto, float32, bfloat16 or float16 (the settings')")


def train(args: argparse.Namespace, settings: Settings) -> int:
    """Returns the exit status of the training. Ctrl-C stops it; the same command goes on where it was."""
    command, environment = module_command("engine.training.adapter.adapt")
    command += [str(args.songs), "--out", str(args.out)]
    dtype = args.dtype or ("auto" if settings.dtype == "int8" else settings.dtype)
    options = {
        "model": settings.model_folder, "variant": args.variant or settings.variant_in_use().folder, "steps": args.steps,
        "planner": args.planner,
        "rank": args.rank, "alpha": args.alpha, "learning-rate": args.learning_rate, "seconds": args.seconds,
        "batch": args.batch, "sample-every": args.sample_every, "device": args.device or settings.device, "dtype": dtype,
    }  # fmt: skip
    for name, value in options.items():
        command += [f"--{name}", str(value)]
    process = subprocess.Popen(command, env=environment)
    try:
        return process.wait()
    except KeyboardInterrupt:  # it has heard it as well and says what is kept
        return process.wait()
