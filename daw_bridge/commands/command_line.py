"""The command line: the parser of all commands, and what each of them starts."""

import argparse
import importlib
import io
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from daw_bridge import __version__
from daw_bridge.commands.window_process import has_screen, open_window
from daw_bridge.core.logs import log_to_file
from daw_bridge.core.options import add_places, with_options
from daw_bridge.core.settings import log_folder, read_settings, settings_path, stored_language
from engine.contract.command_name import command
from engine.contract.messages import AskFor
from engine.contract.texts import text, use_languages, with_hint


def run(argv: list[str]) -> int:
    """Returns the exit status: 0 done, 1 the job failed, 2 the command line makes no sense, 130 interrupted."""
    _use_chosen_language()
    words = join_regions(argv)
    args = build_parser(words).parse_args(words)
    log_to_file(log_folder())
    stored = read_settings(settings_path())
    for note in stored.notes:
        sys.stderr.write(f"daw-bridge: {with_hint(note)}\n")
    settings = with_options(stored.settings, args)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a file name that is no UTF-8 must not end the command that names it
    match args.command:
        case "serve":
            from daw_bridge.commands.serve import serve

            return serve(settings, stored)
        case "render":
            from daw_bridge.commands.render import render

            return render(args, settings, stored.draft)
        case "inspire" | "understand":
            from daw_bridge.commands.ask import ask

            return ask(args, settings)
        case "models":
            from daw_bridge.commands.models import models

            return models(args, settings)
        case "adapters":
            from daw_bridge.commands.adapters import adapters

            return adapters(args, settings, stored.draft)
        case "daw":
            from daw_bridge.commands.daw_command import daw

            return daw(args)
        case "train":
            from daw_bridge.commands.train_command import train

            return train(args, settings)
        case "edit":
            from daw_bridge.commands.edit_command import edit

            status = edit(args, settings)
            return _open_window(args) if status is None else status
        case _:
            return _open_window(args)


def _use_chosen_language() -> None:
    if language := stored_language(settings_path()):
        use_languages([language])


def join_regions(argv: list[str]) -> list[str]:
    """`--region -1:2` as one word, `--context-range` too: what begins with a minus would be taken for an option."""
    joined: list[str] = []
    for word in argv:
        if joined and joined[-1] in {"--region", "--context-range"}:
            joined[-1] = f"{joined[-1]}={word}"
        else:
            joined.append(word)
    return joined


@dataclass(frozen=True, slots=True)
class _Command:
    """A command's line in the help, and the module and function that add its options."""

    shown: str
    module: str
    function: str
    options: tuple[Any, ...] = ()

    def add_to(self, parser: argparse.ArgumentParser) -> None:
        getattr(importlib.import_module(f"daw_bridge.commands.{self.module}"), self.function)(parser, *self.options)


def _commands() -> dict[str, _Command]:
    return {
        "render": _Command(
            text("run one job and write its takes to files"), "render_arguments", "add_render_arguments"
        ),
        "inspire": _Command(
            text("turn a short idea into caption, lyrics, tempo and key"), "ask", "add_ask_arguments", (AskFor.INSPIRE,)
        ),
        "understand": _Command(
            text("describe a sound file in words"), "ask", "add_ask_arguments", (AskFor.UNDERSTAND,)
        ),
        "train": _Command(
            text("train an adapter on a folder of your own songs"), "train_command", "add_train_arguments"
        ),
        "adapters": _Command(text("list, explain or try adapters"), "adapters", "add_adapters_arguments"),
        "models": _Command(text("list, fetch, adopt, verify or remove weights"), "models", "add_models_arguments"),
        "daw": _Command(text("connect Ardour, Live, REAPER or Bitwig"), "daw_command", "add_daw_arguments"),
        "edit": _Command(
            text("open a file to edit it in place, as a DAW's sample editor"), "edit_command", "add_edit_arguments"
        ),
    }


def build_parser(words: Sequence[str] | None = None) -> argparse.ArgumentParser:
    """The parser of the command line. words: what was typed; only the options of commands among them are then added."""
    parser = argparse.ArgumentParser(
        prog="daw-bridge",
        description=text("Generates music with ACE-Step 1.5 beside your DAW. Without a command, opens the window."),
    )
    parser.add_argument("--version", action="version", version=__version__)
    add_places(parser)
    found = _commands()
    commands = parser.add_subparsers(dest="command", metavar=f"{{serve,{','.join(found)}}}")
    add_places(
        commands.add_parser("serve", help=text("run the bridge without a window, controlled by OSC")), hide_default=True
    )
    for name, each in found.items():
        below = commands.add_parser(name, help=each.shown)
        if words is None or name in words:
            each.add_to(below)
    parser.add_argument("--edit", type=Path, help=argparse.SUPPRESS)  # the same, for the window that is opened
    return parser


def _open_window(args: argparse.Namespace) -> int:
    if not has_screen():
        print(
            text("There is no screen here, so the window cannot open. To make music without one, type for example:"),
            f'\n\n    {command("render")} --caption "warm tape piano" --duration 8 --out piano.wav\n',
            sep="",
            file=sys.stderr,
        )
        return 2
    places = {name: getattr(args, name) for name in ("model", "library", "osc_port") if getattr(args, name) is not None}
    options = [f"--{name.replace('_', '-')}={value}" for name, value in places.items()]
    if args.command == "edit":
        options.append(f"--edit={args.file.absolute()}")
    return open_window(options)
