"""`python -m engine.training.adapter.adapt SONGS --model FOLDER --out FOLDER`: train an adapter for a published model.

With `--lines` it speaks to a program, as `engine.contract.adapting.messages` says.
"""

import argparse
import contextlib
import errno
import io
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from engine.contract import catalog
from engine.contract.adapting.messages import Begun, Ended, Failed, Fault, Outcome, Preparation, Preparing, Sampled
from engine.contract.audio import AudioError
from engine.contract.checks import rules
from engine.contract.messages import ModelChoice, Planning
from engine.contract.songs.song_folder import Song, SongError, read_songs
from engine.contract.texts import text, texts
from engine.contract.training import AdapterTraining
from engine.loading.checkpoint import (
    CheckpointError,
    Model,
    check_parts,
    load_model,
    load_planner,
    planner_folder,
)
from engine.loading.device import DeviceError, MemoryPlan, is_out_of_memory, plan_memory, release_memory
from engine.pipeline import Pipeline
from engine.progress import Monitor
from engine.training.adapter.adapter_stage import AdapterConfig, AdapterStage, write_adapter, write_sample
from engine.training.adapter.followed import Followed
from engine.training.adapter.made_of import Beginning, beginning, keep_other_adapter, record_of, short_name
from engine.training.adapter.rehearsal import rehearse
from engine.training.adapter.talk import LineTalk, Talk
from engine.training.loop.trainer import TrainingConfig, TrainingError, train
from engine.training.loop.watch import Interrupted, Watch

_KNOWN = (SongError, CheckpointError, DeviceError, AudioError, TrainingError, ValueError, OSError)
_FULL = {getattr(errno, name) for name in ("ENOSPC", "EDQUOT") if hasattr(errno, name)}


def main(arguments: list[str] | None = None) -> int:
    """Returns the exit status: 0 done, 1 failed, 130 interrupted; checkpoints so far are kept."""
    args = _parser().parse_args(arguments)
    talk = _line_talk() if args.lines else Talk()
    try:
        _adapt(args, talk)
    except Interrupted as wish:
        outcome = Outcome.CLOSED if wish.is_closed else Outcome.DONE if wish.is_finished else Outcome.PAUSED
        with contextlib.suppress(OSError):
            args.out.rmdir()  # made for a training that never began; one that holds anything stays
        talk.tell(Ended(outcome, wish.done))
        return 130
    except KeyboardInterrupt:
        sys.stderr.write(text("Stopped. The same command goes on from the last checkpoint.") + "\n")
        return 130
    except (*_KNOWN, RuntimeError, MemoryError) as error:
        if not isinstance(error, _KNOWN) and not is_out_of_memory(error):
            raise
        talk.fail(_failure(error))
        return 1
    return 0


def _failure(error: BaseException) -> Failed:
    """What went wrong and the next step; of a fault of the disk, the file and the system's own words."""
    if is_out_of_memory(error):
        hint = text("Try a smaller --seconds, --rank or --batch, or another --device.")
        return Failed(text("There is not enough memory"), hint, Fault.MEMORY)
    hint = getattr(error, "hint", "")
    if isinstance(error, OSError) and error.strerror:
        sentence = text("{file} cannot be used: {error}", file=error.filename or "-", error=error.strerror)
        return Failed(sentence, hint, Fault.DISK if error.errno in _FULL else Fault.OTHER)
    return Failed(str(error), hint, Fault.SONGS if isinstance(error, SongError | AudioError) else Fault.OTHER)


def _line_talk() -> LineTalk:
    """Keeps file descriptor 1 for messages: whatever else is printed, also by a library, goes to stderr."""
    messages = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    if hasattr(os, "nice"):
        os.nice(10)  # the DAW, the playback and the engine come first
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    return LineTalk(_lines_in(), messages)


def _lines_in() -> Iterator[str]:
    """The lines of file descriptor 0, unbuffered: a thread that waits in a buffered reader would hold its lock at the
    end of the process, which Python does not survive.
    """
    with io.FileIO(0, closefd=False) as raw:
        for line in raw:
            yield line.decode("utf-8", "replace")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m engine.training.adapter.adapt", description=__doc__)
    add, usual = parser.add_argument, AdapterTraining()
    add("songs", type=Path, help=text("folder of sound files, with captions beside them"))
    add("--model", type=Path, required=True, help=text("the checkpoints folder"))
    add("--out", type=Path, required=True, help=text("folder for the adapter; checkpoints and samples go beside it"))
    add("--planner", default="", help=text("planner that describes songs without a caption (their file names)"))
    add("--variant", default="acestep-v15-turbo")
    add("--lines", action="store_true", help=text("speak to a program: a JSON object a line, both ways"))
    for name in rules(AdapterTraining):
        value = getattr(usual, name)
        add(f"--{name.replace('_', '-')}", type=type(value), default=value, help=text("default %(default)s"))
    return parser


