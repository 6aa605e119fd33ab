"""`daw-bridge render`: one job to a file, without window, library or OSC."""

import argparse
import json
import queue
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path
from random import SystemRandom

from daw_bridge.core.clip import Clip, Take
from daw_bridge.core.draft import Draft
from daw_bridge.core.options import add_number
from daw_bridge.core.recipe import Recipe
from daw_bridge.core.settings import Settings, log_folder, model_help, parse_adapter, with_model
from daw_bridge.library import audio_files
from daw_bridge.library.facts import facts_of
from daw_bridge.library.library import new_id
from daw_bridge.library.wav_chunks import chunks
from daw_bridge.making.engine_client import EngineClient, EngineEvent
from engine.contract import catalog, whole_file
from engine.contract.audio import AudioError, insert_before_data, map_samples
from engine.contract.checks import choices
from engine.contract.command_name import command
from engine.contract.messages import (
    MAX_SEED,
    MAX_TAKES,
    TRACKS,
    Answered,
    Ask,
    Cancel,
    Cancelled,
    Failed,
    Finished,
    Freed,
    Generate,
    Guidance,
    GuidanceMode,
    MessageError,
    ModelChoice,
    Morph,
    Notice,
    Planning,
    Progress,
    Prompt,
    Ready,
    Region,
    Sampling,
    Solver,
    TakeMade,
    Task,
    as_lrc,
)
from engine.contract.texts import text, with_hint


def add_render_arguments(parser: argparse.ArgumentParser) -> None:
    add, number = parser.add_argument, partial(add_number, parser)
    add("--task", choices=[str(task) for task in Task], default="text2music", help="what to make (%(default)s)")
    add("--caption", default="", help="description of the sound")
    add("--lyrics", default="", help="lyrics to sing, or [Instrumental]")
    number("--bpm", Prompt, "bpm", None, "tempo in quarter notes per minute, {range}")
    add("--key", default="", help='key, for example "A minor"')
    add("--timesignature", default="", help="time signature: 2, 3, 4 or 6")
    add("--language", default="unknown", help="language of the lyrics: en, ja, …")
    number("--duration", Generate, "duration_s", None, "length of new music in seconds (30; the built-in model: 8)")
    add("--source", help="sound file that the task works on")
    add("--reference", help="sound file whose timbre the music takes")
    add(
        "--region",
        action="append",
        default=[],
        type=_region,
        metavar="START:END",
        help="region in seconds; may be repeated",
    )
    number(
        "--strength",
        Sampling,
        "strength",
        1.0,
        "{range}: how far a region changes (0 keeps it), or how long a cover follows the source",
    )
    number("--noise-strength", Sampling, "noise_strength", 0.0, "{range}: how much of the source's sound a cover keeps")
    number("--seed", Draft, "seed", -1, "seed of the first take; -1 draws one")
    number("--steps", Sampling, "steps", None, "denoising steps (the model's default)")
    number("--shift", Sampling, "shift", None, "shift of the noise schedule (the model's default)")
    number(
        "--guidance", Guidance, "scale", None, "{range}: guidance of base and SFT models (7); turbo models have none"
    )
    add("--guidance-mode", choices=[str(mode) for mode in GuidanceMode], default="apg", help="kind of guidance (apg)")
    add(
        "--guidance-span",
        type=_span,
        default=(0.0, 1.0),
        metavar="A:B",
        help="noise levels to which guidance applies, within 0:1",
    )
    add(
        "--timesteps",
        type=_timesteps,
        default=(),
        metavar="T,T,…",
        help="falling noise levels from 1; replaces --steps",
    )
    number("--retake-seed", Sampling, "retake_seed", 0, "seed of the variation (%(default)s)")
    number(
        "--retake-variance", Sampling, "retake_variance", 0.0, "{range}: how far a take moves towards the retake seed"
    )
    add("--dcw", action="store_true", help="apply wavelet correction after each step")
    add(
        "--track",
        action="append",
        default=[],
        choices=TRACKS,
        help="track that lego, extract or complete makes; complete takes several",
    )
    add(
        "--solver",
        choices=[str(solver) for solver in Solver],
        default="ode",
        help="solver of the sampler (%(default)s)",
    )
    add(
        "--planner",
        default="",
        metavar="on|off|NAME",
        help="planner that completes the prompt and writes audio codes (off; the built-in model: on)",
    )
    add("--rewrite", action="store_true", help="allow the planner to replace the caption")
    number(
        "--planner-scale", Planning, "scale", 2.0, "{range}: how strongly the planner follows the prompt (%(default)s)"
    )
    add("--negative", default="", help="description that the planner avoids")
    add("--adapter", action="append", default=[], metavar="FILE[:SCALE]", help="LoRA or LoKr adapter; may be repeated")
    add("--loop", action="store_true", help="make new music whose end runs into its beginning")
    add("--from-caption", help="description of the source; a cover morphs it from this to --caption")
    add("--lrc", metavar="FILE", help="write the time of each line of the lyrics to this file")
    number(
        "--context", Generate, "context_s", 20.0, "seconds around the regions that a repaint takes into account (20)"
    )
    add(
        "--no-level",
        action="store_true",
        help="leave the loudness as the model makes it, instead of that of the surroundings, the source or -16 LUFS",
    )
    add("--model", metavar="FOLDER", help=model_help())
    add("--variant", help="model by its folder name, with or without acestep-v15-")
    add("--dtype", choices=choices(ModelChoice, "dtype"), help="number format of the computation (the settings')")
    add(
        "--residency",
        choices=choices(ModelChoice, "residency"),
        help="networks kept on the device: all, or one at a time",
    )
    add("--device", help="device: cpu, cuda or mps (the settings')")
    number("--takes", Sampling, "takes", 1, "number of takes, {range} (%(default)s)")
    add("--out", metavar="FILE", help="WAV (32-bit float) or FLAC (24-bit); later takes get -2, -3, …")
    add(
        "--save-latents", metavar="FILE", help='write the latents: safetensors, key "latents", shape (frames, channels)'
    )
    add("--json", action="store_true", help="print a JSON line for each take: all values used, seconds per stage")


