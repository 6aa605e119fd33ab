"""The arguments of `daw-bridge render`, and the request that they make."""

import argparse
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import SystemRandom
from typing import TypeVar

from daw_bridge.core.adapter_line import parse_adapter_line
from daw_bridge.core.clip import Grid, is_signature, new_id
from daw_bridge.core.draft import Draft, model_tempo
from daw_bridge.core.options import add_number, key, words
from daw_bridge.core.recipe import Tags
from daw_bridge.core.settings import Settings, model_help, with_model
from daw_bridge.library.facts.file_facts import MUSICAL_TAGS
from daw_bridge.library.library import import_recipe
from engine.contract import catalog
from engine.contract.checks import choices, fits
from engine.contract.keys import key_of
from engine.contract.messages import (
    CONTEXT_S,
    MAX_SEED,
    MAX_TAKES,
    TRACKS,
    ContextRange,
    Generate,
    Guidance,
    GuidanceMode,
    ModelChoice,
    Morph,
    Planning,
    Prompt,
    Region,
    Sampling,
    Solver,
    Task,
)
from engine.contract.texts import declared, text

Stretch = TypeVar("Stretch", Region, ContextRange)


def add_render_arguments(parser: argparse.ArgumentParser) -> None:
    add, number = parser.add_argument, partial(add_number, parser)
    add("--task", choices=[str(task) for task in Task], default="text2music", help=text("what to make (%(default)s)"))
    add("--caption", type=words, default="", help=text("description of the sound, or a .txt file"))
    add("--lyrics", type=words, default="", help=text("lyrics to sing, [Instrumental], or a .txt or .lrc file"))
    number("--bpm", Prompt, "bpm", None, declared("tempo in quarter notes per minute, {low} to {high}"))
    add("--key", type=key, default="", help=text('key, for example "A minor"'))
    add("--timesignature", default="", help=text("time signature: 2, 3, 4 or 6"))
    add("--language", default="unknown", help=text("language of the lyrics: en, ja, …"))
    number(
        "--duration",
        Generate,
        "duration_s",
        None,
        declared("length of new music in seconds (30; the built-in model: 8)"),
    )
    add("--source", help=text("sound file that the task works on"))
    add("--reference", help=text("sound file whose timbre the music takes"))
    add(
        "--region",
        action="append",
        default=[],
        type=_stretch(Region),
        metavar="START:END",
        help=text("region in seconds; may be repeated"),
    )
    number(
        "--strength",
        Sampling,
        "strength",
        1.0,
        declared("{low} to {high}: how far a region changes (0 keeps it), or how long a cover follows the source"),
    )
    number(
        "--noise-strength",
        Sampling,
        "noise_strength",
        0.0,
        declared("{low} to {high}: how much of the source's sound a cover keeps"),
    )
    number("--seed", Draft, "seed", -1, declared("seed of the first take; -1 draws one"))
    number("--steps", Sampling, "steps", None, declared("denoising steps (the model's default)"))
    number("--shift", Sampling, "shift", None, declared("shift of the noise schedule (the model's default)"))
    number(
        "--guidance",
        Guidance,
        "scale",
        None,
        declared("{low} to {high}: guidance of base and SFT models (7); turbo models have none"),
    )
    add(
        "--guidance-mode",
        choices=[str(mode) for mode in GuidanceMode],
        default="apg",
        help=text("kind of guidance (apg)"),
    )
    add(
        "--guidance-span",
        type=_span,
        default=(0.0, 1.0),
        metavar="A:B",
        help=text("noise levels to which guidance applies, within 0:1"),
    )
    add(
        "--timesteps",
        type=_timesteps,
        default=(),
        metavar="T,T,…",
        help=text("falling noise levels from 1; replaces --steps"),
    )
    number("--retake-seed", Sampling, "retake_seed", 0, declared("seed of the variation (%(default)s)"))
    number(
        "--retake-variance",
        Sampling,
        "retake_variance",
        0.0,
        declared("{low} to {high}: how far a take moves towards the retake seed"),
    )
    add("--dcw", action="store_true", help=text("apply wavelet correction after each step"))
    add(
        "--track",
        action="append",
        default=[],
        choices=TRACKS,
        help=text("track that lego, extract or complete makes; complete takes several"),
    )
    add(
        "--solver",
        choices=[str(solver) for solver in Solver],
        default="ode",
        help=text("solver of the sampler (%(default)s)"),
    )
    add(
        "--planner",
        default="",
        metavar="on|off|NAME",
        help=text("planner that completes the prompt and writes audio codes (off; the built-in model: on)"),
    )
    add("--rewrite", action="store_true", help=text("allow the planner to replace the caption"))
    number(
        "--planner-scale",
        Planning,
        "scale",
        2.0,
        declared("{low} to {high}: how strongly the planner follows the prompt (%(default)s)"),
    )
    add("--negative", default="", help=text("description that the planner avoids"))
    add(
        "--adapter",
        action="append",
        default=[],
        metavar="FILE[:SCALE][:KEY=VALUE]…",
        help=text(
            "adapter: LoRA, LoKr, OFT and others; may be repeated. Keys: attention, cross-attention, mlp and others for the "
            "strength of a group of layers, steps=25-75 for a part of the steps, in percent"
        ),
    )
    add("--loop", action="store_true", help=text("make new music whose end runs into its beginning"))
    add("--from-caption", type=words, help=text("description of the source; a cover morphs it from this to --caption"))
    add("--lrc", metavar="FILE", help=text("write the time of each line of the lyrics to this file"))
    number(
        "--context",
        Generate,
        "context_s",
        CONTEXT_S,
        declared("seconds around the regions that a repaint takes into account (8)"),
    )
    add(
        "--context-range",
        type=_stretch(ContextRange),
        metavar="START:END",
        help=text("what a repaint takes into account instead, in seconds of the source"),
    )
    add(
        "--no-level",
        action="store_true",
        help=text(
            "leave the loudness as the model makes it, instead of that of the surroundings, the source or -16 LUFS"
        ),
    )
    add("--model", metavar="FOLDER", help=model_help())
    add("--variant", help=text("model by its folder name, with or without acestep-v15-"))
    add("--dtype", choices=choices(ModelChoice, "dtype"), help=text("number format of the computation (the settings')"))
    add(
        "--residency",
        choices=choices(ModelChoice, "residency"),
        help=text("networks kept on the device: all, or one at a time"),
    )
    add("--device", help=text("device: cpu, cuda or mps (the settings')"))
    number("--takes", Sampling, "takes", 1, declared("number of takes, {low} to {high} (%(default)s)"))
    add(
        "--out",
        metavar="FILE",
        help=text("WAV (32-bit float), AIFF, FLAC (24-bit), MP3, OGG or OPUS; later takes get -2, -3, …"),
    )
    add(
        "--lead-in",
        action=argparse.BooleanOptionalAction,
        help=text("begin the files with 64 samples of silence, for DAWs that fade in what they play (the settings')"),
    )
    add(
        "--save-latents",
        metavar="FILE",
        help=text('write the latents: safetensors, key "latents", shape (frames, channels)'),
    )
    add("--json", action="store_true", help=text("print a JSON line for each take: all values used, seconds per stage"))


