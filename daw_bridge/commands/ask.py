"""`daw-bridge inspire` and `understand`: words from the planner, without making music."""

import argparse
import json
import sys
from dataclasses import asdict
from functools import partial
from pathlib import Path
from random import SystemRandom

from daw_bridge.commands.engine_job import complain, run_job
from daw_bridge.commands.render_arguments import planner_name
from daw_bridge.core.clip import new_id
from daw_bridge.core.draft import Draft
from daw_bridge.core.options import add_number, key, words
from daw_bridge.core.settings import Settings, model_help, with_model
from engine.contract import catalog
from engine.contract.checks import choices
from engine.contract.command_name import command
from engine.contract.messages import (
    MAX_SEED,
    Answered,
    Ask,
    AskFor,
    MessageError,
    ModelChoice,
    Planning,
    Prompt,
    TakeMade,
)
from engine.contract.texts import declared, text


def add_ask_arguments(parser: argparse.ArgumentParser, ask_for: AskFor) -> None:
    add, number = parser.add_argument, partial(add_number, parser)
    if ask_for is AskFor.INSPIRE:
        add("text", help=text("idea in a few words; empty leaves the idea to the planner"))
        add("--instrumental", action="store_true", help=text("ask for music without singing"))
        add("--language", default="unknown", help=text("language of the lyrics: en, ja, …"))
        add(
            "--lyrics",
            type=words,
            default="",
            help=text("rewrite the text and these lyrics instead of inventing new ones"),
        )
    else:
        add("file", help=text("sound file to describe"))
        add(
            "--caption",
            type=words,
            default="",
            help=text("score how well this description fits instead of writing one"),
        )
        add("--lyrics", type=words, default="", help=text("score how well these lyrics fit"))
    number("--bpm", Prompt, "bpm", None, declared("tempo in quarter notes per minute, {low} to {high}"))
    add("--key", type=key, default="", help=text('key, for example "A minor"'))
    add("--timesignature", default="", help=text("time signature: 2, 3, 4 or 6"))
    default = 0.85 if ask_for is AskFor.INSPIRE else 0.3
    number(
        "--temperature",
        Planning,
        "temperature",
        default,
        declared("how freely the planner chooses its words (%(default)s)"),
    )
    number("--seed", Draft, "seed", -1, declared("seed; -1 draws one"))
    add("--planner", default="on", metavar="NAME", help=text("planner: 0.6B, 1.7B or 4B (the installed one)"))
    add("--variant", help=text("model whose tokenizer reads the sound"))
    add("--model", metavar="FOLDER", help=model_help())
    add("--dtype", choices=choices(ModelChoice, "dtype"), help=text("number format of the computation (the settings')"))
    add("--device", help=text("device: cpu, cuda or mps (the settings')"))
    add("--json", action="store_true", help=text("print the answer as JSON"))


def ask(args: argparse.Namespace, settings: Settings) -> int:
    """Returns the exit status: 0 done, 1 failed, 2 bad arguments, 130 interrupted."""
    try:
        request = build_ask(args, settings)
    except MessageError as error:
        return complain(str(error), text("To see the options: {command}", command=command(f"{args.command} --help")), 2)
    return run_job(request, lambda event: _show(event, is_json=args.json), is_quiet=args.json)


def build_ask(args: argparse.Namespace, settings: Settings) -> Ask:
    """The request that the arguments ask for. Raises MessageError."""
    settings = with_model(settings, args.model) if args.model else settings
    variant = args.variant or settings.variant_in_use().folder
    model = ModelChoice(settings.model_folder, variant, args.dtype or settings.dtype, args.device or settings.device)
    where = catalog.home(Path(settings.model_folder), catalog.find_variant(variant).folder)
    planning = Planning(planner_name(args.planner, where), temperature=args.temperature)
    seed = args.seed if args.seed >= 0 else SystemRandom().randint(0, MAX_SEED)
    said = Prompt("", args.lyrics, getattr(args, "language", "unknown"), args.bpm, args.key, args.timesignature)
    if args.command == "inspire":
        if args.lyrics:
            worded = Prompt(args.text, args.lyrics, args.language, args.bpm, args.key, args.timesignature)
            return Ask(new_id(), AskFor.FORMAT, model, planning, seed, prompt=worded)
        return Ask(new_id(), AskFor.INSPIRE, model, planning, seed, args.text, said, args.instrumental)
    source = str(Path(args.file).absolute())
    scored = Prompt(args.caption, args.lyrics, "unknown", args.bpm, args.key, args.timesignature)
    ask_for = AskFor.SCORE if scored != Prompt() else AskFor.UNDERSTAND
    return Ask(new_id(), ask_for, model, planning, seed, prompt=scored, source=source)


def _show(event: TakeMade | Answered, *, is_json: bool) -> None:
    if not isinstance(event, Answered):
        return
    words = {"prompt": asdict(event.prompt), "duration_s": event.duration_s, "scores": event.scores}
    if is_json:
        more = {"codes": list(event.codes), "stage_seconds": event.stage_seconds}
        sys.stdout.write(json.dumps(words | more, ensure_ascii=False) + "\n")
    elif event.scores:
        sys.stdout.write("".join(f"{name}: {value:.3f}\n" for name, value in event.scores.items()))
    else:
        p = event.prompt
        lines = {
            text("caption"): p.caption,
            text("bpm"): p.bpm and f"{p.bpm:g}",
            text("key"): p.keyscale,
            text("time signature"): p.timesignature,
        }
        language = "" if p.language == "unknown" else p.language
        lines |= {text("language"): language, text("duration"): event.duration_s and f"{event.duration_s:g} s"}
        sys.stdout.write("".join(f"{name}: {value}\n" for name, value in lines.items() if value) + f"\n{p.lyrics}\n")
    sys.stdout.flush()