def render(args: argparse.Namespace, settings: Settings) -> int:
    """Run the job. Returns the exit status: 0 done, 1 failed, 2 bad arguments, 130 interrupted."""
    if not args.out and not args.save_latents:
        return complain(text("There is no file to write to"), text("Add --out FILE."), 2)
    with tempfile.TemporaryDirectory(prefix="daw-bridge-") as folder:
        try:
            request = build_request(args, settings, folder)
        except MessageError as error:
            return complain(str(error), text("To see the options: {command}", command=command("render --help")), 2)
        missing = catalog.missing_parts(Path(request.model.folder), request.model.variant)
        if missing:
            parts = ", ".join(missing)
            where = text("The model folder {folder} lacks {parts}", folder=request.model.folder, parts=parts)
            return complain(where, text("Name the folder with the ACE-Step 1.5 checkpoints: --model FOLDER"), 1)
        try:
            return run_job(request, lambda event: _deliver(event, args), is_quiet=args.json)
        except (AudioError, OSError) as error:
            return complain(str(error), getattr(error, "hint", ""), 1)


def run_job(request: Generate | Ask, deliver: Callable[[TakeMade | Answered], None], *, is_quiet: bool) -> int:
    """Run one job in an engine of its own, progress on a terminal's last line. Returns the exit status."""
    inbox: queue.SimpleQueue[EngineEvent | int] = queue.SimpleQueue()
    engine = EngineClient(inbox.put, lambda _generation, code: inbox.put(code), log_folder() / "engine.log")
    engine.start()
    try:
        engine.send(request)
        return _follow(inbox, deliver, "" if is_quiet else "\r")
    except KeyboardInterrupt:
        engine.send(Cancel(request.job_id))
        return complain(text("The job was interrupted"), "", 130)
    finally:
        engine.stop()


def build_request(args: argparse.Namespace, settings: Settings, out_dir: str) -> Generate:
    """The request that the arguments ask for. Raises MessageError."""
    settings = with_model(settings, args.model) if args.model else settings
    variant = catalog.find_variant(args.variant) if args.variant else settings.variant_in_use()
    task = Task(args.task)
    seed = args.seed if args.seed >= 0 else SystemRandom().randint(0, MAX_SEED - MAX_TAKES)
    sampling = Sampling(
        seed,
        args.takes,
        args.steps if args.steps is not None else variant.steps,
        args.shift if args.shift is not None else variant.shift,
        Solver(args.solver),
        args.strength,
        args.noise_strength,
        args.timesteps,
        Guidance(
            args.guidance if args.guidance is not None else variant.guidance,
            GuidanceMode(args.guidance_mode),
            *args.guidance_span,
        ),
        args.retake_seed,
        args.retake_variance,
        args.dcw,
    )
    model = ModelChoice(
        settings.model_folder,
        variant.folder,
        args.dtype or settings.dtype,
        args.device or settings.device,
        args.residency or settings.residency,
    )
    return Generate(
        new_id(),
        task,
        Prompt(args.caption, args.lyrics, args.language, args.bpm, args.key, args.timesignature),
        sampling,
        model,
        out_dir,
        (variant.usual_s if args.duration is None else args.duration) if task is Task.TEXT2MUSIC else None,
        str(Path(args.source).absolute()) if args.source else None,
        str(Path(args.reference).absolute()) if args.reference else None,
        tuple(args.region),
        str(Path(args.save_latents).absolute()) if args.save_latents else None,
        tracks=tuple(args.track),
        planning=planning_of(args, catalog.home(Path(model.folder), variant.folder)),
        adapters=tuple(parse_adapter(text) for text in args.adapter),
        loop=args.loop,
        morph=Morph(Prompt(args.from_caption)) if args.from_caption is not None else None,
        timing=bool(args.lrc),
        context_s=args.context,
        match_level=settings.match_level and not args.no_level,
    )


