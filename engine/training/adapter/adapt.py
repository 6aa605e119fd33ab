"""`python -m engine.training.adapter.adapt SONGS --model FOLDER --out FOLDER`: train an adapter for a published model."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from engine.contract.audio import AudioError
from engine.contract.messages import MessageError, ModelChoice, Planning
from engine.loading.checkpoint import CheckpointError, Model, load_model, load_planner
from engine.loading.device import plan_memory
from engine.pipeline import Pipeline
from engine.progress import Monitor
from engine.training.adapter.adapter_stage import AdapterConfig, AdapterStage, write_adapter
from engine.training.adapter.song_folder import Song, SongError, read_songs
from engine.training.loop.trainer import TrainingConfig, TrainingError, train


def main(arguments: list[str] | None = None) -> int:
    """Returns the exit status: 0 done, 1 failed, 130 interrupted; checkpoints so far are kept."""
    args = _parser().parse_args(arguments)
    try:
        _adapt(args)
    except (SongError, CheckpointError, AudioError, TrainingError, MessageError, ValueError, OSError) as error:
        sys.stderr.write(f"{error}. {getattr(error, 'hint', '')}".strip() + "\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("Stopped. The same command goes on from the last checkpoint.\n")
        return 130
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m engine.training.adapter.adapt", description=__doc__)
    add = parser.add_argument
    add("songs", type=Path, help="folder of sound files, with captions beside them")
    add("--model", type=Path, required=True, help="the checkpoints folder")
    add("--out", type=Path, required=True, help="folder for the adapter; checkpoints and samples go beside it")
    add(
        "--planner", default="", help="the language model that describes songs without a caption (default: their names)"
    )
    add("--variant", default="acestep-v15-turbo")
    add("--steps", type=int, default=1000, help="in all (default %(default)s)")
    add("--rank", type=int, default=64)
    add("--alpha", type=float, default=128.0)
    add("--learning-rate", type=float, default=1e-4)
    add("--seconds", type=float, default=60.0, help="the longest excerpt (default %(default)s)")
    add("--batch", type=int, default=1)
    add("--device", default="auto")
    add("--dtype", default="auto")
    add("--sample-every", type=int, default=200)
    return parser


def _adapt(args: argparse.Namespace) -> None:
    songs = read_songs(args.songs)
    choice = ModelChoice(str(args.model), args.variant, dtype=args.dtype, device=args.device, residency="all")
    _print_line(f"{len(songs)} songs; loading {args.variant}")
    model = load_model(args.model, args.variant, plan_memory(choice))
    songs = [song if song.is_described else _with_planner_prompt(song, model, args) for song in songs]
    config = AdapterConfig(args.rank, args.alpha, seconds=args.seconds, batch=args.batch)
    stage = AdapterStage(config, model, songs, _print_line)
    training = TrainingConfig(
        args.steps, args.learning_rate, warmup_steps=min(100, args.steps // 10), is_cosine=True, betas=(0.9, 0.999),
        ema=0.98, seed=42, save_every=50, sample_every=args.sample_every, log_every=10,
    )  # fmt: skip
    run = args.out.with_name(f"{args.out.name}-training")
    averaged = train(stage, training, run, _print_line)
    write_adapter(args.out, averaged["adapter"], config)
    _print_line(f"The adapter is in {args.out}. Use it: render --adapter {args.out}")


def _with_planner_prompt(song: Song, model: Model, args: argparse.Namespace) -> Song:
    """The song with the prompt that the planner gives it; unchanged without a planner."""
    if not args.planner:
        return song
    planner = load_planner(args.model, args.planner, model.memory)
    codes = Pipeline(model).hear(song.path, Monitor("", lambda _: None, lambda: False, {}))
    understood = planner.understand(codes, Planning(args.planner), 0, lambda: None)
    return replace(song, prompt=understood.prompt)


def _print_line(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