def _adapt(args: argparse.Namespace, talk: Talk) -> None:
    options = AdapterTraining(**{name: getattr(args, name) for name in rules(AdapterTraining)})
    out = _out_folder(args.out)
    variant = catalog.find_variant(args.variant).folder
    check_parts(args.model, variant)
    if args.planner:
        planner_folder(args.model, args.planner)
    choice = ModelChoice(str(args.model), variant, dtype=options.dtype, device=options.device, residency="all")
    memory = plan_memory(choice)
    talk.tell(Preparing(Preparation.READING))
    songs = read_songs(args.songs, talk.say)
    record = record_of(songs, options, args.model, variant, args.planner)
    begun = beginning(out.with_name(f"{out.name}-training"), record)
    _tell_beginning(begun, options.steps, talk)
    count = texts("{n} song; loading {model}", "{n} songs; loading {model}", len(songs), model=variant)
    talk.line(count)
    talk.tell(Preparing(Preparation.LOADING))
    model = load_model(args.model, variant, memory, talk.look)
    songs = _described(songs, model, args, talk)
    config = AdapterConfig(options.rank, options.alpha, seconds=options.seconds, batch=options.batch, variant=variant)
    stage = AdapterStage(config, model, songs, partial(_tell_song, talk, len(songs)), talk.look)
    training = TrainingConfig(
        options.steps, options.learning_rate, warmup_steps=min(100, options.steps // 10), is_cosine=True,
        betas=(0.9, 0.999), ema=0.98, seed=42, save_every=50, sample_every=options.sample_every, log_every=10,
    )  # fmt: skip
    watch = Watch()
    if args.lines:
        watch = _rehearsed(stage, training, begun, memory, talk)
    else:
        talk.say(begun.make_room())
    averaged = train(stage, training, begun.folder, talk.line, record, watch)
    talk.say(keep_other_adapter(out, short_name(record)))
    write_adapter(out, averaged["adapter"], config, short_name(record))
    talk.line(text("The adapter is in {folder}. Use it: render --adapter {folder}", folder=out))
    talk.tell(Ended(Outcome.DONE, watch.done, str(out)))


def _tell_beginning(begun: Beginning, steps: int, talk: Talk) -> None:
    for sentence in begun.sentences(steps):
        talk.line(sentence)
    done = 0 if begun.differing else begun.done
    talk.tell(Begun(str(begun.folder), done, steps, begun.differing))


def _rehearsed(
    stage: AdapterStage, config: TrainingConfig, begun: Beginning, memory: MemoryPlan, talk: Talk
) -> Followed:
    """Measure, and wait until the training is to begin. Earlier runs are moved only then."""
    talk.tell(Preparing(Preparation.MEASURING))
    done = 0 if begun.differing else begun.done
    measured, wave = rehearse(stage, config, done, begun.folder, talk.look)
    talk.tell(measured)
    talk.wait_for_go()
    talk.say(begun.make_room())
    if not done:
        before = write_sample(begun.folder / "samples" / f"{0:07d}", wave)
        talk.tell(Sampled(0, str(before)))
    release_memory(memory.device)
    return Followed(talk, config, measured.step_s, measured.sample_s)


def _tell_song(talk: Talk, total: int, n: int, song: Song) -> None:
    talk.line(text("listening to {song}: {caption}", song=song.path.name, caption=song.prompt.caption))
    talk.tell(Preparing(Preparation.HEARING, song.name, n, total))


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


def _described(songs: list[Song], model: Model, args: argparse.Namespace, talk: Talk) -> list[Song]:
    """The songs; those without a caption with the prompt that the planner gives them, if there is a planner."""
    found = []
    for n, song in enumerate(songs):
        if args.planner and not song.is_described:
            talk.look()
            talk.tell(Preparing(Preparation.DESCRIBING, song.name, n, len(songs)))
            song = _with_planner_prompt(song, model, args)  # noqa: PLW2901
        found.append(song)
    return found


def _with_planner_prompt(song: Song, model: Model, args: argparse.Namespace) -> Song:
    planner = load_planner(args.model, args.planner, model.memory)
    codes = Pipeline(model).hear(song.path, Monitor("", lambda _: None, lambda: False, {}))
    understood = planner.understand(codes, Planning(args.planner), 0, lambda: None)
    return replace(song, prompt=understood.prompt)


if __name__ == "__main__":
    sys.exit(main())
