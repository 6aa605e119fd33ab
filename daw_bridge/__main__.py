"""The `daw-bridge` command: no arguments, the window; `serve`, the bridge without one; `render`, one job to a file;
`inspire` and `understand`, words from the planner; `train`, an adapter from own songs; `models`, the weights; `daw`, the
connections to DAWs; `edit`, a DAW's file in place."""

import argparse
import io
import os
import subprocess
import sys
from pathlib import Path

from daw_bridge import __version__
from daw_bridge.core.logs import log_to_file
from daw_bridge.core.options import add_places, with_options
from daw_bridge.core.settings import log_folder, read_settings, settings_path
from engine.contract.command_name import command, module_command
from engine.contract.messages import AskFor
from engine.contract.texts import text, with_hint


def main(argv: list[str] | None = None) -> int:
    """Returns the exit status: 0 done, 1 the job failed, 2 the command line makes no sense, 130 interrupted."""
    args = build_parser().parse_args(join_regions(sys.argv[1:] if argv is None else argv))
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


def join_regions(argv: list[str]) -> list[str]:
    """`--region -1:2` as one word: a value that begins with a minus would be taken for an option."""
    joined: list[str] = []
    for word in argv:
        if joined and joined[-1] == "--region":
            joined[-1] = f"--region={word}"
        else:
            joined.append(word)
    return joined


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="daw-bridge",
        description=text("Generates music with ACE-Step 1.5 beside your DAW. Without a command, opens the window."),
    )
    parser.add_argument("--version", action="version", version=__version__)
    add_places(parser)
    commands = parser.add_subparsers(dest="command", metavar="{serve,render,inspire,understand,train,models,daw,edit}")
    add_places(
        commands.add_parser("serve", help=text("run the bridge without a window, controlled by OSC")), hide_default=True
    )
    from daw_bridge.commands.render_arguments import add_render_arguments

    add_render_arguments(commands.add_parser("render", help=text("run one job and write its takes to files")))
    from daw_bridge.commands.ask import add_ask_arguments

    inspire = commands.add_parser("inspire", help=text("turn a short idea into caption, lyrics, tempo and key"))
    add_ask_arguments(inspire, AskFor.INSPIRE)
    understand = commands.add_parser("understand", help=text("describe a sound file in words"))
    add_ask_arguments(understand, AskFor.UNDERSTAND)
    from daw_bridge.commands.train_command import add_train_arguments

    add_train_arguments(commands.add_parser("train", help=text("train an adapter on a folder of your own songs")))
    from daw_bridge.commands.models import add_models_arguments

    add_models_arguments(commands.add_parser("models", help=text("list, fetch, adopt, verify or remove weights")))
    from daw_bridge.commands.daw_command import add_daw_arguments

    add_daw_arguments(commands.add_parser("daw", help=text("connect Ardour, Live, REAPER or Bitwig")))
    from daw_bridge.commands.edit_command import add_edit_arguments

    add_edit_arguments(
        commands.add_parser("edit", help=text("open a file to edit it in place, as a DAW's sample editor"))
    )
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
    line, environment = module_command("gui")
    if os.name == "posix":
        os.execve(sys.executable, [*line, *options], environment)  # noqa: S606  the window takes this process's place
    return subprocess.call([*line, *options], env=environment)


def has_screen() -> bool:
    """Whether a window can open: always on macOS and Windows, elsewhere with X, Wayland or an explicit Qt platform."""
    if sys.platform in {"darwin", "win32"}:
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