def planning_of(args: argparse.Namespace, folder: Path) -> Planning | None:
    """How the planner takes part: "on" is the default one or what is installed. Unasked only that of the built-in model,
    where there is one, and for new music. Raises MessageError.
    """
    is_built_in = folder == catalog.SKETCH_FOLDER and bool(catalog.installed_planners(folder))
    wanted = args.planner or ("on" if is_built_in and args.task == Task.TEXT2MUSIC else "off")
    if wanted == "off":
        return None
    planner = catalog.find_planner(planner_name(wanted, folder))
    return Planning(planner.folder, planner.codes, args.rewrite, args.planner_scale, negative=args.negative)


def planner_name(wanted: str, folder: Path) -> str:
    """The planner of a name; for "on" the first that is installed, else the default one."""
    there = catalog.installed_planners(folder)
    if wanted == "on":
        return there[0].folder if there else catalog.DEFAULT_PLANNER
    return catalog.find_planner(wanted).folder


def _follow(
    inbox: "queue.SimpleQueue[EngineEvent | int]", deliver: Callable[[TakeMade | Answered], None], line_start: str
) -> int:
    while True:
        event = inbox.get()
        match event:
            case Ready() | Freed():
                pass
            case Notice(_, message):
                sys.stderr.write(f"daw-bridge: {with_hint(message)}\n")
            case Progress(_, stage, fraction, left):
                if line_start and sys.stderr.isatty():
                    eta = text(", about {seconds:.0f} s left", seconds=left) if left is not None else ""
                    sys.stderr.write(f"{line_start}{fraction:4.0%} {stage}{eta}          ")
            case TakeMade() | Answered():
                deliver(event)
            case Finished():
                return 0
            case Cancelled():
                return 130
            case Failed(_, message, hint):
                return complain(message, hint, 1)
            case int(code):
                return complain(
                    text("The engine stopped (exit {code})", code=code),
                    text("Its log is in {folder}", folder=log_folder()),
                    1,
                )


def library_take(made: TakeMade) -> Take:
    """A take as the library would list it."""
    return Take(made.path, "", "", made.path, len(map_samples(Path(made.path))), time.time(), Recipe.parse(made.recipe))


def _deliver(made: TakeMade | Answered, args: argparse.Namespace) -> None:
    if isinstance(made, Answered):
        return
    if args.lrc:
        whole_file.write_text(Path(args.lrc), as_lrc(made.timing))
    made_at, path = Path(made.path), None
    if args.out:
        out = Path(args.out).absolute()
        path = out if made.index == 1 else out.with_name(f"{out.stem}-{made.index}{out.suffix}")
        clip, take = Clip("", path.stem, time.time()), library_take(made)
        if path.suffix.lower() == ".flac":
            audio_files.save_take(clip, take, path)
        else:
            insert_before_data(made_at, chunks(facts_of(clip, take)))
            path.parent.mkdir(parents=True, exist_ok=True)
            whole_file.move(made_at, path)
    if args.json:
        used = {key: value for key, value in made.recipe.items() if key not in {"job_id", "out_dir", "tags"}}
        line = {"take": made.index, "path": str(path) if path else None, **used, "stage_seconds": made.stage_seconds}
        line |= {"stage_peak_bytes": made.stage_peak_bytes, "first_sound_s": made.first_sound_s}
        if made.timing:
            line |= {"timing": [asdict(words) for words in made.timing], "alignment": made.alignment}
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
    elif path:
        sys.stdout.write(f"{path}\n")
    sys.stdout.flush()


def _region(word: str) -> Region:
    start, _, end = word.partition(":")
    try:
        return Region(float(start), float(end))
    except ValueError as error:
        raise argparse.ArgumentTypeError(
            text("{value!r} is not START:END in seconds ({error})", value=word, error=error)
        ) from error


def _span(word: str) -> tuple[float, float]:
    start, _, end = word.partition(":")
    try:
        return float(start), float(end)
    except ValueError as error:
        raise argparse.ArgumentTypeError(text("{value!r} is not A:B within 0:1", value=word)) from error


def _timesteps(word: str) -> tuple[float, ...]:
    try:
        return tuple(float(level) for level in word.split(",") if float(level) != 0)
    except ValueError as error:
        raise argparse.ArgumentTypeError(text("{value!r} is not a list of noise levels", value=word)) from error


def complain(message: str, hint: str, status: int) -> int:
    sys.stderr.write(f"daw-bridge: {with_hint(message, hint)}\n")
    return status