def build_request(args: argparse.Namespace, settings: Settings, draft: Draft, out_dir: str) -> Generate:
    """Build the request from the arguments; the draft gives its `match_level`. Raises MessageError."""
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
    source = _source_tags(args)
    return Generate(
        new_id(),
        task,
        _prompt(args, Tags.parse(source)),
        sampling,
        model,
        out_dir,
        length_s(args, variant) if task is Task.TEXT2MUSIC else None,
        str(Path(args.source).absolute()) if args.source else None,
        str(Path(args.reference).absolute()) if args.reference else None,
        tuple(args.region),
        str(Path(args.save_latents).absolute()) if args.save_latents else None,
        tags=source,
        tracks=tuple(args.track),
        planning=planning_of(args, catalog.home(Path(model.folder), variant.folder)),
        adapters=tuple(line.adapter() for line in map(parse_adapter_line, args.adapter) if line.is_on),
        loop=args.loop,
        morph=Morph(Prompt(args.from_caption)) if args.from_caption is not None else None,
        timing=bool(args.lrc),
        context_s=args.context,
        match_level=draft.match_level and not args.no_level,
        context=args.context_range,
    )


def _source_tags(args: argparse.Namespace) -> dict[str, str]:
    """Return what the source says of its music, as tags of the take, and what the options say instead."""
    if not args.source:
        return {}
    said = {"keyscale": args.key, "timesignature": args.timesignature}
    if args.bpm is not None:
        said["tempo_bpm"] = f"{args.bpm:.6g}"
    tags = import_recipe("", Path(args.source)).tags_named(MUSICAL_TAGS)
    return tags | {name: value for name, value in said.items() if value}


def _prompt(args: argparse.Namespace, source: Tags) -> Prompt:
    """Return the prompt, with what the source says of its music where no option says it. Raises MessageError."""
    own_signature = source.timesignature if fits(Prompt, "timesignature", source.timesignature) else ""
    return Prompt(
        args.caption,
        args.lyrics,
        args.language,
        args.bpm if args.bpm is not None or source.tempo_bpm is None else model_tempo(source.tempo_bpm),
        args.key or key_of(source.keyscale),
        args.timesignature or own_signature or ("4" if args.loop and args.bpm is not None else ""),
    )


def length_s(args: argparse.Namespace, variant: catalog.Variant) -> float:
    """Return the length of new music in seconds. A loop of a known tempo has whole bars, of 4/4 if no meter is said."""
    wanted_s: float = variant.usual_s if args.duration is None else args.duration
    if not args.loop or args.bpm is None:
        return wanted_s
    bar_s = Grid(args.bpm, args.timesignature if is_signature(args.timesignature) else "4").bar_s
    bars = max(1, min(round(wanted_s / bar_s), int(max(variant.longest_s, wanted_s) / bar_s + 1e-6)))
    return bars * bar_s


def planning_of(args: argparse.Namespace, folder: Path) -> Planning | None:
    """Return the planner options; None if the planner is off.

    Without `--planner`, only the built-in model uses its planner, and only for new music. Raises MessageError.
    """
    is_built_in = folder == catalog.SKETCH_FOLDER and bool(catalog.installed_planners(folder))
    wanted = args.planner or ("on" if is_built_in and args.task == Task.TEXT2MUSIC else "off")
    if wanted == "off":
        return None
    planner = catalog.find_planner(planner_name(wanted, folder))
    return Planning(planner.folder, planner.codes, args.rewrite, args.planner_scale, negative=args.negative)


def planner_name(wanted: str, folder: Path) -> str:
    """Return the folder of a planner. wanted: its name, or "on" for the first that is installed, else the default.

    Raises MessageError.
    """
    there = catalog.installed_planners(folder)
    if wanted == "on":
        return there[0].folder if there else catalog.DEFAULT_PLANNER
    return catalog.find_planner(wanted).folder


def _stretch(kind: type[Stretch]) -> Callable[[str], Stretch]:
    """Return what makes a stretch of time of a word, START:END."""

    def parse(word: str) -> Stretch:
        start, _, end = word.partition(":")
        try:
            return kind(float(start), float(end))
        except ValueError as error:
            raise argparse.ArgumentTypeError(
                text("{value!r} is not START:END in seconds ({error})", value=word, error=error)
            ) from error

    return parse


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
