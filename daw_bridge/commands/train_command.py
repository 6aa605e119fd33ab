"""`daw-bridge train`: an adapter from a folder of the user's songs, made by the engine in a process of its own."""

import argparse
import subprocess
from pathlib import Path

from daw_bridge.core.options import add_number
from daw_bridge.core.settings import Settings
from engine.contract.checks import choices
from engine.contract.command_name import module_command
from engine.contract.machine.process_variables import process_variables
from engine.contract.texts import declared, text
from engine.contract.training import AdapterTraining


def add_train_arguments(parser: argparse.ArgumentParser) -> None:
    add, usual = parser.add_argument, AdapterTraining()

    def number(option: str, name: str, what: str) -> None:
        add_number(parser, option, AdapterTraining, name, getattr(usual, name), what)

    add(
        "songs",
        type=Path,
        metavar="FOLDER",
        help=text("folder of sound files, with NAME.caption.txt or NAME.json beside each"),
    )
    add("--out", type=Path, required=True, metavar="ADAPTER", help=text("folder to write the adapter to"))
    add("--model", metavar="FOLDER", default=argparse.SUPPRESS, help=text("folder of the ACE-Step 1.5 checkpoints"))
    add("--variant", help=text("model by its folder name (the settings')"))
    add("--planner", default="", help=text("planner that describes songs without a caption (their file names)"))
    number("--steps", "steps", declared("number of training steps in all, {low} to {high} (%(default)s)"))
    number("--rank", "rank", declared("rank of the adapter: how much it can learn, {low} to {high} (%(default)s)"))
    number("--alpha", "alpha", declared("scale of the adapter: how strongly it acts (%(default)s)"))
    number("--learning-rate", "learning_rate", declared("learning rate (%(default)s)"))
    number("--seconds", "seconds", declared("longest stretch of a song in one example, {low} to {high} (%(default)s)"))
    number("--batch", "batch", declared("examples in one step, {low} to {high} (%(default)s)"))
    number("--sample-every", "sample_every", declared("steps between two sound samples (%(default)s)"))
    add("--device", help=text("device: auto, cpu, cuda or mps (the settings')"))
    add(
        "--dtype",
        choices=choices(AdapterTraining, "dtype"),
        help=text("number format of the computation (the settings')"),
    )


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
    process = subprocess.Popen(command, env=environment | process_variables())
    try:
        return process.wait()
    except KeyboardInterrupt:  # it has heard it as well and says what is kept
        return process.wait()
