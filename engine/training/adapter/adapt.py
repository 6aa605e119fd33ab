"""`python -m engine.training.adapter.adapt SONGS --model FOLDER --out FOLDER`: train an adapter for a published model."""

import argparse
import os
import sys
from dataclasses import replace
from pathlib import Path

import torch

from engine.contract import catalog
from engine.contract.audio import AudioError
from engine.contract.checks import rules
from engine.contract.messages import ModelChoice, Planning
from engine.contract.texts import text, with_hint
from engine.contract.training import AdapterTraining
from engine.loading.checkpoint import (
    CheckpointError,
    Model,
    check_parts,
    load_model,
    load_planner,
    planner_folder,
)
from engine.loading.device import DeviceError, plan_memory
from engine.pipeline import Pipeline
from engine.progress import Monitor
from engine.training.adapter.adapter_stage import AdapterConfig, AdapterStage, write_adapter
from engine.training.adapter.made_of import beginning, keep_other_adapter, record_of, short_name
from engine.training.adapter.song_folder import Song, SongError, read_songs
from engine.training.loop.trainer import TrainingConfig, TrainingError, train

_KNOWN = (SongError, CheckpointError, DeviceError, AudioError, TrainingError, ValueError, OSError)


def _sentence(error: Exception) -> str:
    """What went wrong; of a fault of the disk, the file and the system's own words."""
    if isinstance(error, OSError) and error.strerror:
        return text("{file} cannot be used: {error}", file=error.filename or "-", error=error.strerror)
    return str(error)


def main(arguments: list[str] | None = None) -> int:
    """Returns the exit status: 0 done, 1 failed, 130 interrupted; checkpoints so far are kept."""
    args = _parser().parse_args(arguments)
    try:
        _adapt(args)
    except _KNOWN as error:
        sys.stderr.write(with_hint(_sentence(error), getattr(error, "hint", "")) + "\n")
        return 1
    except (torch.OutOfMemoryError, MemoryError):
        hint = text("Try a smaller --seconds, --rank or --batch, or another --device.")
        sys.stderr.write(with_hint(text("There is not enough memory"), hint) + "\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write(text("Stopped. The same command goes on from the last checkpoint.") + "\n")
        return 130
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m engine.training.adapter.adapt", description=__doc__)
    add, usual = parser.add_argument, AdapterTraining()
    add("songs", type=Path, help="folder of sound files, with captions beside them")
    add("--model", type=Path, required=True, help="the checkpoints folder")
    add("--out", type=Path, required=True, help="folder for the adapter; checkpoints and samples go beside it")
    add(
        "--planner", default="", help="the language model that describes songs without a caption (default: their names)"
    )
    add("--variant", default="acestep-v15-turbo")
    for name in rules(AdapterTraining):
        value = getattr(usual, name)
        add(f"--{name.replace('_', '-')}", type=type(value), default=value, help="default %(default)s")
    return parser


def _adapt(args: argparse.Namespace) -> None:
    options = AdapterTraining(**{name: getattr(args, name) for name in rules(AdapterTraining)})
    out = _out_folder(args.out)
    variant = catalog.find_variant(args.variant).folder
    check_parts(args.model, variant)
    if args.planner:
        planner_folder(args.model, args.planner)
    choice = ModelChoice(str(args.model), variant, dtype=options.dtype, device=options.device, residency="all")
    memory = plan_memory(choice)
    songs = read_songs(args.songs, _print_line)
    record = record_of(songs, options, args.model, variant, args.planner)
    begun = beginning(out.with_name(f"{out.name}-training"), record)
    for sentence in begun.sentences(options.steps):
        _print_line(sentence)
    _print_line(f"{len(songs)} songs; loading {variant}")
    model = load_model(args.model, variant, memory)
    songs = [song if song.is_described else _with_planner_prompt(song, model, args) for song in songs]
    config = AdapterConfig(options.rank, options.alpha, seconds=options.seconds, batch=options.batch, variant=variant)
    stage = AdapterStage(config, model, songs, _print_line)
    training = TrainingConfig(
        options.steps, options.learning_rate, warmup_steps=min(100, options.steps // 10), is_cosine=True,
        betas=(0.9, 0.999), ema=0.98, seed=42, save_every=50, sample_every=options.sample_every, log_every=10,
    )  # fmt: skip
    _print_line(begun.make_room())
    averaged = train(stage, training, begun.folder, _print_line, record)
    _print_line(keep_other_adapter(out, short_name(record)))
    write_adapter(out, averaged["adapter"], config, short_name(record))
    _print_line(f"The adapter is in {out}. Use it: render --adapter {out}")


def _out_folder(typed: Path) -> Path:
    """The folder for the adapter. Raises TrainingError where it cannot be one, before hours of training."""
    out = Path(os.path.abspath(typed.expanduser()))  # noqa: PTH100  also without ".." in it
    run = out.with_name(f"{out.name}-training") if out.name else out
    for folder in (out, run):
        if folder.exists() and not folder.is_dir():
            raise TrainingError(text("{folder} is a file. Name a folder for the adapter: --out FOLDER", folder=folder))
    if not out.name:
        raise TrainingError(text("{folder} cannot hold an adapter. Name a folder: --out FOLDER", folder=out))
    out.mkdir(parents=True, exist_ok=True)
    if not os.access(out, os.W_OK):
        raise TrainingError(text("Nothing can be written in {folder}. Name another one: --out FOLDER", folder=out))
    return out


def _with_planner_prompt(song: Song, model: Model, args: argparse.Namespace) -> Song:
    """The song with the prompt that the planner gives it; unchanged without a planner."""
    if not args.planner:
        return song
    planner = load_planner(args.model, args.planner, model.memory)
    codes = Pipeline(model).hear(song.path, Monitor("", lambda _: None, lambda: False, {}))
    understood = planner.understand(codes, Planning(args.planner), 0, lambda: None)
    return replace(song, prompt=understood.prompt)


def _print_line(line: str) -> None:
    """Write a line at once; nothing for ""."""
    if line:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
