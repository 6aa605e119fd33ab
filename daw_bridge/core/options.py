"""Command-line options that the window and the commands share, and option types that check ranges."""

import argparse
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from daw_bridge import __version__
from daw_bridge.core.draft import Draft
from daw_bridge.core.settings import Settings, model_help, with_model
from engine.contract.checks import rules
from engine.contract.keys import with_known_key
from engine.contract.text_file import TextFileError, read_text, without_times
from engine.contract.texts import text, translated

_TEXT_FILES = (".txt", ".lrc")


def ranged(cls: type, name: str) -> Callable[[str], float]:
    """Return the argparse type for a number field of `cls`. It raises ArgumentTypeError with the field's own message."""
    rule = rules(cls)[name]

    def parse(typed: str) -> float:
        try:
            value = rule.number(typed)
        except ValueError:
            raise argparse.ArgumentTypeError(rule.refusal(typed)) from None
        if fault := rule.fault(value):
            raise argparse.ArgumentTypeError(fault)
        return value

    return parse


def key(typed: str) -> str:
    """The argparse type of a key: "A minor" for "Am", too. It raises ArgumentTypeError for what is no key."""
    written = with_known_key(typed)
    if fault := rules(Draft)["keyscale"].fault(written):
        raise argparse.ArgumentTypeError(fault)
    return written


def add_number(
    parser: argparse.ArgumentParser, option: str, cls: type, name: str, default: float | None = None, key: str = ""
) -> None:
    """Add an option for a number field of `cls`. key: its help text, where {low} and {high} are the field's range."""
    shown = translated(key, **rules(cls)[name].words)
    parser.add_argument(option, type=ranged(cls, name), default=default, help=shown)


def window_parser() -> argparse.ArgumentParser:
    """The parser of the window's options, which `daw-bridge` passes on."""
    parser = argparse.ArgumentParser(prog="daw-bridge", description=text("Opens the window of DAW Bridge."))
    parser.add_argument("--version", action="version", version=__version__)
    add_places(parser)
    parser.add_argument("--edit", type=Path, metavar="FILE", help=text("open a file to edit it in place"))
    return parser


def words(typed: str) -> str:
    """The argparse type of a text: what was typed or, where a .txt or .lrc file is named, what stands in the file."""
    if "\n" in typed or not typed.strip().lower().endswith(_TEXT_FILES):
        return typed
    path = Path(typed.strip())
    try:
        return without_times(read_text(path))
    except TextFileError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    except OSError as error:
        raise argparse.ArgumentTypeError(
            text("{file} cannot be read: {error}", file=path, error=error.strerror or error)
        ) from None


def add_places(parser: argparse.ArgumentParser, *, hide_default: bool = False) -> None:
    """Add `--model`, `--library` and `--osc-port`. hide_default: keep values parsed before a subcommand."""
    default = argparse.SUPPRESS if hide_default else None
    parser.add_argument(
        "--model",
        metavar="FOLDER",
        default=default,
        help=model_help(),
    )
    parser.add_argument("--library", metavar="FOLDER", default=default, help=text("folder of clips and takes"))
    parser.add_argument(
        "--osc-port",
        metavar="N",
        type=ranged(Settings, "osc_port"),
        default=default,
        help=text("first UDP port to try for OSC; 0 takes any free port"),
    )


def with_options(settings: Settings, args: argparse.Namespace) -> Settings:
    """Return the settings with the values of the command line, which apply to this run only."""
    if getattr(args, "model", None):
        settings = with_model(settings, args.model)
    if getattr(args, "library", None):
        settings = replace(settings, library_folder=str(Path(args.library).absolute()))
    if getattr(args, "osc_port", None) is not None:
        settings = replace(settings, osc_port=args.osc_port)
    return settings
